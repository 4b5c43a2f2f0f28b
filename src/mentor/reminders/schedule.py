"""When a reminder fires: a small value, and its next instant computed from local wall time.

Nothing here counts seconds from one firing to the next. Each firing is a local date and a clock, turned into
an instant on its own, so daylight saving cannot drift it, skip it or double it.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from typing import Any, Literal
from zoneinfo import ZoneInfo

Kind = Literal["once", "daily", "weekly", "monthly", "yearly"]
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LAST = -1  # as a month day, or as the ordinal of a weekday in its month
_FREQ = {"daily": "DAILY", "weekly": "WEEKLY", "monthly": "MONTHLY", "yearly": "YEARLY"}
_DAY = timedelta(days=1)
_LOOK = 200  # dates tried before giving up: 29 February every year needs 8, a skipped local day 2


@dataclass(frozen=True, slots=True)
class Schedule:
    """Once at an instant (`at`, UTC), or repeating at `clock` local time on the days that the rest describes.

    `anchor` is the first local date that may count; intervals are counted from it, so that "every other day"
    keeps its days over restarts and edits. `days` are weekdays with Monday 0; `nth` makes them the nth of the
    month (-1 the last); `month_days` may hold -1 for the last day.
    """

    kind: Kind
    at: datetime | None = None
    clock: time | None = None
    anchor: date | None = None
    interval: int = 1
    days: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    nth: int = 0
    month: int = 0

    @property
    def rrule(self) -> str | None:
        """The RFC 5545 rule (without DTSTART, which is `anchor`), or None for a one-time reminder."""
        if self.clock is None or self.kind == "once":
            return None
        parts = [f"FREQ={_FREQ[self.kind]}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.month:
            parts.append(f"BYMONTH={self.month}")
        if self.days:
            prefix = str(self.nth) if self.nth else ""
            parts.append("BYDAY=" + ",".join(prefix + CODES[day] for day in self.days))
        if self.month_days:
            parts.append("BYMONTHDAY=" + ",".join(map(str, self.month_days)))
        parts += [f"BYHOUR={self.clock.hour}", f"BYMINUTE={self.clock.minute}"]
        return ";".join(parts)

    def to_dict(self) -> dict[str, Any]:
        """A compact JSON object, empty fields left out."""
        out: dict[str, Any] = {"kind": self.kind}
        if self.at is not None:
            out["at"] = self.at.astimezone(UTC).isoformat()
        if self.clock is not None:
            out["clock"] = self.clock.strftime("%H:%M")
        if self.anchor is not None:
            out["from"] = self.anchor.isoformat()
        if self.interval != 1:
            out["every"] = self.interval
        for name in ("days", "month_days"):
            if value := getattr(self, name):
                out[name] = list(value)
        for name in ("nth", "month"):
            if value := getattr(self, name):
                out[name] = value
        return out

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Schedule:
        """The inverse of `to_dict`. Raises KeyError or ValueError on what it did not write."""
        if data["kind"] not in ("once", *_FREQ):
            raise ValueError(f"unknown kind of schedule: {data['kind']!r}")
        if (data["kind"] == "once") != ("at" in data) or (data["kind"] == "once") == ("clock" in data):
            raise ValueError("a schedule is either once at an instant or repeats at a clock")
        return cls(
            kind=data["kind"],
            at=datetime.fromisoformat(data["at"]) if "at" in data else None,
            clock=time.fromisoformat(data["clock"]) if "clock" in data else None,
            anchor=date.fromisoformat(data["from"]) if "from" in data else None,
            interval=max(1, int(data.get("every", 1))),
            days=tuple(data.get("days", ())),
            month_days=tuple(data.get("month_days", ())),
            nth=int(data.get("nth", 0)),
            month=int(data.get("month", 0)),
        )

    def spoken(self, tz: str) -> tuple[str, dict[str, Any]]:
        """What to say back, as a key (the kind) and its parameters; views put it into words."""
        if self.at is not None:
            local = self.at.astimezone(ZoneInfo(tz))
            return "once", {
                "date": local.date().isoformat(),
                "time": local.strftime("%H:%M"),
                "day": local.weekday(),
            }
        params: dict[str, Any] = {
            "time": self.clock.strftime("%H:%M") if self.clock else "",
            "interval": self.interval,
        }
        for name in ("days", "month_days", "nth", "month"):
            if value := getattr(self, name):
                params[name] = list(value) if isinstance(value, tuple) else value
        return self.kind, params


def instant(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The UTC instant of a local wall time: in an overlap the first, in a gap the first valid one after it.

    Where the gap reaches over midnight (Nuuk skips 23:00 to 24:00), the last minute before it is taken, so that
    the day keeps its one firing. Raises OverflowError near the ends of the calendar.
    """
    wall = datetime.combine(day, clock, tzinfo=zone)
    found = wall.astimezone(UTC)
    if found.astimezone(zone).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return found
    change = _gap_end(wall.replace(fold=1).astimezone(UTC), found, zone)
    before = change - timedelta(minutes=1)
    if change.astimezone(zone).date() != day and before.astimezone(zone).date() == day:
        return before
    return change


