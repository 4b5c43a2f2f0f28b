"""What a restarted playground still knows."""

from __future__ import annotations

from pathlib import Path

import orjson

from bot.playground import STUDENT, Playground
from bot.playground.methods import METHODS


async def test_chats_files_and_votes_survive(tmp_path: Path) -> None:
    first = Playground(data_dir=tmp_path)
    user = first.add_user("小周", language_code="en")
    first.send_text(STUDENT, "你好")
    document = first.send_document(STUDENT, "a.txt", b"bytes")
    quiz = {"chat_id": STUDENT, "question": "?", "options": [{"text": "a"}, {"text": "b"}],
            "type": "quiz", "correct_option_ids": [1], "is_anonymous": False}  # fmt: skip
    poll = METHODS["sendPoll"](first, quiz)
    first.answer_poll(STUDENT, poll["message_id"], [1])
    METHODS["setMyCommands"](first, {"commands": [{"command": "a", "description": "b"}]})
    first.advance(3600)
    shown, pending, next_id = first.messages(STUDENT), len(first.queue), first.queue.next_id
    first.close()

    second = Playground(data_dir=tmp_path)
    assert second.messages(STUDENT) == shown
    assert second.users[user.id].language_code == "en"
    assert second.file_bytes(second.files[document["document"]["file_id"]]) == b"bytes"
    assert second.polls[poll["poll"]["id"]].votes == {STUDENT: [1]}
    assert second.commands == first.commands
    assert second.clock_offset == 3600
    assert (len(second.queue), second.queue.next_id) == (pending, next_id)
    assert second.send_text(STUDENT, "又来")["message_id"] > shown[-1]["message_id"]
    second.close()


async def test_the_update_counter_never_goes_back(tmp_path: Path) -> None:
    """Even where the process is killed before it could write."""
    killed = Playground(data_dir=tmp_path)
    killed.send_text(STUDENT, "一")
    given = orjson.loads(killed.queue.entries[-1].raw)["update_id"]
    again = Playground(data_dir=tmp_path)
    again.send_text(STUDENT, "二")
    assert orjson.loads(again.queue.entries[-1].raw)["update_id"] > given
