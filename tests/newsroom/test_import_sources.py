"""Sources that are no plain files: the clipboard of Windows, and a document that asks for something from outside."""

import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from plugins.newsroom.importing.clipboard import fragment_of, is_fragment
from plugins.newsroom.importing.document import Document, Paragraph, Run
from plugins.newsroom.importing.letters import without_letter
from plugins.newsroom.importing.office import as_docx
from plugins.newsroom.importing.request import File
from tests.newsroom.office import one_editor

WORDS = "克林镇关工委的三位五老打开果园的门，三十二名学生背着水壶走进来，听他们讲怎样剪枝。"
COPIED = (
    "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000400\r\nStartFragment:00000133\r\nEndFragment:00000364\r\n"
    f"<html><body>\r\n<!--StartFragment--><h1>果园里的一课</h1><p>{WORDS}</p><p>克林镇关工委</p><p>2021年9月7日</p>"
    "<!--EndFragment-->\r\n</body></html>"
).encode()


def test_a_page_of_the_clipboard_comes_without_the_head_that_windows_writes(tmp_path: Path) -> None:
    assert is_fragment(COPIED)
    assert fragment_of(COPIED).startswith(b"<!--StartFragment--><h1>")
    editor = one_editor(tmp_path)
    piped = subprocess.run(
        editor.command("import", "--yes", "-"),
        input=COPIED,
        cwd=editor.place,
        env=editor.environment(),
        capture_output=True,
        check=False,
    )
    assert piped.returncode == 0, piped.stderr.decode()
    text = next((editor.content / "articles/kelin/2021").glob("*.md")).read_text("utf-8")
    assert WORDS in text
    assert "StartHTML" not in text


@pytest.fixture
def asked() -> Iterator[tuple[int, list[str]]]:
    """A server's port, and what was asked of it."""
    paths: list[str] = []

    class Noting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_GET  # noqa: N815

    server = ThreadingHTTPServer(("127.0.0.1", 0), Noting)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port, paths
    server.shutdown()
    server.server_close()
    thread.join()


def test_libreoffice_fetches_no_picture_that_a_document_links_to(asked: tuple[int, list[str]]) -> None:
    port, paths = asked
    link = f'{{\\field{{\\*\\fldinst INCLUDEPICTURE "http://127.0.0.1:{port}/a.png" \\\\d}}{{\\fldrslt x}}}}'
    text = f"{{\\rtf1\\ansi news{link}\\par}}"
    made = as_docx(File(name="a.rtf", data=text.encode()))
    assert made.data.startswith(b"PK")
    assert paths == []


@pytest.mark.parametrize("title", ["我最敬爱的老师", "致最可爱的你", "请收下这份书单"])
def test_a_title_that_sounds_like_a_greeting_is_none(title: str) -> None:
    lines = (title, WORDS, WORDS, "克林镇关工委")
    letter = Document(
        blocks=tuple(Paragraph(inlines=(Run(text=each),)) for each in ("各位老师：", "稿件如下：", *lines))
    )
    kept = without_letter(letter)
    assert tuple(each.text for each in kept.blocks if isinstance(each, Paragraph)) == lines
    assert kept.left_out == ("邮件里的话：各位老师： 稿件如下：",)
