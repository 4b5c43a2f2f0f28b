"""The direction chooser: six questions, kept answer by answer, and the result that they lead to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from mentor import dialogues, roadmaps
from mentor.catalogue import catalogue
from mentor.choose import ranking, words
from mentor.corpus.directions import ANSWERS
from mentor.errors import MentorError, Stale
from mentor.models import Direction
from mentor.store import Tx
from mentor.users import Person

TABLE = Direction.__table__  # type: ignore[attr-defined]
KIND = "choose"
STEPS = tuple(ANSWERS)
HOURS = (1, 80)
KNOWN_AS = {  # what onboarding asked is not asked again from nothing: it is marked
    "student": "student", "developer": "backend", "recsys": "recsys", "data": "data", "product": "product", "ai": "nlp",
    "other": "other",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """A question of ours. `chosen` is what was answered before, or what we know already ("" for nothing)."""

    name: str
    chosen: str

    @property
    def number(self) -> int:
        """Its place, from 1."""
        return STEPS.index(self.name) + 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result, when its last question was answered, and where to go from its first track."""

    result: ranking.Result
    answered_at: datetime
    own_track: str | None
    first_question: str | None  # slug of a card
    transfers: int  # ways into it from their background


def arrive(tx: Tx, user: Person, now: datetime) -> Step | Outcome:
    """/choose: the earlier result, the question where it was left, or the first one."""
    draft, answers, answered_at = _row(tx, user)
    if draft:
        return _at(tx, user, _first_open(draft), draft, now)
    return _outcome(tx, user, answers, answered_at) if answered_at else _at(tx, user, STEPS[0], {}, now)


def again(tx: Tx, user: Person, now: datetime) -> Step:
    """From the first question; the earlier result stays until there is a new one."""
    answers = _row(tx, user)[1]
    _keep(tx, user, draft={})
    return _at(tx, user, STEPS[0], answers, now)


def answer(tx: Tx, user: Person, step: str, value: str, now: datetime) -> Step | Outcome:
    """An answer, and on to the next question that is open. Raises Stale for what no button of ours says."""
    if step not in STEPS or not _is_value(step, value):
        raise Stale
    draft = _row(tx, user)[0] | {step: value}
    following = STEPS.index(step) + 1
    if following < len(STEPS):
        _keep(tx, user, draft=draft)
        return _at(tx, user, STEPS[following], draft, now)
    if len(draft) < len(STEPS):
        _keep(tx, user, draft=draft)
        return _at(tx, user, _first_open(draft), draft, now)
    draft = {name: draft[name] for name in STEPS}
    _keep(tx, user, draft={}, answers=draft, answered_at=now)
    dialogues.end(tx, user, KIND)
    return _outcome(tx, user, draft, now)


def written(tx: Tx, user: Person, step: str, text: str, now: datetime) -> Step | Outcome:
    """Typed words; raises MentorError where they name no answer, and the question stays."""
    value = _number(text) if step == "hours" else words.read(step, text)
    if value is None:
        raise MentorError("choose.bad_hours" if step == "hours" else "choose.press", low=HOURS[0], high=HOURS[1])
    return answer(tx, user, step, value, now)


def back(tx: Tx, user: Person, step: str, now: datetime) -> Step:
    """The question before. Raises Stale."""
    if step not in STEPS:
        raise Stale
    return _at(tx, user, STEPS[max(0, STEPS.index(step) - 1)], _row(tx, user)[0], now)


def step(tx: Tx, user: Person, name: str, now: datetime) -> Step:
    """A question once more."""
    return _at(tx, user, name, _row(tx, user)[0], now)


def outcome(tx: Tx, user: Person) -> Outcome:
    """The last result. Raises Stale where there is none."""
    _, answers, answered_at = _row(tx, user)
    if answered_at is None:
        raise Stale
    return _outcome(tx, user, answers, answered_at)


def has_result(tx: Tx, user: Person) -> bool:
    """Whether there is a result to go back to."""
    return _row(tx, user)[2] is not None


def _outcome(tx: Tx, user: Person, answers: dict[str, str], answered_at: datetime) -> Outcome:
    known = catalogue(tx)
    hours = {view.track: view.hours_left for view in roadmaps.tracks(tx, user)}
    result = ranking.rank(known, answers, hours)
    best = result.ranked[0].track
    node = roadmaps.first_node(tx, user, best)
    question = node.questions[0].slug if node and node.questions else None
    ways = sum(answers["background"] in transfer.backgrounds for transfer in known.transfers.values())
    return Outcome(result, answered_at, user.track, question, ways)


def _at(tx: Tx, user: Person, name: str, answers: dict[str, str], now: datetime) -> Step:
    dialogues.start(tx, user, KIND, name, {}, now)
    return Step(name, answers.get(name) or _known(user, name))


def _known(user: Person, name: str) -> str:
    if name == "background":
        return KNOWN_AS.get(user.background or "", "")
    return str(user.weekly_hours or "") if name == "hours" else ""


def _first_open(draft: dict[str, str]) -> str:
    return next((name for name in STEPS if name not in draft), STEPS[-1])


def _is_value(step: str, value: str) -> bool:
    if step != "hours":
        return value in ANSWERS[step]
    return value.isascii() and value.isdecimal() and len(value) < 4 and HOURS[0] <= int(value) <= HOURS[1]


def _number(text: str) -> str | None:
    found = "".join(char for char in text if char.isdecimal())
    number = str(int(found)) if 0 < len(found) < 4 else ""
    return number if number and _is_value("hours", number) else None


def _row(tx: Tx, user: Person) -> tuple[dict[str, str], dict[str, str], datetime | None]:
    query = select(TABLE.c.draft, TABLE.c.answers, TABLE.c.answered_at).where(TABLE.c.user_id == user.id)
    row = tx.execute(query).first()
    return ({}, {}, None) if row is None else (row.draft, row.answers, row.answered_at)


def _keep(tx: Tx, user: Person, **values: Any) -> None:
    row = {"user_id": user.id, "draft": {}, "answers": {}, "answered_at": None} | values
    statement = tx.insert(TABLE).values(row)
    tx.execute(statement.on_conflict_do_update(index_elements=["user_id"], set_=values))
