"""/corpus: an admin hands over a document; what was found in it, and what became of it."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot import links
from bot.actions.corpus import PastedAll
from bot.context import Context
from bot.views import corpus as view
from mentor import dialogues, library
from mentor.corpus.documents.child import imported_safely
from mentor.corpus.documents.model import Imported
from mentor.corpus.documents.read import LARGEST, SUFFIXES, Refused
from mentor.errors import MentorError, Stale
from mentor.library import pasted
from mentor.library.documents import Where
from mentor.store import Tx
from mentor.users import Person

LEAST = 20  # characters that a pasted text has at least


async def corpus(context: Context) -> None:
    """/corpus [link or text]."""
    if context.args:
        return await _text(context, context.args)
    rows = await context.run(_begin, context.now)
    if rows is None:
        return await _wait(context, replace(await context.read(pasted.so_far, context.now), message=None))
    await context.reply(view.overview(rows, context.t))


async def given(context: Context) -> None:
    """The file, the link or the text that was asked for."""
    if not context.is_admin:
        raise Stale
    document = context.message.document if context.message else None
    if document is None:
        return await _text(context, context.text)
    name = document.file_name or "document"
    if not name.lower().endswith(SUFFIXES):
        raise MentorError("corpus.refused_kind")
    if (document.file_size or 0) > LARGEST:
        raise MentorError("error.file_too_large", limit_mb=LARGEST // 2**20)
    await _progress(context, name)
    await _told(context, _file(context, document.file_id, name))


async def _file(context: Context, file_id: str, name: str) -> None:
    raw = await context.download(file_id, LARGEST)
    await _import(context, raw, name, Where(file_id=file_id, user_id=context.user_id))


async def _text(context: Context, text: str) -> None:
    """A link, a text, or one part of a text that came in several messages."""
    text = text.strip()
    if not await context.read(pasted.is_open, context.now):
        link = view.link_in(text)
        if link is not None:
            await _progress(context, link)
            return await _told(context, _link(context, link))
        if len(text) < LEAST:
            raise MentorError("corpus.too_short", least=LEAST)
    part = await context.run(pasted.add, text, context.now)
    await (_paste(context, part) if part.text else _wait(context, part))


async def all_there(context: Context) -> None:
    """That was all: the parts that have come are the document."""
    context.payload_of(PastedAll)
    await _paste(context, await context.run(pasted.so_far, context.now, is_whole=True))


async def _wait(context: Context, part: pasted.Pasted) -> None:
    """Say how much has come; one message speaks of all parts."""
    context.screen.message_id = part.message or context.screen.message_id
    shown = await context.reply(view.gathering(part, context.t))
    await context.run(pasted.shown, shown, context.now)


async def _paste(context: Context, whole: pasted.Pasted) -> None:
    context.screen.message_id = whole.message or context.screen.message_id
    await _import(context, whole.text.encode(), "", Where(user_id=context.user_id), is_pasted=True)


async def _link(context: Context, url: str) -> None:
    page = await context.fetch(url, links.FILES)
    name = page.final_url.rstrip("/").rpartition("/")[2].partition("?")[0][:60] or "page"
    name = f"{name}.html" if page.is_html else name
    where = Where(link=page.final_url, user_id=context.user_id)
    await _import(context, page.content, name, where, is_page=page.is_html)


async def _told(context: Context, work: Awaitable[None]) -> None:
    """Why it cannot be read stands where it said that it was being read."""
    try:
        await work
    except MentorError as error:
        await context.reply(view.failed(error, context.t))


async def _progress(context: Context, name: str) -> None:
    """Say that it is being read; the report takes this message's place."""
    await context.know_user()
    context.screen.message_id = await context.reply(view.reading(name, context.t))


async def _import(
    context: Context, raw: bytes, name: str, where: Where, *, is_page: bool = False, is_pasted: bool = False
) -> None:
    digest = library.digest(raw)
    before = await context.read(_known, digest)
    if before is not None and not context.was_done:
        if is_pasted:
            await context.run(pasted.was_known, context.now)
        await context.reply(view.report(before, context.t, is_again=True))
        return
    try:
        known = name if name.lower().endswith(SUFFIXES) else ""  # else its first bytes say what it is
        found = await context.services.db.slowly(partial(imported_safely, raw, known, is_page=is_page))
    except Refused as refused:
        raise MentorError(f"corpus.refused_{refused.reason}") from refused
    if not is_pasted:
        await context.reply(view.report(await context.run(_put, digest, name, found, where, context.now), context.t))
        return
    now, message = context.services.clock.now(), context.screen.message_id
    report = await context.run(pasted.put, digest, raw.decode(), found, where, message, now)
    shown = await context.reply(view.report(report, context.t))
    await context.run(pasted.shown, shown, now)


def _begin(tx: Tx, user: Person, now: datetime) -> list[tuple[int, str, int]] | None:
    """The overview; None where parts of a text wait for the rest, which nothing may throw away."""
    if pasted.is_open(tx, user, now):
        return None
    dialogues.start(tx, user, pasted.DIALOGUE, "source", {}, now)
    return library.overview(tx)


def _known(tx: Tx, user: Person, digest: str) -> library.Report | None:
    return library.known(tx, digest)


def _put(tx: Tx, user: Person, digest: str, name: str, found: Imported, where: Where, now: datetime) -> library.Report:
    if not pasted.is_open(tx, user, now):
        dialogues.end(tx, user, pasted.DIALOGUE)
    return library.put(tx, digest, name, found, where, now)
