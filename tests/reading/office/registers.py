"""Registers of a small office, read from their texts."""

from plugins.committee import Problem, Registers
from plugins.reading import read_registers
from tests.reading.test_registers import CHANNELS, COLUMNS, ORGANISATIONS

SCHOOLS = """\
- {id: erzhong, name: 县第二中学关工小组, short: 县第二中学, level: school, parent: xunke, since: 2018}
- {id: sanxiao, name: 第三小学关工小组, short: 第三小学, level: school, parent: xunke, since: 2020-07}
"""
OUTLETS = """\
- {name: 省关工委网站, level: province}
- {name: 市关工委网站, level: city}
"""
USUAL = {
    "organisations.yaml": ORGANISATIONS + SCHOOLS,
    "columns.yaml": COLUMNS,
    "channels.yaml": CHANNELS,
    "outlets.yaml": OUTLETS,
}


def read(name: str, text: str | bytes) -> tuple[Registers, tuple[Problem, ...]]:
    files = {
        **{each: body.encode() for each, body in USUAL.items()},
        name: text.encode() if isinstance(text, str) else text,
    }
    return read_registers(files, "content")


def told(problems: tuple[Problem, ...]) -> list[str]:
    return [str(each).removeprefix("content/data/") for each in problems]
