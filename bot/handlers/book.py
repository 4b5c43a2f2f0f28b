"""The answer book: one's own script for each question, written, said by heart, printed."""

from __future__ import annotations

from bot.actions.practice import DropScript, ExportBook, Recite, ShowBook, ShowScript, WriteScript
from bot.context import Context
from bot.views import book as view
from mentor import dialogues
from mentor.answers import book
from mentor.answers.book import Page
from mentor.errors import MentorError
from mentor.store import Tx
from mentor.users import Person


async def show(context: Context) -> None:
    """The contents, or a section of it."""
    payload = context.payload_of(ShowBook)
    await context.reply(view.contents(await context.run(_leave_book), payload.section, payload.page, context.t))


async def script(context: Context) -> None:
    """One question's script."""
    payload = context.payload_of(ShowScript)
    await context.reply(view.script(await context.run(_leave, payload.key), payload.version, context.t))


async def write(context: Context) -> None:
    """Ask for a new version."""
    key = context.payload_of(WriteScript).key
    await context.reply_with(view.ask_script, await context.run(book.begin, key, book.WRITING, context.now))


async def written(context: Context) -> None:
    """The new version."""
    assert context.dialogue is not None
    found = await context.run(book.write, context.dialogue.state["slug"], _text(context), context.now)
    await context.reply(view.script(found, 0, context.t, is_new=True))


async def recite(context: Context) -> None:
    """Ask for it by heart."""
    key = context.payload_of(Recite).key
    found = await context.run(book.begin, key, book.RECITING, context.now)
    await context.reply((view.ask_recital if found.versions else view.ask_script)(found, context.t))


async def recited(context: Context) -> None:
    """What was said by heart."""
    assert context.dialogue is not None
    found = await context.run(book.say, context.dialogue.state["slug"], _text(context), context.now)
    await context.reply(view.recited(found, context.t))


async def drop(context: Context) -> None:
    """Delete a version; it asks first."""
    payload = context.payload_of(DropScript)
    if payload.step < 2:
        await context.reply(view.ask_drop(await context.read(book.page, payload.key), payload.version, context.t))
        return
    found = await context.run(book.drop, payload.key, payload.version)
    await context.reply(view.script(found, 0, context.t))


async def export(context: Context) -> None:
    """The book as one document."""
    found = await context.read(book.book)
    kind = context.payload_of(ExportBook).kind
    await context.reply(view.exported(found, kind, context.lang, context.t))


def _text(context: Context) -> str:
    if not context.text:
        raise MentorError("book.only_text")
    return context.text


def _leave(tx: Tx, user: Person, key: str) -> Page:
    _leave_dialogues(tx, user)
    return book.page(tx, user, key)


def _leave_book(tx: Tx, user: Person) -> book.Book:
    _leave_dialogues(tx, user)
    return book.book(tx, user)


def _leave_dialogues(tx: Tx, user: Person) -> None:
    for kind in (book.WRITING, book.RECITING):
        dialogues.end(tx, user, kind)
