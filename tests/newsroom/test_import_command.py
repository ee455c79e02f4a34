import random
import re
import subprocess
import sys
from pathlib import Path

import pexpect
import pyte
import pytest
from PIL import Image, ImageDraw, ImageFont

from benchmarks.imports.facts import pixels
from benchmarks.imports.stories import STORIES
from benchmarks.imports.word import hand_made, photo, plain_documents
from tests.newsroom.killing import killed
from tests.newsroom.office import Editor, one_editor
from tests.site.county import manuscript

STORY = STORIES[0]
DOCUMENT = next(each for each in plain_documents() if each.name == "0-bold.docx")
FILE = "articles/kelin/2020/03-31-五老走进校园讲述抗联故事.md"


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    made = one_editor(tmp_path)
    (tmp_path / "稿件.docx").write_bytes(DOCUMENT.data)
    return made


def test_a_word_file_becomes_an_article_that_the_check_passes(editor: Editor) -> None:
    done = editor.newsroom("import", "--yes", "稿件.docx")
    assert done.returncode == 0, done.stderr
    assert "标题：五老走进校园讲述抗联故事（正文开头）" in done.stdout
    assert "日期：2020-03-31 00:00:00（单独一行的“二〇二〇年三月三十一日”）" in done.stdout
    assert "单位：克林镇关工委（单独一行的“克林镇关工委”）" in done.stdout
    assert "没有放进来：页眉、页脚和页码" in done.stdout
    assert "1\\*1\\*2的行军队形" in editor.read(FILE)
    checked = editor.newsroom("check", editor.content / FILE)
    assert checked.stdout == "检查过了，没有问题。\n"


def test_pictures_are_upright_and_tell_nothing(editor: Editor) -> None:
    data = photo(3, orientation=6)
    document = next(each for each in plain_documents() if each.name == "0-face.docx")
    (editor.place / "稿件.docx").write_bytes(document.data)
    editor.newsroom("import", "--yes", "稿件.docx")
    found = sorted((editor.content / "articles/kelin/2020").glob("*.jpg"))
    assert {pixels(each.read_bytes()) for each in found} == set(document.facts.pictures)
    with Image.open(found[0]) as picture:
        assert picture.height > picture.width
        assert not picture.getexif()
    assert b"private words" in data
    assert not any(b"private words" in each.read_bytes() for each in found)


def test_the_same_file_twice_changes_nothing(editor: Editor) -> None:
    editor.newsroom("import", "--yes", "稿件.docx")
    before = {path: path.stat().st_mtime_ns for path in (editor.content / "articles").rglob("*")}
    done = editor.newsroom("import", "--yes", "稿件.docx")
    assert "早就导入过了，没有动" in done.stdout
    assert {path: path.stat().st_mtime_ns for path in (editor.content / "articles").rglob("*")} == before


def test_an_article_that_was_edited_since_is_not_written_over(editor: Editor) -> None:
    editor.newsroom("import", "--yes", "稿件.docx")
    text = editor.read(FILE).replace("掌声一阵接着一阵", "掌声不断")
    editor.write(FILE, text)
    done = editor.newsroom("import", "--yes", "稿件.docx")
    assert "早就导入过了，没有动" in done.stdout
    assert editor.read(FILE) == text
    assert len(list((editor.content / "articles/kelin/2020").glob("*.md"))) == 1


def test_what_is_unknown_is_marked_and_the_check_refuses_it(editor: Editor) -> None:
    (editor.place / "a.txt").write_text("这是一段没有头也没有尾的话，谁也不知道它是哪个单位什么时候写的。" * 2, "utf-8")
    done = editor.newsroom("import", "--yes", "a.txt")
    assert "还要填：标题、日期、单位" in done.stdout
    checked = editor.newsroom("check")
    assert checked.returncode == 1
    for said in ("[value-unfilled]", "[path-organisation]", "[path-year]"):
        assert said in checked.stdout


def test_what_is_said_beforehand_is_taken(editor: Editor) -> None:
    done = editor.newsroom(
        "import", "--yes", "稿件.docx", "-o", "第一村", "-c", "通知", "-d", "2021年1月2日", "-t", "新题"
    )
    assert done.returncode == 0, done.stderr
    assert editor.read("articles/kelin-1/2021/01-02-新题.md").startswith(
        "---\ntitle: 新题\ndate: 2021-01-02 00:00:00\ncolumn: 通知公告\n"
    )


def test_several_at_once_end_in_a_table(editor: Editor) -> None:
    other = next(hand_made())
    (editor.place / "另一篇.docx").write_bytes(other.data)
    (editor.place / "程序.exe").write_bytes(b"MZ")
    done = editor.newsroom("import", "--yes", "稿件.docx", "另一篇.docx", "程序.exe")
    assert done.returncode == 1
    table = done.stdout.partition("结果：\n")[2].splitlines()
    assert [line.split()[0] for line in table] == ["稿件.docx", "另一篇.docx", "程序.exe"]
    assert "没有导入" in table[2]


