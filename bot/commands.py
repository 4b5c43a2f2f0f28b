"""The command line beside `run`: typer commands, one line each way."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.corpus_commands import corpus
from bot.database_commands import db
from bot.postings_commands import jd

cli = typer.Typer(add_completion=False, no_args_is_help=True, help="A mentor on the way into AI jobs, in Telegram.")

cli.add_typer(corpus, name="corpus")
cli.add_typer(db, name="db")
cli.command()(jd)


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
    if isinstance(error, typer.Abort):
        return 1
    described = getattr(error, "format_message", None)  # wrong usage; typer carries a click of its own
    if described is not None:
        typer.echo(f"mentor: {described()}", err=True)
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


@cli.command()
def when(
    text: Annotated[list[str], typer.Argument(metavar="TEXT", help="A time in your own words.")],
    tz: Annotated[str | None, typer.Option(help="IANA time zone; MENTOR_DEFAULT_TZ by default.")] = None,
    now: Annotated[str | None, typer.Option(help="As if it were this ISO date and time.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> int:
    """A reminder time understood: exit 0; 1 where two readings are possible, or none."""
    from bot import when_command

    moment = when_command.parsed_now(now)
    return when_command.when(" ".join(text), tz or when_command.default_zone(), moment, as_json)


@cli.command()
def bench(
    name: Annotated[
        str, typer.Argument(help="inbound, start, pacing, sweep, pictures, campaigns; nothing: all of them.")
    ] = "",
) -> int:
    """Our own figures beside those of peers (docs/benchmarks.md)."""
    from bot.bench.campaigns import segments
    from bot.bench.inbound import inbound
    from bot.bench.pacing import pacing
    from bot.bench.start import start as ready
    from bot.bench.sweep import pictures, sweep
    from bot.tables import table

    benches = {"inbound": inbound, "start": ready, "pacing": pacing, "sweep": sweep, "pictures": pictures,
               "campaigns": segments}  # fmt: skip
    if name and name not in benches:
        typer.echo(f"mentor: no benchmark {name!r}; there are {', '.join(benches)}", err=True)
        return 2
    for one in [name] if name else benches:
        table((one, "measured"), benches[one]())
    return 0
