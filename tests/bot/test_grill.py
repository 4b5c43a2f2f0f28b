"""/grill: five layers on a technology, known or not."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from mentor.mock.rows import MOCKS, TURNS
from tests.bot.test_mock import restarts
from tests.world import World

LAYERS = ("是什么", "为什么选", "还有什么可选", "怎么跑起来", "会坏在哪里")


async def test_a_known_technology_is_checked_layer_by_layer(world: World) -> None:
    said = await world.student.say("/grill bge")
    assert "五层追问：BGE" in said.text and "BGE 是什么" in said.text
    said = await world.student.say("双塔编码器，CLS 池化之后归一化，用内积比较，训练有三段。")
    assert "听到" in said.text and "“" in said.text
    for layer in LAYERS[1:]:
        said = await world.student.press("继续", said)
        assert layer in said.text
        said = await world.student.press("不会", said)
        assert "没关系" in said.text
    said = await world.student.press("看报告", said)
    assert said.has_picture and "会坏在哪 0" in said.text and "换个技术" in " ".join(said.labels)


async def test_an_unknown_one_is_asked_honestly_and_rated_by_oneself(world: World) -> None:
    said = await world.student.say("/grill Frobnicator")
    assert "没有「Frobnicator」的资料" in said.text
    for n, layer in enumerate(LAYERS):
        assert layer in said.text and "Frobnicator" in said.text
        said = await world.student.say("它就是那样工作的。")
        assert "不装懂" in said.text
        said = await world.student.press(("说不清", "大概", "讲得清")[n % 3], said)
        assert "· " in " ".join(said.labels)
        said = await world.student.press("看报告" if n == 4 else "继续", said)
    assert "你自己评：大概" in said.text and "是什么 20" in said.text


async def test_a_slip_has_the_nearest_names_as_buttons(world: World) -> None:
    said = await world.student.say("/grill vLLMM")
    assert "改问 vLLM" in said.labels
    said = await world.student.press("改问 vLLM", said)
    assert "五层追问：vLLM" in said.text
    states = await world.sql(lambda tx: tx.execute(select(MOCKS.c.subject, MOCKS.c.state).order_by(MOCKS.c.id)).all())
    assert [tuple(row) for row in states] == [("vLLMM", "left"), ("vllm", "running")]


async def test_once_something_was_answered_the_session_is_kept(world: World) -> None:
    said = await world.student.say("/grill vLLMM")
    await world.student.say("一种小模型。")
    assert "还没完" in (await world.student.press("改问 vLLM", said)).text


async def test_without_a_name_it_waits_for_one_or_for_a_line_of_the_resume(world: World) -> None:
    said = await world.student.say("/grill")
    assert "写在简历里" in said.text and said.labels
    said = await world.student.say("用 Milvus 和 BGE 做检索，线上用 vLLM 部署")
    assert {"Milvus", "BGE", "vLLM"} <= set(said.labels)
    assert "五层追问：Milvus" in (await world.student.press("Milvus", said)).text


async def test_nonsense_gets_a_way_on(world: World) -> None:
    for text in ("😀😀", "啊" * 3000):
        said = await world.student.say(f"/grill {text}")
        assert "没认出技术名" in said.text
    said = await world.student.say("lora")
    assert "五层追问：LoRA" in said.text
    assert "五层追问：LoRA" in (await world.student.say("/grill")).text  # it is under way
    await world.student.say("/cancel")
    assert (await world.student.forge("1mg|" + "x" * 50 + "|0")).toast


async def test_a_name_that_holds_a_known_one_can_be_asked_as_typed(world: World) -> None:
    said = await world.student.say("/grill BGE-large-zh")
    assert {"BGE", "就问「BGE-large-zh」"} <= set(said.labels)
    assert "没有「BGE-large-zh」的资料" in (await world.student.press("就问", said)).text


async def test_a_grilling_goes_on_through_a_restart_at_every_step(world: World, seeds_dir: Path) -> None:
    async with restarts(world, seeds_dir) as restart:
        said = await world.student.say("/grill lora")
        for n in range(5):
            await restart()
            said = await world.student.say("首先是低秩增量 BA，冻结原权重；因为省优化器状态。")
            await restart()
            said = await world.student.press("看报告" if n == 4 else "继续", said)
        await restart()
        assert "总分" in said.text
        rows = await world.sql(lambda tx: tx.execute(select(TURNS.c.outcome)).scalars().all())
        assert rows == ["answered"] * 5


async def test_in_english(world: World) -> None:
    ann = world.person("Ann", "en")
    said = await ann.say("/grill lora")
    assert "Five layers: LoRA" in said.text and "What is LoRA" in said.text
    assert "no words" in (await ann.say("😀")).text
    said = await ann.press("I don't know")
    assert "One way to put it" in said.text
    assert "nothing on “Zzzq”" in (await _another(ann, "Zzzq"))


async def _another(person, name: str) -> str:  # type: ignore[no-untyped-def]
    await person.say("/cancel")
    return (await person.say(f"/grill {name}")).text
