"""Things close by: on tables, in gardens, before the sky."""

from docs.pictures import palette as p
from docs.pictures.canvas import HEIGHT, WIDTH, Canvas, scatter
from docs.pictures.nature import birch, cloud, flower, hills, sun
from docs.pictures.things import (
    bars,
    book,
    bubble,
    candle,
    cup,
    heart,
    lamp,
    monitor,
    open_book,
    phone,
    plant,
    star,
    tabletop,
    window,
)


def candles() -> Canvas:
    """White flowers and candles before the outline of a monument."""
    c = Canvas(("#22335a", "#6d7ba6"))
    for x, y in scatter(60, 0, WIDTH, 0, 420):
        c.disc(x, y, 2.2, "#ffffff")
    hills(c, 640, 60, "#31466c", 0.8)
    c.polygon([(735, 640), (760, 170), (800, 130), (840, 170), (865, 640)], "#b9c3d8")
    c.polygon([(800, 130), (840, 170), (865, 640), (800, 640)], "#93a1c0")
    star(c, 800, 270, 34, p.RED)
    for half, top in ((170, 640), (240, 680), (320, 720)):
        c.box(800 - half, top, half * 2, 44, "#a3afca")
        c.box(800 - half, top, half * 2, 8, "#c6cfe0")
    c.box(0, 764, WIDTH, HEIGHT - 764, "#2a3a5e")
    for x, foot, height in (
        (190, 960, 190),
        (330, 1000, 140),
        (1270, 1000, 140),
        (1410, 960, 190),
        (90, 1010, 110),
        (1510, 1010, 110),
    ):
        candle(c, x, foot, height)
    for x, y in (
        (560, 900),
        (640, 850),
        (720, 910),
        (800, 860),
        (880, 910),
        (960, 850),
        (1040, 900),
        (480, 960),
        (1120, 960),
        (620, 970),
        (980, 970),
        (800, 980),
    ):
        c.line([(x, y), (800 + (x - 800) * 0.7, y + 90)], p.FOREST, 9)
        flower(c, x, y, 48, p.PAPER, p.SUN)
    return c


def appeal_phone() -> Canvas:
    """A telephone from which an appeal goes out to many."""
    c = Canvas(("#f7d9c4", "#fdf3e3"))
    for x, y in scatter(30, 0, WIDTH, 0, HEIGHT):
        c.disc(x, y, 26, "#ffffff55")
    for x, y in ((250, 260), (180, 560), (300, 850), (1350, 230), (1430, 540), (1310, 850)):
        c.line([(x, y), (800, 530)], "#c8452f55", 7)
    for each, (x, y) in enumerate(((250, 260), (180, 560), (300, 850), (1350, 230), (1430, 540), (1310, 850))):
        c.disc(x, y, 92, p.PAPER)
        c.disc(x, y, 78, (p.TEAL, p.GOLD, p.LEAF, p.RUST, p.RIVER, p.PINK)[each])
        heart(c, x, y + 4, 38, p.PAPER)
    phone(c, 595, 100, 410)
    heart(c, 800, 330, 110)
    bubble(c, 645, 480, 270, p.MEADOW)
    bubble(c, 690, 610, 270, p.CREAM, right=True)
    bubble(c, 645, 740, 270, p.MEADOW, lines=1)
    return c


def carnations() -> Canvas:
    """Carnations, a card and a telephone that records them."""
    c = Canvas(("#fbe3df", "#fdf3e3"))
    tabletop(c, 720, "#d8a877")
    window(c, 1130, 110, 330, 380, p.DAY_SKY)
    sun(c, 1360, 220, 34)
    bars(c, 1130, 110, 330, 380)
    c.shade(520, 930, 170, 20)
    c.polygon([(390, 560), (650, 560), (600, 930), (440, 930)], "#9ccbd9")
    c.polygon([(390, 560), (440, 560), (480, 930), (440, 930)], "#c7e4ea")
    for x, y, tint in (
        (330, 330, p.RED),
        (450, 230, p.PINK),
        (580, 200, p.RED),
        (700, 300, p.PINK),
        (400, 430, p.PINK),
        (640, 430, p.RED),
        (520, 350, p.DEEP_RED),
        (750, 440, p.PINK),
        (280, 470, p.RED),
    ):
        c.line([(520 + (x - 520) * 0.2, 600), (x, y)], p.FOREST, 10)
        for ringlet, radius in ((9, 74), (7, 50), (5, 26)):
            for dx, dy in ((0, -1), (0.87, -0.5), (0.87, 0.5), (0, 1), (-0.87, 0.5), (-0.87, -0.5)):
                c.disc(
                    x + dx * radius * 0.55, y + dy * radius * 0.55, radius * 0.5, tint if ringlet != 7 else "#ffffff3a"
                )
    c.polygon([(820, 700), (1080, 660), (1110, 900), (850, 940)], p.PAPER)
    heart(c, 966, 800, 62)
    phone(c, 1220, 560, 210, "#fbe3df")
    flower(c, 1325, 730, 60, p.RED, p.PINK)
    c.disc(1325, 908, 22, p.PAPER)
    c.disc(1325, 908, 14, p.RED)
    return c


