"""BM25F over three fields with dismax, and one confidence.

Okapi BM25F (Robertson and Zaragoza, 2009). The raw confidence is the best score's share of the question's whole idf mass,
in which a word that the material never says counts in full: so a question about something else stays low.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from mentor.search import tokens
from mentor.search.plan import Term

CANDIDATES = 100  # units that are scored in full
WEIGHTS = (6.0, 1.5, 1.0)
LENGTH = (0.3, 0.2, 0.75)  # how much a long field is discounted (b of BM25)
K1 = 3.0
KINDS = {
    "reverse": 0.85,
    "round": 0.85,
    "posting": 0.85,
    "node": 0.9,
}  # they answer fewer questions than they share words with


@dataclass(frozen=True, slots=True)
class Statistics:
    """What ranking knows of all units together: their number and the average sizes of the three fields."""

    units: int
    sizes: tuple[float, float, float]

    def idf(self, document_frequency: int) -> float:
        """How much a word says that stands in so many units; one that stands in none says most."""
        return log(1 + (self.units - document_frequency + 0.5) / (document_frequency + 0.5))


class Candidate(NamedTuple):
    """A row of the index: fields are marked words (`tokens.marked`), one after the other."""

    id: int
    kind: str
    slug: str
    heading: str
    source: str
    title: str
    path: str
    body: str
    title_size: int
    path_size: int
    body_size: int


class Shown(NamedTuple):
    """What a hit shows of a row."""

    id: int
    kind: str
    slug: str
    heading: str
    source: str


class Scored(NamedTuple):
    """A unit with its score, and the share of the question's idf mass that it speaks of at all."""

    id: int
    score: float
    covered: float


class Ranked(NamedTuple):
    """The same with what it shows."""

    candidate: Candidate | Shown
    score: float
    covered: float


class Weighted(NamedTuple):
    """A term ready for counting: (word, its idf with its weight), the term's own weight, and its part of the mass."""

    needles: tuple[tuple[str, float], ...]
    weight: float
    mass: float


def weighted(terms: Iterable[Term], known: dict[str, int], statistics: Statistics) -> list[Weighted]:
    """Terms with their idf in this material. A word that is unknown but stands for known ones weighs as the best."""
    made = []
    for term in terms:
        words = [(w, x) for w, x in term.words if w in known]
        needles = tuple((w, x * statistics.idf(known[w])) for w, x in words)
        own = statistics.idf(known.get(term.word, 0))
        if term.word not in known and words:
            own = max(statistics.idf(known[w]) for w, _ in words)
        made.append(Weighted(needles, term.weight, term.weight * own))
    return made


def field_weights(sizes: Sequence[float], average: Sequence[float]) -> tuple[float, float, float]:
    """What one mention in each of the fields of a unit counts, by their sizes in words."""
    wt, wp, wb = (
        weight / (1 - b + b * size / (usual or 1.0))
        for weight, b, size, usual in zip(WEIGHTS, LENGTH, sizes, average, strict=True)
    )
    return wt, wp, wb


def rank(rows: Iterable[Candidate], terms: Sequence[Weighted], statistics: Statistics) -> list[Ranked]:
    """Candidates with their scores, best first; equal ones in the order of the index."""
    mass = sum(term.mass for term in terms) or 1.0
    marked = [term._replace(needles=tuple((tokens.marked(w), idf) for w, idf in term.needles)) for term in terms]
    found = []
    for row in rows:
        score, covered = _score(row, marked, statistics.sizes)
        found.append(Ranked(row, score * KINDS.get(row.kind, 1.0), covered / mass))
    found.sort(key=lambda r: (-r.score, r.candidate.id))
    return found


def _score(row: Candidate, terms: Sequence[Weighted], average: Sequence[float]) -> tuple[float, float]:
    title, path, body = row.title, row.path, row.body
    wt, wp, wb = field_weights((row.title_size, row.path_size, row.body_size), average)
    score = covered = 0.0
    for term in terms:
        best = 0.0
        for needle, idf in term.needles:
            tf = wt * title.count(needle) + wp * path.count(needle) + wb * body.count(needle)
            if tf and (value := idf * tf / (K1 + tf)) > best:
                best = value
        if best:
            score += best * term.weight
            covered += term.mass
    return score, covered
