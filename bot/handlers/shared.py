"""Postings that users share: handed in under /jd; published, mended or declined by admins."""

from __future__ import annotations

from datetime import datetime

from bot.actions.postings import NextShared, RejectShared, ReviewShared, SharePosting
from bot.context import Context
from bot.views import post as post_view
from bot.views import shared as view
from mentor import dialogues
from mentor.errors import Stale
from mentor.postings import publish, submissions
from mentor.store import Tx
from mentor.users import Person

KIND = "share_reason"


async def share(context: Context) -> None:
    """Hand it in."""
    is_new = await context.run(submissions.share, context.payload_of(SharePosting).id, context.now)
    await context.reply(view.handed_in(is_new, context.t))


async def following(context: Context) -> None:
    """The next one in the queue."""
    await context.reply(
        view.one(await context.read(submissions.next_open, context.payload_of(NextShared).after), context.t)
    )


async def review(context: Context) -> None:
    """Look at it as at a posting of one's own."""
    found = await context.run(publish.review, context.payload_of(ReviewShared).id, context.now)
    await context.reply(post_view.look(found, context.t).anew())


async def reject(context: Context) -> None:
    """Decline it: with one of our reasons, or one in words."""
    payload = context.payload_of(RejectShared)
    if payload.reason in view.REASONS:
        return await _rejected(context, payload.id, view.reason_key(payload.reason))
    await context.run(_ask, payload.id, context.now)
    await context.reply(view.ask_reason(payload.id, context.t))


async def reason_written(context: Context) -> None:
    """The reason in words."""
    assert context.dialogue is not None
    if not context.is_admin:  # an admin no more
        raise Stale
    await _rejected(context, context.dialogue.state["id"], context.text)


async def _rejected(context: Context, submission_id: int, reason: str) -> None:
    found = await context.run(_reject, submission_id, reason, context.now)
    context.services.wake_push()
    await context.reply(view.rejected(found, context.t))


def _ask(tx: Tx, user: Person, submission_id: int, now: datetime) -> None:
    dialogues.start(tx, user, KIND, "reason", {"id": submission_id}, now)


def _reject(tx: Tx, user: Person, submission_id: int, reason: str, now: datetime) -> submissions.Shared:
    found = submissions.reject(tx, user, submission_id, reason, now)
    dialogues.end(tx, user, KIND)
    return found
