"""Reminders: 12 zones by 8 times of day over three years; exactly one push a local day."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path


def sweep() -> list[tuple[str, str]]:
    """The table of `mentor bench sweep`."""
    from mentor.reminders.sweep import sweep as figures

    return [(name, str(value)) for name, value in asdict(figures()).items()]


def pictures() -> list[tuple[str, str]]:
    """The table of `mentor bench pictures`: each at most 80 ms and 100 KB, with the longest labels."""
    from bot.pictures.samples import figures

    return [(name, f"{cost.ms:.0f} ms, {cost.kb:.0f} KB") for name, cost in figures().items()]


def mockplans() -> list[tuple[str, str]]:
    """The table of `mentor bench mockplans`: 1,000 mock interviews planned for invented people."""
    from tempfile import TemporaryDirectory

    from bot.app import prepare_database
    from bot.settings import Settings
    from mentor.catalogue import catalogue
    from mentor.clock import Clock
    from mentor.mock.sweep import sweep as figures

    with TemporaryDirectory() as folder:
        store = prepare_database(Settings(_env_file=None, data_dir=Path(folder)), Clock())
        known = store.read(catalogue)
        store.close()
    return [(name, str(value)) for name, value in asdict(figures(known)).items()]
