"""A poster with a QR code, for notice boards and friends' circles."""

from io import BytesIO
from pathlib import Path

import segno
from PIL import Image, ImageDraw, ImageFont, ImageOps

from plugins.newsroom.exits import Refused
from plugins.newsroom.sharing.article import Shared
from plugins.newsroom.sharing.message import shortened

WIDTH, HEIGHT, MARGIN = 1080, 1620, 80
RED, INK, GREY, PAPER = "#b3261e", "#222222", "#666666", "#ffffff"
QR_SIDE, COVER = 300, 440
SUMMARY_LENGTH = 90
TITLE_LINES, SUMMARY_LINES = 4, 4
LINE = 1.45
"""Height of a line, in heights of its type."""
FOOT = HEIGHT - MARGIN - QR_SIDE - 60
"""Where the foot with the code begins."""

FONTS = (
    "C:/Windows/Fonts/msyh.ttc",
    "C:/Windows/Fonts/simhei.ttf",
    "C:/Windows/Fonts/simsun.ttc",
    "/System/Library/Fonts/PingFang.ttc",
    "/System/Library/Fonts/STHeiti Medium.ttc",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/truetype/arphic/uming.ttc",
)
"""Chinese fonts where Windows, macOS and the common Linux systems put them, best first."""

_SIMPLIFIED = 2
"""Noto's collections hold Japanese, Korean and simplified Chinese faces, in this order."""
_NO_START = "，。！？；：、）》”’】"


def poster(shared: Shared, font_file: Path | None = None) -> bytes:
    """A PNG; the same bytes for the same article on the same machine."""
    face = _Face(font_file or _font())
    page = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(page)
    pen.rectangle((0, 0, WIDTH, 120), fill=RED)
    pen.text((MARGIN, 34), shared.site.name, font=face.of(44), fill=PAPER)
    top = _cover(page, shared)
    top = face.write(pen, shared.article.title, (MARGIN, top + 50), 60, INK, TITLE_LINES)
    about = f"{shared.organisation}　{shared.article.published:%Y年%m月%d日}"
    top = face.write(pen, about, (MARGIN, top + 24), 34, GREY, 1)
    room = FOOT - (top + 24)
    summary, lines = shortened(shared.article.summary, SUMMARY_LENGTH), min(SUMMARY_LINES, room // round(38 * LINE))
    face.write(pen, summary, (MARGIN, top + 24), 38, INK, lines)
    _foot(page, pen, face, shared.address)
    file = BytesIO()
    page.save(file, "PNG", optimize=True)
    return file.getvalue()


def _font() -> Path:
    found = next((Path(each) for each in FONTS if Path(each).is_file()), None)
    if found is None:
        raise Refused(
            "这台电脑上没有找到汉字字体，画不了海报。请安装一种（如 Noto Sans CJK），或者用 --font 写出字体文件。"
        )
    return found


class _Face:
    """One font in all sizes."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._index = _SIMPLIFIED if "CJK" in file.name and file.suffix == ".ttc" else 0

    def of(self, size: int) -> ImageFont.FreeTypeFont:
        """The font in one size."""
        try:
            return ImageFont.truetype(str(self._file), size, index=self._index)
        except OSError as error:
            raise Refused(f"字体文件 {self._file} 打不开。请换一个。") from error

    def write(
        self, pen: ImageDraw.ImageDraw, text: str, place: tuple[int, int], size: int, color: str, most: int
    ) -> int:
        """Lines of a text from a place downwards; where they end."""
        font, (left, top) = self.of(size), place
        lines = _lines(text, font, WIDTH - 2 * MARGIN)
        if len(lines) > most:
            lines = [*lines[: most - 1], f"{lines[most - 1][:-1]}…"] if most > 0 else []
        for line in lines:
            pen.text((left, top), line, font=font, fill=color)
            top += round(size * LINE)
        return top


def _lines(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """A text broken between any two hanzi, but never before a closing mark."""
    lines, line = [], ""
    for each in text:
        if font.getlength(line + each) > width and each not in _NO_START:
            lines.append(line)
            line = ""
        line += each
    return [*lines, line]


def _cover(page: Image.Image, shared: Shared) -> int:
    """The article's picture below the head; where it ends."""
    if not shared.article.cover:
        return 160
    file = shared.content / shared.article.cover.path
    try:
        with Image.open(file) as picture:
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise Refused(f"图片 {file} 打不开，画不了海报。请先执行 newsroom check，把它换掉。") from error
    page.paste(ImageOps.fit(upright, (WIDTH, COVER)), (0, 120))
    return 120 + COVER


def _foot(page: Image.Image, pen: ImageDraw.ImageDraw, face: _Face, address: str) -> None:
    code = segno.make(address, error="m", micro=False)
    width, height = code.symbol_size(scale=1, border=4)
    matrix = Image.new("1", (int(width), int(height)), 1)
    for y, row in enumerate(code.matrix_iter(scale=1, border=4)):
        for x, dark in enumerate(row):
            matrix.putpixel((x, y), 0 if dark else 1)
    scale = max(1, QR_SIDE // matrix.width)
    drawn = matrix.resize((matrix.width * scale,) * 2).convert("RGB")
    top = HEIGHT - MARGIN - drawn.height
    page.paste(drawn, (WIDTH - MARGIN - drawn.width, top))
    pen.line((MARGIN, top - 30, WIDTH - MARGIN, top - 30), fill=RED, width=3)
    pen.text((MARGIN, top + drawn.height // 2 - 60), "扫一扫，看全文", font=face.of(44), fill=INK)
    pen.text((MARGIN, top + drawn.height // 2 + 10), "微信里长按二维码也可以", font=face.of(32), fill=GREY)
