"""Safe copies of the database: made while it is written to, verified, and put back only when they are sound.

SQLite: the online backup API (copying the file of a WAL database is no backup). PostgreSQL: pg_dump and pg_restore.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import make_url

from mentor.store import normal_url, sqlite_path

# outbox.State: QUEUED, SENDING, HELD become CANCELLED
CANCEL_UNSENT = "UPDATE delivery SET state = 6, error = 'restored' WHERE state IN (0, 1, 7)"

EXPIRES = timedelta(days=14)  # what /privacy promises of copies
NAME = re.compile(r"mentor-(\d{8}T\d{6}Z)\.(?:db|dump)")
SMALL = 64 * 2**20
ADVICE = "restore the last backup with `mentor db restore FILE`"


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
        with contextlib.suppress(OSError):  # a read-only folder has said so already
            partial.unlink(missing_ok=True)


def rotate(url: str, folder: Path, now: datetime) -> tuple[Path, list[Path]]:
    """A new copy in `folder`, named by the hour, and (only then) the copies there that expired; returns both.

    Only files that bear our names are removed, and the newest one never. Raises BackupFailed.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise BackupFailed(f"no backup was made: {error}") from error
    made = folder / f"mentor-{now:%Y%m%dT%H%M%SZ}{'.db' if _is_sqlite(url) else '.dump'}"
    backup(url, made)
    expired = [path for path in sorted(folder.iterdir()) if path != made and _age(path, now) > EXPIRES]
    for path in expired:
        path.unlink(missing_ok=True)
    return made, expired


def _age(path: Path, now: datetime) -> timedelta:
    """How old a copy is by its name; nothing for what is none of ours."""
    found = NAME.fullmatch(path.name)
    if found is None:
        return timedelta()
    return now - datetime.strptime(found[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=now.tzinfo)


def restore(url: str, source: Path) -> None:
    """Put a copy in the database's place; what was there is kept beside it. Raises BackupFailed.

    `mentor.restoring` does this and what follows from it.

    Deliveries that the copy still has to send are cancelled: they were sent, or are of the past.
    """
    if not source.is_file():
        raise BackupFailed(f"{source} is no file")
    if not _is_sqlite(url):
        command = ["pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction"]
        _run([*command, str(source)], url)
        _drop_what_is_newer(url, source)
        _run(["psql", "--no-psqlrc", "--quiet", f"--command={CANCEL_UNSENT}"], url)
        return
    path = sqlite_path(url)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_name(path.name + ".restoring")
    try:
        shutil.copyfile(source, fresh)
        fresh.chmod(0o600)
        if _is_cut(fresh):
            raise BackupFailed(f"{source} is damaged: its end is missing")
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


def _drop_what_is_newer(url: str, source: Path) -> None:
    """Tables that the dump knows nothing of: a later schema made them, and will again."""
    listed = _run(["pg_restore", "--list", str(source)], None)
    kept = {words[5] for line in listed.splitlines() if (words := line.split())[3:4] == ["TABLE"] and len(words) > 5}
    if not kept:
        return
    names = ",".join("'" + name.replace("'", "''") + "'" for name in sorted(kept))
    mine = f"schemaname = current_schema() AND tablename NOT IN ({names})"
    each = f"FOR one IN SELECT tablename FROM pg_tables WHERE {mine}"  # noqa: S608  quoted above
    drop = f"DO $$ DECLARE one text; BEGIN {each} LOOP EXECUTE format('DROP TABLE %I CASCADE', one); END LOOP; END $$"
    _run(["psql", "--no-psqlrc", "--quiet", f"--command={drop}"], url)


def _is_cut(path: Path) -> bool:
    """Whether a SQLite file is shorter than its own header says: a cut free page is seen by no check of SQLite's."""
    with path.open("rb") as file:
        head = file.read(100)
    if len(head) < 100 or not head.startswith(b"SQLite format 3\0"):
        return False  # not ours to judge: opening it says what it is
    size = int.from_bytes(head[16:18], "big")
    pages = int.from_bytes(head[28:32], "big") if head[24:28] == head[92:96] else 0  # else an old writer's count
    return path.stat().st_size < (65_536 if size == 1 else size) * pages


def look_at_start(url: str) -> None:
    """A first look at the database of a bot that starts: raises BackupFailed where it is damaged.

    A file of up to 64 MB is looked through (some 20 ms for 10 MB); of a larger one its first pages, since people wait.
    """
    path = sqlite_path(url) if _is_sqlite(url) else None
    if path is None or not path.exists() or path.stat().st_size == 0:
        return
    if _is_cut(path):
        raise BackupFailed(f"the database is damaged: the end of the file is missing; {ADVICE}")
    try:
        with _open(path) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if path.stat().st_size <= SMALL:
                verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
                if verdict != "ok":
                    raise BackupFailed(f"the database is damaged: {_first_line(verdict)}; {ADVICE}")
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):  # locked, or nobody may write beside it: opening it says so
            return
        raise BackupFailed(f"the database is damaged: {error}; {ADVICE}") from error


def _first_line(verdict: object) -> str:
    return " ".join(str(verdict).split())[:100]


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
        raise BackupFailed(f"the database is damaged: {_first_line(verdict)}")
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


def _run(command: list[str], url: str | None) -> str:
    """Run a client of PostgreSQL, on a database where `url` names one; what it wrote."""
    address, secret = _plain(url) if url else ("", {})
    command, environment = [*command, *([f"--dbname={address}"] if url else [])], os.environ | secret
    try:
        done = subprocess.run(  # noqa: S603  our own words
            command, capture_output=True, text=True, check=False, env=environment
        )
    except FileNotFoundError:
        raise BackupFailed(f"{command[0]} is not installed; it comes with PostgreSQL's client") from None
    if done.returncode:
        raise BackupFailed(f"{command[0]} failed: {done.stderr.strip().splitlines()[-1] if done.stderr else ''}")
    return done.stdout
