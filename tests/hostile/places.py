"""Places and names of files, and what lies beside the articles."""

import os
from pathlib import Path

from tests.hostile.case import FOLDER, Case, manuscript, placed

NAME, SHAPE, KIND, LINK = "path-name", "path-shape", "file-not-allowed", "file-linked"


def named(name: str, file: str, codes: str) -> Case:
    """A manuscript called `file`, in which `@` stands for the name of the case."""
    return placed(name, f"{FOLDER}/{file.replace('@', name)}", codes)


def page(name: str, path: str, codes: str) -> Case:
    """A standing page."""
    return placed(name, path, codes, f"---\ntitle: 网页{name}\n---\n\n正文照旧。\n")


MANUSCRIPTS = [
    named("name-traversal", "..@.md", NAME),
    named("name-percent", "%2e%2e%2f@.md", NAME),
    named("name-backslash", "..\\..\\@.md", NAME),
    named("name-newline", "new\nline-@.md", "file-name"),
    named("name-tab", "a\tb-@.md", "file-name"),
    named("name-escape", "\x1b[31m-@.md", "file-name"),
    named("name-reversed", "\u202e-@.md", "file-name"),
    named("name-invisible", "a\u200bb-@.md", "file-name"),
    named("name-quote", "it's-@.md", NAME),
    named("name-quotes", '"@".md', NAME),
    named("name-angle", "<script>@.md", NAME),
    named("name-hash", "#@.md", NAME),
    named("name-question", "a?@.md", NAME),
    named("name-per-cent", "100%@.md", NAME),
    named("name-ampersand", "a&b-@.md", NAME),
    named("name-semicolon", "a;rm -rf-@.md", NAME),
    named("name-dollar", "$(id)-@.md", NAME),
    named("name-backtick", "`id`-@.md", NAME),
    named("name-pipe", "a|b-@.md", NAME),
    named("name-colon", "a:@.md", NAME),
    named("name-star", "*@.md", NAME),
    named("name-blank", "a b-@.md", NAME),
    named("name-blank-end", "@ .md", NAME),
    named("name-dots", "@..md", NAME),
    named("name-capital", "Name-@.md", NAME),
    named("name-nfd", "e\u0301-@.md", NAME),
    named("name-cyrillic", "аbс-@.md", NAME),
    named("name-full-width", "ａｂ-@.md", NAME),
    named("name-kangxi", "⼈-@.md", NAME),
    named("name-emoji", "😀-@.md", NAME),
    named("name-hyphen", "-rf-@.md", NAME),
    named("name-underscore", "_headers-@.md", NAME),
    named("name-dot", ".@.md", NAME),
    named("name-template", "{{7*7}}@.md", NAME),
    named("name-long", f"{'a' * 61}-@.md", "path-too-long"),
    placed("con", f"{FOLDER}/con.md", "path-reserved"),
    placed("nul", f"{FOLDER}/nul.md", "path-reserved"),
    placed("lpt1", f"{FOLDER}/lpt1.md", "path-reserved"),
    placed("empty-name", f"{FOLDER}/.md", NAME),
    # folders
    placed("folder-stranger", "articles/nobody/2019/folder-stranger.md", "path-organisation"),
    placed("folder-homoglyph", "articles/kеlin/2019/folder-homoglyph.md", "path-organisation"),
    placed("folder-capital", "articles/Kelin/2019/folder-capital.md", "path-organisation"),
    placed("folder-reserved", "articles/feeds/2019/folder-reserved.md", "path-organisation"),
    placed("folder-year", "articles/kelin/19/folder-year.md", "path-year"),
    placed("folder-early", "articles/kelin/0001/folder-early.md", "path-year"),
    placed("folder-late", "articles/kelin/9999/folder-late.md", "path-year"),
    placed("folder-digits", "articles/kelin/２０１９/folder-digits.md", "path-year"),
    placed("folder-deep", "articles/kelin/2019/12/folder-deep.md", SHAPE),
    placed("folder-shallow", "articles/kelin/folder-shallow.md", SHAPE),
    placed("folder-none", "articles/folder-none.md", SHAPE),
    placed("folder-root", "folder-root.md", "file-misplaced"),
    placed("folder-other", "drafts/folder-other.md", "file-misplaced"),
    placed("folder-output", "output/folder-output.md", "file-misplaced"),
    page("page-index", "pages/index.md", "path-reserved"),
    page("page-404", "pages/404.md", "path-reserved"),
    page("page-feeds", "pages/feeds.md", "path-reserved"),
    page("page-images", "pages/images.md", "path-reserved"),
    page("page-theme", "pages/theme.md", "path-reserved"),
    page("page-sitemap", "pages/sitemap.md", "path-reserved"),
    page("page-organisation", "pages/kelin.md", "path-reserved"),
    page("page-deep", "pages/a/page-deep.md", SHAPE),
    page("page-dot", "pages/.well-known.md", f"{NAME} path-reserved"),
]

