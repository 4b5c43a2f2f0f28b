"""/daily and /review: a sitting from the question to the end, and what can go wrong on the way."""

import re

import pytest
from sqlalchemy import select

from bot.locales import translator
from mentor import catalogue, users
from mentor.models import Card, Letter, PointCorrection, ReviewLog
from mentor.store import Tx
from tests.world import Person, Said, World

CARDS, LOG, LETTERS = Card.__table__, ReviewLog.__table__, Letter.__table__


def rows(tx: Tx, table, user_id: int) -> list:
    return tx.execute(select(table).where(table.c.user_id == user_id).order_by(*table.primary_key)).all()


async def cards_of(world: World, person: Person) -> list:
    return await world.sql(rows, CARDS, person.id)


async def a_card(world: World, index: int = 0):
    """Some card of the corpus."""
    return await world.sql(lambda tx: list(catalogue.catalogue(tx).questions.values())[index])


async def one(world: World, person: Person, rating: str = "记得") -> Said:
    """Reveal the open card and rate it."""
    said = await person.press("看答案")
    assert "要点" in said.text and "一句话" in said.text
    return await person.press(rating, said)


async def test_a_daily_sitting_to_its_end(world: World) -> None:
    said = await world.student.say("/daily 3")
    assert "第 1/3 题" in said.text and "★" in said.text
    said = await one(world, world.student)
    assert "第 2/3 题" in said.text and "记得" in said.text
    assert len(world.play.bot_messages(world.student.id)) == 1  # the screen is edited in place
    await one(world, world.student, "很熟")
    said = await one(world, world.student, "吃力")
    assert "今天已过 3 张" in said.text and "明天" in said.text
    assert "再来 3 题" in " ".join(said.labels)
    assert len(await cards_of(world, world.student)) == 3


async def test_every_button_shows_the_interval_that_it_gives(world: World) -> None:
    for label in ("忘了", "吃力", "记得", "很熟"):
        await world.student.say("/daily 20")
        said = await world.student.press("看答案")
        shown = said.button(label)["text"].removeprefix(label).strip()
        said = await world.student.press(label, said)
        promised = re.search(r"，(\d+) (\S+?)后", said.text)
        assert promised and shown == f"{promised[1]}{promised[2].replace('分钟', '分')}"


async def test_a_bad_rating_leads_to_its_topic_and_a_mock_and_a_good_one_does_not(world: World) -> None:
    await world.student.say("/daily 3")
    for rating in ("忘了", "吃力"):
        said = await one(world, world.student, rating)
        topic = said.button("🎲 练练")["text"].removeprefix("🎲 练练")
        poll = await world.student.press("🎲 练练", said)
        question = poll.message["poll"]["question"].removeprefix("【多选】")
        cards = await world.sql(lambda tx: catalogue.catalogue(tx).questions)
        asked = next(card for card in cards.values() if card.question == question)
        assert translator("zh_Hans").plain(f"topic.{asked.topic}") == topic
        assert "面模拟" in (mock := await world.student.press("🎤 模拟面试", said)).text or "哪个方向" in mock.text
    said = await one(world, world.student, "很熟")
    assert not any("🎲 练练" in label for label in said.labels)


async def test_asking_twice_gives_the_same_questions(world: World) -> None:
    first = await world.student.say("/daily 4")
    again = await world.student.say("/daily 4")
    assert first.text == again.text
    assert "1/4" in again.text
    assert "1/6" in (await world.student.say("/daily 6")).text


@pytest.mark.parametrize("args", ["0", "-3", "21", "99999999999999", "abc", "3 4", "🤖", "<b>5</b>", "x" * 4000])
async def test_a_bad_number_gets_a_way_on(world: World, args: str) -> None:
    assert "/daily 5" in (await world.student.say(f"/daily {args}")).text


@pytest.mark.parametrize("args", ["3", "３", "三", "3题", "3 道"])
async def test_a_number_in_any_form(world: World, args: str) -> None:
    assert "1/3" in (await world.student.say(f"/daily {args}")).text


