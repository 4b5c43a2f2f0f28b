"""One pacer holds every outgoing message and edit.

Replies go at once and debit the budget; pushes wait for what is left, evenly spaced, and never exceed their own rate;
each chat has a bucket (3, then 0.95 a second), a group 20 a minute. A 429 closes its chat, or, when several chats are
refused at about the same time, everything, for as long as Telegram says.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from collections.abc import Callable
from time import monotonic

MARGIN = 0.97  # the server counts arrivals, and arrivals jitter: stay this far below the limit
CHAT_BURST, CHAT_RATE = 3.0, 0.95
GROUP_PER_MINUTE = 20
WINDOW_S = 1.0


class Pacer:
    """Slots for sending, in seconds of a monotonic clock.

    Args:
        api_rate: messages a second in all.
        send_rate: of these for pushes at most.
        now: the clock (tests bring their own).
        chat_rate: new messages a second to one chat, after a burst of 3.
    """

    def __init__(
        self, api_rate: float, send_rate: float, now: Callable[[], float] = monotonic, chat_rate: float = CHAT_RATE
    ) -> None:
        self._now = now
        self.chat_rate = chat_rate
        self._budget = max(1, int(api_rate * MARGIN * WINDOW_S))
        self._total_step = 1 / (api_rate * MARGIN)
        self._push_step = 1 / (min(send_rate, api_rate) * (1 - (1 - MARGIN) / 2))
        self._recent: deque[float] = deque()  # sendings in the last second, for replies
        self._next_push = 0.0
        self._closed_until = 0.0
        self._refused: deque[tuple[float, int]] = deque()
        self._chats: OrderedDict[int, tuple[float, float]] = OrderedDict()  # chat: (tokens, at)
        self._chat_closed: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}

    async def reply(self, chat_id: int, *, is_edit: bool = False) -> None:
        """Wait for a slot for an answer to a person: at once, unless the budget or the chat is used up.

        Edits count in all, but not for their chat: twelve taps in two seconds are edited without a refusal.
        """
        while True:
            chat = self._closed_wait(chat_id) if is_edit else self._chat_wait(chat_id)
            wait = max(chat, self._closed_until - self._now(), self._window_wait())
            if wait <= 0:
                break
            await asyncio.sleep(wait)
        self._take(chat_id, is_edit=is_edit)
        self._next_push = max(self._next_push, self._now()) + self._total_step

    async def push(self, chat_id: int) -> None:
        """Wait for the next evenly spaced slot of the pushes."""
        while True:
            now = self._now()
            wait = max(self._next_push - now, self._closed_until - now, self._window_wait())
            if wait <= 0:
                break
            await asyncio.sleep(wait)
        self._next_push = max(self._next_push, self._now() - self._push_step) + self._push_step
        self._take(chat_id)

    def push_wait(self, chat_id: int) -> float:
        """Seconds until this chat may have another push (0: now); a waiting chat must not hold up the others."""
        return max(0.0, self._chat_wait(chat_id))

    def refused(self, chat_id: int, retry_after: float) -> None:
        """A 429: close this chat; two different chats within 2 s mean everything."""
        now = self._now()
        self._chat_closed[chat_id] = now + retry_after
        self._refused.append((now, chat_id))
        while self._refused and self._refused[0][0] < now - 2:
            self._refused.popleft()
        if len({chat for _, chat in self._refused}) > 1:
            self._closed_until = max(self._closed_until, now + retry_after)

    @property
    def is_open(self) -> bool:
        """Whether anything may be sent now at all."""
        return self._closed_until <= self._now()

    def _window_wait(self) -> float:
        now = self._now()
        while self._recent and self._recent[0] <= now - WINDOW_S:
            self._recent.popleft()
        return self._recent[0] + WINDOW_S - now + 0.001 if len(self._recent) >= self._budget else 0.0

    def _closed_wait(self, chat_id: int) -> float:
        closed, now = self._chat_closed.get(chat_id, 0.0), self._now()
        if closed and closed <= now:
            del self._chat_closed[chat_id]
        return max(0.0, closed - now)

    def _chat_wait(self, chat_id: int) -> float:
        now = self._now()
        closed = self._closed_wait(chat_id)
        if closed:
            return closed
        if chat_id < 0:
            sent = self._groups.setdefault(chat_id, deque())
            while sent and sent[0] <= now - 60:
                sent.popleft()
            if len(sent) >= GROUP_PER_MINUTE:
                return sent[0] + 60 - now
        tokens = self._tokens(chat_id, now)
        return 0.0 if tokens >= 1 else (1 - tokens) / self.chat_rate

    def _tokens(self, chat_id: int, now: float) -> float:
        tokens, at = self._chats.get(chat_id, (CHAT_BURST, now))
        return min(CHAT_BURST, tokens + (now - at) * self.chat_rate)

    def _take(self, chat_id: int, *, is_edit: bool = False) -> None:
        now = self._now()
        self._recent.append(now)
        if is_edit:
            return
        self._chats[chat_id] = (self._tokens(chat_id, now) - 1, now)
        self._chats.move_to_end(chat_id)
        while len(self._chats) > 4096:  # the oldest have long been full again
            self._chats.popitem(last=False)
        if chat_id < 0:
            self._groups.setdefault(chat_id, deque()).append(now)
