"""/jd: a posting against somebody's skills; a plain message, a file or a link that is a posting comes here too."""

from __future__ import annotations

from datetime import datetime

from bot import posting_text
from bot.actions.postings import HaveSkill
from bot.context import Context
from bot.views import jd as view
from mentor import dialogues
from mentor.errors import MentorError
from mentor.postings import board, looks_like_posting, profile
from mentor.store import Tx
from mentor.users import Person


async def jd(context: Context) -> None:
    """/jd [text or link]."""
    if context.args:
        return await analyse(context, await posting_text.sent(context, context.args))
    await context.run(_ask, context.now)
    await context.reply(view.ask(context.t))


async def written(context: Context) -> None:
    """The text, the link or the file that was asked for."""
    has_file = context.message is not None and context.message.document is not None
    text = await (posting_text.in_file(context) if has_file else posting_text.sent(context, context.text))
    await analyse(context, text)


async def from_file(context: Context) -> bool:
    """A file that nobody asked for: read where it is a posting; whether it was."""
    try:
        text = await posting_text.in_file(context)
    except MentorError:
        return False
    if not looks_like_posting(text):
        return False
    await analyse(context, text)
    return True


async def from_link(context: Context) -> None:
    """A link that nobody asked for."""
    await analyse(context, await posting_text.sent(context, context.text))


async def analyse(context: Context, text: str) -> None:
    """What it asks for, and what is missing."""
    if not text.strip():
        raise MentorError("post.no_text")
    found = await context.run(_analyse, text, context.now)
    track = context.user.track if context.user else None
    await context.reply(view.read(found, track, context.t, len(text)).anew())


async def have(context: Context) -> None:
    """I have this skill after all."""
    found = await context.run(profile.put, context.payload_of(HaveSkill).slug, "posting")
    await context.reply(view.have(found, context.t))


def _ask(tx: Tx, user: Person, now: datetime) -> None:
    dialogues.start(tx, user, "jd", "text", {}, now)


def _analyse(tx: Tx, user: Person, text: str, now: datetime) -> board.Read:
    dialogues.end(tx, user, "jd")
    return board.analyse(tx, user, text, now)
