"""Which of the first lines is the title: not the letterhead, not the organisation's line, not the byline."""

import re
from collections.abc import Sequence

from msgspec import Struct

from plugins.newsroom.importing.chinese import dates_in
from plugins.newsroom.importing.document import Block, Field, Hint, Paragraph, Run, Shape
from plugins.newsroom.importing.understanding.cleaning import spread
from plugins.newsroom.importing.understanding.labels import in_brackets, labelled
from plugins.newsroom.importing.understanding.register import Register
from plugins.newsroom.importing.understanding.sizes import body_size

SEARCHED = 12
"""Paragraphs from the beginning that may be the title."""
LONGEST, LONGEST_CENTRED = 60, 80
_ISSUE = re.compile(
    r"^[（(\[【〔]?\s*(?:总?第\s*[0-9零〇○一二三四五六七八九十百]+\s*期|[0-9]{4}\s*年?\s*第|增刊|内部资料|签发|印发)"
)
_DOCUMENT = re.compile(r"[\u4e00-\u9fff]{1,12}[〔\[（(【]\s*[12][0-9]{3}\s*[〕\]）)】]\s*第?\s*[0-9]+\s*号")
_PAPERS = "简报|工作简报|工作信息|情况反映|工作动态|专报|快报|通讯|文件|信息|稿件|投稿|来稿|新闻稿|图片新闻|宣传稿"
_LETTERHEAD = re.compile(rf"(?:{_PAPERS})(?:[（(].{{0,12}}[）)])?$")
_FORM = re.compile(r"^.{0,12}(?:报送|投稿|来稿|供稿|审批|审核|登记|发稿|审稿|呈批)(?:单|表|笺)$")
_SUBTITLE = re.compile(r"^\s*(?:——|--|—|―)")
_BODY_END = re.compile(r"[。；;，,]\s*$")
_GENERIC = re.compile(
    r"(?i)^(?:新建|未命名|无标题|文档|document|docx?|untitled|microsoft|word|img|稿件|新闻稿?|投稿|附件|扫描)"
)
_PURE = re.compile(r"[-_.0-9\s()（）年月日]+")


class Titled(Struct, frozen=True, kw_only=True):
    """A title, and which of the blocks it was."""

    title: str = ""
    where: str = ""
    used: frozenset[int] = frozenset()
    doubt: str = ""


def find_title(blocks: Sequence[Block], hints: Sequence[Hint], register: Register, file_name: str) -> Titled:
    """The title of a document: from its source where that is sure, else from its first lines."""
    sure = _hint(hints, last_resort=False)
    if sure:
        title = spread(sure.value)
        used = frozenset(at for at, text in _lines(blocks) if _same(text, title))
        return Titled(title=title, where=sure.where, used=used)
    found = _by_label(blocks) or _by_style(blocks) or _by_look(blocks, register)
    if found:
        return found
    spare = _hint(hints, last_resort=True)
    if spare and not _GENERIC.match(spare.value):
        return Titled(title=spread(spare.value), where=spare.where, doubt="标题不是从正文里找到的")
    stem = _PURE.sub(" ", file_name.rpartition(".")[0] or file_name).strip()
    if re.search(r"[\u4e00-\u9fff]{4}", stem) and not _GENERIC.match(stem):
        return Titled(title=spread(stem), where="文件名", doubt="标题是从文件名来的")
    return Titled()


def _hint(hints: Sequence[Hint], *, last_resort: bool) -> Hint | None:
    return next((each for each in hints if each.field is Field.TITLE and each.last_resort is last_resort), None)


def _lines(blocks: Sequence[Block]) -> list[tuple[int, str]]:
    first = [(at, each) for at, each in enumerate(blocks) if isinstance(each, Paragraph) and each.text.strip()]
    return [(at, each.text.strip()) for at, each in first[:SEARCHED]]


def _same(one: str, other: str) -> bool:
    return re.sub(r"\W", "", one) == re.sub(r"\W", "", other) != ""


def _by_label(blocks: Sequence[Block]) -> Titled | None:
    """The line that says `标题：` of itself."""
    for at, text in _lines(blocks):
        named = [each for each in labelled(text) if each.field is Field.TITLE]
        if named:
            return Titled(title=spread(named[0].value), where=f"“{text[:20]}”", used=frozenset({at}))
    return None


