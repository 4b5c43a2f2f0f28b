"""Answers that people typed: kept, compared with the one before, each recognised point open to correction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update

from mentor.answers.matching import PointCheck, check
from mentor.clock import local
from mentor.corpus.schema import Question
from mentor.errors import MentorError, Stale
from mentor.models import Answer, PointCorrection
from mentor.own import cards as own
from mentor.store import Tx
from mentor.users import Person

ANSWERS, CORRECTIONS = Answer.__table__, PointCorrection.__table__  # type: ignore[attr-defined]
LONGEST = 5000
_COVERAGE = ((0.85, 4), (0.5, 3), (0.25, 2))  # share of the key points -> the rating that is suggested


@dataclass(frozen=True, slots=True)
class Earlier:
    """The answer before this one."""

    text: str
    on: date  # the day, where the person lives
    said: int
    gained: list[int]  # positions of the points that are new since then


@dataclass(frozen=True, slots=True)
class Checked:
    """A typed answer held against its card."""

    id: int
    card: Question
    points: list[PointCheck]
    earlier: Earlier | None = None

    @property
    def said(self) -> list[int]:
        """Positions of the recognised points."""
        return [n for n, point in enumerate(self.points) if point.said]

    @property
    def rating(self) -> int:
        """The rating that the coverage suggests: 1 again to 4 easy."""
        share = len(self.said) / len(self.points)
        return next((rating for least, rating in _COVERAGE if share >= least), 1)

    @property
    def follow_up(self) -> str | None:
        """What an interviewer asks next: about the most important point that was not heard."""
        missing = (p for p, c in zip(self.card.key_points, self.points, strict=True) if not c.said)
        point = next(missing, None)
        return (point.follow_up or None) if point else None


def give(tx: Tx, user: Person, slug: str, text: str, now: datetime) -> Checked:
    """Keep an answer and say what was recognised in it. Raises MentorError for one that is too long."""
    card = own.card(tx, user, slug)
    if len(text) > LONGEST:
        raise MentorError("error.text_too_long", limit=LONGEST)
    points = check(card, text)
    said = [n for n, point in enumerate(points) if point.said]
    row = {"user_id": user.id, "slug": card.slug, "text": text, "recognised": said, "created_at": now}
    answer_id: int = tx.execute(tx.insert(ANSWERS).values(row).returning(ANSWERS.c.id)).scalar_one()
    return Checked(answer_id, card, points, _earlier(tx, user, card.slug, answer_id, said))


def kept(tx: Tx, user: Person, answer_id: int) -> Checked:
    """An answer that was given, with its corrections. Raises Stale for one that is gone or somebody else's."""
    row = tx.execute(select(ANSWERS).where(ANSWERS.c.id == answer_id, ANSWERS.c.user_id == user.id)).first()
    if row is None:
        raise Stale
    card = own.card(tx, user, row.slug)
    corrected = _corrections(tx, answer_id)
    points = [
        replace(point, said=n in row.recognised, is_corrected=n in corrected)
        for n, point in enumerate(check(card, row.text))
    ]
    return Checked(answer_id, card, points, _earlier(tx, user, row.slug, answer_id, row.recognised))


def correct(tx: Tx, user: Person, answer_id: int, point: int, now: datetime) -> Checked:
    """Turn a point's mark round; the correction is kept, so that the aliases can learn from it."""
    found = kept(tx, user, answer_id)
    if not 0 <= point < len(found.points):
        raise Stale
    said = not found.points[point].said
    row = {
        "answer_id": answer_id, "point": point, "user_id": user.id, "slug": found.card.slug, "said": said,
        "created_at": now,
    }  # fmt: skip
    statement = tx.insert(CORRECTIONS).values(row)
    tx.execute(statement.on_conflict_do_update(index_elements=["answer_id", "point"], set_=row))
    recognised = sorted({*found.said, point} if said else {*found.said} - {point})
    tx.execute(update(ANSWERS).where(ANSWERS.c.id == answer_id).values(recognised=recognised))
    return kept(tx, user, answer_id)


def _corrections(tx: Tx, answer_id: int) -> set[int]:
    query = select(CORRECTIONS.c.point).where(CORRECTIONS.c.answer_id == answer_id)
    return set(tx.execute(query).scalars())


def _earlier(tx: Tx, user: Person, slug: str, before: int, said: list[int]) -> Earlier | None:
    mine: Any = (ANSWERS.c.user_id == user.id) & (ANSWERS.c.slug == slug) & (ANSWERS.c.id < before)
    row = tx.execute(select(ANSWERS).where(mine).order_by(ANSWERS.c.id.desc()).limit(1)).first()
    if row is None:
        return None
    gained = [n for n in said if n not in row.recognised]
    return Earlier(row.text, local(row.created_at, user.tz).date(), len(row.recognised), gained)
