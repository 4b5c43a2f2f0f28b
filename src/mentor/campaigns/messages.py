"""What a recipient of a campaign reads: the variant of their language, or a posting with their own matching line.

Both are worked out when the message is written, from what is stored about the person then; so a crash in between
changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from mentor import outbox, users
from mentor.campaigns.segments import condition, slug_of
from mentor.clock import local
from mentor.corpus import schema
from mentor.errors import MentorError
from mentor.models import Campaign, Posting, User
from mentor.postings.match import Gap, gap
from mentor.store import Tx
from mentor.users import Person

TABLE, POSTINGS = Campaign.__table__, Posting.__table__  # type: ignore[attr-defined]
PEOPLE = User.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Message:
    """What a recipient gets: a text (HTML), or a posting with how it fits them.

    Attributes:
        track: theirs.
    """

    text: str | None = None
    posting: schema.Posting | None = None
    posting_id: int = 0
    gap: Gap | None = None
    track: str | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What one person would get, and who they are."""

    message: Message
    person: Person
    stage: int | None
    following: int  # the next one of the segment; 0 where nobody follows


def content(tx: Tx, body: dict[str, Any], person: Person) -> Message:
    """The message of a campaign's body for somebody; raises MentorError where its posting is gone."""
    if "text" in body:
        return Message(text=body["en"] if person.lang == "en" and body.get("en") else body["text"])
    row = tx.execute(
        select(POSTINGS.c.body).where(POSTINGS.c.id == body["posting"], POSTINGS.c.retired_at.is_(None))
    ).first()
    if row is None:
        raise MentorError("error.no_posting")
    posting = schema.Posting.model_validate(row.body)
    return Message(None, posting, body["posting"], gap(tx, person, posting.must, posting.nice), person.track)


def message(tx: Tx, claimed: outbox.Claimed, now: datetime) -> Message | None:
    """What a claimed delivery says (for the sender); None where its posting is gone or over."""
    body = tx.execute(select(TABLE.c.body).where(TABLE.c.id == claimed.campaign_id)).scalar()
    person = users.find(tx, claimed.user_id)
    if body is None or person is None:
        return None
    try:
        found = content(tx, body, person)
    except MentorError:
        return None
    over = found.posting is not None and found.posting.expires_on is not None
    if over and found.posting.expires_on < local(now, person.tz).date():  # type: ignore[union-attr, operator]
        return None
    return found


def preview(tx: Tx, admin: Person, campaign_id: int, user_id: int, now: datetime) -> Preview:
    """What somebody would get: `user_id` itself, or the first of the segment for 0. Raises MentorError."""
    row = tx.execute(select(TABLE.c.body, TABLE.c.segment).where(TABLE.c.id == campaign_id)).first()
    if row is None:
        raise MentorError("error.no_campaign")
    inside = condition(row.segment, now, slug_of(tx, row.body))
    ids = select(PEOPLE.c.id).where(inside).order_by(PEOPLE.c.id).limit(1)
    found = user_id or tx.execute(ids).scalar()
    person = users.find(tx, found) if found else None
    if person is None:
        raise MentorError("campaign.no_such_person")
    stage = tx.execute(select(PEOPLE.c.stage).where(PEOPLE.c.id == person.id)).scalar()
    following = tx.execute(ids.where(PEOPLE.c.id > person.id)).scalar() or 0
    return Preview(content(tx, row.body, person), person, stage, following)
