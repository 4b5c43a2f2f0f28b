"""Raw updates: their JSON, whose they are, and their objects where they are what the Bot API says."""

from __future__ import annotations

import json
from typing import Any

import orjson
from telegram import Update

from bot import plain, shape
from bot.context import Services


class Item:
    """An update in a lane; what polling has parsed already is not parsed again."""

    __slots__ = ("begun", "raw", "result", "tries", "update_id", "value", "who")

    def __init__(self, update_id: int, raw: bytes, value: Any, result: bytes | None = None, tries: int = 0) -> None:
        self.update_id, self.raw, self.value, self.result, self.tries = update_id, raw, value, result, tries
        self.who = whose(value)
        self.begun = False


def loads(raw: bytes) -> Any:
    """JSON as Telegram may send it; lone surrogates and huge numbers are taken too."""
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError:
        return json.loads(raw)


def dumps(value: Any) -> bytes:
    """The bytes of one update of a batch."""
    try:
        return orjson.dumps(value)
    except (orjson.JSONEncodeError, TypeError):
        return json.dumps(value).encode()


def value_of(raw: bytes) -> Any:
    """The JSON value of what was stored."""
    try:
        return loads(raw)
    except ValueError:
        return None  # `parse` says what is wrong, in its lane


def parse(value: Any, services: Services) -> Update | plain.Update:
    """The update in a parsed JSON value; raises whatever is wrong with it."""
    if not isinstance(value, dict):
        raise ValueError("no JSON object")
    if (found := plain.plain(value)) is not None:
        return found
    update = Update.de_json(value, services.bot)
    if update is None:
        raise ValueError("no update")
    shape.check(update)
    return update


_PLACES = ("message", "callback_query", "edited_message", "my_chat_member", "poll_answer", "inline_query")


def whose(value: Any) -> int:
    """The user of an update (0: nobody's): the lane is known before anything is parsed in earnest."""
    if not isinstance(value, dict):
        return 0
    for place in _PLACES:
        part = value.get(place)
        if isinstance(part, dict):
            for key in ("from", "user"):
                who = part.get(key)
                if isinstance(who, dict) and isinstance(who.get("id"), int) and abs(who["id"]) < 2**63:
                    return int(who["id"])
    return 0
