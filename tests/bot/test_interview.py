"""/interview: arranged in any words, counted down, pushed in time, looked back on; offers. Through restarts."""

from __future__ import annotations

import csv
import io
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from sqlalchemy import select, update

from mentor.models import Card, Delivery, Interview, InterviewNote, Offer, User
from mentor.outbox import State
from mentor.search import find
from tests.world import Person, Said, World

SHANGHAI = ZoneInfo("Asia/Shanghai")
INTERVIEWS, NOTES, OFFERS = Interview.__table__, InterviewNote.__table__, Offer.__table__
DELIVERIES, PEOPLE, CARDS = Delivery.__table__, User.__table__, Card.__table__


async def at_hour(world: World, hour: int) -> datetime:
    """Move the clock to the next such hour in Shanghai; nobody calls but the interviews."""
    now = world.clock.now().astimezone(SHANGHAI)
    wanted = now.replace(hour=hour, minute=0, second=0, microsecond=0)
    wanted += timedelta(days=1) if wanted <= now else timedelta()
    world.play.advance((wanted - now).total_seconds())
    await world.student.say("/help")
    db = world.app.services.db
    await db.run(
        lambda tx: tx.execute(update(PEOPLE).values(next_daily_at=None, next_review_at=None, track="rag_agent"))
    )
    return wanted


def day(now: datetime, ahead: int) -> str:
    return (now + timedelta(days=ahead)).strftime("%Y-%m-%d")


async def rows(world: World, table: Any) -> list[Any]:
    return list(await world.sql(lambda tx: tx.execute(select(table)).all()))


async def queued(world: World) -> list[str]:
    query = select(DELIVERIES.c.payload).where(DELIVERIES.c.kind == "interview", DELIVERIES.c.state == State.QUEUED)
    found = await world.sql(lambda tx: tx.execute(query.order_by(DELIVERIES.c.due_at)).scalars().all())
    return [payload["what"] for payload in found]


async def come_home(world: World, who: Person, now: datetime) -> Said:
    """An interview tomorrow at three, and the push that follows it."""
    await who.say(f"/interview 字节 {day(now, 1)} 15:00 技术面")
    await world.later(hours=10.2)
    eve = await who.pushed()
    assert "明天就是" in eve.text and eve.button("🎤 模拟一场")
    await world.later(hours=12)
    assert "就在今天" in (await who.pushed()).text
    await world.later(hours=10)
    said = await who.pushed()
    assert "辛苦了" in said.text
    return said


async def to_the_result(world: World, result: str) -> Said:
    """Through the rest of a debrief without a word."""
    said = await world.student.press("下一步")
    for _ in range(3):
        if "结果呢" in said.text:
            break
        said = await world.student.press("下一步", said)
    return await world.student.press(result, said)


async def test_the_countdown_leads_to_a_mock_of_its_round_and_to_its_questions(world: World) -> None:
    now = await at_hour(world, 10)
    said = await world.student.say(f"/interview 字节 {day(now, 5)} 15:00 HR面")
    mock = await world.student.press("🎤 模拟一场", said)
    assert "HR 面模拟" in mock.text and mock.message["message_id"] != said.message["message_id"]
    assert "看答案" in " ".join((await world.student.press("今天的题", said)).labels)


async def test_empty_and_the_example(world: World) -> None:
    now = await at_hour(world, 10)
    said = await world.student.say("/interview")
    assert "公司、日期和轮次" in said.text
    said = await world.student.say(f"/interview 字节 {day(now, 5)} 技术面")
    for part in ("字节 · 技术面", "还有 5 天", "时间未定", "北京时间", "今天", "之后", "反问清单"):
        assert part in said.text
    assert await queued(world) == ["eve", "morning", "debrief"]
    assert "字节 · 技术面" in (await world.student.say("/interview")).text


async def test_after_the_empty_list_one_just_writes(world: World) -> None:
    now = await at_hour(world, 10)
    await world.student.say("/interview")
    assert "美团 · 主管面" in (await world.student.say(f"美团 {day(now, 3)} 下午两点 主管面")).text


