"""Intake: nothing lost, effects once, one bad update stops nobody, polling and webhook alike."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import func, select
from telegram.error import NetworkError, RetryAfter

from bot.playground import STUDENT
from mentor.models import Inbox, Note, Quarantine
from mentor.store import Tx
from tests.world import World, a_world


def rows(tx: Tx, model: Any) -> list[Any]:
    return list(tx.execute(select(model.__table__)).all())


def raw(update_id: int, text: str = "/help", user: int = STUDENT, **extra: Any) -> dict[str, Any]:
    person = {"id": user, "is_bot": False, "first_name": "小林", "language_code": "zh-hans"}
    message = {
        "message_id": update_id,
        "date": 1,
        "chat": {"id": user, "type": "private"},
        "from": person,
        "text": text,
    }
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
    return {"update_id": update_id, "message": message | extra}


async def test_a_malformed_update_goes_to_quarantine_and_the_others_go_on(world: World) -> None:
    before = world.app.intake.quarantined
    bad = raw(900_001)
    del bad["message"]["from"]["is_bot"]
    world.play.inject_update(json.dumps(bad).encode(), 900_001)
    said = await world.student.say("/help")
    await world.until(lambda: world.app.intake.quarantined == before + 1)
    assert "/cancel" in said.text or "/cancel" in (await world.student.say("/help")).text
    await world.until(lambda: not world.app.intake.pending)
    assert len(await world.sql(rows, Quarantine)) == 1


@pytest.mark.parametrize(
    "value",
    [
        {"message": None}, {"message": []}, {"message": {"chat": 5}}, {"callback_query": {"id": 1}}, {"poll": 3},
        {"message": {"message_id": 10**30}}, {"unknown_kind": {"x": 1}}, {},
    ],
)  # fmt: skip
async def test_nonsense_does_not_stop_the_bot(world: World, value: dict[str, Any]) -> None:
    handled = world.app.intake.handled + world.app.intake.quarantined
    world.play.inject_update(json.dumps({"update_id": 900_100} | value).encode(), 900_100)
    await world.until(lambda: world.app.intake.handled + world.app.intake.quarantined > handled)
    assert "/cancel" in (await world.student.say("/help")).text


async def test_lone_surrogates_and_nul_are_taken(world: World) -> None:
    said = await world.student.say(
        "/roadmap \ud83d\u0000x".encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    )
    assert said.text
    update = json.dumps(raw(900_200, "/help \\ud800")).replace("\\\\ud800", "\\ud800").encode()
    handled = world.app.intake.handled
    world.play.inject_update(update, 900_200)
    await world.until(lambda: world.app.intake.handled > handled)


async def test_a_repeated_update_has_one_effect(world: World) -> None:
    await world.student.say("/roadmap llm")
    await world.student.press("继续学")
    await world.student.press("记笔记")
    await world.student.say("只记一次")
    last = max(row.update_id for row in await world.sql(rows, Inbox))
    seen = world.app.intake.handled
    world.play.repeat_update(last)
    await world.student.say("/help")
    assert world.app.intake.handled == seen + 1
    assert len(await world.sql(rows, Note)) == 1


async def test_the_inbox_is_emptied_when_done(world: World) -> None:
    await world.student.say("我的工资是秘密")
    await world.until(lambda: not world.app.intake.pending)
    await asyncio.sleep(0.1)
    found = await world.sql(rows, Inbox)
    assert found and all(row.payload is None and row.result is None for row in found)


async def test_ids_that_start_anew_are_still_taken(world: World) -> None:
    """Telegram may begin with a random smaller id after a week of silence: membership, never `>`."""
    handled = world.app.intake.handled
    world.play.inject_update(raw(77), 77)
    await world.until(lambda: world.app.intake.handled > handled)


async def test_an_answer_that_cannot_be_sent_is_sent_later(world: World) -> None:
    world.play.faults.offline()
    before = world.play.seq
    world.play.send_text(STUDENT, "/help")
    await asyncio.sleep(0.3)
    world.play.faults.clear()
    async with asyncio.timeout(10):
        while not world.since(before, STUDENT):
            await world.play.changed(0.05)
    assert "/cancel" in world.since(before, STUDENT).text


async def test_an_effect_happens_once_when_the_answer_is_lost(world: World) -> None:
    await world.student.say("/roadmap llm")
    await world.student.press("继续学")
    await world.student.press("记笔记")
    world.play.faults.status(502)
    before = world.play.seq
    world.play.send_text(STUDENT, "记一次就好")
    await asyncio.sleep(0.4)
    world.play.faults.clear()
    async with asyncio.timeout(15):
        while not world.since(before, STUDENT):
            await world.play.changed(0.05)
    assert "记下了" in world.since(before, STUDENT).text
    assert len(await world.sql(rows, Note)) == 1


async def test_too_many_requests_is_waited_out(world: World) -> None:
    world.play.faults.too_many(1, times=1)
    assert "/cancel" in (await world.student.say("/help")).text


async def test_bad_json_from_telegram_is_survived(world: World) -> None:
    world.play.faults.bad_json(method="getUpdates", times=2)
    world.play.send_text(STUDENT, "/help")
    await asyncio.sleep(0.2)
    assert "/cancel" in (await world.student.say("/help")).text


async def test_many_people_are_served_side_by_side(world: World) -> None:
    people = [world.person(f"p{i}", "zh-hans") for i in range(40)]
    world.play.faults.latency(0.25, "send*")
    handled, before = world.app.intake.handled, world.play.seq
    began = asyncio.get_running_loop().time()
    for person in people:
        world.play.send_text(person.id, "/help")
        world.play.send_text(person.id, "/cancel")
    await world.until(lambda: world.app.intake.handled == handled + 80)
    assert asyncio.get_running_loop().time() - began < 12, "one after the other would take 20 s"
    for person in people:
        texts = [m["text"] for m in world.since(before, person.id)]
        assert len(texts) == 2 and "/cancel" in texts[0], "one person's updates stay in order"


async def test_a_webhook_is_set_as_soon_as_telegram_can_be_reached(
    sqlite_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No network at the start must not end the process."""
    tries: list[str] = []

    async def set_webhook(url: str, **_: object) -> None:
        tries.append(url)
        if len(tries) < 3:
            raise (NetworkError("no network"), RetryAfter(1))[len(tries) - 1]

    bot = SimpleNamespace(set_webhook=set_webhook)
    monkeypatch.setattr("bot.app.RETRY_S", 0)
    monkeypatch.setattr(sqlite_world.app.services, "bot", bot)
    await sqlite_world.app._announce("https://x.example/y", "s")
    assert len(tries) == 3


