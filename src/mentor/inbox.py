"""The durable inbox: updates as they came, what became of them, and what their effects returned.

An update is written here before Telegram is told that it arrived. Its id stays for more than 24 h (as long as Telegram
may repeat it), so an id is tested by membership; its payload goes as soon as it is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any, NamedTuple

from sqlalchemy import bindparam, delete, update

from mentor.hot import Hot, HotMany, inserting, of_row
from mentor.models import Inbox, Quarantine
from mentor.store import Tx

KEEP_IDS = timedelta(hours=26)  # Telegram repeats an unconfirmed update for 24 h
KEEP_QUARANTINE = timedelta(days=7)
TABLE, BAD = Inbox.__table__, Quarantine.__table__  # type: ignore[attr-defined]


class State(IntEnum):
    """Where an update is."""

    NEW = 0
    DONE = 2
    QUARANTINED = 9


class Received(NamedTuple):
    """An update that is still to be handled."""

    update_id: int
    payload: bytes
    result: bytes | None
    tries: int


_ACCEPT = inserting(
    TABLE,
    (TABLE.c.update_id, TABLE.c.payload, TABLE.c.received_at, TABLE.c.owner, TABLE.c.state, TABLE.c.tries),
    TABLE.c.update_id,
)


def accept(tx: Tx, updates: Sequence[tuple[int, bytes]], owner: str, now: datetime) -> set[int]:
    """Store updates as received; the ids that are new here (a repeated one is not handled again)."""
    rows = [
        {"update_id": uid, "payload": raw, "received_at": now, "owner": owner, "state": 0, "tries": 0}
        for uid, raw in updates
    ]
    return {row[0] for row in _ACCEPT.all(tx, rows)}


def _done(tx: Tx, size: int) -> Any:
    mine = TABLE.c.update_id.in_([of_row(TABLE.c.update_id, number) for number in range(size)])
    return update(TABLE).where(mine).values(state=State.DONE, payload=None, result=None)


_DONE = HotMany(_done)


def finish(tx: Tx, update_ids: Sequence[int]) -> None:
    """Mark updates as done and empty what they held."""
    _DONE.all(tx, [{"update_id": uid} for uid in update_ids])


_RESULT = Hot(
    update(TABLE)
    .where(TABLE.c.update_id == bindparam("uid"), TABLE.c.owner == bindparam("mine"))
    .values(result=bindparam("value"))
    .returning(TABLE.c.update_id)
)


def store_result(tx: Tx, update_id: int, result: bytes, owner: str) -> bool:
    """Keep what the effects of an update returned, in the transaction of the effects themselves.

    False where another process has taken the update over: the effects must then be taken back.
    """
    return _RESULT.first(tx, {"uid": update_id, "value": result, "mine": owner}) is not None


def adopt(tx: Tx, owner: str, before: datetime) -> list[Received]:
    """Take over what other processes took in up to `before` and did not finish, and count the try; oldest first.

    In one statement: whatever its former owner still commits is in what we read, or is refused (`store_result`).
    """
    theirs = TABLE.c.owner.is_(None) | (TABLE.c.owner != owner)
    is_left = (TABLE.c.state == State.NEW) & (TABLE.c.received_at <= before)
    statement = update(TABLE).where(theirs, is_left).values(owner=owner, tries=TABLE.c.tries + 1)
    rows = tx.execute(statement.returning(TABLE.c.update_id, TABLE.c.payload, TABLE.c.result, TABLE.c.tries))
    return sorted(Received(*row) for row in rows)


def quarantine(tx: Tx, update_id: int, payload: bytes, reason: str, user_id: int | None, now: datetime) -> None:
    """Put aside an update that cannot be handled, so that the others go on."""
    row: dict[str, Any] = {
        "update_id": update_id, "payload": payload, "reason": reason[:200], "user_id": user_id, "received_at": now,
    }  # fmt: skip
    tx.execute(tx.insert(BAD).values(row).on_conflict_do_nothing())
    done = update(TABLE).where(TABLE.c.update_id == update_id)
    tx.execute(done.values(state=State.QUARANTINED, payload=None, result=None))


def sweep(tx: Tx, now: datetime) -> None:
    """Forget the ids that cannot come again and the quarantine that is old."""
    old = TABLE.c.received_at < now - KEEP_IDS
    tx.execute(delete(TABLE).where(old, TABLE.c.state != State.NEW))
    tx.execute(delete(BAD).where(BAD.c.received_at < now - KEEP_QUARANTINE))