def _by_style(blocks: Sequence[Block]) -> Titled | None:
    """The paragraphs of the style Title, and of Subtitle right behind them."""
    titles = [
        at
        for at, each in enumerate(blocks)
        if isinstance(each, Paragraph) and each.shape is Shape.TITLE and each.text.strip() and not each.images
    ]
    if not titles:
        return None
    start = titles[0]
    used = [start]
    while used[-1] + 1 < len(blocks) and _is_more(blocks[used[-1] + 1]):
        used.append(used[-1] + 1)
    return Titled(title=_joined(blocks, used), where="标题样式", used=frozenset(used))


def _is_more(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.shape in {Shape.TITLE, Shape.SUBTITLE} and bool(block.text.strip())


def _by_look(blocks: Sequence[Block], register: Register) -> Titled | None:
    body = body_size(blocks)
    candidates: list[tuple[float, int]] = []
    for at, text in _lines(blocks):
        paragraph = blocks[at]
        assert isinstance(paragraph, Paragraph)  # noqa: S101 from _lines
        if _is_body(text) and not (paragraph.look.centred and len(text) <= LONGEST_CENTRED):
            break
        score = _score(paragraph, spread(text), register, body)
        if score > 0:
            candidates.append((score - at * 0.05, at))
    if not candidates:
        return None
    at = max(candidates)[1]
    used = [at, *_continued(blocks, at, register)]
    return Titled(title=_joined(blocks, used), where="正文开头", used=frozenset(used))


def _is_body(text: str) -> bool:
    return len(text) > LONGEST or (bool(_BODY_END.search(text)) and len(text) > 15)


def _score(paragraph: Paragraph, text: str, register: Register, body: float) -> float:
    """How much a line looks like a title; nothing for what never is one."""
    longest = LONGEST_CENTRED if paragraph.look.centred else LONGEST
    if not 2 <= len(text) <= longest or paragraph.images or paragraph.shape in {Shape.ITEM, Shape.CAPTION, Shape.QUOTE}:
        return 0
    if labelled(text) or in_brackets(text.strip("（）()")) or is_letterhead(text, register):
        return 0
    if _SUBTITLE.match(text) or text.rstrip("：:").endswith(("您好", "你好")):
        return 0
    if dates_in(text) and len(text) <= 24 and not re.search(r"[\u4e00-\u9fff]{6}", re.sub(r"[年月日]", "", text)):
        return 0
    look = paragraph.look
    score = 1.0 + 2 * look.centred + look.bold + min(3.0, max(0.0, look.size - body) / 2) * bool(look.size and body)
    score += 2 * (paragraph.shape is Shape.HEADING and paragraph.level == 1) - 2 * look.right
    return max(0.1, score - bool(re.search(r"[。：:]$", text)))


def is_letterhead(text: str, register: Register) -> bool:
    """Whether a line above a text says whose paper it is, which number, or to whom it goes."""
    if _ISSUE.match(text) or _DOCUMENT.search(text) or _FORM.search(text) or register.is_organisation(text):
        return True
    short = len(text) <= 8 or (register.organisation_in(text) is not None and len(text) <= 22)
    return short and bool(_LETTERHEAD.search(spread(text)))


def _continued(blocks: Sequence[Block], start: int, register: Register) -> list[int]:
    """Further lines of a title: of the same look, or a subtitle that begins with a dash."""
    first = blocks[start]
    more: list[int] = []
    for at in range(start + 1, min(start + 4, len(blocks))):
        block = blocks[at]
        if not isinstance(block, Paragraph) or not isinstance(first, Paragraph) or block.images:
            break
        if not _goes_on(first, block, register):
            break
        more.append(at)
    return more


def _goes_on(first: Paragraph, block: Paragraph, register: Register) -> bool:
    text = block.text.strip()
    if text and (_SUBTITLE.match(text) or block.shape is Shape.SUBTITLE):
        return True
    same = first.look.centred and first.look == block.look and first.look.size > 0 and block.shape is first.shape
    return same and not _is_body(text) and _score(block, spread(text), register, 0) > 0


def _joined(blocks: Sequence[Block], used: Sequence[int]) -> str:
    """Lines of a title as one; a subtitle behind a dash."""
    title = ""
    for at in used:
        block = blocks[at]
        words = (
            "".join(each.text for each in block.inlines if isinstance(each, Run))
            if isinstance(block, Paragraph)
            else ""
        )
        text = spread(words)
        if title and (_SUBTITLE.match(text) or (isinstance(block, Paragraph) and block.shape is Shape.SUBTITLE)):
            title += "——" + re.sub(r"^\s*[—―-]+\s*", "", text)
        else:
            title += text
    return title
