"""A track as a road from top to bottom, and all tracks as bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.pictures.palette import (
    ACCENT,
    ACCENT_SOFT,
    AMBER,
    AMBER_INK,
    AMBER_SOFT,
    BODY,
    CARD,
    INK,
    LINE,
    MARGIN,
    MUTED,
    SMALL,
    TRACK,
    WIDTH,
)
from bot.pictures.parts import Figure, State, figures_row, heading, name_column, node, node_mark, words
from bot.pictures.svg import Picture, Point, Sheet, amount, curve, empty_note, percent, shrink, wrap

ROW = 110.0  # a stage
HERE_LINE = 46.0  # each line of "I am here" under a stage
ROAD_X, SWAY = 104.0, 18.0
TEXT_X = 180.0
COUNT_X = WIDTH - MARGIN
DOT, MOST_DOTS = 42.0, 16  # how far the nodes of a stage are apart, and how many are told apart


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage and the state of each of its nodes, in order."""

    title: str
    nodes: Sequence[State]

    @property
    def finished(self) -> int:
        """Nodes that need nothing more: done or skipped."""
        return sum(state in ("done", "skipped") for state in self.nodes)

    @property
    def is_over(self) -> bool:
        return bool(self.nodes) and self.finished == len(self.nodes)


@dataclass(frozen=True, slots=True)
class Here:
    """Where the learner is: places in `stages` and in its `nodes`, and the node's name."""

    stage: int
    node: int
    name: str


@dataclass(frozen=True, slots=True)
class Roadmap:
    """One track as its learner stands in it; up to 9 stages are drawn comfortably, of any number of nodes."""

    title: str
    stages: Sequence[Stage]
    hours_left: float
    here: Here | None = None
    subtitle: str = ""

    def count(self, state: State) -> int:
        return sum(list(stage.nodes).count(state) for stage in self.stages)

    @property
    def total(self) -> int:
        return sum(len(stage.nodes) for stage in self.stages)


@dataclass(frozen=True, slots=True)
class Track:
    """One line of the overview; `doing` and `done` are nodes of `total`."""

    name: str
    done: int
    doing: int
    total: int
    hours_left: float
    is_mine: bool = False


def roadmap_map(roadmap: Roadmap, labels: Mapping[str, str]) -> Picture:
    """The road through a track's stages with a dot for each node.

    Labels: done, doing, skipped, hours_left (captions under their number), here ("I am here"), empty.
    """
    sheet = Sheet()
    done, total = roadmap.count("done"), roadmap.total
    y = heading(sheet, roadmap.title, roadmap.subtitle, aside=percent(done / total) if total else "")
    figures = (
        Figure(f"{done}/{total}", labels["done"], node_mark("done")),
        Figure(str(roadmap.count("doing")), labels["doing"], node_mark("doing")),
        Figure(str(roadmap.count("skipped")), labels["skipped"], node_mark("skipped")),
        Figure(amount(roadmap.hours_left), labels["hours_left"]),
    )
    alt = [roadmap.title, *(f"{figure.caption} {figure.value}" for figure in figures)]
    if not total:
        sheet.height = empty_note(sheet, y, labels["empty"]) + 60
        return Picture(sheet.png(), words(roadmap.title, labels["empty"]))
    y = figures_row(sheet, y, figures) + 30
    if roadmap.here:
        alt.append(f"{labels['here']} {roadmap.stages[roadmap.here.stage].title} - {roadmap.here.name}")
    sheet.height = _road(sheet, y, roadmap, labels["here"]) + 24
    return Picture(sheet.png(), words(*alt))


def _road(sheet: Sheet, y: float, roadmap: Roadmap, here_label: str) -> float:
    """The stages under each other and the road through them; returns the y below."""
    here = roadmap.here
    name = wrap(here.name, COUNT_X - TEXT_X - 40, BODY, 2) if here else []
    tops = []
    for index in range(len(roadmap.stages)):
        tops.append(y)
        y += ROW + (HERE_LINE * (len(name) + 1) + 14 if here and here.stage == index else 0)
    road = [(ROAD_X + (SWAY if index % 2 else -SWAY), top + 50) for index, top in enumerate(tops)]
    if here:
        top, lines = tops[here.stage], len(name) + 1
        sheet.rect(36, top - 6, WIDTH - 72, ROW + HERE_LINE * lines + 4, AMBER_SOFT, radius=28)
    _lane(sheet, road, _reached(roadmap))
    for index, stage in enumerate(roadmap.stages):
        is_here = here is not None and here.stage == index
        _medal(sheet, road[index], index, stage, is_here)
        _stage(sheet, tops[index], stage, here.node if here and is_here else None)
    if here:
        _here(sheet, tops[here.stage] + ROW - 6, here_label, name)
    return y


def _reached(roadmap: Roadmap) -> int:
    """The stage up to which the road is walked: where I am, else the last one that is begun."""
    if roadmap.here:
        return roadmap.here.stage
    begun = [index for index, stage in enumerate(roadmap.stages) if set(stage.nodes) - {"todo"}]
    return max(begun, default=0)


def _lane(sheet: Sheet, road: Sequence[Point], reached: int) -> None:
    """The road, its walked part in colour."""
    if len(road) > 1:
        sheet.path(curve(road), stroke=LINE, line=16)
    if reached:
        sheet.path(curve(road[: reached + 1]), stroke=ACCENT, line=16)


