"""Text that XML can hold."""

import re

_NO_CHARACTER = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
"""What the production Char of XML 1.0, section 2.2, leaves out; and carriage returns, which XML reads as line feeds."""


def xml_text(text: str) -> str:
    """The text with a replacement character for each that XML 1.0 forbids.

    Nothing is left out, since what stood apart would join (Unicode TR 36, section 3.5).
    """
    return _NO_CHARACTER.sub("\ufffd", text)
