"""Handing in where things are not as they should be."""

import io
import os
import shutil
import socket
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from plugins.newsroom import remote
from tests.newsroom.office import ARTICLE, GIT_WORDS, QUIET, Editor, git, one_editor, two_editors
from tests.site.county import manuscript

NEW = "articles/kelin/2019/05-20-reading.md"
READING = manuscript("读书日", "2019-05-20 09:00:00", "五老讲书。")
WHO = ("-c", "user.name=Office", "-c", "user.email=office@localhost")
Two = tuple[Editor, Editor, Path]


@pytest.fixture
def editors(tmp_path: Path) -> Two:
    return two_editors(tmp_path)


def submitted(editor: Editor, *arguments: str | Path, **more: str) -> "subprocess.CompletedProcess[str]":
    """Hand in; whatever comes of it, no word of git and no line of code is told."""
    done = editor.newsroom("submit", "--yes", *arguments, **more)
    said = done.stdout + done.stderr
    assert not [word for word in GIT_WORDS if word in said.replace("[merge-conflict]", "")], said
    assert "Traceback" not in said
    return done


def files(bare: Path) -> list[str]:
    listed = git(bare, "-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", "main", "content/articles")
    return [each.removeprefix("content/") for each in listed.splitlines()]


def picture() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (400, 300), "#8fb9c4").save(data, "JPEG")
    return data.getvalue()


def commit(editor: Editor) -> None:
    """What a maintainer does, with git itself."""
    git(editor.place, "add", "-A")
    git(editor.place, *WHO, "commit", "-q", "-m", "by hand")
    git(editor.place, "push", "-q", "origin", "HEAD:main")


def test_an_article_takes_its_pictures_along(editors: Two) -> None:
    first, _, bare = editors
    file = first.write(NEW, manuscript("读书日", "2019-05-20", "![书架](shelf.jpg)"))
    first.write("articles/kelin/2019/shelf.jpg", picture())
    first.write("articles/kelin/2019/other.jpg", picture())
    done = submitted(first, file)
    assert "新稿：克林镇关工委《读书日》，连同图片 1 张" in done.stdout
    assert files(bare) == [ARTICLE, NEW, "articles/kelin/2019/shelf.jpg"]


def test_an_article_that_leads_to_one_not_yet_sent_waits_for_it(editors: Two) -> None:
    first, _, bare = editors
    file = first.write(NEW, manuscript("读书日", "2019-05-20", "[去年的](05-19-before.md)"))
    other = first.write("articles/kelin/2019/05-19-before.md", READING)
    done = submitted(first, file)
    assert (done.returncode, "里的链接指向还没有交的 content/articles/kelin/2019/05-19-before.md" in done.stderr) == (
        1,
        True,
    )
    assert submitted(first, file, other).returncode == 0
    assert len(files(bare)) == 3


def test_an_article_that_is_gone_can_be_named(editors: Two) -> None:
    first, _, bare = editors
    (first.content / ARTICLE).unlink()
    done = submitted(first, f"content/{ARTICLE}")
    assert done.returncode == 0, done.stderr
    assert "删去：克林镇关工委《春季会议》" in done.stdout
    assert "要撤下它，请把文件放回去，写上 status: 已撤回" in done.stdout
    assert "没有找到" in submitted(first, "content/articles/none.md").stderr
    assert not files(bare)


def test_what_others_lead_to_is_not_taken_away(editors: Two) -> None:
    first, _, bare = editors
    first.write(NEW, manuscript("读书日", "2019-05-20", "[会议](03-05-meeting.md)"))
    assert submitted(first).returncode == 0
    (first.content / ARTICLE).unlink()
    done = submitted(first)
    assert (done.returncode, f"content/{NEW}:7: 错误 链接的文件" in done.stdout) == (1, True)
    assert ARTICLE in files(bare)