async def test_webhook(database_url: str, tmp_path: Path, seeds_dir: Path, unused_tcp_port: int) -> None:
    listen = f"127.0.0.1:{unused_tcp_port}"
    settings = {"webhook_url": f"http://{listen}/telegram", "webhook_secret": "s3cret_word", "listen": listen}
    async with a_world(database_url, tmp_path / "data", seeds_dir, **settings) as world:
        await asyncio.wait_for(world.app.ready.wait(), 5)
        assert "/cancel" in (await world.student.say("/help")).text
        import httpx

        async with httpx.AsyncClient(trust_env=False) as client:
            address = f"http://{listen}/telegram"
            assert (await client.post(address, json=raw(1))).status_code == 403
            head = {"X-Telegram-Bot-Api-Secret-Token": "s3cret_word"}
            assert (await client.post(address, content=b"{", headers=head)).status_code == 200
            assert (await client.post(address, json={"update_id": "x"}, headers=head)).status_code == 200
            world.app.intake.pending += 10_000
            assert (await client.post(address, json=raw(2), headers=head)).status_code == 503
            world.app.intake.pending -= 10_000


async def test_what_a_process_left_is_taken_up_by_the_next(database_url: str, tmp_path: Path, seeds_dir: Path) -> None:
    from datetime import UTC, datetime

    from mentor import inbox
    from mentor.store import Store

    store = Store(database_url)
    store.durable(inbox.accept, [(5, json.dumps(raw(5)).encode(), STUDENT)], "dead", datetime.now(UTC))
    store.close()
    async with a_world(database_url, tmp_path / "data", seeds_dir) as world:
        world.play.send_text(STUDENT, "/cancel")
        await world.until(lambda: world.app.intake.handled >= 2)
        assert any("/stop" in m.get("text", "") for m in world.play.bot_messages(STUDENT))
        assert await world.sql(lambda tx: tx.execute(select(func.count()).select_from(Inbox.__table__)).scalar()) >= 2


async def test_a_process_that_begins_with_a_full_inbox_works_it_off(
    database_url: str, tmp_path: Path, seeds_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It once waited for room before its first request, the lanes for the features, and these for that request."""
    from datetime import UTC, datetime

    from mentor import inbox
    from mentor.store import Store

    monkeypatch.setattr("bot.intake.CAPACITY", 2)
    store = Store(database_url)
    left = [(n, json.dumps(raw(n)).encode(), STUDENT) for n in range(1001, 1006)]
    store.durable(inbox.accept, left, "dead", datetime.now(UTC))
    store.close()
    async with a_world(database_url, tmp_path / "data", seeds_dir) as world:
        await world.until(
            lambda: world.app.intake.handled + world.app.intake.quarantined >= 5
        )  # nobody knows these people
        assert "/help" in (await world.student.say("/help")).text


async def test_a_second_poller_makes_us_stand_by_and_come_back(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.polling.STAND_BY_S", 0.1)
    world.play.faults.conflict(times=2)
    world.play.send_text(STUDENT, "/help")
    async with asyncio.timeout(20):
        while not world.play.bot_messages(STUDENT):
            await world.play.changed(0.05)
    assert not world.running.done()


async def test_a_webhook_left_behind_is_removed(world: World) -> None:
    world.play.webhook["url"] = "http://127.0.0.1:1/old"
    world.play.send_text(STUDENT, "/help")
    async with asyncio.timeout(20):
        while not world.play.bot_messages(STUDENT):
            await world.play.changed(0.05)
    assert world.play.webhook["url"] == ""
