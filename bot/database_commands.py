"""`mentor db ...`: schema and safe copies."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

db = typer.Typer(no_args_is_help=True, help="The database: schema, copies, check.")


@db.command()
def upgrade() -> int:
    """Bring the schema to the newest revision."""
    from bot.running import read_settings
    from mentor.migrate import MigrationFailed, newest
    from mentor.migrate import upgrade as bring_up
    from mentor.store import Store

    settings = read_settings()
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    store = Store(settings.database)
    try:
        changed = bring_up(store)
    except MigrationFailed as error:
        typer.echo(f"mentor: {error}", err=True)
        return 1
    finally:
        store.close()
    typer.echo(f"schema {newest()}: {'upgraded' if changed else 'was current'}")
    return 0


@db.command()
def backup(
    file: Annotated[Path | None, typer.Argument(help="A new file.")] = None,
    rotate: Annotated[
        Path | None, typer.Option(metavar="DIR", help="A new file in DIR instead; those older than 14 days go.")
    ] = None,
) -> int:
    """Copy the database safely, while the bot runs."""
    from datetime import UTC, datetime

    from mentor import backup as copies

    if (file is None) == (rotate is None):
        typer.echo("mentor: name either a new file, or a folder with --rotate DIR", err=True)
        return 2
    if file is not None:
        return _guarded(lambda url: copies.backup(url, file), f"backup: {file}")

    def work(url: str) -> str:
        assert rotate is not None
        made, expired = copies.rotate(url, rotate, datetime.now(UTC))
        return f"backup: {made}" + (f"; {len(expired)} expired and removed" if expired else "")

    return _guarded(work)


@db.command()
def restore(file: Annotated[Path, typer.Argument(help="A file that `backup` made.")]) -> int:
    """Put a copy back; stop the bot before. What was there is kept beside it."""
    from datetime import UTC, datetime

    from bot.running import read_settings
    from mentor import restoring

    settings = read_settings()
    if _is_served(settings.database):
        typer.echo("mentor: the bot is running on this database; stop it first", err=True)
        return 1

    def work(url: str) -> str:
        done = restoring.restore(url, file, settings.data_dir, datetime.now(UTC))
        again = f"; {done.forgotten} who were forgotten since are erased again" if done.forgotten else ""
        return f"restored from {file}: what was due meanwhile is not sent{again}"

    return _guarded(work)


@db.command()
def copy(url: Annotated[str, typer.Argument(help="An empty database: postgresql://user:password@host/name")]) -> int:
    """Copy everything to another database and check it there; stop the bot before."""
    from bot.running import read_settings
    from mentor import copying

    if _is_served(read_settings().database):
        typer.echo("mentor: the bot is running on this database; stop it first", err=True)
        return 1

    def work(source: str) -> str:
        done = copying.copy(source, url)
        for one in done:
            typer.echo(f"{one.table:<20} {one.rows:>10} rows  {one.digest[:16]}")
        return f"{sum(one.rows for one in done)} rows, the same in both; now set MENTOR_DATABASE_URL"

    return _guarded(work)


@db.command()
def check() -> int:
    """Whether the database is sound."""
    from mentor import backup as copies

    return _guarded(copies.verify, "the database is sound")


def _is_served(url: str) -> bool:
    """Whether a bot leads on this SQLite database: it would go on writing to the file that was put aside."""
    from bot.lease import FileLease, lock_file

    async def is_taken() -> bool:
        lease = FileLease(lock_file(url))
        is_free = await lease.try_acquire()
        await lease.release()
        return not is_free

    return url.startswith("sqlite") and lock_file(url).exists() and asyncio.run(is_taken())


def _guarded(work: Callable[[str], str | None], done: str = "") -> int:
    """`work` on the configured database; one sentence either way."""
    from sqlalchemy.exc import DBAPIError

    from bot.running import read_settings
    from mentor.backup import BackupFailed
    from mentor.copying import CopyFailed
    from mentor.migrate import MigrationFailed

    try:
        said = work(read_settings().database)
    except (BackupFailed, CopyFailed, MigrationFailed) as error:
        typer.echo(f"mentor: {error}", err=True)
        return 1
    except DBAPIError as error:
        typer.echo(f"mentor: the database refuses: {' '.join(str(error.orig).split())[:200]}", err=True)
        return 1
    typer.echo(said or done)
    return 0
