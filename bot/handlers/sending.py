"""/campaigns: broadcasts started in two steps, their live progress and their reports."""

from __future__ import annotations

from datetime import datetime

from bot.actions.campaigns import AskStart, Move, ReportFile, ShowReport, Start, Unknown
from bot.context import Context
from bot.views import campaigns as draft_view
from bot.views import sending as view
from mentor import campaigns
from mentor.store import Tx
from mentor.users import Person


async def ask_start(context: Context) -> None:
    """Step one of two."""
    found = await context.read(campaigns.draft, context.payload_of(AskStart).campaign, context.now)
    await context.reply(view.confirm(found, context.t))


async def start(context: Context) -> None:
    """Step two: off it goes, and this message shows how it is going."""
    payload = context.payload_of(Start)
    found = await context.run(_start, payload.campaign, payload.version, payload.people, context.now)
    if isinstance(found, campaigns.Draft):
        is_edited = found.report.version != payload.version
        await context.reply(view.confirm(found, context.t, before=payload.people, is_edited=is_edited))
        return
    await _show_progress(context, found)
    context.services.wake_push()


async def move(context: Context) -> None:
    """Pause, resume, cancel; back to the draft."""
    payload = context.payload_of(Move)
    report = await context.run(campaigns.move, payload.campaign, payload.how, context.now)
    if report.state == "draft":
        found = await context.read(campaigns.draft, payload.campaign, context.now)
        await context.reply(draft_view.draft(found, context.t))
        return
    await _show_progress(context, report)
    context.services.wake_push()


async def report(context: Context) -> None:
    """How it stands; this message goes on showing it."""
    await _show_progress(context, await context.run(_find, context.payload_of(ShowReport).campaign))


async def file(context: Context) -> None:
    """The table of a campaign, a row a recipient."""
    campaign = context.payload_of(ReportFile).campaign
    await context.reply(view.file(campaign, await context.read(campaigns.table, campaign), context.t))


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


def _start(
    tx: Tx, user: Person, campaign_id: int, version: int, people: int, now: datetime
) -> campaigns.Draft | campaigns.Report:
    """Start what was shown; a draft that has changed since is shown anew (one effect: a rerun finds how it ended)."""
    found = campaigns.draft(tx, user, campaign_id, now)
    if (found.report.version, found.people) != (version, people):
        return found
    return campaigns.start(tx, user, campaign_id, now)


def _find(tx: Tx, user: Person, campaign_id: int) -> campaigns.Report:
    return campaigns.find(tx, campaign_id)
