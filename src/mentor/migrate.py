"""Bringing a database to the newest schema; alembic is imported only when there is something to do."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from mentor.paths import shipped
from mentor.store import Store, sqlite_path


class MigrationFailed(Exception):
    """The schema could not be brought up to date; the message says what to do."""


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Whether a table is one of the models' (alembic's `include_name`): FTS5 keeps tables of its own."""
    return not (kind == "table" and name is not None and name.startswith("search_fts"))


def newest(folder: Path | None = None) -> str:
    """The newest revision, from the file names alone."""
    versions = (folder or shipped("migrations")) / "versions"
    return max(p.stem for p in versions.glob("[0-9]*.py"))


def current(store: Store) -> str | None:
    """The revision of the database, or None for an empty one."""
    if store.is_sqlite and sqlite_path(store.url).stat().st_size == 0:
        return None
    with store.engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def is_current(store: Store) -> bool:
    """Whether the schema is the newest; one small query."""
    try:
        with store._read_engine.connect() as connection:
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == newest()
    except DBAPIError:
        return False


def upgrade(store: Store) -> bool:
    """Bring the schema up to date; whether anything was done.

    SQLite is backed up before (a file beside it, verified, and removed again after success) and checked after.
    Raises MigrationFailed.
    """
    if is_current(store):
        return False
    if not store.is_sqlite:
        current(store)  # where it cannot be reached, that is what is said, and not that an upgrade failed
    backup = _backup_before(store)
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(shipped("migrations")))
    config.attributes["url"] = store.url
    config.attributes["configure_logger"] = False
    try:
        command.upgrade(config, "head")
    except Exception as error:
        kept = f"; the copy from before is {backup}" if backup else ""
        raise MigrationFailed(
            f"the schema could not be upgraded ({type(error).__name__}: {_line(error)}){kept}"
        ) from error
    if backup is not None:
        backup.unlink()
    return True


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:300]


def _backup_before(store: Store) -> Path | None:
    if not store.is_sqlite or current(store) is None:
        return None
    path = sqlite_path(store.url)
    backup = path.with_name(path.name + ".before-upgrade")
    with contextlib.closing(sqlite3.connect(path)) as source, contextlib.closing(sqlite3.connect(backup)) as copy:
        source.backup(copy)
        verdict = copy.execute("PRAGMA integrity_check").fetchone()[0]
    backup.chmod(0o600)
    if verdict != "ok":
        raise MigrationFailed(f"the database is damaged ({verdict[:80]}); restore a backup with `mentor db restore`")
    return backup
