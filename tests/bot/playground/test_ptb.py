"""A real python-telegram-bot Bot over the socket."""

from __future__ import annotations

import struct
import zlib
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
import telegram
from telegram import BotCommandScopeChat, InlineKeyboardButton, InlineKeyboardMarkup

from bot.playground import STUDENT, Playground, Server
from bot.playground.scopes import commands_for


def png(width: int = 8, height: int = 6) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + bytes(width * 3) for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest_asyncio.fixture
async def bot(server: Server, play: Playground) -> AsyncIterator[telegram.Bot]:
    url = server.url
    async with telegram.Bot(play.token, f"{url}/bot", f"{url}/file/bot") as running:
        yield running
    assert play.faults_seen == []


async def test_text_buttons_edits(bot: telegram.Bot, play: Playground) -> None:
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("好 ✓", callback_data="v1:ok")]])
    sent = await bot.send_message(STUDENT, "<b>题</b>", parse_mode="HTML", reply_markup=markup)
    assert (sent.text, sent.text_html) == ("题", "<b>题</b>")
    play.press(STUDENT, sent.message_id, label="好")
    update = (await bot.get_updates())[-1]
    assert update.callback_query is not None
    assert update.callback_query.data == "v1:ok"
    await update.callback_query.answer("收到", show_alert=True)
    assert await play.answered(update.callback_query.id) == {"text": "收到", "show_alert": True}
    await update.callback_query.edit_message_text("已改")
    assert play.messages(STUDENT)[-1]["text"] == "已改"
    with pytest.raises(telegram.error.BadRequest, match="not modified"):
        await bot.edit_message_text("已改", STUDENT, sent.message_id)
    assert await bot.delete_message(STUDENT, sent.message_id)
    assert play.messages(STUDENT) == []


async def test_forged_callback(bot: telegram.Bot, play: Playground) -> None:
    sent = await bot.send_message(STUDENT, "x")
    play.press(STUDENT, sent.message_id, data="v1:evil", forge=True)
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert query.data == "v1:evil"


async def test_files_both_ways(bot: telegram.Bot, play: Playground) -> None:
    photo = await bot.send_photo(STUDENT, png(), caption="图")
    again = await bot.send_photo(STUDENT, photo.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == photo.photo[-1].file_unique_id
    assert (again.photo[-1].width, again.photo[-1].height) == (8, 6)
    document = await bot.send_document(STUDENT, "内容".encode(), filename="简历.md")
    assert document.document is not None
    assert document.document.file_name == "简历.md"
    with pytest.raises(telegram.error.BadRequest, match="use file of type"):
        await bot.send_photo(STUDENT, document.document.file_id)
    play.faults_seen.clear()
    play.send_document(STUDENT, "jd.txt", "大模型工程师".encode(), caption="看看")
    message = (await bot.get_updates())[-1].message
    assert message is not None
    assert message.document is not None
    got = await (await message.document.get_file()).download_as_bytearray()
    assert got.decode() == "大模型工程师"
    media = telegram.InputMediaDocument(b"new", filename="b.txt", caption="新")
    edited = await bot.edit_message_media(media, STUDENT, document.message_id)
    assert isinstance(edited, telegram.Message)
    assert edited.caption == "新"


async def test_quiz_with_two_right_answers(bot: telegram.Bot, play: Playground) -> None:
    sent = await bot.send_poll(
        STUDENT, "哪些对？", ["甲", "乙", "丙"], type="quiz", is_anonymous=False,
        allows_multiple_answers=True, correct_option_ids=[0, 2], explanation="因为",
    )  # fmt: skip
    play.answer_poll(STUDENT, sent.message_id, [0, 2])
    answer = (await bot.get_updates())[-2].poll_answer
    assert answer is not None
    assert answer.option_ids == (0, 2)
    with pytest.raises(ValueError, match="already answered"):
        play.answer_poll(STUDENT, sent.message_id, [1])
    stopped = await bot.stop_poll(STUDENT, sent.message_id)
    assert (stopped.is_closed, stopped.total_voter_count) == (True, 1)


async def test_a_poll_closes_when_the_clock_moves(bot: telegram.Bot, play: Playground) -> None:
    moved: list[float] = []
    play.on_advance = moved.append
    sent = await bot.send_poll(STUDENT, "?", ["a", "b"], open_period=60)
    play.advance(3600)
    assert play.message(STUDENT, sent.message_id)["poll"]["is_closed"]
    later = await bot.send_message(STUDENT, "later")
    assert 3590 < (later.date - sent.date).total_seconds() < 3610
    assert moved == [3600]


async def test_menus_by_scope_and_language(bot: telegram.Bot, play: Playground) -> None:
    await bot.set_my_commands([("help", "help")])
    await bot.set_my_commands([("help", "帮助")], language_code="zh")
    await bot.set_my_commands([("admin", "管理")], scope=BotCommandScopeChat(9001))
    shown = [[c["description"] for c in commands_for(play, user, user)] for user in (STUDENT, 9001)]
    assert shown == [["帮助"], ["管理"]]
    play.users[STUDENT].language_code = "en"
    assert commands_for(play, STUDENT, STUDENT)[0]["description"] == "help"
    assert (await bot.get_my_commands(language_code="zh"))[0].description == "帮助"
    await bot.set_my_description("简介", language_code="zh")
    assert (await bot.get_my_description("zh")).description == "简介"


async def test_the_rest(bot: telegram.Bot, play: Playground) -> None:
    await bot.send_chat_action(STUDENT, "typing")
    await bot.send_message_draft(STUDENT, 1, "正在想")
    group = play.add_group("群", [STUDENT])
    assert [m.user.id for m in await bot.get_chat_administrators(group.id)] == [STUDENT]
    assert (await bot.get_chat_member(group.id, bot.id)).status == "member"
    assert (await bot.get_chat(STUDENT)).first_name == "小林"
    sent = await bot.send_message(STUDENT, "原文")
    copied = await bot.copy_message(group.id, STUDENT, sent.message_id)
    assert play.message(group.id, copied.message_id)["text"] == "原文"
    await bot.forward_message(group.id, STUDENT, sent.message_id)
    play.inline_query(STUDENT, "注意力")
    query = (await bot.get_updates())[-1].inline_query
    assert query is not None
    content = telegram.InputTextMessageContent("<b>题</b>", parse_mode="HTML")
    await query.answer([telegram.InlineQueryResultArticle("q1", "第一题", content)])
    assert play.choose_result(STUDENT, query.id, "q1")["text"] == "题"
