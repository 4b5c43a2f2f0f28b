"""Where a mock interview stands and what comes next: steps as values, the next question, feedback on an answer.

Everything is read from the tables each time, so that a restart finds the session as it was.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from mentor import dialogues
from mentor.catalogue import catalogue
from mentor.corpus.schema import Question
from mentor.mock import asking, judge, report, rows
from mentor.mock.asking import Judged
from mentor.mock.judge import Point
from mentor.mock.report import Report
from mentor.mock.rows import ANSWERED, COACH, DONE, LEFT, SKIPPED, Mock, Turn
from mentor.store import Tx
from mentor.users import Person

DIALOGUE = "mock"


@dataclass(frozen=True, slots=True)
class Feedback:
    """What became of an answer.

    Attributes:
        judged: of a question that the candidate asked.
        is_checked: whether anything could be held against it.
        ideas: questions of the list, where they asked none of it.
        has_substance: a follow-up was taken up, though no point was recognised.
    """

    turn: Turn
    card: Question | None
    points: list[Point]
    judged: Judged | None = None
    is_checked: bool = True
    has_substance: bool = False
    ideas: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Step:
    """Where a session stands: what was just answered (in coach mode it is shown), and what is asked now.

    Attributes:
        turn: the open question; None between two of them, or at the end.
        is_last: nothing is left to ask after the feedback.
        report: of a session that has just ended.
        is_repeat: the step was done already; nothing new to show.
        is_new_clock: the time began anew, because they had been away.
    """

    mock: Mock
    turn: Turn | None = None
    card: Question | None = None
    feedback: Feedback | None = None
    name: str = ""  # of the technology
    place: int = 0
    total: int = 0
    position: int = 0  # of the question that comes next
    is_last: bool = False
    report: Report | None = None
    is_repeat: bool = False
    is_new_clock: bool = False


@dataclass(frozen=True, slots=True)
class Pending:
    """A session that is under way, to be gone on with, ended or dropped."""

    mock: Mock
    name: str
    place: int
    total: int
    answered: int


def hold(tx: Tx, user: Person, now: datetime) -> Pending | None:
    """The session that is under way, its clock stopped, with how far it is; None where there is none."""
    found = rows.running(tx, user)
    if found is None:
        return None
    turn = step(tx, found).turn
    if turn is not None and turn.deadline_at is not None and turn.deadline_at > now:
        left = round((turn.deadline_at - now).total_seconds())
        rows.change_turn(tx, turn.id, left_s=left, deadline_at=None)
    return pending(tx, found)


def pending(tx: Tx, found: Mock) -> Pending:
    """How far a session is."""
    at = step(tx, found)
    answered = sum(t.outcome == ANSWERED for t in rows.turns(tx, found))
    return Pending(found, at.name, at.place, at.total, answered)


def feedback(tx: Tx, user: Person, found: Mock, turn: Turn) -> Feedback:
    """What became of an answered turn, as it stands now."""
    known, planned = catalogue(tx), found.plan[turn.part]
    card = known.questions.get(planned.slug)
    if turn.kind == "ask":
        judged = asking.judge(known, turn.answer or "", found.round) if turn.outcome == ANSWERED else Judged("none")
        ideas = asking.suggestions(known, found.round, found.track) if judged.nearest is None else []
        return Feedback(turn, None, [], judged, ideas=[idea.question for idea in ideas])
    points = judge.points(tx, user, found, turn)
    is_dug = turn.kind == "follow_up" and card is not None and not any(p.said for p in points)
    substance = is_dug and card is not None and judge.has_substance(card, turn.text, turn.answer or "")
    return Feedback(turn, card, points, is_checked=bool(points), has_substance=substance)


def after(tx: Tx, user: Person, found: Mock, turn: Turn, now: datetime) -> Step:
    """In coach mode what was heard, unless it was passed over; else the next question."""
    if found.mode == COACH and turn.outcome != SKIPPED:
        heard = feedback(tx, user, found, turn)
        listen(tx, user, now)
        return replace(step(tx, found), feedback=heard, is_last=is_last(tx, user, found))
    return ask(tx, user, found, now)


def ask(tx: Tx, user: Person, found: Mock, now: datetime) -> Step:
    """Ask what comes next, with its clock; or say that it is over."""
    asked = rows.turns(tx, found)
    if not asked or not asked[-1].is_open:
        coming = _next(tx, user, found, asked)
        if coming is None:
            return end(tx, user, found, now)
        until = now + timedelta(seconds=coming["seconds"])
        rows.add_turn(tx, user, found, {"position": len(asked), "asked_at": now, "deadline_at": until, **coming})
    listen(tx, user, now)
    return step(tx, found)


def _next(tx: Tx, user: Person, found: Mock, asked: list[Turn]) -> dict[str, Any] | None:
    """The next question's columns: a follow-up to the last answer, or the next part that still exists."""
    last = asked[-1] if asked else None
    if last is not None:
        deeper = _follow_up(tx, user, found, last, {t.text for t in asked})
        if deeper is not None:
            return deeper
    number = last.part + 1 if last else 0
    known = catalogue(tx).questions
    while number < len(found.plan):
        planned = found.plan[number]
        if planned.kind != "question" or planned.slug in known:  # a card may have been retired since
            return {"part": number, "kind": planned.kind, "seconds": planned.seconds}
        number += 1
    return None


def _follow_up(tx: Tx, user: Person, found: Mock, last: Turn, texts: set[str]) -> dict[str, Any] | None:
    planned = found.plan[last.part]
    card = catalogue(tx).questions.get(planned.slug)
    if last.kind != "question" or last.outcome != ANSWERED or not planned.follow_s or card is None:
        return None
    missing = (p for p in judge.points(tx, user, found, last) if not p.said)
    point = next((p for p in missing if card.key_points[p.number].follow_up not in texts), None)
    if point is None:
        return None
    text = card.key_points[point.number].follow_up
    return {"part": last.part, "kind": "follow_up", "seconds": planned.follow_s, "point": point.number, "text": text}


def is_last(tx: Tx, user: Person, found: Mock) -> bool:
    """Whether nothing is left to ask."""
    return _next(tx, user, found, rows.turns(tx, found)) is None


def end(tx: Tx, user: Person, found: Mock, now: datetime) -> Step:
    """The end of a session: its missed points become cards that are due, its report is made."""
    rows.change(tx, found, state=LEFT if _is_cut_short(tx, found) else DONE, finished_at=now)
    dialogues.end(tx, user, DIALOGUE)
    ended = rows.mock(tx, user, found.id)
    made = report.report(tx, user, ended)
    report.make_due(tx, user, made, now)
    return replace(step(tx, ended), report=made)


def _is_cut_short(tx: Tx, found: Mock) -> bool:
    asked = rows.turns(tx, found)
    return not asked or asked[-1].is_open or asked[-1].part + 1 < len(found.plan)


def step(tx: Tx, found: Mock) -> Step:
    """A session as it stands."""
    asked = rows.turns(tx, found)
    last = asked[-1] if asked else None
    turn = last if last is not None and last.is_open else None
    card = catalogue(tx).questions.get(found.plan[last.part].slug) if last and found.plan else None
    place = last.part + 1 if last else 0
    return Step(found, turn, card, None, report.name_of(tx, found), place, len(found.plan), len(asked))


def listen(tx: Tx, user: Person, now: datetime) -> None:
    """What is typed next belongs to the session."""
    dialogues.start(tx, user, DIALOGUE, "answer", {}, now)
