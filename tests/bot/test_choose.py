"""/choose: six taps to a ranking with dated reasons, the transfer map, wrong input, twice, through a restart."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from mentor.catalogue import catalogue
from mentor.choose.direction import TABLE
from mentor.search import find
from tests.world import Person, Said, World

CPP = ("C++", "写系统", "每周 8 小时", "本科", "不容易被替代", "小：要稳")


async def through(person: Person, labels: tuple[str, ...] = CPP) -> Said:
    """From /choose to the result: one press a label."""
    said = await person.say("/choose")
    for label in labels:
        said = await person.press(label, said)
    return said


async def test_six_taps_lead_to_a_ranking_with_dated_reasons_and_the_other_side(world: World) -> None:
    said = await through(world.student)
    assert "1. 推理工程" in said.text and said.text.index("1. 推理工程") < said.text.index("2. ")
    assert re.search(r"💬 .+（.+，约 2023 年）", said.text) and re.search(r"（.+，2025 年 8 月）", said.text)
    assert said.text.count("💬") <= said.text.count("⚖️"), "no reason without the other side beside it"
    assert "不是判决" in said.text and "2025 年 8 月" in said.text
    assert any("选「推理工程」" in label for label in said.labels) and "🗺 看路线" in said.labels
    assert len(said) == 1 and len(said.text) < 4096


async def test_every_cited_claim_is_a_career_note(world: World) -> None:
    said = await through(world.student)
    notes = [note.claim + note.reasons for note in (await world.sql(catalogue)).careers.values()]
    shown = re.findall(r"(?:💬 |也有人说：)(.+?)（一", said.text)
    assert len(shown) >= 6 and all(any(part in whole for whole in notes) for part in shown)


async def test_the_buttons_lead_on(world: World) -> None:
    said = await through(world.student)
    card = await world.student.press("❓ 第一题", said)
    assert "💡" in " ".join(card.labels) or len(card.labels) > 1
    said = await world.student.say("/choose")
    reasons = await world.student.press("1. 推理工程", said)
    assert "每周 8 小时" in reasons.text and "怎么转进来" in " ".join(reasons.labels)
    assert "上次的结果" in (await world.student.press("回到结果", reasons)).text
    said = await world.student.say("/choose")
    await world.student.press("选「推理工程」", said)
    assert "推理工程" not in " ".join(x for x in (await world.student.say("/choose")).labels if "选「" in x)


async def test_the_second_time_shows_the_earlier_result_with_again(world: World) -> None:
    await through(world.student)
    said = await world.student.say("/choose")
    assert "上次的结果" in said.text and "1. 推理工程" in said.text
    said = await world.student.press("重新选", said)
    assert "1/6" in said.text and any(label.startswith("✓") and "C++" in label for label in said.labels)


async def test_other_answers_another_order(world: World) -> None:
    said = await through(world.student, ("别的行业", "看得见的产品", "每周 5 小时", "大专", "尽快找到工作", "有退路"))
    assert "1. AI 产品经理" in said.text
    assert "-3" in (await world.student.press("大模型算法", said)).text


async def test_a_restart_in_the_middle_loses_nothing(world: World) -> None:
    said = await world.student.say("/choose")
    for label in CPP[:3]:
        said = await world.student.press(label, said)
    await world.restart()
    assert "4/6" in (await world.student.say("/choose")).text
    said = await world.student.press("‹ 返回")
    assert "3/6" in said.text and any(label.startswith("✓") for label in said.labels)
    said = await world.student.press("每周 20 小时", said)
    for label in CPP[3:]:
        said = await world.student.press(label, said)
    assert "每周 20 小时" in said.text


async def test_typed_answers_and_what_is_none(world: World) -> None:
    await world.student.say("/choose")
    assert "2/6" in (await world.student.say("我做c++后端的")).text
    said = await world.student.say("嗯嗯嗯啊")
    assert "没认出来" in said.text and "2/6" in said.text and "写系统" in " ".join(said.labels)
    assert "3/6" in (await world.student.say("工程")).text
    for bad in ("0", "300", "很多", "9" * 10_000):
        said = await world.student.say(bad)
        assert "1 到 80" in said.text and "3/6" in said.text, bad
    assert "4/6" in (await world.student.say("10 小时")).text


async def test_a_question_in_the_middle_is_answered_and_the_chooser_waits(world: World) -> None:
    await world.sql(find, "微调")  # built now, so that only the answer is waited for
    await world.student.press("C++", await world.student.say("/choose"))
    assert "论文" in (await world.student.say("没有论文能找到大模型的工作吗？")).text
    assert "2/6" in (await world.student.say("/choose")).text


async def test_double_taps_stale_and_forged_buttons(world: World) -> None:
    said = await world.student.say("/choose")
    await world.student.press("C++", said)
    again = await world.student.press("写系统")
    assert "3/6" in again.text
    for data in ("1hq|taste|nonsense", "1hq|nonsense|1", "1hq|hours|999", "1ht|llm", "1hr", "1hw|gone", "1hb|x"):
        assert "太旧" in (await world.student.forge(data)).toast, data
    row = await world.sql(lambda tx: tx.execute(select(TABLE.c.draft)).scalar_one())
    assert row == {"background": "backend", "taste": "systems"}


async def test_in_english(world: World) -> None:
    ann = world.person()
    said = await ann.say("/choose")
    assert "Where do you come from" in said.text
    for label in ("C++", "Systems", "8 hours", "Bachelor", "Hard to replace", "Little"):
        said = await ann.press(label)
    assert "Inference engineering" in said.text and "Advice, not a verdict" in said.text
    assert "about 2023" in said.text and "2025-08" in said.text and "Others say" in said.text


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("推荐", "召回与排序"),
        ("C++ 后端", "推理工程"),
        ("数据分析", "数据与评测"),
        ("我是做运营的", "劝退"),
        ("NLP", "大模型算法"),
    ],
)
async def test_the_transfer_map_by_what_people_type(world: World, typed: str, expected: str) -> None:
    said = await world.student.say(f"/choose {typed}")
    assert any(expected in label for label in said.labels), said.labels


async def test_a_way_in_full(world: World) -> None:
    said = await world.student.say("/choose 转行")
    assert len([x for x in said.labels if x[0] in "🟢🟡🔴"]) == len((await world.sql(catalogue)).transfers)
    said = await world.student.press("召回与排序", said)
    for part in ("带得走的", "要补的", "第一个项目", "谁说过", "也有人说", "2023 年"):
        assert part in said.text
    assert len(said) == 1
    node = await world.student.press("▫️", said)
    assert "动手" in node.text


async def test_operations_are_warned_with_the_source(world: World) -> None:
    said = await world.student.say("/choose 运营")
    said = await world.student.press("🔴", said)
    assert "⚠️" in said.text and "不太建议转去做 AI 运营" in said.text and "2024 年 10 月" in said.text


async def test_unknown_origins_get_the_nearest(world: World) -> None:
    said = await world.student.say("/choose 宇航员")
    assert "宇航员" in said.text and said.labels
    assert any(x[0] in "🟢🟡🔴" for x in (await world.student.press(said.labels[0], said)).labels)
    assert (await world.student.say("/choose " + "长" * 3000)).labels


async def test_the_map_is_reached_from_a_roadmap_and_from_onboarding(world: World) -> None:
    said = await world.student.say("/roadmap inference")
    said = await world.student.press("怎么转进来", await world.student.press("📖 文字版", said))
    assert any("C++ 后端 → 推理" in label for label in said.labels)
    ann = world.person()
    said = await ann.say("/start")
    said = await ann.press("Recommender to LLM", said)
    said = await ann.press("recommendation", said)
    while "Ways from my background" not in " ".join(said.labels):
        said = await ann.press("Skip ›", said)
    said = await ann.press("Ways from my background", said)
    assert any("召回与排序" in label for label in said.labels)
