"""How pictures are made: sizes, formats, qualities, limits."""

from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

import msgspec
from msgspec import Struct

from plugins.images.kind import Kind, reads_heif


class Recipe(Struct, frozen=True, kw_only=True):
    """All that decides what comes out for given bytes."""

    widths: tuple[int, ...] = (480, 960, 1600)
    """Pixels, ascending: a phone, a phone of double density or a column of text, a wide screen. Never enlarged."""
    tallest: int = 8000
    """Pixels; what is longer is narrowed. WebP itself ends at 16,383."""
    jpeg_quality: int = 76
    webp_quality: int = 75
    avif_quality: int = 42
    avif_speed: int = 7
    """6 takes twice the time for 6 % fewer bytes, 8 saves nothing against WebP."""
    smooth: float = 0.25
    """Bits a pixel of the widest WebP, below which AVIF is tried. Measured at equal SSIM: smooth pictures and drawings
    come to 30 % fewer bytes than in WebP for three times its CPU time, photographs to 0 to 15 % for eight to ten."""
    worthwhile: float = 0.85
    """AVIF is kept where all its files together come to at most this share of WebP's."""
    few_colours: int = 128
    """A picture of no more colours is a drawing, and PNG its format for all readers."""
    most_bytes: int = 40_000_000
    most_pixels: int = 60_000_000
    """By the header, before anything is decoded."""
    most_webp_pixels: int = 20_000_000
    """Less, for WebP's decoder holds the whole picture four times."""
    most_scans: int = 200
    """Of a JPEG and what hangs on it. Progressive ones have about ten; each costs time by the picture's whole size."""
    most_scanned: int = 4_000_000_000
    """Pixels of all scans together: three seconds."""
    most_costly: int = 6_000_000
    """Pixels of a file in AVIF, or in WebP that loses nothing: both encoders need 30 bytes, and much time, for each."""
    most_progressive_pixels: int = 51_000_000
    """Of a progressive JPEG, whose decoder holds all of it in six bytes a pixel."""
    least_side: int = 32
    """Pixels."""
    memory: int = 512 << 20
    """Bytes of address space that one picture gets. A photograph of 12 megapixels needs 80 MiB, hardly any 450."""
    processor_seconds: int = 5
    """Time that one picture gets. The largest need 3 where an ordinary photograph needs 0.5."""

    def pixel_limit(self, kind: Kind, *, progressive: bool = False) -> int:
        """Pixels that a picture of a format may have at most."""
        if progressive:
            return self.most_progressive_pixels
        return self.most_webp_pixels if kind is Kind.WEBP else self.most_pixels

    def sizes(self, width: int, height: int) -> tuple[tuple[int, int], ...]:
        """Width and height of each rendition of a picture of that size, narrowest first."""
        widest = min(width, self.widths[-1], max(1, width * self.tallest // height))
        # A width close below the widest would save nearly nothing.
        narrower = (each for each in self.widths if each <= 0.8 * widest)
        return tuple((each, min(self.tallest, max(1, round(height * each / width)))) for each in (*narrower, widest))

    def digest(self) -> str:
        """32 hexadecimal digits that change with the recipe, the code that follows it, Pillow or a codec."""
        parts = blake2b(msgspec.json.encode(self), digest_size=16)
        parts.update(_laboratory())
        return parts.hexdigest()


@cache
def _laboratory() -> bytes:
    from PIL import __version__, features

    heif = version("pillow-heif") if reads_heif() else ""
    codecs = [features.version(each) for each in ("libjpeg_turbo", "zlib", "zlib_ng", "webp", "avif", "littlecms2")]
    code = [each.read_text("utf-8") for each in sorted(Path(__file__).parent.glob("*.py"))]
    return msgspec.json.encode([__version__, heif, codecs, code])
