"""kill -9 in the middle of everything, on bad days too: nothing lost, effects once, no recipient twice, each line right.

`make soak` runs the same with 1,000 kills each, and a posting to 10,000 readers with 20. The seed is printed.
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, insert, select, update

from bot.playground import ADMIN, Playground, serve
from mentor import campaigns, users
from mentor.models import Delivery, Inbox, Letter, Quarantine, Reminder, User, UserSkill
from mentor.outbox import State
from mentor.postings.skills import lexicon
from mentor.store import Store, Tx
from tests.bot.test_intake import raw
from tests.mentor.postings.boards import posted
from tests.push.kills import FIRST, IS_SOAK, add_people, bad_day, chance, rounds, settings, zygote
from tests.zygote import Zygote

__all__ = ["chance", "zygote"]  # fixtures
KILLS = rounds(5, 1000, "KILLS")
EACH = 10  # recipients and updates for each kill
pytestmark = pytest.mark.timeout(14_400 if IS_SOAK else 240)
OUTBOX, INBOX, LETTERS = Delivery.__table__, Inbox.__table__, Letter.__table__  # type: ignore[attr-defined]
PEOPLE, SKILLS = User.__table__, UserSkill.__table__  # type: ignore[attr-defined]


def progress(what: str, kills: int, began: float) -> None:
    if IS_SOAK and kills % 50 == 0:
        print(f"{what}: {kills} kills after {time.monotonic() - began:.0f} s", flush=True)


async def test_a_broadcast_is_killed_and_nobody_is_lost_or_written_to_twice(
    database_url: str, tmp_path: Path, chance: random.Random, zygote: Zygote
) -> None:
    """Ten recipients a kill at 28 a second; what is left unknown is listed for the admin, and nothing else is missing."""
    people = range(FIRST, FIRST + KILLS * EACH)
    store, now, play = Store(database_url), datetime.now(UTC), Playground()
    play.calls = _Counted()
    store.call(add_people, people, now)
    for i in people:
        play.add_user(str(i), user_id=i, started=True)
    campaign = store.call(run_campaign, now)
    kills, began = 0, time.monotonic()
    async with await serve(play) as server:
        values = settings(play, server, database_url, tmp_path / "data", send_rate=28)
        while store.call(is_running, campaign):
            bad_day(play, chance) if kills < KILLS else play.faults.clear()
            if kills == KILLS:
                values["send_rate"] = 1000  # the rest without a kill
            pid = await zygote.fork(values)
            await until(lambda: is_sending(play, store, campaign), 60)
            if kills < KILLS:
                await asyncio.sleep(chance.uniform(0.0, 0.4))
            else:
                await until(lambda: store.read(campaigns.find, campaign).state != "running", 300)
            await Zygote.kill(pid)
            play.calls.mark()
            kills += 1
            progress("campaign", kills, began)
    messages = {i: len(play.bot_messages(i)) for i in people}
    states = dict(store.read(states_of, campaign))
    report = store.read(campaigns.find, campaign)
    store.close()
    assert set(states) == set(people), "a recipient was lost"
    assert max(messages.values()) == 1, "a recipient was written to twice"
    for i, state in states.items():
        assert state in (State.SENT, State.UNKNOWN)
        assert messages[i] == 1 or state == State.UNKNOWN, "marked sent, but nothing came"
    unknown = sum(state == State.UNKNOWN for state in states.values())
    print(f"{len(people)} recipients, {kills} kills, {unknown} unknown ({unknown / kills:.1f} a kill), duplicates 0")
    assert report.counts.get(State.UNKNOWN, 0) == unknown, "the admin is not shown what is unknown"
    assert kills > KILLS / 2, "the campaign was over before it could be killed"
    assert unknown <= 10 * kills


READERS, POSTING_KILLS = rounds(300, 10_000, "READERS"), rounds(3, 20, "POSTING_KILLS")
MUST, NICE = ("python", "cuda", "rag"), ("sql", "docker")  # none of which stands for another


async def test_a_posting_is_killed_and_each_reader_has_their_own_line_once(
    database_url: str, tmp_path: Path, chance: random.Random, zygote: Zygote
) -> None:
    """Readers of 32 kinds of profile in two languages, as fast as it goes; killed at a chance number of messages."""
    people = range(FIRST, FIRST + READERS)
    store, now, play = Store(database_url), datetime.now(UTC), Playground()
    sent = play.calls = _Counted()
    names = store.call(add_readers, people, now)
    for i in people:
        play.add_user(str(i), user_id=i, started=True)
    campaign = store.call(run_posting, now)
    kills, began = 0, time.monotonic()
    async with await serve(play) as server:
        values = settings(play, server, database_url, tmp_path / "data")
        while store.call(is_running, campaign):
            is_last = kills == POSTING_KILLS
            play.faults.clear() if is_last else bad_day(play, chance)
            upto = READERS if is_last else chance.randrange(1, 2 * READERS // (POSTING_KILLS + 1))
            pid = await zygote.fork(values)
            await until(lambda upto=upto: sent.number("sendMessage") >= upto or is_over(store, campaign), 120)
            await Zygote.kill(pid)
            sent.mark()
            kills += 1
            if IS_SOAK:
                print(f"posting: {kills} kills after {time.monotonic() - began:.0f} s", flush=True)
    took = time.monotonic() - began
    messages = {i: [message["text"] for message in play.bot_messages(i)] for i in people}
    states = dict(store.read(states_of, campaign))
    state = store.read(campaigns.find, campaign).state
    store.close()
    assert state == "finished"
    assert set(states) == set(people), "a reader was lost"
    assert max(map(len, messages.values())) == 1, "a reader was written to twice"
    wrong = [(line_of(i, names), text) for i in people for text in messages[i] if line_of(i, names) not in text]
    assert not wrong, f"somebody else's line: {wrong[0]}"
    assert all(messages[i] for i in people if states[i] != State.UNKNOWN), "marked sent, but nothing came"
    assert set(states.values()) <= {State.SENT, State.UNKNOWN}
    unknown = sum(state == State.UNKNOWN for state in states.values())
    came = sum(bool(messages[i]) for i in people if states[i] == State.UNKNOWN)
    lines = len({line_of(i, names) for i in people})
    print(
        f"{READERS} readers, {kills} kills in {took:.0f} s, {lines} different lines, all right; lost 0, duplicates 0, "
        f"{unknown} unknown ({unknown / kills:.1f} a kill; {came} of them had come)"
    )
    assert kills > POSTING_KILLS / 2, "the campaign was over before it could be killed"
    assert unknown <= 200 * kills, "more are unknown than were under way"


def add_readers(tx: Tx, ids: range, now: datetime) -> dict[str, str]:
    """People who know the skills whose bit is set in their number, every third of them in English; the skills' names."""
    add_people(tx, ids, now)
    tx.execute(update(PEOPLE).where(PEOPLE.c.id % 3 == 0).values(lang="en"))
    rows = [{"user_id": i, "skill": skill, "level": 2, "source": "text"} for i in ids for skill in known(i)]
    tx.execute(insert(SKILLS), rows)
    words = lexicon(tx)
    return {skill: words.name(skill) for skill in (*MUST, *NICE)}


