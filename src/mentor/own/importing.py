"""A file of cards on its way in: looked at first, what is there already left out, taken in on a word; and the way out."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from mentor import dialogues
from mentor.catalogue import catalogue
from mentor.errors import MentorError, Stale
from mentor.models import Card
from mentor.own import cards, files
from mentor.own.cards import Draft
from mentor.own.files import Fault
from mentor.store import Tx
from mentor.users import Person

CARDS = Card.__table__  # type: ignore[attr-defined]
DIALOGUE = "own_import"
LARGEST = 2**20  # bytes of a file


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would bring."""

    cards: list[Draft]
    doubles: list[int]  # lines whose card is there already, in the file or among the known ones
    faults: list[Fault]
    over: int


def begin(tx: Tx, user: Person, now: datetime) -> int:
    """Wait for a file or pasted lines; how many own cards there are."""
    dialogues.start(tx, user, DIALOGUE, "file", {}, now)
    return cards.count(tx, user)


def look(tx: Tx, user: Person, text: str, now: datetime) -> Preview:
    """What a file would bring; it is kept in the dialogue until somebody says yes. Raises MentorError for nothing."""
    parsed = files.parse(text)
    if not parsed.cards and not parsed.faults:
        raise MentorError("own.empty_file")
    have = {
        _folded(row)
        for row in tx.execute(select(cards.TABLE.c.front).where(cards.TABLE.c.user_id == user.id)).scalars()
    }
    have |= {_folded(question.question) for question in catalogue(tx).questions.values()}
    new: list[Draft] = []
    doubles: list[int] = []
    for line, draft in parsed.cards:
        name = _folded(draft.front)
        if name in have:
            doubles.append(line)
        else:
            have.add(name)
            new.append(draft)
    state = {"cards": [[d.front, d.back, d.tags] for d in new]}
    dialogues.start(tx, user, DIALOGUE, "confirm", state, now)
    return Preview(new, doubles, parsed.faults, parsed.over)


def take(tx: Tx, user: Person, now: datetime) -> int:
    """Keep what was looked at; how many cards. Raises Stale where nothing waits (a second tap)."""
    pending = dialogues.pending(tx, user, now)
    if pending is None or pending.kind != DIALOGUE or pending.step != "confirm":
        raise Stale
    made = cards.add(tx, user, [Draft(*values) for values in pending.state["cards"]], now)
    dialogues.end(tx, user, DIALOGUE)
    return len(made)


def everything(tx: Tx, user: Person) -> list[Draft]:
    """The person's own cards and the corpus's that they have met, for a file."""
    known = cards.known(tx, user)
    met = tx.execute(select(CARDS.c.slug).where(CARDS.c.user_id == user.id).order_by(CARDS.c.slug)).scalars().all()
    rows = tx.execute(select(cards.TABLE).where(cards.TABLE.c.user_id == user.id).order_by(cards.TABLE.c.id)).all()
    own = [Draft(row.front, row.back, row.tags) for row in rows]
    return own + [
        Draft(known[s].question, known[s].brief, known[s].topic) for s in met if s in known and not cards.is_own(s)
    ]


def _folded(front: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", front).casefold() if c.isalnum())
