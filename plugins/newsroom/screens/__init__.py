"""What asks and prints: one file a command."""

import traceback
from difflib import get_close_matches
from errno import EPIPE
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from plugins.newsroom.exits import Exit, Refused
from plugins.newsroom.house import find_house
from plugins.newsroom.trouble import note, refusal

COMMANDS = {
    "new": "new",
    "import": "imports",
    "check": "check",
    "preview": "preview",
    "submit": "submit",
    "mine": "mine",
    "share": "share",
    "export": "export",
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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A command by its name; of one that is not there, the one that was probably meant is told."""
        near = get_close_matches(args[0], COMMANDS, 1)
        if args[0] not in COMMANDS and near:
            ctx.fail(f"没有 {args[0]} 这个命令，是不是 {near[0]}？")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; the exit code is its answer."""
        try:
            ctx.exit(super().invoke(ctx) or Exit.DONE)
        except Refused as refused:
            click.echo(str(refused), err=True)
            ctx.exit(refused.code)
        except (KeyboardInterrupt, click.Abort):
            click.echo("\n已停下，没有做完的不算数。", err=True)
            ctx.exit(Exit.INTERRUPTED)
        except (click.exceptions.Exit, click.ClickException):
            raise
        except Exception as error:
            if isinstance(error, OSError) and error.errno == EPIPE:
                raise
            # An editor needs to know whom to ask, and with what; a screen full of code says neither.
            click.echo(_explained(error, ctx.obj.root if ctx.obj else Path.cwd()), err=True)
            ctx.exit(Exit.TO_MEND)


def _explained(error: Exception, folder: Path) -> str:
    """What the system would not do, else that the program is at fault."""
    if isinstance(error, OSError) and (words := refusal(error)):
        return f"没有做完：{words}"
    log = note(folder, "".join(traceback.format_exception(error)))
    return f"程序出了错，不怪您。请把 {log} 发给网站维护人员。"


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
