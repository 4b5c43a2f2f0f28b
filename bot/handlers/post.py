"""/post: an admin's posting, from its text, file or link to the board; or hundreds of them."""

from __future__ import annotations

from datetime import datetime

from bot import posting_text
from bot.actions.postings import AskField, FixPost, PublishMany
from bot.context import Context
from bot.messenger import Screen
from bot.views import post as view
from mentor.errors import MentorError
from mentor.postings import batch, files, publish, submissions
from mentor.store import Tx
from mentor.users import Person

CHUNK = 25  # postings read between two looks at the progress
LARGEST = 4 * 2**20


async def post(context: Context) -> None:
    """/post [text or link]."""
    if context.args:
        return await _read(context, "", await posting_text.sent(context, context.args))
    waiting = await context.run(_begin, context.now)
    await context.reply(view.ask(waiting, context.t))


async def written(context: Context) -> None:
    """The text, link or file that was asked for, or a correction of what is being looked at."""
    document = context.message.document if context.message else None
    if document is None:
        return await _read(context, "", await posting_text.sent(context, context.text))
    name = (document.file_name or "").lower()
    try:
        if name.endswith(batch.TABLES):
            text = files.decoded(await context.download(document.file_id, LARGEST))
        else:
            text = await posting_text.in_file(context)
    except MentorError as error:
        raise error if error.key == "error.file_too_large" else MentorError("post.no_text") from error
    await _read(context, name, text)


async def _read(context: Context, name: str, text: str) -> None:
    if not text.strip():
        raise MentorError("post.no_text")
    items = batch.split(name, text)
    if name.endswith(batch.TABLES) or len(items) > 1:
        return await _many(context, items)
    found = await context.run(publish.write, text.strip(), context.now)
    await context.reply(view.look(found, context.t).anew())


async def _many(context: Context, items: list[batch.Item]) -> None:
    """Read them in portions, with progress; nothing is published yet."""
    await context.know_user()
    message = await context.reply(view.reading(0, len(items), context.t).anew())
    screen = Screen(context.chat_id, context.lang, message)
    prepared: list[batch.Prepared] = []
    for start in range(0, len(items), CHUNK):
        prepared += await context.read(batch.prepare, items[start : start + CHUNK], context.now)
        if start and start % (4 * CHUNK) == 0:
            await context.services.messenger.show(screen, view.reading(len(prepared), len(items), context.t))
    found = await context.run(batch.keep, prepared, context.now)
    await context.services.messenger.show(screen, view.many(found, context.t))


async def put_many(context: Context) -> None:
    """All of them onto the board, or those that resemble none."""
    made, found = await context.run(batch.put, bool(context.payload_of(PublishMany).new), context.now)
    await context.reply(view.published_many(made, found, context.t))


async def fix(context: Context) -> None:
    """Another track, degree ...: first the choices, then the choice."""
    payload = context.payload_of(FixPost)
    if not payload.value:
        await context.read(publish.looking, context.now)
        await context.reply(view.choices(payload.name, context.t))
        return
    found = await context.run(publish.correct, payload.name, payload.value, context.now)
    await context.reply(view.look(found, context.t))


async def ask_field(context: Context) -> None:
    """A field in words."""
    name = context.payload_of(AskField).name
    await context.run(publish.ask, name, context.now)
    await context.reply(view.ask_field(name, context.t))


async def look(context: Context) -> None:
    """As it stands."""
    await context.reply(view.look(await context.read(publish.looking, context.now), context.t))


async def put(context: Context) -> None:
    """Onto the board."""
    posting_id, posting = await context.run(publish.publish, context.now)
    context.services.wake_push()
    await context.reply(view.published(posting_id, posting, context.t))


async def leave(context: Context) -> None:
    """Not published."""
    await context.run(_leave, context.now)
    await context.reply(view.left(context.t))


def _begin(tx: Tx, user: Person, now: datetime) -> int:
    publish.begin(tx, user, now)
    return submissions.count(tx, user)


def _leave(tx: Tx, user: Person, now: datetime) -> bool:
    return publish.cancel(tx, user)
