"""Scenes in rooms."""

from docs.pictures import palette as p
from docs.pictures.canvas import HEIGHT, WIDTH, Canvas, scatter
from docs.pictures.nature import birch, cloud, flower, hills, rain, snowfall, sun
from docs.pictures.things import (
    bars,
    book,
    bubble,
    cup,
    desk,
    heart,
    monitor,
    open_book,
    phone,
    plant,
    room,
    screen,
    star,
    window,
)


def meeting_room() -> Canvas:
    """A long table, laid for a meeting."""
    c = Canvas(p.DAY_SKY)
    room(c, "#e9efe6", "#c9b08d", 640)
    window(c, 160, 150, 340, 300, p.WINTER_SKY)
    c.polygon([(160, 450), (160, 380), (260, 320), (380, 390), (500, 340), (500, 450)], "#9fb8c6")
    bars(c, 160, 150, 340, 300)
    screen(c, 760, 130, 620, 340, p.SCREEN)
    c.box(820, 190, 300, 26, p.PAPER, radius=10)
    for each in range(4):
        c.disc(834, 268 + each * 48, 11, p.RED)
        c.box(866, 258 + each * 48, 300 - each % 2 * 70, 20, "#ffffffaa", radius=8)
    c.disc(1270, 310, 62, p.SUN)
    plant(c, 630, 650, 84)
    plant(c, 1490, 660, 96)
    for x in (250, 430, 610, 790, 970, 1150, 1330):
        c.box(x - 56, 560, 112, 150, p.DEEP_RED, radius=24)
    c.polygon([(190, 690), (1410, 690), (1560, 900), (40, 900)], p.WOOD)
    c.polygon([(40, 900), (1560, 900), (1520, 980), (80, 980)], p.DARK_WOOD)
    for each in range(6):
        x = 300 + each * 200
        c.polygon([(x - 44, 740), (x + 44, 740), (x + 54, 790), (x - 54, 790)], p.PAPER)
        c.line([(x - 30, 760), (x + 26, 760)], p.MIST, 5)
        cup(c, x + 86, 790, 42)
    for each in range(5):
        flower(c, 700 + each * 50, 846 + each % 2 * 14, 28, p.RED if each % 2 else p.PINK)
    return c


def training_room() -> Canvas:
    """Rows of computers before a projected picture."""
    c = Canvas(p.DAY_SKY)
    room(c, "#dfe9ec", "#b99b74", 560)
    c.box(470, 90, 660, 380, p.PAPER, radius=6)
    c.gradient(("#fff4d6", "#ffffff"), (490, 110, 1110, 450))
    phone(c, 560, 150, 130, "#7fc0d6")
    bubble(c, 740, 160, 290, p.MEADOW)
    bubble(c, 780, 290, 290, p.PINK, right=True)
    for x in (120, 1300):
        window(c, x, 140, 190, 260, p.DAY_SKY)
        bars(c, x, 140, 190, 260)
    for top, width, gap in ((620, 150, 300), (800, 210, 400)):
        for each in range(-2, 3):
            x = 800 + each * gap
            desk(c, x - gap * 0.45, top, gap * 0.9, 170 if top > 700 else 110)
            monitor(c, x, top, width, p.SCREEN)
            c.box(x - width * 0.4, top + 4, width * 0.8, 14, p.PAPER, radius=5)
    return c


def stage() -> Canvas:
    """An empty stage with one microphone, ready for the young reporters."""
    c = Canvas(("#4a2230", "#7d3340"))
    c.box(0, 820, WIDTH, HEIGHT - 820, p.WOOD)
    c.box(0, 820, WIDTH, 18, p.DARK_WOOD)
    c.polygon([(360, 0), (520, 0), (980, 860), (620, 860)], "#fff1c430")
    c.polygon([(1240, 0), (1080, 0), (620, 860), (980, 860)], "#fff1c430")
    c.oval(800, 880, 300, 46, "#fff1c466")
    for x, y, size in ((560, 250, 40), (700, 180, 56), (800, 290, 80), (900, 180, 56), (1040, 250, 40)):
        star(c, x, y, size)
    for each in range(5):
        for left in (each * 62, WIDTH - 62 - each * 62):
            c.box(left, 0, 62, 840, p.RED if each % 2 else p.DEEP_RED)
    for each in range(13):
        c.disc(62 + each * 124, 60, 80, p.DEEP_RED if each % 2 else p.RED)
    c.box(0, 0, WIDTH, 60, p.RED)
    c.box(0, 122, WIDTH, 8, p.GOLD)
    c.line([(800, 880), (800, 560)], p.INK, 14)
    c.oval(800, 884, 76, 18, p.INK)
    c.line([(800, 570), (840, 500)], p.INK, 14)
    c.oval(856, 470, 34, 46, p.SLATE)
    c.box(826, 484, 60, 10, p.INK)
    for each in range(11):
        flower(c, 80 + each * 144, 1000 + each % 2 * 22, 44, p.PINK if each % 2 else p.SUN, p.RUST)
    return c


