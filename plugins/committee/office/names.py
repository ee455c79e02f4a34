"""What things of the office's work are called in Chinese."""

from collections.abc import Mapping
from decimal import Decimal

from plugins.committee.column import TargetKind
from plugins.committee.office.adoption import AdoptionKind
from plugins.committee.office.assessment import Line, Mark
from plugins.committee.office.honour import HonourKind
from plugins.committee.office.pace import PaceState
from plugins.committee.office.royalty import BudgetLine
from plugins.committee.organisation import Level

TARGET_NAMES = {TargetKind.NEWS: "工作信息", TargetKind.ACTIVITY: "网上活动", TargetKind.VIDEO: "视频"}
TARGET_UNITS = {TargetKind.NEWS: "条", TargetKind.ACTIVITY: "次", TargetKind.VIDEO: "部"}
GROUP_NAMES = {
    Level.COUNTY: "县关工委",
    Level.TOWNSHIP: "乡镇关工委",
    Level.BUREAU: "教体局关工委",
    Level.COMMUNITY: "社区小组",
    Level.SCHOOL: "学校小组",
    Level.VILLAGE: "村小组",
    Level.LINKAGE: "三联动小组",
}
OUTLET_LEVEL_NAMES = {Level.NATION: "国家级", Level.PROVINCE: "省级", Level.CITY: "市级"}
ADOPTION_NAMES = {
    AdoptionKind.NEWS: "消息",
    AdoptionKind.DEED: "典型事迹",
    AdoptionKind.THEORY: "理论文章",
    AdoptionKind.PICTURE: "图片新闻",
    AdoptionKind.VIDEO: "视频新闻",
}
MARK_NAMES = {
    Mark.BRIEF: "短稿",
    Mark.LATE: "迟报",
    Mark.OVER_QUARTER: "本季已满",
    Mark.OVER_YEAR: "全年已满",
}
PACE_NAMES = {PaceState.AHEAD: "超前", PaceState.ON_PACE: "正常", PaceState.BEHIND: "落后"}
HONOUR_NAMES = {
    HonourKind.PACESETTER: "标兵",
    HonourKind.COLLECTIVE: "先进集体",
    HonourKind.INDIVIDUAL: "先进个人",
}
BUDGET_NAMES = {
    BudgetLine.ROYALTIES: "稿酬",
    BudgetLine.BOOKS: "主题读书活动用书",
    BudgetLine.LECTURES: "五老报告费和交通费",
}


def figure(number: Decimal) -> str:
    """A number without needless zeros: `8`, `7.5`."""
    plain = f"{number:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def done_of_due(line: Line | None) -> str:
    """`6/8`; `6` where nothing is due, and a dash where nothing came either."""
    if line is None or not (line.due or line.done):
        return "—"
    return f"{line.done}/{line.due}" if line.due else str(line.done)


def quantities(numbers: Mapping[TargetKind, int]) -> str:
    """`工作信息8条、网上活动2次、视频2部`; what is nought is left out."""
    return "、".join(f"{TARGET_NAMES[kind]}{count}{TARGET_UNITS[kind]}" for kind, count in numbers.items() if count)
