"""What the best existing programs make of a manuscript, each asked only for the forms that it takes.

None of them is a dependency: those that can be imported are measured. `requirements.in` names them.
"""

import base64
import importlib
import io
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from benchmarks.imports.facts import Manuscript, Result

Peer = Callable[[Manuscript], Result]


def of_html(html: str) -> Result:
    """Words, headings, cells and embedded pictures of a page that a program made."""
    tree = LexborHTMLParser(html)
    sources = [str(each.attributes.get("src") or "") for each in tree.css("img")]
    return Result(
        text=tree.body.text() if tree.body else "",
        headings=[each.text() for each in tree.css("h1,h2,h3,h4,h5,h6")],
        cells=[each.text() for each in tree.css("td,th")],
        pictures=[base64.b64decode(each.partition(",")[2]) for each in sources if each.startswith("data:image")],
    )


def of_markdown(text: str) -> Result:
    """The same of Markdown."""
    rows = [line for line in text.splitlines() if line.strip().startswith("|")]
    return Result(
        text=re.sub(r"(?<!\\)[*_>#|]", "", text),
        headings=[line.lstrip("# ").strip("* ") for line in text.splitlines() if line.startswith("#")],
        cells=[cell.strip() for row in rows for cell in row.strip().strip("|").split("|")],
    )


def suffix(manuscript: Manuscript) -> str:
    return Path(manuscript.name).suffix


def mammoth(manuscript: Manuscript) -> Result:
    program = importlib.import_module("mammoth")
    if suffix(manuscript) != ".docx":
        raise NotImplementedError
    return of_html(program.convert_to_html(io.BytesIO(manuscript.data)).value)


def pandoc(manuscript: Manuscript) -> Result:
    program = importlib.import_module("pypandoc")
    forms = {".docx": "docx", ".odt": "odt", ".rtf": "rtf", ".html": "html"}
    form = forms.get(suffix(manuscript))
    if form is None:
        raise NotImplementedError
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / f"a{suffix(manuscript)}"
        source.write_bytes(manuscript.data)
        html = program.convert_file(str(source), "html", format=form, extra_args=["--embed-resources", "--standalone"])
    return of_html(html)


def markitdown(manuscript: Manuscript) -> Result:
    program = importlib.import_module("markitdown").MarkItDown()
    if suffix(manuscript) not in {".docx", ".html", ".pdf", ".txt", ".zip"}:
        raise NotImplementedError
    found = program.convert_stream(io.BytesIO(manuscript.data), file_extension=suffix(manuscript))
    result = of_markdown(found.text_content)
    result.meta["title"] = found.title or ""
    return result


def trafilatura(manuscript: Manuscript) -> Result:
    program = importlib.import_module("trafilatura")
    if suffix(manuscript) != ".html":
        raise NotImplementedError
    text = program.extract(manuscript.data, include_tables=True, include_images=True, output_format="markdown") or ""
    meta = program.extract_metadata(manuscript.data)
    result = of_markdown(text)
    if meta:
        result.meta |= {"title": meta.title or "", "date": meta.date or "", "author": meta.author or ""}
    return result


def gne(manuscript: Manuscript) -> Result:
    program = importlib.import_module("gne").GeneralNewsExtractor()
    if suffix(manuscript) != ".html":
        raise NotImplementedError
    try:
        html = manuscript.data.decode()
    except UnicodeDecodeError:
        html = manuscript.data.decode("gb18030", "replace")
    found = program.extract(html)
    meta = {"title": found["title"], "date": found["publish_time"], "author": found["author"]}
    return Result(text=found["content"], meta=meta)


PEERS: dict[str, Peer] = {
    "pandoc": pandoc,
    "mammoth": mammoth,
    "markitdown": markitdown,
    "trafilatura": trafilatura,
    "gne": gne,
}
