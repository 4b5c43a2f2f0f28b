"""An answer typed to an open card: checked point by point, each point open to correction."""

from __future__ import annotations

from datetime import datetime

from bot.actions.study import Correct
from bot.callbacks import Payload, Run, fits
from bot.context import Context
from bot.views import answer as view
from mentor.answers import given
from mentor.answers.given import Checked
from mentor.reviews import session
from mentor.reviews.session import Revealed
from mentor.store import Tx
from mentor.users import Person

POSTING_WORDS = (
    "岗位职责",
    "任职要求",
    "职位描述",
    "岗位要求",
    "工作职责",
    "任职资格",
    "responsibilities",
    "requirements:",
)
POSTING_LENGTH = 120  # a shorter text with such a word is an answer that mentions it


async def typed(context: Context) -> None:
    """The text that came while a card was open."""
    assert context.dialogue is not None
    state = context.dialogue.state
    shown, found = await context.run(_give, state["slug"], state["mode"], context.text, context.now)
    await context.reply(view.checked(shown, found, context.t, _other_reading(context.text)))


async def correct(context: Context) -> None:
    """A point was said after all, or was not."""
    p = context.payload_of(Correct)
    shown, found = await context.run(_correct, p.answer, p.point, p.mode, context.now)
    await context.reply(view.checked(shown, found, context.t, toast=context.t.plain("learning.corrected")))


def _give(tx: Tx, user: Person, slug: str, mode: str, text: str, now: datetime) -> tuple[Revealed, Checked]:
    found = given.give(tx, user, slug, text, now)
    return session.reveal(tx, user, slug, mode, now), found


def _correct(tx: Tx, user: Person, answer_id: int, point: int, mode: str, now: datetime) -> tuple[Revealed, Checked]:
    found = given.correct(tx, user, answer_id, point, now)
    return session.show(tx, user, found.card.slug, mode, now), found


def _other_reading(text: str) -> tuple[str, Payload] | None:
    """The command that the text may have been meant for, where there is one; too long for a button, it asks again."""
    from bot.handlers import ROUTES

    folded = text.strip().casefold()
    if len(folded) > POSTING_LENGTH and any(word in folded for word in POSTING_WORDS):
        return ("learning.other_jd", Run("jd")) if "jd" in ROUTES.commands else None
    if folded.endswith(("?", "？")) and "ask" in ROUTES.commands:
        payload = Run("ask", text.strip())
        return "learning.other_ask", payload if fits(payload) else Run("ask")
    return None
