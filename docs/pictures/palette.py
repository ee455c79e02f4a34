"""The colours of all pictures: a summer, an autumn, a winter and a room by lamplight, out of one box of paints."""

Colour = str
"""`#rrggbb`, or `#rrggbbaa` where it lets what lies below shine through."""

PAPER = "#fbf6ea"
CREAM = "#f3e6c8"
INK = "#33414f"
SLATE = "#5d7183"
MIST = "#c9d8df"
SNOW = "#f4f8fb"
SNOW_SHADE = "#d5e2ec"

DAY_SKY = ("#8ec9e8", "#e8f4f4")
DAWN_SKY = ("#f6b58a", "#fdf0d5")
DUSK_SKY = ("#3b4a78", "#e9a27f")
NIGHT_SKY = ("#1d2a4d", "#44598c")
WINTER_SKY = ("#a9c6dd", "#f2f5f7")
RAIN_SKY = ("#6d8296", "#b4c3cd")

SUN = "#ffd166"
GOLD = "#e9b44c"
WHEAT = "#ecc767"
RUST = "#d9773f"
RED = "#c8452f"
DEEP_RED = "#8f2d24"
PINK = "#f0a6a0"
WOOD = "#b98658"
DARK_WOOD = "#7c5538"

LEAF = "#7fb069"
GRASS = "#9cc474"
MEADOW = "#b9d48b"
FOREST = "#3f7a5a"
PINE = "#2f5d50"
FAR_HILL = "#9db9c4"
RIVER = "#5fa8c9"
RIVER_LIGHT = "#a9d8e6"
TEAL = "#2f8f8b"
NAVY = "#2b3a5c"
SHADOW = "#20304422"
GLOW = "#ffe9a855"
SCREEN = ("#7fc0d6", "#d9eef0")

AUTUMN = (GOLD, RUST, WHEAT, "#e3953f")
SPRING = (LEAF, GRASS, MEADOW)
