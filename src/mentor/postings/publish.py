"""An admin's posting: read, corrected, compared with those that there are, published."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from typing import Any

import orjson
from sqlalchemy import select

from mentor import dialogues
from mentor.catalogue import catalogue
from mentor.corpus import schema
from mentor.corpus.load import touch_version
from mentor.errors import MentorError, Stale
from mentor.models import Posting
from mentor.postings.alike import twins
from mentor.postings.heads import company_and_title
from mentor.postings.lines import lines
from mentor.postings.parse import LONGEST, Reading, read
from mentor.postings.skills import lexicon
from mentor.store import Tx
from mentor.users import Person

TABLE = Posting.__table__  # type: ignore[attr-defined]
DIALOGUE = "post"
DEGREES = ("none", "college", "bachelor", "master", "phd")
SOURCE = "管理员发布"
_SHORT = 80


@dataclass(frozen=True, slots=True)
class Twin:
    """A posting that says nearly the same, and in what it differs (company, title, city, degree, years_min, skills)."""

    id: int
    company: str
    title: str
    differs: list[str]


@dataclass(frozen=True, slots=True)
class Draft:
    """A posting before it is published."""

    reading: Reading
    names: dict[str, str]
    twins: list[Twin]

    @property
    def lacks(self) -> list[str]:
        """What must be said before it can be published."""
        return [name for name in ("company", "title", "track") if not getattr(self.reading, name)]


def begin(tx: Tx, user: Person, now: datetime) -> None:
    """Wait for the text."""
    dialogues.start(tx, user, DIALOGUE, "text", {}, now)


def write(tx: Tx, user: Person, text: str, now: datetime) -> Draft:
    """The text of a posting; where one is being looked at, a short "公司：..." corrects it instead."""
    pending = dialogues.pending(tx, user, now)
    if pending and pending.kind == DIALOGUE and pending.step == "look" and len(text) <= _SHORT and "\n" not in text:
        company, title = company_and_title(lines(text)) if re.search(r"[:：]", text) else (None, None)
        said = {name: value for name, value in (("company", company), ("title", title)) if value}
        if said:
            return _look(tx, user, pending.state | said, now)
    if len(text) > LONGEST:
        raise MentorError("error.text_too_long", limit=LONGEST)
    return _look(tx, user, {"text": text}, now)


def looking(tx: Tx, user: Person, now: datetime) -> Draft:
    """What is being looked at. Raises Stale where nothing is."""
    return _draft(tx, _pending(tx, user, now), now)


def correct(tx: Tx, user: Person, name: str, value: str, now: datetime) -> Draft:
    """Set the track or the degree of what is being looked at. Raises Stale."""
    allowed: dict[str, tuple[str, ...]] = {"track": schema.TRACKS, "degree": DEGREES}
    if value not in allowed.get(name, ()):
        raise Stale
    return _look(tx, user, _pending(tx, user, now) | {name: value}, now)


def cancel(tx: Tx, user: Person) -> bool:
    """Leave it unpublished."""
    return dialogues.end(tx, user, DIALOGUE)


def publish(tx: Tx, user: Person, now: datetime) -> tuple[int, schema.Posting]:
    """Publish what is being looked at: its id and itself. Raises Stale, MentorError for what is incomplete."""
    state = _pending(tx, user, now)
    draft = _draft(tx, state, now)
    if draft.lacks:
        raise MentorError("post.incomplete", retryable=True)
    posting = _posting(draft.reading, state["text"], now)
    body = posting.model_dump(mode="json")
    expires = datetime.combine(posting.expires_on, time(23, 59), UTC) if posting.expires_on else None
    row = {
        "slug": posting.slug, "origin": f"admin:{user.id}", "body": body, "track": posting.track,
        "digest": hashlib.blake2b(orjson.dumps(body), digest_size=16).hexdigest(), "company": posting.company,
        "created_by": user.id, "created_at": now, "expires_at": expires, "retired_at": None,
    }  # fmt: skip
    statement = tx.insert(TABLE).values(row).on_conflict_do_update(index_elements=["slug"], set_=row)
    posting_id = int(tx.execute(statement.returning(TABLE.c.id)).scalar_one())
    touch_version(tx)
    dialogues.end(tx, user, DIALOGUE)
    return posting_id, posting


def _pending(tx: Tx, user: Person, now: datetime) -> dict[str, Any]:
    pending = dialogues.pending(tx, user, now)
    if pending is None or pending.kind != DIALOGUE or pending.step != "look":
        raise Stale
    return pending.state


def _look(tx: Tx, user: Person, state: dict[str, Any], now: datetime) -> Draft:
    draft = _draft(tx, state, now)
    dialogues.start(tx, user, DIALOGUE, "look", state, now)
    return draft


def _draft(tx: Tx, state: dict[str, Any], now: datetime) -> Draft:
    words = lexicon(tx)
    found = read(state["text"], words, now.date())
    said = {name: state[name] for name in ("company", "title", "track", "degree") if name in state}
    found = replace(found, **said)
    return Draft(found, words.names_of(found), _twins(tx, found))


def _posting(found: Reading, text: str, now: datetime) -> schema.Posting:
    digest = hashlib.blake2b(f"{found.company}|{found.title}|{text}".encode(), digest_size=6).hexdigest()
    return schema.Posting(
        slug=f"posting-{digest}",
        company=(found.company or "")[:120],
        title=(found.title or "")[:120],
        track=found.track,
        city=found.city,
        degree=found.degree,
        years_min=found.years_min,
        duties=[line[:300] for line in found.duties[:20]],
        must=[schema.Requirement(skill=one.skill, evidence=one.evidence) for one in found.must],
        nice=[schema.Requirement(skill=one.skill, evidence=one.evidence) for one in found.nice],
        benefits=[line[:200] for line in [*([found.pay] if found.pay else []), *found.benefits[:10]]],
        posted_on=now.date(),
        expires_on=found.deadline,
        source=SOURCE,
    )


def _twins(tx: Tx, found: Reading) -> list[Twin]:
    known = catalogue(tx).postings
    near = twins(found, known)
    query = select(TABLE.c.slug, TABLE.c.id).where(TABLE.c.slug.in_([one.slug for one in near]))
    ids = {row.slug: row.id for row in tx.execute(query)} if near else {}
    return [
        Twin(ids[one.slug], known[one.slug].company, known[one.slug].title, one.differs)
        for one in near
        if one.slug in ids
    ]
