"""Addresses that editors write: an article's former ones, a video's, a cover's."""

import re
import unicodedata

from plugins.committee import Address, PicturePath
from plugins.committee.file_names import WINDOWS_NAMES, is_portable
from plugins.committee.picture import PICTURE_SUFFIXES, SUFFIXES_TO_USE
from plugins.reading import codes
from plugins.reading.desk import Desk
from plugins.reading.hosts import Refusal, public_host
from plugins.reading.paths import HANZI, RESERVED_IDS, Place
from plugins.reading.remarks import Remarks, quoted

LONGEST_ADDRESS = 200
"""Characters."""

_PART = re.compile(rf"[A-Za-z0-9{HANZI}][A-Za-z0-9{HANZI}._-]*")
_ROOT_FILE = re.compile(r".*\.(?:txt|xml|conf)")
"""Files at the root of the site, such as `robots.txt` and the parts of the site map."""
_YEAR = re.compile(r"[0-9]{4}")
# RFC 3986, section 3: no user information, no port; the host is a name, not a number.
_VIDEO = re.compile(
    r"https://((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})(?:[/?#][!#$%&'()*+,./0-9:;=?@A-Z_a-z~-]*)?"
)
_DURATION = re.compile(r"(?:[0-9]{1,2}:[0-5][0-9]|[0-9]{1,3}):[0-5][0-9]")


def alias_of(written: str, place: Place, desk: Desk, remarks: Remarks, line: int) -> Address | None:
    """An address that an article had before; None where a problem was noted."""
    fault = _alias_fault(written, desk)
    if fault is None and written.casefold().removesuffix("index.html") == f"/{place.path}/".casefold():
        fault = "就是文章现在的地址。请删去它"
    if fault is None:
        return Address(written)
    remarks.error(
        codes.ALIAS_INVALID,
        line,
        f"原来的地址{quoted(written)}{fault}。请写成“/kelin/2019/12-12-meeting/”或“/news/show-176.html”这样。",
    )
    return None


def _alias_fault(written: str, desk: Desk) -> str | None:
    folder, _, last = written[1:].rpartition("/")
    parts = [*(folder.split("/") if folder else ()), *([last] if last else ())]
    if not written.startswith("/") or written == "/":
        return "要从网站的根“/”写起，不带网址的域名部分"
    if len(written) > LONGEST_ADDRESS:
        return f"太长了，最多 {LONGEST_ADDRESS} 个字"
    if not all(_is_safe_part(each) for each in parts):
        return "里有不能用的字符或名称"
    if last and not last.endswith(".html"):
        return "要以“/”或“.html”结尾"
    first = parts[0].lower()
    if first.removesuffix(".html") in RESERVED_IDS | {desk.targets.lower()} or _ROOT_FILE.fullmatch(first):
        return "是网站自己的页面"
    if first in desk.organisations and not (len(parts) == 3 and _YEAR.fullmatch(parts[1])):
        return "是单位自己的页面"
    return None


def _is_safe_part(part: str) -> bool:
    return bool(_PART.fullmatch(part)) and part[-1] != "." and part.partition(".")[0].lower() not in WINDOWS_NAMES


def cover_of(written: str, place: Place, remarks: Remarks, line: int) -> PicturePath | None:
    """The picture that a relative path beside the article names; None where a problem was noted."""
    path = unicodedata.normalize("NFC", written).removeprefix("./")
    parts = path.split("/")
    if not all(map(is_portable, parts)):
        text = f"封面{quoted(written)}的写法不对。图片要放在文章旁边，这里只写文件名，例如：cover: meeting.jpg。"
        remarks.error(codes.COVER_INVALID, line, text)
        return None
    if not path.lower().endswith(PICTURE_SUFFIXES):
        remarks.error(codes.COVER_INVALID, line, f"封面{quoted(written)}不是图片。只能用 {SUFFIXES_TO_USE} 文件。")
        return None
    return PicturePath(f"articles/{place.organisation}/{place.year}/{path}")


def video_of(written: str, remarks: Remarks, line: int) -> str:
    """A video's address on an outside platform; empty where a problem was noted."""
    match = _VIDEO.fullmatch(written)
    host = public_host(match[1]) if match else ""
    if isinstance(host, Refusal):
        text = f"视频地址{quoted(written)}里的网站名称不对：读者打不开，或者是仿冒的。请从公开的视频网站复制。"
        remarks.error(host.code, line, text)
        return ""
    if host and len(written) <= LONGEST_ADDRESS:
        return written
    text = f"视频地址{quoted(written)}不对。请从浏览器的地址栏复制，要以“https://”开头，不能有汉字和空格。"
    remarks.error(codes.VIDEO_INVALID, line, text)
    return ""


def duration_of(written: str, remarks: Remarks, line: int) -> str:
    """A video's length; empty where a problem was noted."""
    tidy = unicodedata.normalize("NFKC", written)
    if _DURATION.fullmatch(tidy):
        return tidy
    remarks.error(codes.DURATION_INVALID, line, f"时长{quoted(written)}看不懂。请写成“分:秒”，例如“3:25”。")
    return ""
