"""Plain Pelican with the same pages and feeds: columns are its categories, organisations its authors."""

SITENAME = "示例县关工委"
SITEURL = "https://example.org"
RELATIVE_URLS = False
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh_cn"
DEFAULT_DATE_FORMAT = "%Y-%m-%d"
THEME = "theme"

ARTICLE_PATHS = ["articles"]
STATIC_PATHS: list[str] = []
USE_FOLDER_AS_CATEGORY = False
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.tables": {},
        "markdown.extensions.footnotes": {},
        "markdown.extensions.def_list": {},
        "markdown.extensions.abbr": {},
        "markdown.extensions.meta": {},
    },
    "output_format": "html5",
}

ARTICLE_URL = "{slug}/"
ARTICLE_SAVE_AS = "{slug}/index.html"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
CATEGORY_URL = "columns/{slug}/"
CATEGORY_SAVE_AS = "columns/{slug}/index.html"
AUTHOR_URL = "organisations/{slug}/"
AUTHOR_SAVE_AS = "organisations/{slug}/index.html"
TAG_URL = "tags/{slug}/"
TAG_SAVE_AS = "tags/{slug}/index.html"
YEAR_ARCHIVE_URL = "archives/{date:%Y}/"
YEAR_ARCHIVE_SAVE_AS = "archives/{date:%Y}/index.html"
MONTH_ARCHIVE_URL = "archives/{date:%Y}/{date:%m}/"
MONTH_ARCHIVE_SAVE_AS = "archives/{date:%Y}/{date:%m}/index.html"
CATEGORIES_SAVE_AS = "columns/index.html"
AUTHORS_SAVE_AS = "organisations/index.html"
TAGS_SAVE_AS = "tags/index.html"
ARCHIVES_SAVE_AS = "archives/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
DIRECT_TEMPLATES = ["index", "tags", "categories", "authors", "archives", "sitemap"]
DEFAULT_PAGINATION = 20
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]

FEED_MAX_ITEMS = 50
RSS_FEED_SUMMARY_ONLY = False
FEED_ALL_ATOM = "feeds/all.atom.xml"
FEED_ALL_RSS = "feeds/all.rss.xml"
CATEGORY_FEED_ATOM = "feeds/columns/{slug}.atom.xml"
CATEGORY_FEED_RSS = "feeds/columns/{slug}.rss.xml"
AUTHOR_FEED_ATOM = "feeds/organisations/{slug}.atom.xml"
AUTHOR_FEED_RSS = "feeds/organisations/{slug}.rss.xml"
TRANSLATION_FEED_ATOM = None
