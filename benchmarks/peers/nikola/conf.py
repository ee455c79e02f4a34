"""Nikola with the same pages and feeds: columns are its categories, organisations its authors."""

import json
from pathlib import Path

BLOG_AUTHOR = "县关工委办公室"
BLOG_TITLE = "示例县关工委"
BLOG_EMAIL = "office@example.org"
BLOG_DESCRIPTION = "示例县关工委"
SITE_URL = "https://example.org/"
DEFAULT_LANG = "zh_cn"
TIMEZONE = "Asia/Shanghai"
DATE_FORMAT = "yyyy-MM-dd"
THEME = "county"
COMMENT_SYSTEM = ""

POSTS = (("content/articles/*.md", "", "post.tmpl"),)
PAGES = (("content/pages/*.md", "", "page.tmpl"),)
COMPILERS = {"markdown": [".md"]}
MARKDOWN_EXTENSIONS = [f"markdown.extensions.{name}" for name in ("tables", "footnotes", "def_list", "abbr")]
DEMOTE_HEADERS = 0
FUTURE_IS_NOW = True
FILES_FOLDERS: dict[str, str] = {}
LISTINGS_FOLDERS: dict[str, str] = {}
GALLERY_FOLDERS: dict[str, str] = {}
IMAGE_FOLDERS: dict[str, str] = {}
NAVIGATION_LINKS = {DEFAULT_LANG: ()}
GLOBAL_CONTEXT = {"columns": json.loads(Path("content/columns.json").read_text(encoding="utf-8"))}

URL_TYPE = "full_path"
PRETTY_URLS = True
INDEX_PATH = ""
INDEX_DISPLAY_POST_COUNT = 20
INDEXES_STATIC = False
INDEXES_PRETTY_PAGE_URL = ["page", "{number}", "{index_file}"]
CATEGORY_PATH = "columns"
CATEGORIES_INDEX_PATH = "columns/index.html"
CATEGORY_PREFIX = ""
CATEGORY_PAGES_ARE_INDEXES = True
AUTHOR_PATH = "organisations"
AUTHOR_PAGES_ARE_INDEXES = True
TAG_PATH = "tags"
TAG_PAGES_ARE_INDEXES = True
USE_SLUGIFY = False
ARCHIVE_PATH = "archives"
ARCHIVE_FILENAME = "index.html"
CREATE_MONTHLY_ARCHIVE = True
ARCHIVES_ARE_INDEXES = True

GENERATE_RSS = True
GENERATE_ATOM = True
FEED_LENGTH = 50
FEED_TEASERS = False
COPY_SOURCES = False
SHOW_SOURCELINK = False
USE_BUNDLES = False
DISABLED_PLUGINS = ["classify_tags", "robots", "redirect"]
"""Tags are classified by `plugins/tags_without_feeds`: no other builder makes feeds for them."""
