"""The part of a text that answers: paragraphs of a size for a chat, the one that speaks most of what was asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from mentor.search.engine import Knowledge
from mentor.search.ranking import Weighted, weighted

LONGEST = 480  # characters of a quotation
SHORTEST = 60  # a shorter paragraph joins the next one
FIRST = 0.2  # what the first paragraph (a summary, mostly) has ahead, as a share of the question's mass
_SENTENCE = re.compile(r"[^。！？!?；\n]*[。！？!?；\n]?(?:[”」』）)]*)")


def pieces(text: str) -> list[str]:
    """`text` in paragraphs of at most LONGEST characters, short ones joined; nothing of it is lost but white space."""
    found: list[str] = []
    for line in (part.strip() for part in text.splitlines()):
        if not line:
            continue
        for part in _split(line):
            if found and len(found[-1]) < SHORTEST and len(found[-1]) + len(part) < LONGEST:
                found[-1] += "\n" + part
            else:
                found.append(part)
    return found


def _split(line: str) -> list[str]:
    """A long paragraph between its sentences."""
    if len(line) <= LONGEST:
        return [line]
    parts = [""]
    for sentence in _SENTENCE.findall(line):
        for start in range(0, len(sentence), LONGEST):
            more = sentence[start : start + LONGEST]
            if parts[-1] and len(parts[-1]) + len(more) > LONGEST:
                parts.append("")
            parts[-1] += more
    return [part for part in parts if part.strip()]


def best_piece(parts: Sequence[str], query: str, known: Knowledge, skip: Collection[int] = ()) -> int | None:
    """The number of the part that says most of the query's words, the first where it nearly does; None: all skipped."""
    terms = weighted(known.plan(query), known.words, known.statistics)
    ahead = FIRST * sum(term.mass for term in terms)
    best: tuple[float, int] | None = None
    for number, part in enumerate(parts):
        if number in skip:
            continue
        score = _said(part, terms, known) + (ahead if number == 0 else 0.0)
        if best is None or score > best[0]:
            best = (score, number)
    return None if best is None else best[1]


def _said(part: str, terms: Sequence[Weighted], known: Knowledge) -> float:
    said = Counter(known.lexicon.words(part))
    score = 0.0
    for term in terms:
        counts = [idf * said[word] / (1 + said[word]) for word, idf in term.needles]
        score += term.weight * max(counts, default=0.0)
    return score