def essays() -> Canvas:
    """An open book, a pen and a pile under a reading lamp."""
    c = Canvas(("#2f4a5c", "#5b7a86"))
    tabletop(c, 760, "#a8744b")
    for each, (y, width, tint) in enumerate(
        ((700, 330, p.RED), (640, 290, p.GOLD), (584, 310, p.TEAL), (532, 250, p.PAPER))
    ):
        book(c, 150 + each % 2 * 22, y, width, 58, tint)
    lamp(c, 1330, 800)
    open_book(c, 800, 800, 330)
    c.line([(1080, 900), (1250, 990)], p.NAVY, 18)
    c.polygon([(1068, 886), (1092, 898), (1050, 878)], p.GOLD)
    cup(c, 330, 960, 110)
    return c


def phone_glasses() -> Canvas:
    """Reading glasses, a notebook and a telephone with a first message."""
    c = Canvas(("#e6eee0", "#f7f2e2"))
    c.box(0, 0, WIDTH, HEIGHT, "#c99f72")
    for y in range(0, HEIGHT, 134):
        c.box(0, y, WIDTH, 5, "#00000014")
    c.box(142, 192, 620, 760, p.SHADOW, radius=14)
    c.box(120, 170, 620, 760, p.PAPER, radius=14)
    c.box(120, 170, 620, 70, p.TEAL, radius=14)
    for each in range(10):
        c.disc(170 + each * 58, 172, 15, p.SLATE)
    for each in range(8):
        c.box(180, 310 + each * 74, 500 - each % 3 * 110, 12, "#33414f44", radius=6)
    c.line([(620, 840), (820, 620)], p.RED, 22)
    c.polygon([(608, 836), (626, 850), (590, 870)], p.INK)
    phone(c, 960, 140, 370, "#e4f1ea")
    bubble(c, 1000, 220, 230, p.PAPER)
    bubble(c, 1050, 370, 230, p.MEADOW, right=True)
    heart(c, 1145, 560, 46)
    bubble(c, 1000, 660, 230, p.PAPER, lines=1)
    for x in (860, 1060):
        c.disc(x, 950, 96, p.INK)
        c.disc(x, 950, 82, "#d9e9eecc")
    c.line([(950, 936), (972, 936)], p.INK, 13)
    c.line([(768, 930), (640, 1010)], p.INK, 13)
    c.line([(1152, 930), (1300, 1016)], p.INK, 13)
    return c


def cloud_move() -> Canvas:
    """A computer whose pages rise into a cloud."""
    c = Canvas(("#9fd0e6", "#eef6f2"))
    hills(c, 790, 50, p.LEAF, 1.6)
    hills(c, 860, 30, p.MEADOW, 0.2)
    cloud(c, 260, 260, 90)
    cloud(c, 1420, 330, 80)
    cloud(c, 840, 420, 250)
    for dx, y in ((-150, 330), (0, 280), (150, 340)):
        c.box(840 + dx - 44, y - 46, 88, 20, p.TEAL, radius=8)
        c.box(840 + dx - 44, y - 18, 88, 20, p.SLATE, radius=8)
        c.box(840 + dx - 44, y + 10, 88, 20, p.SLATE, radius=8)
    for each, (x, y) in enumerate(((690, 520), (830, 470), (960, 540), (760, 610), (900, 620))):
        c.box(x - 34, y - 44, 68, 88, p.PAPER, radius=6)
        c.box(x - 20, y - 28, 40, 24, (p.RED, p.GOLD, p.TEAL, p.LEAF, p.RUST)[each])
        for row in range(3):
            c.box(x - 20, y + 8 + row * 11, 40, 5, p.MIST)
    c.shade(840, 1010, 240, 20)
    monitor(c, 840, 1010, 400, p.SCREEN)
    c.polygon([(840, 730), (890, 790), (862, 790), (862, 850), (818, 850), (818, 790), (790, 790)], p.PAPER)
    return c


