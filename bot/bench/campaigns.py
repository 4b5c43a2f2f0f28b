"""Segments at 100,000 people on SQLite: counted and written down, in CPU time of this process."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import delete, insert

from mentor import campaigns, migrate, users
from mentor.corpus.schema import TRACKS
from mentor.models import Campaign, Delivery, User, UserSkill
from mentor.store import Store, Tx

PEOPLE, SKILLS = User.__table__, UserSkill.__table__  # type: ignore[attr-defined]
DELIVERIES, CAMPAIGNS = Delivery.__table__, Campaign.__table__  # type: ignore[attr-defined]
MANY = 100_000
ROUNDS = 5
CITIES = (None, "北京", "上海", "深圳", "杭州")
ZONES = ("Asia/Shanghai", "America/New_York", "Europe/London", "Asia/Tokyo")
KNOWN = ("python", "pytorch", "cuda", "rag", "sql")
SEGMENTS: dict[str, dict[str, Any]] = {
    "everybody": {},
    "two tracks": {"tracks": ["llm", "inference"]},
    "track, city, stage, language": {
        "tracks": ["llm"],
        "cities": ["北京", "-"],
        "stages": [1, 2],
        "langs": ["zh_Hans"],
    },
    "seen within 7 days": {"seen": "7"},
    "two of four skills": {"skills": ["python", "pytorch", "cuda", "rag"], "least": 2},
    "track, skill, seen": {"tracks": ["llm"], "skills": ["python"], "seen": "30"},
}


def segments() -> list[tuple[str, str]]:
    """The table of `mentor bench campaigns`."""
    with tempfile.TemporaryDirectory() as folder:
        store, now = Store(f"sqlite:///{Path(folder) / 'bench.db'}"), datetime.now(UTC)
        migrate.upgrade(store)
        store.call(_people, now)
        rows = []
        for name, segment in SEGMENTS.items():
            cost, people = _median(partial(store.read, campaigns.audience, segment, now))
            rows.append((f"count, {name} ({people})", f"{cost * 1000:.0f} ms (bar 100)"))
        for name, hours in (("at once", ""), ("each in their own hours", "quiet")):
            taken = [_snapshot(store, hours, now) for _ in range(3)]
            cost, people = statistics.median(cost for cost, _ in taken), taken[0][1]
            rows.append((f"snapshot of {people}, {name}", f"{cost:.2f} s (bar 2)"))
        store.close()
    return rows


def _people(tx: Tx, now: datetime) -> None:
    base = users._values(users.Person(0, created_at=now, seen_at=now, onboarded_at=now))
    people = [
        base | {
            "id": 10_000 + i, "track": TRACKS[i % len(TRACKS)], "stage": i // 8 % 7 + 1, "city": CITIES[i // 3 % 5],
            "tz": ZONES[i % 4], "lang": ("zh_Hans", "zh_Hans", "zh_Hant", "en")[i // 5 % 4],
            "seen_at": now - timedelta(hours=i % 2400),
        }
        for i in range(MANY)
    ]  # fmt: skip
    skills = [
        {"user_id": 10_000 + i, "skill": KNOWN[(i + k) % 5], "level": 2, "source": "text"}
        for i in range(MANY)
        for k in range(i // 7 % 4)
    ]
    tx.execute(insert(PEOPLE), people)
    tx.execute(insert(SKILLS), skills)


def _snapshot(store: Store, hours: str, now: datetime) -> tuple[float, int]:
    admin = users.Person(1)

    def begin(tx: Tx) -> int:
        campaign = campaigns.create(tx, admin, {"text": "大家好"}, {}, now)
        tx.execute(CAMPAIGNS.update().values(hours=hours))
        return campaigns.start(tx, admin, campaign, now).total

    began = time.process_time()
    people = store.call(begin)
    cost = time.process_time() - began
    store.call(lambda tx: tx.execute(delete(DELIVERIES)))
    return cost, people


def _median(call: Callable[[], int]) -> tuple[float, int]:
    costs, found = [], 0
    for _ in range(ROUNDS):
        began = time.process_time()
        found = call()
        costs.append(time.process_time() - began)
    return statistics.median(costs), found