def test_a_new_name_is_told_as_one_and_the_old_address_asked_for(editors: Two) -> None:
    first, second, bare = editors
    renamed = "articles/kelin/2019/03-05-spring.md"
    (first.content / ARTICLE).rename(first.content / renamed)
    done = submitted(first)
    assert "改名：克林镇关工委《春季会议》（原来是 03-05-meeting.md）" in done.stdout
    assert "aliases: [/kelin/2019/03-05-meeting/]" in done.stdout
    submitted(second)
    (second.content / renamed).rename(second.content / NEW)
    second.write(NEW, manuscript("春季会议", "2019-03-05", aliases="[/kelin/2019/03-05-spring/]"))
    done = submitted(second)
    assert "改名" in done.stdout
    assert "请注意" not in done.stdout
    assert files(bare) == [NEW]


def test_what_machines_leave_behind_is_not_sent(editors: Two) -> None:
    first, _, bare = editors
    first.write(NEW, READING)
    for name in (".DS_Store", "Thumbs.db", "~$稿件.docx", ".#half.md"):
        first.write(f"articles/kelin/2019/{name}", "x")
    assert submitted(first).returncode == 0
    assert files(bare) == [ARTICLE, NEW]


def test_what_this_machine_ignores_is_sent_all_the_same(editors: Two) -> None:
    first, _, bare = editors
    first.write(NEW, manuscript("读书日", "2019-05-20", "![书架](shelf.jpg)"))
    first.write("articles/kelin/2019/shelf.jpg", picture())
    (first.place / ".git/info/exclude").write_text("*.jpg\n")
    assert submitted(first).returncode == 0
    assert "articles/kelin/2019/shelf.jpg" in files(bare)


def test_line_ends_of_windows(editors: Two) -> None:
    first, second, bare = editors
    for key in ("core.autocrlf", "core.safecrlf"):
        git(second.place, "config", key, "true")
    second.write(NEW, READING.replace("\n", "\r\n"))
    assert submitted(second).returncode == 0
    assert git(bare, "show", f"main:content/{NEW}") == READING.strip()
    assert submitted(second).stdout == "没有要交的稿件。\n"
    first.write(ARTICLE, manuscript("春季会议", "2019-03-05", "改。"))
    submitted(first)
    assert submitted(second).returncode == 0
    assert b"\r\n" in (second.content / ARTICLE).read_bytes()
    assert git(second.place, "status", "--porcelain") == ""


def test_a_program_that_both_changed_is_left_to_the_maintainer(editors: Two) -> None:
    first, second, bare = editors
    settings = first.place / "pelicanconf.py"
    settings.write_text(f"{settings.read_text('utf-8')}\nSITENAME = '甲'\n", "utf-8")
    commit(first)
    mine = second.place / "pelicanconf.py"
    before = mine.read_text("utf-8")
    mine.write_text(f"{before}\nSITENAME = '乙'\n", "utf-8")
    second.write(NEW, READING)
    done = submitted(second)
    assert (done.returncode, "请让网站维护人员看一看。稿件已经留好" in done.stderr) == (4, True)
    assert mine.read_text("utf-8").endswith("SITENAME = '乙'\n")
    mine.write_text(f"# 这台电脑上的\n{before}", "utf-8")
    assert submitted(second).returncode == 0
    assert mine.read_text("utf-8").startswith("# 这台电脑上的\n")
    assert "甲" in mine.read_text("utf-8")
    assert NEW in files(bare)


def test_what_another_program_had_begun_is_kept(editors: Two) -> None:
    first, second, bare = editors
    first.write(NEW, READING)
    submitted(first)
    note = second.place / "note.txt"
    note.write_text("first")
    git(second.place, "add", "note.txt")
    note.write_text("later")
    second.write(ARTICLE, manuscript("春季会议", "2019-03-05", "改。"))
    assert submitted(second).returncode == 0
    assert (git(second.place, "show", ":note.txt"), note.read_text()) == ("first", "later")
    assert "改。" in git(bare, "show", f"main:content/{ARTICLE}")


