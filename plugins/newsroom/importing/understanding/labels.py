"""Lines that say who wrote, photographed and sent a manuscript, and when."""

import re
from collections.abc import Iterator

from plugins.newsroom.importing.document import Field, Hint
from plugins.newsroom.importing.understanding.label_words import BOTH, LABELS

_NAMES = "|".join(sorted((re.escape(each) for each in LABELS), key=len, reverse=True))
_LABEL = re.compile(rf"(?<![\u4e00-\u9fff])({_NAMES})\s*[：:丨｜]\s*")
_CLOSE = re.compile(rf"({_NAMES})\s*[：:丨｜]\s*")
_LOOSE = re.compile(rf"(?:^|(?<=[（(\[【|\s　]))({_NAMES})(?:\s*[：:丨｜]\s*|[\s　]+)")
"""What labelled words say; labels of what an article does not state end the value before them."""
_TERSE = re.compile(r"^文\s*[：:/／丨｜|]\s*([^：:/／]{2,20}?)[\s　,，;；]*[图摄]\s*[：:/／丨｜|]\s*(\S.{1,60})$")
_VIEWS = re.compile(r"(?<![0-9])([0-9]{1,9})\s*次(?:浏览|点击|阅读)")
_NO_VALUES = {"摄", "摄影", "供稿", "供图", "文", "图", "撰稿", "管理员", "admin"}
_EDGES = "□■◇◆●○▲△ 　\t|｜/·,，;；()（）[]【】"
LONGEST = 120
"""Characters of a line that only says such things."""
LONGEST_VALUE = 40
_SENTENCE = re.compile(r"[。！？；]")
_BRACKETED = re.compile(r"[（(]\s*([^（）()]{2,60})\s*[）)]\s*[。.]?\s*$")
_SUFFIX = re.compile(r"^(.{2,30}?)\s*[/ 　]*(供稿并摄影|文/图|图/文|文并摄|图文|摄影报道|供稿|供图|摄影|撰稿|摄|文)$")
_SUFFIX_FIELDS = {"供稿": (Field.AUTHOR,), "撰稿": (Field.AUTHOR,), "文": (Field.AUTHOR,)} | dict.fromkeys(
    ("供图", "摄影", "摄"), (Field.PHOTOGRAPHER,)
)
_OPENING = re.compile(
    r"^\s*(?:本(?:报|网|站)[讯电]|[^（(]{0,12}[讯电])?\s*[（(]((?:特约)?(?:通讯员|记者)[\s　：:]*[^（）()]{2,40})[）)]"
)


def labelled(text: str) -> list[Hint]:
    """What a line says, if it says nothing else; empty where it is part of the text."""
    plain = _in_full(text.strip())
    if not plain or len(plain) > LONGEST or _SENTENCE.search(plain):
        return []
    found = list(_LABEL.finditer(plain))
    # Where one label follows another, nothing has to part them: 作者:某某点击:12.
    found = list((_CLOSE if len(found) > 1 else _LOOSE).finditer(plain)) if len(found) != 1 else found
    if not found or (plain[: found[0].start()].strip(_EDGES) and not _is_loose_start(plain[: found[0].start()])):
        return []
    hints = list(_hints(plain, found))
    views = _VIEWS.search(plain)
    return [*hints, Hint(field=Field.VIEWS, value=views[1], where=f"“{plain}”")] if views and hints else hints


def _in_full(text: str) -> str:
    """`文：某某　图：某某` with the words that are meant; a picture's `图：` alone is its caption."""
    match = _TERSE.match(text)
    return f"文字：{match[1]}　摄影：{match[2]}" if match else text


def _is_loose_start(before: str) -> bool:
    """Whether what stands before the first label is a date, as in `2020-03-31 来源：…`."""
    from plugins.newsroom.importing.chinese import dates_in

    return bool(dates_in(before))


def _hints(plain: str, found: "list[re.Match[str]]") -> Iterator[Hint]:
    where = f"“{plain if len(plain) <= LONGEST_VALUE else plain[:LONGEST_VALUE] + '…'}”"
    before = plain[: found[0].start()].strip(_EDGES)
    if before:
        yield Hint(field=Field.DATE, value=before, where=where)
    for at, match in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(plain)
        value = " ".join(_VIEWS.sub("", plain[match.end() : end]).strip(_EDGES).split())
        if LABELS[match[1]] == (Field.VIEWS,):
            value = "".join(re.findall(r"[0-9]+", value)[:1])
        longest = LONGEST if Field.TITLE in LABELS[match[1]] else LONGEST_VALUE
        if value and value not in _NO_VALUES and len(value) <= longest:
            fields = LABELS[match[1]]
            suffix = _SUFFIX.match(value) if Field.AUTHOR in fields else None
            if suffix:
                value, fields = suffix[1].strip(_EDGES), _SUFFIX_FIELDS.get(suffix[2], BOTH)
            for field in fields:
                yield Hint(field=field, value=value, where=where)


def at_the_end(text: str) -> list[Hint]:
    """What the brackets at the end of a paragraph say: （通讯员 某某）, （某某 供稿）."""
    match = _BRACKETED.search(text)
    return in_brackets(match[1]) if match else []


def in_brackets(inside: str) -> list[Hint]:
    """What a pair of brackets says of who wrote and photographed; empty where it says something else."""
    inside = inside.strip()
    hints = labelled(inside)
    if hints:
        return [each for each in hints if each.field is not Field.DATE]
    match = _SUFFIX.match(inside)
    if not match or re.search(r"[，。：；]", match[1]):
        return []
    fields = _SUFFIX_FIELDS.get(match[2], BOTH)
    return [Hint(field=field, value=match[1].strip(_EDGES), where=f"“（{inside}）”") for field in fields]


def at_the_beginning(text: str) -> list[Hint]:
    """What a news agency's opening says: 本报讯（通讯员 某某）."""
    match = _OPENING.match(text)
    return labelled(match[1]) if match else []
