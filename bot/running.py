"""Running the bot as a process: settings, logs, signals, exit codes."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import signal
import sys
from collections.abc import Awaitable, Callable

from pydantic import ValidationError

from bot.logs import MASK, TOKEN, set_up_logs
from bot.settings import Settings

log = logging.getLogger("bot")


def read_settings(**overrides: object) -> Settings:
    """The settings, or SystemExit(2) with one clear line for each wrong one."""
    try:
        return Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as error:
        for fault in error.errors():
            name = ".".join(str(part) for part in fault["loc"])
            where = f"MENTOR_{name.upper()}: " if name else ""
            print(f"mentor: {where}{fault['msg'].removeprefix('Value error, ')}", file=sys.stderr)
        raise SystemExit(2) from None


def run() -> int:
    """`mentor run`: the bot against Telegram until SIGTERM or Ctrl-C."""
    settings = read_settings()
    if settings.token is None:
        print("mentor: MENTOR_TOKEN is not set; @BotFather gives you one, or try `mentor demo`", file=sys.stderr)
        return 2
    set_up_logs(settings.log_level, settings.log_format, [settings.token, settings.webhook_secret])
    return asyncio.run(_serve(settings))


async def _serve(settings: Settings) -> int:
    from sqlalchemy.exc import DBAPIError
    from telegram.error import InvalidToken, TelegramError

    from bot.app import build_application
    from bot.lease import LeaseLost
    from mentor.backup import BackupFailed
    from mentor.corpus.current import SeedFault
    from mentor.migrate import MigrationFailed

    try:
        app = build_application(settings)
    except (BackupFailed, MigrationFailed, SeedFault) as error:
        print(f"mentor: {error}", file=sys.stderr)
        return 1
    except (DBAPIError, OSError) as error:
        reason = error.orig if isinstance(error, DBAPIError) else error
        print(f"mentor: the database cannot be opened: {' '.join(str(reason).split())[:300]}", file=sys.stderr)
        return 1
    app.on_ready = collect_again
    code = 0
    try:
        await until_signalled(app.run)
    except* InvalidToken:
        print("mentor: Telegram does not know this token; check MENTOR_TOKEN", file=sys.stderr)
        code = 1
    except* (OSError, DBAPIError, LeaseLost, TelegramError) as group:
        print(f"mentor: {_first(group)}", file=sys.stderr)
        code = 1
    return code


def _first(group: BaseExceptionGroup[Exception]) -> str:
    error: BaseException = group
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    said = f"{type(error).__name__}: {error}".rstrip(": ")
    return TOKEN.sub(MASK, said.splitlines()[0])


def collect_again() -> None:
    """Garbage collection as a server wants it: what is loaded by now is never looked at again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)
    gc.enable()


async def until_signalled(work: Callable[[], Awaitable[None]]) -> None:
    """Await `work`; SIGTERM or SIGINT cancels it and waits for its clean end."""
    task = asyncio.ensure_future(work())
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, task.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await task
    log.info("stopped")
