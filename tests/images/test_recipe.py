from hypothesis import given
from hypothesis import strategies as st

from plugins.images import Recipe

SIDES = st.integers(1, 2_000_000)


@given(SIDES, SIDES)
def test_sizes_ascend_and_never_enlarge(width: int, height: int) -> None:
    sizes = Recipe().sizes(width, height)
    widths = [each for each, _ in sizes]
    assert widths == sorted(set(widths))
    assert all(1 <= each <= min(width, 1600) for each in widths)
    assert all(1 <= each <= height and each <= 8000 for _, each in sizes)


@given(SIDES, SIDES)
def test_sizes_keep_the_shape(width: int, height: int) -> None:
    for narrow, low in Recipe().sizes(width, height):
        assert 1 in {low, narrow} or abs(low * width - narrow * height) <= width


def test_sizes_of_a_phones_photograph() -> None:
    assert Recipe().sizes(4000, 3000) == ((480, 360), (960, 720), (1600, 1200))
    assert Recipe().sizes(3000, 4000) == ((480, 640), (960, 1280), (1600, 2133))


def test_a_width_close_to_the_widest_is_left_out() -> None:
    assert Recipe().sizes(1000, 500) == ((480, 240), (1000, 500))
    assert Recipe().sizes(500, 100) == ((500, 100),)


def test_a_very_long_picture_is_narrowed() -> None:
    assert Recipe().sizes(1080, 20_000)[-1] == (432, 8000)


def test_another_recipe_has_another_digest() -> None:
    recipes = [Recipe(), Recipe(webp_quality=74), Recipe(widths=(480, 960)), Recipe(most_pixels=1)]
    assert len({each.digest() for each in recipes}) == len(recipes)
    assert Recipe().digest() == Recipe().digest()
