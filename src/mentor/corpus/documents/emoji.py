"""Pictures at the beginning of lines, as feeds have them: a number, the mark of an item, or an ornament of a heading."""

from __future__ import annotations

import re
from collections import Counter

from mentor.corpus.documents.model import Line

_KEYCAP = re.compile(r"^([0-9])\ufe0f?\u20e3(?:([0-9])\ufe0f?\u20e3)?[.、:：\s]*|^(🔟)\s*")
_PICTURE = re.compile(
    r"^(?P<mark>(?:[\U0001F300-\U0001FAFF\u2600-\u26FF\u2700-\u27BF\u2B00-\u2BFF](?:[\U0001F3FB-\U0001F3FF\ufe0f]|\u200d[\U0001F300-\U0001FAFF\u2640\u2642]\ufe0f?)*)+)\s*(?=[^\s\U0001F300-\U0001FAFF])"
)
_CALLS = re.compile(r"[👇👉🔥🎁💥📢🎉💰🧧🆓➕]")
_TICKS = re.compile(r"[✅✔❌✖❎⭕✓✗☑🚫⚠]")
SHORT = 14  # letters of a heading behind a picture


def without(lines: list[Line]) -> None:
    """Numbers in keys become numbers, pictures that begin several lines become bullets, those of headings go."""
    marks: list[str] = [_mark(line) for line in lines]
    often = Counter(filter(None, marks))
    ticks = sum(count for mark, count in often.items() if _TICKS.match(mark))
    for line, mark in zip(lines, marks, strict=True):
        if line.code:
            continue
        key = _KEYCAP.match(line.text)
        if key:
            number = "10" if key[3] else f"{key[1]}{key[2] or ''}"
            line.text = f"{number}. {line.text[key.end() :]}"
        elif mark:
            said = line.text[len(mark) :].strip()
            if line.level or (len(said) <= SHORT and line.gap and not re.search(r"[。！!？?，,；;]$", said)):
                line.text, line.bold = said, True
            elif often[mark] >= 2 or (ticks >= 2 and _TICKS.match(mark)):
                line.text, line.depth = f"• {said}", line.depth or 1


def _mark(line: Line) -> str:
    found = None if line.code or line.row else _PICTURE.match(line.text)
    return found["mark"] if found and not _CALLS.search(found["mark"]) else ""
