"""What somebody says about a reminder, understood and acted on: kept, asked back, or refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from mentor import dialogues
from mentor.errors import Stale
from mentor.reminders import store
from mentor.reminders.grammar import understand
from mentor.reminders.results import Ambiguous, Refused, Understood
from mentor.reminders.schedule import Schedule
from mentor.reminders.store import Kept
from mentor.store import Tx
from mentor.users import Person

TIME, WORDS, CHOICE = "remind", "remind_text", "remind_choice"  # kinds of dialogue


@dataclass(frozen=True, slots=True)
class Asked:
    """A question back; `asked` goes into its buttons, so that those of an older question are refused."""

    answer: Ambiguous
    asked: int
    reminder_id: int


def hear(tx: Tx, user: Person, text: str, now: datetime, reminder_id: int = 0) -> Kept | Asked | Refused:
    """Make a reminder of `text`, or give the one with this id its time. What is refused is asked for again."""
    return _act(tx, user, understand(text, tz=user.tz, now=now), text, now, reminder_id)


def hear_again(tx: Tx, user: Person, text: str, now: datetime) -> Kept | Asked | Refused:
    """Words instead of a button after a question: a whole new time, or what was missing in the first one."""
    pending = dialogues.pending(tx, user, now)
    if pending is None or pending.kind != CHOICE:
        return hear(tx, user, text, now)
    before, reminder_id = pending.state["text"], pending.state["id"]
    answer = understand(text, tz=user.tz, now=now)
    if not isinstance(answer, Understood):
        together = understand(f"{before} {text}", tz=user.tz, now=now)
        answer = together if isinstance(together, Understood) else answer
    elif not answer.purpose:
        answer = replace(answer, purpose=pending.state["choices"][0]["purpose"])
    return _act(tx, user, answer, text, now, reminder_id)


def pick(tx: Tx, user: Person, asked: int, number: int, now: datetime) -> Kept:
    """The reading that was pressed. Raises Stale for a button of an older question."""
    pending = dialogues.pending(tx, user, now)
    if pending is None or pending.kind != CHOICE or pending.state["asked"] != asked:
        raise Stale
    if not 0 <= number < len(pending.state["choices"]):
        raise Stale
    chosen = pending.state["choices"][number]
    schedule = Schedule.from_dict(chosen["schedule"])
    found = Understood(schedule, chosen["purpose"], (), tuple(chosen["notes"]), schedule.spoken(user.tz))
    return _keep(tx, user, found, now, pending.state["id"])


def listen(tx: Tx, user: Person, now: datetime, reminder_id: int = 0) -> None:
    """Take the next message for a time, unless we are in the middle of something else (a mock interview)."""
    pending = dialogues.pending(tx, user, now)
    if pending is None or pending.kind in (TIME, WORDS, CHOICE):
        dialogues.start(tx, user, TIME, "time", {"id": reminder_id}, now)


def begin(tx: Tx, user: Person, now: datetime, reminder_id: int = 0) -> Kept | None:
    """Wait for the words of a new reminder, or for another time of an old one."""
    kept = store.one(tx, user, reminder_id) if reminder_id else None
    dialogues.start(tx, user, TIME, "time", {"id": reminder_id}, now)
    return kept


def begin_words(tx: Tx, user: Person, reminder_id: int, now: datetime) -> Kept:
    """Wait for another purpose of a reminder."""
    kept = store.one(tx, user, reminder_id)
    dialogues.start(tx, user, WORDS, "text", {"id": reminder_id}, now)
    return kept


def reword(tx: Tx, user: Person, reminder_id: int, text: str) -> Kept:
    """Another purpose for a reminder; the dialogue is over."""
    kept = store.reword(tx, user, reminder_id, text)
    dialogues.end(tx, user, WORDS)
    return kept


def _act(
    tx: Tx, user: Person, answer: Understood | Ambiguous | Refused, text: str, now: datetime, reminder_id: int
) -> Kept | Asked | Refused:
    if isinstance(answer, Understood):
        return _keep(tx, user, answer, now, reminder_id)
    if isinstance(answer, Refused):
        listen(tx, user, now, reminder_id)
        return answer
    asked = int(now.timestamp())
    choices = [
        {"schedule": c.schedule.to_dict(), "purpose": c.purpose[: store.LONGEST_PURPOSE], "notes": list(c.notes)}
        for c in answer.choices
    ]
    state = {"asked": asked, "id": reminder_id, "text": text, "choices": choices}
    dialogues.start(tx, user, CHOICE, "pick", state, now)
    return Asked(answer, asked, reminder_id)


def _keep(tx: Tx, user: Person, found: Understood, now: datetime, reminder_id: int) -> Kept:
    kept = store.retime(tx, user, reminder_id, found, now) if reminder_id else store.create(tx, user, found, now)
    for kind in (TIME, CHOICE):
        dialogues.end(tx, user, kind)
    return kept
