"""The values that can be pressed for a setting, and how a value is said; onboarding and settings share them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.locales import Translator
from bot.views import times
from mentor import zones
from mentor.clock import local
from mentor.corpus.schema import TRACKS
from mentor.preferences import BACKGROUNDS, KINDS, LANGS, NONE, SHARES
from mentor.users import Person

LANGUAGE_NAMES = {"zh_Hans": "简体中文", "zh_Hant": "繁體中文", "en": "English"}
_MINUTES = {
    "daily": (420, 480, 540, 750, 1140, 1230, 1290),
    "review": (420, 750, 1140, 1200, 1230, 1290),
}
_NUMBERS = {"hours": (3, 5, 8, 10, 15, 20), "new": (0, 3, 5, 8, 10, 20), "reviews": (20, 40, 60, 100, 200),
            "retention": (80, 85, 90, 93, 95)}  # fmt: skip
CITIES = ("北京", "上海", "深圳", "广州", "杭州", "成都", "南京", "远程")
_QUIET = ("1380-450", "1320-420", "0-480")
_PAUSE_DAYS = (1, 3, 7, 14)
_QUIZ = tuple(day * 1440 + hour * 60 for day, hour in ((4, 20), (5, 10), (5, 20), (6, 10), (6, 20)))


def values(name: str, person: Person, now: datetime) -> list[str]:
    """Canonical values that have a button, in order."""
    if name == "tz":
        return list(dict.fromkeys([person.tz, *zones.COMMON]))
    if name == "pause":
        today = local(now, person.tz).date()
        ahead = [(today + timedelta(days=n + 1)).isoformat() for n in _PAUSE_DAYS]
        return [*ahead, NONE] if is_paused(person, now) else ahead
    if name == "city":
        return [*CITIES, NONE]
    if name in _NUMBERS:
        return [str(number) for number in _NUMBERS[name]]
    if name in _MINUTES:
        return [*(str(minute) for minute in _MINUTES[name]), NONE]
    if name == "light":  # what a press would make of each weekday
        return [f"{day}:{_after(share(person, day))}" for day in range(7)]
    if name == "quiz":
        return [*(str(minute) for minute in _QUIZ), NONE]
    fixed = {"track": TRACKS, "background": BACKGROUNDS, "lang": LANGS, "muted": KINDS}
    return [*_QUIET, NONE] if name == "quiet" else list(fixed[name])


def current(name: str, person: Person, now: datetime) -> str:
    """The canonical value that is set ("" for "muted", which has several)."""
    quiet = NONE if person.quiet_from is None else f"{person.quiet_from}-{person.quiet_to}"
    found = {
        "track": person.track, "city": person.city, "background": person.background, "hours": person.weekly_hours, "tz": person.tz,
        "daily": person.daily_at, "review": person.review_at, "new": person.new_per_day,
        "reviews": person.reviews_per_day, "retention": round(person.retention * 100), "lang": person.lang,
        "quiet": quiet, "muted": "", "light": "", "quiz": person.quiz_at, "silent": int(person.silenced),
        "pause": local(person.paused_until, person.tz).date().isoformat()
        if person.paused_until is not None and is_paused(person, now) else None,
    }[name]  # fmt: skip
    return NONE if found is None else str(found)


def share(person: Person, day: int) -> int:
    """Percent of the usual load on a weekday (Monday 0)."""
    return person.day_shares[day] if person.day_shares else SHARES[0]


def _after(value: int) -> int:
    place = SHARES.index(value) if value in SHARES else -1
    return SHARES[(place + 1) % len(SHARES)]


def is_paused(person: Person, now: datetime) -> bool:
    """Whether a pause lasts."""
    return person.paused_until is not None and person.paused_until > now


def said(name: str, value: str, now: datetime, t: Translator) -> str:
    """A canonical value in words."""
    if value == NONE:
        return t.plain(f"settings.none_{name}") if t.has(f"settings.none_{name}") else t.plain("settings.none")
    if name == "track":
        return t.plain(f"track.{value}")
    if name == "background":
        return t.plain(f"settings.background_{value}") if value in BACKGROUNDS else value
    if name == "city":
        return value
    if name == "tz":
        return times.zone(value, now, t)
    if name in _MINUTES:
        return times.clock(int(value))
    if name == "quiz":
        return f"{times.weekday(int(value) // 1440, t)} {times.clock(int(value) % 1440)}"
    if name == "quiet":
        start, _, end = value.partition("-")
        return f"{times.clock(int(start))}–{times.clock(int(end))}"
    if name == "pause":
        return t.plain("settings.until", day=times.day(date.fromisoformat(value), t))
    if name == "muted":
        return t.plain(f"settings.kind_{value}") if t.has(f"settings.kind_{value}") else value
    return LANGUAGE_NAMES[value] if name == "lang" else t.plain(f"settings.value_{name}", n=value)
