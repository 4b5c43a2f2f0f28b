"""Reminder times in Chinese (both scripts) and English: text to one reading, several, or a refusal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mentor.reminders import clusters as grouping
from mentor.reminders.lexer import tokens
from mentor.reminders.plans import Plan, Plans, read_plans
from mentor.reminders.results import Ambiguous, Refusal, Refused, Understood
from mentor.reminders.schedule import LAST, Schedule, instant, next_fire, next_times
from mentor.reminders.times import FULL, Times, read_times
from mentor.reminders.tokens import Clock, Lead, Stop, Token, Value, Zone
from mentor.reminders.words import prepared

MAX_TEXT = 1000
MAX_CHOICES = 8
_EMPTY = re.compile(r"(?:/remind(?:@\w+)?|提醒(?:一下)?我?|remind(?: me)?|[\s,，。.!！?？])*")
_NEGATED = re.compile(
    r"(?:/remind(?:@\w+)?|请|帮我|麻烦|\s)*(?:取消|删除|删掉|关闭|关掉|停止|停掉|不要|不用|不必|不想|别(?!忘|让)|cancel|delete|stop"
    r"|turn off|remove|no more|(?:don'?t|do not|never)(?! (?:forget|let)))"
)
_DEADLINE_AFTER = re.compile(r"\s*[之以]?前(?!端|往|去|台)")
_DEADLINE_BEFORE = re.compile(r"(?<![a-z])(?:before|no later than|within)\s*$")


def understand(text: str, *, tz: str, now: datetime, usual: time | None = None) -> Understood | Ambiguous | Refused:
    """The reminder that `text` asks for, as seen at `now` (aware) by somebody in the zone `tz`.

    `usual` is an hour to offer first where none is said. Raises ZoneInfoNotFoundError (a KeyError) for an unknown
    zone and nothing else.
    """
    zone = ZoneInfo(tz)
    try:
        return _understood(text, tz, now.astimezone(zone), usual)
    except Refusal as refusal:
        return Refused(refusal.reason, refusal.params)
    except OverflowError:
        return Refused("too_far", {})


def _understood(text: str, tz: str, now: datetime, usual: time | None) -> Understood | Ambiguous | Refused:
    ready = prepared(text)
    if len(text) > MAX_TEXT:
        raise Refusal("too_long", limit=MAX_TEXT)
    if _EMPTY.fullmatch(ready):
        raise Refusal("empty")
    if _NEGATED.match(ready):
        raise Refusal("negated")
    found = tokens(ready)
    groups = grouping.clusters(ready, found)
    picked = grouping.chosen(ready, groups)
    _check(ready, found, groups, picked, now)
    values = [value for group in picked for value in group.values]
    leads = [token for token in found if isinstance(token.value, Lead)]
    has_clock = any(isinstance(value, Clock) for value in values)
    plans = read_plans(values, now, has_clock=has_clock, is_english=grouping.is_english(ready))
    is_named = any(plan.repeat is None and len(plan.dates) < 4 for plan in plans.options)
    minutes = usual.hour * 60 + usual.minute if usual else None
    if rival := grouping.rival(ready, groups, picked):
        other = read_plans([*rival.values, *values], now, has_clock=True, is_english=False)
        plans = Plans((*plans.options, *other.options), "which_date")
    times = Times((0,)) if plans.options[0].at else read_times(values, is_dated=is_named, usual=minutes)
    spans = [(group.start, group.end) for group in picked] + [(token.start, token.end) for token in leads]
    left = grouping.purpose(text, ready, spans)
    lead = timedelta(seconds=sum(token.value.seconds for token in leads if isinstance(token.value, Lead)))
    return _answer(plans, times, left, tz=tz, now=now, lead=lead)


def _check(
    text: str,
    found: Sequence[Token],
    groups: Sequence[grouping.Cluster],
    picked: Sequence[grouping.Cluster],
    now: datetime,
) -> None:
    """Raises the refusal that the phrase as a whole deserves."""
    stops = [token.value for token in found if isinstance(token.value, Stop)]
    if not any(grouping.is_time(value) for group in picked for value in group.values):
        raise Refusal(next((s.reason for s in stops if not s.is_weak), stops[0].reason if stops else "no_time"))
    if "unsupported" in {stop.reason for stop in stops}:
        raise Refusal("unsupported")
    for group in picked:
        if stop := group.stop:
            raise Refusal(stop.reason)
        is_deadline = _DEADLINE_AFTER.match(text, group.end) or _DEADLINE_BEFORE.search(text, 0, group.start)
        if is_deadline and not group.repeats and not any(isinstance(token.value, Lead) for token in found):
            raise Refusal("deadline")
        for value in group.values:
            _check_zone(value, now)
    if any(group.repeats for group in picked):
        if len([group for group in groups if group.repeats and group.has_clock]) > 1 or picked[0].is_mixed:
            raise Refusal("several")
        reasons = {token.value.reason for token in found if isinstance(token.value, Stop)}
        for reason in ("until", "except"):
            if reason in reasons:
                raise Refusal(reason)


def _check_zone(value: Value, now: datetime) -> None:
    if isinstance(value, Zone) and (
        not value.name or now.astimezone(ZoneInfo(value.name)).utcoffset() != now.utcoffset()
    ):
        raise Refusal("other_zone", zone=value.name)


def _answer(
    plans: Plans, times: Times, left: str, *, tz: str, now: datetime, lead: timedelta
) -> Understood | Ambiguous | Refused:
    """Every plan at every time; what is past falls away."""
    choices: dict[Schedule, Understood] = {}
    past: Refusal | None = None
    for plan in plans.options:
        for minutes in times.options:
            try:
                schedule, notes = _schedule(plan, minutes, tz, now, lead)
            except Refusal as refusal:
                past = refusal
                continue
            coming = next_times(schedule, tz, now)
            if not coming:
                past = Refusal("no_such_date")
                continue
            notes = tuple(dict.fromkeys((*plans.notes, *notes)))
            choices.setdefault(schedule, Understood(schedule, left, coming, notes, schedule.spoken(tz)))
    if not choices:
        raise past or Refusal("no_time")
    kept = list(choices.values())
    asks_hour = times.reason == "hour"
    if len(kept) == 1 and not asks_hour:
        return kept[0]
    if kept[0].schedule.kind == "once":
        kept.sort(key=lambda choice: choice.next[0])
    reason = plans.reason if len(plans.options) > 1 and (not times.reason or asks_hour) else times.reason
    return Ambiguous("hour" if asks_hour else reason or plans.reason, tuple(kept[:MAX_CHOICES]))


def _schedule(plan: Plan, minutes: int, tz: str, now: datetime, lead: timedelta) -> tuple[Schedule, tuple[str, ...]]:
    if plan.repeat is not None:
        return _repeat(plan, plan.repeat, minutes, tz=tz, now=now, lead=lead)
    at = plan.at - lead if plan.at else _first(plan, minutes, tz, now, lead)
    if at is None or at <= now:
        raise Refusal("past")
    notes = ("early",) if lead else ()
    return Schedule("once", at=at.astimezone(UTC)), notes


def _first(plan: Plan, minutes: int, tz: str, now: datetime, lead: timedelta) -> datetime | None:
    zone = ZoneInfo(tz)
    clock = time(minutes // 60 % 24, minutes % 60)
    for day in plan.dates:
        at = instant(day + timedelta(days=minutes // FULL), clock, zone) - lead
        if at > now:
            return at
    return None


def _repeat(
    plan: Plan, base: Schedule, minutes: int, *, tz: str, now: datetime, lead: timedelta
) -> tuple[Schedule, tuple[str, ...]]:
    notes: tuple[str, ...] = ()
    if lead:
        minutes -= int(lead.total_seconds()) // 60
        notes = ("early",)
        if minutes < 0:
            raise Refusal("lead_too_long")
    if minutes >= FULL and base.kind != "daily":
        base, notes = _next_day(base), (*notes, "midnight_next_day")
    schedule = replace(base, clock=time(minutes // 60 % 24, minutes % 60))
    plain = replace(schedule, interval=1)
    start = next_fire(plain, tz, now)
    if start is None:
        raise Refusal("no_such_date")
    first = start.astimezone(ZoneInfo(tz)).date() + timedelta(weeks=plan.weeks)
    return replace(schedule, anchor=first), notes


def _next_day(base: Schedule) -> Schedule:
    """The midnight that ends a day is written as 00:00 of the day after it."""
    if base.kind == "weekly":
        return replace(base, days=tuple(sorted((day + 1) % 7 for day in base.days)))
    if base.nth or base.kind == "yearly" or any(day >= 28 for day in base.month_days):
        raise Refusal("conflict")
    return replace(base, month_days=tuple(sorted(1 if day == LAST else day + 1 for day in base.month_days)))
