import re
from itertools import product

import pytest

from tests.theme.county import THEME

CSS = THEME / "static/css"
LAYERS = ("tokens.css", "base.css", "layout.css", "parts.css", "print.css")
WHOLE = "\n".join((CSS / name).read_text("utf-8") for name in LAYERS)
TOKEN = re.compile(r"(--[a-z-]+): ([^;]+);")
HEX = re.compile(r"#[0-9a-f]{6}")

GROUNDS = ("paper", "sheet", "sunk")
TEXTS = ("ink", "soft", "red", "river")


def scheme(dark: bool) -> dict[str, str]:
    day, night = (CSS / "tokens.css").read_text("utf-8").split("@media (prefers-color-scheme: dark)")
    return dict(TOKEN.findall(day)) | (dict(TOKEN.findall(night)) if dark else {})


def luminance(colour: str) -> float:
    # WCAG 2.2, definition of relative luminance.
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_formula_agrees_with_the_known_ends() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("dark", [False, True], ids=["day", "night"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *product(TEXTS, GROUNDS),
        ("on-red", "red"),
        ("on-soil", "soil"),
        ("on-soil", "furrow"),
        ("ink", "sky"),
        ("ink", "dawn"),
        ("ink", "halo"),
    ],
)
def test_words_stand_out_from_their_ground(text: str, ground: str, dark: bool) -> None:
    tokens = scheme(dark)
    assert contrast(tokens[f"--{text}"], tokens[f"--{ground}"]) >= (4.5 if ground == "sunk" else 7)


@pytest.mark.parametrize("dark", [False, True], ids=["day", "night"])
def test_marks_that_are_no_words_stand_out_too(dark: bool) -> None:
    # WCAG 2.2, 1.4.11: the edge of a button and the outline of what has the focus.
    tokens = scheme(dark)
    for mark, ground in product(("soft", "river", "red"), GROUNDS):
        assert contrast(tokens[f"--{mark}"], tokens[f"--{ground}"]) >= 3


def test_the_whole_is_small() -> None:
    assert len(WHOLE.encode()) < 20_000


def test_nothing_comes_from_elsewhere() -> None:
    for path in sorted((THEME / "static").rglob("*")):
        if path.suffix in (".css", ".js", ".svg"):
            text = path.read_text("utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
            assert not re.search(r"https?:|//[a-z0-9-]+\.[a-z]|@import|@font-face|url\(|data:", text), path.name


def test_every_token_is_defined_and_used() -> None:
    defined = set(re.findall(r"(--[a-z-]+):", WHOLE))
    used = set(re.findall(r"var\((--[a-z-]+)", WHOLE))
    assert used == defined


def test_colours_are_tokens() -> None:
    rest = "".join((CSS / name).read_text("utf-8") for name in LAYERS[1:4])
    assert not HEX.findall(rest)


def test_the_first_colour_is_the_paper() -> None:
    # The build takes it for the colour of the browser's own bars.
    assert TOKEN.findall(WHOLE)[0][0] == "--paper"


def test_every_class_that_is_styled_is_used() -> None:
    templates = "".join(path.read_text("utf-8") for path in (THEME / "templates").rglob("*.html"))
    from_texts = {"table", "right", "center", "notes", "note", "note-back"}
    selectors = re.sub(r"\{[^{}]*\}|/\*.*?\*/", " ", WHOLE)
    styled = set(re.findall(r"\.([a-z][a-z-]*)", selectors)) - from_texts
    assert {name for name in styled if not re.search(rf"\b{name}\b", templates)} == set()


def test_braces_are_balanced() -> None:
    assert WHOLE.count("{") == WHOLE.count("}")


def test_scripts_are_small_and_few() -> None:
    scripts = sorted((THEME / "static/js").glob("*.js"))
    assert 0 < len(scripts) <= 5
    for path in scripts:
        text = path.read_text("utf-8")
        assert len(text.encode()) < 2_000, path.name
        assert not re.search(r"\beval\b|Function\(|innerHTML|insertAdjacentHTML|document\.write|\.style\b", text)
