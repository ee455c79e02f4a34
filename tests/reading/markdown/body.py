"""Bodies to convert, as if they stood in a manuscript."""

import re

from lxml import etree  # type: ignore[import-untyped]
from msgspec.structs import replace

from plugins.reading.markdown import Converted, convert
from tests.reading.county import DESK

FILE = "articles/kelin/2019/12-12-linkage-meeting.md"


def body(source: str, *, file: str = FILE, first_line: int = 1, base: str = "") -> Converted:
    return convert(source, file=file, first_line=first_line, desk=replace(DESK, base=base))


def html(source: str) -> str:
    """The HTML of a body without problems."""
    converted = body(source)
    assert converted.problems == ()
    return converted.html.strip()


def inline(source: str) -> str:
    """The HTML inside of the one paragraph of a body without problems."""
    paragraph = html(source)
    assert paragraph.startswith("<p>")
    assert paragraph.endswith("</p>")
    assert paragraph.count("<p>") == 1
    return paragraph.removeprefix("<p>").removesuffix("</p>")


def places(source: str) -> list[tuple[int, str]]:
    """Line and code of each problem."""
    return [(each.line, str(each.code)) for each in body(source).problems]


def codes(source: str) -> list[str]:
    return [code for _, code in places(source)]


def said(source: str) -> str:
    """What the one problem says."""
    (problem,) = body(source).problems
    return problem.text


def parsed(converted: Converted) -> etree._Element:
    """The HTML as XML, which proves that every tag is closed in order."""
    xml = re.sub("<(br|hr)>", r"<\1/>", converted.html).replace("&nbsp;", "\u00a0").replace("\x00", "<picture/>")
    return etree.fromstring(f"<body>{xml}</body>")
