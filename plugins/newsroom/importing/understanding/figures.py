"""Captions and credits, each with its picture."""

import re
from collections.abc import Sequence

from plugins.newsroom.importing.chinese import dates_in
from plugins.newsroom.importing.document import Block, Paragraph, Shape

LONGEST = 120
LONGEST_BARE = 30
_MARK = re.compile(
    r"^\s*[（(\[【]?\s*(?:[▲△↑↓▼◆●■]\s*)?(?:图为|图中|图[：:]|图片[：:]|图[0-9一二三四五六七八九十]{1,3}|照片[0-9一二三四五六七八九十：:]|左图|右图|上图|下图|组图)|^\s*[▲△↑▼]"
)
_CREDIT = re.compile(
    r"\s*(?:[（(]\s*([^（）()，。]{2,24}?)\s*[/ 　]*(?:摄影|摄制|拍摄|摄|供图|/图|图)\s*[)）]"
    r"|[（(]?\s*(?:摄影|摄|供图|图片来源|拍摄)\s*[：:/]\s*([^（）()，。]{2,24}?)\s*[)）]?"
    r"|[。，\s　]+([\u4e00-\u9fff·]{2,4}(?:[、 ][\u4e00-\u9fff·]{2,4}){0,2})\s*(?:/\s*)?(?:摄影|摄)"
    r")\s*[。.]?\s*$"
)


def split_credit(text: str) -> tuple[str, str]:
    """A caption and who took the picture."""
    text = text.strip()
    match = _CREDIT.search(text)
    if not match:
        return text, ""
    rest = text[: match.start()].rstrip(" 　，,")
    if match[3] and text[match.start() : match.start() + 1] == "。":
        rest += "。"
    return rest, next(each for each in match.groups() if each).strip()


def is_marked(text: str) -> bool:
    """Whether a line says of itself that it is a caption."""
    return bool(_MARK.match(text)) and len(text.strip()) <= LONGEST


def captions(blocks: Sequence[Block], body: float) -> dict[int, list[int]]:
    """For each block with pictures the indices of its caption lines."""
    pictured = [at for at, each in enumerate(blocks) if isinstance(each, Paragraph) and each.images]
    found: dict[int, list[int]] = {}
    taken: set[int] = set()
    for run in _runs(pictured):
        below = _below(blocks, run[-1], taken, body)
        count = sum(len(block.images) for block in (blocks[at] for at in run) if isinstance(block, Paragraph))
        above = _above(blocks, run[0], taken) if not below else []
        lines = below[: max(1, count)] or above
        taken.update(lines)
        _share(found, run, lines)
    return found


def _runs(pictured: Sequence[int]) -> list[list[int]]:
    """Blocks with pictures that stand one after the other."""
    runs: list[list[int]] = []
    for at in pictured:
        if runs and at == runs[-1][-1] + 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _share(found: dict[int, list[int]], run: Sequence[int], lines: Sequence[int]) -> None:
    """As many captions as blocks: one each; else all of them to the last."""
    if len(lines) == len(run):
        for at, line in zip(run, lines, strict=True):
            found[at] = [line]
    elif lines:
        found[run[-1]] = list(lines)


def _below(blocks: Sequence[Block], at: int, taken: set[int], body: float) -> list[int]:
    lines = []
    for after in range(at + 1, min(at + 8, len(blocks))):
        block = blocks[after]
        if not isinstance(block, Paragraph) or block.images or after in taken or not block.text.strip():
            break
        text = block.text.strip()
        if is_marked(text) or block.shape is Shape.CAPTION:
            lines.append(after)
        elif not lines and _looks_like_one(block, text, body):
            lines.append(after)
            break
        else:
            break
    return lines


def _looks_like_one(block: Paragraph, text: str, body: float) -> bool:
    """A short line under a picture, set apart from the text; or nothing but a credit."""
    rest, credit = split_credit(text)
    if credit and len(rest) <= LONGEST and block.shape is Shape.BODY and not rest.count("。") > 1:
        return True
    if len(text) > 50 or block.look.bold or block.shape is not Shape.BODY:
        return False
    smaller = bool(body and block.look.size and block.look.size < body - 0.4)
    return block.look.centred or smaller or (not block.look.size and _is_bare(block, text))


def _is_bare(block: Paragraph, text: str) -> bool:
    """Whether a line of a source without looks can be a caption: short, no sentence, no heading, no signature."""
    if len(text) > LONGEST_BARE or block.look.right or block.label or dates_in(text):
        return False
    return not re.search(
        r"[。！？：；，.:,]$|(?:关工委|委员会|小组|社区|学校|[中小]学)$|^[（(]?[一二三四五六七八九十0-9]{1,3}[、.．）)]",
        text,
    )


def _above(blocks: Sequence[Block], at: int, taken: set[int]) -> list[int]:
    before = blocks[at - 1] if at else None
    if not isinstance(before, Paragraph) or at - 1 in taken or before.images:
        return []
    numbered = is_marked(before.text) and before.text.strip().startswith(("图", "（图", "(图"))
    return [at - 1] if numbered or before.shape is Shape.CAPTION else []