def known(reader: int) -> list[str]:
    return [skill for bit, skill in enumerate((*MUST, *NICE)) if reader >> bit & 1]


def line_of(reader: int, names: dict[str, str]) -> str:
    """What a reader must be told, by hand."""
    whole, is_english = len(names), reader % 3 == 0
    missing = [name for skill, name in names.items() if skill not in known(reader)]
    met = whole - len(missing)
    if not met:
        return (
            f"asks for {whole} skills. Say in /profile"
            if is_english
            else f"要求 {whole} 项技能。在 /profile 说说你会什么"
        )
    if not missing:
        return f"Match {met}/{whole}: you have all" if is_english else f"匹配 {met}/{whole}，要求的都有了"
    said = (", " if is_english else "、").join(missing[:3])
    if len(missing) > 3:
        said += f" and others, {len(missing)} in all" if is_english else f" 等 {len(missing)} 项"
    return f"Match {met}/{whole}, missing {said}" if is_english else f"匹配 {met}/{whole}，缺 {said}"


def run_posting(tx: Tx, now: datetime) -> int:
    admin = users.Person(ADMIN)
    campaign = campaigns.create(tx, admin, {"posting": posted(tx, "killed", now, MUST, NICE)}, {}, now)
    campaigns.start(tx, admin, campaign, now)
    return campaign


