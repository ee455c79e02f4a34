"""The seal: the last look at a page before it is written, against the rules of `plugins/allowed.py`.

The page is read by a grammar stricter than HTML's: every tag is whole, in lower case, its values in double quotes,
and every element is closed in its own place. On such a page all parsers agree (tests hold it against two of them), so
that what was looked at is what a browser sees. It is a few regular expressions, and can stay on in every build.

What stands on many pages is sealed once, as a piece: it is whole by itself, and a page holds a mark in its place. A
mark is read as a tag, so that it can stand nowhere but between others, and good pieces in such places make a good page.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import NamedTuple

from plugins.allowed import PAGE_ATTRIBUTES, PAGE_ELEMENTS, PAGE_REQUIRED, POLICY, REFRESH, SHAPES, VOID

DOCTYPE = "<!DOCTYPE html>"
END = "</html>"
TAG = re.compile(r"<([^>]*)")
NAME = re.compile(r"[A-Za-z][A-Za-z0-9\-]*")
ATTRIBUTE = re.compile(r' ([^\s"<>/=]+)(?:="([^"<>]*)")?')
WHOLE_META = re.compile(f"{REFRESH}|{POLICY}", re.ASCII)
WORDS_ONLY = re.compile(r"<(?:script [^<>]*></script>|title>[^<]*</title>)")
"""Elements that HTML reads as bare text: no tag may stand in them, and a script holds nothing at all."""
OWN_LINK = re.compile(r' href="/[A-Za-z0-9\-._~%][A-Za-z0-9\-._~%/]*"')
HOME_LINK = ' href="/"'
SAYING = re.compile(r'<meta (name|property|itemprop)="([\w\-:.]+)" content="[^"<>]*"', re.ASCII)
SAYING_NOTHING = r'<meta \1="\2" content=""'
"""Stand for any own link and for any words in a `<meta>` while tags are compared: as good as others, and known."""
KNOWN_TAGS_KEPT = 20_000


class Rule(NamedTuple):
    """What an attribute of an element may say."""

    value: re.Pattern[str]
    may_be_bare: bool
    """Whether it may stand without a value."""


@cache
def _rule(element: str, attribute: str) -> Rule | None:
    """Made when the attribute is first met, for a build may meet none; None where it is not allowed."""
    rules = PAGE_ELEMENTS[element] | PAGE_ATTRIBUTES
    forms = [value for name, value in rules.items() if re.fullmatch(name, attribute, re.ASCII)]
    if not forms:
        return None
    bare = any(not form or form.startswith("|") for form in forms)
    return Rule(re.compile("|".join(f"(?:{form})" for form in forms), re.ASCII), bare)


_known: dict[str, str] = {f"/{element}": element for element in PAGE_ELEMENTS.keys() - VOID}
"""Tags found good, with the element that they open or close, or nothing if they do neither."""


def seal(html: str, pieces: Collection[str] = ()) -> tuple[str, ...]:
    """Everything in a whole page that the rules do not allow; empty if the page may be published.

    `pieces`: between `<` and `>`, the marks of those that were sealed.
    """
    page = html.strip()
    if not page.startswith(DOCTYPE) or not page.endswith(END):
        return (f"the page does not begin with {DOCTYPE} and end with {END}",)
    return seal_piece(page[len(DOCTYPE) :], pieces)


def seal_piece(html: str, pieces: Collection[str] = ()) -> tuple[str, ...]:
    """Everything in a part of a page that the rules do not allow, or that is not whole by itself."""
    if len(_known) > KNOWN_TAGS_KEPT:
        _forget()
    tags = TAG.findall(SAYING.sub(SAYING_NOTHING, OWN_LINK.sub(HOME_LINK, html)))
    if pieces:
        tags = [tag for tag in tags if tag not in pieces]
    faults = [fault for tag in dict.fromkeys(tags) if tag not in _known for fault in _tag_faults(tag)]
    if "\x00" in html:
        faults.append("a picture is missing at its mark")
    if html.count("<script") + html.count("<title") != len(WORDS_ONLY.findall(html)):
        faults.append("<script> or <title>: it holds more than it may")
    return tuple(faults or _nesting_faults(tags))


def _forget() -> None:
    """Begin again with end tags alone: a large site must not fill the memory."""
    for tag in [tag for tag in _known if not tag.startswith("/")]:
        del _known[tag]


def _tag_faults(tag: str) -> list[str]:
    """What is wrong with one tag; good ones are remembered."""
    name = NAME.match(tag)
    element = name[0] if name else ""
    if element not in PAGE_ELEMENTS:
        return [f"<{tag}>: no such element is allowed"]
    faults = [] if element == "meta" and WHOLE_META.fullmatch(tag) else list(_attribute_faults(element, tag))
    if not faults:
        _known[tag] = "" if element in VOID or tag.endswith("/") else element
    return [f"<{tag}>: {fault}" for fault in faults]


def _attribute_faults(element: str, tag: str) -> Iterator[str]:
    found = list(ATTRIBUTE.finditer(tag, len(element)))
    names = [each[1] for each in found]
    yield from (f"{each} is missing" for each in PAGE_REQUIRED.get(element, ()) if each not in names)
    if len(names) != len(set(names)):
        yield "an attribute stands twice"
    for each in found:
        rule = _rule(element, each[1])
        if rule is None or not (rule.may_be_bare if each[2] is None else rule.value.fullmatch(each[2])):
            yield f"{each[1]} is not allowed with this value"
    end = tag.removeprefix(element + "".join([each[0] for each in found]))
    if end and not (element in SHAPES and end in ("/", " /")):
        yield "it is not written in the strict form"


def _nesting_faults(tags: list[str]) -> list[str]:
    """The first tag that does not close what was opened last; all tags are known ones."""
    opened: list[str] = []
    for tag in tags:
        element = _known[tag]
        if tag[0] == "/":
            if not opened or opened.pop() != element:
                return [f"<{tag}>: closes what was not opened last"]
        elif element:
            opened.append(element)
    return [f"<{opened[-1]}> is not closed"] if opened else []
