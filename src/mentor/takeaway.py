"""What a person takes along in the formats of other programs: tables for a spreadsheet, a deck for Anki.

The whole of it, in JSON, is `mentor.privacy.export`.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from sqlalchemy import select

from mentor import notes
from mentor.catalogue import catalogue
from mentor.corpus.schema import Question
from mentor.countdown import interviews
from mentor.countdown.interviews import Dated
from mentor.models import Card, ReviewLog
from mentor.plans import settings, weeks
from mentor.plans.weeks import PlanView
from mentor.reminders import store
from mentor.reminders.store import Kept
from mentor.reviews.memory import State
from mentor.store import Tx
from mentor.users import Person

CARDS, LOG = Card.__table__, ReviewLog.__table__  # type: ignore[attr-defined]
RATINGS = ("", "again", "hard", "good", "easy")
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would calculate what begins so
ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the same content is the same file


def spreadsheets(tx: Tx, user: Person) -> bytes:
    """A ZIP of cards.csv, reviews.csv and notes.csv (UTF-8 with a mark, so that Excel reads the Chinese)."""
    files = {"cards.csv": _cards(tx, user), "reviews.csv": _reviews(tx, user), "notes.csv": _notes(tx, user)}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in files.items():
            archive.writestr(zipfile.ZipInfo(name, ZIP_DATE), table(rows))
    return out.getvalue()


def table(rows: Iterable[Sequence[object]]) -> bytes:
    """Rows as CSV that no spreadsheet calculates with: a cell that begins like a formula gets an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows([[_cell(value) for value in row] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def deck(tx: Tx, user: Person) -> tuple[bytes, int]:
    """The cards that a person has, as a text file of Anki's importer, and how many they are.

    The file says itself how it is read (Anki 2.1.54 or newer): tabs, HTML, the columns of GUID, deck and tags. A card
    that was exported before is updated, not doubled, because its GUID stays.
    """
    questions = catalogue(tx).questions
    mine = select(CARDS.c.slug).where(CARDS.c.user_id == user.id, CARDS.c.reviews > 0).order_by(CARDS.c.slug)
    found = [questions[slug] for slug in tx.execute(mine).scalars() if slug in questions]
    head = ["#separator:tab", "#html:true", "#notetype:Basic", "#guid column:1", "#deck column:2", "#tags column:5",
            "#columns:GUID\tDeck\tFront\tBack\tTags"]  # fmt: skip
    return "\n".join([*head, *(_anki(card) for card in found), ""]).encode(), len(found)


@dataclass(frozen=True, slots=True)
class Dates:
    """Everything of a person that belongs into a calendar. `plan` is None where there is none."""

    reminders: list[Kept]
    interviews: list[Dated]
    plan: PlanView | None


def dates(tx: Tx, user: Person, now: datetime) -> Dates:
    """The reminders, the interviews still to come, and the weeks of the plan."""
    kept, roadmap = settings.find(tx, user), weeks.roadmap_of(tx, user)
    plan = weeks.view(tx, user, kept, roadmap, now) if kept and roadmap else None
    return Dates(store.listed(tx, user, now), interviews.listed(tx, user, "coming"), plan)


def _anki(card: Question) -> str:
    points = "".join(f"<li>{_html(point.point)}</li>" for point in card.key_points)
    back = f"<p>{_html(card.brief)}</p><ul>{points}</ul><p>{_html(card.answer)}</p>"
    tags = " ".join([card.topic, *card.tracks])
    return "\t".join([f"mentor-{card.slug}", f"mentor::{card.topic}", _html(card.question), back, tags])


def _html(text: str) -> str:
    """Text of the corpus as one line of HTML: a tab or a line break would end the field."""
    return escape(text, quote=False).replace("\t", " ").replace("\r", "").replace("\n", "<br>")


def _cards(tx: Tx, user: Person) -> list[Sequence[object]]:
    questions = catalogue(tx).questions
    rows: list[Sequence[object]] = [
        (
            "question",
            "topic",
            "state",
            "due_at",
            "stability_days",
            "difficulty",
            "reviews",
            "lapses",
            "suspended",
            "slug",
        )
    ]
    for row in tx.execute(select(CARDS).where(CARDS.c.user_id == user.id).order_by(CARDS.c.slug)):
        card = questions.get(row.slug)
        rows.append((
            card.question if card else "", card.topic if card else "", State(row.state).name.lower(), _at(row.due_at),
            _rounded(row.stability), _rounded(row.difficulty), row.reviews, row.lapses, int(row.suspended), row.slug,
        ))  # fmt: skip
    return rows


def _reviews(tx: Tx, user: Person) -> list[Sequence[object]]:
    query = select(LOG).where(LOG.c.user_id == user.id).order_by(LOG.c.id)
    rows = [
        (_at(row.reviewed_at), row.study_on.isoformat(), row.slug, RATINGS[row.rating]) for row in tx.execute(query)
    ]
    return [("reviewed_at", "study_day", "slug", "rating"), *rows]


def _notes(tx: Tx, user: Person) -> list[Sequence[object]]:
    rows = [(_at(note.created_at), note.kind, note.title, note.text, note.slug) for note in notes.everything(tx, user)]
    return [("created_at", "about", "title", "text", "slug"), *rows]


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def _at(value: datetime) -> str:
    return value.isoformat(timespec="seconds")


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
