"""Which key points of a card an answer says: by its words, without a language model.

evidence.py turns an answer and a point into a few numbers; a logistic regression over them (weights.py, fitted by
scripts/fit_answers.py on the labelled answers of tests/mentor/answers) decides. Its figures on cards that were left out of
the fit are what counts: `mentor bench answers`. A clause that denies something agrees only with an alias that denies the
same. A miss means "not recognised", never "wrong".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mentor.answers.evidence import Point, Prepared, evidence, prepare, total
from mentor.answers.terms import Clause, clauses, fold
from mentor.answers.weights import BIAS, WEIGHTS
from mentor.corpus.schema import Question
from mentor.own.cards import is_own

LONGEST = 4000  # characters that are read; a message has no more
QUOTED = 36


@dataclass(frozen=True, slots=True)
class PointCheck:
    """Whether a key point was recognised, and in which words."""

    said: bool
    words: str = ""
    is_corrected: bool = False


_kept: dict[str, tuple[Question, Prepared]] = {}


def check(card: Question, text: str) -> list[PointCheck]:
    """For each key point of `card`, whether `text` says it."""
    text = text[:LONGEST]
    said = clauses(text)
    if not said:
        return [PointCheck(False) for _ in card.key_points]
    ready = prepared(card)
    return [
        PointCheck(True, _quote(ready, point, said))
        if not found.is_denied and score(found.numbers) > 0
        else PointCheck(False)
        for point, found in zip(ready.points, evidence(ready, said, fold(text)), strict=True)
    ]


def score(numbers: Sequence[float]) -> float:
    """Above 0: said."""
    return BIAS + sum([weight * number for weight, number in zip(WEIGHTS.values(), numbers, strict=True)])


def prepared(card: Question) -> Prepared:
    """The card made ready; kept, unless it is a person's own."""
    if is_own(card.slug):  # a person's words are not kept in the process
        return prepare(card)
    kept = _kept.get(card.slug)
    if kept is None or kept[0] is not card:
        if len(_kept) > 2000:
            _kept.clear()
        kept = _kept[card.slug] = (card, prepare(card))
    return kept[1]


def _quote(card: Prepared, point: Point, said: Sequence[Clause]) -> str:
    """The words of the clause that shows the point best."""
    best = max(said, key=lambda c: total(card.rare, c.terms & point.terms))
    text = " ".join(best.text.split())
    return text if len(text) <= QUOTED else text[: QUOTED - 1] + "…"
