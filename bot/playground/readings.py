"""GET /play/...: what the page and scripts read, as JSON."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from .model import Json
from .playground import Playground
from .scopes import commands_for, profile_text

LONGEST_POLL_S = 30.0
PAGE_OF_MESSAGES = 200


def chat_view(play: Playground, chat_id: int) -> Json:
    """A chat as the list shows it."""
    chat = play.chats[chat_id]
    last = next(reversed(chat.messages.values())) if chat.messages else None
    return {
        **play.chat_json(chat),
        "started": chat.started,
        "blocked": chat.blocked,
        "migrated_to": chat.migrated_to,
        "members": list(chat.members),
        "bot_status": chat.bot_status,
        "last": last,
    }


def state(play: Playground, _: Json) -> Json:
    """All that the page needs to draw itself, except messages."""
    return {
        "seq": play.seq,
        "bot": play.bot.json(),
        "users": [user.json() for user in play.users.values()],
        "chats": [chat_view(play, chat_id) for chat_id in play.chats],
        "now": play.now(),
        "offset": play.clock_offset,
        "faults": fault_view(play),
        "font": play.font_path is not None,
    }


def fault_view(play: Playground) -> Json:
    """Faults that are on, and what the bot did wrong so far."""
    now = time.monotonic()
    live = [r for r in play.faults.rules if r.until is None or r.until > now]
    return {
        "offline": play.faults.is_offline,
        "too_many": any(r.kind == "too_many" for r in live),
        "rules": [{"kind": r.kind, "method": r.method, "hits": r.hits} for r in live],
        "seen": [{"method": f.method, "description": f.description} for f in play.faults_seen[-50:]],
        "refusals": len(play.refusals),
    }


def chat(play: Playground, p: Json) -> Json:
    """One chat as one user sees it: messages, own votes, keyboard, commands."""
    chat_id, user_id = int(p["chat_id"]), int(p["user_id"])
    shown = play.messages(chat_id, after=int(p.get("after", 0)))[-PAGE_OF_MESSAGES:]
    polls = [m["poll"]["id"] for m in shown if "poll" in m]
    votes = {i: play.polls[i].votes.get(user_id, []) for i in polls if i in play.polls}
    return {
        "seq": play.seq,
        "chat": chat_view(play, chat_id),
        "messages": shown,
        "votes": votes,
        "keyboard": play.chats[chat_id].keyboard,
        "commands": commands_for(play, user_id, chat_id),
        "menu_button": play.chats[chat_id].menu_button or play.menu_button,
        "name": profile_text(play, "name", user_id),
        "description": profile_text(play, "description", user_id),
        "short_description": profile_text(play, "short_description", user_id),
    }


async def events(play: Playground, p: Json) -> Json:
    """Events after `after`, at once or when they come; `reset` where some are forgotten."""
    after = int(p.get("after", 0))
    deadline = time.monotonic() + min(float(p.get("timeout", 0)), LONGEST_POLL_S)
    found = play.events_after(after)
    while not found and not play.is_closing and after <= play.seq and (left := deadline - time.monotonic()) > 0:
        await play.changed(left)
        found = play.events_after(after)
    oldest = play.events[0].seq if play.events else play.seq + 1
    reset = after > play.seq or (after < oldest - 1)
    return {"seq": play.seq, "reset": reset, "events": [event.json() for event in found]}


async def wait(play: Playground, p: Json) -> Json:
    """The bot's messages in `chat_id` after event `after`: {"messages"}; 408 without any."""
    messages = await play.wait(
        int(p["chat_id"]),
        int(p["after"]) if "after" in p else None,
        timeout=min(float(p.get("timeout", 5)), LONGEST_POLL_S),
        count=int(p.get("count", 1)),
        quiet=float(p.get("quiet", 0)),
    )
    return {"seq": play.seq, "messages": messages}


def faults(play: Playground, _: Json) -> Json:
    """The same as a reading."""
    return fault_view(play)


READINGS: dict[str, Callable[[Playground, Json], Any]] = {f.__name__: f for f in (state, chat, events, wait, faults)}
