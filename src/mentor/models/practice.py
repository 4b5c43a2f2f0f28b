"""What people make for themselves, and what groups play: own cards, scripts, the weekly quiz, a group's daily question."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, Index
from sqlmodel import Field, SQLModel

from mentor.models.columns import json, owner, row_id, telegram_id, when


class OwnCard(SQLModel, table=True):
    """A card that somebody wrote or imported; reviewed like the corpus's, under the slug "own-<id>"."""

    __tablename__ = "own_card"
    id: int | None = row_id()
    user_id: int = owner(index=True)
    front: str
    back: str
    tags: str = ""  # as Anki has them: words with spaces between
    created_at: datetime = when()


class Script(SQLModel, table=True):
    """One version of what somebody would say to a question, word for word."""

    id: int | None = row_id()
    user_id: int = owner()
    slug: str  # of a question card, or "own-<id>"
    text: str
    created_at: datetime = when()
    recited_at: datetime | None = when(optional=True)
    recited: int | None = None  # percent of its sentences that the last recital held

    __table_args__ = (Index("ix_script_user_id_slug", "user_id", "slug"),)


class WeeklyQuiz(SQLModel, table=True):
    """The questions of one person's mixed quiz of a week, so that it goes on where it stopped."""

    __tablename__ = "weekly_quiz"
    user_id: int = owner(key=True)
    week_on: date = Field(primary_key=True)  # its Monday, where the person lives
    slugs: list[str] = json(list)


class GroupQuiz(SQLModel, table=True):
    """A group whose admin asked for the daily question."""

    __tablename__ = "group_quiz"
    chat_id: int = telegram_id(primary_key=True)
    user_id: int = owner(index=True)  # the admin who asked; gone with them
    tz: str
    at: int  # minutes after local midnight
    next_question_at: datetime = when(index=True)
    next_board_at: datetime = when(index=True)


class GroupPoll(SQLModel, table=True):
    """A daily question as it was posted in a group."""

    __tablename__ = "group_poll"
    poll_id: str = Field(primary_key=True)
    chat_id: int = Field(sa_type=BigInteger, index=True)
    slug: str
    right: list[int] = json(list)
    asked_at: datetime = when()


class GroupVote(SQLModel, table=True):
    """How somebody in a group answered, with the name that Telegram showed; gone when the week's board is posted.

    Whoever votes there need not have spoken to the bot: this is no row of theirs in `user`.
    """

    __tablename__ = "group_vote"
    poll_id: str = Field(primary_key=True)
    user_id: int = telegram_id(primary_key=True, index=True)
    chat_id: int = Field(sa_type=BigInteger, index=True)
    name: str
    is_right: bool
    answered_at: datetime = when(index=True)
