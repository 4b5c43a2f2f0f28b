"""The week plan of a person, computed from their progress: nothing of it is stored but settings and ticks.

This week is laid from what was left on its Monday, so that it stays put while its boxes are ticked; what follows is laid
from what is left now. What a week did not see done is simply among what is left on the next Monday.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import func, select

from mentor.catalogue import catalogue
from mentor.clock import local, study_day, study_day_start
from mentor.corpus.schema import Node, Roadmap, Stage
from mentor.models import ConceptProgress, PlanTick
from mentor.plans.reflow import Part, Work, in_order, pack
from mentor.plans.settings import Settings
from mentor.roadmaps import NodeState
from mentor.store import Tx
from mentor.users import Person

PROGRESS, TICKS = ConceptProgress.__table__, PlanTick.__table__  # type: ignore[attr-defined]
WEEK = timedelta(days=7)
MOST_WEEKS = 1000  # a guard: 80 hours of holidays in a row end somewhere
MOST_HOURS = 80
SHOWN_AHEAD = 12  # weeks that may be taken off by a button
LEAST_LEFT = 30  # minutes that a node keeps until it is said to be done


@dataclass(frozen=True, slots=True)
class Item:
    """A node, or a part of one, in a week."""

    slug: str
    title: str
    part: Part
    state: NodeState  # "done" of a part: the part is
    stage: int = 0  # its place among the stages of the plan

    @property
    def is_split(self) -> bool:
        """Whether the node is in several weeks."""
        return bool(self.part.before or self.part.after)


@dataclass(frozen=True, slots=True)
class Week:
    """Monday to Sunday."""

    monday: date
    capacity: int  # minutes
    is_off: bool
    items: list[Item] = field(default_factory=list)

    @property
    def minutes(self) -> int:
        """Minutes of its items."""
        return sum(item.part.minutes for item in self.items)


@dataclass(frozen=True, slots=True)
class Aim:
    """A target date against the plan."""

    on: date
    spare_days: int  # from the end of the plan to it; negative where it comes first
    reached: int  # nodes that are done by then, of `total`
    total: int
    hours_needed: int | None  # a week, to be done by then; None where no week could hold it


@dataclass(frozen=True, slots=True)
class StageView:
    """A stage of the roadmap; what was skipped is not among its nodes."""

    title: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class PlanView:
    """The plan: this week first, then the weeks that follow, as far as there is something to do."""

    track: str
    title: str
    hours: int
    weeks: list[Week]
    done: int
    total: int
    minutes_left: int
    ends_on: date | None  # None: nothing is left
    besides: list[str]  # titles of nodes that were done this week although they were not in it
    aim: Aim | None
    off: frozenset[date] = frozenset()  # Mondays of the coming weeks without study, beyond the plan's end too
    stages: list[StageView] = field(default_factory=list)
    today: date | None = None

    @property
    def this_week(self) -> Week:
        """The week that we are in."""
        return self.weeks[0]


@dataclass(frozen=True, slots=True)
class _Standing:
    """What is known of somebody's progress: state and its date by concept, minutes of parts before and in this week."""

    states: dict[str, tuple[NodeState, datetime]]
    before: dict[str, int]
    ticked: dict[str, int]
    since: datetime  # when this week began to count

    def left_on_monday(self, node: Node) -> bool:
        state, at = self.states.get(node.concept, ("todo", self.since))
        return state in ("todo", "doing") or (state == "done" and at >= self.since)

    def is_done(self, node: Node) -> bool:
        return self.states.get(node.concept, ("todo",))[0] == "done"

    def minutes(self, node: Node) -> int:
        whole = round(node.hours * 60)
        return max(min(LEAST_LEFT, whole), whole - self.before.get(node.concept, 0))


def monday_of(now: datetime, tz: str) -> date:
    """The Monday of the person's study week."""
    day = study_day(now, tz)
    return day - timedelta(days=day.weekday())


def view(tx: Tx, user: Person, plan: Settings, roadmap: Roadmap, now: datetime) -> PlanView:
    """The plan over a roadmap, with `plan.hours` a week."""
    monday = monday_of(now, user.tz)
    standing = _standing(tx, user, plan, monday)
    nodes = {node.slug: node for stage in roadmap.stages for node in stage.nodes}
    stage_of = {node.slug: place for place, stage in enumerate(roadmap.stages) for node in stage.nodes}
    left = in_order([_work(n, standing.minutes(n)) for n in nodes.values() if standing.left_on_monday(n)])
    mondays = [monday + WEEK * ahead for ahead in range(MOST_WEEKS)]
    room = {day: _capacity(plan, user, day) for day in mondays[:2]}
    first = (pack(left, [room[monday]]) or [[]])[0]
    rest = _after_first(left, first, nodes, standing)
    coming = pack(rest, (_capacity(plan, user, day) for day in mondays[1:]))
    weeks = [
        Week(day, _capacity(plan, user, day), _is_off(plan, user, day), [_item(p, nodes, stage_of, standing, day == monday) for p in parts])
        for day, parts in zip(mondays, [first, *coming], strict=False)
    ]  # fmt: skip
    shown = {part.slug for part in first}
    besides = [
        n.title for n in nodes.values() if standing.is_done(n) and standing.left_on_monday(n) and n.slug not in shown
    ]
    minutes = sum(_open_minutes(item) for week in weeks for item in week.items)
    today = local(now, user.tz).date()
    ends_on = _ends_on(weeks, today) if minutes else None
    states = [standing.states.get(n.concept, ("todo",))[0] for n in nodes.values()]
    total = sum(state != "skipped" for state in states)
    done = sum(state == "done" for state in states)
    aim = _aim(plan, user, weeks, (done, total), minutes, ends_on, monday) if plan.target_on else None
    off = frozenset(day for day in mondays[:SHOWN_AHEAD] if _is_off(plan, user, day))
    stages = [_stage(stage, standing) for stage in roadmap.stages]
    return PlanView(
        roadmap.track, roadmap.title, plan.hours, weeks, done, total, minutes, ends_on, besides, aim, off, stages, today
    )


