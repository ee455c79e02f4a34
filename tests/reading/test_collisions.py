from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.committee import Article, Problem, Status
from plugins.reading import check_addresses, check_tags, read_standing_page
from tests.reading.county import DESK, SOUND, article, manuscript, read

FIRST = "articles/kelin/2019/12-12-linkage-meeting.md"
OTHER = "articles/yucai/2018/05-13-mothers-day.md"


def written(path: str, *aliases: str, **fields: str) -> Article:
    stated = {**SOUND, "date": f"{path.split('/')[2]}-05-13", **fields}
    if aliases:
        stated["aliases"] = "".join(f"\n- {alias}" for alias in aliases)
    return article(read(manuscript(stated), path))


def places(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{each.file}:{each.line}: {each.code}" for each in problems]


def taken(*articles: Article) -> list[str]:
    return places(check_addresses(articles, [], "content"))


def test_an_address_belongs_to_one_file() -> None:
    first = written(FIRST, "/news/show-176.html")
    assert taken(first, written(OTHER)) == []
    for alias in ("/news/show-176.html", "/News/Show-176.html", "/kelin/2019/12-12-linkage-meeting/"):
        assert taken(first, written(OTHER, "/fine/", alias)) == [f"content/{OTHER}:7: address-taken"]


def test_a_page_is_no_folder_of_other_pages() -> None:
    assert taken(written(FIRST, "/a/b.html"), written(OTHER, "/a/b.html/c.html")) == [
        f"content/{OTHER}:6: address-taken"
    ]
    assert taken(written(FIRST, "/a/b.html/"), written(OTHER, "/a/b.html")) == [f"content/{OTHER}:6: address-taken"]
    assert taken(written(FIRST, "/a/"), written(OTHER, "/a/b/", "/a/b.html")) == []


def test_two_former_addresses_of_one_article_are_two_places() -> None:
    assert taken(written(FIRST, "/a/", "/a/index.html")) == [f"content/{FIRST}:7: address-taken"]
    assert taken(written(FIRST, "/a/", "/A/")) == [f"content/{FIRST}:7: address-taken"]
    assert taken(written(FIRST, "/a/", "/a/")) == []


def test_a_former_address_that_is_a_standing_page() -> None:
    page = read_standing_page("---\ntitle: 关于\n---\n\n正文\n".encode(), "pages/about.md", DESK).page
    assert page is not None
    for alias in ("/about/", "/About/", "/about/index.html"):
        (found,) = check_addresses([written(OTHER, alias)], [page], "content")
        assert "已经是 content/pages/about.md 的" in found.text


PARTS = st.lists(st.sampled_from(["a", "A", "a.html", "index.html"]), max_size=3)
ADDRESSES = st.builds(
    lambda parts, end: "".join(f"/{each}" for each in ("x", *parts)) + end, PARTS, st.sampled_from(["/", ".html"])
)


@settings(deadline=None)
@given(st.lists(ADDRESSES, max_size=6))
def test_pages_that_pass_stand_side_by_side_on_any_file_system(aliases: list[str]) -> None:
    articles = [written(FIRST, *aliases[::2]), written(OTHER, *aliases[1::2])]
    faulty = {(each.file, each.line) for each in check_addresses(articles, [], "content")}
    kept = [
        alias
        for each in articles
        for alias, line in zip(each.aliases, each.lines.aliases, strict=True)
        if (f"content/{each.file}", line) not in faulty
    ]
    files = [_file(address).lower() for address in (*kept, *(each.address for each in articles))]
    for one, other in combinations(files, 2):
        assert one != other
        assert not one.startswith(f"{other}/")
        assert not other.startswith(f"{one}/")


def _file(address: str) -> str:
    return f"{address}index.html" if address.endswith("/") else address


def test_a_tag_is_spelled_as_in_the_oldest_article() -> None:
    newer, older = written(FIRST, tags="[五老, qq群]"), written(OTHER, tags="[QQ群]")
    (found,) = check_tags([newer, older], "content")
    assert (found.file, found.line, found.code) == (f"content/{FIRST}", 5, "tag-spelling")
    assert "“QQ群”" in found.text
    assert check_tags([newer, written(OTHER, tags="[QQ]")], "content") == ()


def test_a_withdrawn_article_has_no_say_in_tags() -> None:
    gone = written(OTHER, tags="[QQ群]", status="withdrawn", reason="有误")
    assert gone.status is Status.WITHDRAWN
    assert check_tags([written(FIRST, tags="[qq群]"), gone], "content") == ()
