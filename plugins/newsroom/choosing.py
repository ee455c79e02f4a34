"""One of several by its number or by typing part of its name."""

from collections.abc import Sequence

from msgspec import Struct


class Option(Struct, frozen=True):
    """Something to be chosen."""

    value: str
    name: str
    """As the editor knows it."""
    aliases: tuple[str, ...] = ()


def matches(answer: str, options: Sequence[Option]) -> list[Option]:
    """The options that an answer may mean: its number, its whole name, or a part of it."""
    typed = answer.strip().casefold()
    if typed.isascii() and typed.isdecimal() and 1 <= int(typed) <= len(options):
        return [options[int(typed) - 1]]
    if not typed:
        return []
    names = [(option, [each.casefold() for each in (option.value, option.name, *option.aliases)]) for option in options]
    whole = [option for option, words in names if typed in words]
    return whole or [option for option, words in names if any(typed in word for word in words)]
