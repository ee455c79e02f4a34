"""The settings: Pelican's own names where they mean the same, and a few of ours, all checked before anything is built.

A setting that is unknown, of a wrong kind, or of no use here stops the build: nobody should believe in a setting
that does nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from difflib import get_close_matches
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from msgspec import Struct

from plugins.building.errors import SettingsWrong

Settings = Mapping[str, Any]


class Rule(Struct, frozen=True):
    """What one setting of ours, or of Pelican's that we use, must be."""

    explanation: str
    """What it is for, in a sentence; `docs/settings.md` is checked against this table."""
    fits: Callable[[Any], bool]
    wanted: str
    """What to write, for the message."""
    default: Any = None
    """Of our own settings; Pelican's have theirs."""


def _text(value: object) -> bool:
    return isinstance(value, str) and value.strip() == value != "" and value.isprintable()


def _optional_text(value: object) -> bool:
    return value == "" or _text(value)


def _flag(value: object) -> bool:
    return isinstance(value, bool)


def _count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 1000


def _web_address(value: object) -> bool:
    if not _text(value):
        return False
    parts = urlsplit(str(value))
    return (
        parts.scheme in ("http", "https")
        and bool(parts.hostname)
        and not (parts.query or parts.fragment or parts.username or parts.password)
    )


def _zone(value: object) -> bool:
    try:
        ZoneInfo(str(value))
    except (KeyError, OSError, ValueError):
        return False
    return isinstance(value, str)


def _language(value: object) -> bool:
    return isinstance(value, str) and value.lower().startswith("zh")


def _authority(value: object) -> bool:
    """RFC 4151: a domain or an e-mail address, a comma, and a date in full or in part."""
    name, comma, date = str(value).partition(",")
    parts = date.split("-")
    return bool(
        name and comma and name.isascii() and "/" not in name and len(parts) <= 3 and all(map(str.isdecimal, parts))
    )


def _executor(value: object) -> bool:
    kind, colon, number = str(value).partition(":")
    return kind in ("inline", "process") and (
        not colon or (kind == "process" and number.isdecimal() and int(number) > 0)
    )


def _pairs(value: object) -> bool:
    return isinstance(value, list | tuple) and all(
        isinstance(pair, list | tuple) and len(pair) == 2 and _text(pair[0]) and str(pair[1]).startswith("/")
        for pair in value
    )


def _texts(value: object) -> bool:
    return isinstance(value, dict) and all(_text(name) and _text(content) for name, content in value.items())


def _contact(value: object) -> bool:
    return value == "" or (_text(value) and str(value).startswith(("mailto:", "https://", "tel:")))


def _moment(value: object) -> bool:
    try:
        return datetime.fromisoformat(str(value)).tzinfo is not None
    except ValueError:
        return False


OURS: dict[str, Rule] = {
    "SITE_SHORT_NAME": Rule("网站简称，用在网页标题里。", _text, "一行文字，如 '逊克县关工委'", "关工委"),
    "SITE_OWNER": Rule("主办单位全称，用在页脚。", _text, "一行文字", "关心下一代工作委员会"),
    "ICP_NUMBER": Rule("ICP 备案号，显示在页脚。", _optional_text, "备案号，没有就写 ''", ""),
    "POLICE_NUMBER": Rule("公安备案号，显示在页脚。", _optional_text, "备案号，没有就写 ''", ""),
    "SITE_VERIFICATION": Rule(
        "搜索引擎的站点验证标签：名称和内容。", _texts, "如 {'baidu-site-verification': 'code-…'}", {}
    ),
    "TAG_AUTHORITY": Rule(
        "订阅条目编号的签发者（RFC 4151）：网站曾用的域名和日期，定了就不再改。",
        _authority,
        "如 'example.org,2018'",
        "example.org,2018",
    ),
    "SECURITY_CONTACT": Rule(
        "报告安全问题的联系方式，写进 security.txt。", _contact, "mailto:、https:// 或 tel: 开头的地址", ""
    ),
    "SECURITY_EXPIRES": Rule(
        "security.txt 的有效期。", _moment, "带时区的时间，如 '2027-12-31T00:00:00+08:00'", "2027-12-31T00:00:00+08:00"
    ),
    "WITH_DRAFTS": Rule("是否显示草稿；只有预览时为 True。", _flag, "True 或 False", False),
    "EXECUTOR": Rule(
        "在哪里干活：'inline' 只用一个进程，'process' 用全部核心，'process:2' 用两个进程。",
        _executor,
        "'inline'、'process' 或 'process:2'",
        "process",
    ),
}
"""Settings that Pelican does not know."""

