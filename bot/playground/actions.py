"""What people do in Telegram beside writing: press, vote, block, join. One method an action."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import orjson

from .model import Chat, Json, PollState, Query
from .people import ActionError
from .updates import Entry
from .writing import Writing


class Actions(Writing):
    """All return at once; the bot's answer is awaited with `wait` and its like."""

    # pressing ----------------------------------------------------------------
    def press(
        self,
        user_id: int,
        message_id: int,
        *,
        label: str | None = None,
        data: str | None = None,
        chat_id: int | None = None,
        forge: bool = False,
    ) -> str:
        """Presses a button by label (whole, else contained) or data; returns the query's id.

        `forge` sends `data` though no such button is there, as a hostile client can.
        """
        chat = self.where(user_id, chat_id)
        message = self.message(chat.id, message_id)
        if not forge:
            data = find_button(message, label, data).get("callback_data")
            if data is None:
                raise ActionError(f"button {label!r} sends no callback")
        query = self._query(user_id, chat.id)
        payload: Json = {
            "id": query.id, "from": self.user(user_id).json(), "message": message,
            "chat_instance": str(chat.id), "data": data,
        }  # fmt: skip
        self.push_update("callback_query", payload)
        return query.id

    def _query(self, user_id: int, chat_id: int) -> Query:
        number = str(4_000_000_000 + self.serial())
        query = Query(number, user_id, chat_id, self.elapsed())
        self.queries[number] = query
        if len(self.queries) > 20_000:
            del self.queries[next(iter(self.queries))]
        return query

    @staticmethod
    def elapsed() -> float:
        """Real seconds, which the moved clock does not touch."""
        return time.monotonic()

    def inline_query(self, user_id: int, text: str, *, chat_id: int | None = None) -> str:
        """Types @bot TEXT; returns the query's id. The answer comes as event `inline_results`."""
        chat = self.where(user_id, chat_id)
        query = self._query(user_id, chat.id)
        kind = "sender" if chat.id == user_id else chat.type
        payload: Json = {"id": query.id, "from": self.user(user_id).json(), "query": text}
        self.push_update("inline_query", {**payload, "offset": "", "chat_type": kind})
        return query.id

    def choose_result(self, user_id: int, query_id: str, result_id: str) -> Json:
        """Sends an inline result into the chat where the query was typed."""
        query = self.queries.get(query_id)
        results: list[Json] = (query.answer or {}).get("results", []) if query else []
        chosen = next((r for r in results if r["id"] == result_id), None)
        if query is None or chosen is None:
            raise ActionError("no such inline result")
        body: Json = {"via_bot": self.bot.json(), "text": chosen.get("title", "")}
        body |= chosen.get("_body", {})
        if "reply_markup" in chosen:
            body["reply_markup"] = chosen["reply_markup"]
        message = self.add_message(self.chats[query.chat_id], self.user(user_id), body)
        chat = self.chats[query.chat_id]
        if not chat.is_group or chat.bot_status not in ("left", "kicked"):
            self.push_update("message", message)  # a bot is told of what was sent through it
        payload: Json = {"result_id": result_id, "from": self.user(user_id).json(), "query": ""}
        self.push_update("chosen_inline_result", payload)
        return message

    # polls -------------------------------------------------------------------
    def answer_poll(self, user_id: int, message_id: int, options: list[int], *, chat_id: int | None = None) -> Json:
        """Votes (an empty list takes the vote back); the bot gets poll_answer and poll."""
        chat = self.where(user_id, chat_id)
        message = self.message(chat.id, message_id)
        if "poll" not in message:
            raise ActionError("this message has no poll")
        poll: Json = message["poll"]
        state = self.polls[poll["id"]]
        self._may_vote(poll, state, user_id, options)
        state.votes[user_id] = options
        if not options:
            del state.votes[user_id]
        self.save_poll(poll["id"])
        counted = self.count_votes(chat, message)
        if not poll["is_anonymous"]:
            persistent = [poll["options"][i]["persistent_id"] for i in options]
            answer: Json = {"poll_id": poll["id"], "user": self.user(user_id).json()}
            answer |= {"option_ids": options, "option_persistent_ids": persistent}
            self.push_update("poll_answer", answer)
        self.push_update("poll", counted)
        return counted

    def _may_vote(self, poll: Json, state: PollState, user_id: int, options: list[int]) -> None:
        if poll["is_closed"]:
            raise ActionError("the poll is closed")
        if any(not 0 <= i < len(poll["options"]) for i in options):
            raise ActionError("no such option")
        if len(options) > 1 and not poll["allows_multiple_answers"]:
            raise ActionError("only one answer")
        if user_id in state.votes and not poll["allows_revoting"]:
            raise ActionError("already answered")

    def count_votes(self, chat: Chat, message: Json, *, close: bool = False) -> Json:
        """Brings the counts of a poll up to date and shows it anew."""
        poll: Json = dict(message["poll"])
        votes = self.polls[poll["id"]].votes
        poll["options"] = [
            {**option, "voter_count": sum(i in chosen for chosen in votes.values())}
            for i, option in enumerate(poll["options"])
        ]
        poll["total_voter_count"] = len(votes)
        poll["is_closed"] = poll["is_closed"] or close
        self.replace_message(chat, {**message, "poll": poll})
        return poll

    def close_poll_later(self, poll_id: str) -> None:
        """Closes a poll with an end; advancing the clock closes it sooner."""
        closes_at = self.polls[poll_id].closes_at
        if closes_at is not None:
            delay = max(closes_at - self.now(), 0) + 0.01
            asyncio.get_running_loop().call_later(delay, self.close_due_polls)

    def close_due_polls(self) -> None:
        for state in self.polls.values():
            if state.closes_at is None or state.closes_at > self.now():
                continue
            state.closes_at = None
            chat = self.chats[state.chat_id]
            message = chat.messages.get(state.message_id)
            if message is not None and not message["poll"]["is_closed"]:
                self.push_update("poll", self.count_votes(chat, message, close=True))

    def advance(self, seconds: float) -> None:
        super().advance(seconds)
        self.close_due_polls()

    # raw -----------------------------------------------------------------------
    def inject_update(self, raw: bytes | Json, update_id: int | None = None) -> int:
        """Delivers any bytes as one update. A dict without update_id gets the next one.

        Bytes go out as they are; `update_id` says under which id they are confirmed.
        """
        if isinstance(raw, dict):
            number = int(raw.get("update_id", update_id or self._next_update_id()))
            data = orjson.dumps({"update_id": number, **raw})
        else:
            number, data = (update_id or id_in(raw) or self._next_update_id()), raw
        self.queue.next_id = max(self.queue.next_id, number + 1)
        self._enqueue(Entry(number, data))
        return number

    def repeat_update(self, update_id: int) -> bool:
        """Delivers an update once more under the same id, confirmed or not."""
        known = self.queue.repeat(update_id)
        self.wake()
        return known


def id_in(raw: bytes) -> int | None:
    """The update_id that bytes carry, if any."""
    try:
        found = orjson.loads(raw)
        return int(found["update_id"])
    except (ValueError, KeyError, TypeError):
        return None


def buttons(message: Json) -> list[Json]:
    """All inline buttons of a message, row by row."""
    rows: list[list[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def find_button(message: Json, label: str | None, data: str | None) -> Json:
    """By data, by whole label, else by a part of the label."""
    found: list[Json] = []
    there = buttons(message)
    if data is not None:
        found = [b for b in there if b.get("callback_data") == data]
    elif label is not None:
        found = [b for b in there if b["text"] == label] or [b for b in there if label in b["text"]]
    if not found:
        wanted: Any = data if data is not None else label
        labels = [b["text"] for b in there]
        raise ActionError(f"no button {wanted!r} on message {message['message_id']}: {labels}")
    return found[0]
