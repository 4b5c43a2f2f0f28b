"""Reminders as they are kept: made, listed, changed, put off, deleted, and what their push says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import delete, or_, select, update

from mentor import outbox, roadmaps, users
from mentor.clock import instant, local
from mentor.errors import MentorError, Stale
from mentor.models import Delivery, Reminder
from mentor.outbox import Claimed, Push, State, after_quiet, dedup_key
from mentor.reminders.results import Understood
from mentor.reminders.schedule import Schedule, next_fire
from mentor.store import Tx
from mentor.users import Person

TABLE, DELIVERIES = Reminder.__table__, Delivery.__table__  # type: ignore[attr-defined]
MOST = 30
LONGEST_PURPOSE = 500
KEEP_SPENT = timedelta(days=30)  # a one-time reminder that fired can be put off for so long
LATE = timedelta(minutes=5)
Quiet = Literal["", "through", "waits"]
SNOOZES: dict[str, timedelta] = {
    "20m": timedelta(minutes=20), "1h": timedelta(hours=1), "3h": timedelta(hours=3),
    "day": timedelta(days=1), "week": timedelta(days=7),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kept:
    """A reminder. `quiet` says what the person's quiet hours do to it: nothing, it comes through, or it waits."""

    id: int
    schedule: Schedule
    purpose: str
    next_at: datetime | None
    quiet: Quiet = ""
    snoozed_until: datetime | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ringing:
    """What a push says. `late_from` is when it should have come; `node` is where the person stands in their track."""

    id: int
    purpose: str
    tz: str
    late_from: datetime | None
    node: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Missed:
    """Pushes that could not come for longer than the grace: (kind, when, purpose), oldest first."""

    items: list[tuple[str, datetime, str]]
    tz: str


def create(tx: Tx, user: Person, found: Understood, now: datetime) -> Kept:
    """Keep a reminder; the same one said twice is kept once. An hour inside the quiet hours comes through them.

    Raises MentorError where there are too many or the purpose is too long.
    """
    _forget_spent(tx, user, now)
    open_ = [kept for kept in listed(tx, user, now) if kept.next_at is not None]
    for kept in open_:
        if (_said(kept.schedule), kept.purpose) == (_said(found.schedule), found.purpose.strip()):
            return _with_notes(kept, found)
    if len(open_) >= MOST:
        raise MentorError("remind.too_many", limit=MOST)
    row = {
        "user_id": user.id,
        "purpose": _purpose(found.purpose),
        "created_at": now,
        **_timed(user, found.schedule, now),
    }
    made = tx.execute(tx.insert(TABLE).values(row).returning(TABLE.c.id)).scalar_one()
    return _with_notes(one(tx, user, made), found)


def listed(tx: Tx, user: Person, now: datetime) -> list[Kept]:
    """What is still to come, the next first."""
    snoozed = _snoozed(tx, user)
    rows = tx.execute(_mine(user).order_by(TABLE.c.next_due_at, TABLE.c.id)).all()
    found = [_kept(row, user, snoozed) for row in rows]
    return [kept for kept in found if kept.next_at is not None or kept.snoozed_until is not None]


def one(tx: Tx, user: Person, reminder_id: int) -> Kept:
    """One reminder of this person; raises Stale."""
    row = tx.execute(_mine(user).where(TABLE.c.id == reminder_id)).first()
    if row is None:
        raise Stale
    return _kept(row, user, _snoozed(tx, user))


def retime(tx: Tx, user: Person, reminder_id: int, found: Understood, now: datetime) -> Kept:
    """Give a reminder another time, and another purpose where one is said. Raises Stale."""
    before = one(tx, user, reminder_id)
    values = _timed(user, found.schedule, now) | {"purpose": _purpose(found.purpose or before.purpose)}
    tx.execute(update(TABLE).where(TABLE.c.id == reminder_id).values(values))
    _withdraw(tx, user, reminder_id, now)
    return _with_notes(one(tx, user, reminder_id), found)


def reword(tx: Tx, user: Person, reminder_id: int, purpose: str) -> Kept:
    """Give a reminder another purpose. Raises Stale, or MentorError for one that is too long."""
    one(tx, user, reminder_id)
    tx.execute(update(TABLE).where(TABLE.c.id == reminder_id).values(purpose=_purpose(purpose)))
    return one(tx, user, reminder_id)


def come_through(tx: Tx, user: Person, reminder_id: int, wanted: bool) -> Kept:
    """Whether a reminder comes through the quiet hours or waits for their end. Raises Stale."""
    one(tx, user, reminder_id)
    tx.execute(update(TABLE).where(TABLE.c.id == reminder_id).values(through_quiet=wanted))
    return one(tx, user, reminder_id)


def remove(tx: Tx, user: Person, reminder_id: int, now: datetime) -> Kept:
    """Delete a reminder and withdraw what is queued of it. Raises Stale."""
    kept = one(tx, user, reminder_id)
    _withdraw(tx, user, reminder_id, now)
    tx.execute(delete(TABLE).where(TABLE.c.id == reminder_id, TABLE.c.user_id == user.id))
    return kept


