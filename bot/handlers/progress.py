"""/progress and its screens; the question after some days away."""

from __future__ import annotations

from datetime import timedelta

from bot.actions.habits import AnswerIdle
from bot.context import Context
from bot.views import habits
from bot.views import progress as view
from mentor import digest, preferences, progress, readiness
from mentor.clock import study_day
from mentor.errors import Stale

WORDS = {
    "ready": "ready", "准备": "ready", "recall": "recall", "记忆": "recall", "曲线": "recall", "week": "week", "周": "week",
    "这周": "week", "本周": "week",
}  # fmt: skip
WEEK_OFF = 8  # days until the pushes come again: seven whole ones lie between


async def show(context: Context) -> None:
    """/progress [ready, recall or week]: days, memory, the roadmap."""
    wanted = WORDS.get(context.args.casefold())
    if wanted == "ready":
        await context.reply_with(habits.ready, await context.read(readiness.readiness, context.now))
    elif wanted == "recall":
        await context.reply_with(habits.recall, await context.read(readiness.curve, context.now))
    elif wanted == "week":
        await context.reply_with(habits.week, await context.read(digest.week, context.now))
    else:
        await context.reply_with(view.progress, await context.read(progress.progress, context.now))


async def idle(context: Context) -> None:
    """What shall become of the pushes."""
    how = context.payload_of(AnswerIdle).how
    user = await context.know_user()
    if how == "week":
        until = study_day(context.now, user.tz) + timedelta(days=WEEK_OFF)
        await context.run(preferences.put, "pause", until.isoformat(), context.now)
        await context.reply(habits.idle_answered(how, until, context.t))
    elif how == "stop":
        await context.run(preferences.put, "silent", "1", context.now)
        await context.reply(habits.idle_answered(how, None, context.t))
    elif how == "daily":
        await context.run(preferences.put, "silent", "0", context.now)
        await context.reply(habits.idle_answered(how, None, context.t))
    else:
        raise Stale
