"""A year's rule in words: every figure comes from the year's file."""

from collections.abc import Callable, Iterator, Mapping
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
        yield f"{GROUP_NAMES[level]}每个单位全年应报{_owed(numbers, targets.parts.get(level, {}))}。"
    for each in targets.exceptions:
        owed = _owed(each.due, each.parts)
        what = f"应报{owed}" if owed else "免报"
        yield f"{named(each.organisation)}全年{what}，原因：{each.reason}。"
    yield _COUNTS[targets.counts]
    yield _JOINTS[targets.joint]
    yield _weights(targets.weights)
    yield from _deductions(targets)
    yield from _adoption(targets)
    yield from _asked(targets, named)
    yield from _pace(targets)
    yield "同类单位按得分排名；得分相同的名次并列，下一名次顺延，例如两个第2名之后是第4名。"


def _owed(numbers: Mapping[TargetKind, int], parts: Mapping[TargetKind, tuple[int, ...]]) -> str:
    """`工作信息8条（各期1、2、2、3）、视频2部`"""
    return "、".join(
        quantities({kind: number}) + (f"（各期{'、'.join(map(str, parts[kind]))}）" if kind in parts else "")
        for kind, number in numbers.items()
        if number
    )


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


def _pace(targets: Targets) -> Iterator[str]:
    newly = "年中成立的单位，按成立当月起的月份折算应报数，不足一件的不计"
    if not targets.quarters:
        yield f"{newly}。"
        yield "进度按全年天数平均计算。"
        return
    days = "、".join(short_day(each) for each in targets.quarters)
    divided = any(targets.parts.values()) or any(each.parts for each in targets.exceptions)
    yield newly + ("；分期另定的，不超过成立以后各期之和。" if divided else "。")
    equal = "分期另定的照括号里各期的件数，其他的每期应报数相等" if divided else "每期应报数相等"
    yield f"进度分{len(targets.quarters)}期计算，截止日为{days}，{equal}，不足一件的不计。"


def _percent(share: Decimal) -> str:
    return f"{figure(share * 100)}%"
