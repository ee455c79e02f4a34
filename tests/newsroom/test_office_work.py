"""The county office's commands, as they are typed."""

import csv
import os
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from docx import Document
from feedgen.feed import FeedGenerator
from python_calamine import CalamineWorkbook

from plugins.newsroom.outside import fault
from tests.newsroom.office import Editor, git, one_editor
from tests.site.county import manuscript

TARGETS = (
    "due:\n  township: {news: 4}\n  village: {news: 4}\nquarters: [2019-03-31, 2019-06-30, 2019-09-30, 2019-12-31]\n"
)
PATH = "kelin/2019/02-05-winter"
ADOPTIONS = f"文章,媒体,级别,日期,网址,类别\n{PATH},省网,省级,2019-02-20,,消息\n"
ROYALTIES = "- {year: 2019, budget: 100, rates: [{level: province, kind: news, amount: 95.5}]}\n"


@pytest.fixture
def office(tmp_path: Path) -> Editor:
    editor = one_editor(tmp_path / "site")
    editor.write(f"articles/{PATH}.md", manuscript("克林镇的冬天", "2019-02-05 10:00:00", author="张三、李四"))
    editor.write("data/targets/2019.yaml", TARGETS)
    editor.write("data/outlets.yaml", "- {name: 省网, level: province}\n- {name: 市网, level: city}\n")
    editor.write("data/adoptions.csv", ADOPTIONS)
    editor.write("data/royalties.yaml", ROYALTIES)
    return editor


def bulletin(office: Editor, *more: str) -> "list[str]":
    done = office.newsroom("bulletin", "--year", "2019", "--quarter", "1", "--date", "2019-04-08", *more)
    assert done.stderr == ""
    return [str(done.returncode), *done.stdout.splitlines()]


def test_one_command_writes_the_bulletin_in_four_forms(office: Editor) -> None:
    code, title, *lines = bulletin(office)
    assert (code, title) == ("0", "关于2019年第一季度“8422”任务指标完成情况的通报")
    assert [line.split("：")[0] for line in lines] == ["写好了"] * 4
    draft = office.read("articles/xunke/2019/bulletin-2019-q1.md")
    assert "status: draft" in draft
    assert office.newsroom("check", office.content / "articles/xunke/2019/bulletin-2019-q1.md").returncode == 0
    forms = office.place / "bulletins"
    assert len((forms / "bulletin-2019-q1.txt").read_text("utf-8")) < 500
    assert "<h1>" in (forms / "bulletin-2019-q1.html").read_text("utf-8")
    assert Document(str(forms / "bulletin-2019-q1.docx")).tables


def test_an_edited_draft_is_never_written_over(office: Editor) -> None:
    bulletin(office)
    file = office.content / "articles/xunke/2019/bulletin-2019-q1.md"
    edited = file.read_text("utf-8").replace("现将", "今将")
    file.write_text(edited, "utf-8")
    code, _, *lines = bulletin(office)
    assert code == "1"
    assert f"有人改过，没有动它：{file}" in lines
    assert any(line.startswith("-") and "今将" in line for line in lines)
    assert file.read_text("utf-8") == edited


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bulletin", "--year", "2020", "--quarter", "1"], "没有 2020 年的任务指标"),
        (["royalties", "--year", "2020"], "没有 2020 年的稿酬标准"),
        (["adoptions", "scan", "none.xml"], "读不到 none.xml"),
        (["adoptions", "scan", "pelicanconf.py"], "不是 RSS 或 Atom"),
        (["adoptions", "scan", "pelicanconf.py", "--write"], "请用 --outlet"),
    ],
)
def test_what_cannot_be_done_is_said_in_words(office: Editor, arguments: list[str], said: str) -> None:
    done = office.newsroom(*arguments)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_faulty_register_is_told_before_anything_is_counted(office: Editor) -> None:
    office.write("data/adoptions.csv", ADOPTIONS.replace("省网", "省报"))
    done = office.newsroom("reminders", "--date", "2019-03-31")
    assert done.returncode == 1
    assert "adoptions.csv:2: 错误 B 列“媒体”里的“省报”没有在 outlets.yaml 里登记" in done.stderr


