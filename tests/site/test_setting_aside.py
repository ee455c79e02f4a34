"""A page that breaks the seal: its document is set aside, and all others are built."""

import re

import pytest

from plugins.building import BuildStopped
from tests.site.county import County, manuscript, tree

TRAP = '{% if "陷阱" in view.title %}<marquee>{{ view.title }}</marquee>{% endif %}'
FOLDER = "articles/kelin/2019"


def set_trap(county: County, template: str, trap: str = TRAP) -> None:
    """A fault in a template that shows itself with some documents only."""
    file = county.theme / "templates" / template
    file.write_text(file.read_text("utf-8").replace("{% block main %}", "{% block main %}" + trap, 1), "utf-8")


def test_the_document_is_set_aside_and_all_others_are_built(county: County) -> None:
    county.build()
    set_trap(county, "article.html")
    county.write(f"{FOLDER}/12-12-trap.md", manuscript("陷阱一篇", "2019-12-12"))
    county.write(f"{FOLDER}/12-13-sound.md", manuscript("好的一篇", "2019-12-13"))
    done = county.pelican()
    assert done.returncode == 1
    *told, summary = done.stderr.splitlines()
    assert [re.sub("里有.*", "", each) for each in told] == [
        "content/articles/kelin/2019/12-12-trap.md:1: 错误 内部错误：模板 article.html 生成的 "
        "kelin/2019/12-12-trap/index.html "
    ]
    assert "marquee" in told[0]
    assert told[0].endswith("[seal-broken]")
    assert "搁置 1 篇" in summary
    assert "好的一篇" in county.page("index.html")
    assert not [file for file, data in tree(county.place / "output").items() if "陷阱一篇".encode() in data]
    assert county.pelican().stderr == done.stderr.replace(summary, county.pelican().stderr.splitlines()[-1])


def test_a_build_after_others_comes_to_what_a_first_one_comes_to(county: County) -> None:
    county.write(f"{FOLDER}/12-12-trap.md", manuscript("陷阱一篇", "2019-12-12"))
    county.build()
    set_trap(county, "article.html")
    assert county.build().set_aside == (f"{FOLDER}/12-12-trap.md",)
    county.write(f"{FOLDER}/12-13-sound.md", manuscript("好的一篇", "2019-12-13"))
    assert county.build().set_aside == (f"{FOLDER}/12-12-trap.md",)
    county.build("clean", EXECUTOR="process:2", LOAD_CONTENT_CACHE=False)
    assert tree(county.place / "output") == tree(county.place / "clean")
    county.write(f"{FOLDER}/12-12-trap.md", manuscript("改好一篇", "2019-12-12"))
    assert not county.build().problems
    assert "改好一篇" in county.page("kelin/2019/12-12-trap/index.html")


def test_standing_pages_and_notices_are_set_aside_too(county: County) -> None:
    set_trap(county, "page.html")
    set_trap(county, "withdrawn.html", TRAP.replace("title", "reason"))
    county.write("pages/trap.md", "---\ntitle: 陷阱一页\n---\n\n正文。\n")
    keys = {"status": "withdrawn", "reason": "陷阱"}
    county.write(f"{FOLDER}/12-12-trap.md", manuscript("陷阱一篇", "2019-12-12", **keys))
    outcome = county.build()
    assert outcome.set_aside == (f"{FOLDER}/12-12-trap.md", "pages/trap.md")
    assert "index.html" in outcome.files


@pytest.mark.parametrize(
    ("template", "trap"),
    [("index.html", TRAP.replace("view.title", "'陷阱'")), ("article.html", "<marquee></marquee>")],
)
def test_a_template_that_breaks_more_than_single_documents_ends_the_build(
    county: County, template: str, trap: str
) -> None:
    for day in range(1, 26):
        county.write(f"{FOLDER}/10-{day:02}-many.md", manuscript(f"第{day}篇", f"2019-10-{day:02}"))
    county.build()
    before = tree(county.place / "output")
    set_trap(county, template, trap)
    with pytest.raises(BuildStopped, match="内部错误：模板 " + re.escape(template)):
        county.build()
    assert tree(county.place / "output") == before
