"""Plain text to lines: numbers and bullets are part of the text, blank lines are counted."""

from __future__ import annotations

import re
from functools import lru_cache

from mentor.corpus.documents.model import Line, Text

CACHED = 40_000  # lines of a document that are asked about again by every pass
# "1." "1、" "1)" "（1）" "\\1." "一、" "①" "Q1:" and bullets
NUMBER = re.compile(
    r"\\?(?:\d{1,2}(?:\.\d{1,2}){0,3}\s*[.、)）．:：]+(?!\d)|(?:\d{1,2}(?:\.\d{1,2}){1,3}|0\d)(?=\s|[\u4e00-\u9fff]|$)|[(（]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|"
    r"[一二三四五六七八九十]{1,3}\s*[、.．]|[①-⑳])\s*"
)
BULLET = re.compile(r"(?:[•◦‣⁃▸·●○■□▪▫◆◇►▶★☆※✅✓✔➤➢→❓\uf0b7]\ufe0f?|\\?[-*+–—](?=\s))\s*")


# a line set apart by rules on both sides is a heading; the day alone, as chats have it, is none
_RULED = re.compile(r"^([=\-—─_*~#·+]{3,}|[=－—─]{2,})\s*(?P<said>[^=\-—─_*~#·+\s].{0,48}?)\s*[=\-—─－_*~#·+]{3,}$")
_BOLD = re.compile(r"(?P<mark>\*\*|__)(?P<said>[^*_]{2,80})(?P=mark)")
_ROW = re.compile(r"\|((?:[^|]*\|){1,14}[^|]*)\|")
_LINK = re.compile(r"!?\[([^\[\]]{0,80})\]\((?:https?://|#|/)[^()\s]{0,300}\)")  # pasted from Markdown
_DAY = re.compile(r"[\d\s年月日/.\-:：]+(?:星期|周)?[一二三四五六日天]?")


@lru_cache(CACHED)
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
    gap, is_code = 0, False
    for raw in text.split("\n"):
        written = raw.strip(" \t\u3000\xa0")
        if is_code or written.startswith("```"):
            is_code = written.startswith("```") != is_code
            lines.append(Line(raw.rstrip(), gap=gap, code=True))
            gap = 0
            continue
        if written == "--" and len(raw.rstrip()) == 2:  # what is under it is no text, but who wrote it
            lines.append(Line(written, gap=max(gap, 2)))
            gap = 0
            continue
        if not written or re.fullmatch(r"[-=_*—─~.·](?:\s?[-=_*—─~.·])+", written):
            gap += 1 if not written else 2
            continue
        written = _LINK.sub(r"\1", written)
        indent = len(raw) - len(raw.lstrip(" \t\u3000\xa0"))
        depth = (2 if indent >= 2 else 1) if BULLET.match(written) else 0
        ruled = _RULED.match(written)
        if ruled and _DAY.fullmatch(ruled["said"]):
            gap += 2
            continue
        cells = _ROW.fullmatch(written)
        if cells and re.fullmatch(r"[\s:|-]*", written):
            continue  # the rule under the head of a table
        if cells:
            lines.append(Line(" | ".join(cell.strip() for cell in cells[1].split("|")), gap=gap, row=True))
            gap = 0
            continue
        heavy = _BOLD.fullmatch(written)
        said = ruled["said"] if ruled else heavy["said"] if heavy else written
        lines.append(Line(said, gap=gap, depth=depth, bold=ruled is not None or heavy is not None))
        gap = 0
    return Text(lines)
