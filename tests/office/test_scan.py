"""Our articles in superiors' feeds; hostile feeds are refused in words."""

import contextlib
from datetime import date

import pytest
from feedgen.feed import FeedGenerator
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from plugins.committee import Address
from plugins.office import scan
from plugins.office.entries import FeedRefused
from plugins.office.scan import Evidence
from tests.committee.office.books import article, committee
from tests.pages.office.test_office_pages import SITE

TEXT = "十二月十二日，克林镇关工委召开会议，商量在外读书的七十多个孩子由谁照看、怎样联系，成立了三个小组和三个微信群。"
OURS = replace(
    article("kelin/2020/12-12-meeting"),
    title="孩子走到哪里，关心跟到哪里：克林镇召开三联动工作会议",
    text=replace(article("kelin/2020/12-12-meeting").text, opening=TEXT),
)
OTHER = replace(article("yucai/2020/05-13-video"), title="育才社区母亲节短片")
BOOKS = committee([OURS, OTHER])


def feed(*entries: tuple[str, str, str], atom: bool = False) -> bytes:
    made = FeedGenerator()
    made.id("https://province.example/")
    made.title("省关工委网站")
    made.link(href="https://province.example/")
    made.description("省里的消息")
    for place, (title, link, text) in enumerate(entries):
        entry = made.add_entry(order="append")
        entry.id(f"https://province.example/{place}")
        entry.title(title)
        entry.link(href=link)
        entry.description(text)
        entry.published("2020-12-20T09:00:00+08:00")
        entry.updated("2020-12-20T09:00:00+08:00")
    return bytes(made.atom_str() if atom else made.rss_str())


def only(data: bytes) -> tuple[str, Evidence, int]:
    [found] = scan(data, BOOKS, SITE)
    return found.article, found.evidence, found.confidence


@pytest.mark.parametrize("atom", [False, True])
def test_by_link(atom: bool) -> None:
    text = '转载自 <a href="https://example.org/kelin/2020/12-12-meeting/">原文</a>'
    [found] = scan(feed(("山里的会", "https://province.example/9", text), atom=atom), BOOKS, SITE)
    assert (found.article, found.evidence, found.confidence) == (OURS.path, Evidence.LINK, 100)
    assert (found.url, found.on) == ("https://province.example/9", date(2020, 12, 20))


def test_by_exact_title_however_it_is_set() -> None:
    title = " 孩子走到哪里 关心跟到哪里——克林镇召开“三联动”工作会议 "
    assert only(feed((title, "https://province.example/9", ""))) == (OURS.path, Evidence.TITLE, 95)


def test_by_similar_title() -> None:
    near = only(feed(("孩子走到哪里，关心跟到哪里：克林镇召开工作会议", "https://province.example/9", "")))
    assert near[:2] == (OURS.path, Evidence.SIMILAR_TITLE)
    assert 60 <= near[2] < 95


@pytest.mark.parametrize("title", ["克林镇召开三联动工作会议", f"【逊克】{OURS.title}（图）"])
def test_by_a_part_of_the_title(title: str) -> None:
    assert only(feed((title, "https://province.example/9", "")))[:2] == (OURS.path, Evidence.SIMILAR_TITLE)


@pytest.mark.parametrize(
    "link",
    [
        "http://example.org/kelin/2020/12-12-meeting",
        "https://example.org/kelin/2020/12-12-meeting/index.html",
        "https://example.org/kelin/2020/12-12-meeting/?from=group#top",
        "https://example.org/kelin/2019/old/",
    ],
)
def test_by_link_however_it_is_written(link: str) -> None:
    moved = replace(OURS, aliases=(Address("/kelin/2019/old/"),))
    [found] = scan(feed(("山里的会", link, "")), committee([moved, OTHER]), SITE)
    assert found.evidence is Evidence.LINK


def test_by_similar_text_under_another_title() -> None:
    text = TEXT.replace("十二月十二日，", "日前，").replace("商量", "研究")
    found = only(feed(("逊克：山里娃有了群", "https://province.example/9", text)))
    assert found[:2] == (OURS.path, Evidence.SIMILAR_TEXT)


def said(encoding: str, states: str, date: str = "Sat, 19 Dec 2020 17:00:00 GMT") -> bytes:
    item = f"<item><title>{OURS.title}</title><link>https://city.example/1</link><pubDate>{date}</pubDate></item>"
    return f'<?xml version="1.0"{states}?><rss version="2.0"><channel><title>市</title>{item}</channel></rss>'.encode(
        encoding
    )


@pytest.mark.parametrize(
    ("encoding", "states"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("gbk", ' encoding="gbk"'),
        ("gb18030", ' encoding="GB2312"'),
        ("gb18030", ""),
        ("utf-16", ' encoding="utf-16"'),
    ],
)
def test_whatever_encoding_a_feed_is_in(encoding: str, states: str) -> None:
    assert only(said(encoding, states)) == (OURS.path, Evidence.TITLE, 95)


@pytest.mark.parametrize(
    ("written", "on"),
    [
        ("Sat, 19 Dec 2020 17:00:00 GMT", date(2020, 12, 20)),  # in China it is the next day
        ("Sun, 20 Dec 2020 01:00:00 +0800", date(2020, 12, 20)),
        ("2020-12-20", date(2020, 12, 20)),
        ("0000-99-99", None),
        ("去年冬天", None),
        ("", None),
    ],
)
def test_the_day_of_an_entry_is_that_of_the_site(written: str, on: date | None) -> None:
    [found] = scan(said("utf-8", "", written), BOOKS, SITE)
    assert found.on == on


def test_what_is_not_ours_is_not_proposed() -> None:
    other = (
        "某县召开年度总结表彰大会",
        "https://province.example/1",
        "大会在县会议中心召开，回顾了一年来的工作，表彰了先进。" * 3,
    )
    assert scan(feed(other), BOOKS, SITE) == ()


def test_entries_keep_the_feed_s_order() -> None:
    entries = [(each.title, "https://province.example/x", "") for each in (OTHER, OURS)]
    assert [each.article for each in scan(feed(*entries), BOOKS, SITE)] == [OTHER.path, OURS.path]


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "'
    + b"y" * 1000
    + b'">]><rss version="2.0"><channel>&x;</channel></rss>'
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (BOMB, "DOCTYPE"),
        (BOMB.decode().encode("utf-16"), "DOCTYPE"),
        (b"<html><body>404</body></html>", "不是 RSS 或 Atom"),
        (b"", "不是 RSS 或 Atom"),
        (b"/etc/passwd", "不是 RSS 或 Atom"),
        (b"x" * ((8 << 20) + 1), "太大了"),
    ],
)
def test_what_is_no_feed_or_not_safe_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(FeedRefused, match=said):
        scan(data, BOOKS, SITE)


def test_an_address_that_is_none_is_left_out() -> None:
    [found] = scan(feed((OURS.title, "javascript:alert(1)", "")), BOOKS, SITE)
    assert found.url == ""


BEGUN = st.text(max_size=200).map(lambda text: f"<rss><channel><item>{text}".encode("utf-8", "replace"))


@given(st.binary(max_size=300) | BEGUN)
def test_any_bytes_are_a_feed_or_refused(data: bytes) -> None:
    with contextlib.suppress(FeedRefused):
        assert all(each.article in {OURS.path, OTHER.path} for each in scan(data, BOOKS, SITE))
