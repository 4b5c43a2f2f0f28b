"""A plan's hours as sittings on the clock: at most two hours each where the week has room, spread over its days."""

from __future__ import annotations

import hashlib
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mentor.clock import instant, local, zone
from mentor.plans.weeks import Item, PlanView, Week
from mentor.users import Person

SITTING = 120  # minutes
EVENING, MORNING = time(19, 30), time(9, 30)
LONG_DAY = 210  # minutes from which a day begins in the morning, as a weekend does
MOST_WEEKS = 52


@dataclass(frozen=True, slots=True)
class Session:
    """A sitting: aware local times, and a name that stays the same when the plan moves it."""

    uid: str
    slug: str
    title: str
    start: datetime
    end: datetime
    monday: date


def uid(*parts: object) -> str:
    """A calendar's name for an event: stable, and without anybody's number in it."""
    digest = hashlib.sha256(":".join(map(str, parts)).encode()).hexdigest()
    return f"{digest[:24]}@mentor"


def sessions(plan: PlanView, user: Person, now: datetime) -> list[Session]:
    """All sittings still to come, in order, for a year at most."""
    today = local(now, user.tz).date()
    return [found for week in plan.weeks[:MOST_WEEKS] for found in _of_week(week, user, today)]


def _of_week(week: Week, user: Person, today: date) -> Iterator[Session]:
    days = [week.monday + timedelta(days=n) for n in range(7) if week.monday + timedelta(days=n) >= today]
    open_ = [item for item in week.items if item.state != "done"]
    total = sum(item.part.minutes for item in open_)
    if not days or not total:
        return
    pieces = list(_pieces(open_, max(SITTING, math.ceil(total / len(days) / 30) * 30)))
    by_day: dict[date, list[tuple[Item, int, int]]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        by_day[days[number * len(days) // len(pieces) if len(pieces) <= len(days) else number % len(days)]].append(
            piece
        )
    for day in sorted(by_day):
        begins = MORNING if day.weekday() > 4 or sum(m for _, m, _ in by_day[day]) > LONG_DAY else EVENING
        at = instant(datetime.combine(day, begins), user.tz)
        for item, minutes, after in by_day[day]:
            end = at + timedelta(minutes=minutes)
            name = uid("session", user.id, item.slug, after)
            local_zone = zone(user.tz)
            yield Session(
                name, item.slug, item.title, at.astimezone(local_zone), end.astimezone(local_zone), week.monday
            )
            at = end


def _pieces(items: Iterable[Item], longest: int) -> Iterator[tuple[Item, int, int]]:
    """(item, minutes, minutes of its node that follow)."""
    for item in items:
        left = item.part.minutes
        while left > 0:
            take = min(left, longest)
            left -= take
            yield item, take, item.part.after + left
