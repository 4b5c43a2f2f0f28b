"""Everything about one person: handed out whole, or erased whole. The tables are found from the metadata, so that a
table that is added later is neither left out of the export nor forgotten by the erasure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import Column, Table, delete, func, select, update
from sqlmodel import SQLModel

from mentor import tombstones
from mentor.errors import Stale
from mentor.inbox import State
from mentor.models import Inbox, User, complete
from mentor.store import Store, Tx
from mentor.users import Person

complete()  # whoever walks the metadata must find every table in it
INBOX, PEOPLE = Inbox.__table__, User.__table__  # type: ignore[attr-defined]
NOBODY = 0  # stands where an author was who is gone
ASKED_LASTS = timedelta(minutes=10)
# what is left of the update that asks for the erasure, until it is answered
_BARE = frozenset(
    ("update_id", "callback_query", "message", "chat", "from", "id", "is_bot", "type", "data", "date", "message_id",
     "chat_instance", "language_code")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Erased:
    """How many rows went, by table."""

    rows: dict[str, int]


def owned() -> list[tuple[Table, Column[Any]]]:
    """Every table that holds somebody's rows, with the column that says whose; children before the user."""
    found: list[tuple[Table, Column[Any]]] = []
    for table in reversed(SQLModel.metadata.sorted_tables):
        if table is PEOPLE:
            found.append((table, table.c.id))
            continue
        for column in table.columns:
            refers = any(key.target_fullname == "user.id" for key in column.foreign_keys)
            if refers or column.name == "user_id":
                found.append((table, column))
    return found


def authored() -> list[tuple[Table, Column[Any]]]:
    """Tables of things for everybody that say who made them, or whose chat shows them (postings, campaigns): the name goes, the thing stays."""
    return [
        (table, column)
        for table in SQLModel.metadata.sorted_tables
        for column in table.columns
        if column.name.endswith(("_by", "_chat")) and (table, column) not in owned()
    ]


def export(tx: Tx, user: Person, now: datetime) -> bytes:
    """One JSON document of everything that is stored about somebody."""
    tables: dict[str, list[dict[str, Any]]] = {}
    for table, column in reversed([*owned(), *authored()]):
        rows = tx.execute(select(table).where(column == user.id).order_by(*table.primary_key.columns)).mappings()
        tables.setdefault(table.name, []).extend({name: _plain(value) for name, value in row.items()} for row in rows)
    document = {"exported_at": now.isoformat(), "user_id": user.id, "tables": tables}
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS)


def counts(tx: Tx, user: Person) -> dict[str, int]:
    """How many rows there are of somebody, by table."""
    return {
        table.name: int(tx.execute(select(func.count()).select_from(table).where(column == user.id)).scalar_one())
        for table, column in owned()
    }


def forget(tx: Tx, user: Person, asked_at: int, update_id: int, now: datetime) -> Erased:
    """Erase somebody in this one transaction: what is stored, what is on its way, what came in and waits.

    Raises Stale for a confirmation that is old. Afterwards `Store.checkpoint` takes it out of the log too.
    """
    if not 0 <= now.timestamp() - asked_at <= ASKED_LASTS.total_seconds():
        raise Stale
    rows = erase(tx, user.id)
    _empty_inbox(tx, user.id, update_id)
    tombstones.bury(tx, user.id, now)
    return Erased(rows)


def erase(tx: Tx, user_id: int) -> dict[str, int]:
    """Everything that is stored about somebody goes; how many rows, by table."""
    erased: dict[str, int] = {}
    for table, column in owned():
        gone = tx.execute(delete(table).where(column == user_id).returning(column)).all()
        erased[table.name] = erased.get(table.name, 0) + len(gone)
    for table, column in authored():
        tx.execute(update(table).where(column == user_id).values({column.name: None if column.nullable else NOBODY}))
    for table in SQLModel.metadata.sorted_tables:
        if "origin" in table.columns:  # "admin:<id>"
            mine = table.c.origin.like(f"%:{user_id}")
            tx.execute(
                update(table).where(mine).values(origin=func.replace(table.c.origin, f":{user_id}", f":{NOBODY}"))
            )
    return erased


def scrub(store: Store, erased: Erased) -> bool:
    """Take what was erased out of the files too, outside of any transaction; whether it could be done.

    SQLite: nothing of it stays in file or log. PostgreSQL: VACUUM gives the dead rows' places to new ones, which
    overwrite them in time; its log (WAL) and the copies of an operator go when they expire (docs/operating.md).
    """
    if store.is_sqlite:
        return store.checkpoint()
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for name in sorted({*(name for name, count in erased.rows.items() if count), INBOX.name, PEOPLE.name}):
            connection.exec_driver_sql(f'VACUUM "{name}"')
    return True


def _empty_inbox(tx: Tx, user_id: int, update_id: int) -> None:
    """What they sent and is not handled yet is done with; the request itself keeps only what its answer needs."""
    query = select(INBOX.c.update_id, INBOX.c.payload).where(INBOX.c.payload.is_not(None))
    for waiting_id, payload in tx.execute(query).all():
        value = _parsed(payload)
        if waiting_id == update_id:
            bare = orjson.dumps(_bare(value))
            tx.execute(update(INBOX).where(INBOX.c.update_id == waiting_id).values(payload=bare, lane=None))
        elif _is_from(value, user_id):
            done = {"payload": None, "result": None, "lane": None, "state": State.DONE}
            tx.execute(update(INBOX).where(INBOX.c.update_id == waiting_id).values(done))


def _parsed(payload: bytes) -> Any:
    try:
        return orjson.loads(payload)
    except orjson.JSONDecodeError:
        return None


def _is_from(value: Any, user_id: int) -> bool:
    parts = [part for part in value.values() if isinstance(part, dict)] if isinstance(value, dict) else []
    senders = [part.get(key) for part in parts for key in ("from", "user")]
    return any(isinstance(sender, dict) and sender.get("id") == user_id for sender in senders)


def _bare(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    kept = {key: _bare(part) for key, part in value.items() if key in _BARE}
    return kept | {"first_name": "-"} if "is_bot" in kept else kept


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return bytes(value).decode("utf-8", "replace") if isinstance(value, bytes | memoryview) else value
