"""What people do in Telegram: write, press, send files, vote, block. One method an action."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import orjson

from .core import Core
from .images import dimensions, guess_mime
from .model import Chat, Json, PollState, Query, Upload, User
from .text import detect
from .updates import Entry


class ActionError(ValueError):
    """The persona cannot do this: no such user, message, button or option."""


class Actions(Core):
    """All return at once; the bot's answer is awaited with `wait` and its like."""

    def user(self, user_id: int) -> User:
        if user_id not in self.users:
            raise ActionError(f"no user {user_id}")
        return self.users[user_id]

    def where(self, user_id: int, chat_id: int | None) -> Chat:
        self.user(user_id)
        chat = self.chats.get(chat_id if chat_id is not None else user_id)
        if chat is None:
            raise ActionError(f"no chat {chat_id}")
        if chat.is_group and user_id not in chat.members:
            raise ActionError(f"user {user_id} is not in chat {chat.id}")
        return chat

    def message(self, chat_id: int, message_id: int) -> Json:
        """One message as it is now."""
        chat = self.chats.get(chat_id)
        if chat is None or message_id not in chat.messages:
            raise ActionError(f"no message {message_id} in chat {chat_id}")
        return chat.messages[message_id]

    def messages(self, chat_id: int, *, after: int = 0) -> list[Json]:
        """Messages of a chat in order, as they are now, with ids above `after`."""
        if chat_id not in self.chats:
            raise ActionError(f"no chat {chat_id}")
        return [m for i, m in self.chats[chat_id].messages.items() if i > after]

    # writing -----------------------------------------------------------------
    def send_text(
        self, user_id: int, text: str, *, chat_id: int | None = None, reply_to: int | None = None
    ) -> Json:
        """A text message; starts the bot in a private chat."""
        body: Json = {"text": text}
        entities = detect(text, [])
        if entities:
            body["entities"] = entities
        return self._send(user_id, chat_id, body, reply_to)

    def edit_text(self, user_id: int, message_id: int, text: str, *, chat_id: int | None = None) -> Json:
        """Edits one's own message; the bot gets `edited_message`."""
        chat = self.where(user_id, chat_id)
        message = dict(self.message(chat.id, message_id))
        if message["from"]["id"] != user_id:
            raise ActionError("only one's own message can be edited")
        message.pop("entities", None)
        entities = detect(text, [])
        message |= {"text": text, "edit_date": int(self.now())}
        if entities:
            message["entities"] = entities
        self.replace_message(chat, message)
        self.push_update("edited_message", message)
        return message

    def send_location(
        self, user_id: int, latitude: float, longitude: float, *, chat_id: int | None = None
    ) -> Json:
        location = {"latitude": latitude, "longitude": longitude}
        return self._send(user_id, chat_id, {"location": location})

    def send_contact(self, user_id: int, phone_number: str, *, chat_id: int | None = None) -> Json:
        user = self.user(user_id)
        contact = {"phone_number": phone_number, "first_name": user.first_name, "user_id": user_id}
        return self._send(user_id, chat_id, {"contact": contact})

    def send_sticker(self, user_id: int, emoji: str = "👍", *, chat_id: int | None = None) -> Json:
        sticker: Json = {
            "file_id": f"STI-{ord(emoji[0])}-playground", "file_unique_id": f"S{ord(emoji[0])}",
            "type": "regular", "width": 512, "height": 512, "is_animated": False,
            "is_video": False, "emoji": emoji,
        }  # fmt: skip
        return self._send(user_id, chat_id, {"sticker": sticker})

    def send_document(
        self,
        user_id: int,
        name: str,
        data: bytes,
        *,
        mime: str | None = None,
        caption: str | None = None,
        chat_id: int | None = None,
        reply_to: int | None = None,
    ) -> Json:
        upload = Upload(name, mime or guess_mime(name), data)
        body: Json = {"document": self.add_file("document", upload).document()}
        return self._send(user_id, chat_id, self._captioned(body, caption), reply_to)

    def send_photo(
        self,
        user_id: int,
        data: bytes,
        *,
        name: str = "photo.jpg",
        caption: str | None = None,
        chat_id: int | None = None,
        reply_to: int | None = None,
    ) -> Json:
        width, height = dimensions(data) or (0, 0)
        if not width:
            raise ActionError("not a picture")
        file = self.add_file("photo", Upload(name, guess_mime(name), data), width, height)
        body = self._captioned({"photo": file.photo()}, caption)
        return self._send(user_id, chat_id, body, reply_to)

    @staticmethod
    def _captioned(body: Json, caption: str | None) -> Json:
        if caption:
            body["caption"] = caption
            if entities := detect(caption, []):
                body["caption_entities"] = entities
        return body

    def send_raw(self, user_id: int, body: Json, *, chat_id: int | None = None) -> Json:
        """Any content of a Message (voice, dice, forward_origin, ...)."""
        return self._send(user_id, chat_id, body)

    def _send(
        self, user_id: int, chat_id: int | None, body: Json, reply_to: int | None = None
    ) -> Json:
        chat, user = self.where(user_id, chat_id), self.user(user_id)
        if not chat.is_group:
            if chat.blocked:
                self.unblock(user_id)
            if not chat.started:
                chat.started = True
                self.save_chat(chat)
                self.emit("chat", chat.id, chat=self.chat_json(chat))
        replied = None
        if reply_to is not None:
            replied = dict(self.message(chat.id, reply_to))
            replied.pop("reply_to_message", None)
            body = {**body, "reply_to_message": replied}
        message = self.add_message(chat, user, body)
        if chat.keyboard and chat.keyboard.get("one_time_keyboard"):
            self.set_keyboard(chat, None)
        if not chat.is_group or self._bot_reads(chat, message, replied):
            self.push_update("message", message)
        return message

    def set_keyboard(self, chat: Chat, keyboard: Json | None) -> None:
        """The reply keyboard or force-reply that a chat shows."""
        if chat.keyboard != keyboard:
            chat.keyboard = keyboard
            self.save_chat(chat)
            self.emit("keyboard", chat.id, keyboard=keyboard)

    def _bot_reads(self, chat: Chat, message: Json, replied: Json | None) -> bool:
        """Privacy mode: in groups a bot sees commands, mentions and replies to it."""
        if chat.bot_status in ("kicked", "left"):
            return False
        if self.reads_groups or chat.bot_status == "administrator":
            return True
        if replied and replied["from"]["id"] == self.bot.id:
            return True
        text = message.get("text") or message.get("caption") or ""
        me = f"@{self.bot.username}".lower()
        if text.startswith("/"):
            name = text.split()[0].lower()
            return "@" not in name or name.endswith(me)
        return me in text.lower()

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
        payload: Json = {"result_id": result_id, "from": self.user(user_id).json(), "query": ""}
        self.push_update("chosen_inline_result", payload)
        return message

    # polls -------------------------------------------------------------------
    def answer_poll(
        self, user_id: int, message_id: int, options: list[int], *, chat_id: int | None = None
    ) -> Json:
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

    # coming and going ----------------------------------------------------------
    def block(self, user_id: int) -> None:
        """Blocks the bot; it gets my_chat_member and then 403."""
        chat = self.where(user_id, None)
        if not chat.blocked:
            chat.blocked = True
            self._membership(chat, user_id, "member", "kicked")

    def unblock(self, user_id: int) -> None:
        chat = self.where(user_id, None)
        if chat.blocked:
            chat.blocked = False
            self._membership(chat, user_id, "kicked", "member")

    def deactivate(self, user_id: int) -> None:
        """Deletes the account: 403 for ever, without an update."""
        self.where(user_id, None).deactivated = True

    def set_bot_status(self, chat_id: int, status: str, *, by: int | None = None) -> None:
        """In a group: member, administrator, left or kicked."""
        chat = self.chats[chat_id]
        old, chat.bot_status = chat.bot_status, status
        self._membership(chat, by or next(iter(chat.members)), old, status)

    def _membership(self, chat: Chat, user_id: int, old: str, new: str) -> None:
        self.save_chat(chat)
        me = self.bot.json()
        member: Json = {"chat": self.chat_json(chat), "from": self.user(user_id).json()}
        member |= {"date": int(self.now())}
        member["old_chat_member"] = member_json(old, me)
        member["new_chat_member"] = member_json(new, me)
        self.push_update("my_chat_member", member)
        self.emit("chat", chat.id, chat=self.chat_json(chat))

    def join(self, user_id: int, chat_id: int) -> None:
        """Adds a user to a group, with the service message."""
        chat, user = self.chats[chat_id], self.user(user_id)
        chat.members[user_id] = "member"
        self.save_chat(chat)
        message = self.add_message(chat, user, {"new_chat_members": [user.json()]})
        self.push_update("message", message)

    def migrate(self, chat_id: int) -> Chat:
        """Makes a group a supergroup; its old id answers with migrate_to_chat_id from now on."""
        old = self.chats[chat_id]
        new = self.add_group(old.title or "", list(old.members), kind="supergroup")
        new.bot_status, new.members = old.bot_status, dict(old.members)
        owner = self.users[next(iter(old.members))]
        first = self.add_message(old, owner, {"migrate_to_chat_id": new.id})
        second = self.add_message(new, owner, {"migrate_from_chat_id": old.id})
        old.migrated_to = new.id
        self.save_chat(old)
        self.save_chat(new)
        self.push_update("message", first)
        self.push_update("message", second)
        return new

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
    try:
        found = orjson.loads(raw)
        return int(found["update_id"])
    except (ValueError, KeyError, TypeError):
        return None


def member_json(status: str, user: Json) -> Json:
    out: Json = {"status": status, "user": user}
    if status == "kicked":
        out["until_date"] = 0
    elif status == "creator":
        out["is_anonymous"] = False
    elif status == "administrator":
        rights = "can_be_edited is_anonymous can_manage_chat can_delete_messages " \
            "can_manage_video_chats can_restrict_members can_promote_members can_change_info " \
            "can_invite_users can_post_stories can_edit_stories can_delete_stories"  # fmt: skip
        out |= {right: right == "can_manage_chat" for right in rights.split()}
    return out


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
