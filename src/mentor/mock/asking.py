"""A question that the candidate typed, held against the list of reverse questions: the nearest, and how not to ask.

Never "wrong": it is near something in the list, it is a fair question that the list does not have, or nothing was asked.
A short closed question that looks like what the list advises against is caught by the list's own `not_like_this`.
Similarity: shared terms weighted by rarity, over the geometric mean of both texts' weights (0 to 1).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from mentor.answers.terms import fold, terms
from mentor.catalogue import Catalogue
from mentor.corpus.schema import Reverse
from mentor.mock.phrases import ALIKE, CLOSED, FORM, NOTHING, UNIT

NEAR = 0.14  # similarity from which a question counts as one of the list's
FLAGGED = 0.38  # similarity to a phrasing of the list that it advises against
VERY_SHORT, SHORT = 12, 20  # characters or words: what is longer has said enough to be no bare demand
SAME_THING = 1.6  # how much nearer a phrasing is that names the same thing
NAMED = 1.8  # how much more a thing with many names weighs than a word
OTHER_ROUND = 0.94  # a question of another round must be that much nearer
OF_ROUND = {"hr": ("hr",), "tech": ("tech", "cross"), "lead": ("lead", "cross")}
Terms = frozenset[str]


@dataclass(frozen=True, slots=True)
class Judged:
    """What a typed question is.

    Attributes:
        kind: near (the list has it), other (it has not), none (nothing was asked).
        flagged: asked in a way that the list advises against.
        fits: it belongs to this round; money in a technical one does not.
    """

    kind: str
    nearest: Reverse | None = None
    similarity: float = 0.0
    flagged: bool = False
    fits: bool = True


@dataclass(frozen=True, slots=True)
class _Entry:
    question: Reverse
    said: Terms  # the question and its theme
    around: Terms  # why it is asked and what to listen for
    avoided: Terms  # how not to ask it


@dataclass(frozen=True, slots=True)
class _Index:
    entries: list[_Entry]
    rarity: dict[str, float]
    rare: float  # of a term that the list never uses

    def weight(self, held: Terms) -> float:
        return sum(self.rarity.get(term, self.rare) for term in held)


def judge(known: Catalogue, text: str, round_: str) -> Judged:
    """`text` as a question to an interviewer of `round_`."""
    if NOTHING.match(text.strip()):
        return Judged("none")
    index = _index(known)
    asked = _terms(text)
    found = max(
        ((_similarity(index, asked, e, round_), e) for e in index.entries), key=lambda hit: hit[0], default=None
    )
    avoided = max(((_avoided(index, asked, e), e) for e in index.entries), key=lambda hit: hit[0], default=None)
    if found is None or avoided is None or not asked:
        return Judged("other")
    # an English word says as much as two characters
    size = sum(2 if unit.isascii() else 1 for unit in UNIT.findall(text))
    is_bare = size <= VERY_SHORT or (size <= SHORT and CLOSED.search(text) is not None)
    if is_bare and avoided[0] >= FLAGGED and avoided[0] >= found[0] * 0.9:
        nearest = avoided[1].question
        return Judged("near", nearest, avoided[0], True, _fits(nearest, round_))
    if found[0] < NEAR:
        return Judged("other", similarity=found[0])
    return Judged("near", found[1].question, found[0], False, _fits(found[1].question, round_))


def suggestions(known: Catalogue, round_: str, track: str | None, n: int = 2) -> list[Reverse]:
    """Some of the list's own for a round: for somebody who asked nothing."""
    fitting = [q for q in known.reverse.values() if q.round == round_ and (not q.tracks or track in q.tracks)]
    return sorted(fitting, key=lambda q: (not q.ai_team, track not in q.tracks))[:n]


def _fits(question: Reverse, round_: str) -> bool:
    return question.round in OF_ROUND.get(round_, (round_,)) or question.round == "cross"


def _similarity(index: _Index, asked: Terms, entry: _Entry, round_: str) -> float:
    score = _alike(index, asked, entry.said)
    held = asked & (entry.around - entry.said)
    if held:
        score += 0.25 * index.weight(held) / max(1.0, index.weight(asked))
    return score * (1.0 if _fits(entry.question, round_) else OTHER_ROUND)


def _avoided(index: _Index, asked: Terms, entry: _Entry) -> float:
    """How near a text is to how not to ask; the same thing by another name ("工资", "多少钱") is nearer still."""
    is_same_thing = any(term[0] == "=" for term in asked & entry.avoided)
    return _alike(index, asked, entry.avoided) * (SAME_THING if is_same_thing else 1.0)


def _alike(index: _Index, asked: Terms, own: Terms) -> float:
    shared = asked & own
    if not shared:
        return 0.0
    return index.weight(shared) / math.sqrt(index.weight(asked) * index.weight(own))


def _terms(text: str) -> Terms:
    named = [name for name, pattern in ALIKE if pattern.search(text)]
    return terms(fold(FORM.sub(" ", text))) | {f"={name}" for name in named}


@lru_cache(maxsize=2)
def _index(known: Catalogue) -> _Index:
    entries = [
        _Entry(
            q, _terms(f"{q.theme} {q.question}"), _terms(f"{q.why} {q.listen_for}"),
            _terms(re.split(r"（", q.not_like_this)[0]),
        )
        for q in known.reverse.values()
    ]  # fmt: skip
    common = Counter(term for e in entries for term in e.said | e.avoided)
    total = len(entries) + 1
    rarity = {t: (math.log(total / n) + 0.2) * (NAMED if t[0] == "=" else 1.0) for t, n in common.items()}
    return _Index(entries, rarity, math.log(total) * 0.6)
