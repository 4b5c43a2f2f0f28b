"""How a broadcast looks before it goes out: to oneself, and as somebody of its segment gets it."""

from __future__ import annotations

from datetime import datetime

from telegram.error import BadRequest

from bot.actions.campaigns import PreviewAs, TestSend
from bot.context import Context
from bot.views import campaigns as view
from mentor import campaigns, dialogues
from mentor.errors import Stale
from mentor.store import Tx
from mentor.users import Person

KIND = "broadcast_as"


async def preview_as(context: Context) -> None:
    """As somebody of the segment would get it; another id may be written."""
    payload = context.payload_of(PreviewAs)
    await context.run(_listen, payload.campaign, context.now)
    await _show(context, payload.campaign, payload.user)


async def written(context: Context) -> None:
    """The id of a user."""
    assert context.dialogue is not None
    if not context.is_admin:  # an admin no more
        raise Stale
    await _show(context, context.dialogue.state["campaign"], view.user_id(context.text))


async def _show(context: Context, campaign_id: int, user_id: int) -> None:
    found = await context.read(campaigns.preview, campaign_id, user_id, context.now)
    await context.reply(view.preview_head(campaign_id, found, context.t))
    await context.reply(view.as_theirs(found))


async def test_send(context: Context) -> None:
    """To oneself, as recipients would get it; what Telegram refuses is refused here."""
    found = await context.read(campaigns.draft, context.payload_of(TestSend).campaign, context.now)
    await context.toast(context.t.plain("campaign.tested"))
    try:
        await context.reply(view.message(found.message, context.t).anew())
    except BadRequest as error:
        await context.reply(view.refused(str(error), context.t))


def _listen(tx: Tx, user: Person, campaign_id: int, now: datetime) -> None:
    dialogues.start(tx, user, KIND, "", {"campaign": campaign_id}, now)
