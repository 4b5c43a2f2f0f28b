"""Two models on the same questions: means, spread over repeated runs, hard cases apart, and how sure the difference is.

The interval is a percentile bootstrap (Efron and Tibshirani, 1993) over questions, paired: both models answer the same
questions, so the questions are drawn and each brings its difference along. It says how far the result would move with
other questions of the same sort; it says nothing of judges that are wrong in the same direction.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, pvariance, stdev

from mentor.choose.sheet import Item, Sheet

DRAWS = 4000
LEVEL = 0.95
ADVISED = 50  # questions that the method asks for at least
APART = 2.0  # points between two models, or between two runs, from which a question is worth a look
LISTED = 5


@dataclass(frozen=True, slots=True)
class ModelScore:
    """One model over its questions; a question counts once, with the mean of its runs.

    Attributes:
        spread: standard deviation between runs of the same question, pooled over questions; None with single runs.
        unsteady: share of the questions whose runs lie APART or more points apart; None with single runs.
        hard: mean of the hard cases; None where there are none.
    """

    model: str
    questions: int
    mean: float
    spread: float | None
    unsteady: float | None
    hard: float | None
    easy: float | None


@dataclass(frozen=True, slots=True)
class Pair:
    """The best model against another on the questions that both answered.

    Attributes:
        difference: mean of first minus second, in points.
        low, high: bounds of the interval.
        hard: the difference on the hard cases; None below two of them.
    """

    first: str
    second: str
    questions: int
    difference: float
    low: float
    high: float
    hard: float | None

    @property
    def is_sure(self) -> bool:
        """Whether the interval leaves out 0."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """All models, best first; the best against each other; the questions on which the first two differ most."""

    scores: tuple[ModelScore, ...]
    pairs: tuple[Pair, ...]
    apart: tuple[tuple[Item, float], ...]
    questions: int
    hard: int
    single_runs: bool


def compare(sheet: Sheet, seed: int = 0) -> Comparison:
    """The comparison of a filled sheet; the same sheet and seed give the same interval."""
    scores = sorted((_score(model, sheet.items) for model in sheet.models), key=lambda s: -s.mean)
    best = scores[0].model
    pairs = tuple(_pair(best, other.model, sheet.items, seed) for other in scores[1:])
    second = scores[1].model
    apart = [(item, _difference(item, best, second)) for item in _both(sheet.items, best, second)]
    apart = sorted((pair for pair in apart if abs(pair[1]) >= APART), key=lambda pair: -abs(pair[1]))
    runs = [len(values) for item in sheet.items for values in item.scores.values()]
    return Comparison(
        tuple(scores), pairs, tuple(apart[:LISTED]), len(sheet.items), sum(i.is_hard for i in sheet.items),
        max(runs) == 1,
    )  # fmt: skip


def _score(model: str, items: Sequence[Item]) -> ModelScore:
    mine = [item for item in items if model in item.scores]
    means = [fmean(item.scores[model]) for item in mine]
    repeated = [item.scores[model] for item in mine if len(item.scores[model]) > 1]
    hard = [mean for item, mean in zip(mine, means, strict=True) if item.is_hard]
    easy = [mean for item, mean in zip(mine, means, strict=True) if not item.is_hard]
    return ModelScore(
        model,
        len(mine),
        fmean(means) if means else 0.0,
        _pooled(repeated) if repeated else None,
        fmean(max(runs) - min(runs) >= APART for runs in repeated) if repeated else None,
        fmean(hard) if hard else None,
        fmean(easy) if easy else None,
    )


def _pooled(runs: Sequence[tuple[float, ...]]) -> float:
    """The standard deviation within questions, each weighted by its degrees of freedom."""
    squares = sum(pvariance(values) * len(values) for values in runs)
    return float((squares / sum(len(values) - 1 for values in runs)) ** 0.5)


def _both(items: Sequence[Item], first: str, second: str) -> list[Item]:
    return [item for item in items if first in item.scores and second in item.scores]


def _difference(item: Item, first: str, second: str) -> float:
    return fmean(item.scores[first]) - fmean(item.scores[second])


def _pair(first: str, second: str, items: Sequence[Item], seed: int) -> Pair:
    shared = _both(items, first, second)
    differences = [_difference(item, first, second) for item in shared]
    hard = [d for item, d in zip(shared, differences, strict=True) if item.is_hard]
    low, high = interval(differences, seed)
    return Pair(first, second, len(shared), fmean(differences), low, high, fmean(hard) if len(hard) > 1 else None)


def interval(differences: Sequence[float], seed: int = 0) -> tuple[float, float]:
    """The percentile bootstrap interval of the mean of paired differences."""
    if len(differences) < 2 or stdev(differences) == 0:
        return differences[0], differences[0]
    draw = random.Random(seed)
    size = len(differences)
    means = sorted(sum(draw.choices(differences, k=size)) / size for _ in range(DRAWS))
    tail = (1 - LEVEL) / 2
    return means[int(tail * DRAWS)], means[int((1 - tail) * DRAWS) - 1]
