"""Personal data whose announcement stands elsewhere: in the head of its column, the cell before it, the line above it."""

from __future__ import annotations

import re
from collections import Counter

from mentor.corpus.documents.contacts import Span
from mentor.corpus.documents.model import Line
from mentor.corpus.documents.redact import MASKS, masked, spans

# the word that makes the rules for one line see what kind a cell is of
_HEADS = (
    (re.compile(r"微信|wechat|wx|vx|联系方式|聯絡方式|联系人方式|contact", re.I), "微信号："),
    (re.compile(r"qq|群号", re.I), "QQ号："),
    (re.compile(r"电话|電話|手机|手機|phone|tel|mobile", re.I), "电话："),
    (re.compile(r"联系人|聯絡人|收件人"), "联系人："),
    (re.compile(r"line\b", re.I), "LINE ID："),
)
_CUE = re.compile(
    r"(?P<cue>微信|薇信|v信|vx|wx|wechat|绿泡泡|qq|扣扣|企鹅|群号|电话|電話|手机|手機|line)(?:号码?|號|id|是|如下|在下面|在这|发下面|这个|加我|[:：👇~～\s]){0,6}$",
    re.I,
)
_BARE = re.compile(r"[A-Za-z0-9_.@+-]{5,24}|[\d\s-]{7,20}|(?:[A-Za-z0-9_] ){5,20}[A-Za-z0-9_]", re.A)
_TIME = re.compile(r"\d{1,2}:\d\d(?::\d\d)?\s*$")


def redact(lines: list[Line]) -> Counter[str]:
    """Masks the lines in place; how many pieces by kind."""
    counts: Counter[str] = Counter()
    heads: list[str] = []
    above = ""
    for line in lines:
        if line.row:
            cells = line.text.split(" | ")
            found = _in_row(line.text, cells, heads)
            heads = heads or cells
        else:
            heads = []
            found = _after(above, line.text) or spans(line.text)
            above = above if _TIME.search(line.text) and len(line.text) < 40 else line.text
        line.text, more = masked(line.text, found)
        counts.update(more)
    return counts


def _in_row(text: str, cells: list[str], heads: list[str]) -> list[Span]:
    """What a row's cells hold, by themselves, after the cell before, and under the head of their column."""
    found = spans(text.replace(" | ", " : "))
    at = 0
    for head, cell in zip(heads, cells, strict=False):
        word = next((word for pattern, word in _HEADS if pattern.search(head)), "") if len(head) <= 12 else ""
        if (word and _BARE.fullmatch(cell.strip())) or word == "联系人：":
            for start, end, kind in spans(f"{word}{cell}"):
                span = (start - len(word) + at, end - len(word) + at, kind)
                if start >= len(word) and all(span[1] <= s or span[0] >= e for s, e, _ in found):
                    found.append(span)
        at += len(cell) + 3
    return sorted(found)


def _after(above: str, text: str) -> list[Span]:
    """A line that is nothing but an id, where the line above ends in the word for it."""
    said = text.strip()
    cue = _CUE.search(above)
    if not cue or not _BARE.fullmatch(said) or any(mask in above[cue.start() :] for mask in MASKS.values()):
        return []
    word = f"{cue['cue']}号："
    start = len(text) - len(text.lstrip()) - len(word)
    return [(s + start, e + start, kind) for s, e, kind in spans(word + said) if s >= len(word)]