async def test_a_double_tap_rates_once(world: World) -> None:
    await world.student.say("/daily 3")
    said = await world.student.press("看答案")
    data = said.button("记得")["callback_data"]
    await world.student.press("记得", said)
    await world.student.forge(data)
    assert [card.reviews for card in await cards_of(world, world.student)] == [1]
    assert len(await world.sql(rows, LOG, world.student.id)) == 1


async def test_undo_puts_everything_back(world: World) -> None:
    await world.student.say("/daily 3")
    said = await one(world, world.student, "很熟")
    undo = said.button("撤销")["callback_data"]
    said = await world.student.press("撤销", said)
    assert "撤销" in said.toast and "要点" in said.text
    assert await cards_of(world, world.student) == []
    assert await world.sql(rows, LOG, world.student.id) == []
    assert "太旧" in (await world.student.forge(undo)).toast
    said = await world.student.press("忘了")
    assert "第" in said.text


async def test_the_parts_of_an_answer(world: World) -> None:
    await world.student.say("/daily 1")
    said = await world.student.press("看答案")
    said = await world.student.press("完整答案", said)
    assert "完整答案" in said.text
    said = await world.student.press("易错点", said)
    assert "易错点" in said.text
    said = await world.student.press("追问", said)
    assert "追问" in said.text
    said = await world.student.press("来源", said)
    assert "来源" in said.text
    said = await world.student.press("要点", said)
    assert "一句话" in said.text
    assert "记得" in " ".join(said.labels)


async def test_tomorrow_means_tomorrow(world: World) -> None:
    said = await world.student.say("/daily 2")
    question = said.text.split("\n\n")[1]
    said = await world.student.press("明天再说", said)
    assert "明天" in said.toast and question not in said.text
    await one(world, world.student)
    assert question not in (await world.student.say("/daily")).text
    await world.later(days=1)
    assert question in (await world.student.say("/review")).text


async def test_a_suspended_card_comes_back_only_when_asked(world: World) -> None:
    said = await world.student.say("/daily 2")
    question = said.text.split("\n\n")[1]
    await world.student.press("更多", said)
    said = await world.student.press("以后不出")
    assert question not in said.text
    slug = (await cards_of(world, world.student))[0].slug
    said = await world.student.forge(f"1qc|{slug}")
    assert question in said.text and "暂停" in said.text
    await world.student.press("更多", said)
    assert "恢复" in (await world.student.press("恢复这题")).toast


async def test_flagging_a_card_reaches_the_letters(world: World) -> None:
    said = await world.student.say("/daily 2")
    await world.student.press("更多", said)
    await world.student.press("有问题")
    said = await world.student.press("过时")
    assert "管理员" in said.toast and "第" not in said.toast
    await world.student.press("更多", said)
    await world.student.press("有问题")
    said = await world.student.say("<b>第二个要点</b> & 🤖 写错了")
    assert "管理员" in said.text
    assert await world.student.press("回到这题")
    letters = await world.sql(rows, LETTERS, world.student.id)
    assert [letter.kind for letter in letters] == ["flag", "flag"]
    assert letters[1].text.startswith("<b>") and letters[1].about


async def test_a_note_comes_with_the_answer(world: World) -> None:
    said = await world.student.say("/daily 2")
    await world.student.press("更多", said)
    said = await world.student.press("记笔记")
    assert "只有你能看到" in said.text
    assert "2000" in (await world.student.say("长" * 3000)).text
    said = await world.student.say("类比 <缓存> & 🧠")
    await world.student.press("回到这题", said)
    assert "类比 <缓存> & 🧠" in (await world.student.press("看答案")).text


async def test_an_empty_review_is_pleasant(world: World) -> None:
    said = await world.student.say("/review")
    assert "还没有要复习的" in said.text
    assert "1/" in (await world.student.press("今日题", said)).text


