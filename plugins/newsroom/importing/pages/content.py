"""Where on a page the article is: by the names that editors' programs give it, else around its title."""

import re
from collections.abc import Iterator

from msgspec import Struct

from plugins.newsroom.importing.pages.boilerplate import is_around
from plugins.newsroom.importing.pages.tree import SILENT, Node, children, is_hidden, is_text, linked_words, words_of

KNOWN = (
    "#js_content, #zoom, #Zoom, #ContentZoom, .TRS_Editor, .TRS_UEDITOR, #UCAP-CONTENT, .pages_content, #vsb_content, "
    ".v_news_content, .wp_articlecontent, #articleContent, .articleContent, .article-content, .article_content, "
    ".articlecontent, #article_content, .news_content, .news-content, .newsContent, .NewsContent, #newsContent, "
    "#NewsContent, #news_content, .conTxt, .con_txt, .content_txt, .detail-content, .detail_content, .entry-content, "
    ".post-content, .article-body, .article_body, #ContentBody, .rich_media_content, #MyContent, #content_body, "
    ".show_content, .showcontent, .arc_body, .arcbody, .view-content, .nr, #nr, [itemprop=articleBody], #mainText, "
    ".contentText, .text-content, "
    ".share_content_page, #js_image_content, .newscontent, .xl_content, .xxgk_content, "
    ".article_txt, .article-text, .news_txt, .artical-content, .articalContent, .info-content, .bt_content, #artibody, "
    ".TRS_PreAppend, .view_content, .article_con, .articleCon, .news_con, .newscon, .content_article, "
    "#text, #fontzoom, #info_content"
)
"""The names under which editors' programs of Chinese public sites put an article's text."""
LOOSE = (
    "article",
    "#content",
    "#Content",
    ".content",
    "#article",
    ".article",
    "td.content",
    ".detail",
    ".con",
    "#con",
    ".text",
)
_HEADS = (
    "h1",
    "#activity-name",
    ".title",
    "#title",
    ".article-title",
    ".arc_title",
    ".news_title",
    ".newstitle",
    ".bt",
    "h2",
    "h3",
    ".tit",
    "td.title",
)
LONGEST_DATELINE = 40
ENOUGH = 12
"""Characters beside the title that make an element more than a head."""


class Found(Struct, frozen=True, kw_only=True):
    """Where the article is."""

    content: Node
    head: Node | None
    """The element of the title, if there is one."""


def find(body: Node, title: str) -> Found:
    """The article's element on a page whose head calls it `title`."""
    head = _head(body, title)
    # WeChat hides its text until a script has run; so it is with many a saved page.
    best = max((node for node in body.css(KNOWN) if _weight(node)), key=_weight, default=None)
    if best is not None:
        return Found(content=best, head=head)
    if head is not None:
        around = _around(head, body)
        if around is not None:
            return Found(content=around, head=head)
    loose = [node for selector in LOOSE for node in body.css(selector) if _weight(node) >= ENOUGH]
    best = max(loose, key=_weight, default=None)
    return Found(content=best if best is not None else _densest(body), head=head)


def _head(body: Node, title: str) -> Node | None:
    """The element whose words are the title: the one that the page's own title begins with."""
    plain = _plain(title)
    fallback = None
    for selector in _HEADS:
        for node in body.css(selector):
            words = _plain(head_words(node)[0])
            if 4 <= len(words) <= 80:
                if plain and (plain.startswith(words) or words.startswith(plain)):
                    return node
                if selector == "h1" and fallback is None and not is_around(node):
                    fallback = node
    if plain:
        exact = [node for node in body.css("div,td,p,span,strong,b,font,center") if _plain(words_of(node)) == plain]
        if exact:
            return exact[-1]
    return fallback


_STAMP = re.compile(
    r"\s*(?=[0-9]{4}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?\s+[0-9]{1,2}:)"
    r"|\s(?=(?:[0-9]{4}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}|(?:来源|作者|发布时间|发布日期|时间|日期|点击|浏览)\s*[：:]))"
)


def head_words(head: Node) -> tuple[str, str]:
    """A title, and the dateline that some pages put into the same element."""
    words = words_of(head)
    match = _STAMP.search(words, 4)
    return (words[: match.start()], words[match.end() :]) if match else (words, "")


def _plain(text: str) -> str:
    return re.sub(r"\W", "", text)


def _weight(node: Node) -> int:
    """Characters that are no links, and something for each picture."""
    words = len(words_of(node).replace(" ", "")) - len(linked_words(node).replace(" ", ""))
    return words + 20 * len(node.css("img")) if words > 0 or node.css("img") else 0


def _around(head: Node, body: Node) -> Node | None:
    """The nearest element around the title that holds more than title, byline and links."""
    title = len(words_of(head).replace(" ", ""))
    node = head.parent
    while node is not None and node.mem_id != body.mem_id:
        if (
            node.tag in {"div", "td", "section", "article", "main", "tr", "tbody", "table", "center"}
            and _beside(node) - title >= ENOUGH
        ):
            return node
        node = node.parent
    return body if node is not None and _beside(body) - title >= ENOUGH else None


def _beside(node: Node) -> int:
    """The weight of what is article in an element: without what is around, and without lines of a byline."""
    total = 0
    for child in children(node):
        if is_text(child):
            total += len(_without_byline(child.text_content or ""))
        elif child.tag == "img":
            total += 20
        elif child.tag not in SILENT and child.tag != "a" and not is_hidden(child) and not is_around(child):
            total += _beside(child)
    return total


_BYLINE = re.compile(
    r"[\w/]{0,8}(?:时间|日期|来源|作者|点击|浏览|阅读|编辑|字号|人气|次数?)[：:]?|[0-9]{4}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?|[0-9:：次【】\[\]\s|]+"
)


def _without_byline(text: str) -> str:
    text = text.strip()
    return re.sub(_BYLINE, "", text) if len(text) < 60 else text


def _densest(body: Node) -> Node:
    nodes = [node for node in body.css("div,td,section,article") if not is_around(node)]
    scored = [
        (sum(_weight(child) for child in node.iter() if child.tag in {"p", "br", "span", "font", "img"}), node)
        for node in nodes
    ]
    best = max(scored, key=lambda item: item[0], default=(0, body))
    return best[1] if best[0] >= ENOUGH else body


def lines_between(body: Node, found: Found) -> Iterator[str]:
    """The short lines from the title to the text: where pages say who, when and whence."""
    if found.head is None:
        return
    state = {"seen": False, "over": False}
    pieces: list[str] = []
    within = any(node.mem_id == found.head.mem_id for node in found.content.css(str(found.head.tag)))
    _between(found.content if within else body, found, state, pieces)
    for line in "".join(pieces).split("\n"):
        words = " ".join(line.split())
        if within and len(words) > LONGEST_DATELINE and "。" in words:
            return
        if words and len(words) <= 160:
            yield words


_LINES = {"div", "p", "td", "tr", "br", "li", "h1", "h2", "h3", "section", "table"}


def _between(node: Node, found: Found, state: dict[str, bool], pieces: list[str]) -> None:
    for child in children(node):
        if state["over"]:
            return
        if is_text(child):
            if state["seen"]:
                pieces.append(child.text_content or "")
            continue
        if child.mem_id == found.content.mem_id and state["seen"]:
            state["over"] = True
            return
        if found.head is not None and child.mem_id == found.head.mem_id:
            state["seen"] = True
            continue
        if child.tag in SILENT or is_hidden(child):
            continue
        around = "\n" if child.tag in _LINES else " "
        pieces.append(around)
        _between(child, found, state, pieces)
        pieces.append(around)
