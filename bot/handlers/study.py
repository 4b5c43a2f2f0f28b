"""/daily and /review: cards asked, revealed, rated, finished."""

from __future__ import annotations

import unicodedata

from bot.actions.practice import ShowBook, ShowOwn
from bot.actions.study import Ask, HardOnes, LookAgain, MoreToday, PutOff, Rate, Reveal, ShowCard, ShowPart, Undo
from bot.callbacks import Payload
from bot.context import Context
from bot.views import answer as answer_view
from bot.views import study as view
from mentor.answers import given
from mentor.errors import MentorError
from mentor.reviews import daily as picks
from mentor.reviews import session

WORDS: dict[str, Payload] = {  # what may follow /review
    **dict.fromkeys(("hard", "难题", "难题单"), HardOnes()),
    **dict.fromkeys(("cards", "卡片", "我的卡片"), ShowOwn(0)),
    **dict.fromkeys(("book", "答案本"), ShowBook("", 0)),
}


async def daily(context: Context) -> None:
    """/daily [n]: today's questions."""
    n = _number(context.args)
    await context.reply_with(view.step, await context.run(session.begin_daily, context.now, n))


async def more_today(context: Context) -> None:
    """Some questions more."""
    more = min(picks.MOST, max(1, context.payload_of(MoreToday).n))
    await context.reply_with(view.step, await context.run(session.begin_daily, context.now, None, more))


async def review(context: Context) -> None:
    """/review [hard, cards or book]: what is due, or another list."""
    from bot.handlers import ROUTES

    context.payload = WORDS.get(context.args.casefold())
    if context.payload is not None:
        return await ROUTES.buttons[type(context.payload)](context)
    await context.reply_with(view.step, await context.run(session.begin_review, context.now))


async def hard_ones(context: Context) -> None:
    """The cards that were forgotten too often."""
    await context.reply_with(view.hard_ones, await context.read(session.hard_ones))


async def show_card(context: Context) -> None:
    """A card from somewhere else: a message of its own."""
    slug = context.payload_of(ShowCard).slug
    asked = await context.run(session.ask, slug, session.SINGLE, context.now)
    await context.reply(view.asked(asked, context.t).anew())


async def ask(context: Context) -> None:
    """A card, asked (again)."""
    payload = context.payload_of(Ask)
    await context.reply_with(view.step, await context.run(session.ask, payload.key, payload.mode, context.now))


async def reveal(context: Context) -> None:
    """The answer."""
    payload = context.payload_of(Reveal)
    await context.reply_with(view.step, await context.run(session.reveal, payload.key, payload.mode, context.now))


async def show_part(context: Context) -> None:
    """Another part of the answer."""
    p = context.payload_of(ShowPart)
    found = await context.read(session.show, p.key, p.mode, context.now)
    if not p.answer:
        await context.reply(view.revealed(found, context.t, p.part))
        return
    checked = await context.read(given.kept, p.answer)
    whole = p.part == "b"
    await context.reply(
        answer_view.checked(found, checked, context.t) if whole else answer_view.part(found, checked, p.part, context.t)
    )


async def rate(context: Context) -> None:
    """One of the four ratings."""
    p = context.payload_of(Rate)
    found = await context.run(session.rate, p.key, p.mode, p.rating, p.seen, context.now)
    await context.reply_with(view.step, found)


async def undo(context: Context) -> None:
    """Take the last rating back."""
    payload = context.payload_of(Undo)
    found = await context.run(session.undo, payload.log, payload.mode, context.now)
    await context.reply(view.step(found, context.t, context.t.plain("learning.undone")))


async def put_off(context: Context) -> None:
    """Tomorrow."""
    payload = context.payload_of(PutOff)
    found = await context.run(session.put_off, payload.key, payload.mode, context.now)
    await context.reply(view.step(found, context.t, context.t.plain("learning.put_off")))


async def look_again(context: Context) -> None:
    """What would come up in a few minutes."""
    mode = context.payload_of(LookAgain).mode
    await context.reply_with(view.step, await context.run(session.look_again, mode, context.now))


def _number(args: str) -> int | None:
    """The number that was typed, in any digits; raises MentorError for what is none."""
    text = unicodedata.normalize("NFKC", args).strip().removesuffix("题").removesuffix("道").strip()
    if not text:
        return None
    if text.isdecimal() and len(text) < 5:
        return int(text)
    if len(text) == 1 and unicodedata.numeric(text, 0) > 0:  # 五, 十
        return int(unicodedata.numeric(text))
    raise MentorError("learning.bad_number", most=picks.MOST)
