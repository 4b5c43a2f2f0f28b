"""Updates come in: written to the inbox as received, confirmed only then, and handled in their user's lane.

One lane a user keeps the order; many lanes run side by side, bounded. What cannot be parsed is put into quarantine and
the rest goes on. `Intake` knows nothing of polling or webhooks: both hand it raw updates. Where several processes take
updates in (a webhook on PostgreSQL), each asks the inbox whether a person's older update is still open elsewhere.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Sequence
from time import perf_counter
from typing import Any

from bot.context import Context, Services
from bot.errors import Verdict, is_outage, judge
from bot.router import Router
from bot.updates import Item, parse, value_of
from mentor import inbox
from mentor.store import Tx

log = logging.getLogger(__name__)
CAPACITY = 300  # updates in memory; beyond it polling pauses and the webhook answers 503
LANE_SHARE = 20  # what one user counts of it at most: who floods us waits alone
LANE_MOST = 200  # held in memory of one user; what is beyond waits on disk
MOST = 10_000  # and all that counts
LANES = 256
FLUSH_S = 0.02  # done marks are gathered for this long: one commit for many
MAX_TRIES = 8
SUSPECT = 8  # processes have taken it over: the next ones note that they begin it (waiting behind others is no fault)
DEADLY = 30  # of these ended while it was under way: it is taken for the cause
ALONE_S = 1.0  # a process that an update ends ends soon: one that waits for the network lets the next begin
ORDER_PATIENCE_S = 120.0  # an older update that another process leaves open for longer is not waited for


class Intake:
    """The durable inbox and the lanes behind it.

    Args:
        services: the process's services.
        router: finds and runs the handler of an update.
    """

    def __init__(self, services: Services, router: Router) -> None:
        self._services, self._router = services, router
        self.owner = services.owner
        # whether other processes take updates in as well
        self.shares = not services.db.store.is_sqlite and services.settings.webhook_url is not None
        self._lanes: dict[int, deque[Item]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._gate = asyncio.Semaphore(LANES)
        self._alone = asyncio.Lock()  # one update at a time of those that many processes took over
        self._done: list[int] = []
        self._settled: set[int] = set()  # through with, and perhaps not marked so on disk yet
        self._parked: dict[int, int] = {}  # lanes of which more waits on disk, and how often some was put there
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

    async def resume(self) -> int:
        """Take up what processes that are gone left open; how many there were."""
        left = await self._services.db.run(self._adopt)
        for row in left:
            self._put(Item(row.update_id, row.payload, value_of(row.payload), row.result, row.tries))
        return len(left)

    def _adopt(self, tx: Tx) -> list[inbox.Received]:
        return inbox.adopt(tx, self.owner, spare_the_living=self.shares)

    async def take(self, items: Sequence[Item]) -> None:
        """Store a batch durably, then hand it to the lanes; a repeated update goes no further."""
        now = self._services.clock.now()
        rows = [(item.update_id, item.raw, item.who) for item in items]
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
        who = item.who
        lane = self._lanes.get(who)
        is_first = lane is None
        if lane is None:
            lane = self._lanes[who] = deque()
        if len(lane) >= LANE_MOST or who in self._parked:
            self._parked[who] = self._parked.get(who, 0) + 1
            return
        self._line_up(lane, item)
        if is_first:
            self._spawn(self._run_lane(who))

    def _line_up(self, lane: deque[Item], item: Item) -> None:
        """Behind the older ones; a webhook, or a process that died, may bring them late."""
        place = len(lane)
        while self.shares and place and lane[place - 1].update_id > item.update_id and not lane[place - 1].begun:
            place -= 1
        self.pending += 1
        self._load += len(lane) < LANE_SHARE
        lane.insert(place, item)
        if self.is_full:
            self.room.clear()

    def _leave(self, lane: deque[Item], item: Item) -> None:
        lane.remove(item)
        self.pending -= 1
        self._load -= len(lane) < LANE_SHARE
        if not self.is_full:
            self.room.set()

    async def _run_lane(self, who: int) -> None:
        lane = self._lanes[who]
        try:
            while not self._stopping and (lane or who in self._parked):
                if not lane:
                    await self._refill(who, lane)
                elif not self.shares or await self._has_turn(lane):
                    async with self._gate:
                        item = lane[0]
                        item.begun, began = True, perf_counter()
                        if self._stopping or not await self._handle_safely(item):
                            break  # it stays open for the next process
                        self._services.watch.updates.observe(perf_counter() - began)
                    self._leave(lane, item)
        finally:
            del self._lanes[who]

    async def _refill(self, who: int, lane: deque[Item]) -> None:
        """What waits on disk for somebody who sent more than is held in memory."""
        before, settled = (
            self._parked[who],
            set(self._settled),
        )  # what is marked while the read is under way may be in it
        try:
            found = await self._services.db.read(inbox.waiting, who, self.owner, LANE_MOST + len(settled))
        except Exception as error:  # noqa: BLE001  the database is away: it is all still there afterwards
            log.error("parked updates not read (%s); again soon", type(error).__name__)
            await asyncio.sleep(1)
            return
        fresh = [row for row in found if row.update_id not in settled]
        for row in fresh[:LANE_MOST]:
            self._line_up(lane, Item(row.update_id, row.payload, value_of(row.payload), row.result, row.tries))
        if len(fresh) < LANE_MOST and self._parked[who] == before:
            del self._parked[who]

    async def _has_turn(self, lane: deque[Item]) -> bool:
        """Whether the first of a lane may be begun now; False: look at the lane again."""
        waited = 0.0
        item = lane[0]
        while item.who and not self._stopping:
            try:
                turn = await self._services.db.read(inbox.turn, item.update_id, item.who, self.owner)
            except Exception as error:  # noqa: BLE001  the database is away, and so would the handler's be
                log.warning("update %d: turn not known (%s)", item.update_id, type(error).__name__)
                turn = inbox.Turn.WAIT
            if lane[0] is not item:  # an older one came in between
                return False
            if turn is inbox.Turn.GONE:
                log.warning("update %d: another process has it", item.update_id)
                self._leave(lane, item)
                return False
            if turn is inbox.Turn.GO or waited >= ORDER_PATIENCE_S:
                return True
            pause = min(0.02 + waited / 4, 0.25)
            waited += pause
            await asyncio.sleep(pause)
        return True

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
        if item.tries // inbox.UNDER_WAY >= DEADLY:
            await self._quarantine(item, "the process did not survive it")
            return True
        if item.tries < SUSPECT:
            return await self._attempt(item, update)
        async with self._alone:  # should the process end soon, it was this one of them
            await self._note(item)
            attempt = asyncio.ensure_future(self._attempt(item, update))
            try:
                await asyncio.wait([attempt], timeout=ALONE_S)
            except asyncio.CancelledError:
                attempt.cancel()
                raise
        try:
            return await attempt
        finally:
            attempt.cancel()

    async def _attempt(self, item: Item, update: Any) -> bool:
        """Until it is done, put aside, or the process stops (False)."""
        tries, result = 0, item.result
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
            result = context.kept()
            await asyncio.sleep(min(2.0 ** min(tries, 9) * 0.25, 30))
            if self._stopping:
                return False

    async def _note(self, item: Item) -> None:
        """That it is under way, for the process after us."""
        try:
            await self._services.db.durable(inbox.begin, item.update_id)
        except Exception as error:  # noqa: BLE001  the database is away, and so will the handler's be
            log.warning("update %d: not noted (%s)", item.update_id, type(error).__name__)

    def _mark(self, update_id: int) -> None:
        self.handled += 1
        self._done.append(update_id)
        self._settled.add(update_id)
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
            else:
                self._settled.difference_update(ids)
        self._flushing = None

    async def _quarantine(self, item: Item, reason: str) -> None:
        self.quarantined += 1
        log.error("update %d put into quarantine: %s", item.update_id, reason)
        now, who = self._services.clock.now(), item.who or None
        self._settled.add(item.update_id)
        try:
            await self._services.db.run(inbox.quarantine, item.update_id, item.raw, reason, who, now)
        except Exception as error:  # noqa: BLE001  it stays open in the inbox instead
            log.error("update %d: quarantine not stored: %s", item.update_id, type(error).__name__)
        else:
            self._settled.discard(item.update_id)

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
