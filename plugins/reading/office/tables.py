"""The office's registers that are tables: acceptance, adoptions, spending, honours, training."""

import re
from collections.abc import Collection

from plugins.committee import Address, OrganisationId
from plugins.committee.office import (
    SEEN_BY_HAND,
    Adoption,
    BudgetLine,
    Decision,
    FormerViews,
    Honour,
    HonourKind,
    Outlet,
    Seen,
    Skill,
    Spending,
    Training,
    Verdict,
)
from plugins.committee.office.names import ADOPTION_NAMES, BUDGET_NAMES, HONOUR_NAMES, OUTLET_LEVEL_NAMES
from plugins.committee.office.training import SKILL_NAMES
from plugins.reading import codes
from plugins.reading.dates import FIRST_YEAR, LAST_YEAR
from plugins.reading.nearest import advice
from plugins.reading.office.roles import is_role, named_person
from plugins.reading.office.row import Column, Row
from plugins.reading.office.sheet import rows_of
from plugins.reading.remarks import Remarks, quoted

MOST_PEOPLE = 100_000
MOST_VIEWS = 99_999_999
MOST_LINES = 999_999

ARTICLE = Column("文章", "article", others=("稿件", "路径", "文章路径", "path"))
DATE = Column("日期", "date", others=("时间",))
ORGANISATION = Column("单位", "organisation", others=("组织", "单位编号"))

ACCEPTANCE = (
    ARTICLE,
    Column("决定", "verdict", others=("验收", "结果", "验收结果")),
    DATE,
    Column("原因", "reason", required=False, others=("退回原因",)),
)
ADOPTIONS = (
    ARTICLE,
    Column("媒体", "outlet", others=("采用媒体", "采用单位")),
    Column("级别", "level"),
    DATE,
    Column("网址", "url", required=False, others=("链接",)),
    Column("类别", "kind", others=("类型", "种类")),
)
SPENDING = (
    DATE,
    Column("用途", "line"),
    Column("事项", "purpose"),
    Column("金额", "amount", others=("金额（元）", "金额(元)")),
)
VIEWS = (Column("地址", "address", others=("原来的地址",)), Column("次数", "views", others=("浏览次数", "浏览")))
HONOURS = (
    Column("年份", "year", others=("年度",)),
    Column("类别", "kind"),
    Column("称号", "title", others=("荣誉",)),
    ORGANISATION,
    Column("职务", "role", required=False),
    Column("授予单位", "by", others=("表彰单位",)),
)
TRAINING = (
    DATE,
    Column("主办单位", "organiser", others=("单位", "主办")),
    Column("内容", "topic", others=("主题",)),
    Column("人数", "people", others=("人次",)),
    Column("六会", "skills", others=("技能",)),
)

INSPECTION = (
    DATE,
    Column("看什么", "concern"),
    Column("文件", "file", required=False),
    Column("行", "line", required=False),
    Column("说明", "what"),
)

VERDICTS = {
    "通过": Verdict.ACCEPTED,
    "退回": Verdict.RETURNED,
    **dict.fromkeys(("验收", "验收通过", "已验收", "合格"), Verdict.ACCEPTED),
    **dict.fromkeys(("退回修改", "不合格"), Verdict.RETURNED),
}
LEVELS = {
    **{name: level for level, name in OUTLET_LEVEL_NAMES.items()},
    **{name.removesuffix("级"): level for level, name in OUTLET_LEVEL_NAMES.items()},
}
KINDS = {name: kind for kind, name in ADOPTION_NAMES.items()}
LINES = {name: line for line, name in BUDGET_NAMES.items() if line is not BudgetLine.ROYALTIES}
HONOUR_KINDS = {name: kind for kind, name in HONOUR_NAMES.items()}
SKILLS = {name: skill for skill, name in SKILL_NAMES.items()}
SKILL_WORDS = {
    "电脑": Skill.COMPUTER,
    "手机": Skill.PHONE,
    "上网查资料": Skill.LOOKUP,
    "查资料": Skill.LOOKUP,
    "收发电子邮件": Skill.EMAIL,
    "电子邮件": Skill.EMAIL,
    "QQ群": Skill.QQ,
    "微信群和公众号": Skill.WECHAT,
    "微信群": Skill.WECHAT,
    "公众号": Skill.WECHAT,
}
"""What is left of the names when `会` and `会用` are not written."""


def decisions_of(data: bytes, remarks: Remarks) -> tuple[Decision, ...]:
    """The office's decisions."""
    return tuple(found for row in rows_of(data, ACCEPTANCE, remarks) if (found := _decision(row)))


def _decision(row: Row) -> Decision | None:
    article, verdict, on, reason = (
        row.article("article"),
        row.choice("verdict", VERDICTS),
        row.day("date"),
        row.text("reason"),
    )
    if verdict is Verdict.RETURNED and not reason:
        row.error(codes.REASON_MISSING, "verdict", "是退回，却没有写原因。请在“原因”一栏写上，例如：照片没有说明。")
        return None
    if not (article and verdict and on):
        return None
    return Decision(article=article, verdict=verdict, on=on, reason=reason, line=row.line)


def adoptions_of(data: bytes, outlets: Collection[Outlet], remarks: Remarks) -> tuple[Adoption, ...]:
    """What was adopted; the outlet must be registered, at the same level."""
    known = {each.name: each for each in outlets}
    seen: dict[tuple[str, str], int] = {}
    found = []
    for row in rows_of(data, ADOPTIONS, remarks):
        if each := _adoption(row, known):
            first = seen.setdefault((each.article, each.outlet), row.line)
            if first == row.line:
                found.append(each)
            else:
                row.error(
                    codes.ROW_DUPLICATE, "article", f"：同一篇文章、同一家媒体，第 {first} 行已经有了。请删去一行。"
                )
    return tuple(found)


