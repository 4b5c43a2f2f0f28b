"""Accepted units of imported documents that are quoted as they are: what search adds to the entries of the corpus."""

from __future__ import annotations

import re
from datetime import date

from sqlalchemy import select

from mentor.corpus import schema
from mentor.models import DocumentUnit
from mentor.store import Tx

UNITS = DocumentUnit.__table__  # type: ignore[attr-defined]
UNNAMED = "导入的文档"
LONGEST_TITLE, LONGEST_TEXT = 500, 20_000


def without_title(title: str, body: str) -> str:
    """The body without a first line that only says the title again, as questions in lists have it."""
    first, _, rest = body.partition("\n")
    return rest if title and title in first and len(first) <= len(title) + 12 else body


def accepted_units(tx: Tx) -> list[schema.Passage]:
    """Every accepted unit that is quoted; those that became entries of the corpus are found as such."""
    wanted = (UNITS.c.state == "accepted") & (UNITS.c.became == "passage")
    rows = tx.execute(select(UNITS.c.id, UNITS.c.title, UNITS.c.body, UNITS.c.fields).where(wanted)).all()
    return [_passage(row.id, row.title, row.body, row.fields) for row in rows]


def _passage(unit_id: int, title: str, body: str, fields: dict[str, object]) -> schema.Passage:
    said_on, day = _dated(str(fields.get("date") or ""))
    section = fields.get("section")
    return schema.Passage(
        slug=f"doc-{unit_id}",
        title=(title or body)[:LONGEST_TITLE],
        text=(without_title(title, body) or body)[:LONGEST_TEXT],
        section=[str(name) for name in section if name] if isinstance(section, list) else [],
        source=str(fields.get("source") or UNNAMED),
        said_on=said_on,
        day=day,
    )


def _dated(text: str) -> tuple[schema.SaidOn, date | None]:
    """A date as far as the text has it: 2024, 2024-10 or 2024-10-03."""
    found = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", text)
    if found is None:
        return schema.SaidOn(), None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        whole = date(year, month, day) if year and month and day else None
        return schema.SaidOn(year=year, month=month), whole
    except ValueError:  # no such month or day
        return schema.SaidOn(), None
