"""A logistic curve over the signs of the confidence: fitted on labels, and judged on labels that it was not fitted on."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from bot.bench import logistic
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
    """(weights, offset), both classes weighing the same."""
    answered = [is_answered for _, _, is_answered in among]
    share = {True: 0.5 / sum(answered), False: 0.5 / (len(answered) - sum(answered))}
    offset, weights = logistic.fit([values for _, values, _ in among], answered, RIDGE, [share[a] for a in answered])
    return weights, offset


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
