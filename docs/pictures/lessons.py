"""The six lessons: one picture for each of the six skills."""

from docs.pictures import palette as p
from docs.pictures.canvas import HEIGHT, WIDTH, Canvas, scatter
from docs.pictures.nature import hills, sun
from docs.pictures.things import bubble, cup, monitor, phone, plant, tabletop

WALL = ("#f6e7cf", "#fdf6e8")


def computer() -> Canvas:
    """A monitor, a keyboard and a mouse, large and clear."""
    c = Canvas(WALL)
    tabletop(c, 760)
    monitor(c, 760, 800, 720, p.SCREEN)
    sun(c, 960, 420, 46)
    c.box(470, 640, 580, 24, "#ffffffaa", radius=12)
    for x in (520, 640, 760):
        c.box(x, 360, 84, 84, p.PAPER, radius=14)
    _keyboard(c, 440, 860, 640)
    _mouse(c, 1240, 915)
    cup(c, 250, 900, 120)
    plant(c, 1420, 800, 150)
    return c


def _keyboard(c: Canvas, x: float, y: float, width: float) -> None:
    c.shade(x + width / 2, y + 148, width * 0.5, 12)
    c.box(x, y, width, 140, p.INK, radius=14)
    for row in range(3):
        for key in range(13):
            c.box(x + 18 + key * (width - 36) / 13, y + 14 + row * 32, (width - 36) / 13 - 8, 24, p.MIST, radius=5)
    c.box(x + width * 0.25, y + 112, width * 0.5, 18, p.MIST, radius=5)


def _mouse(c: Canvas, x: float, y: float) -> None:
    c.line([(x, y - 70), (x + 20, y - 150), (x - 60, y - 190)], p.SLATE, 7)
    c.shade(x, y + 72, 60, 12)
    c.oval(x, y, 56, 78, p.SNOW)
    c.line([(x, y - 74), (x, y - 10)], p.SLATE, 4)
    c.box(x - 8, y - 56, 16, 34, p.RUST, radius=8)


def telephone() -> Canvas:
    """A telephone that takes a picture of hills, and reading glasses beside it."""
    c = Canvas(("#d9e8e0", "#f5f3e4"))
    tabletop(c, 700, "#c99b6a")
    phone(c, 600, 80, 420)
    c.gradient(p.DAWN_SKY, (640, 150, 980, 620))
    sun(c, 860, 330, 52)
    for level, tint in ((470, p.FAR_HILL), (530, p.LEAF), (580, p.FOREST)):
        c.polygon([(640, 620), (640, level), (760, level - 60), (880, level), (980, level - 40), (980, 620)], tint)
    c.disc(810, 740, 62, p.SNOW)
    c.disc(810, 740, 48, p.RED)
    c.box(660, 690, 78, 78, p.MIST, radius=12)
    _glasses(c, 270, 880)
    cup(c, 1330, 930, 150)
    return c


def _glasses(c: Canvas, x: float, y: float) -> None:
    c.shade(x + 90, y + 96, 190, 12)
    for centre in (x, x + 190):
        c.disc(centre, y, 84, p.DARK_WOOD)
        c.disc(centre, y, 70, "#eef5f2")
    c.line([(x + 78, y - 16), (x + 112, y - 16)], p.DARK_WOOD, 12)
    c.line([(x + 262, y - 30), (x + 330, y - 90)], p.DARK_WOOD, 12)
    c.line([(x - 72, y - 30), (x - 110, y - 90)], p.DARK_WOOD, 12)


def lookup() -> Canvas:
    """A magnifying glass over a list of answers, some right and one crossed out."""
    c = Canvas(("#cfe3ea", "#f1f6f3"))
    for x, y in scatter(24, 0, WIDTH, 0, HEIGHT):
        c.disc(x, y, 18, "#ffffff66")
    c.box(276, 136, 916, 816, p.SHADOW, radius=24)
    c.box(260, 120, 916, 816, p.PAPER, radius=24)
    c.box(310, 170, 816, 92, p.MIST, radius=46)
    c.box(350, 204, 420, 24, p.SLATE, radius=12)
    for place, y in enumerate((330, 480, 630, 780)):
        right = place != 2
        c.disc(360, y + 46, 36, p.LEAF if right else p.RED)
        if right:
            c.line([(342, y + 46), (356, y + 62), (382, y + 30)], p.PAPER, 11)
        else:
            c.line([(345, y + 31), (375, y + 61)], p.PAPER, 11)
            c.line([(375, y + 31), (345, y + 61)], p.PAPER, 11)
        for line, share in ((0, 0.95), (1, 0.7)):
            c.box(440, y + 16 + line * 44, 620 * share, 22, p.RIVER if line == 0 else p.MIST, radius=11)
    c.line([(1290, 790), (1450, 980)], p.DARK_WOOD, 54)
    c.disc(1180, 660, 210, p.INK)
    c.disc(1180, 660, 180, "#e4f1f4")
    c.box(1060, 600, 240, 34, p.RIVER, radius=17)
    c.box(1060, 670, 190, 34, p.MIST, radius=17)
    return c


