"""What is due, in which order, and how much of it: limits, related cards, a backlog spread over the next days."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select

from mentor.clock import study_day, study_day_start
from mentor.corpus.schema import Question
from mentor.own import cards as own
from mentor.questions import siblings
from mentor.reviews.deck import CARDS, COLUMNS, LOG, move
from mentor.reviews.memory import Memory, State, recall
from mentor.store import Tx
from mentor.users import Person

AHEAD = 7  # days over which a backlog is spread
HEAVY = 0.8  # from this share of the limit on, on average over the next days, there are no new cards


@dataclass(frozen=True, slots=True)
class Today:
    """A person's study day and what was done in it."""

    day: date
    start: datetime
    end: datetime
    reviewed: frozenset[str]  # every card that was rated
    new: frozenset[str]  # those of them that were met for the first time

    def left(self, user: Person) -> int:
        """How many more reviews the day's limit allows."""
        return max(0, limit(user, self.day) - len(self.reviewed - self.new))


@dataclass(frozen=True, slots=True)
class Due:
    """What there is to review now, in order, and what comes later."""

    cards: list[Memory]
    over: int  # due today, but beyond the limit
    soon: list[Memory]  # steps that fall due later in this study day

    @property
    def count(self) -> int:
        """Cards to review now."""
        return len(self.cards)


def limit(user: Person, day: date) -> int:
    """The most reviews on a study day: the person's number, less on a weekday that they made lighter."""
    return _lightened(user.reviews_per_day, user, day)


def new_limit(user: Person, day: date) -> int:
    """The most new cards on a study day."""
    return _lightened(user.new_per_day, user, day)


def _lightened(number: int, user: Person, day: date) -> int:
    return round(number * user.day_shares[day.weekday()] / 100) if user.day_shares else number


def today(tx: Tx, user: Person, now: datetime) -> Today:
    """The study day of `now` and what was rated in it."""
    day = study_day(now, user.tz)
    start, end = study_day_start(day, user.tz), study_day_start(day + timedelta(days=1), user.tz)
    query = select(LOG.c.slug, LOG.c.before).where(LOG.c.user_id == user.id, LOG.c.reviewed_at >= start)
    rows = tx.execute(query).all()
    new = frozenset(row.slug for row in rows if row.before is None or row.before["reviews"] == 0)
    return Today(day, start, end, frozenset(row.slug for row in rows), new)


def due(tx: Tx, user: Person, now: datetime) -> Due:
    """What is due: steps first, then the rest of today's, the lowest predicted recall first, within the limit.

    A card that is related to one seen today waits until tomorrow, once: the two would answer each other.
    """
    when = today(tx, user, now)
    questions = own.known(tx, user)
    found = [card for card in _open_cards(tx, user, when.end, now) if card.slug in questions]
    steps = [card for card in found if card.state != State.REVIEW]
    first = sorted((card for card in steps if card.due_at <= now), key=lambda card: card.due_at)
    soon = sorted((card for card in steps if card.due_at > now), key=lambda card: card.due_at)
    rest = sorted((c for c in found if c.state == State.REVIEW), key=lambda c: (recall(c, now), c.due_at, c.slug))
    apart = _apart(rest, questions, when, first)
    kept = apart[: when.left(user)]
    return Due([*first, *kept], len(apart) - len(kept), soon)


def _open_cards(tx: Tx, user: Person, end: datetime, now: datetime) -> list[Memory]:
    """Neither suspended nor put off, due before the end of the study day."""
    query = select(*COLUMNS).where(CARDS.c.user_id == user.id, CARDS.c.due_at < end, CARDS.c.suspended.is_(False))
    return [
        card for row in tx.execute(query) if (card := Memory(*row)).buried_until is None or card.buried_until <= now
    ]


