"""Which of the tokens say when, and which belong to the purpose.

Tokens with nothing but joining words between them form a cluster. The cluster with a clock is the time; a cluster
with only a day completes it; every other token is part of what to be reminded of (准备周五的面试).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mentor.reminders.tokens import (
    Clock,
    Date,
    Day,
    Delta,
    Every,
    Lead,
    Nth,
    Part,
    Shift,
    Stop,
    Token,
    Value,
    Week,
)

_GAP = re.compile(
    r"(?:[\s,，、。;；的在于从自到至和与及跟或~@-]|还有|以及|或者|开始|每次|准时|左右|大约|大概|起"
    r"|(?:at|on|by|and|or|to|the|of|in|for|from|starting|start|beginning|around|about|sharp)(?![a-z]))*"
)
_BEFORE = re.compile(
    r"(?:(?:[在于从自@]|以后|今后|往后|大约|大概|(?<![a-z])(?:at|on|by|from|starting|around"
    r"|about|the|every))\s*)+$"
)
_AFTER = re.compile(r"\s*(?:(?:的时候|之间|的时间|时候|开始|左右|准时|[起的]|整|sharp(?![a-z])|o'clock)\s*)+")
_LEADING = re.compile(
    r"(?:/?remind(?:er)?(?:@\w+)?(?: me)?(?: to(?![a-z])| about| that| of)?(?![a-z])"
    r"|/remind\w*|(?:再|来|都|要|去)?提醒(?:一下)?(?:我|自己)?(?:一下|要)?"
    r"|[叫喊](?:一下)?我(?:一下)?|通知我|(?:请|麻烦|帮)(?:你|我)?|记得|我(?:要|想|会|得|需要)"
    r"|(?:设置?|建|定|加)(?:一?个|一条)?提醒|的时候|别忘了?"
    r"|(?:don'?t forget(?: to)?|please|can you|could you|to|that|about|me|i want to|i need to"
    r"|set(?: up)? (?:a |an )?reminder|wake me up)(?![a-z])"
    r"|[\s,，、。:：;；!！?？的~-])+"
)
_TRAILING = re.compile(
    r"(?:(?<![a-z])(?:remind me(?: to)?|please|thanks|thank you|at|on|every|to)"
    r"|提醒我?(?:一下)?|叫我|通知我|谢谢|[吧哦啊呀呢]"
    r"|[\s,，、。:：;；!！?？的~-])+$"
)
_DAYS = (Day, Week, Shift, Every, Date, Nth, Delta)
_CJK = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Cluster:
    """Neighbouring tokens: their values and their span in the text."""

    start: int
    end: int
    tokens: tuple[Token, ...]

    @property
    def values(self) -> list[Value]:
        """What its tokens say, in order."""
        return [token.value for token in self.tokens]

    @property
    def has_clock(self) -> bool:
        """Whether an hour is said in it."""
        return any(isinstance(value, Clock) for value in self.values)

    @property
    def has_delta(self) -> bool:
        """Whether a duration from now is said in it."""
        return any(isinstance(value, Delta) for value in self.values)

    @property
    def has_day(self) -> bool:
        """Whether a day, a date or a repetition is said in it."""
        return any(isinstance(value, _DAYS) for value in self.values)

    @property
    def repeats(self) -> bool:
        """Whether it is said to come again."""
        return any(isinstance(v, Every) or (isinstance(v, Week) and v.repeats) for v in self.values)

    @property
    def is_mixed(self) -> bool:
        """Two days with a clock each (周一早上9点和周五下午5点): two reminders in one phrase."""
        kinds = "".join("c" if isinstance(v, Clock) else "d" if isinstance(v, _DAYS) else "" for v in self.values)
        return re.search("dc+d+c", kinds) is not None

    @property
    def stop(self) -> Stop | None:
        """The first refusal in it that is not weak."""
        return next((v for v in self.values if isinstance(v, Stop) and not v.is_weak), None)


def clusters(text: str, tokens: Sequence[Token]) -> list[Cluster]:
    """Tokens grouped by what stands between them. Weak refusals and leads stand alone."""
    groups: list[list[Token]] = []
    for token in tokens:
        if isinstance(token.value, Lead) or (isinstance(token.value, Stop) and token.value.is_weak):
            continue
        if groups and _GAP.fullmatch(text, groups[-1][-1].end, max(token.start, groups[-1][-1].end)):
            groups[-1].append(token)
        else:
            groups.append([token])
    return [Cluster(group[0].start, group[-1].end, tuple(group)) for group in groups]


def chosen(text: str, found: Sequence[Cluster]) -> list[Cluster]:
    """The clusters that say when, in order; empty where none does."""
    whole = next((c for c in found if c.has_delta or (c.has_clock and c.has_day)), None)
    if whole is not None:
        return [whole]
    clock = next((c for c in found if c.has_clock), None)
    if clock is None:
        day = next((c for c in found if c.has_day), None) or next((c for c in found if not c.stop), None)
        return [day] if day else []
    index = found.index(clock)
    for other in found[:index]:
        if other.has_day and not other.stop and not _belongs(text, other):
            return [other, clock]
    for other in found[index + 1 :]:
        if other.has_day and not other.stop and _completes(text, other):
            return [clock, other]
    return [clock]


def _belongs(text: str, cluster: Cluster) -> bool:
    """周五的面试, Friday's interview: the day describes the purpose."""
    return re.match(r"\s*(?:的(?!时候)|'s)", text[cluster.end :]) is not None and not cluster.repeats


def _completes(text: str, cluster: Cluster) -> bool:
    """Whether a day after the purpose still says when: always a repetition; in English, or at the very end."""
    if _belongs(text, cluster):
        return False
    said = text[cluster.start : cluster.end]
    return cluster.repeats or not _CJK.search(said) or not text[cluster.end :].strip(" 。.!！")


def purpose(original: str, text: str, spans: Sequence[tuple[int, int]]) -> str:
    """What is left of the original when the spans and the words of asking are taken out."""
    pieces: list[str] = []
    at = 0
    for start, end in sorted(spans):
        before = _BEFORE.search(text, at, start)
        pieces.append(original[at : before.start() if before else start])
        after = _AFTER.match(text, end)
        at = max(at, after.end() if after else end)
    pieces.append(original[at:])
    cleaned = [_trimmed(piece) for piece in pieces]
    return " ".join(piece for piece in cleaned if piece)


def _trimmed(piece: str) -> str:
    from mentor.reminders.words import prepared

    lead = _LEADING.match(prepared(piece))
    piece = piece[lead.end() :] if lead else piece
    tail = _TRAILING.search(prepared(piece))
    return piece[: tail.start()] if tail else piece


def rival(text: str, found: Sequence[Cluster], picked: Sequence[Cluster]) -> Cluster | None:
    """A day said before the hour as if of the purpose (周五的面试，下午3点): it may be the reminder's own."""
    if len(picked) != 1 or picked[0].has_day or picked[0].has_delta or not picked[0].has_clock:
        return None
    return next((c for c in found if c.end <= picked[0].start and c.has_day and not c.stop), None)


def is_english(text: str) -> bool:
    """Latin letters and no Chinese: dates may be day first."""
    return _CJK.search(text) is None and re.search(r"[a-z]", text) is not None


def is_time(value: Value) -> bool:
    """Whether a value says anything of when by itself."""
    return isinstance(value, (*_DAYS, Clock, Part))
