"""What an accepted unit turns into, and the way back.

A posting goes onto the board. A note that fits becomes a career note. Everything else, and a note that is too long to be
one without loss, is a passage: quoted whole, with its source and date. A question is a passage and no card, since a
card wants key points that nobody may invent.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime
from typing import Any

import orjson
from pydantic import ValidationError
from sqlalchemy import update

from mentor.clock import local
from mentor.corpus import schema
from mentor.corpus.load import touch_version
from mentor.library.queue import Item
from mentor.models import CareerNote, Posting
from mentor.postings import publish
from mentor.postings.parse import LONGEST, Reading, read
from mentor.postings.skills import lexicon
from mentor.store import Tx
from mentor.users import Person

CAREERS, POSTINGS = CareerNote.__table__, Posting.__table__  # type: ignore[attr-defined]
PASSAGE, UNNAMED = "passage", "导入的资料"


def become(tx: Tx, user: Person, unit: Item, now: datetime) -> str | None:
    """Make it what it is to be; the name of that, or None where a posting lacks something that only a person knows."""
    if unit.kind == "posting":
        return _posting(tx, user, unit, now)
    note = career(unit) if unit.kind == "note" else None
    if note is None:
        return PASSAGE
    body = note.model_dump(mode="json")
    row: dict[str, Any] = {
        "slug": note.slug, "origin": f"import:{unit.document}", "body": body, "retired_at": None,
        "digest": hashlib.blake2b(orjson.dumps(body), digest_size=16).hexdigest(),
    }  # fmt: skip
    tx.execute(tx.insert(CAREERS).values(row).on_conflict_do_update(index_elements=["slug"], set_=row))
    return f"career:{note.slug}"


def career(unit: Item) -> schema.Career | None:
    """The note as a career note, whole; None where it does not fit without loss."""
    year, month = (*(unit.fields.get("date") or "").split("-"), "", "")[:2]
    try:
        return schema.Career(
            slug=f"import-{unit.id}",
            claim=unit.title,
            reasons=unit.body,
            said_by=(unit.fields.get("source") or UNNAMED)[:120],
            said_on=schema.SaidOn(year=int(year) if year else None, month=int(month) if month else None),
            document=(unit.fields.get("source") or UNNAMED)[:120],
            tags=[part[:20] for part in unit.fields.get("section", [])[-1:]] or [UNNAMED],
        )
    except ValidationError:
        return None


def text_of(unit: Item) -> str:
    """A posting as it would be pasted."""
    company = unit.fields.get("company")
    head = [f"公司：{company}"] if company else []
    title = [unit.title] if unit.title != company else []
    return "\n".join([*head, *title, unit.body])[:LONGEST]


def reading(tx: Tx, user: Person, unit: Item, now: datetime) -> Reading:
    """The posting read, with the company from its heading; a deadline without a year by the reader's own calendar."""
    found = read(text_of(unit), lexicon(tx), local(now, user.tz).date())
    company = unit.fields.get("company") or found.company
    title = unit.title if unit.title != company else found.title
    return replace(found, company=company, title=title)


def lacks(found: Reading) -> list[str]:
    """What a posting must still be told before it can be published: company, title, track."""
    return [name for name in ("company", "title", "track") if not getattr(found, name)]


def _posting(tx: Tx, user: Person, unit: Item, now: datetime) -> str | None:
    found = reading(tx, user, unit, now)
    if lacks(found):
        return None
    _, posting = publish.put(tx, user, found, text_of(unit), now)
    return f"posting:{posting.slug}"


def unbecome(tx: Tx, became: str | None, now: datetime) -> None:
    """Take back what an accepted unit had turned into."""
    kind, _, slug = (became or "").partition(":")
    table = {"career": CAREERS, "posting": POSTINGS}.get(kind)
    if table is not None:
        tx.execute(update(table).where(table.c.slug == slug).values(retired_at=now))
    touch_version(tx)
