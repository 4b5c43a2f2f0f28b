"""How sure it is that the best hit answers: two signs of it, and a monotone map to a probability.

The signs: the best score beside the root of what a perfect hit would get, and the largest share of the question's idf mass
that one of the first hits speaks of at all. A word that the material never says counts in full in both, so that a question
about something else stays low. The map is fitted by `scripts/fit_confidence.py` on the labels to tune on alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, sqrt

from mentor.search.ranking import Ranked, Weighted

NEAR = 5  # hits that may cover the question
USUAL = 15.0  # idf mass of a usual question; by the root alone a long one, with its words of talk, is not held unsure
COVER = 0.5  # weight of the second sign beside the first
SLOPE, MIDDLE = 13.68, 0.374  # written by scripts/fit_confidence.py
THRESHOLD = 0.5  # below it the material does not answer


def raw(found: Sequence[Ranked], terms: Sequence[Weighted]) -> float:
    """The signs together, from 0 to 1."""
    mass = sum(term.mass for term in terms)
    if not found or not mass:
        return 0.0
    share = min(1.0, found[0].score / sqrt(mass * USUAL))
    covered = max(hit.covered for hit in found[:NEAR])
    return (share + COVER * covered) / (1 + COVER)


def calibrated(value: float) -> float:
    """The probability that the material answers, where as many questions are answered as not."""
    return 1 / (1 + exp(-SLOPE * (value - MIDDLE))) if value > 0 else 0.0
