"""/roadmap: tracks, maps, nodes, marks and notes."""

import pytest

from tests.world import World


@pytest.mark.parametrize("name", ["multimodal", "多模态", "mm", "MM", "多模態"])
async def test_a_track_by_any_name(world: World, name: str) -> None:
    said = await world.student.say(f"/roadmap {name}")
    assert said.has_picture and "多模态" in said.text
    assert any(label.endswith("继续学") for label in said.labels)


async def test_an_unknown_track_offers_the_nearest(world: World) -> None:
    said = await world.student.say("/roadmap multimodel")
    assert "不认识方向" in said.text
    assert (await world.student.press("multimodal")).has_picture


async def test_without_a_track_there_are_all(world: World) -> None:
    said = await world.student.say("/roadmap")
    assert said.has_picture and "多模态" in said.labels
    assert (await world.student.press("多模态")).has_picture


async def test_a_node_from_map_to_mark(world: World) -> None:
    await world.student.say("/roadmap llm")
    said = await world.student.press("1.")
    assert "第 1 阶段" in said.text
    said = await world.student.press(said.labels[0].split(" ", 1)[1], said)
    assert "动手" in said.text and "资料" in said.text
    said = await world.student.press("学完了", said)
    assert "✅" in said.text and "记下" in said.toast
    said = await world.student.press("第 1 阶段", said)
    assert "✅" in said.text
    assert "1/" in (await world.student.say("/roadmap llm")).text


async def test_progress_is_shared_by_concept(world: World) -> None:
    await world.student.say("/roadmap llm 1")
    stage = (await world.student.say("/roadmap llm 1")).message
    shared = [
        b
        for row in stage["reply_markup"]["inline_keyboard"]
        for b in row
        if b["callback_data"].startswith("1rn|llm-pytorch-basics")
    ]
    await world.student.press(shared[0]["text"].split(" ", 1)[1])
    said = await world.student.press("学完了")
    assert "也算数" in said.text


async def test_a_note_survives_and_is_private(world: World) -> None:
    await world.student.say("/roadmap llm")
    await world.student.press("继续学")
    said = await world.student.press("记笔记")
    assert "只有你能看到" in said.text
    said = await world.student.say("<b>广播</b> & 🤖 \u202enote")
    assert "记下了" in said.text
    said = await world.student.press(said.labels[0], said)
    assert "<b>广播</b> & 🤖" in said.text
    other = world.person("小王", "zh-hans")
    await other.say("/roadmap llm")
    assert "我的笔记" not in (await other.press("继续学")).text


async def test_a_note_that_is_too_long_is_refused_and_asked_again(world: World) -> None:
    await world.student.say("/roadmap llm")
    await world.student.press("继续学")
    await world.student.press("记笔记")
    assert "2000" in (await world.student.say("长" * 3000)).text
    assert "记下了" in (await world.student.say("短一点")).text


@pytest.mark.parametrize("args", ["llm 99", "llm 0", "x" * 4000, "多模态 🤖", "<b>llm</b>"])
async def test_bad_arguments_get_a_way_on(world: World, args: str) -> None:
    said = await world.student.say(f"/roadmap {args}")
    assert "不认识" in said.text or "没有第" in said.text


async def test_a_double_tap_is_harmless(world: World) -> None:
    await world.student.say("/roadmap llm")
    said = await world.student.press("继续学")
    await world.student.press("学完了", said)
    assert (await world.student.forge(said.button("学完了")["callback_data"])).text is not None


async def test_choosing_a_track(world: World) -> None:
    await world.student.say("/roadmap llm")
    said = await world.student.press("选为我的路线")
    assert "你的路线" in said.toast
    said = await world.student.say("/roadmap")
    assert said.has_picture and "节点完成" in said.text


async def test_in_english(world: World) -> None:
    ann = world.person("Ann", "en")
    said = await ann.say("/roadmap llm")
    assert "nodes done" in said.text
    assert "Resources" in (await ann.press("Go on")).text