def _stage(stage: Stage, standing: _Standing) -> StageView:
    states = [standing.states.get(node.concept, ("todo",))[0] for node in stage.nodes]
    return StageView(stage.title, states.count("done"), len(states) - states.count("skipped"))


def _standing(tx: Tx, user: Person, plan: Settings, monday: date) -> _Standing:
    query = select(PROGRESS.c.concept, PROGRESS.c.state, PROGRESS.c.changed_at).where(PROGRESS.c.user_id == user.id)
    states = {row.concept: (row.state, row.changed_at) for row in tx.execute(query)}
    mine = TICKS.c.user_id == user.id
    sums = select(TICKS.c.concept, func.sum(TICKS.c.minutes)).where(mine, TICKS.c.week_on < monday)
    now = select(TICKS.c.concept, TICKS.c.minutes).where(mine, TICKS.c.week_on >= monday)
    since = max(study_day_start(monday, user.tz), plan.started_at)
    before = {concept: int(minutes) for concept, minutes in tx.execute(sums.group_by(TICKS.c.concept))}
    return _Standing(states, before, dict(tx.execute(now).all()), since)


def _work(node: Node, minutes: int) -> Work:
    return Work(node.slug, node.concept, minutes, tuple(node.prerequisites))


def _after_first(left: list[Work], first: list[Part], nodes: dict[str, Node], standing: _Standing) -> list[Work]:
    laid = {part.slug: part.minutes for part in first}
    rest = [Work(w.slug, w.concept, w.minutes - laid.get(w.slug, 0), w.prerequisites) for w in left]
    return [work for work in rest if work.minutes > 0 and not standing.is_done(nodes[work.slug])]


def _item(part: Part, nodes: dict[str, Node], stage_of: dict[str, int], standing: _Standing, is_now: bool) -> Item:
    node = nodes[part.slug]
    state = standing.states.get(node.concept, ("todo",))[0]
    if is_now and not part.is_last and node.concept in standing.ticked:
        state = "done"
    whole = round(node.hours * 60)
    shown = Part(part.slug, part.minutes, whole - part.minutes - part.after, part.after)
    return Item(node.slug, node.title, shown, state, stage_of[part.slug])


def _open_minutes(item: Item) -> int:
    return 0 if item.state == "done" else item.part.minutes


def _is_off(plan: Settings, user: Person, monday: date) -> bool:
    """A week that was taken off, or that lies wholly in a vacation."""
    if monday.isoformat() in plan.off:
        return True
    return user.paused_until is not None and local(user.paused_until, user.tz).date() >= monday + WEEK


def _capacity(plan: Settings, user: Person, monday: date) -> int:
    """Minutes of a week; the one in which the plan was made has only the days that were left of it."""
    if _is_off(plan, user, monday):
        return 0
    started = study_day(plan.started_at, user.tz)
    days = 7 if started <= monday else max(0, (monday + WEEK - started).days)
    return plan.hours * 60 if days == 7 else plan.hours * 60 * days // 7 // 30 * 30


def _ends_on(weeks: list[Week], today: date) -> date:
    """The day on which the last week's hours run out, by the share of the week that they take."""
    last = next(week for week in reversed(weeks) if any(_open_minutes(item) for item in week.items))
    share = last.minutes / last.capacity if last.capacity else 1.0
    return max(today, last.monday + timedelta(days=max(0, math.ceil(7 * min(1.0, share)) - 1)))


def _aim(
    plan: Settings, user: Person, weeks: list[Week], count: tuple[int, int], minutes: int, ends_on: date | None,
    monday: date,
) -> Aim:  # fmt: skip
    target = plan.target_on
    assert target is not None
    done, total = count
    before = [week for week in weeks if week.monday + WEEK <= target + timedelta(days=1)]
    reached = done + sum(i.part.is_last and i.state != "done" for week in before for i in week.items)
    spare = (target - ends_on).days if ends_on else 0
    whole: Iterator[date] = (monday + WEEK * ahead for ahead in range(max(0, (target - monday).days // 7)))
    study = [day for day in whole if not _is_off(plan, user, day)]
    needed = math.ceil(minutes / 60 / len(study)) if study else None
    hours = needed if needed is not None and needed <= MOST_HOURS else None
    return Aim(target, spare, min(reached, total) if spare < 0 else total, total, hours)


def roadmap_of(tx: Tx, user: Person) -> Roadmap | None:
    """The roadmap of the person's track, or None."""
    return catalogue(tx).roadmaps.get(user.track or "")
