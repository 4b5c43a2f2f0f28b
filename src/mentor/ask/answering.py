"""From a question to the passage that answers it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import select

from mentor.ask.sources import Found, Told, told
from mentor.ask.subjects import Subject, last
from mentor.catalogue import catalogue
from mentor.errors import MentorError, Stale
from mentor.models import Posting
from mentor.postings.board import is_over
from mentor.search import Hit, find
from mentor.search.confidence import THRESHOLD
from mentor.search.corpus import known_words
from mentor.search.follow_ups import goes_on, joined, wants_more
from mentor.search.quoting import best_piece
from mentor.store import Tx
from mentor.users import Person

LONGEST = 500
AS_GOOD = 0.6  # of the score of the answer that was just given
OTHERS = 4
OPPONENTS = 3
POSTINGS = Posting.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the material says.

    Attributes:
        question: as it was understood.
        told: what answers, or None: not in the material, `others` are only the nearest.
        quote: the part of it that answers.
        is_cut: the unit says more than the quotation.
        goes_on: it was understood as going on from the question before.
        subject: what is kept for the next follow-up.
        is_exhausted: more was asked for, and all was quoted already.
    """

    question: str
    told: Told | None
    others: list[Found] = field(default_factory=list)
    quote: str = ""
    is_cut: bool = False
    goes_on: bool = False
    subject: Subject | None = None
    is_exhausted: bool = False


def ask(tx: Tx, user: Person, question: str, now: datetime) -> Answer:
    """The best passage for a question. Raises MentorError for an empty, an endless or a wordless one."""
    question = " ".join(question.split())
    if not question:
        raise MentorError("ask.empty")
    if len(question) > LONGEST:
        raise MentorError("ask.too_long", limit=LONGEST)
    before = last(tx, user, now)
    if wants_more(question):
        found = _more(tx, before) if before is not None else None
        if found is None:
            raise MentorError("ask.vague")
        return found
    if before is not None and goes_on(question):
        found = _answer(tx, joined(question, before.question), now, before)
        if found.told is not None:
            return replace(found, goes_on=True)
    if not known_words(tx).plan(question):
        raise MentorError("ask.wordless")
    return _answer(tx, question, now)


def _answer(tx: Tx, question: str, now: datetime, before: Subject | None = None) -> Answer:
    result = find(tx, question, 2 * OTHERS)
    hits = _not_again(_open(tx, result.hits, now), before)
    near = _buttons(tx, hits)
    best = _tellable(tx, hits) if result.confidence >= THRESHOLD else None
    if best is None:
        return Answer(question, None, near[:OTHERS])
    kind, unit = best
    unit = replace(unit, first=next(f for f in near if f.kind == kind and f.slug == unit.first.slug))
    others = [found for found in near if (found.kind, found.slug) != (kind, unit.first.slug)]
    others = [found for found in others if found.slug not in {o.slug for o in unit.opponents[:OPPONENTS]}]
    part = best_piece(unit.parts, question, known_words(tx)) or 0
    subject = Subject(question, kind, unit.first.slug, (part,))
    return Answer(question, unit, others[: OTHERS - 1], unit.parts[part], len(unit.parts) > 1, subject=subject)


def _not_again(hits: list[Hit], before: Subject | None) -> list[Hit]:
    """Who puts a new subject into a question has read the answer to it: another that is nearly as good comes first."""
    if before is None or len(hits) < 2 or (hits[0].kind, hits[0].slug) != (before.kind, before.slug):
        return hits
    first, second, *rest = hits
    return [second, first, *rest] if second.score >= AS_GOOD * first.score else hits


def _open(tx: Tx, hits: list[Hit], now: datetime) -> list[Hit]:
    """Hits without postings that are over."""
    over = {slug for slug, posting in catalogue(tx).postings.items() if is_over(posting, now)}
    return [hit for hit in hits if hit.kind != "posting" or hit.slug not in over]


def _buttons(tx: Tx, hits: list[Hit]) -> list[Found]:
    """Hits as what a button leads to."""
    slugs = [hit.slug for hit in hits if hit.kind == "posting"]
    query = select(POSTINGS.c.slug, POSTINGS.c.id).where(POSTINGS.c.slug.in_(slugs))
    rows: dict[str, int] = dict(tx.execute(query).all()) if slugs else {}
    return [Found(h.kind, h.slug, h.title, rows.get(h.slug, 0) if h.kind == "posting" else 0) for h in hits]


def _tellable(tx: Tx, hits: list[Hit]) -> tuple[str, Told] | None:
    """The first hit that is still in the corpus (the index may lag behind it by a moment)."""
    for hit in hits:
        unit = told(catalogue(tx), hit.kind, hit.slug)
        if unit is not None:
            return hit.kind, unit
    return None


def _more(tx: Tx, before: Subject) -> Answer | None:
    """Another part of what was quoted last."""
    unit = told(catalogue(tx), before.kind, before.slug)
    if unit is None:
        return None
    part = best_piece(unit.parts, before.question, known_words(tx), before.shown)
    hits = find(tx, before.question, OTHERS).hits
    here = _buttons(tx, [Hit(before.kind, before.slug, unit.first.title, "", 0.0)])
    unit, near = replace(unit, first=here[0]), _buttons(tx, [hit for hit in hits if hit.slug != before.slug])
    if part is None:
        return Answer(before.question, unit, near, goes_on=True, subject=before, is_exhausted=True)
    subject = replace(before, shown=(*before.shown, part))
    return Answer(before.question, unit, near[:2], unit.parts[part], True, goes_on=True, subject=subject)


def opened(tx: Tx, user: Person, kind: str, slug: str) -> Answer:
    """One note or passage, whole, with those who disagree; raises Stale."""
    unit = told(catalogue(tx), kind, slug)
    if unit is None:
        raise Stale
    near = [h for h in find(tx, unit.first.title, OTHERS + 1).hits if h.slug != slug and h.kind == kind]
    others = _buttons(tx, near)
    subject = Subject(unit.first.title, kind, slug, tuple(range(len(unit.parts))))
    return Answer(unit.first.title, unit, others[:3], "\n".join(unit.parts), subject=subject)
