"""Inline mode: words in any chat become things to share, with a button that opens them with us."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from mentor.models import User
from mentor.search import find
from tests.world import Person, World

USERS = User.__table__  # type: ignore[attr-defined]


async def typed(person: Person, words: str, chat_id: int | None = None) -> tuple[str, dict[str, Any]]:
    """The query's id and what the bot answered."""
    made: list[str] = []
    await person.do(lambda play: made.append(play.inline_query(person.id, words, chat_id=chat_id)))
    answer = person.world.play.queries[made[0]].answer
    assert answer is not None
    return made[0], answer


async def ready(world: World) -> None:
    await world.until(lambda: world.app.services.username)
    await world.sql(find, "微调")


async def test_words_find_things_and_choosing_one_sends_it_with_a_button(world: World) -> None:
    await ready(world)
    query, answer = await typed(world.student, "KV cache 显存")
    titles = [result["title"] for result in answer["results"]]
    assert 1 <= len(titles) <= 50 and any("KV" in title for title in titles)
    chosen = next(result for result in answer["results"] if result["id"].startswith("q_"))
    said = await world.student.do(lambda play: play.choose_result(world.student.id, query, chosen["id"]))
    assert not said, "what was sent through us is no question to us"
    message = list(world.play.chats[world.student.id].messages.values())[-1]
    button = message["reply_markup"]["inline_keyboard"][0][0]
    assert button["url"].endswith(f"?start={chosen['id']}") and "先自己说一分钟" in message["text"]
    said = await world.student.say(f"/start {chosen['id']}")
    assert chosen["title"].removeprefix("❓ ").rstrip("…") in said.text


async def test_no_words_give_todays_picks_and_tomorrow_others(world: World) -> None:
    await ready(world)
    first = [r["id"] for r in (await typed(world.student, ""))[1]["results"]]
    assert {key[0] for key in first} == {"q", "r", "n", "p"} and len(first) == len(set(first)) >= 10
    assert first == [r["id"] for r in (await typed(world.admin, "  "))[1]["results"]]
    await world.later(days=1)
    assert first != [r["id"] for r in (await typed(world.student, ""))[1]["results"]]


async def test_a_stranger_is_answered_and_not_remembered(world: World) -> None:
    await ready(world)
    ann = world.person()
    _, answer = await typed(ann, "LoRA")
    assert answer["results"][0]["reply_markup"]["inline_keyboard"][0][0]["text"].isascii() is False
    assert "Open the AI career mentor" in answer["button"]["text"]
    assert ann.id not in await world.sql(lambda tx: tx.execute(select(USERS.c.id)).scalars().all())


async def test_nonsense_long_words_and_markup_do_no_harm(world: World) -> None:
    await ready(world)
    for words in ("qzxwvk", "<b>&\"'|", "长" * 256, "🤖", "\u0000\n\t"):
        answer = (await typed(world.student, words))[1]
        assert len(answer["results"]) <= 50
    _, answer = await typed(world.student, "qzxwvk")
    assert answer["results"] == [] and "没找到" in answer["button"]["text"]
