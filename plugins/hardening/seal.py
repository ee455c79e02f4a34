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

from plugins.allowed import (
    LEAD_OUTSIDE,
    OWN_URL,
    PAGE_ATTRIBUTES,
    PAGE_ELEMENTS,
    PAGE_REQUIRED,
    PAGES,
    PIECES,
    REFRESH,
    SHAPES,
    URL_REST,
    VOID,
    WHOLE_TAGS,
)

DOCTYPE = "<!DOCTYPE html>"
END = "</html>"
TAG = re.compile(
    r"<("
    r'meta (?:name|property|itemprop)="(?!(?i:referrer|viewport)")[\w\-:.]+" content="(?=[^"<>]*">)'
    r'|(?:a|link)(?: [a-z\-]+="[^"<>]*")* href="/(?=(?:[A-Za-z0-9\-._~%][A-Za-z0-9\-._~%/]*)?">)'
    r'|time(?: [a-z\-]+="[^"<>]*")* datetime="(?=[0-9T:+\-]+">)'
    r"|title(?=>[^<]*</title>)"
    r"|script [^<>]*(?=></script>)"
    r"|[^>]*>"
    r")",
    re.ASCII,
)
"""A tag up to its end. Without its end: the words of a `<meta>`, the rest of an own link and a moment, which are as
good as any others of their form, so that the tag is known again; and elements that HTML reads as bare text, where no
tag stands in them."""
BARE_TEXT = re.compile(r"(?:script|title)(?![A-Za-z0-9\-])")
NAME = re.compile(r"[A-Za-z][A-Za-z0-9\-]*")
ATTRIBUTE = re.compile(r' ([^\s"<>/=]+)(?:="([^"<>]*)")?')
KNOWN_TAGS_KEPT = 20_000
POLICY = b'<meta http-equiv="Content-Security-Policy" '
REDIRECT = "redirect.html"
LONGEST_SHOWN = 300
"""Characters of a fault that are told."""


def seal(html: str, template: str, pieces: Collection[str] = ()) -> tuple[str, ...]:
    """Everything in a whole page that the rules for its template do not allow; empty if it may be published.

    `pieces`: between `<` and `>`, the marks of those that were sealed.
    """
    if not html.startswith(DOCTYPE) or not html.endswith((END, f"{END}\n")):
        return (f"网页不是以 {DOCTYPE} 开头、以 {END} 结尾",)
    if template not in PAGES:
        return (f"plugins/allowed.py 里没有写明模板 {template} 的网页可以有哪些标签",)
    return _seal_of(template).faults(html, pieces, len(DOCTYPE))


def seal_piece(html: str) -> tuple[str, ...]:
    """Everything in a part of many pages that no page in the frame may hold, or that is not whole by itself."""
    return _seal_of("frame/").faults(html, (), 0)


def says_its_policy(page: bytes) -> bool:
    """Whether a whole page tells browsers once what it may load."""
    return page.count(POLICY) == 1


@cache
def _seal_of(template: str) -> "Seal":
    """The rules of the pages of a template, or of what stands on many pages."""
    if template == "frame/":
        return Seal(PIECES, leads_outside=True)
    return Seal(PAGES[template], leads_outside=template in LEAD_OUTSIDE, leads_on=template == REDIRECT)