async def test_what_is_missing_is_asked_for_by_buttons_and_through_restarts(world: World) -> None:
    await at_hour(world, 10)
    said = await world.student.say("/interview")
    await world.restart()
    assert "什么时候" in (await world.student.say("美团")).text
    await world.restart()
    assert "没看出是哪一天" in (await world.student.say("随便")).text
    assert "已经过去" in (await world.student.say("2020-01-01")).text
    assert "没有这一天" in (await world.student.say("2月30日")).text
    said = await world.student.say("后天 3点")
    assert len(said.labels) == 2 and "是哪个时间" in said.text
    await world.restart()
    said = await world.student.press("15:00")
    assert "哪一轮" in said.text
    await world.restart()
    said = await world.student.press("HR 面")
    assert "美团 · HR 面" in said.text and "还有 2 天" in said.text
    assert len(await rows(world, INTERVIEWS)) == 1


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("阿里 2026-13-45 技术面", "没有这一天"), ("阿里 2020-01-01 技术面", "已经过去"), ("阿里 每周三10:00 技术面", "不是每周"),
        ("阿里 后天 群面", "群面"), ("阿里 2035-01-01 hr", "一年以内"), ("技术面", "哪家公司"), ("后天", "哪家公司"),
    ],
)  # fmt: skip
async def test_wrong_words_get_a_sentence_and_a_way_on(world: World, said: str, answer: str) -> None:
    await at_hour(world, 10)
    assert answer in (await world.student.say(f"/interview {said}")).text
    assert "放下了" in (await world.student.say("/cancel")).text


async def test_in_english(world: World) -> None:
    now = await at_hour(world, 10)
    ann = world.person("Ann", "en")
    assert "company, date and round" in (await ann.say("/interview")).text
    assert "That day has passed" in (await ann.say("/interview ByteDance 2020-01-01")).text
    assert "Which round" in (await ann.say(day(now, 4) + " 3pm")).text
    said = await ann.press("Technical round")
    for part in ("ByteDance · Technical round", "in 4 days", "After that", "what to ask", "questions"):
        assert part in said.text
    said = await ann.press("Delete")
    assert "Delete “ByteDance" in said.text
    assert "Deleted" in (await ann.press("Yes, delete")).text


async def test_a_day_by_button_keeps_the_hour_that_was_said(world: World) -> None:
    now = await at_hour(world, 10)
    said = await world.student.say("/interview 美团 hr")
    day_after = now + timedelta(days=2)
    said = await world.student.press(f"{day_after.month} 月 {day_after.day} 日", said)
    assert "美团 · HR 面" in said.text and "还有 2 天" in said.text and "时间未定" in said.text
    await world.student.press("补上几点")
    await world.student.say("下午3点")
    said = await world.student.press("改时间")
    label = said.labels[2]
    said = await world.student.press(label, said)
    assert "还有 3 天" in said.text and "15:00" in said.text


async def test_a_stale_button_of_an_older_question(world: World) -> None:
    await at_hour(world, 10)
    old = await world.student.say("/interview 美团 后天 3点")
    await world.later(seconds=5)
    await world.student.say("/interview 阿里 后天 4点")
    said = await world.student.press("15:00", old)
    assert said.toast and not await rows(world, INTERVIEWS)
    for forged in (
        "1ivs|999",
        "1ivd|999|1",
        "1ivc|1|nothing",
        "1ivx|1|maybe",
        "1dbs|5|asked",
        "1dbb|7",
        "1dbq|1|99",
        "1ofs|3",
        "1ofc|1|2",
    ):
        assert (await world.student.forge(forged)).toast
    assert world.app.intake.quarantined == 0


async def test_said_twice_is_one_and_several_are_several(world: World) -> None:
    now = await at_hour(world, 10)
    for _ in range(2):
        await world.student.say(f"/interview 字节 {day(now, 5)} 技术面")
    await world.student.say(f"/interview 字节 {day(now, 5)} 14:00 技术面")
    await world.student.say(f"/interview 美团 {day(now, 3)} hr")
    said = await world.student.say("/interview")
    assert len(await rows(world, INTERVIEWS)) == 2 and "14:00" in said.text
    assert said.text.index("美团") < said.text.index("字节"), "the next one first"
    file = (await world.student.press("日历文件")).message["document"]
    events = Calendar.from_ical(world.play.file_bytes(world.play.files[file["file_id"]])).walk("VEVENT")
    assert len(events) == 2 and {str(event["summary"]) for event in events} == {
        "面试：字节 · 技术面",
        "面试：美团 · HR 面",
    }
    timed = next(event for event in events if isinstance(event["dtstart"].dt, datetime))
    assert timed["dtstart"].params["TZID"] == "Asia/Shanghai" and timed["dtstart"].dt.hour == 14
    assert timed.walk("VALARM")


async def test_an_hour_is_added_to_its_day_and_a_round_changed(world: World) -> None:
    now = await at_hour(world, 10)
    await world.student.say(f"/interview 字节 {day(now, 5)} 技术面")
    await world.student.press("补上几点")
    said = await world.student.say("下午3点")
    assert "15:00" in said.text and "还有 5 天" in said.text
    await world.student.press("改轮次", said)
    assert "字节 · 交叉面" in (await world.student.press("交叉面")).text
    await world.student.press("改时间")
    assert "还有 7 天" in (await world.student.say(day(now, 7) + " 10:00")).text
    assert await queued(world) == ["eve", "morning", "debrief"], "once, for the new date"