def snooze(tx: Tx, user: Person, reminder_id: int, how: str, now: datetime) -> Kept:
    """Say it once more later (a key of SNOOZES); the recurrence stays as it is. A second snooze replaces the first.

    Tomorrow and next week are this hour of the local clock. Raises Stale.
    """
    if how not in SNOOZES:
        raise Stale
    kept = one(tx, user, reminder_id)
    until = now + SNOOZES[how]
    if SNOOZES[how] >= timedelta(days=1):
        until = instant(local(now, user.tz).replace(tzinfo=None) + SNOOZES[how], user.tz)
    _withdraw(tx, user, reminder_id, now, only_snoozes=True)
    key = dedup_key("snooze", reminder_id, until)
    outbox.enqueue(tx, [Push(key, "reminder", user.id, until, {"reminder": reminder_id, "purpose": kept.purpose})])
    return one(tx, user, reminder_id)


def move_zone(tx: Tx, user: Person, now: datetime) -> int:
    """After a change of zone: repeating reminders keep their hour on the new clock; how many there are.

    One-time reminders keep the instant that was said back.
    """
    rows = tx.execute(_mine(user)).all()
    repeating = [(row.id, schedule) for row in rows if (schedule := Schedule.from_dict(row.schedule)).at is None]
    for reminder_id, schedule in repeating:
        upcoming = next_fire(schedule, user.tz, now)
        tx.execute(update(TABLE).where(TABLE.c.id == reminder_id).values(next_due_at=upcoming))
    return len(repeating)


def ringing(tx: Tx, item: Claimed, now: datetime) -> Ringing | None:
    """What a reminder's push says; None where it was deleted meanwhile."""
    user = users.find(tx, item.user_id)
    row = tx.execute(select(TABLE.c.purpose).where(TABLE.c.id == item.payload["reminder"])).first()
    if user is None or row is None:
        return None
    late = item.payload.get("late_from")
    late_from = datetime.fromisoformat(late) if late else item.due_at if now - item.due_at > LATE else None
    here = roadmaps.first_node(tx, user, user.track) if user.track else None
    node = (here.node.slug, here.node.title) if here else None
    return Ringing(item.payload["reminder"], row.purpose, user.tz, late_from, node)


def missed(tx: Tx, item: Claimed, now: datetime) -> Missed | None:
    """What a summary of missed pushes says."""
    user = users.find(tx, item.user_id)
    if user is None:
        return None
    found = [(m["kind"], datetime.fromisoformat(m["at"]), m.get("purpose", "")) for m in item.payload["missed"]]
    return Missed(sorted(found, key=lambda entry: entry[1]), user.tz)


def _mine(user: Person) -> Any:
    names = ("id", "schedule", "purpose", "through_quiet", "next_due_at")
    return select(*(TABLE.c[name] for name in names)).where(TABLE.c.user_id == user.id)


def _kept(row: Any, user: Person, snoozed: dict[int, datetime]) -> Kept:
    quiet: Quiet = ""
    if row.next_due_at is not None and _is_quiet(user, row.next_due_at):
        quiet = "through" if row.through_quiet else "waits"
    schedule = Schedule.from_dict(row.schedule)
    return Kept(row.id, schedule, row.purpose, row.next_due_at, quiet, snoozed.get(row.id))


def _with_notes(kept: Kept, found: Understood) -> Kept:
    return Kept(kept.id, kept.schedule, kept.purpose, kept.next_at, kept.quiet, kept.snoozed_until, found.notes)


def _timed(user: Person, schedule: Schedule, now: datetime) -> dict[str, Any]:
    at = next_fire(schedule, user.tz, now)
    if at is None:  # the choice was pressed when its time had gone by
        raise MentorError("remind.refuse_past")
    return {"schedule": schedule.to_dict(), "next_due_at": at, "through_quiet": _is_quiet(user, at)}


def _is_quiet(user: Person, at: datetime) -> bool:
    return after_quiet(at, user.tz, user.quiet_from, user.quiet_to) != at


def _said(schedule: Schedule) -> dict[str, Any]:
    """The schedule without the day from which it counts, where that makes no difference."""
    said = schedule.to_dict()
    if schedule.interval == 1:
        said.pop("from", None)
    return said


def _purpose(text: str) -> str:
    text = text.strip()
    if len(text) > LONGEST_PURPOSE:
        raise MentorError("error.text_too_long", limit=LONGEST_PURPOSE)
    return text


def _queued_of(user: Person, prefixes: tuple[str, ...]) -> Any:
    mine = (DELIVERIES.c.user_id == user.id) & (DELIVERIES.c.kind == "reminder") & (DELIVERIES.c.state == State.QUEUED)
    return mine & or_(*(DELIVERIES.c.dedup_key.like(f"{prefix}%") for prefix in prefixes))


def _snoozed(tx: Tx, user: Person) -> dict[int, datetime]:
    query = select(DELIVERIES.c.payload, DELIVERIES.c.due_at).where(_queued_of(user, ("snooze:",)))
    return {payload["reminder"]: due_at for payload, due_at in tx.execute(query)}


def _withdraw(tx: Tx, user: Person, reminder_id: int, now: datetime, *, only_snoozes: bool = False) -> None:
    prefixes = (f"snooze:{reminder_id}:",) if only_snoozes else (f"snooze:{reminder_id}:", f"reminder:{reminder_id}:")
    statement = update(DELIVERIES).where(_queued_of(user, prefixes))
    tx.execute(statement.values(state=State.CANCELLED, settled_at=now))


def _forget_spent(tx: Tx, user: Person, now: datetime) -> None:
    spent = tx.execute(_mine(user).where(TABLE.c.next_due_at.is_(None))).all()
    snoozed = _snoozed(tx, user)
    for row in spent:
        at = Schedule.from_dict(row.schedule).at
        if row.id not in snoozed and (at is None or now - at > KEEP_SPENT):
            tx.execute(delete(TABLE).where(TABLE.c.id == row.id))
