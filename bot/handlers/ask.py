"""/ask and plain questions."""

from __future__ import annotations

from datetime import datetime

from bot.actions.ask import SendQuestion, ShowCareer
from bot.context import Context
from bot.views import ask as view
from mentor import ask, letters
from mentor.store import Tx
from mentor.users import Person


async def ask_(context: Context) -> None:
    """/ask QUESTION."""
    await _answer(context, context.args)


async def plain(context: Context) -> None:
    """A question without a command."""
    await _answer(context, context.text)


async def _answer(context: Context, question: str) -> None:
    found = await context.read(ask.ask, question)
    if found.is_sure:
        return await context.reply_with(view.answer, found)
    letter_id = await context.run(ask.remember, found.question, context.now)
    await context.reply(view.unsure(found, letter_id, context.t))


async def show_career(context: Context) -> None:
    """One career note."""
    await context.reply_with(view.answer, await context.read(ask.career, context.payload_of(ShowCareer).slug))


async def send_question(context: Context) -> None:
    """To the admins."""
    await context.run(_send, context.payload_of(SendQuestion).letter, context.now)
    await context.reply(view.sent(context.t))


def _send(tx: Tx, user: Person, letter_id: int, now: datetime) -> int:
    return letters.send(tx, user, "ask", ask.drafted(tx, user, letter_id), now)
