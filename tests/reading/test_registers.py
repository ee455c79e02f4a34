from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.committee import (
    ChannelHolder,
    ChannelKind,
    ItemKind,
    Level,
    OrganisationTree,
    Problem,
    Registers,
    TargetKind,
)
from plugins.reading import REGISTER_FILES, read_registers
from tests.reading.county import check_messages, said

ORGANISATIONS = """\
- id: heihe
  name: 黑河市关工委
  short: 市关工委
  level: city
  since: 1990
- id: xunke
  name: 逊克县关工委
  short: 县关工委
  level: county
  parent: heihe
  since: 1991
  office: 县关工委主任
  contact:
    address: 奇克镇
    phone: "0456-0000000"
    email: office@example.org
- id: kelin
  name: 克林镇关工委
  short: 克林镇
  level: township
  parent: xunke
  since: 1995
  villages: 8
- {id: kelin-1, name: 克林镇第一村, level: village, parent: kelin, since: 2018, sample: true}
"""
COLUMNS = """\
- id: news
  name: 工作动态
  description: 各级组织的工作信息
  item: news
  target: news
- {id: videos, name: 视频, item: video}
"""
CHANNELS = """\
- {name: 家长微信群, kind: wechat-group, holder: parents, count: 160}
- {name: 校讯通, kind: school-messages, holder: teachers}
"""


def read(
    organisations: str = ORGANISATIONS, columns: str = COLUMNS, channels: str = CHANNELS
) -> tuple[Registers, tuple[Problem, ...]]:
    files = {"organisations.yaml": organisations, "columns.yaml": columns, "channels.yaml": channels}
    return read_registers({name: text.encode() for name, text in files.items()}, "content")


def codes(problems: tuple[Problem, ...]) -> list[tuple[str, int, str]]:
    return [(each.file.removeprefix("content/data/"), each.line, each.code) for each in problems]


def ids(registers: Registers) -> list[str]:
    return [each.id for each in registers.organisations]


def test_sound_registers() -> None:
    registers, problems = read()
    assert problems == ()
    assert ids(registers) == ["heihe", "xunke", "kelin", "kelin-1"]
    county, village = registers.organisations[1], registers.organisations[3]
    assert (county.level, county.parent, county.since, county.office) == (Level.COUNTY, "heihe", 1991, "县关工委主任")
    assert (county.contact.address, county.contact.phone, county.contact.email) == (
        "奇克镇",
        "0456-0000000",
        "office@example.org",
    )
    assert registers.organisations[2].villages == 8
    assert (village.short, village.sample) == ("克林镇第一村", True)
    news, videos = registers.columns
    assert (news.item, news.target, news.description) == (ItemKind.NEWS, TargetKind.NEWS, "各级组织的工作信息")
    assert (videos.item, videos.target) == (ItemKind.VIDEO, None)
    assert [each.count for each in registers.channels] == [160, None]
    assert (registers.channels[0].kind, registers.channels[0].holder) == (
        ChannelKind.WECHAT_GROUP,
        ChannelHolder.PARENTS,
    )


@pytest.mark.parametrize(
    ("right", "wrong", "expected", "left_out"),
    [
        ("parent: kelin,", "parent: kelinn,", (24, "parent-unknown"), {"kelin-1"}),
        ("parent: kelin,", "", (24, "parent-missing"), {"kelin-1"}),
        ("id: kelin-1", "id: kelin", (24, "id-duplicate"), {"kelin-1"}),
        ("id: kelin-1", "id: Kelin", (24, "id-invalid"), {"kelin-1"}),
        ("id: kelin-1", "id: columns", (24, "id-reserved"), {"kelin-1"}),
        ("id: kelin-1, ", "", (24, "value-missing"), {"kelin-1"}),
        ("克林镇第一村", "克林镇关工委", (24, "name-duplicate"), {"kelin-1"}),
        ("level: village", "level: vilage", (24, "value-unknown"), {"kelin-1"}),
        ("since: 2018", "since: 很久", (24, "number-invalid"), {"kelin-1"}),
        ("since: 2018", "since: 18", (24, "number-invalid"), {"kelin-1"}),
        ("since: 2018", "since: [2018]", (24, "value-type"), {"kelin-1"}),
        ("sample: true", "sample: 是", (24, "value-type"), set()),
        ("sample: true", "smple: true", (24, "key-unknown"), set()),
        ("sample: true", "villages: 3", (24, "key-misplaced"), set()),
        ("  since: 1995", "  since: 1995\n  since: 1996", (23, "key-duplicate"), set()),
        ("    phone:", "    tel:", (15, "key-unknown"), set()),
        ("- id: kelin\n", "- 克林镇\n- id: kelin\n", (17, "register-shape"), set()),
        ("  since: 1995", "  since：1995", (22, "yaml-colon"), set()),
        ("  since: 1995", "  since:1995", (22, "yaml-blank"), set()),
        ("  villages: 8", "  villages: -8", (23, "number-invalid"), set()),
        ("  parent: xunke\n", "  parent: [xunke]\n", (21, "value-type"), {"kelin", "kelin-1"}),
    ],
)
def test_a_faulty_row_is_told_and_left_out_with_what_depends_on_it(
    right: str, wrong: str, expected: tuple[int, str], left_out: set[str]
) -> None:
    assert right in ORGANISATIONS
    registers, problems = read(ORGANISATIONS.replace(right, wrong))
    assert ("organisations.yaml", *expected) in codes(problems)
    assert set(ids(registers)) == {"heihe", "xunke", "kelin", "kelin-1"} - left_out
    assert len(registers.columns) == 2


