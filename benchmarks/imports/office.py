"""Manuscripts as LibreOffice writes them in other forms: .doc, .odt, .rtf, .pdf, and .docx of its own."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.imports.facts import Facts, Manuscript
from benchmarks.imports.word import plain_documents

FORMS = {"doc": "doc:MS Word 97", "odt": "odt", "rtf": "rtf", "pdf": "pdf", "docx": "docx:MS Word 2007 XML"}
CHOSEN = ("0-bold", "1-number", "2-face", "3-style")


def corpus() -> Iterator[Manuscript]:
    """Some of the plain documents in every form."""
    chosen = [each for each in plain_documents() if each.name.removesuffix(".docx") in CHOSEN]
    for form, each in in_forms(chosen, FORMS):
        yield replace(each, kind="docx-lo" if form == "docx" else form)
        if form == "doc":
            yield replace(each, kind="wps", name=each.name.replace(".doc", ".wps"))


def in_forms(chosen: list[Manuscript], forms: Mapping[str, str]) -> Iterator[tuple[str, Manuscript]]:
    """Word's documents written anew in every form; nothing where LibreOffice is not installed."""
    office = shutil.which("soffice")
    if office is None:
        return
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for each in chosen:
            (folder / each.name).write_bytes(each.data)
        files = [str(folder / each.name) for each in chosen]
        for form, filter_name in forms.items():
            out = folder / form
            command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
            subprocess.run(
                [*command, "--convert-to", filter_name, "--outdir", str(out), *files], check=True, capture_output=True
            )
            for each in chosen:
                name = f"{each.name.removesuffix('.docx')}.{form}"
                yield form, replace(each, name=name, data=(out / name).read_bytes(), facts=_left(each.facts, form))


def _left(facts: Facts, form: str) -> Facts:
    """A PDF has no headings and its pictures are compressed anew; its words and cells are what counts."""
    return replace(facts, headings=(), pictures=()) if form == "pdf" else facts
