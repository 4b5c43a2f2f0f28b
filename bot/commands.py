"""The command line beside `run`: typer commands, one line each way."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.corpus_commands import corpus
from bot.database_commands import db

cli = typer.Typer(add_completion=False, no_args_is_help=True, help="A mentor on the way into AI jobs, in Telegram.")

cli.add_typer(corpus, name="corpus")
cli.add_typer(db, name="db")


def app() -> int:
    """Run the command line; the exit code."""
    try:
        result = cli(standalone_mode=False)
    except typer.Exit as error:
        return int(error.exit_code)
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 1
    except Exception as error:  # noqa: BLE001  one clear line, no traceback
        return _failed(error)
    return result if isinstance(result, int) else 0


def _failed(error: Exception) -> int:
    import click

    if isinstance(error, click.Abort):
        return 1
    if isinstance(error, click.ClickException):
        typer.echo(f"mentor: {error.format_message()}", err=True)
        return 2
    typer.echo(f"mentor: {error}", err=True)
    return 1


@cli.command()
def run() -> int:
    """The bot against Telegram."""
    from bot.running import run as run_bot

    return run_bot()


@cli.command()
def demo(
    port: Annotated[int, typer.Option(help="Port of the chat page.")] = 8765,
    data: Annotated[Path, typer.Option(help="Folder that is kept between runs.")] = Path("data/playground"),
    reset: Annotated[bool, typer.Option("--reset", help="Start anew.")] = False,
) -> int:
    """The playground: the bot in your browser, no token needed."""
    from bot.demo import demo as play

    return play(port, data, reset)
