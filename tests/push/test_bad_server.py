"""A server that misbehaves on purpose: hangs, pages instead of JSON, old backlogs, and a clock that jumps."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import select

from mentor.models import Delivery, Letter, Suppression
from mentor.outbox import State
from mentor.store import Tx
from tests.bot.test_intake import raw, rows
from tests.push.test_outcomes import broadcast, deliveries, of_campaign, reminder, to_noon
from tests.world import World


async def test_a_hanging_send_is_unknown_for_a_campaign_and_stops_nobody_else(world: World) -> None:
    world.app.request._read_timeout = 0.5
    world.play.faults.hang("sendMessage", times=1)
    hung = world.play.faults.rules[-1]
    hung.chat_id = 1002
    await broadcast(world, 5)
    await world.sees(of_campaign, lambda found: len(found) > 4 and not {State.SENDING, State.QUEUED} & set(found), 60)
    found = await world.sql(of_campaign)
    assert found.count(State.UNKNOWN) <= 1 and found.count(State.SENT) >= len(found) - 1


@pytest.mark.parametrize("status", [401, 403, 404, 502])
async def test_a_proxys_page_suppresses_nobody_and_ends_nothing(world: World, status: int) -> None:
    """A page of a proxy is not Telegram saying that somebody blocked us, nor that the token is wrong."""
    await reminder(world)
    world.play.faults.status(status, "sendMessage", times=1)
    await to_noon(world)
    await world.sees(deliveries, lambda found: [d.error for d in found if d.kind == "reminder"] == ["no answer"])
    assert await world.sql(rows, Suppression) == []
    world.play.faults.status(status, "getUpdates", times=2)
    await world.later(seconds=40)
    await world.sees(deliveries, lambda found: [d.state for d in found if d.kind == "reminder"] == [State.SENT])
    assert "/cancel" in (await world.student.say("/help")).text
    assert not world.running.done()


async def test_no_json_is_a_lost_answer(world: World) -> None:
    world.play.faults.bad_json("sendMessage", times=1)
    await broadcast(world, 3)
    found = await world.sees(
        of_campaign, lambda found: len(found) > 2 and not {State.SENDING, State.QUEUED} & set(found)
    )
    assert State.FAILED not in found


async def test_a_backlog_of_a_day_is_answered_once_each(world: World) -> None:
    """We were away for a day: 300 updates of 20 people, some of them twice."""
    await world.student.say("/help")
    handled = world.app.intake.handled
    updates = []
    for n in range(300):
        update = raw(800_000 + n, f"/feedback b{n:03d}", user=700_000 + n % 20)
        update["message"]["date"] = int(world.clock.now().timestamp()) - 86_000
        updates.append((800_000 + n, json.dumps(update).encode()))
    for i in range(20):
        world.play.add_user(str(i), user_id=700_000 + i, started=True)
    for update_id, content in [*updates, *updates[::7]]:
        world.play.inject_update(content, update_id)
    await world.until(lambda: world.app.intake.handled >= handled + 300, 60)
    found = [row.text for row in await world.sql(rows, Letter)]
    assert sorted(found) == [f"b{n:03d}" for n in range(300)]


async def test_a_clock_that_jumps_sends_nothing_twice(world: World) -> None:
    await reminder(world)
    await to_noon(world)
    await world.student.pushed()
    for jump in (-7200, 3600, 3600, -86_400, 86_400):
        await world.later(seconds=jump)

    def reminders(tx: Tx) -> list[Any]:
        table = Delivery.__table__  # type: ignore[attr-defined]
        return list(tx.execute(select(table.c.dedup_key).where(table.c.kind == "reminder")).scalars())

    assert len(await world.sql(reminders)) == 1
