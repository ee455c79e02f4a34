"""The domain: organisations, columns, articles and what follows from them. No files, no clock, no Pelican."""

from plugins.committee.article import (
    PICTURE_MARK,
    Address,
    Article,
    ArticlePath,
    BodyDigest,
    FileLink,
    Heading,
    Lines,
    PicturePath,
    PictureUse,
    StandingPage,
    Status,
    Text,
    body_digest,
    is_withdrawn,
)
from plugins.committee.channel import Channel, ChannelHolder, ChannelKind, census
from plugins.committee.column import Column, ColumnId, ItemKind, TargetKind
from plugins.committee.committee import Committee
from plugins.committee.organisation import (
    LEVEL_NAMES,
    SUPERIOR_LEVELS,
    Contact,
    Level,
    Organisation,
    OrganisationId,
    OrganisationTree,
)
from plugins.committee.picture import Picture, Rendition
from plugins.committee.problem import Problem, ProblemCode, Severity
from plugins.committee.registers import Registers
from plugins.committee.site import Site
from plugins.committee.waiver import Waiver

__all__ = [
    "LEVEL_NAMES",
    "PICTURE_MARK",
    "SUPERIOR_LEVELS",
    "Address",
    "Article",
    "ArticlePath",
    "BodyDigest",
    "Channel",
    "ChannelHolder",
    "ChannelKind",
    "Column",
    "ColumnId",
    "Committee",
    "Contact",
    "FileLink",
    "Heading",
    "ItemKind",
    "Level",
    "Lines",
    "Organisation",
    "OrganisationId",
    "OrganisationTree",
    "Picture",
    "PicturePath",
    "PictureUse",
    "Problem",
    "ProblemCode",
    "Registers",
    "Rendition",
    "Severity",
    "Site",
    "StandingPage",
    "Status",
    "TargetKind",
    "Text",
    "Waiver",
    "body_digest",
    "census",
    "is_withdrawn",
]
