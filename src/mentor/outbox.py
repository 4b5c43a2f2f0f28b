"""The one outbox: every push is a row first, claimed, marked `sending`, sent, and its outcome recorded.

A row a recipient, never a cursor (a cursor loses or repeats people at a crash). `dedup_key` is unique, so that a push
happens once however often it is asked for. Kinds in RESENT are sent again when the answer never came; a campaign is
not: its unknown rows are shown to the admin, who decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta
from enum import IntEnum
from typing import Any, NamedTuple

from sqlalchemy import and_, bindparam, func, or_, select, update

from mentor.clock import local, next_local
from mentor.hot import Hot, HotMany, inserting, of_row
from mentor.models import Campaign, Delivery, Suppression, User
from mentor.store import Tx

TABLE = Delivery.__table__  # type: ignore[attr-defined]
PEOPLE = User.__table__  # type: ignore[attr-defined]
BLOCKED = Suppression.__table__  # type: ignore[attr-defined]
CAMPAIGNS = Campaign.__table__  # type: ignore[attr-defined]

GROUP = "group"  # the daily question of a group: goes to its chat, on behalf of the admin who asked for it
KINDS = (
    "daily", "review", "reminder", "missed", "campaign", "letter", "week", "interview", "digest", "idle", "quiz", GROUP,
    "deadline", "followup", "postings", "submission",
)  # fmt: skip
RESENT = tuple(kind for kind in KINDS if kind not in ("campaign", GROUP))  # a poll twice would split its votes
ALWAYS = (
    "letter",
    "submission",
    GROUP,
)  # what was asked for, and what is not for the person alone: through pauses and opt-outs
MAX_TRIES = 5


class State(IntEnum):
    """Where a delivery is; the last five are ends."""

    QUEUED = 0
    SENDING = 1
    SENT = 2
    UNKNOWN = 3
    GONE = 4
    FAILED = 5
    CANCELLED = 6
    HELD = 7


class Push(NamedTuple):
    """A push to be made: `dedup_key` says when it would be the same one."""

    dedup_key: str
    kind: str
    user_id: int
    due_at: datetime
    payload: dict[str, Any]
    campaign_id: int | None = None


class Claimed(NamedTuple):
    """A delivery in our hands, with what is needed to write it in the recipient's language."""

    id: int
    kind: str
    user_id: int
    payload: dict[str, Any]
    campaign_id: int | None
    tries: int
    due_at: datetime
    lang: str

    @property
    def chat_id(self) -> int:
        """Where it goes: to the person, or to the group that they answer for."""
        return int(self.payload["chat_id"]) if self.kind == GROUP else self.user_id


class Outcome(NamedTuple):
    """How a sending ended. `retry_at` belongs to QUEUED (429 or a connection that never opened)."""

    id: int
    state: State
    message_id: int | None = None
    error: str | None = None
    retry_at: datetime | None = None


def dedup_key(kind: str, *parts: object) -> str:
    """The one place where keys are built: ids and ISO dates joined by colons."""
    return ":".join([kind, *(p.isoformat() if hasattr(p, "isoformat") else str(p) for p in parts)])


_ENQUEUE = inserting(TABLE, [TABLE.c[name] for name in (*Push._fields, "priority", "state", "tries")], TABLE.c.id)


def enqueue(tx: Tx, pushes: Iterable[Push]) -> int:
    """Queue pushes that are not queued yet; how many were new."""
    rows = [
        {**push._asdict(), "priority": 1 if push.campaign_id else 0, "state": State.QUEUED, "tries": 0}
        for push in pushes
    ]
    return len(_ENQUEUE.all(tx, rows))


_NEXT = (
    select(TABLE.c.id)
    .where(TABLE.c.state == State.QUEUED, TABLE.c.due_at <= bindparam("now"))
    .order_by(TABLE.c.priority, TABLE.c.due_at)
    .limit(bindparam("n"))
    .with_for_update(skip_locked=True)
)
_CLAIM = Hot(
    update(TABLE)
    .where(TABLE.c.id.in_(_NEXT.scalar_subquery()))
    .values(state=State.SENDING, tries=TABLE.c.tries + 1)
    .returning(TABLE.c.id)
)


