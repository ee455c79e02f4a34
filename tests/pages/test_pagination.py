from datetime import datetime
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plugins.committee import Address
from plugins.pages.pagination import Slice, paginate

PLACE = Address("/columns/news/")


def slices(count: int, size: int) -> list[Slice]:
    articles: Any = [
        SimpleNamespace(path=str(number), published=datetime(2019, 1, 1)) for number in range(count, 0, -1)
    ]
    return list(paginate(articles, PLACE, str, size))


@given(st.integers(0, 60), st.integers(1, 9))
def test_every_article_stands_on_one_page_newest_first(count: int, size: int) -> None:
    shown = [article.path for part in slices(count, size) for article in part.articles]
    assert shown == [str(number) for number in range(count, 0, -1)]


@given(st.integers(0, 60), st.integers(1, 9))
def test_older_pages_keep_address_and_content_when_one_is_added(count: int, size: int) -> None:
    before = {part.address: [each.path for each in part.articles] for part in slices(count, size) if not part.newest}
    after = {part.address: [each.path for each in part.articles] for part in slices(count + 1, size)}
    assert all(after[address] == articles for address, articles in before.items())


@given(st.integers(0, 60), st.integers(1, 9))
def test_the_newest_page_is_never_nearly_empty(count: int, size: int) -> None:
    newest = slices(count, size)[0]
    assert newest.address == PLACE
    assert min(count, size) <= len(newest.articles) < 2 * size


@given(st.integers(1, 60), st.integers(1, 9))
def test_the_pager_leads_from_page_to_page_and_back(count: int, size: int) -> None:
    parts = slices(count, size)
    for newer, older in pairwise(parts):
        assert newer.pager.older == older.address
        assert older.pager.newer == newer.address
        assert older.pager.newest == PLACE