def server_room() -> Canvas:
    """Two racks, one of them dark, and rain on the window."""
    c = Canvas(p.RAIN_SKY)
    room(c, "#c3ced4", "#8b98a1", 860)
    window(c, 120, 170, 430, 430, p.RAIN_SKY)
    rain(c, 60, (130, 170, 550, 600))
    bars(c, 120, 170, 430, 430)
    for x, lit in ((720, False), (1120, True)):
        c.shade(x + 160, 940, 190, 18)
        c.box(x, 160, 330, 780, p.NAVY, radius=16)
        for each in range(8):
            y = 200 + each * 88
            c.box(x + 26, y, 278, 64, "#3f5276", radius=8)
            for row in range(3):
                c.box(x + 46, y + 14 + row * 14, 130, 6, "#24324f", radius=3)
            for light in range(3):
                tint = (p.LEAF, p.SUN, p.LEAF)[(each + light) % 3] if lit else "#24324f"
                c.disc(x + 214 + light * 30, y + 32, 9, tint)
    c.disc(885, 540, 96, p.PAPER)
    c.polygon([(885, 470), (958, 600), (812, 600)], p.RED)
    c.box(878, 506, 14, 52, p.PAPER, radius=6)
    c.disc(885, 578, 9, p.PAPER)
    plant(c, 620, 880, 80)
    return c


def blackboard() -> Canvas:
    """A blackboard newspaper with drawings in chalk."""
    c = Canvas(p.DAY_SKY)
    room(c, "#f0e7d2", "#c79f74", 880)
    c.box(170, 110, 1260, 680, p.DARK_WOOD, radius=14)
    c.box(200, 140, 1200, 620, "#2f5a4c")
    sun(c, 350, 270, 50, "#ffe08a")
    for each in range(8):
        c.line([(520, 240 + each * 52), (830 - each % 3 * 60, 240 + each * 52)], "#dfeae4", 7)
        c.line([(920, 330 + each * 44), (1180 - each % 2 * 50, 330 + each * 44)], "#f5d9b0", 6)
    c.line([(500, 190), (860, 190)], p.PINK, 12)
    c.line([(920, 260), (1180, 260)], "#9fd0e6", 12)
    c.line([(870, 180), (870, 720)], "#dfeae488", 4)
    star(c, 1290, 250, 60, "#ffe08a")
    for x, tint in ((260, p.PINK), (350, "#ffe08a"), (440, "#9fd0e6")):
        c.line([(x, 560), (x, 700)], "#8fc79b", 9)
        flower(c, x, 540, 52, tint, "#dfeae4")
    c.polygon([(1220, 700), (1220, 600), (1295, 530), (1370, 600), (1370, 700)], "#dfeae4")
    c.box(1275, 640, 40, 60, "#2f5a4c")
    c.box(180, 780, 1240, 30, p.WOOD, radius=6)
    for each, tint in enumerate((p.PAPER, p.PINK, p.SUN, "#9fd0e6")):
        c.box(420 + each * 90, 766, 60, 16, tint, radius=7)
    c.box(1180, 750, 120, 36, p.SLATE, radius=6)
    desk(c, 240, 900, 480, 200)
    desk(c, 880, 900, 480, 200)
    book(c, 330, 856, 230, 46, p.RED)
    book(c, 990, 856, 230, 46, p.TEAL)
    return c


def home_study() -> Canvas:
    """A desk by the window while it snows, a lesson on the screen."""
    c = Canvas(p.WINTER_SKY)
    room(c, "#efe3cf", "#c79f74", 900)
    c.box(216, 90, 560, 440, p.PAPER)
    window(c, 240, 110, 510, 400, p.WINTER_SKY)
    c.polygon([(240, 510), (240, 420), (380, 340), (520, 430), (640, 380), (750, 430), (750, 510)], p.SNOW)
    for x, y in scatter(46, 246, 744, 116, 500):
        c.disc(x, y, 5, "#ffffff")
    bars(c, 240, 110, 510, 400)
    for row in (200, 390):
        c.box(1120, row + 100, 380, 20, p.DARK_WOOD)
    for each in range(9):
        tint = (p.RED, p.TEAL, p.GOLD, p.LEAF, p.NAVY)[each % 5]
        c.box(1130 + each * 40, 200 - each % 3 * 14 - 6, 34, 106 + each % 3 * 14, tint, radius=4)
        if each < 6:
            c.box(
                1130 + each * 40, 396 - each % 2 * 16 - 6, 34, 100 + each % 2 * 16, tint if each else p.RUST, radius=4
            )
    plant(c, 1450, 494, 48)
    desk(c, 140, 790, 1320, 250)
    monitor(c, 800, 790, 460, p.SCREEN)
    sun(c, 960, 530, 26)
    bubble(c, 610, 480, 220, p.PAPER)
    c.polygon([(570, 715), (640, 640), (740, 700), (860, 630), (1030, 715)], p.LEAF)
    open_book(c, 360, 760, 130)
    cup(c, 1240, 790, 84)
    return c


