"""Whatever comes in: nothing fails unhandled, memory stays flat, and /start is still answered. The seed is printed."""

from __future__ import annotations

import json
import random
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.playground import STUDENT
from tests.bot.test_intake import raw
from tests.hostile import fuzz
from tests.hostile.inprocess import Bot, in_process
from tests.push.kills import IS_SOAK, chance, rounds

__all__ = ["chance"]  # a fixture
pytestmark = pytest.mark.timeout(36_000 if IS_SOAK else 300)
BATCH = 100


@pytest.fixture
async def bot(
    database_url: str, tmp_path: Path, seeds_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Bot]:
    async with in_process(database_url, tmp_path / "data", seeds_dir, monkeypatch) as bot:
        for who in fuzz.PEOPLE:
            if who not in bot.play.users:
                bot.play.add_user(str(who), user_id=who, started=True)
        yield bot


def resident_mb() -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


async def feed(
    bot: Bot, chance: random.Random, make: Callable[[random.Random, int], tuple[int, bytes]], count: int
) -> None:
    warm, began = 0.0, time.process_time()
    for first in range(0, count, BATCH):
        await bot.take([make(chance, 10**7 + first + n) for n in range(BATCH)])
        if first % (10 * BATCH) == 0:
            await bot.tidy()
        if not warm and first >= count * 0.5:
            warm = resident_mb()
        if first % 50_000 == 0 and first:
            rate = first / (time.process_time() - began)
            print(f"{first} updates, {rate:.0f} a CPU second, {resident_mb():.0f} MB", flush=True)
        assert not bot.complaints.found, "\n".join(bot.complaints.found[:3])
    await bot.tidy()
    rate, grown = count / (time.process_time() - began), resident_mb() - warm
    print(
        f"{count} updates, {rate:.0f} a CPU second, grown by {grown:.1f} MB; {dict(bot.complaints.kinds.most_common(6))}"
    )
    assert grown < 40, "memory grows"
    bot.play.calls.clear()
    await bot.take([(5, json.dumps(raw(5, "/start")).encode())])
    answers = [call for call in bot.play.calls_of("sendMessage") if call.params["chat_id"] == STUDENT]
    assert answers, "/start is not answered any more"
    assert bot.app.intake.handled > count / 4, "hardly any of it reached a handler"


async def test_fuzzed_updates(bot: Bot, chance: random.Random) -> None:
    await feed(bot, chance, fuzz.update, rounds(800, 1_000_000, "FUZZ"))


async def test_mutated_buttons(bot: Bot, chance: random.Random) -> None:
    await feed(bot, chance, fuzz.pressed, rounds(500, 100_000, "BUTTONS"))
