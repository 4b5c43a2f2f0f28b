"""/start: the first two minutes, links, coming back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from mentor import catalogue as corpus
from mentor.models import Dialogue, Suppression, User
from tests.world import Person, World

PEOPLE, DIALOGUES, BLOCKED = User.__table__, Dialogue.__table__, Suppression.__table__


async def row(world: World, person: Person):
    return await world.sql(lambda tx: tx.execute(select(PEOPLE).where(PEOPLE.c.id == person.id)).first())


async def test_all_of_it_by_buttons(world: World) -> None:
    me = world.student
    said = await me.say("/start")
    assert "1/5" in said.text and "方向" in said.text
    said = await me.press("多模态", said)
    assert "2/5" in said.text and "背景" in said.text
    said = await me.press("开发转行", said)
    assert "3/5" in said.text
    said = await me.press("每周 10 小时", said)
    assert "4/5" in said.text and "时区" in said.text
    said = await me.press("东京", said)
    assert "5/5" in said.text
    said = await me.press("07:00", said)
    assert "准备好了" in said.text and "第一题" in said.text and "第一站" in said.text
    found = await row(world, me)
    assert (found.track, found.background, found.weekly_hours, found.tz, found.daily_at) == (
        "multimodal", "developer", 10, "Asia/Tokyo", 420,
    )  # fmt: skip
    assert found.onboarded_at is not None and found.next_daily_at.hour == 22  # 07:00 in Tokyo
    card = await me.press("回答第一题", said)
    assert card.labels
    assert "动手" in (await me.press("去第一站", said)).text


async def test_all_of_it_by_words(world: World) -> None:
    me = world.student
    await me.say("/start")
    for text in ("多模態", "物理博士，写过 CUDA <b>", "十五", "纽约", "早上7点半"):
        said = await me.say(text)
    assert "准备好了" in said.text
    found = await row(world, me)
    assert (found.track, found.weekly_hours, found.tz, found.daily_at) == ("multimodal", 15, "America/New_York", 450)
    assert found.background == "物理博士,写过 CUDA <b>" and "物理博士" in said.text


async def test_all_of_it_can_be_skipped(world: World) -> None:
    me = world.student
    said = await me.say("/start")
    for _ in range(5):
        said = await me.press("跳过", said)
    assert "准备好了" in said.text
    assert (await row(world, me)).onboarded_at is not None


async def test_at_once(world: World) -> None:
    said = await world.student.say("/start")
    assert "第一题" in (await world.student.press("直接开始", said)).text


async def test_it_goes_on_where_it_was_left(world: World) -> None:
    me = world.student
    said = await me.say("/start")
    await me.press("跳过", await me.press("RAG", said))
    world.app.intake.__init__(world.app.services, world.app.intake._router)  # nothing is kept in memory
    assert "3/5" in (await me.say("/start")).text
    said = await me.press("返回")
    assert "2/5" in said.text
    assert (await row(world, me)).track == "rag_agent"


async def test_the_language(world: World) -> None:
    me = world.student
    said = await me.press("English", await me.say("/start"))
    assert "Which direction?" in said.text
    said = await me.press("繁體中文", said)
    assert "哪個方向" in said.text
    assert (await row(world, me)).lang == "zh_Hant"


@pytest.mark.parametrize(
    ("steps", "text", "words"),
    [
        (0, "炼丹", "不认识方向"), (1, "长" * 200, "100"), (2, "很多", "1 到 80"), (2, "0", "1 到 80"), (2, "999", "1 到 80"),
        (2, "-5", "1 到 80"), (2, "3.5小时", "1 到 80"), (3, "火星", "不认识时区"), (3, "x" * 3000, "不认识时区"),
        (3, "<b>🤖\u202e", "不认识时区"), (4, "很早", "没看出是几点"), (4, "25:00", "没看出是几点"), (4, "9" * 300, "没看出"),
    ],
)  # fmt: skip
async def test_wrong_words_get_a_way_on(world: World, steps: int, text: str, words: str) -> None:
    me = world.student
    said = await me.say("/start")
    for _ in range(steps):
        said = await me.press("跳过", said)
    said = await me.say(text)
    assert words in said.text or "太长" in said.text
    good = ("llm", "学生", "8", "上海", "21:30")[steps]
    said = await me.say(good)
    assert f"{steps + 2}/5" in said.text or "准备好了" in said.text


async def test_an_unknown_zone_offers_the_nearest(world: World) -> None:
    me = world.student
    said = await me.say("/start")
    for _ in range(3):
        said = await me.press("跳过", said)
    said = await me.say("美国")
    assert any("纽约" in label for label in said.labels)
    assert "5/5" in (await me.press("洛杉矶", said)).text
    assert (await row(world, me)).tz == "America/Los_Angeles"


async def test_an_hour_of_two_readings_is_asked(world: World) -> None:
    me = world.student
    said = await me.say("/start")
    for _ in range(4):
        said = await me.press("跳过", said)
    said = await me.say("8点")
    assert "早上还是晚上" in said.text and {"08:00", "20:00"} <= {label.removeprefix("✓ ") for label in said.labels}
    assert "准备好了" in (await me.press("20:00", said)).text
    assert (await row(world, me)).daily_at == 1200


async def test_a_shared_location(world: World) -> None:
    me = world.student
    said = await me.say("/start")
    for _ in range(3):
        said = await me.press("跳过", said)
    said = await me.press("用我的位置", said)
    assert world.play.chats[me.id].keyboard["keyboard"][0][0]["request_location"]
    said = await me.send_location(52.52, 13.4)
    assert "柏林" in said.text and "5/5" in said.text and world.play.chats[me.id].keyboard is None
    assert (await row(world, me)).tz == "Europe/Berlin"


async def test_no_location_after_all(world: World) -> None:
    me = world.student
    said = await me.say("/start")
    for _ in range(3):
        said = await me.press("跳过", said)
    await me.press("用我的位置", said)
    assert "5/5" in (await me.say("不用了")).text


async def test_a_location_that_nobody_asked_for(world: World) -> None:
    said = await world.student.send_location(52.52, 13.4)
    assert "柏林" in said.text
    await world.student.press("设为我的时区", said)
    assert (await row(world, world.student)).tz == "Europe/Berlin"


@pytest.mark.parametrize(
    "data", ["1obs|track|nonsense", "1obs|hours|9999", "1obs|tz|Mars/X", "1obs|name|x", "1obk|x", "1obs|daily|5000"]
)
async def test_forged_buttons(world: World, data: str) -> None:
    await world.student.say("/start")
    assert "太旧" in (await world.student.forge(data)).toast


async def test_who_comes_back_is_greeted(world: World) -> None:
    me = world.student
    await me.press("直接开始", await me.say("/start"))
    await me.say("/roadmap llm")
    await me.press("选为我的路线")
    said = await me.say("/start")
    assert "欢迎回来" in said.text and "1/5" not in said.text
    assert any(label.startswith("📍") for label in said.labels)


async def test_start_lifts_stop_and_a_block(world: World) -> None:
    me = world.student
    await me.press("直接开始", await me.say("/start"))
    await me.say("/stop")
    said = await me.say("/start")
    assert "推送恢复" in said.text and not (await row(world, me)).silenced
    now = world.app.services.clock.now() - timedelta(days=1)
    await world.app.services.db.run(
        lambda tx: tx.execute(BLOCKED.insert().values(user_id=me.id, reason="x", since_at=now))
    )
    assert "推送恢复" in (await me.say("/start")).text
    assert await world.sql(lambda tx: tx.execute(select(BLOCKED)).all()) == []
    assert "推送恢复" not in (await me.say("/start")).text


async def test_links(world: World) -> None:
    me = world.student
    assert "反问" in (await me.say("/start c_reverse")).text
    known = await world.sql(corpus.catalogue)
    slug, (_, _, node) = next(iter(known.nodes.items()))
    said = await me.say(f"/start n_{slug}")
    assert node.title in said.text and "第一次来" in said.text
    if known.postings:
        slug, posting = next(iter(known.postings.items()))
        assert posting.company in (await me.say(f"/start p_{slug}")).text


@pytest.mark.parametrize("link", ["n_no-such-node", "p_no-such", "c_nonsense", "c_start", "c_admin", "c_" + "x" * 60])
async def test_broken_links(world: World, link: str) -> None:
    said = await world.student.say(f"/start {link}")
    assert "已经不在了" in said.text


async def test_a_question_is_no_answer(world: World) -> None:
    said = await world.student.say("/start")
    await world.student.press("跳过", said)
    await world.student.say("什么是 RLHF？")
    assert (await row(world, world.student)).background is None
    assert "2/5" in (await world.student.say("/start")).text


async def test_an_unknown_link_begins_as_usual(world: World) -> None:
    assert "1/5" in (await world.student.say("/start ref123")).text


async def test_in_english(world: World) -> None:
    ann = world.person("Ann", "en")
    said = await ann.say("/start")
    assert "Which direction?" in said.text and "in Chinese; everything else" in said.text
    said = await ann.press("Skip", said)
    said = await ann.press("Later; let me begin", said)
    assert "Ready." in said.text and "Your first question" in said.text


async def test_begun_again_by_somebody_whose_own_card_is_due_today(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first question is one of ours (found by fuzzing)."""
    from mentor.reviews import daily

    to_do = daily.to_do
    monkeypatch.setattr(daily, "to_do", lambda tx, user, now: ["own-8", *to_do(tx, user, now)])
    me = world.student
    said = await me.say("/start")
    while "跳过" in " ".join(said.labels):
        said = await me.press("跳过", said)
    assert "第一题" in " ".join([said.text, *said.labels]) and world.app.intake.quarantined == 0


async def test_a_posting_is_read_while_we_ask_for_the_direction(world: World) -> None:
    await world.student.say("/start")
    posting = (
        "【急招】多模态算法工程师（校招/社招）\n我们是星河智算，专注视频理解，B轮\n要求：硕士及以上，26届或两年以内经验\n"
        "熟悉 PyTorch、CLIP、扩散模型，有顶会优先\n北京/上海 30-50K\n简历发 hr@xinghe-ai.cn"
    )
    said = await world.student.say(posting)
    assert "PyTorch" in said.text and "不认识" not in said.text
    assert "方向" in (await world.student.say("/start")).text
