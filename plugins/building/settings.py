"""The settings: Pelican's own names where they mean the same, and a few of ours, with what each of them may be."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from msgspec import Struct

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


def _like(pattern: str) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII) is not None


def _web_address(value: object) -> bool:
    """As it stands in the file: Pelican takes the last `/` away."""
    return _ADDRESS(value) and _port_of(str(value)) is not None and not {".", ".."} & set(str(value).split("/"))


def _port_of(address: str) -> int | None:
    try:
        return urlsplit(address).port or 0
    except ValueError:
        return None


def _zone(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(ZoneInfo(value))
    except (KeyError, OSError, ValueError):
        return False


def _pairs(value: object) -> bool:
    return isinstance(value, list | tuple) and all(
        isinstance(pair, list | tuple) and len(pair) == 2 and all(map(_text, pair)) and pair[1].startswith("/")
        for pair in value
    )


def _named_texts(value: object) -> bool:
    return isinstance(value, dict) and all(_NAME(name) and _text(content) for name, content in value.items())


def _moment(value: object) -> bool:
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _path(value: object) -> bool:
    return _text(value) or (isinstance(value, Path) and _text(str(value)))


def _list_of_texts(value: object) -> bool:
    return isinstance(value, list | tuple) and all(map(_text, value))


def _plugins(value: object) -> bool:
    """Names of modules, or things that can register themselves."""
    return value is None or (
        isinstance(value, list | tuple) and all(_text(each) or hasattr(each, "register") for each in value)
    )


def _program(value: object) -> bool:
    from pelican import Pelican

    return isinstance(value, type) and issubclass(value, Pelican) and value is not Pelican


def _port(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 65535


def _log_filter(value: object) -> bool:
    """Levels of the log with their messages, as Pelican compares them."""
    return isinstance(value, list | tuple) and all(
        isinstance(pair, tuple) and len(pair) == 2 and isinstance(pair[0], int) and isinstance(pair[1], str)
        for pair in value
    )


_NAME = _like(r"[A-Za-z0-9_:.-]+")
_ADDRESS = _like(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~-]+)*/?")
_LANGUAGE = _like(r"[zZ][hH](?:-[A-Za-z0-9]{2,8})*")
_AUTHORITY = _like(r"(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?,\d{4}(?:-\d\d(?:-\d\d)?)?")
"""RFC 4151, section 2.1: a domain or an e-mail address, a comma, and a date in full or in part."""
_EXECUTOR = _like(r"inline|process(?::[1-9][0-9]{0,2})?|dask://(?:[A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\]):[1-9][0-9]{0,4}")
_CONTACT = _like(r"|(?:mailto:|https://|tel:)[!-~]+")
"""RFC 9116, section 2.5.3: an address of the web, of e-mail or of a telephone."""


OURS: dict[str, Rule] = {
    "SITE_SHORT_NAME": Rule("网站简称，用在网页标题里。", _text, "一行文字，如 '逊克县关工委'", "关工委"),
    "SITE_OWNER": Rule("主办单位全称，用在页脚。", _text, "一行文字", "关心下一代工作委员会"),
    "ICP_NUMBER": Rule("ICP 备案号，显示在页脚。", _optional_text, "备案号，没有就写 ''", ""),
    "POLICE_NUMBER": Rule("公安备案号，显示在页脚。", _optional_text, "备案号，没有就写 ''", ""),
    "SITE_VERIFICATION": Rule(
        "搜索引擎的站点验证标签：名称和内容。", _named_texts, "如 {'baidu-site-verification': 'code-…'}", {}
    ),
    "TAG_AUTHORITY": Rule(
        "订阅条目编号的签发者（RFC 4151）：网站曾用的域名和日期，定了就不再改。",
        _AUTHORITY,
        "如 'example.org,2018'",
        "example.org,2018",
    ),
    "SECURITY_CONTACT": Rule(
        "报告安全问题的联系方式，写进 security.txt。", _CONTACT, "mailto:、https:// 或 tel: 开头的地址", ""
    ),
    "SECURITY_EXPIRES": Rule(
        "security.txt 的有效期。", _moment, "带时区的时间，如 '2027-12-31T00:00:00+08:00'", "2027-12-31T00:00:00+08:00"
    ),
    "TARGETS_NAME": Rule(
        "年度任务指标叫什么，用在网页标题和地址（/8422/）里。",
        _like(r"[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?"),
        "小写字母和数字，如 '8422'",
        "targets",
    ),
    "BULLETIN_COPIES": Rule("通报抄送给谁，印在版记里。", _list_of_texts, "列表，如 ['市关工委', '县委办公室']", []),
    "PRIVACY_CHECK": Rule(
        "是否检查稿件、登记表和图片里的个人信息（身份证号码、电话、学生姓名等）。", _flag, "True 或 False", True
    ),
    "PRIVACY_PICTURES": Rule(
        "是否用装好的文字识别（tesseract）和人脸识别（扩展 faces）看图片；图片自带的文字总是查。",
        _flag,
        "True 或 False",
        True,
    ),
    "WITH_DRAFTS": Rule("是否显示草稿；只有预览时为 True。", _flag, "True 或 False", False),
    "TIMINGS": Rule(
        "是否显示各阶段用时和最慢的稿件；命令行写 --timings 也可以。这时只用一个进程。", _flag, "True 或 False", False
    ),
    "EXECUTOR": Rule(
        "在哪里干活：'inline' 只用一个进程，'process' 用全部核心，'process:2' 用两个进程，'dask://…' 用 Dask 集群。",
        _EXECUTOR,
        "'inline'、'process'、'process:2' 或 'dask://10.0.0.1:8786'",
        "process",
    ),
}
"""Settings that Pelican does not know."""

PELICANS: dict[str, Rule] = {
    "SITENAME": Rule("网站全称。", _text, "一行文字"),
    "SITESUBTITLE": Rule("一句话介绍网站。", _text, "一行文字", "关心下一代，共育好少年"),
    "SITEURL": Rule("网站地址，可以带路径。", _web_address, "如 'https://example.org' 或 'https://example.org/county'"),
    "TIMEZONE": Rule("时区。", _zone, "如 'Asia/Shanghai'", "Asia/Shanghai"),
    "DEFAULT_LANG": Rule("网页语言。", _LANGUAGE, "如 'zh-CN'"),
    "DEFAULT_PAGINATION": Rule("列表每页多少篇。", _count, "1 到 1000 的整数"),
    "FEED_MAX_ITEMS": Rule("每个订阅源最多多少篇。", _count, "1 到 1000 的整数"),
    "MENUITEMS": Rule("导航：文字和地址。", _pairs, "如 [('首页', '/'), ('工作动态', '/columns/news/')]", ()),
    "WITH_FUTURE_DATES": Rule("日期未到的文章是否也发布。", _flag, "True 或 False"),
}
"""Settings of Pelican's that mean the same here."""

