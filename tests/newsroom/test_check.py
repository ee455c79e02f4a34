import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.mending import mended
from plugins.reading import read_manuscript
from tests.newsroom.office import ARTICLE, Editor, one_editor
from tests.reading.county import DESK
from tests.site.county import manuscript

WRONG = manuscript("春季会议", "2019-13-05", "会议。[去年](../2018/none.md) ![图](none.jpg)", column="nwes")


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return one_editor(tmp_path)


def built(editor: Editor) -> list[str]:
    """What the build of the same site says."""
    from plugins.building import build

    outcome = build(editor.place / "pelicanconf.py", OUTPUT_PATH=str(editor.place / "output"))
    return [str(each) for each in outcome.problems]


def spoil(editor: Editor) -> None:
    editor.write("articles/kelin/2019/a.md", WRONG)
    editor.write("articles/kelin/2019/b.md", manuscript("乙", "2019-01-01", "![图](b.jpg)", aliases="[/kelin/2019/c/]"))
    editor.write("articles/kelin/2019/b.jpg", b"no picture")
    editor.write("articles/kelin/2019/c.md", manuscript("丙", "2019-01-01", "[草稿](d.md) [甲](a.md)"))
    editor.write("articles/kelin/2019/d.md", manuscript("丁", "2019-01-01", status="draft"))
    editor.write("articles/nowhere/2019/e.md", "\ufeff没有开头")
    editor.write("notes.docx", b"PK")


def test_a_sound_site_is_said_to_be_so(editor: Editor) -> None:
    done = editor.newsroom("check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "检查过了，没有问题。\n", "")


def test_the_whole_site_has_the_build_s_problems_in_the_build_s_order(editor: Editor) -> None:
    spoil(editor)
    done = editor.newsroom("check")
    assert done.returncode == 1
    assert done.stdout.splitlines()[:-1] == built(editor)


@pytest.mark.parametrize("kept", ["nothing", "a build", "a check"])
@pytest.mark.parametrize("name", ["a", "b", "c", "d"])
def test_one_article_has_the_problems_that_the_build_has_of_it(editor: Editor, name: str, kept: str) -> None:
    spoil(editor)
    said = built(editor)
    if kept == "nothing":
        (editor.place / ".output.build/store.sqlite").unlink()
    from plugins.building.surveying import check, survey

    site = survey(editor.place / "pelicanconf.py")
    if kept == "a check":
        check(site)
    found = [str(each) for each in check(site, {f"articles/kelin/2019/{name}.md"})]
    assert found == [line for line in said if f"/2019/{name}." in line.partition(": ")[0]]


def test_problems_for_machines(editor: Editor) -> None:
    editor.write(ARTICLE, manuscript("春季会议", "2019-03-05", column="nwes"))
    (row,) = json.loads(editor.newsroom("check", "--format", "json").stdout)
    assert (row["file"], row["line"], row["code"]) == (f"content/{ARTICLE}", 4, "column-unknown")
    line = editor.newsroom("check", "--format", "github").stdout
    assert line.startswith(f"::error file=content/{ARTICLE},line=4,title=column-unknown::栏目“nwes”不存在")


def test_what_is_no_file_of_the_site_is_said(editor: Editor) -> None:
    assert "没有找到" in editor.newsroom("check", "none.md").stderr
    outside = editor.newsroom("check", "/etc/hostname")
    assert (outside.returncode, "不在网站的 content 文件夹里" in outside.stderr) == (1, True)


def test_a_wrong_option_is_said_in_chinese(editor: Editor) -> None:
    done = editor.newsroom("check", "--fixx")
    assert done.returncode == 2
    assert "没有 --fixx 这个选项" in done.stderr
    assert "用法" in done.stderr


SLIPS = """\ufeff---
title：春季会议
日期：2019年3月5日10时
column:news
---


第一段。



第二段。
""".replace("\n", "\r\n")


def test_fix_shows_the_difference_and_mends(editor: Editor) -> None:
    file = editor.write(ARTICLE, SLIPS)
    done = editor.newsroom("check", "--fix", file)
    assert done.returncode == 0, done.stdout
    assert "-title：春季会议" in done.stdout
    assert "+title: 春季会议" in done.stdout
    assert editor.read(ARTICLE) == (
        "---\ntitle: 春季会议\ndate: 2019-03-05 10:00:00\ncolumn: news\n---\n\n第一段。\n\n第二段。\n"
    )
    assert editor.newsroom("check", "--fix", file).stdout == "检查过了，没有问题。\n"


def test_nothing_is_written_where_nothing_is_to_be_mended(editor: Editor) -> None:
    before = (editor.content / ARTICLE).stat().st_mtime_ns
    editor.newsroom("check", "--fix")
    assert (editor.content / ARTICLE).stat().st_mtime_ns == before


LINES = st.sampled_from(
    [
        "",
        " ",
        "一段话。",
        "　　缩进的话。",
        "# 标题",
        "- 项目",
        "```",
        "~~~",
        "    代码",
        "| 表 | 格 |",
        "|---|---|",
        "e\u0301",
    ]
)


@settings(max_examples=60, deadline=None)
@given(
    title=st.sampled_from(["title: 会", "title：会", "标题：会", "title:会"]),
    date=st.sampled_from(
        ["2019-03-05", "2019年3月5日", "2019/3/5 10:00", "坏", "'2019.3.5'", "2019-03-05 10:00:00 # 备"]
    ),
    body=st.lists(LINES, max_size=12),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    mark=st.sampled_from(["", "\ufeff"]),
)
def test_mending_is_idempotent_and_changes_no_visible_text(
    title: str, date: str, body: list[str], end: str, mark: str
) -> None:
    right = f"---\ntitle: 会\ndate: {date}\ncolumn: news\n---\n\n" + "\n".join(body) + "\n"
    text = mark + right.replace("title: 会", title).replace("\n", end)
    after, _ = mended(text, "Asia/Shanghai")
    assert mended(after, "Asia/Shanghai") == (after, ())
    before = read_manuscript(right.encode(), "articles/kelin/2019/a.md", DESK)
    now = read_manuscript(after.encode(), "articles/kelin/2019/a.md", DESK)
    assert now.html == before.html
    assert (now.article is None) == (before.article is None)
