"""After an interview: what was asked becomes cards that are due, what no card covers is kept in one's own words, what
the interviewers answered stands beside the reverse question."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import delete, func, select, update

from mentor import dialogues
from mentor.catalogue import catalogue
from mentor.countdown import days, interviews
from mentor.countdown.interviews import Dated
from mentor.errors import MentorError, Stale
from mentor.models import InterviewNote
from mentor.reviews import deck
from mentor.search import Found, find
from mentor.store import Tx
from mentor.users import Person

NOTES = InterviewNote.__table__  # type: ignore[attr-defined]
DIALOGUE = "debrief"
Step = Literal["asked", "bad", "answers", "result"]
STEPS: tuple[Step, ...] = ("asked", "bad", "answers", "result")
NEAR = 0.45  # confidence from which a line is taken for a card; a wrong one is one tap away from being one's own
LONGEST, MOST_LINES, MOST_NOTES = 500, 20, 100


@dataclass(frozen=True, slots=True)
class Note:
    """A line of a debrief; `title` is the card's question, or the reverse question's."""

    id: int
    kind: str
    text: str
    slug: str | None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Debrief:
    """Where the dialogue stands."""

    interview: Dated
    step: Step
    notes: list[Note] = field(default_factory=list)
    fresh: list[Note] = field(default_factory=list)  # what the last message brought
    reverse: list[Note] = field(default_factory=list)  # questions that may have been asked back (id is their place)
    chosen: int | None = None  # the one that the next message answers

    def of(self, kind: str) -> list[Note]:
        """Lines of one kind."""
        return [note for note in self.notes if note.kind == kind]


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it was typed and the nearest card, or None."""

    text: str
    slug: str | None


def match(tx: Tx, user: Person, text: str) -> list[Line]:
    """The lines of a message, each with the nearest card. Raises MentorError for what is too much at once."""
    lines = [line.strip(" \t-•·*").strip() for line in text.splitlines()]
    lines = [line for line in lines if line]
    if len(lines) > MOST_LINES:
        raise MentorError("debrief.too_many_lines", limit=MOST_LINES)
    if any(len(line) > LONGEST for line in lines):
        raise MentorError("error.text_too_long", limit=LONGEST)
    return [Line(line, _nearest(find(tx, line, 6))) for line in lines]


def _nearest(found: Found) -> str | None:
    """The best card, by the confidence of the best hit and by how near the card comes to it."""
    card = next((hit for hit in found.hits if hit.kind == "question"), None)
    if card is None or found.confidence * card.score / found.hits[0].score < NEAR:
        return None
    return card.slug


def begin(tx: Tx, user: Person, interview_id: int, now: datetime) -> Debrief:
    """Begin, or go on with what is there. Raises Stale."""
    return go(tx, user, interview_id, "asked", now)


def go(tx: Tx, user: Person, interview_id: int, step: str, now: datetime) -> Debrief:
    """To a step of an interview's debrief. Raises Stale."""
    if step not in STEPS:
        raise Stale
    interviews.one(tx, user, interview_id)
    if step == "result":  # by buttons alone: what is typed next is something else
        dialogues.end(tx, user, DIALOGUE)
    else:
        dialogues.start(tx, user, DIALOGUE, step, {"id": interview_id, "chosen": None}, now)
    return _at(tx, user, interview_id, step, None)


def written(tx: Tx, user: Person, lines: list[Line], now: datetime) -> Debrief:
    """What was typed at the step where we are. Raises Stale where there is no debrief, MentorError for too many lines."""
    interview_id, step, chosen = _pending(tx, user, now)
    have = tx.execute(select(func.count()).select_from(NOTES).where(NOTES.c.interview_id == interview_id)).scalar_one()
    if have + len(lines) > MOST_NOTES:
        raise MentorError("debrief.too_many", limit=MOST_NOTES)
    if step == "answers":
        back = _back_questions(tx, user, interviews.one(tx, user, interview_id))
        slug = back[chosen].slug if chosen is not None and chosen < len(back) else None
        made = (
            [_add(tx, user, interview_id, "answer", "\n".join(line.text for line in lines), slug, now)] if lines else []
        )
        dialogues.start(tx, user, DIALOGUE, step, {"id": interview_id, "chosen": None}, now)
    else:
        made = [_add(tx, user, interview_id, step, line.text, line.slug, now) for line in lines]
        for line in lines:
            if line.slug is not None:
                _make_due(tx, user, line.slug, now)
    found = _at(tx, user, interview_id, step, None)
    return replace(found, fresh=[note for note in found.notes if note.id in made])


