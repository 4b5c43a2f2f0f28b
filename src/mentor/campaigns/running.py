"""Campaigns under way: begun, let go at their rate, joined by those who come later, watched, paused and ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Text, and_, cast, func, literal, select, update

from mentor.campaigns import stages, times
from mentor.campaigns.report import OPEN, Report, find, reports
from mentor.campaigns.segments import condition, slug_of
from mentor.errors import MentorError
from mentor.models import Campaign, Delivery, User
from mentor.outbox import State
from mentor.store import Tx
from mentor.users import SEEN_EVERY, Person

TABLE, DELIVERIES = Campaign.__table__, Delivery.__table__  # type: ignore[attr-defined]
PEOPLE = User.__table__  # type: ignore[attr-defined]
LOOK_EVERY = timedelta(minutes=1)  # for those who come later
WATCHED, LEAST, SHARE = 50, 10, 0.3  # of the last 50 sendings, 10 or more: from this share of failures on it is paused
_FAILED = (State.FAILED, State.UNKNOWN)
_INTERRUPTED = "interrupted"  # our own crash: says nothing about the message


def start(tx: Tx, admin: Person, campaign_id: int, now: datetime) -> Report:
    """Draft to scheduled, or to running at once. Raises for what is no draft."""
    report = find(tx, campaign_id)
    if report.state != "draft":
        raise MentorError(f"error.campaign_{report.state}")
    if report.scheduled_at and times.begins_at(report.scheduled_at, report.wall_at) > now:
        tx.execute(update(TABLE).where(TABLE.c.id == campaign_id).values(state="scheduled"))
        return find(tx, campaign_id)
    return _begin(tx, report, now)


def _begin(tx: Tx, report: Report, now: datetime) -> Report:
    """The recipients are written down in one INSERT .. SELECT."""
    _snapshot(tx, report, now)
    values = {"state": "running", "started_at": now, "looked_at": now, "released_at": now, "watched_from": now}
    tx.execute(update(TABLE).where(TABLE.c.id == report.id).values(values))
    settle(tx, [report.id], now)
    return find(tx, report.id)


def _snapshot(tx: Tx, report: Report, now: datetime, since: datetime | None = None) -> None:
    """A delivery for everybody in the segment (`since`: who was here since then) who has none yet."""
    rule = times.Rule(report.wall_at, report.hours)
    waits = State.HELD if report.rate else State.QUEUED
    rows = select(
        literal(f"campaign:{report.id}:").concat(cast(PEOPLE.c.id, Text())),
        literal("campaign"), PEOPLE.c.id, literal(report.id), literal("{}", type_=Text()), literal(int(waits)),
        literal(1), times.due_column(tx, rule, now), literal(0),
    ).where(condition(report.segment, now, slug_of(tx, report.body)))  # fmt: skip
    names = ["dedup_key", "kind", "user_id", "campaign_id", "payload", "state", "priority", "due_at", "tries"]
    insert = tx.insert(DELIVERIES)
    if since is None:
        tx.execute(insert.from_select(names, rows, include_defaults=False))
        return
    rows = rows.where(PEOPLE.c.seen_at >= since)
    tx.execute(insert.from_select(names, rows, include_defaults=False).on_conflict_do_nothing())


def tick(tx: Tx, now: datetime) -> None:
    """What time brings: stages counted, scheduled ones begun, the rate's next ones let go, latecomers, ends."""
    stages.fill(tx)
    live = tx.execute(select(TABLE.c.id).where(TABLE.c.state.in_(["scheduled", "running"]))).scalars().all()
    for report in reports(tx, live) if live else []:
        if report.state == "scheduled" and report.scheduled_at is not None:
            if times.begins_at(report.scheduled_at, report.wall_at) <= now:
                _begin(tx, report, now)
            continue
        if _joins_until(report, now) and now - (report.looked_at or now) >= LOOK_EVERY:
            # `seen_at` is only so fine; who is asked about twice is not written to twice
            _snapshot(tx, report, now, since=(report.looked_at or now) - SEEN_EVERY - LOOK_EVERY)
            tx.execute(update(TABLE).where(TABLE.c.id == report.id).values(looked_at=now))
        if report.hours:
            _put_off(tx, report, now)
        if report.rate:
            _release(tx, report, now)
    settle(tx, None, now)


