"""The office's work: targets, decisions, scores and ranks, adoption, royalties, honours, training."""

from plugins.committee.office.adoption import OUTLET_LEVELS, Adoption, AdoptionKind, Outlet
from plugins.committee.office.assessment import Assessment, Bonus, Item, Line, Mark, Penalty
from plugins.committee.office.decision import Decision, Verdict
from plugins.committee.office.explanation import explained
from plugins.committee.office.health import Finding, health, public
from plugins.committee.office.honour import Honour, HonourKind
from plugins.committee.office.inspection import SEEN_BY_HAND, Concern, Seen, broken, late_dates
from plugins.committee.office.office import Office
from plugins.committee.office.openings import office_pages, score_pages
from plugins.committee.office.pace import Pace, PaceLine, PaceState, pace
from plugins.committee.office.registers import OfficeRegisters
from plugins.committee.office.royalty import AuthorRule, BudgetLine, Rate, RoyaltyRule, Spending
from plugins.committee.office.scoreboard import Group, Scoreboard, Total, scoreboard
from plugins.committee.office.targets import Asked, Brief, CountRule, Exemption, JointRule, Targets
from plugins.committee.office.training import SKILL_NAMES, Skill, Training
from plugins.committee.office.views import FormerViews

__all__ = [
    "OUTLET_LEVELS",
    "SEEN_BY_HAND",
    "SKILL_NAMES",
    "Adoption",
    "AdoptionKind",
    "Asked",
    "Assessment",
    "AuthorRule",
    "Bonus",
    "Brief",
    "BudgetLine",
    "Concern",
    "CountRule",
    "Decision",
    "Exemption",
    "Finding",
    "FormerViews",
    "Group",
    "Honour",
    "HonourKind",
    "Item",
    "JointRule",
    "Line",
    "Mark",
    "Office",
    "OfficeRegisters",
    "Outlet",
    "Pace",
    "PaceLine",
    "PaceState",
    "Penalty",
    "Rate",
    "RoyaltyRule",
    "Scoreboard",
    "Seen",
    "Skill",
    "Spending",
    "Targets",
    "Total",
    "Training",
    "Verdict",
    "broken",
    "explained",
    "health",
    "late_dates",
    "office_pages",
    "pace",
    "public",
    "score_pages",
    "scoreboard",
]
