"""Manuscripts as Word and WPS write them: by python-docx, then bent by hand where its own ways are too tame."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Inches, Pt
from PIL import Image, ImageDraw

from benchmarks.imports.facts import Facts, Manuscript, pixels
from benchmarks.imports.stories import STORIES, Story

CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
COLOURS = ("#b3261e", "#174f65", "#e2762c", "#4b6539", "#7d955f", "#2e2219")


def photo(number: int, *, orientation: int = 0, form: str = "JPEG") -> bytes:
    """A drawn picture, unlike every other."""
    image = Image.new("RGB", (640 + 8 * number, 480), COLOURS[number % len(COLOURS)])
    ImageDraw.Draw(image).rectangle((40 * (number % 9), 60, 200 + 40 * (number % 9), 300), fill="#faf6ee")
    exif = Image.Exif()
    if orientation:
        exif[0x0112] = orientation
    exif[0x010E] = "private words"
    file = io.BytesIO()
    image.save(file, form, exif=exif)
    return file.getvalue()


def facts_of(story: Story, **more: object) -> Facts:
    """The facts that every form of a story has."""
    facts = Facts(
        title=story.title,
        date=story.date,
        organisation=story.key,
        paragraphs=story.paragraphs,
    )
    return replace(facts, **more)  # type: ignore[arg-type]


def saved(document: Document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def body(document: Document, story: Story, headings: Callable[[Document, str], None]) -> None:
    """Paragraphs below their headings."""
    for at, text in enumerate(story.paragraphs):
        if at < len(story.headings):
            headings(document, story.headings[at])
        document.add_paragraph(f"　　{text}")


def by_style(document: Document, text: str) -> None:
    document.add_heading(text, level=1)


def by_bold(document: Document, text: str) -> None:
    document.add_paragraph().add_run(text).bold = True


def by_number(document: Document, text: str) -> None:
    document.add_paragraph(f"　　{text}")


def by_face(document: Document, text: str) -> None:
    """Set in 黑体, larger than the text, and not bold: a heading by its letters alone."""
    run = document.add_paragraph().add_run(text)
    run.font.size = Pt(16)
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "黑体")


def titled(document: Document, story: Story, *, style: bool) -> None:
    if style:
        document.add_paragraph(story.title, style="Title")
        return
    paragraph = document.add_paragraph()
    paragraph.alignment = CENTRE
    run = paragraph.add_run(story.title)
    run.bold, run.font.size = True, Pt(22)


def signed(document: Document, story: Story) -> None:
    for text in (story.organisation, story.spoken_date):
        document.add_paragraph(text).alignment = RIGHT


def pictures(document: Document, story: Story, first: int, *, orientation: int = 0) -> tuple[str, ...]:
    """The story's pictures with their captions below; the digests of their pixels."""
    digests = []
    for number, caption in enumerate(story.captions):
        data = photo(first + number, orientation=orientation)
        digests.append(pixels(data))
        paragraph = document.add_paragraph()
        paragraph.alignment = CENTRE
        paragraph.add_run().add_picture(io.BytesIO(data), width=Inches(4))
        document.add_paragraph(caption).alignment = CENTRE
    return tuple(digests)


def tabled(document: Document, story: Story) -> tuple[str, ...]:
    table = document.add_table(len(story.rows), len(story.rows[0]), style="Table Grid")
    for y, row in enumerate(story.rows):
        for x, text in enumerate(row):
            table.cell(y, x).text = text
    return tuple(text for row in story.rows for text in row)


def plain_documents() -> Iterator[Manuscript]:
    """Each story in each way of setting headings, some with a letterhead, a byline, a header."""
    ways = {"style": by_style, "bold": by_bold, "number": by_number, "face": by_face}
    for at, story in enumerate(STORIES):
        for name, way in ways.items():
            if name == "number" and not story.headings[0].startswith(("一", "（")):
                continue
            document = docx.Document()
            document.sections[0].header.paragraphs[0].text = "内部资料 注意保存"
            document.sections[0].footer.paragraphs[0].text = "第 1 页 共 2 页"
            if at % 2 == 0:
                document.add_paragraph(story.organisation).alignment = CENTRE
            titled(document, story, style=name == "style")
            if story.author and name != "bold":
                document.add_paragraph(f"作者：{story.author}").alignment = CENTRE
            body(document, story, way)
            digests = pictures(document, story, 10 * at, orientation=6 if name == "face" else 0)
            cells = tabled(document, story)
            if story.author and name == "bold":
                document.add_paragraph(f"活动受到好评。（通讯员 {story.author}）")
            signed(document, story)
            facts = facts_of(
                story,
                author=story.author,
                headings=story.headings,
                captions=story.captions,
                pictures=digests,
                cells=cells,
                absent=("内部资料", "共 2 页", "private words"),
            )
            yield Manuscript("docx", f"{at}-{name}.docx", saved(document), facts)


