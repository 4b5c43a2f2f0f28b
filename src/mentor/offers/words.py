"""Pay as people type it (30k*16, 签字费5万, 股票40万分4年) to its parts; what had to be assumed is named."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from mentor.errors import MentorError
from mentor.postings.words import CITY_OF
from mentor.reminders import words

LONGEST, LONGEST_COMPANY = 500, 40
LEAST_BASE, MOST_BASE = 1_500, 2_000_000  # yuan a month: outside of these it was no monthly pay
YEARS = 4  # over which stock is taken to vest where nothing is said
_UNIT = {"万": 10_000, "w": 10_000, "k": 1_000, "千": 1_000, "m": 1_000_000, "": 1, "元": 1, "块": 1}
_MONEY = r"(?:¥|￥|rmb|cny)?\s*(?P<{n}>\d{{1,9}}(?:[,，]\d{{3}})*(?:\.\d{{1,3}})?)\s*(?P<{n}u>万|w(?![a-z])|k(?![a-z])|千|m(?![a-z])|元|块)?元?"
_DIGITS = re.compile(r"[零一二两三四五六七八九十]{1,3}(?=\s*(?:万|千|个月|年|薪))")
_AS = r"\s*(?:[:：=]|是|约|about|of)?\s*"
_BASE = r"(?:月薪|月base|base|底薪|基本工资|月基本|每月|月|salary)"
_PER_MONTH = r"(?:/\s*月|每月|一个月|/\s*mo(?:nth)?|a month|per month|monthly)"
_SIGNING = r"(?:签字费|签约金|签约奖|签字|sign(?:ing)?[- ]?(?:on)?(?:\s*bonus)?)"
_STOCK = r"(?P<kind>股票|期权|股权|rsus?|stocks?|equity|options?)"
_BONUS = r"(?:年终奖?|奖金|绩效|bonus)"
_OVER = r"(?:\s*(?:分|/|over|in|每年|÷|,)?\s*(?P<years>\d{1,2})\s*(?:年|years?|yrs?|y\b))?"


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_SIGN = [_rule(f"{_SIGNING}{_AS}{_MONEY.format(n='a')}"), _rule(f"{_MONEY.format(n='a')}\\s*(?:的)?{_SIGNING}")]
_SHARES = [
    _rule(f"{_STOCK}{_AS}{_MONEY.format(n='a')}{_OVER}"),
    _rule(f"{_MONEY.format(n='a')}\\s*(?:的|in |of )?{_STOCK}{_OVER}"),
]
_BONUS_MONTHS = _rule(
    rf"{_BONUS}{_AS}(?P<low>\d{{1,2}}(?:\.\d)?)\s*(?:[-~到至]\s*(?P<high>\d{{1,2}}(?:\.\d)?))?\s*(?:个?月|months?)|"
    rf"(?P<low2>\d{{1,2}}(?:\.\d)?)\s*(?:个?月|months?)\s*(?:的|of )?{_BONUS}"
)
_BONUS_MONEY = _rule(f"{_BONUS}{_AS}{_MONEY.format(n='a')}")
_TIMES = _rule(
    rf"(?:{_BASE}{_AS})?{_MONEY.format(n='a')}\s*{_PER_MONTH}?\s*[*x×✕乘]\s*(?P<months>\d{{1,2}}(?:\.\d)?)\s*(?:薪|个月|months?)?"
)
_MONTHS = _rule(r"(?P<months>\d{1,2}(?:\.\d)?)\s*(?:薪|months? a year)")
_MONTHLY = [_rule(f"{_BASE}{_AS}{_MONEY.format(n='a')}"), _rule(f"{_MONEY.format(n='a')}\\s*{_PER_MONTH}")]
_YEARLY = [
    _rule(f"(?:年薪|年包|总包|annual(?: salary)?|package){_AS}{_MONEY.format(n='a')}"),
    _rule(f"{_MONEY.format(n='a')}\\s*(?:/\\s*年|a year|per year)"),
]
_BARE = _rule(_MONEY.format(n="a"))


@dataclass(frozen=True, slots=True)
class Parts:
    """Pay before tax, in yuan. `unsure` holds text keys of what was assumed; `unread` is what nothing was made of."""

    base: int = 0  # a month
    months: float = 12
    signing: int = 0
    stock: int = 0
    stock_years: int = YEARS
    bonus_months: float = 0
    bonus: int = 0  # a year, where it is money
    city: str = ""
    unsure: tuple[str, ...] = ()
    unread: str = ""

    @property
    def yearly(self) -> int:
        """What comes every year: months of base and bonus."""
        return round(self.base * (self.months + self.bonus_months)) + self.bonus

    @property
    def stock_yearly(self) -> int:
        """Stock that vests in a year, in even parts."""
        return round(self.stock / self.stock_years)

    @property
    def first_year(self) -> int:
        """Everything of the first year."""
        return self.yearly + self.signing + self.stock_yearly

    @property
    def mean(self) -> int:
        """The mean of four years: the signing spread, stock as far as it vests in them."""
        return round(
            self.yearly + self.signing / YEARS + self.stock * min(YEARS, self.stock_years) / self.stock_years / YEARS
        )


def read(text: str, company: str = "") -> tuple[str, Parts]:
    """(company, parts) of a typed offer. Raises MentorError where it is endless or holds no pay."""
    said = unicodedata.normalize("NFKC", text).strip()
    if len(said) > LONGEST:
        raise MentorError("error.text_too_long", limit=LONGEST)
    said = _DIGITS.sub(lambda match: str(words.number(match[0]) or match[0]), said)
    reader = _Reader(said)
    parts = _base(reader, _extras(reader, Parts()))
    if not LEAST_BASE <= parts.base <= MOST_BASE:
        raise MentorError("offer.no_base")
    name, parts = _rest(reader, parts, company)
    return name, replace(parts, unsure=tuple(dict.fromkeys(parts.unsure)))


class _Reader:
    """A text of which pieces are taken one after the other."""

    def __init__(self, text: str) -> None:
        self.text = text

    def take(self, *rules: re.Pattern[str]) -> re.Match[str] | None:
        """The first match of the first rule that has one; it is blanked out."""
        for rule in rules:
            match = rule.search(self.text)
            if match:
                self.text = self.text[: match.start()] + "\0" * (match.end() - match.start()) + self.text[match.end() :]
                return match
        return None


def _money(match: re.Match[str], bare: int) -> tuple[int, bool]:
    """(yuan, whether the unit was guessed): a small number without one is in `bare`."""
    value, unit = float(re.sub("[,，]", "", match["a"])), (match["au"] or "").lower()
    is_bare = not unit and value < 1000
    return round(value * (bare if is_bare else _UNIT[unit])), is_bare


def _extras(reader: _Reader, parts: Parts) -> Parts:
    """Stock, signing and bonus, which name themselves."""
    unsure: list[str] = []
    if match := reader.take(*_SHARES):
        stock, guessed = _money(match, 10_000)
        years = int(match["years"] or 0)
        unsure += ["unit"] * guessed + ["stock_years"] * (not 1 <= years <= 10)
        unsure += ["options"] * (match["kind"].lower() in ("期权", "option", "options")) + ["stock"]
        parts = replace(parts, stock=stock, stock_years=years if 1 <= years <= 10 else YEARS)
    if match := reader.take(*_SIGN):
        signing, guessed = _money(match, 10_000)
        unsure += ["unit"] * guessed
        parts = replace(parts, signing=signing)
    if match := reader.take(_BONUS_MONTHS):
        low = float(match["low"] or match["low2"])
        unsure += ["bonus_range"] * bool(match["high"]) + ["bonus"]
        parts = replace(parts, bonus_months=low)
    elif match := reader.take(_BONUS_MONEY):
        bonus, guessed = _money(match, 10_000)
        unsure += ["unit"] * guessed + ["bonus"]
        parts = replace(parts, bonus=bonus)
    return replace(parts, unsure=tuple(unsure))


def _base(reader: _Reader, parts: Parts) -> Parts:
    unsure = list(parts.unsure)
    months = 0.0
    match = reader.take(_TIMES)
    if match is not None:
        months = float(match["months"])
    elif found := reader.take(_MONTHS):
        months = float(found["months"])
    is_yearly = False
    if match is None:
        match = reader.take(*_MONTHLY)
    if match is None:
        match = reader.take(*_YEARLY)
        is_yearly = match is not None
    if match is None:
        match = reader.take(_BARE)
    if match is None:
        return parts
    base, guessed = _money(match, 10_000 if is_yearly else 1_000)
    if not 12 <= months <= 24:
        unsure += ["months"]
        months = 12
    elif months > 12:
        unsure += ["months_and_bonus" if parts.bonus_months or parts.bonus else "over_12"]
    unsure += ["unit"] * guessed + ["yearly"] * is_yearly
    return replace(parts, base=round(base / months) if is_yearly else base, months=months, unsure=tuple(unsure))


def _rest(reader: _Reader, parts: Parts, company: str) -> tuple[str, Parts]:
    """The city and the company among the words that are left; what stays is said to be unread."""
    pieces = [piece.strip(" \t:：-()（）/+") for piece in re.split(r"[\0\s,，、;；。]+", reader.text)]
    pieces = [
        piece for piece in pieces if piece and piece not in ("元", "和", "加", "分", "税前", "+", "offer", "total")
    ]
    for piece in list(pieces):
        city = CITY_OF.get(piece.lower())
        if city is not None and not parts.city:
            parts = replace(parts, city=city)
            pieces.remove(piece)
    if not company and pieces:
        company = pieces.pop(0)
    return company[:LONGEST_COMPANY], replace(parts, unread=" ".join(pieces)[:100])
