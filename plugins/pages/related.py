"""Which articles belong to one: those nearest in time that share its tags."""

from collections import Counter
from collections.abc import Sequence

from plugins.committee import Article

REACH = 3
"""Articles looked at on either side of an article in each of its tags' lists. No others are, so that the work grows
with the articles, not with the square of a tag's popularity, and a new article changes but its neighbours' pages."""
COUNT = 4
"""Articles shown as related."""


def related(article: Article, near: Sequence[Article]) -> list[Article]:
    """Up to `COUNT` of the articles near it: those that share most of its tags first, then the nearest in time.

    `near`: one that shares two tags with the article is there twice.
    """
    shared = Counter(each.path for each in near)
    others = {each.path: each for each in near if each.path != article.path}
    return sorted(
        others.values(),
        key=lambda each: (-shared[each.path], abs(each.published - article.published), each.path),
    )[:COUNT]
