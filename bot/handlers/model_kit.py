"""/choose model: the template of the model-selection kit, and a filled one compared."""

from __future__ import annotations

from datetime import datetime

from bot.context import Context
from bot.views import model_kit as view
from mentor import dialogues
from mentor.catalogue import catalogue
from mentor.choose.compare import Comparison, compare
from mentor.choose.sheet import looks_like_sheet, read
from mentor.errors import MentorError
from mentor.names import is_other_matter
from mentor.postings.files import decoded
from mentor.store import Tx
from mentor.users import Person

KIND = "model_kit"
METHOD = "choose-model-with-fifty-to-hundred-questions"  # the career note that the method is from
LARGEST = 2**20


async def begin(context: Context) -> None:
    """/choose model."""
    source = await context.run(_begin, context.now)
    await context.reply(view.method(source, context.t))


async def file(context: Context) -> None:
    """The template."""
    await context.run(_begin, context.now)
    await context.reply(view.template(context.t))


async def written(context: Context) -> None:
    """The file that was asked for; words are another matter, or a mistake."""
    if context.message is not None and context.message.document is not None:
        if not await from_file(context):
            raise MentorError("kit.only_csv")
        return None
    if is_other_matter(context.text):
        from bot.handlers import ROUTES

        return await ROUTES.text(context)
    await context.know_user()
    await context.reply(view.ask(context.t))


async def from_file(context: Context, *, is_asked: bool = True) -> bool:
    """A filled sheet, compared; whether it was one (or was meant to be)."""
    document = context.message.document if context.message else None
    if document is None or not (document.file_name or "").lower().endswith((".csv", ".tsv")):
        return False
    text = decoded(await context.download(document.file_id, LARGEST))
    if not is_asked and not looks_like_sheet(text):
        return False
    found = await context.services.db.slowly(_compared, text)
    await context.run(_done)
    await context.reply(view.comparison(found, context.t))
    return True


def _compared(text: str) -> Comparison:
    return compare(read(text))


def _done(tx: Tx, user: Person) -> bool:
    """Nothing is waited for any more: another file is recognised without being asked for."""
    return dialogues.end(tx, user, KIND)


def _begin(tx: Tx, user: Person, now: datetime) -> str:
    """Wait for a file; who the method is from."""
    dialogues.start(tx, user, KIND, "file", {}, now)
    note = catalogue(tx).careers.get(METHOD)
    return note.said_by if note else ""
