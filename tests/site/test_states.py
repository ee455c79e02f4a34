"""A site through its life, in any order: whatever happened to it, the next build is a clean build, byte for byte."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PIL import Image

from plugins.building import conversion, press
from tests.site.cluster import running
from tests.site.county import REGISTERS, County, manuscript, tree

PLACES = [f"articles/{folder}/2019/{name}.md" for folder in ("kelin", "xunke") for name in ("a", "b")]
ANY_PLACE = st.sampled_from(PLACES)
BODIES = ["短。", "见[甲](../../kelin/2019/a.md)。", "![图](p.jpg)", "**重点。**后文\n\n## 一\n\n二", "<b>不行</b>"]
DAYS = {"long past": 1_546_300_800, "half due": 1_552_400_000, "all due": 1_577_836_800}
"""Before all articles' dates, between them, and after them."""


class Site(RuleBasedStateMachine):
    """Everything that may befall a site between two builds."""

    clusters: ClassVar[dict[str, str]] = {}
    """Address of the one that runs beside."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.county = County(self.place)
        self.overrides: dict[str, Any] = {}
        self.day = DAYS["all due"]

    def teardown(self) -> None:
        try:
            self.build()
        finally:
            shutil.rmtree(self.place)

    @initialize()
    def begin(self) -> None:
        self.county.write(PLACES[0], manuscript("起头", "2019-03-01"))
        self.build()

    @rule(
        path=ANY_PLACE,
        day=st.integers(1, 28),
        body=st.sampled_from(BODIES),
        title=st.sampled_from(["甲", "乙 & 丙"]),
        status=st.sampled_from(["published", "published", "draft", "withdrawn"]),
        column=st.sampled_from(["news", "通知公告"]),
    )
    def write(self, path: str, day: int, body: str, title: str, status: str, column: str) -> None:
        keys = {"status": status, "column": column, "tags": "[甲, 乙]"}
        keys |= {"reason": "有误"} if status == "withdrawn" else {}
        self.county.write(path, manuscript(title, f"2019-03-{day:02}", body, **keys))

    @rule(path=ANY_PLACE)
    def delete(self, path: str) -> None:
        (self.county.content / path).unlink(missing_ok=True)

    @rule(old=ANY_PLACE, new=ANY_PLACE)
    def move(self, old: str, new: str) -> None:
        file = self.county.content / old
        if file.exists() and old != new:
            alias = old.removeprefix("articles").removesuffix(".md")
            text = file.read_text("utf-8").replace("title:", f"aliases: [{alias}/]\ntitle:", 1)
            file.unlink()
            self.county.write(new, text)

    @rule(old=ANY_PLACE, new=ANY_PLACE)
    def rename(self, old: str, new: str) -> None:
        file = self.county.content / old
        if file.exists():
            self.county.write(new, file.read_bytes())
            if old != new:
                file.unlink()

    @rule(color=st.sampled_from(["red", "navy"]))
    def draw(self, color: str) -> None:
        Image.new("RGB", (60, 40), color).save(self.county.write("articles/kelin/2019/p.jpg", ""), "jpeg")

    @rule(name=st.sampled_from(["通知公告", "公告"]))
    def rename_column(self, name: str) -> None:
        self.county.write("data/columns.yaml", REGISTERS["columns.yaml"].replace("通知公告", name))

    @rule(name=st.sampled_from(["第一村", "头村"]))
    def rename_organisation(self, name: str) -> None:
        self.county.write("data/organisations.yaml", REGISTERS["organisations.yaml"].replace("第一村,", f"{name},"))

    @rule(file=st.sampled_from(["frame/footer.html", "article.html", "parts/card.html"]), words=st.sampled_from("一二"))
    def change_template(self, file: str, words: str) -> None:
        template = self.county.theme / "templates" / file
        text = template.read_text("utf-8")
        template.write_text(text.replace("</p>", f"{words}</p>", 1), "utf-8")

    @rule(color=st.sampled_from(["red", "navy"]))
    def change_stylesheet(self, color: str) -> None:
        with (self.county.theme / "static/css/parts.css").open("a", encoding="utf-8") as sheet:
            sheet.write(f".x {{ color: {color}; }}\n")

    @rule(size=st.integers(1, 3), name=st.sampled_from(["甲县关工委", "乙县关工委"]))
    def change_settings(self, size: int, name: str) -> None:
        self.overrides = {"DEFAULT_PAGINATION": size, "SITENAME": name}

    @rule(day=st.sampled_from(sorted(DAYS)))
    def let_time_pass(self, day: str) -> None:
        self.day = DAYS[day]

    @rule(path=ANY_PLACE)
    def touch(self, path: str) -> None:
        with contextlib.suppress(FileNotFoundError):
            os.utime(self.county.content / path)

    @rule(path=ANY_PLACE)
    def change_behind_the_clock(self, path: str) -> None:
        """Other words, as long as before, under the time of before."""
        file = self.county.content / path
        if file.exists():
            before = file.stat()
            file.write_bytes(file.read_bytes().replace("短".encode(), "长".encode()))
            os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

    @rule()
    def spoil_output(self) -> None:
        output = self.place / "output"
        (output / "index.html").unlink(missing_ok=True)
        (output / "404.html").write_text("坏")
        (output / "columns/stranger.html").write_text("不是本站的")
        shutil.rmtree(output / "tags", ignore_errors=True)

    @rule()
    def forget_the_store(self) -> None:
        shutil.rmtree(self.place / ".output.build", ignore_errors=True)

    @rule(garbage=st.binary(max_size=200))
    def spoil_the_store(self, garbage: bytes) -> None:
        (self.place / ".output.build").mkdir(exist_ok=True)
        (self.place / ".output.build/store.sqlite").write_bytes(garbage)

    @rule(moment=st.floats(0.2, 1.2))
    def kill_in_the_middle(self, moment: float) -> None:
        with subprocess.Popen(
            self.county.command(), cwd=self.place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as building:
            try:
                building.wait(moment)
            except subprocess.TimeoutExpired:
                building.send_signal(signal.SIGKILL)

    @rule(executor=st.sampled_from(["inline", "process:2", "cluster"]))
    def build(self, executor: str = "inline") -> None:
        os.environ["SOURCE_DATE_EPOCH"] = str(self.day)
        try:
            incremental = self.county.build(EXECUTOR=self.clusters.get(executor, executor), **self.overrides)
            shutil.rmtree(self.place / "clean", ignore_errors=True)
            shutil.rmtree(self.place / ".clean.build", ignore_errors=True)
            clean = self.county.build("clean", **self.overrides)
        finally:
            del os.environ["SOURCE_DATE_EPOCH"]
        assert tree(self.place / "output") == tree(self.place / "clean")
        assert incremental.problems == clean.problems

    @invariant()
    def readers_always_see_a_whole_site(self) -> None:
        """Whatever is going on, each page that another leads to is there, or nothing is."""
        assert not (self.place / "output/feeds").exists() or (self.place / "output/feeds/opml.xml").exists()


@pytest.fixture(scope="module", autouse=True)
def every_executor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cluster beside, and batches so small that a handful of articles is work for several processes."""
    with pytest.MonkeyPatch.context() as patch, running(tmp_path_factory.mktemp("cluster"), workers=2) as cluster:
        patch.setattr(conversion, "BATCH", 1)
        patch.setattr(press, "PAGES", 4)
        patch.setattr(press, "FEW", 1)
        patch.setitem(Site.clusters, "cluster", cluster.address)
        yield


Site.TestCase.settings = settings(
    max_examples=4, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)
TestSite = Site.TestCase


@pytest.mark.long
class TestLongLife(Site.TestCase):  # type: ignore[misc,valid-type]
    settings = settings(max_examples=40, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck))
