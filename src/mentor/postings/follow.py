"""What somebody does about a posting, and the reminders that follow from it.

Saved: three days and one day before the deadline. Applied: a week later, whether they heard anything. Whatever is done
next withdraws what no longer applies; what was missed by the time of sending says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import delete, select, update

from mentor import outbox
from mentor.clock import instant, local
from mentor.errors import Stale
from mentor.models import Application, Delivery
from mentor.outbox import Claimed, Push, State, after_quiet, dedup_key
from mentor.postings.board import STATES, Entry, by_slug, one
from mentor.store import Tx
from mentor.users import Person, find

TABLE, OUTBOX = Application.__table__, Delivery.__table__  # type: ignore[attr-defined]
KINDS = ("deadline", "followup")
DAYS_BEFORE = (3, 1)
WEEK = timedelta(days=7)
HOUR = time(10)  # of their own day: offices are open


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder about a posting."""

    kind: str  # deadline, followup
    entry: Entry
    days: int  # left until the deadline, or gone by since they applied
    track: str | None = None  # of the person


def mark(tx: Tx, user: Person, posting_id: int, state: str, now: datetime) -> Entry:
    """Save, hide, apply ...; "" takes it back. The same again changes nothing. Raises Stale."""
    if state and state not in STATES:
        raise Stale
    found = one(tx, user, posting_id, now)
    if found.state == state:
        return found
    slug = found.posting.slug
    mine = (TABLE.c.user_id == user.id) & (TABLE.c.posting == slug)
    _withdraw(tx, user, slug, now)
    if not state:
        tx.execute(delete(TABLE).where(mine))
    else:
        row = {"user_id": user.id, "posting": slug, "state": state, "changed_at": now}
        statement = tx.insert(TABLE).values(row)
        tx.execute(statement.on_conflict_do_update(index_elements=["user_id", "posting"], set_=row))
        outbox.enqueue(tx, _reminders(user, found, state, now))
    return one(tx, user, posting_id, now)


def due(tx: Tx, item: Claimed, now: datetime) -> Due | None:
    """What a reminder says; None where it no longer applies."""
    user = find(tx, item.user_id)
    slug = item.payload["posting"]
    if user is None:
        return None
    query = select(TABLE.c.state, TABLE.c.changed_at).where(TABLE.c.user_id == user.id, TABLE.c.posting == slug)
    row = tx.execute(query).first()
    wanted = "saved" if item.kind == "deadline" else "applied"
    if row is None or row.state != wanted or row.changed_at.isoformat() != item.payload["since"]:
        return None
    found = by_slug(tx, user, slug, now)
    if found is None:
        return None
    if item.kind == "followup":
        return Due(item.kind, found, (now - row.changed_at).days, user.track)
    left = found.days_left
    expires = found.posting.expires_on.isoformat() if found.posting.expires_on else ""
    return (
        Due(item.kind, found, left, user.track)
        if left is not None and left >= 0 and expires == item.payload["on"]
        else None
    )


def _reminders(user: Person, found: Entry, state: str, now: datetime) -> list[Push]:
    slug, since = found.posting.slug, now.astimezone(UTC).isoformat()
    if state == "applied":
        day = local(now + WEEK, user.tz).date()
        at = _at(user, datetime.combine(day, HOUR))
        return [Push(dedup_key("followup", user.id, slug, since), "followup", user.id, at, _about(slug, since))]
    expires = found.posting.expires_on
    if state != "saved" or expires is None:
        return []
    pushes = []
    for days in DAYS_BEFORE:
        at = _at(user, datetime.combine(expires - timedelta(days=days), HOUR))
        if at > now:
            key = dedup_key("deadline", user.id, slug, expires, days, since)
            pushes.append(Push(key, "deadline", user.id, at, _about(slug, since) | {"on": expires.isoformat()}))
    return pushes


def _about(slug: str, since: str) -> dict[str, str]:
    return {"posting": slug, "since": since}


def _at(user: Person, wall: datetime) -> datetime:
    return after_quiet(instant(wall, user.tz), user.tz, user.quiet_from, user.quiet_to)


def _withdraw(tx: Tx, user: Person, slug: str, now: datetime) -> None:
    mine = (OUTBOX.c.user_id == user.id) & OUTBOX.c.kind.in_(KINDS) & (OUTBOX.c.state == State.QUEUED)
    rows = tx.execute(select(OUTBOX.c.id, OUTBOX.c.payload).where(mine)).all()
    ids = [row.id for row in rows if row.payload.get("posting") == slug]
    if ids:
        withdrawn = update(OUTBOX).where(OUTBOX.c.id.in_(ids), OUTBOX.c.state == State.QUEUED)
        tx.execute(withdrawn.values(state=State.CANCELLED, settled_at=now))
