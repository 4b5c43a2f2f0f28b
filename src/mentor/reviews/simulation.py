"""Learners whose memory is not FSRS's, scheduled by FSRS and by SM-2: how many reviews each needs for equal recall.

Two kinds of memory, both with parameters of their own for each learner and card. `Traces`: a power law over all looks,
each new trace decaying the faster the stronger the memory was when it was laid (Pavlik and Anderson 2005, the spacing
effect in ACT-R). `Rate`: exponential forgetting whose rate each success and failure multiplies (Tabibian and others
2019). SM-2: Wozniak 1990, with the same one more look in the sitting after a failure as ours.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import pairwise
from random import Random
from typing import Protocol

from mentor.reviews import memory
from mentor.reviews.memory import Memory, Rating

START = datetime(2026, 1, 5, 2, tzinfo=UTC)
DAYS, CARDS, NEW_A_DAY = 180, 16, 4
LOOKS_FROM, LOOKS_EVERY = 30, 10  # days on which everything that was learned is asked in thought
RETENTIONS = (0.8, 0.88, 0.93, 0.96)
STEP = timedelta(minutes=10)


class Head(Protocol):
    """One card in one head; `learner` draws what is the same for all cards of a person."""

    laid: list[float]

    def __init__(self, drawn: Random, learner: Random) -> None: ...

    def recall(self, day: float) -> float:
        """The true chance of recalling."""
        ...

    def lay(self, day: float, is_known: bool) -> None:
        """It was asked, and shown."""
        ...


class Traces:
    """Power law: every look lays a trace."""

    def __init__(self, drawn: Random, learner: Random) -> None:
        self.base, self.gain = learner.uniform(0.25, 0.5), learner.uniform(0.15, 0.4)
        self.threshold, self.noise = learner.uniform(-1.0, -0.4), learner.uniform(0.2, 0.4)
        self.ease = drawn.gauss(0, 0.35)
        self.laid: list[float] = []
        self.decays: list[float] = []

    def recall(self, day: float) -> float:
        """The true chance of recalling."""
        if not self.laid:
            return 0.0
        spread = (self.threshold - self._activation(day)) / self.noise
        return 1 / (1 + math.exp(max(-50.0, min(50.0, spread))))

    def lay(self, day: float, is_known: bool) -> None:
        """Another trace: it decays the faster, the stronger the memory is in which it is laid."""
        strength = math.exp(min(2.0, self._activation(day))) if self.laid else 0.0
        self.decays.append(min(0.9, self.base + self.gain * strength))
        self.laid.append(day)

    def _activation(self, day: float) -> float:
        traces = zip(self.laid, self.decays, strict=True)
        return math.log(sum(max(day - at, 1e-3) ** -decay for at, decay in traces)) + self.ease


class Rate:
    """Exponential forgetting: a success slows it, a failure quickens it, never beyond a new card's."""

    def __init__(self, drawn: Random, learner: Random) -> None:
        self.slower, self.quicker = learner.uniform(0.3, 0.6), learner.uniform(0.2, 1.0)
        self.first = self.rate = 0.2 * math.exp(drawn.gauss(0, 0.6))
        self.laid: list[float] = []

    def recall(self, day: float) -> float:
        """The true chance of recalling."""
        return math.exp(-self.rate * max(0.0, day - self.laid[-1])) if self.laid else 0.0

    def lay(self, day: float, is_known: bool) -> None:
        """What the day's first look did to the rate; a second one in the same sitting does nothing."""
        if self.laid and day - self.laid[-1] > 0.5:
            self.rate = self.rate * (1 - self.slower) if is_known else min(self.first, self.rate * (1 + self.quicker))
        self.laid.append(day)


class Plan(Protocol):
    """A schedule of one card."""

    def rate(self, rating: Rating, day: float) -> float:
        """The day of the next review."""
        ...


class Fsrs:
    """Ours, as the bot uses it."""

    def __init__(self, retention: float, name: str) -> None:
        self.card, self.retention = Memory(name, START), retention

    def rate(self, rating: Rating, day: float) -> float:
        """The day of the next review."""
        at = START + timedelta(days=day)
        self.card = memory.review(self.card, rating, "simulated", self.retention, at)
        return (self.card.due_at - START) / timedelta(days=1)


