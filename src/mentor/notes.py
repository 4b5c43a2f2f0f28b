"""A person's own notes on nodes and cards: listed, searched, changed, deleted. They are in no shared index."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, select, update

from mentor import dialogues
from mentor.catalogue import Catalogue, catalogue
from mentor.errors import MentorError, Stale
from mentor.models import Note
from mentor.roadmaps import LONGEST_NOTE
from mentor.store import Tx
from mentor.users import Person

TABLE = Note.__table__  # type: ignore[attr-defined]
DIALOGUE = "note_edit"
PAGE = 6
LONGEST_SEARCH = 100


@dataclass(frozen=True, slots=True)
class Entry:
    """A note with what it is about. `kind` is node or card; `title` is empty where that is gone from the corpus."""

    id: int
    kind: str
    slug: str
    title: str
    text: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of notes, newest first; `total` counts all that fit `words`, `kept` all that there are."""

    entries: list[Entry] = field(default_factory=list)
    words: str = ""
    page: int = 0
    total: int = 0
    kept: int = 0

    @property
    def has_more(self) -> bool:
        """Whether a page follows."""
        return (self.page + 1) * PAGE < self.total


def listing(tx: Tx, user: Person, words: str, page: int, now: datetime) -> Listing:
    """The notes that hold every one of `words` (in the note or in the title of what it is about).

    Raises MentorError for an endless search.
    """
    if len(words) > LONGEST_SEARCH:
        raise MentorError("error.text_too_long", limit=LONGEST_SEARCH)
    every = everything(tx, user)
    wanted = _folded(words).split()
    found = [note for note in every if all(word in _folded(f"{note.title} {note.text}") for word in wanted)]
    page = max(0, min(page, (len(found) - 1) // PAGE)) if found else 0
    return Listing(found[page * PAGE :][:PAGE], " ".join(words.split()), page, len(found), len(every))


def everything(tx: Tx, user: Person) -> list[Entry]:
    """All notes of a person, newest first."""
    query = select(TABLE).where(TABLE.c.user_id == user.id).order_by(TABLE.c.id.desc())
    return [_entry(tx, row.id, row.target, row.text, row.created_at) for row in tx.execute(query)]


def one(tx: Tx, user: Person, note_id: int) -> Entry:
    """One of the person's notes; raises Stale where it is gone or somebody else's."""
    row = tx.execute(select(TABLE).where(TABLE.c.id == note_id, TABLE.c.user_id == user.id)).first()
    if row is None:
        raise Stale
    return _entry(tx, row.id, row.target, row.text, row.created_at)


def begin_edit(tx: Tx, user: Person, note_id: int, now: datetime) -> Entry:
    """Wait for the new text of a note; raises Stale."""
    found = one(tx, user, note_id)
    dialogues.start(tx, user, DIALOGUE, "text", {"id": note_id}, now)
    return found


def edit(tx: Tx, user: Person, note_id: int, text: str) -> Entry:
    """Give a note another text. Raises MentorError for one that is too long, Stale where the note is gone."""
    if len(text) > LONGEST_NOTE:
        raise MentorError("error.text_too_long", limit=LONGEST_NOTE)
    mine = (TABLE.c.id == note_id) & (TABLE.c.user_id == user.id)
    tx.execute(update(TABLE).where(mine).values(text=text))
    dialogues.end(tx, user, DIALOGUE)
    return one(tx, user, note_id)


def remove(tx: Tx, user: Person, note_id: int) -> None:
    """Delete a note; one that is gone already is no fault (a double tap)."""
    tx.execute(delete(TABLE).where(TABLE.c.id == note_id, TABLE.c.user_id == user.id))


def _entry(tx: Tx, note_id: int, target: str, text: str, created_at: datetime) -> Entry:
    kind, _, slug = target.partition(":")
    return Entry(note_id, kind, slug, _title(catalogue(tx), kind, slug), text, created_at)


def _title(known: Catalogue, kind: str, slug: str) -> str:
    if kind == "node":
        return known.nodes[slug][2].title if slug in known.nodes else ""
    return known.questions[slug].question if slug in known.questions else ""


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
