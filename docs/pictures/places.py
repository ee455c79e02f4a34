"""Scenes of villages, streets and houses."""

from docs.pictures import palette as p
from docs.pictures.canvas import HEIGHT, WIDTH, Canvas, scatter
from docs.pictures.nature import birch, bush, cloud, flower, hills, house, pine, rain, snowfall, sun, water
from docs.pictures.things import bench, star


def snow_village() -> Canvas:
    """Lit windows on a winter evening."""
    c = Canvas(p.DUSK_SKY)
    sun(c, 1290, 220, 46, "#fff7e0")
    hills(c, 470, 90, "#6f7fa3", 1.2)
    hills(c, 560, 50, "#a7b5cf", 0.1)
    hills(c, 640, 24, "#dbe4f0", 2.2)
    for x in (60, 160, 560, 980, 1060, 1520):
        pine(c, x, 690, 230, "#3c5a66", snow=True)
    for x, foot, width in ((240, 730, 230), (660, 720, 240), (1160, 740, 270)):
        c.polygon([(x, foot), (x + width, foot), (x + width * 1.2, foot + 90), (x - width * 0.1, foot + 90)], p.GLOW)
        house(c, x, foot, width, "#f2dcc0", p.SNOW, lit=True)
    c.polygon([(720, 800), (860, 800), (1200, HEIGHT), (360, HEIGHT)], "#b9c6dc")
    for x, foot in ((140, 1010), (1430, 1030)):
        pine(c, x, foot, 440, "#34525c", snow=True)
    for x in (430, 960):
        for y, size in ((920, 62), (830, 44), (770, 30)):
            c.disc(x, y, size, p.SNOW)
        c.polygon([(x, 768), (x + 44, 776), (x, 782)], p.RUST)
    snowfall(c, 150)
    return c


def school() -> Canvas:
    """A school on a clear morning."""
    c = Canvas(p.DAY_SKY)
    cloud(c, 260, 230, 110)
    cloud(c, 1170, 190, 90)
    hills(c, 560, 40, p.FOREST, 0.7)
    c.box(0, 760, WIDTH, HEIGHT - 760, p.MEADOW)
    c.box(270, 420, 1060, 350, p.CREAM)
    c.box(640, 330, 320, 440, p.PAPER)
    c.polygon([(610, 336), (800, 250), (990, 336)], p.RED)
    c.box(250, 400, 395, 26, p.RED)
    c.box(955, 400, 395, 26, p.RED)
    for row in (460, 610):
        for column in (310, 390, 470, 550, 988, 1068, 1148, 1228):
            c.box(column, row, 62, 96, "#ffffff")
            c.box(column + 6, row + 6, 50, 84, "#8cc3d8")
            c.box(column + 28, row + 6, 6, 84, "#ffffff")
    c.disc(800, 420, 52, p.RED)
    c.disc(800, 420, 42, p.PAPER)
    c.line([(800, 420), (800, 390)], p.INK, 6)
    c.line([(800, 420), (824, 430)], p.INK, 6)
    c.box(720, 570, 160, 200, p.TEAL)
    c.box(796, 570, 8, 200, p.PAPER)
    c.polygon([(720, 770), (880, 770), (1120, HEIGHT), (480, HEIGHT)], "#eadfc4")
    c.box(1390, 200, 10, 680, p.SLATE)
    c.polygon([(1400, 206), (1530, 220), (1530, 304), (1400, 296)], p.RED)
    for x, size in ((120, 400), (1500, 380), (230, 280)):
        birch(c, x, 850, size, p.SPRING)
    for each in range(9):
        flower(c, 60 + each * 52, 940 + each % 2 * 30, 26, p.PINK if each % 2 else p.SUN, p.RUST)
        flower(c, 1110 + each * 52, 950 + each % 2 * 28, 26, p.SUN if each % 2 else p.PINK, p.RUST)
    return c