async def test_review_brings_back_what_is_due(world: World) -> None:
    await world.student.say("/daily 2")
    await one(world, world.student)
    await one(world, world.student)
    assert "没有到期" in (await world.student.say("/review")).text or "都" in (await world.student.say("/review")).text
    await world.later(days=4)
    said = await world.student.say("/review")
    assert "1/2" in said.text
    await one(world, world.student)
    said = await one(world, world.student)
    assert "今天已过 2 张" in said.text


async def test_a_forgotten_card_comes_once_more_in_the_sitting(world: World) -> None:
    await world.student.say("/daily 1")
    said = await one(world, world.student, "忘了")
    assert "再看一眼" in said.text
    said = await world.student.press("现在就再看一眼", said)
    assert "★" in said.text
    await world.student.press("看答案")
    await world.student.press("记得")
    assert [card.state for card in await cards_of(world, world.student)] == [2]


async def test_a_card_from_a_roadmap_stands_alone(world: World) -> None:
    card = await a_card(world)
    await world.student.say("/help")
    said = await world.student.forge(f"1qc|{card.slug}")
    assert card.question in said.text
    said = await one(world, world.student)
    assert "记下了" in said.text and "今日题" in " ".join(said.labels)


@pytest.mark.parametrize(
    "data", ["1qc|no-such-card", "1qg|no-such-card|d|3|0", "1qu|999|d", "1qg|x|d|9|0", "1qr|~0|d|0"]
)
async def test_what_is_gone_says_so(world: World, data: str) -> None:
    await world.student.say("/help")
    assert "太旧" in (await world.student.forge(data)).toast


async def test_the_hard_list_is_kind(world: World) -> None:
    assert "难题单是空的" in (await world.student.say("/review hard")).text
    assert "难题单是空的" in (await world.student.say("/review 难题")).text


async def test_the_daily_push_brings_the_first_question(world: World) -> None:
    ann = world.person("小赵", "zh-hans")
    await ann.say("/daily")
    await one(world, ann)
    await world.app.services.db.run(wake, ann.id, world.clock.now())
    await world.later(seconds=1)
    said = await ann.pushed()
    assert "今天还剩 4 题" in said.text and "晚" not in said.text
    assert "2/5" in (await ann.press("开始", said)).text


def wake(tx: Tx, user_id: int, now) -> None:
    """Make the daily push of somebody due, without quiet hours."""
    user = users.find(tx, user_id)
    users.change(tx, user, now, quiet_from=None, quiet_to=None)
    table = users.TABLE
    tx.execute(table.update().where(table.c.id == user_id).values(next_daily_at=now))


async def test_the_daily_push_is_silent_when_all_is_done(world: World) -> None:
    ann = world.person("小赵", "zh-hans")
    await ann.say("/daily 5")
    for _ in range(5):
        await one(world, ann)
    await world.app.services.db.run(wake, ann.id, world.clock.now())
    await world.later(seconds=1)
    assert not (await world.quiet(ann.id))


async def test_in_english(world: World) -> None:
    ann = world.person("Ann", "en")
    said = await ann.say("/daily 2")
    assert "1 of 2" in said.text
    said = await ann.press("Reveal")
    assert "Key points" in said.text and "How well" in said.text
    said = await ann.press("Good", said)
    assert "back in 2 days" in said.text
    assert "Nothing" in (await ann.say("/review")).text


async def open_card(world: World, person: Person, card) -> Said:
    """Ask this very card."""
    await person.say("/help")
    return await person.forge(f"1qc|{card.slug}")


def ratings(said: Said) -> list[str]:
    return [label for label in said.labels if any(name in label for name in ("忘了", "吃力", "记得", "很熟"))]


