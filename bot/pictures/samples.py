"""Every picture filled with the longest real labels, and what drawing it costs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

from bot.pictures.heat import Days, heat_map
from bot.pictures.market import Demand, market_bars
from bot.pictures.plan import Plan, PlanStage, PlanWeek, plan_timeline
from bot.pictures.radar import Axis, Report, radar
from bot.pictures.recall import Forecast, Topic, recall_curve, topic_bars
from bot.pictures.roadmap import Here, Roadmap, Stage, Track, roadmap_map, tracks_overview
from bot.pictures.svg import Picture


@dataclass(frozen=True, slots=True)
class Cost:
    """Median milliseconds to lay out, draw and encode a picture, and its size."""

    ms: float
    kb: float


@cache
def _data() -> dict[str, Any]:
    path = Path(__file__).with_name("samples.json")
    return dict(json.loads(path.read_text(encoding="utf-8")))


def labels(picture: str) -> Mapping[str, str]:
    """A sample of the labels of a picture function, by its name."""
    return dict(_data()["labels"][picture])


def roadmap() -> Roadmap:
    """Nine stages, 58 nodes, in the middle of the fourth."""
    data = _data()["roadmap"]
    stages = [Stage(title, tuple(nodes)) for title, nodes in zip(data["stages"], data["nodes"], strict=True)]
    return Roadmap(data["title"], stages, data["hours_left"], Here(*data["here"]), data["subtitle"])


def tracks() -> list[Track]:
    """The eight tracks."""
    return [Track(*row) for row in _data()["tracks"]]


def days(until: date = date(2026, 5, 21)) -> Days:
    """Half a year with idle days, ordinary ones and a few long evenings."""
    draw = Random(7)
    counts = {}
    for back in range(182):
        worth = draw.choice((0, 0, 0, 4, 8, 12, 20, 35)) if back > 12 else 10 + back
        counts[until - timedelta(days=back)] = worth
    return Days(counts, until, 13, 41)


def forecast() -> Forecast:
    """A saw kept near the target by reviews, and a power curve left to itself."""
    kept = [0.9 + 0.035 * (1 - (day * 0.37) % 1) for day in range(31)]
    left = [0.93 * (1 + 19 / 81 * day / 4.5) ** -0.5 for day in range(31)]
    return Forecast(kept, left, 1284, 0.9)


def topics() -> list[Topic]:
    """The twenty topics."""
    draw = Random(3)
    return [Topic(name, draw.uniform(0.05, 1.0)) for name in _data()["topics"]]


def report() -> Report:
    """A second attempt."""
    title, subtitle = _data()["report"]
    return Report(title, [Axis(*axis) for axis in _data()["axes"]], 72.4, 59.0, subtitle=subtitle)


def demands() -> list[Demand]:
    """Skills with and without long names."""
    return [Demand(*row) for row in _data()["skills"]]


def plan(weeks: int = 34, target_on: date | None = date(2026, 12, 6)) -> Plan:
    """The same nine stages over `weeks` weeks at ten hours, a holiday among them, the target some weeks too early."""
    road = roadmap()
    stages = [
        PlanStage(s.title, list(s.nodes).count("done"), len(s.nodes) - list(s.nodes).count("skipped"))
        for s in road.stages
    ]
    first, open_ = date(2026, 5, 18), [n for n, stage in enumerate(stages) if stage.done < stage.total]
    made = []
    for number in range(weeks):
        at = number * len(open_) / weeks
        stage, rest = int(at), at % 1
        following = min(stage + 1, len(open_) - 1)
        hours = [(open_[stage], 10.0)] if rest < 0.75 else [(open_[stage], 6.5), (open_[following], 3.5)]
        is_off = number in (11, 20)
        made.append(
            PlanWeek(first + timedelta(weeks=number), () if is_off else hours, 3.5 if not number else 0, is_off)
        )
    ends_on = made[-1].monday + timedelta(days=4)
    return Plan(road.title, made, stages, 10, date(2026, 5, 21), ends_on, target_on)


def drawings() -> dict[str, Callable[[], Picture]]:
    """Each picture by the name of its function, ready to be drawn."""
    title, subtitle = _data()["market"]
    return {
        "roadmap_map": lambda: roadmap_map(roadmap(), labels("roadmap_map")),
        "tracks_overview": lambda: tracks_overview(tracks(), labels("tracks_overview")),
        "heat_map": lambda: heat_map(days(), labels("heat_map")),
        "recall_curve": lambda: recall_curve(forecast(), labels("recall_curve")),
        "topic_bars": lambda: topic_bars(topics(), labels("topic_bars")),
        "radar": lambda: radar(report(), labels("radar")),
        "plan_timeline": lambda: plan_timeline(plan(), labels("plan_timeline")),
        "market_bars": lambda: market_bars(title, demands(), 42, labels("market_bars"), subtitle),
    }


def figures(rounds: int = 9) -> dict[str, Cost]:
    """What each picture costs, the first drawing (which loads the font) left out."""
    costs = {}
    for name, draw in drawings().items():
        picture, times = draw(), []
        for _ in range(rounds):
            began = perf_counter()
            draw()
            times.append(1000 * (perf_counter() - began))
        costs[name] = Cost(median(times), len(picture.png) / 1000)
    return costs
