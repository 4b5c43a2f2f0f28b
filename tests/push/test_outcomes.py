"""What becomes of a push: 403, 429, lost answers, quiet hours, downtime, opt-outs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.playground import STUDENT
from mentor import outbox
from mentor.models import Delivery, Reminder, Suppression
from mentor.outbox import State
from mentor.store import Tx
from tests.world import World


def deliveries(tx: Tx) -> list[Any]:
    return list(tx.execute(select(Delivery.__table__).order_by(Delivery.__table__.c.id)).all())


def suppressed(tx: Tx) -> list[int]:
    return list(tx.execute(select(Suppression.__table__.c.user_id)).scalars())


async def reminder(world: World, text: str = "每天中午12点 学习") -> None:
    said = await world.student.say(f"/remind {text}")
    assert "提醒你" in said.text or "提醒" in said.text


async def to_noon(world: World, *, minutes: float = 1) -> None:
    """Move the clock to just after the next noon in Shanghai."""
    now = world.clock.now()
    noon = now.replace(hour=4, minute=0, second=0, microsecond=0)
    if noon <= now:
        noon += timedelta(days=1)
    await world.later(seconds=(noon - now).total_seconds() + minutes * 60)


async def settled(world: World) -> list[Any]:
    await world.until(lambda: not world.app.pusher._outcomes and not world.app.pusher._tasks)
    await world.quiet(STUDENT, 0.2)
    return [d for d in await world.sql(deliveries) if d.kind == "reminder"]


async def test_a_reminder_arrives_once(world: World) -> None:
    await reminder(world)
    await to_noon(world)
    assert "学习" in (await world.student.pushed()).text
    await world.app.pusher.tick()
    assert len(await settled(world)) == 1
    assert (await settled(world))[0].state == State.SENT


async def test_somebody_who_blocked_us_is_suppressed_and_comes_back_with_start(world: World) -> None:
    await reminder(world)
    await world.student.do(lambda play: play.block(STUDENT))
    await to_noon(world)
    await world.quiet(STUDENT)
    assert await world.sql(suppressed) == [STUDENT]
    await world.student.do(lambda play: play.unblock(STUDENT))
    await world.student.say("/start")
    assert await world.sql(suppressed) == []
    await to_noon(world)
    assert "学习" in (await world.student.pushed()).text


async def test_a_403_at_sending_suppresses(world: World) -> None:
    await reminder(world)
    world.play.deactivate(STUDENT)
    await to_noon(world)
    await world.quiet(STUDENT)
    found = await settled(world)
    assert [d.state for d in found] == [State.GONE]
    assert await world.sql(suppressed) == [STUDENT]


async def test_429_keeps_the_row_and_sends_later(world: World) -> None:
    await reminder(world)
    world.play.faults.too_many(1, chat_id=STUDENT, times=1)
    await to_noon(world)
    await world.later(seconds=2)
    said = await world.pushed(STUDENT, timeout=15)
    assert "学习" in said.text
    assert [d.state for d in await settled(world)] == [State.SENT]


async def test_a_lost_answer_is_sent_again_for_a_reminder(world: World) -> None:
    await reminder(world)
    world.play.faults.lose_after("sendMessage", times=1)
    await to_noon(world)
    await world.quiet(STUDENT, 0.3)
    await world.later(seconds=40)
    await world.quiet(STUDENT, 0.5)
    texts = [m["text"] for m in world.play.bot_messages(STUDENT) if "学习" in m.get("text", "") and "提醒" in m["text"]]
    assert len(texts) <= 3  # the confirmation, the push, and at most one more of it
    assert [d.state for d in await settled(world)] == [State.SENT]


async def test_quiet_hours_defer_and_do_not_drop(world: World) -> None:
    await world.student.say("/help")
    now = datetime(2026, 6, 1, 16, 30, tzinfo=UTC)  # 00:30 in Shanghai
    assert outbox.after_quiet(now, "Asia/Shanghai", 23 * 60, 450) == datetime(
        2026, 5, 31, 23, 30, tzinfo=UTC
    ) + timedelta(days=1)
    noon = datetime(2026, 6, 1, 4, tzinfo=UTC)
    assert outbox.after_quiet(noon, "Asia/Shanghai", 23 * 60, 450) == noon
    assert outbox.after_quiet(now, "Asia/Shanghai", None, None) == now
    assert outbox.after_quiet(noon, "Asia/Shanghai", 11 * 60, 13 * 60) == noon + timedelta(hours=1)


async def test_a_late_one_says_so_and_a_missed_week_is_one_summary(world: World) -> None:
    await reminder(world)
    await to_noon(world, minutes=40)
    assert "12:00" in (await world.student.pushed()).text
    await world.later(days=7, hours=5)
    said = await world.student.pushed()
    assert len([m for m in said if "学习" in m.get("text", "")]) <= 1
    assert sum(d.kind == "missed" for d in await world.sql(deliveries)) == 1


@pytest.mark.parametrize("command", ["/stop"])
async def test_who_wants_no_push_gets_none(world: World, command: str) -> None:
    await reminder(world)
    await world.student.say(command)
    await to_noon(world)
    assert not await world.quiet(STUDENT, 0.4)
    assert [d.state for d in await settled(world)] == [State.CANCELLED]


async def test_next_time_is_stored_with_the_push(world: World) -> None:
    await reminder(world)
    await to_noon(world)
    await world.student.pushed()

    def next_due(tx: Tx) -> Any:
        return tx.execute(select(Reminder.__table__.c.next_due_at)).scalar()

    assert await world.sql(next_due) > world.clock.now() + timedelta(hours=23)
