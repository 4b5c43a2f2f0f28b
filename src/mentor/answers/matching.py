"""Which key points of a card an answer says: by its words, without a language model.

An answer is cut into clauses. For each key point, one to three neighbouring clauses are held against the point, its
aliases (said_as) and the sentences of the full answer that belong to it; terms that several points share weigh less, and
so do those of the question. A clause that denies something agrees only with an alias that denies the same.

The weights were fitted by logistic regression on the tuned part of tests/mentor/answers/labelled.yaml; the held-out part
gives precision and recall (see the test beside it). A miss means "not recognised", never "wrong".
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mentor.answers.terms import REPLACED, Clause, clause, clauses, fold, is_turned, terms
from mentor.corpus.schema import Question
from mentor.own.cards import is_own

ALIAS, BAG, SENTENCE, BIAS = 2.3, 1.81, 3.18, -3.55
DENIED_OUTRIGHT, DENIED = 0.7, 0.5  # how much of an alias a denying clause must hold
LONGEST = 4000  # characters that are read; a message has no more
QUOTED = 36
Terms = frozenset[str]
Weigh = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class PointCheck:
    """Whether a key point was recognised, and in which words."""

    said: bool
    words: str = ""
    is_corrected: bool = False


@dataclass(frozen=True, slots=True)
class _Unit:
    clause: Clause
    weight: float
    is_alias: bool


@dataclass(frozen=True, slots=True)
class _Point:
    units: list[_Unit]
    sentences: list[tuple[Terms, float]]
    weigh: Weigh
    weigh_sentence: Weigh


_kept: dict[str, tuple[Question, list[_Point]]] = {}


def check(card: Question, text: str) -> list[PointCheck]:
    """For each key point of `card`, whether `text` says it."""
    said = clauses(text[:LONGEST])
    windows = [said[i : i + n] for n in (1, 2, 3) for i in range(len(said) - n + 1)]
    return [_check(point, windows, said) for point in _points(card)]


def _check(point: _Point, windows: Sequence[Sequence[Clause]], said: Sequence[Clause]) -> PointCheck:
    alias = bag = sentence = denied = 0.0
    for window in windows:
        held: set[str] = set()
        for unit in point.units:
            own = unit.clause
            agreeing = [c for c in window if c.terms & own.terms and _agree(c, own)]
            if agreeing:
                matched = own.terms & _all(agreeing)
                held |= matched
                share = sum(map(point.weigh, matched)) / unit.weight
                if unit.is_alias and len(window) <= 2:
                    alias = max(alias, share * min(1.0, unit.weight))
                elif not unit.is_alias:
                    alias = max(alias, share * min(1.0, unit.weight / 1.5) * 0.5)
            elif len(window) == 1 and _denies(window[0], own):
                share = sum(map(point.weigh, own.terms & window[0].terms)) / unit.weight
                if share >= DENIED_OUTRIGHT and unit.weight >= 0.5:
                    return PointCheck(False)
                denied = max(denied, share * min(1.0, unit.weight / 1.5))
        bag = max(bag, sum(map(point.weigh, held)))
        sentence = max(sentence, _sentence(point, window))
    if denied >= DENIED and denied > alias:
        return PointCheck(False)
    score = ALIAS * alias + BAG * min(bag, 3.0) + SENTENCE * sentence + BIAS
    return PointCheck(True, _quote(point, said)) if score > 0 else PointCheck(False)


def _sentence(point: _Point, window: Sequence[Clause]) -> float:
    denying = [unit.clause for unit in point.units if unit.clause.is_negative]
    fit = [c for c in window if not c.is_negative or any(_agree(c, own) for own in denying)]
    if not fit or not point.sentences:
        return 0.0
    held = _all(fit)
    return max(sum(map(point.weigh_sentence, known & held)) / min(full, 25.0) for known, full in point.sentences)


def _agree(given: Clause, own: Clause) -> bool:
    """Both say it, or both deny the same thing."""
    if (given.is_negative != own.is_negative) != is_turned(given, own):
        return False
    return not (own.is_negative and own.head) or bool(own.head & given.terms)


def _denies(given: Clause, own: Clause) -> bool:
    """One denies what the other says, and it is about that."""
    if given.is_negative == own.is_negative and not (given.ones or given.others):
        return False  # most clauses, at no cost
    if (given.is_negative != own.is_negative) == is_turned(given, own):
        return False
    if not given.is_negative:
        return not own.head or bool(own.head & given.terms)
    return own.is_negative or not given.head or bool(given.head & own.terms)


def _quote(point: _Point, said: Sequence[Clause]) -> str:
    """The words of the clause that shows the point best."""
    everything = _all(unit.clause for unit in point.units)
    best = max(said, key=lambda c: sum(map(point.weigh, c.terms & everything)))
    text = " ".join(best.text.split())
    return text if len(text) <= QUOTED else text[: QUOTED - 1] + "…"


def _points(card: Question) -> list[_Point]:
    if is_own(card.slug):  # a person's words are not kept in the process
        return _prepare(card)
    kept = _kept.get(card.slug)
    if kept is None or kept[0] is not card:
        if len(_kept) > 2000:
            _kept.clear()
        kept = _kept[card.slug] = (card, _prepare(card))
    return kept[1]


def _prepare(card: Question) -> list[_Point]:
    asked = terms(fold(card.question))
    written = [(p.point, list(p.said_as)) for p in card.key_points]
    shapes = [
        [(c, False) for c in clauses(_kept_half(point))] + [(clause(_kept_half(alias)), True) for alias in aliases]
        for point, aliases in written
    ]
    weigh = _by_rarity([_all(c for c, _ in shape) for shape in shapes], asked)
    sentences = [t for s in re.split(r"[。！？\n]", f"{card.brief}\n{card.answer}") if len(t := terms(fold(s))) >= 3]
    common = Counter(term for held in sentences for term in held)

    def weigh_sentence(term: str) -> float:
        return math.log((len(sentences) + 1) / common.get(term, 1)) * (0.4 if term in asked else 1.0)

    points = []
    for shape in shapes:
        units = [_Unit(c, weight, is_alias) for c, is_alias in shape if (weight := sum(map(weigh, c.terms))) > 0]
        near = _nearest(sentences, _all(c for c, _ in shape), weigh)
        full = [(held, max(1.0, sum(map(weigh_sentence, held)))) for held in near]
        points.append(_Point(units, full, weigh, weigh_sentence))
    return points


def _kept_half(text: str) -> str:
    """A point without what it says it is not: "RoPE 取代绝对位置" is not shown by 绝对位置."""
    return REPLACED.split(text)[0] or text


def _by_rarity(points: Sequence[Terms], asked: Terms) -> Weigh:
    shared = Counter(term for held in points for term in held)

    def weigh(term: str) -> float:
        if len(term) == 1 and term.isascii():  # a lone letter or digit shows little
            return 0.2
        return (0.4 if term in asked else 1.0) / shared.get(term, 1)

    return weigh


def _nearest(sentences: Sequence[Terms], point: Terms, weigh: Weigh) -> list[Terms]:
    def fit(held: Terms) -> float:
        return sum(map(weigh, held & point))

    best = sorted(sentences, key=lambda held: -fit(held) / len(held) ** 0.25)[:2]
    return [held for held in best if fit(held) >= 1.5]


def _all(parts: Iterable[Clause]) -> Terms:
    return frozenset().union(*(part.terms for part in parts))
