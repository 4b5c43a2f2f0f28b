"""Campaigns: one message to many, a row a recipient, every state a row in the database.

draft -> running -> finished, with paused and cancelled on the way; pausing holds the queued rows, so that the sender
never looks at them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Text, and_, bindparam, cast, func, literal, select, update

from mentor import outbox
from mentor.corpus import schema
from mentor.errors import MentorError, Stale
from mentor.hot import Hot
from mentor.models import Campaign, Delivery, Posting, Suppression, User
from mentor.outbox import State
from mentor.store import Tx
from mentor.users import Person

TABLE, DELIVERIES = Campaign.__table__, Delivery.__table__  # type: ignore[attr-defined]
POSTINGS = Posting.__table__  # type: ignore[attr-defined]
PEOPLE, BLOCKED = User.__table__, Suppression.__table__  # type: ignore[attr-defined]
OPEN = (State.QUEUED, State.SENDING, State.HELD)


@dataclass(frozen=True, slots=True)
class Report:
    """How a campaign stands."""

    id: int
    state: str
    body: dict[str, Any]
    segment: dict[str, Any]
    counts: dict[State, int] = field(default_factory=dict)
    progress_chat: int | None = None
    progress_message: int | None = None
    lang: str = "zh_Hans"
    created_at: datetime | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None

    @property
    def is_running(self) -> bool:
        """Whether messages are still going out."""
        return self.state == "running"

    @property
    def total(self) -> int:
        """Recipients in all."""
        return sum(self.counts.values())

    @property
    def settled(self) -> int:
        """Recipients whose delivery has ended."""
        return self.total - sum(self.counts.get(state, 0) for state in OPEN)


def create(tx: Tx, admin: Person, body: dict[str, Any], segment: dict[str, Any], now: datetime) -> int:
    """A new draft; its id.

    Args:
        body: {"text": plain text} or {"posting": slug}.
        segment: {} for everybody, or {"tracks": [slug, ...]}.
    """
    row = {"state": "draft", "body": body, "segment": segment, "created_by": admin.id, "created_at": now}
    return int(tx.execute(tx.insert(TABLE).values(row).returning(TABLE.c.id)).scalar_one())


def create_for_posting(tx: Tx, admin: Person, posting_id: int, now: datetime) -> int:
    """A new draft that sends a posting to the people of its track; raises MentorError where the posting is gone."""
    row = tx.execute(
        select(POSTINGS.c.track).where(POSTINGS.c.id == posting_id, POSTINGS.c.retired_at.is_(None))
    ).first()
    if row is None:
        raise MentorError("error.no_posting")
    return create(tx, admin, {"posting": posting_id}, {"tracks": [row.track]}, now)


def _in_segment(segment: dict[str, Any], now: datetime) -> Any:
    """Who gets it: in the segment, reachable, and not opted out (muted kinds are a small JSON list)."""
    conditions = [
        PEOPLE.c.id.not_in(select(BLOCKED.c.user_id)),
        PEOPLE.c.silenced.is_(False),
        PEOPLE.c.paused_until.is_(None) | (PEOPLE.c.paused_until <= now),
        func.coalesce(cast(PEOPLE.c.muted, Text()), "").not_like('%"campaign"%'),
    ]
    if segment.get("tracks"):
        conditions.append(PEOPLE.c.track.in_(segment["tracks"]))
    return and_(*conditions)


def audience(tx: Tx, segment: dict[str, Any], now: datetime) -> int:
    """How many people are in a segment now."""
    return int(tx.execute(select(func.count()).select_from(PEOPLE).where(_in_segment(segment, now))).scalar_one())


def start(tx: Tx, admin: Person, campaign_id: int, now: datetime) -> Report:
    """Draft to running: the recipients are written down in one INSERT .. SELECT. Raises for what is no draft."""
    report = find(tx, campaign_id)
    if report.state != "draft":
        raise MentorError(f"error.campaign_{report.state}")
    rows = select(
        literal(f"campaign:{campaign_id}:").concat(cast(PEOPLE.c.id, Text())),
        literal("campaign"), PEOPLE.c.id, literal(campaign_id), literal("{}", type_=Text()), literal(int(State.QUEUED)),
        literal(1), literal(now, type_=DELIVERIES.c.due_at.type), literal(0),
    ).where(_in_segment(report.segment, now))  # fmt: skip
    names = ["dedup_key", "kind", "user_id", "campaign_id", "payload", "state", "priority", "due_at", "tries"]
    tx.execute(tx.insert(DELIVERIES).from_select(names, rows, include_defaults=False))
    tx.execute(update(TABLE).where(TABLE.c.id == campaign_id).values(state="running", started_at=now))
    settle(tx, [campaign_id], now)
    return find(tx, campaign_id)


@dataclass(frozen=True, slots=True)
class Message:
    """What a recipient gets: a text (HTML), or a posting."""

    text: str | None = None
    posting: schema.Posting | None = None
    posting_id: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A campaign before it runs: how it looks, and how many it would reach now."""

    report: Report
    message: Message
    people: int


def draft(tx: Tx, admin: Person, campaign_id: int, now: datetime) -> Draft:
    """A draft; raises MentorError for a campaign that has begun."""
    report = find(tx, campaign_id)
    if report.state != "draft":
        raise MentorError(f"error.campaign_{report.state}")
    return Draft(report, content(tx, report.body), audience(tx, report.segment, now))


def toggle_track(tx: Tx, admin: Person, campaign_id: int, track: str, now: datetime) -> Draft:
    """Take a track into a draft's segment or out of it; "" is everybody."""
    before = draft(tx, admin, campaign_id, now)
    chosen = set(before.report.segment.get("tracks", [])) ^ {track} if track else set()
    if track and track not in schema.TRACKS:
        raise Stale
    tracks = [name for name in schema.TRACKS if name in chosen]
    segment = {"tracks": tracks} if tracks else {}
    tx.execute(update(TABLE).where(TABLE.c.id == campaign_id).values(segment=segment))
    return draft(tx, admin, campaign_id, now)


