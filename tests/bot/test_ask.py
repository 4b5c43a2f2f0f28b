"""/ask and plain questions."""

from __future__ import annotations

import pytest

from tests.world import World


@pytest.mark.parametrize(
    "text", ["/ask 非计算机专业的简历会被筛掉吗", "非计算机专业的简历会被筛掉吗？", "非計算機專業的簡歷會被篩掉嗎"]
)
async def test_an_answer_says_who_and_when(world: World, text: str) -> None:
    said = await world.student.say(text)
    assert "转述自" in said.text and "2024" in said.text


async def test_a_card_answers_and_leads_to_itself(world: World) -> None:
    said = await world.student.say("KV cache 占多少显存怎么算？")
    assert "看完整的" in said.labels[0]
    said = await world.student.press("看完整的", said)
    assert "看答案" in " ".join(said.labels)


async def test_both_sides_are_shown(world: World) -> None:
    said = await world.student.say("论文重要吗，没有论文能进大厂吗？")
    said = await world.student.press("💬", said)
    assert "转述自" in said.text


async def test_an_honest_no_and_a_way_to_a_person(world: World) -> None:
    said = await world.student.say("红烧肉怎么做？")
    assert "不想瞎猜" in said.text
    assert "转给管理员" in (await world.student.press("问问管理员", said)).text
    assert "红烧肉" in (await world.admin.say("/inbox")).text


async def test_a_question_is_passed_on_once(world: World) -> None:
    said = await world.student.say("红烧肉怎么做？")
    data = said.button("问问管理员")["callback_data"]
    await world.student.press("问问管理员", said)
    assert "太旧" in (await world.student.forge(data)).toast


async def test_an_empty_and_an_endless_question(world: World) -> None:
    assert "想问什么" in (await world.student.say("/ask")).text
    assert "太长" in (await world.student.say("/ask " + "为什么" * 500)).text


async def test_in_english(world: World) -> None:
    said = await world.person("Ann", "en").say("how does paged attention work?")
    assert "The whole of it" in " ".join(said.labels) or "guess" in said.text
