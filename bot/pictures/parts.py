"""What several pictures share: the heading, the row of figures that is also the legend, chips, node marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.pictures import font
from bot.pictures.palette import (
    ACCENT,
    AMBER,
    AMBER_SOFT,
    BODY,
    CARD,
    INK,
    INNER,
    LARGE,
    MARGIN,
    MUTED,
    SLATE,
    SMALL,
    TITLE,
)
from bot.pictures.svg import ELLIPSIS, Sheet, fit, shrink, wrap

State = Literal["done", "doing", "skipped", "todo"]
Mark = Callable[[Sheet, float, float], None]
_BRACKET = re.compile(r"\s*[(（][^()（）]*[)）]$")
OUTLINE = "#b4b0a4"  # a node not begun


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its caption, and the mark that stands for it in the picture."""

    value: str
    caption: str
    mark: Mark | None = None


def heading(sheet: Sheet, title: str, subtitle: str = "", *, aside: str = "") -> float:
    """The title, one line under it, and a large word at the right; returns the y where the content may begin."""
    taken = sheet.text(sheet.width - MARGIN, 98, aside, size=TITLE, fill=ACCENT, bold=True, anchor="end")
    room = INNER - taken - 30
    size = TITLE if font.width(font.clean(title), TITLE, True) <= room else 42.0
    y = 98.0
    for index, line in enumerate(wrap(title, room, size, 2, bold=True)):
        y = 98.0 + 60 * index
        sheet.text(MARGIN, y, line, size=size, bold=True)
    if not font.clean(subtitle):
        return y + 38
    shown, size = shrink(subtitle, INNER, 32, SMALL)
    sheet.text(MARGIN, y + 56, shown, size=size, fill=MUTED)
    return y + 94


def figures_row(sheet: Sheet, y: float, figures: Sequence[Figure], height: float = 136.0) -> float:
    """Figures side by side on one card; returns the y below it."""
    sheet.card(y, height)
    column = (sheet.width - 72) / len(figures)
    for index, figure in enumerate(figures):
        left = 36 + column * index + 26
        room = column - 36
        shown, size = shrink(figure.value, room, LARGE, 32, bold=True)
        sheet.text(left, y + 62, shown, size=size, bold=True)
        indent = 0.0
        if figure.mark:
            figure.mark(sheet, left + 12, y + 101)
            indent = 40.0
        shown, size = shrink(figure.caption, room - indent, SMALL, 27)
        sheet.text(left + indent, y + 112, shown, size=size, fill=MUTED)
    return y + height


def node(sheet: Sheet, x: float, y: float, state: State, r: float = 11.0) -> None:
    """A node by its state: full, half-way (amber with a light heart), a dash for skipped, hollow for not begun."""
    if state == "done":
        sheet.circle(x, y, r, ACCENT)
    elif state == "doing":
        sheet.circle(x, y, r - 2.5, AMBER_SOFT, stroke=AMBER, line=5)
    elif state == "skipped":
        sheet.rect(x - r, y - 4, 2 * r, 8, SLATE, radius=4)
    else:
        sheet.circle(x, y, r - 1.5, CARD, stroke=OUTLINE, line=3)


def node_mark(state: State) -> Mark:
    """A node as the mark of a figure."""
    return lambda sheet, x, y: node(sheet, x, y, state)


def swatch(fill: str) -> Mark:
    """A square of a colour as the mark of a figure."""
    return lambda sheet, x, y: sheet.rect(x - 12, y - 12, 24, 24, fill, radius=6)


def stroke_mark(fill: str, dash: str = "") -> Mark:
    """A piece of a line as the mark of a figure."""
    return lambda sheet, x, y: sheet.path(f"M{x - 8:.1f} {y:.1f}h24", stroke=fill, line=7, dash=dash)


def chips(sheet: Sheet, y: float, entries: Sequence[tuple[Mark, str]]) -> float:
    """A legend in one line on the baseline `y`, its texts shrunk together where they are long; returns the y below."""
    room = INNER - 72 * len(entries)
    total = sum(font.width(font.clean(text), SMALL) for _, text in entries) or 1.0
    x = float(MARGIN)
    for mark, text in entries:
        mark(sheet, x + 12, y - 11)
        share = room * font.width(font.clean(text), SMALL) / total
        x += 36 + sheet.text(x + 36, y, text, size=SMALL, fill=MUTED, room=share if total > room else None) + 36
    return y + 30


def name_column(
    sheet: Sheet, x: float, y: float, text: str, room: float, *, size: float = BODY, bold: bool = False
) -> None:
    """A row's name on its baseline, in the largest size that fits; what it says in brackets at its end goes first."""
    size = min(size, max(SMALL, size * room / (font.width(font.clean(text), size, bold) or 1.0)))
    shown = fit(text, room, size, bold)
    bare = _BRACKET.sub("", font.clean(text))
    if shown.endswith(ELLIPSIS) and bare:
        shown = fit(bare, room, size, bold)
    sheet.text(x, y, shown, size=size, fill=INK, bold=bold)


def words(*pieces: str) -> str:
    """The text of a picture: what is not empty, cleaned, between middle dots."""
    return " · ".join(piece for piece in map(font.clean, pieces) if piece)
