"""Questions and answers on a terminal."""

import sys
from collections.abc import Sequence

import click

from plugins.newsroom.choosing import Option, matches


def is_attended() -> bool:
    """Whether somebody sits at the terminal who can answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def confirmed(question: str, *, agreed: bool) -> bool:
    """The editor's yes or no; yes without asking where it was given beforehand or nobody is there."""
    return agreed or not is_attended() or _yes(question)


def _yes(question: str) -> bool:
    answer = click.prompt(f"{question} 回车=是，n=否", default="是", show_default=False, prompt_suffix="：")
    return str(answer).strip().lower() not in {"n", "no", "否", "不", "不是"}


def asked(question: str, default: str = "") -> str:
    """A line of text; the default where only Enter is pressed."""
    answer = click.prompt(question, default=default or None, show_default=bool(default), prompt_suffix="：")
    return str(answer).strip()


def chosen(question: str, options: Sequence[Option], default: str = "") -> str:
    """The value of an option, chosen by its number or by a part of its name."""
    shown = list(options)
    while True:
        for number, option in enumerate(shown, 1):
            click.echo(f"  {number:>2}  {option.name}")
        answer = asked(f"{question}（写数字，或名字里的几个字）", default)
        found = matches(answer, shown)
        if len(found) == 1:
            return found[0].value
        if found:
            click.echo(f"“{answer}”有 {len(found)} 个，请再选一次。")
            shown = found
        else:
            click.echo(f"没有“{answer}”，请再选一次。")
            shown = list(options)
