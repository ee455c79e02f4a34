"""What the check passes the build publishes, and what the one refuses the other sets aside."""

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.building import build
from plugins.building.surveying import Survey, check, survey
from plugins.committee import Severity
from plugins.newsroom.mending import mended
from plugins.reading import read_manuscript
from tests.newsroom.office import Editor, one_editor

FILE = "articles/kelin/2019/a.md"
LINES = (
    "title: 会议",
    "title：会议",
    "title: '会: 议'",
    "title: <b>会</b>",
    "标题: 会议",
    "date: 2019-03-05",
    "date: 2019年3月5日 10时",
    "date: 2019-13-05",
    "date: 2030-01-01",
    "column: news",
    "column: 工作动态",
    "column: nwes",
    "status: draft",
    "status: 已撤回",
    "reason: 内容有误",
    "tags: [读书, 五老]",
    "tags: 读书",
    "author: 通讯员甲",
    "aliases: [/old/1.html]",
    "aliases: [/kelin/2019/03-05-meeting/]",
    "cover: none.jpg",
    "privacy: []",
    "其他: 值",
)
BLOCKS = (
    "会议在三月召开。",
    "## 小标题",
    "#### 跳级",
    "[会议](03-05-meeting.md)",
    "[没有](none.md)",
    "[外面](https://example.org/a)",
    "[坏](javascript:alert(1))",
    "![图](none.jpg)",
    "<script>alert(1)</script>",
    "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
    "- 一\n- 二",
    "电话 13800138000",
    "注[^1]。\n\n[^1]: 注。",
    "```\n代码",
    "<<<<<<< 我的",
    "\u200b看不见",
    "{{ 模板 }}",
)


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Editor:
    return one_editor(tmp_path_factory.mktemp("check"))


@cache
def surveyed(editor: Editor) -> Survey:
    return survey(editor.place / "pelicanconf.py")


@st.composite
def manuscripts(draw: st.DrawFn) -> str:
    """Right ones, and ones with every kind of slip."""
    right = ["title: 会议", "date: 2019-03-05", "column: news"]
    lines = draw(st.permutations(right)) + draw(st.lists(st.sampled_from(LINES), max_size=2))
    if draw(st.integers(0, 3)) == 0:
        lines = draw(st.lists(st.sampled_from(LINES), max_size=5))
    body = draw(st.lists(st.sampled_from(BLOCKS[:6]) | st.sampled_from(BLOCKS), max_size=4))
    text = "\n".join(["---", *lines, "---", "", "\n\n".join(body), ""])
    return draw(st.sampled_from(("", "\ufeff"))) + text.replace("\n", draw(st.sampled_from(("\n", "\n", "\r\n"))))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(text=manuscripts())
def test_what_the_check_passes_the_build_publishes(editor: Editor, text: str) -> None:
    editor.write(FILE, text)
    site = surveyed(editor)
    found = check(site, {FILE})
    outcome = build(editor.place / "pelicanconf.py", OUTPUT_PATH=str(editor.place / "output"))
    assert [str(each) for each in found] == [str(each) for each in outcome.problems if each.file == f"content/{FILE}"]
    page = editor.place / "output/kelin/2019/a/index.html"
    refused = any(each.severity is Severity.ERROR for each in found)
    article = read_manuscript(text.encode(), FILE, site.desk).article
    seen = article is not None and article.status == "published" and article.published.year < 2020
    assert page.is_file() == (seen and not refused) or (article is not None and article.status == "withdrawn")


@settings(max_examples=60)
@given(text=manuscripts())
def test_mending_changes_no_word_that_readers_see(editor: Editor, text: str) -> None:
    desk = surveyed(editor).desk
    after, _ = mended(text, "Asia/Shanghai")
    assert mended(after, "Asia/Shanghai") == (after, ())
    before, now = (read_manuscript(each.encode(), FILE, desk) for each in (text, after))
    if before.article and now.article:
        assert (now.html, now.article.title, now.article.published) == (
            before.html,
            before.article.title,
            before.article.published,
        )
    # What was right stays right.
    assert now.article or not before.article
