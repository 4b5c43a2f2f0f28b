"""What is due: one tick over the indexed clocks; deliveries queued and clocks moved on in the same transaction.

Lateness: inside GRACE one late message that says so; beyond it one summary for all that was missed, never a burst.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import bindparam, select, update

from mentor import outbox
from mentor.clock import next_local, study_day
from mentor.countdown import interviews
from mentor.models import Delivery, Reminder, User
from mentor.outbox import Push, State, after_quiet, dedup_key
from mentor.plans import weekly
from mentor.postings import searches
from mentor.reminders.schedule import Schedule, next_fire
from mentor.store import Tx

PEOPLE, REMINDERS = User.__table__, Reminder.__table__  # type: ignore[attr-defined]
OUTBOX = Delivery.__table__  # type: ignore[attr-defined]
GRACE = timedelta(hours=2)
LATE = timedelta(minutes=5)  # from here on the message says that it is late
BATCH = 500
IDLE_AFTER = 3  # pushes that nobody reacted to: from then on every second day

_PERSON = (PEOPLE.c.id, PEOPLE.c.tz, PEOPLE.c.quiet_from, PEOPLE.c.quiet_to)


def tick(tx: Tx, now: datetime, limit: int = BATCH) -> bool:
    """Queue what is due; whether there may be more (call again)."""
    pushes: list[Push] = []
    missed: dict[int, list[dict[str, Any]]] = defaultdict(list)
    quiet: dict[int, Any] = {}  # (zone, from, to) of whoever missed something
    found = [
        _clocks(tx, now, limit, "daily", pushes, missed, quiet),
        _clocks(tx, now, limit, "review", pushes, missed, quiet),
        _reminders(tx, now, limit, pushes, missed, quiet),
        searches.tick(tx, now, limit),
    ]
    weeks, seen = weekly.due(tx, now, limit)
    found += [seen, interviews.sweep(tx, now, limit)]
    outbox.enqueue(tx, [*pushes, *weeks, *_summaries(tx, now, missed, quiet)])
    return any(count >= limit for count in found)


def _summaries(tx: Tx, now: datetime, missed: dict[int, list[dict[str, Any]]], quiet: dict[int, Any]) -> list[Push]:
    """One summary a person: what an earlier call of this tick found missed waits still, and is added to."""
    if not missed:
        return []
    waits = (OUTBOX.c.kind == "missed") & (OUTBOX.c.state == State.QUEUED) & OUTBOX.c.user_id.in_(list(missed))
    query = select(OUTBOX.c.id, OUTBOX.c.user_id, OUTBOX.c.payload).where(waits).with_for_update(skip_locked=True)
    for row in tx.execute(query).all():
        more = missed.pop(row.user_id, None)
        if more is not None:
            payload = {"missed": row.payload["missed"] + more}
            tx.execute(update(OUTBOX).where(OUTBOX.c.id == row.id).values(payload=payload))
    return [
        # no two calls miss the same: the clocks move on with each
        Push(dedup_key("missed", user_id, now), "missed", user_id, after_quiet(now, *quiet[user_id]), {"missed": what})
        for user_id, what in missed.items()
    ]


def _clocks(
    tx: Tx, now: datetime, limit: int, kind: str, pushes: list[Push], missed: dict[int, list[dict[str, Any]]],
    quiet: dict[int, Any],
) -> int:  # fmt: skip
    at, due = PEOPLE.c[f"{kind}_at"], PEOPLE.c[f"next_{kind}_at"]
    query = select(*_PERSON, at.label("minute"), due.label("due_at"), PEOPLE.c.ignored_pushes)
    query = query.where(due <= now).order_by(due).limit(limit)
    rows = tx.execute(query.with_for_update(skip_locked=True)).all()  # whoever is changing theirs now: next time
    moves = []
    for row in rows:
        upcoming = None if row.minute is None else next_local(time(row.minute // 60, row.minute % 60), row.tz, now)
        moves.append({"b_id": row.id, "b_next": upcoming})
        quiet[row.id] = (row.tz, row.quiet_from, row.quiet_to)
        day = study_day(row.due_at, row.tz)
        if now - row.due_at > GRACE:
            missed[row.id].append({"kind": kind, "at": row.due_at.isoformat()})
        elif not (row.ignored_pushes > IDLE_AFTER and day.toordinal() % 2):
            pushes.append(_push(kind, dedup_key(kind, row.id, day), row, row.due_at, now, {}))
    if moves:
        statement = update(PEOPLE).where(PEOPLE.c.id == bindparam("b_id"))
        tx.execute(statement.values({f"next_{kind}_at": bindparam("b_next", type_=due.type)}), moves)
    return len(rows)


def _reminders(
    tx: Tx, now: datetime, limit: int, pushes: list[Push], missed: dict[int, list[dict[str, Any]]],
    quiet: dict[int, Any],
) -> int:  # fmt: skip
    reminder = (REMINDERS.c.id.label("reminder_id"), REMINDERS.c.schedule, REMINDERS.c.purpose,
                REMINDERS.c.through_quiet, REMINDERS.c.next_due_at.label("due_at"))  # fmt: skip
    query = select(*_PERSON, *reminder).join_from(REMINDERS, PEOPLE, PEOPLE.c.id == REMINDERS.c.user_id)
    due = REMINDERS.c.next_due_at
    query = query.where(due <= now).order_by(due).limit(limit)
    rows = tx.execute(query.with_for_update(skip_locked=True, of=REMINDERS)).all()
    moves = []
    for row in rows:
        moves.append({"b_id": row.reminder_id, "b_next": _next_fire(row, now)})
        quiet[row.id] = (row.tz, row.quiet_from, row.quiet_to)
        payload = {"reminder": row.reminder_id, "purpose": row.purpose}
        if row.through_quiet:
            payload["through_quiet"] = True
        if now - row.due_at > GRACE:
            missed[row.id].append({"kind": "reminder", "at": row.due_at.isoformat(), "purpose": row.purpose})
            continue
        key = dedup_key("reminder", row.reminder_id, row.due_at)
        pushes.append(_push("reminder", key, row, row.due_at, now, payload))
    if moves:
        statement = update(REMINDERS).where(REMINDERS.c.id == bindparam("b_id"))
        tx.execute(statement.values(next_due_at=bindparam("b_next", type_=due.type)), moves)
    return len(rows)


def _next_fire(row: Any, now: datetime) -> datetime | None:
    try:
        return next_fire(Schedule.from_dict(row.schedule), row.tz, now)
    except (KeyError, ValueError, OverflowError):  # one that cannot be read rings a last time and stops nobody else's
        return None


def _push(kind: str, key: str, row: Any, due_at: datetime, now: datetime, payload: dict[str, Any]) -> Push:
    if now - due_at > LATE:
        payload = payload | {"late_from": due_at.isoformat()}
    at = now if payload.get("through_quiet") else after_quiet(now, row.tz, row.quiet_from, row.quiet_to)
    return Push(key, kind, row.id, at, payload)
