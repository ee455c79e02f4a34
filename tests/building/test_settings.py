from pathlib import Path
from typing import Any

import pytest

from plugins.building.errors import SettingsWrong
from plugins.building.settings import OURS, PELICANS, complete
from tests.site.county import ROOT


def full(**changed: Any) -> dict[str, Any]:
    from pelican.settings import read_settings

    settings: dict[str, Any] = read_settings(str(ROOT / "pelicanconf.py"), override=changed)
    return settings


@pytest.mark.parametrize("name", [*OURS, *PELICANS])
def test_every_setting_is_explained(name: str) -> None:
    assert f"| `{name}` |" in (ROOT / "docs/settings.md").read_text("utf-8")


def test_the_settings_files_are_right(monkeypatch: pytest.MonkeyPatch) -> None:
    from pelican.settings import read_settings

    assert complete(full())["SITE_SHORT_NAME"] == "逊克县关工委"
    monkeypatch.syspath_prepend(str(ROOT))
    assert complete(read_settings(str(Path(ROOT / "publishconf.py"))))["SITEURL"].startswith("https://")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SITEURL", "example.org"),
        ("SITEURL", "https://user:pass@example.org"),
        ("TIMEZONE", "Asia/Heihe"),
        ("DEFAULT_PAGINATION", 0),
        ("MENUITEMS", [("首页",)]),
        ("TAG_AUTHORITY", "example.org"),
        ("EXECUTOR", "process:0"),
        ("SITE_VERIFICATION", ["baidu"]),
        ("SITENAME", "两\n行"),
    ],
)
def test_a_wrong_value_is_told_with_what_to_write(name: str, value: object) -> None:
    with pytest.raises(SettingsWrong) as stopped:
        complete(full() | {name: value})
    (fault,) = stopped.value.faults
    assert fault.startswith(f"设置 {name} ")
    assert "请写" in fault


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(SettingsWrong) as stopped:
        complete(full() | {"SITEURI": "x", "ARTICLE_URL": "{slug}/", "EXECUTOR": "cloud"})
    codes = {fault.rpartition("[")[2] for fault in stopped.value.faults}
    assert codes == {"setting-unknown]", "setting-useless]", "setting-wrong]"}
