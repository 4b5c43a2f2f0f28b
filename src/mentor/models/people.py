"""Who we serve, what we are in the middle of with them, and what they wrote to us."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Index, text
from sqlmodel import Field, SQLModel

from mentor.models.columns import json, owner, row_id, telegram_id, when

# the condition of the index of those who want no campaign, or not now; a statement must repeat it (see campaigns/segments.py)
QUIET = "silenced OR paused_until IS NOT NULL OR CAST(muted AS TEXT) != '[]'"


class User(SQLModel, table=True):
    """A person: settings and clocks, no name and no contact."""

    id: int = telegram_id(primary_key=True)
    lang: str = "zh_Hans"
    tz: str = "Asia/Shanghai"
    track: str | None = None
    background: str | None = None
    weekly_hours: int | None = None
    new_per_day: int = 5
    reviews_per_day: int = 40
    retention: float = 0.9
    day_shares: list[int] = json(list)  # percent of the usual load, Monday first; empty: every day the same
    quiet_from: int | None = 23 * 60  # minutes after local midnight
    quiet_to: int | None = 7 * 60 + 30
    muted: list[str] = json(list)  # kinds of push this person does not want
    silenced: bool = False  # /stop: no push at all
    paused_until: datetime | None = when(optional=True)
    daily_at: int | None = 9 * 60  # minutes after local midnight
    review_at: int | None = 20 * 60 + 30
    next_daily_at: datetime | None = when(optional=True, index=True)
    next_review_at: datetime | None = when(optional=True, index=True)
    quiz_at: int | None = 6 * 1440 + 10 * 60  # the weekly mixed quiz: minutes after Monday's local midnight
    next_quiz_at: datetime | None = when(optional=True, index=True)
    ignored_pushes: int = 0
    onboarded_at: datetime | None = when(optional=True)
    city: str | None = None  # where they look for work, as postings name it
    stage: int | None = None  # of their track, from 1 ; None until it is counted (mentor.campaigns.stages)
    created_at: datetime = when()
    seen_at: datetime = when(index=True)

    __table_args__ = (  # holds all that a segment asks for, so that 100,000 are counted without their rows
        Index(
            "ix_user_segment", "track", "stage", "city", "lang", "seen_at", "silenced", "paused_until", "muted", "id"
        ),
        # the few who want no campaign, or not now: found without a look at the others. Partial on PostgreSQL too, by its
        # migration; to say so here loads that dialect at every start
        Index("ix_user_quiet", "id", sqlite_where=text(QUIET)),
    )


class Dialogue(SQLModel, table=True):
    """The one thing that we are in the middle of with somebody; it survives a restart and it expires."""

    user_id: int = owner(key=True)
    kind: str
    step: str = ""
    state: dict[str, Any] = json(dict)
    expires_at: datetime = when()


class AskSubject(SQLModel, table=True):
    """What somebody asked last, so that "and that one?" is understood; it is no dialogue and expires soon."""

    __tablename__ = "ask_subject"
    user_id: int = owner(key=True)
    question: str
    kind: str
    slug: str
    shown: list[int] = json(list)  # passages of the unit that were quoted already
    expires_at: datetime = when()


class Direction(SQLModel, table=True):
    """What somebody told the direction chooser: the answers so far, and those of the last result."""

    user_id: int = owner(key=True)
    draft: dict[str, Any] = json(dict)
    answers: dict[str, Any] = json(dict)
    answered_at: datetime | None = when(optional=True)


class Letter(SQLModel, table=True):
    """What a person sent to the admins (feedback, a faulty card, an unanswered question) and the answer."""

    id: int | None = row_id()
    user_id: int = owner(index=True)
    kind: str  # feedback, flag, ask
    text: str
    about: str | None = None  # slug that it is about
    answer: str | None = None
    created_at: datetime = when()
    answered_at: datetime | None = when(optional=True)
    state: str = Field(default="open", index=True)  # open, answered, closed


class Submission(SQLModel, table=True):
    """A posting that a user shares with everybody, until an admin says yes or no."""

    id: int | None = row_id()
    user_id: int = owner(index=True)
    body: dict[str, Any] = json(dict)  # as schema.Posting
    state: str = Field(default="open", index=True)  # open, approved, rejected
    reason: str | None = None
    posting_id: int | None = Field(default=None, sa_type=BigInteger)
    created_at: datetime = when()
    settled_at: datetime | None = when(optional=True)