class Seal:
    """The rules for the pages of one kind, and the tags that were found good by them."""

    def __init__(self, elements: frozenset[str], *, leads_outside: bool, leads_on: bool = False) -> None:
        """`leads_outside`: by a link; `leads_on`: at once, to another page of the site."""
        self._elements = elements
        self._leads_outside = leads_outside
        self._leads_on = leads_on
        self._known = {f"/{element}>": "" for element in elements - VOID}
        """Each with the end tag that it waits for, or nothing if it waits for none."""

    def faults(self, html: str, pieces: Collection[str], begin: int) -> tuple[str, ...]:
        """What is wrong from a place on, each fault with its tag."""
        if len(self._known) > KNOWN_TAGS_KEPT:
            self._forget()
        tags = TAG.findall(html, begin)
        faults = [] if len(tags) == html.count("<", begin) else ["有一处 < 后面没有 >"]
        ends = list(map(self._known.get, tags))
        for place, end in enumerate(ends):
            if end is None:
                ends[place] = self._end(tags[place], pieces, faults)
        if "\x00" in html:
            faults.append("有一处图片没有放上")
        return tuple(dict.fromkeys(faults or _nesting_faults(tags, ends)))

    def _forget(self) -> None:
        """Begin again with end tags alone: a large site must not fill the memory."""
        self._known = {tag: end for tag, end in self._known.items() if tag.startswith("/")}

    def _end(self, tag: str, pieces: Collection[str], faults: list[str]) -> str:
        """The end tag that a tag waits for; what is wrong with it goes to the faults, good ones are remembered."""
        if tag[:-1] in pieces and not self._leads_on:
            return ""
        end = self._known.get(tag)
        if end is None:
            whole = _whole(tag)
            found = self._tag_faults(whole) if whole else ["<script> 或 <title> 里有不该有的内容"]
            end = "" if whole.endswith("/") or (name := _name(whole)) in VOID else f"/{name}>"
            faults += found
            if not found:
                self._known[tag] = end
        return end

    def _tag_faults(self, tag: str) -> list[str]:
        """What is wrong with one tag."""
        element = _name(tag)
        faults = [] if self._is_whole(element, tag) else self._element_faults(element, tag)
        return [f"<{tag[:LONGEST_SHOWN]}>：{fault[:LONGEST_SHOWN]}" for fault in faults]

    def _is_whole(self, element: str, tag: str) -> bool:
        """Whether it is one of the tags that stand as they are or not at all."""
        forms = _whole_tags(element, self._leads_on)
        return element in self._elements and forms is not None and forms.fullmatch(tag) is not None

    def _element_faults(self, element: str, tag: str) -> Iterator[str]:
        if element not in self._elements:
            yield "这种网页里不能有这个标签"
        elif element in ("link", "script"):
            yield "它只能照规定的几种样子写"
        else:
            yield from self._attribute_faults(element, tag)

    def _attribute_faults(self, element: str, tag: str) -> Iterator[str]:
        found = list(ATTRIBUTE.finditer(tag, len(element)))
        names = [each[1] for each in found]
        yield from (f"缺少属性 {each}" for each in PAGE_REQUIRED.get(element, ()) if each not in names)
        if len(names) != len(set(names)):
            yield "有属性写了两遍"
        for each in found:
            rule = _rule(element, each[1], self._leads_outside)
            if rule is None or not (rule.may_be_bare if each[2] is None else rule.value.fullmatch(each[2])):
                yield f"属性 {each[1]} 不能这样写：{each[2] or ''}"
        end = tag.removeprefix(element + "".join([each[0] for each in found]))
        if end and not (element in SHAPES and end in ("/", " /")):
            yield "写法不合规定"


def _whole(tag: str) -> str:
    """What stands between `<` and `>`, with `0` for a value that was cut off. Empty if bare text holds a tag."""
    if tag.endswith(">"):
        return "" if BARE_TEXT.match(tag) else tag[:-1]
    return tag if BARE_TEXT.match(tag) else f'{tag}0"'


def _name(tag: str) -> str:
    name = NAME.match(tag)
    return name[0] if name else ""


def _nesting_faults(tags: list[str], ends: list[str | None]) -> list[str]:
    """The first tag that does not close what was opened last."""
    opened: list[str] = []
    for tag, end in zip(tags, ends, strict=True):
        if end:
            opened.append(end)
        elif tag[0] == "/" and (not opened or opened.pop() != tag):
            return [f"<{tag}：它关闭的不是最后打开的标签"]
    return [f"<{opened[-1]}：缺少它"] if opened else []


class Rule(NamedTuple):
    """What an attribute of an element may say."""

    value: re.Pattern[str]
    may_be_bare: bool
    """Whether it may stand without a value."""


@cache
def _rule(element: str, attribute: str, leads_outside: bool) -> Rule | None:
    """Made when the attribute is first met, for a build may meet none; None where it is not allowed."""
    rules = (
        PAGE_ELEMENTS[element]
        | PAGE_ATTRIBUTES
        | ({} if leads_outside or element != "a" else {"href": f"{OWN_URL}|#{URL_REST}"})
    )
    forms = [value for name, value in rules.items() if re.fullmatch(name, attribute, re.ASCII)]
    if not forms:
        return None
    bare = any(not form or form.startswith("|") for form in forms)
    return Rule(re.compile("|".join(f"(?:{form})" for form in forms), re.ASCII), bare)


@cache
def _whole_tags(element: str, leads_on: bool) -> re.Pattern[str] | None:
    forms = (*WHOLE_TAGS.get(element, ()), *((REFRESH,) if leads_on and element == "meta" else ()))
    return re.compile("|".join(forms), re.ASCII) if forms else None
