import io
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image

from plugins.committee import ArticlePath
from plugins.newsroom.house import House
from plugins.newsroom.sharing import poster as poster_of
from plugins.newsroom.sharing.article import Shared, looked_at
from plugins.newsroom.sharing.message import message
from tests.newsroom.office import ARTICLE, Editor, one_editor
from tests.site.county import manuscript

BODY = """第一段，**要紧**的话，见[外面](https://example.org/a)。

## 小标题

![会场](hall.jpg "图为会场")

| 甲 | 乙 |
|---|---|
| 1*2 | <3 |
"""


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    place = tmp_path_factory.mktemp("one")
    found = looked_at(House(place), one_editor(place).content / ARTICLE)
    return replace(found, site=replace(found.site, url="https://xunke.example"))


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    made = one_editor(tmp_path)
    picture = io.BytesIO()
    Image.new("RGB", (400, 300), "#8fb9c4").save(picture, "JPEG")
    made.write("articles/kelin/2019/hall.jpg", picture.getvalue())
    made.write(
        ARTICLE,
        manuscript("春季会议：从一个群说起", "2019-03-05 10:00:00", BODY.replace("<3", "3"), summary="短短一句。"),
    )
    (made.place / "publishconf.py").write_text(
        "from pathlib import Path\nexec(Path('pelicanconf.py').read_text('utf-8'))\nSITEURL = 'https://xunke.example'\n",
        "utf-8",
    )
    return made


def test_a_message_a_fragment_and_a_poster(editor: Editor) -> None:
    done = editor.newsroom("share", editor.content / ARTICLE)
    assert done.returncode == 0, done.stderr
    folder = editor.place / "share/03-05-meeting"
    assert (folder / "weixin.txt").read_text("utf-8") == (
        "【克林镇关工委】春季会议：从一个群说起\n短短一句。\nhttps://xunke.example/kelin/2019/03-05-meeting/\n"
    )
    html = (folder / "gongzhonghao.html").read_text("utf-8")
    assert not re.findall(r"<(?:a|img|script|link)\b| (?:class|id|href)=", html)
    assert all("style=" in tag for tag in re.findall(r"<(?:p|h2|table|td|th|figure|figcaption)\b[^>]*>", html))
    assert "外面（https://example.org/a）" in html
    assert "【此处插入图片1：hall.jpg】" in html
    assert f"图片1：{editor.content / 'articles/kelin/2019/hall.jpg'}" in done.stdout
    with Image.open(folder / "haibao.png") as poster:
        (code,) = zxingcpp.read_barcodes(poster)
    assert code.text == "https://xunke.example/kelin/2019/03-05-meeting/"


def test_a_long_message_is_cut_but_never_its_address(editor: Editor) -> None:
    text = manuscript("很长的标题" * 15, "2019-03-05", summary="很长的摘要。" * 40)
    file = editor.write(f"articles/kelin/2019/{'a' * 55}.md", text)
    editor.newsroom("share", file)
    words = (editor.place / "share" / ("a" * 55) / "weixin.txt").read_text("utf-8")
    assert len(words.strip()) < 140
    assert words.endswith(f"https://xunke.example/kelin/2019/{'a' * 55}/\n")


@settings(max_examples=60)
@given(
    title=st.integers(1, 80).map("题".__mul__),
    name=st.integers(1, 60).map("名".__mul__) | st.integers(1, 60).map("n".__mul__),
    summary=st.integers(0, 300).map("摘要。".__mul__),
)
def test_a_message_is_never_too_long_and_always_leads_to_the_article(
    one: Shared, title: str, name: str, summary: str
) -> None:
    article = replace(one.article, path=ArticlePath(f"kelin/2019/{name}"), title=title, summary=summary)
    said = message(replace(one, article=article))
    assert len(said) < 140
    assert unquote(said.rpartition("\n")[2]) == f"https://xunke.example/kelin/2019/{name}/"
    assert said.startswith("【克林镇关工委】题")


