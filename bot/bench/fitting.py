"""A logistic curve over the signs of the confidence: fitted on labels, and judged on labels that it was not fitted on."""

from __future__ import annotations

import random
from collections.abc import Sequence
from math import exp
from pathlib import Path

from mentor.search import engine, files
from mentor.search.confidence import Signs
from mentor.search.figures import Judged, figures

LABELS = Path(__file__).parents[2] / "tests/mentor/search/labelled"
SETS = ("tune", "heldout", "unanswerable", "train")
FOLDS, ROUNDS, SEED = 5, 5, 7
RIDGE = 2e-3  # a weak pull towards no weight, on signs of variance 1
Example = tuple[str, Signs, bool]  # the set that it is of, its signs, whether it is answered


def examples() -> list[Example]:
    """Every labelled query that finds anything (the others get 0 without a curve)."""
    found: list[Example] = []
    with files.index_of_seeds() as (tx, lexicon):
        known = engine.knowledge(tx, lexicon)
        for name in SETS:
            for query, expected in files.labelled(LABELS / f"{name}.yaml"):
                _, values = engine.ranked(tx, query, known, 1)
                if values is not None:
                    found.append((name, values, bool(expected)))
    return found


def fit(among: Sequence[Example]) -> tuple[list[float], float]:
    """(weights, offset) by Newton's method, both classes weighing the same."""
    rows = [list(values) for _, values, _ in among]
    means = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    spreads = [
        (sum((v - mean) ** 2 for v in column) / len(rows)) ** 0.5 or 1.0
        for column, mean in zip(zip(*rows, strict=True), means, strict=True)
    ]
    scaled = [[(v - m) / s for v, m, s in zip(row, means, spreads, strict=True)] + [1.0] for row in rows]
    answered = [is_answered for _, _, is_answered in among]
    share = {True: 0.5 / sum(answered), False: 0.5 / (len(answered) - sum(answered))}
    weights = [0.0] * len(scaled[0])
    for _ in range(30):
        gradient = [RIDGE * w for w in weights[:-1]] + [0.0]
        curvature = [[RIDGE if i == j else 0.0 for j in range(len(weights))] for i in range(len(weights))]
        for row, is_answered in zip(scaled, answered, strict=True):
            p = 1 / (1 + exp(-sum(w * v for w, v in zip(weights, row, strict=True))))
            for i, v in enumerate(row):
                gradient[i] += share[is_answered] * (p - is_answered) * v
                for j, u in enumerate(row):
                    curvature[i][j] += share[is_answered] * p * (1 - p) * v * u
        weights = [w - step for w, step in zip(weights, _solved(curvature, gradient), strict=True)]
    plain = [w / s for w, s in zip(weights[:-1], spreads, strict=True)]
    return plain, weights[-1] - sum(w * m for w, m in zip(plain, means, strict=True))


def _solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """Gauss and Jordan; the matrix is positive definite, so its diagonal serves as pivots."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for i, pivot in enumerate(rows):
        pivot[:] = [v / pivot[i] for v in pivot]
        for row in rows:
            if row is not pivot and (factor := row[i]):
                row[:] = [v - factor * p for v, p in zip(row, pivot, strict=True)]
    return [row[-1] for row in rows]


def unseen(among: Sequence[Example]) -> dict[str, float]:
    """AUROC of curves on the labels that each was not fitted on, by set and over all: the mean of ROUNDS shufflings."""
    totals: dict[str, float] = dict.fromkeys((*SETS[:2], "all"), 0.0)
    for number in range(ROUNDS):
        order = list(among)
        random.Random(SEED + number).shuffle(order)
        judged: list[tuple[str, Judged]] = []
        for fold in range(FOLDS):
            weights, offset = fit([e for n, e in enumerate(order) if n % FOLDS != fold])
            for name, values, is_answered in order[fold::FOLDS]:
                score = offset + sum(w * v for w, v in zip(weights, values, strict=True))
                judged.append((name, Judged([], score, ["x"] if is_answered else [])))
        for name in totals:
            chosen = [j for of, j in judged if name in (of, "all")]
            totals[name] += figures(chosen)["AUROC"] / ROUNDS
    return totals
