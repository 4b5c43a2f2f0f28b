"""/progress."""

from __future__ import annotations

from bot.context import Context
from bot.views import progress as view
from mentor import progress


async def show(context: Context) -> None:
    """/progress: days, memory, the roadmap."""
    await context.reply_with(view.progress, await context.read(progress.progress, context.now))
