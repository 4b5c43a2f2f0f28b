"""One user floods us: the others are answered as ever, and nothing of it fills the memory."""

from __future__ import annotations

import asyncio
import time

import pytest

from bot.intake import LANE_MOST
from tests.push.kills import IS_SOAK, rounds
from tests.world import World

pytestmark = pytest.mark.timeout(600 if IS_SOAK else 240)
RATE, OTHERS = 1000, 20


async def test_one_at_a_thousand_a_second_and_the_others(sqlite_world: World) -> None:
    """The one is paced by Telegram's limit for a chat, and waits on disk; the others' p95 stays under a second."""
    world = sqlite_world
    world.app.services.messenger.pacer.chat_rate = 0.95
    people = [world.person(f"p{i}", "zh-hans") for i in range(OTHERS)]
    await world.student.say("/help")
    world.play.calls.clear()
    seconds, took, most = rounds(3, 20, "FLOOD_S"), [], 0
    for second in range(seconds):
        for slice_ in range(10):
            for _ in range(RATE // 10):
                world.play.send_text(world.student.id, "/help")
            asked = {}
            for person in people[slice_::10]:
                asked[person.id] = (world.play.seq, time.monotonic())
                world.play.send_text(person.id, f"/feedback {second}")
            await asyncio.sleep(0.1)
            for who, (mark, began) in asked.items():
                await world.until(lambda mark=mark, who=who: world.since(mark, who), 30)
                took.append(time.monotonic() - began)
            most = max(most, world.app.intake.pending)
    took.sort()
    p95 = took[int(len(took) * 0.95)]
    print(f"{seconds * RATE} by one, {len(took)} by others: p95 {p95:.2f} s; at most {most} in memory")
    assert most <= LANE_MOST + OTHERS, "the flood is held in memory"
    assert world.app.intake.handled < seconds * RATE, "it was no flood"
    assert not world.app.intake.is_full
    if IS_SOAK:
        assert p95 < 1.0
    world.running.cancel()  # nobody waits for the rest
