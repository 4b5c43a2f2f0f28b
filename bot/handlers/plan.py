"""/plan: dated weeks, their boxes, hours, target and weeks off, the calendar file."""

from __future__ import annotations

from datetime import date, datetime

from bot.actions.plan import AskPlan, PlanHours, PlanTarget, PlanTrack, ShowPlan, TakeOff, TickBox
from bot.context import Context
from bot.views import calendars
from bot.views import plan as view
from mentor import names, users
from mentor.errors import Stale
from mentor.names import is_other_matter
from mentor.plans import planning
from mentor.plans.planning import Missing
from mentor.plans.weeks import PlanView
from mentor.store import Tx
from mentor.users import Person


async def plan(context: Context) -> None:
    """/plan [hours a week] [target date]; a message of its own, whatever screen its button was on."""
    if context.args:
        found = await context.run(planning.hear, context.args, context.now)
    else:
        found = await context.run(planning.look, context.now)
    await context.reply(view.plan(found, context.t).anew())


async def show(context: Context) -> None:
    """The plan from some week on."""
    found = await context.run(planning.look, context.now)
    await context.reply(view.plan(found, context.t, context.payload_of(ShowPlan).page))


async def hours(context: Context) -> None:
    """So many hours."""
    await context.reply_with(
        view.plan, await context.run(planning.begin, context.payload_of(PlanHours).hours, context.now)
    )


async def track(context: Context) -> None:
    """A track, and on with the plan."""
    slug = names.track(context.payload_of(PlanTrack).track)
    await context.reply_with(view.plan, await context.run(_take_track, slug, context.now))


async def ask(context: Context) -> None:
    """Ask for hours or a target."""
    step = context.payload_of(AskPlan).step
    await context.run(planning.ask, step, context.now)
    user = await context.know_user()
    asked = view.ask_hours(user.weekly_hours, context.t) if step == "hours" else None
    await context.reply(asked or view.ask_target(user, context.now, context.t))


async def target(context: Context) -> None:
    """A target date, or none."""
    day = context.payload_of(PlanTarget).day
    await context.reply_with(view.plan, await context.run(planning.aim, _date(day) if day else None, context.now))


async def written(context: Context) -> None:
    """Hours or a date that were asked for."""
    assert context.dialogue is not None
    if is_other_matter(context.text):
        from bot.handlers import ROUTES

        return await ROUTES.text(context)
    hear = planning.hear if context.dialogue.step == "hours" else planning.hear_target
    found = await context.run(hear, context.text, context.now)
    await context.reply_with(view.plan, found)


async def weeks_off(context: Context) -> None:
    """The weeks that may be taken off."""
    await context.reply_with(view.off, await context.run(planning.look, context.now))


async def take_off(context: Context) -> None:
    """A week off, or on again."""
    payload = context.payload_of(TakeOff)
    found = await context.run(planning.take_off, _date(payload.monday), bool(payload.wanted), context.now)
    await context.reply_with(view.off, found)


async def tick(context: Context) -> None:
    """A box of this week."""
    payload = context.payload_of(TickBox)
    wanted = bool(payload.wanted)
    found = await context.run(planning.tick, payload.slug, _date(payload.monday), payload.minutes, wanted, context.now)
    toast = context.t.plain("plan.ticked" if wanted else "plan.cleared")
    await context.reply(view.pushed(found, context.t, toast) if payload.push else view.plan(found, context.t, 0, toast))


async def small(context: Context) -> None:
    """The one small thing for today."""
    await context.reply_with(view.small, await context.read(planning.small, context.now))


async def file(context: Context) -> None:
    """The calendar file."""
    found = await context.run(planning.look, context.now)
    user = await context.know_user()
    if isinstance(found, Missing):
        return await context.reply_with(view.plan, found)
    await context.reply(calendars.plan_file(found, user, context.now, context.t))


def _take_track(tx: Tx, user: Person, slug: str, now: datetime) -> PlanView | Missing:
    return planning.look(tx, users.change(tx, user, now, track=slug), now)


def _date(number: int) -> date:
    try:
        return datetime.strptime(f"{number:08}", "%Y%m%d").date()
    except ValueError:
        raise Stale from None
