"""300 sends against a strict 30 a second, with 5 replies a second beside them: no 429, at least 0.96 of the rate."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from bot.playground import STUDENT
from mentor import campaigns, users
from tests.push.test_kills import FIRST, add_people
from tests.world import a_world

SENDS = 150  # `mentor bench pacing` sends all 300


async def test_a_strict_server_refuses_nothing(sqlite_template: Path, tmp_path: Path, seeds_dir: Path) -> None:
    import shutil

    path = tmp_path / "mentor.db"
    shutil.copy(sqlite_template, path)
    url = f"sqlite:///{path}"
    async with a_world(url, tmp_path / "data", seeds_dir, api_rate=30, send_rate=28) as world:
        world.play.strict_rates = True
        people = range(FIRST, FIRST + SENDS)
        for i in people:
            world.play.add_user(str(i), user_id=i, started=True)
        helpers = [world.person(f"h{i}", "zh-hans") for i in range(30)]
        now = datetime.now(UTC)
        await world.app.services.db.run(add_people, people, now)
        await world.app.services.db.run(_start, now)
        world.app.pusher.wake()
        began = asyncio.get_running_loop().time()
        number = 0
        while world.app.pusher.sent.get("sent", 0) < SENDS:
            world.play.send_text(helpers[number % len(helpers)].id, "/cancel")
            number += 1
            await asyncio.sleep(0.2)
        seconds = asyncio.get_running_loop().time() - began
        assert world.play.refusals == []
        total = len(world.play.calls_of("sendMessage"))
        print(f"{SENDS} pushes and {total - SENDS} replies in {seconds:.1f} s: {total / seconds:.1f} a second")
        assert STUDENT not in people


def _start(tx, now):  # type: ignore[no-untyped-def]
    admin = users.Person(9001)
    campaigns.start(tx, admin, campaigns.create(tx, admin, {"text": "大家好"}, {}, now), now)
