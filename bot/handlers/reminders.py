"""/remind: say when, see them all, change, put off, delete."""

from __future__ import annotations

from datetime import datetime

from bot.actions.reminders import (
    ChangeReminder,
    DeleteReminder,
    PickReading,
    ShowReminder,
    SnoozeReminder,
    ThroughQuiet,
)
from bot.context import Context
from bot.views import reminders as view
from mentor.errors import Stale
from mentor.names import is_other_matter
from mentor.reminders import Refused, hearing, store, understand
from mentor.reminders.store import Kept
from mentor.store import Tx
from mentor.users import Person

LIST_WORDS = ("list", "all", "列表", "全部", "查看")


async def remind(context: Context) -> None:
    """/remind [when and what]."""
    if context.args and context.args.casefold() not in LIST_WORDS:
        return await _heard(context, await context.run(hearing.hear, context.args, context.now))
    found = await context.run(_list_and_listen, context.now)
    await context.reply(view.all_of_them(found, *_frame(context)))


async def show_all(context: Context) -> None:
    """The list, on the same screen."""
    found = await context.run(_list_and_listen, context.now)
    await context.reply(view.all_of_them(found, *_frame(context)))


async def show(context: Context) -> None:
    """One reminder."""
    found = await context.read(store.one, context.payload_of(ShowReminder).id)
    await context.reply(view.one(found, *_frame(context)))


async def new(context: Context) -> None:
    """Ask for a new one."""
    await context.run(hearing.begin, context.now)
    await context.reply(view.ask_new(context.t))


async def change(context: Context) -> None:
    """Ask for another time or another text."""
    payload = context.payload_of(ChangeReminder)
    if payload.what == "text":
        kept = await context.run(hearing.begin_words, payload.id, context.now)
        await context.reply(view.ask_words(kept, context.t))
        return
    asked = await context.run(hearing.begin, context.now, payload.id)
    if asked is None:  # a forged button that names no reminder
        raise Stale
    await context.reply(view.ask_time(asked, *_frame(context)))


async def time_written(context: Context) -> None:
    """The time that was asked for."""
    assert context.dialogue is not None
    reminder_id = context.dialogue.state["id"]
    if (
        not reminder_id
        and is_other_matter(context.text)
        and not await context.read(_is_time, context.text, context.now)
    ):
        from bot.handlers import ROUTES

        return await ROUTES.text(context)
    await _heard(context, await context.run(hearing.hear, context.text, context.now, reminder_id))


async def words_written(context: Context) -> None:
    """The text that was asked for."""
    assert context.dialogue is not None
    kept = await context.run(hearing.reword, context.dialogue.state["id"], context.text)
    await context.reply(view.kept(kept, *_frame(context)))


async def choice_written(context: Context) -> None:
    """Words where buttons were offered."""
    await _heard(context, await context.run(hearing.hear_again, context.text, context.now))


async def pick(context: Context) -> None:
    """One of the readings."""
    payload = context.payload_of(PickReading)
    kept = await context.run(hearing.pick, payload.asked, payload.number, context.now)
    await context.reply(view.kept(kept, *_frame(context)))


async def snooze(context: Context) -> None:
    """Put it off."""
    payload = context.payload_of(SnoozeReminder)
    kept = await context.run(store.snooze, payload.id, payload.how, context.now)
    await context.reply(view.snoozed(kept, *_frame(context)))


async def through_quiet(context: Context) -> None:
    """Through quiet hours, or not."""
    payload = context.payload_of(ThroughQuiet)
    kept = await context.run(store.come_through, payload.id, bool(payload.wanted))
    await context.reply(view.one(kept, *_frame(context)))


async def delete(context: Context) -> None:
    """Delete it."""
    kept = await context.run(store.remove, context.payload_of(DeleteReminder).id, context.now)
    await context.reply(view.deleted(kept, *_frame(context)))


async def _heard(context: Context, answer: Kept | hearing.Asked | Refused) -> None:
    if isinstance(answer, Kept):
        await context.reply(view.kept(answer, *_frame(context)))
    elif isinstance(answer, hearing.Asked):
        await context.reply(view.ask(answer, *_frame(context)))
    else:
        await context.reply(view.refused(answer, *_frame(context)))


def _frame(context: Context) -> view.Frame:
    assert context.user is not None
    return context.user, context.now, context.t


def _is_time(tx: Tx, user: Person, text: str, now: datetime) -> bool:
    return not isinstance(understand(text, tz=user.tz, now=now), Refused)


def _list_and_listen(tx: Tx, user: Person, now: datetime) -> list[Kept]:
    """The next message is a new reminder: no button is needed before typing one."""
    hearing.listen(tx, user, now)
    return store.listed(tx, user, now)
