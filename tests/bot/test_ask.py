"""/ask and plain questions."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from mentor.models import AskSubject, Letter, Passage
from mentor.search import corpus
from tests.world import World

LETTERS, PASSAGES, SUBJECTS = Letter.__table__, Passage.__table__, AskSubject.__table__


@pytest.mark.parametrize(
    "text", ["/ask 非计算机专业的简历会被筛掉吗", "非计算机专业的简历会被筛掉吗？", "非計算機專業的簡歷會被篩掉嗎"]
)
async def test_an_answer_says_who_and_when(world: World, text: str) -> None:
    said = await world.student.say(text)
    assert "转述自" in said.text and "2024" in said.text


async def test_both_sides_are_shown_with_their_dates(world: World) -> None:
    said = await world.student.say("非计算机专业的简历会被筛掉吗？")
    assert "也有人不这么看" in said.text and said.text.count("年") >= 2
    other = await world.student.press("⚖️", said)
    assert "转述自" in other.text and "也有人不这么看" in other.text


async def test_a_card_answers_and_leads_to_itself_its_node_and_its_track(world: World) -> None:
    said = await world.student.say("HNSW 的参数怎么调")
    assert "摘自题卡" in said.text
    assert {"➕ 再说一段", "📖 看完整的"} <= set(said.labels)
    assert any(label.startswith("🗺") for label in said.labels)
    said = await world.student.press("看完整的", said)
    assert "看答案" in " ".join(said.labels)


async def test_more_of_it_quotes_each_part_once_and_then_says_so(world: World) -> None:
    me, texts = world.student, []
    said = await me.say("DPO 的损失是怎么推导出来的")
    for _ in range(30):
        texts.append(said.text)
        if "都引过了" in said.text:
            break
        said = await me.press("再说一段", said)
    assert "都引过了" in texts[-1] and len(texts) > 2
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("follow_up", ["为什么？", "那为什么呢", "再详细点", "why?"])
async def test_a_follow_up_without_a_subject_keeps_the_one_before(world: World, follow_up: str) -> None:
    first = await world.student.say("HNSW 的参数怎么调")
    title = first.text.splitlines()[0]
    said = await world.student.say(follow_up)
    assert title in said.text and "接着说" in said.text and said.text != first.text


async def test_a_new_subject_goes_into_the_question_before(world: World) -> None:
    await world.student.say("KV cache 占多少显存怎么算")
    said = await world.student.say("那量化呢？")
    assert "接着说" in said.text and "KV" in said.text and "量化" in said.text


async def test_the_subject_expires_and_outlives_a_restart(world: World) -> None:
    await world.student.say("HNSW 的参数怎么调")
    assert await world.sql(lambda tx: tx.execute(select(func.count()).select_from(SUBJECTS)).scalar()) == 1
    await world.later(seconds=31 * 60)
    assert "哪一件事" in (await world.student.say("为什么？")).text


async def test_a_whole_question_is_no_follow_up(world: World) -> None:
    await world.student.say("KV cache 占多少显存怎么算")
    said = await world.student.say("非计算机专业的简历会被筛掉吗")
    assert "接着说" not in said.text and "转述自" in said.text


@pytest.mark.parametrize(
    ("text", "words"),
    [("/ask", "直接打字"), ("🤖🤖", "没有我能拿去查的词"), ("как дела?", "没有我能拿去查的词"), ("怎么办？", "哪一件事"),
     ("？？？", "没有我能拿去查的词"), ("长" * 600, "500"), ("的了吗", "没有我能拿去查的词")],
)  # fmt: skip
async def test_what_cannot_be_looked_up_gets_a_way_on(world: World, text: str, words: str) -> None:
    assert words in (await world.student.say(text)).text


async def test_in_english(world: World) -> None:
    ann = world.person("Ann", "en")
    said = await ann.say("What does HNSW do?")
    assert "From a question card" in said.text and "📖 The whole of it" in said.labels
    assert "would rather not guess" in (await ann.say("how to bake bread")).text


async def test_an_honest_no_and_a_way_to_a_person(world: World) -> None:
    said = await world.student.say("红烧肉怎么做？")
    assert "不想瞎猜" in said.text
    assert "转给管理员" in (await world.student.press("问问管理员", said)).text
    assert "红烧肉" in (await world.admin.say("/inbox")).text


async def test_nothing_is_sent_unless_the_person_agrees(world: World) -> None:
    await world.student.say("红烧肉怎么做？")
    assert "信箱空了" in (await world.admin.say("/inbox")).text


async def ask_the_admins(world: World, name: str, text: str):
    person = world.person(name, "zh-hans")
    await person.press("问问管理员", await person.say(text))
    return person


async def test_the_same_question_is_answered_once_for_all_and_becomes_a_passage(world: World) -> None:
    one = await ask_the_admins(world, "甲", "宠物托运公司靠谱吗？")
    two = await ask_the_admins(world, "乙", "请问宠物托运公司靠谱吗")
    other = await ask_the_admins(world, "丙", "火星移民签证怎么办？")
    inbox = await world.admin.say("/inbox")
    assert "2 个人问了同样的事" in inbox.text and "请问宠物托运" in inbox.text
    assert any("还有 1" in label for label in inbox.labels)
    following = await world.admin.press("下一封", inbox)
    assert "火星移民" in following.text  # the second who asks the same is passed over
    await world.admin.press("答复", await world.admin.press("下一封", following))
    answered = await world.admin.say("看有没有动物检疫资质，先签合同再付款。<b>")
    assert "2 人" in answered.text
    for person in (one, two):
        await world.until(lambda p=person: "动物检疫" in str(world.play.bot_messages(p.id)[-1].get("text")))
    assert "动物检疫" not in str(world.play.bot_messages(other.id))
    kept = await world.admin.press("收进资料库", answered)
    assert "收进资料库了" in kept.text
    said = await world.student.say("宠物托运公司靠谱吗")
    assert "动物检疫资质" in said.text and "原话引自 管理员答复" in said.text and "<b>" in said.text
    assert world.clock.now().date().isoformat() in said.text
    seen = await world.admin.press("看它的样子", kept)
    assert "动物检疫资质" in seen.text


async def test_an_accepted_answer_can_be_taken_back_and_twice_is_once(world: World) -> None:
    await ask_the_admins(world, "甲", "宠物托运公司靠谱吗？")
    await world.admin.press("答复", await world.admin.say("/inbox"))
    answered = await world.admin.say("看资质。")
    kept = await world.admin.press("收进资料库", answered)
    await world.admin.forge(answered.button("收进资料库")["callback_data"])
    assert await world.sql(lambda tx: tx.execute(select(func.count()).select_from(PASSAGES)).scalar()) == 1
    gone = await world.admin.press("撤回", kept)
    assert "撤回了" in gone.text
    assert "不想瞎猜" in (await world.student.say("宠物托运公司靠谱吗")).text
    assert await world.sql(corpus.is_fresh)
    assert "太旧" in (await world.admin.forge(kept.button("撤回")["callback_data"])).toast


async def keep_data(world: World) -> str:
    """The button that would accept the answer to the one letter there is."""
    return f"1ak|{await world.sql(lambda tx: tx.execute(select(LETTERS.c.id)).scalar())}|1"


async def test_only_admins_and_only_answers_get_in(world: World) -> None:
    await ask_the_admins(world, "甲", "宠物托运公司靠谱吗？")
    await world.student.say("/help")
    await world.admin.say("/help")
    assert "太旧" in (await world.student.forge(await keep_data(world))).toast
    said = await world.admin.forge(await keep_data(world))
    assert "还没有答复" in said.text
    assert "太旧" in (await world.admin.forge("1ak|99|1")).toast


async def test_a_stale_note_is_a_toast(world: World) -> None:
    await world.student.say("/start")
    for data in ("1ac|no-such-note", "1ap|answer-9", "1ar|none"):
        assert "太旧" in (await world.student.forge(data)).toast


async def test_a_double_tap_sends_one_letter(world: World) -> None:
    said = await world.student.say("红烧肉怎么做？")
    await world.student.press("问问管理员", said)
    again = await world.student.forge(said.button("问问管理员")["callback_data"])
    assert "太旧" in again.toast
    count = select(func.count()).select_from(LETTERS).where(LETTERS.c.state == "open")
    assert await world.sql(lambda tx: tx.execute(count).scalar()) == 1
