"""Keeps the search index in step with the corpus: texts are cut off the loop, batches written in short transactions.

A kill at any point loses nothing: each batch is whole, and digests say where to go on.
"""

from __future__ import annotations

import asyncio
import logging

from bot.database import Database
from mentor.search import corpus, index

log = logging.getLogger(__name__)
PATIENCE_S = 20.0  # a question waits this long for what is new to come in, then it is answered from what is there
FIRST_S = 60.0  # before the first index is whole there is nothing to answer from


class Indexer:
    """One a process; several at once do no harm."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._lock = asyncio.Lock()
        self._task: asyncio.Task[None] | None = None
        self._loading: asyncio.Future[None] | None = None
        self._is_kept_warm = False

    async def freshen(self) -> None:
        """Bring the index up to date before a search; returns early where that takes long."""
        if await self._db.read(corpus.is_fresh):
            if self._is_kept_warm and not await self._db.read(corpus.is_warm):  # it changed, here or in another process
                self._load()
            return
        is_first = not await self._db.read(corpus.is_built)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self.update())
        done, _ = await asyncio.wait([self._task], timeout=FIRST_S if is_first else PATIENCE_S)
        for task in done:
            if (error := task.exception()) is not None:
                log.error("the index is not up to date", exc_info=error)

    async def update(self) -> None:
        """Index what changed, to its end."""
        async with self._lock:
            goal, work, lexicon = await self._db.slowly(self._db.store.read, corpus.pending)
            for start in range(0, max(1, len(work.changed)), index.BATCH):
                batch = work.changed[start : start + index.BATCH]
                prepared = await self._db.slowly(index.tokenised, batch, lexicon)
                gone = work.gone if start == 0 else ()
                if prepared or gone:
                    await self._db.run(index.write, prepared, gone)
            await self._db.run(index.mark, index.DONE_KEY, goal)

    def _load(self) -> None:
        """Begin to load what makes questions fast; meanwhile the database answers them alone."""
        if self._loading is None or self._loading.done():
            self._loading = asyncio.ensure_future(self._db.slowly(self._db.store.read, corpus.warm))
            self._loading.add_done_callback(_logged)

    async def warm(self) -> None:
        """Index what changed while nobody waits, load the words, and keep them loaded from now on."""
        await self.update()
        await self._db.slowly(self._db.store.read, corpus.warm)
        self._is_kept_warm = True

    async def close(self) -> None:
        """Stop; what is not written yet is written next time."""
        for task in (self._task, self._loading):
            if task is not None:
                task.cancel()
                await asyncio.wait([task])


def _logged(task: asyncio.Future[None]) -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        log.error("search answers from the database alone", exc_info=error)
