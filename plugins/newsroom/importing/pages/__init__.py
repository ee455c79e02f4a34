"""Saved pages: WeChat articles, the old site, other public sites. Nothing they point to is ever fetched."""

from plugins.newsroom.importing.pages.archived import read_archived_page
from plugins.newsroom.importing.pages.page import read_page

__all__ = ["read_archived_page", "read_page"]
