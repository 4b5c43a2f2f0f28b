"""What people type after /interview: company, date and round in any order, in Chinese or English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from mentor import names
from mentor.clock import instant, local
from mentor.errors import MentorError
from mentor.names import ROUND_NAMES
from mentor.reminders import Ambiguous, Refused, Understood, understand

LONGEST = 200
LONGEST_COMPANY = 40
FARTHEST = timedelta(days=366)
MORNING, EVENING = time(9), time(18)  # of an interview without an hour; the second where the first has passed
# companies whose names hold a word of time or of rounds
TRICKY = ("今日头条", "月之暗面", "第四范式", "零一万物", "一点资讯", "58同城", "51job", "360", "4399", "36氪", "三七互娱", "三一重工",
          "明日控股", "十点读书")  # fmt: skip
_JOINED = sorted((name for forms in ROUND_NAMES.values() for name in forms if name.endswith(("面", "轮"))), key=len)[
    ::-1
]
_IN_TEXT = re.compile(f"({'|'.join(map(re.escape, _JOINED))})试?", re.IGNORECASE)
_ENGLISH = re.compile(r"\b(hr|tech|technical|lead|leader|manager|cross)\b[ -]*(?:round|interview)?", re.IGNORECASE)
_UNKNOWN = re.compile(
    r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{1,3}面)(?![\u4e00-\u9fff])|\b(\w{2,12}) round\b", re.IGNORECASE
)
_FILLER = re.compile(
    r"^(?:我?要?去(?!哪)|我?要?参加|我约了|我有|我在)\s*|^(?:at|with|on|for|an?|the|my|interview|round)\s+|"
    r"\s*(?:的|(?:的)?面试|\binterview|\bround)$",
    re.IGNORECASE,
)
_DAY_WORD = re.compile(
    r"\d|[今明昨后前]天|[上下本这]?(?:周|星期|礼拜)[一二三四五六日天]|yesterday|last ", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class When:
    """An instant; without an hour it stands for the day."""

    at: datetime
    has_time: bool

    def as_dict(self) -> dict[str, Any]:
        """JSON values."""
        return {"at": self.at.isoformat(), "has_time": self.has_time}

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> When:
        """The inverse of `as_dict`."""
        return cls(datetime.fromisoformat(values["at"]), values["has_time"])


@dataclass(frozen=True, slots=True)
class Heard:
    """What was understood. `options` are readings of the date to choose from; `problem` says what is wrong with it
    (past, no_such_date, repeats, too_far); `unknown_round` is what looked like a round and is none."""

    company: str = ""
    round: str | None = None
    when: When | None = None
    options: tuple[When, ...] = ()
    problem: str = ""
    unknown_round: str = ""


def read(text: str, tz: str, now: datetime, companies: Iterable[str] = ()) -> Heard:
    """Everything that is in `text`; `companies` are names that may be in it. Raises MentorError for an endless text."""
    said = unicodedata.normalize("NFKC", text).strip()
    if len(said) > LONGEST:
        raise MentorError("error.text_too_long", limit=LONGEST)
    company, rest = _company_in(said, companies)
    round_, unknown, rest = _round_in(rest)
    found, left = read_when(rest, tz, now)
    return replace(found, company=_company(company or left), round=round_, unknown_round=unknown)


def read_when(text: str, tz: str, now: datetime) -> tuple[Heard, str]:
    """The date (and hour) in `text`, and the words that are left over."""
    answer = understand(text, tz=tz, now=now) if text.strip() else Refused("empty", {})
    if isinstance(answer, Refused):
        known = {"past": "past", "no_such_date": "no_such_date", "no_such_time": "no_such_date", "too_far": "too_far"}
        problem = known.get(answer.reason, "")
        left = " ".join(word for word in text.split() if not _DAY_WORD.search(word)) if problem else text
        return Heard(problem=problem), left
    choices = (answer,) if isinstance(answer, Understood) else answer.choices
    left = choices[0].purpose
    if any(choice.schedule.kind != "once" for choice in choices):
        return Heard(problem="repeats"), left
    asks_hour = isinstance(answer, Ambiguous) and answer.reason == "hour"
    whens = [When(choice.next[0], True) for choice in choices]
    if asks_hour:  # no hour was said: the day is what was meant
        days = dict.fromkeys(local(when.at, tz).date() for when in whens)
        whens = [whole_day(day, tz, now) for day in days]
    whens = [when for when in whens if when.at - now <= FARTHEST]
    if not whens:
        return Heard(problem="too_far"), left
    return (Heard(when=whens[0]) if len(whens) == 1 else Heard(options=tuple(whens))), left


def whole_day(day: date, tz: str, now: datetime) -> When:
    """A day without an hour: its morning, or its evening where that has passed, or right now."""
    for clock in (MORNING, EVENING):
        at = instant(datetime.combine(day, clock), tz)
        if at > now:
            return When(at, False)
    return When(now + timedelta(minutes=30), False)


def _company_in(said: str, companies: Iterable[str]) -> tuple[str, str]:
    """A known name that stands in the text, and the text without it."""
    folded = said.casefold()
    for name in sorted({*TRICKY, *companies}, key=len, reverse=True):
        place = folded.find(name.casefold())
        if place < 0 or len(name) < 2:
            continue
        end = place + len(name)
        if name.isascii() and (said[place - 1 : place].isalnum() or said[end : end + 1].isalnum()):
            continue
        return said[place:end], f"{said[:place]} {said[end:]}"
    return "", said


def _round_in(text: str) -> tuple[str | None, str, str]:
    """(round, what looked like one, the rest)."""
    for word in re.split(r"[\s,，、;；]+", text):
        found = names.find_round(word) if word else None
        if found is not None:
            return found, "", text.replace(word, " ", 1)
    for pattern in (_IN_TEXT, _ENGLISH):
        match = pattern.search(text)
        if match:
            return names.find_round(match[1]), "", f"{text[: match.start()]} {text[match.end() :]}"
    match = _UNKNOWN.search(text)
    if match:
        return None, match[1] or match[2], f"{text[: match.start()]} {text[match.end() :]}"
    return None, "", text


def _company(text: str) -> str:
    name = " ".join(text.strip(" ,，、;；.。!！?？:：-—()（）").split())
    for _ in range(3):
        name = _FILLER.sub("", name).strip(" ,，、;；.。:：-")
    return name[:LONGEST_COMPANY].strip()
