"""People and their settings; what they choose here moves their clocks at once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import bindparam, select, update

from mentor.clock import local, next_local
from mentor.hot import Hot
from mentor.models import User
from mentor.store import Tx

TABLE = User.__table__  # type: ignore[attr-defined]
CLOCKS = {"tz", "daily_at", "review_at", "quiz_at", "onboarded_at"}  # what moves the next times
SEEN_EVERY = timedelta(minutes=10)  # how fine `seen_at` is: not a write for every message


@dataclass(frozen=True, slots=True)
class Person:
    """A user's row as a value: what every command knows about who is asking."""

    id: int
    lang: str = "zh_Hans"
    tz: str = "Asia/Shanghai"
    track: str | None = None
    background: str | None = None
    weekly_hours: int | None = None
    new_per_day: int = 5
    reviews_per_day: int = 40
    retention: float = 0.9
    day_shares: list[int] = field(default_factory=list)
    quiet_from: int | None = 23 * 60
    quiet_to: int | None = 7 * 60 + 30
    muted: list[str] = field(default_factory=list)
    silenced: bool = False
    paused_until: datetime | None = None
    daily_at: int | None = 9 * 60
    review_at: int | None = 20 * 60 + 30
    next_daily_at: datetime | None = None
    next_review_at: datetime | None = None
    quiz_at: int | None = 6 * 1440 + 10 * 60
    next_quiz_at: datetime | None = None
    ignored_pushes: int = 0
    onboarded_at: datetime | None = None
    created_at: datetime | None = None
    seen_at: datetime | None = None
    city: str | None = None
    is_new: bool = False


_COLUMNS = [TABLE.c[name] for name in Person.__slots__ if name != "is_new"]
# built once: making a statement anew costs more than running it (docs/benchmarks.md)
_BY_ID = Hot(select(*_COLUMNS).where(TABLE.c.id == bindparam("uid")))
_SEEN = Hot(update(TABLE).where(TABLE.c.id == bindparam("uid")).values(seen_at=bindparam("at"), ignored_pushes=0))
_changes: dict[tuple[str, ...], Hot] = {}  # columns: the UPDATE of just these


def find(tx: Tx, user_id: int) -> Person | None:
    """The person with this Telegram id, or None."""
    row = _BY_ID.first(tx, {"uid": user_id})
    return None if row is None else Person(*row)


def touch(tx: Tx, user_id: int, language_code: str | None, now: datetime, default_tz: str) -> Person:
    """The person with this id, made on first sight in the language of their client."""
    person = find(tx, user_id)
    if person is None:
        fresh = Person(
            user_id, lang=language_of(language_code), tz=default_tz, created_at=now, seen_at=now, is_new=True
        )
        tx.execute(tx.insert(TABLE).values(**_values(fresh)).on_conflict_do_nothing())
        return fresh
    if person.seen_at is None or now - person.seen_at >= SEEN_EVERY or person.ignored_pushes:
        _SEEN.run(tx, {"uid": user_id, "at": now})
    return person


def language_of(code: str | None) -> str:
    """The bot's language for a Telegram client's: Chinese in its script, English for all others."""
    code = (code or "zh").lower()
    if not code.startswith("zh"):
        return "en"
    is_traditional = "hans" not in code and any(part in code for part in ("hant", "tw", "hk", "mo"))
    return "zh_Hant" if is_traditional else "zh_Hans"


def change(tx: Tx, user: Person, now: datetime, **values: Any) -> Person:
    """The person with `values` set and saved; the next daily and review times follow."""
    changed = replace(user, is_new=False, **values)
    if not CLOCKS.isdisjoint(values):
        changed = replace(
            changed,
            next_daily_at=_next(changed.daily_at, changed.tz, now),
            next_review_at=_next(changed.review_at, changed.tz, now),
            next_quiz_at=next_in_week(changed.quiz_at, changed.tz, now),
        )
        values |= {name: getattr(changed, name) for name in ("next_daily_at", "next_review_at", "next_quiz_at")}
    if "track" in values:
        values["stage"] = None  # counted anew
    names = tuple(sorted(values))
    statement = _changes.get(names)
    if statement is None:
        changing = update(TABLE).where(TABLE.c.id == bindparam("uid"))
        statement = _changes[names] = Hot(changing.values({name: bindparam(name) for name in names}))
    statement.run(tx, {**values, "uid": user.id})
    return changed


def _next(minute: int | None, tz: str, now: datetime) -> datetime | None:
    return None if minute is None else next_local(time(minute // 60, minute % 60), tz, now)


def next_in_week(minute: int | None, tz: str, now: datetime) -> datetime | None:
    """The next instant at which the wall clock is `minute` minutes after Monday's midnight; None for no time."""
    if minute is None:
        return None
    day, minute = divmod(minute, 24 * 60)
    at = next_local(time(minute // 60, minute % 60), tz, now)
    while local(at, tz).weekday() != day:
        at = next_local(time(minute // 60, minute % 60), tz, at)
    return at


def _values(person: Person) -> dict[str, Any]:
    return {name: getattr(person, name) for name in Person.__slots__ if name != "is_new"}
