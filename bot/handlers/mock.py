"""/mock: a mock interview, from its plan to its report."""

from __future__ import annotations

from bot.actions import mock as actions
from bot.context import Context
from bot.reply import Reply
from bot.views import mock as view
from bot.views import mock_report, mock_turn
from mentor.errors import Stale
from mentor.mock import flow, opening, session
from mentor.mock.flow import Step
from mentor.mock.plan import LEVELS, MINUTES, ROUNDS
from mentor.mock.wanted import wanted
from mentor.names import TRACK_NAMES

USUAL = 30  # minutes


async def mock(context: Context) -> None:
    """/mock [round] [track] [minutes]; one that is under way comes first.

    A message of its own: the card, the report or the countdown whose button led here stays as it is.
    """
    wish = wanted(context.args)
    if wish.round is None:
        found = await context.run(flow.hold, context.now)
        await context.reply((view.pending(found, context.t) if found else view.rounds(context.t)).anew())
        return
    await context.reply((await _offer(context, wish.round, wish.track, wish.minutes or USUAL)).anew())


async def plan(context: Context) -> None:
    """Another plan: round, track, minutes, level, or simply other questions."""
    p = context.payload_of(actions.PlanMock)
    if p.round not in ROUNDS or p.minutes not in MINUTES or p.level not in (0, *LEVELS):
        raise Stale
    if p.track and p.track not in TRACK_NAMES:
        raise Stale
    await context.reply(await _offer(context, p.round, p.track or None, p.minutes, p.level, p.again))


async def choose_round(context: Context) -> None:
    """Which round?"""
    await context.know_user()
    await context.reply_with(view.rounds)


async def begin(context: Context) -> None:
    """Begin a plan."""
    p = context.payload_of(actions.BeginMock)
    await _show(context, await context.run(opening.begin, p.mock, p.mode, context.now))


async def typed(context: Context) -> None:
    """The answer to the open question."""
    await _show(context, await context.run(session.answer, context.text, context.now), context.text)


async def following(context: Context) -> None:
    """The next question."""
    p = context.payload_of(actions.NextTurn)
    await _show(context, await context.run(session.following, p.mock, p.position, context.now))


async def skip(context: Context) -> None:
    """Pass over a question."""
    p = context.payload_of(actions.SkipTurn)
    await _show(context, await context.run(session.skip, p.turn, p.outcome, context.now))


async def pause(context: Context) -> None:
    """Stop the clock."""
    found = await context.run(session.pause, context.payload_of(actions.PauseTurn).turn, context.now)
    await context.reply_with(mock_turn.paused, found)


async def go_on(context: Context) -> None:
    """Come back."""
    await _show(context, await context.run(session.go_on, context.payload_of(actions.GoOn).mock, context.now))


async def leave(context: Context) -> None:
    """Stop, and ask what shall become of it."""
    found = await context.run(session.hold, context.payload_of(actions.LeaveMock).mock, context.now)
    await context.reply(view.pending(found, context.t).anew())


async def end(context: Context) -> None:
    """The report, now."""
    await _show(context, await context.run(session.finish, context.payload_of(actions.EndMock).mock, context.now))


async def drop(context: Context) -> None:
    """No report."""
    await context.reply_with(
        view.left, await context.run(session.drop, context.payload_of(actions.DropMock).mock, context.now)
    )


async def fix(context: Context) -> None:
    """Turn a mark round."""
    p = context.payload_of(actions.FixPoint)
    found = await context.run(session.fix, p.turn, p.place, context.now)
    await context.reply(mock_turn.heard(found, context.t, context.t.plain("learning.corrected")))


async def rate(context: Context) -> None:
    """One's own word."""
    p = context.payload_of(actions.RateSelf)
    await context.reply_with(mock_turn.heard, await context.run(session.rate, p.turn, p.rating))


async def look(context: Context) -> None:
    """One answer, from the report."""
    found = await context.read(session.look, context.payload_of(actions.ShowTurn).turn)
    await context.reply(mock_turn.heard(found, context.t).anew())


async def report(context: Context) -> None:
    """The report again."""
    found = await context.read(session.report_of, context.payload_of(actions.ShowReport).mock)
    await context.reply(mock_report.report(found, context.t).anew())


async def retry(context: Context) -> None:
    """Only what was missed."""
    found = await context.run(opening.retry, context.payload_of(actions.RetryMissed).mock, context.now)
    await (_show(context, found) if isinstance(found, Step) else context.reply_with(view.pending, found))


async def _offer(
    context: Context, round_: str, track: str | None, minutes: int, level: int = 0, again: int = 0
) -> Reply:
    user = await context.know_user()
    if round_ != "hr" and not (track or user.track):
        return view.tracks(round_, minutes, context.t)
    found = await context.run(opening.offer, round_, track, minutes, level, again, context.now)
    if isinstance(found, opening.Planned):
        return view.planned(found, again, context.t)
    return view.pending(found, context.t)


async def _show(context: Context, step: Step, text: str = "") -> None:
    assert context.user is not None
    if step.report is not None:
        await context.reply(mock_report.report(step.report, context.t).anew())
    else:
        await context.reply(mock_turn.step(step, context.user.tz, context.t, text))
