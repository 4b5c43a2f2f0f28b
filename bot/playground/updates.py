"""The queue of updates: what getUpdates returns, what the webhook is sent, what can be repeated."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KINDS = frozenset(
    [
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "business_connection",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "message_reaction",
        "message_reaction_count",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
        "managed_bot",
        "guest_message",
    ]
)


@dataclass(slots=True)
class Entry:
    """`repeated`: put in again by hand, so a confirmed id does not hold it back."""

    id: int
    raw: bytes
    repeated: bool = False
    delivered: bool = False


class UpdateQueue:
    """Updates in order; `history` holds the last ones for `repeat`."""

    def __init__(self, next_id: int = 1) -> None:
        self.next_id = next_id
        self.allowed: list[str] | None = None
        self.entries: deque[Entry] = deque()
        self.history: deque[Entry] = deque(maxlen=2000)
        self.confirmed: list[int] = []

    def __len__(self) -> int:
        return len(self.entries)

    def wants(self, kind: str) -> bool:
        if self.allowed:
            return kind in self.allowed
        return kind not in NOT_BY_DEFAULT

    def take_id(self) -> int:
        number = self.next_id
        self.next_id += 1
        return number

    def put(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.history.append(entry)

    def repeat(self, update_id: int) -> bool:
        """Queues the same bytes once more; False where they are no longer known."""
        for entry in reversed(self.history):
            if entry.id == update_id:
                self.entries.append(Entry(entry.id, entry.raw, repeated=True))
                return True
        return False

    def confirm(self, offset: int) -> list[int]:
        """Forgets all below `offset` (negative: all but the last -offset); returns their ids."""
        gone: list[int] = []
        if offset < 0:
            while len(self.entries) > -offset:
                gone.append(self.entries.popleft().id)
            return gone
        while self.entries and self._is_done(self.entries[0], offset):
            gone.append(self.entries.popleft().id)
        return gone

    @staticmethod
    def _is_done(entry: Entry, offset: int) -> bool:
        return entry.id < offset and (entry.delivered or not entry.repeated)

    def batch(self, offset: int, limit: int) -> list[Entry]:
        found: list[Entry] = []
        for entry in self._open(offset):
            entry.delivered = True
            found.append(entry)
            if len(found) >= limit:
                break
        return found

    def _open(self, offset: int) -> Iterator[Entry]:
        for entry in self.entries:
            if entry.id >= offset or (entry.repeated and not entry.delivered):
                yield entry
