"""Calendar files (RFC 5545): events in, bytes out. Times carry their zone with its definition, so that any calendar
shows them right on both sides of a clock change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

PRODUCT = "-//mentor//week plan and interviews//EN"


@dataclass(frozen=True, slots=True)
class Entry:
    """An event: aware local times, or dates for whole days (`end` is then the day after the last)."""

    uid: str
    title: str
    start: datetime | date
    end: datetime | date
    text: str = ""
    alarm_before: timedelta | None = None
    is_busy: bool = True


def calendar(name: str, entries: Sequence[Entry], now: datetime) -> bytes:
    """A calendar of these events. `now` stamps it; a later file replaces the events of an earlier one by their uid."""
    from icalendar import Calendar  # 40 ms: only where somebody asks for the file

    made = Calendar()
    for key, value in (("prodid", PRODUCT), ("version", "2.0"), ("calscale", "GREGORIAN"), ("method", "PUBLISH")):
        made.add(key, value)
    made.add("x-wr-calname", name)
    for entry in entries:
        made.add_component(_event(entry, now))
    days = [_day(entry.start) for entry in entries]
    if days:
        year = timedelta(days=366)  # beyond both ends, so that the rule of the first day is in it
        made.add_missing_timezones(first_date=min(days) - year, last_date=max(days) + year)
    return bytes(made.to_ical())


def _event(entry: Entry, now: datetime) -> Any:
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("summary", entry.title)
    event.add("dtstart", entry.start)
    event.add("dtend", entry.end)
    event.add("dtstamp", now)
    event.add("last-modified", now)
    event.add("sequence", int(now.timestamp()) // 60)  # grows with time: the newest file wins
    event.add("transp", "OPAQUE" if entry.is_busy else "TRANSPARENT")
    if entry.text:
        event.add("description", entry.text)
    if entry.alarm_before is not None:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", entry.title)
        alarm.add("trigger", -entry.alarm_before)
        event.add_component(alarm)
    return event


def _day(at: datetime | date) -> date:
    return at.date() if isinstance(at, datetime) else at
