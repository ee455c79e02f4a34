"""After a change, what it changed is made again, and nothing else is read, converted, rendered or written."""

from collections.abc import Callable

import pytest

from tests.site.county import REGISTERS, County, manuscript, tree

PATHS = tuple(f"articles/{folder}/2019/0{month}-01-talk.md" for folder in ("kelin", "xunke") for month in range(1, 7))
ONE = PATHS[3]
Change = Callable[[County], object]


def text_of(path: str, *, title: str = "", body: str = "正文。", **keys: str) -> str:
    _, folder, year, name = path.split("/")
    column = "notices" if name < "03" else "news"
    given = {"summary": f"{folder}的摘要", "column": column, "tags": "[读书]"} | keys
    return manuscript(title or f"{folder}在{name[:2]}月", f"{year}-{name[:5]}", body, **given)


@pytest.fixture
def built(county: County) -> County:
    """Two organisations more, with six articles each in two columns, two on a page."""
    for path in PATHS:
        county.write(path, text_of(path))
    county.build()
    return county


def write(path: str, **keys: str) -> Change:
    return lambda county: county.write(path, text_of(path, **keys))


def rename(register: str, old: str, new: str) -> Change:
    return lambda county: county.write(f"data/{register}", REGISTERS[register].replace(old, new))


def theme(file: str, old: str, new: str) -> Change:
    def change(county: County) -> None:
        place = county.theme / file
        before = place.read_text("utf-8")
        assert old in before
        place.write_text(before.replace(old, new, 1), "utf-8")

    return change


NEWEST = "articles/xunke/2019/07-20-newest.md"

STEPS: dict[str, tuple[Change, tuple[str, ...]]] = {
    "body": (write(ONE, body="另一段正文。"), (ONE,)),
    "title": (write(ONE, title="改过的题目"), (ONE,)),
    "tags": (write(ONE, tags="[书法]"), (ONE,)),
    "added": (write(NEWEST), (NEWEST,)),
    "withdrawn": (write(ONE, status="withdrawn", reason="有误"), (ONE,)),
    "removed": (lambda county: (county.content / ONE).unlink(), ()),
    "column": (rename("columns.yaml", "工作动态", "新闻"), ()),
    "organisation": (rename("organisations.yaml", "short: 克林镇关工委", "short: 克林"), ()),
    "template": (theme("templates/article.html", "</article>", "<p>本站编辑</p></article>"), ()),
    "frame": (theme("templates/base.html", "</body>", "<p>本站</p></body>"), ()),
    "stylesheet": (theme("static/css/base.css", "body {", "body {\n  margin-left: 0;"), ()),
    "touched": (lambda county: (county.content / ONE).touch(), ()),
}


@pytest.mark.parametrize("step", STEPS)
def test_what_changed_is_made_again_and_nothing_else(built: County, step: str) -> None:
    change, converted = STEPS[step]
    before = tree(built.place / "output")
    change(built)
    outcome = built.build()
    after = tree(built.place / "output")
    assert outcome.converted == converted
    assert set(outcome.written) == {file for file, data in after.items() if before.get(file) != data}
    assert set(outcome.removed) == before.keys() - after.keys()


@pytest.mark.parametrize(("step", "pages"), [("body", 1), ("template", 19), ("touched", 0)])
def test_how_many_pages_a_change_costs(built: County, step: str, pages: int) -> None:
    STEPS[step][0](built)
    assert sum(file.endswith(".html") for file in built.build().written) == pages


def test_a_register_is_read_again_and_no_manuscript(built: County) -> None:
    built.write("data/channels.yaml", "- {name: 网站, kind: website, holder: county, count: 2}\n")
    outcome = built.build()
    assert (outcome.converted, outcome.written) == ((), ())
