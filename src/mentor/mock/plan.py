"""Which questions a mock interview asks: by round, track, level, posting and weak topics, varied, within its time.

Pure: the corpus and a wish in, parts out; the same wish gives the same plan. The order: weak topics first (the weakest
ahead), then what the posting asks for and what is often asked; then the chain on one technology; last the candidate asks.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from random import Random
from typing import Any

from mentor.catalogue import Catalogue
from mentor.corpus.schema import Question
from mentor.mock.chain import Layer

MINUTES = (15, 30, 45)
ROUNDS = ("hr", "tech", "lead")
LEVELS = {1: 2.2, 2: 3.0, 3: 3.8}  # entry, middle, senior: the difficulty that is aimed at
WEAK = 0.4  # from this share of what went badly on, a topic is a weak one
FOLLOW_UP_S, LAYER_S, ASK_S = 75, 60, 75
ASKS = {15: 1, 30: 2, 45: 3}
_SECONDS = {"concept": 120, "compare": 120, "behaviour": 150, "design": 180}
_OTHERS_S, _HARD_S = 150, 30
_UNSPECIFIC = ("interview-skills", "communication", "career-planning")  # what half of the behaviour cards train

Pool = Callable[[Question], bool]


@dataclass(frozen=True, slots=True)
class Part:
    """One planned step: a question with room for a follow-up, a layer of the chain, or a question to ask.

    Attributes:
        slug: the card; of a layer the one that its probe comes from, or "".
        reason: why it was chosen: weak, posting, often, "" for variety.
        layer: its name, where it is one.
        points: (slug, position) of the key points that count; empty for all of the card's.
    """

    kind: str  # question, layer, ask
    seconds: int
    slug: str = ""
    reason: str = ""
    layer: str = ""
    points: tuple[tuple[str, int], ...] = ()
    follow_s: int = 0

    def as_dict(self) -> dict[str, Any]:
        """JSON values, from which `part` makes the same again."""
        return asdict(self)


def part(values: Mapping[str, Any]) -> Part:
    """The part that `as_dict` wrote."""
    return Part(**{**values, "points": tuple((slug, n) for slug, n in values["points"])})


@dataclass(frozen=True, slots=True)
class Wish:
    """What a plan is made for.

    Attributes:
        weak: topic -> share of what went badly (0 to 1).
        skills: what the posting asks for.
        recent: cards of the last attempts: others are better.
        seed: makes the same choice again.
    """

    round: str
    track: str | None
    minutes: int
    level: int = 2
    weak: Mapping[str, float] = field(default_factory=dict)
    skills: frozenset[str] = frozenset()
    recent: frozenset[str] = frozenset()
    seed: str = ""


def seconds_of(card: Question) -> int:
    """How long an answer may take."""
    return _SECONDS.get(card.kind, _OTHERS_S) + (_HARD_S if card.difficulty >= 4 else 0)


def facet(card: Question) -> str:
    """What a question is about, for variety: its topic, or what a behaviour card trains."""
    if card.topic != "hr":
        return card.topic
    return next((skill for skill in card.skills if skill not in _UNSPECIFIC), card.skills[0])


def choose(known: Catalogue, wish: Wish, layers: Sequence[Layer] = ()) -> list[Part]:
    """The parts of a mock interview; `layers` is its chain, where the round has one."""
    chain = [Part("layer", LAYER_S, layer.slug, "", layer.name, layer.points) for layer in layers]
    asks = [Part("ask", ASK_S)] * ASKS[wish.minutes]
    left = wish.minutes * 60 - sum(p.seconds for p in [*chain, *asks])
    taken = {slug for layer in layers for slug in layer.slugs}
    chosen = _Choice(known, wish, left, taken).all()
    return [*chosen, *chain, *asks]


class _Choice:
    """One choice of questions: what is taken, what is left."""

    def __init__(self, known: Catalogue, wish: Wish, left: int, taken: set[str]) -> None:
        self.known, self.wish, self.left = known.questions, wish, left
        drawn = Random(wish.seed)
        self.luck = {slug: drawn.random() for slug in self.known}
        self.taken, self.facets = set(taken), Counter[str]()
        self.parts: list[Part] = []
        self.pools = _pools(wish)
        fitting = Counter(card.topic for card in self.known.values() if any(pool(card) for pool in self.pools))
        most = max(fitting.values(), default=1)
        self.core = {topic: math.sqrt(count / most) for topic, count in fitting.items()}  # how central to the round

    def all(self) -> list[Part]:
        """Weak topics first, then the round's own mix."""
        weak = sorted((t for t, share in self.wish.weak.items() if share >= WEAK), key=lambda t: -self.wish.weak[t])
        for topic in weak:
            self._add(lambda card, topic=topic: card.topic == topic and any(p(card) for p in self.pools))  # type: ignore[misc]
        for pool in self._turns():
            if not (self._add(pool) or self._add(lambda card: any(p(card) for p in self.pools))):
                break
        return self.parts

    def _turns(self) -> Iterator[Pool]:
        number = 0
        while True:
            yield self.pools[number % len(self.pools)]
            number += 1

    def _add(self, pool: Pool) -> bool:
        """The best question of a pool that fits, taken; False where none does."""
        most = 1 if len(self.parts) < 3 else 2
        fitting = [
            card
            for slug, card in self.known.items()
            if slug not in self.taken and pool(card) and seconds_of(card) + FOLLOW_UP_S <= self.left
            and self.facets[facet(card)] < most
        ]  # fmt: skip
        last = facet(self.known[self.parts[-1].slug]) if self.parts else ""
        fitting = [card for card in fitting if facet(card) != last]
        if not fitting:
            return False
        best = max(fitting, key=self._score)
        self._take(best)
        return True

    def _take(self, card: Question) -> None:
        self.parts.append(Part("question", seconds_of(card), card.slug, self._reason(card), follow_s=FOLLOW_UP_S))
        self.left -= seconds_of(card) + FOLLOW_UP_S
        self.facets[facet(card)] += 1
        # what is related would answer the other
        self.taken |= {card.slug, *card.related} | {q.slug for q in self.known.values() if card.slug in q.related}

    def _score(self, card: Question) -> float:
        score = card.frequency - 0.9 * abs(card.difficulty - LEVELS[self.wish.level]) + 3 * self.luck[card.slug]
        score += 1.2 * min(2, len(self.wish.skills & set(card.skills)))
        score += 2 * self.core.get(card.topic, 0.0)
        score -= 5 * (card.slug in self.wish.recent)
        return score - 1.6 * self.facets[facet(card)]

    def _reason(self, card: Question) -> str:
        if self.wish.weak.get(card.topic, 0.0) >= WEAK:
            return "weak"
        if self.wish.skills & set(card.skills):
            return "posting"
        return "often" if card.frequency >= 5 else ""