def _put_off(tx: Tx, report: Report, now: datetime) -> None:
    """Whoever was not reached before their hours ended gets it when these begin again."""
    due = and_(
        DELIVERIES.c.campaign_id == report.id, DELIVERIES.c.state.in_([State.QUEUED, State.HELD]),
        DELIVERIES.c.due_at <= now,
    )  # fmt: skip
    clock = (PEOPLE.c.tz, PEOPLE.c.quiet_from, PEOPLE.c.quiet_to)
    rule = times.Rule(None, report.hours)
    waiting = select(*clock).join(DELIVERIES, DELIVERIES.c.user_id == PEOPLE.c.id).where(due).distinct()
    for row in tx.execute(waiting).all():
        at = rule.due(now, row.tz, row.quiet_from, row.quiet_to)
        if at > now:
            same = select(PEOPLE.c.id).where(*(c.is_not_distinct_from(row[i]) for i, c in enumerate(clock)))
            tx.execute(update(DELIVERIES).where(due, DELIVERIES.c.user_id.in_(same)).values(due_at=at))


def _release(tx: Tx, report: Report, now: datetime) -> None:
    """Let as many go as the rate allows since the last time; a minute's worth at most after a pause."""
    assert report.rate is not None
    passed = min((now - (report.released_at or now)).total_seconds(), 60.0)
    number = int(report.rate * passed / 60)
    if number < 1:
        return
    waiting = select(DELIVERIES.c.id).where(
        DELIVERIES.c.campaign_id == report.id, DELIVERIES.c.state == State.HELD, DELIVERIES.c.due_at <= now
    )
    some = waiting.order_by(DELIVERIES.c.due_at, DELIVERIES.c.id).limit(number).scalar_subquery()
    tx.execute(update(DELIVERIES).where(DELIVERIES.c.id.in_(some)).values(state=State.QUEUED))
    tx.execute(update(TABLE).where(TABLE.c.id == report.id).values(released_at=now))


def _joins_until(report: Report, now: datetime) -> bool:
    """Whether those who come now get it too."""
    if report.join_days is None or report.started_at is None:
        return False
    return report.join_days == 0 or now < report.started_at + timedelta(days=report.join_days)


_MOVES = {"pause": ("running", "paused"), "resume": ("paused", "running"), "unschedule": ("scheduled", "draft"),
          "cancel": ("", "cancelled")}  # fmt: skip
_CANCELLABLE = ("draft", "scheduled", "running", "paused")


def move(tx: Tx, admin: Person, campaign_id: int, how: str, now: datetime) -> Report:
    """Pause, resume, cancel, or unschedule. Raises where the campaign is in no state for it (a second tap, another
    admin)."""
    report = find(tx, campaign_id)
    if how not in _MOVES:
        raise MentorError(f"error.campaign_{report.state}")
    wanted, after = _MOVES[how]
    is_allowed = report.state == wanted or (how == "cancel" and report.state in _CANCELLABLE)
    if not is_allowed:
        raise MentorError(f"error.campaign_{report.state}")
    mine = DELIVERIES.c.campaign_id == campaign_id
    values: dict[str, Any] = {"state": after, "paused_why": None}
    if how == "pause":
        _hold(tx, campaign_id)
    elif how == "resume":
        values |= {"watched_from": now, "released_at": now}
        if not report.rate:  # those of a rate are let go by the tick
            tx.execute(update(DELIVERIES).where(mine, DELIVERIES.c.state == State.HELD).values(state=State.QUEUED))
    elif how == "cancel":
        waiting = DELIVERIES.c.state.in_([State.QUEUED, State.HELD])
        tx.execute(update(DELIVERIES).where(mine, waiting).values(state=State.CANCELLED, settled_at=now))
        values["finished_at"] = now
    tx.execute(update(TABLE).where(TABLE.c.id == campaign_id).values(values))
    settle(tx, [campaign_id], now)
    return find(tx, campaign_id)


