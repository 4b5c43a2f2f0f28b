"""`Playground`: the state, what people do, and ways to wait for the bot's answer."""

# ruff: noqa: ASYNC109 - a test says how long it waits

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from .actions import Actions
from .model import Call, Event, Json
from .webhook import Webhook


@dataclass(slots=True)
class Tap:
    """What a pressed button led to: the callback's answer and the new or edited messages."""

    query_id: str
    answer: Json
    messages: list[Json] = field(default_factory=list)

    @property
    def message(self) -> Json:
        """The last message that came or changed."""
        return self.messages[-1]


class Playground(Actions):
    """A local Telegram for one bot. Call it from the event loop's thread.

    Pass `seq` taken before an action as `after`, so that no answer is missed.
    """

    webhook_worker: Webhook | None = None

    async def wait_for(
        self, match: Callable[[Event], bool], *, after: int | None = None, timeout: float = 5.0
    ) -> Event:
        """The first event after `after` (default: now) that matches; TimeoutError without one."""
        seen = self.seq if after is None else after
        deadline = time.monotonic() + timeout
        while True:
            for event in self.events_after(seen):
                if match(event):
                    return event
            seen = self.seq
            if not await self.changed(deadline - time.monotonic()) and time.monotonic() >= deadline:
                raise TimeoutError(f"nothing that matches within {timeout} s")

    async def wait(
        self,
        chat_id: int,
        after: int | None = None,
        *,
        timeout: float = 5.0,
        count: int = 1,
        quiet: float = 0.0,
    ) -> list[Json]:
        """The bot's new and edited messages in a chat after event `after`, at least `count`.

        With `quiet`, goes on until nothing has happened for so many seconds.
        """
        start = self.seq if after is None else after
        deadline = time.monotonic() + timeout
        while True:
            found = [
                event.data["message"]
                for event in self.events_after(start)
                if event.chat_id == chat_id and self.is_from_bot(event)
            ]
            enough = len(found) >= count
            left = deadline - time.monotonic()
            if enough and quiet <= 0:
                return found
            if not await self.changed(min(quiet, left) if enough else left):
                if enough:
                    return found
                if time.monotonic() >= deadline:
                    raise TimeoutError(f"{len(found)} of {count} messages in chat {chat_id} within {timeout} s")

    def is_from_bot(self, event: Event) -> bool:
        """Whether an event is a new or edited message of the bot's."""
        if event.kind not in ("message", "edit"):
            return False
        return bool(event.data["message"]["from"]["id"] == self.bot.id)

    async def ask(
        self,
        user_id: int,
        text: str,
        *,
        chat_id: int | None = None,
        reply_to: int | None = None,
        timeout: float = 5.0,
    ) -> Json:
        """Writes and returns the first message that the bot sends or edits then."""
        mark = self.seq
        self.send_text(user_id, text, chat_id=chat_id, reply_to=reply_to)
        return (await self.wait(chat_id or user_id, mark, timeout=timeout))[0]

    async def tap(
        self,
        user_id: int,
        message_id: int,
        *,
        label: str | None = None,
        data: str | None = None,
        chat_id: int | None = None,
        forge: bool = False,
        timeout: float = 5.0,
        messages: int = 0,
    ) -> Tap:
        """Presses a button and waits for answerCallbackQuery and `messages` messages or edits."""
        mark, where = self.seq, chat_id or user_id
        query_id = self.press(user_id, message_id, label=label, data=data, chat_id=chat_id, forge=forge)
        answered = await self.answered(query_id, after=mark, timeout=timeout)
        found = await self.wait(where, mark, timeout=timeout, count=messages)
        return Tap(query_id, answered, found)

    async def answered(self, query_id: str, *, after: int | None = None, timeout: float = 5.0) -> Json:
        """What answerCallbackQuery (or answerInlineQuery) said to a query."""
        query = self.queries[query_id]
        if query.answer is None:
            await self.wait_for(lambda _: query.answer is not None, after=after, timeout=timeout)
        return query.answer or {}

    async def idle(self, quiet: float = 0.1, timeout: float = 5.0) -> None:
        """Until all updates are confirmed and nothing happens for `quiet` seconds."""
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            if not await self.changed(quiet) and not self.queue.entries:
                return
        raise TimeoutError(f"{len(self.queue)} updates unconfirmed after {timeout} s")

    def calls_of(self, *methods: str) -> list[Call]:
        """Successful and refused calls of these methods, oldest first."""
        return [call for call in self.calls if call.method in methods]

    def bot_messages(self, chat_id: int, *, after: int = 0) -> list[Json]:
        """The bot's messages in a chat as they are now, with ids above `after`."""
        return [m for m in self.messages(chat_id, after=after) if m["from"]["id"] == self.bot.id]

    def start_webhook(self) -> None:
        """Begins delivery where a webhook is set (and a loop runs)."""
        if self.webhook.get("url") and self.webhook_worker is None:
            self.webhook_worker = Webhook(self)
            self.webhook_worker.start()

    async def stop_webhook(self) -> None:
        worker, self.webhook_worker = self.webhook_worker, None
        if worker is not None:
            await worker.stop()

    async def aclose(self) -> None:
        """Stops delivery, lets go of what hangs and writes the state."""
        await self.stop_webhook()
        self.faults.clear()
        await asyncio.sleep(0)
        self.close()
