"""The answer of `mentor when` as JSON."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mentor.reminders.grammar import understand
from mentor.reminders.results import Ambiguous, Refused, Understood


def when_json(text: str, tz: str, now: datetime) -> tuple[int, dict[str, Any]]:
    """Exit code and JSON of `mentor when`: 0 ok, 1 a question or a refusal, 2 an unknown zone (wrong usage).

    A naive `now` is wall time in `tz`.
    """
    try:
        zone = ZoneInfo(tz)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return 2, {"status": "refuse", "reason": "unknown_zone"}
    moment = now if now.tzinfo else now.replace(tzinfo=zone)
    answer = understand(text, tz=tz, now=moment)
    if isinstance(answer, Refused):
        return 1, {"status": "refuse", "reason": answer.reason}
    if isinstance(answer, Ambiguous):
        return 1, {"status": "ask", "choices": [_reading(choice, zone) for choice in answer.choices]}
    return 0, {"status": "ok", **_reading(answer, zone)}


def _reading(found: Understood, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "rrule": found.schedule.rrule,
        "next": [at.astimezone(zone).isoformat(timespec="seconds") for at in found.next],
    }
