"""Which command list a user sees: Telegram's order of scopes and languages."""

from __future__ import annotations

from .core import Core
from .model import Json


def scope_key(scope: Json) -> str:
    """A scope as one string, by which command lists are kept."""
    parts = [scope["type"], scope.get("chat_id"), scope.get("user_id")]
    return ":".join(str(part) for part in parts if part is not None)


def commands_for(play: Core, user_id: int, chat_id: int) -> list[Json]:
    """The first non-empty list of the narrowest scope, the user's language before none."""
    chat = play.chats[chat_id]
    language = (play.users[user_id].language_code or "")[:2]
    if chat.is_group:
        scopes = [f"chat_member:{chat_id}:{user_id}"]
        if chat.members.get(user_id) in ("creator", "administrator"):
            scopes += [f"chat_administrators:{chat_id}"]
        scopes.append(f"chat:{chat_id}")
        if chat.members.get(user_id) in ("creator", "administrator"):
            scopes.append("all_chat_administrators")
        scopes += ["all_group_chats", "default"]
    else:
        scopes = [f"chat:{chat_id}", "all_private_chats", "default"]
    for scope in scopes:
        for code in (language, ""):
            if play.commands.get((scope, code)):
                return play.commands[scope, code]
    return []


def profile_text(play: Core, field: str, user_id: int) -> str:
    """Name or description in the user's language."""
    language = (play.users[user_id].language_code or "")[:2]
    return play.profile.get((field, language)) or play.profile.get((field, ""), "")