async def test_pushes_go_with_the_interview(world: World) -> None:
    now = await at_hour(world, 10)
    said = await world.student.say(f"/interview 字节 {day(now, 2)} 15:00 技术面")
    await world.student.press("删除", said)
    await world.student.press("确定删除")
    assert await queued(world) == [] and not await rows(world, INTERVIEWS)
    await world.later(days=1, hours=10.5)
    assert not await world.quiet(world.student.id)


async def test_another_zone_moves_the_evening(world: World) -> None:
    now = await at_hour(world, 10)
    await world.student.say(f"/interview 字节 {day(now, 6)} 15:00 技术面")

    async def hours() -> list[int]:
        query = select(DELIVERIES.c.due_at).where(DELIVERIES.c.kind == "interview", DELIVERIES.c.state == State.QUEUED)
        found = await world.sql(lambda tx: tx.execute(query.order_by(DELIVERIES.c.due_at)).scalars().all())
        return [at.astimezone(ZoneInfo("Europe/Berlin")).hour for at in found]

    await world.student.say("/settings")
    await world.student.press("时区")
    await world.student.say("柏林")
    assert (await hours())[0] == 20


async def test_todays_questions_come_first_in_the_day(world: World) -> None:
    now = await at_hour(world, 10)
    said = await world.student.say(f"/interview 字节 {day(now, 3)} 技术面")
    first = said.text.split("▫️ ")[1].split("\n")[0].removesuffix("…")[:30]
    said = await world.student.press("今天的题")
    assert first in said.text and "第 1/" in said.text
    await world.student.press("看答案")
    await world.student.press("记得")
    said = await world.student.press("字节", await world.student.say("/interview"))
    assert said.text.count("✅") == 1 and f"✅ {first[:20]}" in said.text


async def test_the_evening_brings_ones_favourites_first(world: World) -> None:
    now = await at_hour(world, 10)
    await world.student.say("/reverse tech")
    await world.student.press("换一批")
    said = await world.student.press("④")
    question = said.text.split("\n")[0]
    await world.student.press("收藏", said)
    await world.student.say(f"/interview 字节 {day(now, 1)} 15:00 技术面")
    await world.later(hours=10.2)
    said = await world.student.pushed()
    assert f"① ★ {question}" in said.text and "早点休息" in said.text


async def test_the_debrief_becomes_cards_and_survives_restarts(world: World) -> None:
    now = await at_hour(world, 10)
    await world.sql(lambda tx: find(tx, "微调") and None)
    await come_home(world, world.student, now)
    await world.restart()
    assert "被问了什么" in (await world.student.press("开始复盘")).text
    await world.restart()
    await world.sql(lambda tx: find(tx, "微调") and None)
    said = await world.student.say("RAG 的切块怎么选大小\n\n• LoRA 的原理\n公司食堂好吃吗")
    assert "记下了 3 条" in said.text and said.text.count("✅ 卡片") == 2 and "你自己的题" in said.text
    said = await world.student.press("2 不是这张卡片", said)
    assert "你自己的题" in said.text
    notes = await rows(world, NOTES)
    assert [note.slug is not None for note in notes] == [True, False, False]
    due = await world.sql(
        lambda tx: tx.execute(select(CARDS.c.slug).where(CARDS.c.due_at <= world.clock.now())).scalars().all()
    )
    assert notes[0].slug in due
    await world.student.press("下一步", said)
    await world.restart()
    said = await world.student.press("公司食堂")
    assert "🔁 公司食堂好吃吗" in said.labels
    await world.student.press("下一步", said)
    await world.restart()
    await world.student.press("①")
    await world.restart()
    await world.sql(lambda tx: find(tx, "微调") and None)
    assert "💬 十个人" in (await world.student.say("十个人，都在做客服")).text
    assert "结果呢" in (await world.student.press("下一步")).text
    await world.restart()
    said = await world.student.press("过了")
    assert "下一轮什么时候" in said.text
    await world.student.press("下一轮")
    said = await world.student.say(f"{day(now, 9)} 主管面")
    assert "字节 · 主管面" in said.text
    kept = {note.kind: note for note in await rows(world, NOTES)}
    assert kept["bad"].text == "公司食堂好吃吗" and kept["answer"].slug and "十个人" in kept["answer"].text
    said = await world.student.say("/interview")
    assert "过了 🎉" in said.text


