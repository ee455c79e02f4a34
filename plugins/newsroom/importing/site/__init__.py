"""The old site's saved pages, all of them: articles with their former addresses, views and links."""

from plugins.newsroom.importing.site.batch import Batch, import_site

__all__ = ["Batch", "import_site"]
