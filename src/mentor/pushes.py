"""What is due: one tick over the indexed clocks; deliveries queued and clocks moved on in the same transaction.

Lateness: inside GRACE one late message that says so; beyond it one summary for all that was missed, never a burst.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Integer, bindparam, select, update

from mentor import outbox
from mentor.clock import next_local, study_day
from mentor.countdown import interviews
from mentor.hot import Hot
from mentor.models import Delivery, Reminder, User
from mentor.outbox import Push, State, after_quiet, dedup_key
from mentor.plans import weekly
from mentor.postings import searches
from mentor.quizzes import groups
from mentor.reminders.schedule import Schedule, next_fire
from mentor.store import Tx
from mentor.users import Person, next_in_week

PEOPLE, REMINDERS = User.__table__, Reminder.__table__  # type: ignore[attr-defined]
OUTBOX = Delivery.__table__  # type: ignore[attr-defined]
GRACE = timedelta(hours=2)
LATE = timedelta(minutes=5)  # from here on the message says that it is late
BATCH = 500
IDLE_AFTER = 3  # days of pushes that nobody reacted to: then one question, and from there on every second day
SUNDAY = 6
_FRESH = Person(0)
USUAL = {"daily": _FRESH.daily_at, "review": _FRESH.review_at, "quiz": _FRESH.quiz_at}  # hours that nobody chose

_PERSON = (PEOPLE.c.id, PEOPLE.c.tz, PEOPLE.c.quiet_from, PEOPLE.c.quiet_to)


_NOW, _LIMIT = bindparam("now", type_=PEOPLE.c.next_daily_at.type), bindparam("limit", type_=Integer)


def _due_clocks(kind: str) -> Any:
    at, due = PEOPLE.c[f"{kind}_at"], PEOPLE.c[f"next_{kind}_at"]
    query = select(*_PERSON, at.label("minute"), due.label("due_at"), PEOPLE.c.ignored_pushes)
    query = query.add_columns(PEOPLE.c.daily_at, PEOPLE.c.review_at)
    # whoever is changing theirs now: next time (rows that only refer to a person do not count as that)
    return query.where(due <= _NOW).order_by(due).limit(_LIMIT).with_for_update(skip_locked=True, key_share=True)


def _due_reminders() -> Any:
    due = REMINDERS.c.next_due_at
    reminder = (REMINDERS.c.id.label("reminder_id"), REMINDERS.c.schedule, REMINDERS.c.purpose,
                REMINDERS.c.through_quiet, due.label("due_at"))  # fmt: skip
    query = select(*_PERSON, *reminder).join_from(REMINDERS, PEOPLE, PEOPLE.c.id == REMINDERS.c.user_id)
    query = query.where(due <= _NOW).order_by(due).limit(_LIMIT)
    return query.with_for_update(skip_locked=True, key_share=True, of=REMINDERS)


# built once: an idle tick is three of these and nothing else
_DUE = {kind: _due_clocks(kind) for kind in ("daily", "review", "quiz")} | {"reminder": _due_reminders()}


def _move(column: Any, **more: Any) -> Hot:
    mine = update(column.table).where(column.table.c.id == bindparam("b_id"))
    return Hot(mine.values({column.name: bindparam("b_next", type_=column.type), **more}))


_IGNORED = bindparam("b_ignored", type_=PEOPLE.c.ignored_pushes.type)
_MOVES = {
    "daily": _move(PEOPLE.c.next_daily_at, ignored_pushes=_IGNORED),
    "review": _move(PEOPLE.c.next_review_at, ignored_pushes=_IGNORED),
    "quiz": _move(PEOPLE.c.next_quiz_at, ignored_pushes=_IGNORED),
    "reminder": _move(REMINDERS.c.next_due_at),
}


def tick(tx: Tx, now: datetime, limit: int = BATCH) -> bool:
    """Queue what is due; whether there may be more (call again)."""
    pushes: list[Push] = []
    missed: dict[int, list[dict[str, Any]]] = defaultdict(list)
    quiet: dict[int, Any] = {}  # (zone, from, to) of whoever missed something
    found = [
        _clocks(tx, now, limit, "daily", pushes, missed, quiet),
        _clocks(tx, now, limit, "review", pushes, missed, quiet),
        _clocks(tx, now, limit, "quiz", pushes, missed, quiet),
        groups.tick(tx, now, limit, pushes),
        _reminders(tx, now, limit, pushes, missed, quiet),
        searches.tick(tx, now, limit),
    ]
    weeks, seen = weekly.due(tx, now, limit)
    found += [seen, interviews.sweep(tx, now, limit)]
    outbox.enqueue(tx, [*pushes, *weeks, *_summaries(tx, now, missed, quiet)])
    return any(count >= limit for count in found)


def pass_over(tx: Tx, now: datetime) -> int:
    """Move every clock that is behind on to its next time and queue nothing; how many there were (after a restore)."""
    count = 0
    while True:
        nothing: tuple[Any, ...] = ([], defaultdict(list), {})
        found = [_clocks(tx, now, BATCH, kind, *nothing) for kind in ("daily", "review", "quiz")]
        found += [_reminders(tx, now, BATCH, *nothing), groups.tick(tx, now, BATCH, [])]
        found += [searches.pass_over(tx, now, BATCH), weekly.due(tx, now, BATCH)[1]]
        count += sum(found)
        if not any(found):
            return count


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
    rows = tx.execute(_DUE[kind], {"now": now, "limit": limit}).all()
    moves = []
    known: dict[tuple[int | None, str], datetime | None] = {}  # as below
    for row in rows:
        alike = (row.minute, row.tz)
        if alike not in known:
            known[alike] = next_in_week(*alike, now) if kind == "quiz" else _tomorrow(row, now)
        move = {"b_id": row.id, "b_next": known[alike], "b_ignored": row.ignored_pushes}
        moves.append(move)
        quiet[row.id] = (row.tz, row.quiet_from, row.quiet_to)
        day = study_day(row.due_at, row.tz)
        if now - row.due_at > GRACE:
            missed[row.id].append({"kind": kind, "at": row.due_at.isoformat()})
            continue
        found = _study(kind, row, day, now)
        pushes += found
        if found and _counts(kind, row):
            move["b_ignored"] += 1
    if moves:
        _MOVES[kind].each(tx, moves)
    return len(rows)


def _study(kind: str, row: Any, day: date, now: datetime) -> list[Push]:
    """The push of a clock: less often for whoever is away, and on Sunday evening the week with it.

    `ignored_pushes` counts the days on which something came and nobody was there since; whatever a person does sets it
    back (see `users.touch`). An hour that they chose themselves is kept inside their quiet hours too; late, it waits.
    """
    found = []
    payload: dict[str, Any] = {}
    if row.minute != USUAL[kind] and now - row.due_at <= LATE:
        payload["through_quiet"] = True
    if row.ignored_pushes == IDLE_AFTER and _counts(kind, row):
        return [_push("idle", dedup_key("idle", row.id, day), row, row.due_at, now, payload)]
    if kind == "quiz" or row.ignored_pushes < IDLE_AFTER or day.toordinal() % 2 == 0:
        found.append(_push(kind, dedup_key(kind, row.id, day), row, row.due_at, now, payload))
    if day.weekday() == SUNDAY and kind == ("daily" if row.review_at is None else "review"):
        payload = payload | {"day": day.isoformat()}  # it may be read on Monday, and is of this week still
        found.append(_push("digest", dedup_key("digest", row.id, day), row, row.due_at, now, payload))
    return found


def _counts(kind: str, row: Any) -> bool:
    """One push a day counts: that of the morning, or of the evening where there is none in the morning."""
    return kind == ("review" if row.daily_at is None else "daily")


def _tomorrow(row: Any, now: datetime) -> datetime | None:
    return None if row.minute is None else next_local(time(row.minute // 60, row.minute % 60), row.tz, now)


def _reminders(
    tx: Tx, now: datetime, limit: int, pushes: list[Push], missed: dict[int, list[dict[str, Any]]],
    quiet: dict[int, Any],
) -> int:  # fmt: skip
    rows = tx.execute(_DUE["reminder"], {"now": now, "limit": limit}).all()
    moves = []
    known: dict[tuple[str, str], datetime | None] = {}  # many have the same hour: worked out once
    for row in rows:
        alike = (repr(row.schedule), row.tz)
        if alike not in known:
            known[alike] = _next_fire(row, now)
        moves.append({"b_id": row.reminder_id, "b_next": known[alike]})
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
        _MOVES["reminder"].each(tx, moves)
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
