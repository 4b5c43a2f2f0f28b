"""Question cards: keys that fit a button, and which new questions suit somebody today."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from random import Random

from mentor.catalogue import Catalogue, catalogue
from mentor.corpus.schema import Question
from mentor.errors import Stale
from mentor.store import Tx

LONGEST_KEY = 44  # bytes of a button's 64 that a card may take
SAME_TOPIC = 1.6  # how much less a second question of the same topic is wanted on one day


def key(slug: str) -> str:
    """A card's name on a button: its slug, or a short digest where that would not fit."""
    return slug if len(slug) <= LONGEST_KEY else "~" + hashlib.sha256(slug.encode()).hexdigest()[:16]


def card(tx: Tx, key_or_slug: str) -> Question:
    """The question of a button; raises Stale for one that is retired or was never there."""
    known = catalogue(tx).questions
    found = known.get(key_or_slug)
    if found is None and key_or_slug.startswith("~"):
        found = next((q for q in known.values() if key(q.slug) == key_or_slug), None)
    if found is None:
        raise Stale
    return found


@dataclass(frozen=True, slots=True)
class Wish:
    """What is known about somebody when new questions are chosen.

    Attributes:
        met: slugs that they have met (or that are chosen already).
        weak: topic -> share of its reviews that went badly (0 to 1).
        near: slugs that the roadmap node at which they stand asks for.
        learned: cards that they have met, which raises the difficulty slowly.
        seed: makes the same choice again on the same day.
    """

    track: str | None
    met: Collection[str]
    weak: Mapping[str, float] = field(default_factory=dict)
    near: Collection[str] = ()
    learned: int = 0
    seed: str = ""


def choose(known: Catalogue, wish: Wish, n: int) -> list[str]:
    """`n` new questions, or as many as there are: of the track first, often asked, in weak topics, varied."""
    drawn = Random(wish.seed)
    level = min(4.5, 2 + wish.learned / 60)
    scores: dict[str, float] = {}
    for slug, question in known.questions.items():
        luck = drawn.random()
        if slug in wish.met:
            continue
        score = question.frequency - 0.8 * abs(question.difficulty - level) + 1.5 * luck
        score += 4 * (wish.weak.get(question.topic, 0.3) - 0.3) + 3 * (slug in wish.near)
        if wish.track is not None and wish.track not in question.tracks:
            score -= 12  # only when the track has nothing left
        scores[slug] = score
    return _varied(known.questions, scores, n)


def _varied(questions: Mapping[str, Question], scores: Mapping[str, float], n: int) -> list[str]:
    chosen: list[str] = []
    topics: Counter[str] = Counter()
    left = dict(scores)
    while left and len(chosen) < n:
        best = max(left, key=lambda slug: left[slug] - SAME_TOPIC * topics[questions[slug].topic])
        del left[best]
        chosen.append(best)
        topics[questions[best].topic] += 1
        for slug in siblings(questions, [best]):  # a related card would give the answer away
            if slug in left:
                left[slug] -= 6
    return chosen


def siblings(questions: Mapping[str, Question], slugs: Iterable[str]) -> set[str]:
    """The cards that these name as related."""
    return {near for slug in slugs if slug in questions for near in questions[slug].related}