async def test_a_typed_answer_is_checked_point_by_point(world: World) -> None:
    card = await a_card(world)
    await open_card(world, world.student, card)
    said = await world.student.say(card.answer)
    assert f"/{len(card.key_points)} 个要点" in said.text or "都听到了" in said.text
    assert "✅ ①" in said.text and "一句话" in said.text and "错" not in said.text.split("一句话")[0].split("要点")[0]
    assert sum(label.startswith("▸") for label in ratings(said)) == 1
    said = await world.student.press("完整答案", said)
    assert sum(label.startswith("▸") for label in ratings(said)) == 1
    said = await world.student.press("要点", said)
    assert "✅ ①" in said.text
    await world.student.press("记得", said)
    assert [c.reviews for c in await cards_of(world, world.student)] == [1]


async def test_off_topic_is_not_heard_and_never_wrong(world: World) -> None:
    card = await a_card(world)
    await open_card(world, world.student, card)
    said = await world.student.say("今天天气不错 🌞 <b>&</b>")
    assert f"听到 0/{len(card.key_points)}" in said.text and "没听到" in said.text
    assert card.key_points[0].follow_up in said.text
    assert ratings(said)[0].startswith("▸")


async def test_a_point_can_be_corrected_and_the_rating_follows(world: World) -> None:
    card = await a_card(world)
    await open_card(world, world.student, card)
    said = await world.student.say("不知道")
    for number in "①②③④⑤⑥⑦⑧"[: len(card.key_points)]:
        said = await world.student.press(number, said)
    assert "改好了" in said.toast and "都听到了" in said.text and "你改的" in said.text
    assert ratings(said)[3].startswith("▸")
    said = await world.student.press("①", said)
    assert "▫️ ①" in said.text
    kept = await world.sql(rows, PointCorrection.__table__, world.student.id)
    assert [(row.point, row.said) for row in kept] == [(n, n > 0) for n in range(len(card.key_points))]


async def test_the_answer_before_is_shown_with_what_was_gained(world: World) -> None:
    card = await a_card(world)
    await open_card(world, world.student, card)
    await world.student.say("先随便说 <i>两句</i>")
    said = await world.student.press("再答一次")
    assert card.question in said.text
    said = await world.student.say(card.answer)
    assert "比上次" in said.text and "多说到" in said.text and "①" in said.text
    await open_card(world, world.student, card)
    said = await world.student.say("又忘光了")
    assert "上次" in said.text


async def test_a_very_long_answer_gets_a_sentence(world: World) -> None:
    card = await a_card(world)
    await open_card(world, world.student, card)
    said = await world.student.say("长" * 4000)
    assert "听到 0/" in said.text


async def test_after_revealing_text_is_no_answer(world: World) -> None:
    card = await a_card(world)
    await open_card(world, world.student, card)
    await world.student.press("看答案")
    said = await world.student.say("这句话不是答案")
    assert "个要点" not in said.text


async def test_a_question_while_a_card_is_open_has_another_reading(world: World) -> None:
    from bot.handlers import ROUTES

    card = await a_card(world)
    await open_card(world, world.student, card)
    said = await world.student.say("RAG 怎么做重排？")
    assert "个要点" in said.text
    assert ("这是个问题" in " ".join(said.labels)) == ("ask" in ROUTES.commands)
    await open_card(world, world.student, card)
    said = await world.student.say(
        "某公司招聘\n岗位职责：训练大模型\n任职要求：熟悉 PyTorch\n" + "负责多模态模型的研发。" * 20
    )
    assert ("招聘启事" in " ".join(said.labels)) == ("jd" in ROUTES.commands)


async def test_somebody_elses_answer_stays_theirs(world: World) -> None:
    card = await a_card(world)
    await open_card(world, world.student, card)
    said = await world.student.say("不知道")
    other = world.person("小王", "zh-hans")
    await other.say("/help")
    assert "太旧" in (await other.forge(said.button("①")["callback_data"])).toast


async def test_a_restart_of_the_answer_is_the_same_card(world: World) -> None:
    """The dialogue is a row: what is typed an hour later still belongs to the card."""
    card = await a_card(world)
    await open_card(world, world.student, card)
    await world.later(hours=1)
    assert "个要点" in (await world.student.say("想了一个小时")).text