def is_running(tx: Tx, campaign: int) -> bool:
    """Whether there is more to send; one that paused itself, as it does after too many errors, an admin lets go on."""
    report = campaigns.find(tx, campaign)
    if report.state == "paused":
        report = campaigns.move(tx, users.Person(ADMIN), campaign, "resume", datetime.now(UTC))
    return report.state == "running"


def is_over(store: Store, campaign: int) -> bool:
    return store.read(campaigns.find, campaign).state != "running"


class _Counted(list[Any]):
    """Calls, of which the loop asks only for new ones."""

    since = 0

    def mark(self) -> None:
        self.clear()

    def has(self, method: str) -> bool:
        return any(call.method == method for call in self)

    def number(self, method: str) -> int:
        return sum(call.method == method for call in self)


def run_campaign(tx: Tx, now: datetime) -> int:
    admin = users.Person(ADMIN)
    campaign = campaigns.create(tx, admin, {"text": "大家好"}, {}, now)
    campaigns.start(tx, admin, campaign, now)
    return campaign


def states_of(tx: Tx, campaign: int) -> list[tuple[int, int]]:
    rows = tx.execute(select(OUTBOX.c.user_id, OUTBOX.c.state).where(OUTBOX.c.campaign_id == campaign))
    return [(user, state) for user, state in rows]


def is_sending(play: Playground, store: Store, campaign: int) -> bool:
    """Whether the new process has sent something, or has nothing to send any more."""
    return play.calls.has("sendMessage") or store.read(campaigns.find, campaign).state != "running"


async def until(condition: Any, patience_s: float) -> None:
    async with asyncio.timeout(patience_s * (10 if IS_SOAK else 1)):  # a soak runs beside other work
        while not condition():
            await asyncio.sleep(0.005)


WRITERS = 20


async def test_a_stream_of_updates_is_killed_and_each_has_its_effect_once(
    database_url: str, tmp_path: Path, chance: random.Random, zygote: Zygote
) -> None:
    """Ten letters a kill from 20 people, repeated and poisoned ones among them: each is there once, in its writer's
    order, and each is answered."""
    store, play = Store(database_url), Playground()
    play.calls = _Counted()
    for i in range(WRITERS):
        play.add_user(str(i), user_id=FIRST + i, started=True, language_code="zh-hans")
    sent = poison = 0
    began, total = time.monotonic(), KILLS * EACH
    async with await serve(play) as server:
        values = settings(play, server, database_url, tmp_path / "data")
        for kill in range(KILLS):
            bad_day(play, chance)
            for _ in range(EACH):
                play.send_text(FIRST + sent % WRITERS, f"/feedback n{sent:06d}")
                sent += 1
            play.repeat_update(play.queue.next_id - 1 - chance.randrange(min(sent, 100)))
            if chance.random() < 0.2:
                poison += 1
                number = play.queue.next_id
                play.inject_update(poisoned(number), number)
            pid = await zygote.fork(values)
            await until(lambda: play.calls.has("sendMessage"), 60)
            await asyncio.sleep(chance.uniform(0.0, 0.15))
            await Zygote.kill(pid)
            play.calls.mark()
            progress("stream", kill + 1, began)
        play.faults.clear()
        pid = await zygote.fork(values)
        await until(lambda: store.read(count_letters) == total and not store.read(open_updates), 120)
        await Zygote.kill(pid)
    letters, quarantined = store.read(texts), store.read(count_quarantined)
    store.close()
    assert sorted(text for _, text in letters) == [f"n{n:06d}" for n in range(total)], "an effect was lost or repeated"
    for writer in range(WRITERS):
        mine = [text for who, text in letters if who == FIRST + writer]
        assert mine == sorted(mine), "the order of one person was not kept"
    answered = sum(len(play.bot_messages(FIRST + i)) for i in range(WRITERS))
    print(f"{total} updates, {KILLS} kills, {poison} poisoned, {answered - total} replies repeated")
    assert answered >= total, "an update was left without an answer"
    # at a crash at most the one under way of each writer and the one whose done mark was not written yet
    assert answered <= total + (KILLS + 1) * 2 * WRITERS
    assert quarantined == poison


