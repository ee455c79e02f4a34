"""One line of pasted words with their looks, written as Markdown."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from plugins.reading.markdown.addresses import BARE
from plugins.reading.markdown.escaping import escaped, escaped_opening

BLANKS = re.compile(r"[ \t\n\f\u3000\u00a0\u2000-\u200a\u202f\u205f]+")
EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
ADDRESS = re.compile(f"({BARE})")
BREAK = "\n"


class Look(NamedTuple):
    """What words are besides words."""

    bold: bool = False
    italic: bool = False
    tags: frozenset[str] = frozenset()
    """Of those that editors may write themselves."""
    link: str = ""


class Run(NamedTuple):
    """Words of one look."""

    text: str
    look: Look
    is_written: bool = False
    """Whether the text is Markdown already."""


class Phrase:
    """Collects the words of one block."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self.pictures: list[str] = []
        """Pictures beside the manuscript, as blocks of their own."""

    def add(self, text: str, look: Look) -> None:
        """Words; blanks and line ends of the source are one blank."""
        self._runs.append(Run(BLANKS.sub(" ", text), look))

    def line_break(self) -> None:
        """The next words begin a new line."""
        self._runs.append(Run(BREAK, Look()))

    def ruby(self, words: str, sound: str) -> None:
        """Words with their sound above them."""
        self._runs.append(Run(f"<ruby>{escaped(words)}<rt>{escaped(sound)}</rt></ruby>", Look(), is_written=True))

    def picture(self, alt: str, address: str) -> None:
        """A picture that lies beside the manuscript."""
        self.pictures.append(f"![{escaped(BLANKS.sub(' ', alt)).strip()}](<{address.replace('>', '%3E')}>)")

    def markdown(self, *, plain: bool) -> str:
        """All in one line; `plain`: without strong words, as in a heading."""
        links = groupby(self._runs, key=lambda run: run.look.link)
        text = "".join(linked("".join(looking(runs, plain=plain)), link) for link, runs in links)
        lines = (" ".join(each.split()) for each in text.split(BREAK))
        return escaped_opening("<br>".join(each for each in lines if each))


def looking(runs: Iterable[Run], *, plain: bool) -> Iterator[str]:
    """Runs with their looks, neighbours of one look as one: programs cut words wherever the cursor once stood."""
    for (look, is_written), same in groupby(runs, key=lambda run: (run.look, run.is_written)):
        text = "".join(run.text for run in same)
        yield text if is_written else marked(text, look, plain=plain)


def marked(text: str, look: Look, *, plain: bool) -> str:
    """Words of one look; blanks at their edges stand outside of it."""
    before, words, after = EDGES.fullmatch(text).groups()  # type: ignore[union-attr]
    if not words:
        return text
    words = "".join(
        part if nth % 2 and not look.link else escaped(part) for nth, part in enumerate(ADDRESS.split(words))
    )
    stars = "" if plain else "*" * (2 * look.bold + look.italic)
    tags = sorted(look.tags)
    opening, closing = "".join(f"<{each}>" for each in tags), "".join(f"</{each}>" for each in reversed(tags))
    return f"{before}{opening}{stars}{words}{stars}{closing}{after}"


def linked(text: str, link: str) -> str:
    """Words as a link, if they are one."""
    if not link or not text.strip():
        return text
    before, words, after = EDGES.fullmatch(text).groups()  # type: ignore[union-attr]
    address = BLANKS.sub("%20", link).replace("<", "%3C").replace(">", "%3E")
    return f"{before}[{words}](<{address}>){after}"
