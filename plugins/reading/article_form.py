"""What an article's front matter states, field by field."""

from collections.abc import Callable, Mapping
from datetime import datetime

from plugins.committee import (
    Address,
    Article,
    Column,
    ColumnId,
    ItemKind,
    Lines,
    OrganisationId,
    PictureUse,
    Status,
    Text,
)
from plugins.reading import codes
from plugins.reading.addresses import alias_of, cover_of, duration_of, video_of
from plugins.reading.dates import FIRST_YEAR, date_of, zone
from plugins.reading.desk import Desk
from plugins.reading.form import Form
from plugins.reading.nearest import advice
from plugins.reading.paths import Place
from plugins.reading.remarks import Remarks, quoted
from plugins.reading.tags import tags_of
from plugins.reading.waivers import waivers_of

LONGEST_TITLE = 80
LONGEST_SUMMARY = 300
LONGEST_NAME = 80
LONGEST_ADDRESS = 1000

GENERAL_KEYS = (
    "title",
    "date",
    "column",
    "with",
    "author",
    "photographer",
    "source",
    "summary",
    "tags",
    "cover",
    "aliases",
    "status",
    "reason",
    "privacy",
)
KEYS_BY_KIND: Mapping[ItemKind, tuple[str, ...]] = {
    ItemKind.ACTIVITY: ("place", "participants"),
    ItemKind.VIDEO: ("video", "duration"),
}
KIND_NAMES = {ItemKind.ACTIVITY: "活动", ItemKind.VIDEO: "视频"}

KEYS = (*GENERAL_KEYS, *(key for keys in KEYS_BY_KIND.values() for key in keys))

SYNONYMS = {
    "标题": "title",
    "题目": "title",
    "日期": "date",
    "时间": "date",
    "发布时间": "date",
    "栏目": "column",
    "category": "column",
    "section": "column",
    "合作": "with",
    "联合": "with",
    "作者": "author",
    "authors": "author",
    "摄影": "photographer",
    "供图": "photographer",
    "来源": "source",
    "摘要": "summary",
    "description": "summary",
    "标签": "tags",
    "tag": "tags",
    "keywords": "tags",
    "封面": "cover",
    "image": "cover",
    "别名": "aliases",
    "alias": "aliases",
    "状态": "status",
    "原因": "reason",
    "隐私": "privacy",
    "地点": "place",
    "人数": "participants",
    "视频": "video",
    "时长": "duration",
}
"""What editors write, in Chinese or as other programs have it, for our keys."""

STATUS_WORDS = {
    "draft": Status.DRAFT,
    "published": Status.PUBLISHED,
    "withdrawn": Status.WITHDRAWN,
    "草稿": Status.DRAFT,
    "已发布": Status.PUBLISHED,
    "已撤回": Status.WITHDRAWN,
}


def article_of(form: Form, place: Place, text: Text, desk: Desk, remarks: Remarks) -> Article:
    """The article that a front matter states, every fault noted; only of use where none is an error."""
    form.check_keys(KEYS, SYNONYMS)
    column = _column(form, desk)
    status = _status(form)
    aliases = _aliases(form, place, desk, remarks)
    title = form.required("title", LONGEST_TITLE, "标题", "title: 克林镇召开三联动工作会议")
    cover = _cover(form, place, title, text, remarks)
    return Article(
        path=place.path,
        organisation=place.organisation,
        column=column.id if column else ColumnId(""),
        title=title,
        published=_published(form, status, place, desk, remarks),
        summary=form.text("summary", LONGEST_SUMMARY) or text.opening or title,
        partners=_partners(form, desk, remarks),
        author=form.text("author", LONGEST_NAME),
        photographer=form.text("photographer", LONGEST_NAME),
        source=form.text("source", LONGEST_NAME),
        tags=tags_of(form, remarks),
        cover=cover,
        aliases=tuple(aliases),
        status=status,
        reason=_reason(form, status),
        place=form.text("place", LONGEST_NAME),
        participants=form.number("participants", smallest=0),
        video=_checked(form, "video", video_of, remarks),
        duration=_checked(form, "duration", duration_of, remarks),
        waivers=waivers_of(form, {each.path for each in (*text.pictures, cover) if each}),
        text=text,
        lines=Lines(form.line_of("tags"), tuple(aliases.values())),
    )


