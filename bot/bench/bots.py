"""The bots that are measured: ours, ours on inline sqlite3 without an inbox, and the peers.

Run as `python -m bot.bench.bots NAME API_URL FOLDER [WEBHOOK_PORT]`; serves until it is killed. The real command is
/stop: a person is read and written, and a message with a button answers. An echo answers with what was said.
"""

from __future__ import annotations

import asyncio
import gc
import sqlite3
import sys
from pathlib import Path
from typing import Any

TOKEN = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"  # noqa: S105  the bench server takes any


def ours(url: str, folder: Path, port: int) -> None:
    """The real bot."""
    gc.disable()
    asyncio.run(_serve(url, folder, port))


def echo(url: str, folder: Path, port: int) -> None:
    """The real intake and messenger with a handler that only echoes."""
    gc.disable()
    asyncio.run(_serve(url, folder, port, is_echo=True))


def inline(url: str, folder: Path, port: int) -> None:
    """The same intake, router and messenger on inline sqlite3, without an inbox."""
    gc.disable()
    asyncio.run(_serve(url, folder, port, is_inline=True))


async def _serve(url: str, folder: Path, port: int, *, is_inline: bool = False, is_echo: bool = False) -> None:
    from bot.app import build_application
    from bot.running import collect_again

    app = build_application(bench_settings(url, folder, port))
    app.warms_up = False
    unpaced(app)
    if is_inline:
        app.services.db = Inline(folder / "inline.db", app.services.db.store)  # type: ignore[assignment]
    if is_echo:
        app.intake._router.handle = _echo  # type: ignore[method-assign]
    app.on_ready = collect_again
    await app.run()


async def _echo(context: Any) -> None:
    from bot.reply import Reply

    await context.reply(Reply(context.text))


def bench_settings(url: str, folder: Path, port: int = 0) -> Any:
    """Settings for a bot on the loopback that nothing holds back."""
    from pydantic import SecretStr

    from bot.settings import Settings

    webhook: dict[str, Any] = {}
    if port:
        webhook = {"webhook_url": f"http://127.0.0.1:{port}/hook", "webhook_secret": SecretStr("bench")}
        webhook["listen"] = f"127.0.0.1:{port}"
    return Settings(
        _env_file=None, token=SecretStr(TOKEN), api_url=url, data_dir=folder, ops_listen="", api_rate=1000,
        send_rate=1000, **webhook,
    )  # fmt: skip


def unpaced(app: Any) -> None:
    """No limits: the server has none."""
    pacer = app.services.messenger.pacer
    pacer.chat_rate, pacer._budget = 1e6, 10**9


class Inline:
    """What stands in for `Database`: the effects of /stop by hand, everything else for nothing."""

    def __init__(self, path: Path, store: Any) -> None:
        self.store = store
        self._connection = sqlite3.connect(path, isolation_level=None)
        for statement in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
            self._connection.execute(f"PRAGMA {statement}")
        self._connection.execute(
            "CREATE TABLE IF NOT EXISTS user (id INTEGER PRIMARY KEY, lang TEXT, silenced INTEGER)"
        )

    async def run(self, fn: Any, *args: Any) -> Any:
        """A command's transaction."""
        from mentor.users import Person

        if fn.__name__ != "_effect":
            return []
        context = fn.__self__
        self._connection.execute("BEGIN IMMEDIATE")
        row = self._connection.execute("SELECT lang FROM user WHERE id = ?", (context.user_id,)).fetchone()
        if row is None:
            self._connection.execute("INSERT INTO user VALUES (?, 'zh_Hans', 0)", (context.user_id,))
        self._connection.execute("UPDATE user SET silenced = 1 WHERE id = ?", (context.user_id,))
        self._connection.execute("COMMIT")
        person = Person(context.user_id)
        return person, person

    async def durable(self, fn: Any, *args: Any) -> Any:
        """Nothing is stored: every update is new."""
        return {row[0] for row in args[0]} if fn.__name__ == "accept" else False if fn.__name__ == "tick" else []

    async def read(self, fn: Any, *args: Any) -> Any:
        """Nothing is left from before."""
        return []

    async def draw(self, fn: Any) -> Any:
        """No pictures here."""
        return fn()

    async def close(self) -> None:
        """Close the file."""
        self._connection.close()


def ptb(url: str, folder: Path, port: int) -> None:
    """python-telegram-bot as its tutorial has it: one update at a time, httpx."""
    from bot.bench.measuring import PEERS

    # tornado, for which it looks when it is imported; everything else is ours
    sys.path += [str(found) for found in PEERS.glob("lib/*/site-packages")]
    from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
    from telegram.ext import Application, CommandHandler, ContextTypes, MessageHandler, filters

    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("恢复推送", callback_data="1on")]])

    async def stop(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message
        await update.message.reply_text("好，我不会再主动发消息。", reply_markup=keyboard)

    async def repeat(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message and update.message.text
        await update.message.reply_text(update.message.text)

    app = Application.builder().token(TOKEN).base_url(f"{url}/bot").job_queue(None).build()
    app.add_handler(CommandHandler("stop", stop))
    app.add_handler(MessageHandler(filters.TEXT, repeat))
    if not port:
        return app.run_polling(drop_pending_updates=False, stop_signals=None)
    hook = f"http://127.0.0.1:{port}/hook"
    app.run_webhook("127.0.0.1", port, "hook", secret_token="bench", webhook_url=hook, stop_signals=None)  # noqa: S106
    return None


def aiogram(url: str, folder: Path, port: int) -> None:
    """aiogram's bare echo, with a keyboard under the command."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.filters import Command
    from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message

    keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="恢复推送", callback_data="1on")]])
    dispatcher = Dispatcher()

    @dispatcher.message(Command("stop"))  # type: ignore[untyped-decorator]
    async def stop(message: Message) -> None:
        await message.answer("好，我不会再主动发消息。", reply_markup=keyboard)

    @dispatcher.message()  # type: ignore[untyped-decorator]
    async def repeat(message: Message) -> None:
        await message.answer(message.text)

    async def main() -> None:
        session = AiohttpSession(api=TelegramAPIServer.from_base(url), limit=256)
        await dispatcher.start_polling(Bot(TOKEN, session=session), handle_signals=False)

    asyncio.run(main())


BOTS = {"ours": ours, "echo": echo, "inline": inline, "ptb": ptb, "aiogram": aiogram}

if __name__ == "__main__":
    BOTS[sys.argv[1]](sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else 0)
