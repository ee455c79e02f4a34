from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.hardening import folder_faults, media_type, output_fault

PUBLIC = [
    "index.html",
    "404.html",
    "kelin/2019/12-12-linkage-meeting/index.html",
    "kelin/2019/三联动会议/index.html",
    "tags/五老·精神/index.html",
    "tags/“8422”/index.html",
    "columns/news/page/12/index.html",
    "news/show-176.html",
    "feeds/all.rss.xml",
    "feeds/columns/news.atom.xml",
    "feeds/opml.xml",
    "images/0123456789abcdef-480.avif",
    "images/0123456789abcdef-480.jpg",
    "theme/site.0123abcd.css",
    "theme/js/aids.0123abcd.js",
    "theme/icons/favicon.0123abcd.svg",
    "sitemap.xml",
    "sitemap-2.xml",
    "robots.txt",
    "_headers",
    "_nginx.conf",
    "_caddy.conf",
    ".well-known/sbom.cdx.json",
    ".well-known/security.txt",
]

WITHHELD = [
    "",
    "/index.html",
    "../index.html",
    "kelin/../../index.html",
    "kelin/./index.html",
    "kelin//index.html",
    "kelin\\index.html",
    "C:/index.html",
    "kelin/.htaccess",
    ".env",
    ".git/config",
    ".well-known/other.txt",
    "kelin/_headers",
    "kelin/robots.txt",
    "kelin/2019/virus/index.js",
    "kelin/2019/drawing.svg",
    "images/drawing.svg",
    "images/index.html",
    "feeds/all.js",
    "theme/page.html",
    "sitemap.php",
    "index.php",
    "kelin/2019/report.docm",
    "kelin/2019/setup.exe",
    "kelin/2019/index.html ",
    "kelin/2019/index.html.",
    "kelin/2019./index.html",
    "kelin/a b/index.html",
    "kelin/a\nb/index.html",
    "kelin/a\u202eb/index.html",
    "kelin/a\u200bb/index.html",
    "kelin/a\u3000b/index.html",
    'kelin/a"b/index.html',
    "kelin/a;b/index.html",
    "kelin/a%2e/index.html",
    "kelin/a?b/index.html",
    "kelin/a#b/index.html",
    "kelin/cafe\u0301/index.html",
    "kelin/con/index.html",
    "kelin/NUL.html/index.html",
    f"kelin/{'会' * 86}/index.html",
    "kelin/2019/index",
]


@pytest.mark.parametrize("file", PUBLIC)
def test_what_the_site_is_made_of_may_be_published(file: str) -> None:
    assert output_fault(file) is None


@pytest.mark.parametrize("file", WITHHELD)
def test_everything_else_is_withheld(file: str) -> None:
    assert output_fault(file)


@given(st.text(), st.sampled_from(["", "kelin/", "images/", "theme/", "feeds/"]), st.sampled_from(["", ".html", ".js"]))
def test_what_may_be_published_stays_inside_and_is_visible(name: str, place: str, end: str) -> None:
    file = place + name + end
    if output_fault(file) is None:
        assert (Path("/site") / file).resolve().is_relative_to("/site")
        assert file.isprintable()
        assert not set('\\:*?"<>|#%&; ') & set(file)
        assert file.startswith("theme/") or not file.endswith((".js", ".svg"))


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("kelin/index.html", "text/html"),
        ("feeds/all.rss.xml", "application/rss+xml"),
        ("feeds/all.atom.xml", "application/atom+xml"),
        ("feeds/opml.xml", "text/x-opml"),
        ("sitemap.xml", "application/xml"),
        ("images/0-1.avif", "image/avif"),
        (".well-known/security.txt", "text/plain"),
    ],
)
def test_every_file_has_its_media_type(file: str, kind: str) -> None:
    assert media_type(file) == kind


def test_a_folder_is_looked_through_whole(tmp_path: Path) -> None:
    output = tmp_path / "output"
    (output / "kelin").mkdir(parents=True)
    (output / "index.html").write_text("首页")
    assert folder_faults(output) == ()
    (tmp_path / "secret.html").write_text("秘密")
    (output / "kelin/index.html").symlink_to(tmp_path / "secret.html")
    (output / "loop").symlink_to(output, target_is_directory=True)
    (output / "virus.js").write_text("alert(1)")
    assert [fault.partition(":")[0] for fault in folder_faults(output)] == [
        "'kelin/index.html'",
        "'loop'",
        "'virus.js'",
    ]
