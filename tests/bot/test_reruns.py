"""An update that is handled again: what its first try changed is neither lost, nor repeated, nor taken for something else."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.actions.postings import KeepSearch
from bot.callbacks import encode
from bot.intake import DEADLY
from bot.updates import Item, value_of
from mentor.inbox import UNDER_WAY
from mentor.models import Letter, Reminder, Suppression, User
from mentor.store import Tx
from tests.bot.test_intake import raw
from tests.world import World


def count(model: Any, tx: Tx) -> int:
    return int(tx.execute(select(func.count()).select_from(model.__table__)).scalar_one())


def counting(model: Any) -> Any:
    return lambda tx: count(model, tx)


async def test_a_typed_answer_goes_to_the_same_handler_again(world: World) -> None:
    await world.student.say("/remind")
    world.play.faults.lose_before("sendMessage", times=2)
    said = await world.student.say("每天晚上9点 看书")
    assert "看书" in said.text and "答案" not in said.text
    assert await world.sql(counting(Reminder)) == 1 and world.app.intake.quarantined == 0


async def test_of_an_answer_in_two_messages_only_the_missing_one_comes_again(world: World) -> None:
    await world.student.say("/reverse hr")
    kept = await world.student.press("收藏", await world.student.press("①"))
    sheet = await world.student.press("列表", kept)
    world.play.faults.lose_before("sendDocument", times=2)  # more than one call makes up for: the update runs again
    before = len(world.play.calls)
    said = await world.student.press("我的清单", sheet)
    assert any("document" in message for message in said) and "反问清单" in said.text
    shown = [call.method for call in list(world.play.calls)[before:] if call.method.startswith(("send", "edit"))]
    assert shown == ["editMessageText", "sendDocument"]


@pytest.mark.parametrize("faults", [1, 2])
async def test_of_a_poll_that_came_twice_either_counts_and_only_one(world: World, faults: int) -> None:
    """With one fault the messenger tries again, with two the update runs again."""
    world.play.faults.lose_after("sendPoll", times=faults)
    await world.student.say("/quiz")
    polls = world.play.bot_messages(world.student.id)
    assert len(polls) == faults + 1 and len({poll["poll"]["question"] for poll in polls}) == 1
    me = world.student
    said = [await me.do(lambda play, n=poll["message_id"]: play.answer_poll(me.id, n, [0])) for poll in polls]
    assert "/1" in said[0].text and not any(each.text for each in said[1:])


async def test_feedback_stays_feedback(world: World) -> None:
    await world.student.say("/feedback")
    world.play.faults.lose_before("sendMessage", times=2)
    said = await world.student.say("为什么没有量子计算的路线？")
    assert "收到" in said.text and "管理员" in said.text and await world.sql(counting(Letter)) == 1


async def test_an_erasure_that_is_answered_late_leaves_nobody(world: World) -> None:
    said = await world.student.press("继续删除", await world.student.say("/forget"))
    world.play.faults.lose_before("editMessageText", times=2)
    await world.student.press("永久删除", said)
    assert await world.sql(lambda tx: tx.execute(select(User.__table__.c.id)).scalars().all()) == []


async def test_who_leaves_for_good_leaves_no_trace_by_blocking_us(world: World) -> None:
    said = await world.student.press("继续删除", await world.student.say("/forget"))
    await world.student.press("永久删除", said)
    await world.answer(lambda play: play.block(world.student.id), world.student.id)
    assert await world.sql(counting(User)) == 0 and await world.sql(counting(Suppression)) == 0


async def test_a_stranger_who_votes_is_no_user(world: World) -> None:
    vote = {
        "update_id": 77_000_001,
        "poll_answer": {
            "poll_id": "4711", "user": {"id": 909, "is_bot": False, "first_name": "X"},
            "option_ids": [0], "option_persistent_ids": ["0"],
        },
    }  # fmt: skip
    await world.answer(lambda play: play.inject_update(json.dumps(vote).encode()), 909)
    assert await world.sql(counting(User)) == 0 and world.app.intake.quarantined == 0


@pytest.mark.parametrize("before", ["/feedback", "/remind", "/start", "/interview", "/daily"])
async def test_a_file_is_read_whatever_is_pending(world: World, before: str) -> None:
    await world.student.say(before)
    posting = "招聘大模型算法工程师\n公司：某某科技\n任职要求：\n1. 硕士\n2. 熟悉 PyTorch、微调、RAG\n工作地点：上海"
    said = await world.student.send_document("jd.txt", posting.encode())
    assert "PyTorch" in said.text and "匹配" in said.text


async def test_what_ended_the_process_too_often_is_put_aside(world: World) -> None:
    content = json.dumps(raw(88_000_001)).encode()
    world.app.intake._put(Item(88_000_001, content, value_of(content), None, DEADLY * UNDER_WAY))
    await world.until(lambda: world.app.intake.quarantined == 1)


async def test_long_words_are_no_saved_search_rather_than_an_error(world: World) -> None:
    for length in (17, 18, 19, 20):
        said = await world.student.say("/jobs " + "长" * length)
        if "🔔 有新的告诉我" in said.labels:
            asked = await world.student.press("有新的告诉我", said)
            assert len([label for label in asked.labels if label]) >= 2
    assert world.app.intake.quarantined == 0


async def test_a_forged_search_is_an_old_button(world: World) -> None:
    """Its words leave no room for the answer (found by fuzzing)."""
    await world.student.say("/help")
    said = await world.student.forge(encode(KeepSearch("长" * 19, "")))
    assert "旧" in said.toast and world.app.intake.quarantined == 0
