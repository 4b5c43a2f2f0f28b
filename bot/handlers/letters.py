"""/feedback for everyone, /inbox for admins."""

from __future__ import annotations

from datetime import datetime

from bot.actions.letters import AnswerLetter, CloseLetter, NextLetter
from bot.context import Context
from bot.views import letters as view
from mentor import dialogues, letters
from mentor.errors import Stale
from mentor.store import Tx
from mentor.users import Person

ASKING, ANSWERING = "feedback", "letter_answer"  # kinds of dialogue


async def feedback(context: Context) -> None:
    """/feedback [text]."""
    if context.args:
        await context.run(_send, context.args, context.now)
        await context.reply(view.sent(context.t))
        return
    await context.run(_ask, context.now)
    await context.reply(view.ask(context.t))


async def feedback_written(context: Context) -> None:
    """The text that was asked for."""
    await context.run(_send, context.text, context.now)
    await context.reply(view.sent(context.t))


async def inbox(context: Context) -> None:
    """/inbox: the oldest open letter."""
    await context.reply(view.letter(await context.read(letters.next_open), context.t))


async def following(context: Context) -> None:
    """The next one."""
    after = context.payload_of(NextLetter).after
    await context.reply(view.letter(await context.read(letters.next_open, after), context.t))


async def answer(context: Context) -> None:
    """Ask the admin for the answer."""
    letter = await context.run(_begin_answer, context.payload_of(AnswerLetter).id, context.now)
    await context.reply(view.ask_answer(letter, context.t))


async def answer_written(context: Context) -> None:
    """The answer: on its way to all who asked."""
    assert context.dialogue is not None
    if not context.is_admin:
        raise Stale
    reached, letter = await context.run(_answer, context.dialogue.state["id"], context.text, context.now)
    context.services.wake_push()
    await context.reply(view.answered(reached, letter, context.t))


async def close(context: Context) -> None:
    """Put it away, and show the next."""
    letter_id = context.payload_of(CloseLetter).id
    await context.run(letters.close, letter_id)
    await context.toast(context.t.plain("letters.closed"))
    await context.reply(view.letter(await context.read(letters.next_open, letter_id), context.t))


def _ask(tx: Tx, user: Person, now: datetime) -> None:
    dialogues.start(tx, user, ASKING, "text", {}, now)


def _send(tx: Tx, user: Person, text: str, now: datetime) -> int:
    sent = letters.send(tx, user, "feedback", text, now)
    dialogues.end(tx, user, ASKING)
    return sent


def _begin_answer(tx: Tx, user: Person, letter_id: int, now: datetime) -> letters.Written:
    letter = letters.one(tx, user, letter_id)
    dialogues.start(tx, user, ANSWERING, "text", {"id": letter_id}, now)
    return letter


def _answer(tx: Tx, user: Person, letter_id: int, text: str, now: datetime) -> tuple[int, letters.Written]:
    reached = letters.answer(tx, user, letter_id, text, now)
    dialogues.end(tx, user, ANSWERING)
    return reached, letters.one(tx, user, letter_id)
