"""/reverse: rounds, questions, favourites, the sheet."""

import pytest

from tests.world import World


@pytest.mark.parametrize("name", ["hr", "HR", "HR面", "人力"])
async def test_hr_by_any_name(world: World, name: str) -> None:
    said = await world.student.say(f"/reverse {name}")
    assert "HR 面" in said.text and "考察" in said.text and "公司意向度" in said.text


async def test_tech_for_a_track(world: World) -> None:
    said = await world.student.say("/reverse 技术面 多模态")
    assert "技术面" in said.text and "多模态" in said.text
    assert 3 <= sum(label in "①②③④⑤" for label in said.labels) <= 5


async def test_a_question_in_full(world: World) -> None:
    await world.student.say("/reverse tech")
    said = await world.student.press("①")
    for part in ("为什么问", "听什么", "危险信号", "别这样问"):
        assert part in said.text


async def test_more_shows_others_and_never_ends(world: World) -> None:
    first = (await world.student.say("/reverse hr")).text
    second = (await world.student.press("换一批")).text
    assert first.split("①")[1] != second.split("①")[1]
    for _ in range(12):
        assert "①" in (await world.student.press("换一批")).text


async def test_favourites_become_a_sheet(world: World) -> None:
    await world.student.say("/reverse hr")
    assert "还是空的" in (await world.student.press("我的清单")).text
    await world.student.say("/reverse hr")
    said = await world.student.press("①")
    question = said.text.split("\n")[0]
    said = await world.student.press("收藏", said)
    assert "收藏了" in said.toast and "★" in said.labels[0]
    await world.student.press("列表", said)
    said = await world.student.press("我的清单")
    assert question in said.text
    assert any("document" in message for message in said)


async def test_unknown_rounds_and_tracks(world: World) -> None:
    said = await world.student.say("/reverse 群面")
    assert "不认识面试轮次" in said.text and said.labels
    assert "不认识方向" in (await world.student.say("/reverse hr 区块链")).text


async def test_without_a_round_it_asks(world: World) -> None:
    said = await world.person("Ann", "en").say("/reverse")
    assert "Which round" in said.text and "HR round" in said.labels
