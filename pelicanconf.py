"""网站设置（预览用）。每一项的说明见 docs/settings.md；正式发布另用 publishconf.py。"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from plugins.building import NewsSite

SITENAME = "逊克县关心下一代工作委员会"
SITE_SHORT_NAME = "逊克县关工委"
SITESUBTITLE = "关心下一代，共育好少年"
SITE_OWNER = "逊克县关心下一代工作委员会"
SITEURL = "http://127.0.0.1:8000"

TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh-CN"

MENUITEMS = [
    ("首页", "/"),
    ("工作动态", "/columns/news/"),
    ("通知公告", "/columns/notices/"),
    ("网上活动", "/columns/activities/"),
    ("视频", "/columns/videos/"),
    ("五老风采", "/columns/volunteers/"),
    ("青少年作品", "/columns/essays/"),
    ("全部栏目", "/columns/"),
    ("组织", "/organisations/"),
    ("任务指标", "/8422/"),
]

DEFAULT_PAGINATION = 20
FEED_MAX_ITEMS = 50
WITH_FUTURE_DATES = False

# 备案号和搜索引擎的验证标签，申请下来后填在这里。
ICP_NUMBER = ""
POLICE_NUMBER = ""
SITE_VERIFICATION: dict[str, str] = {}

# 订阅条目的编号由它开头，定了就不再改，换域名也不改。
TAG_AUTHORITY = "xunke.example,2018"

# 年度任务指标叫什么：显示在标题里，也是网址 /8422/。
TARGETS_NAME = "8422"

# 通报抄送给谁，印在最后一页的版记里。
BULLETIN_COPIES = ["黑河市关心下一代工作委员会"]

SECURITY_CONTACT = "mailto:security@xunke.example"
SECURITY_EXPIRES = "2027-12-31T00:00:00+08:00"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
CACHE_PATH = ".cache"
LOAD_CONTENT_CACHE = True
IGNORE_FILES = [
    ".DS_Store",
    "~$*",
    "._*",
    "Thumbs.db",
    "desktop.ini",
    ".gitkeep",
    ".gitignore",
    "*~",
    ".*.sw?",
    ".#*",
    "#*#",
]

PELICAN_CLASS = NewsSite
PLUGINS = ["plugins.building.generators.discovery", "plugins.building.generators.protection"]
EXECUTOR = "process"
