"""Pushes go out: one tick finds what is due, one sender claims it, paces it, sends it and records how it ended."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.context import Services
from bot.features import Features
from bot.locales import Translator, translator
from bot.messenger import Screen, seconds
from bot.reply import Reply
from bot.request import NotSent
from mentor import outbox
from mentor.outbox import MAX_TRIES, RESENT, Claimed, Outcome, State
from mentor.store import Tx
from mentor.users import Person

log = logging.getLogger(__name__)
WINDOW = 128  # requests under way at once
FLUSH_S = 0.05
IDLE_S = 1.0
TICK_S = 5
RETRY_S = 20
ASK_AGAIN_S = 2.0  # progress of a campaign is edited at most this often

# kind -> (domain function (tx, claimed, now) -> result or None for "nothing to say any more", view of the result)
Renderers = Mapping[str, tuple[Callable[[Tx, Claimed, datetime], Any], Callable[[Any, Translator], Reply]]]


class Pusher:
    """The tick and the sender; run by the one process that holds the lease.

    Args:
        services: the process's services.
        features: bring the renderers, how each kind of push becomes a message.
    """

    def __init__(self, services: Services, features: Features) -> None:
        self._services, self._features = services, features
        self._wake = asyncio.Event()
        self._window = asyncio.Semaphore(WINDOW)
        self._outcomes: list[Outcome] = []
        self._news: list[Callable[[Tx, datetime], object]] = []  # what groups must know, stored with the outcomes
        self._tasks: set[asyncio.Task[None]] = set()
        self._touched: set[int] = set()  # campaigns with news
        self._progress_at = 0.0
        self._scheduler: Any = None
        self._ticking = asyncio.Lock()
        self.sent: dict[str, int] = {}
        self.by_kind: dict[tuple[str, str], int] = {}  # (kind, outcome): how many
        self.last_tick_s = 0.0
        self.ticked_at: float | None = None  # of the loop's clock; None: this process does not tick

    @property
    def batch(self) -> int:
        """How many to claim at once: a crash leaves these unknown, so few at a slow rate."""
        return max(4, min(64, int(self._services.settings.send_rate * 0.06)))

    def keep(self, task: asyncio.Task[None]) -> None:
        """Hold a task of ours until it is done (the loop holds only a weak reference)."""
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def wake(self) -> None:
        """Something was queued: do not wait for the next look."""
        self._wake.set()

    async def run(self) -> None:
        """Recover, tick and send until cancelled."""
        await self._features.tables()  # what the methods below import is loaded by then, off the loop
        from apscheduler.schedulers.asyncio import AsyncIOScheduler

        unknown = await self._services.db.durable(outbox.recover, self._services.clock.now())
        if unknown:
            log.warning("%d campaign deliveries are unknown after a crash; see /campaigns", unknown)
        await self._catch_up()
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._scheduler.add_job(
            self.tick, "interval", seconds=TICK_S, id="tick", max_instances=1, coalesce=True, misfire_grace_time=None
        )
        self._scheduler.start()
        helpers = [asyncio.create_task(self._flush_often()), asyncio.create_task(self._report_often())]
        try:
            await self.tick()
            while True:
                if not await self._send_batch():
                    await self._rest()
        finally:
            self._scheduler.shutdown(wait=False)
            if self._tasks:
                await asyncio.wait(self._tasks, timeout=5)
            for helper in helpers:
                helper.cancel()
            await self._flush()

    async def _catch_up(self) -> None:
        """What time brings to campaigns: begun, let go, joined, settled (also after a crash)."""
        from mentor import campaigns

        await self._services.db.run(campaigns.tick, self._services.clock.now())

    async def tick(self) -> None:
        """Queue everything that is due now; errors are logged, the next tick tries again."""
        from mentor import pushes

        loop = asyncio.get_running_loop()
        async with self._ticking:
            began = loop.time()
            try:
                while await self._services.db.durable(pushes.tick, self._services.clock.now()):
                    pass
                await self._catch_up()
            except Exception:
                log.exception("the tick failed")
            self.last_tick_s = loop.time() - began
            self.ticked_at = loop.time()
        self._wake.set()

    async def _rest(self) -> None:
        self._wake.clear()
        with contextlib.suppress(TimeoutError):  # no wait_for: in Python 3.11 it loses a cancel that meets the wake
            async with asyncio.timeout(IDLE_S):
                await self._wake.wait()

    async def _send_batch(self) -> bool:
        """Claim and send one batch; whether there was anything."""
        services = self._services
        if not services.messenger.pacer.is_open:
            await asyncio.sleep(0.2)
            return True
        claiming = asyncio.ensure_future(services.db.durable(outbox.claim, self.batch, services.clock.now()))
        try:
            claimed = await asyncio.shield(claiming)
        except asyncio.CancelledError:
            self._give_back(await claiming)
            raise
        except Exception:
            log.exception("nothing could be claimed")
            return False
        rendering = [asyncio.ensure_future(self._render(item)) for item in claimed]  # in one transaction, mostly
        for number, item in enumerate(claimed):
            try:
                await self._send_one(item, rendering[number])
            except asyncio.CancelledError:  # a clean stop leaves nothing unknown that was never sent
                self._give_back(claimed[number:])
                raise
        return bool(claimed)

    def _give_back(self, claimed: Sequence[Claimed]) -> None:
        self._outcomes += [Outcome(item.id, State.QUEUED) for item in claimed]

    async def _send_one(self, item: Claimed, rendering: asyncio.Future[Reply | None]) -> None:
        """Send in the next slot, or put off where the chat is full; cancelled, it was not sent."""
        services = self._services
        wait = services.messenger.pacer.push_wait(item.chat_id)
        if wait > 0:  # this chat is full: come back to it, the others go on
            again = services.clock.now() + timedelta(seconds=wait)
            self._outcomes.append(Outcome(item.id, State.QUEUED, retry_at=again))
            return
        reply = await asyncio.shield(rendering)
        if reply is None:
            return
        await self._window.acquire()
        await services.messenger.pacer.push(item.chat_id)
        may_be_erased = self._is_one_of_many or item.user_id in services.forgotten  # while it waited for its slot
        if may_be_erased and not await self._is_there(item):
            self._window.release()
            return
        self.keep(asyncio.create_task(self._send(item, reply)))

    @property
    def _is_one_of_many(self) -> bool:
        """Whether other processes serve people too: `forgotten` knows nothing of an erasure there."""
        return not self._services.db.store.is_sqlite and self._services.settings.webhook_url is not None

    async def _is_there(self, item: Claimed) -> bool:
        """Whether a delivery was not erased (somebody who was forgotten may have come back, and this is for them)."""
        return await self._services.db.read(outbox.exists, item)

    async def _render(self, item: Claimed) -> Reply | None:
        find, view = (await self._features.tables()).renderers[item.kind]
        try:
            result = await self._services.db.run(find, item, self._services.clock.now())
            if result is not None:
                return view(result, translator(item.lang))
            self._settle(item, Outcome(item.id, State.CANCELLED, error="nothing to say"))
        except Exception as error:
            log.exception("delivery %d (%s) cannot be written", item.id, item.kind)
            self._settle(item, Outcome(item.id, State.FAILED, error=type(error).__name__))
        return None

    async def _send(self, item: Claimed, reply: Reply) -> None:
        try:
            message_id, poll_id = await self._services.messenger.push(item.chat_id, item.lang, reply)
            outcome = Outcome(item.id, State.SENT, message_id)
            if item.kind == outbox.GROUP:
                slug, right = (reply.poll.slug, reply.poll.right) if reply.poll else ("", [])
                self._news.append(partial(_posted, item.chat_id, poll_id, slug, right))
        except TelegramError as error:
            outcome = self._judge(item, error)
        except asyncio.CancelledError:
            outcome = Outcome(item.id, State.UNKNOWN, error="interrupted")
        except Exception as error:
            log.exception("delivery %d failed", item.id)
            outcome = Outcome(item.id, State.FAILED, error=type(error).__name__)
        finally:
            self._window.release()
        self._settle(item, outcome)

    def _judge(self, item: Claimed, error: TelegramError) -> Outcome:
        """Telegram's error as an outcome (order matters: BadRequest is a NetworkError)."""
        text = str(error)[:200]
        match error:
            case RetryAfter():
                pause = seconds(error)
                self._services.messenger.pacer.refused(item.chat_id, pause)
                return self._again(item, pause, "429")
            case ChatMigrated() if item.kind == outbox.GROUP:
                self._news.append(partial(_moved, item.chat_id, error.new_chat_id))
                return self._again(item, 1.0, "migrated")
            case Forbidden() | ChatMigrated():
                if item.kind == outbox.GROUP:
                    self._news.append(partial(_left, item.chat_id))
                return Outcome(item.id, State.GONE, error=text)
            case BadRequest():
                gone = "chat not found" in text.lower() or "user is deactivated" in text.lower()
                return Outcome(item.id, State.GONE if gone else State.FAILED, error=text)
            case InvalidToken() | NotSent():
                return self._again(item, RETRY_S * item.tries, type(error).__name__)
            case NetworkError():  # nobody knows whether it arrived
                if item.kind in RESENT and item.tries < MAX_TRIES:
                    return self._again(item, RETRY_S * item.tries, "no answer")
                return Outcome(item.id, State.UNKNOWN, error=text)
            case _:
                return Outcome(item.id, State.FAILED, error=text)

    def _again(self, item: Claimed, pause_s: float, why: str) -> Outcome:
        at = self._services.clock.now() + timedelta(seconds=pause_s)
        return Outcome(item.id, State.QUEUED, error=why, retry_at=at)

    def _settle(self, item: Claimed, outcome: Outcome) -> None:
        self._outcomes.append(outcome)
        name = outcome.state.name.lower()
        self.sent[name] = self.sent.get(name, 0) + 1
        self.by_kind[item.kind, name] = self.by_kind.get((item.kind, name), 0) + 1
        if item.campaign_id is not None:
            self._touched.add(item.campaign_id)

    async def _flush_often(self) -> None:
        while True:
            await asyncio.sleep(FLUSH_S)
            try:
                await self._flush()
            except Exception:
                log.exception("outcomes not stored yet")
                await asyncio.sleep(1)

    async def _report_often(self) -> None:
        """Apart from the outcomes: an admin's chat that Telegram closes must not keep these from the disk."""
        while True:
            await asyncio.sleep(FLUSH_S)
            try:
                await self._report_progress()
            except Exception:
                log.exception("progress not shown")
                await asyncio.sleep(1)

    async def _flush(self) -> None:
        outcomes, self._outcomes = self._outcomes, []
        news, self._news = self._news, []
        if not outcomes and not news:
            return
        try:
            await self._services.db.durable(_record, outcomes, news, self._services.clock.now())
        except BaseException:
            self._outcomes, self._news = outcomes + self._outcomes, news + self._news
            raise

    async def _report_progress(self) -> None:
        """Edit the admins' progress messages, not more often than every few seconds."""
        from bot.views import sending as view
        from mentor import campaigns

        now = asyncio.get_running_loop().time()
        if not self._touched or now - self._progress_at < ASK_AGAIN_S:
            return
        self._progress_at = now
        ids, self._touched = self._touched, set()
        reports = await self._services.db.run(campaigns.settle, sorted(ids), self._services.clock.now())
        for report in reports:
            if report.progress_chat is None or report.progress_message is None:
                continue
            t = translator(report.lang)
            screen = Screen(report.progress_chat, report.lang, report.progress_message)
            try:
                shown = await self._services.messenger.show(screen, view.progress(report, t))
                if shown not in (None, report.progress_message):  # the old one was deleted
                    await self._services.db.run(
                        campaigns.show_progress_in, Person(0), report.id, report.progress_chat, shown
                    )
            except TelegramError as error:
                log.debug("progress of campaign %d not shown: %s", report.id, type(error).__name__)
            if report.is_running:
                self._touched.add(report.id)


def _record(tx: Tx, outcomes: list[Outcome], news: list[Callable[[Tx, datetime], object]], now: datetime) -> None:
    for tell in news:  # first: a group that moved changes what is queued again below
        tell(tx, now)
    if outcomes:
        outbox.record(tx, outcomes, now)


def _posted(chat_id: int, poll_id: str | None, slug: str, right: list[int], tx: Tx, now: datetime) -> None:
    from mentor.quizzes import groups

    groups.posted(tx, chat_id, poll_id, slug, right, now)


def _moved(chat_id: int, new_id: int, tx: Tx, now: datetime) -> None:
    from mentor.quizzes import groups

    groups.move(tx, chat_id, new_id)


def _left(chat_id: int, tx: Tx, now: datetime) -> None:
    from mentor.quizzes import groups

    groups.stop(tx, chat_id, now)
