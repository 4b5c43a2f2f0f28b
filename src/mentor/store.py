"""The database: one engine, one transaction a call, the same tables on SQLite and PostgreSQL.

`Store.call(fn, *args)` opens ONE transaction and hands `fn` a `Tx`: Core statements on a kept connection, and an ORM
Session only where it is asked for (each costs ten times a Core statement here, see docs/benchmarks.md).
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import orjson
from sqlalchemy import (
    BigInteger,
    Connection,
    DateTime,
    Engine,
    Integer,
    LargeBinary,
    Table,
    Text,
    create_engine,
    event,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import OperationalError
from sqlalchemy.types import TypeDecorator
from sqlmodel import Session, SQLModel

P = ParamSpec("P")
R = TypeVar("R")

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

BigId = BigInteger().with_variant(Integer(), "sqlite")  # only INTEGER is SQLite's own row id


class UtcDateTime(TypeDecorator[datetime]):
    """Aware UTC datetimes on both databases; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive datetime")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)

    def bind_processor(self, dialect: Any) -> Any:
        """On SQLite the same text as SQLAlchemy's, made in C: a tick over many reminders writes little else."""
        return _as_text if dialect.name == "sqlite" else super().bind_processor(dialect)


def _as_text(value: datetime | None) -> str | None:
    if value is None:
        return None
    if value.tzinfo is None:
        raise ValueError("naive datetime")
    return value.astimezone(UTC).isoformat(" ", "microseconds")[:-6]  # without +00:00


class Json(TypeDecorator[Any]):
    """JSON as text: the same bytes on both databases, written by orjson."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Any) -> str | None:
        return None if value is None else orjson.dumps(value).decode()

    def process_result_value(self, value: str | None, dialect: Any) -> Any:
        return None if value is None else orjson.loads(value)


Bytes = LargeBinary


def clean(text: str) -> str:
    """`text` without what a database or a message refuses: NUL and lone surrogates."""
    if "\x00" in text:
        text = text.replace("\x00", "")
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text


class Tx:
    """What a domain function works with: one open transaction."""

    __slots__ = ("_session", "connection", "dialect", "execute")

    def __init__(self, connection: Connection) -> None:
        self.connection, self.dialect = connection, connection.dialect
        self.execute = connection.execute
        self._session: Session | None = None

    @property
    def session(self) -> Session:
        """An ORM session inside this transaction, opened on first use and flushed at the end."""
        if self._session is None:
            self._session = Session(bind=self.connection, expire_on_commit=False)
        return self._session

    @property
    def is_sqlite(self) -> bool:
        """Whether this runs on SQLite (the few statements that differ ask)."""
        return self.dialect.name == "sqlite"

    def cursor(self) -> Any:
        """A cursor of the driver's own inside this transaction (see `mentor.hot`)."""
        return self.connection.connection.cursor()

    def insert(self, table: Table) -> Any:
        """An INSERT that knows ON CONFLICT and RETURNING on this database."""
        if self.is_sqlite:
            return sqlite.insert(table)
        from sqlalchemy.dialects import postgresql  # 50 ms at start, for those who use it

        return postgresql.insert(table)

    def finish(self) -> None:
        """Flush and close the session, if one was opened."""
        if self._session is not None:
            self._session.flush()
            self._session.close()


