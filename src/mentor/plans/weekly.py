"""Monday's push: when it is due, and what it says at the moment of sending."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select, update

from mentor import users
from mentor.clock import local, study_day_start
from mentor.models import User
from mentor.outbox import Claimed, Push, after_quiet, dedup_key
from mentor.plans import settings, weeks
from mentor.plans.settings import TABLE
from mentor.plans.weeks import PROGRESS, PlanView
from mentor.store import Tx

PEOPLE = User.__table__  # type: ignore[attr-defined]
LATEST = timedelta(hours=36)  # a week's plan is still of use on Tuesday evening, and of none after that


@dataclass(frozen=True, slots=True)
class WeekPush:
    """This week, and how many nodes the last one saw done (said, never held against anybody)."""

    plan: PlanView
    done_last_week: int


def due(tx: Tx, now: datetime, limit: int) -> tuple[list[Push], int]:
    """Pushes of the weeks that begin now, their clocks moved on; and how many clocks there were."""
    columns = (PEOPLE.c.id, PEOPLE.c.tz, PEOPLE.c.daily_at, PEOPLE.c.quiet_from, PEOPLE.c.quiet_to)
    at = TABLE.c.next_week_at
    query = select(*columns, at.label("due_at")).join_from(TABLE, PEOPLE, PEOPLE.c.id == TABLE.c.user_id)
    query = query.where(at <= now).order_by(at).limit(limit).with_for_update(skip_locked=True, of=TABLE)
    rows = tx.execute(query).all()
    pushes = []
    for row in rows:
        person: Any = row  # has what next_monday reads: a zone and a daily hour
        upcoming = settings.next_monday(person, now)
        tx.execute(update(TABLE).where(TABLE.c.user_id == row.id).values(next_week_at=upcoming))
        if now - row.due_at <= LATEST:
            monday = local(row.due_at, row.tz).date()
            quiet_ends = after_quiet(now, row.tz, row.quiet_from, row.quiet_to)
            payload = {"week": monday.isoformat()}
            pushes.append(Push(dedup_key("week", row.id, monday), "week", row.id, quiet_ends, payload))
    return pushes, len(rows)


def message(tx: Tx, claimed: Claimed, now: datetime) -> WeekPush | None:
    """The week; None where there is no plan any more, nothing in it, or the week is over."""
    user = users.find(tx, claimed.user_id)
    plan = settings.find(tx, user) if user else None
    roadmap = weeks.roadmap_of(tx, user) if user else None
    if user is None or plan is None or roadmap is None:
        return None
    view = weeks.view(tx, user, plan, roadmap, now)
    if view.this_week.monday.isoformat() != claimed.payload["week"] or not view.this_week.items:
        return None
    start = study_day_start(view.this_week.monday, user.tz)
    done = select(func.count()).select_from(PROGRESS).where(PROGRESS.c.user_id == user.id, PROGRESS.c.state == "done")
    last = done.where(PROGRESS.c.changed_at >= start - weeks.WEEK, PROGRESS.c.changed_at < start)
    return WeekPush(view, int(tx.execute(last).scalar_one()))
