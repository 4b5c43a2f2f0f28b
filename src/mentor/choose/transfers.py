"""The transfer map: from one trade into a track, with what carries over and what is missing."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from mentor.catalogue import Catalogue, catalogue
from mentor.choose import words
from mentor.choose.direction import KNOWN_AS
from mentor.corpus import schema
from mentor.corpus.directions import Transfer
from mentor.errors import NotFound, Stale
from mentor.names import fold
from mentor.roadmaps import Link
from mentor.store import Tx
from mentor.users import Person


@dataclass(frozen=True, slots=True)
class Carried:
    """A skill by name, the one that it becomes, and why."""

    have: str
    becomes: str
    why: str


@dataclass(frozen=True, slots=True)
class Way:
    """A transfer with its names and links resolved."""

    transfer: Transfer
    carries: list[Carried]
    missing: list[Link]  # nodes of the track
    notes: list[schema.Career]
    against: schema.Career | None  # who contradicts the notes


def listed(tx: Tx, user: Person, background: str = "", track: str = "") -> list[Transfer]:
    """The ways from a background or into a track; all of them where neither is given."""
    found = list(catalogue(tx).transfers.values())
    if background:
        found = [way for way in found if background in way.backgrounds]
    return [way for way in found if not track or way.track == track]


def origin(tx: Tx, user: Person) -> str:
    """The chooser's name for somebody's background, where ways lead on from it; else ""."""
    given = user.background or ""
    name = KNOWN_AS.get(given) or words.read("background", given) or ""
    return name if listed(tx, user, name or "-") else ""


def one(tx: Tx, user: Person, slug: str) -> Way:
    """A way in full. Raises Stale."""
    known = catalogue(tx)
    transfer = known.transfers.get(slug)
    if transfer is None:
        raise Stale
    return Way(
        transfer,
        [Carried(_skill(known, c.have), _skill(known, c.becomes), c.why) for c in transfer.carries],
        list(_nodes(known, transfer)),
        [known.careers[note] for note in transfer.notes if note in known.careers],
        _opponent(known, transfer),
    )


def find(tx: Tx, user: Person, text: str) -> list[Transfer]:
    """The ways that start at what was typed. Raises NotFound with the nearest."""
    known, said = list(catalogue(tx).transfers.values()), fold(text[:80])
    found = [way for way in known if said in {fold(name) for name in way.names}]
    if not found:
        found = [way for way in known if any(len(fold(n)) > 1 and fold(n) in said for n in way.names)]
    if found:
        return found
    names = {fold(name): name for way in known for name in way.names}
    near = [names[name] for name in difflib.get_close_matches(said, names, 3, 0.4)]
    near = near or [way.names[0] for way in known[:4]]
    raise NotFound("transfer", text, [(name, name) for name in near])


def _skill(known: Catalogue, slug: str) -> str:
    return known.skills[slug].name if slug in known.skills else slug


def _nodes(known: Catalogue, transfer: Transfer) -> Iterable[Link]:
    for concept in transfer.missing:
        for node in known.nodes_of_concept.get(concept, []):
            if known.nodes[node.slug][0].track == transfer.track:
                yield Link(node.slug, node.title)
                break


def _opponent(known: Catalogue, transfer: Transfer) -> schema.Career | None:
    """Somebody who contradicts the cited notes and is not cited already."""
    for slug in transfer.notes:
        note = known.careers.get(slug)
        for other in note.disagrees_with if note else ():
            if other in known.careers and other not in transfer.notes:
                return known.careers[other]
    return None
