"""The key-point matcher on the labelled answers of a checkout: figures alone, no item is shown.

What counts are the cross-validated ones: the weights are fitted anew without the cards that are being judged. The words of
a card, its aliases and the lists of names cannot be left out of a fold, so that even these are a little too kind.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from bot.bench import logistic
from mentor.corpus.schema import Question

LABELS = Path(__file__).parents[2] / "tests/mentor/answers"  # in a checkout only
SETS = ("labelled", "heldout", "blind")
HELD_OUT = "fresh"  # by a writer of its own, fitted on by nobody: only its totals are looked at
FOLDS, SEED = 5, 5
STRANGERS = 18  # every so many cards
RIDGE = 20.0  # the pull of each weight towards nothing, on numbers of mean 0 and deviation 1
PRECISION = 0.9  # the share of right claims that the threshold is chosen for
Vector = list[float]


@dataclass(frozen=True, slots=True)
class Answer:
    """A labelled answer: positions of the points that it says, denies, and that are judged at all."""

    source: str
    slug: str
    kind: str
    text: str
    said: frozenset[int]
    denied: frozenset[int]
    judged: frozenset[int]


@dataclass(frozen=True, slots=True)
class Row:
    """A point held against an answer."""

    answer: Answer
    position: int
    numbers: Vector
    is_vetoed: bool

    @property
    def is_said(self) -> bool:
        """The label."""
        return self.position in self.answer.said


def answers() -> list[tuple[str, str]]:
    """The table of `mentor bench answers`."""
    from mentor.answers.weights import BIAS, WEIGHTS
    from mentor.search.files import catalogue_of_seeds

    if not LABELS.exists():
        return [("labelled answers", "not here: they belong to a checkout")]
    cards = catalogue_of_seeds().questions
    rows, unseen = rows_of(cards), rows_of(cards, from_file(cards, HELD_OUT))
    weights = [BIAS, *WEIGHTS.values()]
    fitted = [_value(weights, row) for row in rows]
    left_out, least = cross_validated(rows)
    values = [_value(weights, row) for row in unseen]
    table = [(f"{HELD_OUT}, {what}", found) for what, found in figures(unseen, values, [0.0] * len(unseen), HELD_OUT)]
    for source in SETS[1:]:
        table += [
            (f"{source}, {name}, {what}", figure)
            for name, values, bar in (("cross-validated", left_out, least), ("fitted", fitted, [0.0] * len(rows)))
            for what, figure in figures(rows, values, bar, source)
        ]
    return table


def figures(rows: Sequence[Row], values: Sequence[float], least: Sequence[float], source: str) -> list[tuple[str, str]]:
    """Precision, recall and denied points of a set."""
    chosen = [(r, v > bar) for r, v, bar in zip(rows, values, least, strict=True) if r.answer.source == source]
    claimed = [row for row, is_claimed in chosen if is_claimed]
    denied = [(row, is_claimed) for row, is_claimed in chosen if row.position in row.answer.denied]
    hits = sum(row.is_said for row in claimed)
    return [
        ("precision", f"{hits / max(1, len(claimed)):.3f}"),
        ("recall", f"{hits / sum(row.is_said for row, _ in chosen):.3f}"),
        ("denied points recognised as said", f"{sum(is_claimed for _, is_claimed in denied)} of {len(denied)}"),
    ]


def rows_of(cards: Mapping[str, Question], given: Sequence[Answer] | None = None) -> list[Row]:
    """Every judged point of the answers: of every labelled one, where none are given."""
    from mentor.answers.evidence import evidence
    from mentor.answers.matching import prepared
    from mentor.answers.terms import clauses, fold

    found = []
    for answer in [*labelled(cards), *strangers(cards)] if given is None else given:
        seen = evidence(prepared(cards[answer.slug]), clauses(answer.text), fold(answer.text))
        found += [Row(answer, n, one.numbers, one.is_denied) for n, one in enumerate(seen) if n in answer.judged]
    return found


def labelled(cards: Mapping[str, Question]) -> list[Answer]:
    """The answers of every set whose points still stand as they were labelled."""
    import yaml

    found = []
    for entry in yaml.safe_load((LABELS / "labelled.yaml").read_text("utf-8")):
        if entry["card"] in cards:
            now = [point.point for point in cards[entry["card"]].key_points]
            found += [_by_words(entry, given, now) for given in entry["answers"]]
    return found + [answer for source in SETS[1:] for answer in from_file(cards, source)]


def from_file(cards: Mapping[str, Question], source: str) -> list[Answer]:
    """The answers of one set that is labelled by positions."""
    import yaml

    found = []
    for item in yaml.safe_load((LABELS / source / "answers.yaml").read_text("utf-8")):
        every = frozenset(range(len(cards[item["slug"]].key_points)))
        said, denied = frozenset(item["said"]), frozenset(item["negated"])
        found.append(Answer(source, item["slug"], item["kind"], item["text"], said, denied, every))
    return found


def strangers(cards: Mapping[str, Question]) -> list[Answer]:
    """Spoken answers to other cards, which say nothing of a card: for the fit, in no figure."""
    chosen, every = list(cards.values())[::STRANGERS], list(cards.values())
    none: frozenset[int] = frozenset()
    return [
        Answer("strangers", card.slug, "off_topic", every[(n * STRANGERS + 101) % len(every)].brief, none, none,
               frozenset(range(len(card.key_points))))
        for n, card in enumerate(chosen)
    ]  # fmt: skip


def _by_words(entry: dict[str, Any], given: dict[str, Any], now: list[str]) -> Answer:
    places = {n: now.index(point) for n, point in enumerate(entry["points"], 1) if point in now}

    def positions(label: str) -> frozenset[int]:
        return frozenset(places[n] for n in given.get(label, []) if n in places)

    judged = frozenset(places.values()) - positions("maybe")
    return Answer(SETS[0], entry["card"], given["kind"], given["text"], positions("said"), positions("denied"), judged)


def cross_validated(rows: Sequence[Row]) -> tuple[list[float], list[float]]:
    """For each row the value by weights that were fitted without its card, and the threshold chosen without it."""
    slugs = sorted({row.answer.slug for row in rows})
    Random(SEED).shuffle(slugs)
    fold_of = {slug: n % FOLDS for n, slug in enumerate(slugs)}
    values, least = [0.0] * len(rows), [0.0] * len(rows)
    for number in range(FOLDS):
        known = [row for row in rows if fold_of[row.answer.slug] != number]
        weights = fit(known)
        bar = threshold(known, [_value(weights, row) for row in known])
        for n, row in enumerate(rows):
            if fold_of[row.answer.slug] == number:
                values[n], least[n] = _value(weights, row), bar
    return values, least


def threshold(rows: Sequence[Row], values: Sequence[float]) -> float:
    """The lowest value above which PRECISION of the claims on unseen writers' answers are right."""
    ranked = sorted(
        ((v, r.is_said) for r, v in zip(rows, values, strict=True) if r.answer.source in SETS[1:]), reverse=True
    )
    hits, best = 0, ranked[0][0]
    for n, (value, is_said) in enumerate(ranked, 1):
        hits += is_said
        if hits / n >= PRECISION:
            best = value
    return best - 1e-9


def fit(rows: Sequence[Row]) -> Vector:
    """Bias and weights."""
    bias, weights = logistic.fit([row.numbers for row in rows], [row.is_said for row in rows], RIDGE)
    return [bias, *weights]


def _value(weights: Sequence[float], row: Row) -> float:
    if row.is_vetoed:
        return -math.inf
    return weights[0] + sum([w * x for w, x in zip(weights[1:], row.numbers, strict=True)])