def _pools(wish: Wish) -> list[Pool]:
    """The kinds of question of a round, in turn. Code by hand is not asked: nobody types it into a chat in two minutes."""

    def is_own(card: Question) -> bool:
        return wish.track is None or wish.track in card.tracks

    def technical(card: Question) -> bool:
        return is_own(card) and card.topic not in ("hr", "coding") and card.kind not in ("behaviour", "code")

    def people(card: Question) -> bool:
        return is_own(card) and card.topic == "hr"

    def story(card: Question) -> bool:
        return is_own(card) and card.topic != "hr" and card.kind == "behaviour"

    def design(card: Question) -> bool:
        return technical(card) and (card.topic == "system-design" or card.kind == "design")

    def depth(card: Question) -> bool:
        return story(card) or (technical(card) and card.kind in ("scenario", "debugging"))

    if wish.round == "hr":
        return [people, people, story]
    return [technical] if wish.round == "tech" else [design, depth, people]


def seconds(parts: Sequence[Part]) -> int:
    """How long a plan takes at most, follow-ups included."""
    return sum(p.seconds + p.follow_s for p in parts)


def is_weak_first(known: Catalogue, parts: Sequence[Part], weak: Mapping[str, float]) -> bool:
    """Whether the first question of each weak topic stands before every question of another topic."""
    topics = [known.questions[p.slug].topic for p in parts if p.kind == "question"]
    is_weak = [weak.get(topic, 0.0) >= WEAK for topic in topics]
    first_other = is_weak.index(False) if False in is_weak else len(topics)
    return set(topics[:first_other]) >= {topic for topic, mark in zip(topics, is_weak, strict=True) if mark}
