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
def backup(file: Annotated[Path, typer.Argument(help="A new file.")]) -> int:
    """Copy the database safely, while the bot runs."""
    from mentor import backup as copies

    return _guarded(lambda url: copies.backup(url, file), f"backup: {file}")


@db.command()
def restore(file: Annotated[Path, typer.Argument(help="A file that `backup` made.")]) -> int:
    """Put a copy back; stop the bot before. What was there is kept beside it."""
    from bot.running import read_settings
    from mentor import backup as copies

    if _is_served(read_settings().database):
        typer.echo("mentor: the bot is running on this database; stop it first", err=True)
        return 1
    return _guarded(lambda url: copies.restore(url, file), f"restored from {file}")


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


def _guarded(work: Callable[[str], None], done: str) -> int:
    from bot.running import read_settings
    from mentor.backup import BackupFailed

    try:
        work(read_settings().database)
    except BackupFailed as error:
        typer.echo(f"mentor: {error}", err=True)
        return 1
    typer.echo(done)
    return 0
