"""Furniture, devices and all that stands in rooms."""

from docs.pictures import palette as p
from docs.pictures.canvas import HEIGHT, WIDTH, Canvas, Point, ring


def room(c: Canvas, wall: p.Colour, floor: p.Colour, level: float) -> None:
    """A wall, a skirting and a floor that begins at `level`."""
    c.box(0, 0, WIDTH, level, wall)
    c.box(0, level, WIDTH, HEIGHT - level, floor)
    c.box(0, level - 14, WIDTH, 14, "#ffffff88")


def desk(c: Canvas, x: float, top: float, width: float, height: float, colour: p.Colour = p.WOOD) -> None:
    """A table from the front: a slab on two legs."""
    c.shade(x + width / 2, top + height, width * 0.46, 14)
    for leg in (x + width * 0.06, x + width * 0.9):
        c.box(leg, top, width * 0.04, height, p.DARK_WOOD)
    c.box(x, top, width, 30, colour, radius=6)
    c.box(x, top + 22, width, 8, p.DARK_WOOD, radius=4)


def tabletop(c: Canvas, level: float, colour: p.Colour = p.WOOD) -> None:
    """A table close by, over the whole width."""
    c.box(0, level, WIDTH, HEIGHT - level, colour)
    c.box(0, level, WIDTH, 16, "#ffffff44")
    for y in (level + 110, level + 220, level + 330):
        c.box(0, y, WIDTH, 4, "#00000012")


def screen(c: Canvas, x: float, y: float, width: float, height: float, colours: tuple[p.Colour, p.Colour]) -> None:
    """A monitor without its foot."""
    c.box(x - 16, y - 16, width + 32, height + 32, p.INK, radius=18)
    c.gradient(colours, (x, y, x + width, y + height))


def monitor(c: Canvas, x: float, foot: float, width: float, colours: tuple[p.Colour, p.Colour]) -> None:
    """A desk monitor on its foot, its screen `width` wide."""
    height = width * 0.6
    c.polygon(
        [
            (x - width * 0.06, foot - 70),
            (x + width * 0.06, foot - 70),
            (x + width * 0.09, foot),
            (x - width * 0.09, foot),
        ],
        p.SLATE,
    )
    c.box(x - width * 0.2, foot - 10, width * 0.4, 12, p.SLATE, radius=6)
    screen(c, x - width / 2, foot - 70 - height, width, height, colours)


def phone(c: Canvas, x: float, y: float, width: float, colour: p.Colour = p.PAPER) -> None:
    """A telephone seen from the front, its upper left corner given; twice as high as wide."""
    c.box(x + 12, y + 16, width, width * 2, p.SHADOW, radius=width * 0.13)
    c.box(x, y, width, width * 2, p.INK, radius=width * 0.13)
    c.box(x + width * 0.05, y + width * 0.09, width * 0.9, width * 1.82, colour, radius=width * 0.09)
    c.box(x + width * 0.4, y + width * 0.032, width * 0.2, width * 0.026, p.SLATE, radius=4)


def bubble(c: Canvas, x: float, y: float, width: float, colour: p.Colour, lines: int = 2, right: bool = False) -> None:
    """A message with its lines hinted at."""
    height = 36 + lines * 30
    tip = x + width - 30 if right else x + 30
    c.box(x, y, width, height, colour, radius=22)
    c.polygon(
        [(tip - 14, y + height - 6), (tip + 14, y + height - 6), (tip + (22 if right else -22), y + height + 22)],
        colour,
    )
    for each in range(lines):
        span = width - 56 if each < lines - 1 or lines == 1 else (width - 56) * 0.6
        c.box(x + 28, y + 26 + each * 30, span, 12, "#33414f40", radius=6)


def heart(c: Canvas, x: float, y: float, size: float, colour: p.Colour = p.RED) -> None:
    """A heart round its middle."""
    c.disc(x - size * 0.45, y - size * 0.3, size * 0.52, colour)
    c.disc(x + size * 0.45, y - size * 0.3, size * 0.52, colour)
    c.polygon([(x - size * 0.93, y - size * 0.08), (x + size * 0.93, y - size * 0.08), (x, y + size)], colour)


def star(c: Canvas, x: float, y: float, size: float, colour: p.Colour = p.GOLD) -> None:
    """A five-pointed star."""
    outer, inner = ring(x, y, size, 5, -1.5708), ring(x, y, size * 0.42, 5, -0.9425)
    c.polygon([point for pair in zip(outer, inner, strict=True) for point in pair], colour)


def book(c: Canvas, x: float, y: float, width: float, height: float, colour: p.Colour) -> None:
    """A book lying on its side, spine towards us."""
    c.box(x, y, width, height, colour, radius=8)
    c.box(x + 26, y + height * 0.2, 12, height * 0.6, "#ffffff66")
    c.box(x + width - 60, y + height * 0.2, 12, height * 0.6, "#ffffff66")


