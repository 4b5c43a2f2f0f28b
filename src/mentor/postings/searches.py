"""Saved searches: new postings announced at once or as a daily digest; each posting to each person once.

The ledger (posting_notice) decides: a row is made when a posting fits one of somebody's searches, and a second search
that it fits finds the row there. A posting is looked at once (posting_seen), in the transaction that makes the rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any

from sqlalchemy import delete, select, update

from mentor import outbox
from mentor.catalogue import catalogue
from mentor.clock import next_local
from mentor.corpus import schema
from mentor.errors import MentorError, Stale
from mentor.models import Application, Posting, PostingNotice, PostingSeen, SavedSearch, User
from mentor.outbox import Claimed, Push, after_quiet, dedup_key
from mentor.postings.board import Entry, by_slug, is_over
from mentor.postings.match import gap_of
from mentor.postings.skills import Lexicon, lexicon
from mentor.postings.standing import standing
from mentor.postings.terms import LONGEST, Candidate, Term, fit, terms, text_of
from mentor.store import Tx
from mentor.users import Person, find

TABLE, LEDGER, SEEN = SavedSearch.__table__, PostingNotice.__table__, PostingSeen.__table__  # type: ignore[attr-defined]
POSTINGS, PEOPLE = Posting.__table__, User.__table__  # type: ignore[attr-defined]
APPLICATIONS = Application.__table__  # type: ignore[attr-defined]
MOST = 5  # searches of one person
DIGEST_AT = 9 * 60  # where somebody has no hour of their own
SHOWN = 10  # postings of a digest; the rest is counted and found with /jobs


@dataclass(frozen=True, slots=True)
class Search:
    """A saved search; `at` is minutes after local midnight, None for at once."""

    id: int
    words: str
    at: int | None


@dataclass(frozen=True, slots=True)
class News:
    """New postings for somebody's search."""

    words: str
    entries: list[Entry] = field(default_factory=list)
    more: int = 0


