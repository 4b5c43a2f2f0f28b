"""Replies and pushes become Bot API calls: paced, edited in place, and mended where Telegram refuses.

What each error means and what is done about it is in one place here; `docs/decisions/0004-delivery.md` has the table.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter

from bot import html
from bot.callbacks import encode
from bot.locales import localise
from bot.pacing import Pacer
from bot.reply import CAPTION_LIMIT, TEXT_LIMIT, Button, Reply, utf16
from bot.request import Api, Files, NotSent
from bot.share import share_link
from bot.uploads import Uploads

log = logging.getLogger(__name__)
PATIENCE_S = 60.0  # a reply that may not go for longer than this is given up
INLINE_CACHE_S = 300
NO_PREVIEW = {"is_disabled": True}
Draw = Callable[[Callable[[], bytes]], Awaitable[bytes]]


@dataclass(slots=True)
class Progress:
    """How far an answer of several messages has come: what an earlier try is known to have sent is not sent again.

    Attributes:
        made: so many calls were made by an earlier try.
        note: is told how many were made whenever another follows; it costs a commit, which one message alone never pays.
    """

    made: int = 0
    note: Callable[[int], Awaitable[None]] | None = None
    count: int = 0

    def skips(self) -> bool:
        """Count the next call; whether it was made by an earlier try."""
        self.count += 1
        return self.count <= self.made

    async def another_follows(self) -> None:
        """Remember what was made up to here."""
        if self.note is not None and self.count > self.made:
            self.made = self.count
            await self.note(self.made)


@dataclass(slots=True)
class Screen:
    """Where a reply goes: a chat, and the message that may be edited there."""

    chat_id: int
    lang: str
    message_id: int | None = None  # of the pressed button's message
    has_picture: bool = False
    callback_id: str | None = None
    thread_id: int | None = None
    progress: Progress = field(default_factory=Progress)


class Messenger:
    """Sends what views return.

    Args:
        api: the Bot API.
        pacer: the one pacer.
        draw: runs a picture's function in a thread.
    """

    def __init__(self, api: Api, pacer: Pacer, draw: Draw) -> None:
        self.api, self.pacer, self._draw = api, pacer, draw
        self._uploads = Uploads(api)
        self.username = ""  # ours, once Telegram has told it: links to share need it

    async def show(self, screen: Screen, reply: Reply) -> int | None:
        """Answer a person: edit the screen where that is possible, send a new message where not."""
        if screen.callback_id is not None:
            callback_id, screen.callback_id = screen.callback_id, None
            await self.answer(callback_id, localise(reply.toast or "", screen.lang), alert=reply.alert)
        message_id = await self._show(screen, reply)
        for following in reply.then:
            await screen.progress.another_follows()
            await self._show(screen, following.anew())
        return message_id

    async def _show(self, screen: Screen, reply: Reply) -> int | None:
        if not (reply.text or reply.picture or reply.document or reply.poll):
            return None
        is_new = reply.fresh or reply.document is not None or reply.poll is not None
        if screen.message_id is not None and not is_new and (reply.picture is not None or not screen.has_picture):
            try:
                return await self._edit(screen, reply)
            except BadRequest as error:
                if not _is_gone(error):
                    raise
                screen.progress.count -= 1
        return await self._send(screen, reply)

    async def answer(self, callback_id: str, text: str = "", *, alert: bool = False) -> None:
        """Answer a button; a query that is too old is no reason not to act."""
        values: dict[str, Any] = {"callback_query_id": callback_id}
        if text:
            values |= {"text": text[:200], "show_alert": alert}
        try:
            await self.api.call("answerCallbackQuery", values)
        except (BadRequest, RetryAfter, NetworkError) as error:
            log.debug("callback not answered: %s", type(error).__name__)

    async def answer_inline(self, query_id: str, results: list[dict[str, Any]], label: str, lang: str) -> None:
        """Answer an inline query; one that is too old has been followed by another as the person typed on.

        Telegram keeps the answer for INLINE_CACHE_S, for this person only: another's client has another language.
        """
        values: dict[str, Any] = {
            "inline_query_id": query_id, "results": results, "cache_time": INLINE_CACHE_S, "is_personal": True,
            "button": {"text": localise(label, lang)[:64], "start_parameter": "c_help"},
        }  # fmt: skip
        try:
            await self.api.call("answerInlineQuery", values)
        except (BadRequest, RetryAfter, NetworkError) as error:
            log.warning("inline query not answered: %s", error)

    async def send(self, chat_id: int, lang: str, reply: Reply) -> int | None:
        """A new message (or several, where the text is longer than one); the id of the last."""
        return await self._send(Screen(chat_id, lang), reply)

    async def _send(self, screen: Screen, reply: Reply) -> int | None:
        message_id: int | None = None
        for number, (method, values, files) in enumerate(await self._calls(screen.chat_id, screen.lang, reply)):
            if number:
                await screen.progress.another_follows()
            if screen.progress.skips():
                continue
            if screen.thread_id is not None:
                values["message_thread_id"] = screen.thread_id
            result = await self._paced(screen.chat_id, method, values, files)
            message_id = result.get("message_id") if isinstance(result, dict) else message_id
        return message_id

    async def ask(self, screen: Screen, reply: Reply) -> tuple[str, bool]:
        """Send a poll; the id under which its answers come, and whether the same may be there once more, its id unknown."""
        if screen.callback_id is not None:
            callback_id, screen.callback_id = screen.callback_id, None
            await self.answer(callback_id)
        ((method, values, files),) = await self._calls(screen.chat_id, screen.lang, reply)
        result, lost = await self._tried(screen.chat_id, method, values, files)
        return str(result["poll"]["id"]), bool(lost)

    async def push(self, chat_id: int, lang: str, reply: Reply) -> tuple[int | None, str | None]:
        """A push whose slot the caller has waited for: one try, errors are the caller's to judge.

        Returns the ids of the last message and of its poll.
        """
        message_id: int | None = None
        poll_id: str | None = None
        for number, (method, values, files) in enumerate(await self._calls(chat_id, lang, reply)):
            if number:
                await self.pacer.reply(chat_id)
            result = await _as_plain_if_refused(self._uploads, method, values, files)
            if isinstance(result, dict):
                message_id = result.get("message_id", message_id)
                poll_id = result["poll"]["id"] if "poll" in result else poll_id
        return message_id, poll_id

    async def _edit(self, screen: Screen, reply: Reply) -> int | None:
        text = localise(reply.text, screen.lang)
        values: dict[str, Any] = {"chat_id": screen.chat_id, "message_id": screen.message_id}
        markup = {"reply_markup": inline_keyboard(reply, screen.lang, self.username)}
        files: Files | None = None
        if reply.picture is not None:
            caption, rest = _caption(text)
            if rest or not screen.has_picture:
                return await self._send(screen, reply)
            files = {"picture": ("picture.png", await self._draw(reply.picture), "image/png")}
            media = {"type": "photo", "media": "attach://picture", "caption": caption, "parse_mode": "HTML"}
            method, values = "editMessageMedia", values | {"media": media} | markup
        else:
            if utf16(html.plain(text)) > TEXT_LIMIT:
                return await self._send(screen, reply)
            method = "editMessageText"
            values |= {"text": text, "parse_mode": "HTML", "link_preview_options": NO_PREVIEW} | markup
        if screen.progress.skips():
            return screen.message_id
        try:
            await self._paced(screen.chat_id, method, values, files)
        except BadRequest as error:
            if "not modified" not in str(error):  # a double tap: the screen is as it should be
                raise
        return screen.message_id

    async def _calls(self, chat_id: int, lang: str, reply: Reply) -> list[tuple[str, dict[str, Any], Files | None]]:
        base: dict[str, Any] = {"chat_id": chat_id}
        markup = _markup(reply, lang, self.username)
        text = localise(reply.text, lang)
        if reply.poll is not None:
            poll = reply.poll
            values = base | {
                "question": localise(poll.question, lang), "options": [{"text": localise(o, lang)} for o in poll.options],
                "type": "quiz", "correct_option_ids": poll.right, "explanation": localise(poll.explanation, lang),
                "allows_multiple_answers": len(poll.right) > 1, "is_anonymous": False,
            }  # fmt: skip
            return [("sendPoll", values | markup, None)]
        calls: list[tuple[str, dict[str, Any], Files | None]] = []
        rest = text
        if reply.picture is not None or reply.document is not None:
            caption, rest = _caption(text)
            values = base | ({"caption": caption, "parse_mode": "HTML"} if caption else {})
            if reply.picture is not None:
                image = await self._draw(reply.picture)
                files: Files = {"photo": ("picture.png", image, "image/png")}
                calls.append(("sendPhoto", values, files))
            else:
                assert reply.document is not None
                name = localise(reply.document.name, lang)
                files = {"document": (name, reply.document.content, "application/octet-stream")}
                calls.append(("sendDocument", values, files))
        for part in html.split(rest, TEXT_LIMIT) if rest else []:
            values = base | {"text": part, "parse_mode": "HTML", "link_preview_options": NO_PREVIEW}
            calls.append(("sendMessage", values, None))
        method, values, last_files = calls[-1]
        calls[-1] = (method, values | markup, last_files)
        return calls

    async def _paced(self, chat_id: int, method: str, values: dict[str, Any], files: Files | None) -> Any:
        return (await self._tried(chat_id, method, values, files))[0]

    async def _tried(self, chat_id: int, method: str, values: dict[str, Any], files: Files | None) -> tuple[Any, int]:
        """One call in a slot of its own; again where that is safe, or where the answer was lost (once).

        Returns the result and how often an answer was lost.
        """
        waited, lost = 0.0, 0
        while True:
            await self.pacer.reply(chat_id, is_edit=method.startswith("edit"))
            try:
                return await _as_plain_if_refused(self._uploads, method, values, files), lost
            except RetryAfter as error:
                pause = seconds(error)
                self.pacer.refused(chat_id, pause)
                waited += pause
                if waited > PATIENCE_S:
                    raise
            except ChatMigrated as error:
                chat_id = values["chat_id"] = error.new_chat_id
            except (BadRequest, Forbidden):
                raise
            except NetworkError as error:
                lost += 0 if isinstance(error, NotSent) else 1
                waited += 1.0
                if lost > 1 or waited > 5:
                    raise
                await asyncio.sleep(waited)


async def _as_plain_if_refused(api: Uploads, method: str, values: dict[str, Any], files: Files | None) -> Any:
    try:
        return await api.call(method, values, files)
    except BadRequest as error:
        if "can't parse entities" not in str(error):
            raise
        log.error("a message of ours does not parse (%s): sent as plain text", method)
        values = {k: v for k, v in values.items() if k != "parse_mode"}
        for key in ("text", "caption"):
            if key in values:
                values[key] = html.plain(values[key])
        return await api.call(method, values, files)


def inline_keyboard(reply: Reply, lang: str, username: str) -> dict[str, Any]:
    """The buttons of a reply as Telegram has them; without our `username` there is nothing to share yet."""
    rows = [[button for button in row if button.share is None or username] for row in reply.buttons]
    return {"inline_keyboard": [[_button(button, lang, username) for button in row] for row in rows if row]}


def _button(button: Button, lang: str, username: str) -> dict[str, Any]:
    made: dict[str, Any] = {"text": localise(button.label, lang)}
    if button.url is not None:
        made["url"] = button.url
    elif button.share is not None:
        shared = replace(button.share, title=localise(button.share.title, lang))
        made["url"] = share_link(username, shared)
    elif button.copy is not None:
        made["copy_text"] = {"text": button.copy[:256]}
    else:
        assert button.action is not None, f"button {button.label!r} does nothing"
        made["callback_data"] = encode(button.action)
    return made


def _markup(reply: Reply, lang: str, username: str) -> dict[str, Any]:
    if reply.buttons:
        return {"reply_markup": inline_keyboard(reply, lang, username)}
    if reply.keyboard is not None:
        rows = [
            [
                {"text": localise(label, lang)} | ({"request_location": True} if label.startswith("📍") else {})
                for label in row
            ]
            for row in reply.keyboard
        ]
        return {"reply_markup": {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}}
    return {"reply_markup": {"remove_keyboard": True}} if reply.drop_keyboard else {}


def _caption(text: str) -> tuple[str, str]:
    """(caption, the text that does not fit one and follows as a message)."""
    return (text, "") if utf16(html.plain(text)) <= CAPTION_LIMIT else ("", text)


def seconds(error: RetryAfter) -> float:
    """How long Telegram wants us to wait."""
    value = error.retry_after
    return float(value if isinstance(value, (int, float)) else value.total_seconds())


def _is_gone(error: BadRequest) -> bool:
    words = str(error).lower()
    return any(
        part in words for part in ("to edit not found", "can't be edited", "message_id_invalid", "no text in the")
    )
