"""As on a Chinese Windows: none of the modules and functions that it lacks, and its code page."""

import ast
import io
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pexpect
import pytest
from PIL import Image

from benchmarks.imports.word import plain_documents
from plugins.newsroom import __main__ as program
from plugins.newsroom.screens import COMMANDS
from tests.newsroom.office import ARTICLE, Editor, git, two_editors
from tests.newsroom.windows import END
from tests.site.county import ROOT, manuscript

PICTURE = "articles/kelin/2019/hall.jpg"


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    made, _, _ = two_editors(tmp_path)
    picture = io.BytesIO()
    Image.new("RGB", (400, 300), "#8fb9c4").save(picture, "JPEG")
    made.write(PICTURE, picture.getvalue())
    made.write(ARTICLE, manuscript("春季会议", "2019-03-05 10:00:00", "![会场](hall.jpg)\n\n会议在三月召开。"))
    document = next(each for each in plain_documents() if each.name == "0-bold.docx")
    (made.place / "稿件.docx").write_bytes(document.data)
    return made


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-P", "-W", "ignore", "-m", "tests.newsroom.windows", *arguments]


def on_windows(editor: Editor, *arguments: str, lines: str = "") -> tuple[int, str]:
    """The exit code, and what is read of it in the code page."""
    done = subprocess.run(
        command(*arguments),
        cwd=editor.place,
        env=editor.environment(PYTHONIOENCODING="gbk"),
        input=lines.encode("gbk"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.returncode, done.stdout.decode("gbk")


WALK = (
    ("new -o kelin -c news -t 读书日", 0, "建好了：content/articles/kelin/2020/01-01-读书日.md"),
    ("import --yes 稿件.docx", 0, "写好了：content/articles/kelin/2020/03-31-五老走进校园讲述抗联故事.md，图片 2 张"),
    (f"check --fix --yes content/{ARTICLE}", 0, "检查过了，没有问题。"),
    ("check", 1, "有 1 处错误。"),
    ("mine kelin --year 2019", 0, "  03-05 春季会议"),
    (f"share content/{ARTICLE}", 0, "海报："),
    (f"blur content/{PICTURE} 10,10,50,50", 0, "遮好了 1 块"),
    (f"submit --yes content/{ARTICLE}", 0, "送到了。"),
    ("health", 1, "× 首页更新"),
    ("royalties --year 2019", 1, "没有 2019 年的稿酬标准"),
    ("bulletin --year 2019 --quarter 1", 1, "没有 2019 年的任务指标"),
    ("reminders", 1, "没有 2020 年的任务指标"),
    ("adoptions scan none.xml", 1, "读不到 none.xml"),
    (f"export content/{ARTICLE}", 0, "03-05-meeting.docx"),
    ("preview none.md", 1, "不在网站的 content 文件夹里"),
)


def test_every_command_works(editor: Editor) -> None:
    assert {each.split()[0] for each, _, _ in WALK} == set(COMMANDS)
    # In one process: a new one each would spend its time on imports.
    _, shown = on_windows(editor, "-", lines="\n".join(line for line, _, _ in WALK))
    told = re.split(rf"^{END}([0-9]+)\n", shown, flags=re.MULTILINE)
    assert len(told) == 2 * len(WALK) + 1, shown
    for (line, code, said), screen, returned in zip(WALK, told[::2], told[1::2], strict=False):
        assert (int(returned), said in screen) == (code, True), f"{line}\n{screen}"
    assert "会议在三月召开" in git(editor.place.parent / "bare.git", "show", f"main:content/{ARTICLE}")


@pytest.mark.parametrize("program", ["plugins.newsroom", "plugins.preview"])
def test_the_preview_runs(editor: Editor, program: str) -> None:
    options, said = ["--port", "0"], "http://127.0.0.1:"
    if program == "plugins.newsroom":
        options, said = ["preview", f"content/{ARTICLE}", "--no-open", *options], "这一篇在：http://127.0.0.1:"
    process = subprocess.Popen(
        ["env", "--default-signal=INT", *command(*options)],
        cwd=editor.place,
        env=editor.environment(PYTHONIOENCODING="gbk", PROGRAM=program),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    with process:
        assert process.stdout is not None
        lines = (line.decode("gbk").replace(" ", "") for line in process.stdout)
        assert any(said in line for line in lines)
        process.send_signal(signal.SIGINT)


def test_names_in_the_bytes_of_the_code_page(editor: Editor) -> None:
    name = os.fsdecode("来稿".encode("gbk"))
    (editor.place / "稿件.docx").rename(editor.place / f"{name}.docx")
    code, shown = on_windows(editor, "import", "--yes", f"{name}.docx")
    assert (code, "\n来稿.docx\n" in shown) == (0, True), shown
    code, shown = on_windows(editor, "new", "-o", "kelin", "-c", "news", "-t", name)
    assert (code, shown.startswith("建好了：content/articles/kelin/2020/01-01-来稿.md")) == (0, True), shown
    (editor.content / f"articles/kelin/2019/{name}.jpg").write_bytes(b"x")
    code, shown = on_windows(editor, "submit", "--yes")
    assert (code, "[file-name]" in shown) == (1, True), shown


def test_questions_and_answers_in_the_code_page(editor: Editor) -> None:
    child = pexpect.spawn(
        sys.executable,
        command("new", "--no-open")[1:],
        cwd=str(editor.place),
        env=editor.environment(PYTHONIOENCODING="gbk"),
        encoding="gbk",
        timeout=30,
    )
    for question, answer in (("单位（写数字", "第一村"), ("栏目（写数字", "工作"), ("标题：", "读书日")):
        child.expect_exact(question)
        child.sendline(answer)
    child.expect_exact("建好了：content/articles/kelin-1/2020/01-01-读书日.md")
    child.expect(pexpect.EOF)


def test_what_is_passed_on_to_another_program_is_in_the_console_s_code_page(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = SimpleNamespace(kernel32=SimpleNamespace(GetConsoleOutputCP=lambda: 936))
    monkeypatch.setattr(program, "ctypes", SimpleNamespace(windll=kernel))
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, "utf-8"))
    program.fit_in()
    print("检查过了 😀", flush=True)  # noqa: T201
    assert written.getvalue().decode("gbk") == "检查过了 ?\n"


def texts() -> Iterator[tuple[str, str]]:
    """Every text of the command's own code, except of what knows the characters of documents."""
    for file in sorted((ROOT / "plugins/newsroom").rglob("*.py")):
        if not {"importing", "exporting"} & {*file.parts}:
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield f"{file.name}:{node.lineno}", node.value


def test_the_code_page_has_all_that_is_said() -> None:
    for place, text in texts():
        assert text.encode("gbk", "ignore").decode("gbk") == text.replace("\ufeff", ""), place
