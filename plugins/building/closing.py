"""Links to what is not published yet: shown as plain text until it is."""

from collections.abc import Mapping
from typing import TypeVar

from msgspec.structs import replace

from plugins.building.gathering import Document, Gathering
from plugins.building.store import Store
from plugins.committee import BodyDigest, Committee, body_digest
from plugins.committee.digests import digest

Doc = TypeVar("Doc", bound=Document)


def close_links(gathering: Gathering, store: Store, base: str) -> tuple[Committee, Mapping[BodyDigest, str]]:
    """The committee whose articles lead nowhere but to what is shown, and the bodies that are not in the store."""
    if not gathering.closed:
        return gathering.committee, {}
    from plugins.reading import without_links

    bodies: dict[BodyDigest, str] = {}

    def closed(document: Doc) -> Doc:
        addresses = gathering.closed.get(document.file)
        if not addresses:
            return document
        html = without_links(store.bodies([document.text.body])[document.text.body], addresses, base)
        digest = body_digest(html)
        bodies[digest] = html
        return replace(document, text=replace(document.text, body=digest))

    before = gathering.committee
    articles = [closed(each) for each in (*before.articles, *before.withdrawn)]
    pages = [closed(each) for each in before.pages]
    return Committee(before.registers, articles, pages, before.pictures), bodies


def versions_of(versions: Mapping[str, bytes], gathering: Gathering) -> Mapping[str, bytes]:
    """By path, bytes that are the same while the document is, its closed links with it."""
    closed = {
        path: digest(versions[path], *(each.encode() for each in sorted(addresses)))
        for path, addresses in gathering.closed.items()
    }
    return {**versions, **closed}
