import pytest

from tests.reading.markdown.body import body, parsed

LENGTH = 100_000

UNITS = [
    "[", "![", "](", "[a](", "[a][b]", "[^a]", '[a](b "', "*", "**a*", "*a **b", "_a", "***", "`", "``a`", "<", "<a ",
    "<sub>", "<!--", "&", "&#60;", "\\", ">", "> ", "- ", "- - ", "- a\n", "- a\n\n", "1. a\n\n", "a\n\n", "> a\n", "#",
    "# a\n", "|", "|a\n", "`|", "a\n: b\n", "a\n---\n", "---\n", "```\n", "```a\n", "[a]: b\n", '[a]: "', "[^a]: b\n",
    "*[a]: b\n", "*[\n", "https://a.cn ", "![a](a.jpg)", "[x](a.md) ", "[x](javascript:a)\n\n", "\\\n", "　　a\n", "\t",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_endless_repetition_ends(unit: str) -> None:
    parsed(body((unit * LENGTH)[:LENGTH]))


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("".join("    " * depth + "- 甲\n" for depth in range(150)), "too-nested"),
        ("".join("  " * depth + "- 甲\n" for depth in range(200)), "too-nested"),
        (">" * 1000 + "甲", "too-nested"),
        ("> - " * 100 + "甲", "too-nested"),
        ("|" + "甲|" * 39 + "\n|" + "-|" * 39 + "\n" + "|\n" * 5000, "too-nested"),
        ("".join(f"*[a{number}]: b\n" for number in range(300)), "too-nested"),
        ("*甲 **乙 " * 900, "too-nested"),
        ("字" * (LENGTH + 1), "too-long"),
    ],
)
def test_what_is_beyond_bounds_is_a_problem(source: str, code: str) -> None:
    assert [str(each.code) for each in body(source).problems] == [code]


@pytest.mark.parametrize(
    "source",
    [
        "".join("  " * depth + "- 甲\n" for depth in range(6)),
        "> " * 6 + "甲",
        "\n".join(f"{number}. [甲](x{number}.md)，**乙**" for number in range(1, 400)),
        "| 甲 | 乙 |\n|---|---|\n" + "| **1** | [2](x.md) |\n" * 500,
        "甲乙丙，**丁**。" * 400,
        "\n\n".join(f"## 第{number}节\n\n" + "字" * 400 for number in range(200)),
    ],
)
def test_what_people_write_is_within_bounds(source: str) -> None:
    assert body(source).problems == ()


def test_a_bad_body_leaves_nothing_behind_for_the_next() -> None:
    before = body("**甲** *乙* [^1]\n\n[^1]: 注")
    for bad in ("> " * 1000 + "甲", "**甲 *乙 **丙", "<sub>甲", "[^2]: 注\n\n*[乙]: 丙\n\n[甲]: x.md"):
        body(bad)
    assert body("**甲** *乙* [^1]\n\n[^1]: 注") == before


def test_a_hundred_faults_are_told_and_not_a_thousand() -> None:
    assert 100 <= len(body("\n\n".join(f"<b{number}>" for number in range(1000))).problems) <= 300