def save(tx: Tx, user: Person, words: str, how: str, now: datetime) -> list[Search]:
    """Save a search ("now" or "daily"), or change how it is told of; all of them. Raises MentorError, Stale."""
    words = " ".join(words.split())[:LONGEST]
    if how not in ("now", "daily"):
        raise Stale
    mine = all_of(tx, user)
    if len(mine) >= MOST and words not in [one.words for one in mine]:
        raise MentorError("jobs.too_many_searches", limit=MOST)
    at = (user.daily_at if user.daily_at is not None else DIGEST_AT) if how == "daily" else None
    due = None if at is None else next_local(time(at // 60, at % 60), user.tz, now)
    row = {"user_id": user.id, "words": words, "at": at, "created_at": now, "next_due_at": due}
    statement = tx.insert(TABLE).values(row)
    changed = {"at": at, "next_due_at": due}
    kept = statement.on_conflict_do_update(index_elements=["user_id", "words"], set_=changed).returning(TABLE.c.id)
    search_id = int(tx.execute(kept).scalar_one())
    if at is None:  # what waited for a digest that comes no more
        outbox.enqueue(tx, _waiting(tx, user.id, search_id, words, now, now))
    return all_of(tx, user)


def remove(tx: Tx, user: Person, search_id: int) -> list[Search]:
    """Forget a search and what waits for its digest; one that is gone is no fault. All that are left."""
    tx.execute(delete(TABLE).where(TABLE.c.user_id == user.id, TABLE.c.id == search_id))
    waiting = (LEDGER.c.user_id == user.id) & (LEDGER.c.search_id == search_id) & LEDGER.c.told_at.is_(None)
    tx.execute(delete(LEDGER).where(waiting))
    return all_of(tx, user)


def all_of(tx: Tx, user: Person) -> list[Search]:
    """Somebody's searches, the oldest first."""
    query = select(TABLE.c.id, TABLE.c.words, TABLE.c.at).where(TABLE.c.user_id == user.id).order_by(TABLE.c.id)
    return [Search(*row) for row in tx.execute(query)]


def tick(tx: Tx, now: datetime, limit: int) -> int:
    """Look at one new posting, and send the digests that are due; `limit` where there may be more."""
    fresh = _look_at_one(tx, now)
    return limit if fresh else _digests(tx, now, limit)


def pass_over(tx: Tx, now: datetime, limit: int) -> int:
    """Move the digests that are behind on to their next time; what waits for them waits on. How many there were."""
    return len(_move_on(tx, now, limit))


def news(tx: Tx, item: Claimed, now: datetime) -> News | None:
    """What an announcement says: the postings that are still there and not hidden; None where none is."""
    user = find(tx, item.user_id)
    if user is None:
        return None
    found = [by_slug(tx, user, slug, now) for slug in item.payload["postings"][:SHOWN]]
    entries = [one for one in found if one is not None and not one.is_over and one.state != "hidden"]
    more = max(0, len(item.payload["postings"]) - SHOWN)
    return News(item.payload["words"], entries, more) if entries else None


def _look_at_one(tx: Tx, now: datetime) -> bool:
    """Ask every search about one posting that none was asked about; whether there was one."""
    unseen = POSTINGS.outerjoin(SEEN, SEEN.c.posting == POSTINGS.c.slug)
    query = select(POSTINGS.c.slug, POSTINGS.c.created_at).select_from(unseen).where(
        SEEN.c.posting.is_(None), POSTINGS.c.created_at.is_not(None), POSTINGS.c.retired_at.is_(None)
    )  # fmt: skip
    row = tx.execute(query.order_by(POSTINGS.c.id).limit(1)).first()
    if row is None:
        return False
    tx.execute(tx.insert(SEEN).values(posting=row.slug, seen_at=now).on_conflict_do_nothing())
    posting = catalogue(tx).postings.get(row.slug)
    if posting is not None and not is_over(posting, now):
        _announce(tx, posting, row.created_at, now)
    return True


def _announce(tx: Tx, posting: schema.Posting, created_at: datetime, now: datetime) -> None:
    lex, text = lexicon(tx), text_of(posting)
    person = (PEOPLE.c.tz, PEOPLE.c.quiet_from, PEOPLE.c.quiet_to)
    query = select(TABLE.c.id, TABLE.c.user_id, TABLE.c.words, TABLE.c.at, *person)
    query = query.join(PEOPLE, PEOPLE.c.id == TABLE.c.user_id).where(TABLE.c.created_at <= created_at)
    asked: dict[str, list[Term]] = {}
    rows = []
    for row in tx.execute(query.order_by(TABLE.c.at.is_not(None), TABLE.c.id)):  # at once comes before the digest
        if row.words not in asked:
            asked[row.words] = terms(row.words, lex)
        if _is_for(tx, row.user_id, posting, text, asked[row.words], lex):
            rows.append(row)
    pushes = []
    done = _touched(tx, posting.slug, [row.user_id for row in rows])
    for row in rows:
        values = {"user_id": row.user_id, "posting": posting.slug, "search_id": row.id, "noticed_at": now}
        values["told_at"] = now if row.at is None else None
        if row.user_id in done or not _is_new(tx, values) or row.at is not None:
            continue
        at = after_quiet(now, row.tz, row.quiet_from, row.quiet_to)
        key = dedup_key("postings", row.user_id, posting.slug)
        pushes.append(Push(key, "postings", row.user_id, at, {"words": row.words, "postings": [posting.slug]}))
    outbox.enqueue(tx, pushes)


def _touched(tx: Tx, slug: str, user_ids: Sequence[int]) -> set[int]:
    """Those who do something about it already: they know it."""
    query = select(APPLICATIONS.c.user_id).where(APPLICATIONS.c.posting == slug, APPLICATIONS.c.user_id.in_(user_ids))
    return set(tx.execute(query).scalars())


def _is_new(tx: Tx, values: dict[str, Any]) -> bool:
    statement = tx.insert(LEDGER).values(values).on_conflict_do_nothing().returning(LEDGER.c.user_id)
    return tx.execute(statement).first() is not None


def _is_for(tx: Tx, user_id: int, posting: schema.Posting, text: str, wanted: Sequence[Term], lex: Lexicon) -> bool:
    share = 0.0
    if any(term.state == "fit" for term in wanted):
        user = find(tx, user_id)
        share = gap_of(tx, user, standing(tx, user), posting.must, posting.nice).share if user else 0.0
    return fit(Candidate(posting, text, "", share), wanted, is_strict=True)


def _digests(tx: Tx, now: datetime, limit: int) -> int:
    rows = _move_on(tx, now, limit)
    pushes = []
    for row in rows:
        at = after_quiet(now, row.tz, row.quiet_from, row.quiet_to)
        pushes += _waiting(tx, row.user_id, row.id, row.words, row.next_due_at, now, at)
    outbox.enqueue(tx, pushes)
    return len(rows)


def _move_on(tx: Tx, now: datetime, limit: int) -> Sequence[Any]:
    """Move due digests on to their next time; the rows as they were."""
    query = select(TABLE.c.id, TABLE.c.user_id, TABLE.c.words, TABLE.c.at, TABLE.c.next_due_at, PEOPLE.c.tz,
                   PEOPLE.c.quiet_from, PEOPLE.c.quiet_to)  # fmt: skip
    query = query.join(PEOPLE, PEOPLE.c.id == TABLE.c.user_id).where(TABLE.c.next_due_at <= now)
    query = query.order_by(TABLE.c.next_due_at).limit(limit).with_for_update(skip_locked=True, of=TABLE)
    rows = tx.execute(query).all()
    for row in rows:
        upcoming = next_local(time(row.at // 60, row.at % 60), row.tz, now)
        tx.execute(update(TABLE).where(TABLE.c.id == row.id).values(next_due_at=upcoming))
    return rows


def _waiting(
    tx: Tx, user_id: int, search_id: int, words: str, due_at: datetime, now: datetime, at: datetime | None = None
) -> list[Push]:
    """The announcement of all that waits for a search; nothing where nothing does."""
    waiting = (LEDGER.c.user_id == user_id) & (LEDGER.c.search_id == search_id) & LEDGER.c.told_at.is_(None)
    told = update(LEDGER).where(waiting).values(told_at=now).returning(LEDGER.c.posting)
    slugs = sorted(tx.execute(told).scalars())
    key = dedup_key("postings", user_id, search_id, due_at)
    return [Push(key, "postings", user_id, at or now, {"words": words, "postings": slugs})] if slugs else []
