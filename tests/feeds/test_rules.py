"""The rules bite: a good feed with one thing spoilt is a bad feed."""

import pytest

from plugins.feeds import Selection, opml
from tests.feeds.atom_rules import atom_faults
from tests.feeds.county import SITE, article, committee, feed, files, illustrated
from tests.feeds.opml_rules import opml_faults
from tests.feeds.rss_rules import rss_faults
from tests.feeds.values import html_faults

ARTICLES = (article(), illustrated())
FEED = feed("all", ARTICLES)
RSS, ATOM = (each.decode() for each in files("all", ARTICLES))
OPML = opml(Selection(committee(), SITE).channels(), SITE).decode()


def spoil(text: str, old: str, new: str) -> bytes:
    assert old in text
    return text.replace(old, new, 1).encode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('version="2.0"', 'version="0.91"'),
        ("<language>zh-CN</language>", ""),
        ("all.rss.xml", "other.rss.xml"),
        ("Thu, 12", "Fri, 12"),
        ("Thu, 12 Dec 2019", "2019-12-12"),
        ('isPermaLink="false"', 'isPermaLink="true"'),
        ("tag:example.org,2018:/kelin/2019/12-13-pictures/", "tag:example.org,2018:/kelin/2019/12-12-linkage-meeting/"),
        ('length="60000"', ""),
        ('type="image/jpeg"', 'type="jpeg"'),
        ('url="https://example.org', 'url="'),
        ("<dc:creator>", "<author>x</author><dc:creator>"),
        ("会场内外</title>", "&lt;b&gt;</title>"),
        ('href="https://example.org/county/xine', 'href="/county/xine'),
        ("&#x3C;figure", "&#x3C;form"),
        ("&#x3C;h2", '&#x3C;h2 onclick="x"'),
        ("<title>三联动小组成立</title>", "<title> </title>"),
    ],
)
def test_rss(old: str, new: str) -> None:
    assert rss_faults(RSS.encode(), FEED.rss) == []
    assert rss_faults(spoil(RSS, old, new), FEED.rss) != []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('xml:lang="zh-CN"', ""),
        ("all.atom.xml", "other.atom.xml"),
        ('rel="self"', 'rel="alternate"'),
        ('<content type="html"', "<content"),
        ("tag:example.org,2018:/kelin/2019/12-13-pictures/", "tag:example.org,2018:/kelin/2019/12-12-linkage-meeting/"),
        ("tag:example.org,2018:/feeds", "tag:example.org:/feeds"),
        ("+08:00</published>", "</published>"),
        ("<published>", "<published>2019-12-12T00:00:00Z</published><published>"),
        ("<name>克林镇通讯员</name>", "<name/>"),
        ('length="60000"', ""),
        ('scheme="tag:example.org,2018:/tags/"', 'scheme="标签"'),
        ("会场内外</title>", "&lt;b&gt;x&lt;/b&gt;</title>"),
        ('href="https://example.org/county/xine', 'href="/county/xine'),
        ("</feed>", "<rights>x</rights></feed>"),
    ],
)
def test_atom(old: str, new: str) -> None:
    assert atom_faults(ATOM.encode(), FEED.atom) == []
    assert atom_faults(spoil(ATOM, old, new), FEED.atom) != []


def test_atom_entries_of_one_moment() -> None:
    first, second = (each.updated for each in FEED.entries)
    assert "two entries with one updated" in atom_faults(ATOM.replace(first, second).encode(), FEED.atom)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('version="2.0"', 'version="3"'),
        ('text="栏目"', ""),
        ('type="rss"', ""),
        ('xmlUrl="https://example.org', 'xmlUrl="'),
        ("columns/news.rss.xml", "columns/videos.rss.xml"),
        ("<title>逊克县关心下一代工作委员会的订阅</title>", ""),
    ],
)
def test_opml(old: str, new: str) -> None:
    assert opml_faults(OPML.encode()) == []
    assert opml_faults(spoil(OPML, old, new)) != []


@pytest.mark.parametrize("html", ['<img src="https://a.example/b.jpg">', '<a href="//x">y</a>', '<p id="x">y</p>'])
def test_html(html: str) -> None:
    assert list(html_faults(html)) != []
