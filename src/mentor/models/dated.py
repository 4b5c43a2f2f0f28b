"""What has a date: a week plan, interviews with what came of them, the reviews drawn before them, offers."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlmodel import Field, SQLModel

from mentor.models.columns import json, owner, row_id, when
from mentor.store import BigId


class Plan(SQLModel, table=True):
    """Settings of somebody's week plan; the weeks themselves are computed from their progress."""

    user_id: int = owner(key=True)
    started_at: datetime = when()
    target_on: date | None = None
    off: list[str] = json(list)  # Mondays (ISO) of weeks without study
    next_week_at: datetime | None = when(optional=True, index=True)


class PlanTick(SQLModel, table=True):
    """A part of a long node that was done in a week: minutes put into its concept."""

    __tablename__ = "plan_tick"
    user_id: int = owner(key=True)
    concept: str = Field(primary_key=True)
    week_on: date = Field(primary_key=True)  # its Monday
    minutes: int


class Interview(SQLModel, table=True):
    """A dated interview. `version` grows with every change, so that a push of an older date is never the same one."""

    id: int | None = row_id()
    user_id: int = owner()
    company: str
    round: str
    track: str | None = None
    posting: str | None = None  # slug
    at: datetime = when()
    has_time: bool = True  # without one, `at` is the morning of the day
    state: str = "coming"  # coming, past
    result: str = ""  # passed, rejected, offer; "" while nobody knows
    version: int = 0
    created_at: datetime = when()

    __table_args__ = (
        Index("ix_interview_user_id_state_at", "user_id", "state", "at"),
        Index("ix_interview_state_at", "state", "at"),
    )


class InterviewNote(SQLModel, table=True):
    """A line of a debrief: asked, bad (went badly) or answer (of the interviewer, to the reverse question `slug`)."""

    __tablename__ = "interview_note"
    id: int | None = row_id()
    user_id: int = owner(index=True)
    interview_id: int = Field(
        sa_type=BigId, index=True, sa_column_args=[ForeignKey("interview.id", ondelete="CASCADE")]
    )
    kind: str
    text: str
    slug: str | None = None  # the card that it became, or the reverse question that it answers
    created_at: datetime = when()


class CardCap(SQLModel, table=True):
    """A review drawn before an interview: when it would have been due, to be given back afterwards."""

    __tablename__ = "card_cap"
    user_id: int = owner(key=True)
    slug: str = Field(primary_key=True)
    due_at: datetime = when()
    reviews: int  # of the card when it was drawn: a card that was rated since has a date of its own


class Offer(SQLModel, table=True):
    """An offer as it was typed, and its parts as they were read (yuan, before tax)."""

    id: int | None = row_id()
    user_id: int = owner(index=True)
    company: str
    text: str
    parts: dict[str, Any] = json(dict)
    created_at: datetime = when()
