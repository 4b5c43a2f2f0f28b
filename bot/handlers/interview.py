"""/interview: arrange, list, look, move, delete; today's questions, what to ask, the calendar file."""

from __future__ import annotations

from datetime import datetime

from bot.actions.interview import (
    ChangeRound,
    DeleteInterview,
    MoveInterview,
    NewInterview,
    PickDay,
    PickRound,
    PickWhen,
    ShowInterview,
    ShowToAsk,
    StartToday,
)
from bot.context import Context
from bot.views import calendars
from bot.views import interview as view
from bot.views import interview_pushes as pushes
from bot.views import study as study_view
from mentor.countdown import arranging, days, debrief, interviews
from mentor.countdown.arranging import Draft
from mentor.countdown.interviews import Dated
from mentor.names import is_other_matter
from mentor.store import Tx
from mentor.users import Person


async def interview(context: Context) -> None:
    """/interview [company date round]."""
    if context.args:
        return await _arranged(context, await context.run(arranging.hear, context.args, context.now))
    await listed(context)


async def listed(context: Context) -> None:
    """All of them."""
    found = await context.run(arranging.board, context.now)
    await context.reply(view.board(found, *_frame(context)))


async def new(context: Context) -> None:
    """A new one."""
    like = context.payload_of(NewInterview).like
    await _arranged(context, await context.run(_begin, like, context.now))


async def written(context: Context) -> None:
    """Words in the middle of arranging one."""
    if is_other_matter(context.text):
        from bot.handlers import ROUTES

        return await ROUTES.text(context)
    await _arranged(context, await context.run(arranging.more, context.text, context.now))


async def pick_when(context: Context) -> None:
    """One of the readings of the date."""
    payload = context.payload_of(PickWhen)
    found = await context.run(arranging.pick_when, payload.asked, payload.number, context.now)
    await _arranged(context, found)


async def pick_day(context: Context) -> None:
    """A day."""
    payload = context.payload_of(PickDay)
    await _arranged(context, await context.run(arranging.pick_day, payload.asked, payload.ahead, context.now))


async def pick_round(context: Context) -> None:
    """The round."""
    payload = context.payload_of(PickRound)
    found = await context.run(arranging.pick_round, payload.asked, payload.round, context.now)
    await _arranged(context, found)


async def show(context: Context) -> None:
    """One, with its days."""
    await _show(context, context.payload_of(ShowInterview).id)


async def move(context: Context) -> None:
    """Ask for another date."""
    found = await context.run(arranging.begin_move, context.payload_of(MoveInterview).id, context.now)
    await _arranged(context, found)


async def change_round(context: Context) -> None:
    """Another round."""
    payload = context.payload_of(ChangeRound)
    if not payload.round:
        return await context.reply_with(view.which_round, await context.read(interviews.one, payload.id))
    await context.run(interviews.change_round, payload.id, payload.round, context.now)
    await _show(context, payload.id)


async def delete(context: Context) -> None:
    """Delete it, once it is sure."""
    payload = context.payload_of(DeleteInterview)
    if not payload.sure:
        return await context.reply_with(view.ask_delete, await context.read(interviews.one, payload.id))
    await context.reply_with(view.deleted, await context.run(interviews.remove, payload.id, context.now))


async def start_today(context: Context) -> None:
    """Today's questions, the interview's first."""
    step = await context.run(days.start_today, context.payload_of(StartToday).id, context.now)
    await context.reply(study_view.step(step, context.t).anew())


async def to_ask(context: Context) -> None:
    """What to ask."""
    await context.reply_with(pushes.to_ask, *await context.read(days.take_along, context.payload_of(ShowToAsk).id))


async def file(context: Context) -> None:
    """The calendar file."""
    found = await context.read(interviews.listed, "coming")
    await context.reply(calendars.interviews_file(found, *_frame(context)))


async def _arranged(context: Context, found: Draft | Dated) -> None:
    if isinstance(found, Dated):
        return await _show(context, found.id, is_new=True)
    await context.reply(view.arranged(found, *_frame(context)))


async def _show(context: Context, interview_id: int, *, is_new: bool = False) -> None:
    found, notes = await context.read(_countdown, interview_id, context.now)
    await context.reply(view.one(found, *_frame(context), is_new=is_new, notes=notes))


def _frame(context: Context) -> view.Frame:
    assert context.user is not None
    return context.user, context.now, context.t


def _begin(tx: Tx, user: Person, like: int, now: datetime) -> Draft | Dated:
    return arranging.begin(tx, user, now, interviews.one(tx, user, like).company if like else "")


def _countdown(tx: Tx, user: Person, interview_id: int, now: datetime) -> tuple[days.Countdown, int]:
    return days.countdown(tx, user, interview_id, now), debrief.count(tx, user, interview_id)
