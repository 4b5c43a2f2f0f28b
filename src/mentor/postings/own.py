"""Postings that people paste: what was read is kept (not the text), theirs alone, so that they can be followed too.

On buttons such a posting has its id below zero; where states are kept, its slug is "own-<id>".
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import delete, select

from mentor.clock import local
from mentor.corpus import schema
from mentor.models import Application, OwnPosting
from mentor.postings.parse import Found, Reading
from mentor.store import Tx
from mentor.users import Person

TABLE, APPLICATIONS = OwnPosting.__table__, Application.__table__  # type: ignore[attr-defined]
PREFIX = "own-"
UNSAID = "—"  # stands where no company or position is given
KEPT = 20  # of those that nothing was done about


def keep(tx: Tx, user: Person, found: Reading, now: datetime) -> int:
    """Keep what was read; its id on buttons. The same reading again is the same posting."""
    posting = as_posting(found, user.track or "llm", local(now, user.tz).date())
    body = posting.model_dump(mode="json")
    mine = select(TABLE.c.id, TABLE.c.body).where(TABLE.c.user_id == user.id).order_by(TABLE.c.id.desc())
    for row in tx.execute(mine):
        if {**row.body, "posted_on": None} == {**body, "posted_on": None}:
            return -int(row.id)
    mentioned = [{"skill": one.skill, "evidence": one.evidence} for one in found.mentioned]
    values = {"user_id": user.id, "body": body, "mentioned": mentioned, "created_at": now}
    own_id = int(tx.execute(tx.insert(TABLE).values(values).returning(TABLE.c.id)).scalar_one())
    _forget_old(tx, user)
    return -own_id


def find(tx: Tx, user: Person, own_id: int) -> tuple[schema.Posting, list[Found]] | None:
    """One of somebody's own postings with what only its duties name, by its id on buttons."""
    query = select(TABLE.c.body, TABLE.c.mentioned).where(TABLE.c.user_id == user.id, TABLE.c.id == -own_id)
    row = tx.execute(query).first()
    if row is None:
        return None
    posting = schema.Posting.model_validate({**row.body, "slug": slug_of(own_id)})
    return posting, [Found(one["skill"], one["evidence"]) for one in row.mentioned]


def all_of(tx: Tx, user: Person) -> dict[int, schema.Posting]:
    """Somebody's own postings by their id on buttons, the newest first."""
    query = select(TABLE.c.id, TABLE.c.body).where(TABLE.c.user_id == user.id).order_by(TABLE.c.id.desc())
    return {-row.id: schema.Posting.model_validate({**row.body, "slug": slug_of(-row.id)}) for row in tx.execute(query)}


def slug_of(own_id: int) -> str:
    """The slug under which states are kept."""
    return f"{PREFIX}{-own_id}"


def id_of(slug: str) -> int | None:
    """The id on buttons of an own posting's slug; None for a published one's."""
    number = slug.removeprefix(PREFIX)
    return -int(number) if slug.startswith(PREFIX) and number.isdecimal() else None


def as_posting(found: Reading, track: str, today: date) -> schema.Posting:
    """A reading in the shape of a posting; `today` by the calendar of who pasted it."""
    asked = {
        kind: [schema.Requirement(skill=o.skill, evidence=o.evidence or o.skill) for o in getattr(found, kind)]
        for kind in ("must", "nice")
    }
    return schema.Posting.model_validate({
        "slug": f"{PREFIX}0", "company": (found.company or UNSAID)[:120], "title": (found.title or UNSAID)[:120],
        "track": found.track or track, "city": found.city, "degree": found.degree, "years_min": found.years_min,
        "duties": [line[:300] for line in found.duties[:20] if line.strip()], "expires_on": found.deadline,
        "benefits": [found.pay] if found.pay else [], "posted_on": today, "source": UNSAID, **asked,
    })  # fmt: skip


def _forget_old(tx: Tx, user: Person) -> None:
    """Only the last few are kept, and those that somebody does something about."""
    ids = list(tx.execute(select(TABLE.c.id).where(TABLE.c.user_id == user.id).order_by(TABLE.c.id.desc())).scalars())
    if len(ids) <= KEPT:
        return
    states = select(APPLICATIONS.c.posting).where(APPLICATIONS.c.user_id == user.id)
    followed = set(tx.execute(states).scalars())
    old = [own_id for own_id in ids[KEPT:] if slug_of(-own_id) not in followed]
    if old:
        tx.execute(delete(TABLE).where(TABLE.c.id.in_(old)))
