"""A hostile or malformed input, and what must become of it."""

from typing import NamedTuple

FOLDER = "articles/kelin/2019"


class Case(NamedTuple):
    """One file of the content, by itself beside all others."""

    name: str
    """Part of the file's name; of one kind no two have the same."""
    data: bytes
    codes: frozenset[str]
    """What the editor is told; empty where the input is accepted."""
    shows: tuple[str, ...] = ()
    """Words that the published page must show as they stand here."""
    path: str = ""
    """Below the content folder, where the file's own name is the attack."""

    @property
    def file(self) -> str:
        """Where it lies below the content folder."""
        return self.path or f"{FOLDER}/{self.name}.md"

    @property
    def accepted(self) -> bool:
        """Whether it must be published."""
        return not self.codes


def told(codes: str) -> frozenset[str]:
    """Codes set apart by blanks."""
    return frozenset(codes.split())


def manuscript(name: str, body: str, **fields: str) -> str:
    """A sound manuscript but for what is given; `None` has no place here, so an empty value is written as one."""
    sound = {"title": f"投稿{name}", "date": "2019-12-12 09:30:00", "column": "news"}
    lines = "".join(f"{key}: {value}\n" for key, value in (sound | fields).items())
    return f"---\n{lines}---\n\n{body}\n"


def body(name: str, source: str, codes: str = "", *shows: str) -> Case:
    """A hostile text."""
    return Case(name, manuscript(name, source).encode("utf-8", "surrogatepass"), told(codes), shows)


def field(name: str, key: str, value: str, codes: str = "", *shows: str) -> Case:
    """A hostile value of the front matter, as it is written behind the colon."""
    text = manuscript(name, "正文照旧。", **{key: value})
    return Case(name, text.encode("utf-8", "surrogatepass"), told(codes), shows)


def whole(name: str, data: bytes | str, codes: str = "", *shows: str) -> Case:
    """A hostile file."""
    return Case(name, data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data, told(codes), shows)


def placed(name: str, path: str, codes: str, data: bytes | str = "") -> Case:
    """A file whose place or name is hostile."""
    content = data or manuscript(name, "正文照旧。")
    return Case(name, content.encode() if isinstance(content, str) else content, told(codes), (), path)


def numbered(kind: str, rows: list[tuple[str, ...]]) -> list[Case]:
    """Texts by row: source, codes, words to be shown."""
    return [
        body(f"{kind}-{number:03}", row[0], row[1] if len(row) > 1 else "", *row[2:])
        for number, row in enumerate(rows, 1)
    ]
