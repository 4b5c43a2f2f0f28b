"""A group's daily question: opted in by an admin, a poll a day, a board on Sunday, silence otherwise."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from mentor.clock import local
from mentor.models import GroupPoll, GroupQuiz, GroupVote, User
from mentor.store import Tx
from tests.world import Person, Said, World

GROUPS, POLLS, VOTES = GroupQuiz.__table__, GroupPoll.__table__, GroupVote.__table__


def rows(tx: Tx, table: object) -> list:
    return tx.execute(select(table)).all()


class Group:
    """A group with an owner, two members and the bot."""

    def __init__(self, world: World) -> None:
        self.world, self.owner = world, world.student
        self.ann, self.bob = world.person("Ann", "zh-hans"), world.person("Bob", "zh-hans")
        self.id = world.play.add_group("AI 求职群", [self.owner.id, self.ann.id, self.bob.id]).id

    async def say(self, person: Person, text: str) -> Said:
        return await person.say(text, chat_id=self.id)

    async def asked(self, at: int = 12 * 60 + 30) -> Said:
        """Move on to the next question and wait until its votes count."""
        before = len(await self.world.sql(rows, POLLS))
        now = local(self.world.clock.now(), "Asia/Shanghai")
        wanted = now.replace(hour=at // 60, minute=at % 60, second=30)
        wanted += timedelta(days=wanted <= now)
        await self.world.later(seconds=(wanted - now).total_seconds())
        await self.world.sees(lambda tx: len(rows(tx, POLLS)), before + 1)
        return self.world.since(self.world.mark, self.id)

    async def vote(self, person: Person, said: Said, is_right: bool) -> None:
        message = next(m for m in said if "poll" in m)
        poll = (await self.world.sql(lambda tx: [p for p in rows(tx, POLLS) if p.poll_id == message["poll"]["id"]]))[0]
        others = [n for n in range(len(message["poll"]["options"])) if n not in poll.right]
        chosen = poll.right if is_right else others[:1]
        await person.do(lambda play: play.answer_poll(person.id, message["message_id"], chosen, chat_id=self.id))


@pytest.fixture
async def group(world: World) -> Group:
    return Group(world)


async def test_an_admin_switches_it_on_and_a_question_comes(group: Group) -> None:
    said = await group.say(group.owner, "/quiz on")
    assert "每天 12:30" in said.text
    poll = next(m["poll"] for m in await group.asked() if "poll" in m)
    assert poll["type"] == "quiz" and not poll["is_anonymous"]


async def test_others_may_not(group: Group) -> None:
    assert "只有群管理员" in (await group.say(group.ann, "/quiz on")).text
    await group.say(group.owner, "/quiz on")
    assert "只有群管理员" in (await group.say(group.ann, "/quiz off")).text
    assert len(await group.world.sql(rows, GROUPS)) == 1


async def test_at_another_hour_and_off(group: Group) -> None:
    assert "20:15" in (await group.say(group.owner, "/quiz on 20:15")).text
    assert "改好了" in (await group.say(group.owner, "/quiz on 早上8点")).text
    assert "没看出是几点" in (await group.say(group.owner, "/quiz on 🤖")).text
    assert "不再发题" in (await group.say(group.owner, "/quiz off")).text
    assert "本来就没有开" in (await group.say(group.owner, "/quiz off")).text
    await group.world.later(days=1)
    assert await group.world.quiet(group.id) == []


@pytest.mark.parametrize("text", ["什么是 KV cache？", "/nothing", "岗位职责：训练大模型，要求本科"])
async def test_nothing_else_answers(group: Group, text: str) -> None:
    said = await group.say(group.owner, "/quiz on")
    # as a reply to the bot, which is all beside commands that Telegram shows it in a group
    answered = (
        await group.say(group.ann, text)
        if text[0] == "/"
        else await group.ann.say(text, chat_id=group.id, reply_to=said.message["message_id"])
    )
    assert answered == []


async def test_bare_and_personal_commands_get_one_line_with_a_link(group: Group) -> None:
    for text in ("/quiz", "/quiz 微调", "/daily"):
        said = await group.say(group.ann, text)
        assert len(said) == 1 and "私下聊" in said.text


async def test_the_board_of_the_week_and_then_the_names_are_gone(group: Group) -> None:
    world = group.world
    await world.at(9)
    await group.say(group.owner, "/quiz on")
    while local(world.clock.now(), "Asia/Shanghai").weekday() != 3:  # from Thursday on
        await world.later(days=1)
    await world.sees(lambda tx: all(r.asked_at for r in rows(tx, POLLS)), True)
    for _ in range(2):
        said = await group.asked()
        await group.vote(group.ann, said, True)
        await group.vote(group.bob, said, False)
    assert {vote.name for vote in await world.sql(rows, VOTES)} == {"Ann", "Bob"}
    now = local(world.clock.now(), "Asia/Shanghai")
    sunday = (now + timedelta(days=6 - now.weekday())).replace(hour=20, minute=0, second=30)
    while local(world.clock.now(), "Asia/Shanghai") < sunday - timedelta(days=1):
        await world.later(days=1)
    await world.later(seconds=(sunday - local(world.clock.now(), "Asia/Shanghai")).total_seconds())
    await world.sees(lambda tx: rows(tx, VOTES), [])
    board = next(m["text"] for m in world.play.bot_messages(group.id) if "🏆" in m.get("text", ""))
    assert "🥇 Ann：2 分（答了 2 题）" in board and "🥈 Bob：0 分（答了 2 题）" in board and "2 人" in board


async def test_voters_become_no_users_and_get_no_message(group: Group) -> None:
    world = group.world
    await group.say(group.owner, "/quiz on")
    said = await group.asked()
    await group.vote(group.ann, said, False)
    assert len(await world.sql(rows, VOTES)) == 1
    users = {row.id for row in await world.sql(rows, User.__table__)}
    assert group.ann.id not in users and world.play.bot_messages(group.ann.id) == []


async def test_thrown_out_it_stops(group: Group) -> None:
    world = group.world
    await group.say(group.owner, "/quiz on")
    said = await group.asked()
    await group.vote(group.ann, said, True)
    world.play.set_bot_status(group.id, "kicked", by=group.owner.id)
    await world.sees(lambda tx: (rows(tx, GROUPS), rows(tx, VOTES)), ([], []))
    assert "/daily" in (await group.owner.say("/help")).text  # the admin is still written to


async def test_a_supergroup_is_followed(group: Group) -> None:
    world = group.world
    await group.say(group.owner, "/quiz on")
    new = world.play.migrate(group.id)
    now = local(world.clock.now(), "Asia/Shanghai")
    wanted = now.replace(hour=12, minute=30, second=30)
    wanted += timedelta(days=wanted <= now)
    await world.later(seconds=(wanted - now).total_seconds())
    await world.sees(lambda tx: [r.chat_id for r in rows(tx, GROUPS)], [new.id])
    await world.later(seconds=5)
    await world.sees(lambda tx: [r.chat_id for r in rows(tx, POLLS)], [new.id])


async def test_who_erases_themselves_takes_the_votes_along(group: Group) -> None:
    from mentor import privacy, users

    world = group.world
    await group.say(group.owner, "/quiz on")
    await group.vote(group.ann, await group.asked(), True)
    now = datetime.now(UTC)
    await world.app.services.db.run(privacy.forget, users.Person(group.ann.id), int(now.timestamp()), 1, now)
    assert await world.sql(rows, VOTES) == []
