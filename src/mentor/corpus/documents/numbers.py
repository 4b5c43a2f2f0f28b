"""Telephone numbers, identity numbers and bank cards: found by their form, believed by their check digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

Span = tuple[int, int, str]

SAID = "零〇一二三四五六七八九幺壹贰貳叁參肆伍陆陸柒捌玖洞拐勾"
_D = f"[0-9{SAID}]"
_SEP = "(?:[ \u00a0\\-._·•~/|*—–、,，\ufe0f\u20e3\u200b-\u200d\u2060\ufeff]{0,3})"
_CHINA = rf"(?:[(（]?(?:\+|00){_SEP}86[)）]?{_SEP}|86-)?"
MOBILE = re.compile(
    rf"(?<![0-9A-Za-z零〇一二三四五六七八九十百千万幺￥¥$=])(?<!\d[.,+-])(?<![A-Za-z][-_]){_CHINA}[1一幺壹]{_SEP}[3-9三四五六七八九叁肆伍陆柒捌玖](?:{_SEP}(?:{_D}|[oO](?![a-z]))){{9}}(?![0-9A-Za-z零〇一二三四五六七八九幺])"
)
LANDLINE = re.compile(r"(?<![\d.\-])(?:[(（]0\d{2,3}[)）][ -]?|0\d{2,3}[ -]{1,2})[2-9]\d{2,3}[ -]?\d{4}(?![\d])")
FOREIGN = re.compile(r"(?<![\d+A-Za-z])(?:\+|00)[ ]?[1-9]\d{0,2}[)）]?(?:[ \-.()]{0,2}\d){6,12}(?!\d)")
NANP = re.compile(r"(?<![\d+.\-(])(?:1[-. ])?(?:\([2-9]\d\d\) ?|[2-9]\d\d-)[2-9]\d\d-\d{4}(?![\d-])")
NANP_DOTS = re.compile(r"(?<![\d.])(?:1[-. ])?[2-9]\d\d[. ][2-9]\d\d[. ]\d{4}(?![\d.])")
REGION = re.compile(r"(?<![\d+])[(（]?(?:852|853|886)[)）]?[ -]?\d{4}[ -]?\d{4}(?!\d)")
TAIWAN = re.compile(r"(?<![\d.\-=A-Za-z])09\d\d[- ]?\d{3}[- ]?\d{3}(?![\d.-])")
FREE = re.compile(r"(?<!\d)[48]00[ -]\d{3}[ -]?\d{4}(?!\d)")
_CALLS = r"(?:phone|tel|call|mobile|cell|whatsapp|ring me|电话|電話|手机|手機|座机|固话|热线|致电|来电|打给我?|打我|呼我|联系|聯絡|聯繫|拨打?|号码|☎️?|📞|📱)"
_CALL = re.compile(rf"{_CALLS}\D{{0,6}}$", re.I)
CALLED = re.compile(
    rf"{_CALLS}\s*(?:no|number|号码?|me|at|on|我|方式|是|为|[：:.=(（→])*\s*(?P<number>[+(（]?\d(?:[ \-.()（）·–—]{{0,2}}\d){{6,14}})(?![\dA-Za-z])",
    re.I,
)
_DATE = re.compile(r"(?:19|20)\d\d[-./ ]?[01]\d[-./ ]?[0-3]\d")
ID = re.compile(r"(?<![0-9A-Za-z])[1-9](?:[ .\-–—_·/]{0,2}\d){16}[ .\-–—_·/]{0,2}[0-9Xx](?![0-9A-Za-z])")
CARD = re.compile(
    r"(?<![0-9A-Za-z])(?<!\d\.)(?:6\d|4|5[1-6]|2[2-7]|3[457]|9558)(?:[ \u00a0.\-–—_·]{0,2}\d){11,17}(?![0-9A-Za-z])"
)
_AMOUNT = re.compile(r"\s*(?:元|块|万|亿|美元|港币|人民币|tokens?|参数|条|人|次|个|字节|步|样本|bytes?|flops)", re.I)
_MONEY = re.compile(r"(?:[￥¥$€]|rmb|cny|usd)\s*$", re.I)
_CODE = re.compile(
    r"(?:=\s*\[?|^\[|seed|num\w*|批次|参数量|参数|数量|总量|总数|大小|size|count|total|订单号|编号|单号|流水号|工号)\s*[:：]?\s*$",
    re.I,
)
_ADDRESS = re.compile(r"https?://[\w./?=&%#~:+-]+", re.A)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


_DIGIT_OF = str.maketrans(SAID, "001234567891122334566789079")
_SAID_RUN = re.compile(f"[{SAID}]{{3,}}")


def in_digits(text: str) -> str:
    """The same text, as long as before, with digits for numbers that are spelt out digit by digit."""
    return _SAID_RUN.sub(lambda found: found[0].translate(_DIGIT_OF), text)


def identities(text: str) -> Iterator[Span]:
    """Identity numbers of the mainland whose check digit is right and whose birthday exists."""
    for found in ID.finditer(text):
        if is_identity(re.sub(r"[^0-9Xx]", "", found[0]).upper()):
            yield found.start(), found.end(), "id"


def is_identity(number: str) -> bool:
    """Whether 18 characters are an identity number (GB 11643: weights modulo 11)."""
    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return "10X98765432"[total % 11] == number[17]


def cards(text: str) -> Iterator[Span]:
    """Bank cards whose check digit is right."""
    for found in CARD.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        lengths = range(16, 20) if digits[0] in "69" else (15, 16)
        if len(digits) in lengths and is_luhn(digits) and not _AMOUNT.match(text, found.end()):
            yield found.start(), found.end(), "card"


def is_luhn(digits: str) -> bool:
    """Whether the last digit checks the others (ISO 7812)."""
    doubled = [int(d) * (1 + i % 2) for i, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def phones(text: str) -> Iterator[Span]:
    """Telephone numbers: mobile ones in every spacing, landlines, foreign ones."""
    for found in MOBILE.finditer(text):
        called = _CALL.search(text[max(0, found.start() - 16) : found.start()]) is not None
        if _is_number(text, found) and (called or _is_mobile(found[0])) and not _in_address(text, found.start()):
            yield found.start(), found.end(), "phone"
    for pattern in (LANDLINE, NANP, REGION, TAIWAN, FREE):
        for found in pattern.finditer(text):
            if _is_number(text, found):
                yield found.start(), found.end(), "phone"
    for found in NANP_DOTS.finditer(text):
        if _CALL.search(text, max(0, found.start() - 16), found.start()):
            yield found.start(), found.end(), "phone"
    for found in CALLED.finditer(text):
        if not _DATE.match(found["number"]) and not _AMOUNT.match(text, found.end()):
            yield found.start("number"), found.end("number"), "phone"
    for found in FOREIGN.finditer(text):
        if is_possible(re.sub(r"^00", "+", re.sub(r"[^\d+]", "", found[0]))):
            yield found.start(), found.end(), "phone"


def _is_number(text: str, found: re.Match[str]) -> bool:
    """Whether nothing around says that it is an amount, code or the number of something."""
    before = text[max(0, found.start() - 8) : found.start()]
    return not (_MONEY.search(before) or _CODE.search(before) or _AMOUNT.match(text, found.end()))


def _in_address(text: str, at: int) -> bool:
    return any(a.start() <= at < a.end() for a in _ADDRESS.finditer(text))


def _is_mobile(written: str) -> bool:
    """Whether the spacing is one that people use: groups, or every digit alone; not a row of a table."""
    groups = [
        len(g)
        for g in re.split(
            "[ \u00a0\\-._·•~/|*—–、\ufe0f\u20e3\u200b-\u200d\u2060\ufeff]+",
            re.sub(r"^[(（]?(?:\+|00).?86[)）]?", "", written).strip(" -"),
        )
    ]
    groups = [g for g in groups if g]
    usual = (
        [11],
        [3, 4, 4],
        [3, 8],
        [7, 4],
        [4, 4, 3],
        [4, 3, 4],
        [3, 3, 5],
        [3, 4, 2, 2],
        [3, 2, 2, 2, 2],
        [5, 6],
        [2, 11],
    )
    if re.search(r"[、，,/|*]", written) and max(groups, default=0) < 2:
        return False  # numbers that are counted, not one
    return groups in usual or groups == [1] * 11 or written.startswith(("+", "00", "(", "（", "86-"))


@cache
def is_possible(number: str) -> bool:
    """Whether an international number can exist, as its country counts (phonenumbers)."""
    import phonenumbers

    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return False
