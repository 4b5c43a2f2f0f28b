"""kill -9 at every step of a dialogue: a mock interview, a quiz and a plan go on in the next process to their end.

Each step is one update. The process that takes it is killed at a chance moment: before it is taken in, while it is
handled, or after its answer was sent and before it is marked as done. `make soak` repeats each dialogue many times.
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.playground import STUDENT, Event, Playground, serve
from mentor.mock.rows import MOCKS, TURNS
from mentor.models import Answer, Card, Inbox, Plan, PlanTick, QuizPoll, User
from mentor.store import Store, Tx
from tests.push.kills import IS_SOAK, chance, rounds, settings, zygote
from tests.world import Said
from tests.zygote import Zygote

__all__ = ["chance", "zygote"]  # fixtures
DIALOGUES = rounds(1, 25, "DIALOGUES")
MOMENTS = ("before", "during", "after")
PATIENCE_S = 120.0 if IS_SOAK else 30.0
pytestmark = pytest.mark.timeout(14_400 if IS_SOAK else 120)
INBOX, ANSWERS, POLLS = Inbox.__table__, Answer.__table__, QuizPoll.__table__  # type: ignore[attr-defined]
PLANS, TICKS, PEOPLE, CARDS = Plan.__table__, PlanTick.__table__, User.__table__, Card.__table__  # type: ignore[attr-defined]


@dataclass
class Killed:
    """Somebody whose every step kills the process that takes it; the next process finishes it."""

    play: Playground
    store: Store
    zygote: Zygote
    values: dict[str, Any]
    chance: random.Random
    pid: int = 0
    polls: int = 0  # calls of getUpdates before this process
    kills: dict[str, int] = field(default_factory=lambda: dict.fromkeys(MOMENTS, 0))
    repeated: int = 0
    rerun: int = 0  # kills that left an update to the next process

    async def start(self) -> None:
        """A process that waits for updates."""
        self.polls = self.play.poll_generation
        self.pid = await self.zygote.fork(self.values)

    async def say(self, text: str) -> Said:
        """Write."""
        return await self.step(lambda: self.play.send_text(STUDENT, text))

    async def press(self, label: str, said: Said) -> Said:
        """Press a button of what was said."""
        for message in reversed(said):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if label in button["text"]:
                        act = partial(self.play.press, STUDENT, message["message_id"], data=button["callback_data"])
                        return await self.step(act)
        raise AssertionError(f"no button {label!r} among {said.labels}")

    async def vote(self, poll: dict[str, Any], options: list[int], *, is_quiet: bool = False) -> Said:
        """Answer a poll; quietly where the same was answered before."""
        act = partial(self.play.answer_poll, STUDENT, poll["message_id"], options)
        return await self.step(act, is_quiet=is_quiet)

    async def step(self, act: Callable[[], Any], *, is_quiet: bool = False) -> Said:
        """One update, one kill; what the person sees once the next process is through with it."""
        moment = self.chance.choice(MOMENTS[: 2 if is_quiet else 3])
        mark, number = self.play.seq, self.play.queue.next_id
        if moment == "before":
            act()
            await asyncio.sleep(self.chance.uniform(0, 0.004))
        else:
            await self.ready()
            act()
            await self.die(moment, mark)
        await Zygote.kill(self.pid)
        self.kills[moment] += 1
        self.rerun += self.store.read(state_of, number) != 2
        await self.start()
        await until(lambda: self.store.read(state_of, number) == 2)
        said = self.seen(mark)
        assert is_quiet or said, "an update was left without an answer"
        return said

    async def ready(self) -> None:
        """The process polls: it has taken up whatever was left."""
        await until(lambda: self.play.poll_generation > self.polls)

    async def die(self, moment: str, mark: int) -> None:
        """The moment to kill: somewhere on the way, or as the answer is there."""
        if moment == "after":
            await until(lambda: self.seen_any(mark))
            await asyncio.sleep(self.chance.uniform(0, 0.03))
        else:
            await asyncio.sleep(self.chance.uniform(0.002, 0.3))  # a fresh process reads the corpus first

    def seen_any(self, mark: int) -> bool:
        return any(self.play.is_from_bot(e) and not is_vote(e) for e in self.play.events_after(mark))

    def seen(self, mark: int) -> Said:
        """The bot's messages since, each once; counts those that came twice."""
        found: dict[int, dict[str, Any]] = {}
        new: list[str] = []
        for event in self.play.events_after(mark):
            if self.play.is_from_bot(event) and event.chat_id == STUDENT and not is_vote(event):
                message = event.data["message"]
                found[message["message_id"]] = message
                new += [content(message)] if event.kind == "message" else []
        again = len(new) - len(set(new))
        assert again <= 1, f"one kill, {again} messages repeated: {new}"
        self.repeated += again
        return Said(found.values())


