"""Saved searches: tell me of new postings, at once or once a day."""

from __future__ import annotations

from bot.actions.postings import DropSearch, KeepSearch
from bot.context import Context
from bot.views import searches as view
from bot.views.jobs import can_keep
from mentor.errors import Stale
from mentor.postings import searches


async def keep(context: Context) -> None:
    """How? Then it is saved."""
    payload = context.payload_of(KeepSearch)
    if not payload.how:
        if not can_keep(payload.words):  # longer than any that we offered
            raise Stale
        user = await context.know_user()
        await context.reply(view.how(payload.words, user, context.t))
        return
    found = await context.run(searches.save, payload.words, payload.how, context.now)
    await context.reply(view.kept(found, context.t))


async def show(context: Context) -> None:
    """All of them."""
    await context.reply(view.all_of_them(await context.read(searches.all_of), context.t))


async def drop(context: Context) -> None:
    """Not this one any more."""
    found = await context.run(searches.remove, context.payload_of(DropSearch).id)
    await context.reply(view.dropped(found, context.t))
