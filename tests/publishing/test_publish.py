import os
import subprocess
from pathlib import Path

import pytest

from plugins.publishing import GitError, Published, RefusedError, Repository, publish

ARTICLE = '<!DOCTYPE html><meta property="og:type" content="article"><title>{}</title>'
COMMITTED = {"GIT_AUTHOR_DATE": "2020-03-31T09:30:00+08:00", "GIT_COMMITTER_DATE": "2020-03-31T09:30:00+08:00"}


def git(folder: Path, *arguments: str, **environment: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=folder, capture_output=True, text=True, check=True, env=os.environ | environment
    )
    return done.stdout.strip()


@pytest.fixture(autouse=True)
def _own_git_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = tmp_path / "gitconfig"
    settings.write_text("[init]\n\tdefaultBranch = main\n[user]\n\tname = 办公室\n\temail = office@example.org\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


def write(repository: Repository, file: str, text: str) -> None:
    path = repository.folder / "output-public" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def county(folder: Path) -> Repository:
    """A repository with one commit, and a finished output of two articles."""
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / ".gitignore").write_text("output-public/\n")
    (folder / "article.md").write_text("正文\n")
    commit(folder, "稿件")
    repository = Repository(folder)
    write(repository, "index.html", "<!DOCTYPE html><title>首页</title>")
    write(repository, "kelin/2019/会议/index.html", ARTICLE.format("会议"))
    write(repository, "kelin/2019/summer/index.html", ARTICLE.format("暑期"))
    write(repository, "_headers", "/*\n")
    return repository


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message, **COMMITTED)


def publish_now(repository: Repository) -> Published:
    return publish(repository, repository.source(), repository.folder / "output-public")


def remote_of(repository: Repository, folder: Path) -> Path:
    git(folder.parent, "init", "-q", "--bare", str(folder))
    git(repository.folder, "remote", "add", "origin", str(folder))
    return folder


def test_the_branch_holds_the_output_and_nothing_else(tmp_path: Path) -> None:
    repository = county(tmp_path / "county")
    published = publish_now(repository)
    files = git(repository.folder, "ls-tree", "-r", "-z", "--name-only", "pages").split("\0")
    assert files[:-1] == [
        ".nojekyll",
        "_headers",
        "index.html",
        "kelin/2019/summer/index.html",
        "kelin/2019/会议/index.html",
    ]
    assert git(repository.folder, "show", "pages:index.html") == "<!DOCTYPE html><title>首页</title>"
    assert (published.articles, published.new, published.pushed) == (2, True, False)
    assert git(repository.folder, "branch", "--format=%(refname:short)").split() == ["main", "pages"]
    assert git(repository.folder, "status", "--porcelain") == ""


def test_the_message_names_the_commit_and_counts_the_articles(tmp_path: Path) -> None:
    repository = county(tmp_path / "county")
    publish_now(repository)
    head = git(repository.folder, "rev-parse", "main")
    assert git(repository.folder, "log", "-1", "--format=%B", "pages") == f"发布 2 篇文章\n\n源自提交 {head}"


def test_changes_that_are_not_committed_are_admitted(tmp_path: Path) -> None:
    repository = county(tmp_path / "county")
    (repository.folder / "article.md").write_text("改过的正文\n")
    publish_now(repository)
    assert git(repository.folder, "log", "-1", "--format=%B", "pages").endswith("，另有未提交的改动")


def test_the_same_input_gives_the_same_commit_on_any_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = publish_now(county(tmp_path / "here"))
    there = county(tmp_path / "there")
    git(there.folder, "config", "user.name", "别处")
    git(there.folder, "config", "user.email", "else@example.org")
    monkeypatch.setenv("TZ", "America/New_York")
    monkeypatch.setenv("LC_ALL", "C")
    assert publish_now(there).commit == here.commit
    assert git(there.folder, "log", "-1", "--format=%an %ae %aI %cI", "pages") == (
        "办公室 office@example.org 2020-03-31T09:30:00+08:00 2020-03-31T09:30:00+08:00"
    )


