import os
import random
import shutil
from pathlib import Path

import pytest

from tests.newsroom.killing import killed
from tests.newsroom.office import ARTICLE, GIT_WORDS, Editor, git, two_editors
from tests.site.county import manuscript

NEW = "articles/kelin/2019/05-20-reading.md"
READING = manuscript("读书日", "2019-05-20 09:00:00", "五老讲书。")


@pytest.fixture
def editors(tmp_path: Path) -> tuple[Editor, Editor, Path]:
    return two_editors(tmp_path)


def there(bare: Path, path: str) -> str:
    return git(bare, "show", f"main:content/{path}")


def test_a_new_article_is_told_in_plain_words_and_sent(editors: tuple[Editor, Editor, Path]) -> None:
    first, _, bare = editors
    first.write(NEW, READING)
    done = first.newsroom("submit", "--yes")
    assert done.returncode == 0, done.stderr
    assert "新稿：克林镇关工委《读书日》" in done.stdout
    assert done.stdout.splitlines()[-1] == "送到了。"
    assert there(bare, NEW) == READING.strip()
    assert git(bare, "log", "-1", "--format=%s", "main") == "新稿：克林镇关工委《读书日》"
    assert not [word for word in GIT_WORDS if word in done.stdout + done.stderr]


def test_nothing_to_send_is_said(editors: tuple[Editor, Editor, Path]) -> None:
    done = editors[0].newsroom("submit")
    assert (done.returncode, done.stdout) == (0, "没有要交的稿件。\n")


def test_an_article_with_a_slip_is_not_sent(editors: tuple[Editor, Editor, Path]) -> None:
    first, _, bare = editors
    before = git(bare, "rev-parse", "main")
    first.write(NEW, READING.replace("news", "nwes"))
    done = first.newsroom("submit", "--yes")
    assert done.returncode == 1
    assert f"content/{NEW}:4: 错误 栏目“nwes”不存在" in done.stdout
    assert git(bare, "rev-parse", "main") == before == git(first.place, "rev-parse", "HEAD")


def test_one_article_is_sent_while_another_is_unfinished(editors: tuple[Editor, Editor, Path]) -> None:
    first, _, bare = editors
    file = first.write(NEW, READING)
    first.write("articles/kelin/2019/06-01-half.md", "半篇")
    assert first.newsroom("submit", "--yes", file).returncode == 0
    assert there(bare, NEW) == READING.strip()
    assert first.read("articles/kelin/2019/06-01-half.md") == "半篇"


def test_two_editors_one_after_the_other(editors: tuple[Editor, Editor, Path]) -> None:
    first, second, bare = editors
    first.write(NEW, READING)
    second.write("articles/kelin/2019/06-01-children.md", manuscript("儿童节", "2019-06-01", "唱歌。"))
    assert first.newsroom("submit", "--yes").returncode == 0
    done = second.newsroom("submit", "--yes")
    assert done.returncode == 0, done.stderr
    assert "别人改的 1 个文件也取来了（留底：main@{1}）" in done.stdout
    assert second.read(NEW) == READING
    assert there(bare, "articles/kelin/2019/06-01-children.md")
    assert there(bare, NEW)
    assert git(bare, "rev-list", "--merges", "--count", "main") == "0"
    assert git(second.place, "status", "--porcelain") == ""


def test_without_a_connection_it_is_kept_and_sent_next_time(editors: tuple[Editor, Editor, Path]) -> None:
    first, _, bare = editors
    away = bare.rename(bare.with_name("away.git"))
    first.write(NEW, READING)
    done = first.newsroom("submit", "--yes")
    assert done.returncode == 3
    assert "现在连不上网站" in done.stdout
    assert "下次" in done.stdout
    assert not [word for word in GIT_WORDS if word in done.stdout + done.stderr]
    away.rename(bare)
    again = first.newsroom("submit", "--yes")
    assert again.returncode == 0
    assert "上次没有送出去的稿件，现在一起送。" in again.stdout
    assert there(bare, NEW) == READING.strip()


@pytest.mark.parametrize(("keep", "kept"), [("mine", "在会议室。"), ("theirs", "在礼堂。")])
def test_two_who_changed_the_same_line(editors: tuple[Editor, Editor, Path], keep: str, kept: str) -> None:
    first, second, bare = editors
    first.write(ARTICLE, manuscript("春季会议", "2019-03-05 10:00:00", "在礼堂。"))
    second.write(ARTICLE, manuscript("春季会议", "2019-03-05 10:00:00", "在会议室。"))
    assert first.newsroom("submit", "--yes").returncode == 0
    done = second.newsroom("submit", "--yes", COLUMNS="80")
    assert done.returncode == 4
    assert "我的写法" in done.stdout
    (line,) = [line for line in done.stdout.splitlines() if "在会议室。" in line]
    assert line.split() == ["在会议室。", "|", "在礼堂。"]
    assert "留底：main@{0}" in done.stdout
    assert git(second.place, "show", "main@{0}:content/" + ARTICLE).endswith("在会议室。")
    assert "在会议室。" in second.read(ARTICLE)
    chosen = second.newsroom("submit", "--yes", "--keep", keep)
    assert chosen.returncode == 0, chosen.stdout
    assert "留底：main@{1}" in chosen.stdout
    assert kept in second.read(ARTICLE)
    assert kept in there(bare, ARTICLE)
    assert git(second.place, "show", "main@{1}:content/" + ARTICLE).endswith("在会议室。")
    assert not [word for word in GIT_WORDS if word in done.stdout + chosen.stdout]


