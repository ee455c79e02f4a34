"""A page whose basis is the same shows the same: this is why it need not be made again."""

from collections.abc import Mapping
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import json
from msgspec.structs import replace

from plugins.committee import Article, ColumnId, Committee, OrganisationId, Registers, Site, Status
from plugins.committee.digests import digest_of
from plugins.pages import Page, Showing, pages_of
from tests.feeds.county import COLUMNS, ORGANISATIONS, PICTURES, SITE, article, use

PLACES = [f"{organisation}/2019/{name}" for organisation in ("kelin", "xine") for name in "abcde"]


@st.composite
def articles(draw: st.DrawFn) -> Article:
    path = draw(st.sampled_from(PLACES))
    given_article = article(path)
    return replace(
        given_article,
        organisation=OrganisationId(path.split("/")[0]),
        column=ColumnId(draw(st.sampled_from(["news", "videos"]))),
        title=draw(st.sampled_from(["会议", "活动"])),
        published=given_article.published + timedelta(days=draw(st.sampled_from([-40, 0, 1]))),
        summary=draw(st.sampled_from(["一", "二"])),
        tags=tuple(draw(st.lists(st.sampled_from(["甲", "乙", "丙"]), unique=True))),
        cover=draw(st.sampled_from([None, use()])),
        status=draw(st.sampled_from([Status.PUBLISHED, Status.PUBLISHED, Status.WITHDRAWN])),
    )


@st.composite
def sites(draw: st.DrawFn) -> tuple[Committee, Site]:
    """A committee, and a site of it; two of them often have much in common."""
    found = draw(st.lists(articles(), min_size=1, max_size=8, unique_by=lambda each: each.path))
    name = draw(st.sampled_from(["工作动态", "动态"]))
    short = draw(st.sampled_from(["克林镇关工委", "克林"]))
    columns = [replace(each, name=name) if each.id == "news" else each for each in COLUMNS]
    organisations = [replace(each, short=short) if each.id == "kelin" else each for each in ORGANISATIONS]
    registers = Registers(organisations=tuple(organisations), columns=tuple(columns))
    pictures = {path: replace(each, width=draw(st.sampled_from([1400, 1600]))) for path, each in PICTURES.items()}
    site = replace(SITE, page_size=draw(st.sampled_from([2, 3])), name=draw(st.sampled_from(["甲", "乙"])))
    return Committee(registers, found, [], pictures), site


def showing(site: tuple[Committee, Site], before: Mapping[str, bytes] | None = None) -> Showing:
    return Showing(*site, digest_of, before or {})


def pages(site: tuple[Committee, Site]) -> dict[str, Page]:
    return {each.file: each for each in pages_of(showing(site)) if each.basis()}


@settings(max_examples=150)
@given(sites(), sites())
def test_pages_of_one_basis_show_the_same(one: tuple[Committee, Site], other: tuple[Committee, Site]) -> None:
    before, after = pages(one), pages(other)
    for file in before.keys() & after.keys():
        if before[file].basis() == after[file].basis():
            assert json.encode(before[file].make()) == json.encode(after[file].make())


@given(sites())
def test_a_page_is_known_again(site: tuple[Committee, Site]) -> None:
    assert {file: each.basis() for file, each in pages(site).items()} == {
        file: each.basis() for file, each in pages(site).items()
    }
    assert {"kelin", "columns", "organisations", "archives"} & {each.split("/")[0] for each in pages(site)}


@given(sites(), st.sampled_from(["title", "summary"]))
def test_an_article_that_changed_is_told_by_the_basis_of_its_page(site: tuple[Committee, Site], field: str) -> None:
    committee, settings_of_site = site
    for article_shown in committee.articles[:1]:
        changed = [replace(each, **{field: "另写的"}) if each is article_shown else each for each in committee.articles]
        again = Committee(committee.registers, changed, [], committee.pictures)
        file = f"{article_shown.path}/index.html"
        assert pages(site)[file].basis() != pages((again, settings_of_site))[file].basis()


@settings(max_examples=150)
@given(sites(), sites())
def test_what_is_known_to_be_as_before_shows_the_same(
    one: tuple[Committee, Site], other: tuple[Committee, Site]
) -> None:
    first = showing(one)
    before = {each.file: each for each in pages_of(first)}
    for page in pages_of(showing(other, first.sequences.now)):
        if page.is_as_before:
            assert json.encode(before[page.file].make()) == json.encode(page.make())
            assert before[page.file].template == page.template


@given(sites())
def test_a_site_without_a_change_is_known_to_be_as_before(site: tuple[Committee, Site]) -> None:
    first = showing(site)
    every = {each.file for each in pages_of(first) if each.basis()}
    assert {each.file for each in pages_of(showing(site, first.sequences.now)) if each.is_as_before} == every


@settings(max_examples=60)
@given(sites(), sites())
def test_the_next_build_starts_from_what_this_one_noted(
    one: tuple[Committee, Site], other: tuple[Committee, Site]
) -> None:
    first = showing(one)
    list(pages_of(first))
    second = showing(other, first.sequences.now)
    list(pages_of(second))
    changed, gone = second.sequences.changes()
    kept = {name: each for name, each in first.sequences.now.items() if name not in gone}
    assert {**kept, **changed} == second.sequences.now
