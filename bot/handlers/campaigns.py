"""/broadcast: a message to many, drafted: its text, its segment, its options."""

from __future__ import annotations

from datetime import datetime, time
from html import escape
from typing import Any

from telegram.error import BadRequest

from bot.actions.campaigns import (
    AskWords,
    BroadcastPosting,
    SetOption,
    ShowChoices,
    ShowDraft,
    Toggle,
)
from bot.context import Context
from bot.views import campaigns as view
from mentor import campaigns, dialogues
from mentor.clock import next_local
from mentor.errors import MentorError, Stale
from mentor.store import Tx
from mentor.users import Person

KIND = "broadcast"


async def broadcast(context: Context) -> None:
    """/broadcast [text]."""
    if context.args:
        return await _make_draft(context, {"text": view.checked(escape(context.args, quote=False))})
    await context.run(_ask, "text", {}, context.now)
    await context.reply_with(view.ask_text)


async def written(context: Context) -> None:
    """What was asked for: the text (with its formatting), the English one, a time."""
    assert context.dialogue is not None and context.message is not None
    if not context.is_admin:  # an admin no more
        raise Stale
    step, state = context.dialogue.step, context.dialogue.state
    html = context.message.text_html if context.message.text else escape(context.text, quote=False)
    if step == "text":
        return await _make_draft(context, {"text": view.checked(html)})
    if step == "en":
        await _check(context, view.checked(html))
        found = await context.run(_put, campaigns.put_variant, state, html, context.now)
    else:
        user = await context.know_user()
        found = await context.run(
            _put, campaigns.schedule, state, campaigns.moment(context.text, user.tz, context.now), context.now
        )
    await context.reply(view.draft(found, context.t).anew())


async def from_posting(context: Context) -> None:
    """A draft from a posting, for the people of its track."""
    found = await context.run(_create_for_posting, context.payload_of(BroadcastPosting).posting, context.now)
    await context.reply(view.message(found.message, context.t).anew())
    await context.reply(view.draft(found, context.t).anew())


async def _make_draft(context: Context, body: dict[str, object]) -> None:
    """First the message itself, so that Telegram judges it now; then the draft."""
    await _check(context, str(body["text"]))
    found = await context.run(_create, body, context.now)
    await context.reply(view.draft(found, context.t).anew())


async def _check(context: Context, html: str) -> None:
    await context.know_user()
    try:
        await context.reply(view.message(campaigns.Message(html), context.t).anew())
    except BadRequest as error:
        raise MentorError("campaign.refused", reason=str(error)[:200]) from error


async def show_draft(context: Context) -> None:
    """The draft as it stands."""
    found = await context.read(campaigns.draft, context.payload_of(ShowDraft).campaign, context.now)
    await context.reply(view.draft(found, context.t))


async def show_choices(context: Context) -> None:
    """The values of a dimension or an option."""
    payload = context.payload_of(ShowChoices)
    await _show(context, await context.read(campaigns.draft, payload.campaign, context.now), payload.name)


async def toggle(context: Context) -> None:
    """Change the segment."""
    p = context.payload_of(Toggle)
    found = await context.run(campaigns.toggle, p.campaign, p.version, p.name, p.value, context.now)
    await _show(context, found, "skills" if p.name == "least" else p.name)


async def set_option(context: Context) -> None:
    """Change hours, rate, latecomers, or the time by a button."""
    p = context.payload_of(SetOption)
    if p.name == "when" and p.value:
        user = await context.know_user()
        hour = int(p.value) if p.value.isdigit() else 9
        at = next_local(time(hour % 24), user.tz, context.now)
        found = await context.run(campaigns.schedule, p.campaign, p.version, at, context.now)
    else:
        found = await context.run(campaigns.set_option, p.campaign, p.version, p.name, p.value, context.now)
    await _show(context, found, "when" if p.name == "local" else p.name)


async def _show(context: Context, found: campaigns.Draft, name: str) -> None:
    if name in view.LISTED:
        values = await context.read(_offered, name, found)
        await context.reply(view.choices(found, name, values, context.t))
    else:
        await context.reply(
            view.options(found, name, context.t) if name in view.OPTIONS else view.draft(found, context.t)
        )


async def ask_words(context: Context) -> None:
    """A time or the English text, in words."""
    p = context.payload_of(AskWords)
    if p.what not in view.ASKED:
        raise Stale
    await context.run(_ask, p.what, {"campaign": p.campaign, "version": p.version}, context.now)
    await context.reply(view.ask_words(p.campaign, p.what, context.t))


def _ask(tx: Tx, user: Person, step: str, state: dict[str, Any], now: datetime) -> None:
    dialogues.start(tx, user, KIND, step, state, now)


def _create(tx: Tx, user: Person, body: dict[str, object], now: datetime) -> campaigns.Draft:
    dialogues.end(tx, user, KIND)
    return campaigns.draft(tx, user, campaigns.create(tx, user, body, {}, now), now)


def _create_for_posting(tx: Tx, user: Person, posting_id: int, now: datetime) -> campaigns.Draft:
    return campaigns.draft(tx, user, campaigns.create_for_posting(tx, user, posting_id, now), now)


def _put(tx: Tx, user: Person, change: Any, state: dict[str, Any], value: Any, now: datetime) -> campaigns.Draft:
    dialogues.end(tx, user, KIND)
    found: campaigns.Draft = change(tx, user, state["campaign"], state["version"], value, now)
    return found


def _offered(tx: Tx, user: Person, name: str, found: campaigns.Draft) -> list[Any]:
    return list(campaigns.offered(tx, name, found.report.segment, found.report.body))
