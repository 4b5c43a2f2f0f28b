"""Roadmaps and where somebody stands in them; progress belongs to concepts, so that it counts in every track."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import delete, select, update

from mentor.catalogue import Catalogue, catalogue
from mentor.corpus import schema
from mentor.errors import MentorError, Stale
from mentor.models import ConceptProgress, Note, User
from mentor.store import Tx
from mentor.users import Person

PROGRESS, NOTES = ConceptProgress.__table__, Note.__table__  # type: ignore[attr-defined]
PEOPLE = User.__table__  # type: ignore[attr-defined]
NodeState = Literal["todo", "doing", "done", "skipped"]
STATES: tuple[NodeState, ...] = ("todo", "doing", "done", "skipped")
LONGEST_NOTE = 2000


@dataclass(frozen=True, slots=True)
class NodeMark:
    """A node as a line of a list."""

    slug: str
    title: str
    state: NodeState
    hours: float


@dataclass(frozen=True, slots=True)
class StageView:
    """A stage and the state of its nodes."""

    number: int  # from 1
    title: str
    goal: str
    nodes: list[NodeMark]
    project: str
    exit_check: str


@dataclass(frozen=True, slots=True)
class TrackView:
    """A track as one person stands in it."""

    track: str
    title: str
    for_whom: str
    outcome: str
    hours: float
    stages: list[StageView]

    @property
    def nodes(self) -> list[NodeMark]:
        """All nodes in order."""
        return [node for stage in self.stages for node in stage.nodes]

    @property
    def hours_left(self) -> float:
        """Hours of the nodes that are neither done nor skipped."""
        return sum(node.hours for node in self.nodes if node.state in ("todo", "doing"))

    def count(self, state: NodeState) -> int:
        """Nodes in a state."""
        return sum(node.state == state for node in self.nodes)

    @property
    def here(self) -> tuple[int, int] | None:
        """(stage, node) positions of the first node in progress, else the first to do; None when all is done."""
        places = [(s, n, node.state) for s, stage in enumerate(self.stages) for n, node in enumerate(stage.nodes)]
        for wanted in ("doing", "todo"):
            for s, n, state in places:
                if state == wanted:
                    return s, n
        return None


@dataclass(frozen=True, slots=True)
class Link:
    """A name to press: a slug, its title, and the state where it has one."""

    slug: str
    title: str
    state: NodeState = "todo"


@dataclass(frozen=True, slots=True)
class NodeView:
    """A node with all that belongs to it."""

    node: schema.Node
    track: str
    stage: int  # from 1
    stage_title: str
    state: NodeState
    prerequisites: list[Link]
    questions: list[Link]
    also_in: list[str]  # other tracks that teach the concept
    notes: list[str]
    before: str | None
    after: str | None


def tracks(tx: Tx, user: Person) -> list[TrackView]:
    """All tracks with the person's progress."""
    states = _states(tx, user)
    return [_track(roadmap, states) for roadmap in catalogue(tx).roadmaps.values()]


def track(tx: Tx, user: Person, slug: str) -> TrackView:
    """One track; raises Stale for a track without a roadmap."""
    roadmap = catalogue(tx).roadmaps.get(slug)
    if roadmap is None:
        raise Stale
    return _track(roadmap, _states(tx, user))


def stage(tx: Tx, user: Person, slug: str, number: int) -> tuple[TrackView, StageView]:
    """A stage of a track, numbered from 1; raises MentorError for a number that there is not."""
    view = track(tx, user, slug)
    if not 1 <= number <= len(view.stages):
        raise MentorError("roadmap.no_such_stage", number=number, stages=len(view.stages))
    return view, view.stages[number - 1]


def node(tx: Tx, user: Person, slug: str) -> NodeView:
    """A node by its slug, or by the slug that it had before; raises Stale."""
    known = catalogue(tx)
    place = known.nodes.get(slug)
    if place is None:
        raise Stale
    return _node(tx, user, known, *place)


def set_state(tx: Tx, user: Person, slug: str, state: NodeState, now: datetime) -> NodeView:
    """Mark a node; its concept is marked in every track. Raises Stale for what is no node or no state."""
    if state not in STATES:
        raise Stale
    view = node(tx, user, slug)
    mine = (PROGRESS.c.user_id == user.id) & (PROGRESS.c.concept == view.node.concept)
    if state == "todo":
        tx.execute(delete(PROGRESS).where(mine))
    else:
        row = {"user_id": user.id, "concept": view.node.concept, "state": state, "changed_at": now}
        statement = tx.insert(PROGRESS).values(row)
        tx.execute(statement.on_conflict_do_update(index_elements=["user_id", "concept"], set_=row))
    tx.execute(update(PEOPLE).where(PEOPLE.c.id == user.id).values(stage=None))  # counted anew
    return node(tx, user, slug)


