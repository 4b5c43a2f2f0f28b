"""What somebody decided about their plan: hours, a target date, weeks off; and when the next Monday's push is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select, update

from mentor import users
from mentor.clock import instant, local
from mentor.errors import MentorError, Stale
from mentor.models import Plan
from mentor.store import Tx
from mentor.users import Person

TABLE = Plan.__table__  # type: ignore[attr-defined]
LEAST_HOURS, MOST_HOURS = 1, 80
PUSH_AT = 9 * 60  # of somebody without a daily hour
FARTHEST = timedelta(days=3 * 366)
MOST_OFF = 60


@dataclass(frozen=True, slots=True)
class Settings:
    """A plan's settings; `off` holds Mondays as ISO dates."""

    hours: int
    started_at: datetime
    target_on: date | None = None
    off: tuple[str, ...] = ()


def find(tx: Tx, user: Person) -> Settings | None:
    """The settings, or None for somebody who has no plan yet or never said their hours."""
    query = select(TABLE.c.started_at, TABLE.c.target_on, TABLE.c.off).where(TABLE.c.user_id == user.id)
    row = tx.execute(query).first()
    if row is None or user.weekly_hours is None:
        return None
    return Settings(user.weekly_hours, row.started_at, row.target_on, tuple(row.off))


def begin(tx: Tx, user: Person, hours: int, now: datetime) -> Person:
    """Set the hours a week, and make the plan where there is none. Raises MentorError for what no week can hold."""
    if not LEAST_HOURS <= hours <= MOST_HOURS:
        raise MentorError("plan.bad_hours", low=LEAST_HOURS, high=MOST_HOURS)
    if hours != user.weekly_hours:
        user = users.change(tx, user, now, weekly_hours=hours)
    row = {"user_id": user.id, "started_at": now, "off": [], "next_week_at": next_monday(user, now)}
    tx.execute(tx.insert(TABLE).values(row).on_conflict_do_nothing())
    return user


def aim(tx: Tx, user: Person, target_on: date | None, now: datetime) -> None:
    """Set or drop the target date. Raises MentorError for one that is past or far away."""
    today = local(now, user.tz).date()
    if target_on is not None and not today < target_on <= today + FARTHEST:
        raise MentorError("plan.bad_target")
    _change(tx, user, target_on=target_on)


def take_off(tx: Tx, user: Person, monday: date, wanted: bool, now: datetime) -> None:
    """Take a week off, or study in it after all. Raises Stale for what is no coming Monday."""
    plan = find(tx, user)
    today = local(now, user.tz).date()
    if plan is None or monday.weekday() or not today - timedelta(days=7) < monday <= today + FARTHEST:
        raise Stale
    coming = {day for day in plan.off if date.fromisoformat(day) > today - timedelta(days=7)}
    off = coming | {monday.isoformat()} if wanted else coming - {monday.isoformat()}
    _change(tx, user, off=sorted(off)[:MOST_OFF])


def reclock(tx: Tx, user: Person, now: datetime) -> None:
    """After a change of zone or of the daily hour: Monday's push keeps to them."""
    tx.execute(
        update(TABLE)
        .where(TABLE.c.user_id == user.id, TABLE.c.next_week_at.is_not(None))
        .values(next_week_at=next_monday(user, now))
    )


def next_monday(user: Person, now: datetime) -> datetime:
    """The next Monday at the person's daily hour, strictly after `now`."""
    minute = PUSH_AT if user.daily_at is None else user.daily_at
    day = local(now, user.tz).date()
    monday = day - timedelta(days=day.weekday())
    for weeks in range(3):
        at = instant(datetime.combine(monday + timedelta(weeks=weeks), time(minute // 60, minute % 60)), user.tz)
        if at > now:
            return at
    raise AssertionError("unreachable: three weeks without a Monday")


def _change(tx: Tx, user: Person, **values: Any) -> None:
    changed = tx.execute(update(TABLE).where(TABLE.c.user_id == user.id).values(values).returning(TABLE.c.user_id))
    if changed.first() is None:
        raise Stale
