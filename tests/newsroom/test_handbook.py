import re
import sys
from pathlib import Path

import pexpect
import pytest

from benchmarks.imports.word import plain_documents
from plugins.newsroom.exits import Exit
from plugins.newsroom.screens import COMMANDS
from tests.newsroom.office import ARTICLE, Editor, two_editors
from tests.site.county import manuscript

HANDBOOK = Path(__file__).parents[2] / "docs/handbook"
SCREEN = re.compile(r"^```console\n\$ newsroom ([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SLIPS = "---\ntitle：春季会议\ndate: 2019年3月5日\ncolumn: 工作动太\n---\n\n会议在三月召开。\n\n\n\n大家都来了。\n"


def screens(page: str) -> list[tuple[str, str]]:
    return SCREEN.findall((HANDBOOK / page).read_text("utf-8"))


def on_a_terminal(editor: Editor, arguments: str) -> str:
    """What an editor sees after a command, on a terminal that is wide enough."""
    command = [sys.executable, "-P", "-m", "plugins.newsroom", *arguments.split()]
    child = pexpect.spawn(
        command[0],
        command[1:],
        cwd=str(editor.place),
        env=editor.environment(TERM="dumb", COLUMNS="100"),
        dimensions=(60, 200),
        encoding="utf-8",
        timeout=30,
        echo=False,
    )
    child.sendline("")
    child.expect(pexpect.EOF)
    return "\n".join(line.rstrip() for line in child.before.replace("\r\n", "\n").split("\n"))


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    made, _, _ = two_editors(tmp_path)
    document = next(each for each in plain_documents() if each.name == "0-bold.docx")
    (made.place / "稿件.docx").write_bytes(document.data)
    return made


def prepare(editor: Editor, page: str) -> None:
    """The folder as the page's reader has it."""
    if page == "check.md":
        editor.write(ARTICLE, SLIPS)
    if page == "submit.md":
        (editor.place / "稿件.docx").unlink()
        editor.write("articles/kelin/2019/05-20-reading.md", manuscript("读书日", "2019-05-20", "五老讲书。"))


@pytest.mark.parametrize("page", ["first-day.md", "import.md", "check.md", "submit.md", "share.md"])
def test_the_screens_are_real(editor: Editor, page: str) -> None:
    prepare(editor, page)
    assert screens(page)
    for arguments, shown in screens(page):
        assert on_a_terminal(editor, arguments).strip() == shown.strip(), arguments


def test_every_command_and_exit_code_is_explained() -> None:
    text = (HANDBOOK / "commands.md").read_text("utf-8")
    assert re.findall(r"^\| `newsroom ([a-z]+)", text, re.MULTILINE) == list(COMMANDS)
    codes = {int(each) for each in re.findall(r"^\| (\d+) \|", text, re.MULTILINE)}
    assert codes == {*map(int, Exit), 2}


def test_the_pages_lead_to_one_another() -> None:
    for page in HANDBOOK.glob("*.md"):
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")):
            assert target.startswith("http") or (page.parent / target).is_file(), f"{page.name}: {target}"
