"""Dates as far as a text has them: 2025, 2025-03 or 2025-03-11."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_FULL = re.compile(
    r"(?<![\d/.\-])(?P<y>(?:19|20)\d\d)\s*(?:年|[-/.](?=\s*\d))\s*(?P<m>1[0-2]|0?[1-9])(?:\s*(?:月|[-/.](?=\s*\d))\s*(?P<d>3[01]|[12]\d|0?[1-9])(?:\s*[日号號])?)?(?![\d])\s*月?"
)
_DAY = re.compile(r"(?<!\d)(?P<m>1[0-2]|0?[1-9])\s*月\s*(?P<d>3[01]|[12]\d|0?[1-9])\s*[日号號]")
_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ENGLISH = re.compile(
    r"(?:(?P<d1>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s+)?(?P<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:(?P<d2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?,?\s+)?(?P<y>(?:19|20)\d\d)",
    re.I,
)
_STAMP = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\s+(\d{1,2})\s+\d\d:\d\d(?::\d\d)?\s+(20\d\d)", re.I
)
_ABOUT = re.compile(
    r"更新|整理|发布|發布|写于|寫於|日期|时间|時間|作于|记录|整理于|updated|published|posted|written|date", re.I
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*年(?!\s*[\d一-鿿]*月)")
_ADDRESS = re.compile(r"https?://\S+")


@lru_cache(4096)  # the headings above a unit are asked for each unit
def date_in(text: str) -> str | None:
    """The first date of a text that has at least a month."""
    text = _ADDRESS.sub("", text)
    found = _FULL.search(text)
    if found:
        parts = [found["y"], f"{int(found['m']):02}"] + ([f"{int(found['d']):02}"] if found["d"] else [])
        return "-".join(parts)
    found = _STAMP.search(text)
    if found:
        return f"{found[3]}-{_NAMES.index(found[1].lower()) + 1:02}-{int(found[2]):02}"
    found = _ENGLISH.search(text)
    if found:
        day = found["d1"] or found["d2"]
        month = _NAMES.index(found["m"].lower()) + 1
        return f"{found['y']}-{month:02}" + (f"-{int(day):02}" if day else "")
    return None


def date_of(heads: Iterable[str]) -> str | None:
    """The date of a document: what a line about the document says, else the first that stands near its beginning."""
    lines = list(heads)
    for text in lines:
        if len(text) <= 120 and _ABOUT.search(text) and (found := date_in(text)):
            return found
    for text in lines:
        if found := date_in(text):
            return found
    years = (_YEAR.search(text) for text in lines[:3] if len(text) <= 60)
    return next((found[1] for found in years if found), None)


def own_date(title: str, document: str | None) -> str | None:
    """The date in a heading, its year taken from the document's."""
    whole = date_in(title)
    if whole:
        return whole
    found = _DAY.search(title)
    if found and document:
        return f"{document[:4]}-{int(found['m']):02}-{int(found['d']):02}"
    return document
