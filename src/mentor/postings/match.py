"""A posting against somebody's skills: what is there, what is near, what is missing and where it is taught."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

from mentor.catalogue import Catalogue, catalogue
from mentor.corpus import schema
from mentor.postings.skills import Lexicon, lexicon
from mentor.postings.standing import CREDIT, Standing, standing
from mentor.store import Tx
from mentor.users import Person

WEIGHT = {"must": 2.0, "nice": 1.0}
FITS = 0.6  # share from which a posting is worth an application
# one of several is enough: "DeepSpeed 或 Megatron 至少一种"
_ONE_OF = re.compile(
    r"至少[^，。]{0,4}一|任[一意选]|之一|其中[^，。]{0,3}一|[一1][种门个项](?:以上|即可)|或者?(?!以上|同等|相关|"
    r"相近)|\bor\b(?! (?:above|higher|equivalent|more|similar|related))|\b(?:one|any) of\b",
    re.IGNORECASE,
)


class Asked(Protocol):
    """A skill and the words that it came from."""

    @property
    def skill(self) -> str: ...
    @property
    def evidence(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Place:
    """Where a skill is taught: a node of a roadmap."""

    slug: str
    title: str
    track: str
    stage: int  # from 1


@dataclass(frozen=True, slots=True)
class Wanted:
    """A skill that is asked for, and how it stands (see standing.Stand).

    Attributes:
        kind: must or nice.
        via: the name of the skill that stands for it, where another does.
        instead: names of others that would do as well, where one of several is enough.
    """

    slug: str
    name: str
    kind: str
    state: str
    via: str = ""
    place: Place | None = None
    cards: int = 0
    instead: tuple[str, ...] = ()

    @property
    def is_met(self) -> bool:
        """Whether it counts as there."""
        return CREDIT.get(self.state, 0.0) == 1.0


@dataclass(frozen=True, slots=True)
class Gap:
    """A posting against one person; must before nice.

    Attributes:
        mentioned: names of skills that only the duties name: nothing asked for, but talked about in the interview.
    """

    wanted: list[Wanted] = field(default_factory=list)
    knows_nothing: bool = False  # they never said what they know: not the same as knowing nothing
    mentioned: list[str] = field(default_factory=list)

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
        """0 to 1, a must counting twice and what is near one half."""
        whole = sum(WEIGHT[one.kind] for one in self.wanted)
        got = sum(WEIGHT[one.kind] * CREDIT.get(one.state, 0.0) for one in self.wanted)
        return got / whole if whole else 0.0


def gap(
    tx: Tx, user: Person, must: Sequence[Asked | str], nice: Sequence[Asked | str], mentioned: Sequence[Asked] = ()
) -> Gap:
    """The gap between what a posting asks for (slugs, or skills with their evidence) and what somebody has."""
    return gap_of(tx, user, standing(tx, user), must, nice, mentioned)


def gap_of(
    tx: Tx,
    user: Person,
    mine: Standing,
    must: Sequence[Asked | str],
    nice: Sequence[Asked | str],
    mentioned: Sequence[Asked] = (),
) -> Gap:
    """The same for a standing that is at hand: a page of postings asks the database once."""
    known, words = catalogue(tx), lexicon(tx)
    found = [
        _wanted(group, kind, mine, user.track, known, words)
        for kind, asked in (("must", must), ("nice", nice))
        for group in groups(asked, known)
    ]
    names = [words.name(one.skill) for one in mentioned if not _is_soft(one.skill, known)]
    return Gap(found, mine.is_empty, names)


def groups(asked: Sequence[Asked | str], known: Catalogue) -> list[tuple[str, ...]]:
    """The skills that are asked for, those together of which one is enough; soft ones left out: nobody ticks them off."""
    found: dict[str, list[str]] = {}
    for one in asked:
        slug, evidence = (one, "") if isinstance(one, str) else (one.skill, one.evidence)
        if not _is_soft(slug, known):
            found.setdefault(evidence if evidence and _ONE_OF.search(evidence) else slug, []).append(slug)
    return [tuple(dict.fromkeys(slugs)) for slugs in found.values()]


def shares(known: Catalogue, mine: Standing) -> dict[str, float]:
    """Slug to share (as Gap.share) for every posting of the corpus."""
    credit = mine.__getitem__
    found: dict[str, float] = {}
    for slug, must, nice, choices, whole in compiled(known):
        got = 2.0 * sum(map(credit, must)) + sum(map(credit, nice))
        for weight, group in choices:
            got += weight * max(map(credit, group))
        found[slug] = got / whole if whole else 0.0
    return found


@lru_cache(maxsize=2)
def compiled(
    known: Catalogue,
) -> list[tuple[str, tuple[str, ...], tuple[str, ...], list[tuple[float, tuple[str, ...]]], float]]:
    """Each posting as (slug, musts, nices, choices with their weight, whole weight): what matching thousands needs."""
    found = []
    for slug, posting in known.postings.items():
        must, nice = groups(posting.must, known), groups(posting.nice, known)
        choices = [(WEIGHT[k], g) for k, gs in (("must", must), ("nice", nice)) for g in gs if len(g) > 1]
        single = [tuple(g[0] for g in gs if len(g) == 1) for gs in (must, nice)]
        found.append((slug, single[0], single[1], choices, 2.0 * len(must) + len(nice)))
    return found


def place(slug: str, track: str | None, known: Catalogue) -> Place | None:
    """The node that teaches a skill: of one's own track where it can be."""
    skill = known.skills.get(slug)
    concepts = [*(skill.concepts if skill else []), slug]
    nodes = [node for concept in concepts for node in known.nodes_of_concept.get(concept, [])]
    own = [node for node in nodes if known.nodes[node.slug][0].track == track]
    for node in own or nodes:
        roadmap, stage, _ = known.nodes[node.slug]
        return Place(node.slug, node.title, roadmap.track, roadmap.stages.index(stage) + 1)
    return None


def _is_soft(slug: str, known: Catalogue) -> bool:
    skill: schema.Skill | None = known.skills.get(slug)
    return skill is not None and skill.category == "soft"


def _wanted(
    group: tuple[str, ...], kind: str, mine: Standing, track: str | None, known: Catalogue, words: Lexicon
) -> Wanted:
    slug = max(group, key=lambda one: mine[one])  # the first where they are equal
    stand = mine.of(slug)
    is_met = CREDIT.get(stand.state, 0.0) == 1.0
    where = None if is_met else next((p for p in (place(one, track, known) for one in (slug, *group)) if p), None)
    others = () if is_met else tuple(words.name(one) for one in group if one != slug)
    via = words.name(stand.via) if stand.via else ""
    return Wanted(slug, words.name(slug), kind, stand.state, via, where, stand.cards, others)
