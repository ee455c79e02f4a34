"""Builds on a Dask cluster: a scheduler and two workers, as a user starts them."""

import signal
from pathlib import Path

import pytest

from plugins.building import conversion, press
from plugins.building.errors import ClusterUnusable
from tests.site import lost_worker
from tests.site.cluster import running
from tests.site.county import County, manuscript, tree

ARTICLES = 130
"""Three batches of manuscripts, and more of pages: enough for other processes to be used."""


@pytest.fixture
def large(tmp_path: Path) -> County:
    """A county of some batches."""
    county = County(tmp_path)
    for number in range(ARTICLES):
        date = f"2019-{1 + number % 12:02}-{1 + number % 28:02} 08:00:{number % 60:02}"
        text = manuscript(f"第{number}次读书活动", date, f"正文**{number}**。", tags=f"[读书, 标签{number % 7}]")
        county.write(f"articles/kelin/2019/{date[5:10]}-{number:03}.md", text)
    return county


@pytest.mark.parametrize(("module", "work"), [(conversion, "convert"), (press, "produce")])
def test_a_build_is_the_same_bytes_though_a_worker_is_killed_in_the_middle(
    large: County, monkeypatch: pytest.MonkeyPatch, module: object, work: str
) -> None:
    monkeypatch.setattr(module, work, getattr(lost_worker, work))
    with running(large.place / "cluster", workers=2) as cluster:
        outcome = large.build(EXECUTOR=cluster.address)
        assert not outcome.failed
        assert cluster.mark.exists()
        assert sorted(process.poll() is None for process in cluster.processes) == [False, True, True]
        assert -signal.SIGKILL in [process.poll() for process in cluster.processes]
    monkeypatch.undo()
    large.build("alone")
    assert tree(large.place / "output") == tree(large.place / "alone")


def test_a_cluster_that_loses_its_last_worker_is_told(large: County, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASK_DISTRIBUTED__SCHEDULER__NO_WORKERS_TIMEOUT", "1s")
    monkeypatch.setattr(press, "produce", lost_worker.produce)
    with (
        running(large.place / "cluster", workers=1) as cluster,
        pytest.raises(ClusterUnusable, match="工作机"),
    ):
        large.build(EXECUTOR=cluster.address)
    assert not (large.place / "output").exists()


def test_a_cluster_that_cannot_be_reached_is_told(large: County, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.building.cluster.PATIENCE", 1)
    with pytest.raises(ClusterUnusable, match="连不上"):
        large.build(EXECUTOR="dask://127.0.0.1:1")


def test_a_cluster_without_workers_is_told(large: County, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.building.cluster.PATIENCE", 1)
    with (
        running(large.place / "cluster", workers=0) as cluster,
        pytest.raises(ClusterUnusable, match="一台工作机也没有"),
    ):
        large.build(EXECUTOR=cluster.address)


def test_workers_of_another_version_are_told(large: County, monkeypatch: pytest.MonkeyPatch) -> None:
    with running(large.place / "cluster", workers=1) as cluster:
        monkeypatch.setattr("plugins.building.cluster.program", lost_worker.program)
        with pytest.raises(ClusterUnusable, match=r"tcp://127.*、调度程序 那里的程序和这里的版本不同"):
            large.build(EXECUTOR=cluster.address)


def test_a_scheduler_without_the_program_is_told(large: County) -> None:
    with (
        running(large.place / "cluster", workers=1, program=large.place) as cluster,
        pytest.raises(ClusterUnusable, match="调度程序 那里的程序和这里的版本不同"),
    ):
        large.build(EXECUTOR=cluster.address)


def test_an_edit_needs_no_cluster(large: County) -> None:
    large.build()
    large.write("articles/kelin/2019/01-01-000.md", manuscript("改过的标题", "2019-01-01 08:00:00"))
    assert large.build(EXECUTOR="dask://127.0.0.1:1").converted == ("articles/kelin/2019/01-01-000.md",)
