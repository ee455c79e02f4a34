"""A year's rule in words: every figure comes from the year's file."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from plugins.committee.column import TargetKind
from plugins.committee.days import short_day
from plugins.committee.office.names import (
    GROUP_NAMES,
    OUTLET_LEVEL_NAMES,
    TARGET_NAMES,
    TARGET_UNITS,
    figure,
    quantities,
)
from plugins.committee.office.targets import CountRule, JointRule, Targets
from plugins.committee.organisation import OrganisationId

Named = Callable[[OrganisationId], str]
"""An organisation's short name."""


def explained(targets: Targets, named: Named) -> tuple[str, ...]:
    """The rule, a sentence or two for each of its points, in the order in which a reader asks."""
    return tuple(_sentences(targets, named))


def _sentences(targets: Targets, named: Named) -> Iterator[str]:
    for level, numbers in targets.due.items():
        yield f"{GROUP_NAMES[level]}每个单位全年应报{quantities(numbers)}。"
    for each in targets.exceptions:
        owed = quantities(each.due)
        what = f"应报{owed}" if owed else "免报"
        yield f"{named(each.organisation)}全年{what}，原因：{each.reason}。"
    yield _COUNTS[targets.counts]
    yield _JOINTS[targets.joint]
    yield _weights(targets.weights)
    yield from _deductions(targets)
    yield from _adoption(targets)
    yield from _asked(targets, named)
    yield "年中成立的单位，按成立当月起的月份折算应报数，不足一件的不计。"
    yield _pace(targets.quarters)
    yield "同类单位按得分排名；得分相同的名次并列，下一名次顺延，例如两个第2名之后是第4名。"


_COUNTS = {
    CountRule.UNLESS_RETURNED: "稿件发布即计数，被办公室退回的不计。",
    CountRule.ACCEPTED: "稿件经办公室验收通过后才计数。",
}
_JOINTS = {
    JointRule.EACH: "几个单位合作的稿件，每个单位各计一件。",
    JointRule.FIRST: "几个单位合作的稿件，只计给发稿的单位。",
}


def _weights(weights: Mapping[TargetKind, Decimal]) -> str:
    if not weights:
        return "每件计1分。"
    points = ((kind, figure(weights.get(kind, Decimal(1)))) for kind in TargetKind)
    return "、".join(f"{TARGET_NAMES[kind]}每{TARGET_UNITS[kind]}{each}分" for kind, each in points) + "。"


def _deductions(targets: Targets) -> Iterator[str]:
    if targets.brief:
        share = _percent(targets.brief.share)
        yield f"不满{targets.brief.characters}字的短稿，按{share}计分。"
    if targets.late is not None:
        yield f"过了当季截止日才补上的，按{_percent(targets.late)}计分。"
    for caps, when in ((targets.quarter_caps, "每季"), (targets.caps, "全年")):
        for kind, cap in caps.items():
            yield f"{TARGET_NAMES[kind]}{when}最多{cap}{TARGET_UNITS[kind]}计分。"


def _adoption(targets: Targets) -> Iterator[str]:
    if targets.adoption:
        points = "、".join(f"{OUTLET_LEVEL_NAMES[level]}{figure(each)}分" for level, each in targets.adoption.items())
        yield f"被上级媒体采用的加分：{points}；同一稿件被几家采用的，按最高的一家计。"
    if targets.adoption_cap is not None:
        yield f"采用加分全年最多{figure(targets.adoption_cap)}分。"


def _asked(targets: Targets, named: Named) -> Iterator[str]:
    for each in targets.asked:
        names = "、".join(named(one) for one in each.organisations)
        what = f"约稿“{each.subject}”（标签“{each.tag}”）{short_day(each.until)}截止"
        yield f"{what}，未交的扣{figure(each.points)}分：{names}。"


def _pace(quarters: tuple[date, ...]) -> str:
    if not quarters:
        return "进度按全年天数平均计算。"
    days = "、".join(short_day(each) for each in quarters)
    return f"进度分{len(quarters)}期计算，截止日为{days}，每期应报数相等，不足一件的不计。"


def _percent(share: Decimal) -> str:
    return f"{figure(share * 100)}%"
