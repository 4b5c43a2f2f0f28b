"""When each recipient gets a campaign: one instant or an hour of their own clock, inside the hours it may be sent in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import Text, case, cast, func, literal, select

from mentor.clock import instant, local, next_local
from mentor.errors import MentorError
from mentor.models import Delivery, User
from mentor.outbox import after_quiet
from mentor.reminders import Understood, understand
from mentor.store import Tx

PEOPLE, DELIVERIES = User.__table__, Delivery.__table__  # type: ignore[attr-defined]
QUIET = "quiet"
EARLIEST = "Etc/GMT-14"  # where every day begins first


@dataclass(frozen=True, slots=True)
class Rule:
    """When a campaign may reach somebody.

    Attributes:
        wall_at: naive ISO time on their own clock, or None.
        hours: "" any, "quiet" outside their own quiet hours, "540-1260" minutes after local midnight.
    """

    wall_at: str | None
    hours: str

    def due(self, now: datetime, tz: str, quiet_from: int | None, quiet_to: int | None) -> datetime:
        """The first instant from `now` on at which somebody may get it."""
        at = now if self.wall_at is None else max(now, instant(datetime.fromisoformat(self.wall_at), tz))
        if self.hours == QUIET:
            return after_quiet(at, tz, quiet_from, quiet_to)
        return at if not self.hours else _inside(at, tz, *minutes(self.hours))


def minutes(hours: str) -> tuple[int, int]:
    """(from, to) of "540-1260"; raises ValueError for what is no window."""
    start, _, end = hours.partition("-")
    found = int(start), int(end)
    if not all(0 <= minute <= 24 * 60 for minute in found) or found[0] == found[1]:
        raise ValueError(hours)
    return found


def _inside(at: datetime, tz: str, start: int, end: int) -> datetime:
    wall = local(at, tz)
    minute = wall.hour * 60 + wall.minute
    inside = start <= minute < end if start < end else minute >= start or minute < end
    return at if inside else next_local(time(start // 60 % 24, start % 60), tz, at)


def begins_at(scheduled_at: datetime, wall_at: str | None) -> datetime:
    """When a campaign must be under way: where the wall clock reaches its hour first."""
    return scheduled_at if wall_at is None else instant(datetime.fromisoformat(wall_at), EARLIEST)


def due_column(tx: Tx, rule: Rule, now: datetime) -> Any:
    """The due time of a recipient as an SQL expression: one CASE over the zones (and quiet hours) that there are."""
    kind = DELIVERIES.c.due_at.type
    if rule.wall_at is None and not rule.hours:
        return literal(now, type_=kind)
    columns = [PEOPLE.c.tz, PEOPLE.c.quiet_from, PEOPLE.c.quiet_to] if rule.hours == QUIET else [PEOPLE.c.tz]
    key: Any = PEOPLE.c.tz
    for column in columns[1:]:
        key = key.concat("|").concat(func.coalesce(cast(column, Text()), ""))
    found = {}
    for row in tx.execute(select(key.label("key"), *columns).distinct()):
        quiet = (row.quiet_from, row.quiet_to) if len(columns) > 1 else (None, None)
        found[row.key] = literal(rule.due(now, row.tz, *quiet), type_=kind)
    return case(found, value=key, else_=literal(now, type_=kind)) if found else literal(now, type_=kind)


def is_past(at: datetime, now: datetime) -> bool:
    """Whether a chosen time is too late to be meant."""
    return at <= now - timedelta(minutes=1)


def moment(text: str, tz: str, now: datetime) -> datetime:
    """The time that an admin wrote, on the clock of `tz`; raises MentorError where it is none of the next 90 days."""
    found = understand(text, tz=tz, now=now)
    if not isinstance(found, Understood) or not found.next or found.next[0] > now + timedelta(days=90):
        raise MentorError("campaign.no_time", retryable=True)
    return found.next[0]
