"""METHODS: every Bot API method that the playground answers, beside getUpdates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..model import Json
from . import chats, editing, getting, polls, profile, queries, sending

Method = Callable[[Any, Json], Any]

METHODS: dict[str, Method] = {
    "getMe": profile.get_me,
    "logOut": profile.yes,
    "close": profile.yes,
    "setWebhook": getting.set_webhook,
    "deleteWebhook": getting.delete_webhook,
    "getWebhookInfo": getting.webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendPoll": polls.send_poll,
    "stopPoll": polls.stop_poll,
    "sendChatAction": sending.send_chat_action,
    "sendMessageDraft": sending.send_message_draft,
    "copyMessage": sending.copy_message,
    "forwardMessage": sending.forward_message,
    "editMessageText": editing.edit_text,
    "editMessageCaption": editing.edit_caption,
    "editMessageMedia": editing.edit_media,
    "editMessageReplyMarkup": editing.edit_markup,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "setMessageReaction": editing.touch_message,
    "pinChatMessage": editing.touch_message,
    "unpinChatMessage": editing.unpin,
    "answerCallbackQuery": queries.answer_callback,
    "answerInlineQuery": queries.answer_inline,
    "setMyCommands": profile.set_commands,
    "getMyCommands": profile.get_commands,
    "deleteMyCommands": profile.delete_commands,
    "setMyName": profile.set_text("name", 64),
    "getMyName": profile.get_text("name"),
    "setMyDescription": profile.set_text("description", 512),
    "getMyDescription": profile.get_text("description"),
    "setMyShortDescription": profile.set_text("short_description", 120),
    "getMyShortDescription": profile.get_text("short_description"),
    "setChatMenuButton": profile.set_menu_button,
    "getChatMenuButton": profile.get_menu_button,
    "getFile": chats.get_file,
    "getChat": chats.get_chat,
    "getChatMember": chats.get_member,
    "getChatAdministrators": chats.get_administrators,
    "getChatMemberCount": chats.get_member_count,
    "leaveChat": chats.leave_chat,
}
