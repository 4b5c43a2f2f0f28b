"""Own cards as question cards: the same reviews, the same screens, under the slug "own-<id>"."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Text, cast, delete, func, literal, select

from mentor import questions
from mentor.catalogue import catalogue
from mentor.corpus.schema import KeyPoint, Question
from mentor.errors import MentorError, Stale
from mentor.models import Answer, Card, Note, OwnCard, ReviewLog, Script
from mentor.store import Tx, clean
from mentor.users import Person

TABLE, CARDS, SCRIPTS = OwnCard.__table__, Card.__table__, Script.__table__  # type: ignore[attr-defined]
ANSWERS, LOG, NOTES = Answer.__table__, ReviewLog.__table__, Note.__table__  # type: ignore[attr-defined]
TOPIC = "own"
PREFIX = "own-"
LONGEST_FRONT, LONGEST_BACK, LONGEST_TAGS = 300, 2000, 100  # characters: both fit one screen with its buttons
MOST = 5000  # cards a person may have
PARTS = 8  # parts of a back that a typed answer is held against


@dataclass(frozen=True, slots=True)
class Draft:
    """A card that is not kept yet."""

    front: str
    back: str
    tags: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """One page of somebody's own cards."""

    total: int
    unmet: int  # never asked so far
    page: int
    cards: list[Question]
    pages: int


def is_own(slug: str) -> bool:
    """Whether a slug is of an own card."""
    return slug.startswith(PREFIX)


def card(tx: Tx, user: Person, key_or_slug: str) -> Question:
    """A card of the corpus or of the person's own; raises Stale for one that is gone or somebody else's."""
    if not is_own(key_or_slug):
        return questions.card(tx, key_or_slug)
    number = key_or_slug.removeprefix(PREFIX)
    mine = (TABLE.c.user_id == user.id) & (TABLE.c.id == int(number if number.isdecimal() else 0))
    row = tx.execute(select(TABLE).where(mine)).first()
    if row is None:
        raise Stale
    return as_question(row)


def known(tx: Tx, user: Person) -> Mapping[str, Question]:
    """Every card that this person can meet: the corpus's and their own."""
    rows = tx.execute(select(TABLE).where(TABLE.c.user_id == user.id).order_by(TABLE.c.id)).all()
    corpus = catalogue(tx).questions
    return ChainMap({f"{PREFIX}{row.id}": as_question(row) for row in rows}, corpus) if rows else corpus


def unmet(tx: Tx, user: Person, n: int) -> list[str]:
    """The oldest `n` own cards that were never asked."""
    slug = literal(PREFIX).concat(cast(TABLE.c.id, Text()))
    met = select(CARDS.c.slug).where(CARDS.c.user_id == user.id, CARDS.c.slug.like(f"{PREFIX}%"))
    query = select(TABLE.c.id).where(TABLE.c.user_id == user.id, slug.not_in(met))
    return [f"{PREFIX}{found}" for found in tx.execute(query.order_by(TABLE.c.id).limit(n)).scalars()]


def add(tx: Tx, user: Person, drafts: Sequence[Draft], now: datetime) -> list[str]:
    """Keep cards; their slugs. Raises MentorError for what is empty, too long or too many."""
    for draft in drafts:
        _refuse(wrong_with(draft))
    if count(tx, user) + len(drafts) > MOST:
        raise MentorError("own.too_many", most=MOST)
    rows = [{"user_id": user.id, "front": clean(d.front.strip()), "back": clean(d.back.strip()),
             "tags": d.tags.strip()[:LONGEST_TAGS], "created_at": now} for d in drafts]  # fmt: skip
    if not rows:
        return []
    made = tx.execute(tx.insert(TABLE).returning(TABLE.c.id), rows).scalars()
    return [f"{PREFIX}{number}" for number in sorted(made)]


def check_front(text: str) -> None:
    """Raises MentorError for what cannot be a front."""
    _refuse(wrong_with(Draft(text, "-")))


def wrong_with(draft: Draft) -> str | None:
    """Why a card cannot be kept: empty_front, empty_back, long_front, long_back; None where it can."""
    for side, text, most in (("front", draft.front, LONGEST_FRONT), ("back", draft.back, LONGEST_BACK)):
        if not text.strip():
            return f"empty_{side}"
        if len(text.strip()) > most:
            return f"long_{side}"
    return None


def _refuse(fault: str | None) -> None:
    if fault is not None:
        raise MentorError(f"own.bad_{fault}", front=LONGEST_FRONT, back=LONGEST_BACK)


def remove(tx: Tx, user: Person, slug: str) -> Question:
    """Delete an own card with its memory, reviews, answers, scripts and notes; what it was. Raises Stale."""
    found = card(tx, user, slug)
    if not is_own(found.slug):
        raise Stale
    tx.execute(delete(TABLE).where(TABLE.c.user_id == user.id, TABLE.c.id == int(found.slug.removeprefix(PREFIX))))
    for table in (CARDS, LOG, ANSWERS, SCRIPTS):
        tx.execute(delete(table).where(table.c.user_id == user.id, table.c.slug == found.slug))
    tx.execute(delete(NOTES).where(NOTES.c.user_id == user.id, NOTES.c.target == f"card:{found.slug}"))
    return found


def count(tx: Tx, user: Person) -> int:
    """How many own cards there are."""
    return int(tx.execute(select(func.count()).select_from(TABLE).where(TABLE.c.user_id == user.id)).scalar_one())


def shelf(tx: Tx, user: Person, page: int, size: int) -> Shelf:
    """A page of own cards, the newest first."""
    total = count(tx, user)
    pages = max(1, -(-total // size))
    page = min(max(page, 0), pages - 1)
    query = select(TABLE).where(TABLE.c.user_id == user.id).order_by(TABLE.c.id.desc())
    rows = tx.execute(query.limit(size).offset(page * size)).all()
    return Shelf(total, len(unmet(tx, user, MOST)), page, [as_question(row) for row in rows], pages)


def as_question(row: Any) -> Question:
    """An own card in the shape of the corpus's; the parts of its back are its key points."""
    points = [KeyPoint.model_construct(point=part, said_as=[part], follow_up="") for part in parts(row.back)]
    return Question.model_construct(
        slug=f"{PREFIX}{row.id}", topic=TOPIC, tracks=[], skills=[], kind="concept", difficulty=0, frequency=0,
        question=row.front, brief=row.back, answer=row.back, key_points=points, pitfalls=[], choices=None, sources=[],
        related=[], asked_at=[],
    )  # fmt: skip


def parts(back: str) -> list[str]:
    """What a back says, part by part: its lines, or the sentences of its only one."""
    lines = [line.strip(" \t•-*") for line in back.splitlines()]
    found = [line for line in lines if line]
    if len(found) == 1:
        found = [part.strip() for part in re.split(r"(?<=[。；;！!])|(?<=\.)\s", found[0]) if part and part.strip()]
    return found[:PARTS] or [back.strip()]
