"""The harness of the transcript tests: a real bot over HTTP against the playground, people who speak, a clock to move.

async def test_help(world):
    said = await world.student.say("/help")
    assert "/cancel" in said.text
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from bot.app import App, build_application
from bot.playground import ADMIN, STUDENT, Playground, serve
from bot.settings import Settings
from mentor.clock import Clock

PATIENCE_S = 30.0  # a busy machine is slow, not wrong


class Said(list[dict[str, Any]]):
    """The messages that the bot sent or edited in answer, oldest first."""

    toast: str = ""

    @property
    def text(self) -> str:
        """All texts and captions, one after the other."""
        return "\n".join(m.get("text") or m.get("caption") or "" for m in self)

    @property
    def message(self) -> dict[str, Any]:
        """The last message."""
        return self[-1]

    @property
    def buttons(self) -> list[dict[str, Any]]:
        """Every inline button of these messages."""
        rows = [row for m in self for row in m.get("reply_markup", {}).get("inline_keyboard", [])]
        return [button for row in rows for button in row]

    @property
    def labels(self) -> list[str]:
        """The labels of the inline buttons."""
        return [button["text"] for button in self.buttons]

    def button(self, label: str) -> dict[str, Any]:
        """The first button whose label contains `label`."""
        for button in self.buttons:
            if label in button["text"]:
                return button
        raise AssertionError(f"no button {label!r} among {self.labels}")

    @property
    def has_picture(self) -> bool:
        """Whether a picture came."""
        return any("photo" in m for m in self)


class Person:
    """Somebody who writes and presses; every call returns what the bot answered."""

    def __init__(self, world: World, user_id: int) -> None:
        self.world, self.id = world, user_id

    async def say(self, text: str, **options: Any) -> Said:
        """Write a message; what came back."""
        return await self.world.answer(lambda play: play.send_text(self.id, text, **options), self._chat(options))

    async def press(self, label: str, said: Said | None = None, **options: Any) -> Said:
        """Press the newest button whose label contains `label`."""
        message, button = self._find(label, said, self._chat(options))
        result: list[str] = []

        def act(play: Playground) -> None:
            query = play.press(self.id, message["message_id"], data=button["callback_data"], **options)
            result.append(query if isinstance(query, str) else "")

        found = await self.world.answer(act, self._chat(options))
        answer = self.world.play.queries[result[0]].answer if result[0] in self.world.play.queries else None
        found.toast = (answer or {}).get("text", "")
        return found

    async def forge(self, data: str, message_id: int | None = None) -> Said:
        """Press a button that was never shown."""
        last = message_id or self.world.play.bot_messages(self.id)[-1]["message_id"]
        result: list[str] = []
        found = await self.world.answer(
            lambda play: result.append(play.press(self.id, last, data=data, forge=True)), self.id
        )
        answer = self.world.play.queries[result[0]].answer
        found.toast = (answer or {}).get("text", "")
        return found

    async def send_document(self, name: str, content: bytes, **options: Any) -> Said:
        """Send a file."""
        return await self.world.answer(lambda play: play.send_document(self.id, name, content, **options), self.id)

    async def send_location(self, latitude: float, longitude: float) -> Said:
        """Share a location."""
        return await self.world.answer(lambda play: play.send_location(self.id, latitude, longitude), self.id)

    async def do(self, act: Any) -> Said:
        """Anything else that leads to one update: `act(play)`."""
        return await self.world.answer(act, self.id)

    async def pushed(self, *, count: int = 1, timeout: float = PATIENCE_S) -> Said:
        """Let what is due go out, and return what this person got since the last call of the world."""
        return await self.world.pushed(self.id, count=count, timeout=timeout)

    def _chat(self, options: dict[str, Any]) -> int:
        return int(options.get("chat_id") or self.id)

    def _find(self, label: str, said: Said | None, chat_id: int) -> tuple[dict[str, Any], dict[str, Any]]:
        messages = said if said is not None else self.world.play.bot_messages(chat_id)
        for message in reversed(messages):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if label in button["text"]:
                        return message, button
        raise AssertionError(f"no button {label!r} in this chat")


@dataclass
class World:
    """A running bot, its playground and its people."""

    play: Playground
    app: App
    clock: Clock
    running: asyncio.Task[None]
    mark: int = 0
    make: Callable[[], App] | None = None  # another bot on the same database

    async def restart(self) -> None:
        """End the process and start another one: whatever is not in the database is gone."""
        assert self.make is not None
        self.running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self.running
        self.app = self.make()
        self.running = asyncio.create_task(self.app.run())

    @property
    def student(self) -> Person:
        """小林, a student."""
        return Person(self, STUDENT)

    @property
    def admin(self) -> Person:
        """The admin."""
        return Person(self, ADMIN)

    def person(self, name: str = "Ann", language_code: str = "en", user_id: int | None = None) -> Person:
        """Somebody new."""
        user = self.play.add_user(name, language_code=language_code, user_id=user_id)
        return Person(self, user.id)

    async def answer(self, act: Any, chat_id: int) -> Said:
        """Do something that leads to one update and wait until it is handled to its end."""
        intake, self.mark = self.app.intake, self.play.seq
        before = intake.handled + intake.quarantined
        act(self.play)
        async with asyncio.timeout(PATIENCE_S):
            while intake.handled + intake.quarantined == before:
                await self.play.changed(0.002)
                if self.running.done():
                    self.running.result()
        return self.since(self.mark, chat_id)

    def since(self, mark: int, chat_id: int) -> Said:
        """The bot's messages in a chat after an event, each as it is now, once."""
        found: dict[int, dict[str, Any]] = {}
        for event in self.play.events_after(mark):
            if event.chat_id == chat_id and self.play.is_from_bot(event):
                message = event.data["message"]
                found.pop(message["message_id"], None)
                found[message["message_id"]] = message
        return Said(found.values())

    async def later(self, *, seconds: float = 0, hours: float = 0, days: float = 0) -> None:
        """Move everybody's clock and let the tick look."""
        self.mark = self.play.seq
        self.play.advance(seconds + hours * 3600 + days * 86400)
        await self.app.pusher.tick()

    async def at(self, hour: int) -> None:
        """Move to the next time that it is `hour` in China: what waits for the morning would depend on the real hour."""
        now = self.clock.now().astimezone(ZoneInfo("Asia/Shanghai"))
        then = now.replace(hour=hour, minute=0, second=0, microsecond=0)
        await self.later(seconds=(then - now).total_seconds() % 86400)

    async def pushed(self, chat_id: int, *, count: int = 1, timeout: float = PATIENCE_S) -> Said:
        """What a chat got since the last `later` or `answer`, once `count` messages are there and settled."""
        async with asyncio.timeout(timeout):
            while len(found := self.since(self.mark, chat_id)) < count:
                await self.play.changed(0.05)
        return found

    async def until(self, condition: Any, timeout: float = PATIENCE_S) -> None:
        """Wait for something that the process does by itself."""
        async with asyncio.timeout(timeout):
            while not condition():
                await asyncio.sleep(0.02)

    async def sees(self, fn: Any, wanted: Any, timeout: float = PATIENCE_S) -> Any:
        """Wait until `fn(tx)` returns what is wanted (a value, or a function that judges it); what it returned.

        For whatever the process writes by itself: a fixed pause is too short on a busy machine.
        """
        judge = wanted if callable(wanted) else lambda found: found == wanted
        found: Any = None
        try:
            async with asyncio.timeout(timeout):
                while not judge(found := await self.sql(fn)):
                    await asyncio.sleep(0.02)
        except TimeoutError:
            raise AssertionError(f"still {found!r}, not {wanted!r}") from None
        return found

    async def quiet(self, chat_id: int, seconds: float = 0.3) -> Said:
        """What a chat got, after waiting a while for what should not come."""
        await asyncio.sleep(seconds)
        return self.since(self.mark, chat_id)

    async def sql(self, fn: Any, *args: Any) -> Any:
        """Look into the database: `fn(tx, *args)`."""
        return await self.app.services.db.read(fn, *args)


@contextlib.asynccontextmanager
async def a_world(database_url: str, data_dir: Path, seeds_dir: Path, **settings: Any) -> AsyncIterator[World]:
    """A bot that runs against a playground of its own until the block ends."""
    clock = Clock()
    play = Playground(on_advance=clock.advance)
    async with await serve(play) as server:
        values: dict[str, Any] = {
            "token": SecretStr(play.token), "api_url": server.url, "database_url": database_url, "data_dir": data_dir,
            "admins": (ADMIN,), "ops_listen": "", "api_rate": 1000, "send_rate": 1000,
        }  # fmt: skip

        def make() -> App:
            app = build_application(Settings(_env_file=None, **(values | settings)), clock=clock, seeds_dir=seeds_dir)
            app.warms_up = False
            app.services.messenger.pacer.chat_rate = 1000  # a test types faster than a person
            return app

        app = make()
        running = asyncio.create_task(app.run())
        world = World(play, app, clock, running, make=make)
        try:
            yield world
        finally:
            world.running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await world.running
    assert not play.faults_seen, f"the bot misused the Bot API: {play.faults_seen}"
