"""Out to Word and in again: no fact of an article is lost on the way."""

import io
import re
import subprocess
import zipfile
from functools import cache
from html import unescape
from pathlib import Path

import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from plugins.newsroom.exporting import word
from plugins.newsroom.house import House
from plugins.newsroom.importing.reading import read
from plugins.newsroom.importing.request import File, Manuscript
from plugins.newsroom.importing.understanding.parts import Article, Figure
from plugins.newsroom.importing.writing import written
from plugins.newsroom.manuscript import front_matter
from plugins.newsroom.sharing.article import Shared, looked_at
from plugins.reading import read_manuscript
from tests.newsroom.office import ARTICLE, Editor, one_editor
from tests.newsroom.test_import_round_trip import REGISTER
from tests.site.county import manuscript

HAN = "会议在镇上召开五老讲了故事孩子们听得入神"
WORDS = st.text(HAN + "，。：；（）《》“”、0179aZ", min_size=1, max_size=30).map(
    lambda words: f"大家说{words}这件事办得好"
)
LONG = st.lists(WORDS, min_size=2, max_size=4).map("，".join).map("{}。".format)
PICTURE = "articles/kelin/2019/hall.jpg"
NAMES = st.text(HAN, min_size=2, max_size=8)


@st.composite
def blocks(draw: st.DrawFn) -> str:
    """A block of Markdown as our articles have them."""
    words, kind = draw(LONG), draw(st.integers(0, 7))
    if kind == 0:
        return f"## {draw(NAMES)}\n\n{words}"
    if kind == 1:
        return "\n".join(f"- {each}" for each in draw(st.lists(WORDS, min_size=2, max_size=4)))
    if kind == 2:
        start = draw(st.integers(1, 40))
        return "\n".join(
            f"{start + at}. {each}" for at, each in enumerate(draw(st.lists(WORDS, min_size=2, max_size=4)))
        )
    if kind == 3:
        rows = draw(st.lists(st.tuples(WORDS, WORDS), min_size=2, max_size=4))
        return "\n".join(["| 项目 | 情况 |", "|---|---|", *(f"| {one} | {other} |" for one, other in rows)])
    if kind == 4:
        return f"> {words}"
    if kind == 5:
        return f'{words}\n\n![{draw(NAMES)}](hall.jpg "图为{draw(NAMES)}")\n\n{draw(LONG)}'
    if kind == 6:
        return f"{words[:-1]}，**{draw(NAMES)}**和[{draw(NAMES)}](https://example.org/a?b=1&c=2)都来了。"
    return words


def picture() -> bytes:
    file = io.BytesIO()
    Image.effect_noise((320, 240), 90).convert("RGB").save(file, "JPEG")
    return file.getvalue()


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Editor:
    made = one_editor(tmp_path_factory.mktemp("export"))
    made.write(PICTURE, picture())
    return made


@cache
def house(editor: Editor) -> House:
    return House(editor.place)


def exported(editor: Editor, text: str) -> Shared:
    return looked_at(house(editor), editor.write(ARTICLE, text))


def back(shared: Shared) -> Article:
    return read(Manuscript(file=File(name="a.docx", data=word(shared))), REGISTER)


def shown(html: str) -> str:
    """The words that readers see, in order."""
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]*>", "", html)))


def parts(html: str) -> list[str]:
    """What each block is, and its words."""
    found = re.findall(r"<(h2|li|td|blockquote|figcaption)\b[^>]*>(.*?)</\1>", html)
    return [f"{tag} {shown(words)}" for tag, words in found]


