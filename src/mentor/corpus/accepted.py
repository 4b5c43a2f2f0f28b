"""Accepted units of imported documents that are quoted as they are: what search adds to the entries of the corpus."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from mentor.models import DocumentUnit
from mentor.store import Tx

UNITS = DocumentUnit.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document, word for word.

    Attributes:
        id: of the unit, as text: what a button carries.
        kind: question, reverse or note.
        path: titles above it.
        date: as far as the text has it.
    """

    id: str
    kind: str
    title: str
    path: str
    body: str
    source: str
    date: str | None


def without_title(title: str, body: str) -> str:
    """The body without a first line that only says the title again, as questions in lists have it."""
    first, _, rest = body.partition("\n")
    return rest if title and title in first and len(first) <= len(title) + 12 else body


def accepted_units(tx: Tx) -> list[Passage]:
    """Every accepted unit that is quoted; those that became entries of the corpus are found as such."""
    wanted = (UNITS.c.state == "accepted") & (UNITS.c.became == "passage")
    rows = tx.execute(select(UNITS.c.id, UNITS.c.kind, UNITS.c.title, UNITS.c.body, UNITS.c.fields).where(wanted))
    return [
        Passage(
            str(row.id), row.kind, row.title, " ".join(row.fields.get("section", [])), row.body,
            row.fields.get("source") or "", row.fields.get("date"),
        )
        for row in rows.all()
    ]  # fmt: skip