def test_a_folder_and_standard_input(editor: Editor) -> None:
    folder = editor.place / "报送"
    folder.mkdir()
    (folder / "稿件.docx").write_bytes(DOCUMENT.data)
    (folder / "会场.jpg").write_bytes(photo(5))
    done = editor.newsroom("import", "--yes", folder)
    assert "图片 3 张" in done.stdout
    piped = subprocess.run(
        editor.command("import", "--yes", "-"),
        input=DOCUMENT.data,
        cwd=editor.place,
        env=editor.environment(),
        capture_output=True,
        check=False,
    )
    assert piped.returncode == 0, piped.stderr.decode()


def screen(output: str) -> str:
    """What stands on a terminal after some output."""
    shown = pyte.Screen(90, 60)
    pyte.Stream(shown).feed(output)
    return "\n".join(line.rstrip() for line in shown.display).replace("  ", " ").rstrip()


def test_an_editor_confirms_at_a_terminal(editor: Editor) -> None:
    child = pexpect.spawn(
        sys.executable,
        ["-P", "-m", "plugins.newsroom", "import", "稿件.docx"],
        cwd=str(editor.place),
        env=editor.environment(TERM="vt100"),
        dimensions=(60, 90),
        encoding="utf-8",
        timeout=30,
    )
    heard = []
    for question, answer in (
        ("标题 .*：", ""),
        ("日期 .*：", "2020年4月1日"),
        ("单位（写数字", "第一村"),
        ("栏目（写数字", "2"),
        ("写成稿件吗？", ""),
    ):
        child.expect(question)
        heard.append(child.before + child.after)
        child.sendline(answer)
    child.expect(pexpect.EOF)
    heard.append(child.before)
    child.close()
    assert child.exitstatus == 0
    shown = "".join(heard)
    assert "写好了：content/articles/kelin-1/2020/04-01-" in shown.replace("\r\n", "")
    assert "column: 通知公告" in next((editor.content / "articles/kelin-1/2020").glob("*.md")).read_text("utf-8")
    assert "下面一项一项地核对，对的按回车，不对的重写。" in screen(shown).replace(" ", "")


def test_killed_at_points_drawn_at_random_the_next_time_makes_it_whole(tmp_path: Path) -> None:
    for point in random.Random(5).sample(range(10), 6):  # noqa: S311
        editor = one_editor(tmp_path / str(point))
        (editor.place / "稿件.docx").write_bytes(DOCUMENT.data)
        articles = editor.content / "articles/kelin/2020"
        assert killed(lambda: editor.newsroom("import", "--yes", "稿件.docx"), point, articles)  # noqa: B023
        names = re.findall(r"\]\((.+?\.jpg)", editor.read(FILE)) if (editor.content / FILE).exists() else []
        assert all((articles / each).is_file() for each in names)
        assert editor.newsroom("import", "--yes", "稿件.docx").returncode == 0
        assert [each.name for each in (editor.content / FILE).parent.glob("*.md")] == [Path(FILE).name]
        assert len(list(articles.glob("*.jpg"))) == 2
        assert not [each for each in articles.rglob("*") if each.name.startswith(".")]


def test_an_empty_article_of_the_same_name_gets_no_words_from_elsewhere(editor: Editor) -> None:
    editor.write(FILE, manuscript("别的文章", "2020-03-31", "别的话。"))
    done = editor.newsroom("import", "--yes", "稿件.docx")
    assert done.returncode == 0
    assert "别的话。" in editor.read(FILE)
    assert "掌声" in editor.read(FILE.replace(".md", "-2.md"))


def test_a_scan_is_recognised_and_said_to_be_doubtful(editor: Editor) -> None:
    page = Image.new("RGB", (1654, 1000), "white")
    face = ImageFont.truetype("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 50, index=2)
    lines = (
        "克林镇召开年度工作会议",
        "",
        "　　会议总结去年的工作，安排今年的任务。",
        "",
        "克林镇关工委",
        "2020年3月31日",
    )
    for number, line in enumerate(lines):
        ImageDraw.Draw(page).text((200, 100 + 110 * number), line, font=face, fill="black")
    page.save(editor.place / "scan.pdf", resolution=200)
    done = editor.newsroom("import", "--yes", "scan.pdf")
    assert done.returncode == 0, done.stderr
    assert "请对着原稿逐字核对" in done.stdout
    (file,) = (editor.content / "articles").rglob("03-31-*.md")
    assert "会议总结去年的工作，安排今年的任务。" in file.read_text("utf-8")
