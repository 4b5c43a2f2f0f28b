"""Dates, hours and zones in words, for every view."""

from __future__ import annotations

from datetime import date, datetime

from bot.locales import Translator
from mentor import zones
from mentor.clock import local

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def clock(minute: int) -> str:
    """Minutes after midnight as "21:30"."""
    return f"{minute // 60:02}:{minute % 60:02}"


def weekday(number: int, t: Translator) -> str:
    """周一, Mon (Monday 0)."""
    return t.plain(f"time.weekday_{number}")


def day(on: date, t: Translator, today: date | None = None) -> str:
    """11月24日 周二, Tue 24 Nov; with today, tomorrow and the year where they help."""
    year = "" if today is None or on.year == today.year else t.plain("time.year", year=on.year)
    month = MONTHS[on.month - 1] if t.lang == "en" else on.month
    text = t.plain("time.day", year=year, month=month, day=on.day, weekday=weekday(on.weekday(), t))
    ahead = None if today is None else (on - today).days
    return t.plain(f"time.ahead_{ahead}", day=text) if ahead in (0, 1, 2) else text


def moment(at: datetime, tz: str, t: Translator, now: datetime | None = None) -> str:
    """An instant on the clock of `tz`: 明天（11月24日 周二）21:00."""
    wall = local(at, tz)
    return spaced(day(wall.date(), t, local(now, tz).date() if now else None), f"{wall:%H:%M}")


def spaced(days: str, hour: str) -> str:
    """A day and an hour side by side; a wide bracket brings its own space."""
    return days + hour if days.endswith("）") else f"{days} {hour}"


def zone(tz: str, now: datetime, t: Translator) -> str:
    """A zone as people know it: 北京时间 (UTC+8)."""
    name, offset = zones.label(tz, t.lang), zones.offset(tz, now)
    return t.plain("time.zone", name=name, offset=offset) if name and name != "UTC" else offset
