"""What an admin decides of units, one or many, and the way back. Deciding twice, or after another admin, does nothing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from mentor.corpus.documents.model import KINDS
from mentor.corpus.documents.redact import redacted
from mentor.corpus.load import touch_version
from mentor.errors import MentorError, Stale
from mentor.library.become import PASSAGE, become, lacks, reading, unbecome
from mentor.library.queue import Item, item
from mentor.models import DocumentUnit
from mentor.store import Tx
from mentor.users import Person

UNITS = DocumentUnit.__table__  # type: ignore[attr-defined]
LONGEST, LONGEST_TITLE = 20_000, 200


class Incomplete(MentorError):
    """A posting that cannot be published as it stands; `lacks` says what only a person knows."""

    def __init__(self, unit: Item, lacks: list[str]) -> None:
        super().__init__("corpus.incomplete", title=unit.title[:60], lacks=", ".join(lacks))
        self.unit, self.lacks = unit, lacks


@dataclass(frozen=True, slots=True)
class Decided:
    """What one act did.

    Attributes:
        decision: its name, by which it can be undone.
        count: how many units it decided.
        incomplete: postings that it left waiting, since they lack a company, title or track.
    """

    document: int
    decision: int
    count: int
    incomplete: int = 0
    last: int = 0


def accept(tx: Tx, user: Person, unit_id: int, decision: int, now: datetime) -> Decided:
    """Accept one unit. Raises MentorError where a posting lacks something, Stale where it is gone."""
    return _settle(tx, user, [_waiting(tx, unit_id)], "accepted", decision, now, is_one=True)


def accept_all(tx: Tx, user: Person, document: int, decision: int, now: datetime) -> Decided:
    """Accept all that wait in a document, except postings that lack something."""
    return _settle(tx, user, _all(tx, document), "accepted", decision, now)


def reject(tx: Tx, user: Person, unit_id: int, decision: int, now: datetime) -> Decided:
    """Reject one unit."""
    return _settle(tx, user, [_waiting(tx, unit_id)], "rejected", decision, now)


def reject_all(tx: Tx, user: Person, document: int, decision: int, now: datetime) -> Decided:
    """Reject all that wait in a document."""
    return _settle(tx, user, _all(tx, document), "rejected", decision, now)


def _settle(
    tx: Tx, user: Person, units: list[Item], state: str, decision: int, now: datetime, *, is_one: bool = False
) -> Decided:
    if not units:
        raise Stale
    became: dict[str | None, list[int]] = defaultdict(list)
    incomplete = 0
    for unit in units:
        made = become(tx, user, unit, now) if state == "accepted" else None
        if state == "accepted" and made is None:
            if is_one:
                raise Incomplete(unit, lacks(reading(tx, user, unit, now)))
            incomplete += 1
            continue
        became[made].append(unit.id)
    for made, ids in became.items():
        for start in range(0, len(ids), 500):  # a database takes only so many parameters
            _write(tx, *ids[start : start + 500], state=state, became=made, decision=decision, decided_by=user.id,
                   decided_at=now)  # fmt: skip
    if state == "accepted":
        touch_version(tx)
    return Decided(units[0].document, decision, len(units) - incomplete, incomplete, units[-1].id)


def merge(tx: Tx, user: Person, unit_id: int, into: int, decision: int, now: datetime) -> Decided:
    """Add to the unit `into` those lines of this one that it lacks. Raises Stale."""
    unit, target = _waiting(tx, unit_id), item(tx, into)
    if unit.id == target.id or target.state not in ("waiting", "accepted"):
        raise Stale
    has = {line.strip() for line in target.body.split("\n")}
    more = [line for line in unit.body.split("\n") if line.strip() and line.strip() not in has]
    body = "\n".join([target.body, *more])
    if len(body) > LONGEST:
        raise MentorError("error.text_too_long", limit=LONGEST)
    before = {"id": target.id, "body": target.body, "became": target.became}
    _rewrite(tx, user, target, now, body=body)
    _write(tx, unit.id, state="merged", merged_into=target.id, before=before, decision=decision, decided_by=user.id,
           decided_at=now)  # fmt: skip
    return Decided(unit.document, decision, 1, last=unit.id)


def change(tx: Tx, user: Person, unit_id: int, now: datetime, *, kind: str = "", text: str = "") -> Item:
    """Another kind, or another text (the first line is the title, the rest the body; masked anew). Raises Stale."""
    unit = _waiting(tx, unit_id)
    if kind:
        if kind not in KINDS:
            raise Stale
        _write(tx, unit.id, kind=kind)
        return item(tx, unit_id)
    title, _, body = redacted(text.strip())[0].partition("\n")
    if not title.strip():
        raise MentorError("corpus.no_text")
    if len(title) > LONGEST_TITLE or len(body) > LONGEST:
        raise MentorError("error.text_too_long", limit=LONGEST_TITLE if len(title) > LONGEST_TITLE else LONGEST)
    _write(tx, unit.id, title=title.strip(), body=body.strip() or title.strip())
    return item(tx, unit_id)


def undo(tx: Tx, user: Person, decision: int, now: datetime) -> Item:
    """Take an act back; its first unit, waiting again. Raises Stale where there is nothing to take back."""
    rows = tx.execute(select(UNITS).where(UNITS.c.decision == decision).order_by(UNITS.c.id)).mappings().all()
    if not rows:
        raise Stale
    for row in rows:
        if row["state"] == "accepted" and row["became"] != PASSAGE:
            unbecome(tx, row["became"], now)
        elif row["state"] == "merged" and row["before"]:
            target = item(tx, row["before"]["id"])
            _rewrite(tx, user, target, now, body=row["before"]["body"])
    back = {"state": "waiting", "became": None, "merged_into": None, "before": None, "decision": None}
    mine = UNITS.c.decision == decision
    tx.execute(update(UNITS).where(mine).values(**back, decided_by=None, decided_at=None))
    touch_version(tx)
    return item(tx, rows[0]["id"])


def _rewrite(tx: Tx, user: Person, target: Item, now: datetime, *, body: str) -> None:
    """Another body; what an accepted one had become is made anew."""
    _write(tx, target.id, body=body)
    if target.state == "accepted":
        unbecome(tx, target.became, now)
        _write(tx, target.id, became=become(tx, user, item(tx, target.id), now) or PASSAGE)
        touch_version(tx)


def _waiting(tx: Tx, unit_id: int) -> Item:
    unit = item(tx, unit_id)
    if unit.state != "waiting":
        raise MentorError(f"corpus.was_{unit.state}")
    return unit


def _all(tx: Tx, document: int) -> list[Item]:
    mine = (UNITS.c.document_id == document) & (UNITS.c.state == "waiting")
    rows = tx.execute(select(UNITS).where(mine).order_by(UNITS.c.id)).all()
    return [
        Item(r.id, document, r.kind, r.title, r.body, r.fields, r.state, r.became, r.decision, (), len(rows))
        for r in rows
    ]


def _write(tx: Tx, *unit_ids: int, **values: Any) -> None:
    tx.execute(update(UNITS).where(UNITS.c.id.in_(unit_ids)).values(**values))
