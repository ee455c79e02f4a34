import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.county import ROOT, County, manuscript

GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "办公室",
    "GIT_AUTHOR_EMAIL": "office@example.org",
    "GIT_COMMITTER_NAME": "办公室",
    "GIT_COMMITTER_EMAIL": "office@example.org",
}


@pytest.fixture
def county(tmp_path: Path) -> County:
    made = County(tmp_path)
    public = made.settings.read_text() + 'SITEURL = "https://xunke.example"\n'
    (tmp_path / "publishconf.py").write_text(public)
    (tmp_path / ".gitignore").write_text("cache/\noutput*/\n.output*/\n__pycache__/\n")
    made.write("articles/kelin/2019/03-05-meeting.md", manuscript("春季会议", "2019-03-05 10:00:00"))
    made.write("articles/xunke/2019/05-05-notice.md", manuscript("通知", "2019-05-05", column="notices"))
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "稿件")
    return made


def git(folder: Path, *arguments: str) -> str:
    command = ["git", *arguments]
    done = subprocess.run(command, cwd=folder, env=os.environ | GIT, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def publish(county: County) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "plugins.publishing"],
        cwd=county.place,
        env=os.environ | GIT | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_public_site_is_committed_with_its_public_address(county: County) -> None:
    done = publish(county)
    assert done.returncode == 0, done.stderr
    commit = git(county.place, "rev-parse", "pages")
    assert done.stdout.splitlines()[-1] == f"发布 2 篇文章：pages 分支在 {commit[:12]}，新提交。"
    page = git(county.place, "show", "pages:kelin/2019/03-05-meeting/index.html")
    assert "https://xunke.example/kelin/2019/03-05-meeting/" in page
    assert git(county.place, "ls-tree", "--name-only", "pages", ".nojekyll") == ".nojekyll"


def test_publishing_again_says_that_nothing_is_new(county: County) -> None:
    publish(county)
    commit = git(county.place, "rev-parse", "pages")
    done = publish(county)
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1].endswith("与上次发布的相同，没有新提交。")
    assert git(county.place, "rev-parse", "pages") == commit


def test_withdrawn_and_moved_articles_are_not_counted(county: County) -> None:
    withdrawn = manuscript("撤回", "2019-06-01", status="withdrawn", reason="内容有误")
    county.write("articles/kelin/2019/06-01-withdrawn.md", withdrawn)
    moved = manuscript("搬家", "2019-07-01", aliases="[/kelin/2019/old/]")
    county.write("articles/kelin/2019/07-01-moved.md", moved)
    assert "发布 3 篇文章：" in publish(county).stdout


def test_a_build_with_problems_publishes_nothing(county: County) -> None:
    publish(county)
    before = git(county.place, "rev-parse", "pages")
    county.write("articles/kelin/2019/04-05-slip.md", manuscript("错", "2019-13-40"))
    done = publish(county)
    assert done.returncode != 0
    assert "[date-invalid]" in done.stderr
    assert done.stderr.splitlines()[-1] == "构建没有成功，什么也没有发布。请先改正上面的问题。"
    assert git(county.place, "rev-parse", "pages") == before


def test_a_folder_without_a_repository_is_told_so(county: County) -> None:
    (county.place / ".git").rename(county.place.parent / "git-elsewhere")
    done = publish(county)
    assert done.returncode == 1
    assert done.stderr.startswith("发布要从 git 仓库的一次提交开始")
