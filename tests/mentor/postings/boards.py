"""Postings put on the board for tests of the domain."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from mentor.corpus.load import touch_version
from mentor.corpus.schema import Posting, Requirement
from mentor.models import Posting as Row
from mentor.store import Tx

TABLE = Row.__table__


def posted(
    tx: Tx, slug: str, now: datetime, must: tuple[str, ...] = ("rag",), nice: tuple[str, ...] = (), **values: Any
) -> int:
    """A posting on the board; its id."""
    asked = {
        kind: [Requirement(skill=s, evidence=f"熟悉 {s}") for s in skills]
        for kind, skills in (("must", must), ("nice", nice))
    }
    made = {
        "company": f"{slug} 科技",
        "title": "算法工程师",
        "track": "llm",
        "city": "北京",
        "posted_on": now.date(),
    } | values
    posting = Posting(slug=slug, source="test", **made, **asked)
    row = {"slug": slug, "origin": "admin:1", "body": posting.model_dump(mode="json"), "digest": slug,
           "track": posting.track, "company": posting.company, "created_at": now}  # fmt: skip
    posting_id = int(tx.execute(tx.insert(TABLE).values(row).returning(TABLE.c.id)).scalar_one())
    touch_version(tx)
    return posting_id


def expiring(day: date) -> dict[str, Any]:
    """Until a day."""
    return {"expires_on": day}
