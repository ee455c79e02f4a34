"""The rules in the order in which they strike: what one has taken, a later one does not take again."""

from collections.abc import Callable, Iterator

from plugins.privacy.bank_card import bank_cards
from plugins.privacy.email import mailboxes
from plugins.privacy.finding import Match
from plugins.privacy.hardship import children_in_hardship
from plugins.privacy.home import home_addresses
from plugins.privacy.identity import identity_numbers
from plugins.privacy.kind import Kind
from plugins.privacy.landline import landline_numbers
from plugins.privacy.mobile import mobile_numbers
from plugins.privacy.plate import number_plates
from plugins.privacy.pupil import pupils
from plugins.privacy.qq import qq_numbers
from plugins.privacy.secret import secrets
from plugins.privacy.wechat import wechat_ids

RULES: tuple[tuple[Kind, Callable[[str], Iterator[Match]]], ...] = (
    (Kind.SECRET, secrets),
    (Kind.IDENTITY, identity_numbers),
    (Kind.EMAIL, mailboxes),
    (Kind.CARD, bank_cards),
    (Kind.MOBILE, mobile_numbers),
    (Kind.LANDLINE, landline_numbers),
    (Kind.WECHAT, wechat_ids),
    (Kind.QQ, qq_numbers),
    (Kind.PLATE, number_plates),
    (Kind.HOME, home_addresses),
    (Kind.HARDSHIP, children_in_hardship),
    (Kind.PUPIL, pupils),
)
