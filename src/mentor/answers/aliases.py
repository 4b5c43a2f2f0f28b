"""What the corrections teach: where people said that a point was said, which words of theirs could be its alias."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from sqlalchemy import select

from mentor.answers.matching import check
from mentor.answers.terms import Clause, clauses, fold, terms
from mentor.catalogue import catalogue
from mentor.corpus.schema import Question
from mentor.models import Answer, PointCorrection
from mentor.store import Tx

ANSWERS, CORRECTIONS = Answer.__table__, PointCorrection.__table__  # type: ignore[attr-defined]
LONGEST = 24  # characters of a suggested phrase
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A key point whose mark was corrected.

    Attributes:
        missed: corrections to "said" (an alias is missing); their phrases follow.
        claimed: corrections to "not said" (an alias is too loose).
        phrases: the words that could become aliases, the most often used first. No answer as a whole leaves the chat.
    """

    slug: str
    point: str
    missed: int
    claimed: int
    phrases: list[str]


def suggestions(tx: Tx) -> list[Suggestion]:
    """The corrected points of cards of the corpus, the most often missed first."""
    known = catalogue(tx).questions
    query = select(CORRECTIONS.c.slug, CORRECTIONS.c.point, CORRECTIONS.c.said, ANSWERS.c.text)
    query = query.join_from(CORRECTIONS, ANSWERS, ANSWERS.c.id == CORRECTIONS.c.answer_id)
    missed: dict[tuple[str, int], list[str]] = defaultdict(list)
    claimed: Counter[tuple[str, int]] = Counter()
    for row in tx.execute(query.order_by(CORRECTIONS.c.created_at)):
        if row.slug not in known or row.point >= len(known[row.slug].key_points):
            continue
        if row.said:
            missed[row.slug, row.point].append(row.text)
        else:
            claimed[row.slug, row.point] += 1
    found = [
        Suggestion(slug, known[slug].key_points[n].point, len(missed[slug, n]), claimed[slug, n],
                   _phrases(known[slug], n, missed[slug, n]))
        for slug, n in sorted({*missed, *claimed})
    ]  # fmt: skip
    return sorted(found, key=lambda one: (-one.missed, -one.claimed, one.slug))


def _phrases(card: Question, point: int, texts: list[str]) -> list[str]:
    """Of each answer the clause that is likeliest about the point: near its terms, and taken by no other point."""
    ranked: Counter[str] = Counter()
    own = terms(fold(f"{card.key_points[point].point} {' '.join(card.key_points[point].said_as)}"))
    asked = terms(fold(card.question))
    for text in texts:
        taken = {found.words for found in check(card, text) if found.said}
        free = [c for c in clauses(text) if not c.is_negative and c.terms - asked and c.text not in taken]
        if free:
            best: Clause = max(free, key=lambda c: (len(c.terms & own), len(c.terms - asked)))
            ranked[" ".join(best.text.split())[:LONGEST]] += 1
    return [phrase for phrase, _ in ranked.most_common(SHOWN)]
