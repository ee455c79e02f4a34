"""Word's package written by hand, part by part: what a library would make too tame."""

import io
import zipfile
from dataclasses import dataclass, field

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"


def r(text: str, look: str = "") -> str:
    """A run of one look."""
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(inner: str = "", look: str = "", at: str = "", style: str = "", more: str = "") -> str:
    """A paragraph: words, or runs where it begins with a tag."""
    runs = inner if inner.startswith("<") or not inner else r(inner, look)
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + more + (f'<w:jc w:val="{at}"/>' if at else "")
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def big(points: float = 22, face: str = "方正小标宋简体") -> str:
    """The look of a title."""
    return f'<w:rFonts w:eastAsia="{face}"/><w:sz w:val="{int(points * 2)}"/>'


def indented(text: str) -> str:
    """A paragraph of running text as WPS indents it."""
    return p(
        text,
        '<w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/>',
        more='<w:ind w:firstLineChars="200" w:firstLine="640"/>',
    )


def cell(*paragraphs: str, more: str = "") -> str:
    """A table's cell."""
    inner = "".join(each if each.startswith("<") else p(each) for each in paragraphs) or "<w:p/>"
    return f"<w:tc><w:tcPr>{more}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, more: str = "") -> str:
    """A table's row; words become cells."""
    properties = f"<w:trPr>{more}</w:trPr>" if more else ""
    return f"<w:tr>{properties}{''.join(each if each.startswith('<w:tc') else cell(each) for each in cells)}</w:tr>"


def table(*rows: str) -> str:
    """A table."""
    columns = '<w:gridCol w:w="2800"/>' * 3
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


@dataclass
class Package:
    """A document and its other parts."""

    body: list[str] = field(default_factory=list)
    relations: list[tuple[str, str, str, bool]] = field(default_factory=list)
    parts: dict[str, bytes] = field(default_factory=dict)
    main: str = "word/document.xml"
    kind: str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

    def related(self, kind: str, target: str, data: bytes = b"", *, outside: bool = False) -> str:
        """Put a part in, or name a thing outside; its relation's id."""
        self.relations.append((f"rId{len(self.relations) + 1}", kind, target, outside))
        if not outside:
            self.parts[f"word/{target}"] = data
        return self.relations[-1][0]

    def picture(self, data: bytes, name: str = "image", suffix: str = "jpeg", *, descr: str = "") -> str:
        """A run with a picture in the line."""
        key = self.related("image", f"media/{name}-{len(self.relations)}.{suffix}", data)
        return f"<w:r><w:drawing>{self.inline(key, descr)}</w:drawing></w:r>"

    def inline(self, key: str, descr: str = "") -> str:
        """The drawing of a picture."""
        return (
            f'<wp:inline><wp:extent cx="3600000" cy="2700000"/><wp:docPr id="{len(self.relations)}" name="图片 1" descr="{descr}"/>'
            f'<a:graphic><a:graphicData uri="{PIC}">{self.pic(key)}</a:graphicData></a:graphic></wp:inline>'
        )  # fmt: skip

    def pic(self, key: str) -> str:
        """The picture itself."""
        return (
            f'<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{key}"/>'
            "<a:stretch/></pic:blipFill><pic:spPr/></pic:pic>"
        )

    def vml(self, data: bytes) -> str:
        """A run with a picture of Word 2003."""
        key = self.related("image", f"media/vml-{len(self.relations)}.jpeg", data)
        return f'<w:r><w:pict><v:shape style="width:300pt;height:225pt"><v:imagedata r:id="{key}" o:title="x"/></v:shape></w:pict></w:r>'

    def write(self) -> bytes:
        """The file."""
        folder, _, name = self.main.rpartition("/")
        relations = "".join(
            f'<Relationship Id="{key}" Type="{kind if ":" in kind else f"{REL}/{kind}"}" Target="{target}"'
            f"{' TargetMode=' + chr(34) + 'External' + chr(34) if outside else ''}/>"
            for key, kind, target, outside in self.relations
        )
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        space = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
        files: dict[str, str | bytes] = {
            "[Content_Types].xml": f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>'
            '<Default Extension="png" ContentType="image/png"/>'
            f'<Override PartName="/{self.main}" ContentType="{self.kind}"/></Types>',
            "_rels/.rels": f'{head}<Relationships {space}><Relationship Id="rId1" Type="{REL}/officeDocument" Target="{self.main}"/></Relationships>',
            self.main: f"{head}<w:document {SPACES}><w:body>{''.join(self.body)}<w:sectPr/></w:body></w:document>",
            f"{folder}/_rels/{name}.rels": f"{head}<Relationships {space}>{relations}</Relationships>",
        }
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for path, data in {**files, **self.parts}.items():
                package.writestr(path, data)
        return out.getvalue()


def part(tag: str, inner: str) -> bytes:
    """A part with Word's names at its root."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{tag} {SPACES}>{inner}</w:{tag}>'.encode()
