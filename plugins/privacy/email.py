"""Mailboxes.

RFC 5322, 3.4.1 (addr-spec), in the form that mail providers accept; also as people disguise it (`at`, `#`, 艾特).
"""

import re
from collections.abc import Iterator

from plugins.privacy.finding import Match

_LOCAL = r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}"
_PLAIN = re.compile(rf"{_LOCAL}\s?@\s?(?:[A-Za-z0-9-]{{1,63}}\.){{1,5}}([A-Za-z]{{2,24}})(?![A-Za-z0-9])")
_DISGUISED = re.compile(
    rf"{_LOCAL}\s*(?:[(\[{{【<]\s*(?:at|@|#|艾特)\s*[)\]}}】>]|\s(?:at|AT)\s|#|艾特|小老鼠|AT)\s*"
    r"(?:qq|vip\.qq|foxmail|163|126|yeah|sina|sohu|139|189|aliyun|gmail|outlook|hotmail|icloud|live|yahoo|21cn)"
    r"\s*(?:\.|点|[(\[]?dot[)\]]?)\s*(?:com|cn|net)(?![A-Za-z])",
    re.IGNORECASE,
)
_FILES = frozenset({"png", "jpg", "jpeg", "webp", "gif", "svg", "css", "js", "md"})
"""Ends of file names such as `icon@2x.png`."""

_USER = re.compile(r"://[^\s/?#]*$")
"""What stands before `@` in a web address is a user, whom another check refuses."""
_REACH = 80


def mailboxes(text: str) -> Iterator[Match]:
    """Addresses of mailboxes; `git@host` is a server's."""
    if "@" in text:
        for match in _PLAIN.finditer(text):
            before = text[max(0, match.start() - _REACH) : match.start()]
            if match[1].lower() not in _FILES and not match[0].startswith("git@") and not _USER.search(before):
                yield Match(*match.span())
    for match in _DISGUISED.finditer(text):
        yield Match(*match.span())
