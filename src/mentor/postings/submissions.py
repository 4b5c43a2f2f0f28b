"""Postings that users share with everybody: they wait for an admin, who publishes, mends or declines them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update

from mentor import outbox
from mentor.corpus import schema
from mentor.errors import MentorError, Stale
from mentor.models import Submission
from mentor.outbox import Claimed, Push, dedup_key
from mentor.postings import own
from mentor.store import Tx
from mentor.users import Person

TABLE = Submission.__table__  # type: ignore[attr-defined]
KIND = "submission"
MOST_OPEN = 10  # of one person
LONGEST = 500


@dataclass(frozen=True, slots=True)
class Shared:
    """A shared posting. `waiting` counts the open ones after it."""

    id: int
    posting: schema.Posting
    state: str
    reason: str | None = None
    posting_id: int | None = None
    waiting: int = 0


def share(tx: Tx, user: Person, own_id: int, now: datetime) -> bool:
    """Hand in one's own posting (its id on buttons); False where it was handed in before. Raises Stale, MentorError."""
    found = own.find(tx, user, own_id)
    if found is None:
        raise Stale
    posting, _ = found
    if not posting.must and not posting.nice:
        raise MentorError("share.too_thin")
    mine = select(TABLE.c.body, TABLE.c.state).where(TABLE.c.user_id == user.id)
    rows = tx.execute(mine).all()
    if any(row.body["slug"] == posting.slug for row in rows):
        return False
    if sum(row.state == "open" for row in rows) >= MOST_OPEN:
        raise MentorError("share.too_many", limit=MOST_OPEN)
    row = {"user_id": user.id, "body": posting.model_dump(mode="json"), "state": "open", "created_at": now}
    tx.execute(tx.insert(TABLE).values(row))
    return True


def next_open(tx: Tx, admin: Person, after: int = 0) -> Shared | None:
    """The oldest open one with an id above `after`, else the oldest open one; None where there is none."""
    is_open = TABLE.c.state == "open"
    for condition in (is_open & (TABLE.c.id > after), is_open):
        found = tx.execute(select(TABLE.c.id).where(condition).order_by(TABLE.c.id).limit(1)).scalar()
        if found is not None:
            return one(tx, found)
    return None


def one(tx: Tx, submission_id: int) -> Shared:
    """A shared posting; raises Stale."""
    names = ("id", "body", "state", "reason", "posting_id")
    row = tx.execute(select(*(TABLE.c[name] for name in names)).where(TABLE.c.id == submission_id)).first()
    if row is None:
        raise Stale
    others = select(func.count()).where(TABLE.c.state == "open", TABLE.c.id != submission_id)
    posting = schema.Posting.model_validate(row.body)
    waiting = int(tx.execute(others).scalar_one())
    return Shared(row.id, posting, row.state, row.reason, row.posting_id, waiting)


def count(tx: Tx, admin: Person) -> int:
    """How many wait."""
    return int(tx.execute(select(func.count()).where(TABLE.c.state == "open")).scalar_one())


def reject(tx: Tx, admin: Person, submission_id: int, reason: str, now: datetime) -> Shared:
    """Decline it; whoever shared it reads the reason. Raises MentorError where another admin decided before."""
    reason = reason.strip()
    if not reason or len(reason) > LONGEST:
        raise MentorError("error.text_too_long", limit=LONGEST)
    _settle(tx, submission_id, {"state": "rejected", "reason": reason}, now)
    return one(tx, submission_id)


def approved(tx: Tx, submission_id: int, posting_id: int, now: datetime) -> None:
    """It was published; whoever shared it is told. Raises MentorError where another admin decided before."""
    _settle(tx, submission_id, {"state": "approved", "posting_id": posting_id}, now)


def _settle(tx: Tx, submission_id: int, values: dict[str, object], now: datetime) -> None:
    mine = (TABLE.c.id == submission_id) & (TABLE.c.state == "open")
    done = update(TABLE).where(mine).values(**values, settled_at=now).returning(TABLE.c.user_id)
    user_id = tx.execute(done).scalar()
    if user_id is None:
        raise MentorError("share.decided")
    push = Push(dedup_key(KIND, submission_id), KIND, user_id, now, {"submission": submission_id})
    outbox.enqueue(tx, [push])


def message(tx: Tx, item: Claimed, now: datetime) -> Shared | None:
    """What became of it (for the sender); None where it is gone."""
    try:
        return one(tx, item.payload["submission"])
    except Stale:
        return None
