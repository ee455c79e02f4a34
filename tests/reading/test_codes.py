import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
DECLARED = re.compile(r'^[A-Z0-9_]+ = ProblemCode\("([^"]*)"\)', re.MULTILINE)
EXPLAINED = re.compile(r"^\| `([^`]*)` \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def declared() -> list[str]:
    return [
        code for file in sorted((ROOT / "plugins").rglob("*.py")) for code in DECLARED.findall(file.read_text("utf-8"))
    ]


def explained() -> list[tuple[str, str, str]]:
    return EXPLAINED.findall((ROOT / "docs" / "messages.md").read_text("utf-8"))


def test_every_code_is_declared_once_and_well_formed() -> None:
    assert [code for code, times in Counter(declared()).items() if times > 1] == []
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in declared())


def test_the_handbook_explains_every_code_once_and_no_other() -> None:
    assert Counter(code for code, _, _ in explained()) == Counter(declared())


def test_the_handbook_says_of_every_code_what_it_means_and_what_to_do() -> None:
    assert [
        code for code, meaning, remedy in explained() if not (meaning.endswith("。") and remedy.endswith("。"))
    ] == []


def test_every_code_of_reading_is_used() -> None:
    codes = (ROOT / "plugins" / "reading" / "codes.py").read_text("utf-8")
    used = "".join(
        file.read_text("utf-8") for file in (ROOT / "plugins" / "reading").rglob("*.py") if file.name != "codes.py"
    )
    assert [name for name in re.findall(r"^([A-Z0-9_]+) =", codes, re.MULTILINE) if f"codes.{name}" not in used] == []
