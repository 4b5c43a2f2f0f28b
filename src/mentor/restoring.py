"""Putting a copy back as a whole: the file or dump, the schema, what is of the past, and who was forgotten since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import update
from sqlalchemy.exc import DBAPIError

from mentor import backup, inbox, migrate, privacy, pushes, tombstones
from mentor.models import Campaign, Inbox
from mentor.store import Store, Tx, sqlite_path
from mentor.tombstones import Stone

CAMPAIGNS, INBOX = Campaign.__table__, Inbox.__table__  # type: ignore[attr-defined]
FRESH = timedelta(minutes=10)  # what came in before the copy and is younger was perhaps never answered
ENDED = ("draft", "finished", "cancelled")


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did beside putting the copy back."""

    forgotten: int  # people who were erased again
    passed_over: int  # times of pushes that lay in the past


def restore(url: str, source: Path, folder: Path, now: datetime) -> Restored:
    """Put a copy in the database's place. Raises BackupFailed or MigrationFailed.

    Args:
        url: the database.
        source: a file that `backup` made.
        folder: the data folder, where the tombstones are.
    """
    known = {*_present(url), *tombstones.read(folder)}
    backup.restore(url, source)
    store = Store(url)
    try:
        migrate.upgrade(store)
        passed = store.call(forget_the_past, now)
        erased = store.call(bury_again, sorted(known))
        store.checkpoint()
        tombstones.write(store, folder)
    finally:
        store.close()
    return Restored(erased, passed)


def _present(url: str) -> list[Stone]:
    """The tombstones of the database that is about to be replaced, where it can still be read."""
    if url.startswith("sqlite") and not sqlite_path(url).exists():
        return []
    store = Store(url)
    try:
        return store.read(tombstones.stones)
    except DBAPIError:
        return []
    finally:
        store.close()


def forget_the_past(tx: Tx, now: datetime) -> int:
    """Nothing that was due between the copy and now is sent: it was, or nobody waits for it any more."""
    running = update(CAMPAIGNS).where(CAMPAIGNS.c.state.not_in(ENDED))
    tx.execute(running.values(state="cancelled", finished_at=now))
    old = (INBOX.c.state == inbox.State.NEW) & (INBOX.c.received_at < now - FRESH)
    tx.execute(update(INBOX).where(old).values(state=inbox.State.DONE, payload=None, result=None, lane=None))
    return pushes.pass_over(tx, now)


def bury_again(tx: Tx, known: list[Stone]) -> int:
    """Erase who was forgotten after the copy was made; how many."""
    risen = tombstones.risen(tx, known)
    for user_id in risen:
        privacy.erase(tx, user_id)
    tombstones.keep(tx, known)
    return len(risen)
