"""What is remembered: over the days to come, and topic by topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor

from bot.pictures.palette import (
    ACCENT,
    ACCENT_SOFT,
    AMBER,
    CARD,
    CLAY,
    LINE,
    MARGIN,
    MUTED,
    SMALL,
    TRACK,
    WIDTH,
)
from bot.pictures.parts import Figure, chips, figures_row, heading, name_column, stroke_mark, swatch, words
from bot.pictures.svg import Picture, Point, Sheet, empty_note, percent, polyline

LEFT, RIGHT = 148.0, WIDTH - 76.0  # of the plot
PLOT = 520.0
MOST_TOPICS = 20


@dataclass(frozen=True, slots=True)
class Forecast:
    """Mean predicted recall (0 to 1) today and on each day to come: with the reviews as planned, and without.

    Both have one value a day and the same length (31 for thirty days); `target` is the wanted retention.
    """

    with_review: Sequence[float]
    without_review: Sequence[float]
    cards: int
    target: float | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic's readiness, 0 to 1."""

    name: str
    readiness: float


def recall_curve(forecast: Forecast, labels: Mapping[str, str]) -> Picture:
    """Two curves over the coming days; what lies between them is what reviewing is worth.

    Labels: title, with_review, without_review (captions of the last day's values), cards, target,
    days (under the axis), today, empty.
    """
    sheet = Sheet(finest=5 / 6)
    y = heading(sheet, labels["title"])
    days = min(len(forecast.with_review), len(forecast.without_review)) - 1
    if days < 1 or not forecast.cards:
        sheet.height = empty_note(sheet, y, labels["empty"]) + 60
        return Picture(sheet.png(), words(labels["title"], labels["empty"]))
    figures = [
        Figure(percent(forecast.with_review[days]), labels["with_review"], stroke_mark(ACCENT)),
        Figure(percent(forecast.without_review[days]), labels["without_review"], stroke_mark(CLAY, "7 13")),
        Figure(str(forecast.cards), labels["cards"]),
    ]
    if forecast.target is not None:
        figures.insert(2, Figure(percent(forecast.target), labels["target"], stroke_mark(AMBER, "1 11")))
    y = figures_row(sheet, y, figures) + 64
    bottom = min(0.75, floor(4 * min(*forecast.with_review, *forecast.without_review)) / 4)
    _axes(sheet, y, days, bottom, labels)
    _curves(sheet, y, forecast, days, bottom)
    sheet.height = y + PLOT + 124
    alt = (f"{figure.caption} {figure.value}" for figure in figures)
    return Picture(sheet.png(), words(labels["title"], *alt))


def _axes(sheet: Sheet, y: float, days: int, bottom: float, labels: Mapping[str, str]) -> None:
    """Rules from all down to `bottom`, days below."""
    sheet.card(y - 44, PLOT + 136)
    step = 25 if bottom < 0.5 else 10 if bottom < 0.75 else 5
    for mark in range(100, round(100 * bottom) - 1, -step):
        level = _level(y, mark / 100, bottom)
        sheet.path(f"M{LEFT} {level:.1f}H{RIGHT}", stroke=LINE, line=3)
        sheet.text(LEFT - 20, level + 11, f"{mark}%", size=SMALL, fill=MUTED, anchor="end")
    step = 10 if days > 15 else 5 if days > 7 else 1
    for day in range(step, days + 1, step):
        x = LEFT + (RIGHT - LEFT) * day / days
        sheet.path(f"M{x:.1f} {y + PLOT}v10", stroke=LINE, line=3)
        if day + step <= days:
            sheet.text(x, y + PLOT + 52, str(day), size=SMALL, fill=MUTED, anchor="middle")
        else:
            last = f"{day} {labels['days']}"
            sheet.text(RIGHT + 24, y + PLOT + 52, last, size=SMALL, fill=MUTED, anchor="end", room=220)
    sheet.text(LEFT, y + PLOT + 52, labels["today"], size=SMALL, fill=MUTED, room=200)


def _curves(sheet: Sheet, y: float, forecast: Forecast, days: int, bottom: float) -> None:
    """The area between the curves, the target, the curves, and a dot at each end."""
    upper = _points(forecast.with_review[: days + 1], y, bottom)
    lower = _points(forecast.without_review[: days + 1], y, bottom)
    sheet.path(polyline([*upper, *reversed(lower)], close=True), fill=ACCENT_SOFT)
    if forecast.target is not None:
        level = _level(y, forecast.target, bottom)
        sheet.path(f"M{LEFT} {level:.1f}H{RIGHT}", stroke=AMBER, line=5, dash="1 13")
    sheet.path(polyline(lower), stroke=CLAY, line=7, dash="18 14")
    sheet.path(polyline(upper), stroke=ACCENT, line=8)
    sheet.circle(*lower[-1], 13, CARD, stroke=CLAY, line=7)
    sheet.circle(*upper[-1], 14, ACCENT)


def _level(y: float, value: float, bottom: float) -> float:
    """How far down a recall is drawn, between all at the top and `bottom`."""
    return y + PLOT * (1 - (min(max(value, bottom), 1.0) - bottom) / (1 - bottom))


def _points(values: Sequence[float], y: float, bottom: float) -> list[Point]:
    step = (RIGHT - LEFT) / (len(values) - 1)
    return [(LEFT + step * day, _level(y, value, bottom)) for day, value in enumerate(values)]


def topic_bars(topics: Sequence[Topic], labels: Mapping[str, str]) -> Picture:
    """Readiness of each topic in the given order, the first 20.

    Labels: title, weak (below half), fair (below 80 %), strong (the legend), empty.
    """
    sheet = Sheet()
    y = heading(sheet, labels["title"])
    if not topics:
        sheet.height = empty_note(sheet, y, labels["empty"]) + 60
        return Picture(sheet.png(), words(labels["title"], labels["empty"]))
    colours = (("weak", CLAY), ("fair", AMBER), ("strong", ACCENT))
    chips(sheet, y + 18, [(swatch(fill), labels[key]) for key, fill in colours])
    y += 46
    alt = [labels["title"]]
    pitch = 60 if len(topics) > 12 else 76
    shown = topics[:MOST_TOPICS]
    sheet.card(y, pitch * len(shown) + 32)
    for index, topic in enumerate(shown):
        _topic(sheet, y + 16 + pitch * (index + 0.5), topic)
        alt.append(f"{topic.name} {percent(topic.readiness)}")
    y += pitch * len(shown) + 32
    if len(topics) > MOST_TOPICS:
        y += 44
        sheet.text(MARGIN, y, f"+{len(topics) - MOST_TOPICS}", size=SMALL, fill=MUTED)
    sheet.height = y + 40
    return Picture(sheet.png(), words(*alt))


def _topic(sheet: Sheet, middle: float, topic: Topic) -> None:
    """One row around its middle."""
    shown = round(100 * topic.readiness)
    fill = CLAY if shown < 50 else AMBER if shown < 80 else ACCENT
    name_column(sheet, MARGIN + 6, middle + 12, topic.name, 420, size=32)
    sheet.bar(510, middle - 12, 390, 24, topic.readiness, fill=fill, ground=TRACK)
    sheet.text(WIDTH - MARGIN - 6, middle + 12, percent(topic.readiness), size=34, bold=True, anchor="end")
