import re
from pathlib import Path

import pytest

from plugins.committee import Level
from plugins.reading import Desk, contacts_of, read_manuscript, read_registers

ROOT = Path(__file__).parents[2]
READMES = ("README.md", "README.zh-CN.md")
DOCUMENTS = [
    *READMES,
    "CONTRIBUTING.md",
    *(f"docs/decisions/{each.name}" for each in (ROOT / "docs/decisions").iterdir()),
]


FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(file: str, language: str) -> list[str]:
    """The fenced blocks of one language."""
    return [text for name, text in FENCED.findall((ROOT / file).read_text()) if name == language]


def desk() -> Desk:
    files = {file.name: file.read_bytes() for file in (ROOT / "content/data").glob("*.yaml")}
    registers, problems = read_registers(files, "content")
    assert problems == ()
    publishing = {each.id: each.short for each in registers.organisations if each.level is not Level.NATION}
    return Desk(organisations=publishing, columns=registers.columns, contacts=contacts_of(registers.organisations))


@pytest.mark.parametrize("readme", READMES)
def test_the_article_of_one_minute_can_be_published_as_written(readme: str) -> None:
    (example,) = blocks(readme, "markdown")
    (path,) = set(re.findall(r"`content/(articles/\S+\.md)`", (ROOT / readme).read_text()))
    reading = read_manuscript(example.encode(), path, desk())
    assert reading.problems == ()
    assert reading.article is not None
    assert f"`{reading.article.address}`" in (ROOT / readme).read_text()


@pytest.mark.parametrize("readme", READMES)
def test_the_message_is_the_one_an_editor_gets(readme: str) -> None:
    (example,) = blocks(readme, "markdown")
    (message,) = blocks(readme, "")
    slip = example.replace("工作动态", "工作动太")
    reading = read_manuscript(slip.encode(), "articles/kelin/2020/05-20-reading-day.md", desk())
    assert [str(problem) for problem in reading.problems] == message.splitlines()


def test_both_languages_show_the_same_commands_and_the_same_pictures() -> None:
    english, chinese = READMES
    assert blocks(english, "sh") == blocks(chinese, "sh")
    for pattern in (r"docs/\S+\.png", r"`make [a-z-]+`", r"`plugins/[a-z]+/`"):
        assert re.findall(pattern, (ROOT / english).read_text()) == re.findall(pattern, (ROOT / chinese).read_text())


def test_every_command_of_the_makefile_is_explained() -> None:
    targets = set(re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)) - {"help"}
    told = set(re.findall(r"make ([a-z-]+)", (ROOT / "README.md").read_text()))
    assert told == targets


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_leads_to_a_file(document: str) -> None:
    folder = (ROOT / document).parent
    prose = FENCED.sub("", (ROOT / document).read_text())
    for target in re.findall(r"\]\(([^)#]+)\)", prose):
        assert target.startswith("https://") or (folder / target).exists(), target
