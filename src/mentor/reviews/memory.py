"""What FSRS says about one card: pure functions, no database.

The `fsrs` package stays behind this module. Its own fuzz is off, since it is drawn anew at each preview (eight previews
gave six dates); ours is drawn from the person, the card and its review count, so that the interval on a button is the
interval that the button gives. Spacing method: FSRS-6, https://github.com/open-spaced-repetition/py-fsrs.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fsrs import Scheduler

STEPS = (timedelta(minutes=10),)  # one look later in the same sitting: nobody waits in a chat for a one-minute step
LONGEST_DAYS = 365  # what is learnt here is for an interview, not for life
LEECH = 5  # lapses from which a card is a hard one
LEECH_REST = timedelta(days=2)
DECAY = -0.1542  # the last default parameter of FSRS-6, here so that ordering by recall does not load the package
FACTOR = 0.9 ** (1 / DECAY) - 1
_FUZZ = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, math.inf, 0.05))


class State(IntEnum):
    """fsrs.State, by the same numbers."""

    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


class Rating(IntEnum):
    """fsrs.Rating, by the same numbers."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Memory:
    """One person's memory of one card (stability in days, difficulty 1 to 10)."""

    slug: str
    due_at: datetime
    state: int = State.LEARNING
    step: int | None = 0
    stability: float | None = None
    difficulty: float | None = None
    reviewed_at: datetime | None = None
    reviews: int = 0
    lapses: int = 0
    suspended: bool = False
    buried_until: datetime | None = None

    @property
    def is_new(self) -> bool:
        """Whether it was never rated (a card can be put off, or failed in a quiz, before that)."""
        return self.reviews == 0

    @property
    def is_hard(self) -> bool:
        """Whether it was forgotten so often that repeating it more is no help."""
        return self.lapses >= LEECH

    def as_dict(self) -> dict[str, Any]:
        """JSON values, from which `from_dict` makes the same again."""
        return {name: getattr(self, name) for name in self.__slots__}

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Memory:
        """The memory that `as_dict` wrote."""
        times = ("due_at", "reviewed_at", "buried_until")
        parsed: dict[str, Any] = {k: datetime.fromisoformat(v) if k in times and v else v for k, v in values.items()}
        return cls(**parsed)


@lru_cache(maxsize=64)
def scheduler(retention: float) -> Scheduler:
    """The package's scheduler with our settings: steps explicit, fuzz off."""
    from fsrs import Scheduler

    return Scheduler(
        desired_retention=retention,
        learning_steps=STEPS,
        relearning_steps=STEPS,
        maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,
    )


def review(memory: Memory, rating: Rating, seed: str, retention: float, now: datetime) -> Memory:
    """The memory after a rating at `now`; `seed` names the person, so that two people's cards don't move in step."""
    from fsrs import Card
    from fsrs import Rating as Given
    from fsrs import State as Of

    now = now.astimezone(UTC)
    card = Card(
        card_id=0,  # given, since the package would sleep for a millisecond to make one
        state=Of(memory.state),
        step=memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due_at,
        last_review=memory.reviewed_at,
    )
    after, _ = scheduler(retention).review_card(card, Given(int(rating)), now)
    interval = after.due - now
    if after.state == Of.Review:
        interval = timedelta(days=fuzzed(interval.days, f"{seed}:{memory.slug}:{memory.reviews}"))
    lapsed = memory.state == State.REVIEW and rating == Rating.AGAIN
    return replace(
        memory,
        due_at=now + interval,
        state=int(after.state),
        step=after.step,
        stability=after.stability,
        difficulty=after.difficulty,
        reviewed_at=now,
        reviews=memory.reviews + 1,
        lapses=memory.lapses + lapsed,
        buried_until=None,
    )


def previews(memory: Memory, seed: str, retention: float, now: datetime) -> list[timedelta]:
    """The next interval for each of the four ratings: exactly what `review` will give."""
    return [review(memory, rating, seed, retention, now).due_at - now for rating in Rating]


def fuzzed(days: int, seed: str) -> int:
    """An interval moved a little, as the package moves it, but the same way each time for the same `seed`."""
    if days < 2.5:
        return days
    spread = 1.0 + sum(factor * max(min(days, end) - start, 0.0) for start, end, factor in _FUZZ)
    low = max(2, round(days - spread))
    high = min(round(days + spread), LONGEST_DAYS)
    low = min(low, high)
    return min(round(Random(seed).random() * (high - low + 1) + low), high)


def recall(memory: Memory, now: datetime) -> float:
    """The predicted chance (0 to 1) of recalling the card now; 0 for one that was never rated."""
    if memory.reviewed_at is None or memory.stability is None:
        return 0.0
    elapsed = max(0.0, (now - memory.reviewed_at) / timedelta(days=1))
    return float((1 + FACTOR * elapsed / memory.stability) ** DECAY)
