"""What the process sees of itself: how long updates, the domain's calls and the loop's own turns take.

Counters only; `operations.py` exposes them. Nothing here costs more than a microsecond an update.
"""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from collections import defaultdict
from time import perf_counter

BOUNDS = (0.005, 0.025, 0.1, 0.2, 0.5, 1.0, 2.5, 10.0)  # seconds; 0.2 is the bar of the loop's lag, 1.0 of a reply
PROBE_S = 0.1


class Histogram:
    """Durations in seconds, counted by BOUNDS."""

    __slots__ = ("counts", "total_s", "worst_s")

    def __init__(self) -> None:
        self.counts = [0] * (len(BOUNDS) + 1)
        self.total_s = self.worst_s = 0.0

    def observe(self, seconds: float) -> None:
        """Count one duration."""
        self.counts[bisect_left(BOUNDS, seconds)] += 1
        self.total_s += seconds
        self.worst_s = max(self.worst_s, seconds)

    def buckets(self) -> list[tuple[str, float]]:
        """(upper bound, how many so far) as Prometheus has them."""
        found: list[tuple[str, float]] = []
        so_far = 0
        for bound, count in zip((*map(str, BOUNDS), "+Inf"), self.counts, strict=True):
            so_far += count
            found.append((bound, float(so_far)))
        return found


class Watch:
    """All durations of one process.

    Attributes:
        updates: from the moment an update's turn comes to its end.
        calls: of the domain, with the wait for a thread, by module (`ask` is the search).
        lag: how late the loop was for a timer.
    """

    def __init__(self) -> None:
        self.updates, self.lag = Histogram(), Histogram()
        self.calls: defaultdict[str, Histogram] = defaultdict(Histogram)

    def called(self, module: str, began: float) -> None:
        """A call into `module` that began at this `perf_counter()` is over."""
        self.calls[module.rpartition(".")[2]].observe(perf_counter() - began)

    async def probe(self) -> None:
        """Measure the loop's lag until cancelled."""
        while True:
            due = perf_counter() + PROBE_S
            await asyncio.sleep(PROBE_S)
            self.lag.observe(max(0.0, perf_counter() - due))
