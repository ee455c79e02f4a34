"""The registers of `content/data/`: organisations, columns, channels; each fault at its line, the sound rest kept."""

from collections.abc import Mapping

import yaml

from plugins.committee import (
    Channel,
    ChannelHolder,
    ChannelKind,
    Column,
    ColumnId,
    ItemKind,
    Problem,
    Registers,
    TargetKind,
)
from plugins.reading import codes
from plugins.reading.contacts import contacts_of
from plugins.reading.encoding import LARGEST_REGISTER, text_of
from plugins.reading.form import Form, forms
from plugins.reading.identifiers import Taken, identifier
from plugins.reading.office import OfficeReading
from plugins.reading.organisation_register import organisations_of
from plugins.reading.privacy import check_register
from plugins.reading.remarks import Remarks
from plugins.reading.yaml_nodes import Block, compose

REGISTER_FILES = ("organisations.yaml", "columns.yaml", "channels.yaml")

BESIDE_COLUMNS = frozenset({"page", "index"})
"""What else may stand in the folder of the columns."""

LONGEST_NAME = 60
LONGEST_DESCRIPTION = 300

COLUMN_KEYS = ("id", "name", "description", "item", "target")
COLUMN_SYNONYMS = {"编号": "id", "名称": "name", "栏目": "name", "说明": "description", "类型": "item", "kind": "item"}

CHANNEL_KEYS = ("name", "kind", "holder", "count")
CHANNEL_SYNONYMS = {"名称": "name", "类型": "kind", "所属": "holder", "数量": "count"}


def read_registers(
    files: Mapping[str, bytes], folder: str, *, privacy: bool = True
) -> tuple[Registers, tuple[Problem, ...]]:
    """What the register files say, by file name (`organisations.yaml`); what is faulty is noted and left out.

    `privacy`: whether personal data is searched for.
    """
    margins = {name: Remarks(f"{folder}/data/{name}") for name in REGISTER_FILES}
    rows = {name: _rows(files.get(name), margins[name]) for name in REGISTER_FILES}
    organisations = organisations_of(rows["organisations.yaml"])
    office, faults = OfficeReading(files, folder, organisations).read()
    registers = Registers(
        organisations=organisations,
        columns=_columns(rows["columns.yaml"]),
        channels=_channels(rows["channels.yaml"]),
        office=office,
    )
    if privacy:
        contacts = contacts_of(organisations)
        for name, data in sorted(files.items()):
            margin = margins.setdefault(name, Remarks(f"{folder}/data/{name}"))
            check_register(data.decode(errors="replace"), contacts, margin)
    return registers, (*(problem for margin in margins.values() for problem in margin.problems), *faults)


def _rows(data: bytes | None, remarks: Remarks) -> list[Form]:
    """The rows of one register."""
    if data is None:
        remarks.error(codes.REGISTER_MISSING, 1, "没有找到这个文件。请从备份里找回，或者照样例重新写一份。")
        return []
    text = text_of(data, remarks, LARGEST_REGISTER)
    node = compose(Block(text, 1), remarks) if text is not None else None
    if isinstance(node, yaml.SequenceNode):
        return list(forms(node, 1, remarks))
    if remarks.fit:
        remarks.error(codes.REGISTER_SHAPE, 1, "文件要写成列表：每一项以“- ”开头，下面各行缩进两格，写“名称: 内容”。")
    return []


def _columns(rows: list[Form]) -> tuple[Column, ...]:
    ids, names = Taken(codes.ID_DUPLICATE, "编号"), Taken(codes.NAME_DUPLICATE, "名称")
    return tuple(found for row in rows if (found := _column(row, ids, names)))


def _column(row: Form, ids: Taken, names: Taken) -> Column | None:
    row.check_keys(COLUMN_KEYS, COLUMN_SYNONYMS)
    id_ = identifier(row, ids, BESIDE_COLUMNS)
    name = names.claimed(row, "name", row.required("name", LONGEST_NAME, "名称", "name: 工作动态"))
    item = row.choice("item", ItemKind, required=True)
    description = row.text("description", LONGEST_DESCRIPTION)
    target = row.choice("target", TargetKind)
    if not (id_ and name and item):
        return None
    return Column(id=ColumnId(id_), name=name, description=description, item=item, target=target)


def _channels(rows: list[Form]) -> tuple[Channel, ...]:
    return tuple(found for row in rows if (found := _channel(row)))


def _channel(row: Form) -> Channel | None:
    row.check_keys(CHANNEL_KEYS, CHANNEL_SYNONYMS)
    name = row.required("name", LONGEST_NAME, "名称", "name: 家长微信群")
    kind = row.choice("kind", ChannelKind, required=True)
    holder = row.choice("holder", ChannelHolder, required=True)
    count = row.number("count", smallest=0)
    if not (name and kind and holder):
        return None
    return Channel(name=name, kind=kind, holder=holder, count=count)
