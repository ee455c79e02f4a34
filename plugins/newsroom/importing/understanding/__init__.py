"""What the parts of a document are: its title, its signature, its headings and captions."""

from plugins.newsroom.importing.understanding.article import understand
from plugins.newsroom.importing.understanding.register import Register

__all__ = ["Register", "understand"]
