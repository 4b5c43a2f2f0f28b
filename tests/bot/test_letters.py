"""/feedback and /inbox."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from mentor import letters, users
from mentor.models import Letter
from tests.world import World

LETTERS = Letter.__table__


async def states(world: World) -> list[str]:
    return await world.sql(lambda tx: list(tx.execute(select(LETTERS.c.state).order_by(LETTERS.c.id)).scalars()))


async def test_feedback_and_its_answer(world: World) -> None:
    assert "谢谢" in (await world.student.say("/feedback 第 3 题 <b>不对</b> & 🤖")).text
    said = await world.admin.say("/inbox")
    assert "第 3 题 <b>不对</b> & 🤖" in said.text and "反馈" in said.text
    said = await world.admin.press("答复", said)
    said = await world.admin.say("改好了 <i>谢谢</i>")
    assert "1 人" in said.text
    got = await world.student.pushed()
    assert "改好了 <i>谢谢</i>" in got.text and "第 3 题" in got.text
    assert await states(world) == ["answered"]
    assert "空了" in (await world.admin.say("/inbox")).text


async def test_feedback_is_asked_for(world: World) -> None:
    assert "想反馈什么" in (await world.student.say("/feedback")).text
    assert "2000" in (await world.student.say("长" * 3000)).text
    assert "谢谢" in (await world.student.say("短")).text
    assert await states(world) == ["open"]


async def test_feedback_can_be_left(world: World) -> None:
    await world.student.say("/feedback")
    await world.student.say("/cancel")
    await world.student.say("别的话")
    assert "open" not in await states(world)


async def test_the_same_words_twice_are_one_letter(world: World) -> None:
    for _ in range(3):
        await world.student.say("/feedback 同样的话")
    assert await states(world) == ["open"]


async def test_one_by_one_and_closed(world: World) -> None:
    for text in ("甲", "乙", "丙"):
        await world.student.say(f"/feedback {text}")
    said = await world.admin.say("/inbox")
    assert "甲" in said.text and "2" in said.labels[-1]
    said = await world.admin.press("下一封", said)
    assert "乙" in said.text
    said = await world.admin.press("关闭", said)
    assert "丙" in said.text and said.toast
    assert await states(world) == ["open", "closed", "open"]
    said = await world.admin.press("下一封", said)
    assert "甲" in said.text


async def test_an_answer_reaches_all_who_asked(world: World) -> None:
    other = world.person("小王", "zh-hans")
    await world.student.say("/start")
    await other.say("/start")
    for person, text in ((world.student, "MoE 的路由怎么训？"), (other, "moe 的路由怎么训?")):

        def write(tx, user_id=person.id, text=text):
            return letters.send(tx, users.find(tx, user_id), "ask", text, world.clock.now())

        await world.app.services.db.run(write)
    await world.admin.press("答复", await world.admin.say("/inbox"))
    assert "2 人" in (await world.admin.say("用辅助损失")).text
    for person in (world.student, other):
        assert "用辅助损失" in (await person.pushed()).text


async def test_an_answer_comes_through_a_stop(world: World) -> None:
    await world.student.say("/feedback 在吗")
    await world.student.say("/stop")
    await world.admin.press("答复", await world.admin.say("/inbox"))
    await world.admin.say("在")
    assert "在" in (await world.student.pushed()).text


async def test_answering_twice_says_so(world: World) -> None:
    await world.student.say("/feedback 在吗")
    said = await world.admin.say("/inbox")
    data = said.button("答复")["callback_data"]
    await world.admin.forge(data)
    await world.admin.say("在")
    await world.admin.forge(data)
    assert "已经处理过" in (await world.admin.say("再答")).text


@pytest.mark.parametrize("data", ["1lto|0", "1lta|1", "1ltc|1"])
async def test_nobody_else(world: World, data: str) -> None:
    await world.student.say("/feedback 在吗")
    assert "没有 /inbox" in (await world.student.say("/inbox")).text
    assert "太旧" in (await world.student.forge(data)).toast
    assert await states(world) == ["open"]


async def test_in_english(world: World) -> None:
    ann = world.person("Ann", "en")
    assert "thank you" in (await ann.say("/feedback hello")).text
    await world.admin.press("答复", await world.admin.say("/inbox"))
    await world.admin.say("hi")
    assert "An admin answers your feedback" in (await ann.pushed()).text


async def test_a_question_that_nobody_sent_is_forgotten(world: World) -> None:
    await world.student.say("qwertz asdfgh yxcvbn")
    assert await states(world) == ["draft"]
    now = world.clock.now()
    await world.app.services.db.run(letters.sweep, now + timedelta(days=6))
    assert await states(world) == ["draft"]
    await world.app.services.db.run(letters.sweep, now + timedelta(days=8))
    assert await states(world) == []
