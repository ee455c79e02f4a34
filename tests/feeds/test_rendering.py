import os
import subprocess
import sys
from datetime import datetime, timedelta
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]
from msgspec.structs import replace

from plugins.committee import Article
from plugins.feeds import feeds_of, render
from tests.feeds.atom_rules import atom_faults
from tests.feeds.county import BODIES, SHANGHAI, SITE, article, committee, feed, files, illustrated
from tests.feeds.rss_rules import rss_faults

ROOT = Path(__file__).parents[2]
MIXED = (article(), illustrated(), article("xine/2019/aid", author="", column="videos", video="https://v.example/1"))

NOT_CARRIED = {"\ufffe", "\uffff", "\ufeff"}
"""Two that XML forbids, and the byte order mark, which feedparser drops."""


def is_carried(text: str) -> bool:
    """Feedparser also takes Latin letters that would be UTF-8 as bytes for a mistake, and mends it."""
    try:
        return text.encode("latin-1").decode() == text
    except UnicodeError:
        return not NOT_CARRIED & set(text)


words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=40)
plain = words.filter(is_carried)
awkward = st.sampled_from(
    ["]]>", "&amp;", "<b>粗</b>", "a < b & c", "“引号”'\"", "𠮷𪚥", "👨‍👩‍👧", "<!--", "&#x3C;", "%00"]
)
lines = plain | awkward


def parsed(data: bytes) -> Any:
    found = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    assert not found.bozo
    return found


def rss(*articles: Article) -> Any:
    return parsed(files("all", articles)[0])


def atom(*articles: Article) -> Any:
    return parsed(files("all", articles)[1])


def item_texts(data: bytes, path: str) -> list[str | None]:
    return [each.text for each in etree.fromstring(data).iterfind(path)]


@pytest.mark.parametrize("articles", [(), (article(),), MIXED], ids=["empty", "one", "mixed"])
def test_every_feed_keeps_the_rules(articles: tuple[Article, ...]) -> None:
    feeds = feeds_of(committee(*articles), SITE)
    made = {each.address: each.data for each in render(feeds, BODIES)}
    for each in feeds:
        assert rss_faults(made[each.address.rss], each.rss) == []
        assert atom_faults(made[each.address.atom], each.atom) == []


def test_files_come_in_order_under_their_addresses() -> None:
    feeds = feeds_of(committee(), SITE)
    assert [each.address for each in render(feeds, BODIES)] == [name for each in feeds for name in each.address]


def test_a_reader_of_rss_sees_the_article() -> None:
    found = rss(article())
    assert found.version == "rss20"
    assert found.feed.title == "逊克县关心下一代工作委员会"
    assert found.feed.link == "https://example.org/county/"
    assert found.feed.language == "zh-CN"
    (entry,) = found.entries
    assert (entry.title, entry.author) == ("三联动小组成立", "克林镇通讯员")
    assert entry.link == "https://example.org/county/kelin/2019/12-12-linkage-meeting/"
    assert entry.id == "tag:example.org,2018:/kelin/2019/12-12-linkage-meeting/"
    assert not entry.guidislink
    assert entry.published == "Thu, 12 Dec 2019 09:30:00 +0800"
    assert entry.summary == "克林镇在山外的三个城市各建起一个小组。"
    assert [each.term for each in entry.tags] == ["kelin关工委", "工作动态", "三联动", "留守儿童"]
    assert [each.name for each in entry.contributors] == ["kelin关心下一代工作委员会"]
    assert '见<a href="https://example.org/county/xine/2019/aid/">新鄂乡的报道</a>' in entry.content[0].value


def test_a_reader_of_atom_sees_the_article() -> None:
    found = atom(article())
    assert (found.version, found.feed.id) == ("atom10", "tag:example.org,2018:/feeds/all")
    (entry,) = found.entries
    assert (entry.title, entry.author, entry.id) == ("三联动小组成立", "克林镇通讯员", rss(article()).entries[0].id)
    assert entry.published == "2019-12-12T09:30:00+08:00"
    assert entry.updated_parsed == entry.published_parsed
    assert [(each.term, each.label) for each in entry.tags][:2] == [("kelin", "kelin关工委"), ("news", "工作动态")]
    (organisation,) = entry.contributors
    assert (organisation.name, organisation.href) == ("kelin关心下一代工作委员会", "https://example.org/county/kelin/")
    assert entry.content[0].type == "text/html"


def test_an_organisation_that_is_the_author_is_named_once() -> None:
    for found in (rss(illustrated()), atom(illustrated())):
        (entry,) = found.entries
        assert entry.author == "kelin关心下一代工作委员会"
        assert "contributors" not in entry


