"""/post: an admin's posting, from its text to the board."""

from __future__ import annotations

from datetime import datetime

from bot.actions.postings import FixPost
from bot.context import Context
from bot.views import post as view
from mentor.errors import MentorError
from mentor.postings import files, publish
from mentor.store import Tx
from mentor.users import Person

LARGEST = 2**20


async def post(context: Context) -> None:
    """/post [text]."""
    if context.args:
        return await _read(context, context.args)
    await context.run(publish.begin, context.now)
    await context.reply(view.ask(context.t))


async def written(context: Context) -> None:
    """The text or the file that was asked for, or a correction of what is being looked at."""
    document = context.message.document if context.message else None
    if document is None:
        return await _read(context, context.text)
    if not (document.file_name or "").lower().endswith((".txt", ".md")):
        raise MentorError("post.only_text")
    await _read(context, files.decoded(await context.download(document.file_id, LARGEST)))


async def _read(context: Context, text: str) -> None:
    if not text.strip() or view.is_link(text):
        raise MentorError("post.no_text")
    found = await context.run(publish.write, text.strip(), context.now)
    await context.reply(view.look(found, context.t).anew())


async def fix(context: Context) -> None:
    """Another track, another degree: first the choices, then the choice."""
    payload = context.payload_of(FixPost)
    if not payload.value:
        await context.read(publish.looking, context.now)
        await context.reply(view.choices(payload.name, context.t))
        return
    found = await context.run(publish.correct, payload.name, payload.value, context.now)
    await context.reply(view.look(found, context.t))


async def look(context: Context) -> None:
    """As it stands."""
    await context.reply(view.look(await context.read(publish.looking, context.now), context.t))


async def put(context: Context) -> None:
    """Onto the board."""
    posting_id, posting = await context.run(publish.publish, context.now)
    await context.reply(view.published(posting_id, posting, context.t))


async def leave(context: Context) -> None:
    """Not published."""
    await context.run(_leave, context.now)
    await context.reply(view.left(context.t))


def _leave(tx: Tx, user: Person, now: datetime) -> bool:
    return publish.cancel(tx, user)
