"""One's own cards: listed, written, imported from a file, exported, deleted."""

from __future__ import annotations

from datetime import datetime

from bot.actions.practice import ExportOwn, RemoveOwn, ShowOwn, TakeOwn
from bot.context import Context
from bot.views import own as view
from bot.views import study
from mentor import dialogues
from mentor.errors import MentorError
from mentor.own import cards, files, importing
from mentor.own.cards import Draft, Shelf
from mentor.reviews import session
from mentor.store import Tx
from mentor.users import Person

WRITING = "own_card"
READABLE = (".txt", ".csv", ".tsv")


async def show(context: Context) -> None:
    """A page of them."""
    await context.reply_with(view.shelf, await context.run(_leave, context.payload_of(ShowOwn).page))


async def add(context: Context) -> None:
    """Ask for a front."""
    await context.run(_begin, context.now)
    await context.reply(view.ask_front(context.t))


async def written(context: Context) -> None:
    """A front, a back, or both in one message."""
    assert context.dialogue is not None
    if not context.text:
        raise MentorError("own.only_text")
    front = context.dialogue.state.get("front")
    slug = await context.run(_keep, front, context.text, context.now)
    await context.reply(view.ask_back(context.text, context.t) if slug is None else view.kept(slug, context.t))


async def learn(context: Context) -> None:
    """The ones that were never asked."""
    found = await context.run(session.following, session.OWN, context.now)
    await context.reply_with(study.step, found)


async def ask_file(context: Context) -> None:
    """Wait for a file."""
    await context.run(importing.begin, context.now)
    await context.reply(view.ask_file(context.t))


async def file_sent(context: Context) -> None:
    """The file or the lines that were asked for."""
    has_file = context.message is not None and context.message.document is not None
    text = await _file_text(context) if has_file else context.text
    if text is None:
        raise MentorError("own.bad_file")
    await _look(context, text)


async def from_file(context: Context) -> bool:
    """A file that nobody asked for: looked at where it is one of cards; whether it was."""
    document = context.message.document if context.message else None
    name = (document.file_name or "") if document else ""
    if document is None or not name.lower().endswith(READABLE) or (document.file_size or 0) > importing.LARGEST:
        return False
    raw = await context.download(document.file_id, importing.LARGEST)
    if not files.looks_like_cards(name, raw):
        return False
    await _look(context, files.decoded(raw))
    return True


async def take(context: Context) -> None:
    """Keep what was looked at, or leave it."""
    if not context.payload_of(TakeOwn).yes:
        await context.reply_with(view.shelf, await context.run(_leave, 0))
        return
    await context.reply_with(view.taken, await context.run(importing.take, context.now))


async def export(context: Context) -> None:
    """All cards as a file."""
    drafts = await context.read(importing.everything)
    await context.reply(view.exported(drafts, context.payload_of(ExportOwn).kind, context.t))


async def remove(context: Context) -> None:
    """Delete one; it asks first."""
    payload = context.payload_of(RemoveOwn)
    if payload.step < 2:
        await context.reply_with(view.ask_remove, await context.read(cards.card, payload.key))
        return
    found = await context.run(_remove, payload.key)
    await context.reply(view.shelf(found, context.t, context.t.plain("own.removed")))


async def _look(context: Context, text: str) -> None:
    await context.reply_with(view.preview, await context.run(importing.look, text, context.now))


async def _file_text(context: Context) -> str | None:
    document = context.message.document if context.message else None
    if document is None or not (document.file_name or "").lower().endswith(READABLE):
        return None
    return files.decoded(await context.download(document.file_id, importing.LARGEST))


def _leave(tx: Tx, user: Person, page: int) -> Shelf:
    for kind in (WRITING, importing.DIALOGUE):
        dialogues.end(tx, user, kind)
    return cards.shelf(tx, user, page, view.SIZE)


def _begin(tx: Tx, user: Person, now: datetime) -> None:
    dialogues.start(tx, user, WRITING, "front", {}, now)


def _keep(tx: Tx, user: Person, front: str | None, text: str, now: datetime) -> str | None:
    """The slug of the card that is whole now, or None while its back is missing."""
    first, newline, rest = text.strip().partition("\n")
    if front is None and not newline:
        cards.check_front(text)
        dialogues.start(tx, user, WRITING, "back", {"front": text.strip()}, now)
        return None
    draft = Draft(first, rest) if front is None else Draft(front, text)
    (slug,) = cards.add(tx, user, [draft], now)
    dialogues.end(tx, user, WRITING)
    return slug


def _remove(tx: Tx, user: Person, key: str) -> Shelf:
    cards.remove(tx, user, key)
    return cards.shelf(tx, user, 0, view.SIZE)
