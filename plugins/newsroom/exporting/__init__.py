"""An article as a Word document: to be printed, read by whoever signs it, or reported to a superior."""

from plugins.newsroom.exporting.word import word

__all__ = ["word"]
