"""Sitting down with cards: ask, reveal, rate, next; each step says what the screen shows.

Modes: "d" today's questions, "r" what is due, "s" a single card from somewhere else, "h" the hard ones, "o"
one's own cards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mentor import dialogues
from mentor.corpus.schema import Question
from mentor.errors import MentorError, Stale
from mentor.own import cards as own
from mentor.reviews import caps, daily, deck, queue
from mentor.reviews.deck import Rated
from mentor.reviews.memory import Memory, Rating
from mentor.store import Tx
from mentor.users import Person

DAILY, REVIEW, SINGLE, HARD, OWN = "d", "r", "s", "h", "o"
SITTING = 10  # own cards that are met in one go
DIALOGUE = "card"


@dataclass(frozen=True, slots=True)
class Asked:
    """A card that waits for an answer."""

    card: Question
    mode: str
    seen: int  # reviews so far: what a rating button must still find
    place: int = 0  # from 1; 0 for a single card
    total: int = 0
    is_suspended: bool = False
    just_rated: Rated | None = None


@dataclass(frozen=True, slots=True)
class Revealed:
    """A card with its answer and the four intervals."""

    card: Question
    mode: str
    seen: int
    intervals: list[timedelta]
    notes: list[str]
    is_hard: bool = False
    related: list[tuple[str, str]] | None = None  # (slug, question), for a hard one


@dataclass(frozen=True, slots=True)
class Finished:
    """Nothing is left for now."""

    mode: str
    done: int  # cards rated today
    reviews: int  # of these, the ones that were known before
    due: int  # reviews that are waiting now
    over: int  # due, but beyond the daily limit
    soon: int  # will come up once more in a few minutes
    soon_in: timedelta | None
    tomorrow: int
    hard: int
    picked: int  # today's questions
    is_heavy: bool = False
    day: int = 0  # varies the sentence
    just_rated: Rated | None = None


Step = Asked | Revealed | Finished


def begin_daily(tx: Tx, user: Person, now: datetime, n: int | None = None, more: int = 0) -> Step:
    """Today's questions, chosen where they are not yet; `more` adds some. Raises MentorError for a bad number."""
    if n is not None and not 1 <= n <= daily.MOST:
        raise MentorError("learning.bad_number", most=daily.MOST)
    if more:
        have = len(daily.picked(tx, user, now))
        n = min(daily.MOST, have + more)
    picked = daily.pick(tx, user, now, n)
    step = following(tx, user, DAILY, now)
    return replace(step, is_heavy=picked.is_heavy) if isinstance(step, Finished) else step


def begin_review(tx: Tx, user: Person, now: datetime) -> Step:
    """What is due, a backlog spread first."""
    queue.spread(tx, user, now)
    return following(tx, user, REVIEW, now)


def following(tx: Tx, user: Person, mode: str, now: datetime, rated: Rated | None = None) -> Step:
    """The next card of a sitting, or its end."""
    slugs, done = _line(tx, user, mode, now)
    if not slugs:
        return _finish(tx, user, mode, now, rated)
    step = ask(tx, user, slugs[0], mode, now)
    return replace(step, place=done + 1, total=done + len(slugs), just_rated=rated)


def _line(tx: Tx, user: Person, mode: str, now: datetime) -> tuple[list[str], int]:
    """(the cards that are left, how many of this sitting are behind)."""
    if mode == DAILY:
        left = daily.to_do(tx, user, now)
        return left, max(0, len(daily.picked(tx, user, now)) - len(left))
    if mode == REVIEW:
        when = queue.today(tx, user, now)
        return [card.slug for card in queue.due(tx, user, now).cards], len(when.reviewed - when.new)
    if mode == OWN:
        done = sum(map(own.is_own, queue.today(tx, user, now).reviewed))
        return own.unmet(tx, user, SITTING - done % SITTING), done % SITTING
    return [], 0


def ask(tx: Tx, user: Person, slug: str, mode: str, now: datetime) -> Asked:
    """Ask a card; what is typed next is an answer to it. Raises Stale for one that is gone."""
    asked = look(tx, user, slug, mode)
    dialogues.start(tx, user, DIALOGUE, "answer", {"slug": asked.card.slug, "mode": mode}, now)
    return asked


