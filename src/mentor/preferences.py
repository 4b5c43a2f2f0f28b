"""What a person may set: one name, one canonical string a value, whether a button or typed words bring it.

Canonical values: "-" is none or off; hours and minutes are numbers, a clock is minutes after midnight, quiet hours are
"from-to" of these, a retention is a percentage, a day an ISO date.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from mentor import names, outbox, users, zones
from mentor.clock import STUDY_DAY_STARTS, instant, local
from mentor.corpus.schema import TRACKS
from mentor.countdown import interviews
from mentor.errors import MentorError, Stale
from mentor.plans import settings as plan_settings
from mentor.postings.words import CITY_OF
from mentor.reminders import UnclearClock, parse_clock, parse_date, parse_quiet, store, words
from mentor.reviews import deck
from mentor.store import Tx
from mentor.users import Person

NONE = "-"
BACKGROUNDS = ("student", "developer", "recsys", "data", "product", "ai", "other")
LANGS = ("zh_Hans", "zh_Hant", "en")
KINDS = tuple(kind for kind in outbox.KINDS if kind not in outbox.ALWAYS)  # what can be opted out of
NUMBERS = {"hours": (1, 80), "new": (0, 50), "reviews": (5, 500), "retention": (70, 97)}
SHARES = (100, 50, 0)  # percent of the usual load that a weekday can have, in the order of the button
LONGEST_BACKGROUND = 100
LONGEST_CITY = 12
LONGEST_PAUSE = timedelta(days=366)
FIELDS = (
    "track", "background", "city", "hours", "tz", "daily", "review", "new", "reviews", "retention", "lang", "quiet", "muted",
    "pause", "light", "quiz", "silent",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choices:
    """Typed words that have several readings: canonical values to choose from, and the reminder key of the reason."""

    reason: str
    values: tuple[str, ...]


def put(tx: Tx, user: Person, name: str, value: str, now: datetime) -> Person:
    """Set `name` to a canonical value; "muted" toggles its kind. Raises Stale for what no button of ours says."""
    if name == "pause":
        return deck.pause(tx, user, _until(user, value), now)
    try:
        values = _COLUMNS[name](user, value)
    except (KeyError, ValueError):
        raise Stale from None
    changed = users.change(tx, user, now, **values)
    if name == "tz":
        store.move_zone(tx, changed, now)
    if name in ("tz", "daily"):
        plan_settings.reclock(tx, changed, now)
    if name in ("tz", "quiet"):
        interviews.requeue(tx, changed, now)
    return changed


def read(user: Person, name: str, text: str, now: datetime) -> str | Choices:
    """The canonical value in typed words, or the values to choose from. Raises MentorError with what is wrong."""
    text = unicodedata.normalize("NFKC", text).strip()
    if name in ("daily", "review"):
        return _off(text) or _clock(text)
    if name == "quiet":
        return _off(text) or _quiet(text)
    if name == "pause":
        return _off(text) or _day(user, text, now)
    if name in NUMBERS:
        return _number(name, text)
    if name == "tz":
        return zones.resolve(text)
    if name == "track":
        return names.track(text)
    if name == "background":
        return _background(text)
    if name == "city":
        return _off(text) or _city(text)
    raise MentorError("settings.press")


def _number(name: str, text: str) -> str:
    low, high = NUMBERS[name]
    said = re.search(rf"(?<![\d.-]){words.NUM}(?![\d.])", text)
    value = words.number(said[0]) if said else None
    if value is None or not low <= value <= high:
        raise MentorError("settings.bad_number", low=low, high=high)
    return str(value)


def _clock(text: str) -> str | Choices:
    found = parse_clock(text)
    if isinstance(found, time):
        return str(_minute(found))
    if not found.choices:
        raise MentorError(f"settings.bad_{found.reason}" if found.reason == "too_long" else "settings.bad_clock")
    return Choices(found.reason, tuple(str(_minute(at)) for at in found.choices if isinstance(at, time)))


def _quiet(text: str) -> str:
    found = parse_quiet(text)
    if isinstance(found, UnclearClock):
        raise MentorError("settings.bad_quiet")
    return f"{_minute(found[0])}-{_minute(found[1])}"


def _day(user: Person, text: str, now: datetime) -> str | Choices:
    found = parse_date(text, user.tz, now)
    if isinstance(found, date):
        days: tuple[date, ...] = (found,)
    else:
        days = tuple(day for day in found.choices if isinstance(day, date) and not isinstance(day, datetime))
    today = local(now, user.tz).date()
    good = tuple(day.isoformat() for day in days if today < day <= today + LONGEST_PAUSE)
    if not good:
        raise MentorError("settings.bad_day")
    return good[0] if len(good) == 1 else Choices("which_date", good)


def _background(text: str) -> str:
    if not text or len(text) > LONGEST_BACKGROUND:
        raise MentorError("error.text_too_long", limit=LONGEST_BACKGROUND)
    return text


def _city(text: str) -> str:
    """A city as postings name it; one that we do not know is taken as it is written."""
    if not text or len(text) > LONGEST_CITY or any(char in text for char in "|\n"):
        raise MentorError("settings.bad_city", limit=LONGEST_CITY)
    return CITY_OF.get(text.lower(), text)


def _off(text: str) -> str | None:
    return NONE if text.casefold() in ("关", "关闭", "不要", "无", "没有", "off", "none", "no", "-") else None


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _until(user: Person, value: str) -> datetime | None:
    """Pushes come again on that day, from the start of the study day on."""
    if value == NONE:
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise Stale from None
    return instant(datetime.combine(day, STUDY_DAY_STARTS), user.tz)


def _optional(column: str, make: Callable[[str], Any]) -> Callable[[Person, str], dict[str, Any]]:
    return lambda _user, value: {column: None if value == NONE else make(value)}


def _numbered(name: str, column: str) -> Callable[[Person, str], dict[str, Any]]:
    low, high = NUMBERS[name]

    def values(_user: Person, value: str) -> dict[str, Any]:
        number = int(value)
        if not low <= number <= high:
            raise ValueError(value)
        return {column: number / 100 if column == "retention" else number}

    return values


def _one_of(column: str, allowed: tuple[str, ...]) -> Callable[[Person, str], dict[str, Any]]:
    return lambda _user, value: {column: allowed[allowed.index(value)]}


def _zone(_user: Person, value: str) -> dict[str, Any]:
    if not zones.is_known(value):
        raise ValueError(value)
    return {"tz": value}


def _day_minute(value: str) -> int:
    minute = int(value)
    if not 0 <= minute < 24 * 60:
        raise ValueError(value)
    return minute


def _quiet_hours(_user: Person, value: str) -> dict[str, Any]:
    if value == NONE:
        return {"quiet_from": None, "quiet_to": None}
    start, _, end = value.partition("-")
    return {"quiet_from": _day_minute(start), "quiet_to": _day_minute(end)}


def _light(user: Person, value: str) -> dict[str, Any]:
    """ "5:50": on Saturdays half the usual load; a week without any day at all is no week."""
    day, share = (int(part) for part in value.split(":"))
    if share not in SHARES or not 0 <= day < 7:
        raise ValueError(value)
    shares = list(user.day_shares or [SHARES[0]] * 7)
    shares[day] = share
    if not any(shares):
        raise MentorError("settings.all_light")
    return {"day_shares": [] if set(shares) == {SHARES[0]} else shares}


def _week_minute(value: str) -> int:
    minute = int(value)
    if not 0 <= minute < 7 * 24 * 60:
        raise ValueError(value)
    return minute


def _muted(user: Person, value: str) -> dict[str, Any]:
    kind = KINDS[KINDS.index(value)]
    return {"muted": sorted(set(user.muted) ^ {kind})}


_COLUMNS: dict[str, Callable[[Person, str], dict[str, Any]]] = {
    "track": _optional("track", lambda value: TRACKS[TRACKS.index(value)]),
    "background": _optional("background", lambda value: value[:LONGEST_BACKGROUND]),
    "city": _optional("city", lambda value: value[:LONGEST_CITY]),
    "hours": lambda user, value: (
        {"weekly_hours": None} if value == NONE else _numbered("hours", "weekly_hours")(user, value)
    ),
    "tz": _zone,
    "daily": _optional("daily_at", _day_minute),
    "review": _optional("review_at", _day_minute),
    "new": _numbered("new", "new_per_day"),
    "reviews": _numbered("reviews", "reviews_per_day"),
    "retention": _numbered("retention", "retention"),
    "lang": _one_of("lang", LANGS),
    "quiet": _quiet_hours,
    "muted": _muted,
    "light": _light,
    "quiz": _optional("quiz_at", _week_minute),
    "silent": lambda _user, value: {"silenced": value == "1"},
}
