"""A mock interview's report on its axes, over the attempt before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from bot.pictures import font
from bot.pictures.palette import ACCENT, BODY, CARD, CLAY, INK, LINE, MARGIN, MUTED, SLATE, SMALL, WIDTH
from bot.pictures.parts import Figure, figures_row, heading, stroke_mark, words
from bot.pictures.svg import Anchor, Picture, Point, Sheet, amount, empty_note, polyline, wrap

RADIUS = 290.0
RINGS = 4
MOST_AXES = 8
MINUS = "−"


@dataclass(frozen=True, slots=True)
class Axis:
    """What was judged, its score now and, if there was one, at the earlier attempt."""

    name: str
    score: float
    earlier: float | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """3 to 8 axes (five, as a rule) from 0 to `best`, and the whole score on the same scale."""

    title: str
    axes: Sequence[Axis]
    total: float
    earlier_total: float | None = None
    best: float = 100.0
    subtitle: str = ""


def radar(report: Report, labels: Mapping[str, str]) -> Picture:
    """The axes as a net: this attempt filled, the earlier one as a dashed line.

    Labels: now, earlier, change (captions under the totals), empty.
    """
    sheet = Sheet(finest=5 / 6)  # long slanting edges take more room than their number tells
    y = heading(sheet, report.title, report.subtitle)
    axes = report.axes[:MOST_AXES]
    if len(axes) < 3:
        sheet.height = empty_note(sheet, y, labels["empty"]) + 60
        return Picture(sheet.png(), words(report.title, labels["empty"]))
    figures = _figures(report, labels)
    y = figures_row(sheet, y, figures)
    middle = (WIDTH / 2, y + 130 + RADIUS)
    _net(sheet, middle, len(axes))
    earlier = [axis.earlier for axis in axes if axis.earlier is not None]
    if len(earlier) == len(axes):
        points = [_at(middle, i, len(axes), _share(value, report)) for i, value in enumerate(earlier)]
        sheet.path(polyline(points, close=True), stroke=SLATE, line=6, dash="4 15")
    points = [_at(middle, i, len(axes), _share(axis.score, report)) for i, axis in enumerate(axes)]
    sheet.parts.append('<g fill-opacity="0.28">')
    sheet.path(polyline(points, close=True), fill=ACCENT, stroke=ACCENT, line=7)
    sheet.parts.append("</g>")
    for index, axis in enumerate(axes):
        sheet.circle(*points[index], 11, ACCENT, stroke=CARD, line=4)
        sheet.height = max(sheet.height, _caption(sheet, middle, index, len(axes), axis) + 56)
    alt = [f"{figure.caption} {figure.value}" for figure in figures]
    return Picture(sheet.png(), words(report.title, *alt, *(f"{a.name} {amount(a.score)}" for a in axes)))


def _figures(report: Report, labels: Mapping[str, str]) -> list[Figure]:
    """The totals, which are the legend too."""
    now = Figure(f"{amount(report.total)}/{amount(report.best)}", labels["now"], stroke_mark(ACCENT))
    if report.earlier_total is None:
        return [now]
    return [
        now,
        Figure(amount(report.earlier_total), labels["earlier"], stroke_mark(SLATE, "1 11")),
        Figure(signed(report.total - report.earlier_total), labels["change"]),
    ]


def signed(change: float) -> str:
    """A difference with its sign."""
    sign = "+" if change > 0 else MINUS if change < 0 else "±"
    return f"{sign}{amount(abs(change))}"


def _share(score: float, report: Report) -> float:
    """A score as a part of the radius; a little is left at nothing, so that the shape never vanishes."""
    return max(0.03, min(score / report.best, 1.0))


def _at(middle: Point, index: int, count: int, share: float) -> Point:
    """The point of an axis, the first one straight up and the others clockwise."""
    angle = 2 * pi * index / count - pi / 2
    return (middle[0] + RADIUS * share * cos(angle), middle[1] + RADIUS * share * sin(angle))


def _net(sheet: Sheet, middle: Point, count: int) -> None:
    """The rings and spokes."""
    for ring in range(RINGS, 0, -1):
        points = [_at(middle, index, count, ring / RINGS) for index in range(count)]
        sheet.path(polyline(points, close=True), fill=CARD if ring == RINGS else "none", stroke=LINE, line=3)
    for index in range(count):
        sheet.path(polyline([middle, _at(middle, index, count, 1.0)]), stroke=LINE, line=3)


def _caption(sheet: Sheet, middle: Point, index: int, count: int, axis: Axis) -> float:
    """Name and score outside an axis: beside it at the sides, above or below it at the top and bottom;
    returns the y of its lower edge."""
    x, y = _at(middle, index, count, 1.0)
    side = x - middle[0]
    anchor: Anchor = "middle"
    room = 560.0 if index == 0 else 420.0
    if side > 0.5 * RADIUS:
        x, anchor = min(x + 28, WIDTH - MARGIN), "start"
        room = WIDTH - 36 - x
    elif side < -0.5 * RADIUS:
        x, anchor = max(x - 28, MARGIN), "end"
        room = x - 36
    lines = wrap(axis.name, room, 32, 2)
    height = 42 * len(lines) + 44
    if anchor != "middle":
        y -= height / 2 + 20
    elif y < middle[1]:
        y -= height + 24
    else:
        y += 24
    for number, line in enumerate(lines):
        sheet.text(x, y + 34 + 42 * number, line, size=32, anchor=anchor, fill=INK)
    _score(sheet, x, y + height, axis, anchor)
    return y + height


def _score(sheet: Sheet, x: float, y: float, axis: Axis, anchor: Anchor) -> None:
    """The score and by how much it changed, side by side around the anchor."""
    score, change = amount(axis.score), "" if axis.earlier is None else signed(axis.score - axis.earlier)
    wide = font.width(score, BODY, True)
    whole = wide + (12 + font.width(change, SMALL) if change else 0)
    x -= whole if anchor == "end" else whole / 2 if anchor == "middle" else 0
    sheet.text(x, y, score, bold=True)
    fill = MUTED if change[:1] not in ("+", MINUS) else ACCENT if change[0] == "+" else CLAY
    sheet.text(x + wide + 12, y, change, size=SMALL, fill=fill)
