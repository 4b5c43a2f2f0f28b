"""/privacy, /export, /forget: nobody's row is missed, and nothing stays in the files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import BigInteger, Boolean, Column, Date, Float, Integer, LargeBinary, Table, func, select
from sqlmodel import SQLModel

from mentor import letters, outbox, privacy
from mentor.ask import subjects
from mentor.models import Delivery
from mentor.store import Json, Store, Tx, UtcDateTime, sqlite_path
from tests.postgres import TEMPLATE, Cluster
from tests.world import World, a_world

CANARY = "canary-7f3a-金丝雀"


def value_of(column: Column[Any], user_id: int, number: int, now: datetime) -> Any:
    """Something for a column, with the canary in every text, JSON and blob."""
    if isinstance(column.type, UtcDateTime):
        return now
    if isinstance(column.type, Json):
        return {"said": CANARY}
    if isinstance(column.type, LargeBinary):
        return CANARY.encode()
    if isinstance(column.type, Date):
        return date(2026, 1, 1)
    if isinstance(column.type, Boolean):
        return False
    if isinstance(column.type, BigInteger | Integer):
        return number
    return 0.5 if isinstance(column.type, Float) else f"{CANARY}-{number}"


def fill(tx: Tx, user_id: int, number: int, now: datetime) -> None:
    """A row of this person in every table that has people in it."""
    for table, whose in reversed(privacy.owned()):
        if table.name != "user":
            row = {c.name: value_of(c, user_id, number, now) for c in table.columns} | {whose.name: user_id}
            tx.execute(tx.insert(table).values(row).on_conflict_do_nothing())


def rows_of(tx: Tx, user_id: int) -> dict[str, int]:
    """Looked up in another way than the erasure does: any column that holds the id."""
    found = {}
    for table in SQLModel.metadata.sorted_tables:
        for column in table.columns:
            if column.name == "id" and table.name != "user":
                continue  # a row's own number: there are more units in the index than the smallest person's id
            if isinstance(column.type, BigInteger) or column.name.endswith("_id"):
                n = tx.execute(select(func.count()).select_from(table).where(column == user_id)).scalar()
                if n:
                    found[table.name] = found.get(table.name, 0) + n
    return found


def tables_with_people() -> Iterator[Table]:
    for table in SQLModel.metadata.sorted_tables:
        refers = any(key.target_fullname == "user.id" for c in table.columns for key in c.foreign_keys)
        if refers or "user_id" in table.columns or table.name == "user":
            yield table


def test_no_table_with_a_user_is_missed() -> None:
    assert {table.name for table, _ in privacy.owned()} == {table.name for table in tables_with_people()}
    assert len(privacy.owned()) > 12
    order = [table.name for table, _ in privacy.owned()]
    for table in tables_with_people():  # children first: no foreign key is in the way
        for key in table.foreign_keys:
            assert order.index(table.name) < order.index(key.column.table.name)


def test_authors_are_known() -> None:
    assert {(table.name, column.name) for table, column in privacy.authored()} >= {
        ("posting", "created_by"),
        ("campaign", "created_by"),
    }


async def live(world: World) -> None:
    """Somebody who uses everything there is, with a canary in all that they write."""
    me = world.student
    await me.press("直接开始", await me.say("/start"))
    await me.press("背景", await me.say("/settings"))
    await me.say(f"背景 {CANARY}")
    await me.say("/roadmap llm")
    await me.press("记笔记", await me.press("继续学"))
    await me.say(f"笔记 {CANARY}")
    await me.say(f"/remind 每天晚上9点 {CANARY}")
    said = await me.say("/remind")
    await me.press("改内容", await me.press(said.labels[0], said))
    await me.say(f"提醒 {CANARY}")
    await me.say(f"/feedback 反馈 {CANARY}")
    await me.say("/daily")
    await me.say("/feedback")  # a dialogue is pending
    await me.say(CANARY * 300)  # refused, and it came in


async def erase(world: World) -> Any:
    await world.student.say("/forget")
    await world.student.press("继续删除")
    return await world.student.press("永久删除")


async def test_forget_erases_every_row(world: World) -> None:
    await live(world)
    now, user_id = world.clock.now(), world.student.id
    await world.app.services.db.run(fill, user_id, 424242, now)
    other = world.person("小王", "zh-hans")
    await other.say("/remind 每天晚上9点 别人的")
    kept = await world.sees(lambda tx: rows_of(tx, other.id), lambda found: "inbox" not in found)  # all is done with
    before = await world.sql(rows_of, user_id)
    assert set(before) >= {table.name for table in tables_with_people()}
    said = await erase(world)
    assert "都删掉了" in said.text
    assert await world.sql(rows_of, user_id) == {}
    assert await world.sql(rows_of, other.id) == kept


async def test_nothing_stays_in_the_files(world: World) -> None:
    if not world.app.services.db.store.is_sqlite:
        pytest.skip("files of PostgreSQL are not ours to read")
    world.play.users[world.student.id].first_name = CANARY
    await live(world)
    await world.app.services.db.run(fill, world.student.id, 424242, world.clock.now())
    path = sqlite_path(world.app.services.db.store.url)
    assert found_in(path.parent), "the canary was never written: this test would prove nothing"
    await erase(world)
    assert found_in(path.parent) == []
    await world.quiet(world.student.id)
    assert found_in(path.parent) == []


def found_in(folder: Path) -> list[str]:
    """Files that hold the canary, as text or as JSON escapes."""
    forms = [CANARY.encode(), CANARY.encode("utf-16-le"), json.dumps(CANARY)[1:-1].encode(), b"canary-7f3a"]
    return [p.name for p in sorted(folder.rglob("*")) if p.is_file() and any(f in p.read_bytes() for f in forms)]


async def test_export_holds_every_table(world: World) -> None:
    await live(world)
    await world.app.services.db.run(fill, world.student.id, 424242, world.clock.now())
    said = await world.student.say("/export")
    document = said.message["document"]
    assert document["file_name"].endswith(".json")
    found = json.loads(world.play.file_bytes(world.play.files[document["file_id"]]))
    assert found["user_id"] == world.student.id
    for table in tables_with_people():
        assert found["tables"][table.name], table.name
    assert "笔记 " + CANARY in [note["text"] for note in found["tables"]["note"]]
    assert found["tables"]["user"][0]["background"] == f"背景 {CANARY}"


async def test_an_export_of_somebody_new(world: World) -> None:
    assert "document" in (await world.student.say("/export")).message


async def test_it_can_be_left(world: World) -> None:
    await world.student.say("/remind 每天晚上9点 刷题")
    said = await world.student.say("/forget")
    assert "1 条提醒" in said.text
    assert "什么都没删" in (await world.student.press("留着", await world.student.press("继续删除", said))).text
    assert "21:00" in (await world.student.say("/remind")).text


async def test_an_old_confirmation_is_refused(world: World) -> None:
    await world.student.say("/remind 每天晚上9点 刷题")
    await world.student.say("/forget")
    said = await world.student.press("继续删除")
    world.play.advance(3600)
    assert "太旧" in (await world.student.press("永久删除", said)).toast
    assert "太旧" in (await world.student.forge("1pvf|2|99999999999")).toast
    assert "21:00" in (await world.student.say("/remind")).text


async def test_a_double_tap_and_a_new_start(world: World) -> None:
    await live(world)
    said = await world.student.say("/forget")
    said = await world.student.press("继续删除", said)
    data = said.button("永久删除")["callback_data"]
    await world.student.press("永久删除", said)
    await world.student.forge(data)
    assert "1/5" in (await world.student.say("/start")).text


async def test_what_is_on_its_way_does_not_arrive(world: World) -> None:
    await world.student.say("/remind 10分钟后 看论文")
    await erase(world)
    await world.later(seconds=700)
    assert not await world.quiet(world.student.id)


async def claimed_then_erased(world: World) -> list[str]:
    """A push waits for its slot in memory and two wait behind it; what still came after the erasure."""
    await world.student.say("/help")
    pacer = world.app.services.messenger.pacer
    pacer._next_push = pacer._now() + 15  # the next slot is far away: the first waits for it, the others behind it
    now = world.clock.now()

    def begin(tx: Tx) -> None:
        for n in range(3):
            key = f"missed:{n}"
            missed = [{"kind": "reminder", "at": now.isoformat(), "purpose": f"push {n}"}]
            push = outbox.Push(key, "missed", world.student.id, now, {"missed": missed})
            outbox.enqueue(tx, [push])

    await world.app.services.db.run(begin)
    world.app.pusher.wake()
    sending = Delivery.__table__.c.state == outbox.State.SENDING  # type: ignore[attr-defined]
    await world.sees(lambda tx: len(tx.execute(select(Delivery.__table__).where(sending)).all()), 3)  # type: ignore[attr-defined]
    await erase(world)
    assert await world.sql(rows_of, world.student.id) == {}
    mark = world.play.seq
    if world.app.settings.webhook_url:  # erased by another process: this one has heard nothing of it
        world.app.services.forgotten.clear()
    other = world.person("小王", "zh-hans")
    await other.say("/remind 1分钟后 别人的")
    await world.later(seconds=100)
    await world.pushed(other.id)
    return [m["text"] for m in world.since(mark, world.student.id) if "push" in m.get("text", "")]


async def test_what_is_claimed_already_is_not_sent(world: World) -> None:
    """A campaign is under way and waits for its slot in memory: the erasure takes that too."""
    assert await claimed_then_erased(world) == []


async def test_what_the_leader_has_claimed_is_not_sent_when_another_process_erased(world: World) -> None:
    if world.app.services.db.store.is_sqlite:
        pytest.skip("on SQLite there is one process")
    several = {"webhook_url": "https://mentor.example.org/telegram"}
    world.app.services.settings = world.app.settings = world.app.settings.model_copy(update=several)
    assert await claimed_then_erased(world) == []


async def test_nothing_stays_in_the_tables_files_of_postgresql(
    cluster: Cluster, tmp_path: Path, seeds_dir: Path
) -> None:
    """A VACUUM lets what comes overwrite it, VACUUM FULL takes it out now; the log (WAL) is another matter. The guide
    says all three."""
    name = cluster.create(template=TEMPLATE)
    async with a_world(cluster.url(name), tmp_path / "data", seeds_dir) as world:
        await live(world)
        await world.app.services.db.run(fill, world.student.id, 424242, world.clock.now())
        cluster.execute("CHECKPOINT")
        assert found_in(cluster.folder / "base"), "the canary was never written: this test would prove nothing"
        await erase(world)
        assert await world.sql(rows_of, world.student.id) == {}
    store = Store(cluster.url(name))
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM (FULL, ANALYZE)")
        oid = connection.exec_driver_sql("SELECT oid FROM pg_database WHERE datname = current_database()").scalar()
    store.close()
    cluster.execute("CHECKPOINT")
    left = found_in(cluster.folder / "base" / str(oid))
    cluster.drop(name)
    assert left == []


async def test_somebody_who_was_never_here(world: World) -> None:
    assert "都删掉了" in (await erase(world)).text


async def test_privacy_in_both_languages(world: World) -> None:
    said = await world.student.say("/privacy")
    assert "26 小时" in said.text and len(said.labels) == 2
    days, minutes = letters.KEEP_DRAFTS.days, int(subjects.LASTS.total_seconds()) // 60
    assert f"留 {minutes} 分钟" in said.text and f"没答上来的留 {days} 天" in said.text
    said = await world.person("Ann", "en").say("/privacy")
    assert "for your eyes only" in said.text
    assert f"for {minutes} minutes" in said.text and f"without an answer for {days} days" in said.text