def rewritten(data: bytes, change: Callable[[str], str], parts: dict[str, bytes] | None = None) -> bytes:
    """A package whose document.xml is changed, with other parts put in."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "word/document.xml":
                content = change(content.decode()).encode()
            if parts and entry.filename in parts:
                continue
            new.writestr(entry.filename, content)
        for name, content in (parts or {}).items():
            new.writestr(name, content)
    return out.getvalue()


NUMBERING = """<w:numbering {ns}><w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""


def automatic_numbers(story: Story, number: int) -> Manuscript:
    """Headings whose 一、 stands in no text of the file."""
    document = docx.Document()
    titled(document, story, style=False)
    bare = [re.sub(r"^(?:[一二三]、|（[一二三]）)", "", each) for each in story.headings]
    for text, heading in zip(story.paragraphs, [*bare, *[""] * 3], strict=False):
        if heading:
            paragraph = document.add_paragraph()
            paragraph.add_run(heading)
            properties = paragraph._p.get_or_add_pPr()
            properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'))
        document.add_paragraph(text)
    signed(document, story)
    part = document.part.numbering_part
    part._element = parse_xml(NUMBERING.format(ns=nsdecls("w")))
    headings = tuple(f"{'一二三四'[at]}、{each}" for at, each in enumerate(bare))
    return Manuscript("docx-hand", f"numbers-{number}.docx", saved(document), facts_of(story, headings=headings))


