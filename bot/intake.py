"""Updates come in: written to the inbox as received, confirmed only then, and handled in their user's lane.

One lane a user keeps the order; many lanes run side by side, bounded. What cannot be parsed is put into quarantine and
the rest goes on. `Intake` knows nothing of polling or webhooks: both hand it raw updates.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections import deque
from collections.abc import Sequence
from datetime import timedelta
from time import perf_counter
from typing import Any

import orjson
from telegram import Update

from bot.context import Context, Services
from bot.errors import Verdict, is_outage, judge
from bot.router import Router
from mentor import inbox

log = logging.getLogger(__name__)
CAPACITY = 300  # updates in memory; beyond it polling pauses and the webhook answers 503
LANE_SHARE = 20  # what one user counts of it at most: who floods us waits alone
MOST = 10_000  # and all that counts
LANES = 256
FLUSH_S = 0.02  # done marks are gathered for this long: one commit for many
MAX_TRIES = 8


class Item:
    """An update in a lane; what polling has parsed already is not parsed again."""

    __slots__ = ("raw", "result", "tries", "update_id", "value")

    def __init__(self, update_id: int, raw: bytes, value: Any, result: bytes | None = None, tries: int = 0) -> None:
        self.update_id, self.raw, self.value, self.result, self.tries = update_id, raw, value, result, tries


class Intake:
    """The durable inbox and the lanes behind it.

    Args:
        services: the process's services.
        router: finds and runs the handler of an update.
    """

    def __init__(self, services: Services, router: Router) -> None:
        self._services, self._router = services, router
        self.owner = services.owner
        self._lanes: dict[int, deque[Item]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._gate = asyncio.Semaphore(LANES)
        self._done: list[int] = []
        self._flushing: asyncio.Task[None] | None = None
        self._waiting: list[tuple[Item, asyncio.Future[None]]] = []
        self._saving = False
        self._stopping = False
        self.pending = 0
        self._load = 0  # the same, with at most LANE_SHARE of each lane
        self.handled = 0
        self.quarantined = 0
        self.room = asyncio.Event()
        self.room.set()

    async def resume(self, patience_s: float = 0) -> int:
        """Take up what others left open for longer than `patience_s`; how many there were."""
        before = self._services.clock.now() - timedelta(seconds=patience_s)
        left = await self._services.db.run(inbox.adopt, self.owner, before)
        for row in left:
            self._put(Item(row.update_id, row.payload, _value(row.payload), row.result, row.tries))
        return len(left)

    async def take(self, items: Sequence[Item]) -> None:
        """Store a batch durably, then hand it to the lanes; a repeated update goes no further."""
        now = self._services.clock.now()
        rows = [(item.update_id, item.raw) for item in items]
        new = await self._services.db.durable(inbox.accept, rows, self.owner, now)
        for item in items:
            if item.update_id in new:
                new.discard(item.update_id)
                self._put(item)

    async def take_one(self, item: Item) -> None:
        """The same for a single one (webhook): whoever comes while a commit is under way shares the next."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, future))
        if not self._saving:
            self._saving = True
            self._spawn(self._save_waiting())
        await future

    async def _save_waiting(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            try:
                await self.take([item for item, _ in batch])
            except Exception as error:  # noqa: BLE001  each caller gets it
                for _, future in batch:
                    if not future.done():  # its request was given up
                        future.set_exception(error)
            else:
                for _, future in batch:
                    if not future.done():
                        future.set_result(None)
        self._saving = False

    @property
    def is_full(self) -> bool:
        """Whether no more should be taken in now."""
        return self._load >= CAPACITY or self.pending >= MOST

    def _put(self, item: Item) -> None:
        who = _whose(item.value)
        lane = self._lanes.get(who)
        is_first = lane is None
        if lane is None:
            lane = self._lanes[who] = deque()
        self.pending += 1
        self._load += len(lane) < LANE_SHARE
        lane.append(item)
        if self.is_full:
            self.room.clear()
        if is_first:
            self._spawn(self._run_lane(who))

    async def _run_lane(self, who: int) -> None:
        lane = self._lanes[who]
        try:
            async with self._gate:
                while lane and not self._stopping:
                    item, began = lane[0], perf_counter()
                    if not await self._handle_safely(item):
                        break  # shutting down: it stays open for the next process
                    lane.popleft()
                    self._services.watch.updates.observe(perf_counter() - began)
                    self.pending -= 1
                    self._load -= len(lane) < LANE_SHARE
                    if not self.is_full:
                        self.room.set()
        finally:
            del self._lanes[who]

    async def _handle_safely(self, item: Item) -> bool:
        """Whatever goes wrong in the handling of errors itself, the lane goes on."""
        try:
            return await self._handle(item)
        except Exception as error:
            log.exception("update %d cannot be handled", item.update_id)
            await self._quarantine(item, f"not handled: {type(error).__name__}")
            return True

    async def _handle(self, item: Item) -> bool:
        """Handle one update to its end; False where the process stops first."""
        try:
            update = parse(item.value, self._services)
        except Exception as error:  # noqa: BLE001  whatever is wrong with it, the others go on
            await self._quarantine(item, f"not parsed: {type(error).__name__}")
            return True
        tries, result = item.tries, item.result
        while True:
            context = Context(self._services, update, result)
            try:
                await self._router.handle(context)
                verdict = Verdict.DONE
            except asyncio.CancelledError:
                raise
            except Exception as error:  # noqa: BLE001  judged in one place
                tries += 1
                verdict = await judge(context, error, tries)
                if verdict is Verdict.AGAIN and tries >= MAX_TRIES and not is_outage(error):
                    verdict = Verdict.BAD
                if verdict is Verdict.BAD:
                    await self._quarantine(item, f"{type(error).__name__}")
                    return True
            if verdict is Verdict.GONE:
                return True
            if verdict is Verdict.DONE:
                self._mark(item.update_id)
                return True
            result = _kept(context)
            await asyncio.sleep(min(2.0 ** min(tries, 9) * 0.25, 30))
            if self._stopping:
                return False

    def _mark(self, update_id: int) -> None:
        self.handled += 1
        self._done.append(update_id)
        if self._flushing is None:
            self._flushing = asyncio.create_task(self._flush())

    async def _flush(self) -> None:
        await asyncio.sleep(FLUSH_S)
        while self._done:
            ids, self._done = self._done, []
            try:
                await self._services.db.run(inbox.finish, ids)
            except Exception as error:  # noqa: BLE001  a full disk: keep the marks and try again
                log.error("done marks not stored: %s", type(error).__name__)
                self._done = ids + self._done
                await asyncio.sleep(1)
        self._flushing = None

    async def _quarantine(self, item: Item, reason: str) -> None:
        self.quarantined += 1
        log.error("update %d put into quarantine: %s", item.update_id, reason)
        now, who = self._services.clock.now(), _whose(item.value) or None
        try:
            await self._services.db.run(inbox.quarantine, item.update_id, item.raw, reason, who, now)
        except Exception as error:  # noqa: BLE001  it stays open in the inbox instead
            log.error("update %d: quarantine not stored: %s", item.update_id, type(error).__name__)

    def _spawn(self, coroutine: Any) -> None:
        task = asyncio.create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            log.error("a lane ended with an error", exc_info=task.exception())

    async def close(self, patience_s: float = 8.0) -> None:
        """Let what is being handled finish; what has not begun stays in the inbox."""
        self._stopping = True
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=patience_s)
            for task in late:
                task.cancel()
        if self._flushing is not None:
            await asyncio.wait([self._flushing], timeout=2)


