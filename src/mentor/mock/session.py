"""What somebody does in a mock interview: answer, pass over, pause, come back, leave, correct.

Every step is one transaction that leaves the session in the tables as it is; a restart goes on from there. A step that
was done already (a double tap) does nothing more: buttons name the question that they were shown for.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from mentor import dialogues
from mentor.answers import given
from mentor.catalogue import catalogue
from mentor.errors import MentorError, Stale
from mentor.mock import flow, judge, report, rows
from mentor.mock.flow import DIALOGUE, Pending, Step
from mentor.mock.report import Report
from mentor.mock.rows import ANSWERED, LEFT, RUNNING, SKIPPED, UNKNOWN, Mock, Turn
from mentor.store import Tx
from mentor.users import Person


def answer(tx: Tx, user: Person, text: str, now: datetime) -> Step:
    """What was typed: judged, kept, and followed by the next question (in coach mode by what was heard).

    Raises MentorError for a text without a word, or one that is too long: the question stays open.
    """
    found = rows.running(tx, user)
    if found is None:
        dialogues.end(tx, user, DIALOGUE)
        raise MentorError("mock.none_running")
    step = flow.step(tx, found)
    if step.turn is None:
        return step
    if judge.is_empty(text):
        raise MentorError("mock.no_words")
    if len(text) > given.LONGEST:
        raise MentorError("error.text_too_long", limit=given.LONGEST)
    turn = _running_clock(tx, step.turn, now)
    values: dict[str, Any] = {"outcome": ANSWERED, "answer": text, "answered_at": now}
    rows.change_turn(tx, turn.id, **values, **_judge(tx, user, found, turn, text, now))
    return flow.after(tx, user, found, rows.turn(tx, user, turn.id), now)


def skip(tx: Tx, user: Person, turn_id: int, outcome: str, now: datetime) -> Step:
    """Pass over a question (skipped), or say that one does not know (unknown: coach mode shows the answer)."""
    turn, found = _open_turn(tx, user, turn_id)
    if outcome not in (SKIPPED, UNKNOWN):
        raise Stale
    rows.change_turn(tx, turn.id, outcome=outcome, answered_at=now)
    return flow.after(tx, user, found, rows.turn(tx, user, turn.id), now)


def pause(tx: Tx, user: Person, turn_id: int, now: datetime) -> Step:
    """Stop the clock of a question; a second tap changes nothing."""
    turn, found = _open_turn(tx, user, turn_id)
    if not turn.is_paused and turn.deadline_at is not None:
        left = round((turn.deadline_at - now).total_seconds())
        rows.change_turn(tx, turn.id, left_s=max(0, left), deadline_at=None)
    return flow.step(tx, found)


def go_on(tx: Tx, user: Person, mock_id: int, now: datetime) -> Step:
    """Come back to a session: its open question with its clock running, or the next one."""
    found = _under_way(tx, user, mock_id)
    step = flow.step(tx, found)
    if step.turn is None:
        return flow.ask(tx, user, found, now)
    flow.listen(tx, user, now)
    turn = step.turn
    is_new_clock = not turn.is_paused and turn.deadline_at is not None and turn.deadline_at < now
    if is_new_clock:
        until = now + timedelta(seconds=turn.seconds)
        rows.change_turn(tx, turn.id, deadline_at=until, breaks=turn.breaks + 1)
    else:
        _running_clock(tx, turn, now)
    return replace(flow.step(tx, found), is_new_clock=is_new_clock)


def following(tx: Tx, user: Person, mock_id: int, position: int, now: datetime) -> Step:
    """The question at `position`, asked after the feedback on the one before; a second tap does nothing."""
    found = _under_way(tx, user, mock_id)
    asked = rows.turns(tx, found)
    if len(asked) != position:
        return replace(flow.step(tx, found), is_repeat=True)
    return flow.ask(tx, user, found, now)


def hold(tx: Tx, user: Person, mock_id: int, now: datetime) -> Pending:
    """Stop for a moment: what to do with the session is asked. Raises Stale for one that has ended."""
    _under_way(tx, user, mock_id)
    held = flow.hold(tx, user, now)
    assert held is not None
    return held


def leave(tx: Tx, user: Person, now: datetime) -> Pending | None:
    """Give up the session that is under way, what was done kept; None where there is none."""
    found = rows.running(tx, user)
    if found is None:
        return None
    left = flow.pending(tx, found)
    if left.answered:
        return replace(left, mock=flow.end(tx, user, found, now).mock)
    rows.change(tx, found, state=LEFT, finished_at=now)
    dialogues.end(tx, user, DIALOGUE)
    return left


def drop(tx: Tx, user: Person, mock_id: int, now: datetime) -> Pending:
    """The same by its button."""
    _under_way(tx, user, mock_id)
    left = leave(tx, user, now)
    assert left is not None
    return left


def finish(tx: Tx, user: Person, mock_id: int, now: datetime) -> Step:
    """End a session that is under way with the report on what was answered; a second tap finds the report."""
    found = rows.mock(tx, user, mock_id)
    if found.state != RUNNING:
        return replace(flow.step(tx, found), report=report_of(tx, user, mock_id))
    return flow.end(tx, user, found, now)


def report_of(tx: Tx, user: Person, mock_id: int) -> Report:
    """The report of a session that has ended, corrections included. Raises Stale for one under way."""
    found = rows.mock(tx, user, mock_id)
    if found.finished_at is None:
        raise Stale
    return report.report(tx, user, found)


def rate(tx: Tx, user: Person, turn_id: int, rating: int) -> Step:
    """One's own word for an answer that nothing could be held against (1 to 3)."""
    turn = rows.turn(tx, user, turn_id)
    if turn.is_open or rating not in (1, 2, 3):
        raise Stale
    rows.change_turn(tx, turn.id, rating=rating)
    return look(tx, user, turn_id)


