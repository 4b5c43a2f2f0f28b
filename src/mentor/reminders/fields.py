"""Single fields typed into a dialogue: an hour, a date, quiet hours."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from itertools import product
from zoneinfo import ZoneInfo

from mentor.reminders.lexer import tokens
from mentor.reminders.plans import read_plans
from mentor.reminders.results import Refusal, UnclearClock
from mentor.reminders.times import FULL, read_times
from mentor.reminders.tokens import Clock, Part, Stop
from mentor.reminders.words import prepared

MAX_FIELD = 100
_NUMBER = re.compile(r"\s*(\d{1,2})\s*")
_COMPACT = re.compile(r"\s*([01]\d|2[0-4])([0-5]\d)\s*")
_TO = re.compile(r"\s*(?:-|~|到|至|(?<![a-z])(?:to|until|till)(?![a-z]))\s*")


def parse_clock(text: str) -> time | UnclearClock:
    """A plain hour of the day (晚上9点, 21:30, 8pm, 早上七点半): the time, or the readings to choose from."""
    try:
        minutes, reason = _minutes(text)
    except Refusal as refusal:
        return UnclearClock(refusal.reason)
    choices = tuple(dict.fromkeys(_time(item) for item in minutes))
    return choices[0] if len(choices) == 1 and not reason else UnclearClock(reason, choices)


def _minutes(text: str) -> tuple[tuple[int, ...], str]:
    ready = prepared(text)
    if len(ready) > MAX_FIELD:
        raise Refusal("too_long", limit=MAX_FIELD)
    if compact := _COMPACT.fullmatch(ready):
        ready = f"{compact[1]}:{compact[2]}"
    elif bare := _NUMBER.fullmatch(ready):
        ready = f"{bare[1]}点"
    values = [token.value for token in tokens(ready)]
    if stop := next((value for value in values if isinstance(value, Stop)), None):
        raise Refusal(stop.reason)
    if not any(isinstance(value, Clock | Part) for value in values):
        raise Refusal("no_time")
    times = read_times(values, is_dated=False)
    return times.options, times.reason


def _time(minutes: int) -> time:
    return time(minutes % FULL // 60, minutes % 60)


def parse_quiet(text: str) -> tuple[time, time] | UnclearClock:
    """Quiet hours (23:00-7:30, 晚上11点到早上7点, 11pm to 7am): from and to, local; they may cross midnight.

    Of two bare hours (11点到7点) the reading that is a night is taken: from the evening to the morning.
    """
    sides = _TO.split(prepared(text))
    if len(text) > MAX_FIELD or len(sides) != 2:
        return UnclearClock("no_range")
    try:
        found = [_minutes(side) for side in sides]
    except Refusal as refusal:
        return UnclearClock(refusal.reason)
    if any(reason not in ("", "half_of_day") for _, reason in found):
        return UnclearClock("no_range")
    pairs = [(_time(start), _time(end)) for start, end in product(found[0][0], found[1][0])]
    nights = [pair for pair in pairs if (pair[0].hour >= 18 or pair[0].hour < 4) and pair[1].hour < 12]
    best = pairs if len(pairs) == 1 else nights
    crossing = [pair for pair in best if pair[0] > pair[1]]
    chosen = (crossing or best)[:1]
    if not chosen or chosen[0][0] == chosen[0][1]:
        return UnclearClock("no_range")
    return chosen[0]


def parse_date(text: str, tz: str, now: datetime) -> date | UnclearClock:
    """A plain coming date (2026-12-05, 12月5日, 下周五, 明天) in the zone, or the dates to choose from."""
    ready = prepared(text)
    local = now.astimezone(ZoneInfo(tz))
    try:
        if len(ready) > MAX_FIELD:
            raise Refusal("too_long", limit=MAX_FIELD)
        values = [token.value for token in tokens(ready)]
        if stop := next((value for value in values if isinstance(value, Stop)), None):
            raise Refusal(stop.reason)
        days = [value for value in values if not isinstance(value, Clock | Part)]
        if not days:
            raise Refusal("no_date")
        plans = read_plans(
            days, local, has_clock=True, is_english=ready.isascii() and re.search("[a-z]", ready) is not None
        )
    except Refusal as refusal:
        return UnclearClock(refusal.reason)
    except OverflowError:
        return UnclearClock("too_far")
    if any(plan.repeat for plan in plans.options):
        return UnclearClock("no_date")
    found = [
        _coming(plan.dates, local.date()) if plan.at is None else plan.at.astimezone(local.tzinfo).date()
        for plan in plans.options
    ]
    coming = tuple(sorted({day for day in found if day is not None}))
    if not coming:
        return UnclearClock("past")
    return coming[0] if len(coming) == 1 else UnclearClock(plans.reason, coming)


def _coming(dates: tuple[date, ...], today: date) -> date | None:
    return next((day for day in dates if day >= today), None)
