"""Counts the words of the sign `manner`, and fits the weights of the confidence on the labels of tests/mentor/search/labelled.

PYTHONPATH=.:src python scripts/fit_confidence.py     writes src/mentor/search/manner.txt, and prints the constants of
                                                      src/mentor/search/confidence.py
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.bench.fitting import Example, examples, fit
from mentor.search import manner
from mentor.search.confidence import Signs
from mentor.search.files import catalogue_of_seeds

TABLE = Path(manner.__file__).with_name("manner.txt")


def main() -> None:
    """Write the table and print the constants."""
    TABLE.write_text(manner.table_of(catalogue_of_seeds()), "utf-8")
    manner._table.cache_clear()
    found = examples()
    show("", found)
    show("OTHER_", [(name, values._replace(elsewhere=0.0, manner=0.0), answered) for name, values, answered in found])


def show(prefix: str, among: Sequence[Example]) -> None:
    """Print a fit."""
    weights, offset = fit(among)
    named = ", ".join(f"{name}={weight:.2f}" for name, weight in zip(Signs._fields, weights, strict=True))
    print(f"{prefix}WEIGHTS = Signs({named})\n{prefix}OFFSET = {offset:.2f}")  # noqa: T201


if __name__ == "__main__":
    main()
