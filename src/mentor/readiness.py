"""How ready somebody is, topic by topic, with the reasons, and the three cheapest next steps.

There is no single number: what counts is whether the questions that are asked often would be recalled today, and whether
an answer held its key points. Each is shown; the order of the steps is what they add for a minute of work.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from mentor.catalogue import catalogue
from mentor.corpus.schema import Question
from mentor.models import Answer, Card, PointCorrection
from mentor.reviews import queue
from mentor.reviews.deck import COLUMNS
from mentor.reviews.memory import Memory, Rating, recall, review
from mentor.store import Tx
from mentor.users import Person

CARDS, ANSWERS = Card.__table__, Answer.__table__  # type: ignore[attr-defined]
CORRECTIONS = PointCorrection.__table__  # type: ignore[attr-defined]
OFTEN = 4  # frequency from which a question counts as often asked
STEPS = 3
MINUTES = {"review": 0.5, "meet": 3.0, "retry": 2.0}  # of one card
SOLID, BEGUN = 0.6, 0.2  # expected recall of the often-asked questions
SAID = 0.6  # share of key points from which an answer counts as held
DAYS = 30  # of the forecast
MOST_CARDS = 200  # of the forecast: a sample is as good, and the picture is waited for


@dataclass(frozen=True, slots=True)
class TopicReadiness:
    """One topic: `expected` (0 to 1) is the share of its often-asked questions that would be recalled today."""

    topic: str
    total: int  # often-asked questions
    met: int  # of them
    due: int
    expected: float
    said: float | None  # mean share of key points in the last answers; None where nothing was answered

    @property
    def level(self) -> str:
        """none, begun, underway or solid."""
        if not self.met:
            return "none"
        if self.expected >= SOLID and (self.said is None or self.said >= SAID):
            return "solid"
        return "underway" if self.expected >= BEGUN else "begun"


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do next: review (all that is due), meet (a question), retry (an answer that missed points)."""

    kind: str
    topic: str  # "" for a review
    slug: str  # of the card, "" for a review
    title: str
    minutes: int
    count: int = 1


@dataclass(frozen=True, slots=True)
class Readiness:
    """The topics of somebody's track, the least ready first, and what to do next."""

    track: str | None
    topics: list[TopicReadiness]
    steps: list[Step]


@dataclass(frozen=True, slots=True)
class Curve:
    """Mean predicted recall of the cards today and on each of the next DAYS days, reviewed as planned, and not at all."""

    with_review: list[float]
    without_review: list[float]
    cards: int
    target: float


def readiness(tx: Tx, user: Person, now: datetime) -> Readiness:
    """How ready this person is for the often-asked questions of their track (of all tracks where none is chosen)."""
    often: dict[str, list[Question]] = defaultdict(list)
    for question in catalogue(tx).questions.values():
        if question.frequency >= OFTEN and (user.track is None or user.track in question.tracks):
            often[question.topic].append(question)
    memories = {memory.slug: memory for memory in _met(tx, user)}
    shares = _shares(tx, user)
    due = {memory.slug for memory in queue.due(tx, user, now).cards}
    topics = [_topic(name, questions, memories, shares, due, now) for name, questions in often.items()]
    topics.sort(key=lambda topic: (topic.expected, -topic.total, topic.topic))
    return Readiness(user.track, topics, _steps(often, memories, shares, due, now))


def _met(tx: Tx, user: Person) -> list[Memory]:
    query = select(*COLUMNS).where(CARDS.c.user_id == user.id, CARDS.c.reviews > 0, CARDS.c.suspended.is_(False))
    return [Memory(*row) for row in tx.execute(query)]


def _topic(
    name: str, questions: Iterable[Question], memories: Mapping[str, Memory], shares: Mapping[str, float], due: set[str],
    now: datetime,
) -> TopicReadiness:  # fmt: skip
    slugs = [question.slug for question in questions]
    met = [memories[slug] for slug in slugs if slug in memories]
    said = [shares[slug] for slug in slugs if slug in shares]
    expected = sum(recall(memory, now) for memory in met) / len(slugs)
    return TopicReadiness(
        name, len(slugs), len(met), len(due.intersection(slugs)), expected, sum(said) / len(said) if said else None
    )


