import io
import re
from html import unescape

import docx
import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.importing.reading import read
from plugins.newsroom.importing.request import File, Manuscript
from plugins.newsroom.importing.understanding import Register
from plugins.newsroom.importing.writing import written
from plugins.reading import read_manuscript
from tests.reading.county import DESK

REGISTER = msgspec.convert(
    {
        "organisations": [{"id": "kelin", "name": "克林镇关工委", "names": ["克林镇关工委"], "rank": 5}],
        "columns": {"news": "工作动态", "notice": "工作动态"},
        "column_names": ["工作动态"],
        "timezone": "Asia/Shanghai",
    },
    Register,
)
HAN = "会议在镇上召开五老讲了故事孩子们听得入神"
SIGNS = "*_`[]()<>#+-.!|&~:=^\\{}'\"$%@/；，。：（）“”《》"
WORDS = st.text(alphabet=HAN + SIGNS + "aZ09", min_size=1, max_size=60)
SENTENCES = WORDS.map(lambda words: f"会上说：{words}，大家都说这件事办得好，应当接着办下去，办出个样子来。")
CELLS = st.lists(st.lists(WORDS, min_size=2, max_size=2), min_size=2, max_size=3)


def words(html: str) -> str:
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]*>", "", html)))


@settings(max_examples=60, deadline=None)
@given(
    paragraphs=st.lists(SENTENCES, min_size=1, max_size=4), heading=st.text(HAN, min_size=4, max_size=12), rows=CELLS
)
def test_what_word_holds_is_what_readers_read(paragraphs: list[str], heading: str, rows: list[list[str]]) -> None:
    document = docx.Document()
    document.add_paragraph("克林镇关工委召开会议", style="Title")
    document.add_heading(heading, 1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    table = document.add_table(len(rows), 2)
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            table.cell(y, x).text = text
    document.add_paragraph("克林镇关工委")
    document.add_paragraph("2019年12月12日")
    file = io.BytesIO()
    document.save(file)
    article = read(Manuscript(file=File(name="a.docx", data=file.getvalue())), REGISTER)
    text = written(article, "a").text
    reading = read_manuscript(text.encode(), "articles/kelin/2019/a.md", DESK)
    assert reading.article is not None, reading.problems
    assert reading.article.title == "克林镇关工委召开会议"
    shown = words(reading.html)
    for said in (heading, *paragraphs, *(cell for row in rows for cell in row)):
        assert re.sub(r"\s", "", said) in shown, text
