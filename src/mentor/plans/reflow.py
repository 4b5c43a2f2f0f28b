"""What is left of a roadmap, laid into weeks: pure functions, minutes as whole numbers, no database and no clock."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

SLIVER = 60  # minutes: no part of a node is shorter, unless the node itself is


@dataclass(frozen=True, slots=True)
class Work:
    """A node that is left: its minutes, its concept, and the concepts that come before it."""

    slug: str
    concept: str
    minutes: int
    prerequisites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Minutes of a node in one week, and how many of it come before and after."""

    slug: str
    minutes: int
    before: int
    after: int

    @property
    def is_last(self) -> bool:
        """Whether the node ends with it."""
        return self.after == 0


def in_order(works: Sequence[Work]) -> list[Work]:
    """The same once a concept, each after what it needs; otherwise in the order given.

    Prerequisites that are not among `works` are behind us. A circle, which the corpus check refuses, is cut where it
    begins: everything is planned, nothing hangs.
    """
    unique = list({work.concept: work for work in reversed(works)}.values())[::-1]
    place = {work.concept: number for number, work in enumerate(unique)}
    needs = {
        number: {place[c] for c in work.prerequisites if c in place} - {number} for number, work in enumerate(unique)
    }
    open_ = [number for number, before in needs.items() if not before]
    found: list[Work] = []
    waiting = {number for number, before in needs.items() if before}
    while open_ or waiting:
        number = heappop(open_) if open_ else min(waiting)
        waiting.discard(number)
        found.append(unique[number])
        for other in sorted(waiting):
            needs[other].discard(number)
            if not needs[other]:
                waiting.discard(other)
                heappush(open_, other)
    return found


def pack(works: Sequence[Work], capacities: Iterable[int]) -> list[list[Part]]:
    """Weeks of parts: no week holds more than its capacity (minutes); a node that does not fit goes on in the next.

    Stops with the last node, or where the capacities end.
    """
    weeks: list[list[Part]] = []
    queue, done = list(works), 0  # `done`: minutes of the first of the queue that are laid already
    for capacity in capacities:
        if not queue:
            break
        week: list[Part] = []
        room = capacity
        while queue:
            left = queue[0].minutes - done
            take = _share(left, room)
            if take <= 0:
                break
            week.append(Part(queue[0].slug, take, done, left - take))
            room -= take
            done = 0 if take == left else done + take
            if take == left:
                queue.pop(0)
        weeks.append(week)
    return weeks


def _share(left: int, room: int) -> int:
    """How much of a node goes into what a week has left: all, or a part of an hour or more that leaves as much."""
    if left <= room:
        return left
    if room < SLIVER:
        return 0
    rest = left - room
    lent = SLIVER - rest if rest < SLIVER else 0
    return room - lent if room - lent >= SLIVER else room
