"""A warm interpreter that forks bots, so that a kill loop pays the imports once.

Run as `python -m tests.zygote`; each line on standard input is a JSON object of settings, for which a bot is forked and
its process id printed. The parent kills it as it likes.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any


def main() -> None:
    """Fork on demand until standard input ends."""
    from apscheduler.schedulers.asyncio import AsyncIOScheduler  # noqa: F401  warm

    from bot.app import build_application  # noqa: F401
    from bot.handlers import RENDERERS, ROUTES  # noqa: F401  what bot/features.py imports in each process
    from bot.settings import Settings  # noqa: F401
    from mentor import campaigns, pushes  # noqa: F401
    from mentor.catalogue import catalogue  # noqa: F401

    gc.collect()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        settings = json.loads(line)
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            _serve(settings)
            os._exit(0)
        print(child, flush=True)


def _serve(values: dict[str, Any]) -> None:
    from bot.app import App
    from bot.settings import Settings
    from mentor.clock import Clock
    from mentor.store import Store

    settings = Settings(_env_file=None, **values)  # type: ignore[call-arg]
    settings.data_dir.mkdir(parents=True, exist_ok=True)

    async def serve() -> None:
        app = App(settings, Clock(), Store(settings.database))
        app.warms_up = False
        app.services.messenger.pacer.chat_rate = 1000
        await app.run()

    asyncio.run(serve())


class Zygote:
    """Starts and kills bots from a test."""

    def __init__(self) -> None:
        root = Path(__file__).resolve().parents[1]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.zygote"], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    async def fork(self, settings: dict[str, Any]) -> int:
        """A new bot; its process id."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps(settings) + "\n")
        self._process.stdin.flush()
        return int(await asyncio.to_thread(self._process.stdout.readline))

    @staticmethod
    async def kill(pid: int) -> None:
        """SIGKILL, and wait until it is gone."""
        try:
            os.kill(pid, signal.SIGKILL)
            while True:
                os.kill(pid, 0)
                await asyncio.sleep(0.002)
        except ProcessLookupError:
            return

    def close(self) -> None:
        """End the warm interpreter."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(10)
        if self._process.stdout:
            self._process.stdout.close()


if __name__ == "__main__":
    main()
