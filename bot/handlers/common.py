"""/help, /cancel, /stop, and what nothing else claims."""

from __future__ import annotations

from datetime import datetime

from bot.callbacks import Payload, action
from bot.context import Context
from bot.phrases import APPLIED, GREETING, THANKS
from bot.posting_text import link_in
from bot.views import common as view
from bot.views import mock as mock_view
from mentor import dialogues, users
from mentor.mock import session as mocks
from mentor.mock.flow import Pending
from mentor.postings import looks_like_posting
from mentor.store import Tx
from mentor.users import Person


@action("on")
class PushesOn(Payload):
    """Undo /stop."""


async def help_(context: Context) -> None:
    """/help: what there is, from the table of commands."""
    from bot.handlers import COMMANDS

    await context.read(_nothing)
    names = [c.name for c in COMMANDS if not c.admin]
    admin = [c.name for c in COMMANDS if c.admin] if context.is_admin else []
    await context.reply(view.help_(names, admin, context.t))


async def cancel(context: Context) -> None:
    """/cancel: leave the pending dialogue."""
    was_pending, left = await context.run(_leave, context.now)
    await context.reply(mock_view.left(left, context.t) if left else view.cancelled(was_pending, context.t))


async def stop(context: Context) -> None:
    """/stop: no push any more, with one button back."""
    await context.run(_silence, True, context.now)
    await context.reply(view.stopped(PushesOn(), context.t))


async def pushes_on(context: Context) -> None:
    """The button under /stop."""
    await context.run(_silence, False, context.now)
    await context.reply(view.pushes_on(context.t))


async def text(context: Context) -> None:
    """Plain text that no dialogue waits for: a posting, a greeting, else a question."""
    from bot.handlers import ask, jd, jobs

    is_greeting = GREETING.fullmatch(context.text.strip())
    if is_greeting or THANKS.fullmatch(context.text.strip()):
        await context.read(_nothing)
        await context.reply(view.greeted("greeting" if is_greeting else "welcome", context.t))
        return
    applied = APPLIED.fullmatch(context.text.strip())
    if applied:
        await jobs.applied(context, applied["zh"] or applied["en"] or "")
        return
    if link_in(context.text):
        await jd.from_link(context)
        return
    if looks_like_posting(context.text):
        await jd.analyse(context, context.text)
        return
    await ask.plain(context)


async def document(context: Context) -> None:
    """A file that no dialogue waits for: cards, a posting, a sheet of model scores, or nothing that we read."""
    from bot.handlers import jd, model_kit, own

    is_read = await model_kit.from_file(context, is_asked=False) or await own.from_file(context)
    if not (is_read or await jd.from_file(context)):
        await other(context)


async def other(context: Context) -> None:
    """A sticker, a voice message, an edit: a clear answer."""
    await context.read(_nothing)
    is_edit = context.update.edited_message is not None
    await context.reply(view.not_understood(is_edit, context.t))


def _nothing(tx: Tx, user: Person) -> None:
    """Only who they are."""


def _leave(tx: Tx, user: Person, now: datetime) -> tuple[bool, Pending | None]:
    """Whatever is pending; a mock interview that lies beneath something else only once that is left."""
    pending = dialogues.pending(tx, user, now)
    left = mocks.leave(tx, user, now) if pending is None or pending.kind == "mock" else None
    return dialogues.end(tx, user), left


def _silence(tx: Tx, user: Person, is_silent: bool, now: datetime) -> Person:
    return users.change(tx, user, now, silenced=is_silent)
