"""Fits the map from raw confidence to probability on tests/mentor/search/labelled/tune.yaml, both classes weighing the same.

    PYTHONPATH=.:src python scripts/fit_confidence.py          prints SLOPE and MIDDLE for src/mentor/search/confidence.py

A logistic curve of one variable by Newton's method, with a weak pull towards no slope, which so few labels need.
"""

from __future__ import annotations

from math import exp
from pathlib import Path

from mentor.search import engine, files
from mentor.search.confidence import NEAR, raw

LABELS = Path(__file__).parents[1] / "tests/mentor/search/labelled/tune.yaml"
RIDGE = 0.02


def main() -> None:
    """Print the two constants."""
    with files.index_of_seeds() as (tx, lexicon):
        known = engine.knowledge(tx, lexicon)
        pairs = [(raw(*engine.ranked(tx, query, known, NEAR)), bool(right)) for query, right in files.labelled(LABELS)]
    slope, offset = fit(pairs)
    print(f"SLOPE, MIDDLE = {slope:.2f}, {-offset / slope:.3f}")  # noqa: T201


def fit(pairs: list[tuple[float, bool]]) -> tuple[float, float]:
    """Slope and offset of the logistic curve through (value, whether it is answered)."""
    share = {True: 0.5 / sum(y for _, y in pairs), False: 0.5 / sum(not y for _, y in pairs)}
    slope = offset = 0.0
    for _ in range(100):
        g0, g1, h00, h01, h11 = 0.0, RIDGE * slope / 100, 1e-9, 0.0, RIDGE / 100
        for x, y in pairs:
            p = 1 / (1 + exp(-slope * x - offset))
            w = share[y]
            g0, g1 = g0 + w * (p - y), g1 + w * (p - y) * x
            h00, h01, h11 = h00 + w * p * (1 - p), h01 + w * p * (1 - p) * x, h11 + w * p * (1 - p) * x * x
        det = h00 * h11 - h01 * h01
        offset, slope = offset - (h11 * g0 - h01 * g1) / det, slope - (h00 * g1 - h01 * g0) / det
    return slope, offset


if __name__ == "__main__":
    main()
