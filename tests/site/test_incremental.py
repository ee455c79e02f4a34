"""After any sequence of edits, an incremental build is a clean build, byte for byte."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.site.county import REGISTERS, County, manuscript, tree

Edit = Callable[[County], object]

PLACES = [f"articles/{folder}/2019/{name}.md" for folder in ("kelin", "xunke") for name in ("a", "b", "c")]
BODIES = ["短。", "见[甲](../../kelin/2019/a.md)。", "![图](p.jpg)", "**重点。**后文\n\n## 一\n\n二", "<b>不行</b>"]


def _write(path: str, day: int, body: str, title: str, status: str) -> Edit:
    keys = {"status": status, "tags": "[甲, 乙]"} | ({"reason": "有误"} if status == "withdrawn" else {})
    return lambda county: county.write(path, manuscript(title, f"2019-03-{day:02}", body, **keys))


def _remove(path: str) -> Edit:
    return lambda county: (county.content / path).unlink(missing_ok=True)


def _picture(color: str) -> Edit:
    def draw(county: County) -> None:
        Image.new("RGB", (60, 40), color).save(county.write("articles/kelin/2019/p.jpg", ""), "jpeg")

    return draw


def _move(old: str, new: str) -> Edit:
    def move(county: County) -> None:
        if (county.content / old).exists() and old != new:
            alias = old.removeprefix("articles").removesuffix(".md")
            text = (county.content / old).read_text("utf-8").replace("title:", f"aliases: [{alias}/]\ntitle:", 1)
            (county.content / old).unlink()
            county.write(new, text)

    return move


def _rename_column(name: str) -> Edit:
    return lambda county: county.write("data/columns.yaml", REGISTERS["columns.yaml"].replace("通知公告", name))


def _targets(number: int) -> Edit:
    return lambda county: county.write("data/targets/2019.yaml", f"due:\n  township: {{news: {number}}}\n")


def _adoption(path: str, day: int) -> Edit:
    """An adoption of an article, and the office's decision on it."""
    article = path.removeprefix("articles/").removesuffix(".md")

    def add(county: County) -> None:
        county.write("data/outlets.yaml", "- {name: 省网, level: province}\n")
        row = f"{article},省网,省级,2019-04-{day:02},消息\n"
        county.write("data/adoptions.csv", f"文章,媒体,级别,日期,类别\n{row}")
        county.write("data/acceptance.csv", f"文章,决定,日期\n{article},通过,2019-04-{day:02}\n")

    return add


def _template(words: str) -> Edit:
    def change(county: County) -> None:
        place = county.theme / "templates/frame/footer.html"
        place.write_text(f"{place.read_text('utf-8')}<p>{words}</p>\n", "utf-8")

    return change


def _spoil_output(county: County) -> None:
    output = county.place / "output"
    if output.exists():
        (output / "index.html").unlink(missing_ok=True)
        (output / "404.html").write_text("坏")
        (output / "columns/stranger.html").write_text("不是本站的")
        shutil.rmtree(output / "tags", ignore_errors=True)


def _forget_the_store(county: County) -> None:
    shutil.rmtree(county.place / ".output.build", ignore_errors=True)


def _build(county: County) -> None:
    county.build()


EDITS = st.one_of(
    st.builds(
        _write,
        st.sampled_from(PLACES),
        st.integers(1, 28),
        st.sampled_from(BODIES),
        st.sampled_from(["甲", "乙 & 丙"]),
        st.sampled_from(["published", "published", "draft", "withdrawn"]),
    ),
    st.builds(_remove, st.sampled_from(PLACES)),
    st.builds(_picture, st.sampled_from(["red", "navy"])),
    st.builds(_move, st.sampled_from(PLACES), st.sampled_from(PLACES)),
    st.builds(_rename_column, st.sampled_from(["公告", "通知"])),
    st.builds(_targets, st.sampled_from([4, 9])),
    st.builds(_adoption, st.sampled_from(PLACES), st.integers(1, 28)),
    st.builds(_template, st.sampled_from(["一", "二"])),
    st.sampled_from([_spoil_output, _forget_the_store, _build, _build]),
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(EDITS, min_size=3, max_size=14))
def test_incremental_equals_clean(edits: list[Edit]) -> None:
    with TemporaryDirectory() as place:
        county = County(Path(place))
        county.write(PLACES[0], manuscript("起头", "2019-02-01"))
        county.build()
        for edit in edits:
            edit(county)
        incremental = county.build()
        clean = county.build("clean")
        assert tree(county.place / "output") == tree(county.place / "clean")
        assert incremental.problems == clean.problems


def test_nothing_changed_does_no_work(county: County) -> None:
    county.build()
    again = county.build()
    assert (again.converted, again.written, again.removed) == ((), (), ())


def test_an_edited_body_renders_its_page_and_the_feeds_that_carry_it_alone(county: County) -> None:
    county.build()
    path = "articles/kelin/2019/07-05-meeting.md"
    summary = "不变的摘要"
    county.write(path, manuscript("第7次活动", "2019-07-05 10:00:00", "旧的正文。", summary=summary))
    county.build()
    county.write(path, manuscript("第7次活动", "2019-07-05 10:00:00", "新的正文。", summary=summary))
    outcome = county.build()
    assert outcome.converted == (path,)
    pages = [file for file in outcome.written if file.endswith(".html")]
    assert pages == ["kelin/2019/07-05-meeting/index.html"]
    feeds = {"all", "columns/news", "organisations/kelin", "organisations/xunke"}
    assert {file.split(".")[0].removeprefix("feeds/") for file in outcome.written if "feeds/" in file} == feeds


def test_a_killed_build_is_finished_by_the_next(county: County) -> None:
    from msgspec import json

    from plugins.building.staging import Journal, Staging

    county.build()
    staging = Staging(county.place / "output")
    staging.open()
    Path(staging.tray.place("index.html")).write_text("新首页")
    (staging.workshop / "journal.json").write_bytes(json.encode(Journal(("index.html",), ("404.html",))))
    staging.open()
    assert county.page("index.html") == "新首页"
    assert not (county.place / "output/404.html").exists()
    county.build()
    assert "新首页" not in county.page("index.html")
    assert (county.place / "output/404.html").exists()
