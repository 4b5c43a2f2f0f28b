"""Reminders: 12 zones by 8 times of day over three years; exactly one push a local day."""

from __future__ import annotations

from dataclasses import asdict


def sweep() -> list[tuple[str, str]]:
    """The table of `mentor bench sweep`."""
    from mentor.reminders.sweep import sweep as figures

    return [(name, str(value)) for name, value in asdict(figures()).items()]


def pictures() -> list[tuple[str, str]]:
    """The table of `mentor bench pictures`: each at most 80 ms and 100 KB, with the longest labels."""
    from bot.pictures.samples import figures

    return [(name, f"{cost.ms:.0f} ms, {cost.kb:.0f} KB") for name, cost in figures().items()]
