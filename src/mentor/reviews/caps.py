"""Before an interview nothing waits for the week after: reviews are drawn to its eve, and given back afterwards.

The date that a card had by itself is kept in `card_cap`. It comes back when the interview is over, moved or deleted,
unless the card was rated meanwhile: then it has a new date of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from sqlalchemy import bindparam, delete, select, update

from mentor.clock import study_day, study_day_start
from mentor.models import Card, CardCap, Interview
from mentor.reviews import memory
from mentor.reviews.memory import Memory, Rating, State
from mentor.store import Tx
from mentor.users import Person

CARDS, CAPS, INTERVIEWS = Card.__table__, CardCap.__table__, Interview.__table__  # type: ignore[attr-defined]
LAST_DAYS = 3  # over which reviews that would have come later are spread, so that the eve is no mountain

_COMING = (
    select(INTERVIEWS.c.at)
    .where(INTERVIEWS.c.user_id == bindparam("uid"), INTERVIEWS.c.state == "coming", INTERVIEWS.c.at > bindparam("now"))
    .order_by(INTERVIEWS.c.at)
)
_DATES = update(CARDS).where(CARDS.c.user_id == bindparam("b_user"), CARDS.c.slug == bindparam("b_slug"))
_MOVE = _DATES.values(due_at=bindparam("b_due", type_=CARDS.c.due_at.type))


def eve(tx: Tx, user: Person, now: datetime) -> date | None:
    """The first eve of an interview that is still to come (a study day after today's), or None."""
    today = study_day(now, user.tz)
    days = (
        study_day(at, user.tz) - timedelta(days=1) for at in tx.execute(_COMING, {"uid": user.id, "now": now}).scalars()
    )
    return next((day for day in days if day > today), None)


def rated(tx: Tx, user: Person, card: Memory, now: datetime) -> Memory:
    """A card as a rating left it, drawn before the next interview; its own date is kept."""
    last = eve(tx, user, now)
    drawn = card if last is None else _drawn(card, last, user, now)
    if drawn.due_at != card.due_at:
        _keep(tx, user, [(card.slug, card.due_at, card.reviews)])
    return drawn


def previews(tx: Tx, user: Person, card: Memory, now: datetime) -> list[timedelta]:
    """The interval that each rating gives: what `rated` makes of it."""
    last = eve(tx, user, now)
    if last is None:
        return memory.previews(card, str(user.id), user.retention, now)
    after = [memory.review(card, rating, str(user.id), user.retention, now) for rating in Rating]
    return [_drawn(one, last, user, now).due_at - now for one in after]


def refresh(tx: Tx, user: Person, now: datetime) -> int:
    """Give back what was drawn, then draw what the next interview needs; how many cards are drawn now."""
    give_back(tx, user)
    last = eve(tx, user, now)
    if last is None:
        return 0
    today = study_day(now, user.tz)
    rows = _later(tx, user, study_day_start(last + timedelta(days=1), user.tz))
    days = _places(len(rows), today, last, _load(tx, user, last), user.reviews_per_day)
    moves = [
        {"b_user": user.id, "b_slug": row.slug, "b_due": study_day_start(day, user.tz)}
        for row, day in zip(rows, days, strict=True)
    ]
    if moves:
        _keep(tx, user, [(row.slug, row.due_at, row.reviews) for row in rows])
        tx.execute(_MOVE, moves)
    return len(moves)


def _later(tx: Tx, user: Person, end: datetime) -> Sequence[Card]:
    """Cards that would come after the eve, the weakest first."""
    query = select(CARDS.c.slug, CARDS.c.due_at, CARDS.c.reviews).where(
        CARDS.c.user_id == user.id, CARDS.c.due_at >= end, CARDS.c.state == State.REVIEW, CARDS.c.suspended.is_(False)
    )
    rows: Sequence[Card] = tx.execute(query.order_by(CARDS.c.stability, CARDS.c.slug)).all()  # type: ignore[assignment]
    return rows


def _load(tx: Tx, user: Person, last: date) -> Counter[date]:
    end = study_day_start(last + timedelta(days=1), user.tz)
    query = select(CARDS.c.due_at).where(CARDS.c.user_id == user.id, CARDS.c.due_at < end, CARDS.c.suspended.is_(False))
    return Counter(study_day(due_at, user.tz) for due_at in tx.execute(query).scalars())


def _places(n: int, today: date, last: date, load: Counter[date], limit: int) -> list[date]:
    """A day for each of `n` cards: from the eve backwards, so that they are fresh, within the daily limit.

    The eve takes half of what a day takes. What no day has room for stands on the eve, and the limit decides there.
    """
    places: list[date] = []
    day = last
    while day > today and len(places) < n:
        room = (limit // 2 if day == last else limit) - load[day]
        places += [day] * max(0, min(room, n - len(places)))
        day -= timedelta(days=1)
    return places + [last] * (n - len(places))


def _drawn(card: Memory, last: date, user: Person, now: datetime) -> Memory:
    """The card due on one of the last days up to the eve, where it would come later; the same day each time."""
    if card.state != State.REVIEW or study_day(card.due_at, user.tz) <= last:
        return card
    days = (last - study_day(now, user.tz)).days
    back = Random(f"{user.id}:{card.slug}:{card.reviews}").randrange(min(LAST_DAYS, (days + 1) // 2))
    end = study_day_start(last + timedelta(days=1), user.tz) - timedelta(minutes=1)  # whatever the clocks do meanwhile
    return replace(card, due_at=min(now + timedelta(days=days - back), end))


def _keep(tx: Tx, user: Person, rows: Sequence[tuple[str, datetime, int]]) -> None:
    statement = tx.insert(CAPS)
    statement = statement.on_conflict_do_update(
        index_elements=["user_id", "slug"],
        set_={"due_at": statement.excluded.due_at, "reviews": statement.excluded.reviews},
    )
    tx.execute(statement, [{"user_id": user.id, "slug": s, "due_at": at, "reviews": n} for s, at, n in rows])


def give_back(tx: Tx, user: Person) -> None:
    """Every card that was drawn, and not rated since, is due when it would have been."""
    same = (CARDS.c.user_id == CAPS.c.user_id) & (CARDS.c.slug == CAPS.c.slug) & (CARDS.c.reviews == CAPS.c.reviews)
    query = select(CAPS.c.slug, CAPS.c.due_at).join(CARDS, same)
    rows = tx.execute(query.where(CAPS.c.user_id == user.id, CARDS.c.due_at < CAPS.c.due_at)).all()
    if rows:
        tx.execute(_MOVE, [{"b_user": user.id, "b_slug": row.slug, "b_due": row.due_at} for row in rows])
    tx.execute(delete(CAPS).where(CAPS.c.user_id == user.id))
