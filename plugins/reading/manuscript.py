"""From a manuscript's bytes to an article or a standing page, or to what is wrong with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import yaml
from msgspec.structs import replace

from plugins.committee import Article, StandingPage, Status, Text, body_digest
from plugins.reading import codes
from plugins.reading.article_form import LONGEST_NAME, LONGEST_SUMMARY, LONGEST_TITLE, article_of
from plugins.reading.deadline import SECONDS, OutOfTime, deadline
from plugins.reading.desk import Asked, Desk
from plugins.reading.encoding import text_of
from plugins.reading.form import Form
from plugins.reading.front_matter import EXAMPLE, Parts, divided
from plugins.reading.outcome import PageReading, Reading
from plugins.reading.paths import place_of, slug_of
from plugins.reading.privacy import check_manuscript
from plugins.reading.remarks import Remarks
from plugins.reading.unfilled import UNFILLED
from plugins.reading.waivers import waivers_of
from plugins.reading.yaml_nodes import compose

PAGE_KEYS = ("title", "summary", "group", "order", "privacy")
PAGE_SYNONYMS = {
    "标题": "title",
    "摘要": "summary",
    "description": "summary",
    "分组": "group",
    "顺序": "order",
    "weight": "order",
    "隐私": "privacy",
}

NO_TEXT = Text(body=body_digest(""), characters=0, opening="")


class Opened(NamedTuple):
    """A manuscript whose two parts could be read."""

    form: Form
    parts: Parts
    html: str
    text: Text


def read_manuscript(data: bytes, path: str, desk: Desk) -> Reading:
    """The article in a file's bytes; `path` is below the content folder: `articles/kelin/2019/12-12-meeting.md`."""
    remarks = Remarks(f"{desk.folder}/{path}")
    with _contained(remarks, SECONDS + 1):
        return _article_read(data, path, desk, remarks)
    return Reading(article=None, html="", problems=remarks.problems)


def _article_read(data: bytes, path: str, desk: Desk, remarks: Remarks) -> Reading:
    place = place_of(path, desk, remarks)
    placed, opened = remarks.fit, _opened(data, path, desk, remarks)
    if opened:
        article = article_of(opened.form, place, opened.text, desk, remarks)
        if article.status is not Status.WITHDRAWN:
            _check_body(opened, remarks)
        # Of a withdrawn article readers see a notice; what made it be withdrawn must not withhold that.
        html = None if article.status is Status.WITHDRAWN else opened.html
        check_manuscript(opened.form, opened.parts, html, path, article.waivers, desk, remarks)
        if remarks.fit:
            # An address it had before is compared with those of all organisations.
            faultless = not remarks.problems and not article.aliases
            asked = Asked(place.organisation, opened.form.text("column", LONGEST_NAME)) if faultless else None
            return Reading(article=article, html=opened.html, problems=remarks.problems, asked=asked)
        # Line 1 is the file's name, and so the notice's address.
        if placed and article.status is Status.WITHDRAWN and all(each.line > 1 for each in remarks.problems):
            return Reading(article=_notice(article, opened.form, remarks), html="", problems=remarks.problems)
    return Reading(article=None, html="", problems=remarks.problems)


def _notice(article: Article, form: Form, remarks: Remarks) -> Article:
    """All that readers see of a withdrawn article in which something is wrong: that it was withdrawn, and why."""
    faulty = {each.line for each in remarks.problems}
    reason = "" if form.line_of("reason") in faulty else article.reason
    title = "已撤回的文章" if form.line_of("title") in faulty else article.title
    return replace(
        article,
        title=title,
        summary=title,
        reason=reason,
        author="",
        photographer="",
        source="",
        cover=None,
        text=NO_TEXT,
    )


def read_standing_page(data: bytes, path: str, desk: Desk) -> PageReading:
    """The standing page in a file's bytes; `path` is below the content folder: `pages/about.md`."""
    remarks = Remarks(f"{desk.folder}/{path}")
    with _contained(remarks, SECONDS + 1):
        return _page_read(data, path, desk, remarks)
    return PageReading(page=None, html="", problems=remarks.problems)


