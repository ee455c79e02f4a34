"""Draws the theme's raster icons from the shapes of `favicon.svg`; run by hand: `python docs/pictures/icons.py`."""

from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageDraw

ICONS = Path(__file__).parents[2] / "theme/static/icons"
FINER = 4
"""Drawn this many times larger, then scaled down, for smooth edges."""

SKY = "#fbdcaa"
SUN = "#c63d1f"
SOIL = "#2e2219"
FURROW = "#7a5d46"
LEAVES = ("#4b7034", "#6c9647")
STEM = "#3a5a29"
UNIT = 64
"""Side of the emblem's own coordinates, as in the SVG."""

Point = tuple[float, float]


def curve(*points: Point, steps: int = 40) -> list[Point]:
    """Points of a Bézier curve of any degree (de Casteljau)."""
    drawn = []
    for step in range(steps + 1):
        share, level = step / steps, list(points)
        while len(level) > 1:
            pairs = pairwise(level)
            level = [((1 - share) * a + share * c, (1 - share) * b + share * d) for (a, b), (c, d) in pairs]
        drawn.append(level[0])
    return drawn


def mirrored(points: list[Point]) -> list[Point]:
    """The same on the other side of the stem."""
    return [(UNIT - x, y) for x, y in points]


def scaled(points: list[Point], scale: float) -> list[Point]:
    """From the emblem's coordinates to pixels."""
    return [(x * scale, y * scale) for x, y in points]


def emblem(side: int) -> Image.Image:
    """The emblem on a full square: phones cut the corners themselves."""
    scale = side * FINER / UNIT
    image = Image.new("RGB", (side * FINER, side * FINER), SKY)
    draw = ImageDraw.Draw(image)
    draw.ellipse((20 * scale, 13 * scale, 44 * scale, 37 * scale), fill=SUN)
    soil = [*curve((0, 51), (32, 42.5), (64, 51)), (64, 64), (0, 64)]
    draw.polygon(scaled(soil, scale), fill=SOIL)
    for furrow in (curve((14, 59), (32, 50), (50, 59)), curve((24, 63), (32, 57), (40, 63))):
        draw.line(scaled(furrow, scale), fill=FURROW, width=round(1.6 * scale), joint="curve")
    leaf = [*curve((32, 50), (31, 39), (22, 32), (8, 31)), *curve((8, 31), (9, 43), (18, 50), (32, 50))]
    draw.polygon(scaled(leaf, scale), fill=LEAVES[0])
    draw.polygon(scaled(mirrored(leaf), scale), fill=LEAVES[1])
    draw.line(scaled([(32, 52), (32, 44)], scale), fill=STEM, width=round(2.6 * scale))
    return image.resize((side, side), Image.Resampling.LANCZOS)


def main() -> None:
    """Write the icons beside the SVG."""
    emblem(180).save(ICONS / "apple-touch-icon.png", optimize=True)


if __name__ == "__main__":
    main()
