"""The durable inbox: updates as they came, what became of them, and what their effects returned.

An update is written here before Telegram is told that it arrived. Its id stays for more than 24 h (as long as Telegram
may repeat it), so an id is tested by membership; its payload goes as soon as it is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import Enum, IntEnum
from typing import Any, NamedTuple

from sqlalchemy import bindparam, delete, select, text, update

from mentor.hot import Hot, HotMany, inserting, of_row
from mentor.models import Inbox, Quarantine
from mentor.store import Tx

KEEP_IDS = timedelta(hours=26)  # Telegram repeats an unconfirmed update for 24 h
KEEP_QUARANTINE = timedelta(days=7)
TABLE, BAD = Inbox.__table__, Quarantine.__table__  # type: ignore[attr-defined]


UNDER_WAY = 1_000_000  # in `tries`: what each process counts that began it and did not live to say more


class State(IntEnum):
    """Where an update is."""

    NEW = 0
    DONE = 2
    QUARANTINED = 9


class Received(NamedTuple):
    """An update that is still to be handled.

    `tries`: how many processes took it over; those that began it count UNDER_WAY besides, where `begin` told so.
    """

    update_id: int
    payload: bytes
    result: bytes | None
    tries: int


class Turn(Enum):
    """Whether an update may be begun by the process that took it in."""

    GO = "go"
    WAIT = "wait"  # another process has an older one of the same person, and is not through with it
    GONE = "gone"  # another process took this one over, or it is done with


_ACCEPT = inserting(
    TABLE,
    (
        TABLE.c.update_id,
        TABLE.c.payload,
        TABLE.c.received_at,
        TABLE.c.owner,
        TABLE.c.state,
        TABLE.c.tries,
        TABLE.c.lane,
    ),
    TABLE.c.update_id,
)


def accept(tx: Tx, updates: Sequence[tuple[int, bytes, int]], owner: str, now: datetime) -> set[int]:
    """Store updates as received; the ids that are new here (a repeated one is not handled again).

    Args:
        updates: (update id, its bytes, its lane: the user's id, 0 for nobody's).
    """
    rows = [
        {"update_id": uid, "payload": raw, "received_at": now, "owner": owner, "state": 0, "tries": 0, "lane": lane}
        for uid, raw, lane in updates
    ]
    return {row[0] for row in _ACCEPT.all(tx, rows)}


_OF_LANE = (
    select(TABLE.c.update_id, TABLE.c.owner)
    .where(TABLE.c.lane == bindparam("lane"), TABLE.c.state == State.NEW, TABLE.c.update_id <= bindparam("uid"))
    .order_by(TABLE.c.update_id)
)


def turn(tx: Tx, update_id: int, lane: int, owner: str) -> Turn:
    """Whether an update is the oldest of its person that is still open anywhere.

    Telegram brings the next one of a person only when the one before is stored, so that an older one that is open is
    found here: many processes take updates in, and each person's are still handled one after the other.
    """
    found = [(uid, whose) for uid, whose in tx.execute(_OF_LANE, {"lane": lane, "uid": update_id})]
    if (update_id, owner) not in found:
        return Turn.GONE
    return Turn.WAIT if any(uid != update_id and whose != owner for uid, whose in found) else Turn.GO


def waiting(tx: Tx, lane: int, owner: str, limit: int) -> list[Received]:
    """The oldest open updates of one lane that this process took in, parked ones among them."""
    query = select(TABLE.c.update_id, TABLE.c.payload, TABLE.c.result, TABLE.c.tries)
    mine = (TABLE.c.lane == lane) & (TABLE.c.owner == owner) & (TABLE.c.state == State.NEW)
    return [Received(*row) for row in tx.execute(query.where(mine).order_by(TABLE.c.update_id).limit(limit))]


_EMPTY: dict[str, Any] = {"payload": None, "result": None, "lane": None}


def _done(tx: Tx, size: int) -> Any:
    mine = TABLE.c.update_id.in_([of_row(TABLE.c.update_id, number) for number in range(size)])
    return update(TABLE).where(mine).values(state=State.DONE, **_EMPTY)


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


_BEGIN = Hot(
    update(TABLE)
    .where(TABLE.c.update_id == bindparam("uid"))
    .values(tries=TABLE.c.tries + UNDER_WAY)
    .returning(TABLE.c.tries)
)


def begin(tx: Tx, update_id: int) -> None:
    """Note, before an update is handled, that it is: should the process end, it may have been the cause."""
    _BEGIN.first(tx, {"uid": update_id})


def adopt(tx: Tx, owner: str, *, spare_the_living: bool = False) -> list[Received]:
    """Take over what other processes took in and did not finish, and count the try; oldest first.

    In one statement: whatever its former owner still commits is in what we read, or is refused (`store_result`).

    Args:
        spare_the_living: leave alone what belongs to a process that still says it lives (PostgreSQL).
    """
    theirs = TABLE.c.owner.is_(None) | (TABLE.c.owner != owner)
    if spare_the_living:
        alive = living(tx)
        others = tx.execute(select(TABLE.c.owner).where(TABLE.c.state == State.NEW).distinct()).scalars()
        theirs &= TABLE.c.owner.is_(None) | TABLE.c.owner.in_([o for o in others if o and presence_key(o) not in alive])
    is_left = TABLE.c.state == State.NEW
    statement = update(TABLE).where(theirs, is_left).values(owner=owner, tries=TABLE.c.tries + 1)
    rows = tx.execute(statement.returning(TABLE.c.update_id, TABLE.c.payload, TABLE.c.result, TABLE.c.tries))
    return sorted(Received(*row) for row in rows)


def presence_key(owner: str) -> int:
    """The advisory lock of PostgreSQL that a process holds for as long as it lives."""
    return (1 << 62) | int(owner[:14], 16)  # out of the way of the locks of lease and migration


_HELD = """
SELECT (classid::bigint << 32) | objid::bigint FROM pg_locks
WHERE locktype = 'advisory' AND objsubid = 1 AND granted
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


def living(tx: Tx) -> set[int]:
    """The presence keys of the processes that live (PostgreSQL)."""
    return set(tx.execute(text(_HELD)).scalars())


def quarantine(tx: Tx, update_id: int, payload: bytes, reason: str, user_id: int | None, now: datetime) -> None:
    """Put aside an update that cannot be handled, so that the others go on."""
    row: dict[str, Any] = {
        "update_id": update_id, "payload": payload, "reason": reason[:200], "user_id": user_id, "received_at": now,
    }  # fmt: skip
    tx.execute(tx.insert(BAD).values(row).on_conflict_do_nothing())
    done = update(TABLE).where(TABLE.c.update_id == update_id)
    tx.execute(done.values(state=State.QUARANTINED, **_EMPTY))


def sweep(tx: Tx, now: datetime) -> None:
    """Forget the ids that cannot come again and the quarantine that is old."""
    old = TABLE.c.received_at < now - KEEP_IDS
    tx.execute(delete(TABLE).where(old, TABLE.c.state != State.NEW))
    tx.execute(delete(BAD).where(BAD.c.received_at < now - KEEP_QUARANTINE))
