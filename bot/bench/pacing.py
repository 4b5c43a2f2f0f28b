"""Pacing: 300 pushes against a strict 30 a second, with 5 replies a second beside them."""

from __future__ import annotations

import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path

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
            await app.ready.wait()
            await asyncio.sleep(1.5)
            await app.services.db.run(_campaign, now)
            began = asyncio.get_running_loop().time()
            app.pusher.wake()
            number = 0
            while app.pusher.sent.get("sent", 0) < SENDS:
                play.send_text(talkers[number % len(talkers)], "/cancel")
                number += 1
                await asyncio.sleep(1 / REPLIES_A_SECOND)
            seconds = asyncio.get_running_loop().time() - began
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
    total = len(play.calls_of("sendMessage"))
    rate = settings.send_rate
    return [
        ("pushes, replies", f"{SENDS}, {total - SENDS}"),
        ("sends a second in all", f"{total / seconds:.1f}"),
        (f"share of MENTOR_SEND_RATE {rate:g} (bar 0.96)", f"{total / seconds / rate:.2f}"),
        ("answers of 429 (bar 0)", str(len(play.refusals))),
    ]


def _campaign(tx: object, now: datetime) -> None:
    from mentor import campaigns, users
    from mentor.store import Tx

    assert isinstance(tx, Tx)
    admin = users.Person(1)
    campaigns.start(tx, admin, campaigns.create(tx, admin, {"text": "大家好"}, {}, now), now)