def _adoption(row: Row, known: dict[str, Outlet]) -> Adoption | None:
    article, outlet, level = row.article("article"), known.get(row.text("outlet")), row.choice("level", LEVELS)
    on, url, kind = row.day("date"), row.web_address("url"), row.choice("kind", KINDS)
    if outlet is None and (written := row.text("outlet")):
        text = f"里的{quoted(written)}没有在 outlets.yaml 里登记{advice(written, known)}"
        row.error(codes.OUTLET_UNKNOWN, "outlet", text)
    elif outlet and level and outlet.level is not level:
        right = OUTLET_LEVEL_NAMES[outlet.level]
        text = f"写的是{OUTLET_LEVEL_NAMES[level]}，可是{quoted(outlet.name)}登记的是{right}。请改正其中一处。"
        row.error(codes.LEVEL_DIFFERS, "level", text)
        return None
    if not (article and outlet and level and on and kind):
        return None
    return Adoption(article=article, outlet=outlet.name, level=level, on=on, url=url, kind=kind, line=row.line)


def spending_of(data: bytes, remarks: Remarks) -> tuple[Spending, ...]:
    """What was spent on books and lectures."""
    return tuple(found for row in rows_of(data, SPENDING, remarks) if (found := _spending(row)))


def _spending(row: Row) -> Spending | None:
    on, line, purpose, amount = row.day("date"), row.choice("line", LINES), row.text("purpose"), row.money("amount")
    if not (on and line and purpose and amount is not None):
        return None
    return Spending(on=on, line=line, purpose=purpose, amount=amount)


def honours_of(data: bytes, organisations: Collection[OrganisationId], remarks: Remarks) -> tuple[Honour, ...]:
    """Who was honoured."""
    return tuple(found for row in rows_of(data, HONOURS, remarks) if (found := _honour(row, organisations)))


def _honour(row: Row, organisations: Collection[OrganisationId]) -> Honour | None:
    year, kind = row.number("year", FIRST_YEAR, LAST_YEAR), row.choice("kind", HONOUR_KINDS)
    title, organisation = row.text("title"), row.organisation("organisation", organisations)
    role, by = row.text("role"), row.text("by")
    if kind is HonourKind.INDIVIDUAL and not role:
        row.error(codes.VALUE_MISSING, "kind", "是先进个人，请在“职务”一栏写明职务，不写姓名，例如：社区关工小组组长。")
        return None
    named = _names_person(row, "title", title) or _names_person(row, "role", role)
    if role and not named and not is_role(role):
        text = f"写成了{quoted(role)}，不像职务。这里只写职务，不写姓名，例如：社区小组组长、网站管理员。"
        row.error(codes.PERSON_NAMED, "role", text)
        named = True
    if named or not (year and kind and title and organisation and by):
        return None
    return Honour(year=year, kind=kind, title=title, organisation=organisation, role=role, by=by)


def inspection_of(data: bytes, remarks: Remarks) -> tuple[Seen, ...]:
    """What the last inspection saw."""
    return tuple(found for row in rows_of(data, INSPECTION, remarks) if (found := _seen(row)))


def _seen(row: Row) -> Seen | None:
    on, concern, what = (
        row.day("date"),
        row.choice("concern", {each.value: each for each in SEEN_BY_HAND}),
        row.text("what"),
    )
    file, line = row.text("file"), row.number("line", 1, MOST_LINES)
    if not (on and concern and what):
        return None
    return Seen(on=on, concern=concern, file=file, line=line or 0, what=what)


def _names_person(row: Row, key: str, text: str) -> bool:
    name = named_person(text)
    if name:
        row.error(codes.PERSON_NAMED, key, f"里的{quoted(name)}像是姓名。表彰只写单位和职务，请删去姓名。")
    return bool(name)


def views_of(data: bytes, remarks: Remarks) -> tuple[FormerViews, ...]:
    """How often articles were read on the former site."""
    return tuple(found for row in rows_of(data, VIEWS, remarks) if (found := _views(row)))


def _views(row: Row) -> FormerViews | None:
    address, views = row.text("address"), row.number("views", 0, MOST_VIEWS)
    if address and not address.startswith("/"):
        row.error(codes.VALUE_UNKNOWN, "address", "要从“/”写起，例如：/news/show-176.html。")
        return None
    return FormerViews(address=Address(address), views=views) if address and views is not None else None


def trainings_of(data: bytes, organisations: Collection[OrganisationId], remarks: Remarks) -> tuple[Training, ...]:
    """The sessions."""
    return tuple(found for row in rows_of(data, TRAINING, remarks) if (found := _training(row, organisations)))


def _training(row: Row, organisations: Collection[OrganisationId]) -> Training | None:
    on, organiser = row.day("date"), row.organisation("organiser", organisations)
    topic, people, skills = row.text("topic"), row.number("people", 1, MOST_PEOPLE), _skills(row)
    if not (on and organiser and topic and people and skills):
        return None
    return Training(on=on, organiser=organiser, topic=topic, people=people, skills=skills)


def _skills(row: Row) -> tuple[Skill, ...]:
    """Skills between enumeration commas: `会用电脑、会用手机`."""
    words = [each.strip() for each in re.split("[、，,;；/]", row.text("skills")) if each.strip()]
    names = {**SKILLS, **SKILL_WORDS, **{skill.value: skill for skill in Skill}}
    unknown = [each for each in words if each not in names]
    for each in unknown:
        text = f"里的{quoted(each)}不是六会之一{advice(each, list(SKILLS))}"
        row.error(codes.VALUE_UNKNOWN, "skills", text)
    return () if unknown else tuple(dict.fromkeys(names[each] for each in words))
