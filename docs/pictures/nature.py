"""Hills, water, trees, fields, weather and houses."""

from docs.pictures import palette as p
from docs.pictures.canvas import HEIGHT, WIDTH, Canvas, scatter, wave


def hills(c: Canvas, base: float, swell: float, colour: p.Colour, phase: float) -> None:
    """A ridge from edge to edge; what lies below it is filled."""
    ridge = [(x, base + swell * wave(x, phase)) for x in range(-10, WIDTH + 20, 10)]
    c.polygon([(-10, HEIGHT), *ridge, (WIDTH + 20, HEIGHT)], colour)


def sun(c: Canvas, x: float, y: float, radius: float, colour: p.Colour = p.SUN) -> None:
    """The sun or the moon with its halo."""
    c.glow(x, y, radius * 2.7, "#fff6d4")
    c.disc(x, y, radius, colour)


def cloud(c: Canvas, x: float, y: float, size: float, colour: p.Colour = "#ffffffd0") -> None:
    """A cloud whose flat foot is at `y`."""
    opaque = colour[:7]
    for across, up, radius in ((-0.9, 0.25, 0.42), (-0.35, 0.5, 0.6), (0.3, 0.42, 0.52), (0.85, 0.22, 0.38)):
        c.disc(x + across * size, y - up * size, radius * size, opaque)
    c.box(x - 1.3 * size, y - 0.42 * size, 2.5 * size, 0.46 * size, opaque, radius=0.23 * size)


def river(c: Canvas, horizon: float, start: float, reach: float, colour: p.Colour = p.RIVER) -> None:
    """A river that comes from the horizon and widens towards us."""
    steps = [each / 40 for each in range(41)]
    left, right = [], []
    for step in steps:
        y = horizon + (HEIGHT - horizon) * step
        middle = start + reach * step + 150 * wave(step * 520, 1.4) * step
        half = 12 + 430 * step**1.7
        left.append((middle - half, y))
        right.append((middle + half, y))
    c.polygon([*left, *reversed(right)], colour)
    for (x1, y1), (x2, _) in list(zip(left, right, strict=True))[6::4]:
        span = x2 - x1
        c.line([(x1 + span * 0.3, y1), (x1 + span * 0.3 + span * 0.22, y1)], p.RIVER_LIGHT, 2 + span / 160)
        c.line([(x1 + span * 0.62, y1 + 14), (x1 + span * 0.78, y1 + 14)], p.RIVER_LIGHT, 2 + span / 190)


def water(c: Canvas, top: float, colours: tuple[p.Colour, p.Colour] = (p.RIVER_LIGHT, p.RIVER)) -> None:
    """Broad water from a level down to the lower edge, with ripples."""
    c.gradient(colours, (0, top, WIDTH, HEIGHT))
    for x, y in scatter(46, 0, WIDTH, top + 24, HEIGHT):
        near = (y - top) / (HEIGHT - top)
        c.line([(x, y), (x + 30 + 110 * near, y)], "#ffffff", 2 + 3 * near)


def pine(c: Canvas, x: float, foot: float, height: float, colour: p.Colour = p.PINE, snow: bool = False) -> None:
    """A spruce; its trunk ends at `foot`."""
    c.box(x - height * 0.03, foot - height * 0.14, height * 0.06, height * 0.14, p.DARK_WOOD)
    for low, half, tall in ((0.1, 0.27, 0.42), (0.33, 0.21, 0.38), (0.56, 0.15, 0.44)):
        y, top = foot - height * low, foot - height * (low + tall)
        c.polygon([(x - height * half, y), (x, top), (x + height * half, y)], colour)
        if snow:
            inner = half * 0.52
            brim = top + (y - top) * 0.52
            points = [(x - height * inner, brim), (x, top), (x + height * inner, brim)]
            c.polygon([*points, (x + height * inner * 0.3, brim - height * 0.04), (x, brim + height * 0.02)], p.SNOW)


