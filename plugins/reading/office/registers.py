"""All registers of the office's work; each may be absent, and what is faulty is noted and left out."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import yaml

from plugins.committee import SUPERIOR_LEVELS, Article, Organisation, Problem
from plugins.committee.office import OfficeRegisters, Targets
from plugins.reading import codes
from plugins.reading.dates import FIRST_YEAR, LAST_YEAR
from plugins.reading.encoding import LARGEST_REGISTER, text_of
from plugins.reading.form import Form, forms
from plugins.reading.office.money import outlets_of, royalties_of
from plugins.reading.office.tables import (
    adoptions_of,
    decisions_of,
    honours_of,
    inspection_of,
    spending_of,
    trainings_of,
    views_of,
)
from plugins.reading.office.targets import in_order, targets_of
from plugins.reading.remarks import Remarks, quoted
from plugins.reading.yaml_nodes import Block, compose

OFFICE_FILES = (
    "acceptance.csv",
    "adoptions.csv",
    "honours.csv",
    "inspection.csv",
    "outlets.yaml",
    "royalties.yaml",
    "spending.csv",
    "training.csv",
    "views.csv",
)
TARGET_FILE = re.compile(r"targets/([0-9]{4})\.yaml")

Value = TypeVar("Value")


def is_office_file(name: str) -> bool:
    """Whether a file below `data/` is a register of the office."""
    return name in OFFICE_FILES or _year(name) is not None


def _year(name: str) -> int | None:
    match = TARGET_FILE.fullmatch(name)
    return int(match[1]) if match and FIRST_YEAR <= int(match[1]) <= LAST_YEAR else None


class OfficeReading:
    """The files of the registers while they are read."""

    def __init__(self, files: Mapping[str, bytes], folder: str, organisations: Iterable[Organisation]) -> None:
        self._files, self._folder = files, folder
        self._organisations = {each.id: each for each in organisations if each.level not in SUPERIOR_LEVELS}
        self._margins: list[Remarks] = []

    def read(self) -> tuple[OfficeRegisters, tuple[Problem, ...]]:
        """All that they say, and all that is wrong with them."""
        known = self._organisations.keys()
        outlets = outlets_of(self._rows("outlets.yaml"))
        registers = OfficeRegisters(
            targets=in_order([found for name in sorted(self._files) if (found := self._targets(name))]),
            outlets=outlets,
            royalties=royalties_of(self._rows("royalties.yaml")),
            decisions=self._table("acceptance.csv", decisions_of),
            adoptions=self._table("adoptions.csv", lambda data, margin: adoptions_of(data, outlets, margin)),
            spending=self._table("spending.csv", spending_of),
            honours=self._table("honours.csv", lambda data, margin: honours_of(data, known, margin)),
            inspection=self._table("inspection.csv", inspection_of),
            views=self._table("views.csv", views_of),
            trainings=self._table("training.csv", lambda data, margin: trainings_of(data, known, margin)),
        )
        return registers, tuple(problem for margin in self._margins for problem in margin.problems)

    def _margin(self, name: str) -> Remarks:
        self._margins.append(Remarks(f"{self._folder}/data/{name}"))
        return self._margins[-1]

    def _table(self, name: str, read: Callable[[bytes, Remarks], tuple[Value, ...]]) -> tuple[Value, ...]:
        data = self._files.get(name)
        return () if data is None else read(data, self._margin(name))

    def _rows(self, name: str) -> list[Form]:
        data = self._files.get(name)
        if data is None:
            return []
        margin = self._margin(name)
        node = _node(data, margin)
        if isinstance(node, yaml.SequenceNode):
            return list(forms(node, 1, margin))
        if margin.fit:
            text = "文件要写成列表：每一项以“- ”开头，下面各行缩进两格，写“名称: 内容”。"
            margin.error(codes.REGISTER_SHAPE, 1, text)
        return []

    def _targets(self, name: str) -> Targets | None:
        year = _year(name)
        if year is None:
            return None
        margin = self._margin(name)
        node = _node(self._files[name], margin)
        if isinstance(node, yaml.MappingNode):
            found = targets_of(Form(node, 1, margin), year, self._organisations)
            return found if margin.fit else None
        if margin.fit:
            margin.error(codes.REGISTER_SHAPE, 1, "文件要从“due:”写起，下面缩进两格写每类单位应报多少。")
        return None


def _node(data: bytes, margin: Remarks) -> yaml.Node | None:
    text = text_of(data, margin, LARGEST_REGISTER)
    return compose(Block(text, 1), margin) if text is not None else None


def check_rows(
    registers: OfficeRegisters, articles: Iterable[Article], files: frozenset[str], folder: str
) -> tuple[Problem, ...]:
    """Note each row on an article that there is not, by its file or a former address."""
    former = {alias for each in articles for alias in each.aliases}
    tables = (("acceptance.csv", registers.decisions), ("adoptions.csv", registers.adoptions))
    return tuple(
        Problem(
            f"{folder}/data/{name}",
            row.line,
            codes.ARTICLE_UNKNOWN,
            f"没有文章{quoted(row.article)}。请核对路径，写成“kelin/2019/12-12-meeting”这样，和文件夹、文件名一致。",
        )
        for name, rows in tables
        for row in rows
        if f"articles/{row.article}.md" not in files and f"/{row.article}/" not in former
    )
