"""Pelican generators, one a product of the build; each module but `content` and `pages` is a plugin of its own."""


def always() -> tuple[type, ...]:
    """The generators without which there is no site; plugins add others. Loaded only when there is something to do."""
    from plugins.building.generators.content import ContentGenerator
    from plugins.building.generators.feeds import FeedsGenerator
    from plugins.building.generators.pages import PageGenerator
    from plugins.building.generators.pictures import PictureGenerator
    from plugins.building.generators.scores import ScoresGenerator
    from plugins.building.generators.theme import ThemeGenerator

    return ContentGenerator, PageGenerator, FeedsGenerator, PictureGenerator, ThemeGenerator, ScoresGenerator