class _Detail(NamedTuple):
    id: int
    kind: str
    user_id: int
    payload: dict[str, Any]
    campaign_id: int | None
    tries: int
    due_at: datetime
    lang: str
    silenced: bool
    muted: list[str]
    paused_until: datetime | None
    suppressed: str | None  # why
    priority: int


_DETAILS = (
    select(
        TABLE.c.id, TABLE.c.kind, TABLE.c.user_id, TABLE.c.payload, TABLE.c.campaign_id, TABLE.c.tries,
        TABLE.c.due_at, PEOPLE.c.lang, PEOPLE.c.silenced, PEOPLE.c.muted, PEOPLE.c.paused_until, BLOCKED.c.reason,
        TABLE.c.priority,
    )
    .select_from(TABLE.join(PEOPLE, PEOPLE.c.id == TABLE.c.user_id).outerjoin(BLOCKED, BLOCKED.c.user_id == PEOPLE.c.id))
)  # fmt: skip
_DETAILS_OF = HotMany(lambda _, size: _DETAILS.where(TABLE.c.id.in_([of_row(TABLE.c.id, n) for n in range(size)])))


def claim(tx: Tx, limit: int, now: datetime) -> list[Claimed]:
    """Take up to `limit` due deliveries for sending; those whose recipient wants none are cancelled here."""
    ids = [{"id": row[0]} for row in _CLAIM.all(tx, {"n": limit, "now": now})]
    details = [_Detail(*row) for row in _DETAILS_OF.all(tx, ids)]
    wanted: list[Claimed] = []
    unwanted: list[Outcome] = []
    for row in sorted(details, key=lambda row: (row.priority, row.due_at, row.id)):
        if row.suppressed is not None and row.kind != GROUP:  # who blocks us may still have us in a group
            unwanted.append(Outcome(row.id, State.GONE, error=row.suppressed))
        elif row.kind not in ALWAYS and _declines(row, now):
            unwanted.append(Outcome(row.id, State.CANCELLED, error="opted out"))
        else:
            wanted.append(Claimed(*row[:8]))
    if unwanted:
        record(tx, unwanted, now)
    return wanted


def _declines(row: _Detail, now: datetime) -> bool:
    paused = row.paused_until is not None and row.paused_until > now
    return bool(row.silenced or paused or row.kind in row.muted)


_RECORD = Hot(
    update(TABLE)
    .where(TABLE.c.id == bindparam("b_id"))
    .values(
        state=bindparam("b_state"), message_id=bindparam("b_message_id"), error=bindparam("b_error"),
        settled_at=bindparam("b_at"), due_at=func.coalesce(bindparam("b_due", type_=TABLE.c.due_at.type), TABLE.c.due_at),
    )
)  # fmt: skip


def record(tx: Tx, outcomes: Sequence[Outcome], now: datetime) -> None:
    """Write how sendings ended; a recipient who is gone is suppressed in the same transaction."""
    _RECORD.each(
        tx,
        [
            {
                "b_id": o.id, "b_state": o.state, "b_message_id": o.message_id, "b_error": (o.error or "")[:200] or None,
                "b_at": None if o.state is State.QUEUED else now, "b_due": o.retry_at,
            }
            for o in outcomes
        ],
    )  # fmt: skip
    again = [o.id for o in outcomes if o.state is State.QUEUED]
    if again:
        _hold_back(tx, again, now)
    gone = [o for o in outcomes if o.state is State.GONE]
    if gone:
        mine = TABLE.c.id.in_([o.id for o in gone]) & (TABLE.c.kind != GROUP)
        users = tx.execute(select(TABLE.c.id, TABLE.c.user_id).where(mine))
        reasons = {o.id: o.error or "gone" for o in gone}
        for row in users.all():
            suppress(tx, row.user_id, reasons[row.id], now)


def _hold_back(tx: Tx, ids: Sequence[int], now: datetime) -> None:
    """What comes back to the queue of a campaign that was paused or cancelled while it was under way."""
    for campaign, state, at in (("paused", State.HELD, None), ("cancelled", State.CANCELLED, now)):
        stopped = select(CAMPAIGNS.c.id).where(CAMPAIGNS.c.state == campaign)
        mine = and_(TABLE.c.id.in_(ids), TABLE.c.campaign_id.in_(stopped))
        tx.execute(update(TABLE).where(mine).values(state=state, settled_at=at))


