"""A server's repository with the gate as its hook, and an editor who hands in to it."""

import shlex
import sys
from pathlib import Path

import pytest

from tests.gate.server import Server
from tests.newsroom.office import Editor, git, settle
from tests.site.county import ROOT, County, manuscript


@pytest.fixture
def county(tmp_path: Path) -> County:
    place = tmp_path / "county"
    place.mkdir()
    county = County(place)
    county.write("articles/kelin/2019/03-05-meeting.md", manuscript("已有的稿", "2019-03-05"))
    settle(county)
    return county


@pytest.fixture
def server(county: County, tmp_path: Path) -> Server:
    return server_of(county, tmp_path / "server.git")


def server_of(county: County, place: Path) -> Server:
    """The repository of a county whose content is all that is in it, and whose settings are the server's own."""
    editor = Editor(county.place)
    git(county.place, "init", "--quiet", "--initial-branch", "main")
    git(county.place, "config", "user.name", "编辑")
    git(county.place, "config", "user.email", "editor@example.org")
    git(county.place, "config", "core.protectNTFS", "false")
    git(county.place, "add", "--force", "content")
    git(county.place, "commit", "--quiet", "--message", "begin")
    git(county.place, "init", "--quiet", "--bare", "--initial-branch", "main", str(place))
    git(county.place, "remote", "add", "origin", str(place))
    git(county.place, "push", "--quiet", "origin", "main")
    settings = place.with_suffix(".py")
    text = (county.place / "pelicanconf.py").read_text("utf-8")
    settings.write_text(text.replace("Path(__file__).resolve().parent", f"Path({str(county.place)!r})"), "utf-8")
    hook = place / "hooks/pre-receive"
    command = [sys.executable, "-P", "-m", "plugins.gate", str(settings)]
    hook.write_text(f"#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {shlex.join(command)}\n", "utf-8")
    hook.chmod(0o755)
    return Server(place, editor, settings)