def test_a_picture_is_enclosed_and_shown() -> None:
    for found in (rss(illustrated()), atom(illustrated())):
        (entry,) = found.entries
        (enclosure,) = entry.enclosures
        assert enclosure.href == "https://example.org/county/images/aa-960.jpg"
        assert (enclosure.type, enclosure.length) == ("image/jpeg", "60000")
        assert 'alt="会场&quot;内外&quot;<一角>"' in entry.content[0].value.replace("&lt;", "<").replace("&gt;", ">")


def words_of(summary: Any) -> str:
    """The words of a summary as a program shows them."""
    return unescape(summary.value) if summary.type == "text/html" else str(summary.value)


@settings(deadline=None)
@given(st.lists(st.tuples(lines, lines, lines), min_size=1, max_size=3))
def test_any_words_come_back_unchanged(rows: list[tuple[str, str, str]]) -> None:
    articles = [
        article(f"kelin/2019/{number}", title=title, summary=summary, author=word, tags=(word,))
        for number, (title, summary, word) in enumerate(rows)
    ]
    rss_data, atom_data = files("all", articles)
    expected = [rows[int(each.link.rpartition("/2019/")[2][:-1])] for each in feed("all", articles).entries]
    entries = parsed(atom_data).entries
    assert [(each.title, words_of(each.summary_detail), each.author) for each in entries] == expected
    assert [each.tags[-1].term for each in entries] == [word for _, _, word in expected]
    assert item_texts(rss_data, "channel/item/title") == [title for title, _, _ in expected]
    assert item_texts(rss_data, "channel/item/category[3]") == [word for _, _, word in expected]
    assert [each.author for each in parsed(rss_data).entries] == [word for _, _, word in expected]


@settings(deadline=None)
@given(plain.filter(lambda text: "<" not in text and "&" not in text))
def test_any_title_without_marks_is_the_same_in_rss(title: str) -> None:
    (entry,) = rss(article(title=title, summary=title)).entries
    assert (entry.title, entry.summary) == (title, title.replace(">", "&gt;"))


@settings(deadline=None)
@given(st.text(max_size=30), st.text(max_size=30))
def test_even_what_no_manuscript_may_hold_gives_a_well_formed_feed(title: str, summary: str) -> None:
    site = replace(SITE, name=f"县{summary}")
    for data in files("all", [article(title=f"题{title}", summary=summary, tags=(f"签{title}",))], site):
        assert len(etree.fromstring(data).findall(".//{*}title")) == 2


@settings(deadline=None)
@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=5))
def test_any_dates_keep_the_rules(seconds: list[int]) -> None:
    start = datetime(1990, 1, 1, tzinfo=SHANGHAI)
    articles = [
        article(f"kelin/2019/{number}", published=start + timedelta(seconds=each))
        for number, each in enumerate(seconds)
    ]
    given_feed = feed("all", articles)
    rss_data, atom_data = files("all", articles)
    assert rss_faults(rss_data, given_feed.rss) == []
    assert atom_faults(atom_data, given_feed.atom) == []


def test_a_title_with_marks_is_written_as_text() -> None:
    data, _ = files("all", [article(title="<script>alert(1)</script> & 1 < 2")])
    assert "<title>&#x3C;script&gt;alert(1)&#x3C;/script&gt; &#x26; 1 &#x3C; 2</title>" in data.decode()


def test_a_summary_in_rss_is_html_and_shows_its_marks() -> None:
    (entry,) = rss(article(summary="1 < 2 & <b>")).entries
    assert entry.summary == "1 &lt; 2 &amp; &lt;b&gt;"


def test_a_missing_body_is_an_error() -> None:
    with pytest.raises(KeyError):
        list(render([feed("all", [article()])], {}))


FINGERPRINT = """
from hashlib import sha256
from plugins.feeds import feeds_of, opml, render
from tests.feeds.county import BODIES, SITE, committee
from tests.feeds.test_rendering import MIXED
feeds = feeds_of(committee(*MIXED), SITE)
print(sha256(b"".join(each.data for each in render(feeds, BODIES)) + opml(feeds, SITE)).hexdigest())
"""


def fingerprint(**environment: str) -> str:
    given_environment = os.environ | {"PYTHONPATH": str(ROOT)} | environment
    done = subprocess.run(
        [sys.executable, "-c", FINGERPRINT], env=given_environment, cwd=ROOT, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def test_the_same_bytes_in_another_process_zone_and_language() -> None:
    here = fingerprint(TZ="Asia/Shanghai", LANG="C.UTF-8", PYTHONHASHSEED="1")
    assert len(here) == len(sha256().hexdigest())
    assert here == fingerprint(TZ="America/New_York", LANG="zh_CN.UTF-8", LC_ALL="zh_CN.UTF-8", PYTHONHASHSEED="2")
