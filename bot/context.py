"""What a handler gets: who asks, what they said, and the way to the domain and back.

`run` opens the ONE transaction that holds the effect and, under the update's id, its result: an update that is handled
again after a crash finds the result and only answers again.
"""

from __future__ import annotations

import pickle
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import datetime
from time import perf_counter
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import uuid4

from telegram import Bot, Message, Update

from bot import links, plain
from bot.callbacks import Payload
from bot.database import Database
from bot.locales import Translator, localise, translator
from bot.messenger import Messenger, Progress, Screen
from bot.reply import Reply
from bot.settings import Settings
from bot.watching import Watch
from mentor import inbox, users
from mentor.clock import Clock
from mentor.dialogues import Pending
from mentor.store import Tx, clean
from mentor.users import Person

P = ParamSpec("P")
R = TypeVar("R")
Q = TypeVar("Q", bound=Payload)
MESSAGES = (Message, plain.Message)  # what was deleted meanwhile is neither
USER = "\0user"  # stands for the person in a stored result: they are read again anyway


async def _nothing_to_do() -> None:
    """Where there is no index."""


@dataclass(slots=True)
class Services:
    """What the process has one of; `app.py` makes it."""

    settings: Settings
    clock: Clock
    db: Database
    bot: Bot
    messenger: Messenger
    username: str = ""
    owner: str = field(default_factory=lambda: uuid4().hex)  # names this process in the inbox
    watch: Watch = field(default_factory=Watch)
    forgotten: set[int] = field(default_factory=set)  # erased in this process: what was claimed for them is not sent
    wake_push: Callable[[], None] = lambda: None  # something was queued: do not wait for the next tick
    freshen: Callable[[], Awaitable[None]] = _nothing_to_do  # what was added to the corpus can be found afterwards
    may_visit: links.Allow = links.is_public  # addresses that links may lead to


class Adopted(Exception):
    """Another process took this update over while we were at it."""