def award() -> Canvas:
    """A cup and a certificate on a shelf."""
    c = Canvas(("#f6dcb6", "#fdf3e3"))
    for each in range(18):
        c.polygon(
            [(800, 470), (800 + 1500 * (each / 9 - 1), -100), (800 + 1500 * (each / 9 - 1) + 84, -100)], "#ffffff55"
        )
    tabletop(c, 850, p.WOOD)
    c.shade(560, 930, 190, 22)
    c.box(450, 850, 220, 76, p.DEEP_RED, radius=8)
    c.box(530, 700, 60, 156, p.GOLD)
    c.oval(560, 846, 90, 18, p.GOLD)
    for side in (-1, 1):
        c.oval(560 + side * 170, 430, 86, 96, p.GOLD)
        c.oval(560 + side * 170, 430, 56, 66, "#f9e6c8")
    c.polygon([(380, 300), (740, 300), (720, 520), (650, 660), (560, 710), (470, 660), (400, 520)], p.GOLD)
    c.polygon([(380, 300), (450, 300), (470, 520), (520, 690), (470, 660), (400, 520)], p.SUN)
    c.oval(560, 302, 180, 30, p.SUN)
    star(c, 570, 460, 84, p.RED)
    c.box(900, 380, 470, 500, p.DARK_WOOD, radius=8)
    c.box(926, 406, 418, 448, p.PAPER)
    c.box(944, 424, 382, 412, p.RED)
    c.box(952, 432, 366, 396, p.PAPER)
    c.line([(1030, 510), (1240, 510)], p.RED, 16)
    for each in range(4):
        c.line([(990, 580 + each * 46), (1280 - each % 2 * 60, 580 + each * 46)], p.MIST, 8)
    c.disc(1240, 770, 40, "#c8452fbb")
    for x in (830, 1460):
        flower(c, x, 820, 54, p.PINK, p.SUN)
    return c


def envelope() -> Canvas:
    """Letters that fly from one computer into the world."""
    c = Canvas(("#cfe6e2", "#f7f2e2"))
    tabletop(c, 840, "#cfa06d")
    monitor(c, 420, 850, 480, p.SCREEN)
    c.box(300, 540, 240, 160, p.PAPER, radius=10)
    c.line([(306, 548), (420, 630), (534, 548)], p.RED, 9)
    for x, y, size in ((840, 560, 1.0), (1060, 380, 1.25), (1300, 230, 1.5), (1200, 620, 0.9)):
        c.box(x - 90 * size + 8, y - 58 * size + 12, 180 * size, 116 * size, p.SHADOW, radius=10)
        c.box(x - 90 * size, y - 58 * size, 180 * size, 116 * size, p.PAPER, radius=10)
        c.line([(x - 84 * size, y - 50 * size), (x, y + 10 * size), (x + 84 * size, y - 50 * size)], p.RUST, 7 * size)
        c.disc(x, y + 22 * size, 16 * size, p.RED)
        for step in range(3):
            c.disc(x - (116 + step * 22) * size, y + (44 + step * 16) * size, 5, p.TEAL)
    plant(c, 1420, 920, 100)
    cup(c, 900, 940, 96)
    return c


def camera() -> Canvas:
    """A video camera on its tripod before the river."""
    c = Canvas(("#a7d3e6", "#fdf0d5"))
    sun(c, 320, 260, 60)
    cloud(c, 640, 190, 90)
    hills(c, 500, 70, p.FAR_HILL, 0.9)
    hills(c, 570, 36, p.FOREST, 2.7)
    c.gradient((p.RIVER_LIGHT, p.RIVER), (0, 610, WIDTH, 780))
    hills(c, 800, 26, p.GRASS, 1.1)
    birch(c, 140, 900, 560, (p.LEAF, p.GRASS, p.MEADOW))
    birch(c, 300, 860, 420, (p.LEAF, p.GRASS, p.MEADOW))
    c.shade(1040, 1030, 240, 18)
    for foot in (820, 1040, 1260):
        c.line([(1040, 640), (foot, 1030)], p.INK, 18)
    c.box(985, 600, 110, 50, p.SLATE, radius=10)
    c.box(860, 380, 380, 220, p.NAVY, radius=28)
    c.box(760, 430, 120, 130, p.INK, radius=16)
    c.oval(762, 495, 26, 66, p.RIVER_LIGHT)
    c.box(1230, 420, 110, 60, p.INK, radius=14)
    c.box(930, 330, 200, 30, p.INK, radius=14)
    c.box(940, 345, 20, 50, p.INK)
    c.box(1100, 345, 20, 50, p.INK)
    c.polygon([(1010, 420), (1200, 420), (1200, 560), (1010, 560)], p.SLATE)
    c.gradient(p.SCREEN, (1022, 432, 1188, 548))
    c.polygon([(1022, 548), (1080, 490), (1130, 530), (1188, 500), (1188, 548)], p.LEAF)
    c.disc(910, 440, 15, p.RED)
    return c
