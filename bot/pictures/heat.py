"""Half a year of study days as a calendar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from bot.pictures.palette import AMBER, HEAT, MARGIN, MUTED, SMALL, WIDTH
from bot.pictures.parts import Figure, figures_row, heading, words
from bot.pictures.svg import Picture, Sheet, empty_note

WEEKS = 26
CELL, PITCH = 29.0, 34.0
LEFT = WIDTH - MARGIN - WEEKS * PITCH + (PITCH - CELL)


@dataclass(frozen=True, slots=True)
class Days:
    """What was done on which study day up to `until` (today); days without anything may be absent."""

    counts: Mapping[date, int]
    until: date
    streak: int
    longest: int


def levels(counts: Sequence[int]) -> tuple[int, int, int]:
    """The least counts of the shades 2, 3 and 4: quartiles of the days with anything, so that one long
    evening does not pale all others."""
    ordered = sorted(count for count in counts if count > 0)
    if not ordered:
        return (1, 1, 1)
    low, middle, high = (ordered[ceil(part * len(ordered)) - 1] for part in (0.25, 0.5, 0.75))
    return (low + 1, max(low + 2, middle + 1), max(low + 3, high + 1))


def heat_map(days: Days, labels: Mapping[str, str]) -> Picture:
    """The last 26 weeks, Monday at the top, the current week at the right, today outlined.

    Labels: title, streak, longest, active, total (captions under their number), month_1 to month_12,
    weekday_1 to weekday_7 (short; 1, 3, 5 and 7 are shown), less, more, empty.
    """
    sheet = Sheet()
    y = heading(sheet, labels["title"])
    first = days.until - timedelta(days=days.until.weekday() + 7 * (WEEKS - 1))
    shown = {day: count for day, count in days.counts.items() if first <= day <= days.until and count > 0}
    if not shown:
        sheet.height = empty_note(sheet, y, labels["empty"]) + 60
        return Picture(sheet.png(), words(labels["title"], labels["empty"]))
    figures = (
        Figure(str(days.streak), labels["streak"]),
        Figure(str(days.longest), labels["longest"]),
        Figure(str(len(shown)), labels["active"]),
        Figure(str(sum(shown.values())), labels["total"]),
    )
    y = figures_row(sheet, y, figures) + 66
    _months(sheet, y, first, labels)
    _calendar(sheet, y + 20, first, days.until, shown)
    for row in (0, 2, 4, 6):
        name = labels[f"weekday_{row + 1}"]
        sheet.text(MARGIN, y + 45 + row * PITCH, name, size=28, fill=MUTED, room=LEFT - MARGIN - 8)
    y += 20 + 7 * PITCH + 44
    _scale(sheet, y, labels)
    sheet.height = y + 48
    alt = (f"{figure.caption} {figure.value}" for figure in figures)
    return Picture(sheet.png(), words(labels["title"], *alt))


def _months(sheet: Sheet, y: float, first: date, labels: Mapping[str, str]) -> None:
    """A month's name over the week that holds its first day; the first week's month where there is room."""
    last = -9
    starts = [first + timedelta(weeks=week) for week in range(WEEKS)]
    for week, monday in enumerate(starts):
        sunday = monday + timedelta(days=6)
        begins = sunday.day <= 7
        next_begins = any((starts[near] + timedelta(days=6)).day <= 7 for near in (1, 2))
        if (begins and week - last >= 3 and week < WEEKS - 1) or (week == 0 and not next_begins):
            name = labels[f"month_{sunday.month}"]
            sheet.text(LEFT + week * PITCH, y, name, size=SMALL, fill=MUTED, room=4 * PITCH)
            last = week


def _calendar(sheet: Sheet, y: float, first: date, until: date, counts: Mapping[date, int]) -> None:
    """The cells; nothing is drawn for days to come."""
    steps = levels(list(counts.values()))
    for offset in range((until - first).days + 1):
        count = counts.get(first + timedelta(days=offset), 0)
        shade = 0 if not count else 1 + sum(count >= step for step in steps)
        x, top = LEFT + offset // 7 * PITCH, y + offset % 7 * PITCH
        sheet.rect(x, top, CELL, CELL, HEAT[shade], radius=6)
    sheet.rect(x - 1, top - 1, CELL + 2, CELL + 2, "none", radius=7, stroke=AMBER)


def _scale(sheet: Sheet, y: float, labels: Mapping[str, str]) -> None:
    """From less to more, at the right."""
    x = WIDTH - MARGIN - sheet.text(WIDTH - MARGIN, y, labels["more"], size=SMALL, fill=MUTED, anchor="end", room=200)
    x -= 12 + len(HEAT) * 38
    for shade, fill in enumerate(HEAT):
        sheet.rect(x + shade * 38, y - 25, CELL, CELL, fill, radius=6)
    sheet.text(x - 18, y, labels["less"], size=SMALL, fill=MUTED, anchor="end", room=200)
