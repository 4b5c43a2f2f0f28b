"""Reverse questions: what the candidate asks the interviewer, by round and track, and a sheet of one's favourites."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from mentor.catalogue import catalogue
from mentor.corpus import schema
from mentor.errors import Stale
from mentor.models import Favourite
from mentor.store import Tx
from mentor.users import Person

TABLE = Favourite.__table__  # type: ignore[attr-defined]
PAGE = 4


@dataclass(frozen=True, slots=True)
class Page:
    """Some questions for a round."""

    round: str
    track: str | None
    guide: schema.RoundGuide | None
    questions: list[schema.Reverse]
    number: int  # from 0
    pages: int
    favourites: int


@dataclass(frozen=True, slots=True)
class Detail:
    """One question with its place among those of its round."""

    question: schema.Reverse
    is_favourite: bool
    page: int
    after: str | None


def page(tx: Tx, user: Person, round_: str, track: str | None, number: int) -> Page:
    """Questions that fit round and track: those made for the track first, then the ones for everybody.

    `track` None means the person's own. Numbers wrap around, so that "more" never ends in nothing.
    """
    track = track or user.track
    found = _fitting(tx, round_, track)
    pages = max(1, -(-len(found) // PAGE))
    number %= pages
    shown = found[number * PAGE : (number + 1) * PAGE]
    guide = catalogue(tx).rounds.get(round_)
    return Page(round_, track, guide, shown, number, pages, len(_favourites(tx, user)))


def detail(tx: Tx, user: Person, slug: str) -> Detail:
    """One question; raises Stale where it is gone."""
    question = catalogue(tx).reverse.get(slug)
    if question is None:
        raise Stale
    order = [q.slug for q in _fitting(tx, question.round, user.track)]
    place = order.index(slug) if slug in order else 0
    after = order[(place + 1) % len(order)] if len(order) > 1 else None
    return Detail(question, slug in _favourites(tx, user), place // PAGE, after)


def toggle(tx: Tx, user: Person, slug: str, wanted: bool, now: datetime) -> Detail:
    """Keep a question or let it go; a double tap changes nothing more."""
    detail(tx, user, slug)
    if wanted:
        row = {"user_id": user.id, "slug": slug, "added_at": now}
        tx.execute(tx.insert(TABLE).values(row).on_conflict_do_nothing())
    else:
        tx.execute(TABLE.delete().where(TABLE.c.user_id == user.id, TABLE.c.slug == slug))
    return detail(tx, user, slug)


def sheet(tx: Tx, user: Person) -> list[schema.Reverse]:
    """The favourites in the order of the rounds."""
    known, mine = catalogue(tx).reverse, _favourites(tx, user)
    kept = [known[slug] for slug in mine if slug in known]
    return sorted(kept, key=lambda q: schema.ROUNDS.index(q.round))


def _fitting(tx: Tx, round_: str, track: str | None) -> list[schema.Reverse]:
    wanted = {"lead": ("lead", "cross"), "cross": ("cross", "lead")}.get(round_, (round_,))
    found = [q for q in catalogue(tx).reverse.values() if q.round in wanted]
    fitting = [q for q in found if not q.tracks or track is None or track in q.tracks]

    def order(question: schema.Reverse) -> tuple[int, int]:
        is_special = track is not None and track in question.tracks and len(question.tracks) <= 3
        return (wanted.index(question.round), 0 if is_special else 1)

    return _spread(sorted(fitting, key=order))


def _spread(questions: list[schema.Reverse]) -> list[schema.Reverse]:
    """The same questions, so that neighbours differ in theme: a page should show several sides of a team."""
    left = list(questions)
    spread: list[schema.Reverse] = []
    while left:
        recent = {q.theme for q in spread[-(PAGE - 1) :]}
        chosen = next((q for q in left[:12] if q.theme not in recent), left[0])
        left.remove(chosen)
        spread.append(chosen)
    return spread


def _favourites(tx: Tx, user: Person) -> list[str]:
    query = select(TABLE.c.slug).where(TABLE.c.user_id == user.id).order_by(TABLE.c.added_at)
    return list(tx.execute(query).scalars())
