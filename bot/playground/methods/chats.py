"""Files, chats and members."""

# ruff: noqa: D103 - each function is the Bot API method of that name

from __future__ import annotations

from ..model import Chat, Json, bad
from ..people import member_json
from ..playground import Playground

DOWNLOAD_LIMIT = 20 * 1024 * 1024


def get_file(play: Playground, p: Json) -> Json:
    file = play.files.get(p["file_id"])
    if file is None:
        raise bad("invalid file_id")
    if file.size > DOWNLOAD_LIMIT:
        raise bad("file is too big", loud=False)
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_path": file.path,
    }


def get_chat(play: Playground, p: Json) -> Json:
    chat = play.find_chat(p["chat_id"])
    if not chat.is_group and not chat.started:
        raise bad("chat not found", loud=False)
    return {
        **play.chat_json(chat),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False, "limited_gifts": False, "unique_gifts": False,
            "premium_subscription": False, "gifts_from_channels": False,
        },
    }  # fmt: skip


def _group(play: Playground, p: Json) -> Chat:
    chat = play.find_chat(p["chat_id"])
    if chat.bot_status in ("left", "kicked"):
        play.open_chat(chat.id)
    return chat


def _member(play: Playground, chat: Chat, user_id: int) -> Json:
    if user_id == play.bot.id:
        return member_json(chat.bot_status, play.bot.json())
    if user_id not in play.users:
        raise bad("invalid user_id specified", loud=False)
    fallback = "left" if chat.is_group else "member"
    return member_json(chat.members.get(user_id, fallback), play.users[user_id].json())


def get_member(play: Playground, p: Json) -> Json:
    return _member(play, _group(play, p), p["user_id"])


def get_administrators(play: Playground, p: Json) -> list[Json]:
    chat = _group(play, p)
    if not chat.is_group:
        raise bad("there are no administrators in the private chat")
    found = [_member(play, chat, user_id) for user_id in chat.members]
    found.append(_member(play, chat, play.bot.id))
    return [member for member in found if member["status"] in ("creator", "administrator")]


def get_member_count(play: Playground, p: Json) -> int:
    chat = _group(play, p)
    return len(chat.members) + 1 if chat.is_group else 2


def leave_chat(play: Playground, p: Json) -> bool:
    chat = play.open_chat(p["chat_id"])
    chat.bot_status = "left"
    play.save_chat(chat)
    return True