def film_night() -> Canvas:
    """An open-air film on a summer evening."""
    c = Canvas(p.NIGHT_SKY)
    for x, y in scatter(70, 0, WIDTH, 0, 420):
        c.disc(x, y, 2.4, "#ffffff")
    sun(c, 1380, 170, 48, "#fff7e0")
    hills(c, 560, 60, "#2a3a63", 1.1)
    c.box(0, 700, WIDTH, HEIGHT - 700, "#3a4a55")
    c.polygon([(800, 990), (400, 200), (1200, 200), (820, 990)], "#fff6cf24")
    for x in (384, 1196):
        c.box(x, 190, 20, 560, p.DARK_WOOD)
    c.box(390, 190, 820, 430, p.PAPER)
    c.gradient(("#8ec9e8", "#fdf0d5"), (410, 210, 1190, 600))
    sun(c, 980, 330, 40)
    c.polygon([(410, 600), (410, 480), (600, 400), (790, 500), (960, 430), (1190, 510), (1190, 600)], p.LEAF)
    star(c, 620, 320, 54, p.RED)
    for row, (y, width) in enumerate(((800, 210), (880, 250), (970, 300))):
        for each in range(4):
            if not (row == 2 and each in (1, 2)):
                bench(c, 800 + (each - 2) * (width + 60) + 30, y, width, "#a9744a")
    c.shade(810, 1030, 120)
    c.box(740, 960, 140, 70, p.SLATE, radius=12)
    c.disc(810, 958, 22, p.SUN)
    for x in (110, 1490):
        c.box(x - 5, 420, 10, 500, p.INK)
        c.glow(x, 410, 110, "#ffe9a8")
        c.disc(x, 410, 30, p.SUN)
    return c


def lifering() -> Canvas:
    """A lifebuoy on a post by the water."""
    c = Canvas(p.DAY_SKY)
    cloud(c, 380, 210, 110)
    cloud(c, 980, 150, 80)
    hills(c, 420, 60, p.FAR_HILL, 0.2)
    hills(c, 470, 30, p.FOREST, 2.4)
    water(c, 510)
    c.polygon([(0, 900), (600, 850), (WIDTH, 960), (WIDTH, HEIGHT), (0, HEIGHT)], p.MEADOW)
    c.shade(1060, 1010, 170, 18)
    c.box(1038, 380, 44, 630, p.WOOD, radius=8)
    c.box(1064, 380, 18, 630, p.DARK_WOOD, radius=8)
    c.disc(1060, 590, 172, p.RED)
    for x, y in ((1060, 590 - 127), (1060, 590 + 127), (1060 - 127, 590), (1060 + 127, 590)):
        c.disc(x, y, 50, p.PAPER)
    c.disc(1060, 590, 82, "#8fc7da")
    c.box(1038, 508, 44, 164, p.WOOD)
    for each in range(16):
        x = 30 + each * 58
        c.line([(x, 1000), (x + 8, 860 - each % 3 * 40)], p.FOREST, 6)
        c.oval(x + 8, 850 - each % 3 * 40, 10, 34, p.DARK_WOOD)
    return c


def country_bus() -> Canvas:
    """The bus between the township and the county seat."""
    c = Canvas(("#9fd0e6", "#fdf3da"))
    sun(c, 260, 230, 60)
    cloud(c, 900, 210, 120)
    hills(c, 500, 80, p.FAR_HILL, 2.0)
    hills(c, 570, 40, "#c7a452", 0.8)
    c.box(0, 650, WIDTH, 180, "#d9b65c")
    for x, size in ((100, 300), (330, 250), (1430, 340), (1560, 280)):
        birch(c, x, 760, size, p.AUTUMN)
    c.box(0, 800, WIDTH, 190, p.SLATE)
    c.box(0, 990, WIDTH, HEIGHT - 990, "#c99f4a")
    for each in range(9):
        c.box(40 + each * 190, 890, 100, 12, p.PAPER, radius=6)
    c.shade(800, 930, 430, 22)
    c.box(390, 520, 830, 390, p.TEAL, radius=46)
    c.box(390, 740, 830, 50, p.PAPER)
    c.box(430, 570, 640, 140, "#d6eef4", radius=20)
    for each in range(1, 4):
        c.box(430 + each * 160, 570, 14, 140, p.TEAL)
    c.box(1095, 570, 125, 170, "#d6eef4", radius=20)
    c.box(960, 580, 100, 310, "#27706d", radius=10)
    c.box(972, 596, 34, 200, "#d6eef4", radius=6)
    c.box(1014, 596, 34, 200, "#d6eef4", radius=6)
    for x in (560, 1120):
        c.disc(x, 910, 78, p.INK)
        c.disc(x, 910, 36, p.MIST)
    c.disc(1196, 830, 22, p.SUN)
    return c


