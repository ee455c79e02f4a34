"""The body of a manuscript: Markdown with Chinese rules into clean HTML, or problems at their lines."""

from plugins.reading.markdown.conversion import Converted, convert

__all__ = ["Converted", "convert"]
