"""The registers `outlets.yaml` and `royalties.yaml`: who takes items, and what is paid for them."""

from decimal import Decimal

from plugins.committee import Level
from plugins.committee.office import OUTLET_LEVELS, AdoptionKind, AuthorRule, Outlet, Rate, RoyaltyRule
from plugins.reading import codes
from plugins.reading.dates import FIRST_YEAR, LAST_YEAR
from plugins.reading.form import Form
from plugins.reading.identifiers import Taken

LONGEST_NAME = 60

OUTLET_KEYS = ("name", "level")
OUTLET_SYNONYMS = {"名称": "name", "媒体": "name", "级别": "level"}
ROYALTY_KEYS = ("year", "budget", "books", "lectures", "authors", "cap", "rates")
ROYALTY_SYNONYMS = {"年份": "year", "预算": "budget", "标准": "rates", "封顶": "cap"}
RATE_KEYS = ("level", "kind", "characters", "amount")
RATE_SYNONYMS = {"级别": "level", "类别": "kind", "字数": "characters", "金额": "amount"}


def outlets_of(rows: list[Form]) -> tuple[Outlet, ...]:
    """The outlets; each name once."""
    names = Taken(codes.NAME_DUPLICATE, "名称")
    return tuple(found for row in rows if (found := _outlet(row, names)))


def _outlet(row: Form, names: Taken) -> Outlet | None:
    row.check_keys(OUTLET_KEYS, OUTLET_SYNONYMS)
    name = names.claimed(row, "name", row.required("name", LONGEST_NAME, "名称", "name: 省关工委网站"))
    level = _level(row)
    return Outlet(name=name, level=level) if name and level else None


def _level(row: Form) -> Level | None:
    level = row.choice("level", Level, required=True)
    if level is not None and level not in OUTLET_LEVELS:
        words = "、".join(OUTLET_LEVELS)
        row.error(codes.VALUE_UNKNOWN, "level", f"媒体的级别只能写：{words}。")
        return None
    return level


def royalties_of(rows: list[Form]) -> tuple[RoyaltyRule, ...]:
    """The budget and the scale of each year."""
    years = Taken(codes.ID_DUPLICATE, "年份")
    found = [each for row in rows if (each := _royalty(row, years))]
    return tuple(sorted(found, key=lambda each: each.year))


def _royalty(row: Form, years: Taken) -> RoyaltyRule | None:
    row.check_keys(ROYALTY_KEYS, ROYALTY_SYNONYMS)
    year = row.number("year", FIRST_YEAR, LAST_YEAR, required=True)
    claimed = years.claimed(row, "year", str(year)) if year else ""
    budget, cap = row.decimal("budget", required=True), row.decimal("cap")
    books, lectures = row.decimal("books"), row.decimal("lectures")
    authors = row.choice("authors", AuthorRule)
    rates = tuple(found for each in row.inners("rates") if (found := _rate(each)))
    if not (year and claimed and budget is not None):
        return None
    return RoyaltyRule(
        year=year,
        budget=budget,
        books=books or Decimal(0),
        lectures=lectures or Decimal(0),
        authors=authors or AuthorRule.SHARED,
        cap=cap,
        rates=rates,
    )


def _rate(row: Form) -> Rate | None:
    row.check_keys(RATE_KEYS, RATE_SYNONYMS)
    level, kind = _level(row), row.choice("kind", AdoptionKind, required=True)
    characters, amount = row.number("characters", smallest=0), row.decimal("amount", required=True)
    if not (level and kind and amount is not None):
        return None
    return Rate(level=level, kind=kind, characters=characters or 0, amount=amount)
