"""After an interview: what was asked, what went badly, what they answered, how it ended."""

from __future__ import annotations

from bot.actions.interview import ChooseReverse, Conclude, DropNote, GoDebrief, MakeOwn, MarkBad, ReadDebrief
from bot.context import Context
from bot.views import debrief as view
from mentor import dialogues
from mentor.countdown import debrief, interviews
from mentor.postings import looks_like_posting
from mentor.store import Tx
from mentor.users import Person


async def go(context: Context) -> None:
    """A step of it."""
    payload = context.payload_of(GoDebrief)
    await context.reply_with(view.step, await context.run(debrief.go, payload.id, payload.step, context.now))


async def written(context: Context) -> None:
    """Lines of it; a posting that comes in between is one still."""
    if looks_like_posting(context.text):
        from bot.handlers import ROUTES

        return await ROUTES.text(context)
    lines = await context.read(debrief.match, context.text)
    found = await context.run(debrief.written, lines, context.now)
    await context.reply(view.step(found, context.t, typed=True))


async def choose(context: Context) -> None:
    """Which reverse question the next message answers."""
    payload = context.payload_of(ChooseReverse)
    await context.reply_with(view.step, await context.run(debrief.choose, payload.id, payload.place, context.now))


async def mark_bad(context: Context) -> None:
    """It went badly, or not."""
    await context.reply_with(
        view.step, await context.run(debrief.mark_bad, context.payload_of(MarkBad).note, context.now)
    )


async def make_own(context: Context) -> None:
    """That was another question."""
    found = await context.run(debrief.make_own, context.payload_of(MakeOwn).note, context.now)
    await context.reply(view.step(found, context.t, typed=True))


async def drop(context: Context) -> None:
    """Take a line out."""
    await context.reply_with(view.step, await context.run(debrief.drop, context.payload_of(DropNote).note, context.now))


async def conclude(context: Context) -> None:
    """How it ended."""
    payload = context.payload_of(Conclude)
    found = await context.run(interviews.conclude, payload.id, payload.result, context.now)
    await context.reply_with(view.concluded, found)


async def read(context: Context) -> None:
    """What was noted; typing belongs to it no longer."""
    await context.reply_with(view.notes, await context.run(_close, context.payload_of(ReadDebrief).id))


def _close(tx: Tx, user: Person, interview_id: int) -> debrief.Debrief:
    dialogues.end(tx, user, debrief.DIALOGUE)
    return debrief.read(tx, user, interview_id)
