"""The bridge from the event loop to the database: threads that keep their connections.

SQLite has one writer thread; what waits for it is drained as a batch and settled by one call into the loop (a pool of
eight costs twice as much). PostgreSQL has a pool. Reads, imports and pictures have threads of their own.
"""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import groupby
from typing import Any, TypeVar

from mentor.store import Store, Tx

R = TypeVar("R")
Call = Callable[[Tx], Any]
Job = tuple["asyncio.Future[Any]", Call, bool]  # who waits, for what, and whether it must be on disk
Settled = tuple["asyncio.Future[Any]", bool, Any]
BATCH = 128


class _Writer:
    """One thread that runs calls in order; neighbours share a transaction."""

    def __init__(self, loop: asyncio.AbstractEventLoop, store: Store) -> None:
        self._queue: queue.SimpleQueue[list[Job] | None] = queue.SimpleQueue()
        self._gathered: list[Job] = []
        self._loop, self._store = loop, store
        self._thread = threading.Thread(target=self._main, name="mentor-writer", daemon=True)
        self._thread.start()

    def submit(self, call: Call, *, durably: bool) -> asyncio.Future[Any]:
        """Run `call` in its turn: all that one round of the loop submits wakes the thread once."""
        future: asyncio.Future[Any] = self._loop.create_future()
        if not self._gathered:
            self._loop.call_soon(self._hand_over)
        self._gathered.append((future, call, durably))
        return future

    def _hand_over(self) -> None:
        gathered, self._gathered = self._gathered, []
        if gathered:
            self._queue.put(gathered)

    def stop(self) -> None:
        """No more is submitted: what was runs to its end (called in the loop)."""
        self._hand_over()
        self._queue.put(None)

    def join(self) -> None:
        """Wait for that end."""
        self._thread.join(10)

    def _main(self) -> None:
        open_ = True
        while open_:
            jobs: list[Job] = []
            while open_ and len(jobs) < BATCH and not (jobs and self._queue.empty()):
                gathered = self._queue.get()
                jobs += gathered or []
                open_ = gathered is not None
            settled: list[Settled] = []
            for durably, group in groupby(jobs, key=lambda job: job[2]):
                same = list(group)
                results = self._store.call_all([call for _, call, _ in same], durably=durably)
                settled += [(job[0], is_good, value) for job, (is_good, value) in zip(same, results, strict=True)]
            try:
                self._loop.call_soon_threadsafe(_settle, settled)
            except RuntimeError:  # the loop is gone: nobody waits any more
                break
        self._store.close()


def _settle(settled: list[Settled]) -> None:
    for future, is_good, value in settled:
        if not future.done():
            future.set_result(value) if is_good else future.set_exception(value)


class Database:
    """Async access to a Store.

    Args:
        store: the database.
        pool: threads for PostgreSQL.
    """

    def __init__(self, store: Store, pool: int = 8) -> None:
        self.store = store
        self._loop = asyncio.get_running_loop()
        self._writer = _Writer(self._loop, store) if store.is_sqlite else None
        self._pool = None if store.is_sqlite else ThreadPoolExecutor(pool, "mentor-db")
        self._readers = ThreadPoolExecutor(2, "mentor-read") if store.is_sqlite else self._pool
        self._slow = ThreadPoolExecutor(1, "mentor-slow")
        self._pictures = ThreadPoolExecutor(1, "mentor-picture")

    async def run(self, fn: Callable[..., R], *args: Any) -> R:
        """`fn(tx, *args)` in one transaction that may write."""
        if self._writer is not None:
            made: R = await self._writer.submit(lambda tx: fn(tx, *args), durably=False)
            return made
        return await self._loop.run_in_executor(self._pool, partial(self.store.call, fn, *args))

    async def durable(self, fn: Callable[..., R], *args: Any) -> R:
        """The same, on disk before it returns."""
        if self._writer is not None:
            made: R = await self._writer.submit(lambda tx: fn(tx, *args), durably=True)
            return made
        return await self._loop.run_in_executor(self._pool, partial(self.store.durable, fn, *args))

    async def read(self, fn: Callable[..., R], *args: Any) -> R:
        """`fn(tx, *args)` for what writes nothing; it waits for no writer."""
        return await self._loop.run_in_executor(self._readers, partial(self.store.read, fn, *args))

    async def slowly(self, fn: Callable[..., R], *args: Any) -> R:
        """`fn(*args)` in the thread for imports and other long work."""
        return await self._loop.run_in_executor(self._slow, partial(fn, *args))

    async def draw(self, fn: Callable[[], R]) -> R:
        """`fn()` in the thread for pictures."""
        return await self._loop.run_in_executor(self._pictures, fn)

    async def close(self) -> None:
        """Finish what is queued and give everything back."""
        if self._writer is not None:
            self._writer.stop()
            await self._loop.run_in_executor(None, self._writer.join)
        for pool in (self._pool, self._readers, self._slow, self._pictures):
            if pool is not None:
                pool.shutdown(wait=True, cancel_futures=True)
        self.store.close()
