"""/quiz: native polls, their answers, and what becomes of a wrong one."""

import pytest
from sqlalchemy import select

from mentor.catalogue import catalogue
from mentor.models import Card, QuizPoll
from mentor.store import Tx
from tests.world import Person, Said, World

CARDS, POLLS = Card.__table__, QuizPoll.__table__


def cards(tx: Tx, user_id: int) -> list:
    return tx.execute(select(CARDS).where(CARDS.c.user_id == user_id)).all()


async def ask(person: Person, text: str = "/quiz") -> Said:
    said = await person.say(text)
    assert said.message["poll"]["type"] == "quiz"
    return said


async def right_ones(world: World, said: Said) -> list[int]:
    poll_id = said.message["poll"]["id"]
    return await world.sql(lambda tx: tx.execute(select(POLLS.c.right).where(POLLS.c.poll_id == poll_id)).scalar_one())


async def vote(person: Person, said: Said, options: list[int]) -> Said:
    return await person.do(lambda play: play.answer_poll(person.id, said.message["message_id"], options))


async def test_a_right_answer_leads_on(world: World) -> None:
    said = await ask(world.student)
    said = await vote(world.student, said, await right_ones(world, said))
    assert "对了" in said.text and "1/1" in said.text
    assert await world.sql(cards, world.student.id) == []
    await world.student.press("下一题", said)


async def test_a_missed_one_becomes_due(world: World) -> None:
    said = await ask(world.student)
    right = await right_ones(world, said)
    wrong = next(n for n in range(len(said.message["poll"]["options"])) if n not in right)
    question = said.message["poll"]["question"].removeprefix("【多选】")
    said = await vote(world.student, said, [wrong])
    assert "排进复习" in said.text and "0/1" in said.text
    assert question in (await world.student.say("/review")).text


async def test_several_right_answers(world: World) -> None:
    several = await world.sql(
        lambda tx: {
            q.topic
            for q in catalogue(tx).questions.values()
            if q.choices and sum(o.right for o in q.choices.options) > 1
        }
    )
    if not several:
        pytest.skip("no card with several right answers in these seeds")
    for _ in range(60):
        said = await ask(world.student, f"/quiz {sorted(several)[0]}")
        right = await right_ones(world, said)
        if len(right) > 1:
            break
    assert said.message["poll"]["allows_multiple_answers"]
    assert "对了" in (await vote(world.student, said, right)).text


@pytest.mark.parametrize("topic", ["微调", "finetuning", "SFT", "推理优化", "大模型基础"])
async def test_a_topic_by_any_name(world: World, topic: str) -> None:
    said = await ask(world.student, f"/quiz {topic}")
    questions = await world.sql(lambda tx: {q.question: q.topic for q in catalogue(tx).questions.values()})
    wanted = {"推理优化": "inference", "大模型基础": "llm-basics"}.get(topic, "finetuning")
    assert questions[said.message["poll"]["question"].removeprefix("【多选】")] == wanted


@pytest.mark.parametrize("topic", ["微条", "xyz", "<b>", "🤖", "长" * 3000])
async def test_an_unknown_topic_offers_the_nearest(world: World, topic: str) -> None:
    said = await world.student.say(f"/quiz {topic}")
    assert "不认识主题" in said.text and said.labels


async def test_topics_to_choose_from(world: World) -> None:
    said = await world.student.say("/quiz topics")
    assert "微调" in said.labels
    await world.student.press("微调", said)
    assert world.play.bot_messages(world.student.id)[-1]["poll"]


async def test_quizzes_do_not_repeat_while_there_are_others(world: World) -> None:
    seen = [(await ask(world.student)).message["poll"]["question"] for _ in range(8)]
    assert len(set(seen)) == 8


async def test_a_withdrawn_vote_is_quiet(world: World) -> None:
    said = await ask(world.student)
    await vote(world.student, said, await right_ones(world, said))
    before = len(world.play.bot_messages(world.student.id))
    try:
        await vote(world.student, said, [])
    except Exception:
        return  # Telegram does not let a quiz be taken back
    assert len(world.play.bot_messages(world.student.id)) == before


async def test_in_english(world: World) -> None:
    ann = world.person("Ann", "en")
    await ann.say("/stop")
    said = await ask(ann)
    assert "Right!" in (await vote(ann, said, await right_ones(world, said))).text
