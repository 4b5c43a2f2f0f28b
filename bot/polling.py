"""Long polling: getUpdates, the batch into the inbox, and only then the offset that confirms it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from telegram.error import InvalidToken, NetworkError

from bot.intake import Intake
from bot.request import AiohttpRequest, Parameters
from bot.updates import Item, dumps, loads

log = logging.getLogger(__name__)
TIMEOUT_S = 30
STAND_BY_S = 5.0
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member", "poll_answer", "inline_query")


class Poller:
    """Asks for updates until it is cancelled.

    Args:
        base_url: "{root}/bot{token}".
        request: a transport of its own, so that the long poll takes no connection from replies.
        intake: where updates go.
        on_ready: called when a request goes out, or must wait for what is there already.
    """

    def __init__(
        self, base_url: str, request: AiohttpRequest, intake: Intake, on_ready: Callable[[], None] = lambda: None
    ) -> None:
        self._base, self._request, self._intake, self._on_ready = base_url, request, intake, on_ready
        self._offset: int | None = None

    async def run(self) -> None:
        """Poll for ever; raises InvalidToken where the token is refused."""
        failures = 0
        while True:
            if not self._intake.room.is_set():
                self._on_ready()  # what fills it waits for the features, and these for a first request
                await self._intake.room.wait()
            try:
                updates = await self._fetch()
            except NetworkError as error:
                failures += 1
                log.warning("polling: %s; again soon", type(error).__name__)
                await asyncio.sleep(min(0.5 * 2**failures, 30))
                continue
            if updates is None:
                failures += 1
                await asyncio.sleep(min(0.5 * 2**failures, 15))
                continue
            failures = 0
            if updates:
                await self._store(updates)

    async def _fetch(self) -> list[Any] | None:
        values: dict[str, Any] = {"timeout": TIMEOUT_S, "allowed_updates": ALLOWED}
        if self._offset is not None:
            values["offset"] = self._offset
        self._on_ready()
        parameters: Any = Parameters(values)
        status, body = await self._request.do_request(
            f"{self._base}/getUpdates", "POST", parameters, read_timeout=TIMEOUT_S + 10
        )
        try:
            answer = loads(body)
        except ValueError:
            log.warning("polling: the answer (status %d) is no JSON", status)
            return None
        if status == 200 and isinstance(answer, dict) and isinstance(answer.get("result"), list):
            result: list[Any] = answer["result"]
            return result
        await self._refused(status, answer if isinstance(answer, dict) else {})
        return None

    async def _refused(self, status: int, answer: dict[str, Any]) -> None:
        description = str(answer.get("description", ""))[:200]
        if status in (401, 404):
            raise InvalidToken("Telegram does not know this token")
        if status == 409 and "webhook" in description:
            log.warning("polling: a webhook is set; removing it")
            parameters: Any = Parameters({})
            await self._request.do_request(f"{self._base}/deleteWebhook", "POST", parameters)
            return
        if status == 409:
            log.error("polling: another process asks for updates with this token; standing by")
            await asyncio.sleep(STAND_BY_S)
            return
        wait = answer.get("parameters", {}).get("retry_after", 0) if status == 429 else 0
        log.warning("polling: status %d", status)
        await asyncio.sleep(min(float(wait), 60))

    async def _store(self, updates: list[Any]) -> None:
        items: list[Item] = []
        highest: int | None = None
        for value in updates:
            update_id = value.get("update_id") if isinstance(value, dict) else None
            if not isinstance(update_id, int) or abs(update_id) >= 2**63:
                log.error("polling: an update without a usable id was passed over")
                continue
            items.append(Item(update_id, dumps(value), value))
            highest = update_id if highest is None else max(highest, update_id)
        while items:
            try:
                await self._intake.take(items)
                break
            except Exception as error:  # noqa: BLE001  a full disk: nothing is confirmed until it is stored
                log.error("polling: updates not stored (%s); not confirmed, again soon", type(error).__name__)
                await asyncio.sleep(2)
        if highest is not None:
            self._offset = highest + 1
        else:
            await asyncio.sleep(1)
