"""How good a ranking is: R@1, R@10, MRR, nDCG@10 over what can be answered, AUROC of the confidence over everything."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2
from typing import NamedTuple


class Judged(NamedTuple):
    """An engine's answer to a labelled query: ids, best first, and a confidence; `expected` is empty where none is."""

    ids: Sequence[str]
    confidence: float
    expected: Sequence[str]


def figures(judged: Sequence[Judged]) -> dict[str, float]:
    """The figures; ids beyond the tenth are not looked at."""
    answerable = [(j.ids[:10], set(j.expected)) for j in judged if j.expected]
    ranks = [next((n for n, i in enumerate(ids, 1) if i in right), 0) for ids, right in answerable]
    count = max(1, len(answerable))
    return {
        "R@1": sum(r == 1 for r in ranks) / count,
        "R@10": sum(r > 0 for r in ranks) / count,
        "MRR": sum(1 / r for r in ranks if r) / count,
        "nDCG@10": sum(_gain(ids, right) for ids, right in answerable) / count,
        "AUROC": auroc([j.confidence for j in judged if j.expected], [j.confidence for j in judged if not j.expected]),
    }


def auroc(yes: Sequence[float], no: Sequence[float]) -> float:
    """How often a confidence of `yes` is above one of `no`; 0 where either is missing."""
    pairs = [(y > n) + 0.5 * (y == n) for y in yes for n in no]
    return sum(pairs) / len(pairs) if pairs else 0.0


def _gain(ids: Sequence[str], right: set[str]) -> float:
    best = sum(1 / log2(n + 1) for n in range(1, min(10, len(right)) + 1))
    return sum(1 / log2(n + 1) for n, i in enumerate(ids, 1) if i in right) / best
