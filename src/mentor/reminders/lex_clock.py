"""Rules for clocks and parts of the day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mentor.reminders.tokens import Clock, Part, PartName, Stop, Value
from mentor.reminders.words import NUM, WORD, number

Match = re.Match[str]
_MEASURE = "个|道|题|页|次|遍|篇|章|节|天|分钟|小时|条|张|份|句|人|块|元|组|轮|集"
_CN_PARTS: dict[PartName, str] = {
    "dawn": "凌晨|拂晓",
    "morning": "大清早|大早上|清早|清晨|早晨|早上|早间|晨间|一早|上午",
    "noon": "中午|正午|午间|晌午",
    "afternoon": "下午|午后",
    "dusk": "傍晚|黄昏",
    "evening": "晚上|晚间|夜晚|入夜",
    "night": "大半夜|下半夜|半夜三更|半夜|深夜|夜里|夜间|午夜",
}
_EN_PARTS: dict[str, PartName] = {
    "morning": "morning",
    "afternoon": "afternoon",
    "evening": "evening",
    "night": "night",
}


def clock(hour: int | None, minute: int | None, *, sure: bool = False) -> Sequence[Value]:
    """A clock of these figures, or the refusal of a time that does not exist."""
    if hour is None or minute is None:
        return (Stop("vague"),)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return (Stop("no_such_time"),)
    return (Clock(hour, minute, sure=sure or hour > 12 or hour == 0),)


def _chinese(match: Match) -> Sequence[Value]:
    hour, minute = number(match["hour"]), 0
    rest = match["rest"] or ""
    if rest == "半":
        minute = 30
    elif rest.endswith("刻"):
        minute = 15 * (number(rest[:-1]) or 0)
    elif rest:
        minute = number(rest.removeprefix("过").removesuffix("分")) or 0
    less = match["less"] or match["less_after"]
    if not less or hour is None:
        return clock(hour, minute)
    cut = 15 if "刻" in less else number(re.sub("[差欠分钟]", "", less)) or 0
    total = hour * 60 - cut
    if hour > 24 or not 0 < cut < 60:
        return (Stop("no_such_time"),)
    # Five to one is said of the hour to come: the half of the day is decided by that hour.
    value = total % (12 * 60) if hour in {1, 13} else total
    found = clock((value // 60) % 24 or (12 if hour == 1 else 0), value % 60)
    return found if hour != 13 else (Clock(12, value % 60, sure=True),)


def _two_hours(match: Match) -> Sequence[Value]:
    first, second = number(match[1]), number(match[2])
    if first is None or second is None or second != first + 1:
        return (Stop("vague"),)
    return (Clock(first), Clock(second))


def _range(match: Match) -> Sequence[Value]:
    half = match.groupdict().get("half")
    hours = [number(match[name]) for name in ("from", "to")]
    if half:
        return [value for hour in hours for value in _halved(hour or 0, 0, half)]
    return [value for hour in hours for value in clock(hour, 0)]


def _digital(match: Match) -> Sequence[Value]:
    hour, minute, half = int(match["hour"]), int(match["minute"]), match["half"]
    if half:
        return _halved(hour, minute, half)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return (Stop("no_such_time"),)
    return (Clock(hour, minute, sure=not 1 <= hour <= 12, is_digital=True),)


def _halved(hour: int, minute: int, half: str) -> Sequence[Value]:
    is_pm = half.startswith("p")
    if not 1 <= hour <= 12 and (not is_pm or hour > 23):
        return (Stop("no_such_time"),)
    return clock(hour if hour > 12 else hour % 12 + 12 * is_pm, minute, sure=True)


def _english(match: Match) -> Sequence[Value]:
    hour = number(match["hour"])
    half = match["half"]
    return _halved(hour, 0, half) if half and hour is not None else clock(hour, 0)


def _spoken(match: Match) -> Sequence[Value]:
    hour = number(match["hour"])
    if hour is None or hour > 12:
        return (Stop("no_such_time"),)
    words = {"half": 30, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty five": 25, "twenty-five": 25}
    minutes = words.get(match["minutes"]) or number(match["minutes"]) or 0
    total = hour * 60 + (-minutes if match["way"] in ("to", "before") else minutes)
    half = match["half"]
    at = (total // 60 - 1) % 12 + 1
    return _halved(at, total % 60, half) if half else clock(at, total % 60)


def _part(name: PartName, *, is_trailing: bool = False) -> Sequence[Value]:
    return (Part(name, is_trailing),)


def _single(match: Match) -> Sequence[Value]:
    return _part({"早": "morning", "晨": "morning"}.get(match[0], "evening"))  # type: ignore[arg-type]


HALF = r"(?P<half>[ap](?:m(?![a-z])|\.\s?m\.?))"
_LESS = r"差(?:一刻钟?|" + NUM + "分钟?)"
_REST = rf"半(?!个|小时|天|年)|[一三1-3两二]刻|过?{NUM}分(?!钟)|过?[零〇][一二三四五六七八九]"
_REST += rf"|\d\d(?![\d:/.])(?!\s*(?:{_MEASURE}))"
_REST += rf"|(?:[二三四五]?十[一二三四五六七八九]?)(?!{_MEASURE}|[一二三四五六七八九十])"
_TAIL = rf"(?:(?P<rest>{_REST})|整|钟(?!头))?"
_NOT_A_CLOCK = "建议|原因|意见|要求|内容|理由|经验|不同|心得|总结"

RULES: list[tuple[str, object]] = [
    (rf"(?<![第\d.:/-])(?P<from>{NUM})点?\s?(?:-|~|到|至)\s?(?P<to>{NUM})点", _range),
    (rf"(?<![\w.:/-])(?P<from>\d{{1,2}})\s?(?:-|to)\s?(?P<to>\d{{1,2}})\s?{HALF}", _range),
    (r"(?<![一二三四五六七八九十\d])([一两二三四五六七八九])([二三四五六七八九])点钟?", _two_hours),
    (
        (
            rf"(?<![第\d.:])(?P<less>{_LESS})?(?:到"
            rf"|不到)?(?P<hour>{NUM})(?:点(?!{_NOT_A_CLOCK})|时(?!间|候|段|期))"
            rf"(?P<less_after>[差欠](?:一刻|{NUM}分))?{_TAIL}"
        ),
        _chinese,
    ),
    (rf"(?<![\d:/.])(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?::\d\d)?(?![\d:])\s?(?:{HALF})?", _digital),
    (rf"(?<![\w.:/-])(?:at\s|@)?\s?(?P<hour>\d{{1,2}}|{WORD})\s?{HALF}", _english),
    (rf"(?<![\d.:/])(?:at )?(?P<hour>\d{{1,2}})\.(?P<minute>\d\d)\s?{HALF}", _digital),
    (rf"(?<![\d.:/])(?P<hour>\d{{1,2}})\s?{HALF}", _english),
    (
        (
            rf"(?<![a-z])(?:at )?(?P<minutes>half|a quarter|quarter|twenty[ -]five|twenty|five"
            rf"|ten|\d{{1,2}}) "
            rf"(?P<way>past|to|before) (?P<hour>{WORD}|\d{{1,2}})(?![a-z\d:])(?:\s?{HALF})?"
        ),
        _spoken,
    ),
    (rf"(?<![a-z\d])(?P<hour>\d{{1,2}}|{WORD})\s?o'?\s?clock(?P<half>(?!))?", _english),
    (
        (
            rf"(?:(?<![a-z])(?:at|by) |@ ?)(?P<hour>\d{{1,2}}|{WORD})(?![\d:/.%a-z-])"
            r"(?! (?:questions?|times|minutes?|mins?|hours?|days?|weeks?|problems?|am|pm))(?P<half>(?!))?"
        ),
        _english,
    ),
    (
        r"(?<![\w.:/-])(?P<hour>\d{1,2})(?= (?:in the (?:morning|afternoon|evening)"
        r"|at night))(?P<half>(?!))?",
        _english,
    ),
    (r"(?<![a-z])(?:noon|midday)(?![a-z])|正午(?!\s*[\d一二三十])", lambda _: (Clock(12, sure=True),)),
    (r"(?<![a-z])midnight(?![a-z])", lambda _: (Clock(0, sure=True, is_midnight=True),)),
    (rf"午夜(?!\s*{NUM}[点时:])", lambda _: (Clock(24, sure=True),)),
    *[(words, lambda _, name=name: _part(name)) for name, words in _CN_PARTS.items()],
    (r"(?:(?<=[今明后昨每当])|(?<=每天))(?:[早晨晚夜])(?![餐饭安])", _single),
    (rf"[早晚](?=\s*(?:\d{{1,2}}\s*[点:时]|{NUM}[点时]))", _single),
    (
        r"(?<![a-z])(?:in the |this |at )(morning|afternoon|evening|night)(?![a-z])",
        lambda match: _part(_EN_PARTS[match[1]], is_trailing=True),
    ),
]
# Only right after a day, a weekday or "every": "tomorrow morning", but not the morning of "morning run".
WEAK_PART = re.compile(r"(morning|afternoon|evening|night)s?(?![a-z])")


def weak_part(text: str, at: int) -> tuple[Part, int] | None:
    """An English part of the day that follows a day word, and its end."""
    match = WEAK_PART.match(text, at)
    return (Part(_EN_PARTS[match[1]]), match.end()) if match else None
