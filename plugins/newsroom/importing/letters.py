"""The manuscript within a mail's own text: without greetings, quoted heads, and what programs write below."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from plugins.newsroom.importing.document import Block, Document, Field, Hint, Paragraph

_HEADS = (
    r"发件人|寄件者|发送时间|发送日期|发件时间|收件人|抄送人?|密送|主题|日期|时间|From|Sent|To|Cc|Subject|Date|Reply-To"
)
_HEAD = re.compile(rf"^\W*(?:{_HEADS})\s*[：:]", re.IGNORECASE)
_SENDER = re.compile(r"^\W*(?:发件人|寄件者|From)\s*[：:]", re.IGNORECASE)
_SUBJECT = re.compile(r"^\W*(?:主题|Subject)\s*[：:]\s*(.+)", re.IGNORECASE)
_REPLY = re.compile(r"^(?:\s*(?:re|fw|fwd|回复|答复|转发|转)\s*[:：]\s*)+", re.IGNORECASE)
_RULE = re.compile(
    r"^[\s>]*[-—_=]{2,}\s*(?:原始邮件|转发的?原?邮件(?:信息)?|回复的?原?邮件|Original Message|"
    r"Forwarded message)?\s*[-—_=]{2,}\s*$"
    r"|^.{0,60}(?:写道|wrote)\s*[：:]\s*$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:尊敬的|各位|亲爱的)?.{0,10}(?:老师|领导|编辑|主任|同志|您|你|大家|部长|主席)们?\s*"
    r"(?:(?:好|您好|你好)\s*[！!，,。：:]*|[！!，,：:]+)$"
    r"|^.{0,12}(?:您好|你好|大家好|领导好|老师好|主任好)[！!，,。：:\s].{0,40}$"
    r"|^.{0,30}请.{0,8}(?:查收|审阅|审核|编辑|过目|指正|斧正|采用|刊发|刊登|发布|审稿|修改)"
    r".{0,16}$"
    r"|^.{0,20}(?:稿件|稿子|信息|材料|照片|文章|新闻)(?:如下|见附件|在附件里?|发给您|发您|发来了?)[^。]{0,12}[。！!：:]*$"
    r"|^(?:转发?|见附件|附件|稿件如下|正文如下)\s*[。.：:！!]*$"
)
_ADDED = re.compile(
    r"^(?:发自|来自)(?:我的)?\S{0,20}|^Sent from\b|^(?:从|通过)\s*\S{0,12}\s*(?:版邮件|邮箱)\S{0,8}(?:发送)?|"
    r"^获取\s*Outlook|"
    r"^.{0,6}(?:网易|QQ|126|163|新浪)邮箱.{0,20}$|^本邮件.{0,60}(?:保密|机密)",
    re.IGNORECASE,
)
_FAREWELL = re.compile(r"^(?:此致|敬礼|祝好|顺祝|谢谢|多谢|辛苦了?|祝?工作(?:顺利|愉快)|祝您).{0,10}$")
_DELIMITER = re.compile(r"^--\s*$")
MOST_SIGNED = 6
"""Lines of what a program writes below each mail."""
LONGEST = 60
"""Characters of a greeting."""
SHOWN = 60


def without_letter(document: Document) -> Document:
    """The longest of a mail's quoted texts, and of the rest what an editor should know."""
    parts = list(_parts(document.blocks))
    best = max(range(len(parts)), key=lambda at: (_length(parts[at][1]), at))
    head, blocks = parts[best]
    kept, dropped = _trimmed(blocks)
    others = [each for at, (_, part) in enumerate(parts) if at != best for each in part]
    words = [each.text.strip() for each in (*others, *dropped) if isinstance(each, Paragraph) and each.text.strip()]
    left_out = [f"邮件里的话：{' '.join(words)[:SHOWN]}"] * bool(words) + ["邮件的抬头"] * (len(parts) > 1)
    subject = next((match[1] for line in head if (match := _SUBJECT.match(line))), "")
    stated = _REPLY.sub("", subject).strip()
    hints = (
        [Hint(field=Field.TITLE, value=stated, where="原邮件的主题", last_resort=True)] if len(stated) > LEAST else []
    )
    return replace(
        document,
        blocks=tuple(kept) or document.blocks,
        hints=(*hints, *document.hints),
        left_out=(*document.left_out, *left_out),
    )


LEAST = 5
"""Characters that a subject has to have to be a title."""


def _parts(blocks: Sequence[Block]) -> Iterator[tuple[list[str], list[Block]]]:
    """The texts of a mail between quoted heads, each with the lines of the head above it."""
    head: list[str] = []
    text: list[Block] = []
    at = 0
    while at < len(blocks):
        lines, end = _quoted_head(blocks, at)
        if not lines:
            text.append(blocks[at])
            at += 1
            continue
        yield head, text
        head, text, at = lines, [], end
    yield head, text


def _quoted_head(blocks: Sequence[Block], start: int) -> tuple[list[str], int]:
    """The lines of a quoted head that begins at a block, and where it ends; none where no head is."""
    lines: list[str] = []
    at = start
    while at < len(blocks):
        block = blocks[at]
        words = list(_lines(block))
        if not words or not all(_HEAD.match(line) or _RULE.match(line) for line in words):
            break
        lines += words
        at += 1
    is_head = any(_SENDER.match(line) for line in lines) or any(
        _RULE.match(line) and len(line.strip()) > 9 for line in lines
    )
    return (lines, at) if is_head else ([], start)


def _lines(block: Block) -> Iterator[str]:
    """The lines of a paragraph; the rows of a table of two columns as lines of a head."""
    if isinstance(block, Paragraph):
        yield from (line for line in block.text.split("\n") if line.strip())
        return
    for row in block.rows:
        label, *values = ["".join(each.text for each in cell).strip() for cell in row]
        yield f"{label.rstrip('：:')}：{' '.join(values)}"


def _length(blocks: Sequence[Block]) -> int:
    return sum(len(each.text) if isinstance(each, Paragraph) else LONGEST * len(each.rows) for each in blocks)


def _trimmed(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """A text without greeting and farewell, and these."""
    end = next(
        (at for at, each in enumerate(blocks) if _says(each, _DELIMITER) and at >= len(blocks) - MOST_SIGNED),
        len(blocks),
    )
    start = 0
    while start < min(end, 4) and _says(blocks[start], _GREETING):
        start += 1
    while end > start and (_says(blocks[end - 1], _ADDED) or (start and _says(blocks[end - 1], _FAREWELL))):
        end -= 1
    return list(blocks[start:end]), [*blocks[:start], *blocks[end:]]


def _says(block: Block, pattern: "re.Pattern[str]") -> bool:
    return (
        isinstance(block, Paragraph)
        and not block.images
        and len(block.text) <= LONGEST
        and bool(pattern.match(block.text.strip()))
    )
