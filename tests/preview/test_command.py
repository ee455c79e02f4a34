import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.county import ROOT, County, manuscript

WITH_CTRL_C = ("env", "--default-signal=INT")
"""A shell starts background jobs deaf to Ctrl-C; these tests may be part of one."""
ARTICLE = "articles/kelin/2019/03-05-meeting.md"


@pytest.fixture
def county(tmp_path: Path) -> County:
    made = County(tmp_path)
    made.settings.rename(tmp_path / "pelicanconf.py").write_text(_settings(made))
    made.write(ARTICLE, manuscript("春季会议", "2019-03-05 10:00:00", "会议在三月召开。"))
    made.write("articles/kelin/2019/draft.md", manuscript("还没写完", "2019-03-06", "草稿。", status="draft"))
    return made


def _settings(county: County) -> str:
    """The settings of the small county, under the name that the preview looks for."""
    text = (county.place / "pelicanconf.py").read_text()
    return text.replace("from pelicanconf import *", f"exec(open({str(ROOT / 'pelicanconf.py')!r}).read())")


@contextmanager
def serving(county: County, port: int = 0) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """`make serve` in the county's folder; its address once it is printed."""
    process = subprocess.Popen(
        [*WITH_CTRL_C, sys.executable, "-m", "plugins.preview", "--port", str(port)],
        cwd=county.place,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    found = next(filter(None, (re.search(r"http://127\.0\.0\.1:\d+/", line) for line in process.stdout)), None)
    try:
        yield found[0] if found else "", process
    finally:
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (0, "")


def test_an_edited_article_is_seen_at_once_and_nothing_of_it_stays_in_the_output(
    county: County, browser: Browser
) -> None:
    with serving(county) as (address, _), browser.new_page() as page:
        page.goto(f"{address}kelin/2019/03-05-meeting/")
        assert page.get_by_text("会议在三月召开。").count() == 1
        county.write(ARTICLE, manuscript("春季会议", "2019-03-05 10:00:00", "会议圆满结束。"))
        page.get_by_text("会议圆满结束。").wait_for()
        assert page.get_by_text("会议在三月召开。").count() == 0
    assert ".live" not in county.page("kelin/2019/03-05-meeting/index.html")


def test_drafts_are_shown(county: County, browser: Browser) -> None:
    with serving(county) as (address, _), browser.new_page() as page:
        page.goto(f"{address}kelin/2019/draft/")
        assert page.get_by_role("heading", name="还没写完").count() == 1


def test_a_slip_is_shown_at_its_line_and_goes_when_it_is_mended(county: County, browser: Browser) -> None:
    with serving(county) as (address, _), browser.new_page() as page:
        page.goto(address)
        county.write(ARTICLE, manuscript("春季会议", "2019-03-05 10:00:00", column="nwes"))
        page.locator(".live-panel li").first.wait_for()
        assert f"content/{ARTICLE}:4: 错误 栏目“nwes”不存在" in page.locator(".live-panel").inner_text()
        county.write(ARTICLE, manuscript("春季会议改好了", "2019-03-05 10:00:00"))
        page.get_by_text("春季会议改好了").first.wait_for()
        assert page.locator(".live-panel").count() == 0


def test_the_last_good_page_stays_while_a_slip_is_mended(county: County, browser: Browser) -> None:
    with serving(county) as (address, _), browser.new_page() as page:
        page.goto(f"{address}kelin/2019/03-05-meeting/")
        county.write(ARTICLE, manuscript("春季会议", "2019-03-05 10:00:00", column="nwes"))
        page.locator(".live-panel li").first.wait_for()
        page.reload()
        page.locator(".live-panel li").first.wait_for()
        assert page.get_by_text("会议在三月召开。").count() == 1
        county.write(ARTICLE, manuscript("春季会议", "2019-03-05 10:00:00", "会议圆满结束。"))
        page.get_by_text("会议圆满结束。").wait_for()
        assert page.locator(".live-panel").count() == 0


def test_a_new_article_can_be_opened_as_soon_as_it_is_saved(county: County, browser: Browser) -> None:
    with serving(county) as (address, _), browser.new_page() as page:
        page.goto(f"{address}kelin/2019/03-07-reading/")
        assert page.get_by_role("heading", name="读书会").count() == 0
        county.write("articles/kelin/2019/03-07-reading.md", manuscript("读书会", "2019-03-07 10:00:00", "大家读书。"))
        page.get_by_role("heading", name="读书会").wait_for()
        page.goto(address)
        page.get_by_text("读书会").first.wait_for()


def test_changed_settings_are_seen_too(county: County, browser: Browser) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with serving(county, port) as (address, _), browser.new_page() as page:
        page.goto(address)
        settings = county.place / "pelicanconf.py"
        settings.write_text(settings.read_text() + '\nSITE_SHORT_NAME = "改名关工委"\n')
        page.get_by_text("改名关工委").first.wait_for()


def test_a_taken_port_is_said_in_two_languages(county: County) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        command = [sys.executable, "-m", "plugins.preview", "--port", port]
        done = subprocess.run(
            command,
            cwd=county.place,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stdout) == (1, "")
    chinese, english = done.stderr.splitlines()
    assert chinese.startswith(f"端口 {port} 正被别的程序占用")
    assert english.startswith(f"Port {port} is taken")
