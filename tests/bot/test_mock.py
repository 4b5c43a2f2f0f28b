"""/mock: from the plan to the report, in both modes, with wrong input, twice, through restarts."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.app import build_application
from mentor.catalogue import catalogue
from mentor.mock.rows import MOCKS, TURNS
from mentor.models import Answer, Card
from tests.world import Person, Said, World

ANSWERS, CARDS = Answer.__table__, Card.__table__  # type: ignore[attr-defined]
VAGUE = "这个我用过一点，感觉还行，具体看情况。"


def open_question(said: Said) -> str:
    """The question of a screen, in bold."""
    return said.text.split("\n\n")[1].split("\n")[0]


async def card_of(world: World, question: str) -> Any:
    known = await world.sql(catalogue)
    return next((card for card in known.questions.values() if card.question == question), None)


async def turns(world: World) -> list[Any]:
    return await world.sql(lambda tx: tx.execute(select(TURNS).order_by(TURNS.c.id)).all())


async def to_the_end(person: Person, said: Said, answer: Callable[[Said], Awaitable[str]] | str = VAGUE) -> Said:
    """Answer whatever is asked until the report is there."""
    for _ in range(60):
        labels = " ".join(said.labels)
        if "再来一场" in labels:
            return said
        if "看报告" in labels and "到此为止" not in labels:
            said = await person.press("看报告", said)
        elif "▶️ 继续" in labels:
            said = await person.press("▶️ 继续", said)
        else:
            said = await person.say(answer if isinstance(answer, str) else await answer(said))
    raise AssertionError("no end")


async def test_without_words_it_asks_for_the_round_then_the_track_then_shows_the_plan(world: World) -> None:
    said = await world.student.say("/mock")
    assert "想练哪一轮" in said.text and {"HR 面", "技术面", "主管面"} <= set(said.labels)
    said = await world.student.press("技术面")
    assert "哪个方向" in said.text
    said = await world.student.press("多模态")
    assert "技术面模拟 · 多模态" in said.text and "为什么用它" in said.text and "最后轮到你问" in said.text
    assert re.search(r"约 (2[5-9]|30) 分钟", said.text)
    said = await world.student.press("45 分钟")
    assert re.search(r"约 (3[6-9]|4[0-5]) 分钟", said.text) and "· 45 分钟 ·" in said.labels
    assert "难度：资深" in (await world.student.press("资深")).text
    before = said.text
    assert (await world.student.press("换一套")).text != before
    assert await turns(world) == []


async def test_coach_mode_shows_what_was_heard_and_digs_into_what_was_missed(world: World) -> None:
    await world.student.say("/mock hr llm 15")
    said = await world.student.press("辅导模式")
    assert "⏱" in said.text and re.search(r"到 \d\d:\d\d:\d\d", said.text)
    card = await card_of(world, open_question(said))
    said = await world.student.say(f"首先，{card.key_points[0].point}，因为{card.key_points[0].said_as[0]}。")
    assert "听到" in said.text and "没听到" in said.text and "“" in said.text
    assert "错" not in said.text.split("📖")[0].replace("认错", "")
    missed = next(n for n, label in enumerate(said.labels) if "▫️" in label)
    corrected = await world.student.press("①②③④⑤⑥⑦⑧"[missed], said)
    assert "你改的" in corrected.text and corrected.toast
    said = await world.student.press("继续", corrected)
    assert "追问" in said.text and "💬" in said.text
    assert any(point.follow_up in said.text for point in card.key_points)


async def test_real_mode_keeps_silent_until_the_report(world: World) -> None:
    await world.student.say("/mock tech rag 15")
    said = await world.student.press("实战")
    count = 0
    while "再来一场" not in " ".join(said.labels):
        assert "听到" not in said.text and "📖" not in said.text
        said, count = await world.student.say(VAGUE), count + 1
        assert count < 30
    assert said.has_picture
    for part in (
        "总分",
        "要点覆盖",
        "追问深度",
        "条理与篇幅",
        "主题广度",
        "反问",
        "这是练习，不是评判",
        "没听到的要点",
    ):
        assert part in said.text, part
    assert (await world.sql(lambda tx: tx.execute(select(MOCKS.c.state)).scalars().all())) == ["done"]


async def test_good_answers_score_and_the_next_attempt_is_compared(world: World) -> None:
    async def well(said: Said) -> str:
        card = await card_of(world, open_question(said))
        return card.brief if card else VAGUE

    await world.student.say("/mock hr llm 15")
    bad = await to_the_end(world.student, await world.student.press("实战"))
    await world.student.press("再来一场")
    await world.student.say("/mock hr llm 15")
    good = await to_the_end(world.student, await world.student.press("实战"), well)
    totals = [int(re.search(r"总分 (\d+)", said.text)[1]) for said in (bad, good)]  # type: ignore[index]
    assert totals[1] > totals[0]
    assert f"上一次 {totals[0]}（+{totals[1] - totals[0]}）" in good.text


async def test_missed_points_become_due_cards_and_can_be_retried_alone(world: World) -> None:
    await world.student.say("/mock hr llm 15")
    said = await to_the_end(world.student, await world.student.press("辅导"))
    due = await world.sql(lambda tx: tx.execute(select(func.count()).select_from(CARDS)).scalar())
    assert due >= 2 and f"{due} 张卡已排进复习" in said.text
    review = await world.student.press("去复习", said)
    assert f"1/{due}" in review.text
    again = await world.student.press("只补没听到的", said)
    assert "这次只听这几个" in again.text
    card = await card_of(world, open_question(again))
    heard = await world.student.say(card.brief)
    assert "听到" in heard.text and "追问" not in (await world.student.press("继续", heard)).text


async def test_the_report_leads_to_the_retry_the_cards_and_the_plan(world: World) -> None:
    await world.student.press("RAG", await world.student.say("/plan"))
    await world.student.say("8")
    await world.student.say("/mock hr llm 15")
    report = await to_the_end(world.student, await world.student.press("实战"))
    assert "0/46" in (await world.student.press("整个计划", report)).text
    assert "1/" in (await world.student.press("去复习", report)).text
    assert "这次只听这几个" in (await world.student.press("只补没听到的", report)).text


async def test_the_candidate_must_ask_and_is_told_how(world: World) -> None:
    await world.student.say("/mock tech llm 30")
    said = await world.student.press("辅导")
    while "轮到你问" not in said.text:
        said = await world.student.press("跳过", said)
    said = await world.student.say("有没有加班？")
    assert "工作强度" in said.text and "别这样问" in said.text and "换成" in said.text and "HR 面" in said.text
    await world.student.press("继续", said)
    said = await world.student.say("组里的卡怎么分，新人做实验能用几张？")
    assert "接近清单里的「算力」" in said.text and "听什么" in said.text
    report = await world.student.press("看报告", said)
    assert "「工作强度」换个问法更好" in report.text and "「算力」问得好" in report.text


async def test_who_asks_nothing_gets_ideas(world: World) -> None:
    await world.student.say("/mock hr llm 15")
    said = await world.student.press("辅导")
    while "轮到你问" not in said.text:
        said = await world.student.press("跳过", said)
    said = await world.student.say("没有问题了，谢谢")
    assert "这一次没有问" in said.text and "比如可以问" in said.text and said.text.count("•") == 2


async def test_lateness_is_noted_and_a_pause_stops_the_clock(world: World) -> None:
    await world.student.say("/mock hr llm 15")
    said = await world.student.press("辅导")
    await world.later(seconds=400)
    said = await world.student.say(VAGUE)
    assert "超时" in said.text
    await world.student.press("继续", said)
    said = await world.student.press("暂停")
    assert "暂停了" in said.text and "还剩" in said.text
    await world.later(hours=2)
    said = await world.student.say(VAGUE)
    assert "听到" in said.text and "超时" not in said.text
    said = await world.student.press("继续", said)
    await world.later(hours=1)
    said = await world.student.say("/mock")
    assert "还没完" in said.text
    assert "重新计时" in (await world.student.press("接着来", said)).text


async def test_wrong_input_keeps_the_question_open(world: World) -> None:
    await world.student.say("/mock hr llm 15")
    await world.student.press("辅导")
    for text, part in (("👍", "没读到文字"), ("……", "没读到文字"), ("很长" * 5000, "太长")):
        assert part in (await world.student.say(text)).text
    assert [row.outcome for row in await turns(world)] == [""]
    assert "听到" in (await world.student.say(VAGUE)).text
    assert "收下了" in (await world.student.say("再说两句")).text
    said = await world.student.say("/mock tech llm")
    assert "还没完" in said.text and "答了 1 个" in said.text


async def test_double_taps_and_stale_buttons_do_nothing_more(world: World) -> None:
    plan = await world.student.say("/mock hr llm 15")
    first = await world.student.press("辅导", plan)
    again = await world.student.press("实战", plan)
    assert not again.text and "最新" in again.toast
    await world.student.press("跳过", first)
    assert "太旧" in (await world.student.press("跳过", first)).toast
    heard = await world.student.say(VAGUE)
    await world.student.press("继续", heard)
    assert "最新" in (await world.student.press("继续", heard)).toast
    assert [row.outcome for row in await turns(world)] == ["skipped", "answered", ""]
    for data in ("1mb|999999|coach", "1ms|1|nonsense", "1mp|hr|nowhere|30|0|0", "1mp|cross|llm|30|0|0", "1mf|999|0", "1mw|77",
                 "1mo|77", "1my|1|9", "1mn|77|1"):  # fmt: skip
        assert (await world.student.forge(data)).toast, data


async def test_a_stranger_cannot_touch_somebody_elses_session(world: World) -> None:
    await world.student.say("/mock hr llm 15")
    await world.student.press("辅导")
    mock_id = await world.sql(lambda tx: tx.execute(select(MOCKS.c.id)).scalar())
    ann = world.person()
    await ann.say("/help")
    for data in (f"1me|{mock_id}", f"1mw|{mock_id}", f"1mx|{mock_id}", f"1mt|{mock_id}"):
        assert "too old" in (await ann.forge(data)).toast


async def test_cancel_leaves_it_and_what_was_done_is_kept(world: World) -> None:
    await world.student.say("/mock hr llm 15")
    await world.student.press("辅导")
    await world.student.say(VAGUE)
    said = await world.student.say("/cancel")
    assert "答过的 1 个都留着" in said.text
    assert "没做完" in (await world.student.press("看答过的", said)).text
    assert "没有进行中" in (await world.student.say("/cancel")).text
    assert "想练哪一轮" in (await world.student.say("/mock")).text
    assert await world.sql(lambda tx: tx.execute(select(func.count()).select_from(ANSWERS)).scalar()) == 1


async def test_another_dialogue_may_come_between(world: World) -> None:
    await world.student.say("/mock hr llm 15")
    await world.student.press("辅导")
    await world.student.say("/feedback")
    await world.student.say("/cancel")
    said = await world.student.say("/mock")
    assert "还没完" in said.text
    await world.student.press("接着来", said)
    assert "听到" in (await world.student.say(VAGUE)).text


async def test_the_report_follows_a_correction(world: World) -> None:
    await world.student.say("/mock hr llm 15")
    said = await to_the_end(world.student, await world.student.press("实战"))
    before = int(re.search(r"总分 (\d+)", said.text)[1])  # type: ignore[index]
    look = await world.student.forge(next(b["callback_data"] for b in said.buttons if b["text"] == "1"))
    assert "你的回答" in look.text
    for mark in "①②③④":
        look = await world.student.press(mark, look)
    after = await world.student.press("回到报告", look)
    assert int(re.search(r"总分 (\d+)", after.text)[1]) > before  # type: ignore[index]


async def test_all_of_it_in_english(world: World) -> None:
    ann = world.person("Ann", "en")
    said = await ann.say("/mock hr pm 15")
    assert "Mock HR round" in said.text and "Last, you ask" in said.text
    said = await ann.press("Coach mode")
    said = await ann.say("First, I would say what I did because the team needed it; for example last spring.")
    assert "key points" in said.text and "not heard" in said.text
    said = await ann.press("Go on", said)
    said = await ann.press("Leave", said)
    assert "not finished" in said.text
    said = await ann.press("Stop here", said)
    assert "practice and no verdict" in said.text and "Key points" in said.text
    assert "I do not know the round" in (await ann.say("/mock everything")).text


@contextlib.asynccontextmanager
async def restarts(world: World, seeds_dir: Path) -> AsyncIterator[Callable[[], Awaitable[None]]]:
    """A function that takes the bot down and builds it again on the same database."""

    async def down() -> None:
        world.running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await world.running

    async def again() -> None:
        settings = world.app.settings
        await down()
        world.app = build_application(settings, clock=world.clock, seeds_dir=seeds_dir)
        world.app.warms_up = False
        world.app.services.messenger.pacer.chat_rate = 1000
        world.running = asyncio.create_task(world.app.run())

    try:
        yield again
    finally:
        await down()


@pytest.mark.parametrize("mode", ["辅导", "实战"])
async def test_a_mock_goes_on_through_a_restart_at_every_step(world: World, seeds_dir: Path, mode: str) -> None:
    async with restarts(world, seeds_dir) as restart:
        plan = await world.student.say("/mock tech llm 15")
        await restart()
        said = await world.student.press(mode, plan)
        for step in range(40):
            await restart()
            labels = " ".join(said.labels)
            if "再来一场" in labels:
                break
            if step == 1 and "暂停" in labels:
                said = await world.student.press("暂停", said)
            elif "接着来" in labels:
                said = await world.student.press("接着来", said)
            elif "看报告" in labels:
                said = await world.student.press("看报告", said)
            elif "▶️ 继续" in labels:
                said = await world.student.press("▶️ 继续", said)
            else:
                said = await world.student.say(VAGUE)
        assert "总分" in said.text and "再来一场" in " ".join(said.labels)
        rows = await turns(world)
        assert [row.position for row in rows] == list(range(len(rows))) and all(row.outcome for row in rows)


async def test_everything_goes_with_the_person(world: World) -> None:
    await world.student.say("/mock hr llm 15")
    await world.student.press("辅导")
    await world.student.say(VAGUE)
    await world.student.say("/forget")
    await world.student.press("继续删除")
    await world.student.press("永久删除")
    for table in (MOCKS, TURNS):
        assert await world.sql(lambda tx, t=table: tx.execute(select(func.count()).select_from(t)).scalar()) == 0