def birch(c: Canvas, x: float, foot: float, height: float, leaves: tuple[p.Colour, ...]) -> None:
    """A birch: a white stem with dark marks and a loose crown; no leaves, no crown."""
    half = height * 0.022
    c.polygon(
        [(x - half, foot), (x - half * 0.6, foot - height), (x + half * 0.6, foot - height), (x + half, foot)], p.SNOW
    )
    c.polygon(
        [(x, foot), (x + half * 0.2, foot - height), (x + half * 0.6, foot - height), (x + half, foot)], p.SNOW_SHADE
    )
    for each in range(9):
        y = foot - height * (0.06 + each * 0.1)
        side = -1 if each % 2 else 0.1
        c.box(x + side * half, y, half * 0.9, height * 0.008 + 1, p.INK, radius=2)
    for each, (dx, dy) in enumerate(scatter(len(leaves) * 10, -0.2, 0.2, 0.42, 1.06)):
        narrow = 1.15 - abs(dy - 0.68) * 1.5
        leaf = leaves[each * 5 // 3 % len(leaves)]
        c.oval(x + dx * narrow * height, foot - dy * height, height * 0.066, height * 0.054, leaf)


def bush(c: Canvas, x: float, foot: float, size: float, colour: p.Colour) -> None:
    """A low round shrub."""
    for across, up, radius in ((-0.6, 0.3, 0.4), (0, 0.45, 0.52), (0.6, 0.28, 0.38)):
        c.disc(x + across * size, foot - up * size, radius * size, colour)
    c.box(x - size, foot - size * 0.3, size * 2, size * 0.3, colour, radius=size * 0.15)


def furrows(c: Canvas, horizon: float, vanishing: float, colours: tuple[p.Colour, p.Colour]) -> None:
    """A field whose rows run towards one point of the horizon."""
    c.box(0, horizon, WIDTH, HEIGHT - horizon, colours[0])
    for each in range(-16, 17):
        near = vanishing + each * 205
        c.polygon(
            [
                (vanishing + each * 18, horizon),
                (near, HEIGHT),
                (near + 96, HEIGHT),
                (vanishing + each * 18 + 8, horizon),
            ],
            colours[1],
        )


def house(c: Canvas, x: float, foot: float, width: float, wall: p.Colour, roof: p.Colour, lit: bool = False) -> None:
    """A village house seen from the front: a wide roof, a door, two windows, a chimney."""
    height = width * 0.42
    top = foot - height
    glass = "#ffd98a" if lit else "#bfe0ea"
    c.box(x + width * 0.72, top - width * 0.3, width * 0.09, width * 0.2, p.DEEP_RED)
    c.box(x, top, width, height, wall)
    c.polygon(
        [
            (x - width * 0.08, top + 2),
            (x + width * 0.14, top - width * 0.26),
            (x + width * 0.86, top - width * 0.26),
            (x + width * 1.08, top + 2),
        ],
        roof,
    )
    c.box(x + width * 0.44, foot - height * 0.66, width * 0.13, height * 0.66, p.DARK_WOOD)
    for left in (0.12, 0.69):
        c.box(x + width * left, top + height * 0.28, width * 0.19, height * 0.36, p.PAPER)
        c.box(x + width * (left + 0.015), top + height * 0.32, width * 0.16, height * 0.28, glass)
        c.box(x + width * (left + 0.088), top + height * 0.32, width * 0.014, height * 0.28, p.PAPER)


def snowfall(c: Canvas, count: int) -> None:
    """Flakes in the air."""
    for each, (x, y) in enumerate(scatter(count, 0, WIDTH, 0, HEIGHT)):
        c.disc(x, y, 2 + each % 4, "#ffffff")


def rain(c: Canvas, count: int, box: tuple[float, float, float, float]) -> None:
    """Slanting rain inside a box `(left, top, right, bottom)`."""
    left, top, right, bottom = box
    for x, y in scatter(count, left + 16, right, top, bottom - 40):
        c.line([(x, y), (x - 12, y + 38)], "#e6f0f6", 2.4)


def flower(c: Canvas, x: float, y: float, size: float, petal: p.Colour, heart: p.Colour = p.SUN) -> None:
    """A blossom seen from above."""
    for dx, dy in ((0, -1), (0.95, -0.31), (0.59, 0.81), (-0.59, 0.81), (-0.95, -0.31)):
        c.disc(x + dx * size * 0.55, y + dy * size * 0.55, size * 0.46, petal)
    c.disc(x, y, size * 0.34, heart)
