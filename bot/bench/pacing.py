"""Pacing: 300 pushes against a strict 30 a second, with 5 replies a second beside them, and how long these wait."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.app import App
    from bot.playground.model import Call

SENDS, REPLIES_A_SECOND, FIRST = 300, 5, 500_000


def pacing() -> list[tuple[str, str]]:
    """The table of `mentor bench pacing`."""
    return asyncio.run(_pacing())


async def _pacing() -> list[tuple[str, str]]:
    from pydantic import SecretStr

    from bot.app import build_application
    from bot.playground import Playground, serve
    from bot.settings import Settings
    from mentor import users

    play = Playground(strict_rates=True)
    for i in range(SENDS):
        play.add_user(str(i), user_id=FIRST + i, started=True)
    talkers = [play.add_user(f"t{i}", started=True).id for i in range(30)]
    with tempfile.TemporaryDirectory() as folder:
        async with await serve(play) as server:
            settings = Settings(
                _env_file=None, token=SecretStr(play.token), api_url=server.url, data_dir=Path(folder), ops_listen=""
            )
            app = build_application(settings)
            now = datetime.now(UTC)
            for i in range(SENDS):
                await app.services.db.run(users.touch, FIRST + i, "zh", now, settings.default_tz)
            running = asyncio.create_task(app.run())
            await warmed(app)  # on a new database the writer is busy with the index for some seconds
            await app.services.db.run(_campaign, now)
            began = asyncio.get_running_loop().time()
            app.pusher.wake()
            asked: list[tuple[int, float]] = []
            while app.pusher.sent.get("sent", 0) < SENDS:
                asked.append((talkers[len(asked) % len(talkers)], time.time()))
                play.send_text(asked[-1][0], "/cancel")
                await asyncio.sleep(1 / REPLIES_A_SECOND)
            seconds = asyncio.get_running_loop().time() - began
            await asyncio.sleep(1.0)
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
    calls = play.calls_of("sendMessage")
    waits = sorted(_wait(calls, who, at) for who, at in asked)
    total = SENDS + len(asked)
    rate = settings.send_rate
    return [
        ("pushes, replies", f"{SENDS}, {total - SENDS}"),
        ("sends a second in all", f"{total / seconds:.1f}"),
        (f"share of MENTOR_SEND_RATE {rate:g} (bar 0.96)", f"{total / seconds / rate:.2f}"),
        (
            "a reply during the campaign: median, p95 (bar 1 s)",
            f"{statistics.median(waits):.3f} s, {_p95(waits):.3f} s",
        ),
        ("answers of 429 (bar 0)", str(len(play.refusals))),
    ]


async def warmed(app: App) -> None:
    """Wait until an app serves and its search is loaded."""
    from mentor.search import corpus

    await app.ready.wait()
    while not await app.services.db.read(corpus.is_fresh) or not await app.services.db.read(corpus.is_warm):
        await asyncio.sleep(0.2)


def _wait(calls: Sequence[Call], who: int, at: float) -> float:
    """Seconds from a message to the answer to it; without one, for ever."""
    return next((call.at - at for call in calls if call.params["chat_id"] == who and call.at >= at), float("inf"))


def _p95(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def _campaign(tx: object, now: datetime) -> None:
    from mentor import campaigns, users
    from mentor.store import Tx

    assert isinstance(tx, Tx)
    admin = users.Person(1)
    campaigns.start(tx, admin, campaigns.create(tx, admin, {"text": "大家好"}, {}, now), now)
