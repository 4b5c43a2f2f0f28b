"""What somebody asked last: a row with a short life, so that a follow-up is understood after a restart too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from mentor.models import AskSubject
from mentor.store import Tx
from mentor.users import Person

TABLE = AskSubject.__table__  # type: ignore[attr-defined]
LASTS = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Subject:
    """A question that was answered, by which unit, and which parts of it were quoted."""

    question: str
    kind: str
    slug: str
    shown: tuple[int, ...] = ()


def last(tx: Tx, user: Person, now: datetime) -> Subject | None:
    """What somebody asked a short while ago, or None."""
    query = select(TABLE.c.question, TABLE.c.kind, TABLE.c.slug, TABLE.c.shown)
    row = tx.execute(query.where(TABLE.c.user_id == user.id, TABLE.c.expires_at > now)).first()
    return None if row is None else Subject(row.question, row.kind, row.slug, tuple(row.shown))


def keep(tx: Tx, user: Person, subject: Subject, now: datetime) -> None:
    """Remember what was asked."""
    row = {
        "user_id": user.id, "question": subject.question, "kind": subject.kind, "slug": subject.slug,
        "shown": list(subject.shown), "expires_at": now + LASTS,
    }  # fmt: skip
    tx.execute(tx.insert(TABLE).values(row).on_conflict_do_update(index_elements=["user_id"], set_=row))


def sweep(tx: Tx, now: datetime) -> None:
    """Forget what nobody goes on from."""
    tx.execute(TABLE.delete().where(TABLE.c.expires_at < now))