def _kept(context: Context) -> bytes | None:
    import pickle

    known = context.known_results  # of this try, and of earlier ones what this one did not come to
    return pickle.dumps(known) if known else None


def loads(raw: bytes) -> Any:
    """JSON as Telegram may send it; lone surrogates and huge numbers are taken too."""
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError:
        return json.loads(raw)


def dumps(value: Any) -> bytes:
    """The bytes of one update of a batch."""
    try:
        return orjson.dumps(value)
    except (orjson.JSONEncodeError, TypeError):
        return json.dumps(value).encode()


def _value(raw: bytes) -> Any:
    try:
        return loads(raw)
    except ValueError:
        return None  # `parse` says what is wrong, in its lane


def parse(value: Any, services: Services) -> Update:
    """The update in a parsed JSON value; raises whatever is wrong with it."""
    if not isinstance(value, dict):
        raise ValueError("no JSON object")
    update = Update.de_json(value, services.bot)
    if update is None:
        raise ValueError("no update")
    return update


_PLACES = ("message", "callback_query", "edited_message", "my_chat_member", "poll_answer", "inline_query")


def _whose(value: Any) -> int:
    """The user of an update (0: nobody's): the lane is known before anything is parsed in earnest."""
    if not isinstance(value, dict):
        return 0
    for place in _PLACES:
        part = value.get(place)
        if isinstance(part, dict):
            for key in ("from", "user"):
                who = part.get(key)
                if isinstance(who, dict) and isinstance(who.get("id"), int):
                    return int(who["id"])
    return 0
