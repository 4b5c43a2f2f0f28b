"""What handlers rely on in an update: python-telegram-bot builds its objects from values of any type."""

from __future__ import annotations

from math import isfinite
from typing import Any

from telegram import CallbackQuery, Chat, Document, Message, PollAnswer, Update, User


def check(update: Update) -> None:
    """Raise ValueError where what our code reads is not what the Bot API says it is."""
    _user(update.effective_user)
    _chat(update.effective_chat)
    message = update.effective_message
    if isinstance(message, Message):
        _message(message)
    if update.callback_query is not None:
        _query(update.callback_query)
    if update.poll_answer is not None:
        _poll_answer(update.poll_answer)
    if update.my_chat_member is not None:
        _user(_there(update.my_chat_member.from_user))
        _chat(_there(update.my_chat_member.chat))
        _is_text(_there(update.my_chat_member.new_chat_member).status)


def _user(user: User | None) -> None:
    if user is not None:
        _is_id(user.id)
        _is_text(user.language_code, optional=True)


def _chat(chat: Chat | None) -> None:
    if chat is not None:
        _is_id(chat.id)
        _is_text(chat.type)


def _message(message: Message) -> None:
    _chat(_there(message.chat))
    _is_id(message.message_id)
    _is_text(message.text, optional=True)
    _is_text(message.caption, optional=True)
    if message.message_thread_id is not None:
        _is_id(message.message_thread_id)
    for entity in (*_items(message.entities), *_items(message.caption_entities)):
        _is_id(entity.offset)
        _is_id(entity.length)
    if message.document is not None:
        _document(message.document)
    if message.location is not None:
        place = (message.location.latitude, message.location.longitude)
        if not all(isinstance(angle, (int, float)) and isfinite(angle) and abs(angle) <= 360 for angle in place):
            raise ValueError("a place that is none")


def _document(document: Document) -> None:
    _is_token(document.file_id)
    _is_text(document.file_name, optional=True)
    _is_text(document.mime_type, optional=True)
    if document.file_size is not None:
        _is_id(document.file_size)


def _query(query: CallbackQuery) -> None:
    _user(_there(query.from_user))
    _is_token(query.id)
    _is_text(query.data, optional=True)


def _poll_answer(answer: PollAnswer) -> None:
    _is_token(answer.poll_id)
    for option in _items(answer.option_ids):
        _is_id(option)


def _there(value: Any) -> Any:
    if value is None:
        raise ValueError("a part is missing")
    return value


def _is_id(value: Any) -> None:
    if type(value) is not int or abs(value) >= 2**63:
        raise ValueError("no number of 64 bits")


def _is_text(value: Any, *, optional: bool = False) -> None:
    if not isinstance(value, str) and not (optional and value is None):
        raise ValueError("no text")


def _is_token(value: Any) -> None:
    """An id that Telegram made and we send back."""
    if not isinstance(value, str) or not value.isascii():
        raise ValueError("no token")


def _items(value: Any) -> tuple[Any, ...]:
    if not isinstance(value, (tuple, list)):
        raise ValueError("no list")
    return tuple(value)
