"""What the playground holds, and how it keeps it between runs."""

from __future__ import annotations

import asyncio
import itertools
from collections import deque
from collections.abc import Callable
from pathlib import Path

import orjson

from .faults import Faults
from .model import Call, Chat, Event, FaultSeen, File, Json, PollState, Query, Refusal, User
from .persist import Store
from .rates import Rates
from .updates import Entry, UpdateQueue

TOKEN = "1000000001:PLAYGROUND"  # noqa: S105 - opens nothing
STUDENT, ADMIN = 1001, 9001
EVENTS_KEPT, CALLS_KEPT = 20_000, 20_000


class Memory:
    """All state, without behaviour. `default_users`: with the student and the admin."""

    def __init__(
        self,
        *,
        token: str = TOKEN,
        username: str = "mentor_play_bot",
        name: str = "Mentor 求职导师",
        strict_rates: bool = False,
        api_rate: int = 30,
        data_dir: Path | str | None = None,
        on_advance: Callable[[float], None] | None = None,
        font_path: Path | str | None = None,
        default_users: bool = True,
        seed: int = 0,
    ) -> None:
        self.token = token
        self.bot = User(int(token.split(":", maxsplit=1)[0]), name, username=username, is_bot=True)
        self.reads_groups = False
        self.strict_rates = strict_rates
        self.rates = Rates(api_rate)
        self.faults = Faults(seed)
        self.on_advance = on_advance
        self.font_path = Path(font_path) if font_path else None
        self.clock_offset = 0.0
        self.store = Store(Path(data_dir) if data_dir else None)
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.polls: dict[str, PollState] = {}
        self.queries: dict[str, Query] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.menu_button: Json = {"type": "commands"}
        self.webhook: Json = {"url": ""}
        self.queue = UpdateQueue()
        self.poll_generation = 0
        self.calls: deque[Call] = deque(maxlen=CALLS_KEPT)
        self.faults_seen: list[FaultSeen] = []
        self.errors: deque[Call] = deque(maxlen=CALLS_KEPT)
        self.refusals: list[Refusal] = []
        self.events: deque[Event] = deque(maxlen=EVENTS_KEPT)
        self.is_closing = False  # open long polls end then
        self.seq = 0
        self._pulse: asyncio.Event | None = None
        self._message_ids = itertools.count(1)
        self._serials = itertools.count(1)
        self._reserved = 0
        self._load()
        if default_users and not self.users:
            self._add_first_users()

    def _add_first_users(self) -> None:
        for number, who in ((STUDENT, "小林"), (ADMIN, "管理员")):
            self.users[number] = User(number, who, "zh-hans")
            self.chats[number] = Chat(number)
            self.save_user(self.users[number])
            self.save_chat(self.chats[number])

    def save_user(self, user: User) -> None:
        self.store.put("user", user.id, {n: getattr(user, n) for n in user.__slots__})

    def save_chat(self, chat: Chat) -> None:
        self.store.put("chat", chat.id, chat.record())

    def save_message(self, chat: Chat, message: Json) -> None:
        self.store.put("message", f"{chat.id}:{message['message_id']}", message)

    def save_poll(self, poll_id: str) -> None:
        state = self.polls[poll_id]
        votes = {str(k): v for k, v in state.votes.items()}
        record = {"chat_id": state.chat_id, "message_id": state.message_id, "votes": votes}
        self.store.put("poll", poll_id, {**record, "closes_at": state.closes_at})

    def save_profile(self) -> None:
        """Commands, descriptions, menu button and webhook."""
        record: Json = {
            "commands": [[*key, value] for key, value in self.commands.items()],
            "profile": [[*key, value] for key, value in self.profile.items()],
            "menu_button": self.menu_button,
            "webhook": self.webhook,
            "allowed": self.queue.allowed,
        }
        self.store.put("meta", "profile", record)

    def _load(self) -> None:
        store = self.store
        for _, user in store.load_json("user"):
            self.users[user["id"]] = User(**user)
        for _, chat in store.load_json("chat"):
            self.chats[chat["id"]] = Chat.from_record(chat)
        highest = 0
        for key, message in store.load_json("message"):
            highest = max(highest, message["message_id"])
            chat_id = int(key.split(":")[0])
            self.chats[chat_id].messages[message["message_id"]] = message
        for loaded in self.chats.values():
            loaded.messages = dict(sorted(loaded.messages.items()))
        for key, file in store.load_json("file"):
            self.files[key] = File(**file)
        for key, poll in store.load_json("poll"):
            votes = {int(k): v for k, v in poll["votes"].items()}
            state = PollState(poll["chat_id"], poll["message_id"], votes, poll["closes_at"])
            self.polls[key] = state
        self._load_meta(highest)

    def _load_meta(self, highest_message: int) -> None:
        meta = {key: orjson.loads(raw) for key, raw in self.store.load("meta")}
        self.clock_offset = float(meta.get("clock_offset", 0.0))
        profile = meta.get("profile", {})
        self.commands = {(a, b): value for a, b, value in profile.get("commands", [])}
        self.profile = {(a, b): value for a, b, value in profile.get("profile", [])}
        self.menu_button = profile.get("menu_button", self.menu_button)
        self.webhook = profile.get("webhook", self.webhook)
        self.queue.allowed = profile.get("allowed")
        self.queue.next_id = self._reserved = int(meta.get("reserved", 1))
        for key, raw in self.store.load("update"):
            self.queue.put(Entry(int(key), raw))
        serials = [int(f.unique_id[1:]) for f in self.files.values()]
        serials += [int(key) for key in self.polls]
        self._serials = itertools.count(max(serials, default=0) + 1 + len(serials))
        self._message_ids = itertools.count(highest_message + 1)

    def close(self) -> None:
        """Writes what is left to write."""
        self.store.put("meta", "reserved", orjson.dumps(self.queue.next_id))
        self.store.close()