def test_reminders_and_notices(office: Editor) -> None:
    done = office.newsroom("reminders", "--date", "2019-09-30")
    assert done.returncode == 0, done.stderr
    first, second, notice = done.stdout.splitlines()
    assert first.startswith("克林镇关工委：2019年“8422”任务指标全年应报工作信息4条。截至9月30日，已报工作信息2条，")
    assert second.startswith("第一村：")
    assert notice.startswith("告知书写好了：")
    assert "特此告知。" in [each.text for each in Document(notice.partition("：")[2]).paragraphs]


def test_notices_of_a_quarter(office: Editor) -> None:
    done = office.newsroom("reminders", "--quarter", "3", "--date", "2019-10-08")
    assert done.returncode == 0, done.stderr
    messages, notices = done.stdout.splitlines()[:2], done.stdout.splitlines()[2:]
    assert messages[0].startswith(
        "克林镇关工委：2019年第三季度“8422”任务指标应报工作信息1条。截至9月30日，还没有报送，"
    )
    files = [Path(each.partition("：")[2]) for each in notices]
    assert [each.relative_to(office.place).as_posix() for each in files] == [
        "bulletins/notices-2019-q3/kelin.docx",
        "bulletins/notices-2019-q3/kelin-1.docx",
    ]
    texts = [each.text for each in Document(str(files[0])).paragraphs if each.text]
    assert texts[0] == "关于补报2019年第三季度“8422”任务指标稿件的告知书"
    assert texts[-1] == "2019年10月8日"
    last = office.newsroom("reminders", "--quarter", "4", "--year", "2019", "--date", "2020-01-06")
    assert "2019年第四季度“8422”任务指标应报工作信息1条。截至12月31日，" in last.stdout
    early = office.newsroom("reminders", "--quarter", "4", "--date", "2019-09-30")
    assert (early.returncode, "还没有开始" in early.stderr) == (1, True)


def test_mine_says_where_an_organisation_stands(office: Editor) -> None:
    done = office.newsroom("mine", "kelin", "--year", "2019")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-4:] == [
        "“8422”任务指标，算到 2019-12-31：",
        "  工作信息 应报 4 条，已报 2 条，验收通过 0 条",
        "  2 分，在 1 个乡镇关工委里排第 1",
        "  按进度还欠工作信息2条",
    ]


def test_health_says_what_fails_and_when(office: Editor) -> None:
    git(office.place, "init", "-q")
    git(office.place, "add", "-A")
    git(office.place, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "all")
    sound = office.newsroom("health", "--date", "2019-02-18")
    assert "√ 首页更新 首页最新一条，最新一条" in sound.stdout
    failed = office.newsroom("health", "--date", "2029-01-01")
    assert failed.returncode == 1
    assert "× 首页更新" in failed.stdout
    assert "√ 日期晚于提交 核对了2篇的日期，没有晚于提交的。" in failed.stdout.splitlines()


def test_mine_says_what_is_due_next_and_what_was_sent_back(office: Editor) -> None:
    office.write("data/acceptance.csv", f"文章,决定,日期,原因\n{PATH},退回,2019-03-20,照片没有说明\n")
    done = office.newsroom("mine", "kelin", SOURCE_DATE_EPOCH="1554292800")
    assert done.stdout.splitlines()[0] == "克林镇关工委 2019 年"
    assert done.stdout.splitlines()[-2:] == [
        "  下一个期限 2019-06-30，还差工作信息1条",
        "  办公室退回：《克林镇的冬天》，照片没有说明",
    ]
    new_year = office.newsroom("mine", "kelin", SOURCE_DATE_EPOCH="1577810000")
    assert new_year.stdout.startswith("克林镇关工委 2020 年\n")


