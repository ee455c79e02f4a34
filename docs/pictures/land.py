"""Scenes of the county's land and rivers."""

from docs.pictures import palette as p
from docs.pictures.canvas import HEIGHT, WIDTH, Canvas, scatter
from docs.pictures.nature import birch, bush, cloud, flower, furrows, hills, house, pine, river, snowfall, sun, water
from docs.pictures.things import bubble, heart, phone


def river_morning() -> Canvas:
    """The border river at sunrise."""
    c = Canvas(p.DAWN_SKY)
    sun(c, 1120, 330, 74)
    cloud(c, 420, 220, 90, "#fff3e0")
    cloud(c, 860, 150, 60, "#fff3e0")
    hills(c, 430, 60, "#c3b9bd", 0.4)
    hills(c, 480, 46, "#8fa8a4", 2.1)
    hills(c, 545, 24, p.GRASS, 3.3)
    river(c, 540, 1050, -330)
    for x, y, size in ((90, 760, 250), (230, 720, 190), (1480, 850, 330), (1370, 760, 220), (360, 640, 120)):
        birch(c, x, y, size, p.SPRING)
    for x, y in ((60, 800), (210, 760), (1400, 880), (1540, 900)):
        bush(c, x, y, 56, p.FOREST)
    c.polygon([(700, 800), (930, 800), (890, 846), (745, 846)], p.DEEP_RED)
    c.polygon([(806, 790), (806, 640), (900, 780)], p.PAPER)
    c.box(798, 640, 8, 165, p.DARK_WOOD)
    return c


def snow_road() -> Canvas:
    """A road through snowy mountains."""
    c = Canvas(p.WINTER_SKY)
    sun(c, 380, 260, 58, "#fff1c4")
    hills(c, 420, 120, "#b5c8d6", 1.0)
    hills(c, 520, 90, "#c9d8e4", 2.6)
    hills(c, 620, 40, p.SNOW, 0.2)
    c.polygon(
        [(830, 610), (870, 610), (1010, 780), (860, 900), (1120, HEIGHT), (520, HEIGHT), (640, 900), (900, 770)],
        "#aebccb",
    )
    c.polygon(
        [(848, 620), (854, 620), (950, 775), (752, 905), (830, HEIGHT), (800, HEIGHT), (738, 905), (930, 775)], p.SNOW
    )
    for x, y, size in (
        (520, 640, 130),
        (600, 655, 160),
        (1050, 660, 170),
        (1150, 650, 140),
        (1250, 700, 240),
        (420, 700, 230),
    ):
        pine(c, x, y, size, snow=True)
    for x, y, size in ((120, 960, 560), (300, 880, 400), (1500, 980, 600), (1340, 900, 420)):
        c.shade(x, y, size * 0.2, 16)
        pine(c, x, y, size, p.FOREST, snow=True)
    snowfall(c, 120)
    return c


def birch_autumn() -> Canvas:
    """A birch wood in September."""
    c = Canvas(("#bfe0ea", "#fdf3da"))
    hills(c, 520, 60, "#d9b877", 0.9)
    hills(c, 600, 30, "#c79a52", 2.0)
    c.box(0, 700, WIDTH, HEIGHT - 700, "#dba94d")
    for each in range(14):
        birch(c, 60 + each * 116, 720 + each % 3 * 12, 470 + each % 4 * 34, p.AUTUMN)
    c.polygon([(690, 720), (860, 720), (1180, HEIGHT), (420, HEIGHT)], "#efd9a6")
    for x, tall in ((170, 900), (430, 760), (1230, 820), (1480, 940)):
        birch(c, x, 1000, tall, p.AUTUMN)
    for each, (left, down) in enumerate(scatter(110, 0, WIDTH, 760, HEIGHT)):
        c.oval(left, down, 9, 5, p.AUTUMN[each % 4])
    return c


def spring_fields() -> Canvas:
    """Young crops in straight rows, the village at the edge."""
    c = Canvas(p.DAY_SKY)
    cloud(c, 330, 240, 100)
    cloud(c, 1180, 180, 130)
    hills(c, 470, 56, p.FAR_HILL, 1.7)
    hills(c, 520, 26, p.FOREST, 0.3)
    furrows(c, 560, 900, ("#8a6648", p.GRASS))
    for x, width in ((180, 120), (350, 150), (1150, 140)):
        house(c, x, 580, width, p.PAPER, p.RED)
    for x in (120, 520, 1080, 1340, 1420):
        birch(c, x, 585, 150, p.SPRING)
    return c


