"""The one error handler. Its order, from the surest knowledge to none:

1. MentorError: the domain said what is wrong -> its sentence, with the nearest names as buttons; done.
2. Forbidden: the person is gone -> suppressed; done.
3. BadRequest: Telegram refuses our message (it is a NetworkError there, so it comes first) -> quarantine, a bug, and a plain sentence.
4. RetryAfter, other network errors -> again later: the effect is stored, only the answer is missing. An outage (it never
   left, or the database is out of reach) is waited for as long as it lasts.
5. The database is locked, full or gone -> again later; the person is told once.
6. Anything else -> quarantine with its payload, a traceback in the log, and a plain sentence to the person.
"""

from __future__ import annotations

import logging
from datetime import datetime
from enum import Enum

from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.callbacks import Run
from bot.context import Adopted, Context
from bot.reply import Button, Reply
from bot.request import NotSent
from mentor import outbox, users
from mentor.errors import MentorError, NotFound, Stale
from mentor.store import Tx

log = logging.getLogger(__name__)
TELL_AT_TRY = 3


class Verdict(Enum):
    """What becomes of the update."""

    DONE = "done"
    AGAIN = "again"
    BAD = "bad"
    GONE = "gone"  # it is another process's by now


def is_outage(error: Exception) -> bool:
    """Whether nobody could be reached at all: no fault of the update, which waits for as long as it lasts."""
    return isinstance(error, NotSent | RetryAfter | OperationalError)


async def judge(context: Context, error: Exception, tries: int) -> Verdict:
    """Answer for an error of a handler and say what becomes of the update."""
    match error:
        case MentorError():
            await _say(context, sentence(context, error))
            return Verdict.DONE
        case Forbidden():
            if not context.is_group:  # put out of a group: the person can still be written to
                await _quietly_suppress(context, str(error))
            return Verdict.DONE
        case BadRequest() | InvalidToken():
            log.error("update %d: Telegram refuses our answer: %s", context.update_id, error)
        case Adopted():
            log.warning("update %d: another process has it", context.update_id)
            return Verdict.GONE
        case RetryAfter() | NetworkError() | TelegramError():
            log.warning("update %d: not answered yet: %s", context.update_id, type(error).__name__)
            return Verdict.AGAIN
        case DBAPIError():
            log.error("update %d: the database refuses: %s", context.update_id, type(error.orig).__name__)
            if tries == TELL_AT_TRY:
                await _say(context, Reply(context.t("error.storage")))
            return Verdict.AGAIN
        case SQLAlchemyError():
            log.exception("update %d: the database layer failed", context.update_id)
        case _:
            log.exception("update %d: a handler failed", context.update_id, exc_info=error)
    await _say(context, Reply(context.t("error.unexpected"), [[Button("/help", Run("help"))]], fresh=True))
    return Verdict.BAD


def sentence(context: Context, error: MentorError) -> Reply:
    """The reply for a domain error; a stale button is a toast over its old screen."""
    t = context.t
    if isinstance(error, Stale) and context.update.callback_query is not None:
        return Reply(toast=t.plain(error.key), alert=True)
    buttons: list[list[Button]] = []
    if isinstance(error, NotFound):
        command = f"error.command_{error.kind}"
        name = t.plain(command) if t.has(command) else "help"
        buttons = [[Button(label, Run(name, slug))] for slug, label in error.nearest]
    return Reply(t(error.key, **error.params), buttons, fresh=True)


async def _say(context: Context, reply: Reply) -> None:
    """Tell the person; a failure here must not hide the first one."""
    try:
        await context.reply(reply)
    except TelegramError as error:
        log.warning("update %d: the error could not be told: %s", context.update_id, type(error).__name__)


async def _quietly_suppress(context: Context, reason: str) -> None:
    try:
        await context.services.db.run(_suppress, context.user_id, reason, context.now)
    except SQLAlchemyError:
        log.warning("update %d: suppression not stored", context.update_id)


def _suppress(tx: Tx, user_id: int, reason: str, now: datetime) -> None:
    if users.find(tx, user_id) is not None:  # who was forgotten stays so
        outbox.suppress(tx, user_id, reason, now)
