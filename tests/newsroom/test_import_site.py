from collections.abc import Sequence
from functools import partial
from pathlib import Path
from random import Random

import pytest

from benchmarks.imports.word import photo
from plugins.newsroom.house import House
from plugins.newsroom.importing.request import Answer, Read
from plugins.newsroom.importing.site import batch
from tests.newsroom.killing import killed
from tests.newsroom.office import Editor, one_editor
from tests.newsroom.sources import all_answered_here


def page(number: int, *, body: str = "", date: str = "2018-05-0{} 09:00:00") -> bytes:
    words = body or f"　　克林镇关工委第{number}次组织五老进村，教大家用手机看新闻，来的人坐满了院子。"
    return f"""<html><head><meta charset="gb2312"><title>第{number}次进村-老网站</title></head><body>
<table><tr><td><ul><li><a href=1>一</a><li><a href=2>二</a><li><a href=3>三</a></ul></td><td>
<div class="title">第{number}次进村</div>
<div>来源：克林镇关工委　发布时间：{date.format(number)}　{100 + number}次浏览</div>
<div class="content">{words}<br><img src="../images/p{number}.jpg"><br>参见<a href="show-2.html">第二次</a>和<a href="gone.html">没有的</a>。</div>
<div>上一篇：<a href="show-{number - 1}.html">前一篇</a></div></td></tr></table></body></html>""".encode(  # noqa: E501
        "gb18030"
    )


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    made = one_editor(tmp_path / "desk")
    old = tmp_path / "old"
    (old / "news").mkdir(parents=True)
    (old / "images").mkdir()
    for number in (1, 2, 3):
        (old / f"news/show-{number}.html").write_bytes(page(number))
        (old / f"images/p{number}.jpg").write_bytes(photo(number))
    links = "".join(f'<li><a href="show-{n}.html">第{n}次进村</a></li>' for n in range(1, 9))
    (old / "news/index.html").write_text(f"<html><title>新闻列表</title><body><ul>{links}</ul></body></html>", "utf-8")
    return made


FIRST = "articles/kelin/2018/05-01-第1次进村.md"


def files(editor: Editor) -> dict[Path, tuple[bytes, int]]:
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in editor.content.rglob("*") if path.is_file()}


def test_a_folder_of_pages_becomes_articles_with_their_addresses(editor: Editor) -> None:
    done = editor.newsroom("import", "--site", "../old")
    assert done.returncode == 0, done.stderr
    assert "新导入 3 篇" in done.stdout
    text = editor.read(FIRST)
    assert "aliases: [/news/show-1.html]" in text
    assert "[第二次](05-02-第2次进村.md)" in text
    assert "和没有的。" in text
    assert "前一篇" not in text
    assert (editor.content / FIRST.replace(".md", "-1.jpg")).is_file()
    assert (
        editor.read("data/views.csv")
        == "地址,次数\n/news/show-1.html,101\n/news/show-2.html,102\n/news/show-3.html,103\n"
    )
    report = (editor.place / "import-report.txt").read_text("utf-8")
    assert "没有导入  news/index.html：不像一篇文章" in report
    assert "链接“gone.html”的那一页没有存下来" in report
    checked = editor.newsroom("check")
    assert checked.returncode == 0, checked.stdout


def test_a_second_run_changes_nothing_also_after_edits_and_moves(editor: Editor) -> None:
    editor.newsroom("import", "--site", "../old")
    editor.write(FIRST, editor.read(FIRST).replace("坐满了院子", "坐满了一院子"))
    second = editor.content / "articles/kelin/2018/05-02-第2次进村.md"
    second.rename(second.with_name("renamed.md"))
    before = files(editor)
    done = editor.newsroom("import", "--site", "../old")
    assert "新导入 0 篇，以前导入过、没有动 3 篇" in done.stdout
    assert files(editor) == before


