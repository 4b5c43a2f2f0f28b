"""/ask and plain questions; what the material does not answer, on its way to a person."""

from __future__ import annotations

from datetime import datetime

from bot.actions.ask import KeepAnswer, MoreOfIt, SendQuestion, ShowCareer, ShowGuide, ShowPassage
from bot.context import Context
from bot.views import ask as view
from mentor import ask, letters
from mentor.ask import inbox
from mentor.store import Tx
from mentor.users import Person

KINDS = {ShowCareer: "career", ShowPassage: "passage", ShowGuide: "round"}
MORE = "more"  # what the button of that meaning would say


async def ask_(context: Context) -> None:
    """/ask QUESTION."""
    await _answer(context, context.args)


async def plain(context: Context) -> None:
    """A question without a command."""
    await _answer(context, context.text)


async def more(context: Context) -> None:
    """Another part of what was quoted last."""
    context.payload_of(MoreOfIt)
    await _answer(context, MORE)


async def _answer(context: Context, question: str) -> None:
    await context.services.freshen()
    found = await context.read(ask.ask, question, context.now)
    if found.told is not None and found.subject is not None:
        await context.run(ask.keep, found.subject, context.now)
        return await context.reply_with(view.answer, found)
    letter_id = await context.run(inbox.remember, found.question, context.now)
    await context.reply(view.unsure(found, letter_id, context.t))


async def show(context: Context) -> None:
    """One note, passage or guide, whole."""
    payload = context.payload
    assert isinstance(payload, ShowCareer | ShowPassage | ShowGuide)
    await context.services.freshen()
    found = await context.read(ask.opened, KINDS[type(payload)], payload.slug)
    assert found.subject is not None
    await context.run(ask.keep, found.subject, context.now)
    await context.reply_with(view.whole, found)


async def send_question(context: Context) -> None:
    """To the admins."""
    await context.run(_send, context.payload_of(SendQuestion).letter, context.now)
    await context.reply(view.sent(context.t))


async def keep_answer(context: Context) -> None:
    """An admin's answer into the corpus, or out of it again."""
    payload = context.payload_of(KeepAnswer)
    if payload.wanted:
        await context.run(inbox.accept, payload.letter, context.t.plain("ask.by_admin"))
    else:
        await context.run(inbox.withdraw, payload.letter, context.now)
    await context.reply(view.kept(payload.letter, bool(payload.wanted), context.t))


def _send(tx: Tx, user: Person, letter_id: int, now: datetime) -> int:
    return letters.send(tx, user, "ask", inbox.drafted(tx, user, letter_id), now)