def poisoned(update_id: int) -> bytes:
    bad = raw(update_id, user=FIRST)
    del bad["message"]["from"]["is_bot"]
    return json.dumps(bad).encode()


def texts(tx: Tx) -> list[tuple[int, str]]:
    return [(who, text) for who, text in tx.execute(select(LETTERS.c.user_id, LETTERS.c.text).order_by(LETTERS.c.id))]


def count_letters(tx: Tx) -> int:
    return int(tx.execute(select(func.count()).select_from(LETTERS)).scalar_one())


def count_quarantined(tx: Tx) -> int:
    return int(tx.execute(select(func.count()).select_from(Quarantine.__table__)).scalar_one())  # type: ignore[attr-defined]


def open_updates(tx: Tx) -> int:
    return len(tx.execute(select(INBOX.c.update_id).where(INBOX.c.state == 0)).all())


async def test_reminders_are_killed_and_each_arrives(
    database_url: str, tmp_path: Path, chance: random.Random, zygote: Zygote
) -> None:
    """400 reminders due at once: each is delivered, twice only where it was under way when the process died."""
    people = range(FIRST, FIRST + 400)
    store, now = Store(database_url), datetime.now(UTC)
    store.call(add_people, people, now)
    store.call(add_reminders, people, now)
    play = Playground()
    for i in people:
        play.add_user(str(i), user_id=i, started=True)
    play.faults.latency(0.02, "send*")
    kills = 0
    async with await serve(play) as server:
        values = settings(play, server, database_url, tmp_path / "data")
        async with asyncio.timeout(120):
            while True:
                pid = await zygote.fork(values)
                await asyncio.sleep(chance.uniform(0.3, 0.6 if kills < 6 else 3.0))
                await Zygote.kill(pid)
                kills += 1
                if store.read(unsettled_reminders) == 0:
                    break
    received = [len(play.bot_messages(i)) for i in people]
    store.close()
    print(f"kills {kills}, repeated reminders {sum(received) - len(people)}")
    assert min(received) == 1, "a reminder was lost"
    assert sum(received) - len(people) <= kills * 150, "more were repeated than were under way"


def add_reminders(tx: Tx, people: range, now: datetime) -> None:
    table = Reminder.__table__  # type: ignore[attr-defined]
    schedule = {"kind": "daily", "clock": "12:00", "anchor": "2026-01-01"}
    row = {"schedule": schedule, "purpose": "学习", "through_quiet": True, "created_at": now, "next_due_at": now}
    tx.execute(insert(table), [row | {"user_id": i} for i in people])


def unsettled_reminders(tx: Tx) -> int:
    states = tx.execute(select(OUTBOX.c.state).where(OUTBOX.c.kind == "reminder")).scalars().all()
    return sum(state != State.SENT for state in states) if states else 1