def fix(tx: Tx, user: Person, turn_id: int, place: int, now: datetime) -> Step:
    """Turn the mark of a point round: it was said after all, or was not."""
    turn = rows.turn(tx, user, turn_id)
    found = rows.mock(tx, user, turn.mock_id)
    listed = judge.points(tx, user, found, turn)
    if turn.is_open or not 0 <= place < len(listed):
        raise Stale
    point = listed[place]
    if turn.answer_id is not None:
        given.correct(tx, user, turn.answer_id, point.number, now)
    else:
        heard = judge.fix(tx, user, found, turn, point.slug, point.number)
        rows.change_turn(tx, turn.id, heard=heard)
    return look(tx, user, turn_id)


def look(tx: Tx, user: Person, turn_id: int) -> Step:
    """An answer with what was heard in it."""
    turn = rows.turn(tx, user, turn_id)
    found = rows.mock(tx, user, turn.mock_id)
    heard = flow.feedback(tx, user, found, turn)
    return replace(flow.step(tx, found), feedback=heard, turn=None, is_last=flow.is_last(tx, user, found))


def _judge(tx: Tx, user: Person, found: Mock, turn: Turn, text: str, now: datetime) -> dict[str, Any]:
    """The columns that say what was heard."""
    known, planned = catalogue(tx), found.plan[turn.part]
    card = known.questions.get(planned.slug)
    if turn.kind == "layer":
        return {"heard": judge.heard_in_layer(known, found.plan, planned, text)}
    if turn.kind == "ask" or card is None:
        return {}
    if turn.kind == "question":
        return {"answer_id": given.give(tx, user, card.slug, text, now).id}
    main = next(t for t in rows.turns(tx, found) if t.part == turn.part and t.kind == "question")
    before = given.kept(tx, user, main.answer_id).said if main.answer_id else []
    return {"heard": judge.heard_in_follow_up(card, turn.point or 0, before, text)}


def _under_way(tx: Tx, user: Person, mock_id: int) -> Mock:
    found = rows.mock(tx, user, mock_id)
    if found.state != RUNNING:
        raise Stale
    return found


def _open_turn(tx: Tx, user: Person, turn_id: int) -> tuple[Turn, Mock]:
    turn = rows.turn(tx, user, turn_id)
    if not turn.is_open:
        raise Stale
    return turn, _under_way(tx, user, turn.mock_id)


def _running_clock(tx: Tx, turn: Turn, now: datetime) -> Turn:
    """A paused question's clock goes on with what was left."""
    if turn.left_s is None:
        return turn
    until = now + timedelta(seconds=turn.left_s)
    rows.change_turn(tx, turn.id, deadline_at=until, left_s=None)
    return replace(turn, deadline_at=until, left_s=None)
