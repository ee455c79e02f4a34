"""A body for the editor of an official account (公众号): it keeps inline styles, and no class, id or outside link."""

from html import escape
from html.parser import HTMLParser

from plugins.committee import PICTURE_MARK
from plugins.newsroom.sharing.article import Shared

TEXT = "font-size:17px;line-height:1.9;color:#222222;"
STYLES = {
    "p": f"margin:0 0 1em;text-align:justify;{TEXT}",
    "h2": "margin:1.6em 0 .8em;padding-left:.5em;border-left:4px solid #b3261e;font-size:20px;line-height:1.5;",
    "h3": "margin:1.4em 0 .6em;font-size:18px;line-height:1.5;color:#b3261e;",
    "h4": "margin:1.2em 0 .6em;font-size:17px;line-height:1.5;",
    "h5": "margin:1.2em 0 .6em;font-size:17px;line-height:1.5;",
    "h6": "margin:1.2em 0 .6em;font-size:17px;line-height:1.5;",
    "ul": f"margin:0 0 1em;padding-left:1.4em;{TEXT}",
    "ol": f"margin:0 0 1em;padding-left:1.4em;{TEXT}",
    "li": "margin:0 0 .4em;",
    "dl": f"margin:0 0 1em;{TEXT}",
    "dt": "font-weight:bold;",
    "dd": "margin:0 0 .6em 1.4em;",
    "blockquote": f"margin:0 0 1em;padding:.6em 1em;border-left:4px solid #dddddd;background:#f7f7f7;{TEXT}",
    "pre": "margin:0 0 1em;padding:.8em;background:#f7f7f7;font-size:15px;white-space:pre-wrap;",
    "hr": "margin:1.6em 0;border:0;border-top:1px solid #dddddd;",
    "table": "width:100%;margin:0 0 1em;border-collapse:collapse;font-size:15px;line-height:1.6;",
    "th": "padding:.4em;border:1px solid #dddddd;background:#f7f7f7;font-weight:bold;",
    "td": "padding:.4em;border:1px solid #dddddd;",
    "figure": "margin:0 0 1em;text-align:center;",
    "figcaption": "font-size:14px;line-height:1.6;color:#888888;text-align:center;",
    "strong": "font-weight:bold;",
    "em": "font-style:italic;",
    "mark": "background:#fff3b0;",
    "kbd": "padding:0 .3em;border:1px solid #dddddd;",
    "small": "font-size:14px;",
}
PLAIN = {"br", "thead", "tbody", "tr", "sup", "sub", "u", "ins", "del", "code", "ruby", "rt", "rp", "section"}
PAGE = """<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>{title}</title></head>
<body>
{fragment}</body>
</html>
"""
"""Around the fragment: what a browser needs to show it as it is, and an editor does not copy."""


def page(shared: Shared) -> str:
    """A page of nothing but the fragment, to be opened, selected and copied."""
    return PAGE.format(title=escape(shared.article.title), fragment=fragment(shared))


def fragment(shared: Shared) -> str:
    """The article as HTML to be pasted; where a picture goes, its number and file name stand."""
    article = shared.article
    writer = _Styler([use.path.rpartition("/")[2] for use in article.text.pictures])
    writer.feed(shared.html.replace(PICTURE_MARK, "<img>"))
    writer.close()
    names = {"来源": article.source or shared.organisation, "作者": article.author, "摄影": article.photographer}
    source = "　".join(f"{name}：{said}" for name, said in names.items() if said)
    facts = {"地点": article.place, "人数": str(article.participants or ""), "视频": article.video}
    above = [f'<p style="{STYLES["p"]}">{name}：{escape(said)}</p>\n' for name, said in facts.items() if said]
    end = f'<p style="{STYLES["figcaption"]}">{escape(source)}</p>'
    return f'<section style="{TEXT}">\n{"".join((*above, *writer.parts))}\n{end}\n</section>\n'


def pictures(shared: Shared) -> list[str]:
    """The files to be uploaded, in the order of their numbers."""
    return [str(shared.content / use.path) for use in shared.article.text.pictures]


class _Styler(HTMLParser):
    """A canonical body written again with styles; links become their words and address."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._names = names
        self._seen = 0
        self._addresses: list[str] = []
        self._is_way_back = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        if tag == "img":
            self._picture()
        elif tag == "a":
            self._addresses.append(dict(attrs).get("href") or "")
            self._is_way_back = dict(attrs).get("class") == "note-back"
        elif tag in STYLES:
            self._styled(tag, dict(attrs))
        elif tag in PLAIN:
            self.parts.append(f"<{tag}>")

    def _styled(self, tag: str, attributes: dict[str, str | None]) -> None:
        """With the look of its element, and what its own attributes say of numbers and columns."""
        align = f"text-align:{attributes['class']};" if attributes.get("class") in {"center", "right"} else ""
        start = f' start="{attributes["start"]}"' if attributes.get("start") else ""
        self.parts.append(f'<{tag}{start} style="{STYLES[tag]}{align}">')

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        if tag == "a":
            self._is_way_back = False
            address = self._addresses.pop() if self._addresses else ""
            self.parts.append(f"（{escape(address)}）" if address.startswith(("http", "mailto:")) else "")
        elif (tag in STYLES or tag in PLAIN) and tag not in {"br", "hr"}:
            self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Words; not the sign that leads from a note back to its place, for nothing leads anywhere here."""
        if not self._is_way_back:
            self.parts.append(escape(data))

    def _picture(self) -> None:
        name = self._names[self._seen]
        self._seen += 1
        style = f"color:#b3261e;text-align:center;{TEXT}"
        self.parts.append(f'<span style="{style}">【此处插入图片{self._seen}：{escape(name)}】</span>')
