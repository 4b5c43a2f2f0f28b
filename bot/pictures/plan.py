"""The week plan as a timeline: a column of hours for each week in the colours of its stages, the stages under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.pictures.palette import (
    ACCENT,
    AMBER,
    AMBER_INK,
    CARD,
    CLAY,
    CLAY_SOFT,
    INK,
    LINE,
    MARGIN,
    MUTED,
    SLATE,
    SMALL,
    STAGES,
    WIDTH,
)
from bot.pictures.parts import Figure, Mark, chips, figures_row, heading, name_column, swatch, words
from bot.pictures.svg import Picture, Sheet, amount, empty_note, percent

LEFT, RIGHT = 66.0, WIDTH - 66.0
TALLEST = 190.0  # the column of a full week
WIDEST = 92.0  # a column with the gap after it
MOST_COLUMNS = 60  # beyond it a column stands for several weeks
SPARE_WEEKS = 10  # shown after the end, up to the target
ROW = 72.0  # a stage
MOST_STAGES = 10
LABEL_ROOM = 100.0  # from one month's name to the next
PLAIN = -16.0  # ink to begin with: flat columns cost less than letters (86 KB where the estimate says 155)
FAR = timedelta(days=300)  # a day beyond it is said with its year
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class PlanWeek:
    """A week's hours by stage (its place in the plan's stages), in order; `done` of them are done."""

    monday: date
    hours: Sequence[tuple[int, float]] = ()
    done: float = 0.0
    is_off: bool = False


@dataclass(frozen=True, slots=True)
class PlanStage:
    """A stage and how many of its nodes are done."""

    title: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan from this week on."""

    title: str
    weeks: Sequence[PlanWeek]
    stages: Sequence[PlanStage]
    hours: float  # a week
    today: date
    ends_on: date | None = None
    target_on: date | None = None

    @property
    def done(self) -> int:
        return sum(stage.done for stage in self.stages)

    @property
    def total(self) -> int:
        return sum(stage.total for stage in self.stages)

    @property
    def hours_left(self) -> float:
        return max(0.0, sum(h for week in self.weeks for _, h in week.hours) - sum(week.done for week in self.weeks))

    @property
    def late(self) -> int:
        """Weeks with something to do that end after the target."""
        if self.target_on is None:
            return 0
        return sum(bool(week.hours) and week.monday + WEEK > self.target_on + timedelta(days=1) for week in self.weeks)


@dataclass(frozen=True, slots=True)
class _Axis:
    """Where a day lies from left to right: `pitch` pixels for `weeks` weeks."""

    first: date
    columns: int
    weeks: int
    pitch: float

    def x(self, day: date) -> float:
        return LEFT + self.pitch * (day - self.first).days / (7 * self.weeks)

    @property
    def end(self) -> float:
        return LEFT + self.pitch * self.columns


def plan_timeline(plan: Plan, labels: Mapping[str, str]) -> Picture:
    """The weeks that are left as columns, and the stages with the day on which each ends.

    Labels: done, hours_left, ends, target (captions under their number), today, late, off (the legend), weekly
    ("{n} hours a week"), day ("{month}/{day}"; also {name}), day_year (the same with {year}), month_1 to month_12, empty.
    """
    sheet = Sheet(finest=2 / 3, ink=PLAIN)
    total = plan.total
    weekly = labels["weekly"].replace("{n}", amount(plan.hours))
    y = heading(sheet, plan.title, weekly, aside=percent(plan.done / total) if total else "")
    if not any(week.hours for week in plan.weeks):
        sheet.height = empty_note(sheet, y, labels["empty"]) + 60
        return Picture(sheet.png(), words(plan.title, labels["empty"]))
    figures = _figures(plan, labels)
    y = figures_row(sheet, y, figures) + 24
    y = _chart(sheet, y, plan, labels) + 20
    y = _stages(sheet, y, plan, labels)
    sheet.height = y + 24
    late = [f"{labels['late']} {plan.late}"] if plan.late else []
    return Picture(sheet.png(), words(plan.title, *(f"{f.caption} {f.value}" for f in figures), *late))


