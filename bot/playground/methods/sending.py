"""Methods that put something new into a chat."""

# ruff: noqa: D103 - each function is the Bot API method of that name

from __future__ import annotations

from typing import Any

from ..images import dimensions
from ..model import Chat, File, Json, Upload, bad
from ..playground import Playground
from ..text import CAPTION_LIMIT, TEXT_LIMIT, formatted, u16
from .markup import check_markup

PHOTO_LIMIT = 10 * 1024 * 1024
CHAT_ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip


def text_of(p: Json) -> Json:
    """`text` and `entities` of a message; 400 where empty or too long."""
    text, entities = formatted(p["text"], p.get("parse_mode"), p.get("entities"))
    if not text:
        raise bad("message text is empty")
    if u16(text) > TEXT_LIMIT:
        raise bad("message is too long")
    body: Json = {"text": text}
    if entities:
        body["entities"] = entities
    return body


def caption_of(p: Json) -> Json:
    if not p.get("caption"):
        return {}
    text, entities = formatted(p["caption"], p.get("parse_mode"), p.get("caption_entities"))
    if u16(text) > CAPTION_LIMIT:
        raise bad("message caption is too long")
    body: Json = {"caption": text}
    if entities:
        body["caption_entities"] = entities
    return body


def deliver(play: Playground, p: Json, body: Json) -> Json:
    """The common end of all send methods: reply, markup, limits, message."""
    chat = play.open_chat(p["chat_id"])
    markup = p.get("reply_markup")
    check_markup(markup)
    reply = _replied(play, chat, p.get("reply_parameters"))
    if reply:
        body["reply_to_message"] = reply
    if markup and markup.get("inline_keyboard"):
        body["reply_markup"] = markup
    if p.get("protect_content"):
        body["has_protected_content"] = True
    for name in ("link_preview_options", "show_caption_above_media"):
        if p.get(name):
            body[name] = p[name]
    if p.get("has_spoiler"):
        body["has_media_spoiler"] = True
    play.admit(chat, paid=bool(p.get("allow_paid_broadcast")))
    message = play.add_message(chat, play.bot, body)
    if markup and "inline_keyboard" not in markup:
        play.set_keyboard(chat, None if "remove_keyboard" in markup else markup)
    return message


def _replied(play: Playground, chat: Chat, reply: Json | None) -> Json | None:
    if not reply:
        return None
    found = chat.messages.get(reply["message_id"])
    if found is None:
        if reply.get("allow_sending_without_reply"):
            return None
        raise bad("message to be replied not found", loud=False)
    return {key: value for key, value in found.items() if key != "reply_to_message"}


def send_message(play: Playground, p: Json) -> Json:
    return deliver(play, p, text_of(p))


def send_photo(play: Playground, p: Json) -> Json:
    play.open_chat(p["chat_id"])
    caption = caption_of(p)
    return deliver(play, p, {"photo": photo(play, p["photo"]).photo(), **caption})


def send_document(play: Playground, p: Json) -> Json:
    play.open_chat(p["chat_id"])
    caption = caption_of(p)
    return deliver(play, p, {"document": document(play, p["document"]).document(), **caption})


def photo(play: Playground, given: Any) -> File:
    """A new or known picture."""
    if not isinstance(given, Upload):
        return _known(play, given, "photo")
    _check_size(given, PHOTO_LIMIT, "Photo")
    size = dimensions(given.data)
    if size is None:
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return play.add_file("photo", given, width, height)


def document(play: Playground, given: Any) -> File:
    if not isinstance(given, Upload):
        return _known(play, given, "document")
    _check_size(given, 50 * 1024 * 1024, "Document")
    return play.add_file("document", given)


def _check_size(given: Upload, most: int, kind: str) -> None:
    if not given.data:
        raise bad("file must be non-empty")
    if len(given.data) > most:
        raise bad(f"file is too big for a {kind}")


def _known(play: Playground, file_id: str, kind: str) -> File:
    file = play.files.get(file_id)
    if file is None:
        raise bad("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return file


def send_chat_action(play: Playground, p: Json) -> bool:
    chat = play.open_chat(p["chat_id"])
    if p["action"] not in CHAT_ACTIONS:
        raise bad("wrong parameter action in request")
    play.emit("chat_action", chat.id, action=p["action"])
    return True


def send_message_draft(play: Playground, p: Json) -> bool:
    """A preview of 30 seconds, private chats only; empty text shows that the bot thinks."""
    chat = play.open_chat(p["chat_id"])
    if chat.is_group:
        raise bad("drafts are for private chats")
    if p["draft_id"] == 0:
        raise bad("draft_id must be non-zero")
    text, entities = formatted(p.get("text", ""), p.get("parse_mode"), p.get("entities"))
    if u16(text) > TEXT_LIMIT:
        raise bad("message is too long")
    play.emit("draft", chat.id, draft_id=p["draft_id"], text=text, entities=entities)
    return True


def _source(play: Playground, p: Json) -> Json:
    source = play.find_chat(p["from_chat_id"])
    found = source.messages.get(p["message_id"])
    if found is None:
        raise bad("message to copy not found", loud=False)
    return found


CONTENT = (
    "text", "entities", "caption", "caption_entities", "photo", "document", "sticker", "location",
    "contact", "voice", "video", "audio",
)  # fmt: skip


def copy_message(play: Playground, p: Json) -> Json:
    found = _source(play, p)
    body = {key: found[key] for key in CONTENT if key in found}
    if not body:
        raise bad("message can't be copied", loud=False)
    if "caption" in p:
        body = {k: v for k, v in body.items() if not k.startswith("caption")} | caption_of(p)
    return {"message_id": deliver(play, p, body)["message_id"]}


def forward_message(play: Playground, p: Json) -> Json:
    found = _source(play, p)
    if found.get("has_protected_content"):
        raise bad("message has protected content and can't be forwarded")
    body = {key: found[key] for key in (*CONTENT, "poll") if key in found}
    body["forward_origin"] = {"type": "user", "sender_user": found["from"], "date": found["date"]}
    return deliver(play, p, body)
