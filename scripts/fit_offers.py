"""Writes src/mentor/corpus/documents/offer_weights.py: what each weak sign of an advert counts.

    PYTHONPATH=.:src python scripts/fit_offers.py

A logistic regression over `offers.FEATURES` on the lines of the labelled documents (not of those that are a judge, nor of
the unread ones) and a sample of the shipped corpus, which has no adverts. Printed: what is found at a threshold in documents
that were left out of the fit, by document.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.bench.answers import fit
from mentor.corpus.documents import offers
from mentor.corpus.documents.read import read
from mentor.corpus.documents.redact import redacted
from tests.mentor.documents import measure
from tests.mentor.documents.labelled import FILES, Label, fold, load, names

OUT = Path(__file__).parents[1] / "src/mentor/corpus/documents/offer_weights.py"
SEEDS = Path(__file__).parents[1] / "seeds"
EVERY = 40  # one line of so many of the corpus
FOLDS = 6


@dataclass(frozen=True)
class Row:
    """A line by its numbers, and whether it is an advert."""

    numbers: list[float]
    is_said: bool


def main() -> None:
    """Fit, print, write."""
    rows = {name: rows_of(name) for name in names() if name not in measure.JUDGE}
    plain = corpus()
    if "fit" not in sys.argv:
        for least in (0.5, 0.7, 0.8, 0.9):
            report(rows, plain, least)
    bias, *weights = fit([row for of in rows.values() for row in of] + plain)
    lines = "".join(f'    "{name}": {weight:.3f},\n' for name, weight in zip(offers.FEATURES, weights, strict=True))
    head = '"""Written by scripts/fit_offers.py: what each of offers.FEATURES counts."""\n\n'
    OUT.write_text(f"{head}BIAS = {bias:.3f}\nWEIGHTS = {{\n{lines}}}\n", "utf-8")


def rows_of(name: str) -> list[Row]:
    """The lines of a document that are adverts, and those that must stay."""
    label, text = load(name), read((FILES / name).read_bytes(), name)
    kinds = [kind_of(label, line.text) for line in text.lines]
    rows = []
    for i, (line, kind) in enumerate(zip(text.lines, kinds, strict=True)):
        if kind is None or line.code or not 4 <= len(line.text) <= offers.LONGEST:
            continue
        beside = any(kinds[j] is True for j in (i - 1, i + 1) if 0 <= j < len(kinds))
        values = offers.numbers(redacted(line.text.strip())[0], i / len(kinds), beside=beside)
        rows.append(Row(values, kind))
    return rows


def kind_of(label: Label, text: str) -> bool | None:
    """Whether a line is an advert; None where the labels do not say."""
    said = fold(text)
    if len(said) < 3:
        return None
    if any(said in fold(advert) or (len(fold(advert)) > 5 and fold(advert) in said) for advert in label.adverts):
        return True
    return None if any(said in fold(gone) or fold(gone) in said for gone in label.navigation) else False


def corpus() -> list[Row]:
    """Lines of the shipped corpus."""
    rows: list[Row] = []
    for file in sorted(SEEDS.rglob("*.yaml")):
        if file.name.startswith("skills"):
            continue
        lines = [line for text in strings(yaml.load(file.read_bytes(), yaml.CSafeLoader)) for line in text.split("\n")]
        rows += [
            Row(offers.numbers(line, 0.5, beside=False), False)
            for line in lines[::EVERY] if 5 < len(line) <= offers.LONGEST
        ]  # fmt: skip
    return rows


def strings(value: object) -> list[str]:
    """Every string of a tree."""
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in inside for text in strings(one)]


def report(rows: dict[str, list[Row]], plain: Sequence[Row], least: float) -> None:
    """What is found at a threshold in documents left out of the fit."""
    folds: dict[int, list[str]] = defaultdict(list)
    for number, name in enumerate(sorted(rows)):
        folds[number % FOLDS].append(name)
    hit = missed = wrong = 0
    for out in folds.values():
        bias, *weights = fit([row for name, of in rows.items() if name not in out for row in of] + list(plain))
        for name in out:
            for row in rows[name]:
                total = bias + sum(w * x for w, x in zip(weights, row.numbers, strict=True))
                is_found = 1 / (1 + math.exp(-total)) >= least
                hit += is_found and row.is_said
                missed += not is_found and row.is_said
                wrong += is_found and not row.is_said
    sys.stdout.write(f"at {least}: found {hit} of {hit + missed}, {wrong} wrongly\n")


if __name__ == "__main__":
    main()
