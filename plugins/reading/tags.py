"""Tags: short words that become addresses, `/tags/防溺水/`."""

import re

from plugins.committee.file_names import WINDOWS_NAMES
from plugins.reading import codes
from plugins.reading.form import Form
from plugins.reading.paths import HANZI
from plugins.reading.remarks import Remarks, quoted

LONGEST_TAG = 20
MOST_TAGS = 12

_TAG = re.compile(rf"[A-Za-z0-9{HANZI}](?:[A-Za-z0-9{HANZI}·+_-]| (?=[A-Za-z0-9]))*")
_NOT_FOR_TAGS = WINDOWS_NAMES | {"page", "index"}


def tags_of(form: Form, remarks: Remarks) -> tuple[str, ...]:
    """An article's tags, in its editor's order; faulty ones noted and left out."""
    found: dict[str, str] = {}
    for line, tag in form.texts("tags", LONGEST_TAG):
        if not _TAG.fullmatch(tag) or tag.lower() in _NOT_FOR_TAGS:
            remarks.error(
                codes.TAG_INVALID, line, f"标签{quoted(tag)}不能用。{_advice(tag)}例如：tags: [防溺水, 五老]。"
            )
        elif tag.casefold() in found:
            remarks.warning(codes.TAG_DUPLICATE, line, f"标签{quoted(tag)}写了两次。请删去一个。")
        else:
            found[tag.casefold()] = tag
    if len(found) > MOST_TAGS:
        text = f"有 {len(found)} 个标签，太多了。请只留最要紧的，最多 {MOST_TAGS} 个。"
        form.error(codes.TAG_INVALID, "tags", text)
    return tuple(found.values())


def _advice(tag: str) -> str:
    if re.search("[，、；]", tag):
        return "两个标签之间请用半角逗号隔开，"
    if re.search("[“”‘’\"']", tag):
        return "标签两头请不要加引号，"
    return "标签是一个短词，只用汉字、字母和数字，"
