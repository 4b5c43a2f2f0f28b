"""Many plans at once: no question twice, topics varied, weak ones first, each within its time. Figures for the bench."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from random import Random

from mentor.catalogue import Catalogue
from mentor.corpus.schema import TOPICS, TRACKS
from mentor.mock.chain import RICH, Chain, chain
from mentor.mock.gather import TOOLS
from mentor.mock.plan import (
    FOLLOW_UP_S,
    LEVELS,
    MINUTES,
    ROUNDS,
    WEAK,
    Part,
    Wish,
    choose,
    facet,
    is_weak_first,
    seconds,
    seconds_of,
)


@dataclass(frozen=True, slots=True)
class Figures:
    """What was counted over all plans.

    Attributes:
        twice: plans in which a card is asked twice, the chain's cards among them.
        over_time: plans that take longer than they may.
        neighbours: pairs of neighbours about the same thing.
        not_weak_first: plans in which a weak topic comes after another one.
        weak_left_out: weak topics that the round has questions on and that a plan with room for them does not ask.
        least_facets: the smallest number of different things asked about, over the number of questions.
        least_filled: the smallest share of the time that is used.
        fewest: the smallest number of questions.
        used: different cards over all plans.
    """

    plans: int
    twice: int
    over_time: int
    neighbours: int
    not_weak_first: int
    weak_left_out: int
    least_facets: float
    least_filled: float
    fewest: int
    used: int


def sweep(known: Catalogue, plans: int = 1000, seed: int = 1) -> Figures:
    """Plans for `plans` invented people, drawn from `seed`."""
    made = [_one(known, Random(f"{seed}:{number}"), f"{seed}:{number}") for number in range(plans)]
    asked = [[p for p in parts if p.kind == "question"] for _, parts in made]
    facets = [[facet(known.questions[p.slug]) for p in parts] for parts in asked]
    return Figures(
        plans,
        sum(_is_twice(parts) for _, parts in made),
        sum(seconds(parts) > wish.minutes * 60 for wish, parts in made),
        sum(a == b for names in facets for a, b in pairwise(names)),
        sum(not is_weak_first(known, parts, wish.weak) for wish, parts in made),
        sum(_weak_left_out(known, wish, parts) for wish, parts in made),
        round(min(len(set(names)) / len(names) for names in facets), 2),
        round(min(seconds(parts) / (wish.minutes * 60) for wish, parts in made), 2),
        min(map(len, asked)),
        len({p.slug for parts in asked for p in parts}),
    )


def _one(known: Catalogue, drawn: Random, seed: str) -> tuple[Wish, list[Part]]:
    round_ = drawn.choice(ROUNDS)
    weak = {topic: drawn.uniform(0.1, 0.95) for topic in drawn.sample(sorted(TOPICS), drawn.randint(0, 5))}
    skills = frozenset(drawn.sample(sorted(known.skills), 12))
    recent = frozenset(drawn.sample(sorted(known.questions), 20))
    track = drawn.choice((None, *TRACKS))
    wish = Wish(round_, track, drawn.choice(MINUTES), drawn.choice(list(LEVELS)), weak, skills, recent, seed)
    on = _subject(known, drawn) if round_ != "hr" else None
    return wish, choose(known, wish, on.layers if on else ())


def _subject(known: Catalogue, drawn: Random) -> Chain:
    names = sorted(slug for slug, skill in known.skills.items() if skill.category in TOOLS)
    while True:
        found = chain(known, drawn.choice(names))
        if found.checked >= RICH:
            return found


def _is_twice(parts: list[Part]) -> bool:
    main = [p.slug for p in parts if p.kind == "question"]
    layers = {slug for p in parts if p.kind == "layer" for slug in ({slug for slug, _ in p.points} | {p.slug})}
    points = [point for p in parts if p.kind == "layer" for point in p.points]
    return len(main) != len(set(main)) or not layers.isdisjoint(main) or len(points) != len(set(points))


def _weak_left_out(known: Catalogue, wish: Wish, parts: list[Part]) -> int:
    """Weak topics without a question, though a question on another topic has its place.

    A topic has none to ask where its every card is related to one that is asked, stands in the chain, or takes longer
    than what the other topics have and what is left.
    """
    cards = [known.questions[p.slug] for p in parts if p.kind == "question"]
    others = [card for card in cards if wish.weak.get(card.topic, 0.0) < WEAK]
    if not others or wish.round != "tech":
        return 0
    room = wish.minutes * 60 - seconds(parts) + sum(seconds_of(card) + FOLLOW_UP_S for card in others)
    taken = {slug for p in parts for slug, _ in p.points} | {p.slug for p in parts}
    taken |= {slug for card in cards for slug in card.related}
    open_ = {
        card.topic for card in known.questions.values()
        if (wish.track is None or wish.track in card.tracks) and card.kind not in ("behaviour", "code")
        and card.slug not in taken and not {c.slug for c in cards} & set(card.related)
        and seconds_of(card) + FOLLOW_UP_S <= room
    }  # fmt: skip
    weak = {topic for topic, share in wish.weak.items() if share >= WEAK} & open_ - {"hr", "coding"}
    return len(weak - {card.topic for card in cards})
