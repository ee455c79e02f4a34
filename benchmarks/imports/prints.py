"""Manuscripts that LibreOffice and Chromium write, RTF by hand: columns, running heads, pictures in their place."""

import base64
import io
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from benchmarks.imports.desk import captions_before, end_notes, hard_tables, signed, styled_numbers, titled, tracked
from benchmarks.imports.facts import Facts, Manuscript, pixels
from benchmarks.imports.ooxml import Package, indented, p, part, row, table
from benchmarks.imports.tales import FILM, LIBRARY, ORCHARD, RIVER
from benchmarks.imports.word import facts_of, photo

FORMS = {"doc": "doc:MS Word 97", "odt": "odt", "rtf": "rtf", "pdf": "pdf"}
GROUPS = {"doc": "old-office", "odt": "old-office", "rtf": "old-office", "pdf": "prints"}


def flat(number: int, mode: str) -> bytes:
    """A PNG, some with transparency or in grey."""
    file = io.BytesIO()
    Image.open(io.BytesIO(photo(number, form="PNG"))).convert(mode).save(file, "PNG")
    return file.getvalue()


def running_head(*, columns: bool) -> Manuscript:
    """Two pages with a head, page numbers and pictures between the paragraphs."""
    package = Package()
    photos = [photo(1), flat(2, "RGB"), flat(3, "L")]
    texts = [indented(each) for each in (*ORCHARD.paragraphs, *LIBRARY.paragraphs, *RIVER.paragraphs)]
    package.body = titled(ORCHARD)
    for at, text in enumerate(texts):
        package.body.append(text)
        if at in {1, 4, 7}:
            package.body += [
                p(package.picture(photos[at // 3], suffix="png" if at else "jpeg"), at="center"),
                p(("图为学生在果园里量树高", "图为夜校课堂一角", "图为孩子们走在江边")[at // 3], at="center"),
            ]
    package.body += signed(ORCHARD)
    head = package.related("header", "header1.xml", part("hdr", p("宝山乡关工委 内部刊物", at="center")))
    foot = package.related(
        "footer",
        "footer1.xml",
        part(
            "ftr",
            p(
                '<w:r><w:t>— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t> —</w:t></w:r>',
                at="center",
            ),
        ),
    )
    section = f'<w:sectPr><w:headerReference w:type="default" r:id="{head}"/><w:footerReference w:type="default" r:id="{foot}"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:bottom="1440" w:left="1440" w:right="1440" w:header="800" w:footer="800"/>{"<w:cols w:num=" + chr(34) + "2" + chr(34) + " w:space=" + chr(34) + "425" + chr(34) + "/>" if columns else ""}</w:sectPr>'
    body = package.write()
    data = _with_section(body, section)
    stories = (*ORCHARD.paragraphs, *LIBRARY.paragraphs, *RIVER.paragraphs)
    facts = Facts(
        title=ORCHARD.title, date=ORCHARD.date, organisation="baoshan", paragraphs=stories, captions=("图为学生在果园里量树高", "图为夜校课堂一角", "图为孩子们走在江边"),
        pictures=tuple(map(pixels, photos)), absent=("内部刊物", "— 1 —", "—2—"), order=(stories[1], "▣", stories[2], stories[4], "▣", stories[5], stories[7], "▣", stories[8]), blocks=stories,
    )  # fmt: skip
    return Manuscript("desk", f"running-{int(columns)}.docx", data, facts)


def _with_section(data: bytes, section: str) -> bytes:
    from benchmarks.imports.word import rewritten

    return rewritten(data, lambda xml: xml.replace("<w:sectPr/>", section))


def tabled() -> Manuscript:
    """A table across the page and a list of numbers."""
    package = Package()
    package.body = [
        *titled(ORCHARD),
        *map(indented, ORCHARD.paragraphs[:2]),
        table(*(row(*each) for each in ORCHARD.rows)).replace(
            "<w:tblPr/>",
            '<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>',
        ),
        *map(indented, ORCHARD.paragraphs[2:]),
        *signed(ORCHARD),
    ]
    cells = tuple(x for y in ORCHARD.rows for x in y)
    return Manuscript(
        "desk",
        "ruled.docx",
        package.write(),
        facts_of(
            ORCHARD,
            cells=cells,
            order=(ORCHARD.paragraphs[1], "树号", ORCHARD.paragraphs[2]),
            blocks=ORCHARD.paragraphs,
        ),
    )


def by_hand_rtf() -> Manuscript:
    """As WPS writes it: \\'xx bytes of GBK, a picture in hexadecimal, hidden text, an annotation."""

    def gbk(text: str) -> str:
        return "".join(f"\\'{byte:02x}" for byte in text.encode("gb18030"))

    data = photo(404)
    words = "".join(rf"\pard\plain\f0\fs32\fi640 {gbk(text)}\par" "\n" for text in FILM.paragraphs)
    rtf = (
        r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}}{\info{\author x}}{\header\pard " + gbk("页眉的字") + r"\par}" "\n"
        rf"\pard\qc\b\fs44 {gbk(FILM.title)}\b0\par" "\n" + words + rf"\pard\qc{{\pict\jpegblip\picwgoal6000\pichgoal4500 {data.hex()}}}\par\pard\qc {gbk(FILM.captions[0])}\par" "\n"
        rf"\pard {{\v {gbk('隐藏的字')}}}\pard\qr {gbk('金融社区')}\par\pard\qr {gbk(FILM.spoken_date)}\par}}"
    )  # fmt: skip
    return Manuscript(
        "old-office",
        "hand.rtf",
        rtf.encode(),
        facts_of(FILM, captions=FILM.captions[:1], pictures=(pixels(data),), absent=("页眉的字", "隐藏的字")),
    )


def printed_page() -> tuple[str, Facts]:
    """A page for Chromium's printer, its pictures PNG and JPEG, headings and a table."""
    one, two = flat(5, "RGBA"), photo(6)
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in each)}</tr>" for each in LIBRARY.rows)
    html = f"""<html><head><meta charset=utf-8><title>{LIBRARY.title}</title><style>body{{font:16px/1.8 "Noto Sans CJK SC",sans-serif}}p{{text-indent:2em}}td{{border:1px solid}}table{{border-collapse:collapse;width:100%}}</style></head><body>
<h1 style="text-align:center">{LIBRARY.title}</h1><p>{LIBRARY.paragraphs[0]}</p><div style="text-align:center"><img width=400 src="data:image/png;base64,{base64.b64encode(one).decode()}"></div><div style="text-align:center">夜校课堂一角</div>
<h2>一周三晚</h2><p>{LIBRARY.paragraphs[1]}</p><table>{rows}</table><h2>六会从头学</h2><p>{LIBRARY.paragraphs[2]}</p><div style="text-align:center"><img width=300 src="data:image/jpeg;base64,{base64.b64encode(two).decode()}"></div><div style="text-align:center">学员的小本子</div>
<div style="text-align:right">奇克镇关工委</div><div style="text-align:right">{LIBRARY.spoken_date}</div></body></html>"""
    facts = facts_of(
        LIBRARY,
        captions=LIBRARY.captions,
        headings=LIBRARY.headings,
        cells=tuple(x for y in LIBRARY.rows for x in y),
        sizes=tuple(pixels(each).split("-")[0] for each in (one, two)),
        order=(LIBRARY.paragraphs[0], "▣", LIBRARY.paragraphs[1], LIBRARY.paragraphs[2], "▣"),
        absent=("file://",),
        blocks=LIBRARY.paragraphs,
    )
    return html, facts


def chromium() -> Iterator[Manuscript]:
    """With and without the printer's own head and foot."""
    program = shutil.which("chromium")
    if program is None:
        return
    html, facts = printed_page()
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "页.html").write_text(html, encoding="utf-8")
        for name, options in (("page-heads.pdf", []), ("page-plain.pdf", ["--no-pdf-header-footer"])):
            command = [
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                *options,
                f"--print-to-pdf={folder / name}",
                (folder / "页.html").as_uri(),
            ]
            subprocess.run(command, check=True, capture_output=True)
            yield Manuscript("prints", name, (folder / name).read_bytes(), facts)


