"""A schedule in words."""

from __future__ import annotations

from datetime import date, datetime

from bot.locales import Translator
from bot.views import times
from mentor.clock import local
from mentor.reminders import Schedule

WORKDAYS, WEEKEND, ALL = (0, 1, 2, 3, 4), (5, 6), (0, 1, 2, 3, 4, 5, 6)


def spoken(schedule: Schedule, tz: str, now: datetime, t: Translator) -> str:
    """What the schedule says: 工作日（周一到周五）08:30."""
    kind, values = schedule.spoken(tz)
    if kind == "once":
        on = times.day(date.fromisoformat(values["date"]), t, local(now, tz).date())
        return times.spaced(on, values["time"])
    interval = values["interval"]
    parts = {
        "daily": _daily, "weekly": _weekly, "monthly": _monthly, "yearly": _yearly,
    }[kind](schedule, interval, t)  # fmt: skip
    return times.spaced(t.plain("time.on", days=parts), values["time"])


def _daily(schedule: Schedule, interval: int, t: Translator) -> str:
    return _every("day", interval, t)


def _weekly(schedule: Schedule, interval: int, t: Translator) -> str:
    named = {WORKDAYS: "time.workdays", WEEKEND: "time.weekend", ALL: "time.every_day"}.get(schedule.days)
    if named is not None and interval == 1:
        return t.plain(named)
    days = t.plain("time.and").join(times.weekday(number, t) for number in schedule.days)
    return t.plain("time.every_weekday", days=days) if interval == 1 else _of(_every("week", interval, t), days, t)


def _monthly(schedule: Schedule, interval: int, t: Translator) -> str:
    return _of(_every("month", interval, t), _month_days(schedule, t), t)


def _yearly(schedule: Schedule, interval: int, t: Translator) -> str:
    month = times.MONTHS[schedule.month - 1] if t.lang == "en" else schedule.month
    on = t.plain("time.month_and_day", month=month, day=schedule.month_days[0])
    return _of(_every("year", interval, t), on, t)


def _month_days(schedule: Schedule, t: Translator) -> str:
    if schedule.nth:
        days = t.plain("time.and").join(times.weekday(number, t) for number in schedule.days)
        return t.plain(f"time.nth_{schedule.nth}", days=days)
    named = [t.plain("time.last_day") if n < 0 else t.plain("time.month_day", day=n) for n in schedule.month_days]
    return t.plain("time.and").join(named)


def _every(unit: str, interval: int, t: Translator) -> str:
    return t.plain(f"time.every_{unit}") if interval == 1 else t.plain(f"time.every_n_{unit}", n=interval)


def _of(every: str, days: str, t: Translator) -> str:
    return t.plain("time.of", every=every, days=days)
