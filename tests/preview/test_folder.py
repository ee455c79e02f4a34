from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.preview.folder import Moved, find


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "output"
    for file in ("index.html", "404.html", "kelin/2019/会议/index.html", "theme/site.css", "_headers", "kelin/.hidden"):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(file)
    (folder.parent / "secret.html").write_text("秘密")
    (folder / "link.html").symlink_to(folder.parent / "secret.html")
    (folder / "outside").symlink_to("/etc", target_is_directory=True)
    return folder


@pytest.mark.parametrize(
    ("target", "file"),
    [
        ("/", "index.html"),
        ("/?page=2", "index.html"),
        ("/kelin/2019/%E4%BC%9A%E8%AE%AE/", "kelin/2019/会议/index.html"),
        ("/theme/site.css?v=1", "theme/site.css"),
        ("http://127.0.0.1:8000/theme/site.css", "theme/site.css"),
    ],
)
def test_an_address_finds_its_file(site: Path, target: str, file: str) -> None:
    assert find(site, target) == site / file


@pytest.mark.parametrize(
    "target",
    [
        "/nothing/",
        "/_headers",
        "/kelin/.hidden",
        "/kelin/",
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/..%2fsecret.html",
        "/kelin/../../secret.html",
        "/..%5csecret.html",
        "//secret.html",
        "//etc/passwd",
        "/link.html",
        "/outside/hostname",
        "/index.html%00.css",
        "/%ff",
        "index.html",
        "*",
        "",
    ],
)
def test_nothing_else_is_found(site: Path, target: str) -> None:
    assert find(site, target) is None


def test_a_folder_without_its_slash_has_moved(site: Path) -> None:
    with pytest.raises(Moved) as moved:
        find(site, "/kelin/2019/%E4%BC%9A%E8%AE%AE")
    assert moved.value.address == "/kelin/2019/%E4%BC%9A%E8%AE%AE/"


@given(st.text(st.sampled_from("/.%25eEfFcC\\kelin19_headrs?#\x00会"), max_size=30))
def test_no_target_leaves_the_folder(site: Path, target: str) -> None:
    assert (site / shown(site, target)).resolve().is_relative_to(site.resolve())


def shown(site: Path, target: str) -> str:
    """What a request comes to, below the folder."""
    try:
        found = find(site, target)
    except Moved as moved:
        return moved.address.removeprefix("/")
    return str(found or "")