@contextmanager
def _contained(remarks: Remarks, seconds: float) -> Iterator[None]:
    """Whatever goes wrong in one file is a problem of that file: it must never stop, or hold up, all others."""
    try:
        with deadline(seconds):
            yield
    except OutOfTime:
        text = "这个文件读了很久也没有读完，多半是符号太多、太乱。请把文字先粘贴到记事本里去掉格式，分成几篇来写。"
        remarks.error(codes.TOO_SLOW, 1, text)
    except Exception as error:
        text = f"程序读这个文件时出了错（{type(error).__name__}）。这不怪您，请把文件发给网站维护人员。"
        remarks.error(codes.FILE_UNREADABLE, 1, text)


def _page_read(data: bytes, path: str, desk: Desk, remarks: Remarks) -> PageReading:
    slug = slug_of(path, desk, remarks)
    opened = _opened(data, path, desk, remarks)
    if opened:
        page = _page_of(opened.form, slug, opened.text)
        _check_body(opened, remarks)
        check_manuscript(opened.form, opened.parts, opened.html, path, page.waivers, desk, remarks)
        if remarks.fit:
            asked = None if remarks.problems else Asked(slug)
            return PageReading(page=page, html=opened.html, problems=remarks.problems, asked=asked)
    return PageReading(page=None, html="", problems=remarks.problems)


def _opened(data: bytes, path: str, desk: Desk, remarks: Remarks) -> Opened | None:
    """Both parts of a manuscript; None where a problem was noted that leaves nothing to go on with."""
    text = text_of(data, remarks)
    parts = None if text is None else divided(text, remarks)
    if parts is None:
        return None
    form = _form(parts, remarks)
    html, body = _converted(parts, path, desk, remarks)
    return Opened(form, parts, html, body) if form else None


def _form(parts: Parts, remarks: Remarks) -> Form | None:
    node = compose(parts.header, remarks)
    if isinstance(node, yaml.MappingNode):
        return Form(node, parts.header.first_line, remarks)
    if remarks.fit or node is not None:
        remarks.error(
            codes.FRONT_MATTER_MISSING, parts.header.first_line, f"两行“---”之间没有标题、日期和栏目。{EXAMPLE}"
        )
    return None


def _converted(parts: Parts, path: str, desk: Desk, remarks: Remarks) -> tuple[str, Text]:
    # Python-Markdown is imported only when something is read: an unchanged build does without.
    from plugins.reading.markdown import convert

    with _contained(remarks, SECONDS):
        body = convert(parts.body, file=path, first_line=parts.body_line, desk=desk)
        remarks.extend(body.problems)
        return body.html, body.text
    return "", NO_TEXT


def _check_body(opened: Opened, remarks: Remarks) -> None:
    parts, text = opened.parts, opened.text
    if not parts.body.strip():
        remarks.error(codes.BODY_EMPTY, parts.body_line, "没有正文。请在第二个“---”下面写上正文。")
    elif remarks.fit and not text.characters and not text.pictures:
        remarks.error(codes.BODY_EMPTY, parts.body_line, "正文里没有读者看得见的文字或图片。请写上正文。")
    for match in UNFILLED.finditer(parts.body):
        line = parts.body_line + parts.body.count("\n", 0, match.start())
        remarks.error(codes.VALUE_UNFILLED, line, f"正文里还有没填写的地方。请把{match[0]}换成要写的内容，或者删去。")


def _page_of(form: Form, slug: str, text: Text) -> StandingPage:
    form.check_keys(PAGE_KEYS, PAGE_SYNONYMS)
    return StandingPage(
        slug=slug,
        title=form.required("title", LONGEST_TITLE, "标题", "title: 关于我们"),
        summary=form.text("summary", LONGEST_SUMMARY) or text.opening,
        group=form.text("group", LONGEST_NAME),
        order=form.number("order", smallest=0) or 0,
        waivers=waivers_of(form, {each.path for each in text.pictures}),
        text=text,
    )
