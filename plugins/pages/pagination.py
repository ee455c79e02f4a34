"""A long list cut into pages whose addresses keep their content when an article is added on top."""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from plugins.committee import Address, Article
from plugins.committee.addresses import older_address
from plugins.pages.parts import Pager


class Slice(Struct, frozen=True, kw_only=True):
    """One page of a list."""

    address: Address
    articles: Sequence[Article]
    newest: bool
    pager: Pager


def paginate(
    articles: Sequence[Article], address: Address, href: Callable[[Address], str], size: int
) -> Iterator[Slice]:
    """Cut a list (newest first) into pages, the newest page first.

    Pages are filled from the oldest article on, `size` each, and numbered in that order; the newest page stands at
    the list's own address and takes what is left, up to `2 * size - 1`, so that it is never nearly empty. `href`
    makes a link of an address.
    """
    last = max(1, len(articles) // size)
    for number in range(last, 0, -1):
        end = len(articles) - size * (number - 1)
        start = 0 if number == last else end - size
        part = articles[start:end]
        yield Slice(
            address=_place(address, number, last),
            articles=part,
            newest=number == last,
            pager=Pager(
                number=number,
                span=_span(part),
                newest=None if number == last else href(address),
                newer=href(_place(address, number + 1, last)) if number < last else None,
                older=href(_place(address, number - 1, last)) if number > 1 else None,
            ),
        )


def _place(address: Address, number: int, last: int) -> Address:
    return address if number == last else older_address(address, number)


def _span(articles: Sequence[Article]) -> str:
    if not articles:
        return ""
    first, last = articles[-1].published, articles[0].published
    if (first.year, first.month) == (last.year, last.month):
        return f"{last.year}年{last.month}月"
    return f"{first.year}年{first.month}月—{last.year}年{last.month}月"
