"""What the program keeps about itself; read at every start."""

from __future__ import annotations

from sqlmodel import Field, SQLModel


class Meta(SQLModel, table=True):
    """Single facts about the database, such as the version of its corpus."""

    key: str = Field(primary_key=True)
    value: str


class SeedFile(SQLModel, table=True):
    """A seed file as it was last loaded; an unchanged one is not read again."""

    path: str = Field(primary_key=True)
    digest: str
