"""Structure from the shapes of lines that repeat: marks that count up, dashes that ask, first lines of blocks.

No word of the field decides here: a shape that comes back says where something begins.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from mentor.corpus.documents import cues
from mentor.corpus.documents.model import Line
from mentor.corpus.documents.plain import bare, marker

# what people write around a number, beyond what `plain.NUMBER` knows: "1 ", "第1题", "题目 1：", "#1", "[1]", "No.1", "1】"
_COUNT = re.compile(
    r"^(?:第\s?(?P<n0>\d{1,3}|[一二三四五六七八九十]{1,3})\s?[题问道][.、:：）)\s]*|(?P<pre>题目?\s?|问题\s?|面试题\s?|[#＃]\s?|no\.?\s?|question\s|q\.?\s?)(?P<n1>\d{1,3}|[一二三四五六七八九十]{1,3})\s?[题问]?\s?[.、:：/|｜\-–—）)]*\s*|"
    r"(?P<open>[\[【〔<《])\s?(?P<n2>\d{1,3}|[一二三四五六七八九十]{1,3})\s?[\]】〕>》][.、:：]?\s*|"
    r"(?P<n3>\d{1,2})(?P<post>[】》>/|｜]\s*|\s+|\s?[-–—]\s?))(?=[^\s\d:：.、)）])(?P<rest>.+)$",
    re.I,
)
_FIRST = frozenset("0123456789[【〔<《第题问面#＃nNqQ")
_CHINESE = {word: n for n, word in enumerate("一二三四五六七八九十", 1)} | {
    f"十{w}": 10 + n for n, w in enumerate("一二三四五六七八九", 1)
}
_DASH = re.compile(r"^[—–]{1,2}\s*(?=[^\s—–])")
_SYMBOL = re.compile(r"^(?P<mark>[■□◆◇●○★☆▶►▌▎▍▋🔸🔹🔥📌✅❖※◎➤§][\ufe0f]?)\s*(?=\S)")
_ENDS = re.compile(r"[。！；，,;…]$")
_PAGE = re.compile(r"0\d\s+\D")  # how pages of slides are headed
SHORT = 32


def counted(lines: list[Line]) -> list[Line]:
    """Numbers in forms that few people use become "1. ", or say that they ask, where they count up.

    Alone they may be anything.
    """
    found = [(i, m) for i, line in enumerate(lines) if not (line.code or line.row or line.level) and (m := _read(line))]
    places: dict[tuple[str, str], list[int]] = {}
    for i, (shape, number, _) in found:
        run = places.setdefault(shape, [])
        if not run or number == 1 or number == _number(lines[run[-1]]) + 1:
            run.append(i)
    told = dict(found)
    made = list(lines)
    for run in places.values():
        numbers = [told[i][1] for i in run]
        if len(run) >= 2 and any(b == a + 1 for a, b in itertools.pairwise(numbers)):
            for i in run:
                (shape, number, rest), line = told[i], lines[i]
                says_so = shape[0].isalpha()  # "Q1", "第 1 题": the line itself says that it asks
                made[i] = replace(line, asks=rest) if says_so else replace(line, text=f"{number}. {rest}")
    return made


def _read(line: Line) -> tuple[tuple[str, str], int, str] | None:
    """(the shape around the number, the number, the rest), for shapes that no other rule reads."""
    said = line.text.strip()
    found = _COUNT.match(said) if said[:1] in _FIRST else None
    if not found or marker(said) or cues.QUESTION_LINE.match(said):
        return None
    told = found["n0"] or found["n1"] or found["n2"] or found["n3"]
    if found["n3"] and re.match(r"[年月日号个万份+%×]", found["rest"]):
        return None
    before = "题" if found["n0"] else found["pre"] or found["open"] or ""
    shape = (before.strip(" .").lower(), (found["post"] or "").strip())
    return shape, _CHINESE.get(told) or (int(told) if told.isdigit() else 0), found["rest"].strip()


def _number(line: Line) -> int:
    found = _read(line)
    return found[1] if found else 0


def dashed(lines: list[Line]) -> list[Line]:
    """Questions behind a dash, as printed interviews have them, said to be questions."""
    places = [i for i, line in enumerate(lines) if _DASH.match(line.text) and not line.code]
    asked = sum(cues.asks(lines[i].text.lstrip("—–- ")) for i in places)
    if len(places) < 3 or asked < 0.6 * len(places):
        return lines
    made = list(lines)
    for i in places:
        made[i] = replace(lines[i], asks=lines[i].text.lstrip("—–- "), depth=0)
    return made


def heads(lines: list[Line]) -> set[int]:
    """Where a heading stands: short lines behind a symbol that comes back, and the first lines of blocks that have one."""
    found: set[int] = set()
    symbols: dict[str, list[int]] = {}
    for i, line in enumerate(lines):
        if not line.code and (mark := _SYMBOL.match(line.text)):
            symbols.setdefault(mark["mark"], []).append(i)
    for places in symbols.values():
        apart = [i for i in places if i + 1 < len(lines) and i + 1 not in places and _is_short(lines[i])]
        if len(apart) >= 2 and len(apart) >= 0.6 * len(places) and not _asked(lines, apart):
            found.update(apart)
    capitals = [i for i, line in enumerate(lines) if _is_capitals(line.text)]
    if 2 <= len(capitals) <= 0.4 * len(lines):
        found.update(i for i in capitals if i + 1 < len(lines) and i + 1 not in capitals)
    return found | _blocks(lines, found)


def _marked(text: str) -> bool:
    """Whether a line has the mark of an item."""
    return bool(marker(text)) and not _PAGE.match(text)


def _is_capitals(said: str) -> bool:
    """Whether a line is in capital letters, as headings of plain English texts are."""
    letters = re.findall(r"[A-Za-z]", said)
    return (
        said.isascii()
        and len(letters) >= 4
        and len(said) <= 60
        and sum(c.isupper() for c in letters) >= 0.8 * len(letters)
        and " " in said.strip()
    )


def _is_short(line: Line) -> bool:
    said = bare(line.text)
    return 2 <= len(said) <= SHORT and not _ENDS.search(said) and not line.row


def _asked(lines: list[Line], places: list[int]) -> bool:
    return sum(cues.asks(lines[i].text) for i in places) > 0.5 * len(places)


def _blocks(lines: list[Line], known: set[int]) -> set[int]:
    """First lines of blocks between blank lines, where most blocks begin with a short one and go on at once."""
    starts = [i for i, line in enumerate(lines) if line.gap or i == 0]
    if len(starts) < 3 or len(starts) > 0.6 * len(lines):
        return set()
    ends = [*starts[1:], len(lines)]
    headed = {
        i for i, end in zip(starts, ends, strict=True)
        if end - i >= 2 and _is_short(lines[i]) and not _marked(lines[i].text) and not lines[i].depth
        and not cues.QUESTION_LINE.match(lines[i].text) and (_PAGE.match(lines[i].text) or not cues.asks(lines[i].text))
        and (len(lines[i + 1].text) > len(lines[i].text) or marker(lines[i + 1].text))
    }  # fmt: skip
    headed |= {i for i in starts if i in known}
    several = sum(end - i >= 2 for i, end in zip(starts, ends, strict=True))
    return headed if len(headed) >= 2 and len(headed) >= 0.5 * several else set()