def open_book(c: Canvas, x: float, y: float, size: float) -> None:
    """An open book on a table, its fold at `x`."""
    c.shade(x, y + size * 0.36, size * 1.1, 22)
    for side in (-1, 1):
        page: list[Point] = [
            (x, y),
            (x + side * size, y - size * 0.1),
            (x + side * size * 1.14, y + size * 0.34),
            (x, y + size * 0.42),
        ]
        c.polygon([(px, py + 12) for px, py in page], p.RED)
        c.polygon(page, p.PAPER if side < 0 else p.CREAM)
        for row in range(5):
            down = y + size * (0.07 + row * 0.06)
            c.line(
                [(x + side * size * 0.14, down), (x + side * size * (0.9 + row * 0.02), down - size * 0.07)],
                "#b9b3a3",
                4,
            )


def cup(c: Canvas, x: float, foot: float, size: float, colour: p.Colour = p.SNOW) -> None:
    """A mug of tea with steam."""
    c.shade(x, foot, size * 0.7, 10)
    c.oval(x + size * 0.55, foot - size * 0.5, size * 0.3, size * 0.3, colour)
    c.oval(x + size * 0.55, foot - size * 0.5, size * 0.17, size * 0.17, p.WOOD)
    c.box(x - size * 0.5, foot - size, size, size, colour, radius=size * 0.14)
    c.box(x - size * 0.5, foot - size * 0.62, size, size * 0.12, p.RED)
    for dx in (-0.2, 0.15):
        c.line([(x + size * (dx + 0.06 * (k % 2)), foot - size * (1.15 + k * 0.16)) for k in range(4)], "#ffffff77", 7)


def candle(c: Canvas, x: float, foot: float, height: float) -> None:
    """A burning candle with its glow."""
    c.glow(x, foot - height - 34, 160, "#ffe9a8")
    c.box(x - 26, foot - height, 52, height, p.PAPER, radius=10)
    c.oval(x, foot - height + 6, 26, 9, p.CREAM)
    c.line([(x, foot - height + 4), (x, foot - height - 16)], p.INK, 4)
    c.oval(x, foot - height - 34, 13, 28, p.RUST)
    c.oval(x, foot - height - 30, 8, 18, p.SUN)


def lamp(c: Canvas, x: float, foot: float) -> None:
    """A reading lamp whose light falls to the left."""
    c.polygon([(x - 250, foot - 330), (x - 110, foot - 400), (x - 90, foot), (x - 560, foot)], p.GLOW)
    c.box(x - 70, foot - 18, 140, 20, p.TEAL, radius=10)
    c.line([(x, foot - 12), (x + 40, foot - 250), (x - 130, foot - 390)], p.TEAL, 16)
    c.polygon([(x - 120, foot - 450), (x - 70, foot - 400), (x - 190, foot - 300), (x - 280, foot - 350)], p.TEAL)
    c.disc(x - 225, foot - 318, 30, p.SUN)


def bench(c: Canvas, x: float, foot: float, width: float, colour: p.Colour = p.WOOD) -> None:
    """A plain bench."""
    for leg in (x + width * 0.1, x + width * 0.84):
        c.box(leg, foot - 56, width * 0.06, 56, p.DARK_WOOD)
    c.box(x, foot - 74, width, 24, colour, radius=8)


def window(c: Canvas, x: float, y: float, width: float, height: float, sky: tuple[p.Colour, p.Colour]) -> None:
    """A window of four panes; draw what is outside before the bars by `bars`."""
    c.box(x - 22, y - 22, width + 44, height + 44, p.PAPER, radius=6)
    c.gradient(sky, (x, y, x + width, y + height))


def bars(c: Canvas, x: float, y: float, width: float, height: float) -> None:
    """The bars and the sill of a window."""
    c.box(x + width / 2 - 8, y, 16, height, p.PAPER)
    c.box(x, y + height * 0.42, width, 14, p.PAPER)
    c.box(x - 46, y + height + 10, width + 92, 30, p.SNOW, radius=6)


def plant(c: Canvas, x: float, foot: float, size: float) -> None:
    """A pot with leaves."""
    for dx, dy in ((-0.8, -1.5), (-0.45, -2.0), (0, -2.25), (0.45, -2.0), (0.8, -1.5)):
        tip = (x + dx * size, foot + dy * size)
        c.polygon(
            [
                (x - 6, foot - size * 0.7),
                (x + dx * size * 0.3 - size * 0.22, foot + dy * size * 0.62),
                tip,
                (x + dx * size * 0.6 + size * 0.16, foot + dy * size * 0.55),
                (x + 6, foot - size * 0.7),
            ],
            p.FOREST if dx else p.LEAF,
        )
    c.polygon(
        [
            (x - size * 0.5, foot - size * 0.8),
            (x + size * 0.5, foot - size * 0.8),
            (x + size * 0.36, foot),
            (x - size * 0.36, foot),
        ],
        p.RUST,
    )
