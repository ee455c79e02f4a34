"""The pictures of a page, each with its place: the file that is in the PDF where it is one, else its pixels as PNG."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from plugins.newsroom.importing.document import Image
from plugins.newsroom.importing.pdf.layout import Box

MOST_PIXELS = 20_000_000
"""Of a picture that has to be unpacked; a photo that lies in the PDF as JPEG may be larger."""
_SMALLEST = 20
"""Points: what is shown smaller is an ornament."""
_WHOLE_PAGE = 0.85
"""Of a page, from which on a picture is the scan of it."""
TOO_LARGE = "一张太大的图片"
SCANNED_PAGE = "整页的扫描图"


def pictures_of(page: Any, drawn: Any) -> Iterator[Box | str]:
    """The pictures of a page: `page` as pdfplumber, `drawn` as PDFium has it; or why one is left out."""
    placed = [each for each in page.images if each["width"] > 0 and each["height"] > 0]
    objects = list(_objects(drawn)) if placed else []
    if len(objects) != len(placed):
        objects = [None] * len(placed)
    for number, (place, found) in enumerate(zip(placed, objects, strict=True)):
        if min(place["width"], place["height"]) < _SMALLEST:
            continue
        if place["width"] * place["height"] > _WHOLE_PAGE * page.width * page.height:
            yield SCANNED_PAGE
            continue
        data, suffix = _file(place["stream"], found)
        if not data:
            yield TOO_LARGE
            continue
        yield Box(
            left=place["x0"],
            top=place["top"],
            right=place["x1"],
            bottom=place["bottom"],
            content=Image(data=data, name=f"picture{number + 1}{suffix}"),
        )


def _objects(drawn: Any) -> Iterator[Any]:
    from pypdfium2 import raw

    yield from drawn.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=8)


def _file(stream: Any, found: Any) -> tuple[bytes, str]:
    """A picture's file; nothing where it is too large, or nobody can tell what it shows."""
    raw = bytes(getattr(stream, "rawdata", b"") or b"")
    masked = "SMask" in stream.attrs or "Mask" in stream.attrs
    if raw.startswith(b"\xff\xd8\xff") and not masked and _is_plain_jpeg(raw):
        return raw, ".jpg"
    if found is None:
        return (raw, ".jpg") if raw.startswith(b"\xff\xd8\xff") else (b"", "")
    width, height = found.get_px_size()
    if width * height > MOST_PIXELS:
        return b"", ""
    return _unpacked(found, masked=masked), ".png"


def _is_plain_jpeg(raw: bytes) -> bool:
    """Whether a JPEG needs nothing that the PDF says of it: those of print colours do."""
    from PIL import Image as Pictures

    try:
        with Pictures.open(BytesIO(raw)) as opened:
            return opened.mode in {"RGB", "L"}
    except (OSError, Pictures.DecompressionBombError):
        return False


def _unpacked(found: Any, *, masked: bool) -> bytes:
    bitmap = found.get_bitmap(render=masked)
    picture = bitmap.to_pil()
    if picture.mode not in {"RGB", "RGBA", "L", "1"}:
        picture = picture.convert("RGB")
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()
