"""Cards and their log as rows: find, save, rate, undo, put off, suspend, flag, and a vacation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select, update

from mentor import users
from mentor.clock import study_day, study_day_start
from mentor.errors import MentorError, Stale
from mentor.models import Card, Letter, Note, ReviewLog
from mentor.reviews import caps, memory
from mentor.reviews.memory import LEECH, LEECH_REST, Memory, Rating
from mentor.store import Tx
from mentor.users import Person

CARDS, LOG = Card.__table__, ReviewLog.__table__  # type: ignore[attr-defined]
NOTES, LETTERS = Note.__table__, Letter.__table__  # type: ignore[attr-defined]
LONGEST_NOTE = 2000
COLUMNS = [CARDS.c[name] for name in Memory.__slots__]
_MINE = select(*COLUMNS)


@dataclass(frozen=True, slots=True)
class Rated:
    """A rating that was given."""

    log_id: int
    slug: str
    rating: int
    interval: timedelta
    became_hard: bool = False
    topic: str = ""  # of the card

    @property
    def is_weak(self) -> bool:
        """Whether the card was forgotten, or remembered with effort."""
        return self.rating <= Rating.HARD


def find(tx: Tx, user: Person, slug: str) -> Memory | None:
    """The person's memory of a card, or None for one they never met."""
    row = tx.execute(_MINE.where(CARDS.c.user_id == user.id, CARDS.c.slug == slug)).first()
    return None if row is None else Memory(*row)


def fresh(slug: str, now: datetime) -> Memory:
    """A card that was never rated."""
    return Memory(slug, now)


def save(tx: Tx, user: Person, card: Memory) -> None:
    """Write a card, new or known."""
    row = {"user_id": user.id, **card.as_dict()}
    tx.execute(tx.insert(CARDS).values(row).on_conflict_do_update(index_elements=["user_id", "slug"], set_=row))


def rate(tx: Tx, user: Person, slug: str, rating: Rating, seen: int, now: datetime) -> Rated | None:
    """Give a rating to a card that had `seen` reviews when it was shown; None where that was done already."""
    before = find(tx, user, slug)
    card = before or fresh(slug, now)
    if card.reviews != seen:
        return None
    after = caps.rated(tx, user, memory.review(card, rating, str(user.id), user.retention, now), now)
    became_hard = after.lapses > card.lapses and after.lapses >= LEECH and (after.lapses - LEECH) % 2 == 0
    if became_hard:
        after = replace(after, buried_until=now + LEECH_REST)
    save(tx, user, after)
    row = {
        "user_id": user.id, "slug": slug, "rating": int(rating), "reviewed_at": now,
        "study_on": study_day(now, user.tz), "before": before.as_dict() if before else None,
    }  # fmt: skip
    log_id = tx.execute(tx.insert(LOG).values(row).returning(LOG.c.id)).scalar_one()
    return Rated(log_id, slug, int(rating), after.due_at - now, became_hard)


def undo(tx: Tx, user: Person, log_id: int) -> str:
    """Take back a card's last rating; the slug. Raises Stale where it is not the last any more."""
    query = select(LOG.c.slug, LOG.c.before).where(LOG.c.id == log_id, LOG.c.user_id == user.id)
    row = tx.execute(query).first()
    card = None if row is None else find(tx, user, row.slug)
    if row is None or card is None:
        raise Stale
    before = None if row.before is None else Memory.from_dict(row.before)
    if card.reviews != (before.reviews if before else 0) + 1:
        raise Stale
    tx.execute(delete(LOG).where(LOG.c.id == log_id))
    if before is None:
        tx.execute(delete(CARDS).where(CARDS.c.user_id == user.id, CARDS.c.slug == card.slug))
    else:
        save(tx, user, before)
    return card.slug


def bury(tx: Tx, user: Person, slug: str, now: datetime) -> None:
    """Put a card off until tomorrow; one that was never met comes up tomorrow as well."""
    tomorrow = study_day_start(study_day(now, user.tz) + timedelta(days=1), user.tz)
    card = find(tx, user, slug) or Memory(slug, tomorrow)
    save(tx, user, replace(card, buried_until=tomorrow))


def suspend(tx: Tx, user: Person, slug: str, is_suspended: bool, now: datetime) -> None:
    """Never show a card again by itself, or take that back."""
    save(tx, user, replace(find(tx, user, slug) or fresh(slug, now), suspended=is_suspended))


def flag(tx: Tx, user: Person, slug: str, text: str, now: datetime) -> None:
    """Tell the admins that a card is faulty."""
    _short_enough(text)
    row = {"user_id": user.id, "kind": "flag", "text": text, "about": slug, "created_at": now, "state": "open"}
    tx.execute(tx.insert(LETTERS).values(row))


def add_note(tx: Tx, user: Person, slug: str, text: str, now: datetime) -> None:
    """Keep a private note on a card."""
    _short_enough(text)
    tx.execute(tx.insert(NOTES).values({"user_id": user.id, "target": f"card:{slug}", "text": text, "created_at": now}))


def notes(tx: Tx, user: Person, slug: str) -> list[str]:
    """The person's notes on a card, oldest first."""
    query = select(NOTES.c.text).where(NOTES.c.user_id == user.id, NOTES.c.target == f"card:{slug}")
    return list(tx.execute(query.order_by(NOTES.c.id)).scalars())


def hard_ones(tx: Tx, user: Person) -> list[Memory]:
    """The cards that were forgotten too often, the worst first."""
    mine = _MINE.where(CARDS.c.user_id == user.id, CARDS.c.lapses >= LEECH)
    return [Memory(*row) for row in tx.execute(mine.order_by(CARDS.c.lapses.desc(), CARDS.c.slug))]


def pause(tx: Tx, user: Person, until: datetime | None, now: datetime) -> Person:
    """A vacation until `until` (None ends it): pushes rest, and what falls due from now on moves by its length.

    Coming back early, or changing the end, moves the dues by the difference; what was overdue before stays so.
    """
    start = max(now, user.paused_until) if user.paused_until and user.paused_until > now else now
    end = until if until is not None and until > now else now
    shift = end - start
    if shift:
        caps.give_back(tx, user)  # what an interview drew has its own date to move from
        _shift(tx, user, now, shift)
        caps.refresh(tx, user, now)
    return users.change(tx, user, now, paused_until=until if end > now else None)


def _shift(tx: Tx, user: Person, now: datetime, by: timedelta) -> None:
    query = select(CARDS.c.slug, CARDS.c.due_at).where(CARDS.c.user_id == user.id, CARDS.c.due_at > now)
    for slug, due_at in tx.execute(query).all():
        move(tx, user, slug, max(due_at + by, now))


def move(tx: Tx, user: Person, slug: str, due_at: datetime) -> None:
    """Make a card due at another time."""
    mine: Any = (CARDS.c.user_id == user.id) & (CARDS.c.slug == slug)
    tx.execute(update(CARDS).where(mine).values(due_at=due_at))


def _short_enough(text: str) -> None:
    if len(text) > LONGEST_NOTE:
        raise MentorError("error.text_too_long", limit=LONGEST_NOTE)