def _apart(
    cards: Iterable[Memory], questions: Mapping[str, Question], when: Today, first: Iterable[Memory]
) -> list[Memory]:
    taken = set(when.reviewed) | {card.slug for card in first}
    named = siblings(questions, taken)
    kept = []
    for card in cards:
        own = set(questions[card.slug].related)
        has_waited = card.due_at < when.start  # for a day already: nothing is put off twice
        if not has_waited and (card.slug in named or own & taken):
            continue
        taken.add(card.slug)
        named |= own
        kept.append(card)
    return kept


def forecast(tx: Tx, user: Person, now: datetime, days: int = AHEAD) -> list[int]:
    """How many reviews each of the next study days will bring, tomorrow first; none above the person's limit.

    What a day cannot take moves on to the next one, as it will.
    """
    when = today(tx, user, now)
    query = select(CARDS.c.due_at).where(
        CARDS.c.user_id == user.id, CARDS.c.suspended.is_(False), CARDS.c.due_at < when.end + timedelta(days=days)
    )
    load = Counter(_day_ahead(due_at, when, user) for due_at in tx.execute(query).scalars())
    carried = max(0, load.pop(0, 0) - when.left(user))
    counts = []
    for ahead in range(1, days + 1):
        total = load[ahead] + carried
        counts.append(min(total, limit(user, when.day + timedelta(days=ahead))))
        carried = total - counts[-1]
    return counts


def is_heavy(tx: Tx, user: Person, now: datetime) -> bool:
    """Whether reviews alone fill the person's days, so that nothing new should come."""
    coming = forecast(tx, user, now)
    day = study_day(now, user.tz)
    most = sum(limit(user, day + timedelta(days=ahead)) for ahead in range(1, len(coming) + 1))
    return due(tx, user, now).over > 0 or sum(coming) >= HEAVY * most > 0


def spread(tx: Tx, user: Person, now: datetime) -> int:
    """Spread what was missed over the next week, the most endangered first; how many cards moved.

    Nothing moves while everything due fits into today's limit, and no day gets more than the limit. What today keeps
    is its own cards and an even share of the missed ones.
    """
    when = today(tx, user, now)
    pool = [card for card in _open_cards(tx, user, when.end, now) if card.state == State.REVIEW]
    left = when.left(user)
    limits = [limit(user, when.day + timedelta(days=ahead)) for ahead in range(7)]  # they repeat weekly
    if len(pool) <= left or not any(limits):
        return 0
    missed = sum(card.due_at < when.start for card in pool)
    share = math.ceil(missed / AHEAD)
    keep = min(left, len(pool) - missed + share)
    pool.sort(key=lambda card: (recall(card, now), card.due_at, card.slug))
    moving = pool[keep:]
    load = _load(tx, user, when)
    for card, ahead in zip(moving, _places(len(moving), load, limits, share), strict=True):
        move(tx, user, card.slug, study_day_start(when.day + timedelta(days=ahead), user.tz))
    return len(moving)


def _load(tx: Tx, user: Person, when: Today) -> Counter[int]:
    mine = select(CARDS.c.due_at).where(CARDS.c.user_id == user.id, CARDS.c.due_at >= when.end)
    rows = tx.execute(mine.where(CARDS.c.suspended.is_(False))).scalars()
    return Counter(_day_ahead(due_at, when, user) for due_at in rows)


def _day_ahead(due_at: datetime, when: Today, user: Person) -> int:
    return max(0, (study_day(due_at, user.tz) - when.day).days)


def _places(n: int, load: Mapping[int, int], limits: list[int], share: int) -> list[int]:
    """For each of `n` cards a day from 1 on: an even share over the week, then whatever room the days have."""
    taken = Counter(load)
    places: list[int] = []
    usual = max(limits)
    for is_even in (True, False):
        for ahead in range(1, AHEAD):
            most = limits[ahead % 7]
            own = math.ceil(share * most / usual) if is_even else most  # a lighter day takes a smaller share
            room = max(0, min(most - taken[ahead], own, n - len(places)))
            places += [ahead] * room
            taken[ahead] += room
    ahead = AHEAD
    while len(places) < n:
        room = min(max(0, limits[ahead % 7] - taken[ahead]), n - len(places))
        places += [ahead] * room
        ahead += 1
    return sorted(places)
