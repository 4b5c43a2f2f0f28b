"""Limits of keyboards."""

from __future__ import annotations

from urllib.parse import urlsplit

from ..model import Json, bad

MOST_BUTTONS = 100
ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text",
    "callback_game", "pay",
)  # fmt: skip


def check_markup(markup: Json | None) -> None:
    """Raises 400 where Telegram refuses a keyboard."""
    if not markup:
        return
    rows = markup.get("inline_keyboard")
    if rows is not None:
        if sum(len(row) for row in rows) > MOST_BUTTONS:
            raise bad(f"reply markup is too long: more than {MOST_BUTTONS} buttons")
        for row in rows:
            for button in row:
                _check_button(button)
    rows = markup.get("keyboard")
    if rows is not None:
        if not rows:
            raise bad("object expected as reply markup: keyboard is empty")
        for row in rows:
            for button in row:
                if not button["text"].strip():
                    raise bad("keyboard button text must be non-empty")
    holder = markup.get("input_field_placeholder")
    if holder is not None and not 1 <= len(holder) <= 64:
        raise bad("input field placeholder must have 1 to 64 characters")


def _check_button(button: Json) -> None:
    if not button["text"].strip():
        raise bad("can't parse inline keyboard button: Text is empty")
    actions = [name for name in ACTIONS if name in button]
    if not actions:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad(f"inline keyboard button has more than one action: {', '.join(actions)}")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(data.encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    if "url" in button:
        link = urlsplit(button["url"])
        host = link.hostname or ""
        if link.scheme not in ("http", "https", "tg") or (link.scheme != "tg" and "." not in host):
            raise bad(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if "copy_text" in button and not 1 <= len(button["copy_text"]["text"]) <= 256:
        raise bad("copy text must have 1 to 256 characters")
