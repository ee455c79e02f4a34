"""What an editor lets stand on purpose, and why."""

from msgspec import Struct


class Waiver(Struct, frozen=True, kw_only=True):
    """A kind of personal data that one article, or one of its pictures, may show."""

    finding: str
    """The kind by its name in messages."""
    reason: str
    """For the office, which sees it in every report."""
    picture: str = ""
    """A picture's path below `content/`; empty where the text is meant."""
    line: int
