"""Where manuscripts may lie, and what their files may be called: the path is the address."""

import re
from typing import NamedTuple

from plugins.committee import ArticlePath, OrganisationId
from plugins.committee.file_names import WINDOWS_NAMES
from plugins.reading import codes
from plugins.reading.dates import FIRST_YEAR, LAST_YEAR
from plugins.reading.desk import Desk
from plugins.reading.nearest import advice
from plugins.reading.remarks import Remarks, quoted

LONGEST_NAME = 60
"""Characters of a file name: as UTF-8 they fit the 255 bytes of common file systems."""

RESERVED_IDS = frozenset(
    {
        "columns",
        "tags",
        "archives",
        "organisations",
        "subscribe",
        "sitemap",
        "feeds",
        "images",
        "theme",
        "data",
        "adoptions",
        "honours",
        "training",
        "budget",
        "health",
        "targets",
        "404",
        "index",
        ".well-known",
        "page",
    }
)
"""First parts of addresses that the site itself uses."""

HANZI = "\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002ebef\U0002ebf0-\U0002ee5d\U00030000-\U0003347f"

NAME = re.compile(rf"[a-z0-9{HANZI}][a-z0-9{HANZI}_-]*")
IDENTIFIER = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")

ARTICLE_SHAPE = "articles/单位/年份/文章名.md"
PAGE_SHAPE = "pages/网页名.md"


class Place(NamedTuple):
    """What an article's path says."""

    path: ArticlePath
    organisation: OrganisationId
    year: int | None
    """None where the folder is not named after a year."""


def place_of(path: str, desk: Desk, remarks: Remarks) -> Place:
    """What a path below the content folder says of its article; only of use where no problem was noted."""
    match path.split("/"):
        case ["articles", organisation, year, file] if file.endswith(".md"):
            _check_folders(organisation, year, desk, remarks)
            check_name(file.removesuffix(".md"), remarks)
            return Place(ArticlePath(path[9:-3]), OrganisationId(organisation), _year(year))
        case _:
            right = f"{desk.folder}/{ARTICLE_SHAPE}"
            remarks.error(codes.PATH_SHAPE, 1, f"文章放错了地方。请放在 {right}，例如 kelin/2019/12-12-meeting.md。")
            return Place(ArticlePath(path), OrganisationId(""), None)


def _check_folders(organisation: str, year: str, desk: Desk, remarks: Remarks) -> None:
    if organisation not in desk.organisations:
        text = f"没有名称为{quoted(organisation)}的单位文件夹{advice(organisation, desk.organisations)}"
        remarks.error(codes.PATH_ORGANISATION, 1, text)
    if _year(year) is None:
        remarks.error(codes.PATH_YEAR, 1, f"年份文件夹{quoted(year)}不对。请用四位数字，例如 2019。")


def _year(folder: str) -> int | None:
    """The year that a folder's name is, if it is one of those we know."""
    return int(folder) if re.fullmatch(r"[0-9]{4}", folder) and FIRST_YEAR <= int(folder) <= LAST_YEAR else None


def slug_of(path: str, desk: Desk, remarks: Remarks) -> str:
    """The slug of a standing page by its path below the content folder; only of use where no problem was noted."""
    match path.split("/"):
        case ["pages", file] if file.endswith(".md"):
            slug = file.removesuffix(".md")
        case _:
            remarks.error(codes.PATH_SHAPE, 1, f"网页放错了地方。请放在 {desk.folder}/{PAGE_SHAPE}，例如 about.md。")
            return ""
    check_name(slug, remarks)
    if slug in RESERVED_IDS or slug in desk.organisations:
        used = "网站自己的栏目" if slug in RESERVED_IDS else "一个单位"
        remarks.error(codes.PATH_RESERVED, 1, f"地址 /{slug}/ 已经给了{used}。请给文件改一个名字。")
    return slug


def check_name(name: str, remarks: Remarks) -> None:
    """Note what is wrong with a manuscript's file name, `.md` taken off."""
    if name in WINDOWS_NAMES:
        remarks.error(codes.PATH_RESERVED, 1, f"文件名{quoted(name)}在 Windows 电脑上不能用。请改一个名字。")
    elif not NAME.fullmatch(name):
        remarks.error(
            codes.PATH_NAME,
            1,
            f"文件名{quoted(name)}里有不能用的字符。只能用小写字母、数字、汉字、“-”和“_”，"
            f"第一个字不能是“-”或“_”。{_suggestion(name)}",
        )
    elif len(name) > LONGEST_NAME:
        remarks.error(codes.PATH_TOO_LONG, 1, f"文件名有 {len(name)} 个字，太长了。请缩短到 {LONGEST_NAME} 个字以内。")


def _suggestion(name: str) -> str:
    better = re.sub(rf"[^a-z0-9{HANZI}_-]+", "-", name.lower()).strip("-_")[:LONGEST_NAME]
    return f"可以改成{quoted(better + '.md')}。" if better else "请改一个名字。"
