"""From one database to another, SQLite to PostgreSQL above all: every table, checked row by row before it counts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Table, func, select, text
from sqlmodel import SQLModel

from mentor import migrate
from mentor.store import Store, Tx

BATCH = 1000
WHOLE = 2**256


class CopyFailed(Exception):
    """Nothing was copied; the message says why."""


class Copied(NamedTuple):
    """A table that is the same in both."""

    table: str
    rows: int
    digest: str  # of all rows, in whatever order


def copy(source_url: str, target_url: str) -> list[Copied]:
    """Copy everything into an empty database, in one transaction there. Raises CopyFailed or MigrationFailed."""
    source, target = Store(source_url), Store(target_url)
    try:
        if source.engine.url == target.engine.url:
            raise CopyFailed("source and target are the same database")
        if not migrate.is_current(source):
            raise CopyFailed("the source has an older schema; run `mentor db upgrade` first")
        migrate.upgrade(target)
        return source.read(lambda there: target.durable(_copy, there))  # one snapshot of the source
    finally:
        source.close()
        target.close()


def _copy(here: Tx, there: Tx) -> list[Copied]:
    tables = SQLModel.metadata.sorted_tables  # parents first
    filled = [t.name for t in tables if here.execute(select(1).select_from(t).limit(1)).first()]
    if filled:
        raise CopyFailed(f"the target is not empty (table {filled[0]}); name a new database")
    done = []
    for table in tables:
        rows = (dict(row) for row in there.execute(select(table)).mappings())
        while batch := list(islice(rows, BATCH)):
            here.execute(table.insert(), batch)
        before, after = _sum(there, table), _sum(here, table)
        if before != after:
            raise CopyFailed(f"table {table.name} did not arrive as it was ({before[0]} rows, {after[0]} arrived)")
        done.append(Copied(table.name, *after))
        if not here.is_sqlite:
            _count_on(here, table)
    return done


def _sum(tx: Tx, table: Table) -> tuple[int, str]:
    """(rows, digest): the sum of the digests of all rows, since the databases order texts differently."""
    count = total = 0
    for row in tx.execute(select(table)):
        count += 1
        line = repr([_plain(value) for value in row]).encode()
        total += int.from_bytes(hashlib.sha256(line).digest(), "big")
    return count, f"{total % WHOLE:064x}"


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, dict | list):
        return sorted(_flat(value))
    return bytes(value) if isinstance(value, bytes | memoryview) else value


def _flat(value: Any, path: str = "") -> Iterator[str]:
    """A JSON value as lines, whatever the order of its keys."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if inner is None:
        yield f"{path}={value!r}"
        return
    yield f"{path}:{type(value).__name__}"
    for key, part in inner:
        yield from _flat(part, f"{path}/{key}")


def _count_on(tx: Tx, table: Table) -> None:
    """PostgreSQL's counters begin after the highest number that was copied."""
    for column in table.primary_key.columns:
        name = tx.execute(select(func.pg_get_serial_sequence(f'"{table.name}"', column.name))).scalar()
        highest = tx.execute(select(func.max(column))).scalar() if name else None
        if highest is not None:
            tx.execute(text("SELECT setval(CAST(:name AS regclass), :highest)"), {"name": name, "highest": highest})
