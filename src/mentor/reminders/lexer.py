"""Text to tokens: at each place the longest rule wins, the earlier of two equal ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import cast

from mentor.reminders import lex_clock, lex_day
from mentor.reminders.tokens import Day, Delta, Every, Lead, Stop, Token, Value, Week, Zone
from mentor.reminders.words import NUM, WORD, number

Match = re.Match[str]
Rule = tuple[re.Pattern[str], Callable[[Match], Sequence[Value]]]

_CN_UNIT = "秒钟?|分钟|分|刻钟|小时|钟头|天|日|周|星期|礼拜|月|年"
_CN_PIECE = rf"(?:半个?(?:小时|钟头)|(?:{NUM}|\d{{1,3}}\.\d)个?半?(?:{_CN_UNIT})半?)"
_CN_LENGTH = rf"(?P<length>{_CN_PIECE}(?:零|又)?(?:{_CN_PIECE}){{0,3}})"
_EN_UNIT = r"(?:sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|h|m|days?|weeks?|months?|years?)(?![a-z])"
_EN_COUNT = rf"(?:half an?|an?|\d{{1,4}}(?:\.\d)?|{WORD}|fifteen|twenty|thirty|forty|fifty|sixty|ninety)"
_EN_PIECE = rf"{_EN_COUNT} ?{_EN_UNIT}(?: and a half)?"
_EN_LENGTH = rf"(?P<length>{_EN_PIECE}(?:,? ?(?:and )?{_EN_PIECE}){{0,3}})"
_EN_TENS = {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_SECONDS = {"秒": 1, "分": 60, "刻": 900, "小": 3600, "钟": 3600, "s": 1, "m": 60, "h": 3600}
_DAYS = {"天": 1, "日": 1, "周": 7, "星": 7, "礼": 7, "d": 1, "w": 7}
_FREQUENT = "秒钟?|分钟?|刻钟|小时|钟头"
_ZONES = {"北京": "Asia/Shanghai", "中国": "Asia/Shanghai", "东京": "Asia/Tokyo", "日本": "Asia/Tokyo"}
_ZONES |= {
    "纽约": "America/New_York",
    "美东": "America/New_York",
    "伦敦": "Europe/London",
    "英国": "Europe/London",
}
_ZONES |= {
    "美西": "America/Los_Angeles",
    "太平洋": "America/Los_Angeles",
    "台北": "Asia/Taipei",
    "香港": "Asia/Hong_Kong",
}
_ZONES |= {
    "utc": "UTC",
    "gmt": "UTC",
    "jst": "Asia/Tokyo",
    "beijing": "Asia/Shanghai",
    "悉尼": "Australia/Sydney",
}
_ZONES |= {"tokyo": "Asia/Tokyo", "china": "Asia/Shanghai", "london": "Europe/London", "uk": "Europe/London"}
_ZONES |= {"new york": "America/New_York", "eastern": "America/New_York", "singapore": "Asia/Singapore"}
_ZONES |= {"新加坡": "Asia/Singapore", "sgt": "Asia/Singapore", "hkt": "Asia/Hong_Kong"}
_HOLIDAYS = "春节|元宵|清明|端午|中秋|国庆|元旦|劳动节|五一节|圣诞|情人节|儿童节|节假日|法定|放假|调休"


def _delta(match: Match) -> Sequence[Value]:
    total = Delta()
    english = match["length"].isascii()
    pieces = re.findall(rf"{_EN_COUNT} ?[a-z]+(?: and a half)?" if english else _CN_PIECE, match["length"])
    for piece in pieces:
        found = _english_piece(piece) if english else _chinese_piece(piece)
        if found is None:
            return (Stop("vague"),)
        total = Delta(total.months + found.months, total.days + found.days, total.seconds + found.seconds)
    return (total,)


def _lead(match: Match) -> Sequence[Value]:
    found = _delta(match)[0]
    if not isinstance(found, Delta) or found.months:
        return (Stop("vague"),)
    return (Lead(found.days * 86400 + found.seconds),)


def _chinese_piece(piece: str) -> Delta | None:
    match = re.fullmatch(rf"(半|\d+\.\d|{NUM})个?(半?)({_CN_UNIT})(半?)", piece)
    if not match:
        return None
    count = 0.5 if match[1] == "半" else float(match[1]) if "." in match[1] else number(match[1])
    if count is None:
        return None
    return _length(count + (0.5 if match[2] or match[4] else 0), match[3])


def _english_piece(piece: str) -> Delta | None:
    match = re.fullmatch(rf"({_EN_COUNT}) ?([a-z]+)( and a half)?", piece)
    if not match:
        return None
    text = match[1]
    count = 0.5 if text.startswith("half") else float(text) if "." in text else _EN_TENS.get(text) or number(text)
    if count is None:
        return None
    unit = "月" if match[2].startswith("mon") else "年" if match[2].startswith("y") else match[2]
    return _length(count + (0.5 if match[3] else 0), unit)


def _length(count: float, unit: str) -> Delta | None:
    if unit in ("月", "年"):
        months = count * (12 if unit == "年" else 1)
        return Delta(months=int(months)) if months == int(months) else None
    if (days := _DAYS.get(unit[0])) is not None:
        return (
            Delta(days=int(count * days))
            if count * days == int(count * days)
            else Delta(seconds=int(count * days * 86400))
        )
    return Delta(seconds=int(count * _SECONDS[unit[0]]))


def _zone(match: Match) -> Sequence[Value]:
    return (Zone(_ZONES.get(match[1], "")),)


def _stop(reason: str, *, weak: bool = False) -> Callable[[Match], Sequence[Value]]:
    return lambda _: (Stop(reason, weak),)


_OWN: list[tuple[str, object]] = [
    (rf"\A(?:/remind\s+)?(?:提醒我\s*)?(?:{_CN_LENGTH})\s*(?:提醒我)?\s*\Z", _delta),
    (rf"\A(?:/remind\s+)?(?:remind me )?(?:{_EN_LENGTH})\s*\Z", _delta),
    (rf"(?:再?过)?{_CN_LENGTH}(?:之后|以后|过后|后(?!天))", _delta),
    (rf"再?过{_CN_LENGTH}(?!后|之后|以后)", _delta),
    (rf"(?<![a-z])(?:in|after) (?:about )?{_EN_LENGTH}", _delta),
    (rf"(?<![a-z\d]){_EN_LENGTH} (?:from now|later)(?![a-z])", _delta),
    (rf"(?:提前|提早){_CN_LENGTH}", _lead),
    (rf"(?<![a-z\d]){_EN_LENGTH} (?:before(?:hand)?|early|earlier|in advance|ahead)(?![a-z])", _lead),
    (rf"每?隔?(?:每|隔)(?:{NUM}|半)?个?半?(?:{_FREQUENT})", _stop("too_frequent")),
    (
        (
            rf"(?<![a-z])(?:(?:every|each) (?:half an?|other|few|couple of|\d+|{WORD}|fifteen"
            rf"|twenty|thirty|forty|sixty)? ?"
            r"(?:sec(?:ond)?|min(?:ute)?|hour|hr|h|m)s?|hourly)(?![a-z])"
        ),
        _stop("too_frequent"),
    ),
    (rf"(?:每|一)个?(?:天|日|周|星期|礼拜|月|年){NUM}(?:次|遍|回)", _stop("count")),
    (
        r"(?<![a-z])(?:once|twice|thrice|(?:\d+|two|three|four|five|several|many) times) (?:a"
        r"|per|each|every) (?:day|week|month|year)",
        _stop("count"),
    ),
    (r"每(?:个)?(?:季度?|学期)|每半个?(?:月|年)", _stop("unsupported")),
    (
        r"(?<![a-z])(tokyo|beijing|china|london|uk|new york|eastern|pacific|central|us"
        r"|singapore|local) time"
        r"(?![a-z])",
        _zone,
    ),
    (
        r"农历|阴历|旧历|正月|腊月|除夕|闰月|大年"
        r"|(?<!学)初[一二三四五六七八九十](?![个次步轮级中面试])|(?<![a-z])lunar (?=\w)",
        _stop("lunar"),
    ),
    (
        rf"(?:{_HOLIDAYS})(?:节|日)?|(?<![a-z])(?:christmas|easter|thanksgiving|new year'?s?"
        rf"|public holidays?|holidays)(?![a-z])",
        _stop("holiday"),
    ),
    (r"一?直到|截止到?|为止|(?<![a-z])(?:until|till)(?![a-z])", _stop("until")),
    (r"除了|除去|除(?=周|星期|礼拜)|(?<![a-z])(?:except|excluding|but not)(?![a-z])", _stop("except")),
    (
        r"(?<![a-z])(pst|pdt|est|edt|cst|mst|utc|gmt|bst|cet|cest|jst|ist|sgt|hkt"
        r"|beijing)(?: time)?(?:[+-]\d{1,2}(?::\d\d)?)?(?![a-z])",
        _zone,
    ),
    (
        r"(北京|中国|东京|日本|纽约|美东|美西|美国|伦敦|英国|太平洋|台北|香港|悉尼|新加坡|当地"
        r"|格林威治)时间",
        _zone,
    ),
    (
        r"(?:过|等)?一?会儿?(?![议])|待会儿?|等会儿?|隔三差五|半个?[月年][之以]?后|改天|改日|以后|之后|将来|到时候?"
        r"|有空|有时间|有机会|稍后|晚点|晚些|早点|早些|尽快|过几天|过段时间|过一阵",
        _stop("vague", weak=True),
    ),
    (
        r"[上下]班[后前]|放学后|下课后|[起睡]床?[后前]|睡觉?前|[早午晚]?[饭餐][后前]"
        r"|吃完?饭后?|毕业[后前]|面试前",
        _stop("vague", weak=True),
    ),
    (
        r"(?:几|多少|数|若干)个?(?:秒|分钟|小时|钟头|天|周|星期|月|年)(?:之|以)?[后内]?",
        _stop("vague", weak=True),
    ),
    (
        r"[明后今去]年|年底|年初|年中|年末|月初|月中|上旬|中旬|下旬|偶尔|经常|有时候?|不定期|随时|定期",
        _stop("vague", weak=True),
    ),
    (r"现在|马上|立刻|立即|(?<![a-z])(?:now|right away|immediately)(?![a-z])", _stop("past", weak=True)),
    (
        r"(?<![a-z])(?:later|soon|some ?day|sometimes?|next (?:month|year)|someday|one day"
        r"|eventually|a few \w+|a couple of \w+|when(?:ever)? i\w*|after work|before bed"
        r"|after (?:lunch|dinner|breakfast))(?![a-z])",
        _stop("vague", weak=True),
    ),
    (rf"(?:(?:这|本|下下?)个?月)(?!{NUM}|底|末|最后)", _stop("no_day", weak=True)),
]


@cache
def _rules() -> tuple[Rule, ...]:
    """All rules, compiled at the first text: importing the package costs nothing."""
    rows = [*lex_clock.RULES, *lex_day.RULES, *_OWN]
    return tuple((re.compile(pattern), cast("Callable[[Match], Sequence[Value]]", make)) for pattern, make in rows)


def tokens(text: str) -> list[Token]:
    """The tokens of a prepared text, in order, without overlaps. Several values may share a place."""
    out: list[Token] = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        weak = lex_clock.weak_part(text, at) if _follows_day(out, text, at) else None
        if weak:
            out.append(Token(at, weak[1], weak[0]))
            at = weak[1]
            continue
        best: Match | None = None
        for pattern, rule in _rules():
            match = pattern.match(text, at)
            if match and match.end() > (best.end() if best else at):
                best, make = match, rule
        if best is None:
            at += 1
            continue
        out += [Token(at, best.end(), value) for value in make(best)]
        at = best.end()
    return out


def _follows_day(out: list[Token], text: str, at: int) -> bool:
    if not out or not isinstance(out[-1].value, Day | Every | Week):
        return False
    return not text[out[-1].end : at].strip()
