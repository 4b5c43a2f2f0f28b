"""Intake when several things go wrong at once: effects stay single, a lane never dies, one user cannot stop the others."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.exc import OperationalError
from telegram.error import BadRequest, Forbidden, NetworkError

from bot.context import Context
from bot.intake import DEADLY
from bot.locales import translator
from bot.playground import STUDENT
from bot.request import NotSent
from mentor import dialogues, inbox
from mentor.models import Inbox, Letter, Suppression
from mentor.store import Store, Tx
from tests.bot.test_intake import raw, rows
from tests.world import World, a_world

INBOX, LETTERS = Inbox.__table__, Letter.__table__  # type: ignore[attr-defined]


async def sent_by(world: World, text: str) -> None:
    """Write something, and wait until it is handled to its end."""
    handled = world.app.intake.handled + world.app.intake.quarantined
    world.play.send_text(STUDENT, text)
    await world.until(lambda: world.app.intake.handled + world.app.intake.quarantined > handled, 30)


async def test_a_stored_effect_outlives_a_try_that_did_not_come_to_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer is lost, then the database is away for a moment, then all is well: the effect happened once."""
    tries: list[int] = []
    run, reply = Context.run, Context.reply

    async def sometimes(context: Context, fn: Any, *args: Any, **kwargs: Any) -> Any:
        tries.append(1)
        if len(tries) == 2:
            raise OperationalError("SELECT", {}, Exception("locked"))
        return await run(context, fn, *args, **kwargs)

    async def lost(context: Context, shown: Any) -> Any:
        if len(tries) == 1:
            raise NetworkError("lost")
        return await reply(context, shown)

    monkeypatch.setattr(Context, "run", sometimes)
    monkeypatch.setattr(Context, "reply", lost)
    monkeypatch.setattr(dialogues, "end", lambda *_: True)
    await sent_by(world, "/feedback 一次")
    await world.app.services.db.run(lambda tx: tx.execute(update(LETTERS).values(text="x")))
    assert len(tries) == 3
    assert len(await world.sql(rows, Letter)) == 1


async def test_a_lane_outlives_an_error_in_the_handling_of_errors(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: Any) -> None:
        raise ValueError("callback data too long")

    with monkeypatch.context() as patch:
        patch.setattr("bot.intake.judge", broken)
        patch.setattr(world.app.intake._router, "handle", broken)
        await sent_by(world, "/help")
    assert "/cancel" in (await world.student.say("/help")).text
    assert world.app.intake.pending == 0


async def test_a_result_that_cannot_be_read_any_more_stops_nobody(world: World) -> None:
    """A new version may not know what an old one stored."""

    def leave(tx: Tx) -> None:
        import orjson

        row = {"update_id": 910_000, "payload": orjson.dumps(raw(910_000)), "result": b"nonsense", "state": 0,
               "tries": 0, "owner": "gone", "received_at": world.clock.now()}  # fmt: skip
        tx.execute(insert(INBOX).values(row))

    await world.student.say("/help")  # the start has taken up what it found
    await world.app.services.db.run(leave)
    assert await world.app.intake.resume() == 1
    await world.until(lambda: world.app.intake.quarantined == 1)
    assert "/cancel" in (await world.student.say("/help")).text


async def test_what_is_in_our_own_hands_is_not_taken_up_again(world: World) -> None:
    """The webhook takes updates in while we wait for the lead."""
    await world.student.say("/help")
    world.play.faults.latency(0.4, "sendMessage")
    before = world.app.intake.handled
    world.play.send_text(STUDENT, "/feedback 一次")
    await world.until(lambda: world.app.intake.pending)
    assert await world.app.intake.resume() == 0
    await world.until(lambda: world.app.intake.handled > before)
    assert len(await world.sql(rows, Letter)) == 1


