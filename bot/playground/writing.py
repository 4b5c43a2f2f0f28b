"""What people write in Telegram: texts, files, places, stickers."""

from __future__ import annotations

from .images import dimensions, guess_mime
from .model import Chat, Json, Upload
from .people import ActionError, People
from .text import detect


class Writing(People):
    """All return at once; the bot's answer is awaited with `wait` and its like."""

    # writing -----------------------------------------------------------------
    def send_text(self, user_id: int, text: str, *, chat_id: int | None = None, reply_to: int | None = None) -> Json:
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

    def send_location(self, user_id: int, latitude: float, longitude: float, *, chat_id: int | None = None) -> Json:
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

    def _send(self, user_id: int, chat_id: int | None, body: Json, reply_to: int | None = None) -> Json:
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
