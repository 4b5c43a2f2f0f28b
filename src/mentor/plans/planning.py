"""What can be done with a plan: look at it, change it, tick its boxes, ask for the one small thing of today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from sqlalchemy import delete, select

from mentor import dialogues, roadmaps
from mentor.corpus.schema import Resource
from mentor.errors import Stale
from mentor.plans import settings, weeks, words
from mentor.plans.weeks import TICKS, PlanView
from mentor.reviews import queue
from mentor.reviews.deck import CARDS
from mentor.roadmaps import Link
from mentor.store import Tx
from mentor.users import Person

DIALOGUE = "plan"  # steps: hours, target
SECONDS_EACH = 30  # of a review
SMALL_MINUTES = 15
MOST_MINUTES = 80 * 60


@dataclass(frozen=True, slots=True)
class Missing:
    """What must be said before there is a plan: track, hours, or roadmap (the track has none)."""

    what: Literal["track", "hours", "roadmap"]


@dataclass(frozen=True, slots=True)
class Small:
    """The one small thing for today: reviews that are due, else a question, else something to read, else nothing."""

    kind: Literal["review", "question", "read", "free"]
    count: int = 0  # reviews that fit into the minutes
    minutes: int = SMALL_MINUTES
    node: Link | None = None
    card: Link | None = None
    resource: Resource | None = None


def look(tx: Tx, user: Person, now: datetime) -> PlanView | Missing:
    """The plan, made where track and hours are known; else what is missing (asked for by a dialogue)."""
    roadmap = weeks.roadmap_of(tx, user)
    if user.track is None:
        return Missing("track")
    if roadmap is None:
        return Missing("roadmap")
    if user.weekly_hours is None:
        dialogues.start(tx, user, DIALOGUE, "hours", {}, now)
        return Missing("hours")
    user = settings.begin(tx, user, user.weekly_hours, now)
    found = settings.find(tx, user)
    assert found is not None
    return weeks.view(tx, user, found, roadmap, now)


def hear(tx: Tx, user: Person, text: str, now: datetime) -> PlanView | Missing:
    """Hours, a target date, or both, as typed. Raises MentorError with what is wrong."""
    wish = words.read(text, user.tz, now)
    if wish.hours is not None:
        user = settings.begin(tx, user, wish.hours, now)
        dialogues.end(tx, user, DIALOGUE)
    found = look(tx, user, now)
    if wish.target_on is None or isinstance(found, Missing):
        return found
    return aim(tx, user, wish.target_on, now)


def hear_target(tx: Tx, user: Person, text: str, now: datetime) -> PlanView | Missing:
    """A target date as typed. Raises MentorError."""
    return aim(tx, user, words.target(text, user.tz, now), now)


def begin(tx: Tx, user: Person, hours: int, now: datetime) -> PlanView | Missing:
    """So many hours a week from now on. Raises MentorError for a number that no week holds."""
    user = settings.begin(tx, user, hours, now)
    dialogues.end(tx, user, DIALOGUE)
    return look(tx, user, now)


def ask(tx: Tx, user: Person, step: str, now: datetime) -> None:
    """Wait for hours or for a target date."""
    if step not in ("hours", "target"):
        raise Stale
    dialogues.start(tx, user, DIALOGUE, step, {}, now)


def aim(tx: Tx, user: Person, target_on: date | None, now: datetime) -> PlanView | Missing:
    """Set or drop the target date. Raises MentorError, or Stale where there is no plan."""
    settings.aim(tx, user, target_on, now)
    dialogues.end(tx, user, DIALOGUE)
    return look(tx, user, now)


def take_off(tx: Tx, user: Person, monday: date, wanted: bool, now: datetime) -> PlanView | Missing:
    """Take a week off or study in it after all; the rest moves. Raises Stale."""
    settings.take_off(tx, user, monday, wanted, now)
    return look(tx, user, now)


def tick(
    tx: Tx, user: Person, slug: str, monday: date, minutes: int, wanted: bool, now: datetime
) -> PlanView | Missing:
    """Tick a box or clear it: a node (minutes 0) is done or in progress, a part of one is put in or taken back.

    Says what is wanted rather than "the other", so that a second tap changes nothing. Raises Stale.
    """
    node = roadmaps.node(tx, user, slug)
    this = weeks.monday_of(now, user.tz)
    if not 0 <= minutes <= MOST_MINUTES or not this - timedelta(days=70) <= monday <= this:
        raise Stale
    if not minutes:
        roadmaps.set_state(tx, user, slug, "done" if wanted else "doing", now)
    else:
        _put_in(tx, user, node.node.concept, monday, minutes if wanted else 0)
        if wanted and node.state == "todo":
            roadmaps.set_state(tx, user, slug, "doing", now)
    return look(tx, user, now)


def _put_in(tx: Tx, user: Person, concept: str, monday: date, minutes: int) -> None:
    key = {"user_id": user.id, "concept": concept, "week_on": monday}
    if not minutes:
        tx.execute(delete(TICKS).filter_by(**key))
        return
    statement = tx.insert(TICKS).values(**key, minutes=minutes)
    tx.execute(statement.on_conflict_do_update(index_elements=list(key), set_={"minutes": minutes}))


def small(tx: Tx, user: Person, now: datetime) -> Small:
    """A day of a quarter of an hour: what fades first, else the next question of the node at hand, else its reading."""
    due = queue.due(tx, user, now).count
    here = roadmaps.first_node(tx, user, user.track) if user.track else None
    node = Link(here.node.slug, here.node.title, here.state) if here else None
    if due:
        count = min(due, SMALL_MINUTES * 60 // SECONDS_EACH)
        return Small("review", count, max(1, round(count * SECONDS_EACH / 60)), node)
    if here is None:
        return Small("free")
    mine = select(CARDS.c.slug).where(CARDS.c.user_id == user.id, CARDS.c.reviews > 0)
    met = set(tx.execute(mine).scalars())
    card = next((question for question in here.questions if question.slug not in met), None)
    if card is not None:
        return Small("question", node=node, card=card)
    return Small("read", node=node, resource=here.node.resources[0])
