"""Days and repetitions to plans: which dates, or which rule, a phrase can mean."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from mentor.reminders.results import Refusal
from mentor.reminders.schedule import LAST, Schedule
from mentor.reminders.tokens import Date, Day, Delta, Every, Nth, Shift, Value, Week

RECENT = timedelta(days=30)  # a date without a year that is past by less is a slip, not next year's
FAR_YEARS = 10


@dataclass(frozen=True, slots=True)
class Plan:
    """Once, on the first of `dates` whose time is still to come (or exactly at `at`), or by the rule `repeat`
    (a schedule that lacks its clock), whose first firing is moved by `weeks` weeks."""

    dates: tuple[date, ...] = ()
    at: datetime | None = None
    repeat: Schedule | None = None
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class Plans:
    """Possible plans, the key of the question where there are several, and what else to say back."""

    options: tuple[Plan, ...]
    reason: str = ""
    notes: tuple[str, ...] = ()


def read_plans(values: Sequence[Value], now: datetime, *, has_clock: bool, is_english: bool) -> Plans:
    """All readings of the days among `values`; `now` is local. Raises Refusal where none is possible."""
    everies = [value for value in values if isinstance(value, Every)]
    weeks = [value for value in values if isinstance(value, Week)]
    if everies or any(week.repeats for week in weeks):
        return _repeating(values, everies, weeks, now, has_clock=has_clock)
    deltas = [value for value in values if isinstance(value, Delta)]
    if deltas:
        plan = _after(deltas[0], now, has_clock=has_clock or bool(weeks))
        return _in_week(plan, weeks) if weeks else Plans((plan,))
    return _once(values, weeks, now, is_english=is_english)


def _in_week(plan: Plan, weeks: Sequence[Week]) -> Plans:
    """两周后的周一: the weekday of the week that the duration leads to."""
    monday = plan.dates[0] - timedelta(days=plan.dates[0].weekday())
    days = [monday + timedelta(days=day) for week in weeks for day in week.days]
    return Plans(tuple(Plan((day,)) for day in days), "which_day")


def _once(values: Sequence[Value], weeks: Sequence[Week], now: datetime, *, is_english: bool) -> Plans:
    today = now.date()
    options: list[tuple[date, ...]] = []
    reason = "which_date"
    for value in values:
        if isinstance(value, Day):
            options.append(_offset(value.offset, now))
        elif isinstance(value, Date):
            options.append(_dates(value, today))
            if value.is_loose and is_english and value.month is not None:
                options.append(_dates(Date(value.month, value.day), today))
                reason = "date_order"
    if options and weeks:  # 12月5日周六: the weekday must agree
        days = weeks[0].days
        options = [kept for dates in options if (kept := tuple(day for day in dates if day.weekday() in days))]
        if not options:
            raise Refusal("conflict")
    elif weeks:
        options, reason = _weekdays(weeks, _shift(values), today)
    elif _shift(values) is not None or any(isinstance(value, Nth) for value in values):
        raise Refusal("no_day")
    if not options:
        options = [tuple(today + timedelta(days=step) for step in (-1, 0, 1, 2))]
    return Plans(tuple(Plan(dates) for dates in dict.fromkeys(options)), reason)


def _offset(offset: int, now: datetime) -> tuple[date, ...]:
    today = now.date()
    if offset < 0:
        raise Refusal("past")
    if offset == 0 and now.hour < 4:  # after midnight 今晚1点 is still this night
        return (today - timedelta(days=1), today)
    return (today + timedelta(days=offset),)


def _shift(values: Iterable[Value]) -> int | None:
    return next((value.weeks for value in values if isinstance(value, Shift)), None)


def _weekdays(weeks: Sequence[Week], shift: int | None, today: date) -> tuple[list[tuple[date, ...]], str]:
    options: list[tuple[date, ...]] = []
    reason = "which_day"
    for week in weeks:
        which = shift if week.which is None and shift is not None else week.which
        for day in week.days:
            found = _weekday(day, which, today)
            if len(found) > 1:
                reason = "which_week"
            options += found
    return options, reason


def _weekday(day: int, which: int | str | None, today: date) -> list[tuple[date, ...]]:
    """The dates that a weekday can mean; several inner dates are one reading that rolls on, several tuples ask."""
    ahead = timedelta(days=(day - today.weekday()) % 7)
    monday = today - timedelta(days=today.weekday())
    if which is None:
        return [(today + ahead, today + ahead + timedelta(days=7))]
    is_sunday = today.weekday() == 6
    # On a Sunday the week that begins may already be "this" one: the same words then mean a week later.
    later = today + timedelta(days=7 + (day + 1) % 7)
    if which == "next":
        found = {today + (ahead or timedelta(days=7)), monday + timedelta(days=7 + day)}
        return [(item,) for item in sorted(found | ({later} if is_sunday else set()))]
    if not isinstance(which, int) or which < 0:
        raise Refusal("past")
    first = monday + timedelta(days=7 * which + day)
    if which and is_sunday:
        return [(item,) for item in sorted({first, later + timedelta(days=7 * (which - 1))})]
    return [(first,)]


def exact(year: int, month: int, day: int) -> date:
    """A date, day -1 the last of its month. Raises Refusal for 30 February and for the far future."""
    try:
        return date(year, month, calendar.monthrange(year, month)[1] if day == LAST else day)
    except (ValueError, calendar.IllegalMonthError):
        raise Refusal("no_such_date") from None


def _dates(value: Date, today: date) -> tuple[date, ...]:
    year = today.year + value.years if value.years is not None else value.year
    if value.month is None:
        return _day_of_month(value, today)
    if year is not None:
        if year > today.year + FAR_YEARS:
            raise Refusal("too_far")
        return (exact(year, value.month, value.day),)
    found = [day for ahead in range(9) if (day := _maybe(today.year + ahead, value.month, value.day))]
    if not found:
        raise Refusal("no_such_date")
    if found[0] >= today or today - found[0] <= RECENT:
        return (found[0],)
    return (found[1],)


def _day_of_month(value: Date, today: date) -> tuple[date, ...]:
    if value.months is not None:
        count = today.year * 12 + today.month - 1 + value.months
        return (exact(count // 12, count % 12 + 1, value.day),)
    start = today.year * 12 + today.month - 1
    for count in range(start, start + 4):
        if (day := _maybe(count // 12, count % 12 + 1, value.day)) and day >= today:
            return (day,)
    raise Refusal("no_such_date")


def _maybe(year: int, month: int, day: int) -> date | None:
    try:
        return exact(year, month, day)
    except Refusal:
        return None


def _after(delta: Delta, now: datetime, *, has_clock: bool) -> Plan:
    """From now: days and months by the calendar, hours and minutes on the absolute clock."""
    try:
        count = now.year * 12 + now.month - 1 + delta.months
        year, month = count // 12, count % 12 + 1
        last = calendar.monthrange(year, month)[1]
        wall = now.replace(year=year, month=month, day=min(now.day, last), fold=0 if delta.months else now.fold)
        if delta.days:
            wall = (wall + timedelta(days=delta.days)).replace(fold=0)
    except (OverflowError, ValueError):
        raise Refusal("too_far") from None
    if wall.year > now.year + FAR_YEARS:
        raise Refusal("too_far")
    if has_clock:
        if delta.seconds:
            raise Refusal("conflict")
        return Plan((wall.date(),))
    return Plan(at=wall.astimezone(UTC) + timedelta(seconds=delta.seconds))


def _repeating(
    values: Sequence[Value],
    everies: Sequence[Every],
    weeks: Sequence[Week],
    now: datetime,
    *,
    has_clock: bool,
) -> Plans:
    if any(isinstance(value, Delta) for value in values) or len({every.unit for every in everies}) > 2:
        raise Refusal("conflict")
    units = {every.unit: every for every in everies}
    every = units.get("month") or units.get("year") or units.get("week") or units.get("day")
    days, starts = _days_and_start(weeks)
    if every is not None and every.unit in ("month", "year"):
        return _monthly(values, every, days, now, has_clock=has_clock)
    dated = [value for value in values if isinstance(value, Date | Day)]
    start = now.date()
    if dated or starts:
        start = _once([*dated, *starts], starts if not dated else [], now, is_english=False).options[0].dates[-1]
    if days or (every is not None and every.unit == "week"):
        return _weekly(every, weeks, days, start, is_started=bool(dated or starts), has_clock=has_clock)
    if every is None:
        raise Refusal("no_day")
    steps = (every.count, every.count + 1) if every.is_gap else (every.count,)
    return Plans(tuple(Plan(repeat=Schedule("daily", anchor=start, interval=step)) for step in steps), "interval")


def _days_and_start(weeks: Sequence[Week]) -> tuple[tuple[int, ...], list[Week]]:
    """The weekdays of a repetition, and a weekday that only says when it begins (从下周一开始每周一三五)."""
    starts = [week for week in weeks if week.which is not None and not week.repeats]
    rest = [week for week in weeks if week not in starts]
    return tuple(sorted({day for week in rest for day in week.days})), starts


def _weekly(
    every: Every | None,
    weeks: Sequence[Week],
    days: tuple[int, ...],
    start: date,
    *,
    is_started: bool,
    has_clock: bool,
) -> Plans:
    interval = every.count if every and every.unit == "week" else max((week.interval for week in weeks), default=1)
    notes = tuple(dict.fromkeys(week.note for week in weeks if week.note))
    if not days:
        if not has_clock:
            raise Refusal("no_day")
        order = [(start.weekday() + step) % 7 for step in range(7)]
        options = (Schedule("weekly", anchor=start, interval=interval, days=(day,)) for day in order)
        return Plans(tuple(Plan(repeat=option) for option in options), "which_day", notes)
    base = Schedule("weekly", anchor=start, interval=interval, days=days)
    if every and every.is_gap:
        return Plans((Plan(repeat=base), Plan(repeat=replace(base, interval=interval + 1))), "interval", notes)
    if interval > 1 and not is_started:
        return Plans(tuple(Plan(repeat=base, weeks=step) for step in range(min(interval, 4))), "first_week", notes)
    return Plans((Plan(repeat=base),), notes=notes)


def _monthly(values: Sequence[Value], every: Every, days: tuple[int, ...], now: datetime, *, has_clock: bool) -> Plans:
    today = now.date()
    dates = [value for value in values if isinstance(value, Date)]
    nth = next((value.nth for value in values if isinstance(value, Nth)), 0)
    base = Schedule("monthly", anchor=today, interval=every.count)
    if every.unit == "year":
        if len(dates) != 1 or dates[0].month is None:
            raise Refusal("no_day")
        exact(2028, dates[0].month, dates[0].day)  # a leap year: 29 February is a date, 30 is not
        base = replace(base, kind="yearly", month=dates[0].month, month_days=(dates[0].day,))
        return Plans((Plan(repeat=base),))
    if days and nth:
        if not -1 <= nth <= 5:
            raise Refusal("no_such_date")
        return Plans((Plan(repeat=replace(base, days=days, nth=nth)),))
    if days or nth:
        raise Refusal("conflict")
    numbers = tuple(sorted({value.day for value in dates}))
    if not numbers:
        if not has_clock:
            raise Refusal("no_day")
        options = dict.fromkeys((today.day if today.day < 29 else 1, 1, 15, LAST))
        return Plans(tuple(Plan(repeat=replace(base, month_days=(day,))) for day in options), "which_day")
    if numbers == (31,):
        return Plans(tuple(Plan(repeat=replace(base, month_days=(day,))) for day in (LAST, 31)), "month_end")
    notes = ("skips_short_months",) if max(numbers) > 28 else ()
    return Plans((Plan(repeat=replace(base, month_days=numbers)),), notes=notes)
