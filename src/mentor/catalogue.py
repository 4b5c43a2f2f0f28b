"""The corpus in memory: read once, kept until the corpus says that it changed.

Hundreds of entries are small (a few MB); choosing among them in Python is simpler and faster than a query each time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from threading import Lock
from typing import TypeVar

from sqlalchemy import select

from mentor.corpus import directions, schema
from mentor.corpus.accepted import accepted_units
from mentor.corpus.load import VERSION_KEY
from mentor.models import (
    CareerNote,
    DirectionSeed,
    Meta,
    Passage,
    Posting,
    Question,
    ReverseQuestion,
    Roadmap,
    SkillRow,
)
from mentor.store import Tx

E = TypeVar("E", bound=schema.Entry)
META = Meta.__table__  # type: ignore[attr-defined]
_VERSION = select(META.c.value).where(META.c.key == VERSION_KEY)


class Catalogue:
    """Everything that is not retired, by slug; what is asked for first is read first.

    Iteration order is the order of the seeds, so that choices are stable.
    """

    def __init__(self, rows: dict[str, dict[str, dict[str, object]]], accepted: Sequence[schema.Passage] = ()) -> None:
        self._rows = rows
        self._accepted = {passage.slug: passage for passage in accepted}  # pieces of imported documents

    @cached_property
    def questions(self) -> dict[str, schema.Question]:
        """Question cards by slug."""
        return _entries(self._rows["questions"], schema.Question)

    @cached_property
    def roadmaps(self) -> dict[str, schema.Roadmap]:
        """Roadmaps by TRACK, in the order of schema.TRACKS."""
        found = {r.track: r for r in _entries(self._rows["roadmaps"], schema.Roadmap).values()}
        return {track: found[track] for track in schema.TRACKS if track in found}

    @cached_property
    def nodes(self) -> dict[str, tuple[schema.Roadmap, schema.Stage, schema.Node]]:
        """Nodes by slug (renamed ones by their old slug too), with where they stand."""
        found = {n.slug: (r, s, n) for r in self.roadmaps.values() for s in r.stages for n in s.nodes}
        for roadmap in self.roadmaps.values():
            found |= {old: found[new] for old, new in roadmap.aliases.items() if new in found and old not in found}
        return found

    @cached_property
    def nodes_of_concept(self) -> dict[str, list[schema.Node]]:
        """Every node that teaches a concept, over all tracks."""
        found: dict[str, list[schema.Node]] = defaultdict(list)
        for roadmap in self.roadmaps.values():
            for stage in roadmap.stages:
                for node in stage.nodes:
                    found[node.concept].append(node)
        return dict(found)

    @cached_property
    def reverse(self) -> dict[str, schema.Reverse]:
        """Reverse questions by slug."""
        rows = {slug: body for slug, body in self._rows["reverse"].items() if body.get("kind") != "round"}
        return _entries(rows, schema.Reverse)

    @cached_property
    def rounds(self) -> dict[str, schema.RoundGuide]:
        """What is assessed, by ROUND."""
        rows = {slug: body for slug, body in self._rows["reverse"].items() if body.get("kind") == "round"}
        return {guide.round: guide for guide in _entries(rows, schema.RoundGuide).values()}

    @cached_property
    def careers(self) -> dict[str, schema.Career]:
        """Career notes by slug."""
        return _entries(self._rows["careers"], schema.Career)

    @cached_property
    def passages(self) -> dict[str, schema.Passage]:
        """Accepted texts by slug, quoted as they are."""
        return _entries(self._rows.get("passages", {}), schema.Passage) | self._accepted

    @cached_property
    def answers(self) -> dict[tuple[str, str], directions.DirectionAnswer]:
        """What the answers of the direction chooser move, by (step, value)."""
        found = _entries(self._of_kind("answer"), directions.DirectionAnswer)
        return {(answer.step, answer.value): answer for answer in found.values()}

    @cached_property
    def transfers(self) -> dict[str, directions.Transfer]:
        """Ways to change careers, by slug."""
        return _entries(self._of_kind("transfer"), directions.Transfer)

    def _of_kind(self, kind: str) -> dict[str, dict[str, object]]:
        return {slug: body for slug, body in self._rows["directions"].items() if body["kind"] == kind}

    @cached_property
    def postings(self) -> dict[str, schema.Posting]:
        """Postings by slug."""
        return _entries(self._rows["postings"], schema.Posting)

    @cached_property
    def skills(self) -> dict[str, schema.Skill]:
        """Skills by slug."""
        return _entries(self._rows["skills"], schema.Skill)


def _entries(rows: dict[str, dict[str, object]], model: type[E]) -> dict[str, E]:
    return {slug: model.model_validate(body) for slug, body in rows.items()}


_TABLES = {
    "questions": Question, "roadmaps": Roadmap, "reverse": ReverseQuestion, "careers": CareerNote,
    "directions": DirectionSeed, "postings": Posting, "skills": SkillRow, "passages": Passage,
}  # fmt: skip
_kept: dict[str, Catalogue] = {}
_lock = Lock()


def catalogue(tx: Tx) -> Catalogue:
    """The corpus as it stands; one small query while nothing changed."""
    version = tx.execute(_VERSION).scalar() or ""
    found = _kept.get(version)
    if found is None:
        rows: dict[str, dict[str, dict[str, object]]] = {}
        for kind, model in _TABLES.items():
            table = model.__table__  # type: ignore[attr-defined]
            query = select(table.c.slug, table.c.body).where(table.c.retired_at.is_(None)).order_by(table.c.id)
            rows[kind] = dict(tx.execute(query).all())
        found = Catalogue(rows, accepted_units(tx))
        with _lock:
            while len(_kept) > 1:  # the one before may still be in use by a reader; older ones are not
                _kept.pop(next(iter(_kept)))
            _kept[version] = found
    return found
