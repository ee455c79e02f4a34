"""Which articles belong to one: those nearest in time that share its tags."""

from collections.abc import Iterable, Sequence

from plugins.committee import Article, ArticlePath

REACH = 3
"""Articles looked at on either side of an article in each of its tags' lists."""
COUNT = 4
"""Articles shown as related."""


def related(articles: Sequence[Article], by_tag: Iterable[Sequence[Article]]) -> dict[ArticlePath, list[Article]]:
    """For each article: up to `COUNT` others, those that share most of its tags first, then the nearest in time.

    Only the `REACH` neighbours in each tag's list are looked at, so that the work grows with the articles, not with
    the square of a tag's popularity, and a new article changes the pages of its neighbours alone.
    """
    places = {article.path: place for place, article in enumerate(articles)}
    shared: list[dict[int, int]] = [{} for _ in articles]
    for listed in by_tag:
        in_tag = [places[article.path] for article in listed]
        for position, place in enumerate(in_tag):
            tags = shared[place]
            for other in in_tag[max(0, position - REACH) : position + REACH + 1]:
                tags[other] = tags.get(other, 0) + 1
    return {
        article.path: [articles[other] for other in _best(place, shared[place])]
        for place, article in enumerate(articles)
    }


def _best(place: int, tags: dict[int, int]) -> list[int]:
    tags.pop(place, None)
    return sorted(tags, key=lambda other: (-tags[other], abs(other - place), other))[:COUNT]