class Portal(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response({"/gone": 404, "/busy": 503}.get(self.path, 200))
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


def test_links_that_lead_nowhere_are_told_apart_from_those_that_may() -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Portal) as portal:
        Thread(target=portal.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{portal.server_port}"
        assert [fault(f"{address}/{page}") for page in ("here", "busy", "gone")] == ["", "", "网页没有了，404"]
        portal.shutdown()
    assert fault(address).startswith("打不开：")


def test_health_tries_outside_links_only_when_asked(office: Editor) -> None:
    body = "见[通知](https://no-such-host.example.com/x)，[又见](https://no-such-host.example.com/x)。"
    office.write("articles/kelin/2019/02-06-links.md", manuscript("外面的链接", "2019-02-06 10:00:00", body))
    assert "no-such-host" not in office.newsroom("health").stdout
    lines = [line for line in office.newsroom("health", "--links").stdout.splitlines() if "失效链接" in line]
    assert len(lines) == 1
    place = "“外面的链接”（articles/kelin/2019/02-06-links.md，第7行）"
    assert f"{place}https://no-such-host.example.com/x（打不开：" in lines[0]
    assert lines[0].endswith("请找：克林镇关工委")


def test_a_quarter_that_has_not_ended_has_no_bulletin_yet(office: Editor) -> None:
    done = office.newsroom("bulletin", "--year", "2019", "--quarter", "2", "--date", "2019-06-29")
    assert done.returncode == 1
    assert "第 2 季度到 2019-06-30 才结束" in done.stderr


def commit(office: Editor, when: str) -> None:
    if not (office.place / ".git").is_dir():
        git(office.place, "init", "-q")
    git(office.place, "add", "-A")
    os.environ["GIT_COMMITTER_DATE"] = when
    try:
        git(office.place, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "all")
    finally:
        del os.environ["GIT_COMMITTER_DATE"]


PUBLIC = "https://county.example.org"


def go_public(office: Editor) -> None:
    own = (office.place / "pelicanconf.py").read_text("utf-8")
    (office.place / "publishconf.py").write_text(f"{own}\nSITEURL = {PUBLIC!r}\n", "utf-8")


LATE = f"× 日期晚于提交 “克林镇的冬天”（articles/{PATH}.md）写的是2019-02-05，提交于2019-02-04"


def test_a_date_later_than_its_commit_is_found(office: Editor) -> None:
    assert "没有提交记录，“日期晚于提交”没有查。" in office.newsroom("health").stdout
    commit(office, "2019-02-04T10:00:00+08:00")
    assert LATE in office.newsroom("health").stdout


def test_a_date_that_was_put_off_is_held_against_the_commit_that_did_it(office: Editor) -> None:
    file = office.content / f"articles/{PATH}.md"
    text = file.read_text("utf-8")
    file.write_text(text.replace("2019-02-05", "2019-02-01"), "utf-8")
    office.write("articles/kelin/2019/03-05-meeting.md", manuscript("春季会议", "2019-01-05 10:00:00"))
    commit(office, "2019-02-02T10:00:00+08:00")
    file.write_text(text, "utf-8")
    commit(office, "2019-02-05T18:00:00+08:00")
    assert "√ 日期晚于提交 核对了2篇的日期" in office.newsroom("health").stdout
    # A word more, long after, does not make a date right that was wrong.
    file.write_text(text.replace("2019-02-05", "2019-02-09"), "utf-8")
    commit(office, "2019-02-06T10:00:00+08:00")
    file.write_text(text.replace("2019-02-05", "2019-02-09") + "又及。\n", "utf-8")
    commit(office, "2019-03-06T10:00:00+08:00")
    assert "写的是2019-02-09，提交于2019-02-06" in office.newsroom("health").stdout


def test_a_moved_manuscript_is_held_against_its_move(office: Editor) -> None:
    commit(office, "2019-03-10T10:00:00+08:00")
    file = office.content / f"articles/{PATH}.md"
    text = file.read_text("utf-8").replace("column:", "aliases: [/kelin/2019/02-05-winter/]\ncolumn:")
    file.unlink()
    office.write("articles/kelin/2019/02-05-冬天.md", text)
    commit(office, "2019-03-11T10:00:00+08:00")
    assert "√ 日期晚于提交 核对了2篇的日期" in office.newsroom("health").stdout


def test_links_to_pages_of_this_site_are_tried_without_the_network(office: Editor) -> None:
    go_public(office)
    body = f"见[会议]({PUBLIC}/kelin/2019/03-05-meeting/)，[没有的]({PUBLIC}/kelin/2019/none/)。"
    office.write("articles/kelin/2019/02-06-links.md", manuscript("本站的链接", "2019-02-06 10:00:00", body))
    office.write("data/adoptions.csv", ADOPTIONS.replace(",,消息", f",{PUBLIC}/none/,消息"))
    lines = [line for line in office.newsroom("health").stdout.splitlines() if "失效链接" in line]
    assert [re.sub(r"^. 失效链接 |，从.*", "", line) for line in lines] == [
        f"“本站的链接”（articles/kelin/2019/02-06-links.md，第7行）{PUBLIC}/kelin/2019/none/（本站没有这一页）",
        f"（data/adoptions.csv，第2行）{PUBLIC}/none/（本站没有这一页）",
    ]


def test_what_was_seen_is_registered_for_the_page(office: Editor) -> None:
    commit(office, "2019-02-04T10:00:00+08:00")
    office.write("data/adoptions.csv", ADOPTIONS.replace(",,消息", ",https://no-such-host.example.com/x,消息"))
    assert office.newsroom("health", "--links", "--write").returncode == 1
    assert office.newsroom("check").returncode == 0
    rows = office.read("data/inspection.csv").splitlines()
    assert rows[0].lstrip("\ufeff") == "日期,看什么,文件,行,说明"
    assert len([row for row in rows if row.startswith("2020-01-01,失效链接,data/adoptions.csv,2,https://")]) == 1
    assert f"2020-01-01,日期晚于提交,articles/{PATH}.md,,写的是2019-02-05，提交于2019-02-04" in rows
    # Without the network the links stay as they were seen.
    again = office.newsroom("health", "--write")
    assert "https://no-such-host.example.com/x" in again.stdout
    assert office.read("data/inspection.csv").splitlines() == rows


def test_the_ledger_lies_outside_and_pays_to_the_cent(office: Editor, tmp_path: Path) -> None:
    home = tmp_path / "home"
    done = office.newsroom("royalties", "--year", "2019", HOME=str(home))
    assert done.returncode == 0, done.stderr
    assert "2019 年应付 95.50 元，预算 100 元，结余 4.50 元。" in done.stdout
    assert "预算快用完了" in done.stderr
    file = home / "稿酬台账/royalties-2019.xlsx"
    assert file.stat().st_mode & 0o077 == 0
    book = CalamineWorkbook.from_path(file)
    assert book.sheet_names == ["第一季度", "第二季度", "第三季度", "第四季度", "按作者合计", "没有署名未付", "预算"]
    rows = book.get_sheet_by_name("第一季度").to_python()
    assert [(row[1], row[3], row[6]) for row in rows[1:]] == [
        ("克林镇的冬天", "张三", 47.75),
        ("克林镇的冬天", "李四", 47.75),
        ("", "", 95.5),
    ]


@pytest.mark.parametrize("inside", ["content/r.xlsx", "output/r.xlsx", "r.xlsx", "content/../content/data/r.xlsx"])
def test_the_ledger_never_enters_the_site(office: Editor, inside: str) -> None:
    done = office.newsroom("royalties", "--year", "2019", "--out", office.place / inside)
    assert done.returncode == 1
    assert "个人的稿酬" in done.stderr
    assert not list(office.place.rglob("*.xlsx"))


def refused(office: Editor, out: Path) -> bool:
    done = office.newsroom("royalties", "--year", "2019", "--out", out)
    assert "Traceback" not in done.stderr
    return done.returncode == 1 and not out.is_file()


def test_no_way_round_leads_the_ledger_into_what_is_published(office: Editor, tmp_path: Path) -> None:
    commit(office, "2019-03-10T10:00:00+08:00")
    own = (office.place / "pelicanconf.py").read_text("utf-8")
    (office.place / "publishconf.py").write_text(f"{own}\nOUTPUT_PATH = {str(tmp_path / 'www')!r}\n", "utf-8")
    (tmp_path / "folder").symlink_to(office.content, target_is_directory=True)
    (tmp_path / "file.xlsx").symlink_to(office.content / "data/r.xlsx")
    for out in ("folder/r.xlsx", "folder/../r.xlsx", "file.xlsx", "www/r.xlsx", "www/../www/a/r.xlsx"):
        assert refused(office, tmp_path / out), out
    assert not list(office.place.rglob("*.xlsx"))


def test_the_ledger_stays_out_of_the_whole_repository(office: Editor, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert refused(office, tmp_path / "elsewhere/r.xlsx")


def test_the_ledger_is_its_reader_s_alone_whatever_lay_there(office: Editor, tmp_path: Path) -> None:
    out, other = tmp_path / "r.xlsx", tmp_path / "other.xlsx"
    other.write_bytes(b"old")
    other.chmod(0o644)
    out.hardlink_to(other)
    assert office.newsroom("royalties", "--year", "2019", "--out", out).returncode == 0
    assert (out.stat().st_mode & 0o077, other.read_bytes()) == (0, b"old")
    nowhere = office.newsroom("royalties", "--year", "2019", "--out", "/proc/none/r.xlsx")
    assert (nowhere.returncode, "写不进去" in nowhere.stderr) == (1, True)


def feed(office: Editor) -> Path:
    made = FeedGenerator()
    made.title("市网")
    made.link(href="https://city.example/")
    made.description("市网")
    entry = made.add_entry()
    entry.title("克林镇的冬天")
    entry.link(href="https://city.example/1")
    entry.published("2019-03-01T09:00:00+08:00")
    file = office.place / "city.xml"
    made.rss_file(str(file))
    return file


def test_a_scan_proposes_and_writes_only_when_asked(office: Editor) -> None:
    proposed = office.newsroom("adoptions", "scan", feed(office))
    assert proposed.returncode == 0, proposed.stderr
    assert f"95% 标题相同  {PATH}  2019-03-01  https://city.example/1" in proposed.stdout
    assert office.read("data/adoptions.csv") == ADOPTIONS


def test_an_article_is_known_by_the_link_to_its_public_address(office: Editor) -> None:
    go_public(office)
    file = feed(office)
    text = file.read_text("utf-8").replace("克林镇的冬天", "另一个题目")
    file.write_text(text.replace("https://city.example/1", f"{PUBLIC}/{PATH}/"), "utf-8")
    assert f"100% 链接  {PATH}" in office.newsroom("adoptions", "scan", file).stdout


@pytest.mark.parametrize(
    ("link", "day", "url", "on"),
    [
        ("https://city.example:8080/1?a=1,2", "2019-03-01", "https://city.example:8080/1?a=1,2", "2019-03-01"),
        ("https://10.0.0.1/1", "2019-03-01", "", "2019-03-01"),
        (f"https://city.example/{'x' * 400}", "2019-03-01", "", "2019-03-01"),
        ("https://city.example/1", "2099-03-01", "https://city.example/1", "2020-01-01"),
        ("https://city.example/1", "1900-03-01", "https://city.example/1", "2020-01-01"),
    ],
)
def test_a_row_that_is_added_is_one_that_the_register_takes(
    office: Editor, link: str, day: str, url: str, on: str
) -> None:
    file = feed(office)
    text = file.read_text("utf-8").replace("https://city.example/1", link)
    file.write_text(re.sub("<pubDate>[^<]*", f"<pubDate>{day}T09:00:00+08:00", text), "utf-8")
    written = office.newsroom("adoptions", "scan", file, "--outlet", "市网", "--write")
    assert written.stdout.endswith("写入 1 行。\n"), written.stderr
    row = list(csv.reader(office.read("data/adoptions.csv").splitlines()))[-1]
    assert row == [PATH, "市网", "市级", on, url, "消息"]
    assert office.newsroom("reminders", "--date", "2019-03-31").returncode == 0


def test_rows_are_added_as_the_table_is_kept(office: Editor) -> None:
    table = ADOPTIONS.replace(",", ";").replace("\n", "\r\n")
    office.write("data/adoptions.csv", table.encode("gb18030"))
    written = office.newsroom("adoptions", "scan", feed(office), "--outlet", "市网", "--write")
    assert written.stdout.endswith("写入 1 行。\n"), written.stderr
    row = f"{PATH};市网;市级;2019-03-01;https://city.example/1;消息\r\n"
    assert (office.content / "data/adoptions.csv").read_bytes() == (table + row).encode("gb18030")
    again = office.newsroom("adoptions", "scan", feed(office), "--outlet", "市网", "--write")
    assert "没有要写入的" in again.stdout
