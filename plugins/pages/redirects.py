"""Pages that stand where an article was and lead to where it is."""

from collections.abc import Iterator
from functools import partial

from plugins.committee import Article, Status
from plugins.pages.page import Page
from plugins.pages.parts import Head
from plugins.pages.showing import Showing
from plugins.pages.views import RedirectView


def redirect_pages(showing: Showing) -> Iterator[Page]:
    """One for each address that an article, published or withdrawn, had before."""
    for article in (*showing.committee.articles, *showing.committee.withdrawn):
        for alias in article.aliases:
            yield Page(alias, "redirect.html", "", partial(_view, article, showing))


def _view(article: Article, showing: Showing) -> RedirectView:
    absolute = showing.site.absolute(article.address)
    head = Head(title="页面已搬家", description="页面已搬到新地址。", canonical=absolute, robots="noindex")
    title = "" if article.status is Status.WITHDRAWN else article.title
    return RedirectView(head=head, title=title, url=showing.site.href(article.address), absolute=absolute)