def test_an_unknown_parent_is_told_with_the_nearest() -> None:
    _, problems = read(ORGANISATIONS.replace("parent: kelin,", "parent: kelinn,"))
    assert said(problems) == [
        "content/data/organisations.yaml:24: 错误 没有编号为“kelinn”的上级单位，是不是“kelin”？[parent-unknown]"
    ]


def test_a_circle_is_told_at_each_of_its_rows() -> None:
    registers, problems = read(ORGANISATIONS.replace("parent: xunke", "parent: kelin-1"))
    assert ids(registers) == ["heihe", "xunke"]
    assert codes(problems) == [("organisations.yaml", 21, "parent-cycle"), ("organisations.yaml", 24, "parent-cycle")]
    assert "上级关系绕成了圈：kelin → kelin-1 → kelin。" in said(problems)[0]


def test_its_own_parent() -> None:
    _, problems = read(ORGANISATIONS.replace("parent: xunke", "parent: kelin"))
    assert "kelin → kelin。" in said(problems)[0]
    assert codes(problems) == [("organisations.yaml", 21, "parent-cycle")]


def test_what_hangs_on_a_faulty_row_is_not_told_again() -> None:
    registers, problems = read(ORGANISATIONS.replace("since: 1995", "since: 很久"))
    assert ids(registers) == ["heihe", "xunke"]
    assert codes(problems) == [("organisations.yaml", 22, "number-invalid")]


def test_a_county_without_superiors_in_the_register() -> None:
    registers, problems = read("- {id: xunke, name: 逊克县关工委, level: county, since: 1991}\n")
    assert (ids(registers), problems) == (["xunke"], ())


@pytest.mark.parametrize(
    ("columns", "channels", "expected"),
    [
        (COLUMNS.replace("item: video", "item: film"), CHANNELS, ("columns.yaml", 6, "value-unknown")),
        (COLUMNS.replace(", item: video", ""), CHANNELS, ("columns.yaml", 6, "value-missing")),
        (COLUMNS.replace("target: news", "target: 8"), CHANNELS, ("columns.yaml", 5, "value-unknown")),
        (COLUMNS.replace("name: 视频", "name: 工作动态"), CHANNELS, ("columns.yaml", 6, "name-duplicate")),
        (COLUMNS.replace("id: videos", "id: news"), CHANNELS, ("columns.yaml", 6, "id-duplicate")),
        (COLUMNS, CHANNELS.replace("160", "many"), ("channels.yaml", 1, "number-invalid")),
        (COLUMNS, CHANNELS.replace("wechat-group", "wechat"), ("channels.yaml", 1, "value-unknown")),
        (COLUMNS, CHANNELS.replace("holder: teachers", "holdr: teachers"), ("channels.yaml", 2, "key-unknown")),
        (COLUMNS, "", ("channels.yaml", 1, "file-empty")),
        (COLUMNS, "# 还没有\n", ("channels.yaml", 1, "register-shape")),
        (COLUMNS, "name: 家长微信群\n", ("channels.yaml", 1, "register-shape")),
        (COLUMNS, "家长微信群\n", ("channels.yaml", 1, "register-shape")),
        (COLUMNS, "- name: a\n kind: b\n", ("channels.yaml", 2, "yaml-syntax")),
        (COLUMNS, "- " * 300_000, ("channels.yaml", 1, "yaml-nested")),
        (COLUMNS, "name：一\nkind: " + "[" * 100_000, ("channels.yaml", 1, "yaml-colon")),
        (COLUMNS, '[ "]", ' * 300_000, ("channels.yaml", 1, "yaml-nested")),
    ],
)
def test_faults_of_the_other_registers(columns: str, channels: str, expected: tuple[str, int, str]) -> None:
    registers, problems = read(columns=columns, channels=channels)
    assert expected in codes(problems)
    assert len(registers.organisations) == 4


def test_missing_registers() -> None:
    registers, problems = read_registers({}, "content")
    assert codes(problems) == [(name, 1, "register-missing") for name in REGISTER_FILES]
    assert registers == Registers()


def test_registers_in_gb18030() -> None:
    _, problems = read_registers({"columns.yaml": (COLUMNS * 3).encode("gb18030")}, "content")
    assert ("columns.yaml", 1, "encoding-gb18030") in codes(problems)


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_a_register_or_a_problem(data: bytes) -> None:
    _, problems = read_registers(dict.fromkeys(REGISTER_FILES, data), "content")
    assert problems
    check_messages(problems)


IDS = st.sampled_from([*"abcdefg", "columns", "A", ""])


@given(st.lists(st.fixed_dictionaries({"id": IDS, "name": st.text(max_size=3)}, optional={"parent": IDS}), max_size=12))
def test_what_is_kept_is_always_one_tree(rows: list[dict[str, str]]) -> None:
    text = yaml.safe_dump([{**row, "level": "township", "since": 2018} for row in rows], allow_unicode=True)
    registers, problems = read(text)
    check_messages(problems)
    tree = OrganisationTree(registers.organisations)
    assert len(tree) == len(registers.organisations)
    assert len(tree.roots()) <= 1
    assert all(each.parent is None or each.parent in tree for each in tree)
    assert all(tree.ancestors(each.id) is not None for each in tree)
    assert problems or len(tree) == len(rows)


def test_the_sample_registers_have_no_problem() -> None:
    data = Path(__file__).parents[2] / "content" / "data"
    _, problems = read_registers({name: (data / name).read_bytes() for name in REGISTER_FILES}, "content")
    assert said(problems) == []
