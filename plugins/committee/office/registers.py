"""The office's registers of `content/data/`, read and checked; each may be absent."""

from msgspec import Struct

from plugins.committee.office.adoption import Adoption, Outlet
from plugins.committee.office.decision import Decision
from plugins.committee.office.honour import Honour
from plugins.committee.office.inspection import Seen
from plugins.committee.office.royalty import RoyaltyRule, Spending
from plugins.committee.office.targets import Targets
from plugins.committee.office.training import Training
from plugins.committee.office.views import FormerViews


class OfficeRegisters(Struct, frozen=True, kw_only=True):
    """All that they say."""

    targets: tuple[Targets, ...] = ()
    """By year."""
    decisions: tuple[Decision, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    adoptions: tuple[Adoption, ...] = ()
    royalties: tuple[RoyaltyRule, ...] = ()
    """By year."""
    spending: tuple[Spending, ...] = ()
    honours: tuple[Honour, ...] = ()
    inspection: tuple[Seen, ...] = ()
    trainings: tuple[Training, ...] = ()
    views: tuple[FormerViews, ...] = ()