class Context:
    """One update on its way through one handler."""

    __slots__ = (
        "_screen",
        "_shown",
        "_stored",
        "answered",
        "args",
        "chat_id",
        "dialogue",
        "is_rerun",
        "message",
        "now",
        "payload",
        "results",
        "services",
        "update",
        "update_id",
        "user",
        "user_id",
    )  # fmt: skip

    def __init__(self, services: Services, update: Update | plain.Update, stored: bytes | None = None) -> None:
        self.services, self.update, self.update_id = services, update, update.update_id
        self.now: datetime = services.clock.now()
        who, chat = update.effective_user, update.effective_chat
        self.user_id: int = who.id if who else 0
        self.chat_id: int = chat.id if chat else self.user_id
        message = update.effective_message
        self.message: Message | plain.Message | None = message if isinstance(message, MESSAGES) else None
        self.user: Person | None = None
        self.args: str = ""
        self.payload: Payload | None = None
        self.dialogue: Pending | None = None
        self.results: list[Any] = []
        # written by `kept` below and read by nobody else: the database is ours
        earlier = pickle.loads(stored) if stored else (None, [], 0)  # noqa: S301
        # a rerun goes to the handler that began, whose dialogue may have ended by then
        self.answered: Pending | None = earlier[0]
        self._stored: list[Any] = earlier[1]
        # messages of the answer that are known to be out; rows of before have no such number
        self._shown: int = earlier[2] if len(earlier) > 2 else 0
        self.is_rerun = bool(self._stored)
        self._screen: Screen | None = None

    @property
    def lang(self) -> str:
        """The language of the answer: the person's setting, or their client's before we know them."""
        if self.user is not None:
            return self.user.lang
        who = self.update.effective_user
        return users.language_of(who.language_code if who else None)

    @property
    def t(self) -> Translator:
        """The texts of the person's language."""
        return translator(self.lang)

    @property
    def is_admin(self) -> bool:
        """Whether an admin asks."""
        return self.services.settings.is_admin(self.user_id)

    @property
    def is_group(self) -> bool:
        """Whether this happens in a group."""
        chat = self.update.effective_chat
        return chat is not None and chat.type in ("group", "supergroup")

    @property
    def text(self) -> str:
        """What was written, cleaned of what a database refuses."""
        if self.message is None or self.update.callback_query is not None:
            return ""
        return clean(self.message.text or self.message.caption or "")

    @property
    def was_done(self) -> bool:
        """Whether the effect that comes next was made by an earlier try."""
        return len(self.results) < len(self._stored)

    def kept(self) -> bytes | None:
        """What a rerun of this update needs: the dialogue it was for, what its effects returned in any try so far, and
        how many messages of the answer are out."""
        known = self.results + self._stored[len(self.results) :]
        return self._pickled(known) if known or self._shown else None

    def _pickled(self, results: list[Any]) -> bytes:
        dialogue = self.answered if self.is_rerun else self.dialogue
        return pickle.dumps(
            (dialogue, [USER if isinstance(r, Person) else r for r in results], self._shown), pickle.HIGHEST_PROTOCOL
        )

    async def _note_shown(self, shown: int) -> None:
        """Between two messages of one answer: after a crash here only the second is sent."""
        self._shown = shown
        stored = self.kept()
        assert stored is not None
        await self.services.db.run(inbox.store_result, self.update_id, stored, self.services.owner)

    async def run(self, fn: Callable[Concatenate[Tx, Person, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """`fn(tx, user, *args)` in one transaction with its effects; on a rerun what it returned then."""
        if self.was_done:
            stored = self._stored[len(self.results)]
            self.user, _ = await self.services.db.read(self._view, _nothing, (), {})  # no `read`: it makes people known
            found: Any = self.user if isinstance(stored, str) and stored == USER else stored
            self.results.append(found)
            again: R = found
            return again
        began = perf_counter()
        self.user, fresh = await self.services.db.run(self._effect, fn, args, kwargs)
        self.services.watch.called(fn.__module__, began)
        self.results.append(fresh)
        made: R = fresh
        return made

    async def read(self, fn: Callable[Concatenate[Tx, Person, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """`fn(tx, user, *args)` for what writes nothing."""
        began = perf_counter()
        self.user, result = await self.services.db.read(self._view, fn, args, kwargs)
        self.services.watch.called(fn.__module__, began)
        if self.user is not None and self.user.is_new:  # whoever speaks to us is known from then on
            await self.services.db.run(users.touch, *self._introduction())
        found: R = result
        return found

    def _effect(self, tx: Tx, fn: Callable[..., R], args: Any, kwargs: Any) -> tuple[Person, R]:
        user = users.touch(tx, *self._introduction())
        result = fn(tx, user, *args, **kwargs)
        stored = self._pickled([*self.results, result])
        if not inbox.store_result(tx, self.update_id, stored, self.services.owner):
            raise Adopted  # takes the effect back: it is the other process's to have
        # a change of settings is visible to the view that follows
        return (result if isinstance(result, Person) else user), result

    def _view(self, tx: Tx, fn: Callable[..., R], args: Any, kwargs: Any) -> tuple[Person, R]:
        user = users.find(tx, self.user_id)
        if user is None:
            settings, lang = self.services.settings, users.language_of(self._client_language())
            user = Person(self.user_id, lang=lang, tz=settings.default_tz, is_new=True)
        return user, fn(tx, user, *args, **kwargs)

    def _introduction(self) -> tuple[int, str | None, datetime, str]:
        return self.user_id, self._client_language(), self.now, self.services.settings.default_tz

    def _client_language(self) -> str | None:
        who = self.update.effective_user
        return who.language_code if who else None

    async def know_user(self) -> Person:
        """Only learn who they are (their language, their zone)."""
        await self.read(_nothing)
        assert self.user is not None
        return self.user

    async def reply(self, reply: Reply) -> int | None:
        """Show the reply where the update came from; the id of the message."""
        if self.user is not None and self.user.is_new and self.user.lang == "en":
            self.user = replace(self.user, is_new=False)
            reply = replace(reply, then=(*reply.then, Reply(self.t("common.corpus_is_chinese"))))
        return await self.services.messenger.show(self.screen, reply)

    async def ask(self, reply: Reply) -> tuple[str, bool]:
        """Send a poll; the id under which its answers come (`poll_answer` updates carry nothing else), and whether an
        earlier try may have sent the same under an id that nobody knows."""
        poll_id, may_be_twice = await self.services.messenger.ask(self.screen, reply)
        return poll_id, may_be_twice or self.is_rerun

    async def reply_with(self, view: Callable[..., Reply], *results: Any) -> None:
        """Render and reply: `view(*results, t)`."""
        await self.reply(view(*results, self.t))

    def payload_of(self, kind: type[Q]) -> Q:
        """The pressed button's payload, which the router has matched to the handler."""
        assert isinstance(self.payload, kind)
        return self.payload

    async def toast(self, text: str, *, alert: bool = False) -> None:
        """Answer a button with a short line over the chat."""
        if self.screen.callback_id is not None:
            callback_id, self.screen.callback_id = self.screen.callback_id, None
            await self.services.messenger.answer(callback_id, localise(text, self.lang), alert=alert)

    @property
    def screen(self) -> Screen:
        """Where replies go; the pressed button's message can be edited."""
        if self._screen is None:
            query = self.update.callback_query
            message = query.message if query else None
            if isinstance(message, MESSAGES) and message.text is None and not message.photo:
                message = None  # a file or a poll: what is answered there is said anew
            thread = self.message.message_thread_id if self.message and self.message.is_topic_message else None
            self._screen = Screen(
                self.chat_id,
                self.lang,
                message.message_id if isinstance(message, MESSAGES) else None,
                bool(isinstance(message, MESSAGES) and message.photo),
                query.id if query else None,
                thread,
                Progress(self._shown, self._note_shown),
            )
        self._screen.lang = self.lang
        return self._screen

    async def download(self, file_id: str, limit: int = 20 * 2**20) -> bytes:
        """The content of a file that was sent to us (Telegram gives at most 20 MB)."""
        file = await self.services.bot.get_file(file_id)
        if file.file_size and file.file_size > limit:
            from mentor.errors import MentorError

            raise MentorError("error.file_too_large", limit_mb=limit // 2**20)
        return bytes(await file.download_as_bytearray())

    async def fetch(self, url: str, types: Collection[str] = links.PAGES) -> links.Page:
        """What a link leads to, from the public internet only (see bot/links.py)."""
        return await links.fetch(url, types=types, allow=self.services.may_visit)


def _nothing(tx: Tx, user: Person) -> None:
    """For a read that only wants the person."""
