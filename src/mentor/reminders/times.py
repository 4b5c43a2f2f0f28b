"""Clocks and parts of the day to minutes: which hours a phrase can mean.

Minutes count from the local midnight that opens the named day; 24:00 and later belong to its night, so that
晚上12点 and 今晚1点 fall on the next date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mentor.reminders.results import Refusal
from mentor.reminders.tokens import Clock, Part, PartName, Value

NOON, FULL = 12 * 60, 24 * 60
# Hours offered where only a part of the day is said, in minutes.
COMMON: dict[PartName | None, tuple[int, ...]] = {
    None: (8 * 60, 12 * 60 + 30, 19 * 60, 21 * 60),
    "dawn": (5 * 60, 6 * 60),
    "morning": (7 * 60, 8 * 60, 9 * 60),
    "noon": (12 * 60, 12 * 60 + 30, 13 * 60),
    "afternoon": (14 * 60, 15 * 60, 16 * 60),
    "dusk": (17 * 60, 18 * 60, 19 * 60),
    "evening": (19 * 60, 20 * 60, 21 * 60, 22 * 60),
    "night": (21 * 60, 22 * 60, 23 * 60),
}


@dataclass(frozen=True, slots=True)
class Times:
    """Possible minutes of the day, with the key of the question where there are several."""

    options: tuple[int, ...]
    reason: str = ""


def read_times(values: Sequence[Value], *, is_dated: bool, usual: int | None = None) -> Times:
    """All readings of the clocks among `values`. Raises Refusal for a part that contradicts its hour."""
    pairs, last = _paired(values)
    if not pairs:
        hours = COMMON[last.name if last else None]
        if usual is not None and last is None:
            hours = (usual, *(hour for hour in hours if hour != usual))
        return Times(hours, "hour")
    found = [_readings(clock, part, is_dated=is_dated) for clock, part in pairs]
    if len(found) == 1:
        reason = "" if len(found[0]) == 1 else "midnight" if pairs[0][0].is_midnight else "half_of_day"
        return Times(found[0], reason)
    options = tuple(dict.fromkeys(minute for readings in found for minute in readings))
    return Times(options, "several_times" if len(options) > 1 else "")


def _paired(values: Sequence[Value]) -> tuple[list[tuple[Clock, Part | None]], Part | None]:
    """Each clock with its part of the day: the one said before it, or right after it (9 in the evening)."""
    pairs: list[tuple[Clock, Part | None]] = []
    current: Part | None = None
    for index, value in enumerate(values):
        if isinstance(value, Clock):
            pairs.append((value, current))
        elif isinstance(value, Part):
            before = values[index - 1] if index else None
            follows = isinstance(before, Clock) and not before.sure and pairs[-1][1] is None
            if follows and (value.is_trailing or not any(isinstance(rest, Clock) for rest in values[index:])):
                pairs[-1] = (pairs[-1][0], value)
            current = value
    if len(pairs) == 1 and pairs[0][1] is None and not pairs[0][0].sure:
        pairs = [(pairs[0][0], current)]
    return pairs, current


def _readings(clock: Clock, part: Part | None, *, is_dated: bool) -> tuple[int, ...]:
    if clock.is_midnight:
        if part and part.name in ("evening", "night"):
            return (FULL,)
        return (0, FULL) if is_dated else (0,)
    minutes = clock.hour * 60 + clock.minute
    if part is None:
        if clock.sure or clock.is_digital:
            return (minutes,)
        return (minutes % NOON, minutes % NOON + NOON) if clock.hour < 12 else (minutes, minutes + NOON)
    if clock.sure and 1 <= clock.hour <= 12:  # 9am after "morning": already settled
        return (minutes,)
    placed = _placed(clock.hour, part.name)
    if placed is None:
        raise Refusal("conflict", hour=clock.hour, part=part.name)
    return (placed * 60 + clock.minute,)


def _placed(hour: int, part: PartName) -> int | None:
    """The hour on the 24-hour clock (24 and more: after the midnight that ends the day), None for a contradiction."""
    if part in ("dawn", "morning"):
        if hour == 12 and part == "dawn":
            return 0
        return hour if hour <= (7 if part == "dawn" else 12) else None
    if part == "noon":
        return hour + 12 if 1 <= hour <= 3 else hour if 10 <= hour <= 15 else None
    if part in ("afternoon", "dusk"):
        return hour + 12 if 1 <= hour < 12 else hour if 12 <= hour < 21 else None
    return _at_night(hour, 4 if part == "evening" else 5)


def _at_night(hour: int, small: int) -> int | None:
    """晚上 and 夜里: 12 is midnight, the small hours are the night after, the rest is the evening."""
    if hour in (0, 12, 24):
        return 24
    if hour <= small:
        return 24 + hour
    return hour + 12 if hour < 12 else hour if hour >= 17 else None
