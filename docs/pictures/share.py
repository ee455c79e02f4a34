"""Draws the picture that pages without one of their own are shared with; run by hand: `python -m docs.pictures.share`.

The emblem as a landscape: no letters, so that it needs no font and fits every county.
"""

from pathlib import Path

from PIL import Image, ImageDraw

from docs.pictures.icons import FURROW, LEAVES, SOIL, STEM, SUN, Point, curve

PICTURE = Path(__file__).parents[2] / "theme/static/pictures/share.png"
WIDTH, HEIGHT = 1200, 630
"""As social networks show it (Open Graph); the middle of it holds the emblem, for those that cut a square."""
FINER = 3
SKY, DAWN, HALO = "#fbdcaa", "#fdf0d9", "#f9c981"
FAR, MIDDLE = "#b9c3a3", "#7d955f"
MIDST = WIDTH / 2
COLOURS = 128


def fine(points: list[Point]) -> list[Point]:
    """From the picture's coordinates to those it is drawn in."""
    return [(x * FINER, y * FINER) for x, y in points]


def mirrored(points: list[Point]) -> list[Point]:
    """The same on the other side of the stem."""
    return [(WIDTH - x, y) for x, y in points]


def ground(draw: ImageDraw.ImageDraw, colour: str, *crest: Point) -> None:
    """Land from a crest down to the lower edge."""
    draw.polygon(fine([*curve(*crest), (WIDTH, HEIGHT), (0, HEIGHT)]), fill=colour)


def disc(draw: ImageDraw.ImageDraw, radius: float, colour: str) -> None:
    """The sun, or the light round it."""
    x, y = MIDST, 250.0
    draw.ellipse([each * FINER for each in (x - radius, y - radius, x + radius, y + radius)], fill=colour)


def sprout(draw: ImageDraw.ImageDraw) -> None:
    """Two leaves on a stem."""
    leaf = [
        *curve((600, 520), (590, 405), (500, 335), (360, 325)),
        *curve((360, 325), (370, 450), (460, 520), (600, 520)),
    ]
    draw.polygon(fine(leaf), fill=LEAVES[0])
    draw.polygon(fine(mirrored(leaf)), fill=LEAVES[1])
    draw.line(fine([(MIDST, 545), (MIDST, 490)]), fill=STEM, width=20 * FINER)


def picture() -> Image.Image:
    """Sky, sun, hills, soil and the sprout."""
    ramp = Image.linear_gradient("L").resize((WIDTH * FINER, HEIGHT * FINER))
    image = Image.composite(Image.new("RGB", ramp.size, DAWN), Image.new("RGB", ramp.size, SKY), ramp)
    draw = ImageDraw.Draw(image)
    disc(draw, 205, HALO)
    disc(draw, 150, SUN)
    ground(draw, FAR, (0, 390), (250, 250), (450, 480), (800, 300), (WIDTH, 410))
    ground(draw, MIDDLE, (0, 470), (300, 400), (800, 540), (WIDTH, 430))
    ground(draw, SOIL, (0, 545), (MIDST, 455), (WIDTH, 545))
    for furrow in (curve((120, 615), (MIDST, 490), (1080, 615)), curve((330, 625), (MIDST, 545), (870, 625))):
        draw.line(fine(furrow), fill=FURROW, width=8 * FINER, joint="curve")
    sprout(draw)
    return image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def main() -> None:
    """Write the picture into the theme."""
    PICTURE.parent.mkdir(exist_ok=True)
    picture().quantize(COLOURS, dither=Image.Dither.FLOYDSTEINBERG).save(PICTURE, optimize=True)


if __name__ == "__main__":
    main()
