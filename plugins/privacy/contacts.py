"""How the offices of the register are reached: what may stand in any text."""

import re
from functools import cached_property

from msgspec import Struct

from plugins.privacy.finding import Finding
from plugins.privacy.kind import Kind

_AREA = re.compile(r"(?:86)?0(?:10|2[0-9]|[3-9][0-9]{2})(?=[2-8][0-9]{6,7}$)")


class Contacts(Struct, frozen=True, kw_only=True, dict=True):
    """Telephones, mailboxes and addresses of offices, as the register has them."""

    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()

    def cover(self, finding: Finding) -> bool:
        """Whether a finding is an office's."""
        match finding.kind:
            case Kind.MOBILE | Kind.LANDLINE:
                return _number(finding.text) in self._numbers
            case Kind.EMAIL:
                return finding.text.casefold() in self._mailboxes
            case Kind.HOME:
                return any(finding.text in address for address in self.addresses)
        return False

    @cached_property
    def _numbers(self) -> frozenset[str]:
        """With the area code and without it, for both are written."""
        listed = (number for entry in self.phones for number in re.split(r"[、，,；;/]", entry))
        return frozenset(map(_number, listed))

    @cached_property
    def _mailboxes(self) -> frozenset[str]:
        return frozenset(each.casefold() for each in self.emails)


def _number(written: str) -> str:
    """A telephone number without area code, country code and extension: offices of one county share the first two."""
    main = re.split(r"转|ext|#", written, maxsplit=1)[0]
    digits = "".join(each for each in main if each.isdecimal())
    return _AREA.sub("", digits) if digits.startswith(("0", "86")) else digits
