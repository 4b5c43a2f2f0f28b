"""A logistic regression with a ridge, by Newton's method (le Cessie, van Houwelingen 1992)."""

from __future__ import annotations

import math
from collections.abc import Sequence

Vector = list[float]
ROUNDS = 8  # Newton's steps: beyond them nothing moves


def fit(
    rows: Sequence[Sequence[float]], labels: Sequence[bool], ridge: float, shares: Sequence[float] | None = None
) -> tuple[float, Vector]:
    """(bias, a weight for each column).

    Args:
        ridge: the pull of each weight towards nothing, on columns of mean 0 and deviation 1.
        shares: how much each row counts; 1 where none is given.
    """
    size = len(rows[0])
    means = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    spread = [
        math.sqrt(sum((x - mean) ** 2 for x in column) / len(rows)) or 1.0
        for column, mean in zip(zip(*rows, strict=True), means, strict=True)
    ]
    inputs = [[1.0, *((x - m) / s for x, m, s in zip(row, means, spread, strict=True))] for row in rows]
    counts = [1.0] * len(rows) if shares is None else shares
    weights = [0.0] * (size + 1)
    for _ in range(ROUNDS):
        slope = [0.0] + [ridge * w for w in weights[1:]]
        curve = [[ridge * (i == j > 0) for j in range(size + 1)] for i in range(size + 1)]
        for x, is_true, count in zip(inputs, labels, counts, strict=True):
            p = 1 / (1 + math.exp(-sum([w * v for w, v in zip(weights, x, strict=True)])))
            wrong, doubt = count * (p - is_true), count * p * (1 - p)
            for i, xi in enumerate(x):
                slope[i] += wrong * xi
                by, line = doubt * xi, curve[i]
                for j in range(i + 1):
                    line[j] += by * x[j]
        weights = [w - step for w, step in zip(weights, _solved(curve, slope), strict=True)]
    plain = [w / s for w, s in zip(weights[1:], spread, strict=True)]
    return weights[0] - sum(w * m for w, m in zip(plain, means, strict=True)), plain


def _solved(lower: list[Vector], right: Vector) -> Vector:
    """x of A x = right, A symmetric and positive and given by its lower half (Cholesky)."""
    size = len(right)
    root = [[0.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1):
            rest = lower[i][j] - sum(root[i][k] * root[j][k] for k in range(j))
            root[i][j] = math.sqrt(rest) if i == j else rest / root[j][j]
    half: Vector = []
    for i in range(size):
        half.append((right[i] - sum(root[i][k] * half[k] for k in range(i))) / root[i][i])
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (half[i] - sum(root[k][i] * found[k] for k in range(i + 1, size))) / root[i][i]
    return found