def look(tx: Tx, user: Person, slug: str, mode: str) -> Asked:
    """A card without asking it. Raises Stale for one that is gone."""
    card = own.card(tx, user, slug)
    found = deck.find(tx, user, card.slug)
    return Asked(card, mode, found.reviews if found else 0, is_suspended=bool(found and found.suspended))


def reveal(tx: Tx, user: Person, slug: str, mode: str, now: datetime) -> Revealed:
    """The answer and the intervals; typing belongs to the card no longer."""
    shown = show(tx, user, slug, mode, now)
    dialogues.end(tx, user, DIALOGUE)
    return shown


def show(tx: Tx, user: Person, slug: str, mode: str, now: datetime) -> Revealed:
    """The same without writing anything."""
    card = own.card(tx, user, slug)
    found = deck.find(tx, user, card.slug) or deck.fresh(card.slug, now)
    known = own.known(tx, user)
    related = [(s, known[s].question) for s in card.related if s in known][:3]
    return Revealed(
        card, mode, found.reviews, caps.previews(tx, user, found, now),
        deck.notes(tx, user, card.slug), found.is_hard, related,
    )  # fmt: skip


def rate(tx: Tx, user: Person, slug: str, mode: str, rating: int, seen: int, now: datetime) -> Step:
    """Rate a card and go on; a second tap on the same button only goes on."""
    if rating not in tuple(Rating):
        raise Stale
    card = own.card(tx, user, slug)
    dialogues.end(tx, user, DIALOGUE)
    rated = deck.rate(tx, user, card.slug, Rating(rating), seen, now)
    return following(tx, user, mode, now, replace(rated, topic=card.topic) if rated else None)


def undo(tx: Tx, user: Person, log_id: int, mode: str, now: datetime) -> Revealed:
    """Take a rating back and show its card again. Raises Stale."""
    return reveal(tx, user, deck.undo(tx, user, log_id), mode, now)


def put_off(tx: Tx, user: Person, slug: str, mode: str, now: datetime) -> Step:
    """Leave a card for tomorrow and go on."""
    card = own.card(tx, user, slug)
    deck.bury(tx, user, card.slug, now)
    dialogues.end(tx, user, DIALOGUE)
    return following(tx, user, mode, now)


def suspend(tx: Tx, user: Person, slug: str, mode: str, now: datetime) -> Step:
    """Never show a card again and go on."""
    card = own.card(tx, user, slug)
    deck.suspend(tx, user, card.slug, True, now)
    dialogues.end(tx, user, DIALOGUE)
    return following(tx, user, mode, now)


def unsuspend(tx: Tx, user: Person, slug: str, mode: str, now: datetime) -> Asked:
    """Take a card back in."""
    card = own.card(tx, user, slug)
    deck.suspend(tx, user, card.slug, False, now)
    return ask(tx, user, card.slug, mode, now)


def look_again(tx: Tx, user: Person, mode: str, now: datetime) -> Step:
    """The card that would come up in a few minutes, now."""
    soon = queue.due(tx, user, now).soon
    return ask(tx, user, soon[0].slug, mode, now) if soon else following(tx, user, mode, now)


def hard_ones(tx: Tx, user: Person) -> list[tuple[Question, int]]:
    """The cards that were forgotten too often, with their lapses."""
    known = own.known(tx, user)
    return [(known[card.slug], card.lapses) for card in deck.hard_ones(tx, user) if card.slug in known]


def _finish(tx: Tx, user: Person, mode: str, now: datetime, rated: Rated | None) -> Finished:
    dialogues.end(tx, user, DIALOGUE)
    when, waiting = queue.today(tx, user, now), queue.due(tx, user, now)
    soon: list[Memory] = waiting.soon
    return Finished(
        mode=mode,
        done=len(when.reviewed),
        reviews=len(when.reviewed - when.new),
        due=waiting.count,
        over=waiting.over,
        soon=len(soon),
        soon_in=soon[0].due_at - now if soon else None,
        tomorrow=queue.forecast(tx, user, now, 1)[0],
        hard=len(hard_ones(tx, user)),
        picked=len(daily.picked(tx, user, now)),
        day=when.day.toordinal(),
        just_rated=rated,
    )
