"""Text that XML can hold."""

import re

_NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""All but the production Char of XML 1.0, section 2.2."""


def xml_text(text: str) -> str:
    """The text with a replacement character for each that XML 1.0 forbids.

    Nothing is left out, since what stood apart would join (Unicode TR 36, section 3.5).
    """
    return _NO_CHARACTER.sub("\ufffd", text)
