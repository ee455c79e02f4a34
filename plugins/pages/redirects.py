"""Pages that stand where an article was and lead to where it is."""

from collections.abc import Iterator

from plugins.committee import Status
from plugins.pages.page import Page
from plugins.pages.showing import Showing
from plugins.pages.views import Head, RedirectView


def redirect_pages(showing: Showing) -> Iterator[Page]:
    """One for each address that an article, published or withdrawn, had before."""
    for article in (*showing.committee.articles, *showing.committee.withdrawn):
        for alias in article.aliases:
            absolute = showing.site.absolute(article.address)
            head = Head(title="页面已搬家", description="页面已搬到新地址。", canonical=absolute, robots="noindex")
            url = showing.site.href(article.address)
            title = "" if article.status is Status.WITHDRAWN else article.title
            view = RedirectView(head=head, title=title, url=url, absolute=absolute)
            yield Page(address=alias, template="redirect.html", view=view)
