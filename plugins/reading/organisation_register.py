"""The register `organisations.yaml`: rows become one tree; who hangs on nothing is left out."""

import re
from typing import NamedTuple

from plugins.committee import Contact, Level, Organisation, OrganisationId
from plugins.reading import codes
from plugins.reading.form import Form
from plugins.reading.identifiers import Taken, identifier
from plugins.reading.nearest import advice
from plugins.reading.remarks import quoted

LONGEST_NAME = 60
LONGEST_CONTACT = 120

FIRST_YEAR = 1900
LAST_YEAR = 2100

_MONTH = re.compile(r"([0-9]{4})-(0?[1-9]|1[0-2])")

KEYS = ("id", "name", "short", "aliases", "level", "parent", "since", "office", "contact", "villages", "sample")
SYNONYMS = {
    "编号": "id",
    "名称": "name",
    "简称": "short",
    "别名": "aliases",
    "级别": "level",
    "上级": "parent",
    "成立": "since",
    "职务": "office",
    "联系方式": "contact",
    "行政村": "villages",
}
CONTACT_KEYS = ("address", "phone", "email")
CONTACT_SYNONYMS = {"地址": "address", "电话": "phone", "tel": "phone", "邮箱": "email", "mail": "email"}


class Row(NamedTuple):
    """An organisation with the row that it was read from."""

    form: Form
    organisation: Organisation


Rows = dict[OrganisationId, Row]


def organisations_of(forms: list[Form]) -> tuple[Organisation, ...]:
    """The organisations of a register, in its order, all of them in one tree."""
    ids, names = Taken(codes.ID_DUPLICATE, "编号"), Taken(codes.NAME_DUPLICATE, "名称")
    rows: Rows = {}
    for form in forms:
        if organisation := _organisation(form, ids, names):
            rows[organisation.id] = Row(form, organisation)
    top = _top(rows)
    for row in rows.values():
        _check_parent(row, rows, ids, top)
    return tuple(row.organisation for key, row in rows.items() if top in _chain(key, rows))


def _organisation(form: Form, ids: Taken, names: Taken) -> Organisation | None:
    form.check_keys(KEYS, SYNONYMS)
    id_ = identifier(form, ids)
    name = names.claimed(form, "name", form.required("name", LONGEST_NAME, "名称", "name: 克林镇关工委"))
    short, office, parent = (form.text(key, LONGEST_NAME) for key in ("short", "office", "parent"))
    level = form.choice("level", Level, required=True)
    since, since_month = _since(form)
    contact, villages, sample = _contact(form), _villages(form, level), form.truth("sample")
    if not (id_ and name and level and since):
        return None
    return Organisation(
        id=OrganisationId(id_),
        name=name,
        short=short or name,
        level=level,
        parent=OrganisationId(parent) if parent else None,
        since=since,
        since_month=since_month,
        office=office,
        contact=contact,
        villages=villages,
        sample=sample,
        aliases=tuple(alias for _, alias in form.texts("aliases", LONGEST_NAME)),
    )


def _since(form: Form) -> tuple[int | None, int]:
    """Year and month of the foundation: `2018`, or `2020-07`."""
    match = _MONTH.fullmatch(form.text("since", LONGEST_NAME)) if form.states("since") else None
    if match and FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
        return int(match[1]), int(match[2])
    return form.number("since", FIRST_YEAR, LAST_YEAR, required=True), 1


def _contact(form: Form) -> Contact:
    inner = form.inner("contact")
    if inner is None:
        return Contact()
    inner.check_keys(CONTACT_KEYS, CONTACT_SYNONYMS)
    address, phone, email = (inner.text(key, LONGEST_CONTACT) for key in CONTACT_KEYS)
    return Contact(address=address, phone=phone, email=email)


def _villages(form: Form, level: Level | None) -> int:
    number = form.number("villages", smallest=0) or 0
    if number and level is not None and level is not Level.TOWNSHIP:
        form.error(codes.KEY_MISPLACED, "villages", "只有乡镇才写行政村的个数。请删去这一行。")
        return 0
    return number


def _top(rows: Rows) -> OrganisationId | None:
    """The organisation at the top: the highest of those without a parent."""
    order = list(Level)
    tops = [row.organisation for row in rows.values() if row.organisation.parent is None]
    return min(tops, key=lambda each: order.index(each.level)).id if tops else None


def _check_parent(row: Row, rows: Rows, ids: Taken, top: OrganisationId | None) -> None:
    own, parent = row.organisation.id, row.organisation.parent
    if parent is None:
        if own != top:
            text = f"{quoted(row.organisation.name)}没有写上级（parent）。只有最上面的一个单位不写。"
            row.form.error(codes.PARENT_MISSING, "parent", f"{text}请加上一行，例如：parent: {top}。")
    elif parent not in ids:
        text = f"没有编号为{quoted(parent)}的上级单位{advice(parent, rows)}"
        row.form.error(codes.PARENT_UNKNOWN, "parent", text)
    elif own in (chain := _chain(own, rows))[1:]:
        circle = " → ".join(chain[: chain.index(own, 1) + 1])
        row.form.error(
            codes.PARENT_CYCLE, "parent", f"上级关系绕成了圈：{circle}。请改正其中一个单位的上级（parent）。"
        )


def _chain(start: OrganisationId, rows: Rows) -> list[OrganisationId]:
    """An organisation and those above it; where they go round in a circle, one of them comes twice, at the end."""
    chain = [start]
    while (row := rows.get(chain[-1])) and (parent := row.organisation.parent):
        chain.append(parent)
        if parent in chain[:-1]:
            break
    return chain