def is_vote(event: Event) -> bool:
    """Whether a poll changed because somebody voted."""
    return bool(event.kind == "edit" and "poll" in event.data["message"])


def content(message: dict[str, Any]) -> str:
    """What a message says: two with the same are one that was repeated."""
    words = message.get("text") or message.get("caption") or ""
    options = [option["text"] for option in message.get("poll", {}).get("options", [])]
    return json.dumps([words, bool(message.get("photo")), message.get("poll", {}).get("question"), options])


def state_of(tx: Tx, update_id: int) -> int | None:
    return tx.execute(select(INBOX.c.state).where(INBOX.c.update_id == update_id)).scalar()


async def until(condition: Callable[[], Any]) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not condition():
            await asyncio.sleep(0.004)


@pytest.fixture
async def killed(database_url: str, tmp_path: Path, chance: random.Random, zygote: Zygote) -> AsyncIterator[Killed]:
    """A student and the processes that die under them."""
    store, play = Store(database_url), Playground()
    async with await serve(play) as server:
        person = Killed(play, store, zygote, settings(play, server, database_url, tmp_path / "data"), chance)
        await person.start()
        began = time.monotonic()
        yield person
        await Zygote.kill(person.pid)
    store.close()
    print(f"kills {person.kills}, left to the next process {person.rerun}, messages repeated {person.repeated}, "
          f"{time.monotonic() - began:.1f} s")  # fmt: skip
    assert not play.faults_seen, f"the bot misused the Bot API: {play.faults_seen}"
    assert person.repeated <= sum(person.kills.values())


SESSIONS = (("hr", "辅导"), ("tech", "实战"))  # `make test` has the first: what was heard, and what was not asked


async def test_a_mock_interview_is_killed_at_every_step(killed: Killed) -> None:
    """Every answer is kept once, in its order; the candidate's part and the report are reached."""
    for session in range(DIALOGUES):
        round_, mode = SESSIONS[session % len(SESSIONS)]
        said = await killed.press(mode, await killed.say(f"/mock {round_} llm 15"))
        said, typed = await interviewed(killed, said)
        assert "总分" in said.text
        rows = [row for row in killed.store.read(turns) if row.session == session + 1]
        assert [row.position for row in rows] == list(range(len(rows)))
        assert [row.answer for row in rows] == typed, "an answer was lost, or counted twice"
        assert {row.kind for row in rows} >= {"question", "follow_up", "ask"}
        mains = [row.answer for row in rows if row.kind == "question"]
        assert killed.store.read(answers)[-len(mains) :] == mains
    assert killed.store.read(lambda tx: tx.execute(select(MOCKS.c.state)).scalars().all()) == ["done"] * DIALOGUES


async def interviewed(killed: Killed, said: Said) -> tuple[Said, list[str]]:
    """To the report, and what was answered on the way."""
    typed: list[str] = []
    for _ in range(60):
        labels = " ".join(said.labels)
        if "再来一场" in labels:
            return said, typed
        if "看报告" in labels and "到此为止" not in labels:
            said = await killed.press("看报告", said)
        elif "▶️ 继续" in labels:
            said = await killed.press("▶️ 继续", said)
        else:
            typed.append(f"第 {len(typed) + 1} 个回答：我做过一点，具体看情况，所以先量再改。")
            said = await killed.say(typed[-1])
    raise AssertionError("no end")


