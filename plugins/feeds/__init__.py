"""The feeds of the site: values first, then RSS 2.0 and Atom files and the list of all."""

from plugins.feeds.feed import Category, Feed, FeedEntry, FeedPicture
from plugins.feeds.opml import opml
from plugins.feeds.rendering import FeedFile, render
from plugins.feeds.selection import Channel, Selection, feeds_of

__all__ = [
    "Category",
    "Channel",
    "Feed",
    "FeedEntry",
    "FeedFile",
    "FeedPicture",
    "Selection",
    "feeds_of",
    "opml",
    "render",
]
