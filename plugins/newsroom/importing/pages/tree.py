"""A page's elements: parsed as browsers do, asked by name."""

import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from plugins.newsroom.importing.document import Unreadable
from plugins.newsroom.importing.plain import text_of

Node = Any
"""selectolax brings types that say little."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt)?\s*(?:;|$)|opacity\s*:\s*0\s*(?:;|$)"
)
MOST_TAGS = 100_000
LONGEST_FORM = 150
"""Characters of a form that asks for something; what is longer holds the page."""
SILENT = frozenset({
    "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "applet", "svg", "canvas", "form",
    "input", "button", "select", "textarea", "option", "nav", "video", "audio", "mp-common-profile", "mpvoice", "map",
    "-comment", "link", "meta", "title",
})  # fmt: skip
"""Elements that hold no words of the article."""


def parsed(data: bytes) -> LexborHTMLParser:
    """A page from its bytes, whatever it says of its encoding: `gb2312` is GB18030."""
    if data.count(b"<") > MOST_TAGS:
        raise Unreadable("这个网页太复杂，可能被人做过手脚，没有导入。请在浏览器里选中文章复制，存成文本再导入。")
    declared = _CHARSET.search(data[:4096])
    name = declared[1].decode("ascii").lower() if declared else ""
    tree = LexborHTMLParser(text_of(data, stated="big5hkscs" if name.startswith("big5") else "gb18030"))
    for form in tree.css("form"):
        if len("".join((form.text() or "").split())) > LONGEST_FORM:
            form.unwrap()
    return tree


def attribute(node: Node, name: str) -> str:
    """An attribute; empty where it is not there."""
    return str(node.attributes.get(name) or "")


def children(node: Node) -> Iterator[Node]:
    """Elements and texts directly below."""
    yield from node.iter(include_text=True)


def is_text(node: Node) -> bool:
    """Whether a node is words."""
    return str(node.tag) == "-text"


def is_hidden(node: Node) -> bool:
    """Whether a reader of the page does not see an element."""
    names = node.attributes
    if "hidden" in names and names["hidden"] != "until-found":
        return True
    style = names.get("style")
    return bool(style and _HIDDEN_STYLE.search(style.lower())) and node.tag != "img"


def marks_of(node: Node) -> str:
    """Class and id, in small letters."""
    return f"{attribute(node, 'class')} {attribute(node, 'id')}".lower()


def words_of(node: Node) -> str:
    """All words in an element, scripts and hidden ones apart."""
    pieces: list[str] = []
    _words(node, pieces)
    return " ".join("".join(pieces).split())


def _words(node: Node, pieces: list[str]) -> None:
    for child in children(node):
        if is_text(child):
            pieces.append(child.text_content or "")
        elif child.tag not in SILENT and not is_hidden(child):
            _words(child, pieces)


def linked_words(node: Node) -> str:
    """The words of an element that are links."""
    return "".join(words_of(each) for each in node.css("a"))
