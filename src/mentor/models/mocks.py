"""Mock interviews: the session with its plan, and every question that was asked in it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlmodel import Field, SQLModel

from mentor.models.columns import json, owner, row_id, when
from mentor.store import BigId


class Mock(SQLModel, table=True):
    """A mock interview, a grilling on one technology, or a retry of missed points."""

    id: int | None = row_id()
    user_id: int = owner(index=True)
    kind: str  # mock, grill, retry
    round: str = ""  # hr, tech, lead; "" for a grill
    track: str | None = None
    level: int = 2  # 1 entry to 3 senior
    minutes: int = 0
    mode: str = ""  # coach, real; "" before it begins
    subject: str = ""  # the technology of the chain: a skill's slug, or the name that was typed
    posting: str | None = None  # slug of the posting that it prepares for
    retry_of: int | None = Field(default=None, sa_type=BigId)
    plan: list[dict[str, Any]] = json(list)
    state: str = "planned"  # planned, running, done, left
    created_at: datetime = when()
    finished_at: datetime | None = when(optional=True)


class MockTurn(SQLModel, table=True):
    """One question of a mock interview, its deadline, and what became of it."""

    __tablename__ = "mock_turn"
    id: int | None = row_id()
    user_id: int = owner(index=True)
    mock_id: int = Field(sa_type=BigId, sa_column_args=[ForeignKey("mock.id", ondelete="CASCADE")])
    position: int  # from 0, follow-ups counted
    part: int  # of the plan
    kind: str  # question, follow_up, layer, ask
    point: int | None = None  # the key point that a follow-up digs into
    text: str = ""  # the follow-up as it was asked
    seconds: int
    asked_at: datetime = when()
    deadline_at: datetime | None = when(optional=True)  # none while paused
    left_s: int | None = None  # seconds that were left when it was paused
    breaks: int = 0  # times that the clock began anew, because they had been away
    outcome: str = ""  # "" open, answered, skipped, unknown
    answer: str | None = None
    answer_id: int | None = Field(default=None, sa_type=BigId)  # the row in `answer`, where a card was asked
    heard: list[list[Any]] = json(list)  # [slug, point, words], where no row in `answer` says it
    rating: int | None = None  # one's own, 1 to 3, where nothing can be checked
    answered_at: datetime | None = when(optional=True)

    __table_args__ = (UniqueConstraint("mock_id", "position"),)
