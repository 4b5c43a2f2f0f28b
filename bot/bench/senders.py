"""The senders that are measured: `python -m bot.bench.senders NAME API_URL N FOLDER` sends N messages, prints a JSON object.

Over TLS, to a server that takes 50 ms; the first WARM messages (connections, handshakes) are not measured.
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from bot.bench.bots import TOKEN, bench_settings

WARM = 200
TEXT = "今天的题目已经准备好了：请说明注意力机制为什么要除以根号 d。"
Send = Callable[[int], Awaitable[Any]]


async def _all(send: Send, count: int, at_once: int) -> dict[str, float]:
    gate = asyncio.Semaphore(at_once)

    async def one(number: int) -> None:
        async with gate:
            await send(number)

    await asyncio.gather(*(one(number) for number in range(WARM)))
    cpu, began = time.process_time(), time.perf_counter()
    await asyncio.gather(*(one(number) for number in range(count)))
    used, seconds = time.process_time() - cpu, time.perf_counter() - began
    return {"cpu_ms": used / count * 1000, "rate": count / seconds, "share": used / seconds}


async def ptb(url: str, count: int, folder: Path) -> dict[str, float]:
    """python-telegram-bot's own transport, 32 at once."""
    from telegram import Bot

    async with Bot(TOKEN, f"{url}/bot") as bot:
        return await _all(lambda number: bot.send_message(10_000 + number, TEXT), count, 32)


async def ours(url: str, count: int, folder: Path) -> dict[str, float]:
    """Our messenger, 128 at once, no outbox."""
    from bot.messenger import Messenger
    from bot.pacing import Pacer
    from bot.reply import Reply
    from bot.request import AiohttpRequest, Api

    gc.freeze()
    request = AiohttpRequest(256)
    messenger = Messenger(Api(f"{url}/bot{TOKEN}", request), Pacer(1e6, 1e6), _no_picture)
    found = await _all(lambda number: messenger.push(10_000 + number, "zh_Hans", Reply(TEXT)), count, 128)
    await request.shutdown()
    return found


async def _no_picture(draw: Callable[[], bytes]) -> bytes:
    return draw()


async def outbox(url: str, count: int, folder: Path) -> dict[str, float]:
    """The whole bot: a campaign of `count` at 1000 a second, each durably marked before it goes and settled after."""
    from bot.app import build_application
    from bot.running import collect_again

    app = build_application(bench_settings(url, folder))
    app.warms_up = False
    await app.services.db.slowly(app.services.db.store.call, _people, WARM + count)
    running = asyncio.create_task(app.run())
    await app.ready.wait()
    await app.features.tables()
    collect_again()
    app.pusher.wake()

    async def sent(number: int) -> None:
        while app.pusher.sent.get("sent", 0) < number:
            await asyncio.sleep(0.005)

    await sent(WARM)
    cpu, began = time.process_time(), time.perf_counter()
    await sent(WARM + count)
    used, seconds = time.process_time() - cpu, time.perf_counter() - began
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    return {"cpu_ms": used / count * 1000, "rate": count / seconds, "share": used / seconds}


def _people(tx: Any, count: int) -> None:
    from datetime import UTC, datetime

    from mentor import campaigns, users

    now = datetime.now(UTC)
    for number in range(count):
        users.touch(tx, 10_000 + number, "zh", now, "Asia/Shanghai")
    admin = users.Person(10_000)
    campaigns.start(tx, admin, campaigns.create(tx, admin, {"text": TEXT}, {}, now), now)


if __name__ == "__main__":
    made = asyncio.run(
        {"ptb": ptb, "ours": ours, "outbox": outbox}[sys.argv[1]](sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
    )
    print(json.dumps(made))
