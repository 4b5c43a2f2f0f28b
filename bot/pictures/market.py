"""What the postings of a track ask for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.pictures.palette import ACCENT, ACCENT_SOFT, CLAY, INK, MARGIN, MUTED, SMALL, WIDTH
from bot.pictures.parts import chips, heading, name_column, swatch, words
from bot.pictures.svg import Picture, Sheet, empty_note, percent

MOST = 12
BAR_X, BAR_W = 520.0, 300.0
CLAY_SOFT = "#f0cdc3"


@dataclass(frozen=True, slots=True)
class Demand:
    """A skill, how many postings require it and would like it, and whether the reader has it."""

    skill: str
    must: int
    nice: int
    has_it: bool | None = None  # None: unknown, no mark

    @property
    def total(self) -> int:
        return self.must + self.nice


def market_bars(
    title: str, demands: Sequence[Demand], postings: int, labels: Mapping[str, str], subtitle: str = ""
) -> Picture:
    """The skills asked for most, in the given order, the first 12, of `postings` postings.

    Labels: must, nice, have, lack (the legend), empty.
    """
    sheet = Sheet()
    y = heading(sheet, title, subtitle)
    shown = demands[:MOST]
    if not shown or postings < 1:
        sheet.height = empty_note(sheet, y, labels["empty"]) + 60
        return Picture(sheet.png(), words(title, labels["empty"]))
    entries = [(swatch(ACCENT), labels["must"]), (swatch(ACCENT_SOFT), labels["nice"])]
    if any(demand.has_it is not None for demand in shown):
        entries += [(_have, labels["have"]), (_lack, labels["lack"])]
    y = chips(sheet, y + 18, entries)
    pitch = 76.0
    sheet.card(y, pitch * len(shown) + 32)
    most = max(demand.total for demand in shown)
    for index, demand in enumerate(shown):
        _demand(sheet, y + 16 + pitch * (index + 0.5), demand, most, postings)
    sheet.height = y + pitch * len(shown) + 32 + 40
    alt = (f"{demand.skill} {demand.total}/{postings}" for demand in shown)
    return Picture(sheet.png(), words(title, subtitle, *alt))


def _demand(sheet: Sheet, middle: float, demand: Demand, most: int, postings: int) -> None:
    """One row around its middle."""
    lacks = demand.has_it is False
    x = MARGIN + 6.0
    if demand.has_it is not None:
        (_lack if lacks else _have)(sheet, x + 12, middle)
        x += 44
    name_column(sheet, x, middle + 13, demand.skill, BAR_X - x - 22, size=32)
    share = demand.total / most if most else 0.0
    sheet.bar(BAR_X, middle - 14, BAR_W, 28, share, fill=CLAY_SOFT if lacks else ACCENT_SOFT)
    if demand.must:
        sheet.bar(BAR_X, middle - 14, BAR_W, 28, demand.must / most, fill=CLAY if lacks else ACCENT)
    sheet.text(916, middle + 12, str(demand.total), size=34, fill=INK, bold=True, anchor="end")
    part = percent(demand.total / postings)
    sheet.text(WIDTH - MARGIN - 6, middle + 11, part, size=SMALL, fill=MUTED, anchor="end")


def _have(sheet: Sheet, x: float, y: float) -> None:
    sheet.tick(x, y, 24, ACCENT)


def _lack(sheet: Sheet, x: float, y: float) -> None:
    sheet.circle(x, y, 9, "none", stroke=CLAY, line=5)