def _hold(tx: Tx, campaign_id: int) -> None:
    queued = and_(DELIVERIES.c.campaign_id == campaign_id, DELIVERIES.c.state == State.QUEUED)
    tx.execute(update(DELIVERIES).where(queued).values(state=State.HELD))


def resend_unknown(tx: Tx, admin: Person, campaign_id: int, now: datetime) -> Report:
    """Send the deliveries again whose answer never came (some recipients may have it twice: the admin decided).

    Whoever came after the end does not get it now. Raises MentorError for what is paused or cancelled.
    """
    report = find(tx, campaign_id)
    if report.state in ("paused", "cancelled"):
        raise MentorError(f"error.campaign_{report.state}")
    unknown = and_(DELIVERIES.c.campaign_id == campaign_id, DELIVERIES.c.state == State.UNKNOWN)
    waits = State.HELD if report.rate else State.QUEUED
    again = update(DELIVERIES).where(unknown).values(state=waits, due_at=now, settled_at=None)
    if tx.execute(again.returning(DELIVERIES.c.id)).first() is not None:
        values = {"state": "running", "finished_at": None, "watched_from": now, "released_at": now}
        if report.state == "finished":
            values["join_days"] = None
        tx.execute(update(TABLE).where(TABLE.c.id == campaign_id).values(values))
    return find(tx, campaign_id)


def show_progress_in(tx: Tx, admin: Person, campaign_id: int, chat_id: int, message_id: int) -> None:
    """Remember which message of the admin shows the live progress."""
    values = {"progress_chat": chat_id, "progress_message": message_id}
    tx.execute(update(TABLE).where(TABLE.c.id == campaign_id).values(values))


def settle(tx: Tx, campaign_ids: Sequence[int] | None, now: datetime) -> list[Report]:
    """Finish running campaigns that have nothing left to send and nobody to wait for, pause those that fail (None:
    all of them); how the asked ones stand."""
    running = select(TABLE.c.id).where(TABLE.c.state == "running")
    if campaign_ids is not None:
        running = running.where(TABLE.c.id.in_(campaign_ids))
    for campaign_id in tx.execute(running).scalars().all():
        left = select(DELIVERIES.c.id).where(DELIVERIES.c.campaign_id == campaign_id, DELIVERIES.c.state.in_(OPEN))
        if tx.execute(left.limit(1)).first() is not None:
            if _is_failing(tx, campaign_id):
                _hold(tx, campaign_id)
                paused = {"state": "paused", "paused_why": "errors"}
                tx.execute(update(TABLE).where(TABLE.c.id == campaign_id).values(paused))
            continue
        row = tx.execute(select(TABLE.c.join_days, TABLE.c.started_at).where(TABLE.c.id == campaign_id)).one()
        if row.join_days and row.started_at and now < row.started_at + timedelta(days=row.join_days):
            continue
        tx.execute(update(TABLE).where(TABLE.c.id == campaign_id).values(state="finished", finished_at=now))
    return reports(tx, list(campaign_ids)) if campaign_ids else []


def _is_failing(tx: Tx, campaign_id: int) -> bool:
    """Whether too many of the last sendings failed since an admin looked; people who blocked us are no failure."""
    ours = and_(
        DELIVERIES.c.campaign_id == campaign_id,
        func.coalesce(DELIVERIES.c.error, "") != _INTERRUPTED,
        DELIVERIES.c.settled_at >= select(TABLE.c.watched_from).where(TABLE.c.id == campaign_id).scalar_subquery(),
    )
    failed = select(func.count()).where(ours, DELIVERIES.c.state.in_(_FAILED))
    if int(tx.execute(failed).scalar_one()) < LEAST * SHARE:  # the usual case, by the index alone
        return False
    ended = select(DELIVERIES.c.state).where(ours, DELIVERIES.c.state.in_([State.SENT, State.GONE, *_FAILED]))
    last = tx.execute(ended.order_by(DELIVERIES.c.settled_at.desc()).limit(WATCHED)).scalars().all()
    return len(last) >= LEAST and sum(state in _FAILED for state in last) >= SHARE * len(last)
