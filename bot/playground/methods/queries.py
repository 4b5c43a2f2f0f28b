"""Answers to pressed buttons and inline queries."""

# ruff: noqa: D103 - each function is the Bot API method of that name

from __future__ import annotations

from ..model import Json, Query, bad
from ..playground import Playground
from ..text import TEXT_LIMIT, formatted, u16
from .markup import check_markup

ANSWER_WITHIN_S = 15.0


def _open_query(play: Playground, query_id: str) -> Query:
    query = play.queries.get(query_id)
    if query is None or play.elapsed() - query.at > ANSWER_WITHIN_S:
        raise bad("query is too old and response timeout expired or query ID is invalid", loud=False)
    return query


def answer_callback(play: Playground, p: Json) -> bool:
    query = _open_query(play, p["callback_query_id"])
    text = p.get("text", "")
    if len(text) > 200:
        raise bad("MESSAGE_TOO_LONG")
    query.answer = {"text": text, "show_alert": p.get("show_alert", False)}
    if p.get("url"):
        query.answer["url"] = p["url"]
    play.emit("callback_answer", query.chat_id, query_id=query.id, user_id=query.user_id, **query.answer)
    return True


def answer_inline(play: Playground, p: Json) -> bool:
    results = p["results"]
    if len(results) > 50:
        raise bad("RESULTS_TOO_MUCH")
    if len({result["id"] for result in results}) != len(results):
        raise bad("RESULT_ID_DUPLICATE")
    query = _open_query(play, p["inline_query_id"])
    shown = [_result(result) for result in results]
    query.answer = {"results": shown, "button": p.get("button")}
    play.emit("inline_results", query.chat_id, query_id=query.id, user_id=query.user_id, **query.answer)
    return True


def _result(result: Json) -> Json:
    """A result with `_body`: the message that choosing it sends."""
    if not 1 <= len(result["id"].encode()) <= 64:
        raise bad("RESULT_ID_INVALID")
    check_markup(result.get("reply_markup"))
    content = result.get("input_message_content", {})
    body: Json = {}
    if "message_text" in content:
        text, entities = formatted(content["message_text"], content.get("parse_mode"), content.get("entities"))
        if not 1 <= u16(text) <= TEXT_LIMIT:
            raise bad("MESSAGE_TOO_LONG" if text else "MESSAGE_EMPTY")
        body = {"text": text, "entities": entities} if entities else {"text": text}
    return {**result, "_body": body}
