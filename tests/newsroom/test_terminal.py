"""An editor's day at a terminal: what is typed, and the whole screen afterwards."""

import io
import sys
from pathlib import Path

import docx
import pexpect
import pyte
import pytest
from PIL import Image

from plugins.building import build
from tests.newsroom.office import ARTICLE, Editor, git, two_editors
from tests.site.county import manuscript

WIDTH, HEIGHT = 100, 50
TITLE = "克林镇举办读书日活动"
FILE = f"articles/kelin/2019/05-20-{TITLE}.md"


class Terminal:
    """One command at a terminal of its own."""

    def __init__(self, editor: Editor, *arguments: str) -> None:
        self._screen = pyte.Screen(WIDTH, HEIGHT)
        self._stream = pyte.Stream(self._screen)
        self._child = pexpect.spawn(
            "env",
            # Ctrl-C is heard even where a shell started these tests deaf to it.
            ["--default-signal=INT", sys.executable, "-P", "-m", "plugins.newsroom", *arguments],
            cwd=str(editor.place),
            env=editor.environment(TERM="vt100", COLUMNS=str(WIDTH), EDITOR="true"),
            dimensions=(HEIGHT, WIDTH),
            encoding="utf-8",
            timeout=60,
        )

    def answer(self, question: str, answer: str) -> None:
        """Wait for a question, and type."""
        self._child.expect_exact(question)
        self._stream.feed(self._child.before + self._child.after)
        self._child.sendline(answer)

    def ended(self) -> tuple[int, str]:
        """The exit code and the screen."""
        self._child.expect(pexpect.EOF)
        self._stream.feed(self._child.before)
        self._child.close()
        return self._child.exitstatus, "\n".join(line.rstrip() for line in self._screen.display).strip("\n")


@pytest.fixture
def editors(tmp_path: Path) -> tuple[Editor, Editor, Path]:
    return two_editors(tmp_path)


def photo(number: int) -> bytes:
    file = io.BytesIO()
    Image.linear_gradient("L").resize((480, 360)).rotate(90 * number).convert("RGB").save(file, "JPEG")
    return file.getvalue()


def word_with_three_photos() -> bytes:
    document = docx.Document()
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph("五月二十日，克林镇关工委请来三位五老，给孩子们讲自己小时候读过的书，大家听得入神。")
    for number in range(3):
        document.add_picture(io.BytesIO(photo(number)))
        document.add_paragraph(f"图为活动现场之{'一二三'[number]}")
    document.add_paragraph("活动以后，三位五老把带来的书留给了学校，孩子们一起把书摆上了书架。")
    document.add_paragraph("克林镇关工委")
    document.add_paragraph("2019年5月20日")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


IMPORTED = f"""
稿件.docx
  标题：{TITLE}（标题样式）
  日期：2019-05-20 00:00:00（单独一行的“2019年5月20日”）
  单位：克林镇关工委（单独一行的“克林镇关工委”）
  栏目：工作动态（标题的写法）
下面一项一项地核对，对的按回车，不对的重写。
标题 [{TITLE}]：
日期 [2019-05-20 00:00:00]：
   1  县关工委
   2  克林镇关工委
   3  第一村
单位（写数字，或名字里的几个字） [克林镇关工委]：克林
“克林”有 2 个，请再选一次。
   1  克林镇关工委
   2  第一村
单位（写数字，或名字里的几个字） [克林镇关工委]：1
   1  工作动态
   2  通知公告
栏目（写数字，或名字里的几个字） [工作动态]：
写成稿件吗？ 回车=是，n=否：
写好了：content/{FILE}，图片 3 张
看一看：newsroom preview content/{FILE}
交稿：newsroom submit
"""

SUBMITTED = f"""
要交的有：
  新稿：克林镇关工委《{TITLE}》，连同图片 3 张
现在交吗？ 回车=是，n=否：
正在送，请等一等……
送到了。
"""


def test_from_a_word_file_with_three_photos_to_the_site(editors: tuple[Editor, Editor, Path]) -> None:
    first, _, bare = editors
    (first.place / "稿件.docx").write_bytes(word_with_three_photos())
    importing = Terminal(first, "import", "稿件.docx")
    for question, answer in (
        ("标题 [", ""),
        ("日期 [", ""),
        ("几个字） [克林镇关工委]", "克林"),
        ("几个字） [克林镇关工委]", "1"),
        ("栏目（", ""),
        ("写成稿件吗？", ""),
    ):
        importing.answer(question, answer)
    assert importing.ended() == (0, IMPORTED.strip("\n"))
    (first.place / "稿件.docx").unlink()
    submitting = Terminal(first, "submit")
    submitting.answer("现在交吗？", "")
    assert submitting.ended() == (0, SUBMITTED.strip("\n"))
    git(bare.parent, "clone", "-q", str(bare), "office")
    office = bare.parent / "office"
    outcome = build(office / "pelicanconf.py", OUTPUT_PATH=str(office / "output"))
    assert not outcome.failed
    page = (office / f"output/{FILE.removeprefix('articles/').removesuffix('.md')}/index.html").read_text("utf-8")
    assert page.count("<figure") == 3
    assert "图为活动现场之三" in page