@settings(max_examples=40)
@given(
    title=NAMES.map("克林镇召开{}会议".format),
    author=st.sampled_from(["", "通讯员甲", "通讯员甲、通讯员乙"]),
    photographer=st.sampled_from(["", "通讯员丙"]),
    source=st.sampled_from(["", "县关工委"]),
    moment=st.sampled_from(["2019-03-05 00:00:00", "2019-12-12 09:30:59"]),
    body=st.lists(blocks(), min_size=2, max_size=6),
)
def test_out_to_word_and_in_again(
    editor: Editor, title: str, author: str, photographer: str, source: str, moment: str, body: list[str]
) -> None:
    values = {
        "title": title,
        "date": moment,
        "column": "工作动态",
        "author": author,
        "photographer": photographer,
        "source": source,
    }
    text = "\n\n".join([front_matter(values), "会议在镇上召开，五老讲了故事，孩子们听得入神。", *body])
    first = exported(editor, f"{text}\n")
    article = back(first)
    assert (article.title, f"{article.date:%Y-%m-%d %H:%M:%S}", article.author) == (title, moment, author)
    assert (article.photographer, article.source, article.column, article.organisation) == (
        photographer,
        source,
        "工作动态",
        "kelin",
    )
    figures = [part.image for part in article.parts if isinstance(part, Figure)]
    assert [(each.alt, each.data) for each in figures] == [
        (each.alt, (editor.content / PICTURE).read_bytes()) for each in first.article.text.pictures
    ]
    desk = house(editor).survey.desk
    again = read_manuscript(written(article, "a").text.encode(), "articles/kelin/2019/a.md", desk)
    assert again.article is not None, again.problems
    assert shown(again.html) == shown(first.html)
    assert parts(again.html) == parts(first.html)


def test_notes_links_and_lists_in_lists(editor: Editor) -> None:
    listed = "3. 三，见[网页](https://example.org/)\n4. 四\n    - 内"
    body = f"会议在镇上召开[^1]，五老讲了故事。\n\n{listed}\n\n[^1]: 注释的**话**。"
    article = back(exported(editor, manuscript("克林镇召开会议", "2019-03-05", body)))
    text = written(article, "a").text
    assert "[^1]，五老" in text
    assert f"\n{listed}\n" in text
    assert text.endswith("[^1]: 注释的**话**。\n")


def test_the_same_article_makes_the_same_bytes_and_libreoffice_opens_them(editor: Editor, tmp_path: Path) -> None:
    body = f'会议在镇上召开。\n\n![会场]({Path(PICTURE).name} "图为会场")\n\n- 一\n- 二'
    found = exported(editor, manuscript("克林镇召开会议", "2019-03-05", body))
    data = word(found)
    assert data == word(found)
    (tmp_path / "a.docx").write_bytes(data)
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(tmp_path / "a.docx")], check=True, capture_output=True)
    with pdfplumber.open(tmp_path / "a.pdf") as pages:
        words = "".join(page.extract_text() for page in pages.pages)
        assert sum(len(page.images) for page in pages.pages) == 1
    assert all(
        each in words for each in ("克林镇召开会议", "发布时间：2019-03-05 00:00:00", "图为会场", "会议在镇上召开。")
    )


def test_a_draft_goes_out_too_and_what_has_to_be_mended_does_not(editor: Editor) -> None:
    file = editor.write(ARTICLE, manuscript("春季会议", "2019-03-05", "会议。", status="draft"))
    done = editor.newsroom("export", file)
    assert (done.returncode, done.stdout) == (0, f"写好了：{editor.place / 'share/03-05-meeting/03-05-meeting.docx'}\n")
    editor.write(ARTICLE, manuscript("春季会议", "2019-13-05", "会议。"))
    done = editor.newsroom("export", file)
    assert (done.returncode, "请先改好这篇稿件。" in done.stderr) == (1, True)


def test_a_picture_that_word_does_not_know_is_shown_all_the_same(editor: Editor) -> None:
    drawn = Image.effect_noise((64, 48), 90).convert("RGB")
    drawn.save(editor.content / "articles/kelin/2019/drawn.webp", lossless=True)
    found = exported(editor, manuscript("春季会议", "2019-03-05", "会议。\n\n![图](drawn.webp)"))
    with zipfile.ZipFile(io.BytesIO(word(found))) as package:
        (name,) = (each for each in package.namelist() if each.startswith("word/media/"))
        with Image.open(io.BytesIO(package.read(name))) as image:
            assert (image.format, image.tobytes()) == ("PNG", drawn.tobytes())
