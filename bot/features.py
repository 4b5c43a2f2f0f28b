"""The features: what `bot/handlers/__init__.py` registers, imported while the first getUpdates is on its way.

Handlers, views, texts and the domain behind them are the larger and growing part of the program, and nobody needs them
before an update is there (docs/decisions/0010-start.md). One import, off the loop; whoever needs a table waits for it.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bot.push import Renderers
    from bot.router import Routes


class Tables(NamedTuple):
    """The registration tables."""

    routes: Routes
    renderers: Renderers


class Features:
    """Loads the tables once, in a thread; held while the first request leaves, which an import beside it slows down."""

    def __init__(self) -> None:
        self._loading: asyncio.Future[Tables] | None = None
        self._allowed = asyncio.Event()
        self._allowed.set()

    def hold(self) -> None:
        """A request is about to leave: nothing is imported until `allow`."""
        self._allowed.clear()

    def allow(self) -> None:
        """The first request is on its way."""
        self._allowed.set()

    async def tables(self) -> Tables:
        """The tables; raises what an import of theirs raised."""
        await self._allowed.wait()
        if self._loading is None:
            self._loading = asyncio.get_running_loop().run_in_executor(None, _import)
        return self._loading.result() if self._loading.done() else await asyncio.shield(self._loading)


def _import() -> Tables:
    import apscheduler.schedulers.asyncio  # noqa: F401  the pusher's: on the loop it would keep it for a fifth of a second

    import bot.menu  # noqa: F401
    from bot.handlers import RENDERERS, ROUTES
    from bot.locales import translator

    translator("en")  # all texts: forty modules, each of which would wait for the threads that warm up
    return Tables(ROUTES, RENDERERS)
