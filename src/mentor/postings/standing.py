"""How somebody stands with each skill: said, learned on the roadmap, practised with cards, or known by a neighbour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set
from dataclasses import dataclass

from sqlalchemy import select

from mentor.catalogue import Catalogue, catalogue
from mentor.models import Card, ConceptProgress
from mentor.postings import profile
from mentor.postings.levels import WORKS
from mentor.store import Tx
from mentor.users import Person

PROGRESS, CARDS = ConceptProgress.__table__, Card.__table__  # type: ignore[attr-defined]
REVIEW, LASTING_DAYS = 2, 7.0  # a card in review that is remembered for a week counts
PRACTISED = 3  # so many such cards of a skill stand for it; fewer are a beginning
CREDIT = {"has": 1.0, "learned": 1.0, "practised": 1.0, "narrower": 1.0, "heard": 0.5, "near": 0.5, "started": 0.5}


@dataclass(frozen=True, slots=True)
class Stand:
    """How somebody stands with one skill.

    Attributes:
        state: has (works with it or better), learned (its concept is done), practised (cards remembered), narrower
            (something more special is known); heard (heard of it), near (something broader is known), started (a card
            or two); missing.
        via: the skill that stands for it, where another does.
        cards: how many of its cards are remembered.
    """

    state: str
    via: str = ""
    cards: int = 0


class Standing(dict[str, float]):
    """Slug to credit (0, 0.5 or 1), worked out when it is first asked for; `of` says why.

    Args:
        known: the corpus.
        own: the levels that somebody gave themselves.
        done: concepts that they finished.
        cards: remembered cards by skill.
    """

    def __init__(self, known: Catalogue, own: Mapping[str, int], done: Set[str], cards: Mapping[str, int]) -> None:
        super().__init__()
        self._known, self._own, self._done, self._cards = known, own, done, cards
        self._covered: dict[str, str] = {}
        for mine, level in own.items():
            if level >= WORKS:
                for slug in above(mine, known):
                    self._covered.setdefault(slug, mine)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known about them: not the same as knowing nothing."""
        return not (self._own or self._done or self._cards)

    def level(self, slug: str) -> int:
        """The level that they gave themselves; 0 for none."""
        return self._own.get(slug, 0)

    def __missing__(self, slug: str) -> float:
        found = self[slug] = CREDIT.get(self.of(slug).state, 0.0)
        return found

    def of(self, slug: str) -> Stand:
        """How they stand with `slug`."""
        level, cards = self._own.get(slug, 0), self._cards.get(slug, 0)
        if level >= WORKS:
            return Stand("has")
        skill = self._known.skills.get(slug)
        if skill is not None and any(concept in self._done for concept in skill.concepts):
            return Stand("learned")
        if cards >= PRACTISED:
            return Stand("practised", cards=cards)
        if slug in self._covered:
            return Stand("narrower", self._covered[slug])
        if level:
            return Stand("heard")
        via = next((mine for mine in above(slug, self._known) if mine in self._own), "")
        return Stand("near", via) if via else Stand("started", cards=cards) if cards else Stand("missing")


def standing(tx: Tx, user: Person) -> Standing:
    """Somebody's standing as it is now: three small queries, then any number of postings."""
    known = catalogue(tx)
    done = select(PROGRESS.c.concept).where(PROGRESS.c.user_id == user.id, PROGRESS.c.state == "done")
    lasting = (CARDS.c.user_id == user.id) & (CARDS.c.state == REVIEW) & (CARDS.c.stability >= LASTING_DAYS)
    counted: Counter[str] = Counter()
    for slug in tx.execute(select(CARDS.c.slug).where(lasting)).scalars():
        if slug in known.questions:
            counted.update(known.questions[slug].skills)
    return Standing(known, profile.levels(tx, user), set(tx.execute(done).scalars()), counted)


def above(slug: str, known: Catalogue) -> list[str]:
    """Every broader skill, the nearest first, however far up."""
    found: dict[str, None] = {}
    waiting = [slug]
    while waiting:
        skill = known.skills.get(waiting.pop(0))
        new = [b for b in skill.broader if b not in found and b != slug] if skill else []
        found.update(dict.fromkeys(new))
        waiting += new
    return list(found)
