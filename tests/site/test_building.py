import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html  # type: ignore[import-untyped]
from pelican import signals
from PIL import Image

from tests.feeds.atom_rules import atom_faults
from tests.site.county import REGISTERS, County, manuscript, tree

NEW = "articles/kelin/2019/12-12-linkage.md"


def test_an_article_stands_at_the_address_of_its_file(county: County) -> None:
    county.write(NEW, manuscript("城乡联动会", "2019-12-12 09:30:00", "会议**很好。**大家说。"))
    outcome = county.build()
    assert not outcome.problems
    page = county.page("kelin/2019/12-12-linkage/index.html")
    assert "城乡联动会" in page
    assert "2019-12-12 09:30:00" in page
    assert "<strong>很好。</strong>大家说。" in page


def test_problems_are_all_told_and_everything_else_is_built(county: County) -> None:
    county.write(NEW, manuscript("坏日期", "2019-13-40"))
    county.write("articles/kelin/2019/12-13-bad.md", manuscript("坏栏目", "2019-12-13", column="工作动太"))
    done = county.pelican()
    assert done.returncode != 0
    lines = done.stderr.strip().splitlines()
    assert any(
        re.match(r"content/articles/kelin/2019/12-12-linkage\.md:3: 错误 .*\[date-invalid\]", each) for each in lines
    )
    assert any("是不是“工作动态”？" in each for each in lines)
    assert "搁置 2 篇" in lines[-1]
    assert "Traceback" not in done.stderr + done.stdout
    assert (county.place / "output/kelin/2019/01-05-meeting/index.html").is_file()
    assert not (county.place / "output/kelin/2019/12-12-linkage").exists()


def test_future_draft_and_withdrawn(county: County) -> None:
    county.write(NEW, manuscript("还没到日子", "2090-01-01"))
    county.write("articles/kelin/2019/12-13-draft.md", manuscript("草稿一篇", "2019-12-13", status="draft"))
    withdrawn = manuscript("要撤的稿", "2019-12-14", "不再给人看的话。", status="withdrawn", reason="内容有误")
    county.write("articles/kelin/2019/12-14-gone.md", withdrawn)
    county.build()
    home = county.page("index.html")
    assert "还没到日子" not in home
    assert "草稿一篇" not in home
    notice = county.page("kelin/2019/12-14-gone/index.html")
    assert "内容有误" in notice
    assert not any(
        word in text.decode()
        for text in tree(county.place / "output").values()
        for word in ["不再给人看的话"]
        if _is_text(text)
    )
    county.build("preview", WITH_DRAFTS=True)
    assert "草稿一篇" in county.page("index.html", "preview")


def test_the_notice_of_a_faulty_withdrawn_article_keeps_its_addresses(county: County) -> None:
    body = "不再给人看的话。![图](gone.jpg)[甲](gone.md)<b>粗</b>"
    keys = {"status": "withdrawn", "reason": "内容有误", "aliases": "[/old/gone/]", "tags": "[a/b]"}
    county.write("articles/kelin/2019/12-14-gone.md", manuscript("要撤的稿", "2019-13-14", body, **keys))
    done = county.pelican()
    assert done.returncode == 1
    assert "[date-invalid]" in done.stderr
    assert "搁置 0 篇" in done.stderr.splitlines()[-1]
    assert "内容有误" in county.page("kelin/2019/12-14-gone/index.html")
    assert "/kelin/2019/12-14-gone/" in county.page("old/gone/index.html")
    assert not [file for file, data in tree(county.place / "output").items() if "不再给人看的话".encode() in data]
    assert "要撤的稿" not in county.page("kelin/index.html")


