"""What the pushes around an interview say, found at the moment of sending; None where it was moved, deleted or told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mentor import users
from mentor.clock import study_day
from mentor.countdown import days, debrief
from mentor.countdown.days import Asked
from mentor.countdown.interviews import Dated, one
from mentor.errors import Stale
from mentor.outbox import Claimed
from mentor.reviews import queue
from mentor.store import Tx
from mentor.users import Person


@dataclass(frozen=True, slots=True)
class Eve:
    """The evening before: what to ask, and how many cards are due still."""

    interview: Dated
    tz: str
    asked: list[Asked]
    due: int


@dataclass(frozen=True, slots=True)
class Wishes:
    """The morning of the day."""

    interview: Dated
    tz: str


@dataclass(frozen=True, slots=True)
class After:
    """Some hours later."""

    interview: Dated


def message(tx: Tx, claimed: Claimed, now: datetime) -> Eve | Wishes | After | None:
    """The push of an interview as it stands now."""
    user = users.find(tx, claimed.user_id)
    try:
        found = one(tx, user, claimed.payload["interview"]) if user else None
    except Stale:
        return None
    if user is None or found is None or found.version != claimed.payload["version"]:
        return None
    what = claimed.payload["what"]
    if what == "debrief":
        is_told = bool(found.result) or debrief.count(tx, user, found.id) > 0
        return None if is_told or found.at > now else After(found)
    if found.at <= now:
        return None
    return _eve(tx, user, found, now) if what == "eve" else _morning(user, found, now)


def _eve(tx: Tx, user: Person, found: Dated, now: datetime) -> Eve | None:
    if study_day(found.at, user.tz) == study_day(now, user.tz):
        return None  # it comes too late to be an evening before: the wishes are next
    return Eve(found, user.tz, days.to_ask(tx, user, found), queue.due(tx, user, now).count)


def _morning(user: Person, found: Dated, now: datetime) -> Wishes | None:
    return Wishes(found, user.tz) if study_day(found.at, user.tz) == study_day(now, user.tz) else None
