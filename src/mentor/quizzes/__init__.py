"""Quizzes: cards as native quiz polls; what is answered wrongly becomes due. `weekly` mixes them, `groups` posts one a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from random import Random

from sqlalchemy import func, select, update

from mentor import names
from mentor.catalogue import catalogue
from mentor.clock import study_day, study_day_start
from mentor.corpus.schema import Question
from mentor.models import Card, QuizPoll
from mentor.store import Tx
from mentor.users import Person

POLLS, CARDS = QuizPoll.__table__, Card.__table__  # type: ignore[attr-defined]
TWIN = "?"  # before the id of a poll that may have been sent twice: its twin's id nobody knows


@dataclass(frozen=True, slots=True)
class Quiz:
    """A card as a quiz: the options in the order in which they are shown, and which of them are right."""

    card: Question
    topic: str  # what was asked for: "" for anything
    options: list[str]
    right: list[int]
    series: str = ""  # the week of the mixed quiz that it is part of
    place: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """An answered quiz."""

    card: Question
    topic: str
    is_right: bool
    right: list[str]
    right_today: int
    answered_today: int
    series: str = ""


def next_quiz(tx: Tx, user: Person, topic: str, now: datetime) -> Quiz | None:
    """A quiz that was not asked for longest: of the topic, or of the person's track. None where there is none."""
    known = catalogue(tx)
    track = user.track if not topic else None
    fitting = [q for q in known.questions.values() if q.choices and topic in ("", q.topic)]
    own = [q for q in fitting if track is None or track in q.tracks] or fitting
    if not own:
        return None
    asked = select(POLLS.c.slug, func.max(POLLS.c.asked_at)).where(POLLS.c.user_id == user.id).group_by(POLLS.c.slug)
    last = {slug: at.timestamp() for slug, at in tx.execute(asked)}
    drawn = Random(f"{user.id}:{len(last)}:{now.date()}")
    luck = {card.slug: card.frequency + 3 * drawn.random() for card in own}
    return made(min(own, key=lambda card: (last.get(card.slug, 0.0), -luck[card.slug])), topic, str(user.id), now)


def made(card: Question, topic: str, seed: str, now: datetime) -> Quiz:
    """A card with choices as a quiz; the order of its options changes daily, and with `seed`."""
    assert card.choices is not None
    options = list(card.choices.options)
    Random(f"{seed}:{card.slug}:{now.date()}").shuffle(options)
    return Quiz(card, topic, [o.text for o in options], [n for n, o in enumerate(options) if o.right])


def keep(tx: Tx, user: Person, poll_id: str, quiz: Quiz, now: datetime, may_be_twice: bool = False) -> None:
    """Remember which poll asks what, so that its answer can be understood.

    Args:
        may_be_twice: the process died, or the line broke, when the same poll was sent before: the person may see two of
            them, of which one has an id that never reached us.
    """
    row = {
        "poll_id": poll_id, "user_id": user.id, "slug": quiz.card.slug, "topic": quiz.topic, "right": quiz.right,
        "series": quiz.series, "asked_at": now,
    }  # fmt: skip
    rows = [row, row | {"poll_id": TWIN + poll_id}] if may_be_twice else [row]
    tx.execute(tx.insert(POLLS).values(rows).on_conflict_do_nothing())


def known_as(tx: Tx, poll_id: str, user_id: int) -> str | None:
    """Under which id a poll of this person is kept; None for one that is not theirs.

    An unknown one is taken for the twin of the last that may have been sent twice: it asks the same.
    """
    mine = select(POLLS.c.poll_id).where(POLLS.c.user_id == user_id)
    if tx.execute(mine.where(POLLS.c.poll_id == poll_id)).first() is not None:
        return poll_id
    twins = mine.where(POLLS.c.poll_id.startswith(TWIN, autoescape=True)).order_by(POLLS.c.asked_at.desc())
    twin: str | None = tx.execute(twins.limit(1)).scalar()
    return twin.removeprefix(TWIN) if twin is not None else None


def answer(tx: Tx, user: Person, poll_id: str, chosen: list[int], now: datetime) -> Outcome | None:
    """Record an answer; a wrong one makes the card due. None for a poll that is not ours, or a withdrawn answer."""
    query = select(POLLS).where(POLLS.c.poll_id == poll_id, POLLS.c.user_id == user.id)
    row = tx.execute(query).first()
    card = catalogue(tx).questions.get(row.slug) if row else None
    if row is None or card is None or card.choices is None or not chosen or row.answered_at is not None:
        return None
    tx.execute(update(POLLS).where(POLLS.c.poll_id == poll_id).values(chosen=sorted(chosen), answered_at=now))
    is_right = sorted(chosen) == sorted(row.right)
    if not is_right:
        _make_due(tx, user, card.slug, now)
    day = study_day_start(study_day(now, user.tz), user.tz)
    mine = select(POLLS.c.right, POLLS.c.chosen).where(POLLS.c.user_id == user.id, POLLS.c.answered_at >= day)
    today = [sorted(right) == sorted(given or []) for right, given in tx.execute(mine)]
    right = [option.text for option in card.choices.options if option.right]
    return Outcome(card, row.topic, is_right, right, sum(today), len(today), row.series)


def _make_due(tx: Tx, user: Person, slug: str, now: datetime) -> None:
    """The card comes up in the next review: it showed itself as not known."""
    row = {"user_id": user.id, "slug": slug, "state": 1, "step": 0, "due_at": now, "reviews": 0, "lapses": 0,
           "suspended": False}  # fmt: skip
    known = tx.insert(CARDS).values(row)
    sooner = {"due_at": now, "buried_until": None}
    tx.execute(known.on_conflict_do_update(index_elements=["user_id", "slug"], set_=sooner))


def resolve(text: str) -> str:
    """The topic that somebody typed, or "" for nothing; raises NotFound with the nearest."""
    return names.topic(text) if text.strip() else ""