def stages_of(tx: Tx, tracks: Mapping[int, str]) -> dict[int, int]:
    """In which stage people are, by user id (`tracks`: their track by user id), from 1; one more than there are stages
    where all is done, 0 for a track without a roadmap."""
    states: dict[int, dict[str, NodeState]] = {user_id: {} for user_id in tracks}
    query = select(PROGRESS.c.user_id, PROGRESS.c.concept, PROGRESS.c.state).where(PROGRESS.c.user_id.in_(tracks))
    for row in tx.execute(query):
        states[row.user_id][row.concept] = row.state
    found = {}
    for user_id, slug in tracks.items():
        roadmap = catalogue(tx).roadmaps.get(slug)
        view = _track(roadmap, states[user_id]) if roadmap else None
        found[user_id] = 0 if view is None else view.here[0] + 1 if view.here else len(view.stages) + 1
    return found


def add_note(tx: Tx, user: Person, slug: str, text: str, now: datetime) -> NodeView:
    """Keep a private note on a node; raises MentorError for one that is too long."""
    if len(text) > LONGEST_NOTE:
        raise MentorError("error.text_too_long", limit=LONGEST_NOTE)
    view = node(tx, user, slug)
    row = {"user_id": user.id, "target": f"node:{view.node.slug}", "text": text, "created_at": now}
    tx.execute(tx.insert(NOTES).values(row))
    return node(tx, user, slug)


def first_node(tx: Tx, user: Person, slug: str) -> NodeView | None:
    """The node at which somebody stands in a track; None where all is done or there is no roadmap."""
    if slug not in catalogue(tx).roadmaps:
        return None
    view = track(tx, user, slug)
    if view.here is None:
        return None
    at_stage, at_node = view.here
    return node(tx, user, view.stages[at_stage].nodes[at_node].slug)


def _states(tx: Tx, user: Person) -> dict[str, NodeState]:
    query = select(PROGRESS.c.concept, PROGRESS.c.state).where(PROGRESS.c.user_id == user.id)
    return dict(tx.execute(query).all())


def _track(roadmap: schema.Roadmap, states: Mapping[str, NodeState]) -> TrackView:
    stages = [
        StageView(number, s.title, s.goal, [_mark(n, states) for n in s.nodes], s.project, s.exit_check)
        for number, s in enumerate(roadmap.stages, 1)
    ]
    return TrackView(roadmap.track, roadmap.title, roadmap.for_whom, roadmap.outcome, roadmap.hours, stages)


def _mark(found: schema.Node, states: Mapping[str, NodeState]) -> NodeMark:
    return NodeMark(found.slug, found.title, states.get(found.concept, "todo"), found.hours)


def _node(
    tx: Tx, user: Person, known: Catalogue, roadmap: schema.Roadmap, at: schema.Stage, found: schema.Node
) -> NodeView:
    states = _states(tx, user)
    order = [n.slug for s in roadmap.stages for n in s.nodes]
    position = order.index(found.slug)
    query = select(NOTES.c.text).where(NOTES.c.user_id == user.id, NOTES.c.target == f"node:{found.slug}")
    return NodeView(
        node=found,
        track=roadmap.track,
        stage=roadmap.stages.index(at) + 1,
        stage_title=at.title,
        state=states.get(found.concept, "todo"),
        prerequisites=_prerequisites(known, roadmap, found.prerequisites, states),
        questions=[Link(q, known.questions[q].question) for q in found.exit_questions if q in known.questions],
        also_in=[t for t in _tracks_of(known, found.concept) if t != roadmap.track],
        notes=list(tx.execute(query.order_by(NOTES.c.id)).scalars()),
        before=order[position - 1] if position else None,
        after=order[position + 1] if position + 1 < len(order) else None,
    )


def _prerequisites(
    known: Catalogue, roadmap: schema.Roadmap, concepts: Iterable[str], states: Mapping[str, NodeState]
) -> list[Link]:
    links = []
    for concept in concepts:
        nodes = known.nodes_of_concept.get(concept, [])
        own = [n for n in nodes if known.nodes[n.slug][0].track == roadmap.track] or nodes
        if own:
            links.append(Link(own[0].slug, own[0].title, states.get(concept, "todo")))
    return links


def _tracks_of(known: Catalogue, concept: str) -> list[str]:
    tracks_found = {known.nodes[n.slug][0].track for n in known.nodes_of_concept.get(concept, [])}
    return [t for t in schema.TRACKS if t in tracks_found]