def text_box(story: Story, number: int) -> Manuscript:
    """A text box as Word writes it: once as a shape, once as VML for older programs."""
    document = docx.Document()
    titled(document, story, style=False)
    for text in story.paragraphs:
        document.add_paragraph(text)
    inner = "文本框里的一句要紧话，别处没有。"
    box = f"<w:txbxContent><w:p><w:r><w:t>{inner}</w:t></w:r></w:p></w:txbxContent>"
    spaces = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    run = (
        f'<w:p {nsdecls("w", "wp", "a")} {spaces}><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'  # noqa: E501
        f'<wp:docPr id="9" name="box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"<wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    document.element.body.insert(2, parse_xml(run))
    signed(document, story)
    data = saved(document)
    return Manuscript("docx-hand", f"box-{number}.docx", data, facts_of(story, paragraphs=(*story.paragraphs, inner)))


def hidden_and_deleted(story: Story, number: int) -> Manuscript:
    """Hidden text, tracked changes and a comment."""
    document = docx.Document()
    titled(document, story, style=False)
    for text in story.paragraphs:
        document.add_paragraph(text)
    paragraph = document.add_paragraph("看得见的话。")
    secret = paragraph.add_run("隐藏的身份信息")
    secret.font.hidden = True
    for tag, text, inner in (("del", "删掉的电话号码", "delText"), ("ins", "补上的一句。", "t")):
        paragraph._p.append(
            parse_xml(
                f'<w:{tag} {nsdecls("w")} w:id="5" w:author="x"><w:r><w:{inner}>{text}</w:{inner}></w:r></w:{tag}>'
            )
        )
    signed(document, story)
    facts = facts_of(
        story, paragraphs=(*story.paragraphs, "看得见的话。补上的一句。"), absent=("隐藏的身份信息", "删掉的电话号码")
    )
    return Manuscript("docx-hand", f"hidden-{number}.docx", saved(document), facts)


def merged_cells(story: Story, number: int) -> Manuscript:
    """Cells merged across and down."""
    document = docx.Document()
    titled(document, story, style=False)
    for text in story.paragraphs:
        document.add_paragraph(text)
    table = document.add_table(3, 3, style="Table Grid")
    for y in range(3):
        for x in range(3):
            table.cell(y, x).text = "" if (y, x) in {(0, 1), (2, 0)} else f"格{y}{x}"
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(1, 0).merge(table.cell(2, 0))
    signed(document, story)
    cells = ("格00", "格00", "格02", "格10", "格11", "格12", "格10", "格21", "格22")
    return Manuscript("docx-hand", f"merged-{number}.docx", saved(document), facts_of(story, cells=cells))


def vml_picture(story: Story, number: int) -> Manuscript:
    """A picture as WPS and old Word put it: VML, its caption a paragraph with a credit."""
    document = docx.Document()
    titled(document, story, style=False)
    for text in story.paragraphs:
        document.add_paragraph(text)
    data = photo(70 + number)
    document.add_picture(io.BytesIO(data))
    document.add_paragraph("图为活动现场。（县关工委办公室 摄）")
    signed(document, story)

    def change(xml: str) -> str:
        key = re.search(r'r:embed="(rId\d+)"', xml)
        assert key is not None
        pict = (
            '<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:300pt;height:200pt">'
            f'<v:imagedata r:id="{key[1]}"/></v:shape></w:pict>'
        )
        return re.sub(r"<w:drawing>.*?</w:drawing>", pict, xml, flags=re.DOTALL)

    facts = facts_of(story, pictures=(pixels(data),), captions=("图为活动现场。",))
    return Manuscript("docx-hand", f"vml-{number}.docx", rewritten(saved(document), change), facts)


def soft_breaks(story: Story, number: int) -> Manuscript:
    """One paragraph of many lines, each broken by hand, and lists of two kinds."""
    document = docx.Document()
    document.add_paragraph("克林镇关工委工作简报").alignment = CENTRE
    document.add_paragraph("（第12期）").alignment = CENTRE
    titled(document, story, style=False)
    paragraph = document.add_paragraph()
    words = story.paragraphs[0]
    for at in range(0, len(words), 17):
        if at:
            paragraph.add_run().add_break()
        paragraph.add_run(words[at : at + 17])
    for text in story.paragraphs[1:]:
        document.add_paragraph(text)
    for text in ("自愿报名", "结对帮扶", "按月回访"):
        document.add_paragraph(text, style="List Bullet")
    for text in ("1.先登记", "2.再核实", "3.后公布"):
        document.add_paragraph(text)
    signed(document, story)
    facts = facts_of(
        story, items=("自愿报名", "结对帮扶", "按月回访", "先登记", "再核实", "后公布"), absent=("第12期",)
    )
    return Manuscript("docx-hand", f"breaks-{number}.docx", saved(document), facts)


def footnotes(story: Story, number: int) -> Manuscript:
    """A footnote in a part of its own."""
    document = docx.Document()
    titled(document, story, style=False)
    for text in story.paragraphs:
        document.add_paragraph(text)
    document.paragraphs[1]._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>'))
    signed(document, story)
    note = "据县关工委办公室的登记。"
    part = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote></w:footnotes>'  # noqa: E501
    )
    relation = (
        '<Relationship Id="rIdF" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" '
        'Target="footnotes.xml"/></Relationships>'
    )
    data = saved(document)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        relations = package.read("word/_rels/document.xml.rels").decode().replace("</Relationships>", relation)
        types = package.read("[Content_Types].xml").decode()
    types = types.replace(
        "</Types>",
        '<Override PartName="/word/footnotes.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>',
    )
    parts = {
        "word/footnotes.xml": part.encode(),
        "word/_rels/document.xml.rels": relations.encode(),
        "[Content_Types].xml": types.encode(),
    }
    facts = facts_of(story, paragraphs=(*story.paragraphs, note))
    return Manuscript("docx-hand", f"note-{number}.docx", rewritten(data, str, parts), facts)


def hand_made() -> Iterator[Manuscript]:
    """Every habit with two stories."""
    ways = (automatic_numbers, text_box, hidden_and_deleted, merged_cells, vml_picture, soft_breaks, footnotes)
    for way in ways:
        for number in (0, 1) if way is not automatic_numbers else (0, 3):
            yield way(STORIES[number], number)


def corpus() -> Iterator[Manuscript]:
    """All of them."""
    yield from plain_documents()
    yield from hand_made()