def converted() -> Iterator[Manuscript]:
    """What LibreOffice makes of the desk's manuscripts."""
    office = shutil.which("soffice")
    if office is None:
        return
    chosen = [
        running_head(columns=False),
        running_head(columns=True),
        tabled(),
        captions_before(),
        end_notes(),
        hard_tables(),
        styled_numbers(),
        tracked(),
    ]
    wanted = {
        "pdf": chosen[:3],
        "doc": chosen[:1] + chosen[3:],
        "odt": chosen[:1] + chosen[3:],
        "rtf": chosen[:1] + chosen[3:],
    }
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for each in chosen:
            (folder / each.name).write_bytes(each.data)
        for form, name in FORMS.items():
            files = [str(folder / each.name) for each in wanted[form]]
            command = [
                office,
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--headless",
                "--convert-to",
                name,
                "--outdir",
                str(folder / form),
                *files,
            ]
            subprocess.run(command, check=True, capture_output=True)
            for each in wanted[form]:
                stem = each.name.removesuffix(".docx")
                facts = (
                    replace(
                        each.facts, pictures=(), sizes=tuple(x.split("-")[0] for x in each.facts.pictures), headings=()
                    )
                    if form == "pdf"
                    else replace(each.facts, blocks=())
                )
                yield Manuscript(GROUPS[form], f"{stem}.{form}", (folder / form / f"{stem}.{form}").read_bytes(), facts)


def corpus() -> Iterator[Manuscript]:
    """All of them."""
    yield by_hand_rtf()
    yield from chromium()
    yield from converted()
