"""Offers: typed, shown by their parts, two side by side, as a table."""

from __future__ import annotations

from datetime import datetime

from bot.actions.interview import CompareOffers, DeleteOffer, NewOffer, ShowOffer
from bot.context import Context
from bot.views import offers as view
from mentor.countdown import interviews
from mentor.names import is_other_matter
from mentor.offers import offers
from mentor.store import Tx
from mentor.users import Person


async def listed(context: Context) -> None:
    """All of them."""
    await context.reply_with(view.listed, await context.read(offers.listed))


async def new(context: Context) -> None:
    """Ask for one in words."""
    payload = context.payload_of(NewOffer)
    company = await context.run(_begin, payload.interview, payload.offer, context.now)
    await context.reply(view.ask(company, context.t))


async def written(context: Context) -> None:
    """The pay, or whose it is."""
    if is_other_matter(context.text):
        from bot.handlers import ROUTES

        return await ROUTES.text(context)
    await context.reply_with(view.one, await context.run(offers.hear, context.text, context.now))


async def show(context: Context) -> None:
    """One by its parts."""
    await context.reply_with(view.one, await context.read(offers.one, context.payload_of(ShowOffer).id))


async def compare(context: Context) -> None:
    """Two side by side."""
    payload = context.payload_of(CompareOffers)
    await context.reply_with(view.pair, *await context.read(offers.pair, payload.first, payload.second))


async def delete(context: Context) -> None:
    """Delete one."""
    kept = await context.run(offers.remove, context.payload_of(DeleteOffer).id)
    await context.reply(view.listed(kept, context.t, context.t.plain("offer.deleted")))


async def table(context: Context) -> None:
    """All as a table."""
    await context.reply_with(view.table, await context.read(offers.listed))


def _begin(tx: Tx, user: Person, interview_id: int, offer_id: int, now: datetime) -> str:
    company = interviews.one(tx, user, interview_id).company if interview_id else ""
    if offer_id:
        company = offers.one(tx, user, offer_id).company
    offers.begin(tx, user, company, offer_id, now)
    return company
