"""The small part of YAML that editors need, composed by libyaml: mappings, lists and plain text, with their lines."""

import re
from typing import NamedTuple

import yaml

from plugins.committee import ProblemCode
from plugins.reading import codes
from plugins.reading.remarks import Remarks, quoted
from plugins.reading.yaml_mistakes import mended, note_syntax

DEEPEST = 4
"""Lists and mappings within one another; nothing we read needs more than three."""

_MARKS_IN_A_ROW = re.compile(rf"(?:[-?:][ \t]+){{{DEEPEST}}}")
_EXOTIC = re.compile(r"[&*!%]")


class Entry(NamedTuple):
    """A key of a mapping with its value."""

    line: int
    """Of the key, in the file."""
    node: yaml.Node


class Block(NamedTuple):
    """A piece of YAML in a file."""

    text: str
    first_line: int
    """The number of its first line in the file."""


def compose(block: Block, remarks: Remarks) -> yaml.Node | None:
    """The node that a piece of YAML is; None where it is empty or where a problem was noted."""
    if "\t" in block.text:
        _note_tabs(block, remarks)
        block = block._replace(text=block.text.replace("\t", "  "))
    if _looks_unusual(block.text) and not _is_ordinary(block, remarks):
        return None
    node, fault = _composed(block.text)
    # Lines without a single proper colon are one long text to YAML, and no fault.
    if fault is None and not isinstance(node, yaml.ScalarNode):
        return node
    repaired = block._replace(text=mended(block.text, block.first_line, remarks))
    if repaired.text != block.text:
        if not _is_ordinary(repaired, remarks):
            return None
        block, (node, fault) = repaired, _composed(repaired.text)
    if fault:
        note_syntax(fault, block.text, block.first_line, remarks)
    return node


class _PlainLoader(yaml.CBaseLoader):
    """Composes nodes by libyaml and takes every scalar for text: `yes`, `2020` and `3:25` stay as they are written."""

    def resolve(self, *_: object) -> str:
        return ""

    def ascend_resolver(self) -> None:
        pass

    def descend_resolver(self, *_: object) -> None:
        pass


def _composed(text: str) -> tuple[yaml.Node | None, yaml.YAMLError | None]:
    """The node of a text, or why there is none."""
    try:
        return _PlainLoader(text).get_single_node(), None
    except yaml.YAMLError as error:
        return None, error


def _note_tabs(block: Block, remarks: Remarks) -> None:
    for number, line in enumerate(block.text.split("\n"), block.first_line):
        if "\t" in line:
            remarks.error(codes.YAML_TAB, number, "这一行有制表符（Tab 键）。请删去它，改成空格。")


def _looks_unusual(text: str) -> bool:
    brackets = text.count("[") + text.count("{")
    return brackets > DEEPEST or bool(_EXOTIC.search(text)) or bool(_MARKS_IN_A_ROW.search(text))


def _is_ordinary(block: Block, remarks: Remarks) -> bool:
    """Whether a text has no tag, no anchor, and no nesting so deep that composing it would overflow the stack."""
    ordinary, depth = True, 0
    try:
        for event in yaml.parse(block.text, _PlainLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            fault = _too_deep(depth) or _unwanted(event)
            if fault:
                line = event.start_mark.line if event.start_mark else 0
                remarks.error(fault[0], block.first_line + line, fault[1])
                ordinary = False
            if depth > DEEPEST:
                break
    except yaml.YAMLError:
        return ordinary  # composing says what is wrong
    return ordinary


def _too_deep(depth: int) -> tuple[ProblemCode, str] | None:
    if depth <= DEEPEST:
        return None
    return codes.YAML_NESTED, "这里的方括号、花括号或列表套得太深。请只写一层，例如：tags: [防溺水, 五老]。"


def _unwanted(event: yaml.Event) -> tuple[ProblemCode, str] | None:
    if getattr(event, "anchor", None) is not None:
        return codes.YAML_ANCHOR, "值不能以“&”或“*”开头。请给整个值加上引号，例如：title: '*重要通知'。"
    if getattr(event, "tag", None) is not None:
        return codes.YAML_TAG, "值不能以“!”开头。请给整个值加上引号，例如：title: '!重要通知'。"
    return None


def entries(node: yaml.MappingNode, first_line: int, remarks: Remarks) -> dict[str, Entry]:
    """The keys of a mapping; a key that is there twice, or is no text, is noted and left out."""
    found: dict[str, Entry] = {}
    for key, value in node.value:
        line = first_line + key.start_mark.line
        if not isinstance(key, yaml.ScalarNode):
            remarks.error(codes.YAML_SYNTAX, line, "冒号前面只能是一个词，例如：title: 标题。")
        elif key.value in found:
            first = found[key.value].line
            remarks.error(
                codes.KEY_DUPLICATE, line, f"{quoted(key.value)}写了两次，第 {first} 行已经有了。请只留一处。"
            )
        else:
            found[key.value] = Entry(line, value)
    return found