class Sm2:
    """Wozniak's: quality 1, 3, 4, 5 for the four ratings."""

    def __init__(self) -> None:
        self.ease, self.interval, self.repetition = 2.5, 0.0, 0

    def rate(self, rating: Rating, day: float) -> float:
        """The day of the next review."""
        quality = {Rating.AGAIN: 1, Rating.HARD: 3, Rating.GOOD: 4, Rating.EASY: 5}[rating]
        self.ease = max(1.3, self.ease + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02))
        if quality < 3:
            self.repetition, self.interval = 0, 1.0
            return day + STEP / timedelta(days=1)
        self.repetition += 1
        self.interval = {1: 1.0, 2: 6.0}.get(self.repetition, self.interval * self.ease)
        return day + round(self.interval)


@dataclass(frozen=True, slots=True)
class Course:
    """What a schedule cost and gave."""

    reviews: int
    recall: float  # true recall of everything that was learned, over the days on which it was looked at


@dataclass(frozen=True, slots=True)
class Saving:
    """FSRS against SM-2 in one group of learners."""

    learners: int
    sm2: Course
    fsrs: float  # reviews at the recall of SM-2, interpolated between retentions

    @property
    def saved(self) -> float:
        """The share of reviews that is saved."""
        return 1 - self.fsrs / self.sm2.reviews


def group(kind: type[Head], seed: int, learners: int, days: int = DAYS) -> Saving:
    """`learners` people, each by SM-2 and by FSRS at several retentions, with the same luck."""
    sm2 = _all(kind, seed, learners, days, lambda _: Sm2())
    courses = [_all(kind, seed, learners, days, partial(Fsrs, retention)) for retention in RETENTIONS]
    courses.sort(key=lambda course: course.recall)
    return Saving(learners, sm2, at_recall(courses, sm2.recall))


def at_recall(courses: Sequence[Course], recall: float) -> float:
    """Reviews at this recall, between the two nearest; raises ValueError where none are on both sides."""
    for low, high in pairwise(courses):
        if low.recall <= recall <= high.recall:
            share = (recall - low.recall) / (high.recall - low.recall)
            return low.reviews + share * (high.reviews - low.reviews)
    raise ValueError(f"recall {recall:.3f} is outside {courses[0].recall:.3f} to {courses[-1].recall:.3f}")


def _all(kind: type[Head], seed: int, learners: int, days: int, plan: Callable[[str], Plan]) -> Course:
    courses = [_one(kind, seed * 100_003 + n, days, plan) for n in range(learners)]
    return Course(sum(c.reviews for c in courses), sum(c.recall for c in courses) / learners)


def _one(kind: type[Head], seed: int, days: int, plan: Callable[[str], Plan]) -> Course:
    """One learner: a sitting a day, new cards for the first days, what is due by the evening reviewed."""
    drawn = Random(seed)
    cards = [(kind(drawn, Random(seed + 1)), plan(f"card{n}"), Random(f"{seed}:{n}")) for n in range(CARDS)]
    due = [float(n // NEW_A_DAY) for n in range(CARDS)]
    reviews, looks = 0, []
    for day in range(days):
        for n, (traces, schedule, luck) in enumerate(cards):
            at = float(day)
            while due[n] < day + 1 and at < day + 0.5:
                at = max(at, due[n] if due[n] > day else at)
                rating = _answer(traces, at, luck)
                due[n] = schedule.rate(rating, at)
                traces.lay(at, rating != Rating.AGAIN)
                reviews += 1
                at += 0.004
        if day >= LOOKS_FROM and day % LOOKS_EVERY == 0:
            looks.append(sum(traces.recall(day + 0.9) for traces, _, _ in cards) / CARDS)
    return Course(reviews, sum(looks) / len(looks))


def _answer(traces: Head, at: float, luck: Random) -> Rating:
    """What the learner presses: the surer the recall, the easier it feels."""
    chance, draw = traces.recall(at), luck.random()
    if not traces.laid:  # new: most have to learn it, some know a little
        return Rating.AGAIN if draw < 0.5 else Rating.GOOD
    if draw > chance:
        return Rating.AGAIN
    return Rating.HARD if draw > 0.88 * chance else Rating.EASY if draw < 0.12 * chance else Rating.GOOD
