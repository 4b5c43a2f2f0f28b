"""The bots that are measured: ours, ours on inline sqlite3 without an inbox, and the peers.

Run as `python -m bot.bench.bots NAME API_URL FOLDER`; serves until it is killed. The command is /stop: a person is read
and written, and a message with a button answers.
"""

from __future__ import annotations

import asyncio
import gc
import sqlite3
import sys
from pathlib import Path
from typing import Any

TOKEN = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"  # noqa: S105  the bench server takes any


def ours(url: str, folder: Path) -> None:
    """The real bot."""
    gc.disable()
    asyncio.run(_serve(url, folder, is_inline=False))


def inline(url: str, folder: Path) -> None:
    """The same intake, router and messenger on inline sqlite3, without an inbox."""
    gc.disable()
    asyncio.run(_serve(url, folder, is_inline=True))


async def _serve(url: str, folder: Path, *, is_inline: bool) -> None:
    from pydantic import SecretStr

    from bot.app import build_application
    from bot.running import collect_again
    from bot.settings import Settings

    settings = Settings(
        _env_file=None,
        token=SecretStr(TOKEN),
        api_url=url,
        data_dir=folder,
        ops_listen="",
        api_rate=1000,
        send_rate=1000,
    )
    app = build_application(settings)
    app.warms_up = False
    pacer = app.services.messenger.pacer
    pacer.chat_rate, pacer._budget = 1e6, 10**9
    if is_inline:
        app.services.db = Inline(folder / "inline.db", app.services.db.store)  # type: ignore[assignment]
    app.on_ready = collect_again
    await app.run()


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


def ptb(url: str, folder: Path) -> None:
    """python-telegram-bot as its tutorial has it: one update at a time, httpx."""
    from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
    from telegram.ext import Application, CommandHandler, ContextTypes

    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("恢复推送", callback_data="1on")]])

    async def stop(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message
        await update.message.reply_text("好，我不会再主动发消息。", reply_markup=keyboard)

    app = Application.builder().token(TOKEN).base_url(f"{url}/bot").job_queue(None).build()
    app.add_handler(CommandHandler("stop", stop))
    app.run_polling(drop_pending_updates=False, stop_signals=None)


def aiogram(url: str, folder: Path) -> None:
    """aiogram's bare echo with a keyboard."""
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

    async def main() -> None:
        session = AiohttpSession(api=TelegramAPIServer.from_base(url), limit=256)
        await dispatcher.start_polling(Bot(TOKEN, session=session), handle_signals=False)

    asyncio.run(main())


BOTS = {"ours": ours, "inline": inline, "ptb": ptb, "aiogram": aiogram}

if __name__ == "__main__":
    BOTS[sys.argv[1]](sys.argv[2], Path(sys.argv[3]))
