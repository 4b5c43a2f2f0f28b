"""What the kill loops share: how long they are, their chance, the bot's settings, people, and bad days of Telegram."""

from __future__ import annotations

import os
import random
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from bot.playground import ADMIN, Playground, Server
from mentor import users
from mentor.models import User
from mentor.store import Tx
from tests.zygote import Zygote

IS_SOAK = bool(os.environ.get("MENTOR_SOAK"))
FIRST = 500_000


def rounds(short: int, long: int, name: str) -> int:
    """How many: few in `make test`, many in `make soak`, and what MENTOR_<NAME> says instead."""
    return int(os.environ.get(f"MENTOR_{name}", long if IS_SOAK else short))


@pytest.fixture
def chance() -> random.Random:
    """The seed is printed; MENTOR_SEED repeats a run."""
    seed = int(os.environ.get("MENTOR_SEED", random.SystemRandom().randrange(10**6)))
    print(f"MENTOR_SEED={seed}")
    return random.Random(seed)


@pytest.fixture
async def zygote() -> AsyncIterator[Zygote]:
    """A warm interpreter that forks bots."""
    zygote = Zygote()
    yield zygote
    zygote.close()


def settings(play: Playground, server: Server, database_url: str, data_dir: Path, **other: Any) -> dict[str, Any]:
    """Settings of a bot that talks to this playground."""
    return {
        "token": play.token, "api_url": server.url, "database_url": database_url, "data_dir": str(data_dir),
        "admins": [ADMIN], "ops_listen": "", "api_rate": 1000, "send_rate": 1000,
    } | other  # fmt: skip


def add_people(tx: Tx, ids: range, now: datetime) -> None:
    """Rows of people who have spoken to us."""
    table = User.__table__  # type: ignore[attr-defined]
    row = users._values(users.Person(0, created_at=now, seen_at=now))
    tx.execute(insert(table), [row | {"id": i} for i in ids])


def bad_day(play: Playground, chance: random.Random) -> None:
    """Something goes wrong with the next few calls."""
    faults = play.faults
    faults.clear()
    faults.latency(chance.choice([0.0, 0.01, 0.03]), "send*")
    trouble = chance.randrange(9)
    some, methods = chance.randrange(1, 4), chance.choice(["send*", "getUpdates", "*"])
    if trouble == 0:
        faults.lose_before(methods, times=some)
    elif trouble == 1:
        faults.lose_after(methods, times=some)
    elif trouble == 2:
        faults.status(502, methods, times=some)
    elif trouble == 3:
        faults.bad_json(methods, times=some)
    elif trouble == 4:
        faults.too_many(1, times=some, chat_id=FIRST + chance.randrange(20))
    elif trouble == 5:
        faults.too_many(1, times=some)
    elif trouble == 6:
        faults.hang("sendMessage", times=1)
