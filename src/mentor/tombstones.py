"""Who was forgotten stays forgotten: a copy from before the erasure is put back without them.

A tombstone says that somebody was forgotten and not who: a keyed digest of their id, by which an id that is there again
can be recognised. The tombstones are a table, and a file in the data folder, so that they outlive the database whose
loss makes a restore necessary.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import orjson
from sqlalchemy import delete, select

from mentor.models import Tombstone, User
from mentor.store import Store, Tx

TABLE, PEOPLE = Tombstone.__table__, User.__table__  # type: ignore[attr-defined]
KEEP = timedelta(days=30)  # copies expire after 14 days; those that somebody keeps longer must not be put back
FILE = "forgotten.json"


class Stone(NamedTuple):
    """One tombstone."""

    mark: str
    salt: str
    forgotten_at: datetime


def bury(tx: Tx, user_id: int, now: datetime) -> None:
    """Remember that somebody was forgotten, in the transaction that forgets them."""
    salt = tx.execute(select(TABLE.c.salt).order_by(TABLE.c.forgotten_at.desc()).limit(1)).scalar()
    salt = salt or secrets.token_hex(16)  # one for many: each person is looked up once for each salt
    row = {"mark": mark(user_id, salt), "salt": salt, "forgotten_at": now}
    tx.execute(tx.insert(TABLE).values(row).on_conflict_do_nothing())


def mark(user_id: int, salt: str) -> str:
    """The digest of an id under a key."""
    return hashlib.blake2b(str(user_id).encode(), key=bytes.fromhex(salt), digest_size=24).hexdigest()


def stones(tx: Tx) -> list[Stone]:
    """All tombstones of a database."""
    return [Stone(*row) for row in tx.execute(select(TABLE.c.mark, TABLE.c.salt, TABLE.c.forgotten_at))]


def risen(tx: Tx, known: Iterable[Stone]) -> list[int]:
    """The people of a database that was put back who had been forgotten since it was copied."""
    there = {stone.mark for stone in stones(tx)}  # forgotten before the copy: whoever is here came back by themselves
    wanted = [stone for stone in known if stone.mark not in there]
    marks, salts = {stone.mark for stone in wanted}, {stone.salt for stone in wanted}
    people = tx.execute(select(PEOPLE.c.id)).scalars().all() if wanted else []
    return [who for who in people if any(mark(who, salt) in marks for salt in salts)]


def keep(tx: Tx, known: Iterable[Stone]) -> None:
    """Take tombstones over into a database that was put back."""
    for stone in known:
        tx.execute(tx.insert(TABLE).values(stone._asdict()).on_conflict_do_nothing())


def sweep(tx: Tx, now: datetime) -> None:
    """Drop tombstones that no copy needs any more."""
    tx.execute(delete(TABLE).where(TABLE.c.forgotten_at < now - KEEP))


def write(store: Store, folder: Path) -> None:
    """Bring the file in the data folder up to date; not written where nobody was ever forgotten."""
    found, path = store.read(stones), folder / FILE
    if not found and not path.exists():
        return
    fresh = path.with_name(FILE + ".new")
    fresh.write_bytes(orjson.dumps([stone._asdict() for stone in found]))
    fresh.chmod(0o600)
    os.replace(fresh, path)


def read(folder: Path) -> list[Stone]:
    """The tombstones in the data folder; none where there is no file, or none that can be read."""
    try:
        rows = orjson.loads((folder / FILE).read_bytes())
        return [Stone(r["mark"], r["salt"], datetime.fromisoformat(r["forgotten_at"])) for r in rows]
    except (OSError, ValueError, KeyError, TypeError):
        return []
