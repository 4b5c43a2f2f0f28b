"""What Telegram refuses, the playground refuses."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground import STUDENT, Playground

from .conftest import Api

CHAT = {"chat_id": STUDENT}


def keys(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [[button] for button in buttons]}


def button(**action: Any) -> dict[str, Any]:
    return {"text": "x", **action}


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {"text": "x" * 4097}, "message is too long"),
    ("sendMessage", {"text": "😀" * 2049}, "message is too long"),
    ("sendMessage", {"text": "  \n"}, "message text is empty"),
    ("sendMessage", {"text": "<b>x", "parse_mode": "HTML"}, "can't parse entities"),
    ("sendMessage", {"text": "x", "parse_mode": "Wiki"}, "knows only HTML"),
    ("sendMessage", {}, 'parameter "text" is required'),
    ("sendMessage", {"text": 5}, '"text" must be of type String'),
    ("sendMessage", {"text": "x", "disable_notification": "maybe"}, "must be a Boolean"),
    ("sendMessage", {"text": "x", "replymarkup": {}}, 'unknown parameter "replymarkup"'),
    ("sendMessage", {"text": "x", "reply_markup": keys(button(calback_data="x"))}, "calback_data"),
    ("sendMessage", {"text": "x", "reply_markup": keys(button(callback_data="试" * 22))}, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "x", "reply_markup": keys(button(callback_data=""))}, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "x", "reply_markup": keys(button())}, "Text buttons are unallowed"),
    ("sendMessage", {"text": "x", "reply_markup": keys(button(url="nowhere"))}, "Wrong HTTP URL"),
    ("sendMessage", {"text": "x", "reply_markup": keys(*[button(callback_data="x")] * 101)}, "too long"),
    ("sendMessage", {"text": "x", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
    ("editMessageText", {"message_id": 999, "text": "x"}, "message to edit not found"),
    ("deleteMessage", {"message_id": 999}, "message to delete not found"),
    ("sendChatAction", {"action": "dance"}, "wrong parameter action"),
    ("sendMessageDraft", {"draft_id": 0, "text": "x"}, "draft_id must be non-zero"),
    ("sendDocument", {"document": "nonsense"}, "wrong file identifier"),
    ("sendPoll", {"question": "q" * 301, "options": [{"text": "a"}]}, "length must not exceed 300"),
    ("sendPoll", {"question": "q", "options": [{"text": "a" * 101}]}, "length must not exceed 100"),
    ("sendPoll", {"question": "q", "options": [{"text": "a"}] * 13}, "more than 12 options"),
    ("sendPoll", {"question": "q", "options": [{"text": "a"}], "type": "quiz"}, "at least one correct"),
    ("sendPoll", {"question": "q", "options": [{"text": "a"}], "type": "quiz", "correct_option_ids": [1]}, "wrong correct"),
    ("sendPoll", {"question": "q", "options": [{"text": "a"}], "type": "quiz", "correct_option_ids": [0], "explanation": "1\n2\n3\n4"}, "line feeds"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "params", "reason"), REFUSED)
async def test_refused(api: Api, method: str, params: dict[str, Any], reason: str) -> None:
    code, description = await api.refused(method, **CHAT, **params)
    assert code == 400
    assert reason in description


COMMANDS: list[tuple[list[dict[str, str]], str]] = [
    ([{"command": "Start", "description": "x"}], "BOT_COMMAND_INVALID"),
    ([{"command": "s" * 33, "description": "x"}], "BOT_COMMAND_INVALID"),
    ([{"command": "start", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
    ([{"command": "start", "description": "x" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
    ([{"command": f"c{i}", "description": "x"} for i in range(101)], "BOT_COMMANDS_TOO_MUCH"),
]


@pytest.mark.parametrize(("commands", "reason"), COMMANDS)
async def test_commands_refused(api: Api, commands: list[dict[str, str]], reason: str) -> None:
    assert reason in (await api.refused("setMyCommands", commands=commands))[1]


async def test_limits_are_reached_exactly(api: Api) -> None:
    sent = await api.ok("sendMessage", **CHAT, text="<b>" + "😀" * 2048 + "</b>", parse_mode="HTML")
    assert len(sent["text"]) == 2048
    data = "x" * 64
    markup = keys(*[button(callback_data=data)] * 100)
    await api.ok("sendMessage", **CHAT, text="x", reply_markup=markup)


async def test_unknown_method_and_misspelling_are_recorded(api: Api, play: Playground) -> None:
    assert await api.refused("sendMesage", **CHAT, text="x") == (404, "Not Found")
    await api.refused("sendMessage", **CHAT, txt="x")
    assert [seen.method for seen in play.faults_seen] == ["sendMesage", "sendMessage"]


async def test_what_a_bot_cannot_foresee_is_no_fault(api: Api, play: Playground) -> None:
    sent = await api.ok("sendMessage", **CHAT, text="x")
    same = {"message_id": sent["message_id"], "text": "x"}
    assert "message is not modified" in (await api.refused("editMessageText", **CHAT, **same))[1]
    assert (await api.refused("sendMessage", chat_id=5, text="x"))[1] == "Bad Request: chat not found"
    assert "query is too old" in (await api.refused("answerCallbackQuery", callback_query_id="1"))[1]
    assert play.faults_seen == []
    assert len(play.errors) == 3


async def test_forbidden(api: Api, play: Playground) -> None:
    newcomer = play.add_user("新人").id
    assert await api.refused("sendMessage", chat_id=newcomer, text="x") == (
        403, "Forbidden: bot can't initiate conversation with a user")  # fmt: skip
    play.block(STUDENT)
    assert await api.refused("sendMessage", **CHAT, text="x") == (
        403, "Forbidden: bot was blocked by the user")  # fmt: skip
    play.unblock(STUDENT)
    await api.ok("sendMessage", **CHAT, text="x")


async def test_a_late_callback_answer(api: Api, play: Playground, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = await api.ok("sendMessage", **CHAT, text="x", reply_markup=keys(button(callback_data="a")))
    query = play.press(STUDENT, sent["message_id"], label="x")
    assert await api.ok("answerCallbackQuery", callback_query_id=query, text="好")
    now = play.elapsed()
    monkeypatch.setattr(play, "elapsed", lambda: now + 16)
    assert "too old" in (await api.refused("answerCallbackQuery", callback_query_id=query))[1]


async def test_group_that_became_a_supergroup(api: Api, play: Playground) -> None:
    group = play.add_group("群")
    new = play.migrate(group.id)
    body = await api.raw("sendMessage", chat_id=group.id, text="x")
    assert (body["error_code"], body["parameters"]) == (400, {"migrate_to_chat_id": new.id})
    await api.ok("sendMessage", chat_id=new.id, text="x")


async def test_wrong_token(api: Api) -> None:
    api.token = "1:wrong"
    assert await api.refused("getMe") == (401, "Unauthorized")
