"""What people type after /plan: hours a week, a target date, or both."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime

from mentor.errors import MentorError
from mentor.reminders import parse_date, words

LONGEST = 100
_NUMBER = r"(?P<n>[-+]?\d{1,9}(?:\.\d{1,3})?|[零〇一二两三四五六七八九十]{1,3}|" + words.WORD + ")"
_EACH = r"(?:每周|每星期|一周|weekly|a week|per week|each week|/ ?week|/ ?周)"
_HOURS = re.compile(
    rf"{_EACH}?\s*{_NUMBER}(?![\d./月年号日-])\s*(?:个)?\s*(?:小时|钟头|hours?|hrs?|h)?\s*{_EACH}?(?=[\s,，、;；]|$)",
    re.IGNORECASE,
)
_AIM = re.compile(r"^(?:目标|截止|到|在|by|before|until|target|deadline)[:：\s]*|(?:之前|以前|前)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wish:
    """What was said; None where nothing was."""

    hours: int | None = None
    target_on: date | None = None


def read(text: str, tz: str, now: datetime) -> Wish:
    """Hours and date in typed words. Raises MentorError("plan.not_understood") where neither is there."""
    said = unicodedata.normalize("NFKC", text).strip()
    if not said or len(said) > LONGEST:
        raise MentorError("plan.not_understood", text=text[:40])
    found = _HOURS.match(said)
    hours = _hours(found["n"]) if found else None
    rest = said[found.end() :].strip(" ,，、;；") if found and hours is not None else said
    if not rest:
        return Wish(hours)
    return Wish(hours, target(rest, tz, now))


def target(text: str, tz: str, now: datetime) -> date:
    """A date to be done by. Raises MentorError("plan.not_understood")."""
    said = _AIM.sub("", unicodedata.normalize("NFKC", text).strip()).strip()
    found = parse_date(_AIM.sub("", said), tz, now) if said and len(said) <= LONGEST else None
    if isinstance(found, date):
        return found
    choices = found.choices if found is not None else ()
    first = choices[0] if choices else None  # "next Friday": the nearer one, and it is said back
    if isinstance(first, date):
        return first
    if found is not None and found.reason == "past":
        raise MentorError("plan.bad_target")
    raise MentorError("plan.not_understood", text=text[:40])


def _hours(said: str) -> int | None:
    try:
        return math.floor(float(said) + 0.5)
    except ValueError:
        return words.number(said.lower())
