"""The first two minutes: a few questions, each skippable, ending with the first question and the first node; and what
somebody who comes back hears."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mentor import dialogues, outbox, preferences, roadmaps, users
from mentor.catalogue import catalogue
from mentor.choose import transfers
from mentor.errors import Stale
from mentor.preferences import Choices
from mentor.reviews import daily, queue
from mentor.store import Tx
from mentor.users import Person

KIND = "onboarding"
STEPS = ("track", "background", "hours", "tz", "daily")
FIRST_TRACK = "llm"  # where somebody who chose none begins


@dataclass(frozen=True, slots=True)
class Link:
    """Something to press: a slug and its title."""

    slug: str
    title: str


@dataclass(frozen=True, slots=True)
class Step:
    """A question of ours. `choices` are readings of what was typed, `place` a step that a shared location settled."""

    person: Person
    name: str
    choices: Choices | None = None

    @property
    def number(self) -> int:
        """Its place, from 1."""
        return STEPS.index(self.name) + 1


@dataclass(frozen=True, slots=True)
class Begun:
    """All is set: where to begin. `origin` is their background where ways lead on from it, else ""."""

    person: Person
    question: Link | None
    node: Link | None
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Greeting:
    """Somebody is back: what waits for them. `was_silent`: their pushes are on again."""

    person: Person
    was_silent: bool
    due: int
    node: Link | None


def come_back(tx: Tx, user: Person, now: datetime) -> bool:
    """/start lifts a suppression and a /stop; whether pushes had been off."""
    was_gone = outbox.revive(tx, user.id)
    if user.silenced:
        users.change(tx, user, now, silenced=False)
    return user.silenced or was_gone


def arrive(tx: Tx, user: Person, now: datetime) -> Step | Greeting:
    """/start: the first question (or the one where it was left), or a greeting for those who know us."""
    was_silent = come_back(tx, user, now)
    user = users.find(tx, user.id) or user
    if user.onboarded_at is not None:
        node = roadmaps.first_node(tx, user, user.track) if user.track else None
        found = Link(node.node.slug, node.node.title) if node else None
        return Greeting(user, was_silent, queue.due(tx, user, now).count, found)
    pending = dialogues.pending(tx, user, now)
    step = pending.step if pending is not None and pending.kind == KIND else STEPS[0]
    return _at(tx, user, step, now)


def answer(tx: Tx, user: Person, step: str, value: str, now: datetime) -> Step | Begun:
    """A button: a canonical value of the step, and on to the next. "lang" stays where it is. Raises Stale."""
    if step == "lang":
        pending = dialogues.pending(tx, user, now)
        changed = preferences.put(tx, user, "lang", value, now)
        return _at(tx, changed, pending.step if pending and pending.kind == KIND else STEPS[0], now)
    if step not in STEPS:
        raise Stale
    return _after(tx, preferences.put(tx, user, step, value, now), step, now)


def written(tx: Tx, user: Person, step: str, text: str, now: datetime) -> Step | Begun:
    """Typed words. Raises MentorError with what is wrong; the step stays pending."""
    value = preferences.read(user, step, text, now)
    if isinstance(value, Choices):
        return Step(user, step, value)
    return answer(tx, user, step, value, now)


def skip(tx: Tx, user: Person, step: str, now: datetime) -> Step | Begun:
    """Leave a step as it is. Raises Stale."""
    if step not in STEPS:
        raise Stale
    return _after(tx, user, step, now)


def back(tx: Tx, user: Person, step: str, now: datetime) -> Step:
    """The step before. Raises Stale."""
    if step not in STEPS:
        raise Stale
    return _at(tx, user, STEPS[max(0, STEPS.index(step) - 1)], now)


def finish(tx: Tx, user: Person, now: datetime) -> Begun:
    """Done, whatever was skipped: the first question and the first node."""
    dialogues.end(tx, user, KIND)
    user = users.change(tx, user, now, onboarded_at=user.onboarded_at or now)
    node = roadmaps.first_node(tx, user, user.track or FIRST_TRACK)
    found = Link(node.node.slug, node.node.title) if node else None
    daily.pick(tx, user, now)
    known = catalogue(tx).questions
    shipped = (known[slug] for slug in daily.to_do(tx, user, now) if slug in known)  # and not a card of their own
    easy = min(shipped, key=lambda q: q.difficulty, default=None)
    origin = transfers.origin(tx, user)
    return Begun(user, Link(easy.slug, easy.question) if easy else None, found, origin)


def _after(tx: Tx, user: Person, step: str, now: datetime) -> Step | Begun:
    following = STEPS.index(step) + 1
    return finish(tx, user, now) if following == len(STEPS) else _at(tx, user, STEPS[following], now)


def _at(tx: Tx, user: Person, step: str, now: datetime) -> Step:
    dialogues.start(tx, user, KIND, step, {}, now)
    return Step(user, step)
