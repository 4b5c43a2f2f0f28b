"""Several processes on one database: each person's order is kept, the lead is handed over, a second one stands by."""

from __future__ import annotations

import asyncio
import random
import shutil
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import orjson
import pytest
from sqlalchemy import text

from bot.playground import Playground, serve
from mentor.store import Store, Tx
from tests.postgres import TEMPLATE, Cluster
from tests.push.kills import FIRST, IS_SOAK, add_people, chance, rounds, settings, zygote
from tests.push.test_kills import add_reminders, count_letters, open_updates, texts, until
from tests.zygote import Zygote

__all__ = ["chance", "zygote"]  # fixtures
pytestmark = pytest.mark.timeout(7200 if IS_SOAK else 240)
WRITERS, SECRET = 12, "s3cret_word"


class Telegram:
    """Telegram's side of a webhook that several processes serve: one update of a person at a time, to whichever process
    the balancer picks, again until it is taken."""

    def __init__(self, play: Playground, ports: list[int], chance: random.Random) -> None:
        self._play, self.ports, self._chance = play, ports, chance
        self._queues: dict[int, list[bytes]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def bring(self) -> None:
        """Begin to deliver what waits in the playground."""
        while self._play.queue.entries:
            update = self._play.queue.entries.popleft().raw
            who = orjson.loads(update)["message"]["from"]["id"]
            queue = self._queues.setdefault(who, [])
            queue.append(update)
            if len(queue) == 1:
                task = asyncio.create_task(self._deliver(queue))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def _deliver(self, queue: list[bytes]) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session:
            while queue:
                url = f"http://127.0.0.1:{self._chance.choice(self.ports)}/telegram"
                try:
                    async with session.post(url, data=queue[0], headers=headers) as answer:
                        is_taken = answer.status == 200
                except (aiohttp.ClientError, TimeoutError):
                    is_taken = False
                if is_taken:
                    queue.pop(0)
                else:
                    await asyncio.sleep(0.05)

    async def delivered(self) -> None:
        """Wait until all is taken."""
        await until(lambda: not any(self._queues.values()), 60)


@pytest.fixture
def crashing(cluster: Cluster) -> Any:
    """A database whose commits outlive a crash of the server, as a real one's do."""
    name = cluster.create(template=TEMPLATE)
    cluster.execute(f"ALTER DATABASE {name} SET synchronous_commit = on")
    yield cluster.url(name)
    cluster.drop(name)


async def test_three_processes_keep_each_persons_order_through_kills_and_a_restart(
    cluster: Cluster, crashing: str, tmp_path: Path, chance: random.Random, zygote: Zygote, unused_tcp_port_factory: Any
) -> None:
    ports = [unused_tcp_port_factory() for _ in range(3)]
    play = Playground()
    play.start_webhook = lambda: None  # type: ignore[method-assign]  we deliver ourselves, to all three
    for i in range(WRITERS):
        play.add_user(str(i), user_id=FIRST + i, started=True, language_code="zh-hans")
    play.faults.latency(0.02, "send*")
    telegram = Telegram(play, ports, chance)
    total = rounds(8, 300, "ROUNDS") * 24
    store, sent, restarts = Store(crashing), 0, 0
    async with await serve(play) as server:
        values = [
            settings(play, server, crashing, tmp_path / f"data{port}", webhook_url=f"http://127.0.0.1:{port}/telegram",
                     webhook_secret=SECRET, listen=f"127.0.0.1:{port}")
            for port in ports
        ]  # fmt: skip
        pids = [await zygote.fork(one) for one in values]
        while sent < total:
            for _ in range(24):
                play.send_text(FIRST + sent % WRITERS, f"/feedback n{sent:06d}")
                sent += 1
            telegram.bring()
            await asyncio.sleep(chance.uniform(0.1, 0.5))
            victim = chance.randrange(3)
            await Zygote.kill(pids[victim])
            if restarts == 0 or chance.random() < 0.1:
                await asyncio.to_thread(cluster.restart)
                restarts += 1
            pids[victim] = await zygote.fork(values[victim])
        await telegram.delivered()
        await until(lambda: store.read(count_letters) == total and not store.read(open_updates), 60)
        for pid in pids:
            await Zygote.kill(pid)
    letters = store.read(texts)
    store.close()
    assert sorted(text for _, text in letters) == [f"n{n:06d}" for n in range(total)], "an effect was lost or repeated"
    for writer in range(WRITERS):
        mine = [text for who, text in letters if who == FIRST + writer]
        assert mine == sorted(mine), "the order of one person was not kept"
        assert len(play.bot_messages(FIRST + writer)) >= total // WRITERS, "an update was left without an answer"
    print(f"{total} updates by three processes, {restarts} restarts of the database, all in order")


@asynccontextmanager
async def reminded(url: str, people: range) -> AsyncIterator[tuple[Playground, Store]]:
    """Somebody to be reminded whenever a leader looks."""
    store, play = Store(url), Playground()
    for i in people:
        play.add_user(str(i), user_id=i, started=True)
    store.call(add_people, people, datetime.now(UTC))
    yield play, store
    store.close()


def remind_again(tx: Tx, people: range, now: datetime) -> None:
    tx.execute(text("DELETE FROM reminder"))
    add_reminders(tx, people, now)


async def test_the_lead_is_handed_over_within_ten_seconds(database_url: str, tmp_path: Path, zygote: Zygote) -> None:
    """Two by mistake on SQLite: one stands by. On PostgreSQL the same, by an advisory lock."""
    people = range(FIRST, FIRST + 1)
    async with reminded(database_url, people) as (play, store), await serve(play) as server:
        values = settings(play, server, database_url, tmp_path / "data")
        pids = [await zygote.fork(values), await zygote.fork(values)]
        play.send_text(FIRST, "/feedback 一")
        await until(lambda: len(play.bot_messages(FIRST)) == 1, 30)
        assert play.poll_generation < 4, "both of them poll"
        for round_ in range(rounds(1, 20, "HANDOVERS")):
            leader = pids.pop(0)  # whoever came first leads
            await Zygote.kill(leader)
            died = time.monotonic()
            before = len(play.bot_messages(FIRST))
            store.call(remind_again, people, datetime.now(UTC))
            play.send_text(FIRST, f"/feedback {round_}")
            await until(lambda before=before: len(play.bot_messages(FIRST)) >= before + 2, 30)
            took = time.monotonic() - died
            print(f"handed over and at work again after {took:.1f} s")
            assert took < 10 or not IS_SOAK
            pids.append(await zygote.fork(values))
        for pid in pids:
            await Zygote.kill(pid)


async def test_a_leader_whose_database_restarts_comes_back(
    cluster: Cluster, crashing: str, tmp_path: Path, zygote: Zygote
) -> None:
    """One process alone: it neither ends nor stays silent."""
    people = range(FIRST, FIRST + 1)
    async with reminded(crashing, people) as (play, store), await serve(play) as server:
        pid = await zygote.fork(settings(play, server, crashing, tmp_path / "data"))
        play.send_text(FIRST, "/feedback 一")
        await until(lambda: len(play.bot_messages(FIRST)) == 1, 30)
        await asyncio.to_thread(cluster.restart)
        store.call(remind_again, people, datetime.now(UTC))
        play.send_text(FIRST, "/feedback 二")
        await until(lambda: len(play.bot_messages(FIRST)) >= 3, 60)
        await Zygote.kill(pid)


async def test_what_is_beyond_memory_of_one_user_waits_on_disk_in_order(
    sqlite_template: Path, tmp_path: Path, seeds_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mentor.models import Letter
    from tests.bot.test_intake import rows
    from tests.world import a_world

    monkeypatch.setattr("bot.intake.LANE_MOST", 5)
    path = tmp_path / "mentor.db"
    shutil.copy(sqlite_template, path)
    async with a_world(f"sqlite:///{path}", tmp_path / "data", seeds_dir) as world:
        most = 0
        for n in range(60):
            world.play.send_text(world.student.id, f"/feedback n{n:03d}")
        while world.app.intake.handled < 60:
            most = max(most, world.app.intake.pending)
            await world.play.changed(0.01)
        found = [row.text for row in await world.sql(rows, Letter)]
    assert found == [f"n{n:03d}" for n in range(60)]
    assert 1 < most <= 5 and world.app.intake.quarantined == 0