def choose(tx: Tx, user: Person, interview_id: int, place: int, now: datetime) -> Debrief:
    """The next message is the answer to this reverse question. Raises Stale."""
    found = _at(tx, user, interview_id, "answers", place)
    if not 0 <= place < len(found.reverse):
        raise Stale
    dialogues.start(tx, user, DIALOGUE, "answers", {"id": interview_id, "chosen": place}, now)
    return found


def mark_bad(tx: Tx, user: Person, note_id: int, now: datetime) -> Debrief:
    """Something that was asked went badly (or did not, at a second thought). Raises Stale."""
    row = _note(tx, user, note_id)
    if row.kind not in ("asked", "bad"):
        raise Stale
    kind = "bad" if row.kind == "asked" else "asked"
    tx.execute(update(NOTES).where(NOTES.c.id == note_id).values(kind=kind))
    if kind == "bad" and row.slug is not None:
        _make_due(tx, user, row.slug, now)
    return go(tx, user, row.interview_id, "bad", now)


def make_own(tx: Tx, user: Person, note_id: int, now: datetime) -> Debrief:
    """That was not the card: the line stays as a question of one's own. Raises Stale."""
    row = _note(tx, user, note_id)
    tx.execute(update(NOTES).where(NOTES.c.id == note_id).values(slug=None))
    pending = dialogues.pending(tx, user, now)
    step = pending.step if pending is not None and pending.kind == DIALOGUE else "asked"
    found = _at(tx, user, row.interview_id, step, None)
    return replace(found, fresh=[note for note in found.notes if note.id == note_id])


def drop(tx: Tx, user: Person, note_id: int, now: datetime) -> Debrief:
    """Take a line out. Raises Stale."""
    row = _note(tx, user, note_id)
    tx.execute(delete(NOTES).where(NOTES.c.id == note_id))
    return go(tx, user, row.interview_id, "asked" if row.kind != "answer" else "answers", now)


def read(tx: Tx, user: Person, interview_id: int) -> Debrief:
    """What was noted. Raises Stale."""
    return _at(tx, user, interview_id, "result", None)


def count(tx: Tx, user: Person, interview_id: int) -> int:
    """How many lines were noted."""
    mine = (NOTES.c.interview_id == interview_id) & (NOTES.c.user_id == user.id)
    return int(tx.execute(select(func.count()).select_from(NOTES).where(mine)).scalar_one())


def _at(tx: Tx, user: Person, interview_id: int, step: str, chosen: int | None) -> Debrief:
    found = interviews.one(tx, user, interview_id)
    known = catalogue(tx)
    query = select(NOTES.c.id, NOTES.c.kind, NOTES.c.text, NOTES.c.slug)
    rows = tx.execute(
        query.where(NOTES.c.interview_id == interview_id, NOTES.c.user_id == user.id).order_by(NOTES.c.id)
    )
    notes = []
    for row in rows:
        entry = (known.reverse if row.kind == "answer" else known.questions).get(row.slug or "")
        notes.append(Note(row.id, row.kind, row.text, row.slug if entry else None, entry.question if entry else ""))
    kept: Step = step if step in STEPS else "asked"
    return Debrief(found, kept, notes, [], _back_questions(tx, user, found), chosen)


def _back_questions(tx: Tx, user: Person, found: Dated) -> list[Note]:
    asked = days.to_ask(tx, user, found)
    return [Note(n, "reverse", one.question.question, one.question.slug) for n, one in enumerate(asked)]


def _pending(tx: Tx, user: Person, now: datetime) -> tuple[int, str, int | None]:
    pending = dialogues.pending(tx, user, now)
    if pending is None or pending.kind != DIALOGUE:
        raise Stale
    interviews.one(tx, user, pending.state["id"])  # deleted meanwhile: Stale
    return pending.state["id"], pending.step, pending.state["chosen"]


def _note(tx: Tx, user: Person, note_id: int) -> Any:
    row = tx.execute(select(NOTES).where(NOTES.c.id == note_id, NOTES.c.user_id == user.id)).first()
    if row is None:
        raise Stale
    return row


def _add(tx: Tx, user: Person, interview_id: int, kind: str, text: str, slug: str | None, now: datetime) -> int:
    row = {
        "user_id": user.id, "interview_id": interview_id, "kind": kind, "text": text[: LONGEST * 4], "slug": slug,
        "created_at": now,
    }  # fmt: skip
    return int(tx.execute(tx.insert(NOTES).values(row).returning(NOTES.c.id)).scalar_one())


def _make_due(tx: Tx, user: Person, slug: str, now: datetime) -> None:
    """The card is due now, whether it was met before or not; its memory stays what it is."""
    card = deck.find(tx, user, slug) or deck.fresh(slug, now)
    if card.due_at > now or card.buried_until is not None or card.is_new:
        deck.save(tx, user, replace(card, due_at=min(card.due_at, now), buried_until=None, suspended=False))
