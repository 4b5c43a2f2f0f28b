"""Polls and quizzes."""

# ruff: noqa: D103 - each function is the Bot API method of that name

from __future__ import annotations

from ..model import Json, PollState, bad
from ..playground import Playground
from ..text import formatted, u16
from .sending import deliver

OPTIONS, QUESTION, OPTION, EXPLANATION = 12, 300, 100, 200
LONGEST_S = 2_628_000


def send_poll(play: Playground, p: Json) -> Json:
    play.open_chat(p["chat_id"])
    poll = _poll(play, p)
    message = deliver(play, p, {"poll": poll})
    state = PollState(message["chat"]["id"], message["message_id"])
    if "open_period" in poll:
        state.closes_at = play.now() + poll["open_period"]
    elif "close_date" in poll:
        state.closes_at = float(poll["close_date"])
    play.polls[poll["id"]] = state
    play.save_poll(poll["id"])
    if state.closes_at is not None:
        play.close_poll_later(poll["id"])
    return message


def _poll(play: Playground, p: Json) -> Json:
    kind = p.get("type", "regular")
    if kind not in ("regular", "quiz"):
        raise bad("unsupported poll type")
    question, entities = formatted(p["question"], p.get("question_parse_mode"), p.get("question_entities"))
    _length("poll question", question, 1, QUESTION)
    poll: Json = {
        "id": str(play.serial()),
        "question": question,
        "options": _options(p["options"]),
        "total_voter_count": 0,
        "is_closed": p.get("is_closed", False),
        "is_anonymous": p.get("is_anonymous", True),
        "type": kind,
        "allows_multiple_answers": p.get("allows_multiple_answers", False),
        "allows_revoting": p.get("allows_revoting", kind != "quiz"),
        "members_only": p.get("members_only", False),
    }
    if entities:
        poll["question_entities"] = entities
    _quiz(poll, p)
    _period(play, poll, p)
    return poll


def _length(what: str, text: str, least: int, most: int) -> None:
    if u16(text) < least:
        raise bad(f"{what} must be non-empty")
    if u16(text) > most:
        raise bad(f"{what} length must not exceed {most}")


def _options(given: list[Json]) -> list[Json]:
    if not given:
        raise bad("poll must have at least 1 option")
    if len(given) > OPTIONS:
        raise bad(f"poll can't have more than {OPTIONS} options")
    options = []
    for index, option in enumerate(given):
        text, entities = formatted(option["text"], option.get("text_parse_mode"), option.get("text_entities"))
        _length("poll option", text, 1, OPTION)
        one: Json = {"persistent_id": f"o{index}", "text": text, "voter_count": 0}
        if entities:
            one["text_entities"] = entities
        options.append(one)
    return options


def _quiz(poll: Json, p: Json) -> None:
    right = p.get("correct_option_ids")
    if poll["type"] != "quiz":
        if right is not None or p.get("explanation"):
            raise bad("correct options and an explanation belong to quizzes only")
        return
    if not right:
        raise bad("quiz must have at least one correct option")
    if right != sorted(set(right)) or right[0] < 0 or right[-1] >= len(poll["options"]):
        raise bad("wrong correct option identifiers specified")
    poll["correct_option_ids"] = right
    if p.get("explanation"):
        text, entities = formatted(p["explanation"], p.get("explanation_parse_mode"), p.get("explanation_entities"))
        _length("poll explanation", text, 0, EXPLANATION)
        if text.count("\n") > 2:
            raise bad("poll explanation has too many line feeds")
        poll["explanation"] = text
        if entities:
            poll["explanation_entities"] = entities


def _period(play: Playground, poll: Json, p: Json) -> None:
    if "open_period" in p and "close_date" in p:
        raise bad("open_period and close_date exclude each other")
    period = p.get("open_period")
    if "close_date" in p:
        period = p["close_date"] - play.now()
        poll["close_date"] = p["close_date"]
    if period is None:
        return
    if not 5 <= period <= LONGEST_S:
        raise bad("poll open period must be from 5 to 2628000 seconds")
    if "open_period" in p:
        poll["open_period"] = period


def stop_poll(play: Playground, p: Json) -> Json:
    chat = play.open_chat(p["chat_id"])
    message = chat.messages.get(p["message_id"])
    if message is None or "poll" not in message:
        raise bad("message with poll to stop not found", loud=False)
    if message["from"]["id"] != play.bot.id:
        raise bad("poll can't be stopped")
    if message["poll"]["is_closed"]:
        raise bad("poll has already been closed", loud=False)
    if p.get("reply_markup"):
        message = {**message, "reply_markup": p["reply_markup"]}
    poll = play.count_votes(chat, message, close=True)
    play.push_update("poll", poll)
    return poll