class Store:
    """One database, named by its SQLAlchemy URL.

    Args:
        url: "sqlite:////path/mentor.db" or "postgresql+psycopg://...".
        pool: connections kept for PostgreSQL.
    """

    def __init__(self, url: str, *, pool: int = 8) -> None:
        self.url = url = normal_url(url)
        self.is_sqlite = url.startswith("sqlite")
        if self.is_sqlite:
            self.engine = _sqlite_engine(url, "NORMAL")
            self.durable_engine = _sqlite_engine(url, "FULL")
        else:
            self.engine = create_engine(url, pool_size=pool, max_overflow=4, pool_pre_ping=True)
            self.durable_engine = self.engine
        self._read_engine = self.engine.execution_options(is_reader=True)
        self._kept = threading.local()

    def call(self, fn: Callable[Concatenate[Tx, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """`fn(tx, *args)` in one transaction; an exception rolls all of it back."""
        return self._transact(self.engine, fn, *args, **kwargs)

    def durable(self, fn: Callable[Concatenate[Tx, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The same, on disk before it returns (inbox and deliveries)."""
        return self._transact(self.durable_engine, fn, *args, **kwargs)

    def call_all(self, calls: Sequence[Callable[[Tx], Any]], *, durably: bool) -> list[tuple[bool, Any]]:
        """Several calls in ONE transaction: (True, result) or (False, error) of each.

        One commit for many costs a third of one for each. Where one of them fails, everything is rolled back and each
        runs again in a transaction of its own: what they do is in the database alone, so nothing happens twice.
        """
        engine = self.durable_engine if durably else self.engine
        if len(calls) > 1:
            try:
                return [(True, result) for result in self._transact(engine, _each, calls)]
            except Exception:  # noqa: BLE001, S110  found again below, by the call that raised it
                pass
        settled: list[tuple[bool, Any]] = []
        for call in calls:
            try:
                settled.append((True, self._transact(engine, call)))
            except BaseException as error:  # noqa: BLE001  it is the caller's
                settled.append((False, error))
        return settled

    def read(self, fn: Callable[Concatenate[Tx, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """`fn(tx, *args)` for what writes nothing: never waits for a writer."""
        return self._transact(self._read_engine, fn, *args, **kwargs)

    def _transact(self, engine: Engine, fn: Callable[..., R], *args: Any, **kwargs: Any) -> R:
        if not self.is_sqlite:
            with engine.begin() as connection:
                return _run(connection, fn, args, kwargs)
        kept = self._kept.__dict__  # this thread's connections, by engine
        mine: Connection | None = kept.get(str(id(engine)))
        if mine is None:
            mine = kept[str(id(engine))] = engine.connect()
        with mine.begin():
            return _run(mine, fn, args, kwargs)

    def checkpoint(self) -> bool:
        """Fold SQLite's log into the file and empty it, so that what was erased is in neither; whether it could.

        Outside of any transaction; it waits for those who read or write (the busy timeout at most).
        """
        if not self.is_sqlite:
            return True
        connection = self.engine.raw_connection()
        try:
            row = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            connection.close()
        return bool(row and row[0] == 0)

    def close(self) -> None:
        """Give back this thread's connections and the pools."""
        for connection in self._kept.__dict__.values():
            connection.close()
        self._kept.__dict__.clear()
        self.engine.dispose()
        self.durable_engine.dispose()


def _each(tx: Tx, calls: Sequence[Callable[[Tx], Any]]) -> list[Any]:
    return [call(tx) for call in calls]


def _run(connection: Connection, fn: Callable[..., R], args: Any, kwargs: Any) -> R:
    tx = Tx(connection)
    result = fn(tx, *args, **kwargs)
    tx.finish()
    return result


def normal_url(url: str) -> str:
    """`url` with the driver that is installed here (psycopg 3)."""
    for prefix in ("postgresql://", "postgres://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    return url


def sqlite_path(url: str) -> Path:
    """The file that a SQLite URL names."""
    return Path(url.split("///", 1)[1])


def _sqlite_engine(url: str, synchronous: str) -> Engine:
    connect = {"check_same_thread": False, "isolation_level": None, "timeout": 10, "cached_statements": 512}
    engine = create_engine(url, connect_args=connect)
    path = sqlite_path(url)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        for pragma in (
            "journal_mode=WAL",
            f"synchronous={synchronous}",
            "foreign_keys=ON",
            "busy_timeout=10000",
            "secure_delete=ON",
        ):
            connection.execute("PRAGMA " + pragma)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # BEGIN IMMEDIATE: with a plain BEGIN, concurrent read-modify-writes fail (1,500 of 2,000 were seen to)
        begin = "BEGIN" if connection.get_execution_options().get("is_reader") else "BEGIN IMMEDIATE"
        try:
            connection.connection.dbapi_connection.execute(begin)  # type: ignore[union-attr]
        except sqlite3.Error as error:  # SQLAlchemy wraps what statements raise, not what this event does
            raise OperationalError(begin, None, error) from error

    return engine