def _gap_end(low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    """The second at which the offset changes between two instants around a gap."""
    old = low.astimezone(zone).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=int((high - low).total_seconds()) // 2)
        if middle.astimezone(zone).utcoffset() == old:
            low = middle
        else:
            high = middle
    return high


def next_fire(schedule: Schedule, tz: str, after: datetime) -> datetime | None:
    """The first instant strictly later than `after` (aware), in UTC; None where there is none."""
    if schedule.at is not None:
        return schedule.at.astimezone(UTC) if schedule.at > after else None
    if schedule.clock is None:
        return None
    zone = _zone(tz)
    after = after.astimezone(UTC)
    try:
        today = after.astimezone(zone).date()
        for day in islice(_dates(schedule, max(today, schedule.anchor or today)), _LOOK):
            found = instant(day, schedule.clock, zone)
            if found > after and found.astimezone(zone).date() == day:  # a day the zone skipped has no firing
                return found
    except (OverflowError, ValueError):  # the end of the calendar
        return None
    return None


def next_times(schedule: Schedule, tz: str, after: datetime, count: int = 3) -> tuple[datetime, ...]:
    """Up to `count` coming instants, in UTC."""
    out: list[datetime] = []
    at: datetime | None = after
    while at is not None and len(out) < count:
        at = next_fire(schedule, tz, at)
        if at is not None:
            out.append(at)
    return tuple(out)


@lru_cache(maxsize=64)
def _zone(tz: str) -> ZoneInfo:
    return ZoneInfo(tz)


def _dates(schedule: Schedule, start: date) -> Iterator[date]:
    """The local dates of a repeating schedule from `start` on, in order."""
    if schedule.kind == "daily":
        return _daily(schedule, start)
    if schedule.kind == "weekly":
        return _weekly(schedule, start)
    return _monthly(schedule, start)


def _daily(schedule: Schedule, start: date) -> Iterator[date]:
    step = schedule.interval
    day = start + _DAY * (-(start - (schedule.anchor or start)).days % step)
    while True:
        yield day
        day += _DAY * step


def _weekly(schedule: Schedule, start: date) -> Iterator[date]:
    anchor = schedule.anchor or start
    first = anchor - _DAY * anchor.weekday()
    monday = start - _DAY * start.weekday()
    monday += timedelta(weeks=-((monday - first).days // 7) % schedule.interval)
    while schedule.days:
        for weekday in schedule.days:
            if (day := monday + _DAY * weekday) >= start:
                yield day
        monday += timedelta(weeks=schedule.interval)


def _monthly(schedule: Schedule, start: date) -> Iterator[date]:
    anchor = schedule.anchor or start
    count = start.year * 12 + start.month - 1
    step = schedule.interval * (12 if schedule.kind == "yearly" else 1)
    origin = anchor.year * 12 + (schedule.month or anchor.month) - 1
    count += (origin - count) % step
    for index in range(count, count + step * _LOOK, step):
        for day in _in_month(schedule, index // 12, index % 12 + 1):
            if day >= start:
                yield day


def _in_month(schedule: Schedule, year: int, month: int) -> list[date]:
    length = calendar.monthrange(year, month)[1]
    if schedule.nth:
        return sorted(day for weekday in schedule.days if (day := _nth(year, month, weekday, schedule.nth)))
    numbers = {length if number == LAST else number for number in schedule.month_days}
    return [date(year, month, number) for number in sorted(numbers) if number <= length]


def _nth(year: int, month: int, weekday: int, nth: int) -> date | None:
    length = calendar.monthrange(year, month)[1]
    first = 1 + (weekday - date(year, month, 1).weekday()) % 7
    found = list(range(first, length + 1, 7))
    if nth == LAST:
        return date(year, month, found[-1])
    return date(year, month, found[nth - 1]) if nth <= len(found) else None
