"""All kinds of hostile inputs, and the county whose content they are."""

from pathlib import Path

from tests.hostile import addresses, encodings, markup, pictures, places, stranger_values, strangers, values
from tests.hostile.case import FOLDER, Case, manuscript
from tests.site.county import County

KINDS: dict[str, list[Case]] = (
    markup.KINDS
    | values.KINDS
    | addresses.KINDS
    | places.KINDS
    | encodings.KINDS
    | pictures.KINDS
    | strangers.KINDS
    | stranger_values.KINDS
)

CASES = {case.name: case for cases in KINDS.values() for case in cases}

SETTINGS = """
DEFAULT_PAGINATION = 100
FEED_MAX_ITEMS = 1000
"""


def hostile_county(place: Path) -> County:
    """A sound article, and every case beside it."""
    county = County(place)
    with county.settings.open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS)
    county.write(f"{FOLDER}/sound.md", manuscript("sound", "一切照旧。"))
    county.write(f"{FOLDER}/sound.jpg", pictures.JPEG)
    for case in CASES.values():
        if case not in places.LINKS:
            county.write(case.file, case.data)
    for name, (suffix, data, _) in pictures.FILES.items():
        county.write(f"{FOLDER}/picture-{name}-file.{suffix}", data)
    outside = place / "outside"
    outside.mkdir()
    places.lay_links(county.content, outside)
    return county
