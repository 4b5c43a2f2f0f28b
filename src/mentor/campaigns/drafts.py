"""Drafts of campaigns: body, segment and options, edited under a version so that two admins do not overwrite."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update

from mentor.campaigns import times
from mentor.campaigns.messages import content
from mentor.campaigns.report import Draft, Report, find
from mentor.campaigns.segments import audience, condition, slug_of, toggled
from mentor.clock import local
from mentor.errors import MentorError, Stale
from mentor.models import Campaign, Posting, User
from mentor.postings.skills import lexicon
from mentor.store import Tx
from mentor.users import Person

TABLE, POSTINGS = Campaign.__table__, Posting.__table__  # type: ignore[attr-defined]
PEOPLE = User.__table__  # type: ignore[attr-defined]
RATES = ("10", "60", "300")  # messages a minute
JOINS = ("0", "7", "30")  # days
HOURS = ("quiet", "540-1260", "1080-1320")


def create(tx: Tx, admin: Person, body: dict[str, Any], segment: dict[str, Any], now: datetime) -> int:
    """A new draft; its id.

    Args:
        body: {"text": HTML, "en": HTML for English readers} or {"posting": id}.
        segment: {} for everybody, or what mentor.campaigns.segments says.
    """
    row = {"state": "draft", "body": body, "segment": segment, "created_by": admin.id, "created_at": now,
           "version": 0, "hours": ""}  # fmt: skip
    return int(tx.execute(tx.insert(TABLE).values(row).returning(TABLE.c.id)).scalar_one())


def create_for_posting(tx: Tx, admin: Person, posting_id: int, now: datetime) -> int:
    """A new draft that sends a posting to the people of its track; raises MentorError where the posting is gone."""
    row = tx.execute(
        select(POSTINGS.c.track).where(POSTINGS.c.id == posting_id, POSTINGS.c.retired_at.is_(None))
    ).first()
    if row is None:
        raise MentorError("error.no_posting")
    return create(tx, admin, {"posting": posting_id}, {"tracks": [row.track]}, now)


def draft(tx: Tx, admin: Person, campaign_id: int, now: datetime, *, is_conflict: bool = False) -> Draft:
    """A draft; raises MentorError for a campaign that has begun."""
    report = find(tx, campaign_id)
    if report.state != "draft":
        raise MentorError(f"error.campaign_{report.state}")
    slug = slug_of(tx, report.body)
    words = lexicon(tx) if report.segment.get("skills") else None
    names = {skill: words.name(skill) for skill in report.segment["skills"]} if words else {}
    people = audience(tx, report.segment, now, slug)
    asleep = 0 if report.hours or report.wall_at else _asleep(tx, report, slug, now)
    return Draft(report, content(tx, report.body, admin), people, names, is_conflict, asleep)


def toggle(
    tx: Tx, admin: Person, campaign_id: int, version: int, name: str, value: str, now: datetime
) -> Draft:  # fmt: skip
    """Take a value into a draft's segment, or out of it (see segments.toggled). Raises Stale, MentorError."""
    before = draft(tx, admin, campaign_id, now)
    try:
        segment = toggled(before.report.segment, name, value)
    except (ValueError, KeyError):
        raise Stale from None
    return _change(tx, admin, campaign_id, version, now, segment=segment)


def set_option(
    tx: Tx, admin: Person, campaign_id: int, version: int, name: str, value: str, now: datetime
) -> Draft:  # fmt: skip
    """Set hours ("" or one of times), rate, join ("" is none), local (1 or 0) or when ("" is at once). Raises Stale."""
    report = draft(tx, admin, campaign_id, now).report
    try:
        values = _option(report, name, value)
    except ValueError:
        raise Stale from None
    return _change(tx, admin, campaign_id, version, now, **values)


def _option(report: Report, name: str, value: str) -> dict[str, Any]:
    if name == "hours":
        if value and value != times.QUIET:
            times.minutes(value)
        return {"hours": value}
    if name in ("rate", "join"):
        number = int(value) if value else None
        if number is not None and not (0 if name == "join" else 1) <= number <= 3600:
            raise ValueError(value)
        return {"rate" if name == "rate" else "join_days": number}
    if name == "local" and report.scheduled_at:
        wall = local(report.scheduled_at, report.tz).replace(tzinfo=None, second=0, microsecond=0)
        return {"wall_at": wall.isoformat(timespec="minutes") if value == "1" else None}
    if name == "when" and not value:
        return {"scheduled_at": None, "wall_at": None}
    raise ValueError(name)


def schedule(tx: Tx, admin: Person, campaign_id: int, version: int, at: datetime, now: datetime) -> Draft:
    """Choose when it starts; raises MentorError for a time that is past."""
    if times.is_past(at, now):
        raise MentorError("campaign.past", retryable=True)
    report = draft(tx, admin, campaign_id, now).report
    wall = None
    if report.wall_at is not None:
        wall = local(at, report.tz).replace(tzinfo=None, second=0, microsecond=0).isoformat(timespec="minutes")
    return _change(tx, admin, campaign_id, version, now, scheduled_at=at, wall_at=wall)


def put_variant(tx: Tx, admin: Person, campaign_id: int, version: int, html: str, now: datetime) -> Draft:
    """The text for those who read English; "" takes it away."""
    body = draft(tx, admin, campaign_id, now).report.body
    if "text" not in body:
        raise Stale
    changed = {"text": body["text"]} | ({"en": html} if html else {})
    return _change(tx, admin, campaign_id, version, now, body=changed)


def _change(tx: Tx, admin: Person, campaign_id: int, version: int, now: datetime, **values: Any) -> Draft:
    mine = (TABLE.c.id == campaign_id) & (TABLE.c.state == "draft") & (TABLE.c.version == version)
    statement = update(TABLE).where(mine).values(**values, version=version + 1).returning(TABLE.c.id)
    done = tx.execute(statement).first() is not None
    return draft(tx, admin, campaign_id, now, is_conflict=not done)


def _asleep(tx: Tx, report: Report, slug: str | None, now: datetime) -> int:
    """How many of the segment are in their quiet hours now."""
    if report.scheduled_at is not None and report.scheduled_at > now:
        now = report.scheduled_at
    columns = (PEOPLE.c.tz, PEOPLE.c.quiet_from, PEOPLE.c.quiet_to)
    query = select(*columns, func.count().label("n")).where(condition(report.segment, now, slug))
    query = query.where(PEOPLE.c.quiet_from.is_not(None)).group_by(*columns)
    rule = times.Rule(None, times.QUIET)
    return sum(row.n for row in tx.execute(query) if rule.due(now, row.tz, row.quiet_from, row.quiet_to) > now)