def test_a_withdrawn_article_gives_way_to_who_has_its_former_address(county: County) -> None:
    keys = {"status": "withdrawn", "reason": "内容有误", "aliases": "[/kelin/2019/01-05-meeting/]"}
    county.write("articles/kelin/2019/12-14-gone.md", manuscript("要撤的稿", "2019-12-14", **keys))
    assert [each.code for each in county.build().problems] == ["address-taken"]
    assert "第1次活动的经过" in county.page("kelin/2019/01-05-meeting/index.html")
    assert "内容有误" in county.page("kelin/2019/12-14-gone/index.html")


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def test_a_future_article_appears_when_its_day_comes(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    county.write(NEW, manuscript("到日子才发", "2019-12-12 09:30:00"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1576114199")  # 2019-12-12 09:29:59 +08:00
    county.build()
    assert "到日子才发" not in county.page("index.html")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1576114200")
    county.build()
    assert "到日子才发" in county.page("index.html")


def test_older_pages_keep_their_content_when_an_article_is_added(county: County) -> None:
    county.build()
    before = {file: data for file, data in tree(county.place / "output").items() if "/page/" in file}
    county.write(NEW, manuscript("新的一篇", "2019-12-12"))
    outcome = county.build()
    assert "新的一篇" in county.page("columns/news/index.html")
    kept = [file for file in before if (county.place / "output" / file).read_bytes() == before[file]]
    assert len(kept) >= len(before) - len({file.split("/page/")[0] for file in before})
    assert not outcome.removed


def test_a_moved_article_is_found_at_its_old_address_and_keeps_its_feed_id(county: County) -> None:
    county.build()
    old = re.findall(r"<id>(tag:[^<]*07-05-meeting[^<]*)</id>", county.page("feeds/all.atom.xml"))
    source = county.content / "articles/kelin/2019/07-05-meeting.md"
    text = source.read_text("utf-8").replace("column: news", "column: news\naliases: [/kelin/2019/07-05-meeting/]")
    source.unlink()
    county.write("articles/kelin/2019/07-06-renamed.md", text)
    county.build()
    assert "/kelin/2019/07-06-renamed/" in county.page("kelin/2019/07-05-meeting/index.html")
    assert re.findall(r"<id>(tag:[^<]*meeting[^<]*)</id>", county.page("feeds/all.atom.xml"))[0] == old[0]


def test_an_address_in_the_way_of_another_is_a_problem_at_its_line(county: County) -> None:
    county.write(NEW, manuscript("先来", "2019-12-12", aliases="[/old/a.html]"))
    county.write("articles/kelin/2019/12-13-later.md", manuscript("后到", "2019-12-13", aliases="[/old/a.html/b.html]"))
    outcome = county.build()
    assert [(each.file, each.line, each.code) for each in outcome.problems] == [
        ("content/articles/kelin/2019/12-13-later.md", 5, "address-taken")
    ]
    assert "/kelin/2019/12-12-linkage/" in county.page("old/a.html")


def test_an_address_of_the_targets_was_never_an_articles(county: County) -> None:
    county.write(NEW, manuscript("先来", "2019-12-12", aliases="[/8422/2019/]"))
    assert [(each.line, each.code) for each in county.build(TARGETS_NAME="8422").problems] == [(5, "alias-invalid")]
    assert not county.build(TARGETS_NAME="targets").problems


def test_a_link_to_an_unpublished_article_is_text_until_it_is_published(county: County) -> None:
    county.write(NEW, manuscript("有链接", "2019-12-12", "见[那一篇](12-13-later.md)。"))
    later = county.write("articles/kelin/2019/12-13-later.md", manuscript("后面", "2019-12-13", status="draft"))
    assert [each.code for each in county.build().problems] == ["link-unpublished"]
    assert 'href="/kelin/2019/12-13-later/"' not in county.page("kelin/2019/12-12-linkage/index.html")
    later.write_text(manuscript("后面", "2019-12-13"), "utf-8")
    county.build()
    assert 'href="/kelin/2019/12-13-later/"' in county.page("kelin/2019/12-12-linkage/index.html")


def test_a_picture_comes_in_sizes_and_a_broken_one_is_a_problem_at_its_line(county: County) -> None:
    county.write(NEW, manuscript("有图", "2019-12-12", '![河边](river.jpg "春天的河边")'))
    Image.new("RGB", (1200, 800), "teal").save(county.content / "articles/kelin/2019/river.jpg")
    assert not county.build().problems
    page = county.page("kelin/2019/12-12-linkage/index.html")
    assert "<picture>" in page
    assert 'width="1200"' in page
    assert "春天的河边</figcaption>" in page
    (county.content / "articles/kelin/2019/river.jpg").write_bytes(b"<html>")
    outcome = county.build()
    assert outcome.set_aside == (NEW,)
    assert f"content/{NEW}" in {each.file for each in outcome.problems}


def test_every_internal_link_and_asset_resolves(county: County) -> None:
    county.build()
    output = county.place / "output"
    files = tree(output)
    for file in (each for each in files if each.endswith(".html")):
        for element in html.fromstring(files[file].decode()).iter():
            for name in ("href", "src"):
                assert _resolves(element.get(name) or "#", output), (file, element.get(name))


def _resolves(address: str, output: Path) -> bool:
    parts = urlsplit(address)
    if parts.netloc not in ("", "127.0.0.1:8000") or parts.scheme in ("mailto", "tel") or not parts.path:
        return True
    place = output / unquote(parts.path).lstrip("/")
    return (place / "index.html" if parts.path.endswith("/") else place).is_file()


def test_every_feed_keeps_the_rules(county: County) -> None:
    county.build()
    feeds = sorted((county.place / "output/feeds").rglob("*.atom.xml"))
    assert len(feeds) == 6
    for feed in feeds:
        address = f"http://127.0.0.1:8000/{feed.relative_to(county.place / 'output').as_posix()}"
        assert not list(atom_faults(feed.read_bytes(), address))


def test_the_same_bytes_in_another_folder_locale_zone_and_number_of_processes(county: County, tmp_path: Path) -> None:
    epoch = {"SOURCE_DATE_EPOCH": "1700000000"}
    county.pelican(output="a", LC_ALL="C", TZ="UTC", **epoch)
    done = county.pelican(
        "-e",
        'EXECUTOR="process:2"',
        output="deep/er/b",
        LC_ALL="C.UTF-8",
        TZ="America/New_York",
        PYTHONHASHSEED="7",
        **epoch,
    )
    assert done.returncode == 0
    assert tree(county.place / "a") == tree(county.place / "deep/er/b")


def test_plugins_hear_the_end_of_every_build_of_an_unchanged_site_too(county: County) -> None:
    heard: list[object] = []
    with signals.finalized.connected_to(heard.append):
        for _ in range(3):
            county.build()
    assert len(heard) == 3


@pytest.mark.parametrize("text", ["- {id: news\n", "", "- {id: news, name: 工作动态, description: 新, item: newz}\n"])
def test_a_register_of_no_use_is_told_and_leaves_the_last_site(county: County, text: str) -> None:
    county.build()
    before = tree(county.place / "output")
    county.write("data/columns.yaml", text)
    done = county.pelican()
    assert done.returncode == 1
    assert re.match(r"content/data/columns\.yaml:\d: 错误 ", done.stderr)
    assert "已经生成的网站没有改动" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stdout + done.stderr
    assert tree(county.place / "output") == before


def test_a_column_missing_from_its_register_is_told_before_the_navigation_that_leads_to_it(county: County) -> None:
    county.write("data/columns.yaml", REGISTERS["columns.yaml"].replace("notices", "NOTICES"))
    done = county.pelican("-e", 'MENUITEMS=[["通知", "/columns/notices/"]]')
    first, second, _ = done.stderr.splitlines()
    assert first.startswith("content/data/columns.yaml:3: 错误 ")
    assert second.startswith("设置 MENUITEMS 里“通知”")


def test_an_unknown_setting_stops_the_build_with_the_nearest_name(county: County) -> None:
    done = county.pelican("-e", 'SITE_SHORTNAME="关工委"', "DEFAULT_PAGINATION=0")
    assert done.returncode == 1
    assert "SITE_SHORT_NAME" in done.stderr
    assert "[setting-unknown]" in done.stderr
    assert "DEFAULT_PAGINATION" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert not (county.place / "output").exists()


def test_a_folder_of_somebody_elses_files_is_let_be(county: County) -> None:
    mine = county.place / "output/letters.txt"
    mine.parent.mkdir()
    mine.write_text("重要")
    done = county.pelican()
    assert done.returncode == 1
    assert "不是本站生成的" in done.stderr
    assert mine.read_text() == "重要"


def test_every_page_is_shared_with_a_picture_that_is_there(county: County) -> None:
    county.write(NEW, manuscript("有图", "2019-12-12", "![河边](river.jpg)"))
    Image.new("RGB", (1200, 800), "teal").save(county.content / "articles/kelin/2019/river.jpg")
    assert not county.build(SITEURL="https://example.org/county").problems
    shared = {file: _shared(county, file) for file in ("index.html", "kelin/2019/12-12-linkage/index.html", "404.html")}
    assert shared["index.html"] == shared["404.html"] != shared["kelin/2019/12-12-linkage/index.html"]
    assert shared["index.html"]["alt"].startswith("逊克县关心下一代工作委员会")
    assert shared["kelin/2019/12-12-linkage/index.html"]["alt"] == "河边"


def _shared(county: County, file: str) -> dict[str, str]:
    """What a page says of its picture, by the picture itself."""
    said = dict(re.findall(r'<meta property="og:image:?(\w*)" content="([^"]*)">', county.page(file)))
    place = county.place / "output" / said[""].removeprefix("https://example.org/county/")
    assert place.stat().st_size <= 60_000
    with Image.open(place) as picture:
        assert picture.size == (int(said["width"]), int(said["height"]))
    return said


def test_a_template_that_writes_what_no_page_may_hold_stops_the_build_and_leaves_the_old_site(county: County) -> None:
    county.build()
    before = tree(county.place / "output")
    template = county.theme / "templates/withdrawn.html"
    template.write_text(template.read_text("utf-8").replace("<h1", '<h1 style="position:fixed"', 1), "utf-8")
    county.write(NEW, manuscript("撤下", "2019-12-12", status="withdrawn", reason="内容有误"))
    done = county.pelican()
    assert done.returncode == 1
    assert "内部错误：模板 withdrawn.html 生成的 kelin/2019/12-12-linkage/index.html" in done.stderr
    assert "属性 style 不能这样写：position:fixed" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert tree(county.place / "output") == before


def test_pages_of_columns_and_organisations_carry_the_tags_of_government_sites(county: County) -> None:
    county.build()
    assert _tags(county.page("columns/notices/index.html")) == {
        "SiteName": "逊克县关心下一代工作委员会",
        "SiteDomain": "127.0.0.1",
        "ColumnName": "通知公告",
        "ColumnType": "通知公告",
        "ColumnDescription": "通知和公告。",
    }
    assert _tags(county.page("kelin/index.html"))["ColumnType"] == "组织机构"


def _tags(page: str) -> dict[str, str]:
    return dict(re.findall(r'<meta name="((?:Site|Column)\w+)" content="([^"]*)">', page))


def test_the_heading_of_a_list_says_once_what_it_is(county: County) -> None:
    county.build()
    pages = (
        county.page(f"{each}/index.html") for each in ("tags/五老", "archives/2019", "archives/2019/03", "columns/news")
    )
    headings = [html.fromstring(page.encode()).find(".//h1").text_content() for page in pages]
    assert headings == ["标签：五老", "往期 2019年", "往期 2019年3月", "工作动态"]


def test_the_bill_of_materials_is_published_and_names_no_host(county: County) -> None:
    county.build()
    bill = county.page(".well-known/sbom.cdx.json")
    assert '"pkg:pypi/pelican@' in bill
    assert "://" not in bill
