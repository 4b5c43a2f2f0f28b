"""Who ticks, sends and polls: one process at a time. A second one started by mistake stands by.

SQLite: a lock on a file beside the database, given back by the kernel however the process ends. PostgreSQL: an advisory
lock on a connection of its own (in a pool it would survive `close()`).
"""

from __future__ import annotations

import asyncio
import fcntl
import os
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, NullPool, create_engine, text
from sqlalchemy.exc import DBAPIError

from mentor.store import Store, sqlite_path

LOCK_ID = 731_940
POLL_S = 2.0


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


class AdvisoryLease(_Polled):
    """An advisory lock of PostgreSQL."""

    def __init__(self, store: Store) -> None:
        self._engine = create_engine(store.url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
        self._connection: Connection | None = None

    async def try_acquire(self) -> bool:
        return await asyncio.to_thread(self._try)

    def _try(self) -> bool:
        try:
            connection = self._engine.connect()
            if connection.execute(text("SELECT pg_try_advisory_lock(:id)"), {"id": LOCK_ID}).scalar():
                self._connection = connection
                return True
            connection.close()
        except DBAPIError:
            pass  # the database is restarting: ask again
        return False

    async def watch(self) -> None:
        while True:
            await asyncio.sleep(POLL_S)
            if not await asyncio.to_thread(self._is_held):
                raise LeaseLost

    def _is_held(self) -> bool:
        try:
            assert self._connection is not None
            self._connection.execute(text("SELECT 1"))
            return True
        except DBAPIError:
            return False

    async def release(self) -> None:
        if self._connection is not None:
            connection, self._connection = self._connection, None
            await asyncio.to_thread(connection.close)


def make_lease(store: Store) -> Lease:
    """The lease that fits the database."""
    return FileLease(lock_file(store.url)) if store.is_sqlite else AdvisoryLease(store)


def lock_file(url: str) -> Path:
    """The lock beside a SQLite database, wherever the data folder is."""
    return sqlite_path(url).with_suffix(".lock")
