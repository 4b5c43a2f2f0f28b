"""The answer book: what somebody would say to each question, in their own words, version after version."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select, update

from mentor import dialogues
from mentor.answers import recite
from mentor.answers.recite import Recital
from mentor.catalogue import catalogue
from mentor.clock import local
from mentor.corpus.schema import Question
from mentor.errors import MentorError
from mentor.models import Script
from mentor.own import cards as own
from mentor.store import Tx
from mentor.users import Person

TABLE = Script.__table__  # type: ignore[attr-defined]
WRITING, RECITING = "script", "recite"  # kinds of dialogue
LONGEST = 3500  # characters: a script fits one message
MOST_VERSIONS = 20
CHINESE_A_MINUTE, WORDS_A_MINUTE = 240, 150  # spoken calmly
ALWAYS = 40  # questions that always come
INTRODUCTION = ("hr-self-introduction-one-minute", "hr-self-introduction-three-minutes")
PROJECTS = {  # the project question of a track
    "llm": "finetune-project-deep-dive", "rag_agent": "rag-project-story", "multimodal": "vlm-project-deep-dive",
    "aigc": "vlm-project-deep-dive", "pm": "pm-self-made-project-story", "recsys": "recsys-old-project-in-llm-interview",
    "inference": "hr-project-failure-story", "data": "hr-self-made-project-is-it-real",
}  # fmt: skip
SECTIONS = ("introduction", "projects", "always", "mine")


@dataclass(frozen=True, slots=True)
class Version:
    """A script as it stands."""

    number: int  # from 1
    text: str
    on: date  # the day it was written, where the person lives
    characters: int
    seconds: int  # to say it calmly
    recited: int | None = None  # percent, at the last recital
    recited_on: date | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A question of the book with its versions, the newest first."""

    card: Question
    versions: list[Version]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents."""

    card: Question
    newest: Version | None


@dataclass(frozen=True, slots=True)
class Book:
    """The whole book, section by section."""

    sections: dict[str, list[Entry]]

    @property
    def written(self) -> int:
        """How many questions have a script."""
        return sum(entry.newest is not None for entries in self.sections.values() for entry in entries)

    @property
    def total(self) -> int:
        """How many questions there are."""
        return sum(map(len, self.sections.values()))


@dataclass(frozen=True, slots=True)
class Recited:
    """A recital held against the script."""

    page: Page
    recital: Recital
    before: int | None  # percent of the recital before


def book(tx: Tx, user: Person) -> Book:
    """Introduction, projects, the forty that always come (of the person's track), and whatever else was written."""
    written = _newest(tx, user)
    known = own.known(tx, user)
    corpus = catalogue(tx).questions
    taken: set[str] = set()

    def entries(slugs: list[str]) -> list[Entry]:
        fresh = [slug for slug in dict.fromkeys(slugs) if slug in known and slug not in taken]
        taken.update(fresh)
        return [Entry(known[slug], written.get(slug)) for slug in fresh]

    track = user.track
    projects = [PROJECTS[track]] if track in PROJECTS else list(dict.fromkeys(PROJECTS.values()))
    likely = [c for c in corpus.values() if c.topic == "hr" or track is None or track in c.tracks]
    first = {"introduction": entries(list(INTRODUCTION)), "projects": entries(projects)}
    often = sorted((c for c in likely if c.slug not in taken), key=lambda c: -c.frequency)
    return Book(first | {"always": entries([c.slug for c in often[:ALWAYS]]), "mine": entries(list(written))})


def page(tx: Tx, user: Person, slug: str) -> Page:
    """A question with everything that was written for it. Raises Stale for one that is gone."""
    card = own.card(tx, user, slug)
    mine = (TABLE.c.user_id == user.id) & (TABLE.c.slug == card.slug)
    rows = tx.execute(select(TABLE).where(mine).order_by(TABLE.c.id)).all()
    return Page(card, [_version(n, row, user) for n, row in enumerate(rows, 1)][::-1])


def begin(tx: Tx, user: Person, slug: str, kind: str, now: datetime) -> Page:
    """Wait for a script (WRITING) or for what is said by heart (RECITING)."""
    found = page(tx, user, slug)
    if kind == RECITING and not found.versions:
        kind = WRITING
    dialogues.start(tx, user, kind, "text", {"slug": found.card.slug}, now)
    return found


def write(tx: Tx, user: Person, slug: str, text: str, now: datetime) -> Page:
    """Keep a new version; the same text again changes nothing. Raises MentorError for what is empty or too long."""
    text = text.strip()
    if not text:
        raise MentorError("book.empty")
    if len(text) > LONGEST:
        raise MentorError("error.text_too_long", limit=LONGEST)
    before = page(tx, user, slug)
    if len(before.versions) >= MOST_VERSIONS:
        raise MentorError("book.too_many", most=MOST_VERSIONS)
    dialogues.end(tx, user, WRITING)
    if before.versions and before.versions[0].text == text:
        return before
    row = {"user_id": user.id, "slug": before.card.slug, "text": text, "created_at": now}
    tx.execute(tx.insert(TABLE).values(row))
    return page(tx, user, before.card.slug)


def drop(tx: Tx, user: Person, slug: str, number: int) -> Page:
    """Delete one version; what is left."""
    found = page(tx, user, slug)
    mine = (TABLE.c.user_id == user.id) & (TABLE.c.slug == found.card.slug)
    ids = list(tx.execute(select(TABLE.c.id).where(mine).order_by(TABLE.c.id)).scalars())
    if 1 <= number <= len(ids):
        tx.execute(TABLE.delete().where(TABLE.c.id == ids[number - 1]))
    return page(tx, user, slug)


def say(tx: Tx, user: Person, slug: str, text: str, now: datetime) -> Recited:
    """Hold what was said by heart against the newest script and remember how much of it came."""
    found = page(tx, user, slug)
    if not found.versions:
        raise MentorError("book.nothing_to_recite")
    dialogues.end(tx, user, RECITING)
    newest = found.versions[0]
    recital = recite.compare(newest.text, text)
    mine = (TABLE.c.user_id == user.id) & (TABLE.c.slug == found.card.slug)
    last = select(func.max(TABLE.c.id)).where(mine).scalar_subquery()
    tx.execute(update(TABLE).where(TABLE.c.id == last).values(recited=recital.percent, recited_at=now))
    return Recited(found, recital, newest.recited)


def length(text: str) -> tuple[int, int]:
    """(characters without spaces, seconds to say it): 240 Chinese characters or 150 words a minute."""
    chinese = len(re.findall(r"[\u3400-\u9fff]", text))
    words = len(re.findall(r"[A-Za-z][A-Za-z'-]*|\d+(?:\.\d+)?", text))
    return len(re.sub(r"\s", "", text)), round(60 * (chinese / CHINESE_A_MINUTE + words / WORDS_A_MINUTE))


def _newest(tx: Tx, user: Person) -> dict[str, Version]:
    """The newest script of each question, in the order of their first versions."""
    rows = tx.execute(select(TABLE).where(TABLE.c.user_id == user.id).order_by(TABLE.c.id)).all()
    found: dict[str, Version] = {}
    for row in rows:
        found[row.slug] = _version(found[row.slug].number + 1 if row.slug in found else 1, row, user)
    return found


def _version(number: int, row: object, user: Person) -> Version:
    text, recited_at = row.text, row.recited_at  # type: ignore[attr-defined]
    on = local(row.created_at, user.tz).date()  # type: ignore[attr-defined]
    recited_on = local(recited_at, user.tz).date() if recited_at else None
    return Version(number, text, on, *length(text), row.recited, recited_on)  # type: ignore[attr-defined]
