"""The report of a mock interview: up to five axes with their evidence, what was missed, how it was before.

An axis that was not tested is left out rather than guessed. Facts carry a text key and values; sentences are the view's.
Everything is computed anew from the turns, so that a correction counts at once, in earlier attempts too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from statistics import mean

from mentor.catalogue import catalogue
from mentor.mock import axes, judge, rows
from mentor.mock.axes import Axis, Item
from mentor.mock.rows import ANSWERED, LEFT, Mock, Turn
from mentor.reviews import deck
from mentor.store import Tx
from mentor.users import Person


@dataclass(frozen=True, slots=True)
class Missed:
    """A card with the key points that were not recognised."""

    slug: str
    question: str
    numbers: list[int]
    points: list[str]


@dataclass(frozen=True, slots=True)
class Report:
    """What a session showed. Scores go from 0 to 100.

    Attributes:
        before: the scores of the attempt before, by axis.
        totals: the earlier totals, oldest first, this one not among them.
        turns: what was asked and answered, to be looked at.
    """

    mock: Mock
    name: str
    axes: list[Axis]
    total: float
    before: dict[str, float]
    totals: list[float]
    missed: list[Missed]
    turns: list[Turn]
    late: int = 0
    breaks: int = 0

    @property
    def is_partial(self) -> bool:
        """Whether it was ended early."""
        return self.mock.state == LEFT

    @property
    def has_picture(self) -> bool:
        """Whether there are enough axes for one."""
        return len(self.axes) >= 3


def report(tx: Tx, user: Person, found: Mock) -> Report:
    """The report of a session as its turns stand now."""
    items = _items(tx, user, found)
    made = axes.axes(catalogue(tx), found, items)
    earlier = [(m, axes.axes(catalogue(tx), m, _items(tx, user, m))) for m in rows.earlier(tx, user, found)]
    scored = [(m, judged) for m, judged in earlier if judged]
    shown = [item.turn for item in items if item.turn.outcome == ANSWERED]
    return Report(
        found,
        name_of(tx, found),
        made,
        total(made),
        {axis.name: axis.score for axis in scored[0][1]} if scored else {},
        [total(judged) for _, judged in reversed(scored)],
        _missed(tx, items),
        shown,
        sum(turn.late_s > 0 for turn in shown),
        sum(item.turn.breaks for item in items),
    )


def total(judged: list[Axis]) -> float:
    """The whole score: the mean of what was tested."""
    return mean(axis.score for axis in judged) if judged else 0.0


def make_due(tx: Tx, user: Person, made: Report, now: datetime) -> None:
    """What was missed comes up in the next review; a card that was suspended stays so."""
    for missed in made.missed:
        card = deck.find(tx, user, missed.slug) or deck.fresh(missed.slug, now)
        if not card.suspended:
            deck.save(tx, user, replace(card, due_at=min(card.due_at, now), buried_until=None))


def name_of(tx: Tx, found: Mock) -> str:
    """What the technology of a session is called."""
    skill = catalogue(tx).skills.get(found.subject)
    return skill.name if skill else found.subject


def _items(tx: Tx, user: Person, found: Mock) -> list[Item]:
    """Every question that was answered or passed over, with what was heard; what is gone from the corpus is left out."""
    known = catalogue(tx).questions
    return [
        Item(turn, part, known.get(part.slug), judge.points(tx, user, found, turn))
        for turn in rows.turns(tx, found)
        if not turn.is_open and (part := found.plan[turn.part]) and (part.kind != "question" or part.slug in known)
    ]


def _missed(tx: Tx, items: list[Item]) -> list[Missed]:
    known = catalogue(tx).questions
    open_points: dict[str, dict[int, str]] = {}
    for item in items:
        for point in item.points if item.turn.kind != "follow_up" else []:
            if not point.said:
                open_points.setdefault(point.slug, {})[point.number] = point.text
    said = {(p.slug, p.number) for item in items for p in item.points if p.said}
    found = []
    for slug, texts in open_points.items():
        left = {n: text for n, text in sorted(texts.items()) if (slug, n) not in said}
        if left:
            found.append(Missed(slug, known[slug].question, list(left), list(left.values())))
    return found
