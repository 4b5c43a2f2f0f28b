"""The search index: our own tokens in three fields, and in how many units each word stands.

SQLite keeps an FTS5 index over the same rows (`search_fts`, an external-content table that triggers keep in step, see
`mentor.search.fts`); PostgreSQL a `tsvector` in `lexemes`, empty on SQLite.
"""

from __future__ import annotations

from sqlalchemy import Index, Text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlmodel import Field, SQLModel

from mentor.models.columns import row_id


class SearchUnit(SQLModel, table=True):
    """Something that can be found. Fields hold marked words (`mentor.search.tokens.marked`); sizes count them."""

    __tablename__ = "search_unit"
    id: int | None = row_id()
    key: str = Field(unique=True)  # kind:slug
    digest: str
    kind: str
    slug: str
    heading: str  # as it is shown
    source: str = ""
    title: str
    path: str
    body: str
    title_size: int
    path_size: int
    body_size: int
    lexemes: str | None = Field(default=None, sa_type=Text().with_variant(TSVECTOR(), "postgresql"))

    __table_args__ = (Index("ix_search_unit_lexemes", "lexemes", postgresql_using="gin"),)


class SearchWord(SQLModel, table=True):
    """A word of the index and the number of units that say it."""

    __tablename__ = "search_word"
    word: str = Field(primary_key=True)
    units: int