def test_an_article_that_another_removed_is_not_lost(editors: tuple[Editor, Editor, Path]) -> None:
    first, second, bare = editors
    (first.content / ARTICLE).unlink()
    second.write(ARTICLE, manuscript("春季会议", "2019-03-05 10:00:00", "改过了。"))
    assert first.newsroom("submit", "--yes").returncode == 0
    assert second.newsroom("submit", "--yes").returncode == 4
    assert "（删去了）" in second.newsroom("submit").stdout
    assert second.newsroom("submit", "--keep", "mine").returncode == 0
    assert "改过了。" in there(bare, ARTICLE)


def test_what_the_other_side_turns_back_is_told_in_its_own_words(editors: tuple[Editor, Editor, Path]) -> None:
    first, _, bare = editors
    hook = bare / "hooks/pre-receive"
    hook.write_text("#!/bin/sh\necho 这个文件夹不归您管。\nexit 1\n")
    hook.chmod(0o755)
    first.write(NEW, READING)
    done = first.newsroom("submit", "--yes")
    assert done.returncode == 1
    assert "网站没有收下，稿件仍在这台电脑上。" in done.stderr
    assert "这个文件夹不归您管。" in done.stderr
    hook.unlink()
    assert first.newsroom("submit").returncode == 0


def test_a_clock_that_is_wrong_is_said_and_hinders_nothing(editors: tuple[Editor, Editor, Path]) -> None:
    first, _, bare = editors
    first.write(NEW, READING)
    future = {"GIT_COMMITTER_DATE": "2099-01-01T00:00:00+0800"}
    assert first.newsroom("submit", "--yes", **future).returncode == 0
    first.write(ARTICLE, manuscript("春季会议", "2019-03-05 10:00:00", "改。"))
    done = first.newsroom("submit", "--yes")
    assert done.returncode == 0
    assert "这台电脑的时间好像不对" in done.stdout
    assert "改。" in there(bare, ARTICLE)


def test_killed_at_points_drawn_at_random(editors: tuple[Editor, Editor, Path]) -> None:
    first, second, bare = editors
    first.newsroom("submit")
    chance, last = random.Random(35), 80  # noqa: S311
    for number in range(30):
        mine, other = f"articles/kelin/2019/07-{number + 1:02}-day.md", f"articles/kelin/2019/08-{number + 1:02}-day.md"
        text = manuscript(f"第{number}天", "2019-07-01", f"第{number}天的事。")
        if number % 3 == 0:
            second.write(other, text)
            assert second.newsroom("submit", "--yes").returncode == 0
        first.write(mine, text)
        killed(lambda: first.newsroom("submit", "--yes"), chance.randrange(last))
        assert first.read(mine) == text
        half = [each for each in first.content.rglob("*.md") if each.read_text("utf-8")[-2:] != "。\n"]
        assert not half
    done = first.newsroom("submit", "--yes")
    assert done.returncode == 0, done.stdout + done.stderr
    git(first.place, "fsck", "--no-dangling")
    for number in range(30):
        assert f"第{number}天的事。" in there(bare, f"articles/kelin/2019/07-{number + 1:02}-day.md")
    assert len(list(first.content.rglob("08-*.md"))) == 10
    assert git(first.place, "status", "--porcelain") == ""


def test_what_it_calls_may_be_killed_at_any_moment(editors: tuple[Editor, Editor, Path], tmp_path: Path) -> None:
    first, second, bare = editors
    chance = random.Random(5)  # noqa: S311
    program = tmp_path / "bin/git"
    program.parent.mkdir()
    turns = tmp_path / "turns"
    real = shutil.which("git")
    program.write_text(
        f'#!/bin/sh\nread limit < "{turns}" && sed -i 1d "{turns}"\n'
        f'[ "$limit" = - ] || exec timeout -s KILL "$limit" "{real}" "$@"\nexec "{real}" "$@"\n'
    )
    program.chmod(0o755)
    for number in range(12):
        path = f"articles/kelin/2019/07-{number + 1:02}-day.md"
        text = manuscript(f"第{number}天", "2019-07-01", f"第{number}天的事。")
        if number % 3 == 0:
            second.write(path.replace("07-", "08-"), text)
            second.newsroom("submit", "--yes")
        first.write(path, text)
        limits = ["-"] * 60
        limits[chance.randrange(40)] = f"0.00{chance.randrange(1, 6)}"
        turns.write_text("\n".join(limits) + "\n")
        first.newsroom("submit", "--yes", PATH=f"{program.parent}{os.pathsep}{os.environ['PATH']}")
        assert first.read(path) == text
        for lock in (first.place / ".git").rglob("*.lock"):
            os.utime(lock, (0, 0))
    done = first.newsroom("submit", "--yes")
    assert done.returncode == 0, done.stdout + done.stderr
    git(first.place, "fsck", "--no-dangling")
    for number in range(12):
        assert f"第{number}天的事。" in there(bare, f"articles/kelin/2019/07-{number + 1:02}-day.md")
    assert git(first.place, "status", "--porcelain") == ""
