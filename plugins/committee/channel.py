"""The channels (载体) that carry the work online: the census."""

from enum import StrEnum

from msgspec import Struct


class ChannelKind(StrEnum):
    """Where a channel lives."""

    WECHAT_GROUP = "wechat-group"
    OFFICIAL_ACCOUNT = "official-account"
    WEIBO = "weibo"
    QQ_GROUP = "qq-group"
    WEBSITE = "website"
    WEB_COLUMN = "web-column"
    SCHOOL_MESSAGES = "school-messages"
    EMAIL = "email"
    DINGTALK = "dingtalk"


class ChannelHolder(StrEnum):
    """Whose channel it is."""

    COMMITTEES = "committees"
    VOLUNTEERS = "volunteers"
    TEACHERS = "teachers"
    LINKAGE = "linkage"
    PARENTS = "parents"
    MEMBER_UNITS = "member-units"
    COUNTY = "county"


class Channel(Struct, frozen=True, kw_only=True):
    """A row of the census `channels.yaml`: so many channels of one kind and holder."""

    name: str
    kind: ChannelKind
    holder: ChannelHolder
    count: int | None
    """How many there are; None where it was not counted."""


def census(channels: tuple[Channel, ...], kind: ChannelKind, holder: ChannelHolder | None = None) -> int:
    """Channels of a kind, of one holder or of all."""
    return sum(each.count or 0 for each in channels if each.kind is kind and holder in (None, each.holder))
