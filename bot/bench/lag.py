"""How late the event loop is while heavy work goes on beside it: jieba's loading, an import, a backup, a picture, a campaign.

The playground serves on the same loop, so that its own work is counted too: the figures are an upper bound.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.bench.pacing import _campaign, warmed

if TYPE_CHECKING:
    from bot.app import App
    from bot.playground import Playground

SIZE = 2**20
PEOPLE, FIRST = 2000, 600_000
PATIENCE_S = 300
Work = Callable[[], Awaitable[object]]


def lag() -> list[tuple[str, str]]:
    """The table of `mentor bench lag`."""
    return asyncio.run(_lag())


async def _lag() -> list[tuple[str, str]]:
    from pydantic import SecretStr

    from bot.app import build_application
    from bot.playground import ADMIN, STUDENT, Playground, serve
    from bot.running import collect_again
    from bot.settings import Settings

    play, document = Playground(), _document()
    rows: list[tuple[str, str]] = []
    with tempfile.TemporaryDirectory() as folder:
        async with await serve(play) as server:
            settings = Settings(
                _env_file=None, token=SecretStr(play.token), api_url=server.url, data_dir=Path(folder), ops_listen="",
                admins=(ADMIN,), api_rate=1000, send_rate=1000,
            )  # fmt: skip
            app = build_application(settings)
            app.on_ready = collect_again  # as `mentor run` does
            await app.services.db.run(_people)
            for i in range(FIRST, FIRST + PEOPLE):
                play.add_user(str(i), user_id=i, started=True)
            running = asyncio.create_task(app.run())
            steps: list[tuple[str, Work]] = [
                ("start, jieba's loading, the index built and warmed", lambda: warmed(app)),
                ("a document of 1 MB imported in chat", lambda: _import(play, ADMIN, document)),
                ("/ask, five times", lambda: _each(play, STUDENT, ["/ask 什么是 KV cache"] * 5)),
                ("/roadmap and /progress with their pictures", lambda: _each(play, STUDENT, ["/roadmap llm", "/progress"])),
                ("a backup in a thread", lambda: _backup(app, Path(folder))),
                (f"a campaign to {PEOPLE:,} as fast as it goes", lambda: _broadcast(app)),
            ]  # fmt: skip
            try:
                for name, work in steps:
                    rows.append((name, await _worst(app, work)))
            finally:
                running.cancel()
                await asyncio.gather(running, return_exceptions=True)
    return [("while", "worst lag of the loop, ms (bar 200)"), *rows]


async def _worst(app: App, work: Work) -> str:
    """What the loop's own probe saw while `work` went on."""
    from bot.watching import Histogram

    watch = app.services.watch
    watch.lag = Histogram()
    async with asyncio.timeout(PATIENCE_S):
        await work()
    await asyncio.sleep(1.5)  # the probe looks once a second
    return f"{watch.lag.worst_s * 1000:.0f}"


async def _import(play: Playground, who: int, document: bytes) -> None:
    """Until the report, which has buttons, takes the place of the progress."""
    play.send_document(who, "big.md", document, caption="/corpus")
    while not any("reply_markup" in message for message in play.bot_messages(who)):
        await asyncio.sleep(0.1)


def _document() -> bytes:
    from mentor.search.files import catalogue_of_seeds

    text, cards = "# 面试题\n\n", list(catalogue_of_seeds().questions.values())
    parts = [f"## {card.question}\n\n{card.answer}\n\n" for card in cards]
    while len(text.encode()) < SIZE:
        text += parts[len(text) % len(parts)]
    return text.encode()


async def _asked(play: Playground, ask: Callable[[], object]) -> None:
    """Ask, and wait for an answer and half a second of quiet after it."""
    before = len(play.calls)
    ask()
    while len(play.calls) == before or play.now() - play.calls[-1].at < 0.5:
        await asyncio.sleep(0.1)


async def _each(play: Playground, who: int, texts: list[str]) -> None:
    for text in texts:
        await _asked(play, lambda text=text: play.send_text(who, text))  # type: ignore[misc]


async def _backup(app: App, folder: Path) -> None:
    from mentor.backup import backup

    await asyncio.to_thread(backup, app.settings.database, folder / "copy.db")


async def _broadcast(app: App) -> None:
    await app.services.db.run(_campaign, datetime.now(UTC))
    app.pusher.wake()
    while sum(app.pusher.sent.values()) < PEOPLE:
        await asyncio.sleep(0.1)


def _people(tx: object) -> None:
    from mentor import users
    from mentor.store import Tx

    assert isinstance(tx, Tx)
    for i in range(FIRST, FIRST + PEOPLE):
        users.touch(tx, i, "zh", datetime.now(UTC), "Asia/Shanghai")
