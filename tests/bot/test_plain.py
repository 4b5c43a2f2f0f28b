"""Plain updates say the same as python-telegram-bot's objects, and what is not plain is left to it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Bot, Update

from bot import plain
from bot.playground import ADMIN, STUDENT
from tests.bot.test_intake import raw
from tests.world import World

BOT = Bot("1:x")
OF_UPDATE = ("update_id", "edited_message", "my_chat_member", "poll_answer", "inline_query")
OF_MESSAGE = (
    "message_id", "text", "caption", "document", "location", "via_bot", "sender_chat", "left_chat_member", "pinned_message",
    "new_chat_members", "is_topic_message", "message_thread_id",
)  # fmt: skip


def seen(update: Any) -> dict[str, Any]:
    """All that our code reads of an update."""
    message = update.effective_message
    found = {name: getattr(update, name) for name in OF_UPDATE} | {name: getattr(message, name) for name in OF_MESSAGE}
    found["user"] = (update.effective_user.id, update.effective_user.language_code)
    found["chat"] = (update.effective_chat.id, str(update.effective_chat.type))
    found["has photo"], found["html"] = bool(message.photo), message.text_html if update.message else None
    query = update.callback_query
    found["query"] = query and (query.id, query.data, query.from_user.id, query.message.message_id)
    return found


def assert_same(value: dict[str, Any]) -> bool:
    made = plain.plain(value)
    if made is not None:
        assert seen(made) == seen(Update.de_json(value, BOT))
    return made is not None


async def test_what_the_server_sends(world: World) -> None:
    """A conversation with texts, commands, buttons under texts and pictures, a file and a place."""
    heard: list[dict[str, Any]] = []
    take = world.app.intake.take

    async def listen(items: Any) -> None:
        heard.extend(item.value for item in items)
        await take(items)

    world.app.intake.take = listen  # type: ignore[method-assign]
    said = await world.student.say("/roadmap multimodal")
    await world.student.press(said.labels[0], said)
    await world.student.say('什么是 <b>RAG</b> & "KV"？')
    await world.student.press("大模型", await world.student.say("/start"))
    await world.student.send_document("x.txt", b"hello")
    values = [value for value in heard if isinstance(value, dict)]
    kinds = [assert_same(value) for value in values]
    assert sum(kinds) >= 5 and not all(kinds), "plain ones, and a file that is not"


PIECES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just(STUDENT) | st.just(ADMIN),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=4,
)
PLACES = [
    ("message", name)
    for name in ("message_id", "from", "chat", "date", "text", "entities", "photo", "sender_chat", "caption")
] + [
    ("message", part, name)
    for part in ("from", "chat")
    for name in ("id", "is_bot", "first_name", "language_code", "type")
]


@settings(max_examples=400, deadline=None)
@given(place=st.sampled_from(PLACES), piece=PIECES)
def test_what_is_odd_is_read_alike_or_left_alone(place: tuple[str, ...], piece: Any) -> None:
    value: Any = json.loads(json.dumps(raw(7, "hi & <there>")))
    part = value
    for step in place[:-1]:
        part = part[step]
    part[place[-1]] = piece
    assert_same(value)


@pytest.mark.parametrize("text", ["", "/start", "a" * 4096, "👩‍👩‍👧", "<&>\"'"])
def test_texts(text: str) -> None:
    assert assert_same(raw(7, text))
