"""/reverse: what the candidate asks."""

from __future__ import annotations

from bot.actions.reverse import KeepReverse, ShowPage, ShowReverse
from bot.context import Context
from bot.views import reverse as view
from mentor import names, reverse


async def show(context: Context) -> None:
    """/reverse [round] [track]."""
    words = context.args.split()
    if not words:
        await context.know_user()
        await context.reply(view.rounds(context.t))
        return
    known = [names.find_round(word) for word in words]
    tracks = [names.find_track(word) for word, round_ in zip(words, known, strict=True) if round_ is None]
    round_ = next((name for name in known if name), None)
    track = next((name for name in tracks if name), None)
    if round_ is None:
        round_ = "tech" if track is not None else names.round_(context.args)
    elif tracks and track is None:
        unknown = next(word for word, name in zip(words, known, strict=True) if name is None)
        names.track(unknown)
    await context.reply_with(view.page, await context.read(reverse.page, round_, track, 0))


async def page(context: Context) -> None:
    """Some questions of a round."""
    payload = context.payload_of(ShowPage)
    round_, track = names.round_(payload.round), names.track(payload.track) if payload.track else None
    await context.reply_with(view.page, await context.read(reverse.page, round_, track, payload.number))


async def detail(context: Context) -> None:
    """One question."""
    await context.reply_with(view.detail, await context.read(reverse.detail, context.payload_of(ShowReverse).slug))


async def keep(context: Context) -> None:
    """Keep it or let it go."""
    payload = context.payload_of(KeepReverse)
    found = await context.run(reverse.toggle, payload.slug, bool(payload.wanted), context.now)
    await context.reply(
        view.detail(found, context.t, context.t.plain(f"reverse.{'kept' if payload.wanted else 'dropped'}"))
    )


async def sheet(context: Context) -> None:
    """The favourites."""
    await context.reply_with(view.sheet, await context.read(reverse.sheet))