ROWS: list[tuple[str, str, str, bytes | str]] = [
    ("docm", "beside-docm.docm", KIND, b"PK\3\4"),
    ("docx", "beside-docx.docx", KIND, b"PK\3\4"),
    ("exe", "beside-exe.exe", KIND, b"MZ"),
    ("bat", "beside-bat.bat", KIND, "del"),
    ("lnk", "beside-lnk.lnk", KIND, b"L\0\0\0"),
    ("html", "beside-html.html", KIND, "<script>canary()</script>"),
    ("htm", "beside-htm.htm", KIND, "<p>"),
    ("xhtml", "beside-xhtml.xhtml", KIND, "<p/>"),
    ("js", "beside-js.js", KIND, "canary()"),
    ("css", "beside-css.css", KIND, "*{}"),
    ("php", "beside-php.php", KIND, "<?php"),
    ("phtml", "beside-phtml.phtml", KIND, "<?php"),
    ("double", "beside-double.php.jpg.php", KIND, "<?php"),
    ("py", "beside-py.py", KIND, "import os"),
    ("htaccess", ".htaccess", KIND, "Options +Indexes"),
    ("env", ".env", KIND, "TOKEN=x"),
    ("key", "id_rsa", KIND, "-----BEGIN"),
    ("pem", "server.pem", KIND, "-----BEGIN"),
    ("svg", "beside-svg.svg", KIND, "<svg onload=canary()>"),
    ("pdf", "beside-pdf.pdf", KIND, "%PDF-1.7"),
    ("zip", "beside-zip.zip", KIND, b"PK\3\4"),
    ("tar", "beside-tar.tar.gz", KIND, b"\x1f\x8b"),
    ("sql", "beside-sql.sql", KIND, "select"),
    ("bak", "beside-bak.md.bak", KIND, "x"),
    ("rst", "beside-rst.rst", KIND, ".. raw:: html"),
    ("txt", "beside-txt.txt", KIND, "x"),
    ("capital-md", "beside-capital.MD", KIND, "x"),
    ("none", "beside-none", KIND, "x"),
    ("yaml", "beside-yaml.yaml", KIND, "x: y"),
    ("mp4", "beside-mp4.mp4", KIND, b"\0\0\0\x18ftyp"),
    # pictures by name
    ("dot", ".beside-dot.jpg", "file-name", b"x"),
    ("device", "con.jpg", "file-name", b"x"),
    ("hash", "beside#hash.jpg", "file-name", b"x"),
    ("question", "beside?question.jpg", "file-name", b"x"),
    ("colon", "beside:colon.jpg", "file-name", b"x"),
    ("backslash", "beside\\backslash.jpg", "file-name", b"x"),
    ("blank", " beside-blank.jpg", "file-name", b"x"),
    ("nfd", "beside-e\u0301.jpg", "file-name", b"x"),
    ("newline", "beside\nbeside-newline.jpg", "file-name", b"x"),
    ("hyphen", "--beside-hyphen.jpg", "file-name", b"x"),
    ("case", "beside-Case.jpg", "file-case", b"x"),
    ("case-too", "beside-cASE.jpg", "file-case", b"x"),
]

BESIDE = [placed(f"beside-{name}", f"{FOLDER}/{file}", codes, data) for name, file, codes, data in ROWS] + [
    placed("data-php", "data/x.php", KIND, "<?php"),
    placed("data-json", "data/x.json", KIND, "{}"),
]

LINKS = [
    placed("link-file", f"{FOLDER}/link-file.md", LINK),
    placed("link-outside", f"{FOLDER}/link-outside.md", LINK),
    placed("link-picture", f"{FOLDER}/link-picture.jpg", LINK),
    placed("link-folder", "articles/link-folder", LINK),
    placed("link-loop", f"{FOLDER}/link-loop", LINK),
    placed("link-dead", f"{FOLDER}/link-dead.md", LINK),
    placed("link-hard", f"{FOLDER}/link-hard.md", LINK),
    placed("link-hard-picture", f"{FOLDER}/link-hard-picture.jpg", LINK),
    placed("pipe", f"{FOLDER}/pipe.md", LINK),
]
"""Made by `lay_links`; their bytes are of no matter."""


def lay_links(content: Path, outside: Path) -> None:
    """Links of every kind, and a pipe nobody writes to."""
    folder = content / FOLDER
    secret = outside / "secret.md"
    secret.write_text(manuscript("secret", "不该让人看见的话。"), "utf-8")
    (folder / "link-file.md").symlink_to("sound.md")
    (folder / "link-outside.md").symlink_to(secret)
    (folder / "link-picture.jpg").symlink_to("/etc/passwd")
    (content / "articles/link-folder").symlink_to(folder, target_is_directory=True)
    (folder / "link-loop").symlink_to(folder, target_is_directory=True)
    (folder / "link-dead.md").symlink_to("nowhere.md")
    (folder / "link-hard.md").hardlink_to(secret)
    other = outside / "other.jpg"
    other.write_bytes(b"x")
    (folder / "link-hard-picture.jpg").hardlink_to(other)
    os.mkfifo(folder / "pipe.md")


KINDS: dict[str, list[Case]] = {"places": [*MANUSCRIPTS, *BESIDE, *LINKS]}
