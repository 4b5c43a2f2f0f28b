"""The review queue: unit by unit, or all at once, with a way back."""

from __future__ import annotations

from datetime import datetime

from bot.actions.corpus import Accept, DecideAll, Edit, FillPosting, Merge, Reject, Review, SetKind, Undo
from bot.context import Context
from bot.views import corpus as document_view
from bot.views import post as post_view
from bot.views import review as view
from mentor import dialogues, library
from mentor.errors import Stale
from mentor.library.decide import Decided, Incomplete
from mentor.library.fill import fill
from mentor.store import Tx
from mentor.users import Person

EDITING = "corpus_edit"


async def following(context: Context) -> None:
    """The next that waits."""
    payload = context.payload_of(Review)
    await context.reply(view.unit(*await context.read(_waiting, payload.document, payload.after), context.t))


async def accept(context: Context) -> None:
    """Into the corpus, and the next."""
    unit = context.payload_of(Accept).id
    try:
        await _next(context, await context.run(library.accept, unit, context.update_id, context.now))
    except Incomplete as error:
        await context.reply(view.incomplete(error.unit, error.lacks, context.t))


async def reject(context: Context) -> None:
    """Away with it, and the next."""
    unit = context.payload_of(Reject).id
    await _next(context, await context.run(library.reject, unit, context.update_id, context.now))


async def merge(context: Context) -> None:
    """Into the one that it resembles, and the next."""
    payload = context.payload_of(Merge)
    await _next(context, await context.run(library.merge, payload.id, payload.into, context.update_id, context.now))


async def decide_all(context: Context) -> None:
    """All that wait in a document."""
    payload = context.payload_of(DecideAll)
    act = library.accept_all if payload.is_accepted else library.reject_all
    done = await context.run(act, payload.document, context.update_id, context.now)
    report = await context.read(_report, done.document)
    await context.reply(document_view.decided(report, done, bool(payload.is_accepted), context.t))


async def _next(context: Context, done: Decided) -> None:
    found, report = await context.read(_waiting, done.document, done.last)
    await context.reply(view.unit(found, report, context.t, undo=done.decision))


async def undo(context: Context) -> None:
    """Take the last act back."""
    unit = await context.run(library.undo, context.payload_of(Undo).decision, context.now)
    await context.reply(view.unit(unit, await context.read(_report, unit.document), context.t, is_back=True))


async def set_kind(context: Context) -> None:
    """Ask for the kind, then set it."""
    payload = context.payload_of(SetKind)
    if not payload.kind:
        await context.reply(view.kinds(await context.read(_item, payload.id), context.t))
        return
    unit = await context.run(_change, payload.id, payload.kind, "", context.now)
    await context.reply(view.unit(unit, await context.read(_report, unit.document), context.t))


async def edit(context: Context) -> None:
    """Ask for the text."""
    unit = await context.run(_begin_edit, context.payload_of(Edit).id, context.now)
    await context.reply(view.ask_text(unit, context.t))


async def edited(context: Context) -> None:
    """The text that was asked for."""
    assert context.dialogue is not None
    if not context.is_admin:
        raise Stale
    unit = await context.run(_change, context.dialogue.state["id"], "", context.text, context.now)
    await context.reply(view.unit(unit, await context.read(_report, unit.document), context.t))


async def fill_posting(context: Context) -> None:
    """An incomplete posting goes on in /post."""
    draft = await context.run(fill, context.payload_of(FillPosting).id, context.update_id, context.now)
    await context.reply(post_view.look(draft, context.t).anew())


def _waiting(tx: Tx, user: Person, document: int, after: int) -> tuple[library.Item | None, library.Report]:
    return library.waiting(tx, document, after), library.report(tx, document)


def _report(tx: Tx, user: Person, document: int) -> library.Report:
    return library.report(tx, document)


def _item(tx: Tx, user: Person, unit: int) -> library.Item:
    return library.item(tx, unit)


def _begin_edit(tx: Tx, user: Person, unit: int, now: datetime) -> library.Item:
    dialogues.start(tx, user, EDITING, "text", {"id": unit}, now)
    return library.item(tx, unit)


def _change(tx: Tx, user: Person, unit: int, kind: str, text: str, now: datetime) -> library.Item:
    changed = library.change(tx, user, unit, now, kind=kind, text=text)
    dialogues.end(tx, user, EDITING)
    return changed
