"""/jd: a pasted posting against somebody's skills; a plain message that is a posting comes here too."""

from __future__ import annotations

from datetime import datetime

from bot.actions.postings import HaveSkill
from bot.context import Context
from bot.views import jd as view
from mentor import dialogues
from mentor.errors import MentorError
from mentor.postings import board, files, looks_like_posting, profile
from mentor.store import Tx
from mentor.users import Person

LARGEST = 2**20


async def jd(context: Context) -> None:
    """/jd [text]."""
    if context.args:
        return await analyse(context, context.args)
    await context.run(_ask, context.now)
    await context.reply(view.ask(context.t))


async def written(context: Context) -> None:
    """The text or the file that was asked for."""
    has_file = context.message is not None and context.message.document is not None
    text = await _file_text(context) if has_file else context.text
    if text is None:
        raise MentorError("post.only_text")
    await analyse(context, text)


async def from_file(context: Context) -> bool:
    """A file that nobody asked for: read where it is a posting; whether it was."""
    text = await _file_text(context)
    if text is None or not looks_like_posting(text):
        return False
    await analyse(context, text)
    return True


async def _file_text(context: Context) -> str | None:
    """The content of a text file; None for another kind of file."""
    document = context.message.document if context.message else None
    if document is None or not (document.file_name or "").lower().endswith((".txt", ".md")):
        return None
    return files.decoded(await context.download(document.file_id, LARGEST))


async def analyse(context: Context, text: str) -> None:
    """What it asks for, and what is missing."""
    if not text.strip():
        raise MentorError("post.no_text")
    found = await context.run(_analyse, text, context.now)
    track = context.user.track if context.user else None
    await context.reply(view.read(found, track, context.t).anew())


async def have(context: Context) -> None:
    """I have this skill after all."""
    found = await context.run(profile.put, context.payload_of(HaveSkill).slug, "posting")
    await context.reply(view.have(found, context.t))


def _ask(tx: Tx, user: Person, now: datetime) -> None:
    dialogues.start(tx, user, "jd", "text", {}, now)


def _analyse(tx: Tx, user: Person, text: str, now: datetime) -> board.Read:
    dialogues.end(tx, user, "jd")
    return board.analyse(tx, user, text, now)
