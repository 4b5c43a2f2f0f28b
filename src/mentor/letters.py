"""Letters to the admins (feedback, a faulty card, an unanswered question) and the answers that come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select, update

from mentor import outbox
from mentor.errors import MentorError, Stale
from mentor.models import Letter
from mentor.names import bare
from mentor.outbox import Claimed, Push, dedup_key
from mentor.store import Tx
from mentor.users import Person

TABLE = Letter.__table__  # type: ignore[attr-defined]
LONGEST = 2000
KEEP_DRAFTS = timedelta(days=7)
ALIKE = 88.0  # per cent of the characters of two questions that ask the same
_COLUMNS = select(TABLE.c.id, TABLE.c.user_id, TABLE.c.text)


@dataclass(frozen=True, slots=True)
class Written:
    """A letter. `waiting` counts the other open ones that ask something else."""

    id: int
    kind: str
    text: str
    about: str | None
    created_at: datetime
    state: str
    answer: str | None
    waiting: int = 0
    others: tuple[str, ...] = ()  # the words of other people who ask the same, open too


def send(tx: Tx, user: Person, kind: str, text: str, now: datetime, about: str | None = None) -> int:
    """Put a letter into the admins' inbox; its id. The same words twice while they wait are one letter."""
    text = text.strip()
    if not text or len(text) > LONGEST:
        raise MentorError("error.text_too_long", limit=LONGEST)
    same = (TABLE.c.user_id == user.id) & (TABLE.c.kind == kind) & (TABLE.c.text == text) & (TABLE.c.state == "open")
    found = tx.execute(select(TABLE.c.id).where(same)).scalar()
    if found is not None:
        return int(found)
    row = {"user_id": user.id, "kind": kind, "text": text, "about": about, "created_at": now, "state": "open"}
    return int(tx.execute(tx.insert(TABLE).values(row).returning(TABLE.c.id)).scalar_one())


def next_open(tx: Tx, admin: Person, after: int = 0) -> Written | None:
    """The oldest open letter with an id above `after`, else the oldest open one; None where there is none.

    Of those who ask the same, the oldest stands for all.
    """
    is_open = TABLE.c.state == "open"
    seen = tx.execute(select(TABLE.c.kind, TABLE.c.text, TABLE.c.id).where(TABLE.c.id == after)).first()
    if seen is not None and seen.kind == "ask":
        is_open &= TABLE.c.id.not_in([row.id for row in _alike(tx, seen.text) if row.id != after])
    for condition in (is_open & (TABLE.c.id > after), is_open):
        found = tx.execute(select(TABLE.c.id).where(condition).order_by(TABLE.c.id).limit(1)).scalar()
        if found is not None:
            return one(tx, admin, found)
    return None


def one(tx: Tx, admin: Person, letter_id: int) -> Written:
    """A letter; raises Stale."""
    names = ("id", "kind", "text", "about", "created_at", "state", "answer")
    row = tx.execute(select(*(TABLE.c[name] for name in names)).where(TABLE.c.id == letter_id)).first()
    if row is None:
        raise Stale
    letter = Written(**row._mapping)
    same = [other for other in _same(tx, letter) if other.id != letter_id]
    others = select(func.count()).where(TABLE.c.state == "open", TABLE.c.id != letter_id)
    waiting = int(tx.execute(others).scalar_one()) - len(same)
    return replace(letter, waiting=waiting, others=tuple(other.text for other in same))


def answer(tx: Tx, admin: Person, letter_id: int, text: str, now: datetime) -> int:
    """Answer a letter and every open one that asks the same; how many people get it. Raises Stale, MentorError."""
    text = text.strip()
    if not text or len(text) > LONGEST:
        raise MentorError("error.text_too_long", limit=LONGEST)
    letter = one(tx, admin, letter_id)
    if letter.state != "open":
        raise MentorError("letters.not_open")
    reached = _same(tx, letter)
    ids = [row.id for row in reached]
    tx.execute(update(TABLE).where(TABLE.c.id.in_(ids)).values(answer=text, answered_at=now, state="answered"))
    pushes = [Push(dedup_key("letter", row.id), "letter", row.user_id, now, {"letter": row.id}) for row in reached]
    return outbox.enqueue(tx, pushes)


def close(tx: Tx, admin: Person, letter_id: int) -> Written:
    """Put a letter away without an answer. Raises Stale."""
    one(tx, admin, letter_id)
    tx.execute(update(TABLE).where(TABLE.c.id == letter_id, TABLE.c.state == "open").values(state="closed"))
    return one(tx, admin, letter_id)


def message(tx: Tx, item: Claimed, now: datetime) -> Written | None:
    """What the push of an answer says; None where the letter is gone."""
    nobody = Person(item.user_id)
    try:
        letter = one(tx, nobody, item.payload["letter"])
    except Stale:
        return None
    return letter if letter.answer else None


def sweep(tx: Tx, now: datetime) -> None:
    """Forget the questions that nobody decided to send (every unanswered one is a draft at first)."""
    tx.execute(TABLE.delete().where(TABLE.c.state == "draft", TABLE.c.created_at < now - KEEP_DRAFTS))


def _same(tx: Tx, letter: Written) -> Sequence[Any]:
    """The letter and, of questions, all open ones that ask the same."""
    if letter.kind == "ask" and letter.state == "open":
        return _alike(tx, letter.text)
    return tx.execute(_COLUMNS.where(TABLE.c.id == letter.id)).all()


def _alike(tx: Tx, text: str) -> list[Any]:
    """Open questions in the same words, or nearly: punctuation, politeness and a slip make no other question."""
    from rapidfuzz.fuzz import ratio

    rows = tx.execute(_COLUMNS.where(TABLE.c.kind == "ask", TABLE.c.state == "open").order_by(TABLE.c.id)).all()
    wanted = bare(text)
    return [row for row in rows if ratio(wanted, bare(row.text), score_cutoff=ALIKE)]
