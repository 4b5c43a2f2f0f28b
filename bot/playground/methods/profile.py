"""The bot itself: commands, descriptions, menu button."""

# ruff: noqa: D103 - each function is the Bot API method of that name

from __future__ import annotations

import re
from collections.abc import Callable

from ..model import Json, bad
from ..playground import Playground
from ..scopes import scope_key


def get_me(play: Playground, _: Json) -> Json:
    return {
        **play.bot.json(),
        "can_join_groups": True,
        "can_read_all_group_messages": play.reads_groups,
        "supports_inline_queries": True,
        "supports_guest_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_join_request_queries": False,
    }


def yes(_play: Playground, _: Json) -> bool:
    return True


def _language(p: Json) -> str:
    code: str = p.get("language_code") or ""
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad("LANG_CODE_INVALID")
    return code


def _key(play: Playground, p: Json) -> tuple[str, str]:
    scope: Json = p.get("scope") or {"type": "default"}
    if "chat_id" in scope:
        play.find_chat(scope["chat_id"])
    return scope_key(scope), _language(p)


def set_commands(play: Playground, p: Json) -> bool:
    commands = p["commands"]
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    names = [command["command"] for command in commands]
    if len(set(names)) != len(names):
        raise bad("BOT_COMMAND_INVALID: a name comes twice")
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"].strip()) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    key = _key(play, p)
    play.commands[key] = [dict(command) for command in commands]
    play.save_profile()
    play.emit("commands", 0)
    return True


def get_commands(play: Playground, p: Json) -> list[Json]:
    return play.commands.get(_key(play, p), [])


def delete_commands(play: Playground, p: Json) -> bool:
    play.commands.pop(_key(play, p), None)
    play.save_profile()
    play.emit("commands", 0)
    return True


def set_text(field: str, most: int) -> Callable[[Playground, Json], bool]:
    def method(play: Playground, p: Json) -> bool:
        text = p.get(field, "")
        if len(text) > most:
            raise bad(f"bot {field} is too long: at most {most}")
        play.profile[field, _language(p)] = text
        play.save_profile()
        play.emit("profile", 0)
        return True

    return method


def get_text(field: str) -> Callable[[Playground, Json], Json]:
    def method(play: Playground, p: Json) -> Json:
        fallback = play.profile.get((field, ""), play.bot.first_name if field == "name" else "")
        return {field: play.profile.get((field, _language(p)), fallback)}

    return method


def set_menu_button(play: Playground, p: Json) -> bool:
    button = p.get("menu_button") or {"type": "default"}
    if "chat_id" in p:
        chat = play.find_chat(p["chat_id"])
        chat.menu_button = button
        play.save_chat(chat)
    else:
        play.menu_button = button
        play.save_profile()
    return True


def get_menu_button(play: Playground, p: Json) -> Json:
    if "chat_id" in p:
        return play.find_chat(p["chat_id"]).menu_button or play.menu_button
    return play.menu_button
