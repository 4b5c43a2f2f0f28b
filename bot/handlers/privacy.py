"""/privacy, /export, /forget."""

from __future__ import annotations

import logging

from bot.actions.people import Forget, TakeAlong
from bot.context import Context
from bot.views import calendars
from bot.views import privacy as view
from mentor import privacy, takeaway, tombstones
from mentor.errors import Stale

FORMATS = {"csv": "csv", "excel": "csv", "表格": "csv", "anki": "anki", "ics": "ics", "calendar": "ics", "日历": "ics"}
log = logging.getLogger(__name__)


async def show(context: Context) -> None:
    """/privacy: what is stored."""
    await context.know_user()
    await context.reply(view.about(_seconds(context), context.t))


async def export(context: Context) -> None:
    """/export [csv, anki or ics]: everything about me as a document, or a part of it for another program."""
    wanted = FORMATS.get(context.args.casefold(), "")
    if wanted:
        return await _take(context, wanted)
    content = await context.read(privacy.export, context.now)
    assert context.user is not None
    await context.reply(view.exported(content, context.user, context.now, context.t))


async def take_along(context: Context) -> None:
    """One of the other formats."""
    wanted = FORMATS.get(context.payload_of(TakeAlong).format)
    if wanted is None:
        raise Stale
    await _take(context, wanted)


async def _take(context: Context, wanted: str) -> None:
    if wanted == "csv":
        content, count = await context.read(takeaway.spreadsheets), 1
    elif wanted == "anki":
        content, count = await context.read(takeaway.deck)
    else:
        found = await context.read(takeaway.dates, context.now)
        content, count = calendars.everything(found, await context.know_user(), context.now, context.t)
    assert context.user is not None
    await context.reply(view.taken(wanted, content, count, context.user, context.now, context.t))


async def ask(context: Context) -> None:
    """/forget: what would go."""
    counts = await context.read(privacy.counts)
    await context.reply(view.ask(counts, _seconds(context), context.t))


async def forget(context: Context) -> None:
    """The first button asks again, the second erases."""
    payload = context.payload_of(Forget)
    if payload.step < 2:
        await context.know_user()
        await context.reply(view.ask_again(_seconds(context), context.t))
        return
    services = context.services
    erased = await context.run(privacy.forget, payload.at, context.update_id, context.now)
    services.forgotten.add(context.user_id)
    store, folder = services.db.store, services.settings.data_dir
    is_clean = await services.db.slowly(privacy.scrub, store, erased)
    if not is_clean:
        log.warning("the log could not be emptied after an erasure; the next checkpoint does it")
    await services.db.slowly(tombstones.write, store, folder)
    await context.reply(view.forgotten(context.t))


async def keep(context: Context) -> None:
    """Nothing is erased."""
    await context.know_user()
    await context.reply(view.kept(context.t))


def _seconds(context: Context) -> int:
    return int(context.now.timestamp())
