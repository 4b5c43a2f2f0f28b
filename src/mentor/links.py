"""Links into the bot: which object a link means, and the nearest ones where it is gone."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

from sqlalchemy import select

from mentor.catalogue import Catalogue, catalogue
from mentor.errors import MentorError
from mentor.models import Posting
from mentor.store import Tx
from mentor.users import Person

POSTINGS = Posting.__table__  # type: ignore[attr-defined]
LONGEST = 64  # what Telegram lets through, of A-Z a-z 0-9 _ -
FORM = re.compile(r"[A-Za-z0-9_-]{1,64}")
NEAREST = 3


@dataclass(frozen=True, slots=True)
class Target:
    """What a link leads to.

    Attributes:
        kind: q(uestion), n(ode), r(everse question), p(osting), k (career note), w(ay to change careers), t(rack).
        row_id: of a posting, which buttons name by its row; else 0.
    """

    kind: str
    slug: str
    title: str
    row_id: int = 0


class Gone(MentorError):
    """What a link pointed to is no longer there; `near` are the nearest of its kind."""

    def __init__(self, near: list[Target]) -> None:
        super().__init__("link.gone_near" if near else "onboarding.dead_link")
        self.near = near


def payload(kind: str, slug: str) -> str:
    """The start parameter of an object: its kind, an underscore, its slug. Raises ValueError for what cannot travel."""
    made = f"{kind}_{slug}"
    if not FORM.fullmatch(made):
        raise ValueError(f"no start parameter: {made}")
    return made


def follow(tx: Tx, user: Person, kind: str, slug: str) -> Target:
    """The object of a link; a renamed node is found by its old slug. Raises Gone with the nearest."""
    titles = _titles(catalogue(tx), kind)
    if slug in titles:
        return _target(tx, kind, slug, titles)
    close = difflib.get_close_matches(slug[:LONGEST], titles, NEAREST, 0.5)
    raise Gone([_target(tx, kind, other, titles) for other in close])


def _target(tx: Tx, kind: str, slug: str, titles: dict[str, str]) -> Target:
    row = tx.execute(select(POSTINGS.c.id).where(POSTINGS.c.slug == slug)).scalar() if kind == "p" else 0
    return Target(kind, slug, titles[slug], row or 0)


def _titles(known: Catalogue, kind: str) -> dict[str, str]:
    """Slug -> title of everything of a kind."""
    match kind:
        case "q":
            return {slug: card.question for slug, card in known.questions.items()}
        case "n":
            return {slug: place[2].title for slug, place in known.nodes.items()}
        case "r":
            return {slug: asked.question for slug, asked in known.reverse.items()}
        case "p":
            return {slug: f"{posting.company} {posting.title}" for slug, posting in known.postings.items()}
        case "k":
            return {slug: note.claim for slug, note in known.careers.items()}
        case "w":
            return {slug: way.title for slug, way in known.transfers.items()}
        case _:
            return {track: roadmap.title for track, roadmap in known.roadmaps.items()}