def test_a_merge_that_another_program_left_half_done(editors: Two) -> None:
    first, second, bare = editors
    first.write(ARTICLE, manuscript("春季会议", "2019-03-05", "在礼堂。"))
    submitted(first)
    second.write(ARTICLE, manuscript("春季会议", "2019-03-05", "在会议室。"))
    git(second.place, *WHO, "commit", "-q", "-a", "-m", "mine")
    pulled = ["git", *WHO, "pull", "-q", "--no-rebase", "origin", "main"]
    assert subprocess.run(pulled, cwd=second.place, env=os.environ | QUIET, capture_output=True, check=False).returncode
    done = submitted(second)
    assert (done.returncode, "两种写法里选定一种" in done.stdout) == (1, True)
    second.write(ARTICLE, manuscript("春季会议", "2019-03-05", "先在会议室，后在礼堂。"))
    assert submitted(second).returncode == 4
    assert submitted(second, "--keep", "mine").returncode == 0
    assert "先在会议室，后在礼堂。" in git(bare, "show", f"main:content/{ARTICLE}")
    assert "merging" not in git(second.place, "status")


def test_programs_links_and_other_repositories_come_as_they_are(editors: Two, tmp_path: Path) -> None:
    first, second, _ = editors
    tool = tmp_path / "tool"
    git(tmp_path, "init", "-q", str(tool))
    git(tool, *WHO, "commit", "-q", "--allow-empty", "-m", "tool")
    git(first.place, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(tool), "tools")
    (first.place / "run.sh").write_text("#!/bin/sh\n")
    (first.place / "run.sh").chmod(0o755)
    (first.place / "link").symlink_to("run.sh")
    commit(first)
    second.write(NEW, READING)
    assert submitted(second).returncode == 0
    assert os.access(second.place / "run.sh", os.X_OK)
    assert (second.place / "link").readlink() == Path("run.sh")
    assert submitted(first).returncode == 0
    git(first.place, "rm", "-q", "-f", "tools", "link")
    commit(first)
    assert submitted(second).returncode == 0
    assert not (second.place / "link").is_symlink()


def made_tree(editor: Editor, rows: str) -> str:
    made = subprocess.run(["git", "mktree"], cwd=editor.place, input=rows, text=True, capture_output=True, check=True)
    return made.stdout.strip()


def test_nothing_comes_into_the_memory_s_own_folder(editors: Two) -> None:
    first, second, _ = editors
    blob = git(first.place, "hash-object", "-w", "pelicanconf.py")
    rows = f"100755 blob {blob}\treference-transaction\n"
    for above in ("040000 tree {}\thooks\n", git(first.place, "ls-tree", "HEAD") + "\n040000 tree {}\t.Git\n", ""):
        tree = made_tree(first, rows)
        rows = above.format(tree)
    evil = git(first.place, *WHO, "commit-tree", tree, "-p", "HEAD", "-m", "evil")
    git(first.place, "push", "-q", "origin", f"{evil}:refs/heads/main")
    second.write(NEW, READING)
    assert submitted(second).returncode == 1
    assert not (second.place / ".git/hooks/reference-transaction").exists()
    assert not (second.place / ".Git").exists()


def test_what_the_other_side_took_out_of_its_past_is_not_sent_again(editors: Two) -> None:
    first, second, bare = editors
    first.write(NEW, manuscript("读书日", "2019-05-20", "不该公开的话。"))
    submitted(first)
    assert submitted(second).returncode == 0
    git(first.place, "reset", "-q", "--hard", "HEAD~1")
    git(first.place, "push", "-q", "-f", "origin", "main")
    first.write("articles/kelin/2019/07-01-a.md", manuscript("七一", "2019-07-01"))
    submitted(first)
    second.write("articles/kelin/2019/08-01-b.md", manuscript("八一", "2019-08-01"))
    done = submitted(second)
    assert f"网站上删去了：content/{NEW}" in done.stdout
    assert files(bare) == [ARTICLE, "articles/kelin/2019/07-01-a.md", "articles/kelin/2019/08-01-b.md"]
    assert "不该公开" not in git(bare, "log", "-p", "main")
    assert "不该公开" in git(second.place, "show", f"main@{{1}}:content/{NEW}")


def test_what_was_turned_back_is_not_sent_even_as_a_former_version(editors: Two) -> None:
    first, _, bare = editors
    hook = bare / "hooks/pre-receive"
    hook.write_text("#!/bin/sh\necho remote: fatal error >&2\nexit 1\n")
    hook.chmod(0o755)
    first.write(NEW, manuscript("读书日", "2019-05-20", "第一种写法。"))
    done = submitted(first)
    assert (done.returncode, "网站没有收下" in done.stderr) == (1, True)
    hook.unlink()
    first.write(NEW, manuscript("读书日", "2019-05-20", "第二种写法。"))
    assert submitted(first).returncode == 0
    said = git(bare, "log", "-p", "--format=%B", "main")
    assert "第二种写法" in said
    assert "第一种写法" not in said
    assert git(bare, "rev-list", "--count", "main") == "2"