def bookshelf() -> Canvas:
    """A reading corner: shelves, a cushion, a window."""
    c = Canvas(p.DAY_SKY)
    room(c, "#e5eee4", "#c9a274", 880)
    c.box(110, 90, 840, 800, p.DARK_WOOD, radius=10)
    for row in range(4):
        top = 116 + row * 194
        c.box(136, top, 788, 168, "#5f4030")
        for each in range(17):
            if (row * 17 + each) % 11 != 7:
                high = 112 + (each * 7 + row * 5) % 5 * 11
                tint = (p.RED, p.GOLD, p.TEAL, p.PAPER, p.LEAF, p.NAVY, p.RUST)[(each * 3 + row) % 7]
                c.box(146 + each * 45, top + 168 - high, 37, high, tint, radius=4)
                c.box(152 + each * 45, top + 190 - high, 25, 8, "#ffffff66")
    window(c, 1090, 150, 380, 400, p.DAY_SKY)
    cloud(c, 1270, 330, 60)
    birch(c, 1400, 548, 330, (p.LEAF, p.GRASS))
    bars(c, 1090, 150, 380, 400)
    c.shade(1260, 980, 250, 24)
    c.oval(1260, 910, 240, 90, p.RED)
    c.oval(1260, 880, 200, 56, "#dd6a55")
    open_book(c, 1260, 850, 120)
    plant(c, 1030, 900, 84)
    return c


def winter_screen() -> Canvas:
    """A warm room, a film on the wall, snow outside."""
    c = Canvas(p.NIGHT_SKY)
    room(c, "#7a4a3c", "#8f6243", 830)
    window(c, 1220, 150, 260, 330, p.NIGHT_SKY)
    for x, y in scatter(30, 1226, 1474, 156, 470):
        c.disc(x, y, 4, "#ffffff")
    bars(c, 1220, 150, 260, 330)
    c.box(180, 130, 900, 530, p.PAPER, radius=6)
    c.gradient(p.WINTER_SKY, (204, 154, 1056, 636))
    c.polygon([(204, 636), (204, 480), (420, 380), (640, 500), (840, 410), (1056, 520), (1056, 636)], p.SNOW)
    c.polygon([(560, 636), (640, 470), (720, 636)], p.PINE)
    c.polygon([(780, 636), (840, 510), (900, 636)], p.FOREST)
    star(c, 380, 280, 54, p.RED)
    c.polygon([(1330, 800), (204, 154), (204, 636)], "#fff6cf16")
    for row, y in enumerate((850, 960)):
        for each in range(5):
            x = 150 + each * 250 + row * 60
            c.box(x, y - 90, 150, 150, p.TEAL if (each + row) % 2 else p.RUST, radius=30)
            c.box(x + 14, y + 30, 122, 26, "#00000022", radius=10)
    c.box(1300, 740, 190, 90, p.SLATE, radius=14)
    c.disc(1316, 785, 26, p.SUN)
    desk(c, 1260, 830, 270, 200)
    return c


def lantern_window() -> Canvas:
    """A snowy evening seen from a warm room, with paper lanterns."""
    c = Canvas(p.DUSK_SKY)
    hills(c, 520, 70, "#7f8fb3", 0.7)
    hills(c, 640, 40, p.SNOW_SHADE, 2.1)
    snowfall(c, 130)
    for x in (0, 515, 1030, 1545):
        c.box(x, 0, 55, HEIGHT, p.DARK_WOOD)
    c.box(0, 0, WIDTH, 60, p.DARK_WOOD)
    c.box(0, 860, WIDTH, HEIGHT - 860, p.WOOD)
    c.box(0, 846, WIDTH, 26, p.DARK_WOOD)
    for x, y in ((285, 300), (800, 250), (1315, 300)):
        c.glow(x, y, 260, "#ffe9a8")
        c.line([(x, 60), (x, y - 110)], p.GOLD, 7)
        c.oval(x, y, 140, 116, p.RED)
        c.oval(x, y, 84, 116, "#dd6a55")
        c.oval(x, y, 32, 116, p.RED)
        c.box(x - 60, y - 128, 120, 26, p.GOLD, radius=8)
        c.box(x - 60, y + 102, 120, 26, p.GOLD, radius=8)
        for dx in (-24, 0, 24):
            c.line([(x + dx, y + 128), (x + dx, y + 210)], p.GOLD, 7)
    phone(c, 640, 700, 130, "#e4f1ea")
    heart(c, 705, 820, 32)
    cup(c, 960, 930, 90)
    return c
