"""The reminder sweep: daily reminders walked through years of clock changes, one push a local day."""

from __future__ import annotations

import sys
import time as timing
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mentor.reminders.schedule import Schedule, next_fire

ZONES = (
    "Asia/Shanghai",
    "America/New_York",
    "Europe/London",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
    "Africa/Casablanca",
    "Asia/Tehran",
    "Pacific/Apia",
    "America/Santiago",
    "Asia/Kolkata",
    "Pacific/Chatham",
    "Antarctica/Troll",
)
CLOCKS = (time(0), time(0, 30), time(1, 30), time(2), time(2, 30), time(8, 30), time(21), time(23, 59))
FIRST, LAST = date(2026, 1, 1), date(2028, 12, 31)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a sweep found: local days with no push or more than one, and pushes off their clock (only in a gap)."""

    zones: int
    clocks: int
    local_days: int
    fires: int
    missed: int
    doubled: int
    shifted: int
    seconds: float


def sweep(
    zones: tuple[str, ...] = ZONES,
    clocks: tuple[time, ...] = CLOCKS,
    first: date = FIRST,
    last: date = LAST,
) -> Figures:
    """Walks `next_fire` from the first to the last local date in every zone at every clock."""
    started = timing.perf_counter()
    days = (last - first).days + 1
    fires = missed = doubled = shifted = 0
    for tz in zones:
        zone = ZoneInfo(tz)
        for clock in clocks:
            seen, off = _walk(Schedule("daily", clock=clock, anchor=first), tz, zone, last)
            fires += sum(seen.values())
            missed += days - len(seen)
            doubled += sum(1 for count in seen.values() if count > 1)
            shifted += off
    local_days = days * len(zones) * len(clocks)
    spent = timing.perf_counter() - started
    return Figures(len(zones), len(clocks), local_days, fires, missed, doubled, shifted, round(spent, 2))


def _walk(schedule: Schedule, tz: str, zone: ZoneInfo, last: date) -> tuple[Counter[date], int]:
    seen: Counter[date] = Counter()
    off = 0
    at = next_fire(schedule, tz, _before(schedule))
    while at is not None:
        local = at.astimezone(zone)
        if local.date() > last:
            break
        seen[local.date()] += 1
        off += local.time() != schedule.clock
        at = next_fire(schedule, tz, at)
    return seen, off


def _before(schedule: Schedule) -> datetime:
    anchor = schedule.anchor or FIRST
    return datetime(anchor.year, anchor.month, anchor.day, tzinfo=UTC) - timedelta(days=2)


if __name__ == "__main__":
    sys.stdout.write(f"{asdict(sweep())}\n")
