"""What a person learns: cards and their reviews, answers, progress, notes, favourites, reminders."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlmodel import Field, SQLModel

from mentor.models.columns import json, owner, row_id, when
from mentor.store import BigId


class Card(SQLModel, table=True):
    """One person's memory of one question (FSRS: stability in days, difficulty 1 to 10)."""

    user_id: int = owner(key=True)
    slug: str = Field(primary_key=True)
    state: int  # fsrs.State: 1 learning, 2 review, 3 relearning
    step: int | None = None
    stability: float | None = None
    difficulty: float | None = None
    due_at: datetime = when()
    reviewed_at: datetime | None = when(optional=True)
    reviews: int = 0
    lapses: int = 0
    suspended: bool = False
    buried_until: datetime | None = when(optional=True)

    __table_args__ = (Index("ix_card_user_id_due_at", "user_id", "due_at"),)


class ReviewLog(SQLModel, table=True):
    """Every rating that was given, with the card as it was before (for undo)."""

    __tablename__ = "review_log"
    id: int | None = row_id()
    user_id: int = owner()
    slug: str
    rating: int  # fsrs.Rating: 1 again, 2 hard, 3 good, 4 easy
    reviewed_at: datetime = when()
    study_on: date
    before: dict[str, Any] | None = json()

    __table_args__ = (Index("ix_review_log_user_id_reviewed_at", "user_id", "reviewed_at"),)


class Answer(SQLModel, table=True):
    """An answer as somebody typed it, and the key points recognised in it."""

    id: int | None = row_id()
    user_id: int = owner(index=True)
    slug: str
    text: str
    recognised: list[int] = json(list)
    created_at: datetime = when()


class PointCorrection(SQLModel, table=True):
    """Somebody's word that a key point was said, or was not: what the aliases are improved from."""

    __tablename__ = "point_correction"
    answer_id: int = Field(
        sa_type=BigId,
        primary_key=True,
        sa_column_args=[ForeignKey("answer.id", ondelete="CASCADE")],
        sa_column_kwargs={"autoincrement": False},
    )
    point: int = Field(primary_key=True)  # position among the card's key points
    user_id: int = owner(index=True)
    slug: str = Field(index=True)
    said: bool
    created_at: datetime = when()


class QuizPoll(SQLModel, table=True):
    """A quiz poll that was sent, and what was chosen in it."""

    __tablename__ = "quiz_poll"
    poll_id: str = Field(primary_key=True)
    user_id: int = owner()
    slug: str
    topic: str = ""  # what the person had asked for: the next quiz stays with it
    series: str = ""  # the week of the mixed quiz that it belongs to (ISO date of its Monday), or nothing
    right: list[int] = json(list)
    chosen: list[int] | None = json()
    asked_at: datetime = when()
    answered_at: datetime | None = when(optional=True)

    __table_args__ = (Index("ix_quiz_poll_user_id_asked_at", "user_id", "asked_at"),)


class DailyPick(SQLModel, table=True):
    """The questions chosen for a study day, so that asking twice gives the same ones."""

    __tablename__ = "daily_pick"
    user_id: int = owner(key=True)
    study_on: date = Field(primary_key=True)
    slugs: list[str] = json(list)


class ConceptProgress(SQLModel, table=True):
    """Done, in progress or skipped, by concept: learned once, it counts in every track."""

    __tablename__ = "concept_progress"
    user_id: int = owner(key=True)
    concept: str = Field(primary_key=True)
    state: str  # doing, done, skipped
    changed_at: datetime = when()


class Note(SQLModel, table=True):
    """A private note on a node or a card."""

    id: int | None = row_id()
    user_id: int = owner(index=True)
    target: str  # "node:<slug>" or "card:<slug>"
    text: str
    created_at: datetime = when()


class Favourite(SQLModel, table=True):
    """A reverse question that somebody wants to take along."""

    user_id: int = owner(key=True)
    slug: str = Field(primary_key=True)
    added_at: datetime = when()


class UserSkill(SQLModel, table=True):
    """A skill that somebody says they have."""

    __tablename__ = "user_skill"
    user_id: int = owner(key=True)
    skill: str = Field(primary_key=True)
    level: int = 2  # 1 heard of it, 2 works with it, 3 knows it well
    source: str = "button"  # button, text, posting

    __table_args__ = (Index("ix_user_skill_skill_user_id", "skill", "user_id"),)


class Application(SQLModel, table=True):
    """What somebody does about a posting: one row, moved on."""

    user_id: int = owner(key=True)
    posting: str = Field(primary_key=True)  # its slug
    state: str  # saved, hidden, applied, interview, offer, closed
    changed_at: datetime = when()

    __table_args__ = (Index("ix_application_posting_state", "posting", "state"),)


class OwnPosting(SQLModel, table=True):
    """What was read in a posting that somebody pasted (not its text): theirs alone, the last few are kept."""

    __tablename__ = "own_posting"
    id: int | None = row_id()
    user_id: int = owner(index=True)
    body: dict[str, Any] = json(dict)  # as schema.Posting
    mentioned: list[dict[str, str]] = json(list)  # skills that only its duties name
    created_at: datetime = when()


class SavedSearch(SQLModel, table=True):
    """Words for which somebody wants to hear of new postings."""

    __tablename__ = "saved_search"
    id: int | None = row_id()
    user_id: int = owner()
    words: str
    at: int | None = None  # minutes after local midnight of the daily digest; None: at once
    created_at: datetime = when()
    next_due_at: datetime | None = when(optional=True, index=True)

    __table_args__ = (Index("uq_saved_search_user_id_words", "user_id", "words", unique=True),)


class PostingNotice(SQLModel, table=True):
    """The ledger: that somebody was told of a posting. One row for each, so never twice."""

    __tablename__ = "posting_notice"
    user_id: int = owner(key=True)
    posting: str = Field(primary_key=True)  # its slug
    search_id: int | None = Field(default=None, sa_type=BigId)
    noticed_at: datetime = when()
    told_at: datetime | None = when(optional=True)  # None: waits for the digest


class PostingSeen(SQLModel, table=True):
    """A published posting that the saved searches have been asked about."""

    __tablename__ = "posting_seen"
    posting: str = Field(primary_key=True)  # its slug
    seen_at: datetime = when()


class Reminder(SQLModel, table=True):
    """A study reminder at a person's own hour."""

    id: int | None = row_id()
    user_id: int = owner(index=True)
    schedule: dict[str, Any] = json(dict)
    purpose: str = ""
    through_quiet: bool = False  # set for an hour inside the person's own quiet hours: they asked for it
    created_at: datetime = when()
    next_due_at: datetime | None = when(optional=True, index=True)