KEPT: dict[str, Rule] = {
    "PATH": Rule("内容文件夹。", _path, "文件夹名，如 'content'"),
    "OUTPUT_PATH": Rule("网站生成到哪个文件夹。", _path, "文件夹名，如 'output'"),
    "THEME": Rule("主题文件夹。", _path, "文件夹名，如 'theme'"),
    "CACHE_PATH": Rule("图片缓存文件夹。", _path, "文件夹名，如 '.cache'"),
    "IGNORE_FILES": Rule("内容文件夹里不看的文件。", _list_of_texts, "列表，如 ['.DS_Store', '*~']"),
    "LOAD_CONTENT_CACHE": Rule("是否用上次的记录。", _flag, "True 或 False"),
    "DELETE_OUTPUT_DIRECTORY": Rule("照 Pelican 的说明；本站总会清掉多余的旧文件。", _flag, "True 或 False"),
    "PLUGINS": Rule("插件。", _plugins, "列表，如 ['plugins.building.generators.discovery']"),
    "PLUGIN_PATHS": Rule("插件文件夹。", _list_of_texts, "列表，如 ['my-plugins']"),
    "PELICAN_CLASS": Rule(
        "由哪个程序生成网站。", _program, "NewsSite，并在文件开头 from plugins.building import NewsSite"
    ),
    "PORT": Rule("预览的端口。", _port, "1 到 65535 的整数，如 8000"),
    "BIND": Rule("预览的本机地址。", _text, "如 '127.0.0.1'"),
    "DEBUG": Rule("由命令行的 --debug 决定。", _flag, "True 或 False"),
    "LOG_FILTER": Rule("不显示哪些 Pelican 提示。", _log_filter, "如 [(30, '提示原文')]"),
    "FEED_DOMAIN": Rule("由 SITEURL 决定。", _optional_text, "''，或者删掉它"),
    "CSS_FILE": Rule("本站的样式不由它决定。", _optional_text, "''，或者删掉它"),
}
"""Settings of Pelican's for its own machinery, which work as its documentation says."""
