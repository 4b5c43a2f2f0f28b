"""The weekly mixed quiz: invited by a push, answered question by question, opted out in settings, alive after a restart."""

from datetime import timedelta

from sqlalchemy import select

from bot.actions.practice import WeeklyNext
from bot.callbacks import encode
from mentor.clock import local
from mentor.models import QuizPoll, User
from mentor.quizzes.weekly import LENGTH
from tests.world import Person, Said, World

POLLS = QuizPoll.__table__


async def answered(world: World, me: Person, said: Said, is_right: bool) -> Said:
    poll_id = said.message["poll"]["id"]
    right = await world.sql(lambda tx: tx.execute(select(POLLS.c.right).where(POLLS.c.poll_id == poll_id)).scalar_one())
    others = [n for n in range(len(said.message["poll"]["options"])) if n not in right]
    chosen = right if is_right else others[:1]
    return await me.do(lambda play: play.answer_poll(me.id, said.message["message_id"], chosen))


async def to_sunday(world: World, me: Person) -> None:
    """Just after the person's weekly quiz is due."""
    now = local(world.clock.now(), "Asia/Shanghai")
    sunday = (now + timedelta(days=6 - now.weekday())).replace(hour=10, minute=0, second=20)
    sunday += timedelta(days=7 * (sunday <= now))
    while (left := sunday - local(world.clock.now(), "Asia/Shanghai")) > timedelta(days=1):
        await world.later(seconds=min(86400.0, (left - timedelta(hours=1)).total_seconds()))
    await world.later(seconds=left.total_seconds())


async def begun(me: Person) -> None:
    await me.say("/settings")
    await me.press("每周小测")
    await me.press("周日 10:00")


async def test_invited_answered_to_the_end_and_summed_up(world: World) -> None:
    me = world.student
    await begun(me)
    await to_sunday(world, me)
    await world.until(lambda: any("本周混合小测" in m.get("text", "") for m in world.play.bot_messages(me.id)))
    said = await me.press("开始小测")
    topics = set()
    for place in range(1, LENGTH + 1):
        assert said.message["poll"]["question"].removeprefix("【多选】").startswith(f"{place}/{LENGTH}")
        topics.add(said.message["poll"]["question"])
        said = await answered(world, me, said, place > 1)
        said = await me.press("下一道", said)
    assert f"{LENGTH - 1}/{LENGTH}" in said.text and "排进复习" in said.text and len(topics) == LENGTH
    assert "直接打字" in (await me.press("①", said)).text


async def test_no_more_of_these(world: World) -> None:
    me = world.student
    await begun(me)
    await to_sunday(world, me)
    await world.until(lambda: any("本周混合小测" in m.get("text", "") for m in world.play.bot_messages(me.id)))
    said = await me.press("以后不要小测")
    assert "每周小测：不要" in said.text
    people = User.__table__
    assert (
        await world.sql(lambda tx: tx.execute(select(people.c.next_quiz_at).where(people.c.id == me.id)).scalar())
        is None
    )


async def test_it_goes_on_after_a_restart(world: World) -> None:
    me = world.student
    await me.say("/help")
    for place in range(1, 4):
        await world.restart()
        said = await me.forge(encode(WeeklyNext()))
        assert f"{place}/{LENGTH}" in said.message["poll"]["question"]
        await world.restart()
        assert "下一道" in (await answered(world, me, said, True)).labels[0]


async def test_lighter_days_in_settings(world: World) -> None:
    me = world.student
    await me.say("/settings")
    said = await me.press("轻松日")
    assert "周六 100%" in said.labels
    said = await me.press("周六 100%")
    assert "周六 50%" in said.labels
    said = await me.press("周六 50%")
    assert "周六 0%" in said.labels and "周六 0%" in said.text
    for day in "一二三四五日":
        await me.press(f"周{day} 100%")
        said = await me.press(f"周{day} 50%")
    assert "至少留一天" in said.text
