"""Who ticks, sends and polls: one process at a time. A second one started by mistake stands by.

SQLite: a lock on a file beside the database, given back by the kernel however the process ends. PostgreSQL: an advisory
lock on a connection of its own (in a pool it would survive `close()`).
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Protocol

from sqlalchemy import Connection, NullPool, create_engine, text
from sqlalchemy.exc import DBAPIError

from mentor.inbox import presence_key
from mentor.store import Store, sqlite_path

LOCK_ID = 731_940
POLL_S = 2.0
ANSWER_S = 4.0  # together: whoever lost the lead without being told stops before the next one begins


class LeaseLost(Exception):
    """The database forgot our lock (it was restarted): whoever gets it next leads."""


class Lease(Protocol):
    """The right to lead."""

    async def try_acquire(self) -> bool:
        """Take the lead if nobody has it."""

    async def acquire(self) -> None:
        """Wait for the lead."""

    async def watch(self) -> None:
        """Return never; raise LeaseLost when the lead is lost."""

    async def release(self) -> None:
        """Give the lead back."""


class _Polled:
    async def try_acquire(self) -> bool:
        raise NotImplementedError

    async def acquire(self) -> None:
        while not await self.try_acquire():
            await asyncio.sleep(POLL_S)


class FileLease(_Polled):
    """A lock file in the data folder."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    async def try_acquire(self) -> bool:
        file = os.open(self._path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(file)
            return False
        self._file = file
        return True

    async def watch(self) -> None:
        await asyncio.Event().wait()  # the kernel keeps it as long as we live

    async def release(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None


class OwnConnection:
    """A connection to PostgreSQL that is nobody else's, for locks that live as long as it does.

    Whichever side falls silent, the other notices within eight seconds: a machine that lost its power gives its locks
    back as one that was shut down does.
    """

    _CLIENT: ClassVar = {
        "keepalives_idle": 2,
        "keepalives_interval": 2,
        "keepalives_count": 3,
        "tcp_user_timeout": 6000,
    }
    _SERVER = ("tcp_keepalives_idle = 2", "tcp_keepalives_interval = 2", "tcp_keepalives_count = 3")

    def __init__(self, url: str) -> None:
        options = self._CLIENT | {"connect_timeout": 5}
        self._engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT", connect_args=options)
        self._connection: Connection | None = None

    def lock(self, key: int) -> bool:
        """Take the advisory lock `key` on a new connection; False where another has it, or the database is away."""
        connection: Connection | None = None
        try:
            connection = self._engine.connect()
            for setting in self._SERVER:
                connection.execute(text(f"SET {setting}"))
            if connection.execute(text("SELECT pg_try_advisory_lock(:id)"), {"id": key}).scalar():
                self._connection = connection
                return True
        except DBAPIError:
            pass  # the database is restarting: ask again
        if connection is not None:
            _close(connection)
        return False

    def is_held(self) -> bool:
        """Whether the connection, and with it the lock, is still there."""
        try:
            if self._connection is not None:
                self._connection.execute(text("SELECT 1"))
            return self._connection is not None
        except DBAPIError:
            return False

    def close(self) -> None:
        """Give everything back."""
        connection, self._connection = self._connection, None
        if connection is not None:
            _close(connection)


def _close(connection: Connection) -> None:
    with contextlib.suppress(DBAPIError):
        connection.close()


class AdvisoryLease(_Polled):
    """An advisory lock of PostgreSQL."""

    def __init__(self, store: Store) -> None:
        self._own = OwnConnection(store.url)

    async def try_acquire(self) -> bool:
        return await asyncio.to_thread(self._own.lock, LOCK_ID)

    async def watch(self) -> None:
        while True:
            await asyncio.sleep(POLL_S)
            if not await _soon(self._own.is_held):
                raise LeaseLost

    async def release(self) -> None:
        await asyncio.to_thread(self._own.close)


class Presence:
    """Tells the other processes on PostgreSQL that this one lives: what it took in is its own to handle.

    Args:
        store: the database.
        owner: the name of this process in the inbox.
    """

    def __init__(self, store: Store, owner: str) -> None:
        self._own, self._key = OwnConnection(store.url), presence_key(owner)

    async def hold(self) -> None:
        """Say it, once it can be said."""
        while not await asyncio.to_thread(self._own.lock, self._key):
            await asyncio.sleep(POLL_S / 4)

    async def keep(self) -> None:
        """Say it again whenever the database forgot it; never returns."""
        while True:
            await asyncio.sleep(POLL_S)
            if not await _soon(self._own.is_held):
                await asyncio.to_thread(self._own.close)
                await self.hold()

    async def end(self) -> None:
        """We are no more."""
        await asyncio.to_thread(self._own.close)


async def _soon(ask: Callable[[], bool]) -> bool:
    """What `ask` says; False where the network does not let it answer."""
    try:
        async with asyncio.timeout(ANSWER_S):
            return await asyncio.to_thread(ask)
    except TimeoutError:
        return False


def make_lease(store: Store) -> Lease:
    """The lease that fits the database."""
    return FileLease(lock_file(store.url)) if store.is_sqlite else AdvisoryLease(store)


def lock_file(url: str) -> Path:
    """The lock beside a SQLite database, wherever the data folder is."""
    return sqlite_path(url).with_suffix(".lock")
