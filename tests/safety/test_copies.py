"""Copies of the database: whole under load, put back without repeating the past or raising the forgotten."""

from __future__ import annotations

import os
import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, insert, select

from mentor import backup, campaigns, copying, privacy, pushes, restoring, tombstones, users
from mentor.models import (
    Delivery,
    GroupQuiz,
    Inbox,
    Letter,
    Meta,
    Plan,
    Posting,
    PostingNotice,
    Reminder,
    SavedSearch,
    User,
)
from mentor.outbox import State
from mentor.store import Store, Tx, sqlite_path
from mentor.users import Person
from tests.bot.test_bad_input import run_mentor
from tests.postgres import Cluster
from tests.push.kills import IS_SOAK, rounds

pytestmark = pytest.mark.timeout(3600 if IS_SOAK else 240)
NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
ME, OTHER, ADMIN = 1001, 1002, 9001
LETTERS, OUTBOX, PEOPLE = Letter.__table__, Delivery.__table__, User.__table__  # type: ignore[attr-defined]


class Writers(threading.Thread):
    """200 durable writes a second; `committed` is what a commit has returned for."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url, self._ended = url, threading.Event()
        self.committed = 0

    def run(self) -> None:
        store = Store(self._url)
        while not self._ended.wait(0.005):
            store.durable(_write, self.committed)
            self.committed += 1
        store.close()

    def end(self) -> None:
        self._ended.set()
        self.join()


def _write(tx: Tx, number: int) -> None:
    tx.execute(insert(Meta.__table__).values(key=f"w{number}", value="x" * 200))  # type: ignore[attr-defined]


def test_nothing_committed_before_a_copy_is_missing_in_it(sqlite_store: Store, tmp_path: Path) -> None:
    writers = Writers(sqlite_store.url)
    writers.start()
    began, many = time.monotonic(), rounds(3, 100, "COPIES")
    try:
        for number in range(many):
            time.sleep(0.02)
            before = writers.committed
            copy = tmp_path / f"copy{number}.db"
            backup.backup(sqlite_store.url, copy)
            again = f"sqlite:///{tmp_path}/again.db"
            backup.restore(again, copy)
            with closing(sqlite3.connect(sqlite_path(again))) as connection:
                found = {row[0] for row in connection.execute("SELECT key FROM meta WHERE key LIKE 'w%'")}
            assert {f"w{n}" for n in range(before)} <= found
            copy.unlink()
    finally:
        writers.end()
    print(f"{many} copies beside {writers.committed / (time.monotonic() - began):.0f} writes a second")
    assert writers.committed > many


@pytest.fixture
def clients(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    """pg_dump and its like are on the path."""
    monkeypatch.setenv("PATH", f"{cluster._server.bin_path}:{os.environ['PATH']}")


@pytest.fixture
def any_url(database_url: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """Either database, with its clients."""
    if database_url.startswith("postgres"):
        request.getfixturevalue("clients")
    yield database_url


def live(tx: Tx) -> None:
    """Somebody with a reminder every day, a letter, something in the inbox; a campaign that is running."""
    for who in (ME, OTHER):
        user = users.touch(tx, who, "zh", NOW, "Asia/Shanghai")
        users.change(tx, user, NOW, onboarded_at=NOW, quiz_at=3 * 1440)
        clocks(tx, who, NOW + timedelta(days=4, hours=23))
        schedule = {"kind": "daily", "clock": "12:00", "anchor": "2026-01-01"}
        row = {"user_id": who, "schedule": schedule, "purpose": "p", "through_quiet": False, "created_at": NOW,
               "next_due_at": NOW + timedelta(hours=2)}  # fmt: skip
        tx.execute(insert(Reminder.__table__).values(row))  # type: ignore[attr-defined]
        tx.execute(insert(LETTERS).values(user_id=who, kind="feedback", text=f"of {who}", created_at=NOW))
    row = {"update_id": 1, "payload": b"{}", "owner": "gone", "lane": ME, "received_at": NOW, "state": 0, "tries": 0}
    tx.execute(insert(Inbox.__table__).values(row))  # type: ignore[attr-defined]
    campaigns.start(tx, Person(ADMIN), campaigns.create(tx, Person(ADMIN), {"text": "x"}, {}, NOW), NOW)


def clocks(tx: Tx, who: int, at: datetime) -> None:
    """A search with a posting that waits for its digest, a week plan and a group, all due at `at`."""
    search = {"user_id": who, "words": "北京", "at": 540, "created_at": NOW, "next_due_at": at}
    made = tx.execute(insert(SavedSearch.__table__).values(search).returning(SavedSearch.id)).scalar()  # type: ignore[attr-defined]
    slug = tx.execute(select(Posting.slug).limit(1)).scalar()
    notice = {"user_id": who, "posting": slug, "search_id": made, "noticed_at": NOW}
    tx.execute(insert(PostingNotice.__table__).values(notice))  # type: ignore[attr-defined]
    tx.execute(insert(Plan.__table__).values(user_id=who, started_at=NOW, next_week_at=at))  # type: ignore[attr-defined]
    group = {"chat_id": -who, "user_id": who, "tz": "Asia/Shanghai", "at": 750}
    tx.execute(insert(GroupQuiz.__table__).values(**group, next_question_at=at, next_board_at=at))  # type: ignore[attr-defined]


def waiting(tx: Tx) -> list[Any]:
    """What would still be done of itself."""
    queued = OUTBOX.c.state.in_([State.QUEUED, State.SENDING, State.HELD])
    left = list(tx.execute(select(OUTBOX.c.kind).where(queued)).scalars())
    inbox = Inbox.__table__  # type: ignore[attr-defined]
    return left + list(tx.execute(select(inbox.c.update_id).where(inbox.c.state == 0)).scalars())


def test_an_old_copy_does_not_send_the_past_again(any_url: str, tmp_path: Path) -> None:
    store = Store(any_url)
    store.call(live)
    assert len(store.read(waiting)) == 3
    backup.backup(any_url, tmp_path / "copy")
    store.close()
    later = NOW + timedelta(days=5)
    done = restoring.restore(any_url, tmp_path / "copy", tmp_path, later)
    assert done.passed_over >= 12 and done.forgotten == 0
    store = Store(any_url)
    assert store.read(waiting) == []
    while store.call(pushes.tick, later):
        pass
    assert store.read(waiting) == [], "a summary of what was missed is sent, of things that were not missed"
    store.call(pushes.tick, later + timedelta(hours=2, minutes=5))
    assert "reminder" in store.read(waiting), "the next one is rung as ever"
    assert store.read(lambda tx: tx.execute(select(func.count()).select_from(LETTERS)).scalar()) == 2
    store.close()


def forget(tx: Tx, who: int) -> None:
    privacy.forget(tx, Person(who), int(NOW.timestamp()), 99, NOW)


def people(tx: Tx) -> set[int]:
    return set(tx.execute(select(PEOPLE.c.id)).scalars()) | set(tx.execute(select(LETTERS.c.user_id)).scalars())


@pytest.mark.parametrize("is_lost", [False, True], ids=["whole", "lost"])
def test_who_was_forgotten_does_not_rise_with_an_old_copy(any_url: str, tmp_path: Path, is_lost: bool) -> None:
    """Also where the database that knew it is lost: the tombstones are in the data folder too."""
    store = Store(any_url)
    store.call(live)
    backup.backup(any_url, tmp_path / "copy")
    store.call(forget, ME)
    if is_lost:
        tombstones.write(store, tmp_path)
        assert str(ME) not in (tmp_path / tombstones.FILE).read_text()
        store.call(lambda tx: tx.execute(tombstones.TABLE.delete()))
    store.close()
    assert restoring.restore(any_url, tmp_path / "copy", tmp_path, NOW).forgotten == 1
    store = Store(any_url)
    assert store.read(people) == {OTHER}
    assert len(store.read(tombstones.stones)) == 1, "the next restore knows it as well"
    store.call(users.touch, ME, "zh", NOW, "Asia/Shanghai")  # they come back
    backup.backup(any_url, tmp_path / "newer")
    store.close()
    assert restoring.restore(any_url, tmp_path / "newer", tmp_path, NOW).forgotten == 0
    store = Store(any_url)
    assert ME in store.read(people), "who came back after the erasure is left alone"
    store.call(tombstones.sweep, NOW + timedelta(days=31))
    assert store.read(tombstones.stones) == []
    store.close()


def test_copies_rotate_and_expire(sqlite_store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    (folder / "other").mkdir(parents=True)
    (folder / "mentor-20200101T000000Z.db.note").write_text("not ours")
    for day in range(0, 20, 3):
        made, _ = backup.rotate(sqlite_store.url, folder, NOW + timedelta(days=day))
    kept = sorted(path.name for path in folder.glob("mentor-*.db"))
    assert kept == [f"mentor-{NOW + timedelta(days=day):%Y%m%dT%H%M%SZ}.db" for day in range(6, 20, 3)]
    assert made.name == kept[-1] and len(list(folder.iterdir())) == len(kept) + 2
    with pytest.raises(backup.BackupFailed):
        backup.rotate(f"sqlite:///{tmp_path}/nothing.db", folder, NOW + timedelta(days=99))
    assert len(list(folder.glob("mentor-*.db"))) == len(kept), "where no new one is made, none goes"


def test_the_command_rotates_and_restores(sqlite_template: Path, tmp_path: Path) -> None:
    shutil.copy(sqlite_template, tmp_path / "mentor.db")
    folder = {"MENTOR_DATA_DIR": str(tmp_path)}
    assert run_mentor("db", "backup", **folder).returncode == 2
    done = run_mentor("db", "backup", "--rotate", str(tmp_path / "copies"), **folder)
    assert done.returncode == 0, done.stderr
    [copy] = (tmp_path / "copies").iterdir()
    done = run_mentor("db", "restore", str(copy), **folder)
    assert done.returncode == 0 and "is not sent" in done.stdout, done.stderr


def test_from_sqlite_to_postgresql(cluster: Cluster, sqlite_store: Store) -> None:
    from tests.bot.test_privacy import fill

    sqlite_store.call(live)
    sqlite_store.call(lambda tx: fill(tx, ME, 7, NOW))
    name = cluster.create()
    done = copying.copy(sqlite_store.url, cluster.url(name))
    rows = {one.table: one.rows for one in done}
    assert rows["user"] == 2 and rows["letter"] == 3 and rows["question"] > 10
    target = Store(cluster.url(name))
    target.call(lambda tx: tx.execute(insert(LETTERS).values(user_id=ME, kind="ask", text="next", created_at=NOW)))
    assert target.read(lambda tx: privacy.export(tx, Person(ME), NOW)) != sqlite_store.read(
        lambda tx: privacy.export(tx, Person(ME), NOW)
    ), "the new letter is in one of them only"
    target.call(lambda tx: tx.execute(LETTERS.delete().where(LETTERS.c.text == "next")))
    assert target.read(lambda tx: privacy.export(tx, Person(ME), NOW)) == sqlite_store.read(
        lambda tx: privacy.export(tx, Person(ME), NOW)
    )
    target.close()
    with pytest.raises(copying.CopyFailed, match="not empty"):
        copying.copy(sqlite_store.url, cluster.url(name))
    cluster.drop(name)


def test_a_difference_is_found(sqlite_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sqlite_store.call(live)
    whole = copying._plain
    target = f"sqlite:///{tmp_path}/target.db"
    seen: list[Any] = []

    def one_wrong(value: Any) -> Any:
        seen.append(value)
        return "another" if value == f"of {ME}" and seen.count(value) == 2 else whole(value)

    monkeypatch.setattr(copying, "_plain", one_wrong)
    with pytest.raises(copying.CopyFailed, match="letter"):
        copying.copy(sqlite_store.url, target)
    store = Store(target)
    assert store.read(people) == set(), "nothing stays of a copy that is not the same"
    store.close()