def test_an_address_in_hanzi_is_told_and_the_poster_has_room_for_all(editor: Editor) -> None:
    name = "03-31-五老走进校园讲述抗联故事孩子们听得入神"
    body = "3. 三\n4. 四\n\n![会场](hall.jpg)\n\n| 甲 |\n|--:|\n| 1 |\n\n见[^1]。\n\n[^1]: 注。"
    file = editor.write(f"articles/kelin/2019/{name}.md", manuscript("长" * 80, "2019-03-31", body, summary="摘" * 300))
    done = editor.newsroom("share", file)
    assert done.returncode == 0, done.stderr
    assert "网址里有汉字" in done.stdout
    folder = editor.place / "share" / name
    html = (folder / "gongzhonghao.html").read_text("utf-8")
    assert '<meta charset="utf-8">' in html
    assert '<ol start="3" style=' in html
    assert "text-align:right;" in html
    assert "↩" not in html
    with Image.open(folder / "haibao.png") as poster:
        (code,) = zxingcpp.read_barcodes(poster)
        # Between the text and the line above the code nothing is printed.
        assert poster.crop((0, poster_of.FOOT, poster.width, poster.height - 410)).getextrema() == ((255, 255),) * 3
    assert unquote(code.text) == f"https://xunke.example/kelin/2019/{name}/"


def test_what_readers_do_not_see_yet_is_not_passed_on(editor: Editor) -> None:
    file = editor.write("articles/kelin/2030/a.md", manuscript("以后", "2030-01-01"))
    done = editor.newsroom("share", file)
    assert (done.returncode, "要到 2030-01-01 00:00 才发布" in done.stderr) == (1, True)


def test_a_picture_that_cannot_be_opened_is_said(editor: Editor) -> None:
    editor.write("articles/kelin/2019/hall.jpg", b"no picture")
    done = editor.newsroom("share", editor.content / ARTICLE)
    assert (done.returncode, "hall.jpg 打不开" in done.stderr) == (1, True)


def test_a_draft_is_not_passed_on(editor: Editor) -> None:
    file = editor.write(ARTICLE, manuscript("春季会议", "2019-03-05", status="draft"))
    done = editor.newsroom("share", file)
    assert (done.returncode, "读者看不到" in done.stderr) == (1, True)


def test_without_a_chinese_font_it_says_what_to_do(editor: Editor) -> None:
    done = editor.newsroom("share", editor.content / ARTICLE, "--font", "none.ttf")
    assert (done.returncode, "字体文件 none.ttf 打不开" in done.stderr) == (1, True)


def test_the_year_of_an_organisation(editor: Editor) -> None:
    editor.write("articles/kelin/2019/d.md", manuscript("草稿", "2019-04-01", status="draft"))
    editor.write("articles/kelin/2019/e.md", "坏的")
    done = editor.newsroom("mine", "kelin", "--year", "2019")
    assert done.stdout.splitlines() == [
        "克林镇关工委 2019 年",
        "已发 1 篇",
        "  03-05 春季会议：从一个群说起",
        "定好日期还没到 0 篇",
        "草稿 1 篇",
        "  04-01 草稿",
        "撤回 0 篇",
        "退回，等修改 1 篇",
        "  content/articles/kelin/2019/e.md",
    ]


def test_a_part_of_a_picture_is_made_unrecognisable(editor: Editor) -> None:
    file = editor.content / "articles/kelin/2019/hall.jpg"
    picture = Image.effect_noise((400, 300), 80)
    picture.save(file, "JPEG", quality=95)
    done = editor.newsroom("blur", file, "100,50,120,120")
    assert done.returncode == 0, done.stderr
    with Image.open(file) as blurred:
        assert blurred.size == (400, 300)
        inside = blurred.convert("L").crop((110, 60, 210, 160)).entropy()
        outside = blurred.convert("L").crop((250, 50, 350, 150)).entropy()
    assert inside < outside / 2
    wrong = editor.newsroom("blur", file, "900,0,50,50")
    assert (wrong.returncode, "这一块不在图片里" in wrong.stderr) == (1, True)
    assert "看不懂" in editor.newsroom("blur", file, "1,2,3").stderr