def harvest() -> Canvas:
    """Ripe grain under a high sky, with bales."""
    c = Canvas(("#7fbbe0", "#fdf0cf"))
    sun(c, 1240, 230, 64)
    cloud(c, 520, 200, 110)
    hills(c, 500, 70, "#a9b896", 0.6)
    hills(c, 560, 30, "#c9a24d", 2.8)
    furrows(c, 610, 560, (p.WHEAT, "#d9ad48"))
    for x, y, radius in ((1180, 820, 96.0), (1380, 900, 120.0), (860, 730, 56.0), (980, 690, 40.0), (330, 860, 100.0)):
        c.shade(x, y + radius * 0.94, radius * 1.1, 14)
        c.box(x - radius * 0.2, y - radius, radius * 1.3, radius * 1.96, "#c48f35", radius=radius * 0.6)
        c.disc(x - radius * 0.2, y, radius, "#e2b351")
        for ringlet in (0.72, 0.46, 0.2):
            c.disc(x - radius * 0.2, y, radius * ringlet, "#c48f35" if ringlet != 0.46 else "#e2b351")
    return c


def birchbark_camp() -> Canvas:
    """A pole tent and a birch-bark canoe by the river."""
    c = Canvas(p.DAWN_SKY)
    sun(c, 330, 290, 62)
    hills(c, 430, 80, "#b7aaa8", 0.5)
    hills(c, 510, 44, "#7f9a86", 1.9)
    for each in range(12):
        pine(c, 60 + each * 140, 610, 170 + each % 3 * 40, p.PINE)
    c.box(0, 600, WIDTH, 210, p.GRASS)
    for x, foot, scale in ((1080, 770, 1.0), (1400, 730, 0.7)):
        c.shade(x, foot, 240 * scale, 18)
        for lean in (-60, -25, 20, 55):
            c.line(
                [(x - lean * scale * 0.2, foot - 300 * scale), (x + lean * scale, foot - 430 * scale)],
                p.DARK_WOOD,
                9 * scale,
            )
        c.polygon([(x - 230 * scale, foot), (x, foot - 360 * scale), (x + 230 * scale, foot)], "#e9d8b4")
        c.polygon([(x + 40 * scale, foot), (x, foot - 360 * scale), (x + 230 * scale, foot)], "#d1b98a")
        for each in range(4):
            y = foot - (50 + each * 80) * scale
            half = 230 * scale * (1 - (foot - y) / (360 * scale))
            c.line([(x - half, y), (x + half, y)], "#a8875766", 5)
        c.polygon([(x - 70 * scale, foot), (x - 20 * scale, foot - 190 * scale), (x + 30 * scale, foot)], p.DARK_WOOD)
    water(c, 800)
    c.oval(470, 940, 330, 14, "#1d4f6a55")
    c.polygon(
        [(130, 850), (200, 890), (760, 890), (830, 850), (760, 950), (640, 972), (320, 972), (200, 950)], "#e2c592"
    )
    c.line([(130, 850), (200, 890), (760, 890), (830, 850)], p.DARK_WOOD, 12)
    for each in range(7):
        c.line([(240 + each * 80, 893), (245 + each * 80, 960)], "#a8875799", 5)
    for x, size in ((90, 420), (260, 340), (640, 300)):
        birch(c, x, 790, size, p.SPRING)
    return c


