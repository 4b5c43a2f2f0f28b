"""/plan: dated weeks, boxes, hours, target, weeks off, the calendar file, Monday's push."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from sqlalchemy import select, update

from mentor.models import ConceptProgress, Plan, User
from mentor.search import find
from tests.world import Person, Said, World

SHANGHAI = ZoneInfo("Asia/Shanghai")
PLANS, PEOPLE, PROGRESS = Plan.__table__, User.__table__, ConceptProgress.__table__


async def until(world: World, weekday: int, hour: int) -> datetime:
    """Move the clock to the next such hour of the week in Shanghai."""
    now = world.clock.now().astimezone(SHANGHAI)
    wanted = now.replace(hour=hour, minute=0, second=0, microsecond=0) + timedelta(days=(weekday - now.weekday()) % 7)
    wanted += timedelta(days=7) if wanted <= now else timedelta()
    world.play.advance((wanted - now).total_seconds())
    return wanted


async def nobody_calls(world: World) -> None:
    """No daily or review push in the way of what is looked at."""
    db = world.app.services.db
    await db.run(lambda tx: tx.execute(update(PEOPLE).values(next_daily_at=None, next_review_at=None)))


async def planned(world: World, who: Person, hours: int = 10) -> Said:
    await who.say("/start")
    await who.say(f"/plan {hours}")
    said = await who.press("RAG")
    await nobody_calls(world)
    return said


def boxes(said: Said) -> list[str]:
    return [label for label in said.labels if label.startswith(("⬜️", "✅"))]


async def test_from_nothing_to_a_plan(world: World) -> None:
    await until(world, 0, 10)
    said = await world.student.say("/plan")
    assert "先选一条路线" in said.text and len(said.labels) == 8
    said = await world.student.press("RAG")
    assert "每周能学几个小时" in said.text
    said = await world.student.press("8 小时")
    for part in ("每周 8 小时", "0/46", "大约", "本周", "接下来"):
        assert part in said.text
    assert boxes(said) and "今天只有 15 分钟" in " ".join(said.labels)
    assert (await world.student.say("/plan")).text == said.text, "the plan alone is the same plan"


async def test_hours_are_typed_after_the_question(world: World) -> None:
    await world.student.say("/plan")
    await world.student.press("RAG")
    assert "1 到 80" in (await world.student.say("100")).text
    assert "没看懂" in (await world.student.say("看心情")).text
    assert "每周 6 小时" in (await world.student.say("六小时")).text


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("0", "1 到 80"), ("200", "1 到 80"), ("-3", "1 到 80"), ("words", "没看懂"), ("=1+1", "没看懂"),
        ("2020-01-01", "今天之后"), ("十小时", "每周 10 小时"), ("<b>", "没看懂"),
    ],
)  # fmt: skip
async def test_wrong_and_right_words(world: World, said: str, answer: str) -> None:
    await planned(world, world.student)
    assert answer in (await world.student.say(f"/plan {said}")).text


async def test_in_english(world: World) -> None:
    await until(world, 0, 10)
    ann = world.person("Ann", "en")
    assert "1 to 80" in (await ann.say("/plan 0")).text
    assert "I do not understand" in (await ann.say("/plan whenever")).text
    said = await planned(world, ann)
    for part in ("10 hours a week", "0 of 46 done", "This week", "After that", "you finish about"):
        assert part in said.text
    said = await ann.say("/plan 12 2035-01-01")
    assert "within three years" in said.text
    said = await ann.say(f"/plan 12 {(world.clock.now() + timedelta(days=60)):%Y-%m-%d}")
    assert "hours a week" in said.text and "nodes by then" in said.text


async def test_a_box_is_ticked_in_place_and_cleared(world: World) -> None:
    await until(world, 0, 10)
    said = await planned(world, world.student)
    first = boxes(said)[0]
    said = await world.student.press(first)
    assert "记下了" in said.toast and boxes(said)[0] == first.replace("⬜️", "✅") and "1/46" in said.text
    assert "✅" in (await world.student.say("/roadmap rag 1")).text, "the roadmap knows it"
    said = await world.student.press(boxes(said)[0], await world.student.say("/plan"))
    assert boxes(said)[0] == first and "0/46" in said.text
    assert "▶️" in said.text, "in progress, not forgotten"


async def test_the_picture_stays_with_the_plan_and_changes_in_place(world: World) -> None:
    await until(world, 0, 10)
    said = await planned(world, world.student)
    said = await world.student.say("/plan")
    number, first = said.message["message_id"], said.message["photo"][-1]["file_unique_id"]
    assert len(said) == 1 and boxes(said), "one message: picture, words and boxes"
    said = await world.student.press("⬜️", said)
    assert said.message["message_id"] == number and said.message["photo"][-1]["file_unique_id"] != first
    said = await world.student.press("下一页", said)
    assert said.message["message_id"] == number and "第 2/" in said.text and said.has_picture
    assert "0/46" in (await world.student.press("✅", await world.student.say("/plan"))).text


@pytest.mark.parametrize("hours", [1, 3, 20, 80])
async def test_every_page_of_every_plan_fits_under_its_picture(sqlite_world: World, hours: int) -> None:
    ann = sqlite_world.person("Ann", "en")
    await planned(sqlite_world, ann)
    said = await ann.say(f"/plan {hours}")
    for _ in range(30):
        assert len(said) == 1 and said.has_picture, said.text
        if not any("Next" in label for label in said.labels):
            return
        said = await ann.press("Next", said)


async def test_a_double_tap_and_a_forged_box(world: World) -> None:
    said = await planned(world, world.student)
    await until(world, 0, 10)
    said = await world.student.say("/plan")
    data = said.button("⬜️")["callback_data"]
    for _ in range(2):
        await world.student.forge(data)
    assert "1/46" in (await world.student.say("/plan")).text
    for forged in (
        data.replace("|0|", "|-5|"),
        "1plx|nothing|20261130|0|1|0",
        "1pld|99999999",
        "1plw|20261201|1",
        "1plh|999",
    ):
        said = await world.student.forge(forged)
        assert said.toast or said.text
    assert world.app.intake.quarantined == 0


async def test_weeks_off(world: World) -> None:
    await until(world, 0, 10)
    before = (await planned(world, world.student)).text
    said = await world.student.press("休息周")
    assert len([label for label in said.labels if "–" in label]) == 12
    said = await world.student.press(said.labels[1], said)
    assert said.labels[1].startswith("🌴")
    after = (await world.student.press("返回", said)).text
    assert "🌴 休息" in after and after != before
    said = await world.student.press("🌴 ", await world.student.press("休息周"))
    assert (await world.student.press("返回", said)).text == before


async def test_a_target_by_button_and_by_words(world: World) -> None:
    await planned(world, world.student)
    said = await world.student.press("目标日期")
    assert any("春招" in label for label in said.labels) and any("秋招" in label for label in said.labels)
    assert "🎯 目标" in (await world.student.press("3 个月后", said)).text
    await world.student.press("目标日期", await world.student.say("/plan"))
    assert "今天之后" in (await world.student.say("2020-01-01")).text
    far = (world.clock.now() + timedelta(days=700)).strftime("%Y-%m-%d")
    assert "来得及" in (await world.student.say(far)).text
    await world.student.press("目标日期", await world.student.say("/plan"))
    assert "🎯 目标" not in (await world.student.press("不设目标")).text


async def test_a_question_while_hours_are_asked_for_is_a_question(world: World) -> None:
    await planned(world, world.student)
    await world.sql(lambda tx: find(tx, "微调") and None)  # built before, so that nobody waits for it
    await world.student.press("改时间")
    said = await world.student.say(
        "没有论文能找到大模型的工作吗？",
    )
    assert "没看懂" not in said.text


async def test_a_quarter_of_an_hour(world: World) -> None:
    await planned(world, world.student)
    said = await world.student.press("15 分钟")
    assert "今天只做这一件" in said.text
    asked = await world.student.press("看这道题", said)
    assert "看答案" in " ".join(asked.labels)
    await world.student.press("看答案", asked)
    await world.student.press("忘了")
    await world.later(hours=1)
    said = await world.student.press("15 分钟", await world.student.say("/plan"))
    assert "复习 1 张" in said.text


async def test_the_calendar_file_opens(world: World) -> None:
    await planned(world, world.student)
    said = await world.student.press("日历文件")
    document = said.message["document"]
    assert document["file_name"].endswith(".ics") and "北京时间" in said.text
    calendar = Calendar.from_ical(world.play.file_bytes(world.play.files[document["file_id"]]))
    assert len(calendar.walk("VEVENT")) > 40 and not calendar.errors


async def test_mondays_push_with_boxes(world: World) -> None:
    await until(world, 2, 12)
    await planned(world, world.student)
    monday = await until(world, 0, 8)
    await world.later(hours=1.02)
    said = await world.student.pushed()
    assert "新的一周" in said.text and f"{monday.month}/{monday.day}" in said.text and boxes(said)
    count = len(boxes(said))
    for _ in range(count):
        said = await world.student.press("⬜️", said)
    assert all(label.startswith("✅") for label in boxes(said)) and len(boxes(said)) == count
    assert "这周的都学完了" in said.text
    await world.later(hours=5)
    assert not await world.quiet(world.student.id), "once a week"
    await world.later(days=7)
    said = await world.student.pushed()
    assert "上周学完了" in said.text


async def test_nobody_is_blamed_for_what_was_not_done(world: World) -> None:
    await until(world, 2, 12)
    await planned(world, world.student)
    await until(world, 0, 8)
    await world.later(hours=1.02)
    first = await world.student.pushed()
    await world.later(days=7)
    second = await world.student.pushed()
    assert boxes(second) == boxes(first) and "上周" not in second.text
    assert not any(word in second.text for word in ("落后", "没完成", "迟", "应该"))


async def test_monday_is_quiet_for_those_who_want_none(world: World) -> None:
    await until(world, 2, 12)
    await planned(world, world.student)
    await world.student.say("/settings")
    await world.student.press("推送种类")
    assert "🔕 周一的周计划" in " ".join((await world.student.press("周一的周计划")).labels)
    await until(world, 0, 8)
    await world.later(hours=1.02)
    assert not await world.quiet(world.student.id)


async def test_a_plan_dialogue_survives_a_restart_at_any_step(world: World) -> None:
    await world.student.say("/plan")
    await world.restart()
    await world.student.press("RAG")
    await world.restart()
    assert "每周 7 小时" in (await world.student.say("7")).text
    await world.student.press("目标日期")
    await world.restart()
    far = (world.clock.now() + timedelta(days=900)).strftime("%Y-%m-%d")
    said = await world.student.say(far)
    assert "🎯" in said.text
    await world.restart()
    said = await world.student.press("⬜️", await world.student.say("/plan"))
    assert said.toast
    rows = await world.sql(lambda tx: tx.execute(select(PLANS.c.user_id)).all())
    assert len(rows) == 1