def _figures(plan: Plan, labels: Mapping[str, str]) -> list[Figure]:
    figures = [
        Figure(f"{plan.done}/{plan.total}", labels["done"]),
        Figure(amount(plan.hours_left), labels["hours_left"]),
    ]
    if plan.ends_on is not None:
        figures.append(Figure(_day(plan.ends_on, plan, labels), labels["ends"]))
    if plan.target_on is not None:
        figures.append(Figure(_day(plan.target_on, plan, labels), labels["target"], _flag))
    return figures


def _flag(sheet: Sheet, x: float, y: float) -> None:
    """The target's mark: a dashed line."""
    sheet.path(f"M{x:.1f} {y - 14:.1f}v28", stroke=AMBER, line=6, dash="1 11")


def _axis(plan: Plan) -> _Axis:
    first, last = plan.weeks[0].monday, plan.weeks[-1].monday
    if plan.target_on is not None and last < plan.target_on <= last + SPARE_WEEKS * WEEK:
        last = plan.target_on - timedelta(days=plan.target_on.weekday())
    count = (last - first).days // 7 + 1
    weeks = -(-count // MOST_COLUMNS)
    columns = -(-count // weeks)
    return _Axis(first, columns, weeks, min(WIDEST, (RIGHT - LEFT) / columns))


def _chart(sheet: Sheet, y: float, plan: Plan, labels: Mapping[str, str]) -> float:
    """The columns on their card; returns the y below."""
    axis = _axis(plan)
    legend = _legend(plan, labels)
    height = 62 + TALLEST + 62 + (52 if legend else 0)
    sheet.card(y, height)
    base = y + 62 + TALLEST
    if plan.target_on is not None and plan.late:
        from_x = max(LEFT, axis.x(plan.target_on + timedelta(days=1)))
        sheet.rect(from_x, y + 50, axis.end - from_x + 6, TALLEST + 14, CLAY_SOFT, radius=10)
    sheet.path(f"M{LEFT} {base + 3:.1f}H{axis.end:.1f}", stroke=LINE, line=4)
    _columns(sheet, base, plan, axis)
    _months(sheet, base, plan, axis, labels)
    _today(sheet, y, base, plan, axis, labels)
    if legend:
        chips(sheet, y + height - 22, legend)
    return y + height


def _legend(plan: Plan, labels: Mapping[str, str]) -> list[tuple[Mark, str]]:
    """Only what is in the picture."""
    entries: list[tuple[Mark, str]] = []
    if plan.late:
        entries.append((swatch(CLAY_SOFT), f"{labels['late']} {plan.late}"))
    if any(week.is_off for week in plan.weeks) and _axis(plan).weeks == 1:
        entries.append((_rest, labels["off"]))
    return entries


def _rest(sheet: Sheet, x: float, y: float) -> None:
    sheet.rect(x - 12, y - 4, 24, 8, SLATE, radius=4)


def _columns(sheet: Sheet, base: float, plan: Plan, axis: _Axis) -> None:
    """Each column from the ground up: its stages in order."""
    most = max(max((sum(h for _, h in week.hours) for week in plan.weeks), default=0.0), plan.hours, 0.5)
    wide = axis.pitch - min(14.0, axis.pitch * 0.22)
    for number in range(0, len(plan.weeks), axis.weeks):
        group = plan.weeks[number : number + axis.weeks]
        x, top = axis.x(group[0].monday), base
        if axis.weeks == 1 and group[0].is_off:
            sheet.rect(x + wide * 0.15, base - 14, wide * 0.7, 8, SLATE, radius=4)
        for stage, hours in _summed(group):
            tall = TALLEST * hours / (most * axis.weeks)
            sheet.rect(x, top - tall, wide, max(2.0, tall - 2), STAGES[stage % len(STAGES)], radius=5)
            if wide >= 40 and tall >= 36:
                sheet.text(
                    x + wide / 2, top - tall / 2 + 9, str(stage + 1), size=28, fill=CARD, bold=True, anchor="middle"
                )
            top -= tall
    done, hours = plan.weeks[0].done, sum(h for _, h in plan.weeks[0].hours)
    if done >= hours > 0 and axis.weeks == 1:
        sheet.tick(axis.x(plan.weeks[0].monday) + wide / 2, base - 26, min(26.0, wide), CARD)


def _summed(group: Sequence[PlanWeek]) -> list[tuple[int, float]]:
    """Hours by stage over some weeks."""
    sums: dict[int, float] = {}
    for week in group:
        for stage, hours in week.hours:
            sums[stage] = sums.get(stage, 0.0) + hours
    return sorted(sums.items())


def _months(sheet: Sheet, base: float, plan: Plan, axis: _Axis, labels: Mapping[str, str]) -> None:
    """The first week's day, then the name of each month where there is room."""
    free = LEFT
    day = axis.first
    last = axis.first + axis.columns * axis.weeks * WEEK
    while day < last:
        x = axis.x(day)
        is_first = day == axis.first
        if not is_first:
            sheet.path(f"M{x:.1f} {base + 5:.1f}v9", stroke=LINE, line=3)
        if x >= free and x + 60 <= RIGHT:
            name = _day(day, plan, labels) if is_first else labels[f"month_{day.month}"]
            free = x + max(
                LABEL_ROOM if axis.weeks == 1 else 2 * LABEL_ROOM,
                sheet.text(x, base + 46, name, size=SMALL, fill=MUTED) + 26,
            )
        day = (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _today(sheet: Sheet, y: float, base: float, plan: Plan, axis: _Axis, labels: Mapping[str, str]) -> None:
    """Today over its column, and the target as a dotted line, their names beside them."""
    x = axis.x(plan.today)
    sheet.path(f"M{x - 11:.1f} {y + 20:.1f}h22l-11 17Z", fill=AMBER, stroke=AMBER, line=3)
    taken = sheet.text(x + 24, y + 39, labels["today"], size=SMALL, fill=AMBER_INK, bold=True)
    if plan.target_on is None:
        return
    at = axis.x(plan.target_on + timedelta(days=1))
    if not LEFT <= at <= axis.end + 1:
        return
    sheet.path(f"M{at:.1f} {y + 24:.1f}V{base:.1f}", stroke=CLAY if plan.late else AMBER, line=6, dash="1 13")
    name = f"{labels['target']} {_day(plan.target_on, plan, labels)}"
    is_left = at > WIDTH / 2
    if is_left or at > x + 24 + taken + 30:
        sheet.text(at + (-18 if is_left else 18), y + 39, name, size=SMALL, bold=True, room=380,
                   anchor="end" if is_left else "start")  # fmt: skip


def _stages(sheet: Sheet, y: float, plan: Plan, labels: Mapping[str, str]) -> float:
    """Each stage in its colour, with what is done of it and the day on which it ends; returns the y below."""
    for place, stage in enumerate(plan.stages[:MOST_STAGES]):
        middle, is_over = y + ROW / 2, stage.done >= stage.total
        sheet.rect(MARGIN, middle - 23, 46, 46, STAGES[place % len(STAGES)], radius=12)
        if is_over:
            sheet.tick(MARGIN + 23, middle, 24, CARD)
        else:
            sheet.text(MARGIN + 23, middle + 11, str(place + 1), size=SMALL, fill=CARD, bold=True, anchor="middle")
        right = WIDTH - MARGIN
        ends = _ends(plan, place)
        until = f"→ {_day(ends, plan, labels)}" if ends is not None else ""
        sheet.text(right, middle + 11, until, size=SMALL, fill=MUTED, anchor="end", room=215)
        count = f"{stage.done}/{stage.total}"
        sheet.text(right - 225, middle + 11, count, size=SMALL, fill=ACCENT if stage.done else MUTED, bold=True,
                   anchor="end")  # fmt: skip
        name_column(sheet, MARGIN + 68, middle + 12, stage.title, right - 325 - MARGIN - 68, size=34)
        y += ROW
    if len(plan.stages) > MOST_STAGES:
        y += 40
        sheet.text(MARGIN, y, f"+{len(plan.stages) - MOST_STAGES}", size=SMALL, fill=INK)
    return y


def _ends(plan: Plan, stage: int) -> date | None:
    """The Sunday of the last week that has something of a stage, or the day on which all ends."""
    weeks = [week.monday for week in plan.weeks if any(place == stage for place, _ in week.hours)]
    if not weeks:
        return None
    sunday = max(weeks) + timedelta(days=6)
    return min(sunday, plan.ends_on) if plan.ends_on else sunday


def _day(day: date, plan: Plan, labels: Mapping[str, str]) -> str:
    values = {"year": day.year, "month": day.month, "day": day.day, "name": labels[f"month_{day.month}"]}
    text = labels["day_year" if day - plan.today > FAR else "day"]
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text
