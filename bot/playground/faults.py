"""Faults on demand: what Telegram and the network between do on bad days."""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import dataclass
from fnmatch import fnmatchcase

KINDS = frozenset(
    {"too_many", "lose_before", "lose_after", "hang", "status", "bad_json", "unauthorized",
     "conflict", "latency", "refused"}
)  # fmt: skip
HTML = "<html><head><title>{0} Bad Gateway</title></head><body><h1>{0}</h1>nginx</body></html>"


@dataclass(slots=True)
class Rule:
    """`method` is a pattern (send*), `times` and `until` bound it, None means unbounded."""

    kind: str
    method: str = "*"
    chat_id: int | None = None
    value: float = 0.0
    until: float | None = None
    times: int | None = None
    probability: float = 1.0
    hits: int = 0

    def covers(self, method: str, chat_id: int | None, now: float) -> bool:
        if self.until is not None and now >= self.until:
            return False
        if self.times is not None and self.hits >= self.times:
            return False
        if self.chat_id is not None and self.chat_id != chat_id:
            return False
        return any(fnmatchcase(method, one) for one in self.method.split(","))


class Faults:
    """Rules are tried in order; latency adds up, of the others the first that hits counts."""

    def __init__(self, seed: int = 0) -> None:
        self.rules: list[Rule] = []
        self.random = random.Random(seed)
        self.released = asyncio.Event()

    def add(
        self,
        kind: str,
        *,
        method: str = "*",
        chat_id: int | None = None,
        value: float = 0.0,
        seconds: float | None = None,
        times: int | None = None,
        probability: float = 1.0,
    ) -> Rule:
        """kind: one of KINDS. value: retry_after, status code or seconds of latency."""
        if kind not in KINDS:
            raise ValueError(f"no such fault: {kind}")
        until = None if seconds is None else time.monotonic() + seconds
        rule = Rule(kind, method, chat_id, value, until, times, probability)
        self.rules.append(rule)
        return rule

    def too_many(
        self,
        retry_after: int = 3,
        *,
        seconds: float | None = None,
        chat_id: int | None = None,
        times: int | None = None,
        method: str = "send*,edit*,copy*,forward*,delete*,answer*",
    ) -> Rule:
        return self.add(
            "too_many", value=retry_after, seconds=seconds, chat_id=chat_id, times=times,
            method=method,
        )  # fmt: skip

    def lose_before(self, method: str = "*", *, times: int | None = 1, probability: float = 1.0) -> Rule:
        """The connection dies before the request is acted upon."""
        return self.add("lose_before", method=method, times=times, probability=probability)

    def lose_after(self, method: str = "*", *, times: int | None = 1, probability: float = 1.0) -> Rule:
        """The request is acted upon, its answer never comes."""
        return self.add("lose_after", method=method, times=times, probability=probability)

    def hang(self, method: str = "*", *, times: int | None = 1) -> Rule:
        """No answer until the client leaves or `clear` is called; the request has no effect."""
        return self.add("hang", method=method, times=times)

    def status(self, code: int = 502, method: str = "*", *, times: int | None = 1) -> Rule:
        """A status with an HTML body, as a proxy in trouble answers."""
        return self.add("status", method=method, value=code, times=times)

    def refused(self, method: str = "*", *, times: int | None = 1) -> Rule:
        """Telegram's own no to what was sent."""
        return self.add("refused", method=method, times=times)

    def bad_json(self, method: str = "*", *, times: int | None = 1) -> Rule:
        return self.add("bad_json", method=method, times=times)

    def unauthorized(self, method: str = "*", *, times: int | None = None) -> Rule:
        return self.add("unauthorized", method=method, times=times)

    def conflict(self, *, times: int | None = 1) -> Rule:
        return self.add("conflict", method="getUpdates", times=times)

    def latency(self, seconds: float, method: str = "*") -> Rule:
        """Each request waits so long before it is looked at."""
        return self.add("latency", method=method, value=seconds)

    def offline(self) -> Rule:
        """Every connection dies, until `clear`."""
        return self.lose_before(times=None)

    @property
    def is_offline(self) -> bool:
        return any(r.kind == "lose_before" and r.times is None and r.method == "*" for r in self.rules)

    def remove(self, rule: Rule) -> None:
        if rule in self.rules:
            self.rules.remove(rule)

    def clear(self, kind: str | None = None) -> None:
        """Forgets all rules (of one kind) and lets go of what hangs."""
        self.rules = [r for r in self.rules if kind is not None and r.kind != kind]
        self.released.set()
        self.released = asyncio.Event()

    def delay(self, method: str, chat_id: int | None) -> float:
        now = time.monotonic()
        return sum(r.value for r in self.rules if r.kind == "latency" and r.covers(method, chat_id, now))

    def pick(self, method: str, chat_id: int | None) -> Rule | None:
        now = time.monotonic()
        for rule in self.rules:
            if rule.kind == "latency" or not rule.covers(method, chat_id, now):
                continue
            if rule.probability >= 1.0 or self.random.random() < rule.probability:
                rule.hits += 1
                return rule
        return None