def turns(tx: Tx) -> list[Any]:
    """Every turn with the number of its session."""
    sessions = list(tx.execute(select(MOCKS.c.id).order_by(MOCKS.c.id)).scalars())
    query = select(TURNS.c.mock_id, TURNS.c.position, TURNS.c.kind, TURNS.c.answer).order_by(TURNS.c.id)
    return [Row(sessions.index(mock) + 1, *rest) for mock, *rest in tx.execute(query)]


@dataclass(frozen=True)
class Row:
    session: int
    position: int
    kind: str
    answer: str | None


def answers(tx: Tx) -> list[str]:
    return list(tx.execute(select(ANSWERS.c.text).order_by(ANSWERS.c.id)).scalars())


QUESTIONS = 5


async def test_a_quiz_is_killed_at_every_step(killed: Killed) -> None:
    """Whichever of two same polls is answered, it counts, and once."""
    counted, wrong = 0, 0
    said = await killed.say("/quiz")
    for _ in range(QUESTIONS * DIALOGUES):
        polls = [message for message in said if "poll" in message]
        assert polls, "no poll came"
        chosen = killed.chance.choice(polls)
        options = [killed.chance.randrange(len(chosen["poll"]["options"]))]
        said = await killed.vote(chosen, options)
        counted += 1
        wrong += "对了" not in said.text
        assert f"{counted - wrong}/{counted}" in said.text, f"{counted} answers, but {said.text}"
        for other in polls:
            if other is not chosen and killed.chance.random() < 0.5:  # it is answered as well, and counts no more
                await killed.vote(other, options, is_quiet=True)
        said = await killed.press("下一题", said)
    rows = killed.store.read(
        lambda tx: tx.execute(select(POLLS.c.chosen).where(POLLS.c.answered_at.is_not(None))).all()
    )
    assert len(rows) == counted
    assert len(killed.store.read(lambda tx: tx.execute(select(CARDS.c.slug)).all())) <= wrong


async def test_a_plan_dialogue_is_killed_at_every_step(killed: Killed) -> None:
    """Track, hours and a target by words, a week off, a box: each as it was said last."""
    for number in range(DIALOGUES):
        hours, day = 5 + number % 20, datetime.now(UTC).date() + timedelta(days=300 + number)
        said = await killed.say("/plan")
        if not number:
            said = await killed.press("RAG", said)
            said = await killed.say(f"{hours}")
        assert "每周" in said.text
        said = await killed.press("改时间", said)
        said = await killed.say(f"{hours} 小时")
        assert f"每周 {hours} 小时" in said.text
        said = await killed.press("目标日期", said)
        said = await killed.say(f"{day:%Y-%m-%d}")
        assert "🎯" in said.text
        said = await killed.press("休息周", said)
        said = await killed.press(said.labels[2], said)
        assert said.labels[2].startswith("🌴") == (number % 2 == 0)
        said = await killed.press("返回", said)
        box = next(label for label in said.labels if label.startswith(("⬜️", "✅")))
        said = await killed.press(box, said)
        swapped = box.replace("⬜️", "✅") if "⬜️" in box else box.replace("✅", "⬜️")
        assert swapped in said.labels, (box, said.labels)
        plan = killed.store.read(lambda tx: tx.execute(select(PLANS.c.target_on, PLANS.c.off)).all())
        person = killed.store.read(lambda tx: tx.execute(select(PEOPLE.c.weekly_hours, PEOPLE.c.track)).one())
        assert (person.weekly_hours, person.track) == (hours, "rag_agent")
        assert len(plan) == 1 and plan[0].target_on == day and len(plan[0].off) == (number + 1) % 2
