"""How far somebody has come: days, memory by topic, the roadmap. Plain figures with their reasons, and no guilt."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import mean

from sqlalchemy import func, select

from mentor import roadmaps
from mentor.catalogue import catalogue
from mentor.clock import study_day
from mentor.models import Card, ConceptProgress, ReviewLog
from mentor.reviews import queue
from mentor.reviews.deck import COLUMNS
from mentor.reviews.memory import Memory, recall
from mentor.store import Tx
from mentor.users import Person

CARDS, LOG, MARKS = Card.__table__, ReviewLog.__table__, ConceptProgress.__table__  # type: ignore[attr-defined]
FREEZE_EVERY = 5  # days in a row that earn a day off
MOST_FREEZES = 3
LASTING = 21.0  # days of stability from which a card counts as remembered for good
LOOK_BACK = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Streak:
    """Days in a row, the longest so, and the days off that are earned and not used yet."""

    now: int = 0
    longest: int = 0
    freezes: int = 0


@dataclass(frozen=True, slots=True)
class TopicState:
    """Cards met in a topic, of how many, and their mean predicted recall (0 to 1)."""

    topic: str
    met: int
    total: int
    recall: float


@dataclass(frozen=True, slots=True)
class Progress:
    """Everything that /progress says. `days` counts reviews and nodes by study day."""

    days: dict[date, int]
    today: date
    streak: Streak
    due: int
    met: int
    lasting: int
    topics: list[TopicState]  # the weakest first
    track: roadmaps.TrackView | None
    here: tuple[str, str] | None


def progress(tx: Tx, user: Person, now: datetime) -> Progress:
    """How far this person has come."""
    today = study_day(now, user.tz)
    days = _days(tx, user, now)
    query = select(*COLUMNS).where(CARDS.c.user_id == user.id, CARDS.c.reviews > 0)
    cards = [Memory(*row) for row in tx.execute(query)]
    has_track = user.track is not None and user.track in catalogue(tx).roadmaps
    node = roadmaps.first_node(tx, user, user.track) if user.track else None
    return Progress(
        days=days,
        today=today,
        streak=streak(days, today, rest_days(user)),
        due=queue.due(tx, user, now).count,
        met=len(cards),
        lasting=sum((card.stability or 0) >= LASTING for card in cards),
        topics=_topics(tx, cards, now),
        track=roadmaps.track(tx, user, user.track) if has_track and user.track else None,
        here=(node.node.slug, node.node.title) if node else None,
    )


def rest_days(user: Person) -> frozenset[int]:
    """The weekdays (Monday 0) on which somebody wants no load at all (/settings, lighter days)."""
    return frozenset(day for day, share in enumerate(user.day_shares) if not share)


def streak(days: Mapping[date, int], today: date, rest: frozenset[int] = frozenset()) -> Streak:
    """Days in a row. Every FREEZE_EVERY of them earn a day off, which a day without anything uses up by itself.

    A day off neither breaks the row nor adds to it; a rest day (weekdays in `rest`) does not even use one up. Today is
    not over, so it breaks nothing.
    """
    active = sorted(day for day, count in days.items() if count > 0 and day <= today)
    if not active:
        return Streak()
    run = longest = freezes = 0
    day = active[0]
    while day <= today:
        if days.get(day, 0) > 0:
            run += 1
            if run % FREEZE_EVERY == 0:
                freezes = min(MOST_FREEZES, freezes + 1)
        elif day < today and day.weekday() not in rest:
            if freezes:
                freezes -= 1
            else:
                run = 0
        longest = max(longest, run)
        day += timedelta(days=1)
    return Streak(run, longest, freezes)


def _days(tx: Tx, user: Person, now: datetime) -> dict[date, int]:
    since = study_day(now, user.tz) - LOOK_BACK
    query = select(LOG.c.study_on, func.count().label("n")).where(LOG.c.user_id == user.id, LOG.c.study_on >= since)
    counts: Counter[date] = Counter({row.study_on: row.n for row in tx.execute(query.group_by(LOG.c.study_on))})
    marked = select(MARKS.c.changed_at).where(MARKS.c.user_id == user.id, MARKS.c.state != "skipped")
    counts.update(study_day(at, user.tz) for at in tx.execute(marked).scalars())
    return dict(counts)


def _topics(tx: Tx, cards: list[Memory], now: datetime) -> list[TopicState]:
    questions = catalogue(tx).questions
    totals = Counter(question.topic for question in questions.values())
    recalls: dict[str, list[float]] = defaultdict(list)
    for card in cards:
        if card.slug in questions:
            recalls[questions[card.slug].topic].append(recall(card, now))
    found = [TopicState(topic, len(values), totals[topic], mean(values)) for topic, values in recalls.items()]
    return sorted(found, key=lambda state: (state.recall, -state.met, state.topic))
