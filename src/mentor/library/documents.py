"""A document and its units into the database: once, whatever is killed and run again."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update

from mentor.corpus.documents.model import Imported
from mentor.corpus.documents.redact import redacted
from mentor.corpus.load import touch_version
from mentor.errors import Stale
from mentor.library.resembling import resembling
from mentor.models import Document, DocumentOriginal, DocumentUnit
from mentor.store import Tx

DOCUMENTS, UNITS = Document.__table__, DocumentUnit.__table__  # type: ignore[attr-defined]
ORIGINALS = DocumentOriginal.__table__  # type: ignore[attr-defined]
SHOWN, LATEST = 40, 6  # dropped lines that are remembered for the report; documents in the overview


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a document.

    Attributes:
        kinds: how many units were found, by kind.
        states: how many are waiting, accepted, rejected, merged.
        reasons: how many lines went, by reason; `dropped` are some of them as (reason, text).
        can_keep: the file can still be had where the admin wants it kept.
        is_new: this very call put it in.
    """

    id: int
    title: str
    said_on: str | None
    kinds: dict[str, int]
    states: dict[str, int]
    reasons: dict[str, int]
    dropped: tuple[tuple[str, str], ...]
    masked: dict[str, int]
    near: int
    is_kept: bool
    can_keep: bool
    is_new: bool = False

    @property
    def waiting(self) -> int:
        """How many units nobody has decided on."""
        return self.states.get("waiting", 0)


@dataclass(frozen=True, slots=True)
class Where:
    """Where a document came from, so that it can be had again.

    Attributes:
        file_id: Telegram's name of the file.
        link: the web page.
        user_id: the admin.
    """

    file_id: str | None = None
    link: str | None = None
    user_id: int | None = None


def digest(raw: bytes) -> str:
    """The name of a file's content."""
    return hashlib.sha256(raw).hexdigest()


def known(tx: Tx, file_digest: str) -> Report | None:
    """What became of the same file before, or None."""
    found = tx.execute(select(DOCUMENTS.c.id).where(DOCUMENTS.c.digest == file_digest)).scalar()
    return None if found is None else report(tx, found)


def put(tx: Tx, file_digest: str, name: str, found: Imported, where: Where | None, now: datetime) -> Report:
    """Put a document's units into the queue, all in this one transaction; the same file again changes nothing."""
    where = where or Where()
    reasons = Counter(dropped.reason for dropped in found.dropped)
    said: dict[str, Any] = {"masked": found.masked, "reasons": dict(reasons)}
    said["dropped"] = [[d.reason, d.text[:120]] for d in found.dropped[:SHOWN]]
    name = redacted(name)[0]
    title = found.title or name or (found.units[0].title if found.units else "…")
    row = {
        "digest": file_digest, "name": name[:200], "title": title[:200], "said_on": found.date,
        "file_id": where.file_id, "link": where.link, "report": said, "created_by": where.user_id, "created_at": now,
    }  # fmt: skip
    statement = tx.insert(DOCUMENTS).values(row).on_conflict_do_nothing(index_elements=["digest"])
    document = tx.execute(statement.returning(DOCUMENTS.c.id)).scalar()
    if document is None:
        before = known(tx, file_digest)
        assert before is not None
        return before
    _put_units(tx, int(document), file_digest, found)
    return report(tx, int(document), is_new=True)


def _put_units(tx: Tx, document: int, file_digest: str, found: Imported) -> None:
    near = resembling(tx, found.units)
    rows = []
    for position, unit in enumerate(found.units):
        name = hashlib.sha256(f"{file_digest}\n{position}\n{unit.kind}\n{unit.title}\n{unit.body}".encode()).hexdigest()
        fields: dict[str, Any] = {
            "section": list(unit.section), "source": unit.source, "date": unit.date, "company": unit.company,
            "round": unit.round, "assessed": list(unit.assessed), "redactions": unit.redactions,
        }  # fmt: skip
        rows.append(
            {"document_id": document, "digest": name, "position": position, "kind": unit.kind, "title": unit.title,
             "body": unit.body, "fields": fields, "near": near[position], "state": "waiting"}
        )  # fmt: skip
    if rows:
        tx.execute(UNITS.insert(), rows)


def report(tx: Tx, document: int, *, is_new: bool = False) -> Report:
    """What became of a document so far; raises Stale where it is gone."""
    row = tx.execute(select(DOCUMENTS).where(DOCUMENTS.c.id == document)).mappings().first()
    if row is None:
        raise Stale
    units = tx.execute(select(UNITS.c.kind, UNITS.c.state, UNITS.c.near).where(UNITS.c.document_id == document)).all()
    kept = tx.execute(select(ORIGINALS.c.document_id).where(ORIGINALS.c.document_id == document)).first() is not None
    said = row["report"]
    return Report(
        document, row["title"], row["said_on"], dict(Counter(u.kind for u in units)),
        dict(Counter(u.state for u in units)), said["reasons"], tuple((r, t) for r, t in said["dropped"]),
        said["masked"], sum(bool(u.near) for u in units), kept, bool(row["file_id"] or row["link"]), is_new,
    )  # fmt: skip


def overview(tx: Tx) -> list[tuple[int, str, int]]:
    """(id, title, how many wait) of the latest documents, those with something waiting first."""
    waits = func.count(UNITS.c.id).filter(UNITS.c.state == "waiting")
    joined = DOCUMENTS.outerjoin(UNITS, UNITS.c.document_id == DOCUMENTS.c.id)
    query = select(DOCUMENTS.c.id, DOCUMENTS.c.title, waits.label("waits")).select_from(joined)
    query = query.group_by(DOCUMENTS.c.id, DOCUMENTS.c.title).order_by((waits == 0), DOCUMENTS.c.id.desc())
    return [(row.id, row.title, row.waits) for row in tx.execute(query.limit(LATEST))]


def sources(tx: Tx, document: int) -> tuple[str | None, str | None, str]:
    """(Telegram's file id, link, digest) of a document; raises Stale."""
    columns = (DOCUMENTS.c.file_id, DOCUMENTS.c.link, DOCUMENTS.c.digest)
    row = tx.execute(select(*columns).where(DOCUMENTS.c.id == document)).first()
    if row is None:
        raise Stale
    return row.file_id, row.link, row.digest


def keep(tx: Tx, document: int, content: bytes) -> None:
    """Keep the original too."""
    statement = tx.insert(ORIGINALS).values(document_id=document, content=content)
    tx.execute(statement.on_conflict_do_nothing(index_elements=["document_id"]))


def forget(tx: Tx, document: int) -> None:
    """Take out a document with the units that still wait and its original; what was accepted stays, and so does it."""
    tx.execute(delete(ORIGINALS).where(ORIGINALS.c.document_id == document))
    mine = UNITS.c.document_id == document
    tx.execute(delete(UNITS).where(mine, UNITS.c.state.in_(("waiting", "rejected"))))
    if tx.execute(select(UNITS.c.id).where(mine).limit(1)).first() is None:
        tx.execute(delete(DOCUMENTS).where(DOCUMENTS.c.id == document))
    else:
        tx.execute(update(DOCUMENTS).where(DOCUMENTS.c.id == document).values(file_id=None, link=None))
    touch_version(tx)
