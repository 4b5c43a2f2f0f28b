"""What became of a document, and the way out of the queue."""

from __future__ import annotations

from bot.actions.corpus import ForgetDocument, ShowDocument
from bot.context import Context
from bot.views import corpus as view
from mentor import library
from mentor.store import Tx
from mentor.users import Person


async def show(context: Context) -> None:
    """What became of a document, or what went of it."""
    payload = context.payload_of(ShowDocument)
    report = await context.read(_report, payload.id)
    await context.reply((view.dropped if payload.dropped else view.report)(report, context.t))


async def forget(context: Context) -> None:
    """Ask, then take it out of the queue."""
    payload = context.payload_of(ForgetDocument)
    if not payload.sure:
        await context.reply(view.ask_forget(await context.read(_report, payload.document), context.t))
        return
    rows = await context.run(_forget, payload.document)
    await context.reply(view.overview(rows, context.t))


def _report(tx: Tx, user: Person, document: int) -> library.Report:
    return library.report(tx, document)


def _forget(tx: Tx, user: Person, document: int) -> list[tuple[int, str, int]]:
    library.forget(tx, document)
    return library.overview(tx)
