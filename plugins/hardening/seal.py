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
    FRAME,
    OTHER_PAGES,
    OWN_URL,
    PAGE_ATTRIBUTES,
    PAGE_ELEMENTS,
    PAGE_REQUIRED,
    PAGES,
    REFRESH,
    SHAPES,
    VOID,
    WHOLE_TAGS,
)

DOCTYPE = "<!DOCTYPE html>"
END = "</html>"
TAG = re.compile(r"<([^>]*)")
NAME = re.compile(r"[A-Za-z][A-Za-z0-9\-]*")
ATTRIBUTE = re.compile(r' ([^\s"<>/=]+)(?:="([^"<>]*)")?')
WORDS_ONLY = re.compile(r"<(?:script [^<>]*></script>|title>[^<]*</title>)")
"""Elements that HTML reads as bare text: no tag may stand in them, and a script holds nothing at all."""
OWN_LINK = re.compile(r' href="/[A-Za-z0-9\-._~%][A-Za-z0-9\-._~%/]*"')
HOME_LINK = ' href="/"'
SAYING = re.compile(r'<meta (name|property|itemprop)="([\w\-:.]+)" content="[^"<>]*"', re.ASCII)
SAYING_NOTHING = r'<meta \1="\2" content=""'
"""Stand for any own link and for any words in a `<meta>` while tags are compared: as good as others, and known."""
KNOWN_TAGS_KEPT = 20_000
POLICY = '<meta http-equiv="Content-Security-Policy" '
REDIRECT = "redirect.html"
LONGEST_SHOWN = 300
"""Characters of a fault that are told."""


def seal(html: str, template: str, pieces: Collection[str] = ()) -> tuple[str, ...]:
    """Everything in a whole page that the rules for its template do not allow; empty if it may be published.

    `pieces`: between `<` and `>`, the marks of those that were sealed.
    """
    page = html.strip()
    if not page.startswith(DOCTYPE) or not page.endswith(END):
        return (f"网页不是以 {DOCTYPE} 开头、以 {END} 结尾",)
    return _seal_of(template if template in PAGES else "").faults(page[len(DOCTYPE) :], pieces)


def seal_piece(html: str) -> tuple[str, ...]:
    """Everything in a part of many pages that no page in the frame may hold, or that is not whole by itself."""
    return _seal_of("frame/").faults(html, ())


def says_its_policy(page: str) -> bool:
    """Whether a whole page tells browsers once what it may load."""
    return page.count(POLICY) == 1


@cache
def _seal_of(template: str) -> "Seal":
    """The rules of the pages that have a list of their own, of all others, or of what stands on many pages."""
    if template == "frame/":
        return Seal(FRAME)
    return Seal(PAGES.get(template, OTHER_PAGES), leads_on=template == REDIRECT)


class Seal:
    """The rules for the pages of one kind, and the tags that were found good by them."""

    def __init__(self, elements: frozenset[str], *, leads_on: bool = False) -> None:
        """`leads_on`: to another page of the site, and nowhere else."""
        self._elements = elements
        self._leads_on = leads_on
        self._known = {f"/{element}": element for element in elements - VOID}
        """Each with the element that it opens or closes, or nothing if it does neither."""

    def faults(self, html: str, pieces: Collection[str]) -> tuple[str, ...]:
        """What is wrong, each fault with its tag."""
        if len(self._known) > KNOWN_TAGS_KEPT:
            self._forget()
        tags = TAG.findall(SAYING.sub(SAYING_NOTHING, OWN_LINK.sub(HOME_LINK, html)))
        known = self._known
        new = {tag for tag in set(tags) if tag not in known}
        if not self._leads_on:
            new = {tag for tag in new if tag not in pieces}
        faults = [fault for tag in sorted(new, key=tags.index) for fault in self._tag_faults(tag)]
        if "\x00" in html:
            faults.append("有一处图片没有放上")
        if html.count("<script") + html.count("<title") != len(WORDS_ONLY.findall(html)):
            faults.append("<script> 或 <title> 里有不该有的内容")
        return tuple(faults or self._nesting_faults(tags))

    def _forget(self) -> None:
        """Begin again with end tags alone: a large site must not fill the memory."""
        self._known = {tag: element for tag, element in self._known.items() if tag.startswith("/")}

    def _tag_faults(self, tag: str) -> list[str]:
        """What is wrong with one tag; good ones are remembered."""
        name = NAME.match(tag)
        element = name[0] if name else ""
        faults = [] if self._is_whole(element, tag) else list(self._element_faults(element, tag))
        if not faults:
            self._known[tag] = "" if element in VOID or tag.endswith("/") else element
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
            rule = _rule(element, each[1], self._leads_on)
            if rule is None or not (rule.may_be_bare if each[2] is None else rule.value.fullmatch(each[2])):
                yield f"属性 {each[1]} 不能这样写：{each[2] or ''}"
        end = tag.removeprefix(element + "".join([each[0] for each in found]))
        if end and not (element in SHAPES and end in ("/", " /")):
            yield "写法不合规定"

    def _nesting_faults(self, tags: list[str]) -> list[str]:
        """The first tag that does not close what was opened last; all tags are known ones, or marks of pieces."""
        opened: list[str] = []
        find = self._known.get
        for tag in tags:
            element = find(tag)
            if tag[0] == "/":
                if not opened or opened.pop() != element:
                    return [f"<{tag}>：它关闭的不是最后打开的标签"]
            elif element:
                opened.append(element)
        return [f"<{opened[-1]}>：没有关闭"] if opened else []


class Rule(NamedTuple):
    """What an attribute of an element may say."""

    value: re.Pattern[str]
    may_be_bare: bool
    """Whether it may stand without a value."""


@cache
def _rule(element: str, attribute: str, leads_on: bool) -> Rule | None:
    """Made when the attribute is first met, for a build may meet none; None where it is not allowed."""
    rules = PAGE_ELEMENTS[element] | PAGE_ATTRIBUTES | ({"href": OWN_URL} if leads_on and element == "a" else {})
    forms = [value for name, value in rules.items() if re.fullmatch(name, attribute, re.ASCII)]
    if not forms:
        return None
    bare = any(not form or form.startswith("|") for form in forms)
    return Rule(re.compile("|".join(f"(?:{form})" for form in forms), re.ASCII), bare)


@cache
def _whole_tags(element: str, leads_on: bool) -> re.Pattern[str] | None:
    forms = (*WHOLE_TAGS.get(element, ()), *((REFRESH,) if leads_on and element == "meta" else ()))
    return re.compile("|".join(forms), re.ASCII) if forms else None
