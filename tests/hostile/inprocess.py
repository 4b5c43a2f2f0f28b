"""The whole bot in one process, without a socket: updates go into the real intake, calls into the strict playground."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import orjson
import pytest
from pydantic import SecretStr
from sqlalchemy import delete

from bot.app import App, build_application
from bot.playground import ADMIN, Playground
from bot.playground.api import execute
from bot.playground.model import ApiError, Upload
from bot.request import AiohttpRequest, Parameters
from bot.settings import Settings
from bot.updates import Item, loads
from mentor.clock import Clock
from mentor.models import Inbox, Quarantine
from mentor.store import Tx


class Direct(AiohttpRequest):
    """The transport: each call is carried out by the playground in this process."""

    play: Playground

    async def do_request(
        self, url: str, method: str, request_data: Any = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        name = url.rsplit("/", 1)[-1]
        values: dict[str, Any] = {}
        if isinstance(request_data, Parameters):
            values = orjson.loads(orjson.dumps(request_data.values))
            for part, (filename, content, mime) in (request_data.files or {}).items():
                values[part] = Upload(filename, mime, content)
        elif request_data is not None:
            values = dict(request_data.json_parameters)
        try:
            result = await execute(self.play, name, values)
        except ApiError as error:
            return error.code, orjson.dumps(error.body())
        encoded = result if isinstance(result, bytes) else orjson.dumps(result)
        return 200, b'{"ok":true,"result":' + encoded + b"}"


class Complaints(logging.Handler):
    """What the bot logged that no input should make it log: errors with a traceback, refusals of the database."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []
        self.kinds: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the first ones whole, and count by message."""
        self.kinds[str(record.msg)[:60]] += 1
        if record.exc_info or "database refuses" in str(record.msg) or "does not parse" in str(record.msg):
            text = logging.Formatter().format(record)
            if len(self.found) < 20:
                self.found.append(text)


class Bot:
    """The bot and its Telegram."""

    def __init__(self, app: App, play: Playground, complaints: Complaints) -> None:
        self.app, self.play, self.complaints = app, play, complaints

    async def take(self, raws: Sequence[tuple[int, bytes]]) -> None:
        """Hand updates in and wait until every one of them is done with."""
        intake = self.app.intake
        await intake.take([Item(update_id, raw, loads(raw)) for update_id, raw in raws])
        while intake.pending or intake._parked:
            await asyncio.sleep(0.001)

    async def tidy(self) -> None:
        """Forget what only a test keeps, so that memory shows what the bot itself keeps."""
        for chat in self.play.chats.values():
            for message_id in list(chat.messages)[:-1]:
                del chat.messages[message_id]
        for kept in (self.play.events, self.play.calls, self.play.errors, self.play.refusals, self.play.files,
                     self.play.polls, self.play.queries):  # fmt: skip
            kept.clear()
        await asyncio.sleep(0.05)  # the last marks
        await self.app.services.db.run(_empty)


def _empty(tx: Tx) -> None:
    for model in (Inbox, Quarantine):
        table = model.__table__  # type: ignore[attr-defined]
        tx.execute(delete(table))


@contextlib.asynccontextmanager
async def in_process(url: str, folder: Path, seeds_dir: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    """A bot that nobody polls for: what `take` brings is all it gets."""
    clock = Clock()
    play = Playground(on_advance=clock.advance)
    transport = type("Here", (Direct,), {"play": play})
    monkeypatch.setattr("bot.app.AiohttpRequest", transport)
    values: dict[str, Any] = {
        "token": SecretStr(play.token), "api_url": "http://127.0.0.1:9", "database_url": url, "data_dir": folder,
        "admins": (ADMIN,), "ops_listen": "", "api_rate": 1000, "send_rate": 1000,
    }  # fmt: skip
    app = build_application(Settings(_env_file=None, **values), clock=clock, seeds_dir=seeds_dir)
    app.services.messenger.pacer.chat_rate = 1e6
    complaints = Complaints()
    logging.getLogger("bot").addHandler(complaints)
    try:
        yield Bot(app, play, complaints)
    finally:
        logging.getLogger("bot").removeHandler(complaints)
        await app.intake.close()
        await app.services.db.close()
