"""Delivery of updates by POST, in order, each repeated until it is answered with 2xx."""

from __future__ import annotations

import asyncio
import contextlib
import time
from typing import TYPE_CHECKING

from .model import ApiError

if TYPE_CHECKING:
    import aiohttp

    from .playground import Playground

RETRY_S, RETRY_MOST_S, ANSWER_S = 0.1, 2.0, 30.0


class Webhook:
    """The task that delivers while a webhook is set."""

    def __init__(self, play: Playground) -> None:
        self.play = play
        self.last_error: str | None = None
        self.last_error_at = 0
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run(), name="playground-webhook")

    async def stop(self) -> None:
        if self._task is not None and self._task is not asyncio.current_task():
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _run(self) -> None:
        import aiohttp

        timeout = aiohttp.ClientTimeout(total=ANSWER_S)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            pause = RETRY_S
            while True:
                if not self.play.queue.entries:
                    await self.play.changed(5.0)
                    continue
                if await self._deliver(session):
                    pause = RETRY_S
                else:
                    await asyncio.sleep(pause)
                    pause = min(pause * 2, RETRY_MOST_S)

    async def _deliver(self, session: aiohttp.ClientSession) -> bool:
        import aiohttp

        play, hook = self.play, self.play.webhook
        entry = play.queue.entries[0]
        headers = {"Content-Type": "application/json"}
        if hook.get("secret_token"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook["secret_token"]
        try:
            async with session.post(hook["url"], data=entry.raw, headers=headers) as answer:
                body = await answer.read()
                if not 200 <= answer.status < 300:
                    return self._failed(f"Wrong response from the webhook: {answer.status}")
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return self._failed(f"Connection failed: {type(error).__name__}")
        if play.queue.entries and play.queue.entries[0] is entry:
            play.queue.entries.popleft()
        play.forget_updates([entry.id])
        await self._answer(body)
        return True

    def _failed(self, reason: str) -> bool:
        self.last_error, self.last_error_at = reason, int(time.time())
        return False

    async def _answer(self, body: bytes) -> None:
        """A bot may answer the POST itself with one method call."""
        import orjson

        from .api import execute

        with contextlib.suppress(ValueError, ApiError):
            call = orjson.loads(body)
            if isinstance(call, dict) and "method" in call:
                await execute(self.play, call.pop("method"), call)
