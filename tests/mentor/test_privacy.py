"""Erasing what came in and is not handled yet."""

from __future__ import annotations

from datetime import UTC, datetime

import orjson
import pytest
from sqlalchemy import select
from telegram import Bot, Update

from mentor import inbox, privacy, users
from mentor.errors import Stale
from mentor.models import Campaign, Inbox, Posting
from mentor.store import Store

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
ME, OTHER = 1001, 1002
INBOX, POSTINGS, CAMPAIGNS = Inbox.__table__, Posting.__table__, Campaign.__table__


def press(update_id: int, who: int) -> bytes:
    chat = {"id": who, "type": "private", "first_name": "canary", "username": "canary"}
    person = {"id": who, "is_bot": False, "first_name": "canary", "last_name": "canary", "language_code": "zh-hans"}
    message = {"message_id": 5, "date": 1795400000, "chat": chat, "text": "canary", "from": person}
    query = {"id": "7", "from": person, "chat_instance": "9", "data": "1pvf|2|1", "message": message}
    return orjson.dumps({"update_id": update_id, "callback_query": query})


def forget(store: Store, who: int, update_id: int) -> privacy.Erased:
    def erase(tx):
        return privacy.forget(
            tx, users.touch(tx, who, "zh", NOW, "Asia/Shanghai"), int(NOW.timestamp()), update_id, NOW
        )

    return store.call(erase)


def test_what_waits_is_done_with_and_the_request_keeps_what_its_answer_needs(store: Store) -> None:
    rows = [(1, press(1, ME), ME), (2, press(2, ME), ME), (3, press(3, OTHER), OTHER), (4, b"\xff no json", 0)]
    store.call(inbox.accept, rows, "test", NOW)
    forget(store, ME, 1)
    left = {row.update_id: row for row in store.read(lambda tx: tx.execute(select(INBOX)).all())}
    assert (left[2].state, left[2].payload) == (inbox.State.DONE, None)
    assert bytes(left[3].payload) == rows[2][1] and left[4].state == inbox.State.NEW
    bare = bytes(left[1].payload)
    assert b"canary" not in bare and left[1].state == inbox.State.NEW
    update = Update.de_json(orjson.loads(bare), Bot("1:x"))
    assert update.callback_query.data == "1pvf|2|1" and update.effective_user.id == ME
    assert update.callback_query.message.message_id == 5 and update.effective_chat.id == ME


def test_things_for_everybody_stay_without_their_author(store: Store) -> None:
    def write(tx):
        row = {
            "slug": "p-1",
            "origin": f"admin:{ME}",
            "digest": "",
            "body": {},
            "track": "llm",
            "company": "x",
            "created_by": ME,
        }
        tx.execute(tx.insert(POSTINGS).values(row))
        tx.execute(
            tx.insert(CAMPAIGNS).values(
                state="draft", body={}, segment={}, created_by=ME, progress_chat=ME, created_at=NOW
            )
        )

    store.call(write)
    assert f'"created_by": {ME}' in store.call(lambda tx: privacy.export(tx, users.Person(ME), NOW)).decode()
    forget(store, ME, 1)

    def look(tx):
        return tx.execute(select(POSTINGS.c.origin, POSTINGS.c.created_by).where(POSTINGS.c.slug == "p-1")).one()

    assert tuple(store.read(look)) == ("admin:0", None)
    assert store.read(lambda tx: tx.execute(select(CAMPAIGNS.c.created_by, CAMPAIGNS.c.progress_chat)).one()) == (
        0,
        None,
    )


@pytest.mark.parametrize("seconds", [-700, 5])
def test_an_old_or_a_future_confirmation_erases_nothing(store: Store, seconds: int) -> None:
    store.call(users.touch, ME, "zh", NOW, "Asia/Shanghai")
    with pytest.raises(Stale):
        store.call(privacy.forget, users.Person(ME), int(NOW.timestamp()) + seconds, 1, NOW)
    assert store.read(users.find, ME) is not None


def test_the_log_is_emptied(sqlite_store: Store) -> None:
    sqlite_store.call(users.touch, ME, "zh", NOW, "Asia/Shanghai")
    assert sqlite_store.checkpoint()
    wal = sqlite_store.engine.url.database + "-wal"
    from pathlib import Path

    assert Path(wal).stat().st_size == 0
