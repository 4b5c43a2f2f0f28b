"""What becomes of a push: 403, 429, lost answers, quiet hours, downtime, opt-outs."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.playground import STUDENT
from mentor import campaigns, outbox, pushes, users
from mentor.errors import MentorError
from mentor.models import Delivery, Reminder, Suppression
from mentor.outbox import State
from mentor.store import Store, Tx
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


def reminders_sent(tx: Tx) -> list[Any]:
    return [d for d in deliveries(tx) if d.kind == "reminder"]


async def settled(world: World, *states: State) -> list[Any]:
    """The deliveries of reminders, once they are in these states."""
    return list(await world.sees(reminders_sent, lambda found: [d.state for d in found] == list(states)))


async def test_a_reminder_arrives_once(world: World) -> None:
    await reminder(world)
    await to_noon(world)
    assert "学习" in (await world.student.pushed()).text
    await world.app.pusher.tick()
    await settled(world, State.SENT)


async def test_somebody_who_blocked_us_is_suppressed_and_comes_back_with_start(world: World) -> None:
    await reminder(world)
    await world.student.do(lambda play: play.block(STUDENT))
    await to_noon(world)
    await world.sees(suppressed, [STUDENT])
    await world.student.do(lambda play: play.unblock(STUDENT))
    await world.student.say("/start")
    assert await world.sql(suppressed) == []
    await to_noon(world)
    assert "学习" in (await world.student.pushed()).text


async def test_a_403_at_sending_suppresses(world: World) -> None:
    await reminder(world)
    world.play.deactivate(STUDENT)
    await to_noon(world)
    await settled(world, State.GONE)
    assert await world.sql(suppressed) == [STUDENT]


async def test_429_keeps_the_row_and_sends_later(world: World) -> None:
    await reminder(world)
    world.play.faults.too_many(1, chat_id=STUDENT, times=1)
    await to_noon(world)
    await world.later(seconds=2)
    said = await world.pushed(STUDENT, timeout=15)
    assert "学习" in said.text
    await settled(world, State.SENT)


async def test_a_lost_answer_is_sent_again_for_a_reminder(world: World) -> None:
    await reminder(world)
    world.play.faults.lose_after("sendMessage", times=1)
    await to_noon(world)
    await world.sees(reminders_sent, lambda found: [d.error for d in found] == ["no answer"])  # it waits for its retry
    await world.later(seconds=40)
    await settled(world, State.SENT)
    texts = [m["text"] for m in world.play.bot_messages(STUDENT) if "学习" in m.get("text", "") and "提醒" in m["text"]]
    assert len(texts) <= 3  # the confirmation, the push, and at most one more of it


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
    await settled(world, State.CANCELLED)
    assert not world.since(world.mark, STUDENT)


async def test_next_time_is_stored_with_the_push(world: World) -> None:
    await reminder(world)
    await to_noon(world)
    await world.student.pushed()

    def next_due(tx: Tx) -> Any:
        return tx.execute(select(Reminder.__table__.c.next_due_at)).scalar()

    assert await world.sql(next_due) > world.clock.now() + timedelta(hours=23)


async def broadcast(world: World, people: int) -> None:
    """A campaign to this many people, on its way."""
    for i in range(people):
        await world.person(f"p{i}", "zh-hans").say("/help")
    await world.admin.say("/broadcast 你好")
    await world.admin.press("下一步")
    await world.admin.press("确认发送")


def of_campaign(tx: Tx) -> list[int]:
    return [d.state for d in deliveries(tx) if d.kind == "campaign"]


@pytest.mark.parametrize(("how", "state"), [("pause", State.HELD), ("cancel", State.CANCELLED)])
def test_what_comes_back_from_a_stopped_campaign_waits_or_goes(store: Store, how: str, state: State) -> None:
    """Telegram answers 429 for one that was under way while the admin stopped the campaign."""
    now, admin = datetime.now(UTC), users.Person(9001)

    def refused(tx: Tx) -> list[int]:
        users.touch(tx, STUDENT, "zh", now, "Asia/Shanghai")
        campaign = campaigns.create(tx, admin, {"text": "你好"}, {}, now)
        campaigns.start(tx, admin, campaign, now)
        [claimed] = outbox.claim(tx, 5, now)
        campaigns.move(tx, admin, campaign, how, now)
        outbox.record(tx, [outbox.Outcome(claimed.id, State.QUEUED, retry_at=now)], now)
        return of_campaign(tx)

    assert store.call(refused) == [state]


async def test_outcomes_are_stored_while_the_progress_cannot_be_shown(world: World) -> None:
    world.play.faults.latency(3, "editMessageText")
    await broadcast(world, 8)
    await world.until(lambda: world.app.pusher.sent.get("sent", 0) >= 8)
    await world.sees(of_campaign, lambda states: State.SENDING not in states, timeout=2.5)
    world.play.faults.clear()


async def test_progress_that_was_deleted_is_shown_once_more_and_not_again_and_again(world: World) -> None:
    await broadcast(world, 2)
    await world.sees(
        lambda tx: campaigns.recent(tx, users.Person(9001)), lambda found: [r.state for r in found] == ["finished"]
    )
    await world.until(lambda: not world.app.pusher._touched)
    await world.quiet(STUDENT, 0.5)  # the last report of the process itself may be under way
    [report] = await world.app.services.db.run(campaigns.recent, None)
    await world.app.services.db.run(
        campaigns.show_progress_in,
        None,
        report.id,
        report.progress_chat,
        10**6,  # a message that is gone
    )
    mark = world.play.seq
    for _ in range(3):
        world.app.pusher._touched.add(report.id)
        world.app.pusher._progress_at = 0.0
        await world.app.pusher._report_progress()
    assert len(world.since(mark, world.admin.id)) == 1


async def test_a_campaign_whose_last_reader_declined_is_finished(world: World) -> None:
    await world.student.say("/help")
    world.app.pusher._services.messenger.pacer.refused(1, 0.5)
    world.app.pusher._services.messenger.pacer.refused(2, 0.5)  # everything is closed for a moment
    now = world.clock.now()

    def begin(tx: Tx) -> int:
        admin = users.Person(9001)
        made = campaigns.create(tx, admin, {"text": "你好"}, {}, now)
        return campaigns.start(tx, admin, made, now).id

    campaign = await world.app.services.db.run(begin)
    await world.student.say("/stop")
    await world.sees(of_campaign, [State.CANCELLED])
    await world.app.pusher.tick()
    assert (await world.sql(campaigns.find, campaign)).state == "finished"


async def test_a_clean_stop_leaves_nothing_unknown_that_was_not_sent(world: World) -> None:
    await world.student.say("/help")
    mark = world.play.seq
    pacer = world.app.services.messenger.pacer
    pacer._next_push = pacer._now() + 60  # the next slot is far away
    now = world.clock.now()

    def begin(tx: Tx) -> int:
        admin = users.Person(9001)
        return campaigns.start(tx, admin, campaigns.create(tx, admin, {"text": "你好"}, {}, now), now).id

    campaign = await world.app.services.db.run(begin)
    world.app.pusher.wake()
    await world.quiet(STUDENT, 0.5)
    world.running.cancel()
    await asyncio.wait([world.running])
    assert not world.since(mark, STUDENT)
    store = Store(world.app.services.db.store.url)
    assert store.read(campaigns.find, campaign).counts == {State.QUEUED: 1}
    store.close()


def test_a_summary_of_what_was_missed_is_whole_and_keeps_quiet_hours(store: Store) -> None:
    """After a long night: more was missed than one call of the tick looks at, and it is half past two in the morning."""
    now = datetime(2026, 6, 1, 18, 30, tzinfo=UTC)  # 02:30 in Shanghai, within the quiet hours
    table = Reminder.__table__  # type: ignore[attr-defined]
    schedule = {"kind": "daily", "clock": "20:00", "anchor": "2026-01-01"}

    def look(tx: Tx) -> list[Any]:
        users.touch(tx, STUDENT, "zh", now, "Asia/Shanghai")
        for number in range(3):
            row = {"user_id": STUDENT, "schedule": schedule, "purpose": f"p{number}", "through_quiet": False,
                   "created_at": now, "next_due_at": now - timedelta(hours=6)}  # fmt: skip
            tx.execute(table.insert().values(row))
        while pushes.tick(tx, now, limit=1):
            pass
        return deliveries(tx)

    [summary] = store.call(look)
    assert sorted(m["purpose"] for m in summary.payload["missed"]) == ["p0", "p1", "p2"]
    assert summary.due_at == datetime(2026, 6, 1, 23, 30, tzinfo=UTC)  # 07:30, when the quiet hours end


def test_a_reminder_that_cannot_be_read_stops_nobody_elses(store: Store) -> None:
    now = datetime(2026, 6, 1, 4, 0, tzinfo=UTC)
    table = Reminder.__table__  # type: ignore[attr-defined]

    def look(tx: Tx) -> list[Any]:
        users.touch(tx, STUDENT, "zh", now, "Asia/Shanghai")
        for schedule in ({"kind": "of a later version"}, {"kind": "daily", "clock": "12:00"}):
            row = {"user_id": STUDENT, "schedule": schedule, "purpose": "p", "through_quiet": False,
                   "created_at": now, "next_due_at": now}  # fmt: skip
            tx.execute(table.insert().values(row))
        assert not pushes.tick(tx, now)
        return list(tx.execute(select(table.c.next_due_at).order_by(table.c.id)).scalars())

    assert store.call(look) == [None, now + timedelta(days=1)]


def test_a_paused_campaign_is_resumed_before_its_unknown_ones_go_again(store: Store) -> None:
    """Otherwise it would be running with rows that are held, and never end."""
    now, admin = datetime.now(UTC), users.Person(9001)

    def again(tx: Tx) -> None:
        users.touch(tx, STUDENT, "zh", now, "Asia/Shanghai")
        campaign = campaigns.create(tx, admin, {"text": "你好"}, {}, now)
        campaigns.start(tx, admin, campaign, now)
        campaigns.move(tx, admin, campaign, "pause", now)
        campaigns.resend_unknown(tx, admin, campaign, now)

    with pytest.raises(MentorError, match="campaign_paused"):
        store.call(again)