async def test_wrong_words_in_a_debrief(world: World) -> None:
    now = await at_hour(world, 10)
    await world.sql(lambda tx: find(tx, "微调") and None)
    await come_home(world, world.student, now)
    await world.student.press("开始复盘")
    assert "500" in (await world.student.say("长" * 600)).text
    assert "20 行" in (await world.student.say("\n".join("一二三四五六七"[n % 7] for n in range(30)))).text
    said = await world.student.say("<b>粗</b> & =1+1")
    assert "<b>粗</b> & =1+1" in said.text
    assert "记录" not in (await world.student.press("删掉", said)).text
    assert not await rows(world, NOTES)
    assert "先歇歇" in (await to_the_result(world, "没过")).text
    assert world.app.intake.quarantined == 0


async def test_no_second_question_after_it_was_told(world: World) -> None:
    now = await at_hour(world, 10)
    await world.student.say(f"/interview 字节 {day(now, 1)} 10:00 hr")
    await world.later(days=1, hours=1)
    said = await world.student.press("字节", await world.student.say("/interview"))
    await world.student.press("复盘", said)
    await to_the_result(world, "没过")
    await world.later(hours=3)
    assert not await world.quiet(world.student.id)


async def test_two_offers_side_by_side_through_restarts(world: World) -> None:
    await at_hour(world, 10)
    await world.student.press("offer 对比", await world.student.say("/interview"))
    await world.student.press("加一份")
    await world.restart()
    assert "没看出月薪" in (await world.student.say("不知道")).text
    said = await world.student.say("字节 30k*16, 签字费5万, 股票40万分4年 北京")
    for part in ("首年 63 万", "四年平均每年 59.25 万", "拿不准的", "城市：北京"):
        assert part in said.text
    await world.student.press("加一份", said)
    assert "哪家公司" in (await world.student.say("28k*14 期权20万")).text
    await world.restart()
    assert "=美团" in (await world.student.say("=美团")).text
    said = await world.student.press("offer 对比")
    said = await world.student.press("⚖️", said)
    assert "字节 多 18.8 万" in said.text and "没说股票分几年" in said.text and "期权要行权" in said.text
    document = (await world.student.press("表格", await world.student.press("offer 对比", said))).message["document"]
    table = list(
        csv.reader(io.StringIO(world.play.file_bytes(world.play.files[document["file_id"]]).decode("utf-8-sig")))
    )
    assert table[1][0] == "'=美团" and table[2][0] == "字节"
    said = await world.student.press("=美团", await world.student.press("offer 对比"))
    said = await world.student.press("删除", said)
    assert "美团" not in said.text and len(await rows(world, OFFERS)) == 1


async def test_offers_in_english(world: World) -> None:
    ann = world.person("Ann", "en")
    await ann.press("Offers", await ann.say("/interview"))
    await ann.press("Add one")
    assert "I see no pay" in (await ann.say("lots")).text
    said = await ann.say("Google 35k x 15, sign-on 100k, stock 400k over 4 years, bonus 3 months, Shanghai")
    assert "830k" in said.text and "755k" in said.text and "Not certain" in said.text


async def test_everything_leaves_with_the_person(world: World) -> None:
    now = await at_hour(world, 10)
    await world.student.say(f"/interview 秘密公司 {day(now, 2)} hr")
    await world.student.press("offer 对比", await world.student.say("/interview"))
    await world.student.press("加一份")
    await world.student.say("秘密公司 30k*16")
    file = (await world.student.say("/export")).message["document"]
    assert "秘密公司" in world.play.file_bytes(world.play.files[file["file_id"]]).decode()
    assert await rows(world, OFFERS) and await rows(world, INTERVIEWS)


async def silence(me: Person) -> None:
    await me.press("🔕", await me.say("/settings"))
    await me.press("🔔", await me.say("/settings"))


async def block(me: Person) -> None:
    await me.do(lambda play: play.block(me.id))
    await me.do(lambda play: play.unblock(me.id))


@pytest.mark.parametrize("leave", [silence, block])
async def test_who_comes_back_in_time_hears_of_the_interview(world: World, leave: Any) -> None:
    now = await at_hour(world, 10)
    me = world.student
    await me.say(f"/interview 字节 {day(now, 1)} 15:00 技术面")
    assert await queued(world) == ["eve", "morning", "debrief"]
    await leave(me)
    assert await queued(world) == ["eve", "morning", "debrief"]
    await world.later(hours=10.2)
    assert "明天就是" in (await me.pushed()).text


async def test_whoever_is_silent_at_the_time_hears_nothing_of_it(world: World) -> None:
    now = await at_hour(world, 10)
    me = world.student
    await me.say(f"/interview 字节 {day(now, 1)} 15:00 技术面")
    await me.do(lambda play: play.block(me.id))
    await world.later(hours=10.2)

    def gone(tx: Any) -> Any:
        return tx.execute(select(DELIVERIES.c.state).where(DELIVERIES.c.state != State.QUEUED)).scalars().all()

    await world.sees(gone, [State.GONE])
    assert not await world.quiet(me.id)
