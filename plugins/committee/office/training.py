"""Training sessions (培训) and the six skills (六会) that they teach."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from plugins.committee.organisation import OrganisationId


class Skill(StrEnum):
    """One of the six skills, in the order in which they are learnt."""

    COMPUTER = "computer"
    PHONE = "phone"
    LOOKUP = "lookup"
    EMAIL = "email"
    QQ = "qq"
    WECHAT = "wechat"


SKILL_NAMES = {
    Skill.COMPUTER: "会用电脑",
    Skill.PHONE: "会用手机",
    Skill.LOOKUP: "会上网查资料",
    Skill.EMAIL: "会收发电子邮件",
    Skill.QQ: "会用QQ群",
    Skill.WECHAT: "会用微信群和公众号",
}


class Training(Struct, frozen=True, kw_only=True):
    """A row of `training.csv`: one session."""

    on: date
    organiser: OrganisationId
    topic: str
    people: int
    skills: tuple[Skill, ...]
