"""/settings: everything shown, everything changed."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.locales import TEXTS
from mentor import preferences
from mentor.models import Reminder, User
from tests.world import World

PEOPLE, REMINDERS = User.__table__, Reminder.__table__


async def row(world: World):
    return await world.sql(lambda tx: tx.execute(select(PEOPLE).where(PEOPLE.c.id == world.student.id)).first())


async def test_everything_is_shown(world: World) -> None:
    said = await world.student.say("/settings")
    for name in (
        "方向",
        "背景",
        "每周时间",
        "时区",
        "每日题目",
        "复习提醒",
        "新题",
        "复习量",
        "目标记忆率",
        "语言",
        "安静时段",
        "推送种类",
        "暂停",
    ):
        assert name in said.text and name in said.labels
    assert "23:00–07:30" in said.text and "UTC+8" in said.text


@pytest.mark.parametrize(
    ("name", "label", "column", "value"),
    [
        ("方向", "推理工程", "track", "inference"), ("背景", "数据分析", "background", "data"),
        ("城市", "杭州", "city", "杭州"), ("每周时间", "15", "weekly_hours", 15),
        ("时区", "伦敦", "tz", "Europe/London"), ("每日题目", "12:30", "daily_at", 750), ("每日题目", "不推送", "daily_at", None),
        ("复习提醒", "19:00", "review_at", 1140), ("新题", "10", "new_per_day", 10), ("复习量", "200", "reviews_per_day", 200),
        ("目标记忆率", "95", "retention", 0.95), ("语言", "English", "lang", "en"), ("安静时段", "22:00", "quiet_from", 1320),
        ("安静时段", "没有", "quiet_to", None),
    ],
)  # fmt: skip
async def test_by_button(world: World, name: str, label: str, column: str, value: object) -> None:
    said = await world.student.press(name, await world.student.say("/settings"))
    said = await world.student.press(label, said)
    assert getattr(await row(world), column) == value and said.toast


@pytest.mark.parametrize(
    ("name", "text", "column", "value"),
    [
        ("背景", "厨师 <b>", "background", "厨师 <b>"), ("每周时间", "每周12小时", "weekly_hours", 12), ("时区", "紐約", "tz", "America/New_York"),
        ("每日题目", "晚上9点", "daily_at", 1260), ("每日题目", "关闭", "daily_at", None), ("复习提醒", "8pm", "review_at", 1200),
        ("新题", "0", "new_per_day", 0), ("复习量", "77", "reviews_per_day", 77), ("目标记忆率", "88%", "retention", 0.88),
        ("安静时段", "晚上11点到早上7点", "quiet_to", 420),
    ],
)  # fmt: skip
async def test_by_words(world: World, name: str, text: str, column: str, value: object) -> None:
    await world.student.press(name, await world.student.say("/settings"))
    said = await world.student.say(text)
    assert getattr(await row(world), column) == value and "设置" in said.text


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("每周时间", "无数", "1 到 80"), ("新题", "51", "0 到 50"), ("复习量", "1", "5 到 500"), ("目标记忆率", "100", "70 到 97"),
        ("每日题目", "中饭", "没看出是几点"), ("安静时段", "晚上", "从几点到几点"), ("安静时段", "9点", "从几点到几点"),
        ("时区", "月球", "不认识时区"), ("暂停", "昨天", "一年以内"), ("暂停", "2099-01-01", "一年以内"), ("暂停", "🤖", "一年以内"),
        ("背景", "长" * 5000, "100"), ("方向", "炼丹", "不认识方向"), ("语言", "法语", "按钮"), ("推送种类", "x", "按钮"),
    ],
)  # fmt: skip
async def test_wrong_words_are_asked_again(world: World, name: str, text: str, words: str) -> None:
    await world.student.press(name, await world.student.say("/settings"))
    before = await row(world)
    assert words in (await world.student.say(text)).text
    assert await row(world) == before


async def test_two_readings_of_an_hour(world: World) -> None:
    await world.student.press("每日题目", await world.student.say("/settings"))
    said = await world.student.say("8点")
    assert "早上还是晚上" in said.text
    await world.student.press("20:00", said)
    assert (await row(world)).daily_at == 1200


async def test_kinds_of_push_one_by_one(world: World) -> None:
    said = await world.student.press("推送种类", await world.student.say("/settings"))
    said = await world.student.press("岗位与通知", said)
    said = await world.student.press("复习提醒", said)
    assert (await row(world)).muted == ["campaign", "review"] and "不要" in said.text
    said = await world.student.press("复习提醒", said)
    assert (await row(world)).muted == ["campaign"]
    assert not any("letter" in str(button) for button in said.buttons)


async def test_a_pause_and_its_end(world: World) -> None:
    said = await world.student.press("暂停", await world.student.say("/settings"))
    said = await world.student.press(said.labels[1], said)
    assert "暂停：到" in said.text and (await row(world)).paused_until is not None
    said = await world.student.press("暂停", said)
    said = await world.student.press("没有暂停", said)
    assert (await row(world)).paused_until is None


async def test_silence_and_back(world: World) -> None:
    said = await world.student.press("全部静音", await world.student.say("/settings"))
    assert (await row(world)).silenced and "什么都不推送" in said.text
    await world.student.press("恢复推送", said)
    assert not (await row(world)).silenced


async def test_a_new_zone_moves_every_clock(world: World) -> None:
    await world.student.say("/remind 每天早上8点 刷题")
    await world.student.press("时区", await world.student.say("/settings"))
    await world.student.say("纽约")
    found, zone = await row(world), ZoneInfo("America/New_York")
    assert found.next_daily_at.astimezone(zone).hour == 9
    at = await world.sql(lambda tx: tx.execute(select(REMINDERS.c.next_due_at)).scalar())
    assert at.astimezone(zone).hour == 8 and at > world.clock.now()
    said = await world.student.say("/remind")
    assert "纽约" in said.text and "08:00" in said.text


async def test_a_shared_location_sets_the_zone(world: World) -> None:
    said = await world.student.press("时区", await world.student.say("/settings"))
    await world.student.press("用我的位置", said)
    assert "柏林" in (await world.student.send_location(52.52, 13.4)).text
    assert (await row(world)).tz == "Europe/Berlin"


@pytest.mark.parametrize(
    "data",
    [
        "1stv|track|x",
        "1stv|x|1",
        "1stv|daily|-5",
        "1stv|muted|letter",
        "1stv|quiet|1",
        "1sts|x",
        "1stv|pause|x",
        "1stv|tz|x",
    ],
)
async def test_forged_buttons(world: World, data: str) -> None:
    await world.student.say("/settings")
    before = await row(world)
    assert "太旧" in (await world.student.forge(data)).toast
    assert await row(world) == before


async def test_in_english(world: World) -> None:
    ann = world.person("Ann", "en")
    said = await ann.say("/settings")
    assert "Quiet hours: 23:00" in said.text
    said = await ann.press("Time zone", said)
    assert "Berlin" in said.text
    assert "Berlin time, UTC" in (await ann.say("Berlin")).text


def test_every_setting_has_its_texts() -> None:
    for name in preferences.FIELDS:
        if name != "silent":
            assert {f"settings.name_{name}", f"settings.about_{name}"} <= set(TEXTS)
    assert {f"settings.kind_{kind}" for kind in preferences.KINDS} <= set(TEXTS)
    assert {f"settings.background_{name}" for name in preferences.BACKGROUNDS} <= set(TEXTS)
