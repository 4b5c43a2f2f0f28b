"""How campaigns stand: the figures that an admin sees, and the table behind them."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, select, update

from mentor import outbox
from mentor.campaigns.segments import slug_of
from mentor.errors import MentorError
from mentor.models import Application, Campaign, Delivery, User
from mentor.outbox import State
from mentor.store import Tx
from mentor.users import Person

if TYPE_CHECKING:
    from mentor.campaigns.messages import Message

TABLE, DELIVERIES = Campaign.__table__, Delivery.__table__  # type: ignore[attr-defined]
PEOPLE, APPLICATIONS = User.__table__, Application.__table__  # type: ignore[attr-defined]
OPEN = (State.QUEUED, State.SENDING, State.HELD)
APPLIED = ("applied", "interview", "offer")
KEEP = timedelta(days=30)  # who got it, after its end
ENDED = "ended"  # in a campaign's body: its last figures, once nobody's row is left
COLUMNS = (
    "id", "state", "body", "segment", "version", "progress_chat", "progress_message", "created_at", "scheduled_at",
    "wall_at", "hours", "rate", "join_days", "started_at", "finished_at", "paused_why", "looked_at", "released_at",
    "watched_from",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """How a campaign stands. The attributes are those of models.Campaign; `saved` and `applied` count recipients who
    did so with its posting since it began."""

    id: int
    state: str
    body: dict[str, Any]
    segment: dict[str, Any]
    counts: dict[State, int] = field(default_factory=dict)
    version: int = 0
    progress_chat: int | None = None
    progress_message: int | None = None
    lang: str = "zh_Hans"
    tz: str = "Asia/Shanghai"
    created_at: datetime | None = None
    scheduled_at: datetime | None = None
    wall_at: str | None = None
    hours: str = ""
    rate: int | None = None
    join_days: int | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None
    paused_why: str | None = None
    looked_at: datetime | None = None
    released_at: datetime | None = None
    watched_from: datetime | None = None
    saved: int = 0
    applied: int = 0

    @property
    def is_running(self) -> bool:
        """Whether messages are still going out."""
        return self.state == "running"

    @property
    def is_posting(self) -> bool:
        """Whether it sends a posting."""
        return "posting" in self.body

    @property
    def is_swept(self) -> bool:
        """Whether only its figures are left."""
        return ENDED in self.body

    @property
    def total(self) -> int:
        """Recipients in all."""
        return sum(self.counts.values())

    @property
    def settled(self) -> int:
        """Recipients whose delivery has ended."""
        return self.total - sum(self.counts.get(state, 0) for state in OPEN)


@dataclass(frozen=True, slots=True)
class Draft:
    """A campaign before it runs: how it looks, and how many it would reach now.

    Attributes:
        names: what the skills of its segment are called.
        is_conflict: somebody changed it in between; nothing was done.
        asleep: how many of them are in their quiet hours now.
    """

    report: Report
    message: Message
    people: int
    names: dict[str, str] = field(default_factory=dict)
    is_conflict: bool = False
    asleep: int = 0


def find(tx: Tx, campaign_id: int) -> Report:
    """How a campaign stands; raises MentorError where there is none."""
    found = reports(tx, [campaign_id])
    if not found:
        raise MentorError("error.no_campaign")
    return found[0]


def recent(tx: Tx, admin: Person, limit: int = 8) -> list[Report]:
    """The newest campaigns, newest first."""
    ids = tx.execute(select(TABLE.c.id).order_by(TABLE.c.id.desc()).limit(limit)).scalars().all()
    return sorted(reports(tx, ids), key=lambda report: -report.id)


def reports(tx: Tx, campaign_ids: Sequence[int]) -> list[Report]:
    """How these campaigns stand, in no order."""
    query = select(*(TABLE.c[name] for name in COLUMNS), PEOPLE.c.lang, PEOPLE.c.tz)
    query = query.select_from(TABLE.outerjoin(PEOPLE, PEOPLE.c.id == TABLE.c.created_by))
    found = []
    for row in tx.execute(query.where(TABLE.c.id.in_(campaign_ids))).mappings().all():
        values = dict(row) | {"lang": row["lang"] or "zh_Hans", "tz": row["tz"] or "Asia/Shanghai"}
        if ENDED in row["body"]:
            found.append(Report(**values, **_last(row["body"][ENDED])))
            continue
        done = _done(tx, row["id"], row["body"], row["started_at"])
        applied = sum(n for state, n in done.items() if state in APPLIED)
        counts = outbox.counts(tx, row["id"])
        found.append(Report(**values, counts=counts, saved=done.get("saved", 0), applied=applied))
    return found


def sweep(tx: Tx, now: datetime) -> bool:
    """Forget who got a campaign, 30 days after its end: its figures stay. One campaign a call; whether there was one."""
    rows = select(DELIVERIES.c.id).where(DELIVERIES.c.campaign_id == TABLE.c.id)
    old = TABLE.c.state.in_(["finished", "cancelled"]) & (TABLE.c.finished_at < now - KEEP) & rows.exists()
    campaign_id = tx.execute(select(TABLE.c.id).where(old).order_by(TABLE.c.id).limit(1)).scalar()
    if campaign_id is None:
        return False
    report = find(tx, campaign_id)
    counts = {str(int(state)): n for state, n in report.counts.items()}
    last = {"counts": counts, "saved": report.saved, "applied": report.applied}
    body = report.body | {ENDED: last}
    tx.execute(update(TABLE).where(TABLE.c.id == campaign_id).values(body=body))
    tx.execute(delete(DELIVERIES).where(DELIVERIES.c.campaign_id == campaign_id))
    return True


def _last(ended: dict[str, Any]) -> dict[str, Any]:
    return ended | {"counts": {State(int(state)): n for state, n in ended["counts"].items()}}


def _done(tx: Tx, campaign_id: int, body: dict[str, Any], started_at: datetime | None) -> dict[str, int]:
    """What recipients did about the posting since the campaign began, and how many."""
    slug = slug_of(tx, body) if started_at else None
    if slug is None:
        return {}
    query = select(APPLICATIONS.c.state, func.count()).select_from(_joined(campaign_id))
    query = query.where(APPLICATIONS.c.posting == slug, APPLICATIONS.c.changed_at >= started_at)
    return dict(tx.execute(query.group_by(APPLICATIONS.c.state)).all())


def _joined(campaign_id: int) -> Any:
    mine = (DELIVERIES.c.user_id == APPLICATIONS.c.user_id) & (DELIVERIES.c.campaign_id == campaign_id)
    return APPLICATIONS.join(DELIVERIES, mine)


def table(tx: Tx, admin: Person, campaign_id: int) -> bytes:
    """The CSV of a campaign, a row a recipient (UTF-8 with a mark, so that spreadsheets read it).

    Columns: user_id, lang, track, stage, state, settled_at, tries, error, posting (what they did about it).
    """
    report = find(tx, campaign_id)
    slug = slug_of(tx, report.body)
    did: dict[int, str] = {}
    if slug and report.started_at:
        query = select(APPLICATIONS.c.user_id, APPLICATIONS.c.state).where(
            APPLICATIONS.c.posting == slug, APPLICATIONS.c.changed_at >= report.started_at
        )
        did = dict(tx.execute(query).all())
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["user_id", "lang", "track", "stage", "state", "settled_at", "tries", "error", "posting"])
    query = select(
        DELIVERIES.c.user_id, PEOPLE.c.lang, PEOPLE.c.track, PEOPLE.c.stage, DELIVERIES.c.state,
        DELIVERIES.c.settled_at, DELIVERIES.c.tries, DELIVERIES.c.error,
    ).select_from(DELIVERIES.join(PEOPLE, PEOPLE.c.id == DELIVERIES.c.user_id))  # fmt: skip
    for row in tx.execute(query.where(DELIVERIES.c.campaign_id == campaign_id).order_by(DELIVERIES.c.id)):
        settled = row.settled_at.isoformat(timespec="seconds") if row.settled_at else ""
        values = [row.user_id, row.lang, row.track, row.stage, State(row.state).name.lower(), settled, row.tries]
        writer.writerow([*map(cell, [*values, row.error, did.get(row.user_id)])])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def cell(value: object) -> str:
    """A cell that no spreadsheet runs as a formula."""
    text = "" if value is None else str(value)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
