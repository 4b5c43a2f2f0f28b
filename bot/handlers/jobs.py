"""/jobs: the published postings, and what somebody does about each; /jobs market."""

from __future__ import annotations

from bot.actions.postings import MarkPosting, Narrow, ShowMarket, ShowPosting, ShowPostings
from bot.context import Context
from bot.views import jobs as view
from bot.views import market as market_view
from mentor.postings import board, follow, market, narrowing

MARKET = ("market", "行情", "市场", "行情图")


async def jobs(context: Context) -> None:
    """/jobs [words], /jobs market [track] [city]."""
    words = " ".join(context.args.split())[:200]
    first, _, rest = words.partition(" ")
    if first.lower() in MARKET:
        return await _market(context, rest)
    await _page(context, words, 0)


async def page(context: Context) -> None:
    """Another page."""
    payload = context.payload_of(ShowPostings)
    await _page(context, payload.words, payload.page)


async def _page(context: Context, words: str, number: int) -> None:
    found = await context.read(board.listing, words, number, context.now)
    await context.reply(view.listing(found, _track(context), context.t))


async def applied(context: Context, name: str) -> None:
    """Somebody says that they applied: their saved postings (of that company, where one is named), to mark one."""
    found = await context.read(board.mine_of, name, context.now)
    await context.reply(view.which_applied(found, _track(context), context.t))


async def narrow(context: Context) -> None:
    """What to narrow by."""
    payload = context.payload_of(Narrow)
    found = await context.read(narrowing.choices, payload.what, payload.words, context.now)
    await context.reply(view.narrow(found, context.t))


async def show(context: Context) -> None:
    """One posting."""
    payload = context.payload_of(ShowPosting)
    found = await context.read(board.one, payload.id, context.now)
    shown = view.one(found, _track(context), context.t)
    await context.reply(shown.anew() if payload.apart else shown)


async def mark(context: Context) -> None:
    """Saved, applied, interview, offer, closed, hidden."""
    payload = context.payload_of(MarkPosting)
    found = await context.run(follow.mark, payload.id, payload.state, context.now)
    await context.reply(view.marked(found, _track(context), context.t))


async def show_market(context: Context) -> None:
    """The market of another track."""
    await _market(context, context.payload_of(ShowMarket).words)


async def _market(context: Context, words: str) -> None:
    found = await context.read(market.market, words, context.now)
    await context.reply(market_view.market(found, context.t))


def _track(context: Context) -> str | None:
    return context.user.track if context.user else None
