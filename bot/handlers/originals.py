"""A document's original, fetched once more for an admin who wants it kept."""

from __future__ import annotations

from bot import links
from bot.actions.corpus import KeepOriginal
from bot.context import Context
from bot.views import corpus as view
from mentor import library
from mentor.corpus.documents.read import LARGEST
from mentor.errors import MentorError, Stale
from mentor.store import Tx
from mentor.users import Person


async def keep(context: Context) -> None:
    """Fetch the file once more, to keep it."""
    document = context.payload_of(KeepOriginal).document
    file_id, link, digest = await context.read(_sources, document)
    if file_id:
        raw = await context.download(file_id, LARGEST)
    elif link:
        raw = (await context.fetch(link, links.FILES)).content
    else:
        raise Stale
    if library.digest(raw) != digest:
        raise MentorError("corpus.changed")
    report = await context.run(_keep, document, raw)
    await context.reply(view.report(report, context.t))


def _sources(tx: Tx, user: Person, document: int) -> tuple[str | None, str | None, str]:
    return library.sources(tx, document)


def _keep(tx: Tx, user: Person, document: int, content: bytes) -> library.Report:
    library.keep(tx, document, content)
    return library.report(tx, document)
