"""Reads the labelled phrases and says whether an answer is what was expected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from mentor.reminders import Ambiguous, Refused, Understood, understand


@dataclass(frozen=True)
class Phrase:
    """One phrase with the zone and the moment it is said in."""

    tz: str
    now: datetime
    want: dict[str, Any]

    @property
    def say(self) -> str:
        """What is typed."""
        return str(self.want["say"])


def phrases(name: str) -> list[Phrase]:
    """The phrases of one file beside this one."""
    groups = yaml.safe_load((Path(__file__).parent / name).read_text("utf-8"))
    return [
        Phrase(group["tz"], datetime.fromisoformat(group["now"]), want) for group in groups for want in group["phrases"]
    ]


def _wall(text: str, tz: str) -> datetime:
    full = text if len(text) > 11 else f"2026-{text}"
    return datetime.strptime(full, "%Y-%m-%d %H:%M").replace(tzinfo=ZoneInfo(tz))


def fault(phrase: Phrase) -> str:
    """'' where the answer is right, else what is wrong with it."""
    got = understand(phrase.say, tz=phrase.tz, now=phrase.now)
    want = phrase.want
    if "refuse" in want:
        return "" if isinstance(got, Refused) and got.reason == want["refuse"] else f"want refuse, got {got}"
    if "ask" in want:
        return _fault_of_asking(phrase, got)
    if not isinstance(got, Understood):
        return f"want one reading, got {got}"
    if got.schedule.rrule != want.get("rrule"):
        return f"rrule {got.schedule.rrule}"
    times = [_wall(item, phrase.tz) for item in want.get("next") or [want["at"]]]
    if list(got.next[: len(times)]) != times:
        return f"next {[item.astimezone(ZoneInfo(phrase.tz)).isoformat() for item in got.next]}"
    if "purpose" in want and got.purpose != want["purpose"]:
        return f"purpose {got.purpose!r}"
    return "" if set(want.get("notes", ())) <= set(got.notes) else f"notes {got.notes}"


def _fault_of_asking(phrase: Phrase, got: object) -> str:
    want = phrase.want
    if not isinstance(got, Ambiguous) or got.reason != want["ask"] or len(got.choices) < 2:
        return f"want a question, got {got}"
    if "choices" in want:
        first = [choice.next[0] for choice in got.choices]
        if first != [_wall(item, phrase.tz) for item in want["choices"]]:
            return f"choices {[item.astimezone(ZoneInfo(phrase.tz)).isoformat() for item in first]}"
    if "rrules" in want and {choice.schedule.rrule for choice in got.choices} != set(want["rrules"]):
        return f"rules {[choice.schedule.rrule for choice in got.choices]}"
    if "purpose" in want and got.choices[0].purpose != want["purpose"]:
        return f"purpose {got.choices[0].purpose!r}"
    return ""
