"""Fits the weights of the confidence on all labels of tests/mentor/search/labelled.

PYTHONPATH=.:src python scripts/fit_confidence.py     prints WEIGHTS and OFFSET for src/mentor/search/confidence.py
"""

from __future__ import annotations

from bot.bench.fitting import examples, fit
from mentor.search.confidence import Signs


def main() -> None:
    """Print the constants."""
    weights, offset = fit(examples())
    named = ", ".join(f"{name}={weight:.2f}" for name, weight in zip(Signs._fields, weights, strict=True))
    print(f"WEIGHTS = Signs({named})\nOFFSET = {offset:.2f}")  # noqa: T201


if __name__ == "__main__":
    main()
