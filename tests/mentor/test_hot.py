"""Hot statements say the same as SQLAlchemy does, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError

from mentor import inbox, users
from mentor.hot import Hot
from mentor.models import Inbox, User
from mentor.store import Store

NOW = datetime(2026, 11, 30, 12, 0, 0, 123456, tzinfo=UTC)
PEOPLE, INBOX = User.__table__, Inbox.__table__  # type: ignore[attr-defined]


def test_rows_come_back_as_sqlalchemy_gives_them(database_url: str) -> None:
    store = Store(database_url)
    store.call(users.touch, 7, "zh-tw", NOW, "Asia/Taipei")
    query = select(PEOPLE).where(PEOPLE.c.id == bindparam("uid"))
    hot, plain = Hot(query), store.read(lambda tx: tuple(tx.execute(query, {"uid": 7}).one()))
    assert store.read(lambda tx: hot.first(tx, {"uid": 7})) == plain
    assert store.read(lambda tx: hot.all(tx, {"uid": 7})) == [plain]
    assert store.read(lambda tx: hot.first(tx, {"uid": 8})) is None
    store.close()


def test_many_rows_go_in_chunks_and_repeated_ones_are_told(database_url: str) -> None:
    store = Store(database_url)
    batch = [(number, b"{}", 0) for number in range(200)]
    assert store.durable(inbox.accept, batch[:150], "me", NOW) == set(range(150))
    assert store.durable(inbox.accept, batch, "me", NOW) == set(range(150, 200))
    store.call(inbox.finish, list(range(137)))
    left = store.read(
        lambda tx: tx.execute(select(INBOX.c.update_id).where(INBOX.c.payload.is_not(None))).scalars().all()
    )
    assert sorted(left) == list(range(137, 200))
    store.close()


def test_errors_are_sqlalchemys_and_roll_everything_back(database_url: str) -> None:
    store = Store(database_url)
    values = {c.name: None for c in INBOX.columns} | {"update_id": 1}
    broken = Hot(INBOX.insert().values({name: bindparam(name) for name in values}))

    def both(tx: object) -> None:
        inbox.accept(tx, [(5, b"{}", 0)], "me", NOW)  # type: ignore[arg-type]
        broken.run(tx, values)  # type: ignore[arg-type]

    with pytest.raises(IntegrityError):
        store.call(both)
    assert store.durable(inbox.accept, [(5, b"{}", 0)], "me", NOW) == {5}
    store.close()
