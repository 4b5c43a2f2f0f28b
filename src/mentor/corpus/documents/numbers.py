"""Telephone numbers, identity numbers and bank cards: found by their form, believed by their check digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

Span = tuple[int, int, str]

_SPOKEN = str.maketrans("零〇一二三四五六七八九幺", "001234567891")
_D = "[0-9零〇一二三四五六七八九幺]"
_SEP = r"[ \u00a0\-._·]{0,2}"
_CHINA = rf"(?:[(（]?(?:\+|00){_SEP}86[)）]?{_SEP}|86-)?"
MOBILE = re.compile(rf"(?<![0-9A-Za-z零〇一二三四五六七八九十百千万幺￥¥$=])(?<!\d[.,+-])(?<![A-Za-z][-_]){_CHINA}[1一幺]{_SEP}[3-9三四五六七八九](?:{_SEP}{_D}){{9}}(?![0-9A-Za-z零〇一二三四五六七八九幺])")
LANDLINE = re.compile(r"(?<![\d.\-])(?:[(（]0\d{2,3}[)）][ -]?|0\d{2,3}[ -]{1,2})[2-9]\d{2,3}[ -]?\d{4}(?![\d])")
FOREIGN = re.compile(r"(?<![\d+A-Za-z])(?:\+|00)[ ]?[1-9]\d{0,2}[)）]?(?:[ \-.()]{0,2}\d){6,12}(?!\d)")
NANP = re.compile(r"(?<![\d+.\-(])(?:1[-. ])?(?:\([2-9]\d\d\) ?|[2-9]\d\d-)[2-9]\d\d-\d{4}(?![\d-])")
NANP_DOTS = re.compile(r"(?<![\d.])(?:1[-. ])?[2-9]\d\d[. ][2-9]\d\d[. ]\d{4}(?![\d.])")
FREE = re.compile(r"(?<!\d)[48]00[ -]\d{3}[ -]?\d{4}(?!\d)")
_CALL = re.compile(r"(?:phone|tel|call|mobile|cell|电话|手机|致电|联系|whatsapp)\D{0,6}$", re.I)
ID = re.compile(r"(?<![0-9A-Za-z])[1-9]\d{5}[ -]?(?:18|19|20)\d{6}[ -]?\d{3}[0-9Xx](?![0-9A-Za-z])")
CARD = re.compile(r"(?<![0-9A-Za-z.])(?:62|4|5[1-5]|2[2-7]|3[457])(?:[ -]?\d){11,17}(?![0-9A-Za-z])")
_AMOUNT = re.compile(r"\s*(?:元|块|万|亿|美元|港币|人民币|tokens?|参数|条|人|次|个|字节|步|样本|bytes?|flops)", re.I)
_MONEY = re.compile(r"(?:[￥¥$€]|rmb|cny|usd)\s*$", re.I)
_CODE = re.compile(r"(?:=\s*\[?|^\[|seed|num\w*|批次|订单号|编号|单号|流水号|工号)\s*[:：]?\s*$", re.I)
_ADDRESS = re.compile(r"https?://[\w./?=&%#~:+-]+", re.A)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def identities(text: str) -> Iterator[Span]:
    """Identity numbers of the mainland whose check digit is right and whose birthday exists."""
    for found in ID.finditer(text):
        if is_identity(re.sub(r"[ -]", "", found[0]).upper()):
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
        lengths = range(16, 20) if digits.startswith("62") else (15, 16)
        if len(digits) in lengths and is_luhn(digits) and not _AMOUNT.match(text, found.end()):
            yield found.start(), found.end(), "card"


def is_luhn(digits: str) -> bool:
    """Whether the last digit checks the others (ISO 7812)."""
    doubled = [int(d) * (1 + i % 2) for i, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def phones(text: str) -> Iterator[Span]:
    """Telephone numbers: mobile ones in every spacing, landlines, foreign ones."""
    for found in MOBILE.finditer(text):
        if _is_number(text, found) and _is_mobile(found[0]) and not _in_address(text, found.start()):
            yield found.start(), found.end(), "phone"
    for pattern in (LANDLINE, NANP, FREE):
        for found in pattern.finditer(text):
            if _is_number(text, found):
                yield found.start(), found.end(), "phone"
    for found in NANP_DOTS.finditer(text):
        if _CALL.search(text, max(0, found.start() - 16), found.start()):
            yield found.start(), found.end(), "phone"
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
    groups = [len(g) for g in re.split(r"[ \u00a0\-._·]+", re.sub(r"^[(（]?(?:\+|00).?86[)）]?", "", written).strip(" -"))]
    groups = [g for g in groups if g]
    usual = ([11], [3, 4, 4], [3, 8], [7, 4], [4, 4, 3], [4, 3, 4], [3, 3, 5], [3, 4, 2, 2], [3, 2, 2, 2, 2], [5, 6], [2, 11])
    return groups in usual or groups == [1] * 11 or written.startswith(("+", "00", "(", "（", "86-"))


@cache
def is_possible(number: str) -> bool:
    """Whether an international number can exist, as its country counts (phonenumbers)."""
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(parsed := phonenumbers.parse(number)) or (
            phonenumbers.is_possible_number(parsed) and number.startswith(("+86", "+852", "+886", "+1"))
        )
    except phonenumbers.NumberParseException:
        return False
