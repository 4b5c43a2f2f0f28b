"""The weekly mixed quiz: a few questions over what was learned, the weak topics first; it goes on where it stopped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from random import Random

from sqlalchemy import select

from mentor import quizzes, users
from mentor.catalogue import catalogue
from mentor.clock import local
from mentor.corpus.schema import Question
from mentor.models import Card, QuizPoll, WeeklyQuiz
from mentor.outbox import Claimed
from mentor.quizzes import Quiz
from mentor.store import Tx
from mentor.users import Person

CARDS, POLLS, WEEKS = Card.__table__, QuizPoll.__table__, WeeklyQuiz.__table__  # type: ignore[attr-defined]
LENGTH = 6
OF_A_TOPIC = 2  # at most: it is a mixed quiz


@dataclass(frozen=True, slots=True)
class Finished:
    """A week's quiz that was answered to its end."""

    right: int
    total: int
    missed: list[Question]


@dataclass(frozen=True, slots=True)
class WeeklyPush:
    """The invitation: how many questions, and how many are answered."""

    total: int
    done: int
    late_from: str | None


def following(tx: Tx, user: Person, now: datetime) -> Quiz | Finished | None:
    """The next question of this week's quiz, chosen at its first; None where the corpus has none."""
    week = week_of(user, now)
    slugs = _chosen(tx, user, week, now)
    if not slugs:
        return None
    given = _given(tx, user, week)
    known = catalogue(tx).questions
    for place, slug in enumerate(slugs, 1):
        if slug not in given:
            quiz = quizzes.made(known[slug], "", str(user.id), now)
            return replace(quiz, series=week.isoformat(), place=place, total=len(slugs))
    missed = [known[slug] for slug in slugs if not given[slug]]
    return Finished(len(slugs) - len(missed), len(slugs), missed)


def push(tx: Tx, claimed: Claimed, now: datetime) -> WeeklyPush | None:
    """What the invitation says; None where this week's quiz is done already, or there is none."""
    user = users.find(tx, claimed.user_id)
    if user is None:
        return None
    week = week_of(user, now)
    slugs, given = _chosen(tx, user, week, now), _given(tx, user, week)
    done = sum(slug in given for slug in slugs)
    late = claimed.payload.get("late_from")
    late_from = f"{local(datetime.fromisoformat(late), user.tz):%H:%M}" if late else None
    return None if done == len(slugs) else WeeklyPush(len(slugs), done, late_from)


def week_of(user: Person, now: datetime) -> date:
    """The Monday of the person's week."""
    today = local(now, user.tz).date()
    return today - timedelta(days=today.weekday())


def _given(tx: Tx, user: Person, week: date) -> dict[str, bool]:
    """The questions answered in this week's quiz, with whether the first answer was right."""
    query = select(POLLS.c.slug, POLLS.c.right, POLLS.c.chosen).where(
        POLLS.c.user_id == user.id, POLLS.c.series == week.isoformat(), POLLS.c.answered_at.is_not(None)
    )
    given: dict[str, bool] = {}
    for row in tx.execute(query.order_by(POLLS.c.answered_at)):
        given.setdefault(row.slug, sorted(row.chosen or []) == sorted(row.right))
    return given


def _chosen(tx: Tx, user: Person, week: date, now: datetime) -> list[str]:
    mine = (WEEKS.c.user_id == user.id) & (WEEKS.c.week_on == week)
    known = catalogue(tx).questions
    kept = tx.execute(select(WEEKS.c.slugs).where(mine)).scalar()
    if kept is not None:
        return [slug for slug in kept if slug in known and known[slug].choices]
    slugs = _choose(tx, user, week, list(known.values()))
    row = {"user_id": user.id, "week_on": week, "slugs": slugs}
    tx.execute(tx.insert(WEEKS).values(row).on_conflict_do_nothing())
    return slugs


def _choose(tx: Tx, user: Person, week: date, cards: Sequence[Question]) -> list[str]:
    """Cards that were met come first, the shaky ones before the firm; then what the track asks often."""
    query = select(CARDS.c.slug, CARDS.c.stability, CARDS.c.lapses).where(CARDS.c.user_id == user.id)
    met = {row.slug: row for row in tx.execute(query)}
    drawn = Random(f"{user.id}:{week}")

    def wanted(card: Question) -> float:
        luck = 3 * drawn.random()
        of_track = user.track is None or user.track in card.tracks
        shaky = 0.0
        if card.slug in met:
            shaky = 6 + min(3, met[card.slug].lapses) - min(4.0, (met[card.slug].stability or 0.0) / 15)
        return luck + shaky + card.frequency - (0 if of_track or card.slug in met else 8)

    ranked = sorted(((wanted(card), card) for card in cards if card.choices), key=lambda pair: (-pair[0], pair[1].slug))
    taken: Counter[str] = Counter()
    slugs: list[str] = []
    for _, card in ranked:
        if len(slugs) < LENGTH and taken[card.topic] < OF_A_TOPIC:
            taken[card.topic] += 1
            slugs.append(card.slug)
    return slugs
