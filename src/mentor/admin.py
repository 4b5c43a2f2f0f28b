"""What is going on, in figures for admins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select

from mentor.catalogue import catalogue
from mentor.models import Delivery, Inbox, Letter, Quarantine, Suppression, User
from mentor.outbox import State
from mentor.store import Tx
from mentor.users import Person

PEOPLE, LETTERS, INBOX = User.__table__, Letter.__table__, Inbox.__table__  # type: ignore[attr-defined]
OUTBOX, BAD, BLOCKED = Delivery.__table__, Quarantine.__table__, Suppression.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts, all of this moment."""

    users: int
    active: int
    blocked: int
    tracks: dict[str | None, int]
    inbox: int
    due: int
    quarantined: int
    letters: int
    questions: int
    nodes: int
    reverse: int
    careers: int
    postings: int


def overview(tx: Tx, admin: Person, now: datetime) -> Overview:
    """How the bot stands."""
    known = catalogue(tx)

    def count(table: object, *conditions: object) -> int:
        query = select(func.count()).select_from(table).where(*conditions)  # type: ignore[arg-type]
        return int(tx.execute(query).scalar_one())

    by_track = select(PEOPLE.c.track, func.count()).group_by(PEOPLE.c.track)
    return Overview(
        users=count(PEOPLE),
        active=count(PEOPLE, PEOPLE.c.seen_at > now - timedelta(days=1)),
        blocked=count(BLOCKED),
        tracks=dict(tx.execute(by_track).all()),
        inbox=count(INBOX, INBOX.c.state == 0),
        due=count(OUTBOX, OUTBOX.c.state == State.QUEUED, OUTBOX.c.due_at <= now),
        quarantined=count(BAD),
        letters=count(LETTERS, LETTERS.c.state == "open"),
        questions=len(known.questions),
        nodes=len(known.nodes),
        reverse=len(known.reverse),
        careers=len(known.careers),
        postings=len(known.postings),
    )
