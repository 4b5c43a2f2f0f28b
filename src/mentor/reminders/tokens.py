"""What the lexer hands to the grammar: typed pieces of time with their place in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["second", "day", "week", "month", "year"]
PartName = Literal["dawn", "morning", "noon", "afternoon", "dusk", "evening", "night", "am", "pm"]


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock as typed.

    `sure`: on the 24-hour clock already; `is_digital`: HH:MM, the 24-hour clock unless a part
    of the day says otherwise; `is_midnight`: the English word, which does not say which end of the day."""

    hour: int
    minute: int = 0
    sure: bool = False
    is_digital: bool = False
    is_midnight: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day; `is_trailing` ones (in the evening, at night) also belong to the clock before them."""

    name: PartName
    is_trailing: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """Today plus `offset` days."""

    offset: int


@dataclass(frozen=True, slots=True)
class Week:
    """Weekdays (Monday 0). `which`: weeks from this one, None for the coming one; "next" is the English word."""

    days: tuple[int, ...]
    which: int | Literal["next"] | None = None
    repeats: bool = False
    interval: int = 1
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shift:
    """下周, next week: moves a weekday, says nothing alone."""

    weeks: int


@dataclass(frozen=True, slots=True)
class Every:
    """A repetition; `is_gap` for 每隔N, which is read as every N and as every N + 1."""

    unit: Unit
    count: int = 1
    is_gap: bool = False


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar date with what was said of it; `day` -1 is the last of the month, `months` counts from this
    month, `years` from this year; `is_loose` where the other order of day and month is meant as often."""

    day: int
    month: int | None = None
    year: int | None = None
    months: int | None = None
    years: int | None = None
    is_loose: bool = False


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth (or with -1 the last) weekday of the month; the weekday follows."""

    nth: int


@dataclass(frozen=True, slots=True)
class Delta:
    """From now: calendar months and days keep the time of day, seconds are exact."""

    months: int = 0
    days: int = 0
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Lead:
    """提前半小时: so much before the time that is named."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Zone:
    """A named zone that the hour is said to be in."""

    name: str


@dataclass(frozen=True, slots=True)
class Stop:
    """What cannot be known or done, with the key of its reason. `is_weak` ones count only where nothing else does."""

    reason: str
    is_weak: bool = False


Value = Clock | Part | Day | Week | Shift | Every | Date | Nth | Delta | Lead | Zone | Stop


@dataclass(frozen=True, slots=True)
class Token:
    """A value and its place: `start` and `end` in the text."""

    start: int
    end: int
    value: Value
