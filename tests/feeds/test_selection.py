from datetime import datetime, timedelta
from string import ascii_lowercase

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from plugins.committee import Article, BodyDigest, Status, Text
from plugins.feeds import Feed, feeds_of
from tests.feeds.county import SHANGHAI, SITE, article, committee, feed, illustrated, use


def titles(name: str, *articles: Article) -> list[str]:
    return [each.title for each in feed(name, articles).entries]


def by_id(*articles: Article, **site: str) -> dict[str, str]:
    entries = feed("all", articles, replace(SITE, **site)).entries
    return {each.id: each.link for each in entries}


def test_site_columns_and_publishing_organisations_have_feeds_in_the_registers_order() -> None:
    assert [each.address.rss for each in feeds_of(committee(), SITE)] == [
        "/feeds/all.rss.xml",
        "/feeds/columns/news.rss.xml",
        "/feeds/columns/videos.rss.xml",
        "/feeds/organisations/xunke.rss.xml",
        "/feeds/organisations/kelin.rss.xml",
        "/feeds/organisations/kelin-village-1.rss.xml",
        "/feeds/organisations/xine.rss.xml",
    ]


def test_a_feed_says_what_it_is() -> None:
    column = feed("columns/news", [])
    assert (column.title, column.subtitle) == ("工作动态－逊克县关工委", "各级关工委在做什么。")
    assert column.home == "https://example.org/county/columns/news/"
    assert column.id == "tag:example.org,2018:/feeds/columns/news"
    assert (column.rss, column.atom) == (
        "https://example.org/county/feeds/columns/news.rss.xml",
        "https://example.org/county/feeds/columns/news.atom.xml",
    )
    whole = feed("all", [])
    assert (whole.title, whole.home) == ("逊克县关心下一代工作委员会", "https://example.org/county/")
    township = feed("organisations/kelin", [])
    assert township.subtitle == "kelin关心下一代工作委员会和它下面各小组发布的文章。"
    assert feed("organisations/xine", []).subtitle == "xine关心下一代工作委员会发布的文章。"


def test_no_two_feeds_share_a_title() -> None:
    found = [each.title for each in feeds_of(committee(), SITE)]
    assert len(set(found)) == len(found)


def test_a_township_carries_its_villages_and_not_its_neighbours() -> None:
    articles = [article("kelin-village-1/2019/a", title="村"), article("kelin/2019/b", title="镇")]
    articles.append(article("xine/2019/c", title="邻乡"))
    assert set(titles("organisations/kelin", *articles)) == {"村", "镇"}
    assert titles("organisations/kelin-village-1", *articles) == ["村"]
    assert set(titles("organisations/xunke", *articles)) == {"村", "镇", "邻乡"}


def test_newest_first_and_no_more_than_the_setting() -> None:
    days = [datetime(2019, 1, day, tzinfo=SHANGHAI) for day in (3, 9, 5, 7)]
    articles = [article(f"kelin/2019/{day.day}", title=str(day.day), published=day) for day in days]
    found = feed("all", articles, replace(SITE, feed_size=3)).entries
    assert [each.title for each in found] == ["9", "7", "5"]


@pytest.mark.parametrize("status", [Status.DRAFT, Status.WITHDRAWN])
def test_what_is_not_published_is_in_no_feed_and_takes_no_place(status: Status) -> None:
    later = datetime(2020, 1, 1, tzinfo=SHANGHAI)
    hidden = article("kelin/2019/hidden", status=status, reason="x", published=later)
    shown = article("kelin/2019/shown", title="见得到")
    for each in feeds_of(committee(hidden, shown), replace(SITE, feed_size=1)):
        assert "见得到" in {entry.title for entry in each.entries} or not each.entries
        assert all("hidden" not in entry.link for entry in each.entries)


@pytest.mark.parametrize(
    ("authority", "beginning"),
    [
        ("example.org,2018", "2018-01-01T00:00:00+08:00"),
        ("example.org,2018-05", "2018-05-01T00:00:00+08:00"),
        ("example.org,2018-05-04", "2018-05-04T00:00:00+08:00"),
    ],
)
def test_an_empty_feed_is_dated_by_the_authority(authority: str, beginning: str) -> None:
    assert feed("all", [], replace(SITE, authority=authority)).updated == beginning


def test_a_feed_is_as_new_as_its_newest_entry() -> None:
    articles = [article(f"kelin/2019/{name}") for name in "abc"]
    found = feed("all", articles)
    assert found.updated == max(each.updated for each in found.entries)


