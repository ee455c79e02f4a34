"""What stands where in each list of articles: an edit moves little, and what it did not move need not be thought of.

The page of an article shows those near it in lists, and the pages of a list show its articles. A list whose articles
are the same in the same order, all of them unchanged, has pages as before; so has an article that is near no change.
"""

from collections.abc import Iterable, Mapping, Sequence

from plugins.committee import Article, ArticlePath
from plugins.committee.digests import SIZE

Before = Mapping[str, bytes]
"""By name of a list: the digests that its place in the last build was remembered by; under `KEY`, of what all lists
depend on."""

KEY = ""


class Sequences:
    """The lists of the last build beside those of this one."""

    def __init__(self, before: Before, key: bytes) -> None:
        """`key`: digest of all that pages of any list depend on, beside the articles."""
        self._all_before = before
        self._before = before if before.get(KEY) == key else {}
        self.now: dict[str, bytes] = {KEY: key}
        """As `before`, for the next build; whole when all pages have been asked for."""

    @property
    def are_new(self) -> bool:
        """Whether nothing is known of the last build that would be of use."""
        return not self._before

    def stands(self, name: str, digests: bytes) -> bool:
        """Whether a list is as it was, and note it."""
        self.now[name] = digests
        return self._before.get(name) == digests

    def moved(self, name: str, articles: Sequence[Article], digests: bytes, reach: int) -> Iterable[ArticlePath]:
        """The articles of a list that stand so near to a change, and note it; `digests`: one of each article."""
        if self.stands(name, digests):
            return ()
        start, end = differing(self._before.get(name, b""), digests)
        return [each.path for each in articles[max(0, start - reach) : end + reach]]

    def changes(self) -> tuple[dict[str, bytes], set[str]]:
        """What the next build's `before` holds anew, and the names that it holds no more."""
        before = self._all_before
        changed = {name: digests for name, digests in self.now.items() if before.get(name) != digests}
        return changed, before.keys() - self.now.keys()


def differing(before: bytes, now: bytes) -> tuple[int, int]:
    """The part of a row of digests, from a place to before another, outside which it is as it was."""
    old, new = _cells(before), _cells(now)
    most = min(len(old), len(new))
    start = next((place for place in range(most) if old[place] != new[place]), most)
    same = next((place for place in range(most - start) if old[-1 - place] != new[-1 - place]), most - start)
    return start, len(new) - same


def _cells(digests: bytes) -> list[bytes]:
    return [digests[place : place + SIZE] for place in range(0, len(digests), SIZE)]