def community_yard() -> Canvas:
    """The door of a community centre with its red awning."""
    c = Canvas(p.DAY_SKY)
    cloud(c, 260, 170, 90)
    c.box(130, 190, 1340, 680, "#e8c9a0")
    for row in range(9):
        for each in range(17):
            c.box(150 + each * 76 + row % 2 * 30, 200 + row * 74, 66, 4, "#c9a67a66")
    c.box(0, 860, WIDTH, HEIGHT - 860, "#cfd6cc")
    c.polygon([(470, 400), (1130, 400), (1190, 500), (410, 500)], p.RED)
    for each in range(6):
        c.polygon(
            [(470 + each * 120, 400), (530 + each * 120 - 4, 400), (480 + each * 130, 500), (410 + each * 130, 500)],
            p.DEEP_RED,
        )
    c.box(620, 520, 360, 350, p.PAPER)
    c.box(650, 550, 145, 320, "#9ccbd9")
    c.box(805, 550, 145, 320, "#9ccbd9")
    c.disc(780, 720, 9, p.INK)
    c.disc(820, 720, 9, p.INK)
    star(c, 800, 310, 66, p.RED)
    for x in (210, 1150):
        c.box(x, 540, 240, 190, p.PAPER)
        c.box(x + 14, 554, 212, 162, "#9ccbd9")
        c.box(x + 112, 554, 16, 162, p.PAPER)
        for each in range(5):
            flower(c, x + 24 + each * 48, 744, 24, p.PINK if each % 2 else p.RED)
    for x in (570, 1030):
        c.box(x - 50, 810, 100, 70, p.RUST, radius=10)
        bush(c, x, 818, 62, p.FOREST)
    bench(c, 180, 960, 300)
    bench(c, 1120, 960, 300)
    return c


def rainy_street() -> Canvas:
    """A wet Sunday: an umbrella put down before a lit door."""
    c = Canvas(p.RAIN_SKY)
    hills(c, 430, 50, "#7d909c", 0.6)
    c.box(0, 760, WIDTH, HEIGHT - 760, "#73848f")
    c.box(520, 220, 800, 550, "#c8b79c")
    c.box(500, 196, 840, 40, p.SLATE)
    for x in (580, 1110):
        c.box(x, 330, 150, 190, p.PAPER)
        c.box(x + 12, 342, 126, 166, "#ffd98a")
        c.box(x + 69, 342, 12, 166, p.PAPER)
    c.box(820, 420, 200, 350, p.PAPER)
    c.box(838, 440, 164, 330, "#ffd98a")
    c.polygon([(838, 770), (1002, 770), (1180, 1010), (660, 1010)], "#ffe9a850")
    for x, y, across in ((300, 900, 190), (1330, 960, 170), (760, 1020, 220)):
        c.oval(x, y, across, 22, "#a9bcc6")
        c.oval(x + 20, y - 2, across * 0.5, 9, "#c9d8df")
    rain(c, 190, (0, 0, WIDTH, HEIGHT))
    c.shade(420, 960, 210, 18)
    c.polygon(
        [
            (200, 820),
            (250, 690),
            (420, 600),
            (590, 690),
            (640, 820),
            (568, 796),
            (494, 824),
            (420, 800),
            (346, 824),
            (272, 796),
        ],
        p.RED,
    )
    c.polygon([(346, 824), (380, 690), (420, 600), (460, 690), (494, 824), (420, 800)], p.DEEP_RED)
    c.line([(420, 600), (420, 570)], p.INK, 10)
    c.line([(420, 806), (420, 930), (450, 956), (478, 930)], p.INK, 11)
    return c
