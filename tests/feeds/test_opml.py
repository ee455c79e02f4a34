from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from msgspec.structs import replace

from plugins.feeds import Selection, opml
from tests.feeds.county import SITE, article, committee
from tests.feeds.opml_rules import opml_faults


def outlines(data: bytes) -> dict[str, list[Any]]:
    return {group.get("text"): list(group) for group in etree.fromstring(data).find("body")}


def test_every_feed_once_under_its_heading() -> None:
    channels = Selection(committee(article()), SITE).channels()
    data = opml(channels, SITE)
    assert opml_faults(data) == []
    groups = outlines(data)
    assert list(groups) == ["全站", "栏目", "组织"]
    assert [each.get("xmlUrl") for group in groups.values() for each in group] == [
        SITE.absolute(each.address.rss) for each in channels
    ]
    assert groups["栏目"][0].get("htmlUrl") == "https://example.org/county/columns/news/"
    assert groups["栏目"][0].get("text") == "工作动态－逊克县关工委"


def test_any_name_gives_a_well_formed_list() -> None:
    site = replace(SITE, name='<"县">&\x00', short="a]]>'", owner="x\ufffe")
    data = opml(Selection(committee(), site).channels(), site)
    assert opml_faults(data) == []
    assert etree.fromstring(data).findtext("head/title") == '<"县">&\ufffd的订阅'


def test_articles_do_not_change_the_list() -> None:
    assert opml(Selection(committee(), SITE).channels(), SITE) == opml(
        Selection(committee(article()), SITE).channels(), SITE
    )
