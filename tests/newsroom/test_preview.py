import re
import signal
import subprocess
import urllib.request
from pathlib import Path

from tests.newsroom.office import ARTICLE, one_editor


def test_the_site_is_shown_and_the_article_s_address_told(tmp_path: Path) -> None:
    editor = one_editor(tmp_path)
    process = subprocess.Popen(
        ["env", "--default-signal=INT", *editor.command("preview", f"content/{ARTICLE}", "--no-open", "--port", "0")],
        cwd=editor.place,
        env=editor.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    lines = (
        re.search(r"这一篇在： (http://127\.0\.0\.1:\d+/kelin/2019/03-05-meeting/)", each) for each in process.stdout
    )
    found = next(filter(None, lines))
    with urllib.request.urlopen(found[1]) as page:  # noqa: S310 our own preview
        assert "会议在三月召开。" in page.read().decode()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (130, "\n已停下，没有做完的不算数。\n")


def test_what_is_no_article_is_refused(tmp_path: Path) -> None:
    done = one_editor(tmp_path).newsroom("preview", "pelicanconf.py", "--no-open")
    assert done.returncode == 1
    assert "不在网站的 content 文件夹里" in done.stderr
