"""/broadcast and /campaigns: a message to many, in two steps, with a test to oneself and live progress."""

from __future__ import annotations

from datetime import datetime
from html import escape

from telegram.error import BadRequest

from bot.actions.campaigns import (
    AskStart,
    BroadcastPosting,
    Move,
    ShowDraft,
    ShowReport,
    Start,
    TestSend,
    ToggleTrack,
    Unknown,
)
from bot.context import Context
from bot.views import campaigns as view
from mentor import campaigns, dialogues
from mentor.errors import Stale
from mentor.store import Tx
from mentor.users import Person


async def broadcast(context: Context) -> None:
    """/broadcast [text]."""
    if context.args:
        return await _make_draft(context, {"text": view.checked(escape(context.args, quote=False))})
    await context.run(_ask_text, context.now)
    await context.reply_with(view.ask_text)


async def text_written(context: Context) -> None:
    """The text that was asked for, with its formatting."""
    assert context.message is not None
    if not context.is_admin:  # an admin no more
        raise Stale
    written = context.message.text_html if context.message.text else escape(context.text, quote=False)
    await _make_draft(context, {"text": view.checked(written)})


async def from_posting(context: Context) -> None:
    """A draft from a posting, for the people of its track."""
    found = await context.run(_create_for_posting, context.payload_of(BroadcastPosting).posting, context.now)
    await context.reply(view.draft(found, context.t).anew())


async def _make_draft(context: Context, body: dict[str, object]) -> None:
    found = await context.run(_create, body, context.now)
    await context.reply(view.draft(found, context.t).anew())


async def show_draft(context: Context) -> None:
    """The draft as it stands."""
    found = await context.read(campaigns.draft, context.payload_of(ShowDraft).campaign, context.now)
    await context.reply(view.draft(found, context.t))


async def toggle_track(context: Context) -> None:
    """Change the segment."""
    payload = context.payload_of(ToggleTrack)
    found = await context.run(campaigns.toggle_track, payload.campaign, payload.track, context.now)
    await context.reply(view.draft(found, context.t))


async def test_send(context: Context) -> None:
    """To oneself, as recipients would get it; what Telegram refuses is refused here."""
    found = await context.read(campaigns.draft, context.payload_of(TestSend).campaign, context.now)
    await context.toast(context.t.plain("campaign.tested"))
    try:
        await context.reply(view.message(found.message, context.t).anew())
    except BadRequest as error:
        await context.reply(view.refused(str(error), context.t))


async def ask_start(context: Context) -> None:
    """Step one of two."""
    found = await context.read(campaigns.draft, context.payload_of(AskStart).campaign, context.now)
    await context.reply(view.confirm(found, context.t))


async def start(context: Context) -> None:
    """Step two: off it goes, and this message shows how it is going."""
    payload = context.payload_of(Start)
    found = await context.read(campaigns.draft, payload.campaign, context.now)
    if found.people != payload.people:
        await context.reply(view.confirm(found, context.t, before=payload.people))
        return
    report = await context.run(campaigns.start, payload.campaign, context.now)
    await _show_progress(context, report)
    context.services.wake_push()


async def move(context: Context) -> None:
    """Pause, resume, cancel."""
    payload = context.payload_of(Move)
    report = await context.run(campaigns.move, payload.campaign, payload.how, context.now)
    await _show_progress(context, report)
    context.services.wake_push()


async def report(context: Context) -> None:
    """How it stands; this message goes on showing it."""
    found = await context.run(_find, context.payload_of(ShowReport).campaign)
    await _show_progress(context, found)


async def send_unknown(context: Context) -> None:
    """The admin decides: those whose answer never came get it again."""
    payload = context.payload_of(Unknown)
    await context.run(campaigns.resend_unknown, payload.campaign, context.now)
    await _show_progress(context, await context.run(_find, payload.campaign))
    context.services.wake_push()


async def listed(context: Context) -> None:
    """/campaigns."""
    await context.reply_with(view.listed, await context.read(campaigns.recent))


async def _show_progress(context: Context, found: campaigns.Report) -> None:
    message_id = await context.reply(view.progress(found, context.t))
    if message_id is not None:
        await context.run(campaigns.show_progress_in, found.id, context.chat_id, message_id)


def _ask_text(tx: Tx, user: Person, now: datetime) -> None:
    dialogues.start(tx, user, "broadcast", "text", {}, now)


def _create(tx: Tx, user: Person, body: dict[str, object], now: datetime) -> campaigns.Draft:
    dialogues.end(tx, user, "broadcast")
    return campaigns.draft(tx, user, campaigns.create(tx, user, body, {}, now), now)


def _create_for_posting(tx: Tx, user: Person, posting_id: int, now: datetime) -> campaigns.Draft:
    return campaigns.draft(tx, user, campaigns.create_for_posting(tx, user, posting_id, now), now)


def _find(tx: Tx, user: Person, campaign_id: int) -> campaigns.Report:
    return campaigns.find(tx, campaign_id)
