"""Whose is this update? A command, a button, a pending dialogue, a file, a posting or a question, in this order."""

from __future__ import annotations

import difflib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.callbacks import Payload, Run, decode, fits
from bot.context import Context
from bot.features import Features
from bot.reply import Button, Reply, cut
from mentor import dialogues, outbox, users
from mentor.errors import Stale
from mentor.store import Tx, clean
from mentor.users import Person

Handler = Callable[[Context], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Command:
    """A line of the COMMANDS table.

    Attributes:
        admin: only admins see and reach it.
        group: the words with which it may be used in a group, and what they do there.
        guessed: names that people try for it.
        file: what it does with a file under which it is written.
    """

    name: str
    handler: Handler
    admin: bool = False
    group: Mapping[str, Handler] = field(default_factory=dict)
    guessed: str = ""
    file: Handler | None = None


@dataclass(frozen=True, slots=True)
class Routes:
    """The registration tables; `bot/handlers/__init__.py` fills them."""

    commands: Mapping[str, Command]
    buttons: Mapping[type[Payload], Handler]
    admin_buttons: Mapping[type[Payload], Handler]
    dialogues: Mapping[str, Handler]
    take_files: frozenset[str]  # the dialogues that a file may answer; for others it is a file like any
    text: Handler  # what nothing else claims
    document: Handler
    location: Handler
    other: Handler  # stickers, voice, edits: a clear answer
    events: Mapping[str, Handler]  # poll_answer, inline_query ...


class Router:
    """Finds the handler of an update and runs it.

    Args:
        features: bring the registration tables; the first update waits for them.
    """

    routes: Routes

    def __init__(self, features: Features) -> None:
        self._features = features

    async def handle(self, context: Context) -> None:
        """Run the one handler that the update belongs to; errors are the caller's."""
        self.routes = (await self._features.tables()).routes
        update = context.update
        if update.callback_query is not None:
            await self._button(context)
        elif update.my_chat_member is not None:
            await self._membership(context)
        elif update.message is not None:
            await self._message(context)
        elif update.edited_message is not None and not context.is_group:
            await self.routes.other(context)
        else:
            for name, handler in self.routes.events.items():
                if getattr(update, name) is not None:
                    return await handler(context)

    async def _button(self, context: Context) -> None:
        query = context.update.callback_query
        payload = decode(clean(query.data or "")) if query and query.data else None
        if payload is None:
            raise Stale
        context.payload = payload
        if isinstance(payload, Run):
            context.args = payload.args
            return await self._run_command(context, payload.command)
        handler = self.routes.buttons.get(type(payload))
        if handler is None and context.is_admin:
            handler = self.routes.admin_buttons.get(type(payload))
        if handler is None:
            raise Stale
        await handler(context)

    async def _message(self, context: Context) -> None:
        message = context.message
        assert message is not None
        text = context.text
        if text.startswith("/") and len(text) > 1 and message.text:
            name, _, context.args = text[1:].partition(" ")
            name, context.args = _split_lines(name, context.args)
            name, _, whom = name.partition("@")
            if whom and context.services.username and whom.lower() != context.services.username.lower():
                return None  # another bot's command
            return await self._run_command(context, name.lower())
        if message.document is not None and (takes := self._captioned(context, text)):
            return await takes(context)
        if context.is_group or _is_shared(message, context.services.username):
            return None
        if message.location is not None or message.document is not None or text:
            pending_now = await context.read(_pending, context.now)
            context.dialogue = context.answered if context.is_rerun else pending_now
        pending = self.routes.dialogues.get(context.dialogue.kind) if context.dialogue else None
        if message.location is not None:
            await self.routes.location(context)
        elif message.document is not None:
            takes_it = context.dialogue is not None and context.dialogue.kind in self.routes.take_files
            await (pending if pending and takes_it else self.routes.document)(context)
        elif text:
            await (pending or self.routes.text)(context)
        elif not _is_service(message):
            await self.routes.other(context)

    def _captioned(self, context: Context, caption: str) -> Handler | None:
        """What the command under a file does with it: "/corpus" under a document."""
        if context.is_group or not caption.startswith("/"):
            return None
        command = self.routes.commands.get(
            caption[1:].split(maxsplit=1)[0].partition("@")[0].lower() if caption[1:].strip() else ""
        )
        return None if command is None or (command.admin and not context.is_admin) else command.file

    async def _run_command(self, context: Context, name: str) -> None:
        command = self.routes.commands.get(name)
        if command is None or (command.admin and not context.is_admin):
            if not context.is_group:
                await self._unknown(context, name)
            return None
        word = context.args.strip().partition(" ")[0].lower()
        if context.is_group and word in command.group:
            context.args = context.args.strip()
            return await command.group[word](context)
        if context.is_group:
            t, username = context.t, context.services.username
            label = t.plain("common.open_private")
            link = Button(label, url=f"https://t.me/{username}" + ("" if name == "start" else f"?start=c_{name}"))
            await context.reply(Reply(t("common.private_only"), [[link]]))
            return None
        context.args = context.args.strip()
        await command.handler(context)

    async def _unknown(self, context: Context, name: str) -> None:
        known = [c for c in self.routes.commands.values() if not c.admin or context.is_admin]
        names = {word: c.name for c in known for word in (*c.guessed.split(), c.name)}
        near = list(dict.fromkeys(names[word] for word in difflib.get_close_matches(name.lower(), names, 3, 0.6)))
        await context.read(_nobody)
        t, args = context.t, context.args.strip()
        buttons = [[_again(n, args)] for n in near or ["help"]]
        await context.reply(
            Reply(t("error.unknown_command" if near else "error.unknown_command_alone", name=name[:40]), buttons)
        )

    async def _membership(self, context: Context) -> None:
        change = context.update.my_chat_member
        assert change is not None
        if change.chat.type != "private":
            if change.new_chat_member.status in ("kicked", "left"):
                from mentor.quizzes import groups  # a feature, loaded by now

                await context.services.db.run(groups.stop, change.chat.id, context.now)
            return
        if change.new_chat_member.status in ("kicked", "left"):
            await context.services.db.run(_suppress, context.user_id, "blocked the bot", context.now)
        else:
            await context.services.db.run(outbox.revive, context.user_id)


def _split_lines(name: str, args: str) -> tuple[str, str]:
    """A command that is followed by a new line rather than a space."""
    first, newline, rest = name.partition("\n")
    return (first, f"{rest} {args}".strip() if newline else args)


def _is_shared(message: Any, username: str) -> bool:
    """Something of ours that was sent by inline mode: it asks for nothing."""
    return message.via_bot is not None and message.via_bot.username == username


def _is_service(message: Any) -> bool:
    return bool(message.new_chat_members or message.left_chat_member or message.pinned_message)


def _pending(tx: Tx, user: Person, now: Any) -> dialogues.Pending | None:
    return dialogues.pending(tx, user, now)


def _again(name: str, args: str) -> Button:
    """A command with what was typed behind the unknown one, as far as a button can carry it."""
    whole = Run(name, args)
    return Button(cut(f"/{name} {args}", 40), whole) if args and fits(whole) else Button(f"/{name}", Run(name))


def _nobody(tx: Tx, user: Person) -> None:
    """Only who they are."""


def _suppress(tx: Tx, user_id: int, reason: str, now: Any) -> None:
    """Who was forgotten, or was never known, leaves no trace by blocking us."""
    if users.find(tx, user_id) is not None:
        outbox.suppress(tx, user_id, reason, now)
