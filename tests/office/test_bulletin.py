"""The bulletin and its forms: what stands in them, by the numbers worked out by hand."""

import re
import subprocess
import unicodedata
from datetime import date
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from docx import Document
from msgspec.structs import replace
from playwright.sync_api import Browser

from plugins.committee import Committee
from plugins.office import Bulletin, bulletin
from plugins.office.forms import bulletin_docx, manuscript, notice_docx, page
from plugins.reading import Desk, read_manuscript
from tests.committee.office.books import COLUMNS, ORGANISATIONS, QUARTERS, committee, months, organisation, rule
from tests.pages.office.test_office_pages import SITE

ON = date(2020, 7, 6)


def books() -> Committee:
    spring = [*months("erzhong", "01-05", "02-05"), *months("minzu", "03-01")]
    summer = [*months("erzhong", "04-05", "05-05", column="activities"), *months("erzhong", "05-06", "06-06")]
    more = [
        *months("erzhong", "06-07", column="videos"),
        *months("sanxiao", "04-09"),
        *months("kelin", "04-01", "05-01"),
    ]
    return committee([*spring, *summer, *more], rule(quarters=QUARTERS))


@pytest.fixture(scope="module")
def second() -> Bulletin:
    return bulletin(books(), SITE, 2020, 2, ON, ("市关工委", "县委办公室"))


def section(made: Bulletin, heading: str) -> str:
    return " ".join(next(each for each in made.sections if each.heading.endswith(heading)).paragraphs)


def test_what_was_due_and_what_came(second: Bulletin) -> None:
    assert second.title == "关于2020年第二季度“8422”任务指标完成情况的通报"
    assert second.addressees == "各乡镇关工委、各社区小组、各学校小组："
    assert "对5个单位4月1日至6月30日的报送情况" in second.opening
    # In the quarter: two news of each of four groups and one of the township; one activity and one video of each group.
    whole = "本季应报工作信息9条、网上活动4次、视频4部，实际报送工作信息5条、网上活动2次、视频1部，"
    assert section(second, "总体情况").startswith(whole + "有3个单位报送，2个单位零报送。")
    assert "全年累计（已报/应报）：工作信息8/36、网上活动2/8、视频1/8" in section(second, "总体情况")


def test_who_is_praised_who_sent_nothing_and_who_is_urged_on(second: Bulletin) -> None:
    assert section(second, "通报表扬") == "kelin、erzhong按进度完成了报送任务，予以通报表扬。"
    assert section(second, "零报送单位") == "minzu（第一季度报送1件）。 第一季度也是零报送的：yucai。"
    assert "欠工作信息3条、网上活动1次、视频1部的：sanxiao、minzu。" in section(second, "催报单位")
    assert "kelin" not in section(second, "催报单位")


def test_the_ranking_is_that_of_the_quarter_s_last_day(second: Bulletin) -> None:
    schools = second.sections[1].rankings[-1]
    assert schools.header == ("名次", "单位", "工作信息", "网上活动", "视频", "采用", "得分")
    assert schools.rows == (
        ("1", "erzhong", "4/8", "2/2", "1/2", "0", "7"),
        ("2", "sanxiao", "1/8", "0/2", "0/2", "0", "1"),
        ("2", "minzu", "1/8", "0/2", "0/2", "0", "1"),
    )


def test_the_first_quarter_has_the_year_before_beside_it() -> None:
    first = bulletin(books(), SITE, 2020, 1, ON)
    assert section(first, "零报送单位") == "上年第四季度没有记录的：kelin、yucai、sanxiao。"


def test_the_draft_is_a_sound_manuscript(second: Bulletin) -> None:
    desk = Desk(organisations={each.id: each.short for each in ORGANISATIONS}, columns=COLUMNS)
    reading = read_manuscript(manuscript(second, "工作动态").encode(), "articles/xunke/2020/bulletin-2020-q2.md", desk)
    assert reading.problems == ()
    assert reading.article is not None
    assert reading.article.status == "draft"
    assert reading.html.count("<table>") == 3
    assert "2020年7月6日" in reading.html


def test_names_stay_names_in_the_draft() -> None:
    name = "一中*甲*|_b_`c`[x](y)~~d~~"
    school = organisation("e1", ORGANISATIONS[3].level, short=name)
    made = bulletin(committee([], rule(quarters=QUARTERS), (ORGANISATIONS[0], school)), SITE, 2020, 2, ON)
    desk = Desk(organisations={ORGANISATIONS[0].id: "县", school.id: name}, columns=COLUMNS)
    reading = read_manuscript(manuscript(made, "工作动态").encode(), "articles/xunke/2020/b.md", desk)
    assert reading.problems == ()
    assert reading.html.count(name) == 3


