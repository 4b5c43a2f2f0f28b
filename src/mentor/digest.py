"""The week in a message on Sunday evening, and the one question after three pushes that nobody answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select

from mentor import progress, readiness, users
from mentor.clock import study_day, study_day_start
from mentor.models import ConceptProgress, ReviewLog
from mentor.outbox import Claimed
from mentor.readiness import Step
from mentor.reviews import queue
from mentor.store import Tx
from mentor.users import Person

LOG, MARKS = ReviewLog.__table__, ConceptProgress.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Digest:
    """A week: what was done, and what the next one brings. Counts are of study days from Monday on."""

    days: int
    reviews: int
    remembered: int  # of the reviews, those not rated "again"
    nodes: int
    streak: int
    due_next: int  # reviews of the coming seven days
    steps: list[Step]


@dataclass(frozen=True, slots=True)
class Idle:
    """Nobody was there for some days: `hour` is when the daily questions come."""

    minute: int | None


def digest(tx: Tx, claimed: Claimed, now: datetime) -> Digest | None:
    """The week of the day on which it was due; None where nothing was done in it (an idle week is no news)."""
    user = users.find(tx, claimed.user_id)
    day = claimed.payload.get("day")  # rows of an older version have none
    return week(tx, user, now, date.fromisoformat(day) if day else None) if user else None


def week(tx: Tx, user: Person, now: datetime, day: date | None = None) -> Digest | None:
    """The week of a study day (None: today), from Monday to that day; None where nothing was done in it."""
    today = day or study_day(now, user.tz)
    monday = today - timedelta(days=today.weekday())
    ratings = _ratings(tx, user, monday, today)
    nodes = _nodes(tx, user, monday, today)
    if not ratings and not nodes:
        return None
    found = progress.progress(tx, user, now)
    days = sum(count > 0 for day, count in found.days.items() if monday <= day <= today)
    return Digest(
        days,
        sum(ratings.values()),
        sum(count for rating, count in ratings.items() if rating > 1),
        nodes,
        found.streak.now,
        sum(queue.forecast(tx, user, now)),
        readiness.readiness(tx, user, now).steps,
    )


def idle(tx: Tx, claimed: Claimed, now: datetime) -> Idle | None:
    """The question; None where they came back before it was sent."""
    user = users.find(tx, claimed.user_id)
    if user is None or not user.ignored_pushes:
        return None
    return Idle(user.daily_at)


def _ratings(tx: Tx, user: Person, monday: date, today: date) -> dict[int, int]:
    mine = (LOG.c.user_id == user.id) & LOG.c.study_on.between(monday, today)
    return {row[0]: row[1] for row in tx.execute(select(LOG.c.rating, func.count()).where(mine).group_by(LOG.c.rating))}


def _nodes(tx: Tx, user: Person, monday: date, today: date) -> int:
    since, until = study_day_start(monday, user.tz), study_day_start(today + timedelta(days=1), user.tz)
    done = (MARKS.c.user_id == user.id) & (MARKS.c.state == "done")
    done &= (MARKS.c.changed_at >= since) & (MARKS.c.changed_at < until)
    return int(tx.execute(select(func.count()).select_from(MARKS).where(done)).scalar_one())
