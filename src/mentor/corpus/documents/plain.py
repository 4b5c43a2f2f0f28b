"""Plain text to lines: numbers and bullets are part of the text, blank lines are counted."""

from __future__ import annotations

import re

from mentor.corpus.documents.model import Line, Text

# "1." "1、" "1)" "（1）" "\\1." "一、" "①" "Q1:" and bullets
NUMBER = re.compile(
    r"\\?(?:\d{1,2}(?:\.\d{1,2}){0,3}\s*[.、)）．:：]+(?!\d)|(?:\d{1,2}(?:\.\d{1,2}){1,3}|0\d)(?=\s|[\u4e00-\u9fff]|$)|[(（]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|"
    r"[一二三四五六七八九十]{1,3}\s*[、.．]|[①-⑳])\s*"
)
BULLET = re.compile(r"(?:[•·●○■□▪▫◆◇►▶★☆✅✓✔➤➢→❓\uf0b7]\ufe0f?|\\?[-*+–—](?=\s))\s*")


def marker(text: str) -> str:
    """The number or bullet that a line begins with, as written; "" where there is none."""
    found = NUMBER.match(text) or BULLET.match(text)
    return found[0] if found else ""


def bare(text: str) -> str:
    """The line without its number or bullet."""
    return text[len(marker(text)) :].strip()


def read(text: str) -> Text:
    """The lines of a plain text."""
    lines: list[Line] = []
    gap = 0
    for raw in text.split("\n"):
        written = raw.strip(" \t\u3000\xa0")
        if not written or re.fullmatch(r"[-=_*—─~.·]{3,}", written):
            gap += 1 if not written else 2
            continue
        indent = len(raw) - len(raw.lstrip(" \t\u3000\xa0"))
        depth = (2 if indent >= 2 else 1) if BULLET.match(written) else 0
        lines.append(Line(written, gap=gap, depth=depth))
        gap = 0
    return Text(lines)
