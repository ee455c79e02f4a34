"""All settings checked before anything is built.

A setting that is unknown, of a wrong kind, or of no use here stops the build: nobody should believe in a setting
that does nothing.
"""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from reprlib import Repr
from typing import Any

from plugins.building.errors import SettingsWrong
from plugins.building.settings import KEPT, OURS, PELICANS, Rule, Settings

_shown = Repr()
_shown.maxstring = _shown.maxother = 80


def check(stated: Settings) -> None:
    """Check what a settings file and the command line state, before Pelican changes anything of it.

    Raises:
        SettingsWrong: with a line for every setting that is unknown, of no use here, or of a wrong kind.

    """
    from pelican.settings import DEFAULT_CONFIG

    full = {**DEFAULT_CONFIG, **_defaults(), **stated}
    rules = {name: rule for name, rule in (PELICANS | OURS | KEPT).items() if name in full}
    faults = [*_unknown(stated), *_useless(stated), *_wrong(full, rules)]
    if faults:
        raise SettingsWrong(faults)


def complete(settings: Settings) -> dict[str, Any]:
    """The settings with our defaults."""
    return {**_defaults(), **settings}


def _defaults() -> dict[str, Any]:
    rules = PELICANS | OURS
    return {name: rule.default for name, rule in rules.items() if rule.default is not None}


def _wrong(settings: Settings, rules: Mapping[str, Rule]) -> Iterator[str]:
    for name, rule in rules.items():
        if not rule.fits(settings[name]):
            shown = " ".join(_shown.repr(settings[name]).split())
            yield f"设置 {name} 现在是 {shown}，不能用。请写{rule.wanted}。[setting-wrong]"


def _unknown(stated: Settings) -> Iterator[str]:
    from pelican.settings import DEFAULT_CONFIG

    known = {*DEFAULT_CONFIG, *OURS, *PELICANS, *KEPT}
    for name in sorted(set(stated) - known):
        near = get_close_matches(name, known, 1)
        hint = f"是不是 {near[0]}？" if near else "请删掉它。"
        yield f"没有 {name} 这个设置，{hint}[setting-unknown]"


def _useless(stated: Settings) -> Iterator[str]:
    """Settings of Pelican's that this site does without, other than Pelican has them."""
    from pelican.settings import DEFAULT_CONFIG

    for name in sorted(stated.keys() & DEFAULT_CONFIG.keys() - KEPT.keys() - PELICANS.keys()):
        if stated[name] != DEFAULT_CONFIG[name]:
            yield f"设置 {name} 在本站不起作用，请删掉它。[setting-useless]"
