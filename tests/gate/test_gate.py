"""Nothing comes in that the editors' check refuses, whatever program hands it in."""

import pytest

from plugins.building.surveying import check, survey
from tests.gate.server import Server
from tests.newsroom.office import git
from tests.site.county import manuscript

NEW = "articles/kelin/2019/12-12-linkage.md"
TOKEN = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"


def test_a_sound_manuscript_is_taken_without_a_word(server: Server) -> None:
    server.editor.write(NEW, manuscript("城乡联动会", "2019-12-12"))
    assert server.submit() == (True, ())


def test_an_error_is_told_as_the_check_tells_it_and_nothing_is_taken(server: Server) -> None:
    before = server.state()
    server.editor.write(NEW, manuscript("坏日期", "2019-13-40", "<script>x</script>"))
    answer = server.submit()
    assert not answer.taken
    checked = check(survey(server.settings))
    assert list(answer.told[:-1]) == [str(each) for each in checked]
    assert "没有收下" in answer.told[-1]
    assert server.state() == before
    server.editor.write(NEW, manuscript("好日期", "2019-12-12"))
    assert server.submit().taken


def test_warnings_are_told_and_taken(server: Server) -> None:
    server.editor.write(NEW, manuscript("粘贴", "2019-12-12", '<p class="MsoNormal">甲</p>'))
    answer = server.submit()
    assert answer.taken
    assert [code for _, _, code in answer.codes] == ["html-pasted"]


def test_an_old_error_elsewhere_stops_nobody_but_a_new_one_does(server: Server) -> None:
    hook = server.place / "hooks/pre-receive"
    text = hook.read_text()
    hook.unlink()
    server.editor.write("articles/kelin/2019/01-01-old.md", manuscript("旧错", "2019-13-40"))
    server.editor.write("articles/kelin/2019/01-02-link.md", manuscript("链接", "2019-01-02", "[甲](03-05-meeting.md)"))
    assert server.submit().taken
    hook.write_text(text)
    hook.chmod(0o755)
    server.editor.write(NEW, manuscript("城乡联动会", "2019-12-12"))
    assert server.submit() == (True, ())
    (server.editor.content / "articles/kelin/2019/03-05-meeting.md").unlink()
    answer = server.submit()
    assert not answer.taken
    assert answer.codes == {("content/articles/kelin/2019/01-02-link.md", 7, "link-dead")}


@pytest.mark.parametrize("path", ["pelicanconf.py", ".gitattributes", "theme/templates/base.html", "content.md"])
def test_only_content_comes_in(server: Server, path: str) -> None:
    file = server.editor.place / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("x\n")
    git(server.editor.place, "add", "--force", path)
    answer = server.submit()
    assert not answer.taken
    assert answer.codes == {(path, 1, "gate-outside")}


def test_links_and_foreign_repositories_stay_out_and_are_not_followed(server: Server) -> None:
    (server.editor.content / "data/channels.yaml").unlink()
    (server.editor.content / "data/channels.yaml").symlink_to("/etc/passwd")
    (server.editor.content / "articles/kelin/2019/all.md").symlink_to("/etc/hostname")
    git(server.editor.place, "add", "--force", "content")
    commit = git(server.editor.place, "rev-parse", "HEAD")
    git(server.editor.place, "update-index", "--add", "--cacheinfo", f"160000,{commit},content/articles/kelin/2019/sub")
    git(server.editor.place, "commit", "--quiet", "--message", "links")
    answer = server.push()
    assert not answer.taken
    codes = {(file, code) for file, _, code in answer.codes}
    assert codes >= {
        ("content/data/channels.yaml", "file-linked"),
        ("content/articles/kelin/2019/all.md", "file-linked"),
        ("content/articles/kelin/2019/sub", "gate-file"),
    }
    assert "root:" not in "\n".join(answer.told)


@pytest.mark.parametrize("name", [".git", ".GIT", ".."])
def test_names_that_lead_elsewhere_are_never_written(server: Server, name: str) -> None:
    place = server.editor.place
    blob = git(place, "hash-object", "-w", str(place / ".gitignore"))
    # git's own commands write no such tree, and so an attacker would not use them.
    inner = f"100644 {name}\0".encode() + bytes.fromhex(blob)
    tree = git_object(server, inner)
    top = b"40000 content\0" + bytes.fromhex(tree)
    commit = git(place, "commit-tree", git_object(server, top), "-p", "HEAD", "-m", "x")
    answer = server.push("origin", f"{commit}:refs/heads/main")
    assert not answer.taken


def git_object(server: Server, data: bytes) -> str:
    file = server.editor.place / "object"
    file.write_bytes(data)
    return git(server.editor.place, "hash-object", "--literally", "-t", "tree", "-w", str(file))


@pytest.mark.parametrize("path", ["articles/kelin/2019/.env", "data/keys.txt", "id_rsa"])
def test_a_key_that_was_there_for_one_version_only_is_found(server: Server, path: str) -> None:
    file = server.editor.write(path, f"A=1\nTOKEN={TOKEN}\n")
    git(server.editor.place, "add", "--force", "content")
    git(server.editor.place, "commit", "--quiet", "--message", "oops")
    file.unlink()
    answer = server.submit()
    assert not answer.taken
    assert answer.codes == {(f"content/{path}", 2, "gate-secret")}
    assert TOKEN not in "\n".join(answer.told)


def test_history_is_neither_rewritten_nor_deleted(server: Server) -> None:
    server.editor.write(NEW, manuscript("城乡联动会", "2019-12-12"))
    assert server.submit().taken
    before = server.state()
    git(server.editor.place, "commit", "--quiet", "--amend", "--message", "anders")
    for options in (["--force", "origin", "main"], ["origin", ":main"], ["origin", "HEAD:refs/tags/x"]):
        answer = server.push(*options)
        assert not answer.taken
        assert "gate-history" in answer.told[0]
    assert server.state() == before


def test_whatever_goes_wrong_refuses_in_whole_sentences(server: Server) -> None:
    server.settings.write_text("SITEURL = 5\n")
    server.editor.write(NEW, manuscript("城乡联动会", "2019-12-12"))
    answer = server.submit()
    assert not answer.taken
    assert "Traceback" not in "\n".join(answer.told)
    assert answer.told
