"""The commonest updates, read straight from their JSON: a written message, and a button under a message of ours.

python-telegram-bot sets two hundred attributes for each of them, half of what an update costs here. What is not exactly as
the Bot API describes it, or holds anything more (a file, a place, a topic, formatting), is None here and is parsed by it.
The objects have the names of python-telegram-bot's, as far as our code reads them (`tests/bot/test_plain.py` compares).
"""

from __future__ import annotations

from html import escape
from typing import Any, NamedTuple, TypeGuard

_MESSAGE = {"message_id", "from", "chat", "date", "text", "entities"}
_OURS = _MESSAGE | {"reply_markup", "edit_date", "link_preview_options", "photo", "caption", "caption_entities"}
_QUERY = {"id", "from", "message", "chat_instance", "data"}


class User(NamedTuple):
    """Who writes."""

    id: int
    language_code: str | None


class Chat(NamedTuple):
    """Where."""

    id: int
    type: str


class Message(NamedTuple):
    """What was written, or what a button is under."""

    message_id: int
    chat: Chat
    text: str | None
    caption: str | None = None
    photo: tuple[Any, ...] = ()
    document: None = None
    location: None = None
    via_bot: None = None
    sender_chat: None = None
    left_chat_member: None = None
    pinned_message: None = None
    new_chat_members: tuple[()] = ()
    is_topic_message: None = None
    message_thread_id: None = None

    @property
    def text_html(self) -> str:
        """The text for HTML; it has no formatting."""
        return escape(self.text or "")


class Query(NamedTuple):
    """A button that was pressed."""

    id: str
    from_user: User
    message: Message
    data: str | None


class Update(NamedTuple):
    """One of the two."""

    update_id: int
    effective_user: User
    effective_chat: Chat
    effective_message: Message
    message: Message | None = None
    callback_query: Query | None = None
    edited_message: None = None
    my_chat_member: None = None
    poll_answer: None = None
    inline_query: None = None


def plain(value: dict[str, Any]) -> Update | None:
    """The update, if it is a plain one."""
    update_id = value.get("update_id")
    if len(value) != 2 or not _is_id(update_id):
        return None
    if "message" in value:
        said = value["message"]
        user = _user(said)
        message = _message(said, _MESSAGE)
        if user is None or message is None or message.text is None:
            return None
        return Update(update_id, user, message.chat, message, message=message)
    query = value.get("callback_query")
    user = _user(query)
    if user is None or not isinstance(query, dict) or not query.keys() <= _QUERY:
        return None
    message = _message(query.get("message"), _OURS)
    name, data = query.get("id"), query.get("data")
    if message is None or not _is_token(name) or not isinstance(query.get("chat_instance"), str):
        return None
    if data is not None and not isinstance(data, str):
        return None
    return Update(update_id, user, message.chat, message, callback_query=Query(name, user, message, data))


def _user(part: Any) -> User | None:
    who = part.get("from") if isinstance(part, dict) else None
    if not isinstance(who, dict) or not _is_id(who.get("id")) or not isinstance(who.get("is_bot"), bool):
        return None
    language = who.get("language_code")
    if not isinstance(who.get("first_name"), str) or not (language is None or isinstance(language, str)):
        return None
    return User(who["id"], language)


def _message(part: Any, known: set[str]) -> Message | None:
    if not isinstance(part, dict) or not part.keys() <= known:
        return None
    number, at, place = part.get("message_id"), part.get("date"), part.get("chat")
    if not _is_id(number) or not _is_id(at) or not 0 < at < 2**31 or not isinstance(place, dict):
        return None
    if not _is_id(place.get("id")) or not isinstance(place.get("type"), str):
        return None
    text, caption, photo = part.get("text"), part.get("caption"), part.get("photo", [])
    if not all(one is None or isinstance(one, str) for one in (text, caption)) or not isinstance(photo, list):
        return None
    if known is _MESSAGE and not _is_unformatted(part.get("entities", [])):
        return None
    return Message(number, Chat(place["id"], place["type"]), text, caption, tuple(photo))


def _is_unformatted(entities: Any) -> bool:
    """Commands alone: of what is marked otherwise the formatting is wanted."""
    return isinstance(entities, list) and all(
        isinstance(one, dict)
        and one.get("type") == "bot_command"
        and _is_id(one.get("offset"))
        and _is_id(one.get("length"))
        for one in entities
    )


def _is_id(value: Any) -> TypeGuard[int]:
    return type(value) is int and abs(value) < 2**63


def _is_token(value: Any) -> TypeGuard[str]:
    return isinstance(value, str) and value.isascii()
