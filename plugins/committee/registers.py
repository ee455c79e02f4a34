"""The registers of `content/data/`, read and checked."""

from msgspec import Struct

from plugins.committee.channel import Channel
from plugins.committee.column import Column
from plugins.committee.office.registers import OfficeRegisters
from plugins.committee.organisation import Organisation


class Registers(Struct, frozen=True, kw_only=True):
    """All that the data files say."""

    organisations: tuple[Organisation, ...] = ()
    columns: tuple[Column, ...] = ()
    channels: tuple[Channel, ...] = ()
    office: OfficeRegisters = OfficeRegisters()
