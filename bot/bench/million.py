"""A million users on one machine: a tick over all, 100,000 reminders due in one minute, a segment, a daily question for all."""

from __future__ import annotations

import json
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text

from mentor import campaigns, migrate, outbox, pushes, users
from mentor.store import Store, Tx

PEOPLE, DUE = 1_000_000, 100_000
NOW = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
ROUNDS = 20
_NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :people)"
_USERS = f"""
INSERT INTO user (id, lang, tz, new_per_day, reviews_per_day, retention, muted, silenced, daily_at, review_at,
    next_daily_at, ignored_pushes, created_at, seen_at)
{_NUMBERS} SELECT i, 'zh_Hans', 'Asia/Shanghai', 5, 40, 0.9, '[]', 0, 1215, NULL, :later, 0, :now, :now FROM n
"""  # noqa: S608  no value comes from outside
_REMINDERS = f"""
INSERT INTO reminder (user_id, schedule, purpose, through_quiet, next_due_at, created_at)
{_NUMBERS} SELECT i, :schedule, '', 0, CASE WHEN i <= :due THEN :now ELSE :later END, :now FROM n
"""  # noqa: S608
LATER = NOW + timedelta(hours=20)
_RAW_DUE = """SELECT r.id, r.user_id, r.schedule, r.next_due_at, u.tz FROM reminder r JOIN user u ON u.id = r.user_id
WHERE r.next_due_at <= ? ORDER BY r.next_due_at LIMIT 500"""
_RAW_QUEUE = """INSERT INTO delivery (dedup_key, kind, user_id, due_at, payload, state, priority, tries)
VALUES (?, 'reminder', ?, ?, ?, 0, 0, 0) ON CONFLICT DO NOTHING"""
_RAW_TICK = "SELECT id FROM reminder WHERE next_due_at <= ? ORDER BY next_due_at LIMIT 500"


def million(people: int = PEOPLE, due: int = DUE) -> list[tuple[str, str]]:
    """The table of `mentor bench million`: CPU seconds, wall seconds, memory, lateness at Telegram's rate."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{Path(folder) / 'million.db'}")
        migrate.upgrade(store)
        rows = [_row(f"{people:,} users and reminders made", _timed(lambda: store.call(_fill, people, due)))]
        before = _memory_mb()
        busy = _timed(lambda: _tick(store, NOW))
        rows.append(_row(f"ticks until {due:,} reminders due in one minute are queued", busy))
        rows += _idle(store)
        rows.append(
            ("the same work by raw sqlite3, CPU µs a reminder (ours)", f"{_raw(store):.0f} ({busy[0] / due * 1e6:.0f})")
        )
        rows.append(_row(f"a segment of {people:,} written down", _timed(lambda: store.call(_segment))))
        claimed = _timed(lambda: store.durable(outbox.claim, 64, NOW))
        rows.append(_row("64 claimed among them", claimed))
        store.call(_all_due)
        daily = _timed(lambda: _tick(store, NOW))
        rows.append(_row(f"a daily question for all {people:,} queued", daily))
        rows.append(("memory that all of this took, MB", f"{_memory_mb() - before:.0f}"))
        store.close()
    for name, count in (("the reminders of one minute", due), ("a daily question for all", people)):
        waits = ", ".join(f"{timedelta(seconds=round(count / rate))} at {rate} a second" for rate in (28, 1000))
        rows.append((f"the last of {name} leaves after", waits))
    return rows


def _fill(tx: Tx, people: int, due: int) -> None:
    times = {"now": _sql(NOW), "later": _sql(NOW + timedelta(hours=20))}
    tx.execute(text(_USERS), {"people": people, **times})
    schedule = json.dumps({"kind": "daily", "clock": "20:00", "from": "2026-11-01"})
    tx.execute(text(_REMINDERS), {"people": people, "due": due, "schedule": schedule, **times})


def _all_due(tx: Tx) -> None:
    tx.execute(text("UPDATE user SET next_daily_at = :now"), {"now": _sql(NOW)})


def _segment(tx: Tx) -> None:
    admin = users.Person(1)
    campaigns.start(tx, admin, campaigns.create(tx, admin, {"text": "x"}, {}, NOW), NOW)


def _tick(store: Store, now: datetime) -> None:
    while store.durable(pushes.tick, now):
        pass


def _idle(store: Store) -> list[tuple[str, str]]:
    """A tick that finds nothing due, beside the bare query of raw sqlite3."""
    ours, raw = [], []
    connection = store.engine.raw_connection()
    for _ in range(ROUNDS):
        ours.append(_timed(lambda: store.durable(pushes.tick, NOW))[0])
        raw.append(_timed(lambda: connection.cursor().execute(_RAW_TICK, (_sql(NOW),)).fetchall())[0])
    connection.close()
    a, b = statistics.median(ours) * 1000, statistics.median(raw) * 1000
    return [("a tick with nothing due, CPU ms (raw query)", f"{a:.2f} ({b:.2f})")]


def _raw(store: Store, count: int = 20_000) -> float:
    """Select what is due, queue it, move its clock on: three bare statements, the next time taken as known."""
    connection = store.engine.raw_connection()
    cursor = connection.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    cursor.execute("UPDATE reminder SET next_due_at = ? WHERE id <= ?", (_sql(NOW), count))
    cursor.execute("COMMIT")
    began = time.process_time()
    for _ in range(count // 500):
        cursor.execute("BEGIN IMMEDIATE")
        found = cursor.execute(_RAW_DUE, (_sql(NOW),)).fetchall()
        new = [(f"raw:{row[0]}:{row[3]}", row[1], _sql(NOW), json.dumps({"reminder": row[0]})) for row in found]
        cursor.executemany(_RAW_QUEUE, new)
        cursor.executemany("UPDATE reminder SET next_due_at = ? WHERE id = ?", [(_sql(LATER), row[0]) for row in found])
        cursor.execute("COMMIT")
    used = time.process_time() - began
    cursor.execute("DELETE FROM delivery WHERE dedup_key LIKE 'raw:%'")
    connection.close()
    return used / count * 1e6


def _sql(at: datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%M:%S.%f")


def _timed(work: Callable[[], Any]) -> tuple[float, float]:
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - cpu, time.perf_counter() - wall


def _row(name: str, cost: tuple[float, float]) -> tuple[str, str]:
    return name, f"{cost[0]:.2f} s CPU, {cost[1]:.1f} s"


def _memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
