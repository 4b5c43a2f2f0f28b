"""What the daily and the evening push say, found at the moment of sending; None where there is nothing to say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mentor import users
from mentor.clock import local
from mentor.corpus.schema import Question
from mentor.outbox import Claimed
from mentor.own import cards as own
from mentor.reviews import daily, queue
from mentor.store import Tx
from mentor.users import Person


@dataclass(frozen=True, slots=True)
class DailyPush:
    """Today's questions, the first one shown."""

    first: Question
    left: int  # of today's questions
    done: int
    due: int
    late_from: str | None  # the local time at which it should have come


@dataclass(frozen=True, slots=True)
class ReviewPush:
    """What is due this evening."""

    due: int
    done: int
    late_from: str | None


def daily_push(tx: Tx, claimed: Claimed, now: datetime) -> DailyPush | None:
    """Today's questions, topped up; None when today's work is done."""
    user = users.find(tx, claimed.user_id)
    if user is None:
        return None
    slugs = daily.pick(tx, user, now).slugs
    left = daily.to_do(tx, user, now)
    if not left:
        return None
    due = queue.due(tx, user, now).count
    return DailyPush(own.card(tx, user, left[0]), len(left), len(slugs) - len(left), due, _late_from(claimed, user))


def review_push(tx: Tx, claimed: Claimed, now: datetime) -> ReviewPush | None:
    """What is due, a backlog spread first; None when nothing is."""
    user = users.find(tx, claimed.user_id)
    if user is None:
        return None
    queue.spread(tx, user, now)
    due = queue.due(tx, user, now).count
    if not due:
        return None
    return ReviewPush(due, len(queue.today(tx, user, now).reviewed), _late_from(claimed, user))


def _late_from(claimed: Claimed, user: Person) -> str | None:
    late = claimed.payload.get("late_from")
    return None if late is None else f"{local(datetime.fromisoformat(late), user.tz):%H:%M}"
