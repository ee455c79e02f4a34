"""The seal: the last look at a page before it is written, against the rules of `plugins/allowed.py`.

The page is read by a grammar stricter than HTML's: every tag is whole, in lower case, its values in double quotes,
and every element is closed in its own place. On such a page all parsers agree (tests hold it against two of them), so
that what was looked at is what a browser sees. It is a few regular expressions, and can stay on in every build.
"""

import re
from functools import cache

from plugins.allowed import PAGE_ATTRIBUTES, PAGE_ELEMENTS, PAGE_REQUIRED, POLICY, REFRESH, SHAPES, VOID

DOCTYPE = "<!DOCTYPE html>"
END = "</html>"
TAG = re.compile(r"<([^>]*)")
NAME = re.compile(r"[A-Za-z][A-Za-z0-9\-]*")
ATTRIBUTE = re.compile(r' ([^\s"<>/=]+)(?:="([^"]*)")?')
WORDS_ONLY = re.compile(r"<(?:script [^<>]*></script>|title>[^<]*</title>)")
"""Elements that HTML reads as bare text: no tag may stand in them, and a script holds nothing at all."""
OWN_LINK = re.compile(r' href="/[A-Za-z0-9\-._~%][A-Za-z0-9\-._~%/]*"')
HOME_LINK = ' href="/"'
"""Stands for any own link while tags are compared: it is as good as the others, and already known."""
KNOWN_TAGS_KEPT = 20_000


def _attribute(pattern: str, value: str) -> str:
    """A pattern for one attribute; without a value only where the value says nothing."""
    return rf'(?:{pattern})(?:="(?:{value})")' + ("?" if value.startswith("|") or not value else "")


@cache
def _start_tag(element: str) -> re.Pattern[str]:
    """What may stand between `<` and `>` of a start tag; made when it is first met, for a build may meet none."""
    attributes = "|".join(
        _attribute(pattern, value) for pattern, value in (PAGE_ELEMENTS[element] | PAGE_ATTRIBUTES).items()
    )
    more = {"meta": f"|{REFRESH}|{POLICY}"}.get(element, "")
    end = " ?/?" if element in SHAPES else ""
    return re.compile(rf"{element}(?: (?:{attributes}))*{end}{more}", re.ASCII)


_known: dict[str, str] = {f"/{element}": element for element in PAGE_ELEMENTS.keys() - VOID}
"""Tags found good, with the element that they open or close, or nothing if they do neither."""


def seal(html: str) -> tuple[str, ...]:
    """Everything in a whole page that the rules do not allow; empty if the page may be published."""
    if len(_known) > KNOWN_TAGS_KEPT:
        _forget()
    page = html.strip()
    if not page.startswith(DOCTYPE) or not page.endswith(END):
        return (f"the page does not begin with {DOCTYPE} and end with {END}",)
    tags = TAG.findall(OWN_LINK.sub(HOME_LINK, page), len(DOCTYPE))
    faults = [fault for tag in dict.fromkeys(tags) if tag not in _known for fault in _tag_faults(tag)]
    if "\x00" in page:
        faults.append("a picture is missing at its mark")
    if page.count("<script") + page.count("<title") != len(WORDS_ONLY.findall(page)):
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
    names = [attribute for attribute, _ in ATTRIBUTE.findall(tag)]
    faults = [f"<{tag}>: {each} is missing" for each in PAGE_REQUIRED.get(element, ()) if each not in names]
    if len(names) != len(set(names)):
        faults.append(f"<{tag}>: an attribute stands twice")
    if not _start_tag(element).fullmatch(tag):
        faults.append(f"<{tag}>: {_blame(element, tag)}")
    if not faults:
        _known[tag] = "" if element in VOID or tag.endswith("/") else element
    return faults


def _blame(element: str, tag: str) -> str:
    """The first attribute of a start tag that breaks the rules."""
    for attribute, value in ATTRIBUTE.findall(tag):
        forms = (f"{element} {attribute}", f'{element} {attribute}="{value}"')
        if not any(map(_start_tag(element).fullmatch, forms)):
            return f"{attribute} is not allowed with this value"
    return "it is not written in the strict form"


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
