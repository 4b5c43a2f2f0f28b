"""/progress: days, memory, the roadmap."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mentor.progress import Streak, streak
from tests.world import World

TODAY = date(2026, 11, 23)


def days(pattern: str) -> dict[date, int]:
    """ "x" for a day with something, "." for one without; the last is today."""
    return {TODAY - timedelta(days=n): int(char == "x") for n, char in enumerate(reversed(pattern))}


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("", Streak(0, 0, 0)), ("x", Streak(1, 1, 0)), ("xxx", Streak(3, 3, 0)), ("xxx.", Streak(3, 3, 0)),
        ("xxx..", Streak(0, 3, 0)), ("xxx.x", Streak(1, 3, 0)), ("xxxxx", Streak(5, 5, 1)), ("xxxxx.x", Streak(6, 6, 0)),
        ("xxxxx..x", Streak(1, 5, 0)), ("x" * 30, Streak(30, 30, 3)), ("x" * 30 + "...x", Streak(31, 31, 0)),
        ("x" * 30 + "....x", Streak(1, 30, 0)),
    ],
)  # fmt: skip
def test_streaks_and_days_off(pattern: str, found: Streak) -> None:
    assert streak(days(pattern), TODAY) == found


def test_a_rest_day_neither_breaks_the_row_nor_uses_a_day_off() -> None:
    sunday_off = frozenset({6})  # TODAY is a Monday, so the "." before it is a Sunday
    assert TODAY.weekday() == 0
    assert streak(days("xxxxxx.x"), TODAY, sunday_off) == Streak(7, 7, 1)
    assert streak(days("xxxxxx.x"), TODAY) == Streak(7, 7, 0)
    assert streak(days("xxx..x"), TODAY, sunday_off) == Streak(1, 3, 0)  # the Saturday was no rest day


async def test_nothing_yet(world: World) -> None:
    said = await world.student.say("/progress")
    assert "还没有学习记录" in said.text and not said.has_picture


async def test_after_a_node_and_a_question(world: World) -> None:
    me = world.student
    await me.press("选为我的路线", await me.say("/roadmap llm"))
    await me.press("学完了", await me.press("继续学"))
    said = await me.say("/progress")
    assert said.has_picture and "今天 1 次" in said.text and "连续 1 天" in said.text and "1/" in said.text
    assert any(label.startswith("📍") for label in said.labels)
    said = await me.say("/daily")
    await me.forge(said.buttons[0]["callback_data"])
    await me.press("记得")
    said = await me.say("/progress")
    assert "见过 1 题" in said.text and "▰" in said.text


async def test_the_weakest_topic_can_be_practised_at_once(world: World) -> None:
    me = world.student
    await me.press("选为我的路线", await me.say("/roadmap llm"))
    await me.press("看答案", await me.say("/daily"))
    await me.press("忘了")
    for screen in ("/progress", "/progress ready"):
        said = await me.say(screen)
        assert said.has_picture and (await me.press("🎲 练练", said)).message["poll"]
        assert "技术面模拟" in (await me.press("🎤 模拟面试", said)).text


async def test_in_english(world: World) -> None:
    ann = world.person("Ann", "en")
    assert "Nothing here yet" in (await ann.say("/progress")).text
