"""The skills that a resume shows: what somebody did, used or claims; not what they want, lack or only read about.

The text passes through: only skills and levels come out of it, so that no name, number or address is kept.
"""

from __future__ import annotations

import re

from mentor.postings.levels import WORKS, level_of
from mentor.postings.lines import simplify
from mentor.postings.skills import Lexicon, fold

LONGEST = 20_000  # characters of a resume that are read
_WISH = re.compile(
    r"^\W*(?:求职意向|求职目标|期望(?:职位|岗位)|意向岗位|应聘(?:岗位|职位)|想做|目标岗位|短板|不足|待提升|"
    r"objective|seeking|looking for)\s*[:：]?",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"不会|不懂|不熟|不了解|没有?(?:用|学|做|接触|训练|实践|写|搞)过|没(?:碰|试)过|未(?:上手|实践|接触|使用)|"
    r"尚无|尚未|暂无|没有[^，。；]{0,8}(?:经[验历]|基础)|刚开始|准备学|打算|计划|希望|"
    r"想(?:学|做|转|往|从事|深入)|想知道|有兴趣|感兴趣|正在补|最近在看|在学|以后|今后|将来|未来(?:想|希望)|"
    r"只看过|只读过|读过[^，。；]{0,10}论文|跟完|应该先|"
    r"\b(?:no|never|not|don(?:'|’)t|want to|hope to|plan(?:ning)? to|would like|interested in|learning|"
    r"haven(?:'|’)t)\b"
)
# at the end of a sentence it takes back all of it: "参加过培训，未上手"
_TAKEN_BACK = re.compile(r"[，,]\s*(?:还|但)?(?:未上手|尚无实践|没(?:有)?实践|没上手|还没用过|还没做过)\s*$")
_CONTACT = re.compile(r"[\w.+*-]+@[\w.-]+|https?://\S+|(?:example|github|gitee)\.com\S*", re.IGNORECASE)
_CUTS = re.compile(r"[。；;！!？?\n]|\.(?=\s|$)")
_COMMA = re.compile(r"[，,]")


def skills_of(text: str, words: Lexicon) -> dict[str, int]:
    """Slug to level of what a resume shows."""
    found: dict[str, int] = {}
    text = _CONTACT.sub(" ", text[:LONGEST])
    raws, plains = text, fold(simplify(text))
    same = len(raws) == len(plains)
    for start, end in _spans(_CUTS, plains, 0, len(plains)):
        if _WISH.match(plains[start:end]):
            continue
        is_wish = bool(_TAKEN_BACK.search(plains[start:end]))
        for first, last in _spans(_COMMA, plains, start, end):
            plain = plains[first:last]
            is_wish = bool(_NOT_YET.search(plain)) or (
                is_wish and len(plain) < 12 and not re.search("熟|会|用|做", plain)
            )
            if is_wish:
                continue
            for at, upto, slug in words.find(raws[first:last] if same else plain):
                around = plain[max(0, at - 12) : upto + 10] if len(plain) > 40 else plain
                found[slug] = max(level_of(around), found.get(slug, 0))
    return {slug: level or WORKS for slug, level in found.items()}


def _spans(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [match.span() for match in pattern.finditer(text, start, end)]
    starts, ends = [start, *(b for _, b in cuts)], [*(a for a, _ in cuts), end]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if a < b]
