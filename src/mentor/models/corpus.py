"""What the bot knows: seed entries as rows, upserted by slug, retired rather than deleted."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from mentor.models.columns import json, row_id, when


class _Seeded(SQLModel):
    id: int | None = row_id()
    slug: str = Field(unique=True)
    origin: str = Field(index=True)  # the seed file, or "import:<id>", or "admin:<id>"
    digest: str
    body: dict[str, Any] = json(dict)  # the whole entry as its schema has it
    retired_at: datetime | None = when(optional=True)


class Question(_Seeded, table=True):
    """A question card."""

    topic: str = Field(index=True)


class Roadmap(_Seeded, table=True):
    """A whole roadmap; its nodes are rows of their own too."""

    track: str = Field(unique=True)


class Node(_Seeded, table=True):
    """A node of a roadmap; `concept` carries the progress."""

    track: str = Field(index=True)
    stage: str
    concept: str = Field(index=True)
    position: int


class ReverseQuestion(_Seeded, table=True):
    """A question that the candidate asks, or what a round assesses."""

    __tablename__ = "reverse_question"
    round: str = Field(index=True)


class CareerNote(_Seeded, table=True):
    """A claim about the trade, with who said it and when."""

    __tablename__ = "career_note"


class Posting(_Seeded, table=True):
    """A job posting."""

    track: str = Field(index=True)
    company: str
    created_by: int | None = Field(default=None, sa_type=BigInteger)
    created_at: datetime | None = when(optional=True)
    expires_at: datetime | None = when(optional=True)


class Passage(_Seeded, table=True):
    """A text in somebody's own words, quoted as it is: an admin's answer that was accepted."""


class SkillRow(_Seeded, table=True):
    """A skill and its names."""

    __tablename__ = "skill"


class DirectionSeed(_Seeded, table=True):
    """What an answer of the direction chooser moves, or a way to change careers."""

    __tablename__ = "direction_seed"
    kind: str
