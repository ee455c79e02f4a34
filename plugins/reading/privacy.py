"""Personal data in a manuscript: in what its editor wrote, in what readers will see, and in its file's name."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from html import unescape
from typing import NamedTuple

from plugins.committee import Waiver
from plugins.privacy import Contacts, Finding, Kind
from plugins.reading import codes
from plugins.reading.desk import Desk
from plugins.reading.form import Form
from plugins.reading.front_matter import Parts
from plugins.reading.remarks import Remarks, quoted

_BLOCK = re.compile(
    r"</?(?:p|h[2-6]|ul|ol|li|dl|dt|dd|blockquote|pre|hr|figure|figcaption|table|tr|t[dh]|div|section)\b[^>]*>|<br>"
)
_TAG = re.compile(r'<a [^>]*class="note"[^>]*>[^<]*</a>|<[^>]*>|\x00')
"""With the numbers of notes, which stand apart from the text."""

_FILE_LINK = re.compile(r"\]\((?:\.\./)+[a-z0-9-]+/\d{4}/[^()\s<>]+\.md\)")
"""Leads to another manuscript, whose name is searched where it stands; its figures look like a number of somebody."""

_PUBLISHER = ("source", "author", "photographer")
_NAMES = (Kind.PUPIL, Kind.HARDSHIP)


class Passage(NamedTuple):
    """A piece of a manuscript, and the line of the file where it begins."""

    line: int
    text: str


class Found(NamedTuple):
    """A finding at its line."""

    line: int
    finding: Finding


def check_manuscript(
    form: Form, parts: Parts, html: str | None, path: str, waivers: Sequence[Waiver], desk: Desk, remarks: Remarks
) -> None:
    """Note what a manuscript gives away; `html` is its body as readers get it, None where they do not."""
    if desk.privacy:
        found = [*_in_front_matter(form, parts), *_in_name(path)]
        if html is not None:
            found.extend(_in_body(parts, html))
        used = _note(found, waivers, desk.contacts, remarks)
        if html is not None:
            _note_unused(waivers, used, remarks)


def check_register(text: str, contacts: Contacts, remarks: Remarks) -> None:
    """Note what a register gives away beyond what it says of offices."""
    _note(_searched([Passage(1, text)]), (), contacts, remarks)


def _in_front_matter(form: Form, parts: Parts) -> Iterator[Found]:
    passages = [Passage(parts.header.first_line, parts.header.text)]
    if "\\" in parts.header.text:
        passages.extend(Passage(*value) for value in form.values())
    yield from _searched(passages)
    # An essay's class may stand in one field and its author's name in the other.
    publisher = " ".join(form.plain(key) for key in _PUBLISHER)
    for found in _searched([Passage(form.line_of("author"), publisher)]):
        if found.finding.kind in _NAMES:
            yield found


def _in_body(parts: Parts, html: str) -> Iterator[Found]:
    from plugins.privacy.search import may_hold

    body = _FILE_LINK.sub(_blank, parts.body)
    if not may_hold(body):
        return
    written = list(_searched([Passage(parts.body_line, body)]))
    yield from written
    known = {(each.finding.kind, each.finding.essence) for each in written}
    for each in _searched([Passage(parts.body_line, _visible(html))]):
        if (each.finding.kind, each.finding.essence) not in known:
            yield Found(parts.body_line + _line_in(parts.body, each.finding), each.finding)


def _blank(link: re.Match[str]) -> str:
    return " " * len(link[0])


def _in_name(path: str) -> Iterator[Found]:
    return _searched([Passage(1, path.rpartition("/")[2].removesuffix(".md"))])


def _searched(passages: Iterable[Passage]) -> Iterator[Found]:
    from plugins.privacy.search import findings_in

    for passage in passages:
        for finding in findings_in(passage.text):
            yield Found(passage.line + passage.text.count("\n", 0, finding.start), finding)


def _visible(html: str) -> str:
    """What readers read of a body, a line for each block."""
    return unescape(_TAG.sub("", _BLOCK.sub("\n", html)))


def _line_in(body: str, finding: Finding) -> int:
    """How many lines of a body stand before a finding that only readers see whole."""
    pieces = r"[^0-9A-Za-z一-鿿]{0,80}".join(map(re.escape, finding.essence))
    match = re.search(pieces, body, re.IGNORECASE) or re.search(re.escape(finding.essence[:2]), body, re.IGNORECASE)
    return body.count("\n", 0, match.start()) if match else 0


def _note(found: Iterable[Found], waivers: Sequence[Waiver], contacts: Contacts, remarks: Remarks) -> set[str]:
    """Note findings, and return the kinds of which waivers let some stand."""
    reasons = {each.finding: each for each in waivers if not each.picture}
    told: set[tuple[int, Kind, str]] = set()
    used: set[str] = set()
    for line, finding in found:
        key = (line, finding.kind, finding.essence)
        if key in told or contacts.cover(finding):
            continue
        told.add(key)
        waiver = reasons.get(finding.kind.value)
        if waiver:
            used.add(waiver.finding)
            remarks.note(finding.kind.code, line, waived(finding.kind, finding.masked, waiver))
        else:
            remarks.error(finding.kind.code, line, found_in_text(finding))
    return used


def _note_unused(waivers: Iterable[Waiver], used: Collection[str], remarks: Remarks) -> None:
    for waiver in waivers:
        if not waiver.picture and waiver.finding not in used:
            text = f"文章里没有{quoted(waiver.finding)}，用不着放行。请删去这一项，免得以后写进来没人发现。"
            remarks.warning(codes.WAIVER_UNUSED, waiver.line, text)


def found_in_text(finding: Finding) -> str:
    """The message of a finding."""
    kind = finding.kind
    return (
        f"这里像是{kind.value}{quoted(finding.masked)}。{kind.remedy}确实要公开的，写明理由放行：{how_to_waive(kind)}。"
    )


def how_to_waive(kind: Kind, picture: str = "") -> str:
    """What to write in the front matter to let a finding stand."""
    where = f", picture: {picture}" if picture else ""
    return f"privacy: [{{finding: {kind.value}{where}, reason: 谁同意、为什么}}]"


def waived(kind: Kind, shown: str, waiver: Waiver) -> str:
    """The message of a finding that may stand."""
    return f"{kind.value}{quoted(shown)}由稿件放行，理由：{waiver.reason}。请办公室核对。"
