"""Manuscripts as LibreOffice writes them in other forms: .doc, .odt, .rtf, .pdf, and .docx of its own."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.imports.facts import Manuscript
from benchmarks.imports.word import plain_documents

FORMS = {"doc": "doc:MS Word 97", "odt": "odt", "rtf": "rtf", "pdf": "pdf", "docx": "docx:MS Word 2007 XML"}
CHOSEN = ("0-bold", "1-number", "2-face", "3-style")


def corpus() -> Iterator[Manuscript]:
    """Some of the plain documents in every form; nothing where LibreOffice is not installed."""
    office = shutil.which("soffice")
    if office is None:
        return
    chosen = [each for each in plain_documents() if each.name.removesuffix(".docx") in CHOSEN]
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for each in chosen:
            (folder / each.name).write_bytes(each.data)
        for form, filter_name in FORMS.items():
            out = folder / form
            command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
            files = [str(folder / each.name) for each in chosen]
            subprocess.run(
                [*command, "--convert-to", filter_name, "--outdir", str(out), *files], check=True, capture_output=True
            )
            for each in chosen:
                stem = each.name.removesuffix(".docx")
                data = (out / f"{stem}.{form}").read_bytes()
                # A PDF has no headings and its pictures are compressed anew; its words and cells are what counts.
                facts = replace(each.facts, headings=(), pictures=()) if form == "pdf" else each.facts
                yield Manuscript("docx-lo" if form == "docx" else form, f"{stem}.{form}", data, facts)
                if form == "doc":
                    yield Manuscript("wps", f"{stem}.wps", data, facts)
