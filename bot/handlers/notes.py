"""/notes: one's own notes on nodes and cards."""

from __future__ import annotations

from bot.actions.notes import DeleteNote, EditNote, ListNotes, ShowNote
from bot.context import Context
from bot.views import notes as view
from mentor import notes


async def show_all(context: Context) -> None:
    """/notes [words]."""
    await context.reply_with(view.listing, await context.read(notes.listing, context.args, 0, context.now))


async def page(context: Context) -> None:
    """Another page."""
    number = context.payload_of(ListNotes).page
    await context.reply_with(view.listing, await context.read(notes.listing, "", number, context.now))


async def show(context: Context) -> None:
    """One note."""
    found = await context.read(notes.one, context.payload_of(ShowNote).id)
    assert context.user is not None
    await context.reply(view.one(found, context.user, context.t))


async def edit(context: Context) -> None:
    """Wait for its new text."""
    found = await context.run(notes.begin_edit, context.payload_of(EditNote).id, context.now)
    await context.reply_with(view.ask_text, found)


async def written(context: Context) -> None:
    """The new text."""
    assert context.dialogue is not None
    found = await context.run(notes.edit, context.dialogue.state["id"], context.text)
    assert context.user is not None
    await context.reply(view.one(found, context.user, context.t, context.t.plain("notes.changed")).anew())


async def delete(context: Context) -> None:
    """Delete it, asked once."""
    payload = context.payload_of(DeleteNote)
    if not payload.sure:
        await context.reply_with(view.ask_delete, await context.read(notes.one, payload.id))
        return
    await context.run(notes.remove, payload.id)
    found = await context.read(notes.listing, "", 0, context.now)
    await context.reply(view.listing(found, context.t, context.t.plain("notes.deleted")))