PELICANS: dict[str, Rule] = {
    "SITENAME": Rule("网站全称。", _text, "一行文字"),
    "SITESUBTITLE": Rule("一句话介绍网站。", _text, "一行文字", "关心下一代，共育好少年"),
    "SITEURL": Rule("网站地址，可以带路径。", _web_address, "如 'https://example.org' 或 'https://example.org/county'"),
    "TIMEZONE": Rule("时区。", _zone, "如 'Asia/Shanghai'", "Asia/Shanghai"),
    "DEFAULT_LANG": Rule("网页语言。", _language, "如 'zh-CN'"),
    "DEFAULT_PAGINATION": Rule("列表每页多少篇。", _count, "1 到 1000 的整数"),
    "FEED_MAX_ITEMS": Rule("每个订阅源最多多少篇。", _count, "1 到 1000 的整数"),
    "MENUITEMS": Rule("导航：文字和地址。", _pairs, "如 [('首页', '/'), ('工作动态', '/columns/news/')]", ()),
    "WITH_FUTURE_DATES": Rule("日期未到的文章是否也发布。", _flag, "True 或 False"),
}
"""Settings of Pelican's that mean the same here."""

KEPT = frozenset(
    {"PATH", "OUTPUT_PATH", "THEME", "CACHE_PATH", "LOAD_CONTENT_CACHE", "IGNORE_FILES", "PLUGINS", "PLUGIN_PATHS"}
    | {"PELICAN_CLASS", "PORT", "BIND", "DEBUG", "LOG_FILTER", "DELETE_OUTPUT_DIRECTORY", "FEED_DOMAIN", "CSS_FILE"}
)
"""Settings of Pelican's that its own machinery checks and that work as its documentation says."""


def complete(settings: Settings) -> dict[str, Any]:
    """The settings with our defaults.

    Raises:
        SettingsWrong: with a line for every setting that is unknown, of no use here, or of a wrong kind.

    """
    rules = PELICANS | OURS
    defaults = {name: rule.default for name, rule in rules.items() if rule.default is not None}
    full = {**defaults, **settings}
    faults = [*_unknown(settings), *_useless(settings), *_wrong(full, rules)]
    if faults:
        raise SettingsWrong(faults)
    return full


def _wrong(settings: Settings, rules: Mapping[str, Rule]) -> Iterator[str]:
    for name, rule in rules.items():
        value = settings.get(name)
        if not rule.fits(value):
            yield f"设置 {name} 现在是 {value!r}，不能用。请写{rule.wanted}。[setting-wrong]"


def _unknown(settings: Settings) -> Iterator[str]:
    from pelican.settings import DEFAULT_CONFIG

    known = {*DEFAULT_CONFIG, *OURS, *PELICANS, *KEPT}
    for name in sorted(set(settings) - known):
        near = get_close_matches(name, known, 1)
        hint = f"是不是 {near[0]}？" if near else "请删掉它。"
        yield f"没有 {name} 这个设置，{hint}[setting-unknown]"


def _useless(settings: Settings) -> Iterator[str]:
    """Settings of Pelican's that this site does without, changed from what Pelican sets."""
    from pelican.settings import DEFAULT_CONFIG

    plain = _as_pelican_completes_them(settings)
    for name in sorted(DEFAULT_CONFIG.keys() - KEPT - PELICANS.keys()):
        if settings.get(name) != plain.get(name):
            yield f"设置 {name} 在本站不起作用，请删掉它。[setting-useless]"


def _as_pelican_completes_them(settings: Settings) -> Settings:
    from copy import deepcopy

    from pelican.settings import DEFAULT_CONFIG, configure_settings

    start = {name: settings[name] for name in ("PATH", "THEME", "SITEURL") if name in settings}
    completed: Settings = configure_settings({**deepcopy(DEFAULT_CONFIG), **start, "TIMEZONE": "Asia/Shanghai"})
    return completed
