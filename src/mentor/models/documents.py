"""Documents that admins handed over, the units that were found in them, and what was decided of each."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, LargeBinary
from sqlmodel import Field, SQLModel

from mentor.models.columns import json, row_id, when
from mentor.store import BigId


def _document(*, key: bool = False) -> Any:
    return Field(
        sa_type=BigId,
        primary_key=key,
        index=not key,
        sa_column_args=[ForeignKey("document.id", ondelete="CASCADE")],
        sa_column_kwargs={"autoincrement": False} if key else {},
    )


class Document(SQLModel, table=True):
    """A document as it was understood; the file itself is not kept."""

    id: int | None = row_id()
    digest: str = Field(unique=True)  # of the file: the same one is noticed
    name: str
    title: str
    said_on: str | None = None  # the document's date, as far as it says
    file_id: str | None = None  # where Telegram keeps the file, for an admin who wants the original kept
    link: str | None = None
    report: dict[str, Any] = json(dict)  # what went and why, what was masked
    created_by: int | None = Field(default=None, sa_type=BigInteger)
    created_at: datetime = when(index=True)


class DocumentOriginal(SQLModel, table=True):
    """A file that an admin asked to keep."""

    __tablename__ = "document_original"
    document_id: int = _document(key=True)
    content: bytes = Field(sa_type=LargeBinary)


class DocumentUnit(SQLModel, table=True):
    """A unit under review.

    `state` is waiting, accepted, rejected or merged; `decision` names the act that decided it, so that an act on many
    can be undone as one; `became` is what an accepted one turned into: passage, career:<slug> or posting:<slug>.
    """

    __tablename__ = "document_unit"
    id: int | None = row_id()
    document_id: int = _document()
    digest: str = Field(unique=True)  # of the document's digest, its place and its text: the same after every run
    position: int
    kind: str
    title: str
    body: str
    fields: dict[str, Any] = json(dict)  # section, source, date, company, round, assessed, redactions
    near: list[Any] = json(list)  # what it resembles: [kind, id or slug, title, percent]
    state: str = Field(index=True)
    became: str | None = None
    merged_into: int | None = Field(default=None, sa_type=BigId)
    before: dict[str, Any] | None = json()  # a merge's target as it was, for the way back
    decision: int | None = Field(default=None, sa_type=BigInteger, index=True)
    decided_by: int | None = Field(default=None, sa_type=BigInteger)
    decided_at: datetime | None = when(optional=True)
