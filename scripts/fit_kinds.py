"""Writes kind_grams.txt and kind_weights.py of src/mentor/corpus/documents: words of questions, and what each of `kinds.SIGNS` counts.

    PYTHONPATH=.:src python scripts/fit_kinds.py

Two logistic regressions (to the interviewer or not; examined or somebody's own way) on the units that ask of the labelled
documents and of the layouts, not of those that are a judge nor of the unread ones. Printed: the share of right kinds in
documents that were left out of the fit, by document, beside what the rules alone say.
"""

from __future__ import annotations

import math
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.bench import logistic
from mentor.corpus.documents import kinds
from mentor.corpus.documents.make import imported
from mentor.corpus.documents.model import Imported, Kind, Unit
from mentor.corpus.documents.script import simplified
from tests.mentor.documents import layouts, measure
from tests.mentor.documents.labelled import FILES, fold, load, names

OUT = Path(__file__).parents[1] / "src/mentor/corpus/documents/kind_weights.py"
GRAMS = OUT.with_name("kind_grams.txt")
SEEDS = Path(__file__).parents[1] / "seeds"
FOLDS, RIDGE = 8, 8.0
SEEN, TELLING, MOST = 12, 1.0, 3.0  # how often a word was seen, how much it says at least and at most
Weights = tuple[list[float], list[float]]


@dataclass(frozen=True)
class Row:
    """A unit by its numbers: its right kind, what the rules say, the document."""

    numbers: list[float]
    kind: Kind
    rule: Kind
    document: str
    section: tuple[str, ...]


def main() -> None:
    """Fit, print, write."""
    write_grams()
    rows = [*of_files(), *of_layouts()]
    if "fit" not in sys.argv:
        report(rows)
    reverse, question = fitted(rows)
    shown = [
        textwrap.fill(", ".join(f"{w:.3f}" for w in weights), 110, subsequent_indent="    ")
        for weights in (reverse, question)
    ]
    head = '"""Written by scripts/fit_kinds.py: a bias and what each of kinds.SIGNS counts."""\n\n'
    OUT.write_text(f"{head}# fmt: off\nREVERSE = (\n    {shown[0]},\n)\nQUESTION = (\n    {shown[1]},\n)\n", "utf-8")


def write_grams() -> None:
    """What each word of a question says of its kind, in the shipped corpus: log odds against a question of an examination."""
    asked: dict[str, list[str]] = {"questions": [], "reverse": [], "careers": []}
    for kind, texts in asked.items():
        for file in sorted((SEEDS / kind).glob("*.yaml")):
            for entry in yaml.load(file.read_bytes(), yaml.CSafeLoader) or []:
                texts += [str(said) for said in entry.get("asked_as", ())] + [
                    entry[key] for key in ("question",) if key in entry
                ]
    counts = {
        kind: Counter(gram for text in texts for gram in set(kinds.grams(simplified(text))))
        for kind, texts in asked.items()
    }
    seen = counts["questions"] + counts["reverse"] + counts["careers"]
    alike: dict[tuple[int, int], list[str]] = defaultdict(list)
    for gram, count in seen.items():
        share = {kind: (counts[kind][gram] + 0.5) / (len(texts) + 1) for kind, texts in asked.items()}
        back, life = (
            max(-MOST, min(MOST, math.log(share[kind] / share["questions"]))) for kind in ("reverse", "careers")
        )
        if count >= SEEN and max(abs(back), abs(life)) >= TELLING:
            alike[round(10 * back), round(10 * life)].append(gram)
    lines = ("\t".join([str(back), str(life), *sorted(said)]) for (back, life), said in sorted(alike.items()))
    GRAMS.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    kinds._known.cache_clear()
    kinds.wording.cache_clear()


def read(raw: bytes, name: str) -> tuple[Imported, list[Kind], dict[int, list[float]]]:
    """(the document, the kinds by the rules, the numbers of units that ask)."""
    seen: list[tuple[list[Unit], kinds.Whole]] = []
    settled = kinds.settled

    def spy(units: list[Unit], whole: kinds.Whole) -> list[Unit]:
        seen.append((units, whole))
        return list(units)

    kinds.settled = spy
    try:
        got = imported(raw, name)
    finally:
        kinds.settled = settled
    units, whole = seen[0]
    places = [i for i, unit in enumerate(units) if kinds.may_be(unit, whole)]
    values = kinds.numbers([units[i] for i in places], whole)
    return got, [unit.kind for unit in units], dict(zip(places, values, strict=True))


def of_files() -> Iterator[Row]:
    """The labelled documents that may be read."""
    for name in names():
        if name in measure.JUDGE:
            continue
        got, rules, values = read((FILES / name).read_bytes(), name)
        places = {id(unit): i for i, unit in enumerate(got.units)}
        for label, made in measure._paired(load(name), got)[0]:
            i = places[id(made)]
            if i in values and label.kind != "posting":
                yield Row(values[i], label.kind, rules[i], name, made.section)


def of_layouts() -> Iterator[Row]:
    """The small documents of `layouts`."""
    for layout in layouts.LAYOUTS:
        got, rules, values = read(layout.text.encode(), layout.name)
        texts = [fold(unit.title + unit.body) for unit in got.units]
        for kind, key in layout.units:
            i = next((i for i, text in enumerate(texts) if fold(key) in text), None)
            if i in values and i is not None and kind != "posting":
                yield Row(values[i], kind, rules[i], f"layout {layout.name}", got.units[i].section)


def fitted(rows: Sequence[Row]) -> Weights:
    """The two fits."""
    back = logistic.fit([row.numbers for row in rows], [row.kind == "reverse" for row in rows], RIDGE)
    others = [row for row in rows if row.kind != "reverse"]
    examined = logistic.fit([row.numbers for row in others], [row.kind == "question" for row in others], RIDGE)
    return [back[0], *back[1]], [examined[0], *examined[1]]


def report(rows: Sequence[Row]) -> None:
    """What is right in documents left out of the fit."""
    documents = sorted({row.document for row in rows})
    right = {"rules": 0, "signs": 0, "both": 0}
    for number in range(FOLDS):
        out = set(documents[number::FOLDS])
        weights = fitted([row for row in rows if row.document not in out])
        held = [row for row in rows if row.document in out]
        places = [(row.document, *row.section) for row in held]
        for row, found in zip(held, kinds.chances(weights, [row.numbers for row in held], places), strict=True):
            right["rules"] += row.rule == row.kind
            right["signs"] += max(found, key=lambda name: found[name]) == row.kind
            right["both"] += kinds.decided(row.rule, found) == row.kind
    shares = ", ".join(f"{name} {count / len(rows):.3f}" for name, count in right.items())
    sys.stdout.write(f"{len(rows)} units, right without their document: {shares}\n")


if __name__ == "__main__":
    main()
