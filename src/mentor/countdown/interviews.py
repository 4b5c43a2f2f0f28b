"""Dated interviews as rows: kept, listed, moved, deleted; each change draws the reviews and re-queues the pushes anew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import delete, select, update

from mentor import outbox, users
from mentor.catalogue import catalogue
from mentor.clock import instant, local
from mentor.corpus.schema import ROUNDS
from mentor.countdown.words import When
from mentor.errors import MentorError, Stale
from mentor.models import Application, Interview
from mentor.names import fold
from mentor.outbox import Push, after_quiet, dedup_key
from mentor.reviews import caps
from mentor.store import Tx
from mentor.users import Person

TABLE, APPLICATIONS = Interview.__table__, Application.__table__  # type: ignore[attr-defined]
KIND = "interview"
MOST = 20  # still to come, at once
RESULTS = ("passed", "rejected", "offer")
EVE_AT, WISHES_AT, LATE_AT = time(20), time(8), time(20)
BEFORE_START = timedelta(minutes=90)  # wishes come at least so long before it
AFTER = timedelta(hours=3)
PREFERRED = ("interview", "applied", "saved")
# the same company under its English name
ENGLISH = {
    "bytedance": "字节", "tiktok": "字节", "alibaba": "阿里", "tencent": "腾讯", "baidu": "百度", "meituan": "美团",
    "xiaohongshu": "小红书", "kuaishou": "快手", "huawei": "华为", "jd": "京东", "didi": "滴滴", "xiaomi": "小米",
    "antgroup": "蚂蚁", "netease": "网易", "zhipu": "智谱", "moonshot": "月之暗面", "pinduoduo": "拼多多",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dated:
    """An interview."""

    id: int
    company: str
    round: str
    track: str | None
    posting: str | None
    at: datetime
    has_time: bool
    state: str
    result: str
    version: int
    created_at: datetime

    @property
    def when(self) -> When:
        """Its instant, or its day."""
        return When(self.at, self.has_time)


_COLUMNS = [TABLE.c[name] for name in Dated.__slots__]


def create(tx: Tx, user: Person, company: str, round_: str, when: When, now: datetime) -> Dated:
    """Keep an interview; the same company, round and day said twice is one, with the newer hour.

    Raises MentorError where there are too many.
    """
    coming = listed(tx, user, "coming")
    for known in coming:
        same_day = local(known.at, user.tz).date() == local(when.at, user.tz).date()
        if same_day and known.round == round_ and fold(known.company) == fold(company):
            return move(tx, user, known.id, when, now) if when.has_time else known
    if len(coming) >= MOST:
        raise MentorError("interview.too_many", limit=MOST)
    posting = _posting(tx, user, company)
    row = {
        "user_id": user.id, "company": company, "round": round_, "at": when.at, "has_time": when.has_time,
        "state": "coming", "result": "", "version": 0, "created_at": now, "posting": posting,
        "track": catalogue(tx).postings[posting].track if posting else user.track,
    }  # fmt: skip
    made = tx.execute(tx.insert(TABLE).values(row).returning(TABLE.c.id)).scalar_one()
    return _settled(tx, user, made, now)


def listed(tx: Tx, user: Person, state: str) -> list[Dated]:
    """Those still to come, the next first; or those past, the last first."""
    order = TABLE.c.at if state == "coming" else TABLE.c.at.desc()
    rows = tx.execute(select(*_COLUMNS).where(TABLE.c.user_id == user.id, TABLE.c.state == state).order_by(order))
    return [Dated(*row) for row in rows]


def one(tx: Tx, user: Person, interview_id: int) -> Dated:
    """One of this person's interviews; raises Stale."""
    row = tx.execute(select(*_COLUMNS).where(TABLE.c.user_id == user.id, TABLE.c.id == interview_id)).first()
    if row is None:
        raise Stale
    return Dated(*row)


def move(tx: Tx, user: Person, interview_id: int, when: When, now: datetime) -> Dated:
    """Another date; one that was past is to come again. Raises Stale."""
    _change(tx, user, interview_id, at=when.at, has_time=when.has_time, state="coming")
    return _settled(tx, user, interview_id, now)


def change_round(tx: Tx, user: Person, interview_id: int, round_: str, now: datetime) -> Dated:
    """Another round. Raises Stale for what is none."""
    if round_ not in ROUNDS:
        raise Stale
    _change(tx, user, interview_id, round=round_)
    return one(tx, user, interview_id)


def remove(tx: Tx, user: Person, interview_id: int, now: datetime) -> Dated:
    """Delete an interview with its notes; its pushes are withdrawn and the reviews given back. Raises Stale."""
    found = one(tx, user, interview_id)
    outbox.withdraw(tx, user.id, f"{KIND}:{interview_id}:", now)
    tx.execute(delete(TABLE).where(TABLE.c.id == interview_id, TABLE.c.user_id == user.id))
    caps.refresh(tx, user, now)
    return found


