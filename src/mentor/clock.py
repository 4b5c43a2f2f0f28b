"""Time: UTC inside, the user's zone for deciding when. `now` is always a parameter; this is where it comes from."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

STUDY_DAY_STARTS = time(4)  # learning after midnight still belongs to the evening before


class Clock:
    """The one source of `now`; the playground moves it by `advance`."""

    def __init__(self) -> None:
        self.offset = timedelta()

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return datetime.now(UTC) + self.offset

    def advance(self, seconds: float) -> None:
        """Move the clock forward by `seconds`."""
        self.offset += timedelta(seconds=seconds)


@lru_cache(maxsize=512)
def zone(name: str) -> ZoneInfo:
    """The IANA zone `name`; raises ZoneInfoNotFoundError (a KeyError) or ValueError for what is none."""
    return ZoneInfo(name)


def local(now: datetime, tz: str) -> datetime:
    """`now` on the wall clock of `tz`."""
    return now.astimezone(zone(tz))


def study_day(now: datetime, tz: str) -> date:
    """The learner's own day, which begins at 04:00 local time."""
    wall = local(now, tz).replace(tzinfo=None)
    return (wall - timedelta(hours=STUDY_DAY_STARTS.hour)).date()


def study_day_start(day: date, tz: str) -> datetime:
    """The UTC instant at which the study day `day` begins."""
    return instant(datetime.combine(day, STUDY_DAY_STARTS), tz)


def instant(wall: datetime, tz: str) -> datetime:
    """The UTC instant of a naive local time: in an overlap the first, in a gap the first valid one after it."""
    aware = wall.replace(tzinfo=zone(tz), fold=0)
    utc = aware.astimezone(UTC)
    back = utc.astimezone(zone(tz)).replace(tzinfo=None)
    if back == wall:
        return utc
    low, high = utc - timedelta(hours=26), utc + timedelta(hours=26)  # a gap: find where the wall clock passes `wall`
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        if middle.astimezone(zone(tz)).replace(tzinfo=None) >= wall:
            high = middle
        else:
            low = middle
    return high.replace(microsecond=0)


def next_local(at: time, tz: str, after: datetime) -> datetime:
    """The first instant strictly after `after` at which the wall clock of `tz` reaches `at`."""
    day = local(after, tz).date()
    for ahead in range(-1, 4):
        candidate = instant(datetime.combine(day + timedelta(days=ahead), at), tz)
        if candidate > after:
            return candidate
    raise AssertionError("unreachable: a zone without this time of day for four days")
