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
MOST_WORDS = 1000  # characters; Telegram takes 1024
INDENT = 40.0  # of a caption beside its mark
OUTLINE = "#b4b0a4"  # a node not begun


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its caption, and the mark that stands for it in the picture."""

    value: str
    caption: str
    mark: Mark | None = None


def heading(sheet: Sheet, title: str, subtitle: str = "", *, aside: str = "") -> float:
    """The title, a line under it and a large word at the right; returns the y where the content may begin."""
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
    left = 62.0
    for figure, column in zip(figures, _columns(figures, sheet.width - 88), strict=True):
        room = column - 28
        shown, size = shrink(figure.value, room, LARGE, 32, bold=True)
        sheet.text(left, y + 62, shown, size=size, bold=True)
        indent = 0.0
        if figure.mark:
            figure.mark(sheet, left + 12, y + 101)
            indent = INDENT
        shown, size = shrink(figure.caption, room - indent, SMALL, 27)
        sheet.text(left + indent, y + 112, shown, size=size, fill=MUTED)
        left += column
    return y + height


def _columns(figures: Sequence[Figure], whole: float) -> list[float]:
    """The width of each column: the same for all, unless one needs more; then only the widest are cut."""
    even = whole / len(figures)
    needs = []
    for figure in figures:
        caption = font.width(font.clean(figure.caption), SMALL) + (INDENT if figure.mark else 0.0)
        needs.append(28 + max(caption, font.width(font.clean(figure.value), LARGE, True)))
    if max(needs) <= even:
        return [even] * len(figures)
    cap = even
    for _ in figures:  # what narrow columns leave goes to the wide ones, until it is all given
        wide = [need for need in needs if need > cap]
        cap = (whole - sum(need for need in needs if need <= cap)) / len(wide) if wide else cap
    spare = whole - sum(min(need, cap) for need in needs)
    return [min(need, cap) + spare / len(figures) for need in needs]


def node(sheet: Sheet, x: float, y: float, state: State, r: float = 11.0) -> None:
    """A node by its state: full, half-way (amber, light inside), a dash for skipped, hollow for not begun."""
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
    """A legend in one line on the baseline `y`, long texts cut in proportion; returns the y below."""
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
    """A row's name in the largest size that fits; where none does, brackets at its end go first."""
    size = min(size, max(SMALL, size * room / (font.width(font.clean(text), size, bold) or 1.0)))
    shown = fit(text, room, size, bold)
    bare = _BRACKET.sub("", font.clean(text))
    if shown.endswith(ELLIPSIS) and bare:
        shown = fit(bare, room, size, bold)
    sheet.text(x, y, shown, size=size, fill=INK, bold=bold)


def words(*pieces: str) -> str:
    """The text of a picture: what is not empty, cleaned, between middle dots, cut to fit a caption."""
    text = " · ".join(piece for piece in map(font.clean, pieces) if piece)
    return text if len(text) <= MOST_WORDS else text[: MOST_WORDS - 1] + ELLIPSIS
