"""A question that nobody could answer: on its way to the admins, and their answer into the corpus."""

from __future__ import annotations

import hashlib
from datetime import datetime

import orjson
from sqlalchemy import select, update

from mentor.corpus import schema
from mentor.corpus.documents.redact import redacted
from mentor.corpus.load import touch_version
from mentor.errors import MentorError, Stale
from mentor.models import Letter, Passage
from mentor.store import Tx
from mentor.users import Person

LETTERS, PASSAGES = Letter.__table__, Passage.__table__  # type: ignore[attr-defined]


def remember(tx: Tx, user: Person, question: str, now: datetime) -> int:
    """Keep an unanswered question until its writer decides to send it; the id of the draft."""
    row = {"user_id": user.id, "kind": "ask", "text": question, "created_at": now, "state": "draft"}
    return int(tx.execute(tx.insert(LETTERS).values(row).returning(LETTERS.c.id)).scalar_one())


def drafted(tx: Tx, user: Person, letter_id: int) -> str:
    """The text of one's own draft, which is taken out; raises Stale where there is none."""
    mine = (LETTERS.c.id == letter_id) & (LETTERS.c.user_id == user.id) & (LETTERS.c.state == "draft")
    text = tx.execute(LETTERS.delete().where(mine).returning(LETTERS.c.text)).scalar()
    if text is None:
        raise Stale
    return str(text)


def accept(tx: Tx, admin: Person, letter_id: int, source: str) -> str:
    """Put the answer to a question into the corpus, dated and as it was written; its slug. Twice changes nothing.

    Raises Stale for a letter that is gone, MentorError for one without an answer.
    """
    columns = (LETTERS.c.kind, LETTERS.c.text, LETTERS.c.answer, LETTERS.c.answered_at)
    letter = tx.execute(select(*columns).where(LETTERS.c.id == letter_id)).first()
    if letter is None or letter.kind != "ask":
        raise Stale
    if not letter.answer:
        raise MentorError("letters.not_answered")
    slug, day = f"answer-{letter_id}", letter.answered_at.date()
    on = schema.SaidOn(year=day.year, month=day.month)
    title, _ = redacted(letter.text)  # everybody reads it from now on
    passage = schema.Passage(slug=slug, title=title, text=letter.answer, source=source, said_on=on, day=day)
    body = passage.model_dump(mode="json")
    digest = hashlib.blake2b(orjson.dumps(body), digest_size=16).hexdigest()
    row = {"slug": slug, "origin": f"admin:{admin.id}", "digest": digest, "body": body, "retired_at": None}
    tx.execute(tx.insert(PASSAGES).values(row).on_conflict_do_update(index_elements=["slug"], set_=row))
    touch_version(tx)
    return slug


def withdraw(tx: Tx, admin: Person, letter_id: int, now: datetime) -> None:
    """Take an accepted answer out of the corpus again; raises Stale where it is not in it."""
    mine = (PASSAGES.c.slug == f"answer-{letter_id}") & PASSAGES.c.retired_at.is_(None)
    gone = tx.execute(update(PASSAGES).where(mine).values(retired_at=now).returning(PASSAGES.c.id)).first()
    if gone is None:
        raise Stale
    touch_version(tx)