def conclude(tx: Tx, user: Person, interview_id: int, result: str, now: datetime) -> Dated:
    """How it ended. Raises Stale for what is no result."""
    if result not in RESULTS:
        raise Stale
    found = one(tx, user, interview_id)
    _change(tx, user, interview_id, result=result, **({"state": "past"} if found.at <= now else {}))
    return one(tx, user, interview_id)


def requeue(tx: Tx, user: Person, now: datetime) -> None:
    """After a change of zone or quiet hours: the pushes of all interviews, and their eves, keep to the new clock."""
    coming = listed(tx, user, "coming")
    for found in coming:
        _queue(tx, user, found, now)
    if coming:
        caps.refresh(tx, user, now)


def sweep(tx: Tx, now: datetime, limit: int) -> int:
    """Interviews whose hour has come are past, and the reviews drawn for them go back; how many there were."""
    due = select(TABLE.c.id, TABLE.c.user_id).where(TABLE.c.state == "coming", TABLE.c.at <= now)
    rows = tx.execute(due.order_by(TABLE.c.at).limit(limit).with_for_update(skip_locked=True)).all()
    if rows:
        tx.execute(update(TABLE).where(TABLE.c.id.in_([row.id for row in rows])).values(state="past"))
    for user_id in {row.user_id for row in rows}:
        user = users.find(tx, user_id)
        if user is not None:
            caps.refresh(tx, user, now)
    return len(rows)


def same_company(one_: str, other: str) -> bool:
    """Whether two names are the same company: one inside the other, or Chinese and English."""
    a, b = (ENGLISH.get(fold(name), fold(name)) for name in (one_, other))
    short, long = sorted((a, b), key=len)
    return len(short) > 1 and (short in long if not short.isascii() else short == long)


def _settled(tx: Tx, user: Person, interview_id: int, now: datetime) -> Dated:
    caps.refresh(tx, user, now)
    return _queue(tx, user, one(tx, user, interview_id), now)


def _queue(tx: Tx, user: Person, found: Dated, now: datetime) -> Dated:
    """Withdraw what is queued and queue it for the dates as they are now, under a new version."""
    version = found.version + 1
    outbox.withdraw(tx, user.id, f"{KIND}:{found.id}:", now)
    _change(tx, user, found.id, version=version)
    # a number may be given twice on SQLite (a file from before 0012), and what was sent under it stays for 30 days
    key = (KIND, found.id, found.created_at, version)
    pushes = [
        Push(dedup_key(*key, what), KIND, user.id, at, {"interview": found.id, "version": version, "what": what})
        for what, at in times(user, found.when).items()
        if at > now and (what == "debrief" or at < found.at)
    ]  # fmt: skip
    outbox.enqueue(tx, pushes)
    return one(tx, user, found.id)


def times(user: Person, when: When) -> dict[str, datetime]:
    """When the evening before, the morning and the debrief come: local hours, outside of the quiet ones.

    An evening at 20:00 that is quiet already comes an hour before the quiet begins; the morning's wishes come at 8:00,
    earlier for an early interview; the debrief three hours after it, or that evening where no hour was said.
    """
    day = local(when.at, user.tz).date()
    eve = instant(datetime.combine(day - timedelta(days=1), EVE_AT), user.tz)
    if _quiet(user, eve) != eve and user.quiet_from is not None:
        begins = time(user.quiet_from // 60, user.quiet_from % 60)
        sooner = instant(datetime.combine(day - timedelta(days=1), begins), user.tz) - timedelta(hours=1)
        eve = sooner if _quiet(user, sooner) == sooner else _quiet(user, eve)
    wishes = instant(datetime.combine(day, WISHES_AT), user.tz)
    if when.has_time:
        wishes = min(wishes, when.at - BEFORE_START)
    after = when.at + AFTER if when.has_time else instant(datetime.combine(day, LATE_AT), user.tz)
    return {"eve": eve, "morning": _quiet(user, wishes), "debrief": _quiet(user, max(after, when.at))}


def _quiet(user: Person, at: datetime) -> datetime:
    return after_quiet(at, user.tz, user.quiet_from, user.quiet_to)


def _posting(tx: Tx, user: Person, company: str) -> str | None:
    """The posting that it is about: the one that the person did something about, else the company's only one."""
    found = [slug for slug, posting in catalogue(tx).postings.items() if same_company(posting.company, company)]
    query = select(APPLICATIONS.c.posting, APPLICATIONS.c.state).where(APPLICATIONS.c.user_id == user.id)
    states: dict[str, str] = {row.posting: row.state for row in tx.execute(query)}
    mine = sorted((s for s in found if states.get(s, "") in PREFERRED), key=lambda s: PREFERRED.index(states[s]))
    return mine[0] if mine else found[0] if len(found) == 1 and states.get(found[0]) != "hidden" else None


def _change(tx: Tx, user: Person, interview_id: int, **values: Any) -> None:
    mine = (TABLE.c.id == interview_id) & (TABLE.c.user_id == user.id)
    if tx.execute(update(TABLE).where(mine).values(values).returning(TABLE.c.id)).first() is None:
        raise Stale
