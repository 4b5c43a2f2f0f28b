"""An admin's posting: read, corrected, compared with those that there are, published."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import orjson
from sqlalchemy import select

from mentor import dialogues
from mentor.catalogue import catalogue
from mentor.clock import local
from mentor.corpus import schema
from mentor.corpus.load import touch_version
from mentor.errors import MentorError, Stale
from mentor.models import Posting
from mentor.postings import own, submissions
from mentor.postings.alike import twins
from mentor.postings.parse import LONGEST, Found, Reading, read
from mentor.postings.skills import lexicon
from mentor.postings.words import CITY_OF
from mentor.reminders import parse_date
from mentor.store import Tx
from mentor.users import Person

TABLE = Posting.__table__  # type: ignore[attr-defined]
DIALOGUE = "post"
DEGREES = ("none", "college", "bachelor", "master", "phd")
SOURCE = "管理员发布"
SHARED = "用户分享"
CHOICES = ("track", "degree", "years_min", "city", "deadline")  # corrected by buttons; company and title in words
DAYS = ("7", "14", "30", "60")  # until a posting is over
YEARS = ("0", "1", "2", "3", "5", "8")
NONE = "-"
_SHORT = 80
_SAID = re.compile(r"\s*(公司|company|职位|岗位|position|title)\s*[:：]\s*(\S.*)", re.IGNORECASE)


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
    submission: int = 0  # of a user, where it is one

    @property
    def lacks(self) -> list[str]:
        """What must be said before it can be published."""
        return [name for name in ("company", "title", "track") if not getattr(self.reading, name)]


def begin(tx: Tx, user: Person, now: datetime) -> None:
    """Wait for the text."""
    dialogues.start(tx, user, DIALOGUE, "text", {}, now)


def write(tx: Tx, user: Person, text: str, now: datetime) -> Draft:
    """The text of a posting; where one is being looked at, what was asked for or a short "公司：..." corrects it."""
    pending = dialogues.pending(tx, user, now)
    step = pending.step if pending and pending.kind == DIALOGUE else ""
    if pending and step.startswith("fix:"):
        return correct(tx, user, step.removeprefix("fix:"), text.strip(), now)
    if pending and step == "look" and len(text) <= _SHORT and "\n" not in text:
        match = _SAID.fullmatch(text)
        said = {"company" if match[1].lower() in ("公司", "company") else "title": match[2].strip()} if match else {}
        if said:
            return _look(tx, user, pending.state | said, now)
    if len(text) > LONGEST:
        raise MentorError("error.text_too_long", limit=LONGEST)
    return _look(tx, user, {"text": text}, now)


def review(tx: Tx, user: Person, submission_id: int, now: datetime) -> Draft:
    """Look at what a user shared, to publish it as it is or mended. Raises Stale, MentorError."""
    shared = submissions.one(tx, submission_id)
    if shared.state != "open":
        raise MentorError("share.decided")
    return _look(tx, user, {"submission": submission_id}, now)


def looking(tx: Tx, user: Person, now: datetime) -> Draft:
    """What is being looked at. Raises Stale where nothing is."""
    return _draft(tx, user, _pending(tx, user, now), now)


def ask(tx: Tx, user: Person, name: str, now: datetime) -> Draft:
    """Wait for a field in words. Raises Stale."""
    if name not in (*CHOICES[2:], "company", "title"):
        raise Stale
    state = _pending(tx, user, now)
    dialogues.start(tx, user, DIALOGUE, f"fix:{name}", state, now)
    return _draft(tx, user, state, now)


def correct(tx: Tx, user: Person, name: str, value: str, now: datetime) -> Draft:
    """Set a field of what is being looked at, "-" for none. Raises Stale, MentorError for what cannot be understood."""
    return _look(tx, user, _pending(tx, user, now) | {name: _value(name, value, user.tz, now)}, now)


def _value(name: str, value: str, tz: str, now: datetime) -> str | int | None:
    allowed: dict[str, tuple[str, ...]] = {"track": schema.TRACKS, "degree": DEGREES}
    if name in allowed:
        if value not in allowed[name]:
            raise Stale
        return value
    if name in ("company", "title") and 0 < len(value) <= 120:
        return value
    if name not in CHOICES:
        raise MentorError("post.bad_value", retryable=True) if name in ("company", "title") else Stale
    if value == NONE:
        return None
    if name == "city" and len(value) <= 20:
        return CITY_OF.get(value.lower(), value)
    if name == "years_min" and value.isdecimal() and int(value) <= 30:
        return int(value)
    if name == "deadline":
        return _deadline(value, tz, now)
    raise MentorError("post.bad_value", retryable=True)


def _deadline(value: str, tz: str, now: datetime) -> str:
    today = local(now, tz).date()
    if value in DAYS:
        return (today + timedelta(days=int(value))).isoformat()
    try:
        found: object = date.fromisoformat(value)
    except ValueError:
        found = parse_date(value, tz, now)
    if not isinstance(found, date) or found < today:
        raise MentorError("post.bad_value", retryable=True)
    return found.isoformat()


def cancel(tx: Tx, user: Person) -> bool:
    """Leave it unpublished."""
    return dialogues.end(tx, user, DIALOGUE)


def publish(tx: Tx, user: Person, now: datetime) -> tuple[int, schema.Posting]:
    """Publish what is being looked at: its id and itself. Raises Stale, MentorError for what is incomplete."""
    state = _pending(tx, user, now)
    draft = _draft(tx, user, state, now)
    if draft.lacks:
        raise MentorError("post.incomplete", retryable=True)
    text = state.get("text") or f"submission {draft.submission}"
    posting = posting_of(draft.reading, text, local(now, user.tz).date(), SHARED if draft.submission else SOURCE)
    insert(tx, user, [posting], now)
    posting_id = int(tx.execute(select(TABLE.c.id).where(TABLE.c.slug == posting.slug)).scalar_one())
    if draft.submission:
        submissions.approved(tx, draft.submission, posting_id, now)
    dialogues.end(tx, user, DIALOGUE)
    return posting_id, posting


def put(tx: Tx, user: Person, found: Reading, text: str, now: datetime) -> tuple[int, schema.Posting]:
    """A posting that lacks nothing onto the board: its id and itself."""
    posting = posting_of(found, text, local(now, user.tz).date(), SOURCE)
    insert(tx, user, [posting], now)
    return int(tx.execute(select(TABLE.c.id).where(TABLE.c.slug == posting.slug)).scalar_one()), posting


def insert(tx: Tx, user: Person, postings: Sequence[schema.Posting], now: datetime) -> int:
    """Put postings on the board, each once by its slug; how many."""
    rows = {}
    for posting in postings:
        body = posting.model_dump(mode="json")
        expires = datetime.combine(posting.expires_on, time(23, 59), UTC) if posting.expires_on else None
        rows[posting.slug] = {
            "slug": posting.slug, "origin": f"admin:{user.id}", "body": body, "track": posting.track,
            "digest": hashlib.blake2b(orjson.dumps(body), digest_size=16).hexdigest(), "company": posting.company,
            "created_by": user.id, "created_at": now, "expires_at": expires, "retired_at": None,
        }  # fmt: skip
    for row in rows.values():
        statement = tx.insert(TABLE).values(row)
        tx.execute(statement.on_conflict_do_update(index_elements=["slug"], set_=row))
    if rows:
        touch_version(tx)
    return len(rows)


def _pending(tx: Tx, user: Person, now: datetime) -> dict[str, Any]:
    pending = dialogues.pending(tx, user, now)
    if pending is None or pending.kind != DIALOGUE or not pending.step.startswith(("look", "fix:")):
        raise Stale
    return pending.state


def _look(tx: Tx, user: Person, state: dict[str, Any], now: datetime) -> Draft:
    draft = _draft(tx, user, state, now)
    dialogues.start(tx, user, DIALOGUE, "look", state, now)
    return draft


def _draft(tx: Tx, user: Person, state: dict[str, Any], now: datetime) -> Draft:
    words, number = lexicon(tx), int(state.get("submission", 0))
    today = local(now, user.tz).date()
    found = _reading_of(submissions.one(tx, number).posting) if number else read(state["text"], words, today)
    found = with_said(found, state)
    return Draft(found, words.names_of(found), _twins(tx, found), number)


def with_said(found: Reading, said: dict[str, Any]) -> Reading:
    """A reading with what an admin said about it instead."""
    values = {name: said[name] for name in ("company", "title", *CHOICES) if name in said}
    if isinstance(values.get("deadline"), str):
        values["deadline"] = date.fromisoformat(values["deadline"])
    return replace(found, **values)


def _reading_of(posting: schema.Posting) -> Reading:
    """A posting that was read before, in the shape of a reading."""
    return Reading(
        company=None if posting.company == own.UNSAID else posting.company,
        title=None if posting.title == own.UNSAID else posting.title,
        track=posting.track, city=posting.city, degree=posting.degree, years_min=posting.years_min,
        must=[Found(one.skill, one.evidence) for one in posting.must],
        nice=[Found(one.skill, one.evidence) for one in posting.nice],
        duties=posting.duties, benefits=posting.benefits, deadline=posting.expires_on, confidence=1.0,
    )  # fmt: skip


def posting_of(found: Reading, text: str, today: date, source: str = SOURCE) -> schema.Posting:
    """A complete reading as a posting of today, where its publisher is; the same text is the same posting."""
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
        posted_on=today,
        expires_on=found.deadline,
        source=source,
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
