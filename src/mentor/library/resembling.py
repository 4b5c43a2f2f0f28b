"""What a new unit resembles: others of its document, units that were there before, and the corpus."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from mentor.catalogue import catalogue
from mentor.corpus.documents.model import Unit
from mentor.corpus.documents.similar import ALIKE, COMMONEST, ENOUGH, grams, likeness
from mentor.models import DocumentUnit
from mentor.store import Tx

UNITS = DocumentUnit.__table__  # type: ignore[attr-defined]
TITLES_ALIKE, MOST = 0.7, 2
Known = tuple[str, str, str, frozenset[str], frozenset[str]]  # kind, name, title, grams of title, grams of body


def resembling(tx: Tx, units: Sequence[Unit]) -> list[list[list[Any]]]:
    """For each unit what it resembles: [kind, name, title, percent], the nearest first.

    A unit of the same document is named "+<position>"; one that was there before by its id; an entry of the corpus by
    its slug.
    """
    known = _known(tx)
    where: dict[str, list[int]] = defaultdict(list)
    for number, (_, _, _, titled, said) in enumerate(known):
        for gram in titled | said:
            where[gram].append(number)
    found = []
    for unit in units:
        title, body = grams(unit.title), grams(unit.body)
        shared = Counter(n for gram in title | body for n in where.get(gram, ()) if len(where[gram]) <= COMMONEST)
        near: list[list[Any]] = [
            [unit.kind, f"+{other}", units[other].title, round(100 * likeness(body, grams(units[other].body)))]
            for other in unit.like
        ]
        for number, _ in shared.most_common(20):
            kind, name, other_title, titled, said = known[number]
            alike = _alike(title, body, titled, said)
            if alike:
                near.append([kind, name, other_title, alike])
        found.append(sorted(near, key=lambda one: -one[3])[:MOST])
    return found


def _alike(title: frozenset[str], body: frozenset[str], titled: frozenset[str], said: frozenset[str]) -> int:
    by_title = likeness(title, titled) if min(len(title), len(titled)) >= 5 else 0.0
    by_body = likeness(body, said) if min(len(body), len(said)) >= ENOUGH else 0.0
    return round(100 * max(by_title, by_body)) if by_title >= TITLES_ALIKE or by_body >= ALIKE else 0


def _known(tx: Tx) -> list[Known]:
    columns = (UNITS.c.id, UNITS.c.kind, UNITS.c.title, UNITS.c.body)
    rows = tx.execute(select(*columns).where(UNITS.c.state.in_(("waiting", "accepted")))).all()
    known: list[Known] = [(r.kind, str(r.id), r.title, grams(r.title), grams(r.body)) for r in rows]
    corpus, nothing = catalogue(tx), frozenset[str]()
    known += [("question", q.slug, q.question, grams(q.question), nothing) for q in corpus.questions.values()]
    known += [("reverse", q.slug, q.question, grams(q.question), nothing) for q in corpus.reverse.values()]
    known += [("note", n.slug, n.claim, grams(n.claim), grams(n.reasons)) for n in corpus.careers.values()]
    for p in corpus.postings.values():
        body = "".join([*p.duties, *(r.evidence for r in (*p.must, *p.nice))])
        known.append(("posting", p.slug, f"{p.company} {p.title}", nothing, grams(body)))
    return known
