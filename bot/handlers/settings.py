"""/settings: shown and changed, by buttons and by words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.actions.people import PutSetting, ShowSetting
from bot.context import Context
from bot.errors import sentence
from bot.reply import Button
from bot.views import choices
from bot.views import onboarding as onboarding_view
from bot.views import settings as view
from mentor import dialogues, preferences
from mentor.errors import NotFound, Stale
from mentor.preferences import Choices
from mentor.store import Tx
from mentor.users import Person

KIND = "setting"


async def settings(context: Context) -> None:
    """/settings, and the way back to it."""
    person = await context.run(_leave)
    await context.reply(view.overview(person, context.now, context.t))


async def show(context: Context) -> None:
    """One setting."""
    name = context.payload_of(ShowSetting).name
    person = await context.run(_listen, name, context.now)
    await context.reply(view.one(name, person, context.now, context.t))


async def put(context: Context) -> None:
    """A value that was pressed."""
    payload = context.payload_of(PutSetting)
    person = await context.run(preferences.put, payload.name, payload.value, context.now)
    toast = context.t.plain("settings.saved")
    if payload.name in ("muted", "light"):  # several may be pressed in a row
        await context.reply(view.one(payload.name, person, context.now, context.t, toast=toast))
    else:
        await context.run(_leave)
        await context.reply(view.overview(person, context.now, context.t, toast))


async def written(context: Context) -> None:
    """A value that was typed."""
    assert context.dialogue is not None
    name = context.dialogue.step
    if onboarding_view.declines_place(context.text):
        overview = view.overview(await context.run(_leave), context.now, context.t)
        await context.reply(onboarding_view.no_place(overview, context.t))
        return
    try:
        found = await context.run(_put_typed, name, context.text, context.now)
    except NotFound as error:
        person = await context.know_user()
        labels = [(choices.said(name, slug, context.now, context.t), slug) for slug, _ in error.nearest]
        rows = [[Button(label, PutSetting(name, slug))] for label, slug in labels]
        await context.reply(replace(sentence(context, error), buttons=rows))
    else:
        person = await context.know_user()
        if isinstance(found, Choices):
            await context.reply(view.one(name, person, context.now, context.t, found).anew())
        else:
            await context.reply(view.overview(found, context.now, context.t).anew())


def _leave(tx: Tx, user: Person) -> Person:
    dialogues.end(tx, user, KIND)
    return user


def _listen(tx: Tx, user: Person, name: str, now: datetime) -> Person:
    if name not in preferences.FIELDS:
        raise Stale
    dialogues.start(tx, user, KIND, name, {}, now)
    return user


def _put_typed(tx: Tx, user: Person, name: str, text: str, now: datetime) -> Person | Choices:
    value = preferences.read(user, name, text, now)
    if isinstance(value, Choices):
        return value
    dialogues.end(tx, user, KIND)
    return preferences.put(tx, user, name, value, now)
