"""Offers as rows: kept, listed, compared, as a table for a spreadsheet, deleted. Nobody else ever sees them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update

from mentor import dialogues
from mentor.errors import MentorError, Stale
from mentor.models import Offer
from mentor.offers import words
from mentor.offers.words import LONGEST_COMPANY, Parts
from mentor.store import Tx
from mentor.users import Person

TABLE = Offer.__table__  # type: ignore[attr-defined]
DIALOGUE = "offer"  # steps: pay, company
MOST = 10
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
COLUMNS = (
    "company", "city", "base", "months", "bonus_months", "bonus", "signing", "stock", "stock_years", "first_year", "mean",
    "text",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kept:
    """An offer; an empty company waits to be named."""

    id: int
    company: str
    text: str
    parts: Parts


def listed(tx: Tx, user: Person) -> list[Kept]:
    """All offers, the newest first."""
    rows = tx.execute(_mine(user).order_by(TABLE.c.id.desc()))
    return [_kept(row) for row in rows]


def one(tx: Tx, user: Person, offer_id: int) -> Kept:
    """One offer; raises Stale."""
    row = tx.execute(_mine(user).where(TABLE.c.id == offer_id)).first()
    if row is None:
        raise Stale
    return _kept(row)


def pair(tx: Tx, user: Person, first: int, second: int) -> tuple[Kept, Kept]:
    """Two offers; raises Stale."""
    return one(tx, user, first), one(tx, user, second)


def begin(tx: Tx, user: Person, company: str, offer_id: int, now: datetime) -> None:
    """Wait for an offer in words: a new one (of a company where it is known), or another text for one. Raises Stale."""
    if offer_id:
        company = one(tx, user, offer_id).company
    state = {"company": company[:LONGEST_COMPANY], "id": offer_id}
    dialogues.start(tx, user, DIALOGUE, "pay", state, now)


def hear(tx: Tx, user: Person, text: str, now: datetime) -> Kept:
    """The pay, or the company that was missing. Raises MentorError with what is wrong; the dialogue stays open then."""
    pending = dialogues.pending(tx, user, now)
    if pending is None or pending.kind != DIALOGUE:
        raise Stale
    state = pending.state
    if pending.step == "company":
        return _name(tx, user, state["id"], text)
    company, parts = words.read(text, state["company"])
    values: dict[str, Any] = {"company": company, "text": text.strip()[: words.LONGEST], "parts": asdict(parts)}
    if state["id"]:
        one(tx, user, state["id"])
        tx.execute(update(TABLE).where(TABLE.c.id == state["id"], TABLE.c.user_id == user.id).values(values))
        offer_id = state["id"]
    else:
        offer_id = _insert(tx, user, values, now)
    if company:
        dialogues.end(tx, user, DIALOGUE)
    else:
        dialogues.start(tx, user, DIALOGUE, "company", {"company": "", "id": offer_id}, now)
    return one(tx, user, offer_id)


def remove(tx: Tx, user: Person, offer_id: int) -> list[Kept]:
    """Delete an offer; the others. Raises Stale."""
    one(tx, user, offer_id)
    tx.execute(delete(TABLE).where(TABLE.c.id == offer_id, TABLE.c.user_id == user.id))
    return listed(tx, user)


def table(kept: list[Kept], names: Mapping[str, str]) -> bytes:
    """The offers as CSV for a spreadsheet (UTF-8 with a mark, so that Excel reads Chinese). `names` heads the columns.

    A cell that a spreadsheet would run as a formula is made text by an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([names[column] for column in COLUMNS])
    for offer in kept:
        parts = offer.parts
        values = {
            **asdict(parts),
            "company": offer.company,
            "text": offer.text,
            "first_year": parts.first_year,
            "mean": parts.mean,
        }
        writer.writerow([_cell(values[column]) for column in COLUMNS])
    return out.getvalue().encode("utf-8-sig")


def _cell(value: Any) -> Any:
    if isinstance(value, str) and value.lstrip(" ").startswith(_FORMULA):
        return "'" + value
    return value


def _name(tx: Tx, user: Person, offer_id: int, text: str) -> Kept:
    name = " ".join(text.split())
    if not name or len(name) > LONGEST_COMPANY:
        raise MentorError("error.text_too_long", limit=LONGEST_COMPANY)
    one(tx, user, offer_id)
    tx.execute(update(TABLE).where(TABLE.c.id == offer_id, TABLE.c.user_id == user.id).values(company=name))
    dialogues.end(tx, user, DIALOGUE)
    return one(tx, user, offer_id)


def _insert(tx: Tx, user: Person, values: dict[str, Any], now: datetime) -> int:
    count = tx.execute(select(func.count()).select_from(TABLE).where(TABLE.c.user_id == user.id)).scalar_one()
    if count >= MOST:
        raise MentorError("offer.too_many", limit=MOST)
    row = {"user_id": user.id, "created_at": now, **values}
    return int(tx.execute(tx.insert(TABLE).values(row).returning(TABLE.c.id)).scalar_one())


def _mine(user: Person) -> Any:
    return select(TABLE.c.id, TABLE.c.company, TABLE.c.text, TABLE.c.parts).where(TABLE.c.user_id == user.id)


def _kept(row: Any) -> Kept:
    parts = row.parts
    return Kept(row.id, row.company, row.text, Parts(**{**parts, "unsure": tuple(parts["unsure"])}))
