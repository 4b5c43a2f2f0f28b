"""Rules for days, weekdays, dates and repetitions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mentor.reminders.tokens import Date, Day, Every, Nth, Part, Shift, Stop, Unit, Value, Week
from mentor.reminders.words import NUM, WORD, number

Match = re.Match[str]
_OFFSETS = {"大前": -3, "前": -2, "昨": -1, "今": 0, "当": 0, "明": 1, "后": 2, "大后": 3}
_CN_DAYS = {character: index for index, character in enumerate("一二三四五六日")} | {"天": 6}
_CN_DAYS |= {str(index + 1): index for index in range(7)}
_EN_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "last": -1,
}
_UNITS: dict[str, Unit] = {
    "天": "day",
    "日": "day",
    "周": "week",
    "星期": "week",
    "礼拜": "week",
    "月": "month",
    "年": "year",
}
_WORKDAYS = Week((0, 1, 2, 3, 4), repeats=True, note="weekdays_mon_fri")

WEEK = "(?:周|星期|礼拜)"
_ONE = r"[一二三四五六日天](?![点时刻次个分])"
_FIGURE = r"[1-7](?!\s?[\d:.点时刻次个分天apg])"
_JOIN = r"\s*(?:[、,/和及与跟]\s*)?"
_DAYS = rf"(?P<days>(?:{_ONE}|{_FIGURE})(?:{_JOIN}{WEEK}?{_ONE})*(?:\s*(?:到|至|-|~)\s*{WEEK}?(?:{_ONE}|{_FIGURE}))?)"
_EN_DAY = r"(?:mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:nesdays?|s)?|thu(?:r(?:s(?:days?)?)?)?|fri(?:days?)?"
_EN_DAY += r"|sat(?:urdays?)?|sun(?:days?)?)(?![a-z])"
_EN_MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
_EN_MONTH += r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])"
_YEAR = r"(?:(?P<year>\d{4}|[今明后去前])\s?年)?"
_NOT_A_DAY = "楼|线|院|门|馆|厅|房|店|机|候选|选手"


def _offset(match: Match) -> Sequence[Value]:
    return (Day(_OFFSETS[match[1]]),)


def _chinese_week(match: Match) -> Sequence[Value]:
    before, text = match["before"] or "", re.sub(WEEK, "", match["days"])
    span = re.split(r"\s*(?:到|至|-|~)\s*", text)
    days = [_CN_DAYS[character] for character in span[0] if character in _CN_DAYS]
    if len(span) > 1:
        days += _span(days[-1], _CN_DAYS[span[1][-1]])
    return (_week(days, before),)


def _week(days: Sequence[int], before: str) -> Week:
    chosen = tuple(sorted(set(days)))
    repeats = before.startswith(("每", "逢", "隔")) or (len(chosen) > 1 and not before)
    which = None if before.startswith(("每", "逢", "隔")) or not before else _which(before)
    return Week(chosen, which, repeats, interval=2 if before.startswith("隔") else 1)


def _which(before: str) -> int:
    return before.count("下") - before.count("上")


def _span(first: int, last: int) -> list[int]:
    return [(first + step) % 7 for step in range((last - first) % 7 + 1)]


def _weekend(match: Match) -> Sequence[Value]:
    before = match["before"] or ""
    if before.startswith(("每", "逢")) or not before:
        return (Week((5, 6), repeats=True),)
    return (Week((5, 6), _which(before)),)


def _english_week(match: Match) -> Sequence[Value]:
    before = (match["before"] or "").strip()
    text = match["days"]
    names = [_EN_DAYS.index(name) for name in re.findall(r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*", text)]
    is_span = re.search(r"-|\bto\b|through|thru", text)
    days = _span(names[0], names[-1]) if is_span else names
    is_many = len(set(days)) > 1
    plural = re.search(r"days\b|mons\b|tues\b(?=$)|weds\b|fris\b|sats\b|suns\b", text) is not None
    which = {"this": 0, "next": "next", "last": -1}.get(before)
    repeats = before in ("every", "each") or (which is None and (is_many or (plural and text != "tues")))
    chosen = tuple(sorted(set(days)))
    return (Week(chosen, which, repeats),)  # type: ignore[arg-type]


def _every_chinese(match: Match) -> Sequence[Value]:
    count = number(match["count"] or "一")
    unit = _UNITS[match["unit"]]
    if count is None:
        return (Stop("vague"),)
    if count == 0 or count > 1000:
        return (Stop("no_such_date"),)
    if "隔" not in match[0]:
        return (Every(unit, count),)
    if count == 1:
        return (Every(unit, 2),)
    return (Every(unit, count, is_gap=True),)


def _every_english(match: Match) -> Sequence[Value]:
    text = match["count"] or "1"
    count = 2 if text in ("other", "second", "2nd") else {"third": 3, "3rd": 3}.get(text) or number(text)
    if not count or count > 1000:
        return (Stop("no_such_date"),)
    return (Every(match["unit"], count),)  # type: ignore[arg-type]


def _chinese_date(match: Match) -> Sequence[Value]:
    year = match["year"]
    years = {"前": -2, "去": -1, "今": 0, "明": 1, "后": 2}.get(year) if year else None
    exact = int(year) if year and years is None else None
    return (_date(number(match["day"]), number(match["month"]), exact, years=years),)


def _month_day(match: Match) -> Sequence[Value]:
    before = match["before"]
    return (_date(number(match["day"]), months=_which(before) if before else None),)


def _date(
    day: int | None,
    month: int | None = None,
    year: int | None = None,
    *,
    months: int | None = None,
    years: int | None = None,
) -> Value:
    if day is None or not 1 <= day <= 31 or (month is not None and not 1 <= month <= 12):
        return Stop("no_such_date")
    return Date(day, month, year, months, years)


def _iso(match: Match) -> Sequence[Value]:
    return (_date(int(match[3]), int(match[2]), int(match[1])),)


def _slashed(match: Match) -> Sequence[Value]:
    first, second = int(match[1]), int(match[2])
    if first > 12 >= second:
        first, second = second, first
        return (_date(second, first),)
    value = _date(second, first)
    is_loose = isinstance(value, Date) and second <= 12 and first != second
    return (Date(second, first, is_loose=True) if is_loose else value,)


def _dotted(match: Match) -> Sequence[Value]:
    return (_date(int(match[2]), int(match[1])),)


def _ordinal(match: Match) -> Sequence[Value]:
    is_next = match["next"] or match["of"]
    return (_date(int(match["day"]), months=1 if is_next else None),)


def _english_date(match: Match) -> Sequence[Value]:
    month = _MONTHS.index(match["month"][:3]) + 1
    return (_date(int(match["day"]), month, int(match["year"]) if match["year"] else None),)


def _month_end(match: Match) -> Sequence[Value]:
    before = match["before"] or ""
    if before.startswith("每"):
        return (Every("month"), Date(-1))
    return (Date(-1, months=_which(before)),) if before else (Date(-1),)


RULES: list[tuple[str, object]] = [
    (
        r"(大前|前|昨|今|明|后|大后)(?:天|日(?!本)|儿个?|(?=[早晚晨夜](?![餐饭安]|会)))|(当)(?=晚)",
        lambda m: (Day(_OFFSETS[m[1] or m[2]]),),
    ),
    (r"(?<![a-z])(?:the )?day after tomorrow(?![a-z])", lambda _: (Day(2),)),
    (r"(?<![a-z])(?:tomorrow|tmr|tmrw|tomorow|tommorow)(?![a-z])", lambda _: (Day(1),)),
    (r"(?<![a-z])yesterday(?![a-z])", lambda _: (Day(-1),)),
    (r"(?<![a-z])today(?![a-z])", lambda _: (Day(0),)),
    (r"(?<![a-z])tonight(?![a-z])", lambda _: (Day(0), Part("evening", is_trailing=True))),
    (r"(?<![a-z])this (?=morning|afternoon|evening)", lambda _: (Day(0),)),
    # repetitions
    (
        (
            rf"(?:每?隔|每)(?P<count>{NUM})?\s?个?(?P<unit>天|日(?!期)"
            rf"|周(?![一二三四五六日天末])|星期(?![一二三四五六日天])"
            rf"|礼拜(?![一二三四五六日天])|月|年)"
            rf"(?:里|的)?"
        ),
        _every_chinese,
    ),
    (r"(?:每?隔|每)(?P<count>[一二两三四五六七八九十]|\d+)个?(?P<unit>周|星期|礼拜)", _every_chinese),
    (r"(?:天天|日日)", lambda _: (Every("day"),)),
    (r"周周(?![一二三四五六日天])", lambda _: (Every("week"),)),
    (r"每个?(?=早|晚|夜|清晨|上午|下午|中午|傍晚|凌晨|半夜)", lambda _: (Every("day"),)),
    (
        rf"(?<![a-z])(?:every|each)\s(?:single )?(?:(?P<count>other|second|2nd|third|3rd|\d+"
        rf"|{WORD}) )?(?P<unit>day|week|month|year)s?(?![a-z])",
        _every_english,
    ),
    (r"(?<![a-z])(?:everyday|daily)(?![a-z])", lambda _: (Every("day"),)),
    (r"(?<![a-z])nightly(?![a-z])", lambda _: (Every("day"), Part("night"))),
    (r"(?<![a-z])(?:biweekly|fortnightly|every fortnight)(?![a-z])", lambda _: (Every("week", 2),)),
    (r"(?<![a-z])(?P<unit>week|month|year)ly(?![a-z])", lambda m: (Every(m["unit"]),)),
    (r"(?<![a-z])(?:every|each) (?=morning|afternoon|evening|night)", lambda _: (Every("day"),)),
    (rf"(?<![a-z])every (?:other|second|2nd) (?={_EN_DAY})", lambda _: (Every("week", 2),)),
    (r"(?<![a-z])(?:every|each) (?=\d{1,2}(?:st|nd|rd|th)(?! ?day))", lambda _: (Every("month"),)),
    (rf"每?(?P<count>{NUM})?个?(?P<unit>天|日|周|星期|礼拜|月|年)一次(?!性)", _every_chinese),
    (r"(?<![a-z])(?:of|in) (?:the|a) month(?![a-z])", lambda _: (Every("month"),)),
    (
        r"(?<![\w])(?P<before>)(?P<days>[一二三四五][二三四五六][三四五六日]*)(?=早|晚|上午"
        r"|下午|中午|傍晚)",
        _chinese_week,
    ),
    # Monday to Friday, weekends
    (
        r"每?个?(?:工作日|上班日|平日|平常日)|(?<![a-z])(?:(?:on )?(?:every|each) )?(?:weekday"
        r"|workday|working day|work day|business day)s?(?![a-z])",
        lambda _: (_WORKDAYS,),
    ),
    (rf"(?P<before>每个?|每?逢|这个?|本|下下个?|下个?|上个?)?{WEEK}末", _weekend),
    (r"双休日", lambda _: (Week((5, 6), repeats=True),)),
    (
        r"(?<![a-z])(?:(?:every|each|on|at) )?(?:the )?weekends?(?![a-z])",
        lambda _: (Week((5, 6), repeats=True),),
    ),
    (r"(?<![a-z])this weekend(?![a-z])", lambda _: (Week((5, 6), 0),)),
    (r"(?<![a-z])next weekend(?![a-z])", lambda _: (Week((5, 6), 1),)),
    (r"(?<![a-z])last (?:week|month|year|night)(?![a-z])", lambda _: (Day(-7),)),
    (
        rf"(?P<before>每个?|每?逢|隔(?={WEEK}[一二三四五六日天])|这个?|本|下下个?|下个?"
        rf"|上个?)?{WEEK}(?:的)?{_DAYS}",
        _chinese_week,
    ),
    (
        (
            rf"(?<![a-z])(?P<before>(?:every|each|this|next|last(?! \w+ (?:of|in) )"
            rf"|coming) )?(?P<days>{_EN_DAY}(?:(?:, and |, |,| and | & |&|/"
            rf"| )(?:every )?{_EN_DAY})*"
            rf"(?:\s?(?:-|to|through|thru)\s?{_EN_DAY})?)"
        ),
        _english_week,
    ),
    (rf"(?P<n>下下个?|下个?|这个?|本){WEEK}(?:的)?", lambda m: (Shift(_which(m["n"])),)),
    (r"(?<![a-z])(?P<n>next|this) week(?![a-z])", lambda m: (Shift(int(m["n"] == "next")),)),
    # calendar
    (r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", _iso),
    (rf"{_YEAR}\s?(?<!\d)(?P<month>{NUM})\s?月\s?(?P<day>{NUM})(?:日|号|(?![\d个:点]))", _chinese_date),
    (rf"第(?P<n>{NUM})个(?={WEEK})", lambda m: (Nth(number(m["n"]) or 0),)),
    (rf"最后一个(?={WEEK})", lambda _: (Nth(-1),)),
    (
        rf"(?<![a-z])(?:on )?(?:the )?(?P<n>first|second|third|fourth|last|1st|2nd|3rd"
        rf"|4th) (?={_EN_DAY})(?=.{{2,12}}\b(?:of|in|every|each)\b)",
        lambda m: (Nth(_ORDINALS[m["n"]]),),
    ),
    (r"(?P<before>每个?|这个?|本|当|下下个?|下个?)?月(?:的)?(?:月?底|末|最后一天)", _month_end),
    (r"最后一天", lambda _: (Date(-1),)),
    (r"(?<![a-z])(?:the )?last day of (?:the |this )?(?:month(?![a-z]))?", lambda _: (Date(-1),)),
    (r"(?<![a-z])(?:the )?(?:month end|end of (?:the )?month)(?![a-z])", lambda _: (Date(-1),)),
    (
        rf"(?:(?P<before>这个?|本|下下个?|下个?)月(?:的)?)?(?<![第\d.])(?P<day>{NUM})(?:号"
        rf"|日)(?!{_NOT_A_DAY})",
        _month_day,
    ),
    (
        rf"(?<![a-z])(?P<month>{_EN_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd"
        rf"|th)?(?![\d:])(?:,? (?P<year>20\d\d)(?!\d))?",
        _english_date,
    ),
    (
        rf"(?<![\d:])(?P<day>\d{{1,2}})(?:st|nd|rd"
        rf"|th)?(?: of)? (?P<month>{_EN_MONTH})(?:,? (?P<year>20\d\d)(?!\d))?",
        _english_date,
    ),
    (
        r"(?<![a-z])(?P<next>next month,? )?(?:on )?(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)(?![a-z])"
        r"(?! (?:round|question|chapter|day))(?P<of> of next month)?",
        _ordinal,
    ),
    (r"\A(\d{1,2})\.(\d{1,2})(?![\d.])", _dotted),
    (r"(?<![\d/.])(\d{1,2})/(\d{1,2})(?![\d/章页题])", _slashed),
]
