"""The `mentor` command. `run` takes a short way: nothing that answering does not need is imported before it answers."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Entry of the console script; the exit code (0 done, 1 failed, 2 wrong usage)."""
    gc.disable()  # 10 to 20 % of the start is garbage collection of what is there to stay; `run` wires it again
    if sys.argv[1:] == ["run"]:
        from bot.running import run

        return run()
    gc.enable()
    from bot.commands import app

    return app()