def recover(tx: Tx, now: datetime) -> int:
    """After a crash: what was being sent is unknown; it is sent again only where twice is better than never.

    Returns the number of campaign deliveries left unknown.
    """
    sending = TABLE.c.state == State.SENDING
    again = update(TABLE).where(sending, TABLE.c.kind.in_(RESENT))
    tx.execute(again.values(state=State.QUEUED))
    lost = update(TABLE).where(sending).values(state=State.UNKNOWN, settled_at=now, error="interrupted")
    return len(tx.execute(lost.returning(TABLE.c.id)).all())


def suppress(tx: Tx, user_id: int, reason: str, now: datetime) -> None:
    """Stop writing to somebody who blocked us, and settle what is queued for them: campaigns, and what is due.

    What is still to come (an interview's eve) waits: they may be back by then, and if not, `claim` settles it.
    """
    row = {"user_id": user_id, "reason": reason[:200], "since_at": now}
    tx.execute(tx.insert(BLOCKED).values(row).on_conflict_do_nothing())
    queued = update(TABLE).where(TABLE.c.user_id == user_id, TABLE.c.state.in_([State.QUEUED, State.HELD]))
    queued = queued.where(TABLE.c.kind != GROUP, TABLE.c.campaign_id.is_not(None) | (TABLE.c.due_at <= now))
    tx.execute(queued.values(state=State.GONE, settled_at=now, error=reason[:200]))


def revive(tx: Tx, user_id: int) -> bool:
    """Write to somebody again; whether they had been suppressed."""
    statement = BLOCKED.delete().where(BLOCKED.c.user_id == user_id).returning(BLOCKED.c.user_id)
    return tx.execute(statement).first() is not None


def withdraw(tx: Tx, user_id: int, prefix: str, now: datetime) -> None:
    """Withdraw what is queued for one person under keys that begin with `prefix` (it ends in a colon)."""
    mine = and_(TABLE.c.user_id == user_id, TABLE.c.state == State.QUEUED, TABLE.c.dedup_key.startswith(prefix))
    tx.execute(update(TABLE).where(mine).values(state=State.CANCELLED, settled_at=now))


def exists(tx: Tx, item: Claimed) -> bool:
    """Whether a delivery is still there: an erasure takes those that are on their way too."""
    mine = and_(TABLE.c.id == item.id, TABLE.c.user_id == item.user_id)
    return tx.execute(select(1).where(mine)).first() is not None


def next_due(tx: Tx) -> datetime | None:
    """When the next queued delivery is due, or None."""
    return tx.execute(select(func.min(TABLE.c.due_at)).where(TABLE.c.state == State.QUEUED)).scalar()


def counts(tx: Tx, campaign_id: int) -> dict[State, int]:
    """How many deliveries of a campaign are in each state."""
    query = select(TABLE.c.state, func.count()).where(TABLE.c.campaign_id == campaign_id).group_by(TABLE.c.state)
    return {State(state): n for state, n in tx.execute(query)}


def sweep(tx: Tx, now: datetime) -> None:
    """Drop settled personal deliveries after 30 days (a campaign's stay until 30 days after its end: `campaigns.sweep`)."""
    old = and_(TABLE.c.settled_at < now - timedelta(days=30), TABLE.c.campaign_id.is_(None))
    tx.execute(TABLE.delete().where(old, or_(TABLE.c.state >= State.SENT)))


def after_quiet(at: datetime, tz: str, quiet_from: int | None, quiet_to: int | None) -> datetime:
    """`at`, or the end of the quiet hours that it falls into (minutes after local midnight; None: no quiet hours)."""
    if quiet_from is None or quiet_to is None or quiet_from == quiet_to:
        return at
    wall = local(at, tz)
    minute = wall.hour * 60 + wall.minute
    inside = quiet_from <= minute < quiet_to if quiet_from < quiet_to else minute >= quiet_from or minute < quiet_to
    return next_local(time(quiet_to // 60, quiet_to % 60), tz, at) if inside else at
