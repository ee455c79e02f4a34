"""What asks and prints: one file a command."""

from importlib import import_module
from pathlib import Path
from typing import Any

import click

from plugins.newsroom.exits import Exit, Refused
from plugins.newsroom.house import find_house

COMMANDS = {
    "new": "new",
    "import": "imports",
    "check": "check",
    "preview": "preview",
    "submit": "submit",
    "mine": "mine",
    "share": "share",
    "blur": "blur",
    "bulletin": "bulletin",
    "reminders": "reminders",
    "health": "health",
    "royalties": "royalties",
    "adoptions": "adoptions",
}
"""Each command's module, in the order of an editor's day; then those of the county office."""


class Desk(click.Group):
    """The commands, each imported when it is asked for; whatever is refused is said in plain words."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """In the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """A command by its name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"{__name__}.{COMMANDS[cmd_name]}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; the exit code is its answer."""
        try:
            ctx.exit(super().invoke(ctx) or Exit.DONE)
        except Refused as refused:
            click.echo(str(refused), err=True)
            ctx.exit(refused.code)
        except KeyboardInterrupt:
            click.echo("\n已停下，没有做完的不算数。", err=True)
            ctx.exit(Exit.INTERRUPTED)


@click.group(
    cls=Desk,
    options_metavar="",
    subcommand_metavar="命令 …",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.pass_context
def newsroom(context: click.Context) -> None:
    """县关工委网站的编辑命令：写稿、导入、检查、预览、交稿、转发。

    不知道怎么用，就在命令后面加 --help，例如：newsroom import --help
    """
    context.obj = find_house(Path.cwd())
