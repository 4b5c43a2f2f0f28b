"""/choose: a direction in six taps, and the ways to change into it."""

from __future__ import annotations

from bot.actions.choose import Choose, ChooseBefore, ListWays, ShowReasons, ShowWay
from bot.context import Context
from bot.views import choose as view
from bot.views import ways as ways_view
from mentor.choose import direction, transfers
from mentor.choose.direction import Outcome, Step
from mentor.errors import MentorError, Stale
from mentor.names import fold, is_other_matter

KIT = {fold(word) for word in ("model", "models", "模型", "选模型", "模型选型", "选型")}
WAYS = {fold(word) for word in ("map", "transfer", "转行", "转行地图", "转")}


async def choose(context: Context) -> None:
    """/choose [model, map, or where you come from]."""
    wanted = fold(context.args[:80])
    if wanted in KIT:
        from bot.handlers import model_kit

        return await model_kit.begin(context)
    if wanted in WAYS:
        return await context.reply_with(ways_view.listed, await context.read(transfers.listed))
    if wanted:
        return await context.reply_with(ways_view.listed, await context.read(transfers.find, context.args))
    arrived = await context.run(direction.arrive, context.now)
    await _show(context, arrived, is_earlier=True)


async def answer(context: Context) -> None:
    """A button of a question."""
    payload = context.payload_of(Choose)
    await _show(context, await context.run(direction.answer, payload.step, payload.value, context.now))


async def before(context: Context) -> None:
    """The question before."""
    await _show(context, await context.run(direction.back, context.payload_of(ChooseBefore).step, context.now))


async def again(context: Context) -> None:
    """From the first question."""
    await _show(context, await context.run(direction.again, context.now))


async def written(context: Context) -> None:
    """Typed words in a question."""
    assert context.dialogue is not None
    name = context.dialogue.step
    if is_other_matter(context.text):
        from bot.handlers import ROUTES

        return await ROUTES.text(context)
    try:
        found = await context.run(direction.written, name, context.text, context.now)
    except MentorError as error:
        asked = await context.run(direction.step, name, context.now)
        sentence = context.t(error.key, **error.params)
        await context.reply(view.not_understood(view.step(asked, context.t), sentence))
    else:
        await _show(context, found)


async def result(context: Context) -> None:
    """The last result."""
    await _show(context, await context.read(direction.outcome), is_earlier=True)


async def reasons(context: Context) -> None:
    """What speaks for and against one track."""
    track = context.payload_of(ShowReasons).track
    found = await context.read(direction.outcome)
    ranked = found.result.of(track)
    if ranked is None:
        raise Stale
    await context.reply(view.reasons(found, track, ranked, context.t))


async def ways(context: Context) -> None:
    """Ways from a background or into a track."""
    payload = context.payload_of(ListWays)
    found = await context.read(transfers.listed, payload.background, payload.track)
    await context.reply(ways_view.listed(found, context.t, back=await context.read(direction.has_result)))


async def way(context: Context) -> None:
    """One way in full."""
    found = await context.read(transfers.one, context.payload_of(ShowWay).slug)
    own = context.user.track if context.user else None
    await context.reply(ways_view.one(found, own, context.t))


async def _show(context: Context, found: Step | Outcome, *, is_earlier: bool = False) -> None:
    if isinstance(found, Step):
        return await context.reply_with(view.step, found)
    assert context.user is not None
    await context.reply(view.result(found, context.now, context.user.tz, context.t, is_earlier=is_earlier))