def email() -> Canvas:
    """An envelope on its way, with a picture clipped to it."""
    c = Canvas(p.DAY_SKY)
    hills(c, 880, 70, p.LEAF, 0.6)
    hills(c, 960, 50, p.FOREST, 1.9)
    for y, length in ((380, 240), (500, 330), (620, 200)):
        c.line([(90, y), (90 + length, y)], "#ffffffaa", 16)
    c.polygon([(520, 300), (1240, 220), (1300, 700), (580, 790)], p.SHADOW)
    c.polygon([(500, 280), (1220, 200), (1280, 680), (560, 770)], p.PAPER)
    c.polygon([(500, 280), (1220, 200), (905, 520)], p.CREAM)
    c.line([(500, 280), (905, 520), (1220, 200)], p.GOLD, 9)
    c.polygon([(1120, 560), (1400, 530), (1430, 760), (1150, 795)], p.SNOW)
    c.polygon([(1142, 582), (1382, 556), (1404, 738), (1166, 768)], p.RIVER_LIGHT)
    c.polygon([(1166, 768), (1156, 700), (1250, 640), (1330, 700), (1396, 670), (1404, 738)], p.FOREST)
    c.disc(1340, 610, 24, p.SUN)
    c.line([(1230, 590), (1225, 500), (1265, 480), (1300, 505), (1306, 600)], p.SLATE, 11)
    return c


def group_files() -> Canvas:
    """Files that go from one computer to three others."""
    c = Canvas(("#e7e0ef", "#f8f4ee"))
    for x, foot, width in ((420, 640, 420), (1260, 330, 260), (1260, 640, 260), (1260, 950, 260)):
        monitor(c, x, foot, width, p.SCREEN)
    for y in (210, 520, 830):
        c.line([(670, 470), (860, 470), (980, y), (1090, y)], p.TEAL, 10)
        c.polygon([(1090, y - 22), (1125, y), (1090, y + 22)], p.TEAL)
    for x, y, tint in ((330, 390, p.GOLD), (430, 420, p.RUST), (530, 390, p.LEAF)):
        c.polygon([(x - 44, y), (x + 20, y), (x + 44, y + 28), (x + 44, y + 110), (x - 44, y + 110)], p.PAPER)
        c.box(x - 28, y + 40, 52, 10, tint, radius=5)
        c.box(x - 28, y + 64, 52, 10, tint, radius=5)
    c.box(120, 640, 600, 26, p.WOOD, radius=8)
    plant(c, 640, 640, 90)
    return c


def group_talk() -> Canvas:
    """A telephone in whose group three people speak, and an article to be passed on."""
    c = Canvas(("#dcebd3", "#f7f4e6"))
    for x, y in scatter(26, 0, WIDTH, 0, HEIGHT):
        c.disc(x, y, 22, "#ffffff66")
    phone(c, 560, 70, 460)
    for place, (y, tint) in enumerate(((190, p.GOLD), (370, p.TEAL), (550, p.RUST))):
        right = place == 1
        c.disc(950 if right else 630, y + 40, 34, tint)
        bubble(c, 620 if right else 690, y, 250, p.MEADOW if right else p.CREAM, lines=2, right=right)
    c.box(640, 740, 300, 150, p.PAPER, radius=14)
    c.box(640, 740, 300, 150, p.MIST, radius=14)
    c.box(660, 760, 96, 110, p.RIVER_LIGHT, radius=8)
    c.polygon([(660, 870), (660, 835), (705, 800), (756, 845), (756, 870)], p.FOREST)
    for line, share in ((0, 1.0), (1, 0.8), (2, 0.5)):
        c.box(776, 770 + line * 34, 144 * share, 16, p.SLATE, radius=8)
    cup(c, 1290, 900, 150)
    plant(c, 280, 900, 170)
    return c