def _column(form: Form, desk: Desk) -> Column | None:
    written = form.required(
        "column", LONGEST_NAME, "栏目", f"column: {desk.columns[0].name if desk.columns else '工作动态'}"
    )
    column = desk.column(written)
    if column:
        _check_kind(form, column)
    elif written:
        names = [each.name for each in desk.columns]
        hint = (
            advice(written, [*names, *(each.id for each in desk.columns)])
            if written.isascii()
            else advice(written, names)
        )
        form.error(codes.COLUMN_UNKNOWN, "column", f"栏目{quoted(written)}不存在{hint}")
    return column


def _check_kind(form: Form, column: Column) -> None:
    """Note keys that belong to articles of another kind."""
    for kind, keys in KEYS_BY_KIND.items():
        for key in keys:
            if form.states(key) and column.item is not kind:
                text = f"{quoted(key)}只用于{KIND_NAMES[kind]}类栏目，{quoted(column.name)}不是。"
                form.error(codes.KEY_MISPLACED, key, f"{text}请删去这一行，或者换一个栏目。")


def _status(form: Form) -> Status:
    written = form.text("status", LONGEST_NAME)
    if written and written not in STATUS_WORDS:
        form.error(codes.STATUS_UNKNOWN, "status", f"状态{quoted(written)}不存在{advice(written, STATUS_WORDS)}")
    return STATUS_WORDS.get(written, Status.PUBLISHED)


def _reason(form: Form, status: Status) -> str:
    if status is Status.WITHDRAWN:
        example = "reason: 内容有误，正在核实"
        return form.required("reason", LONGEST_SUMMARY, "撤回的原因", example, codes.REASON_MISSING)
    if form.states("reason"):
        text = "只有撤回的文章才写原因。请删去这一行，或者写上 status: withdrawn。"
        form.error(codes.REASON_UNWANTED, "reason", text)
    return ""


def _published(form: Form, status: Status, place: Place, desk: Desk, remarks: Remarks) -> datetime:
    """The date; for a draft without one the first day of its folder's year, so that it has its place in lists."""
    otherwise = datetime(place.year or FIRST_YEAR, 1, 1, tzinfo=zone(desk.timezone))
    if status is Status.DRAFT and not form.text("date", LONGEST_NAME):
        return otherwise
    written = form.required("date", LONGEST_NAME, "日期", "date: 2019-12-12 09:30:00")
    found = date_of(written, desk.timezone, remarks, form.line_of("date")) if written else None
    if found and place.year and found.year != place.year:
        text = f"日期是 {found.year} 年，文件夹却是 {place.year} 年。请看一看哪个对。"
        form.warning(codes.DATE_OTHER_YEAR, "date", text)
    return found or otherwise


def _cover(form: Form, place: Place, title: str, text: Text, remarks: Remarks) -> PictureUse | None:
    """The picture for lists: the one named, else the first of the text."""
    line = form.line_of("cover")
    written = form.text("cover", LONGEST_ADDRESS)
    path = cover_of(written, place, remarks, line) if written else None
    if path is None:
        return text.pictures[0] if text.pictures else None
    alt = next((each.alt for each in text.pictures if each.path == path), title)
    return PictureUse(path=path, alt=alt, line=line)


def _partners(form: Form, desk: Desk, remarks: Remarks) -> tuple[OrganisationId, ...]:
    """The organisations that made the article together with its own."""
    found = []
    for line, written in form.texts("with", LONGEST_NAME):
        if written in desk.organisations:
            found.append(OrganisationId(written))
        else:
            text = f"合作单位{quoted(written)}没有登记{advice(written, desk.organisations)}"
            remarks.error(codes.ORGANISATION_UNKNOWN, line, text)
    return tuple(dict.fromkeys(found))


def _aliases(form: Form, place: Place, desk: Desk, remarks: Remarks) -> dict[Address, int]:
    """Its former addresses, each with its line."""
    found: dict[Address, int] = {}
    for line, written in form.texts("aliases", LONGEST_ADDRESS):
        alias = alias_of(written, place, desk, remarks, line)
        if alias is not None:
            found.setdefault(alias, line)
    return found


def _checked(form: Form, key: str, check: Callable[[str, Remarks, int], str], remarks: Remarks) -> str:
    written = form.text(key, LONGEST_ADDRESS)
    return check(written, remarks, form.line_of(key)) if written else ""