def test_the_same_input_again_gives_no_new_commit(tmp_path: Path) -> None:
    repository = county(tmp_path / "county")
    first = publish_now(repository)
    again = publish_now(repository)
    assert (again.commit, again.new) == (first.commit, False)
    assert git(repository.folder, "rev-list", "--count", "pages") == "1"


def test_a_commit_that_readers_do_not_see_publishes_nothing(tmp_path: Path) -> None:
    repository = county(tmp_path / "county")
    first = publish_now(repository)
    (repository.folder / "README.md").write_text("说明\n")
    commit(repository.folder, "说明")
    assert publish_now(repository).commit == first.commit


def test_what_readers_saw_before_stays_in_the_history(tmp_path: Path) -> None:
    repository = county(tmp_path / "county")
    first = publish_now(repository)
    write(repository, "index.html", "<!DOCTYPE html><title>新首页</title>")
    (repository.folder / "output-public/kelin/2019/summer/index.html").unlink()
    second = publish_now(repository)
    assert second.new
    assert git(repository.folder, "rev-parse", "pages~1") == first.commit
    assert "summer" not in git(repository.folder, "ls-tree", "-r", "--name-only", "pages")


def test_a_remote_is_brought_to_the_same_state(tmp_path: Path) -> None:
    repository = county(tmp_path / "county")
    remote = remote_of(repository, tmp_path / "server.git")
    published = publish_now(repository)
    assert published.pushed
    assert git(remote, "rev-parse", "pages") == published.commit


def test_a_push_that_failed_is_made_up_for(tmp_path: Path) -> None:
    repository = county(tmp_path / "county")
    alone = publish_now(repository)
    remote = remote_of(repository, tmp_path / "server.git")
    assert publish_now(repository).commit == alone.commit
    assert git(remote, "rev-parse", "pages") == alone.commit


def test_what_another_machine_published_is_built_upon(tmp_path: Path) -> None:
    one, other = county(tmp_path / "one"), county(tmp_path / "other")
    remote = remote_of(one, tmp_path / "server.git")
    git(other.folder, "remote", "add", "origin", str(remote))
    first = publish_now(one)
    write(other, "index.html", "<!DOCTYPE html><title>另一台</title>")
    second = publish_now(other)
    write(one, "index.html", "<!DOCTYPE html><title>第三次</title>")
    third = publish_now(one)
    history = git(remote, "rev-list", "pages").splitlines()
    assert history == [third.commit, second.commit, first.commit]


def test_a_remote_that_cannot_be_reached_changes_nothing_here(tmp_path: Path) -> None:
    repository = county(tmp_path / "county")
    git(repository.folder, "remote", "add", "origin", str(tmp_path / "nowhere.git"))
    with pytest.raises(GitError, match=r"nowhere\.git"):
        publish_now(repository)
    assert repository.resolve("refs/heads/pages") is None


def test_the_branch_in_use_is_not_pulled_from_under_its_user(tmp_path: Path) -> None:
    repository = county(tmp_path / "county")
    git(repository.folder, "switch", "-q", "-c", "pages")
    with pytest.raises(RefusedError, match="git switch main"):
        publish_now(repository)


@pytest.mark.parametrize("file", [".env", "kelin/2019/会议/script.js", "backup.sql"])
def test_a_file_that_may_not_be_public_stops_everything(tmp_path: Path, file: str) -> None:
    repository = county(tmp_path / "county")
    write(repository, file, "秘密")
    with pytest.raises(RefusedError, match=file.rpartition("/")[2]):
        publish_now(repository)
    assert repository.resolve("refs/heads/pages") is None


def test_a_symbolic_link_stops_everything(tmp_path: Path) -> None:
    repository = county(tmp_path / "county")
    (tmp_path / "secret.html").write_text("秘密")
    (repository.folder / "output-public" / "secret.html").symlink_to(tmp_path / "secret.html")
    with pytest.raises(RefusedError, match=r"secret\.html"):
        publish_now(repository)


def test_nothing_can_be_published_before_the_first_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "empty")
    with pytest.raises(GitError):
        Repository(tmp_path / "empty").source()
