"""Telegram's sending limits: 30 a second in all, 1 a second to a chat after a burst of 3, 20 a minute to a group."""

from __future__ import annotations

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable

BURST, REFILL, GROUP_MINUTE, PAID = 3.0, 1.0, 20, 1000


class Rates:
    """Counts only what was accepted. `clock` is monotonic seconds."""

    def __init__(self, overall: int = 30, clock: Callable[[], float] = time.monotonic) -> None:
        self.overall = overall
        self.clock = clock
        self._second: deque[float] = deque()
        self._buckets: dict[int, tuple[float, float]] = {}
        self._minutes: defaultdict[int, deque[float]] = defaultdict(deque)

    def admit(self, chat_id: int, *, group: bool, new: bool, paid: bool = False) -> tuple[int, str]:
        """(0, "") where accepted, else (retry_after in seconds, scope). Edits have no chat bucket."""
        now = self.clock()
        second = self._second
        while second and second[0] <= now - 1.0:
            second.popleft()
        if len(second) >= (PAID if paid else self.overall):
            return 1, "overall"
        tokens = 0.0
        if new:
            tokens, then = self._buckets.get(chat_id, (BURST, now))
            tokens = min(BURST, tokens + (now - then) * REFILL)
            if tokens < 1.0:
                return max(1, math.ceil((1.0 - tokens) / REFILL)), "chat"
            if group:
                minute = self._minutes[chat_id]
                while minute and minute[0] <= now - 60.0:
                    minute.popleft()
                if len(minute) >= GROUP_MINUTE:
                    return max(1, math.ceil(minute[0] + 60.0 - now)), "group"
                minute.append(now)
            self._buckets[chat_id] = (tokens - 1.0, now)
        second.append(now)
        return 0, ""