def test_a_run_that_was_cut_short_goes_on(editor: Editor, tmp_path: Path) -> None:
    later = tmp_path / "old/news/show-3.html"
    kept = later.read_bytes()
    later.unlink()
    editor.newsroom("import", "--site", "../old")
    later.write_bytes(kept)
    done = editor.newsroom("import", "--site", "../old")
    assert "新导入 1 篇，以前导入过、没有动 2 篇" in done.stdout
    assert "show-3.html,103" in editor.read("data/views.csv")


def test_pages_whose_addresses_are_queries_are_known_again(editor: Editor, tmp_path: Path) -> None:
    for number in (7, 8):
        mark = f"<!-- saved from url=(0036)http://old.example/show.asp?id={number} -->".encode()
        (tmp_path / f"old/news/saved{number}.htm").write_bytes(mark + page(number))
    editor.newsroom("import", "--site", "../old")
    eighth = next(editor.content.rglob("*第8次进村.md"))
    eighth.write_text(eighth.read_text("utf-8").replace("坐满了院子", "坐满了一院子"), "utf-8")
    before = files(editor)
    done = editor.newsroom("import", "--site", "../old")
    assert "新导入 0 篇，以前导入过、没有动 5 篇" in done.stdout
    assert files(editor) == before


def test_what_was_read_before_the_end_is_not_read_again(
    editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answered(requests: Sequence[Read]) -> list[Answer]:
        asked.extend(each.manuscript.file.name for each in requests)
        return all_answered_here(requests)

    def cut_off(done: int, _total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(batch, "ask_all", answered)
    monkeypatch.setattr(batch, "BATCH", 1)
    old, house = tmp_path / "old", House(editor.place)
    with pytest.raises(KeyboardInterrupt):
        batch.import_site(house, old, cut_off)
    assert not list(editor.content.rglob("*次进村.md"))
    done = batch.import_site(house, old, lambda _done, _total: None)
    assert sum(row.new for row in done.rows) == 3
    assert len(asked) == len(set(asked))


def read_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def import_killed_at(editor: Editor, old: Path, points: Sequence[int]) -> int:
    """How many of the runs were killed before they had done."""
    house = House(editor.place)
    work = partial(batch.import_site, house, old, lambda _done, _total: None)
    return sum(killed(work, point, editor.content) for point in points)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_runs_killed_while_they_write_end_as_one_that_was_not(
    seed: int, editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "ask_all", all_answered_here)
    whole = one_editor(tmp_path / "whole")
    batch.import_site(House(whole.place), tmp_path / "old", lambda _done, _total: None)
    reading = 2 * len(list((editor.content / "articles").rglob("*.md")))
    seeded = Random(seed)  # noqa: S311
    import_killed_at(editor, tmp_path / "old", [reading + seeded.randrange(30) for _ in range(3)])
    batch.import_site(House(editor.place), tmp_path / "old", lambda _done, _total: None)
    assert read_in(editor.content) == read_in(whole.content)


@pytest.mark.long
def test_a_thousand_pages_killed_and_gone_on_with_are_the_same_and_then_stay(
    editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "ask_all", all_answered_here)
    old, whole = tmp_path / "old", one_editor(tmp_path / "whole")
    for number in range(4, 1001):
        date = f"{2010 + number % 9}-05-{1 + number % 28:02} 09:00:00"
        (old / f"news/show-{number}.html").write_bytes(page(number, date=date))
    batch.import_site(House(whole.place), old, lambda _done, _total: None)
    seeded = Random(7)  # noqa: S311
    assert import_killed_at(editor, old, [seeded.randrange(100, 2000) for _ in range(2)])
    done = editor.newsroom("import", "--site", "../old")
    assert done.returncode == 0, done.stderr
    assert read_in(editor.content) == read_in(whole.content)
    before = files(editor)
    assert len(list((editor.content / "articles/kelin").rglob("*次进村.md"))) == 1000
    assert "新导入 0 篇" in editor.newsroom("import", "--site", "../old").stdout
    assert files(editor) == before
