"""The seal: the last look at a page before it is written, against the rules of `seal_rules.py`.

The page is read by a grammar stricter than HTML's: every tag is whole, in lower case, its values in double quotes,
and every element is closed in its own place. On such a page all parsers agree (tests hold it against two of them), so
that what was looked at is what a browser sees. It is a few regular expressions, and can stay on in every build.
"""

import re

from plugins.hardening.seal_rules import ELEMENTS, EVERYWHERE, REFRESH, REQUIRED, SHAPES, VOID, WORDS_ONLY

DOCTYPE = "<!DOCTYPE html>"
TAG = re.compile(r"<[^<>]*>")
NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9\-]*)")
ATTRIBUTE = re.compile(r' ([^\s"<>/=]+)(?:="([^"]*)")?')
SCRIPT = re.compile(r"<script [^<>]*></script>")
KNOWN_TAGS_KEPT = 20_000


def _attribute(pattern: str, value: str) -> str:
    """A pattern for one attribute; without a value only where the value says nothing."""
    return rf'(?:{pattern})(?:="(?:{value})")' + ("?" if value.startswith("|") or not value else "")


def _start_tag(element: str, own: dict[str, str]) -> str:
    attributes = "|".join(_attribute(pattern, value) for pattern, value in (EVERYWHERE | own).items())
    return rf"{element}(?: (?:{attributes}))*" + (r" ?/?" if element in SHAPES else "")


ALLOWED = {element: re.compile(rf"<{_start_tag(element, own)}>", re.ASCII) for element, own in ELEMENTS.items()}
"""Start tags by element."""
ALLOWED["meta"] = re.compile(rf"{ALLOWED['meta'].pattern}|{REFRESH}", re.ASCII)

_known: set[str] = {f"</{element}>" for element in ELEMENTS.keys() - VOID}
"""Tags already found good; most tags of a site are the same on every page."""


def seal(html: str) -> tuple[str, ...]:
    """Everything in a whole page that the rules do not allow; empty if the page may be published."""
    page = html.lstrip()
    if not page.startswith(DOCTYPE):
        return (f"the page does not begin with {DOCTYPE}",)
    tags = TAG.findall(page, len(DOCTYPE))
    if page.count("<") != len(tags) + 1:
        return ("a < stands outside of a tag",)
    faults = [fault for tag in dict.fromkeys(tags) if tag not in _known for fault in _tag_faults(tag)]
    if "\x00" in page:
        faults.append("a picture is missing at its mark")
    if page.count("<script") != len(SCRIPT.findall(page)):
        faults.append("<script>: it holds text of its own")
    return tuple(faults or _nesting_faults(tags))


def _tag_faults(tag: str) -> list[str]:
    """What is wrong with one tag; good ones are remembered."""
    name = NAME.match(tag)
    allowed = ALLOWED.get(name[1]) if name else None
    if name is None or allowed is None:
        return [f"{tag}: no such element is allowed"]
    names = [attribute for attribute, _ in ATTRIBUTE.findall(tag)]
    faults = [f"{tag}: {each} is missing" for each in REQUIRED.get(name[1], ()) if each not in names]
    if len(names) != len(set(names)):
        faults.append(f"{tag}: an attribute stands twice")
    if not allowed.fullmatch(tag):
        faults.append(f"{tag}: {_blame(name[1], tag)}")
    if not faults and len(_known) < KNOWN_TAGS_KEPT:
        _known.add(tag)
    return faults


def _blame(element: str, tag: str) -> str:
    """The first attribute of a start tag that breaks the rules."""
    for attribute, value in ATTRIBUTE.findall(tag):
        alone = f'<{element} {attribute}="{value}">' if value else f"<{element} {attribute}>"
        if not ALLOWED[element].fullmatch(alone) and not ALLOWED[element].fullmatch(f'<{element} {attribute}="">'):
            return f"{attribute} is not allowed with this value"
    return "it is not written in the strict form"


def _nesting_faults(tags: list[str]) -> list[str]:
    """The first tag that does not close what was opened last."""
    opened: list[str] = []
    for tag in tags:
        if tag[1] == "/":
            if not opened or opened.pop() != tag[2:-1]:
                return [f"{tag}: closes what was not opened last"]
            continue
        if opened and opened[-1] in WORDS_ONLY:
            return [f"{tag}: stands inside of <{opened[-1]}>"]
        element = tag[1:-1].partition(" ")[0].rstrip("/")
        if element not in VOID and tag[-2] != "/":
            opened.append(element)
    return [f"<{opened[-1]}> is not closed"] if opened else []
