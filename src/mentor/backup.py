"""Safe copies of the database: made while it is written to, verified, and put back only when they are sound.

SQLite: the online backup API (copying the file of a WAL database is no backup). PostgreSQL: pg_dump and pg_restore.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import make_url

from mentor.store import normal_url, sqlite_path

# outbox.State: QUEUED, SENDING, HELD become CANCELLED
CANCEL_UNSENT = "UPDATE delivery SET state = 6, error = 'restored' WHERE state IN (0, 1, 7)"


class BackupFailed(Exception):
    """A copy that could not be made or used; the message says why."""


def backup(url: str, target: Path) -> None:
    """A consistent, verified copy of the database in `target`. Raises BackupFailed."""
    if target.exists():
        raise BackupFailed(f"{target} exists already; name another file")
    partial = target.with_name(target.name + ".partial")
    try:
        if _is_sqlite(url):
            with _open(sqlite_path(url)) as source, contextlib.closing(sqlite3.connect(partial)) as copy:
                source.backup(copy)  # in one step: writers go on beside it (WAL), and each write would begin it anew
                _verify(copy)
        else:
            _run(["pg_dump", "--format=custom", "--no-owner", f"--file={partial}"], url)
        partial.chmod(0o600)
        os.replace(partial, target)
    except (sqlite3.Error, OSError) as error:
        raise BackupFailed(f"no backup was made: {error}") from error
    finally:
        partial.unlink(missing_ok=True)


def restore(url: str, source: Path) -> None:
    """Put a copy in the database's place; what was there is kept beside it. Raises BackupFailed.

    Deliveries that the copy still has to send are cancelled: they were sent, or are of the past.
    """
    if not source.is_file():
        raise BackupFailed(f"{source} is no file")
    if not _is_sqlite(url):
        command = ["pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction"]
        _run([*command, str(source)], url)
        _run(["psql", "--no-psqlrc", "--quiet", f"--command={CANCEL_UNSENT}"], url)
        return
    path = sqlite_path(url)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_name(path.name + ".restoring")
    try:
        shutil.copyfile(source, fresh)
        fresh.chmod(0o600)
        with contextlib.closing(sqlite3.connect(fresh, isolation_level=None)) as copy:
            _verify(copy)
            copy.execute(CANCEL_UNSENT)
            copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if path.exists():
            kept = path.with_name(path.name + ".before-restore")
            for suffix in ("-wal", "-shm"):  # after a crash the log holds what is not in the file yet
                old = path.with_name(path.name + suffix)
                new = kept.with_name(kept.name + suffix)
                os.replace(old, new) if old.exists() else new.unlink(missing_ok=True)
            os.replace(path, kept)
        os.replace(fresh, path)
    except (sqlite3.Error, OSError) as error:
        raise BackupFailed(f"nothing was restored: {error}") from error
    finally:
        for leftover in (fresh, Path(f"{fresh}-wal"), Path(f"{fresh}-shm")):
            leftover.unlink(missing_ok=True)


def verify(url: str) -> None:
    """Check the database itself; raises BackupFailed with what is wrong."""
    if not _is_sqlite(url):
        return
    path = sqlite_path(url)
    if not path.exists():
        raise BackupFailed(f"there is no database at {path}")
    try:
        with _open(path) as connection:
            _verify(connection)
    except sqlite3.Error as error:
        raise BackupFailed(f"the database is damaged: {error}") from error


def _verify(connection: sqlite3.Connection) -> None:
    verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if verdict != "ok":
        raise BackupFailed(f"the database is damaged: {str(verdict)[:120]}")
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise BackupFailed(f"{len(broken)} rows point to rows that are not there (table {broken[0][0]})")
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "alembic_version" not in tables:
        raise BackupFailed("this is no database of mentor")


def _is_sqlite(url: str) -> bool:
    return url.startswith("sqlite")


def _plain(url: str) -> tuple[str, dict[str, str]]:
    """(address, environment): the password is not among the arguments, which everybody on the machine can read."""
    made = make_url(normal_url(url)).set(drivername="postgresql")
    plain = made._replace(password=None).render_as_string(hide_password=False)
    return plain, {"PGPASSWORD": made.password} if made.password else {}


@contextlib.contextmanager
def _open(path: Path) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=10)) as connection:
        yield connection


def _run(command: list[str], url: str) -> None:
    address, secret = _plain(url)
    command, environment = [*command, f"--dbname={address}"], os.environ | secret
    try:
        done = subprocess.run(  # noqa: S603  our own words
            command, capture_output=True, text=True, check=False, env=environment
        )
    except FileNotFoundError:
        raise BackupFailed(f"{command[0]} is not installed; it comes with PostgreSQL's client") from None
    if done.returncode:
        raise BackupFailed(f"{command[0]} failed: {done.stderr.strip().splitlines()[-1] if done.stderr else ''}")
