"""A long text that was pasted comes in several messages, since Telegram cuts it: here its parts become one document.

What has come stands in the dialogue's row, so a restart loses none of it. A part as long as Telegram's own limit says
that more comes: we wait for it, two days long, until a shorter part or a button ends it. A shorter one is read at once,
and what follows it within seconds still belongs to it: the document is then read anew with both.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from mentor import dialogues
from mentor.corpus.documents.model import Imported
from mentor.errors import MentorError, Stale
from mentor.library import documents
from mentor.library.documents import UNITS, Report, Where
from mentor.store import Tx
from mentor.users import Person

DIALOGUE, STEP = "corpus", "parts"
LONG = 4000  # UTF-16 units; Telegram cuts at 4,096, at the last break before
FOLLOWS = timedelta(seconds=15)  # a part that comes so soon after a short one belongs to it
MOST = 300  # parts; whoever has more has a file


@dataclass(frozen=True, slots=True)
class Pasted:
    """What has come of a text.

    Attributes:
        count: parts.
        size: characters.
        text: all of it, "" while more is awaited.
        message: the bot's message that speaks of it.
    """

    count: int
    size: int
    text: str
    message: int | None


def is_open(tx: Tx, user: Person, now: datetime) -> bool:
    """Whether parts have come that nobody has read yet."""
    state = _state(tx, user, now)
    return state is not None and state.get("document") is None


def add(tx: Tx, user: Person, text: str, now: datetime) -> Pasted:
    """One more part (the first one, where none has come); raises MentorError where there are too many."""
    state = _state(tx, user, now) or {"parts": []}
    state = state | {"parts": [*state["parts"], text]}
    if len(state["parts"]) > MOST:
        raise MentorError("corpus.paste_long", most=MOST)
    goes_on = len(text.encode("utf-16-le")) // 2 >= LONG
    dialogues.start(tx, user, DIALOGUE, STEP, state, now, lasts=dialogues.LASTS if goes_on else FOLLOWS)
    return _pasted(state, is_whole=not goes_on)


def so_far(tx: Tx, user: Person, now: datetime, *, is_whole: bool = False) -> Pasted:
    """What has come; raises Stale where nothing waits."""
    state = _state(tx, user, now)
    if state is None:
        raise Stale
    return _pasted(state, is_whole=is_whole)


def shown(tx: Tx, user: Person, message: int | None, now: datetime) -> None:
    """Remember the message that speaks of it, which is edited when more comes."""
    state = _state(tx, user, now)
    if state is not None and message is not None:
        lasts = dialogues.LASTS if state.get("document") is None else FOLLOWS
        dialogues.start(tx, user, DIALOGUE, STEP, state | {"message": message}, now, lasts=lasts)


def put(
    tx: Tx, user: Person, digest: str, text: str, found: Imported, where: Where, message: int | None, now: datetime
) -> Report:
    """The whole text into the queue, in place of what was read of its beginning; parts may still follow."""
    _drop_beginning(tx, user, now)
    report = documents.put(tx, digest, "", found, where, now)
    state = {"parts": [text], "document": report.id, "message": message}
    dialogues.start(tx, user, DIALOGUE, STEP, state, now, lasts=FOLLOWS)
    return report


def was_known(tx: Tx, user: Person, now: datetime) -> None:
    """The whole turned out to be an old acquaintance: what was read of its beginning goes."""
    _drop_beginning(tx, user, now)
    dialogues.end(tx, user, DIALOGUE)


def _drop_beginning(tx: Tx, user: Person, now: datetime) -> None:
    """Unless somebody has decided on a part of it already."""
    document = (_state(tx, user, now) or {}).get("document")
    if document is None:
        return
    states = tx.execute(select(UNITS.c.state).where(UNITS.c.document_id == document)).scalars()
    if all(state == "waiting" for state in states):
        documents.forget(tx, document)


def _state(tx: Tx, user: Person, now: datetime) -> dict[str, Any] | None:
    found = dialogues.pending(tx, user, now)
    return found.state if found is not None and (found.kind, found.step) == (DIALOGUE, STEP) else None


def _pasted(state: dict[str, Any], *, is_whole: bool) -> Pasted:
    parts: list[str] = state["parts"]
    text = "\n".join(parts)
    return Pasted(len(parts), sum(map(len, parts)), text if is_whole else "", state.get("message"))
