"""/remind: said back, asked, refused, put off, changed, deleted; and its pushes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from bot.locales import TEXTS
from mentor.models import Reminder, User
from tests.world import World

REMINDERS, PEOPLE = Reminder.__table__, User.__table__
SHANGHAI = ZoneInfo("Asia/Shanghai")


async def wait_until(world: World, hour: int, minute: int = 0, zone: ZoneInfo = SHANGHAI) -> datetime:
    """Move the clock to the next such hour of the zone."""
    now = world.clock.now().astimezone(zone)
    wanted = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    wanted += timedelta(days=1) if wanted <= now else timedelta()
    world.play.advance((wanted - now).total_seconds())
    return world.clock.now()


async def due(world: World) -> list[datetime]:
    def find(tx):
        return list(tx.execute(select(REMINDERS.c.next_due_at).order_by(REMINDERS.c.id)).scalars())

    return await world.sql(find)


async def nobody_calls(world: World) -> None:
    """No daily or review push in the way of what is looked at."""
    store = world.app.services.db
    await store.run(lambda tx: tx.execute(update(PEOPLE).values(next_daily_at=None, next_review_at=None)))


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("每天晚上9点 刷题", "每天 21:00"),
        ("工作日早上8点半", "工作日（周一到周五）08:30"),
        ("every other day at 20:00", "每 2 天 20:00"),
        ("每周一三五 20:15 写代码", "每周一、周三、周五 20:15"),
        ("每月最后一个周五 18:00", "每月 最后一个周五 18:00"),
        ("每月1号和15号上午10点 投简历", "每月 1 日、15 日 10:00"),
        ("每年3月5日 9:00", "每年 3 月 5 日 09:00"),
        ("周末下午两点", "周末（周六、周日）14:00"),
    ],
)
async def test_what_was_understood_is_said_back(world: World, said: str, back: str) -> None:
    answer = await world.student.say(f"/remind {said}")
    assert back in answer.text and "下一次" in answer.text and "UTC+8" in answer.text
    assert len(await due(world)) == 1


async def test_a_weekday_is_monday_to_friday_and_said_so(world: World) -> None:
    assert "不看法定节假日" in (await world.student.say("/remind 工作日早上8点半")).text


async def test_tomorrow_at_seven_is_once(world: World) -> None:
    now = await wait_until(world, 12)
    ann = world.person("Ann", "en")
    said = await ann.say("/remind tomorrow 7am read a paper")
    assert "tomorrow" in said.text and "07:00" in said.text and "read a paper" in said.text
    tomorrow = (now.astimezone(SHANGHAI) + timedelta(days=1)).date()
    assert [at.astimezone(SHANGHAI).date() for at in await due(world)] == [tomorrow]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("吃饭后", "含糊"), ("每小时", "最密一天一次"), ("农历初一早上8点", "农历"), ("昨天晚上9点", "过去"),
        ("2月30日早上8点", "没有这一天"), ("25:00", "没有这个钟点"), ("晚上8点之前", "截止"), ("刷题", "没看出时间"),
        ("早上20点", "对不上"), ("纽约时间晚上9点", "另一个时区"), ("每天晚上9点" + "题" * 1500, "太长"),
        ("🤖\u202e", "没看出时间"), ("<b>x</b> & y", "没看出时间"), ("中秋节晚上8点", "节假日"), ("取消提醒", "不要提醒"),
    ],
)  # fmt: skip
async def test_what_cannot_be_known_is_refused_and_asked_again(world: World, said: str, why: str) -> None:
    answer = await world.student.say(f"/remind {said}")
    assert why in answer.text and await due(world) == []
    assert "每天 21:00" in (await world.student.say("每天晚上9点")).text
    assert len(await due(world)) == 1


async def test_two_readings_are_buttons(world: World) -> None:
    said = await world.student.say("/remind 每天8点 跑步")
    assert "早上还是晚上" in said.text and await due(world) == []
    assert [label.split()[-1] for label in said.labels] == ["08:00", "20:00"]
    said = await world.student.press("20:00")
    assert "每天 20:00" in said.text and "跑步" in said.text
    assert len(await due(world)) == 1


async def test_two_readings_answered_in_words(world: World) -> None:
    await world.student.say("/remind 每天8点 跑步")
    said = await world.student.say("每天晚上8点")
    assert "每天 20:00" in said.text and "跑步" in said.text


async def test_a_button_of_an_older_question_is_refused(world: World) -> None:
    old = await world.student.say("/remind 每天8点 跑步")
    world.play.advance(5)
    await world.student.say("/remind 每天7点 读书")
    said = await world.student.press("20:00", old)
    assert "太旧" in said.toast and await due(world) == []


async def test_a_double_tap_makes_one(world: World) -> None:
    said = await world.student.say("/remind 每天8点 跑步")
    await world.student.press("20:00", said)
    assert "太旧" in (await world.student.forge(said.button("20:00")["callback_data"])).toast
    await world.student.say("/remind 每天20点 跑步")
    assert len(await due(world)) == 1


async def test_the_empty_list_has_examples_and_listens(world: World) -> None:
    said = await world.student.say("/remind")
    assert "还没有提醒" in said.text
    assert "每天 21:00" in (await world.student.say("每天晚上九点")).text
    await world.student.say("/remind")
    said = await world.student.press("每天 21:00")
    assert "改时间" in "".join(said.labels)


@pytest.mark.parametrize("word", ["list", "列表"])
async def test_the_list_by_a_word(world: World, word: str) -> None:
    assert "还没有提醒" in (await world.student.say(f"/remind {word}")).text


async def test_an_example_is_one_tap(world: World) -> None:
    said = await world.student.say("/remind")
    assert "工作日" in (await world.student.press("工作日", said)).text
    assert len(await due(world)) == 1


async def test_change_time_and_words_and_delete(world: World) -> None:
    await world.student.say("/remind 每天晚上9点 刷题")
    said = await world.student.press("改时间")
    assert "21:00" in said.text
    said = await world.student.say("每天晚上10点")
    assert "22:00" in said.text and "刷题" in said.text
    await world.student.press("改内容")
    assert "<b>新</b> & 🤖" in (await world.student.say("<b>新</b> & 🤖")).text
    await world.student.press("改内容")
    assert "500" in (await world.student.say("长" * 600)).text
    assert "短" in (await world.student.say("短")).text
    said = await world.student.press("删除")
    assert "删掉了" in said.text and await due(world) == []
    assert "还没有提醒" in (await world.student.press("全部提醒")).text


async def test_somebody_elses_reminder_is_out_of_reach(world: World) -> None:
    said = await world.student.say("/remind 每天晚上9点 刷题")
    other = world.person("小王", "zh-hans")
    await other.say("/remind")
    for label in ("删除", "改时间"):
        assert "太旧" in (await other.forge(said.button(label)["callback_data"])).toast
    assert len(await due(world)) == 1


async def test_it_rings_is_put_off_and_goes_on(world: World) -> None:
    await wait_until(world, 18)
    await world.student.say("/remind 每天晚上9点 <刷题>")
    await nobody_calls(world)
    await world.later(hours=3.01)
    said = await world.student.pushed()
    assert "<刷题>" in said.text and "来晚" not in said.text
    assert any("开始学习" in label for label in said.labels)
    before = await due(world)
    said = await world.student.press("20 分钟", said)
    assert "21:2" in said.text and "照常" in said.text
    assert await due(world) == before
    assert "推迟" in (await press_first(world)).text
    await world.later(seconds=20 * 60 + 5)
    assert "<刷题>" in (await world.student.pushed()).text
    assert await due(world) == before


async def press_first(world: World):
    """The first reminder of the list."""
    said = await world.student.say("/remind")
    return await world.student.press(said.labels[0], said)


@pytest.mark.parametrize(("how", "hours"), [("1 小时", 1), ("3 小时", 3), ("明天", 24), ("下周", 168)])
async def test_every_snooze(world: World, how: str, hours: int) -> None:
    now = await wait_until(world, 10)
    await world.student.say("/remind 10分钟后 看论文")
    await nobody_calls(world)
    await world.later(seconds=605)
    said = await world.student.press(how, await world.student.pushed())
    wanted = (now + timedelta(seconds=605, hours=hours)).astimezone(SHANGHAI)
    assert f"{wanted:%H:%M}" in said.text
    await world.later(seconds=hours * 3600 - 60)
    assert not await world.quiet(world.student.id)
    await world.later(seconds=65)
    assert "看论文" in (await world.student.pushed()).text


async def test_a_second_snooze_replaces_the_first(world: World) -> None:
    await wait_until(world, 10)
    await world.student.say("/remind 10分钟后 看论文")
    await nobody_calls(world)
    await world.later(seconds=605)
    pushed = await world.student.pushed()
    data = {how: pushed.button(how)["callback_data"] for how in ("20 分钟", "1 小时")}
    await world.student.forge(data["20 分钟"])
    await world.student.forge(data["1 小时"])
    await world.later(seconds=1300)
    assert not await world.quiet(world.student.id)
    await world.later(seconds=2400)
    assert "看论文" in (await world.student.pushed()).text


async def test_a_deleted_one_does_not_ring(world: World) -> None:
    await wait_until(world, 10)
    said = await world.student.say("/remind 10分钟后 看论文")
    await nobody_calls(world)
    await world.student.press("删除", said)
    await world.later(seconds=700)
    assert not await world.quiet(world.student.id)


async def test_quiet_hours_are_said_and_can_be_kept(world: World) -> None:
    await wait_until(world, 12)
    said = await world.student.say("/remind 每天23:30 收工")
    await nobody_calls(world)
    assert "安静时段" in said.text and "照响" in said.text
    await wait_until(world, 23, 30)
    await world.later(seconds=2)
    assert "收工" in (await world.student.pushed()).text
    said = await press_first(world)
    said = await world.student.press("别在安静时段响", said)
    assert "等到 07:30" in said.text
    await wait_until(world, 23, 30)
    await world.later(seconds=2)
    assert not await world.quiet(world.student.id)
    await wait_until(world, 7, 30)
    await world.later(seconds=2)
    assert "收工" in (await world.student.pushed()).text


async def test_what_comes_late_says_so(world: World) -> None:
    await wait_until(world, 18)
    await world.student.say("/remind 每天晚上9点 刷题")
    await nobody_calls(world)
    await world.later(hours=4)
    said = await world.student.pushed()
    assert "来晚了" in said.text and "21:00" in said.text


async def test_what_was_missed_is_one_summary(world: World) -> None:
    await wait_until(world, 10)
    for hour in (12, 13, 14):
        await world.student.say(f"/remind 每天{hour}:00 第{hour}件 <事>")
    await nobody_calls(world)
    await world.later(hours=9)
    said = await world.student.pushed()
    assert len(said) == 1 and all(f"第{hour}件 <事>" in said.text for hour in (12, 13, 14))
    assert not (await world.quiet(world.student.id))[1:]


async def test_there_is_a_limit(world: World) -> None:
    for number in range(30):
        await world.student.say(f"/remind 每天{10 + number // 6}:{number % 6}0 第{number}件")
    assert "最多 30 条" in (await world.student.say("/remind 每天20:00 又一件")).text


async def test_a_question_is_no_time(world: World) -> None:
    await world.student.say("/remind")
    assert "没看出时间" not in (await world.student.say("什么是 RLHF，为什么要用它？")).text
    assert "每天 21:00" in (await world.student.say("能每天晚上9点提醒我刷题吗？")).text


async def test_a_look_at_the_list_leaves_what_we_are_in_the_middle_of(world: World) -> None:
    await world.student.say("/roadmap llm")
    await world.student.press("记笔记", await world.student.press("继续学"))
    await world.student.say("/remind")
    await world.student.say("/remind 吃饭后")
    assert "记下了" in (await world.student.say("这是笔记")).text


async def test_what_cannot_ring_is_said(world: World) -> None:
    await world.student.say("/stop")
    assert "不会响" in (await world.student.say("/remind 每天晚上9点")).text
    assert "不会响" in (await world.student.say("/remind")).text


async def test_the_same_on_another_day_is_kept_once(world: World) -> None:
    await world.student.say("/remind 每天晚上9点 刷题")
    world.play.advance(2 * 86400)
    await world.student.say("/remind 每天晚上9点 刷题")
    assert len(await due(world)) == 1


async def test_in_english(world: World) -> None:
    ann = world.person("Ann", "en")
    said = await ann.say("/remind weekdays 8:30am review")
    assert "weekdays (Monday to Friday) at 08:30" in said.text and "Next:" in said.text
    assert "vague" in (await ann.say("/remind later")).text
    assert "morning or in the evening" in (await ann.say("/remind every day at 8")).text


async def test_at_the_clock_change_each_day_has_its_ring(world: World) -> None:
    await world.student.say("/remind 每天早上8点 刷题")
    store = world.app.services.db
    await store.run(lambda tx: tx.execute(update(PEOPLE).values(tz="America/New_York")))
    await world.student.say("/remind 每天早上8点 跑步")
    at = (await due(world))[1]
    assert at.astimezone(ZoneInfo("America/New_York")).hour == 8 and at.tzinfo is UTC


def test_every_reason_of_the_grammar_has_its_sentence() -> None:
    import re
    from pathlib import Path

    import mentor.reminders

    folder = Path(mentor.reminders.__file__).parent
    source = "".join(path.read_text() for path in folder.glob("*.py"))
    refusals = set(re.findall(r'(?:Refusal|Stop|_stop)\(\s*"(\w+)"', source))
    assert len(refusals) > 15 and refusals <= {k.removeprefix("remind.refuse_") for k in TEXTS if "refuse_" in k}
    asks = set(
        re.findall(
            r'(?:reason = |, )"(which_\w+|first_week|interval|month_end|date_order|hour|midnight|half_of_day)"', source
        )
    )
    assert len(asks) > 7 and asks <= {k.removeprefix("remind.ask_") for k in TEXTS if "remind.ask_" in k}


async def test_a_short_posting_is_no_time(world: World) -> None:
    await world.student.say("/remind 25点")
    said = await world.student.say(
        "岗位职责：负责大模型微调与RAG系统研发。任职要求：硕士及以上，3年以上经验，熟悉PyTorch、LoRA，有分布式训练经验者优先。"
    )
    assert "没看出时间" not in said.text and "PyTorch" in said.text
