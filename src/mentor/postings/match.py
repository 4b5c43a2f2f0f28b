"""A posting against somebody's skills: what is there, what is near, what is missing and where it is taught."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from mentor.catalogue import Catalogue, catalogue
from mentor.corpus import schema
from mentor.models import ConceptProgress
from mentor.postings import profile
from mentor.postings.skills import lexicon
from mentor.store import Tx
from mentor.users import Person

PROGRESS = ConceptProgress.__table__  # type: ignore[attr-defined]
_WEIGHT = {"must": 2.0, "nice": 1.0}
_NEAR = 0.5  # something broader is known: half of it


@dataclass(frozen=True, slots=True)
class Place:
    """Where a skill is taught: a node of a roadmap."""

    slug: str
    title: str
    track: str
    stage: int  # from 1


@dataclass(frozen=True, slots=True)
class Wanted:
    """A skill that is asked for, and how it stands.

    Attributes:
        kind: must or nice.
        state: has, learned (its concept is done), narrower (something more special is known), near (something
            broader is), missing.
        via: the name of the skill that stands for it, where another does.
    """

    slug: str
    name: str
    kind: str
    state: str
    via: str = ""
    place: Place | None = None

    @property
    def is_met(self) -> bool:
        """Whether it counts as there."""
        return self.state in ("has", "learned", "narrower")


@dataclass(frozen=True, slots=True)
class Gap:
    """A posting against one person; must before nice."""

    wanted: list[Wanted] = field(default_factory=list)
    knows_nothing: bool = False  # they never said what they know: not the same as knowing nothing

    @property
    def met(self) -> list[Wanted]:
        """What is there."""
        return [one for one in self.wanted if one.is_met]

    @property
    def missing(self) -> list[Wanted]:
        """What is not, must first."""
        return [one for one in self.wanted if not one.is_met]

    @property
    def share(self) -> float:
        """0 to 1, a must counting twice and a near one half."""
        whole = sum(_WEIGHT[one.kind] for one in self.wanted)
        got = sum(_WEIGHT[o.kind] * (1.0 if o.is_met else _NEAR if o.state == "near" else 0.0) for o in self.wanted)
        return got / whole if whole else 0.0


def gap(tx: Tx, user: Person, must: Sequence[str], nice: Sequence[str]) -> Gap:
    """The gap between what a posting asks for (slugs) and what somebody has."""
    known, words, own = catalogue(tx), lexicon(tx), profile.levels(tx, user)
    query = select(PROGRESS.c.concept).where(PROGRESS.c.user_id == user.id, PROGRESS.c.state == "done")
    done = set(tx.execute(query).scalars())
    lines = []
    for kind, slugs in (("must", must), ("nice", nice)):
        for slug in dict.fromkeys(slugs):
            skill = known.skills.get(slug)
            if skill is not None and skill.category == "soft":
                continue  # nobody ticks off teamwork; the interview shows it
            state, via = _state(slug, skill, own.keys(), done, known)
            place = None if state in ("has", "learned", "narrower") else _place(slug, skill, user.track, known)
            lines.append(Wanted(slug, words.name(slug), kind, state, words.name(via) if via else "", place))
    return Gap(lines, knows_nothing=not own and not done)


def _state(
    slug: str, skill: schema.Skill | None, own: Iterable[str], done: set[str], known: Catalogue
) -> tuple[str, str]:
    if slug in own:
        return "has", ""
    if skill is not None and any(concept in done for concept in skill.concepts):
        return "learned", ""
    for mine in own:
        if slug in _above(mine, known):
            return "narrower", mine
    above = _above(slug, known)
    via = next((mine for mine in own if mine in above), "")
    return ("near", via) if via else ("missing", "")


def _above(slug: str, known: Catalogue) -> set[str]:
    """Every broader skill, however far up."""
    found: set[str] = set()
    waiting = [slug]
    while waiting:
        skill = known.skills.get(waiting.pop())
        new = [b for b in skill.broader if b not in found] if skill else []
        found.update(new)
        waiting += new
    return found - {slug}


def _place(slug: str, skill: schema.Skill | None, track: str | None, known: Catalogue) -> Place | None:
    """The node that teaches a skill: of one's own track where it can be."""
    concepts = [*(skill.concepts if skill else []), slug]
    nodes = [node for concept in concepts for node in known.nodes_of_concept.get(concept, [])]
    own = [node for node in nodes if known.nodes[node.slug][0].track == track]
    for node in own or nodes:
        roadmap, stage, _ = known.nodes[node.slug]
        return Place(node.slug, node.title, roadmap.track, roadmap.stages.index(stage) + 1)
    return None
