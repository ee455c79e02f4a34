"""A sheet to draw on, measured in units of its finished size, 1600 by 1067."""

from collections.abc import Iterable, Sequence
from math import cos, pi, sin
from pathlib import Path

from PIL import Image, ImageDraw

from docs.pictures.palette import SHADOW, Colour

WIDTH = 1600
HEIGHT = 1067
FINENESS = 2
"""Drawn so many times larger, then reduced: edges come out smooth."""
QUALITY = 82
GLOW_STEPS = 12

Point = tuple[float, float]


class Canvas:
    """Shapes on a sheet; translucent colours blend with what lies below."""

    def __init__(self, sky: tuple[Colour, Colour]) -> None:
        self._image = Image.new("RGB", (WIDTH * FINENESS, HEIGHT * FINENESS))
        self._draw = ImageDraw.Draw(self._image, "RGBA")
        self.gradient(sky, (0, 0, WIDTH, HEIGHT))

    def gradient(self, colours: tuple[Colour, Colour], box: tuple[float, float, float, float]) -> None:
        """Fill a box with a colour that changes from top to bottom."""
        left, top, right, bottom = (round(each * FINENESS) for each in box)
        ramp = Image.linear_gradient("L").resize((right - left, bottom - top))
        size = ramp.size
        blend = Image.composite(Image.new("RGB", size, colours[1]), Image.new("RGB", size, colours[0]), ramp)
        self._image.paste(blend, (left, top))

    def polygon(self, points: Iterable[Point], colour: Colour) -> None:
        """Fill the shape between the points."""
        self._draw.polygon(_fine(points), fill=colour)

    def line(self, points: Iterable[Point], colour: Colour, width: float) -> None:
        """Draw a line with round joints and ends."""
        fine = _fine(points)
        self._draw.line(fine, fill=colour, width=round(width * FINENESS), joint="curve")
        if len(colour) == len("#rrggbb"):
            for x, y in (fine[0], fine[-1]):
                self.disc(x / FINENESS, y / FINENESS, width / 2, colour)

    def box(self, x: float, y: float, width: float, height: float, colour: Colour, radius: float = 0) -> None:
        """Fill a box whose upper left corner is given."""
        corners = [x * FINENESS, y * FINENESS, (x + width) * FINENESS, (y + height) * FINENESS]
        self._draw.rounded_rectangle(corners, radius=radius * FINENESS, fill=colour)

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """Fill a circle round its centre."""
        self.oval(x, y, radius, radius, colour)

    def oval(self, x: float, y: float, across: float, down: float, colour: Colour) -> None:
        """Fill an ellipse round its centre; `across` and `down` are half its axes."""
        left, top, right, bottom = x - across, y - down, x + across, y + down
        self._draw.ellipse([each * FINENESS for each in (left, top, right, bottom)], fill=colour)

    def glow(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """Light that fades outwards from its source; the colour without transparency."""
        for step in range(GLOW_STEPS):
            self.disc(x, y, radius * (1 - step / GLOW_STEPS), f"{colour}0d")

    def shade(self, x: float, y: float, across: float, down: float = 12) -> None:
        """The soft shadow of a thing that stands there."""
        for step in range(3):
            self.oval(x, y, across * (1 + step * 0.1), down * (1 + step * 0.25), SHADOW)

    def save(self, path: Path) -> None:
        """Reduce the sheet to its finished size and write it as JPEG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        finished = self._image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        finished.save(path, quality=QUALITY, optimize=True, progressive=True)


def scatter(count: int, left: float, right: float, top: float, bottom: float) -> list[Point]:
    """Points spread evenly over a box without any pattern to see: a low-discrepancy sequence, not chance."""
    across, down = right - left, bottom - top
    return [
        (left + across * ((0.5 + each * 0.7548776662) % 1), top + down * ((0.5 + each * 0.5698402910) % 1))
        for each in range(count)
    ]


def wave(x: float, phase: float) -> float:
    """An uneven swell between about -1 and 1."""
    return 0.55 * sin(x / 210 + phase) + 0.3 * sin(x / 97 + phase * 2.3) + 0.15 * sin(x / 43 + phase * 4.1)


def ring(x: float, y: float, radius: float, corners: int, turn: float = 0) -> list[Point]:
    """The corners of a regular shape."""
    angles = [2 * pi * each / corners + turn for each in range(corners)]
    return [(x + radius * cos(angle), y + radius * sin(angle)) for angle in angles]


def _fine(points: Iterable[Point]) -> Sequence[Point]:
    return [(x * FINENESS, y * FINENESS) for x, y in points]