def test_the_text_for_a_group_is_short(second: Bulletin) -> None:
    assert second.brief.startswith("【通报】2020年第二季度“8422”任务指标完成情况\n本季应报")
    assert "通报表扬：kelin、erzhong。" in second.brief
    assert not re.search(r"[<>*#|]", second.brief)
    assert len(second.brief) < 500


def test_it_stays_short_however_many_and_long_the_names_are() -> None:
    names = [
        organisation(f"s-{n}", ORGANISATIONS[3].level, short="某某某某某某某某某某某某某某某某某某某某学校关工小组")
        for n in range(60)
    ]
    many = committee([], rule(quarters=QUARTERS), (ORGANISATIONS[0], *names))
    brief = bulletin(many, SITE, 2020, 2, ON).brief
    assert len(brief) < 500
    assert "零报送：某某" in brief
    assert "等60个单位" in brief


def test_the_word_document_opens_and_has_the_official_page(second: Bulletin) -> None:
    document = Document(BytesIO(bulletin_docx(second)))
    paper = document.sections[0]
    sizes = (paper.page_width, paper.page_height, paper.top_margin, paper.left_margin)
    assert [round(each.mm) for each in sizes if each is not None] == [210, 297, 37, 28]
    assert "PAGE" in paper.footer.paragraphs[0]._p.xml
    texts = [each.text for each in document.paragraphs]
    assert texts[0] == second.issuer
    assert "".join(texts).replace("\n", "").count(second.title) == 1
    assert texts[-5:-3] == [second.issuer, second.day]
    assert texts[-2:] == ["抄送：市关工委，县委办公室。", "逊克县关工委办公室\t2020年7月6日印发"]
    assert 'w:eastAsia="zh-CN"' in document.styles.element.xml
    rows = [[cell.text for cell in row.cells] for row in document.tables[2].rows]
    assert rows[1] == ["1", "erzhong", "4/8", "2/2", "1/2", "0", "7"]


def test_the_same_bulletin_is_the_same_bytes(second: Bulletin) -> None:
    assert bulletin_docx(second) == bulletin_docx(second)
    assert page(second) == page(second)


def test_words_of_the_registers_are_only_words(second: Bulletin) -> None:
    evil = replace(second, issuer="<script>alert(1)</script>&amp;")
    assert "<script>" not in page(evil)
    assert evil.issuer in [each.text for each in Document(BytesIO(bulletin_docx(evil))).paragraphs]


def test_the_page_prints_as_official_documents_are_laid_out(second: Bulletin, browser: Browser, tmp_path: Path) -> None:
    # GB/T 9704-2012, 5.2: A4, the type area 156 mm wide and 225 mm high, 37 mm from the top and 28 mm from the left.
    (tmp_path / "page.html").write_text(page(second), "utf-8")
    sheet = browser.new_page()
    sheet.goto((tmp_path / "page.html").as_uri())
    sheet.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    sheet.close()
    with pdfplumber.open(tmp_path / "page.pdf") as printed:
        millimetre = 72 / 25.4
        for number, sheet_ in enumerate(printed.pages, 1):
            assert (round(sheet_.width / millimetre), round(sheet_.height / millimetre)) == (210, 297)
            words = [each for each in sheet_.chars if each["text"].strip() and each["top"] < 262 * millimetre]
            assert min(each["x0"] for each in words) >= 27 * millimetre
            assert max(each["x1"] for each in words) <= 185 * millimetre
            assert min(each["top"] for each in words) >= 36 * millimetre
            foot = "".join(each["text"] for each in sheet_.chars if each["top"] > 262 * millimetre)
            assert foot.replace(" ", "") == f"—{number}—"
        text = "".join(sheet_.extract_text() for sheet_ in printed.pages)
    # Chromium writes some characters as the radicals that they look like.
    assert "抄送：市关工委，县委办公室。" in unicodedata.normalize("NFKC", text).replace(" ", "").replace(
        ",", "，"
    ).replace(":", "：")
    assert "2020年7月6日印发" in unicodedata.normalize("NFKC", text).replace(" ", "")


@pytest.mark.long
def test_libreoffice_opens_the_document(second: Bulletin, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(bulletin_docx(second))
    command = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "txt:Text",
    ]
    subprocess.run([*command, "--outdir", tmp_path, tmp_path / "a.docx"], check=True, capture_output=True, timeout=120)
    assert second.title in (tmp_path / "a.txt").read_text("utf-8-sig").replace("\n", "")


def test_a_written_notice() -> None:
    data = notice_docx("告知书", "第三小学关工小组", ["你单位没有报送。", "特此告知。"], SITE.owner, ON)
    texts = [each.text for each in Document(BytesIO(data)).paragraphs if each.text]
    assert texts == ["告知书", "第三小学关工小组：", "你单位没有报送。", "特此告知。", SITE.owner, "2020年7月6日"]
