"""Random and mutated updates: valid JSON of every shape, made from one seed."""

from __future__ import annotations

import json
import random
from dataclasses import fields
from typing import Any

from bot.callbacks import CODES, VERSION
from bot.handlers import COMMANDS
from bot.playground import ADMIN, STUDENT

NAMES = [c.name for c in COMMANDS if c.name != "forget"]
PEOPLE = [STUDENT, ADMIN, *range(600_000, 600_040)]
FIELDS = (  # noqa: SIM905  a list of words
    "update_id message from chat id text entities callback_query data message_id date is_bot first_name type user poll_answer "
    "option_ids my_chat_member new_chat_member status location latitude longitude document file_id file_name caption "
    "reply_to_message forward_origin edited_message inline_query query poll photo sticker contact via_bot sender_chat"
).split()
STRINGS = (
    "", "x", "/start", "/help", "今天学什么", "\u0000", "\ud800", "a\udfffb", "\u202e", "<b>", "&amp;", "🤖" * 50, "啊" * 5000,
    "'; DROP TABLE user; --", "{0}{name}%s%n", "../../etc/passwd", "\n" * 200, "1e999", "NaN", "١٢٣", "ﷺ" * 300, "a\u0301" * 99,
)  # fmt: skip
NUMBERS = (0, 1, -1, 2**31, 2**53, 2**63 - 1, 2**63, -(2**63) - 1, 10**30, 10**300, 0.5, -1e308, 1e-9, True)


def text(chance: random.Random) -> str:
    """Something that somebody might type, or nobody would."""
    kind = chance.random()
    if kind < 0.3:
        return chance.choice(STRINGS)
    if kind < 0.5:
        return "".join(chr(chance.choice([chance.randrange(0x20, 0x7F), chance.randrange(0x110000)])) for _ in range(9))
    return f"/{chance.choice(NAMES)} {chance.choice(STRINGS)} {chance.choice(NUMBERS)}"[: chance.randrange(2, 200)]


def value(chance: random.Random, depth: int = 0) -> Any:
    """Any JSON value."""
    kind = chance.randrange(7 if depth < 3 else 4)
    if kind == 0:
        return chance.choice(NUMBERS)
    if kind in (1, 2):
        return text(chance)
    if kind == 3:
        return chance.choice([None, True, False])
    if kind == 4:
        return [value(chance, depth + 1) for _ in range(chance.randrange(4))]
    return {chance.choice(FIELDS): value(chance, depth + 1) for _ in range(chance.randrange(5))}


def person(who: int) -> dict[str, Any]:
    return {"id": who, "is_bot": False, "first_name": "林", "language_code": "zh-hans"}


def message(chance: random.Random, who: int, number: int) -> dict[str, Any]:
    """A message as Telegram sends it, of some kind."""
    made: dict[str, Any] = {
        "message_id": number,
        "date": 1_800_000_000,
        "chat": {"id": who, "type": "private"},
        "from": person(who),
    }
    kind = chance.randrange(9)
    if kind < 5:
        made["text"] = text(chance)
    elif kind == 5:
        made["location"] = {"latitude": chance.uniform(-999, 999), "longitude": chance.uniform(-999, 999)}
    elif kind == 6:
        made["document"] = {
            "file_id": "no",
            "file_unique_id": "no",
            "file_name": text(chance),
            "file_size": chance.choice(NUMBERS),
        }
    elif kind == 7:
        made["sticker"] = {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1,
                           "is_animated": False, "is_video": False}  # fmt: skip
    else:
        made["text"], made["reply_to_message"] = text(chance), {"message_id": 1, "date": 1, "chat": made["chat"]}
    return made


def callback(chance: random.Random, who: int, number: int, data: str) -> dict[str, Any]:
    """A pressed button, shown or not."""
    shown = {"message_id": chance.choice([1, number]), "date": 1, "chat": {"id": who, "type": "private"}, "text": "x"}
    return {"id": str(number), "from": person(who), "chat_instance": "1", "message": shown, "data": data}


def button(chance: random.Random) -> str:
    """Callback data: every registered code with random fields, and then some bytes changed."""
    code, cls = chance.choice(list(CODES.items()))
    parts = [VERSION + code]
    for field in fields(cls):  # type: ignore[arg-type]
        is_number = field.type in ("int", int)
        numbers = [0, 1, 2, 3, 99, -1, 2**31, 2**62, 2**63, 10**18]
        words = [
            "",
            "llm",
            "tech",
            "yes",
            "done",
            "help",
            "llm-pytorch-basics",
            "start",
            "daily",
            "x" * 30,
            "中文",
            "😀",
        ]
        parts.append(str(chance.choice(numbers)) if is_number else str(chance.choice(words)))
    data = "|".join(parts)
    for _ in range(chance.choice([0, 0, 1, 2])):
        at = chance.randrange(len(data) + 1)
        data = (
            data[:at]
            + chance.choice(["|", "0", "-", "é", "\u0000", "\ud800", "", "1" * 20, " "])
            + data[at + chance.randrange(2) :]
        )
    return data[:64]


def mutate(chance: random.Random, update: Any) -> None:
    """Change one place somewhere inside."""
    place = update
    while isinstance(place, dict) and place:
        key = chance.choice(list(place))
        inner = place[key]
        if isinstance(inner, dict) and inner and chance.random() < 0.75:
            place = inner
            continue
        how = chance.randrange(4)
        if how == 0:
            del place[key]
        elif how == 1:
            place[chance.choice(FIELDS)] = value(chance)
        elif key != "update_id":
            place[key] = value(chance)
        return


def update(chance: random.Random, number: int) -> tuple[int, bytes]:
    """One update: nonsense, a real one, or a real one with something wrong in it."""
    who = chance.choice(PEOPLE)
    made: dict[str, Any] = {"update_id": number}
    kind = chance.randrange(8)
    if kind == 0:
        made |= {chance.choice(FIELDS): value(chance) for _ in range(chance.randrange(4))}
    elif kind == 1:
        made["callback_query"] = callback(chance, who, number, button(chance))
    elif kind == 2:
        made["edited_message"] = message(chance, who, number)
    elif kind == 3:
        member = {
            "user": person(7),
            "status": chance.choice(["member", "kicked", "left", "restricted", "x"]),
            "until_date": 0,
        }
        made["my_chat_member"] = {"chat": {"id": who, "type": "private"}, "from": person(who), "date": 1,
                                  "old_chat_member": member, "new_chat_member": member}  # fmt: skip
    elif kind == 4:
        made["poll_answer"] = {"poll_id": "1", "user": person(who), "option_ids": [0], "option_persistent_ids": ["0"]}
    else:
        made["message"] = message(chance, who, number)
    for _ in range(chance.choice([0, 0, 1, 1, 2, 4])):
        mutate(chance, made)
    made["update_id"] = number
    return number, json.dumps(made).encode()


def pressed(chance: random.Random, number: int) -> tuple[int, bytes]:
    """One pressed button that may never have been shown."""
    who = chance.choice(PEOPLE)
    return number, json.dumps(
        {"update_id": number, "callback_query": callback(chance, who, number, button(chance))}
    ).encode()
