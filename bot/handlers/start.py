"""/start: onboarding, links into the bot, and coming back; a shared location."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.people import Answer, Before, PutSetting, Skip
from bot.context import Context
from bot.errors import sentence
from bot.reply import Button, Reply
from bot.views import choices
from bot.views import onboarding as view
from bot.views import settings as settings_view
from mentor import onboarding, preferences, zones
from mentor.errors import NotFound
from mentor.names import is_other_matter
from mentor.onboarding import Begun, Greeting, Step
from mentor.postings import looks_like_posting


async def start(context: Context) -> None:
    """/start [link]."""
    from bot.handlers import links

    if links.is_link(context.args):
        return await links.follow(context)
    found = await context.run(onboarding.arrive, context.now)
    if isinstance(found, Greeting):
        await context.reply(view.greeting(found, context.t))
    else:
        await _show(context, found)


async def answer(context: Context) -> None:
    """A button of a step."""
    payload = context.payload_of(Answer)
    await _show(context, await context.run(onboarding.answer, payload.step, payload.value, context.now))


async def skip(context: Context) -> None:
    """Past a step, or past all."""
    step = context.payload_of(Skip).step
    if step:
        await _show(context, await context.run(onboarding.skip, step, context.now))
    else:
        await _show(context, await context.run(onboarding.finish, context.now))


async def before(context: Context) -> None:
    """A step back."""
    await _show(context, await context.run(onboarding.back, context.payload_of(Before).step, context.now))


async def written(context: Context) -> None:
    """Typed words in a step."""
    assert context.dialogue is not None
    step = context.dialogue.step
    if view.declines_place(context.text):
        found = await context.run(onboarding.skip, step, context.now)
        await context.reply(view.no_place(_screen(context, found), context.t))
        return None
    # a resume may be the answer to what they come from
    if is_other_matter(context.text) or (step != "background" and looks_like_posting(context.text)):
        from bot.handlers import ROUTES

        return await ROUTES.text(context)
    try:
        found = await context.run(onboarding.written, step, context.text, context.now)
    except NotFound as error:
        await context.know_user()
        await context.reply(_nearest(context, error, step))
    else:
        await _show(context, found)


async def ask_place(context: Context) -> None:
    """The keyboard that shares a location."""
    await context.know_user()
    await context.reply(view.ask_place(context.t))


async def located(context: Context) -> None:
    """A shared location: the answer to a question of ours, or an offer."""
    assert context.message is not None and context.message.location is not None
    place = context.message.location
    tz = await context.services.db.slowly(zones.at, place.latitude, place.longitude)
    pending = context.dialogue
    if pending is not None and (pending.kind, pending.step) == (onboarding.KIND, "tz"):
        found = await context.run(onboarding.answer, "tz", tz, context.now)
        await context.reply(view.place_found(tz, context.now, context.t, _screen(context, found)))
    elif pending is not None and (pending.kind, pending.step) == ("setting", "tz"):
        person = await context.run(preferences.put, "tz", tz, context.now)
        following = settings_view.overview(person, context.now, context.t)
        await context.reply(view.place_found(tz, context.now, context.t, following))
    else:
        await context.know_user()
        await context.reply(view.place_offered(tz, PutSetting("tz", tz), context.now, context.t))


async def _show(context: Context, found: Step | Begun) -> None:
    await context.reply(_screen(context, found))


def _screen(context: Context, found: Step | Begun) -> Reply:
    is_new = context.user is not None and context.user.is_new
    context.user = replace(found.person, is_new=is_new)  # the language may have changed just now
    if isinstance(found, Step):
        return view.step(found, context.now, context.t)
    return view.begun(found, context.now, context.t)


def _nearest(context: Context, error: NotFound, step: str) -> Reply:
    rows = [[Button(choices.said(step, slug, context.now, context.t), Answer(step, slug))] for slug, _ in error.nearest]
    rows.append([Button(context.t.plain("onboarding.button_skip"), Skip(step))])
    return replace(sentence(context, error), buttons=rows)
