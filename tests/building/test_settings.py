import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pelican.settings import get_settings_from_file, read_settings

from plugins.building.errors import SettingsWrong
from plugins.building.settings import KEPT, OURS, PELICANS
from plugins.building.settings_check import check
from tests.site.county import ROOT, County, manuscript

RULES = PELICANS | OURS | KEPT
OF_NO_KIND = (5, -1, ["x", 5], {"a b": 1}, b"x", object(), 1.5, "\u202e", "a\nb", [("x", 5)], ("",))
"""No setting may be any of these, each being wrong for most reasons at once."""


def stated(**changed: Any) -> dict[str, Any]:
    """What the settings file of this site states, and what is changed."""
    settings: dict[str, Any] = get_settings_from_file(str(ROOT / "pelicanconf.py"))
    return settings | changed


def faults(**changed: Any) -> list[str]:
    try:
        check(stated(**changed))
    except SettingsWrong as wrong:
        return list(wrong.faults)
    return []


@pytest.mark.parametrize("name", [*RULES])
def test_every_setting_is_explained(name: str) -> None:
    rule, handbook = RULES[name], (ROOT / "docs/settings.md").read_text("utf-8")
    assert f"| `{name}` | {rule.explanation} | {rule.wanted} |" in handbook


def test_the_settings_files_are_right(monkeypatch: pytest.MonkeyPatch) -> None:
    assert faults() == []
    monkeypatch.syspath_prepend(str(ROOT))
    assert read_settings(str(ROOT / "publishconf.py"))["SITEURL"].startswith("https://")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SITEURL", "example.org"),
        ("SITEURL", "https://user:pass@example.org"),
        ("SITEURL", "https://example.org:99999"),
        ("SITEURL", "https://example.org/a//b"),
        ("SITEURL", "https://example.org/../b"),
        ("SITEURL", "https://example.org/a b"),
        ("SITEURL", "http://[::1"),
        ("TIMEZONE", "Asia/Heihe"),
        ("TIMEZONE", "../../etc/passwd"),
        ("DEFAULT_LANG", 'zh" onload="'),
        ("DEFAULT_PAGINATION", 0),
        ("MENUITEMS", [("首页",)]),
        ("TAG_AUTHORITY", "example.org"),
        ("TAG_AUTHORITY", "example.org,２０１８"),
        ("EXECUTOR", "process:0"),
        ("EXECUTOR", "dask://"),
        ("EXECUTOR", "dask://10.0.0.1"),
        ("EXECUTOR", "dask://user@10.0.0.1:8786"),
        ("EXECUTOR", "tcp://10.0.0.1:8786"),
        ("SITE_VERIFICATION", ["baidu"]),
        ("SITE_VERIFICATION", {"<b>": "x"}),
        ("SECURITY_EXPIRES", "2027-12-31"),
        ("SITENAME", "两\n行"),
        ("IGNORE_FILES", ".DS_Store"),
        ("PLUGINS", "plugins.building.generators.discovery"),
        ("PELICAN_CLASS", "plugins.building.NewsSite"),
    ],
)
def test_a_wrong_value_is_told_with_what_to_write(name: str, value: object) -> None:
    (fault,) = faults(**{name: value})
    assert fault.startswith(f"设置 {name} 现在是 ")
    assert fault.endswith(f"请写{RULES[name].wanted}。[setting-wrong]")


@pytest.mark.parametrize("name", [*RULES])
def test_a_value_of_another_kind_is_told(name: str) -> None:
    fitting = [value for value in OF_NO_KIND if not faults(**{name: value})]
    assert fitting in ([], [5])
    assert not fitting or name in ("DEFAULT_PAGINATION", "FEED_MAX_ITEMS", "PORT")


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
)


@settings(deadline=None)
@given(st.sampled_from(sorted(RULES)), ANYTHING)
def test_whatever_is_written_is_judged_in_one_line(name: str, value: object) -> None:
    for fault in faults(**{name: value}):
        assert fault.startswith(f"设置 {name} 现在是 ")
        assert fault.isprintable()


def test_all_faults_are_told_at_once() -> None:
    told = faults(SITEURI="x", ARTICLE_URL="{slug}/", CLEAN_URLS=True, EXECUTOR="cloud", SITEURL=None)
    assert [fault.rpartition("[")[2] for fault in told] == [
        "setting-unknown]",
        "setting-unknown]",
        "setting-useless]",
        "setting-wrong]",
        "setting-wrong]",
    ]


@pytest.mark.parametrize("wrong", ["SITEURL=5", "DEFAULT_LANG=null", "LOG_FILTER=true", "JINJA_ENVIRONMENT=5"])
def test_pelican_stumbles_over_none_of_them(county: County, wrong: str) -> None:
    done = county.pelican("-e", wrong)
    assert done.returncode == 1
    assert done.stderr.startswith(f"设置 {wrong.partition('=')[0]} ")
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stdout


def test_folders_that_cannot_be_are_told(county: County) -> None:
    file = county.write("pages/help.md", manuscript("帮助", "2019-01-01"))
    assert "是一个文件" in county.pelican(output=f"content/pages/{file.name}").stderr
    assert "设置 CACHE_PATH" in county.pelican("-e", f'CACHE_PATH="{file}/cache"').stderr
    assert "没有 templates/base.html" in county.pelican("-e", f'THEME="{county.content}"').stderr
    assert "没有找到文件夹" in county.pelican("-e", 'PATH="nowhere"').stderr


def command(settings: Path, text: str) -> "subprocess.CompletedProcess[str]":
    if text:
        settings.write_text(text, "utf-8")
    return subprocess.run(
        [sys.executable, "-m", "plugins.building", "-s", str(settings)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'SITENAME = "甲"\nMENUITEMS = ["乙"，"丙"]\n',
            ":2: 错误 “，”不能写在这里，也许是全角标点。请改成半角的。[setting-syntax]",
        ),
        ('SITENAME = "甲\n', ":1: 错误 这一行或上一行的写法不对（"),
        ("from os import path\nSITENAME = path.nowhere\n", ":2: 错误 执行这一行时出错：AttributeError"),
        ("\0", "[setting-syntax]"),
        ("", "没有找到设置文件 "),
    ],
)
def test_a_settings_file_that_cannot_be_read_is_told_with_the_line(tmp_path: Path, text: str, told: str) -> None:
    done = command(tmp_path / "conf.py", text)
    assert done.returncode == 1
    assert told in done.stderr
    assert str(tmp_path / "conf.py") in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stdout
