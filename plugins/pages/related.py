"""Which articles belong to one: those nearest in time that share its tags."""

from collections.abc import Mapping, Sequence

from plugins.committee import Article, ArticlePath

REACH = 3
"""Articles looked at on either side of an article in each of its tags' lists."""
COUNT = 4
"""Articles shown as related."""


def related(by_tag: Mapping[str, Sequence[Article]]) -> dict[ArticlePath, list[Article]]:
    """For each article with tags: up to `COUNT` articles that share most of them, then nearest in the lists.

    Only the `REACH` neighbours in each tag's list are looked at, so that the work grows with the articles, not with
    the square of a tag's popularity, and a new article changes the pages of its neighbours alone.
    """
    shared: dict[ArticlePath, dict[ArticlePath, tuple[int, int, Article]]] = {}
    for articles in by_tag.values():
        for place, article in enumerate(articles):
            found = shared.setdefault(article.path, {})
            start = max(0, place - REACH)
            for distance, other in enumerate(articles[start : place + REACH + 1], start - place):
                if distance:
                    count, nearest, _ = found.get(other.path, (0, REACH, other))
                    found[other.path] = (count - 1, min(nearest, abs(distance)), other)
    return {path: _best(found) for path, found in shared.items()}


def _best(found: dict[ArticlePath, tuple[int, int, Article]]) -> list[Article]:
    return [other for _, _, _, other in sorted((c, d, path, a) for path, (c, d, a) in found.items())[:COUNT]]