def content(tx: Tx, body: dict[str, Any]) -> Message:
    """The message of a campaign's body; raises MentorError where its posting is gone."""
    if "text" in body:
        return Message(text=body["text"])
    row = tx.execute(select(POSTINGS.c.body).where(POSTINGS.c.id == body["posting"])).first()
    if row is None:
        raise MentorError("error.no_posting")
    return Message(posting=schema.Posting.model_validate(row.body), posting_id=body["posting"])


_BODY = Hot(select(TABLE.c.body).where(TABLE.c.id == bindparam("campaign")))


def message(tx: Tx, claimed: outbox.Claimed, now: datetime) -> Message | None:
    """What a claimed delivery says (for the sender)."""
    row = _BODY.first(tx, {"campaign": claimed.campaign_id})
    return None if row is None else content(tx, row[0])


def show_progress_in(tx: Tx, admin: Person, campaign_id: int, chat_id: int, message_id: int) -> None:
    """Remember which message of the admin shows the live progress."""
    values = {"progress_chat": chat_id, "progress_message": message_id}
    tx.execute(update(TABLE).where(TABLE.c.id == campaign_id).values(values))


_MOVES = {"pause": ("running", "paused"), "resume": ("paused", "running"), "cancel": ("", "cancelled")}


def move(tx: Tx, admin: Person, campaign_id: int, how: str, now: datetime) -> Report:
    """Pause, resume or cancel. Raises where the campaign is in no state for it (a second tap, another admin)."""
    report = find(tx, campaign_id)
    if how not in _MOVES:
        raise Stale
    wanted, after = _MOVES[how]
    is_allowed = report.state == wanted or (how == "cancel" and report.state in ("draft", "running", "paused"))
    if not is_allowed:
        raise MentorError(f"error.campaign_{report.state}")
    mine = DELIVERIES.c.campaign_id == campaign_id
    if how == "pause":
        tx.execute(update(DELIVERIES).where(mine, DELIVERIES.c.state == State.QUEUED).values(state=State.HELD))
    elif how == "resume":
        tx.execute(update(DELIVERIES).where(mine, DELIVERIES.c.state == State.HELD).values(state=State.QUEUED))
    else:
        waiting = DELIVERIES.c.state.in_([State.QUEUED, State.HELD])
        tx.execute(update(DELIVERIES).where(mine, waiting).values(state=State.CANCELLED, settled_at=now))
    ended = {"finished_at": now} if how == "cancel" else {}
    tx.execute(update(TABLE).where(TABLE.c.id == campaign_id).values(state=after, **ended))
    settle(tx, [campaign_id], now)
    return find(tx, campaign_id)


def resend_unknown(tx: Tx, admin: Person, campaign_id: int, now: datetime) -> Report:
    """Send the deliveries again whose answer never came (some recipients may have it twice: the admin decided)."""
    if find(tx, campaign_id).state == "paused":
        raise MentorError("error.campaign_paused")
    unknown = and_(DELIVERIES.c.campaign_id == campaign_id, DELIVERIES.c.state == State.UNKNOWN)
    again = update(DELIVERIES).where(unknown).values(state=State.QUEUED, due_at=now, settled_at=None)
    if tx.execute(again.returning(DELIVERIES.c.id)).first() is not None:
        tx.execute(update(TABLE).where(TABLE.c.id == campaign_id).values(state="running", finished_at=None))
    return find(tx, campaign_id)


def find(tx: Tx, campaign_id: int) -> Report:
    """How a campaign stands; raises MentorError where there is none."""
    found = _reports(tx, [campaign_id])
    if not found:
        raise MentorError("error.no_campaign")
    return found[0]


def recent(tx: Tx, admin: Person, limit: int = 8) -> list[Report]:
    """The newest campaigns, newest first."""
    ids = tx.execute(select(TABLE.c.id).order_by(TABLE.c.id.desc()).limit(limit)).scalars().all()
    return sorted(_reports(tx, ids), key=lambda report: -report.id)


def settle(tx: Tx, campaign_ids: Sequence[int] | None, now: datetime) -> list[Report]:
    """Finish running campaigns that have nothing left to send (None: all of them); how the asked ones stand."""
    running = select(TABLE.c.id).where(TABLE.c.state == "running")
    if campaign_ids is not None:
        running = running.where(TABLE.c.id.in_(campaign_ids))
    for campaign_id in tx.execute(running).scalars().all():
        left = select(DELIVERIES.c.id).where(DELIVERIES.c.campaign_id == campaign_id, DELIVERIES.c.state.in_(OPEN))
        if tx.execute(left.limit(1)).first() is None:
            tx.execute(update(TABLE).where(TABLE.c.id == campaign_id).values(state="finished", finished_at=now))
    return _reports(tx, list(campaign_ids)) if campaign_ids else []


def _reports(tx: Tx, campaign_ids: Sequence[int]) -> list[Report]:
    columns = [TABLE.c[name] for name in ("id", "state", "body", "segment", "progress_chat", "progress_message",
                                          "created_at", "started_at", "finished_at")]  # fmt: skip
    query = select(*columns, PEOPLE.c.lang).select_from(TABLE.outerjoin(PEOPLE, PEOPLE.c.id == TABLE.c.created_by))
    found = []
    for row in tx.execute(query.where(TABLE.c.id.in_(campaign_ids))).mappings():
        values = dict(row) | {"lang": row["lang"] or "zh_Hans"}
        found.append(Report(**values, counts=outbox.counts(tx, row["id"])))
    return found
