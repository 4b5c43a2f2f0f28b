"""What happens in the playground: clock, events, users, chats, messages, updates, files."""

# ruff: noqa: ASYNC109 - the caller says how long it waits

from __future__ import annotations

import asyncio
import itertools
import time

import orjson

from .memory import Memory
from .model import ApiError, Chat, Event, File, Json, Refusal, Upload, User, bad, forbidden
from .persist import BLOCK
from .updates import Entry


class Core(Memory):
    """Everything is called from the event loop's own thread."""

    # clock -----------------------------------------------------------------
    def now(self) -> float:
        """Seconds since 1970 on the moved clock."""
        return time.time() + self.clock_offset

    def advance(self, seconds: float) -> None:
        """Moves the clock of chat and, through `on_advance`, of the bot."""
        self.clock_offset += seconds
        self.store.put("meta", "clock_offset", orjson.dumps(self.clock_offset))
        if self.on_advance is not None:
            self.on_advance(seconds)
        self.emit("clock", 0, offset=self.clock_offset, now=self.now())

    # events ----------------------------------------------------------------
    def emit(self, kind: str, chat_id: int, **data: object) -> Event:
        self.seq += 1
        event = Event(self.seq, kind, chat_id, data, time.time())
        self.events.append(event)
        self.wake()
        return event

    def wake(self) -> None:
        if self._pulse is not None:
            self._pulse.set()
            self._pulse = None

    async def changed(self, timeout: float) -> bool:
        """Waits for the next event or update; False after `timeout` seconds without one."""
        if self._pulse is None:
            self._pulse = asyncio.Event()
        try:  # no wait_for: in Python 3.11 it loses a cancel that meets the event
            async with asyncio.timeout(max(timeout, 0)):
                await self._pulse.wait()
        except TimeoutError:
            return False
        return True

    def events_after(self, seq: int) -> list[Event]:
        if not self.events or self.events[-1].seq <= seq:
            return []
        newest = itertools.takewhile(lambda e: e.seq > seq, reversed(self.events))
        return list(newest)[::-1]

    # users and chats ---------------------------------------------------------
    def add_user(
        self,
        first_name: str,
        *,
        user_id: int | None = None,
        language_code: str | None = "zh-hans",
        username: str | None = None,
        started: bool = False,
    ) -> User:
        """A new persona with its private chat. `started`: has spoken to the bot before."""
        number = user_id or max([1001, *(i for i in self.users if i < 9000)]) + 1
        user = User(number, first_name, language_code, username=username)
        self.users[number] = user
        self.chats[number] = Chat(number, started=started, username=username)
        self.save_user(user)
        self.save_chat(self.chats[number])
        self.emit("user", number, user=user.json())
        return user

    def add_group(
        self,
        title: str,
        members: list[int] | None = None,
        *,
        chat_id: int | None = None,
        kind: str = "group",
        bot_status: str = "member",
    ) -> Chat:
        """A group with the bot in it; its first member owns it."""
        lowest = min([-2000, *(i for i in self.chats if i > -(10**11))])
        number = chat_id or (lowest - 1 if kind == "group" else -(10**12) - abs(lowest))
        people = members if members is not None else list(self.users)
        chat = Chat(number, kind, title, bot_status=bot_status, started=True)
        chat.members = dict.fromkeys(people, "member")
        if people:
            chat.members[people[0]] = "creator"
        self.chats[number] = chat
        self.save_chat(chat)
        self.emit("chat", number, chat=self.chat_json(chat))
        return chat

    def chat_json(self, chat: Chat) -> Json:
        out: Json = {"id": chat.id, "type": chat.type}
        if chat.is_group:
            out["title"] = chat.title
        else:
            user = self.users[chat.id].json()
            out |= {k: user[k] for k in ("first_name", "last_name", "username") if k in user}
        return out

    def find_chat(self, ref: int | str) -> Chat:
        """The chat of an id or @username; 400 as Telegram words it."""
        chat = self.chats.get(ref) if isinstance(ref, int) else None
        if isinstance(ref, str):
            chat = next((c for c in self.chats.values() if c.username and f"@{c.username}" == ref), None)
        if chat is None:
            raise bad("chat not found", loud=False)
        if chat.migrated_to:
            to = {"migrate_to_chat_id": chat.migrated_to}
            raise ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", to)
        return chat

    def open_chat(self, ref: int | str) -> Chat:
        """The same for writing: 403 where the bot is not wanted."""
        chat = self.find_chat(ref)
        if chat.is_group:
            if chat.bot_status in ("kicked", "left"):
                word = "kicked from" if chat.bot_status == "kicked" else "not a member of"
                verb = "was" if chat.bot_status == "kicked" else "is"
                raise forbidden(f"bot {verb} {word} the {chat.type} chat")
        elif chat.deactivated:
            raise forbidden("user is deactivated")
        elif chat.blocked:
            raise forbidden("bot was blocked by the user")
        elif not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def admit(self, chat: Chat, *, new: bool = True, paid: bool = False) -> None:
        """Holds a send or an edit against the limits; 429 where they are exceeded."""
        if not self.strict_rates:
            return
        wait, scope = self.rates.admit(chat.id, group=chat.is_group, new=new, paid=paid)
        if wait:
            raise self.too_many(wait, chat.id, scope)

    def too_many(self, wait: int, chat_id: int | None, scope: str) -> ApiError:
        self.refusals.append(Refusal(time.time(), chat_id, wait, scope))
        text = f"Too Many Requests: retry after {wait}"
        return ApiError(429, text, {"retry_after": wait})

    # messages ----------------------------------------------------------------
    def add_message(self, chat: Chat, sender: User, body: Json) -> Json:
        message: Json = {
            "message_id": next(self._message_ids),
            "from": sender.json(),
            "chat": self.chat_json(chat),
            "date": int(self.now()),
            **body,
        }
        chat.messages[message["message_id"]] = message
        self.save_message(chat, message)
        self.emit("message", chat.id, message=message)
        return message

    def replace_message(self, chat: Chat, message: Json) -> Json:
        chat.messages[message["message_id"]] = message
        self.save_message(chat, message)
        self.emit("edit", chat.id, message=message)
        return message

    def drop_message(self, chat: Chat, message_id: int) -> None:
        del chat.messages[message_id]
        self.store.put("message", f"{chat.id}:{message_id}", None)
        self.emit("delete", chat.id, message_id=message_id)

    def serial(self) -> int:
        """A number for files, polls and queries."""
        return next(self._serials)

    # updates -----------------------------------------------------------------
    def push_update(self, kind: str, payload: Json) -> int | None:
        """Queues one update; None where the bot did not ask for this kind."""
        if not self.queue.wants(kind):
            return None
        number = self._next_update_id()
        self._enqueue(Entry(number, orjson.dumps({"update_id": number, kind: payload})))
        return number

    def _next_update_id(self) -> int:
        number = self.queue.take_id()
        if self.store.is_kept and number >= self._reserved:
            self._reserved = number + BLOCK
            self.store.put("meta", "reserved", orjson.dumps(self._reserved))
            self.store.flush()
        return number

    def _enqueue(self, entry: Entry) -> None:
        self.queue.put(entry)
        self.store.put("update", f"{entry.id:020d}", entry.raw)
        self.wake()

    def forget_updates(self, gone: list[int]) -> None:
        for number in gone:
            self.store.put("update", f"{number:020d}", None)

    # files -------------------------------------------------------------------
    def add_file(self, kind: str, upload: Upload, width: int = 0, height: int = 0) -> File:
        number = self.serial()
        ending = upload.name.rsplit(".", 1)[-1].lower() if "." in upload.name else "bin"
        ending = ending if ending.isalnum() and ending.isascii() else "bin"
        stored = f"file_{number}.{ending[:8]}"
        file = File(
            id=f"{kind[:3].upper()}-{number:06d}-playground",
            unique_id=f"U{number:06d}",
            kind=kind,
            name=upload.name,
            mime=upload.mime,
            size=len(upload.data),
            path=f"{kind}s/{stored}",
            width=width,
            height=height,
        )
        self.store.write_file(stored, upload.data)
        self.files[file.id] = file
        self.store.put("file", file.id, {n: getattr(file, n) for n in file.__slots__})
        return file

    def file_bytes(self, file: File) -> bytes:
        return self.store.read_file(file.path.rsplit("/", 1)[-1])
