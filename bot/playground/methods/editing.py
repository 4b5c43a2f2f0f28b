"""Methods that change or remove a message that is there."""

# ruff: noqa: D103 - each function is the Bot API method of that name

from __future__ import annotations

from ..model import Chat, Json, bad
from ..playground import Playground
from .markup import check_markup
from .sending import caption_of, document, photo, text_of

DELETE_WITHIN_S = 48 * 3600


def _target(play: Playground, p: Json) -> tuple[Chat, Json]:
    if "inline_message_id" in p:
        raise bad("MESSAGE_ID_INVALID", loud=False)
    for name in ("chat_id", "message_id"):
        if name not in p:
            raise bad(f'parameter "{name}" is required')
    chat = play.open_chat(p["chat_id"])
    message = chat.messages.get(p["message_id"])
    if message is None:
        raise bad("message to edit not found", loud=False)
    if message["from"]["id"] != play.bot.id:
        raise bad("message can't be edited")
    return chat, message


def _change(play: Playground, p: Json, drop: tuple[str, ...], body: Json) -> Json:
    """Replaces keys `drop` by `body` and the keyboard by the given one (or none)."""
    chat, message = _target(play, p)
    markup = p.get("reply_markup")
    check_markup(markup)
    new = {key: value for key, value in message.items() if key not in (*drop, "reply_markup")}
    new |= body
    if markup and markup["inline_keyboard"]:
        new["reply_markup"] = markup
    if new == message:
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly "
            "the same as a current content and reply markup of the message",
            loud=False,
        )
    play.admit(chat, new=False)
    new["edit_date"] = int(play.now())
    return play.replace_message(chat, new)


def edit_text(play: Playground, p: Json) -> Json:
    _, message = _target(play, p)
    if "text" not in p:
        raise bad('parameter "text" is required')
    body = text_of(p)
    if "text" not in message:
        raise bad("there is no text in the message to edit")
    if p.get("link_preview_options"):
        body["link_preview_options"] = p["link_preview_options"]
    return _change(play, p, ("text", "entities", "link_preview_options"), body)


def edit_caption(play: Playground, p: Json) -> Json:
    _, message = _target(play, p)
    if "photo" not in message and "document" not in message:
        raise bad("there is no caption in the message to edit")
    return _change(play, p, ("caption", "caption_entities"), caption_of(p))


def edit_media(play: Playground, p: Json) -> Json:
    _target(play, p)
    media = p["media"]
    if media["type"] not in ("photo", "document"):
        raise bad(f"the playground edits photos and documents, not {media['type']}")
    body = caption_of(media)
    if media["type"] == "photo":
        body["photo"] = photo(play, media["media"]).photo()
    else:
        body["document"] = document(play, media["media"]).document()
    old = ("text", "entities", "photo", "document", "caption", "caption_entities")
    return _change(play, p, old, body)


def edit_markup(play: Playground, p: Json) -> Json:
    return _change(play, p, (), {})


def delete_message(play: Playground, p: Json) -> bool:
    chat = play.open_chat(p["chat_id"])
    message = chat.messages.get(p["message_id"])
    if message is None:
        raise bad("message to delete not found", loud=False)
    foreign = message["from"]["id"] != play.bot.id
    if chat.is_group and foreign and chat.bot_status != "administrator":
        raise bad("message can't be deleted", loud=False)
    if play.now() - message["date"] > DELETE_WITHIN_S:
        raise bad("message can't be deleted for everyone", loud=False)
    play.drop_message(chat, p["message_id"])
    return True


def delete_messages(play: Playground, p: Json) -> bool:
    chat = play.open_chat(p["chat_id"])
    if not 1 <= len(p["message_ids"]) <= 100:
        raise bad("message identifiers must be 1 to 100")
    for message_id in p["message_ids"]:
        if message_id in chat.messages:
            play.drop_message(chat, message_id)
    return True


def touch_message(play: Playground, p: Json) -> bool:
    """Reactions and pins: checked, not shown."""
    chat = play.open_chat(p["chat_id"])
    if p["message_id"] not in chat.messages:
        raise bad("message not found", loud=False)
    return True


def unpin(play: Playground, p: Json) -> bool:
    play.open_chat(p["chat_id"])
    return True
