"""Which articles belong to one: those nearest in time that share its tags."""

from collections import Counter
from collections.abc import Iterable, Sequence

from plugins.committee import Article, ArticlePath

REACH = 3
"""Articles looked at on either side of an article in each of its tags' lists."""
COUNT = 4
"""Articles shown as related."""


def near_by_tag(tags: Iterable[Sequence[Article]]) -> dict[ArticlePath, list[Article]]:
    """For each article that has a tag: its `REACH` neighbours on either side in each tag's list, newest first.

    No others are looked at, so that the work grows with the articles, not with the square of a tag's popularity, and
    a new article changes the pages of its neighbours alone. One that shares two tags is there twice.
    """
    near: dict[ArticlePath, list[Article]] = {}
    for articles in tags:
        for place, article in enumerate(articles):
            found = near.setdefault(article.path, [])
            found += articles[max(0, place - REACH) : place]
            found += articles[place + 1 : place + REACH + 1]
    return near


def related(article: Article, near: Sequence[Article]) -> list[Article]:
    """Up to `COUNT` of the articles near it: those that share most of its tags first, then the nearest in time."""
    shared = Counter(each.path for each in near)
    others = {each.path: each for each in near if each.path != article.path}
    return sorted(
        others.values(),
        key=lambda each: (-shared[each.path], abs(each.published - article.published), each.path),
    )[:COUNT]
