"""In which stage of their track people are, kept with them so that 100,000 can be counted by it."""

from __future__ import annotations

from sqlalchemy import bindparam, select, update

from mentor import roadmaps
from mentor.corpus.schema import TRACKS
from mentor.models import User
from mentor.store import Tx

PEOPLE = User.__table__  # type: ignore[attr-defined]
_UNKNOWN = select(PEOPLE.c.id, PEOPLE.c.track).where(PEOPLE.c.track.in_(TRACKS), PEOPLE.c.stage.is_(None))
_PUT = update(PEOPLE).where(PEOPLE.c.id == bindparam("b_id")).values(stage=bindparam("b_stage"))


def fill(tx: Tx, limit: int = 500) -> int:
    """Count the stage of up to `limit` people whose track or progress changed; of how many it was."""
    tracks = {row.id: row.track for row in tx.execute(_UNKNOWN.limit(limit))}
    if tracks:
        found = roadmaps.stages_of(tx, tracks)
        tx.execute(_PUT, [{"b_id": user_id, "b_stage": stage} for user_id, stage in found.items()])
    return len(tracks)