NEW = """
   1  县关工委
   2  克林镇关工委
   3  第一村
单位（写数字，或名字里的几个字）：9
没有“9”，请再选一次。
   1  县关工委
   2  克林镇关工委
   3  第一村
单位（写数字，或名字里的几个字）：第一
标题：读书日
建好了：content/articles/kelin-1/2020/01-01-读书日.md
写完正文，用“newsroom check”检查，用“newsroom submit”交稿。
"""


def test_a_new_article_is_asked_for(editors: tuple[Editor, Editor, Path]) -> None:
    terminal = Terminal(editors[0], "new", "--kind", "news")
    for question, answer in (("单位（", "9"), ("单位（", "第一"), ("标题：", "读书日")):
        terminal.answer(question, answer)
    assert terminal.ended() == (0, NEW.strip("\n"))


CONFLICT = f"""
要交的有：
  修改：克林镇关工委《春季会议》
现在交吗？ 回车=是，n=否：
正在送，请等一等……

content/{ARTICLE}：您和别人改了同一处。
我的写法                                         | 别人的写法
-------------------------------------------------+-------------------------------------------------

会议在会议室召开。                               | 会议在礼堂召开。
用哪一个？1=我的，2=别人的，回车=以后再说 [以后再说]：1
没有用的那一种写法也没有丢（留底：main@{{1}}）。
送到了。
"""


def test_two_versions_side_by_side_and_the_editor_chooses(editors: tuple[Editor, Editor, Path]) -> None:
    first, second, bare = editors
    first.write(ARTICLE, manuscript("春季会议", "2019-03-05 10:00:00", "会议在礼堂召开。"))
    second.write(ARTICLE, manuscript("春季会议", "2019-03-05 10:00:00", "会议在会议室召开。"))
    assert first.newsroom("submit", "--yes").returncode == 0
    terminal = Terminal(second, "submit")
    terminal.answer("现在交吗？", "")
    terminal.answer("用哪一个？", "1")
    assert terminal.ended() == (0, CONFLICT.strip("\n"))
    assert "会议在会议室召开。" in git(bare, "show", f"main:content/{ARTICLE}")


MENDED = f"""
--- content/{ARTICLE}（现在）
+++ content/{ARTICLE}（改后）
@@ -1,3 +1,3 @@
 ---
-title：春季会议
+title: 春季会议
 date: 2019-03-05
content/{ARTICLE}：改正开头部分的写法
改 content/{ARTICLE} 吗？ 回车=是，n=否：
已改好 content/{ARTICLE}：改正开头部分的写法。
检查过了，没有问题。
"""


@pytest.mark.parametrize("agreed", [True, False])
def test_what_would_be_mended_is_shown_first(editors: tuple[Editor, Editor, Path], agreed: bool) -> None:
    first, _, _ = editors
    text = manuscript("春季会议", "2019-03-05", "会议。").replace("title: ", "title：")
    first.write(ARTICLE, text)
    terminal = Terminal(first, "check", "--fix", f"content/{ARTICLE}")
    terminal.answer("回车=是，n=否：", "" if agreed else "n")
    code, screen = terminal.ended()
    assert (first.read(ARTICLE) == text) is not agreed
    assert code == (0 if agreed else 1)
    assert screen == MENDED.strip("\n") or not agreed
    assert "[yaml-colon]" in screen or agreed


def test_an_editor_who_stops_has_changed_nothing(editors: tuple[Editor, Editor, Path]) -> None:
    first, _, bare = editors
    before = git(bare, "rev-parse", "main")
    first.write(ARTICLE, manuscript("春季会议", "2019-03-05", "改。"))
    terminal = Terminal(first, "submit")
    terminal.answer("现在交吗？", "n")
    assert terminal.ended()[1].endswith("没有交。")
    terminal = Terminal(first, "submit")
    terminal.answer("现在交吗？", "\x03")
    code, screen = terminal.ended()
    assert (code, screen.splitlines()[-1]) == (130, "已停下，没有做完的不算数。")
    assert git(bare, "rev-parse", "main") == before == git(first.place, "rev-parse", "HEAD")
