"""One unit after the other, as an admin looks at it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from mentor.errors import Stale
from mentor.models import DocumentUnit
from mentor.store import Tx

UNITS = DocumentUnit.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Near:
    """What a unit resembles. `unit` is set where it can be merged into."""

    kind: str
    title: str
    percent: int
    unit: int | None
    body: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A unit on the table.

    Attributes:
        left: how many of its document wait, this one included.
        decision: the act that decided it.
    """

    id: int
    document: int
    kind: str
    title: str
    body: str
    fields: dict[str, Any]
    state: str
    became: str | None
    decision: int | None
    near: tuple[Near, ...]
    left: int


def item(tx: Tx, unit_id: int) -> Item:
    """A unit with what it resembles; raises Stale where it is gone."""
    row = tx.execute(select(UNITS).where(UNITS.c.id == unit_id)).mappings().first()
    if row is None:
        raise Stale
    mine = (UNITS.c.document_id == row["document_id"]) & (UNITS.c.state == "waiting")
    left = int(tx.execute(select(func.count()).select_from(UNITS).where(mine)).scalar_one())
    near = tuple(found for one in row["near"] if (found := _near(tx, row["document_id"], one)))
    return Item(
        row["id"], row["document_id"], row["kind"], row["title"], row["body"], row["fields"], row["state"],
        row["became"], row["decision"], near, left,
    )  # fmt: skip


def waiting(tx: Tx, document: int, after: int = 0) -> Item | None:
    """The first unit of a document that waits after the unit `after`, else the first at all; None when all is done."""
    mine = (UNITS.c.document_id == document) & (UNITS.c.state == "waiting")
    for condition in (mine & (UNITS.c.id > after), mine):
        found = tx.execute(select(UNITS.c.id).where(condition).order_by(UNITS.c.id).limit(1)).scalar()
        if found is not None:
            return item(tx, int(found))
    return None


def _near(tx: Tx, document: int, one: list[Any]) -> Near | None:
    kind, name, title, percent = one
    condition = UNITS.c.id == int(name) if str(name).isdecimal() else None
    if str(name).startswith("+"):
        condition = (UNITS.c.document_id == document) & (UNITS.c.position == int(name))
    if condition is None:
        return Near(kind, title, percent, None)
    row = tx.execute(select(UNITS.c.id, UNITS.c.title, UNITS.c.body, UNITS.c.state).where(condition)).first()
    if row is None or row.state not in ("waiting", "accepted"):
        return None
    return Near(kind, row.title, percent, row.id, row.body)
