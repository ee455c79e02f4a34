import errno
import os
from pathlib import Path

import pytest

from plugins.newsroom import drafting
from plugins.newsroom.choosing import Option, matches
from tests.newsroom.office import Editor, one_editor

FILE = "articles/kelin/2020/01-01-读书日.md"


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return one_editor(tmp_path)


def test_a_new_article_has_all_that_is_known_and_marks_the_rest(editor: Editor) -> None:
    done = editor.newsroom("new", "-o", "克林镇关工委", "-c", "动态", "-t", "读书日")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"建好了：content/{FILE}\n")
    assert editor.read(FILE) == (
        "---\ntitle: 读书日\ndate: 2020-01-01 08:00:00\ncolumn: 工作动态\nsource: 克林镇关工委\n---\n\n【请填写正文】\n"
    )
    checked = editor.newsroom("check", editor.content / FILE)
    assert checked.returncode == 1
    assert f"content/{FILE}:8: 错误 正文里还有没填写的地方" in checked.stdout


def test_a_second_article_of_one_name_gets_a_name_of_its_own(editor: Editor) -> None:
    for _ in range(2):
        editor.newsroom("new", "-o", "kelin", "-c", "news", "-t", "读书日")
    assert (editor.content / FILE).with_name("01-01-读书日-2.md").is_file()


def test_the_only_column_of_a_kind_is_taken(editor: Editor) -> None:
    done = editor.newsroom("new", "-o", "kelin", "--kind", "notice", "-t", "读书日")
    assert done.returncode == 0, done.stderr
    assert "column: 通知公告" in editor.read(FILE)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "克林", "-c", "news"], "单位“克林”不止一个。可以写：克林镇关工委、第一村。"),
        (["-o", "天边", "-c", "news"], "单位“天边”没有登记。可以写："),
        (["-c", "news"], "没有说是哪个单位。请加上单位，可以写：县关工委、克林镇关工委、第一村。"),
        (["-o", "kelin", "--kind", "video"], "没有 video 这一类的栏目。"),
    ],
)
def test_what_is_not_clear_is_refused(editor: Editor, arguments: list[str], said: str) -> None:
    done = editor.newsroom("new", *arguments)
    assert done.returncode == 1
    assert done.stderr.startswith(said)


def test_a_title_of_blanks_is_marked_as_missing(editor: Editor) -> None:
    editor.newsroom("new", "-o", "kelin", "-c", "news", "-t", "  ")
    assert "title: '【请填写标题】'" in editor.read("articles/kelin/2020/01-01-news.md")


def test_without_the_editor_s_program_it_says_where_the_file_is(editor: Editor) -> None:
    done = editor.newsroom("new", "-o", "kelin", "-c", "news", "-t", "读书日", "--open", VISUAL="", EDITOR="/none/none")
    assert (done.returncode, "没有能打开它的程序" in done.stdout) == (0, True)


def test_a_full_disk_is_said_and_leaves_nothing_half_written(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    done = editor.newsroom("new", "-o", "kelin", "-c", "news", "-t", "读书日")
    assert (done.returncode, done.stderr) == (1, "没有做完：磁盘满了，写不下。\n")
    assert not list((editor.content / FILE).parent.iterdir())


def test_a_fault_of_the_program_is_told_as_one(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafting, "file_name", lambda *_: 1 / 0)
    done = editor.newsroom("new", "-o", "kelin", "-c", "news", "-t", "读书日")
    log = editor.place / "newsroom-error.txt"
    assert (done.returncode, done.stderr) == (1, f"程序出了错，不怪您。请把 {log} 发给网站维护人员。\n")
    assert "ZeroDivisionError" in log.read_text("utf-8")


def test_a_command_that_is_not_there_is_answered_with_the_one_that_is_meant(editor: Editor) -> None:
    done = editor.newsroom("sumbit")
    assert (done.returncode, "没有 sumbit 这个命令，是不是 submit？" in done.stderr) == (2, True)


def test_choices_by_number_and_by_part_of_a_name() -> None:
    options = [
        Option("kelin", "克林镇关工委"),
        Option("kelin-1", "第一村", ("克林镇第一村",)),
        Option("xinxing", "新兴乡"),
    ]
    assert matches("2", options) == [options[1]]
    assert matches("新兴", options) == [options[2]]
    assert matches("kelin", options) == [options[0]]
    assert matches("克林", options) == options[:2]
    assert matches("9", options) == []
    assert matches("", options) == []


def test_the_catalogue_says_what_its_source_says() -> None:
    import gettext

    import polib

    folder = Path(__file__).parents[2] / "plugins/newsroom/locale/zh_CN/LC_MESSAGES"
    source = polib.pofile(str(folder / "messages.po"))
    with (folder / "messages.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for entry in source:
        plural = entry.msgid_plural
        said = compiled.ngettext(entry.msgid, plural, 2) if plural else compiled.gettext(entry.msgid)
        assert said == (entry.msgstr_plural[0] if plural else entry.msgstr) != entry.msgid
