"""The one thing that we are in the middle of with somebody: a row with an expiry, so that a restart loses nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select

from mentor.models import Dialogue
from mentor.store import Tx
from mentor.users import Person

TABLE = Dialogue.__table__  # type: ignore[attr-defined]
LASTS = timedelta(hours=48)


@dataclass(frozen=True, slots=True)
class Pending:
    """A dialogue as a value: which, at which step, and what was gathered."""

    kind: str
    step: str
    state: dict[str, Any]


def start(
    tx: Tx, user: Person, kind: str, step: str, state: dict[str, Any], now: datetime, *, lasts: timedelta = LASTS
) -> Pending:
    """Begin a dialogue, or move it on; it replaces whatever was pending."""
    row = {"user_id": user.id, "kind": kind, "step": step, "state": state, "expires_at": now + lasts}
    statement = tx.insert(TABLE).values(row)
    tx.execute(statement.on_conflict_do_update(index_elements=["user_id"], set_=row))
    return Pending(kind, step, state)


def pending(tx: Tx, user: Person, now: datetime) -> Pending | None:
    """What is pending with somebody, or None."""
    query = select(TABLE.c.kind, TABLE.c.step, TABLE.c.state)
    row = tx.execute(query.where(TABLE.c.user_id == user.id, TABLE.c.expires_at > now)).first()
    return None if row is None else Pending(*row)


def end(tx: Tx, user: Person, kind: str | None = None) -> bool:
    """Leave the pending dialogue (only if it is of `kind`, where one is given); whether there was one."""
    mine = TABLE.c.user_id == user.id
    if kind is not None:
        mine = mine & (TABLE.c.kind == kind)
    return tx.execute(delete(TABLE).where(mine).returning(TABLE.c.user_id)).first() is not None
