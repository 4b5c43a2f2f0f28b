"""Writes the two tables of the key-point matcher from the seeds and the labelled answers.

    PYTHONPATH=.:src python scripts/fit_answers.py

src/mentor/answers/rarity_table.py: how many cards hold each common word. src/mentor/answers/weights.py: a logistic
regression over evidence.FEATURES, its threshold chosen on answers of cards that were left out (see bot/bench/answers.py).
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

from mentor.answers.terms import fold, names, terms
from mentor.corpus.schema import Question
from mentor.search.files import catalogue_of_seeds

FOLDER = Path(__file__).parents[1] / "src/mentor/answers"
LEAST = 5  # cards that hold a word of the table
HEAD = '"""Written by scripts/fit_answers.py: {}"""\n\n'


def main() -> None:
    """Write both tables."""
    cards = catalogue_of_seeds().questions
    if "weights" not in sys.argv:
        write_rarity(cards)
    write_weights(cards)


def write_rarity(cards: Mapping[str, Question]) -> None:
    """Count the cards that hold each word."""
    counts: Counter[str] = Counter()
    for card in cards.values():
        points = [f"{p.point}，{'，'.join(p.said_as)}，{p.follow_up or ''}" for p in card.key_points]
        pieces = [card.question, *f"{card.brief}\n{card.answer}".splitlines(), *points, *card.pitfalls]
        counts.update(frozenset().union(*(terms(fold(piece)) for piece in pieces)))
    forms = {name: form for form, name in reversed(names().items())}  # the first form of each
    by_count: dict[int, list[str]] = defaultdict(list)
    for term, n in counts.items():
        if n >= LEAST:
            by_count[_rounded(n)].append(forms.get(term, term))
    lines = "\n".join(f"{n}|{'|'.join(sorted(words))}" for n, words in sorted(by_count.items()))
    head = HEAD.format("cards that hold each word, a line a count; see rarity.py.")
    text = f'{head}# ruff: noqa: E501\nCARDS = {len(cards)}\nTABLE = """\\\n{lines}\n""".rstrip()\n'
    (FOLDER / "rarity_table.py").write_text(text, "utf-8")


def _rounded(count: int) -> int:
    step = 1 if count < 8 else count // 5
    return count // step * step


def write_weights(cards: Mapping[str, Question]) -> None:
    """Fit, and print what it comes to."""
    from bot.bench import answers
    from mentor.answers.evidence import FEATURES

    rows = answers.rows_of(cards)
    bias, *weights = answers.fit(rows)
    bias -= answers.threshold(rows, answers.cross_validated(rows)[0])
    lines = "".join(f'    "{name}": {weight:.4f},\n' for name, weight in zip(FEATURES, weights, strict=True))
    head = HEAD.format("what each number of evidence.FEATURES counts.")
    (FOLDER / "weights.py").write_text(f"{head}BIAS = {bias:.4f}\nWEIGHTS = {{\n{lines}}}\n", "utf-8")


if __name__ == "__main__":
    main()