def paper_planes() -> Canvas:
    """Paper planes over a spring meadow."""
    c = Canvas(p.DAY_SKY)
    sun(c, 240, 220, 66)
    cloud(c, 640, 300, 100)
    cloud(c, 1350, 220, 130)
    hills(c, 640, 60, p.FAR_HILL, 1.0)
    hills(c, 720, 50, p.LEAF, 2.2)
    hills(c, 820, 40, p.MEADOW, 0.1)
    for x, y, scale, tint in (
        (460, 480, 1.2, p.RED),
        (860, 300, 1.6, p.PAPER),
        (1160, 520, 1.0, p.SUN),
        (700, 640, 0.8, p.TEAL),
    ):
        for step in range(4):
            c.disc(x - (150 + step * 30) * scale, y + (34 + step * 12) * scale, 5, "#ffffff")
        c.polygon(
            [(x + 130 * scale, y - 70 * scale), (x - 120 * scale, y - 10 * scale), (x - 30 * scale, y + 26 * scale)],
            tint,
        )
        c.polygon(
            [(x + 130 * scale, y - 70 * scale), (x - 30 * scale, y + 26 * scale), (x - 36 * scale, y + 76 * scale)],
            "#33414f66",
        )
        c.polygon(
            [(x + 130 * scale, y - 70 * scale), (x - 6 * scale, y + 32 * scale), (x + 50 * scale, y + 70 * scale)], tint
        )
    for each, (left, down) in enumerate(scatter(60, 0, WIDTH, 880, HEIGHT - 20)):
        flower(c, left, down, 20, (p.PAPER, p.PINK, p.SUN)[each % 3], p.RUST)
    return c


def forest_train() -> Canvas:
    """A train on its way through wooded hills."""
    c = Canvas(p.DAY_SKY)
    cloud(c, 300, 200, 90)
    cloud(c, 1250, 240, 110)
    hills(c, 400, 110, "#8fb3b0", 1.3)
    hills(c, 500, 70, "#5f9580", 0.4)
    for each in range(20):
        pine(c, 20 + each * 84, 650 + each % 3 * 16, 190 + each % 4 * 36, p.PINE if each % 2 else p.FOREST)
    c.box(0, 660, WIDTH, HEIGHT - 660, p.GRASS)
    c.box(0, 800, WIDTH, 60, "#9a8f80")
    for each in range(28):
        c.box(each * 60, 806, 34, 26, p.DARK_WOOD)
    c.box(0, 796, WIDTH, 12, p.INK)
    for each in range(3):
        x = -60 + each * 480
        c.box(x, 600, 460, 180, p.FOREST, radius=20)
        c.box(x, 690, 460, 20, p.SUN)
        for pane in range(5):
            c.box(x + 34 + pane * 84, 626, 60, 52, "#e2f2f5", radius=8)
        for wheel in (80, 160, 300, 380):
            c.disc(x + wheel, 780, 26, p.INK)
    c.polygon([(1370, 600), (1480, 600), (1550, 700), (1560, 780), (1370, 780)], p.RED)
    c.polygon([(1450, 620), (1484, 620), (1526, 690), (1450, 690)], "#e2f2f5")
    for wheel in (1420, 1500):
        c.disc(wheel, 780, 26, p.INK)
    for each in range(16):
        flower(c, 40 + each * 104, 930 + each % 3 * 40, 22, p.PINK if each % 2 else p.PAPER)
    return c


def linked_villages() -> Canvas:
    """Houses on hills, joined by dotted lines to one telephone."""
    c = Canvas(p.DAY_SKY)
    sun(c, 1400, 180, 54)
    cloud(c, 260, 190, 90)
    hills(c, 520, 70, p.FAR_HILL, 0.8)
    hills(c, 620, 50, p.LEAF, 2.5)
    hills(c, 760, 40, p.MEADOW, 0.4)
    homes = ((120, 640, 170), (360, 860, 240), (1090, 850, 250), (1330, 660, 180), (60, 980, 220), (1370, 990, 200))
    for x, foot, width in homes:
        for step in range(1, 12):
            part = step / 12
            c.disc(x + width / 2 + (800 - x - width / 2) * part, foot - 90 + (480 - foot) * part, 7, p.PAPER)
        house(c, x, foot, width, p.PAPER, p.RED)
    phone(c, 640, 210, 320, "#e4f1ea")
    heart(c, 800, 400, 84)
    bubble(c, 690, 520, 170, p.PAPER, lines=1)
    bubble(c, 740, 630, 170, p.MEADOW, lines=1, right=True)
    for x, size in ((330, 210), (1580, 300), (20, 240)):
        birch(c, x, 760, size, p.SPRING)
    return c
