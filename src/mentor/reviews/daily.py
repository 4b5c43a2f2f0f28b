"""Today's questions: what is due, what the track and the weak topics ask for, nothing new on a large backlog."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from mentor import questions, roadmaps
from mentor.catalogue import Catalogue, catalogue
from mentor.models import DailyPick
from mentor.own import cards as own
from mentor.questions import Wish
from mentor.reviews import queue
from mentor.reviews.deck import CARDS, LOG
from mentor.reviews.memory import Rating
from mentor.reviews.queue import Today
from mentor.store import Tx
from mentor.users import Person

PICKS = DailyPick.__table__  # type: ignore[attr-defined]
MOST = 20  # questions that one day may ask for
LOOK_BACK = timedelta(days=60)
WITHOUT_NEW = 5  # today's questions of somebody who wants no new ones


@dataclass(frozen=True, slots=True)
class Picked:
    """Today's questions."""

    slugs: list[str]
    is_heavy: bool  # there is nothing new among what was added, because of the backlog


def picked(tx: Tx, user: Person, now: datetime) -> list[str]:
    """Today's questions as far as they were chosen, in order."""
    query = select(PICKS.c.slugs).where(PICKS.c.user_id == user.id, PICKS.c.study_on == _day(tx, user, now).day)
    known = own.known(tx, user)
    return [slug for slug in tx.execute(query).scalar() or [] if slug in known]


def pick(tx: Tx, user: Person, now: datetime, n: int | None = None) -> Picked:
    """Today's questions: the ones that were chosen already, topped up to `n` (by default the person's own number)."""
    moved = queue.spread(tx, user, now)
    have = picked(tx, user, now)
    usual = queue.new_limit(user, _day(tx, user, now).day) if user.new_per_day else WITHOUT_NEW
    wanted = min(MOST, n if n is not None else usual)
    if len(have) >= wanted:
        return Picked(have, False)
    heavy = moved > 0 or queue.is_heavy(tx, user, now)
    slugs = [*have, *_more(tx, user, now, have, wanted - len(have), heavy, is_asked=n is not None)]
    row = {"user_id": user.id, "study_on": _day(tx, user, now).day, "slugs": slugs}
    tx.execute(
        tx.insert(PICKS)
        .values(row)
        .on_conflict_do_update(index_elements=["user_id", "study_on"], set_={"slugs": slugs})
    )
    return Picked(slugs, heavy)


def put_first(tx: Tx, user: Person, slugs: Sequence[str], now: datetime) -> None:
    """Let today's questions begin with these (an interview comes first); what was chosen already follows."""
    have = picked(tx, user, now)
    first = [slug for slug in slugs if slug in catalogue(tx).questions]
    row = {"user_id": user.id, "study_on": _day(tx, user, now).day}
    found = list(dict.fromkeys([*first, *have]))[:MOST]
    statement = tx.insert(PICKS).values(**row, slugs=found)
    tx.execute(statement.on_conflict_do_update(index_elements=list(row), set_={"slugs": found}))


def to_do(tx: Tx, user: Person, now: datetime) -> list[str]:
    """Today's questions that are still open: not rated today, not put off, or failed and due once more."""
    slugs = picked(tx, user, now)
    when = _day(tx, user, now)
    query = select(CARDS.c.slug, CARDS.c.due_at, CARDS.c.suspended, CARDS.c.buried_until)
    rows = {row.slug: row for row in tx.execute(query.where(CARDS.c.user_id == user.id, CARDS.c.slug.in_(slugs)))}
    first, again = [], []
    for slug in slugs:
        row = rows.get(slug)
        if row is not None and (row.suspended or (row.buried_until is not None and row.buried_until > now)):
            continue
        if slug not in when.reviewed:
            first.append(slug)
        elif row is not None and row.due_at <= now:
            again.append(slug)
    return [*first, *again]


def _more(tx: Tx, user: Person, now: datetime, have: list[str], n: int, heavy: bool, *, is_asked: bool) -> list[str]:
    """`n` more: due cards for up to half of them (all, on a large backlog), new ones for the rest."""
    known, when = catalogue(tx), _day(tx, user, now)
    waiting = [c.slug for c in queue.due(tx, user, now).cards if c.slug not in have and c.slug not in when.reviewed]
    if heavy:
        return waiting[:n]
    due_first = waiting[: n if user.new_per_day == 0 and not is_asked else n // 2]
    room = n - len(due_first)
    if not is_asked:  # the daily number of new cards is a promise, unless somebody asks for more
        room = min(room, max(0, queue.new_limit(user, when.day) - len(when.new)))
    wish = _wish(tx, user, now, known, have, when)
    mine = [slug for slug in own.unmet(tx, user, room) if slug not in have][: math.ceil(room / 2)]
    fresh = [*mine, *questions.choose(known, wish, room - len(mine))]
    fill = waiting[len(due_first) :][: n - len(due_first) - len(fresh)]
    return [*due_first, *fresh, *fill]


def _wish(tx: Tx, user: Person, now: datetime, known: Catalogue, have: list[str], when: Today) -> Wish:
    met = set(tx.execute(select(CARDS.c.slug).where(CARDS.c.user_id == user.id)).scalars())
    node = roadmaps.first_node(tx, user, user.track) if user.track else None
    return Wish(
        track=user.track,
        met=met | set(have),
        weak=weak_topics(tx, user, now, known),
        near={link.slug for link in node.questions} if node else set(),
        learned=len(met),
        seed=f"{user.id}:{when.day}:{len(have)}",
    )


def weak_topics(tx: Tx, user: Person, now: datetime, known: Catalogue | None = None) -> dict[str, float]:
    """Topic -> the share of its reviews in the last 60 days that went badly, drawn towards 0.3 where there are few."""
    cards = (known or catalogue(tx)).questions
    query = select(LOG.c.slug, LOG.c.rating).where(LOG.c.user_id == user.id, LOG.c.reviewed_at > now - LOOK_BACK)
    seen: Counter[str] = Counter()
    bad: Counter[str] = Counter()
    for slug, rating in tx.execute(query):
        if slug in cards:
            seen[cards[slug].topic] += 1
            bad[cards[slug].topic] += rating <= Rating.HARD
    return {topic: (bad[topic] + 0.9) / (seen[topic] + 3) for topic in seen}


def _day(tx: Tx, user: Person, now: datetime) -> Today:
    return queue.today(tx, user, now)
