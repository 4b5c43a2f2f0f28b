"""`mentor demo`: the real bot and a local Telegram in one process, tried in a browser with no token."""

from __future__ import annotations

import asyncio
import logging
import shutil
import sys
from pathlib import Path

from pydantic import SecretStr

from bot.logs import set_up_logs
from bot.running import collect_again, read_settings, until_signalled

MARKER = ".mentor-playground"
log = logging.getLogger("bot")


def demo(port: int, data: Path, reset: bool) -> int:
    """Serve until Ctrl-C; the exit code."""
    set_up_logs("WARNING", "text")
    if reset and data.exists():
        if not (data / MARKER).exists():
            print(f"mentor: {data} is no playground folder (no {MARKER}); nothing was removed", file=sys.stderr)
            return 1
        shutil.rmtree(data)
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    if any(data.iterdir()) and not (data / MARKER).exists():
        print(f"mentor: {data} holds something else; choose another folder with --data", file=sys.stderr)
        return 1
    (data / MARKER).touch()
    try:
        asyncio.run(until_signalled(lambda: _serve(port, data)))
    except OSError as error:
        print(
            f"mentor: port {port} cannot be used ({error.strerror}); choose another: PORT=8800 make demo",
            file=sys.stderr,
        )
        return 1
    except Exception as error:  # noqa: BLE001  one clear line
        print(f"mentor: {error}", file=sys.stderr)
        return 1
    return 0


async def _serve(port: int, data: Path) -> None:
    from bot.app import build_application
    from bot.pictures.font import font_files
    from bot.playground import ADMIN, Playground, serve
    from mentor.clock import Clock

    clock = Clock()
    play = Playground(
        data_dir=data / "telegram", on_advance=clock.advance, strict_rates=True, font_path=font_files()[0]
    )
    clock.advance(play.clock_offset)
    async with await serve(play, port=port) as server:
        settings = read_settings(
            token=SecretStr(play.token), api_url=server.url, data_dir=data / "bot", database_url=None, admins=(ADMIN,),
            webhook_url=None, ops_listen="", proxy=None,
        )  # fmt: skip
        app = build_application(settings, clock=clock)
        play.on_advance = lambda seconds: _moved(app, clock, seconds)
        app.on_ready = collect_again
        print(f"\n  mentor is here:  {server.url}\n\n  Ctrl-C ends it. 按 Ctrl-C 结束。\n", flush=True)
        await app.run()


def _moved(app: object, clock: object, seconds: float) -> None:
    from bot.app import App
    from mentor.clock import Clock

    assert isinstance(app, App) and isinstance(clock, Clock)
    clock.advance(seconds)
    task = asyncio.get_running_loop().create_task(app.pusher.tick())
    app.pusher.keep(task)
