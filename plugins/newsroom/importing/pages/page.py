"""One saved page as a document."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from plugins.newsroom.importing.chinese import dates_in
from plugins.newsroom.importing.document import Block, Document, Field, Hint, Paragraph, Run, Unreadable
from plugins.newsroom.importing.pages.blocks import Blocks
from plugins.newsroom.importing.pages.boilerplate import is_around, said_of
from plugins.newsroom.importing.pages.content import Found, find, head_words, lines_between
from plugins.newsroom.importing.pages.tree import Node, attribute, parsed, words_of
from plugins.newsroom.importing.understanding.labels import labelled

_META = {
    Field.TITLE: ("articletitle", "og:title", "twitter:title"),
    Field.DATE: (
        "pubdate",
        "publishdate",
        "article:published_time",
        "publish_time",
        "og:release_date",
        "datepublished",
    ),
    Field.SOURCE: ("contentsource", "source", "og:article:source"),
    Field.AUTHOR: ("author", "og:article:author", "article:author"),
    Field.COLUMN: ("columnname", "article:section"),
    Field.ADDRESS: ("og:url",),
}
_SCRIPT_TIME = re.compile(
    r"""(?:\bct\s*=\s*|createTime\s*[:=]\s*|oriCreateTime\s*[:=]\s*|create_time\s*[:=]\s*(?:JsDecode\()?|publish_time\s*=\s*)["']?\s*([0-9]{10}|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:\s+[0-9:]{4,8})?)"""
)
_SCRIPT_WORDS = {
    Field.TITLE: re.compile(r"""\bmsg_title\s*=\s*["'](.*?)["'](?:\.html|;|$)"""),
    Field.SOURCE: re.compile(r"""\bnickname\s*=\s*(?:htmlDecode\()?["'](.*?)["']"""),
}
_PROCESSORS = rb"(?:microsoft word|wps|libreoffice|openoffice)"
_GENERATOR = re.compile(
    rb"generator[^>]{0,40}content=[\"']?" + _PROCESSORS + rb"|content=[\"']?" + _PROCESSORS + rb"[^>]{0,60}generator",
    re.IGNORECASE,
)
_SAVED = re.compile(r"saved from url=\([0-9]+\)(\S+)")
_SEPARATORS = re.compile(r"\s*(?:[-_|–—]{1,2}|::|>>|»)\s*(?=[^-_|–—>»]{2,30}$)")
_WECHAT = {
    Field.TITLE: "#activity-name",
    Field.AUTHOR: "#js_author_name",
    Field.SOURCE: "#js_name",
    Field.DATE: "#publish_time",
}
_ACCOUNT = {Field.SOURCE, Field.AUTHOR}
"""What an account says of itself; what the text says is better."""
SHANGHAI = ZoneInfo("Asia/Shanghai")


def read_page(
    data: bytes, resources: Mapping[str, bytes] | None = None, address: str = "", *, whole: bool = False
) -> Document:
    """The article of a page; pictures that came with it are in `resources` by their addresses.

    `whole`: the page is nothing but the article, as in mails and in what a word processor saved.
    """
    tree = parsed(data)
    body = tree.body
    if body is None:
        raise Unreadable("这个网页是空的。请在浏览器里重新打开那一页，另存为完整网页再导入。")
    scripts = "\n".join(each.text() or "" for each in tree.css("script"))
    hints = [*_stated(tree, scripts), *_addresses(data, tree, address)]
    title = next((each.value for each in hints if each.field is Field.TITLE), "") or _page_title(tree)
    if whole or _GENERATOR.search(data[:8192]):
        collector = Blocks(resources or {}, address)
        blocks_of_all = collector.collect(body)
        stated = tuple(each for each in hints if each.field is not Field.TITLE)
        return Document(blocks=tuple(blocks_of_all), hints=stated, left_out=tuple(sorted(collector.left_out)))
    found = find(body, title)
    removed = _without_surroundings(found.content)
    blocks, silent = _blocks(found, Blocks(resources or {}, address))
    blocks = [each for each in blocks if not _is_head(each, found)]
    hints += _of_lines(body, found)
    if not any(each.field is Field.TITLE for each in hints):
        hints += _head_title(found, title)
    return Document(blocks=tuple(blocks), hints=tuple(hints), left_out=tuple(sorted(silent | removed)))


def _blocks(found: Found, collector: Blocks) -> tuple[list[Block], set[str]]:
    kept: list[Block] = []
    silent: set[str] = set()
    follow = related = False
    for block in collector.collect(found.content):
        said = said_of(block.text.strip()) if isinstance(block, Paragraph) else ""
        if said:
            silent.add(said)
            follow, related = "关注" in said, said == "相关文章"
            if follow and kept and _only_pictures(kept[-1]) and _is_code(kept[-1]):
                kept.pop()
            continue
        if follow and _only_pictures(block):
            silent.add("关注用的二维码")
            continue
        if related and _only_links(block):
            silent.add("相关文章")
            continue
        follow = related = False
        kept.append(block)
    return kept, silent | collector.left_out


def _only_pictures(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(block.images) and not block.text.strip()


def _is_head(block: Block, found: Found) -> bool:
    """Whether a block is a title with its dateline: both are known already."""
    if found.head is None or not isinstance(block, Paragraph) or not head_words(found.head)[1]:
        return False
    return "".join(block.text.split()) == "".join(words_of(found.head).split())


def _only_links(block: Block) -> bool:
    """Whether a block only leads elsewhere."""
    words = (
        [each for each in block.inlines if isinstance(each, Run) and each.text.strip()]
        if isinstance(block, Paragraph)
        else []
    )
    return bool(words) and all(each.link for each in words)


def _is_code(block: Block) -> bool:
    """Whether a picture right before “扫码关注” is the code itself: square, as far as anybody can tell."""
    if not isinstance(block, Paragraph):
        return False
    from io import BytesIO

    from PIL import Image, UnidentifiedImageError

    try:
        sizes = [Image.open(BytesIO(each.data)).size for each in block.images if each.data]
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        return False
    return all(0.9 <= width / height <= 1.1 for width, height in sizes if height)


def _without_surroundings(content: Node) -> set[str]:
    """Take away what is around the article within its element; what was taken, for the editor."""
    taken: set[str] = set()
    for node in list(content.css("ul,ol,div,td,table,section,p,dl,nav,aside,footer")):
        if node.parent is not None and node.mem_id != content.mem_id and is_around(node):
            if words_of(node):
                taken.add("导航、分享栏和相关文章")
            node.decompose()
    return taken


def _stated(tree: Node, scripts: str) -> Iterator[Hint]:
    """What the page says of its article to machines."""
    for field, selector in _WECHAT.items():
        node = tree.css_first(selector)
        words = words_of(node) if node is not None else ""
        if words:
            yield Hint(field=field, value=words, where=f"网页上的{_named(field)}", last_resort=field in _ACCOUNT)
    for field, pattern in _SCRIPT_WORDS.items():
        match = pattern.search(scripts)
        if match and match[1].strip():
            yield Hint(
                field=field, value=match[1].strip(), where=f"网页里的{_named(field)}", last_resort=field in _ACCOUNT
            )
    yield from _script_time(scripts)
    metas = {
        (attribute(each, "name") or attribute(each, "property")).lower(): attribute(each, "content").strip()
        for each in tree.css("meta")
    }
    for field, names in _META.items():
        value = next((metas[each] for each in names if metas.get(each)), "")
        if value:
            yield Hint(field=field, value=value, where=f"网页注明的{_named(field)}")


def _named(field: Field) -> str:
    names = {
        Field.TITLE: "标题",
        Field.DATE: "发布时间",
        Field.SOURCE: "来源",
        Field.AUTHOR: "作者",
        Field.COLUMN: "栏目",
    }
    return names.get(field, "地址")


def _script_time(scripts: str) -> Iterator[Hint]:
    for match in _SCRIPT_TIME.finditer(scripts):
        value = match[1]
        if value.isdecimal():
            if int(value) < 10**9:
                continue
            value = f"{datetime.fromtimestamp(int(value), UTC).astimezone(SHANGHAI):%Y-%m-%d %H:%M:%S}"
        yield Hint(field=Field.DATE, value=value, where="网页里的发布时间")
        return


def _addresses(data: bytes, tree: Node, address: str) -> Iterator[Hint]:
    saved = _SAVED.search(data[:4096].decode("latin-1"))
    canonical = tree.css_first("link[rel=canonical]")
    for value in (address, saved[1] if saved else "", attribute(canonical, "href") if canonical is not None else ""):
        if value:
            yield Hint(field=Field.ADDRESS, value=value, where="网页的地址")


def _page_title(tree: Node) -> str:
    node = tree.css_first("title")
    title = " ".join((node.text() or "").split()) if node is not None else ""
    shorter = _SEPARATORS.split(title)[0]
    return shorter if len(shorter) >= 4 else title


def _head_title(found: Found, title: str) -> Iterator[Hint]:
    if found.head is not None and words_of(found.head):
        yield Hint(field=Field.TITLE, value=head_words(found.head)[0], where="网页上的标题")
    elif title:
        yield Hint(field=Field.TITLE, value=title, where="浏览器标题", last_resort=True)


def _of_lines(body: Node, found: Found) -> Iterator[Hint]:
    """What the lines between title and text say; a date alone is the article's, for a sidebar's stands elsewhere."""
    own = head_words(found.head)[1] if found.head is not None else ""
    for line in (*([own] if own else ()), *lines_between(body, found)):
        hints = labelled(line)
        yield from hints
        if not hints:
            dates = dates_in(line)
            if dates and len(line) <= 60:
                yield Hint(field=Field.DATE, value=line[dates[0].start : dates[0].end], where=f"标题下面的“{line}”")