@pytest.mark.parametrize("end", ["silent", "locked out", "moved"])
def test_the_other_side_is_out_of_reach(editors: Two, end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first, _, bare = editors
    monkeypatch.setattr(remote, "ASKING", 1)
    first.write(NEW, READING)
    more, said = {}, "现在连不上网站"
    if end == "locked out":
        more, said = {"GIT_SSH_COMMAND": "sh -c 'echo Permission denied >&2; exit 255'"}, "网站不认识这台电脑"
    with socket.create_server(("127.0.0.1", 0)) as server:
        host = f"127.0.0.1:{server.getsockname()[1]}"
        address = {"silent": f"http://{host}/a.git", "locked out": "a@b:c", "moved": str(bare) + "x"}[end]
        git(first.place, "remote", "set-url", "origin", address)
        done = submitted(first, **more)
    assert (done.returncode, said in done.stdout) == (3, True)
    assert (first.place / "newsroom-error.txt").read_text("utf-8")
    git(first.place, "remote", "set-url", "origin", str(bare))
    assert submitted(first).returncode == 0
    assert NEW in files(bare)


@pytest.mark.parametrize("fault", ["no branch", "no history", "other branch", "another past", "no git"])
def test_a_folder_that_is_not_ready(editors: Two, fault: str) -> None:
    first, second, bare = editors
    before, more = git(bare, "rev-parse", "main"), {}
    second.write(NEW, READING)
    if fault == "no branch":
        git(second.place, "checkout", "-q", "--detach")
    if fault == "no history":
        shutil.rmtree(second.place / ".git")
    if fault == "other branch":
        git(second.place, "checkout", "-q", "-b", "elsewhere")
    if fault == "another past":
        git(first.place, "checkout", "-q", "--orphan", "new")
        git(first.place, *WHO, "commit", "-q", "-m", "new")
        git(first.place, "push", "-q", "-f", "origin", "new:main")
        git(second.place, "update-ref", "-d", "refs/remotes/origin/main")
        before = git(bare, "rev-parse", "main")
    if fault == "no git":
        more = {"PATH": "/nonexistent"}
    done = submitted(second, **more)
    assert done.returncode in {1, 3}
    assert "维护人员" in done.stderr
    assert git(bare, "rev-parse", "main") == before
    assert second.read(NEW) == READING


def test_a_site_that_is_a_part_of_a_larger_folder(tmp_path: Path) -> None:
    editor = one_editor(tmp_path / "all/网站")
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "bare.git")
    git(tmp_path / "all", "init", "-q", "-b", "main")
    git(tmp_path / "all", "remote", "add", "origin", str(tmp_path / "bare.git"))
    commit(Editor(tmp_path / "all"))
    file = editor.write(NEW, READING)
    assert submitted(editor, file).returncode == 0
    assert git(tmp_path / "bare.git", "show", f"main:网站/content/{NEW}") == READING.strip()


@pytest.mark.parametrize("home", ["", "/nonexistent"])
def test_a_machine_on_which_nobody_has_said_who_writes(editors: Two, home: str) -> None:
    first, _, bare = editors
    first.write(NEW, READING)
    assert submitted(first, HOME=home).returncode == 0
    assert NEW in files(bare)


def test_two_windows_at_once(editors: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    from filelock import FileLock

    from plugins.newsroom import sending

    first, _, bare = editors
    monkeypatch.setattr(sending, "PATIENCE", 0)
    first.write(NEW, READING)
    submitted(first)
    first.write(ARTICLE, READING)
    with FileLock(first.place / ".git/newsroom/lock"):
        done = submitted(first)
    assert (done.returncode, "另一个窗口里正在交稿" in done.stderr) == (1, True)
    assert "春季会议" in git(bare, "show", f"main:content/{ARTICLE}")