async def test_an_update_that_another_process_took_over_has_no_effect_here(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.student.say("/help")
    handle, came = world.app.intake._router.handle, []

    async def late(context: Context) -> None:
        came.append(1)
        await world.app.services.db.run(lambda tx: tx.execute(update(INBOX).values(owner="another")))
        await handle(context)

    monkeypatch.setattr(world.app.intake._router, "handle", late)
    before = world.play.seq
    world.play.send_text(STUDENT, "/feedback 一次")
    await world.until(lambda: came and not world.app.intake.pending)
    assert not await world.sql(rows, Letter)
    assert not world.since(before, STUDENT)


async def test_an_outage_is_waited_for_however_long(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    handle, tries = world.app.intake._router.handle, []

    async def away(context: Context) -> None:
        tries.append(1)
        if len(tries) < 12:
            raise NotSent("no network")
        await handle(context)

    sleep = asyncio.sleep
    monkeypatch.setattr("bot.intake.asyncio.sleep", lambda s: sleep(min(s, 0.01)))
    monkeypatch.setattr(world.app.intake._router, "handle", away)
    assert "/cancel" in (await world.student.say("/help")).text
    assert world.app.intake.quarantined == 0


async def test_one_who_floods_us_waits_alone(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.intake.CAPACITY", 60)
    other = world.person("Ann")
    await world.student.say("/help")
    world.play.faults.latency(0.5, "sendMessage")
    for _ in range(150):
        world.play.send_text(STUDENT, "/help")
    await world.until(lambda: world.app.intake.pending > 100)
    assert not world.app.intake.is_full
    mark = world.play.seq
    world.play.send_text(other.id, "/help")
    await world.until(lambda: world.since(mark, other.id), 5)
    world.play.faults.clear()
    world.running.cancel()  # nobody waits for the rest


async def test_our_refusal_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Telegram refuses a message of ours: a bug, but no silence."""

    async def refused(_context: Context) -> None:
        raise BadRequest("BUTTON_DATA_INVALID")

    monkeypatch.setattr(world.app.intake._router, "handle", refused)
    said = await world.student.say("/help")
    assert said.text == translator("zh_Hans")("error.unexpected")
    assert world.app.intake.quarantined == 1


async def test_to_be_put_out_of_a_group_silences_nobody(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await world.student.say("/help")
    group = world.play.add_group("组", [STUDENT], bot_status="administrator")
    handled = world.app.intake.handled

    async def forbidden(*_: object) -> None:
        raise Forbidden("Forbidden: bot was kicked from the group chat")

    monkeypatch.setattr(Context, "reply", forbidden)
    world.play.send_text(STUDENT, "/daily", chat_id=group.id)
    await world.until(lambda: world.app.intake.handled > handled)
    found = await world.sql(lambda tx: tx.execute(select(Suppression.__table__.c.user_id)).scalars().all())  # type: ignore[attr-defined]
    assert not found


async def test_what_many_processes_did_not_survive_is_put_aside_and_what_only_waited_is_not(
    database_url: str, tmp_path: Path, seeds_dir: Path
) -> None:
    """Both were taken over by three hundred processes; one of them was under way when thirty ended."""
    left = [(n, json.dumps(raw(n)).encode(), STUDENT) for n in (1001, 1002)]
    store = Store(database_url)
    store.durable(inbox.accept, left, "dead", datetime.now(UTC))

    def age(tx: Tx) -> None:
        tx.execute(update(INBOX).values(tries=300))
        for _ in range(DEADLY):
            inbox.begin(tx, 1001)

    store.call(age)
    store.close()
    async with a_world(database_url, tmp_path / "data", seeds_dir) as world:
        await world.until(lambda: world.app.intake.handled >= 1)
        assert world.app.intake.quarantined == 1
        states = dict(
            await world.sql(lambda tx: [tuple(r) for r in tx.execute(select(INBOX.c.update_id, INBOX.c.state))])
        )
        assert states[1001] == inbox.State.QUARANTINED
        (tries,) = await world.sql(lambda tx: tx.execute(select(INBOX.c.tries).where(INBOX.c.update_id == 1002)).one())
        assert tries // inbox.UNDER_WAY == 1, "it was not noted that it began"
