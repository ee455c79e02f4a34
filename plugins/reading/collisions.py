"""That no two of the site's pages come to one place, on any file system."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from plugins.committee import Address, Article, Problem, StandingPage, Status
from plugins.reading import codes
from plugins.reading.remarks import quoted


def check_addresses(articles: Iterable[Article], pages: Iterable[StandingPage], folder: str) -> tuple[Problem, ...]:
    """Note each former address of an article that is, lies in, or holds a page of another file or of its own."""
    moved = sorted((each for each in articles if each.aliases), key=lambda each: each.path)
    if not moved:
        return ()
    places = Places(chain(articles, pages))
    return tuple(problem for article in moved for problem in _taken(article, places, folder))


def _taken(article: Article, places: "Places", folder: str) -> Iterator[Problem]:
    for alias, line in zip(article.aliases, article.lines.aliases, strict=True):
        owner = places.owner(alias)
        if owner is None:
            places.take(alias, article.file)
        elif owner == article.file:
            text = f"原来的地址{quoted(alias)}和本文的另一个地址是同一处。请删去其中一个。"
            yield Problem(f"{folder}/{article.file}", line, codes.ADDRESS_TAKEN, text)
        else:
            text = f"原来的地址{quoted(alias)}已经是 {folder}/{owner} 的。一个地址只能属于一个文件，请改正其中一处。"
            yield Problem(f"{folder}/{article.file}", line, codes.ADDRESS_TAKEN, text)


class Places:
    """Which file of the content has which place of the site, as a file system knows it that ignores case."""

    def __init__(self, documents: Iterable[Article | StandingPage]) -> None:
        # What documents are named after is in lower case already.
        self._files = {f"{each.address}index.html": each.file for each in documents}
        self._folders = {folder: owner for file, owner in self._files.items() for folder in _folders(file)}

    def owner(self, address: Address) -> str | None:
        """Whose page stands at an address, in its way, or below it as if it were a folder."""
        file = _file(address)
        taken = (self._files.get(each) for each in (file, *_folders(file)))
        return next(filter(None, taken), None) or self._folders.get(file)

    def take(self, address: Address, owner: str) -> None:
        """Give an address to a file."""
        file = _file(address)
        self._files[file] = owner
        self._folders |= dict.fromkeys(_folders(file), owner)


def _file(address: Address) -> str:
    return f"{address}index.html".lower() if address.endswith("/") else address.lower()


def _folders(file: str) -> list[str]:
    """The folders that a file lies in, below the root."""
    parts = file.split("/")
    return ["/".join(parts[:end]) for end in range(2, len(parts))]


def check_tags(articles: Sequence[Article], folder: str) -> tuple[Problem, ...]:
    """Note each article with a tag that an older one spells with other small and capital letters."""
    tags = {tag for article in articles for tag in article.tags}
    if len({tag.casefold() for tag in tags}) == len(tags):
        return ()
    first: dict[str, str] = {}
    problems = []
    for article in sorted(articles, key=lambda each: (each.published, each.path)):
        for tag in () if article.status is Status.WITHDRAWN else article.tags:
            spelling = first.setdefault(tag.casefold(), tag)
            if spelling != tag:
                text = f"标签{quoted(tag)}在更早的文章里写作{quoted(spelling)}。同一个标签大小写要一致，请照那样写。"
                problems.append(Problem(f"{folder}/{article.file}", article.lines.tags, codes.TAG_SPELLING, text))
    return tuple(problems)
