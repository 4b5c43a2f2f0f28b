"""Readiness, the recall curve, the week in a message, and what happens when nobody answers the pushes."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import or_, select

from bot.playground import STUDENT
from mentor import readiness, users
from mentor.clock import local
from mentor.models import Delivery, User
from mentor.outbox import State
from mentor.store import Tx
from tests.world import Person, World

TABLE, PEOPLE = Delivery.__table__, User.__table__


async def begin(world: World) -> Person:
    me = world.student
    await me.press("选为我的路线", await me.say("/roadmap llm"))
    await me.forge("1stv|daily|540")  # 9:00
    await me.forge("1stv|review|1200")  # 20:00
    return me


async def review_some(me: Person, n: int = 3) -> None:
    said = await me.say("/daily")
    for _ in range(n):
        await me.forge(said.buttons[0]["callback_data"], said.message["message_id"])
        said = await me.press("记得")


async def to_clock(world: World, hour: int) -> None:
    """Just after the next time that it is `hour` o'clock in Shanghai."""
    wall = local(world.clock.now(), "Asia/Shanghai")
    at = wall.replace(hour=hour, minute=1, second=0)
    await world.later(seconds=((at if at > wall else at + timedelta(days=1)) - wall).total_seconds())
    # on PostgreSQL a tick leaves who is locked at that moment to the next one
    await world.sees(partial(behind, world.clock.now()), [], timeout=30)
    await world.sees(pushed, lambda found: all(state not in (State.QUEUED, State.SENDING) for _, state in found))


async def to_sunday_evening(world: World) -> None:
    """Evening by evening (a jump over days is a downtime, whose pushes are summed up) to the next Sunday's."""
    while True:
        await to_clock(world, 20)
        if local(world.clock.now(), "Asia/Shanghai").weekday() == 6:
            return


def behind(now: datetime, tx: Tx) -> list[Any]:
    """Clocks that are due and were not looked at yet."""
    due = or_(*(PEOPLE.c[f"next_{kind}_at"] <= now for kind in ("daily", "review", "quiz")))
    return list(tx.execute(select(PEOPLE.c.id).where(due)).scalars())


def pushed(tx: Tx) -> list[tuple[str, int]]:
    query = select(TABLE.c.kind, TABLE.c.state).where(TABLE.c.user_id == STUDENT).order_by(TABLE.c.id)
    return [(row.kind, row.state) for row in tx.execute(query)]


def ignored(tx: Tx) -> Any:
    return tx.execute(select(PEOPLE.c.ignored_pushes).where(PEOPLE.c.id == STUDENT)).scalar()


async def test_readiness_names_reasons_and_three_steps_that_lead_there(world: World) -> None:
    me = await begin(world)
    await review_some(me)
    said = await me.press("准备得怎样", await me.say("/progress"))
    assert said.has_picture and "见过" in said.text and "三步" in said.text and "不是评判" in said.text
    steps = [label for label in said.labels if label.startswith(("复习", "新题", "重答"))]
    assert len(steps) == 3
    card = await me.press(steps[0])
    assert card.buttons and card.text


async def test_what_an_answer_missed_is_a_reason(world: World) -> None:
    me = await begin(world)
    found: readiness.Readiness = await world.app.services.db.read(
        lambda tx: readiness.readiness(tx, users.Person(STUDENT, track="llm"), world.clock.now())
    )
    assert {topic.level for topic in found.topics} == {"none"} and [s.kind for s in found.steps] == ["meet"] * 3
    assert len({step.topic for step in found.steps}) == 3
    await me.forge(f"1qc|{found.steps[0].slug}", (await me.say("/help")).message["message_id"])
    await me.say("我只记得一点点，说不全")
    await me.press("吃力")
    later: readiness.Readiness = await world.app.services.db.read(
        lambda tx: readiness.readiness(tx, users.Person(STUDENT, track="llm"), world.clock.now())
    )
    topic = next(t for t in later.topics if t.topic == found.steps[0].topic)
    assert topic.met == 1 and topic.said is not None and topic.said < 0.6 and topic.expected > 0


async def test_the_curve_shows_what_reviewing_is_worth(world: World) -> None:
    me = await begin(world)
    assert "画不出曲线" in (await me.say("/progress recall")).text
    await review_some(me)
    said = await me.say("/progress 记忆")
    assert said.has_picture and "3 张卡片" in said.text
    curve: readiness.Curve = await world.app.services.db.read(
        lambda tx: readiness.curve(tx, users.find(tx, STUDENT), world.clock.now())
    )
    assert len(curve.with_review) == len(curve.without_review) == readiness.DAYS + 1
    assert curve.with_review[-1] > curve.without_review[-1] and curve.with_review[0] == curve.without_review[0]


async def test_sunday_brings_the_week_only_to_who_did_something(world: World) -> None:
    me = await begin(world)
    assert "还没有记录" in (await me.say("/progress week")).text
    await to_sunday_evening(world)
    await world.sees(pushed, lambda found: ("digest", State.CANCELLED) in found)
    await to_clock(world, 20)
    await review_some(me)
    said = await me.say("/progress 本周")
    assert "复习 3 次" in said.text and "100%" in said.text
    await to_sunday_evening(world)
    await world.sees(pushed, lambda found: ("digest", State.SENT) in found)
    digest = next(m for m in world.since(world.mark, STUDENT) if "这一周" in m.get("text", ""))
    assert "复习 3 次" in digest["text"]


async def test_three_ignored_days_halve_the_pushes_and_ask_once(world: World) -> None:
    await (await begin(world)).forge("1stv|review|-")
    for _ in range(10):
        await to_clock(world, 9)
    kinds = [kind for kind, _ in await world.sql(pushed)]
    assert kinds.count("idle") == 1
    after = kinds[kinds.index("idle") + 1 :]
    assert kinds[: kinds.index("idle")].count("daily") == 3
    assert after.count("daily") == 3  # of six days: every second one
    assert await world.sql(ignored) == 7
    answered = await world.student.press("还是每天")
    assert "照旧" in answered.text and await world.sql(ignored) == 0
    before = [kind for kind, _ in await world.sql(pushed)].count("daily")
    for _ in range(2):
        await to_clock(world, 9)
    assert [kind for kind, _ in await world.sql(pushed)].count("daily") == before + 2


async def test_the_answers_to_the_question(world: World) -> None:
    me = await begin(world)
    data = {"week": "1hbi|week", "stop": "1hbi|stop", "what": "1hbi|what"}
    last = (await me.say("/help")).message["message_id"]
    assert "休息" in (await me.forge(data["week"], last)).text
    assert "不再推送" in (await me.forge(data["stop"], last)).text
    assert (await me.forge(data["what"], last)).toast
    ann = world.person("Ann", "en")
    await ann.say("/help")
    assert "Rest well" in (await ann.forge(data["week"])).text
    assert (
        "no curve" in (await ann.say("/progress recall")).text
        and "Nothing yet" in (await ann.say("/progress week")).text
    )
    assert "often-asked" in (await ann.say("/progress ready")).text.lower()
