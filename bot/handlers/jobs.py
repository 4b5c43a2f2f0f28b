"""/jobs: the published postings, and what somebody does about each."""

from __future__ import annotations

from bot.actions.postings import MarkPosting, ShowPosting, ShowPostings
from bot.context import Context
from bot.views import jobs as view
from mentor.postings import board


async def jobs(context: Context) -> None:
    """/jobs [words]."""
    await _page(context, " ".join(context.args.split())[:200], 0)


async def page(context: Context) -> None:
    """Another page."""
    payload = context.payload_of(ShowPostings)
    await _page(context, payload.words, payload.page)


async def _page(context: Context, words: str, number: int) -> None:
    found = await context.read(board.listing, words, number, context.now)
    await context.reply(view.listing(found, _track(context), context.t))


async def show(context: Context) -> None:
    """One posting."""
    payload = context.payload_of(ShowPosting)
    found = await context.read(board.one, payload.id, context.now)
    shown = view.one(found, _track(context), context.t)
    await context.reply(shown.anew() if payload.apart else shown)


async def mark(context: Context) -> None:
    """Saved, applied, interview, offer, closed, hidden."""
    payload = context.payload_of(MarkPosting)
    found = await context.run(board.mark, payload.id, payload.state, context.now)
    await context.reply(view.marked(found, _track(context), context.t))


def _track(context: Context) -> str | None:
    return context.user.track if context.user else None
