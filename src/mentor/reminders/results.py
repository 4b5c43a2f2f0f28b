"""What understanding a text can come to: a schedule, a question back, or a refusal with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from mentor.reminders.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Understood:
    """One reading. `purpose` is what to remind of ('' where nothing is said); `next` holds up to three UTC
    instants; `notes` are text keys of what should be said back besides (weekdays_mon_fri, ...)."""

    schedule: Schedule
    purpose: str
    next: tuple[datetime, ...]
    notes: tuple[str, ...]
    spoken: tuple[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Two readings or more, each a full answer to choose. `reason` is a text key (half_of_day, hour, ...)."""

    reason: str
    choices: tuple[Understood, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """No reading. `reason` is a text key (no_time, past, too_frequent, ...), `params` fill it in."""

    reason: str
    params: dict[str, Any]


@dataclass(frozen=True, slots=True)
class UnclearClock:
    """A clock or date that has several readings (`choices`), or none (empty), with the text key of the reason."""

    reason: str
    choices: tuple[time, ...] | tuple[date, ...] = ()


class Refusal(Exception):
    """Carries a refusal from deep inside the grammar to its one catcher; never leaves the package."""

    def __init__(self, reason: str, **params: Any) -> None:
        super().__init__(reason)
        self.reason = reason
        self.params = params