def _medal(sheet: Sheet, at: Point, index: int, stage: Stage, is_here: bool) -> None:
    """The stage's number on the road; a tick once it is over."""
    x, y = at
    begun = bool(set(stage.nodes) - {"todo"})
    fill, ink = (AMBER, CARD) if is_here else (ACCENT_SOFT, INK) if begun else (CARD, MUTED)
    if stage.is_over and not is_here:
        sheet.circle(x, y, 32, ACCENT)
        sheet.tick(x, y, 28, CARD)
        return
    sheet.circle(x, y, 31, fill, stroke="" if is_here else ACCENT if begun else LINE, line=5)
    sheet.text(x, y + 12, str(index + 1), size=34, fill=ink, bold=True, anchor="middle")


def _stage(sheet: Sheet, y: float, stage: Stage, current: int | None) -> None:
    """Title and count in one line, the nodes in the next: as dots, or as a bar where they are too many."""
    begun = 0 < stage.finished < len(stage.nodes)
    count = f"{stage.finished}/{len(stage.nodes)}" if begun or current is not None else ""
    taken = sheet.text(COUNT_X, y + 44, count, size=SMALL, fill=MUTED, anchor="end")
    bold = current is not None
    name_column(sheet, TEXT_X, y + 44, stage.title, COUNT_X - TEXT_X - taken - 24, bold=bold)
    if len(stage.nodes) > MOST_DOTS:
        walked = (stage.finished + list(stage.nodes).count("doing")) / len(stage.nodes)
        sheet.bar(TEXT_X, y + 71, DOT * MOST_DOTS, 18, walked, fill=AMBER, ground=TRACK)
        sheet.bar(TEXT_X, y + 71, DOT * MOST_DOTS, 18, stage.finished / len(stage.nodes), fill=ACCENT)
    else:
        _dots(sheet, y + 80, stage.nodes, current)


def _dots(sheet: Sheet, y: float, nodes: Sequence[State], current: int | None) -> None:
    """The nodes on their line, the current one ringed."""
    first = TEXT_X + 11
    if len(nodes) > 1:
        sheet.path(f"M{first} {y}H{first + DOT * (len(nodes) - 1)}", stroke=LINE, line=5)
    for index, state in enumerate(nodes):
        if index == current:
            sheet.circle(first + DOT * index, y, 19, "none", stroke=AMBER, line=4)
        node(sheet, first + DOT * index, y, state)


def _here(sheet: Sheet, y: float, label: str, name: Sequence[str]) -> None:
    """The label and, under it, the name of the current node."""
    sheet.path(f"M{TEXT_X} {y + 8}v28l20 -14Z", fill=AMBER, stroke=AMBER, line=3)
    sheet.text(TEXT_X + 34, y + 33, label, size=SMALL, fill=AMBER_INK, bold=True, room=700)
    for index, line in enumerate(name):
        hang = 0.45 * BODY if line[0] in "（《「『【" else 0.0  # their left half is blank
        sheet.text(TEXT_X - hang, y + 33 + HERE_LINE * (index + 1), line)


def tracks_overview(tracks: Sequence[Track], labels: Mapping[str, str]) -> Picture:
    """Each track's progress as a bar: done, then in progress.

    Labels: title, done, doing, nodes (captions under their number), hours_left ("{n} hours left"), empty.
    """
    sheet = Sheet()
    y = heading(sheet, labels["title"])
    if not tracks:
        sheet.height = empty_note(sheet, y, labels["empty"]) + 60
        return Picture(sheet.png(), words(labels["title"], labels["empty"]))
    figures = (
        Figure(str(sum(track.done for track in tracks)), labels["done"], node_mark("done")),
        Figure(str(sum(track.doing for track in tracks)), labels["doing"], node_mark("doing")),
        Figure(str(sum(track.total for track in tracks)), labels["nodes"]),
    )
    y = figures_row(sheet, y, figures) + 26
    alt = [labels["title"]]
    for track in tracks:
        _track(sheet, y, track, labels)
        share = percent(track.done / track.total) if track.total else "0%"
        alt.append(f"{track.name} {share} ({track.done}/{track.total})")
        y += 124
    sheet.height = y + 20
    return Picture(sheet.png(), words(*alt))


def _track(sheet: Sheet, y: float, track: Track, labels: Mapping[str, str]) -> None:
    """Name and figures in one line, the bar below."""
    if track.is_mine:
        sheet.rect(36, y - 4, WIDTH - 72, 116, AMBER_SOFT, radius=24)
    total = max(track.total, 1)
    share = percent(track.done / total)
    right = COUNT_X - 112
    sheet.text(COUNT_X, y + 50, share, size=BODY, fill=ACCENT if track.done else MUTED, bold=True, anchor="end")
    hours = labels["hours_left"].replace("{n}", amount(track.hours_left)) if track.hours_left > 0 else ""
    shown, size = shrink(hours, 300, SMALL, 27)
    taken = sheet.text(right, y + 49, shown, size=size, fill=MUTED, anchor="end")
    name_column(sheet, MARGIN, y + 50, track.name, right - taken - MARGIN - 24, bold=track.is_mine)
    sheet.bar(MARGIN, y + 70, COUNT_X - MARGIN, 20, (track.done + track.doing) / total, fill=AMBER, ground=TRACK)
    if track.done:
        sheet.bar(MARGIN, y + 70, COUNT_X - MARGIN, 20, track.done / total, fill=ACCENT)
