"""/admin: what is going on."""

from __future__ import annotations

from bot.context import Context
from bot.views import admin as view
from mentor import admin


async def overview(context: Context) -> None:
    """/admin."""
    await context.reply_with(view.overview, await context.read(admin.overview, context.now))