def test_author_falls_back_to_the_organisation() -> None:
    named, unnamed = feed("all", [article("kelin/2019/z"), article("kelin/2019/a", author="")]).entries
    assert named.author == "克林镇通讯员"
    assert unnamed.author == unnamed.organisation == "kelin关心下一代工作委员会"


def test_an_entry_is_filed_under_organisation_column_and_each_tag_once() -> None:
    (entry,) = feed("all", [article(tags=("春", "夏", "春"))]).entries
    assert [(each.scheme, each.term, each.label) for each in entry.categories] == [
        ("tag:example.org,2018:/organisations/", "kelin", "kelin关工委"),
        ("tag:example.org,2018:/columns/", "news", "工作动态"),
        ("tag:example.org,2018:/tags/", "春", "春"),
        ("tag:example.org,2018:/tags/", "夏", "夏"),
    ]


def test_pictures_come_in_a_size_for_reading_that_every_program_shows() -> None:
    text = Text(body=BodyDigest("d"), characters=1, opening="", pictures=(use(), use("articles/kelin/2019/flag.png")))
    (entry,) = feed("all", [article(text=text)]).entries
    assert [(each.src, each.width, each.type) for each in entry.pictures] == [
        ("https://example.org/county/images/aa-960.jpg", 960, "image/jpeg"),
        ("https://example.org/county/images/bb-1400.png", 1400, "image/png"),
    ]


def test_the_enclosure_is_the_cover() -> None:
    (entry,) = feed("all", [illustrated()]).entries
    assert entry.enclosure
    assert (entry.enclosure.src.rpartition("/")[2], entry.enclosure.size) == ("aa-960.jpg", 60_000)


def test_articles_of_one_second_are_told_apart_and_keep_their_published_time() -> None:
    entries = feed("all", [article(f"kelin/2019/{name}") for name in ascii_lowercase]).entries
    assert {each.published for each in entries} == {"2019-12-12T09:30:00+08:00"}
    assert {each.updated[:19] for each in entries} == {"2019-12-12T09:30:00"}
    assert len({each.updated for each in entries}) == len(entries)


def test_a_new_article_leaves_other_entries_as_they_were() -> None:
    (before,) = feed("all", [article()]).entries
    assert before in feed("all", [article(), article("kelin/2019/another")]).entries


paths = st.text(ascii_lowercase + "会议三-", min_size=1, max_size=12)
domains = st.sampled_from(["https://example.org", "https://news.example.net/county", "http://localhost:8000"])


@settings(deadline=None)
@given(paths, paths, domains)
def test_a_moved_article_on_a_new_domain_keeps_its_id(old: str, new: str, domain: str) -> None:
    before = article(f"kelin/2019/{old}")
    after = article(f"xine/2020/{new}", aliases=(before.address,))
    (was,), (now,) = by_id(before).items(), by_id(after, url=domain).items()
    assert was[0] == now[0]
    assert now[1].startswith(f"{domain}/xine/2020/")


def test_feed_ids_survive_a_new_domain() -> None:
    moved = feeds_of(committee(article()), replace(SITE, url="https://news.example.net"))
    assert [each.id for each in moved] == [each.id for each in feeds_of(committee(article()), SITE)]


def test_a_feed_comes_back_whole_from_the_store() -> None:
    for each in feeds_of(committee(article(), illustrated()), SITE):
        assert msgspec.msgpack.decode(msgspec.msgpack.encode(each), type=Feed) == each


def changed(first: Article, second: Article) -> set[str]:
    before, after = feeds_of(committee(first), SITE), feeds_of(committee(second), SITE)
    pairs = zip(before, after, strict=True)
    return {old.address.rss.removeprefix("/feeds/").removesuffix(".rss.xml") for old, new in pairs if old != new}


def test_an_edit_changes_the_feeds_that_carry_the_article_and_no_other() -> None:
    carrying = {"all", "columns/news", "organisations/xunke", "organisations/kelin"}
    text = Text(body=BodyDigest("e" * 32), characters=20, opening="见新鄂乡的报道。")
    assert changed(article(), article(text=text)) == carrying
    assert changed(article(), article(title="新题")) == carrying
    assert changed(article(), article(published=article().published + timedelta(seconds=1))) == carrying
    assert changed(article(), article(place="会议室", source="报社")) == set()