def _shares(tx: Tx, user: Person) -> dict[str, float]:
    """Per card, the share of key points in the person's last answer, their own corrections counted."""
    known = catalogue(tx).questions
    query = select(ANSWERS.c.id, ANSWERS.c.slug, ANSWERS.c.recognised).where(ANSWERS.c.user_id == user.id)
    last = {row.slug: (row.id, set(row.recognised)) for row in tx.execute(query.order_by(ANSWERS.c.id))}
    corrected = select(CORRECTIONS.c.answer_id, CORRECTIONS.c.point, CORRECTIONS.c.said)
    changes: dict[int, dict[int, bool]] = defaultdict(dict)
    for row in tx.execute(corrected.where(CORRECTIONS.c.user_id == user.id)):
        changes[row.answer_id][row.point] = row.said
    found = {}
    for slug, (answer_id, points) in last.items():
        if slug in known:
            points |= {point for point, said in changes[answer_id].items() if said}
            points -= {point for point, said in changes[answer_id].items() if not said}
            found[slug] = len(points) / len(known[slug].key_points)
    return found


def _steps(
    often: Mapping[str, list[Question]], memories: Mapping[str, Memory], shares: Mapping[str, float], due: set[str],
    now: datetime,
) -> list[Step]:  # fmt: skip
    """By what they add a minute; one card a topic, so that they are not all the same."""
    best = _reviews([question for questions in often.values() for question in questions], memories, due, now)
    for topic, questions in often.items():
        found = _cards(topic, questions, memories, shares)
        if found:
            best.append(max(found, key=lambda pair: (pair[0], pair[1].slug)))
    best.sort(key=lambda pair: (-pair[0], pair[1].topic))
    return [step for _, step in best[:STEPS]]


def _reviews(
    questions: Iterable[Question], memories: Mapping[str, Memory], due: set[str], now: datetime
) -> list[tuple[float, Step]]:
    """One sitting over everything that is due; what it adds comes from the often-asked questions in it."""
    if not due:
        return []
    waiting = [question for question in questions if question.slug in due and question.slug in memories]
    gain = sum(question.frequency * (1 - recall(memories[question.slug], now)) for question in waiting)
    minutes = MINUTES["review"] * len(due)
    return [(gain / minutes, Step("review", "", "", "", math.ceil(minutes), len(due)))]


def _cards(
    topic: str, questions: Iterable[Question], memories: Mapping[str, Memory], shares: Mapping[str, float]
) -> list[tuple[float, Step]]:
    found = []
    for question in questions:
        if question.slug not in memories:
            gain, kind = float(question.frequency), "meet"
        elif shares.get(question.slug, 1.0) < SAID:
            gain, kind = question.frequency * (1 - shares[question.slug]) / 2, "retry"
        else:
            continue
        step = Step(kind, topic, question.slug, question.question, math.ceil(MINUTES[kind]))
        found.append((gain / MINUTES[kind], step))
    return found


def curve(tx: Tx, user: Person, now: datetime) -> Curve:
    """What reviewing is worth: each card rated good on its day, beside no review at all."""
    cards = sorted(_met(tx, user), key=lambda memory: memory.slug)
    step = max(1, math.ceil(len(cards) / MOST_CARDS))
    sample = cards[::step]
    days = [now + timedelta(days=day) for day in range(DAYS + 1)]
    kept = [[recall(memory, day) for day in days] for memory in sample]
    planned = [_planned(memory, days, user) for memory in sample]
    return Curve(_means(planned, len(days)), _means(kept, len(days)), len(cards), user.retention)


def _planned(memory: Memory, days: list[datetime], user: Person) -> list[float]:
    values = []
    for day in days:
        if memory.due_at <= day and day != days[0]:
            memory = review(memory, Rating.GOOD, str(user.id), user.retention, day)
        values.append(recall(memory, day))
    return values


def _means(rows: list[list[float]], length: int) -> list[float]:
    return [sum(row[n] for row in rows) / len(rows) for n in range(length)] if rows else []
