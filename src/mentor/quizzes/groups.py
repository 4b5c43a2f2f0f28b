"""A group's daily question and its weekly board, where an admin of the group asked for them.

Whoever votes in a group is kept with the name that Telegram showed until the week's board is out, and no longer; they
get no row among our users, since they never spoke to us.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random

from sqlalchemy import bindparam, delete, func, select, update

from mentor.catalogue import catalogue
from mentor.clock import local, next_local
from mentor.models import Delivery, GroupPoll, GroupQuiz, GroupVote
from mentor.outbox import GROUP, Claimed, Push, State, dedup_key
from mentor.quizzes import Quiz, made
from mentor.store import Tx, clean
from mentor.users import Person, next_in_week

GROUPS, POLLS = GroupQuiz.__table__, GroupPoll.__table__  # type: ignore[attr-defined]
VOTES, OUTBOX = GroupVote.__table__, Delivery.__table__  # type: ignore[attr-defined]
USUAL = 12 * 60 + 30  # minutes after midnight
BOARD_AT = 6 * 1440 + 20 * 60  # Sunday evening: the names of the week go with it
LATE = timedelta(hours=2)  # later than this a question waits for the next day
NAMES_LAST = timedelta(days=7)
LINES = 10
LONGEST_NAME = 32


@dataclass(frozen=True, slots=True)
class Started:
    """The daily question is on: from when, on the group's clock."""

    at: int
    is_change: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One person of the board."""

    name: str
    right: int
    answered: int


@dataclass(frozen=True, slots=True)
class Board:
    """The week in a group."""

    lines: list[Line]
    people: int
    questions: int


def start(tx: Tx, admin: Person, chat_id: int, at: int | None, now: datetime) -> Started:
    """Post a question a day in this group, at `at` minutes after the admin's midnight."""
    known = tx.execute(select(GROUPS.c.at).where(GROUPS.c.chat_id == chat_id)).scalar()
    minute = at if at is not None else known if known is not None else USUAL
    row = {
        "chat_id": chat_id, "user_id": admin.id, "tz": admin.tz, "at": minute,
        "next_question_at": _next(minute, admin.tz, now), "next_board_at": next_in_week(BOARD_AT, admin.tz, now),
    }  # fmt: skip
    tx.execute(tx.insert(GROUPS).values(row).on_conflict_do_update(index_elements=["chat_id"], set_=row))
    return Started(minute, known is not None)


def stop(tx: Tx, chat_id: int, now: datetime) -> bool:
    """Leave a group in peace: what waits for it is withdrawn, its votes go; whether it was on."""
    was_on = tx.execute(delete(GROUPS).where(GROUPS.c.chat_id == chat_id).returning(GROUPS.c.chat_id)).first()
    for table in (VOTES, POLLS):
        tx.execute(delete(table).where(table.c.chat_id == chat_id))
    waiting = select(OUTBOX.c.id, OUTBOX.c.payload).where(OUTBOX.c.kind == GROUP, OUTBOX.c.state == State.QUEUED)
    ids = [row.id for row in tx.execute(waiting) if row.payload["chat_id"] == chat_id]
    tx.execute(update(OUTBOX).where(OUTBOX.c.id.in_(ids)).values(state=State.CANCELLED, settled_at=now))
    return was_on is not None


def tick(tx: Tx, now: datetime, limit: int, pushes: list[Push]) -> int:
    """Add the questions and boards that are due to `pushes` and move the clocks on; how many groups were due."""
    due = (GROUPS.c.next_question_at <= now) | (GROUPS.c.next_board_at <= now)
    rows = tx.execute(select(GROUPS).where(due).limit(limit).with_for_update(skip_locked=True)).all()
    for row in rows:
        moves = {}
        for what, at in (("question", row.next_question_at), ("board", row.next_board_at)):
            if at > now:
                continue
            moves[f"next_{what}_at"] = (
                _next(row.at, row.tz, now) if what == "question" else next_in_week(BOARD_AT, row.tz, now)
            )
            if now - at <= LATE or what == "board":  # the names wait for their board, so it is never skipped
                key = dedup_key(GROUP, row.chat_id, what, local(at, row.tz).date())
                pushes.append(Push(key, GROUP, row.user_id, now, {"chat_id": row.chat_id, "what": what}))
        tx.execute(update(GROUPS).where(GROUPS.c.chat_id == row.chat_id).values(moves))
    if rows:
        tx.execute(delete(VOTES).where(VOTES.c.answered_at < now - NAMES_LAST))
    return len(rows)


def message(tx: Tx, claimed: Claimed, now: datetime) -> Quiz | Board | None:
    """What goes to the group; None where it was switched off meanwhile, or nobody voted."""
    chat_id = claimed.chat_id
    if tx.execute(select(GROUPS.c.chat_id).where(GROUPS.c.chat_id == chat_id)).first() is None:
        return None
    return board(tx, chat_id, now) if claimed.payload["what"] == "board" else question(tx, chat_id, now)


def question(tx: Tx, chat_id: int, now: datetime) -> Quiz | None:
    """The quiz that this group had longest ago, often asked ones before others."""
    cards = [card for card in catalogue(tx).questions.values() if card.choices]
    if not cards:
        return None
    query = select(POLLS.c.slug, func.max(POLLS.c.asked_at)).where(POLLS.c.chat_id == chat_id).group_by(POLLS.c.slug)
    last = {slug: at.timestamp() for slug, at in tx.execute(query)}
    drawn = Random(f"{chat_id}:{len(last)}:{now.date()}")
    luck = {card.slug: card.frequency + 3 * drawn.random() for card in cards}
    return made(min(cards, key=lambda card: (last.get(card.slug, 0.0), -luck[card.slug])), "", str(chat_id), now)


def board(tx: Tx, chat_id: int, now: datetime) -> Board | None:
    """The week's points, most first; None where nobody voted."""
    recent = (VOTES.c.chat_id == chat_id) & (VOTES.c.answered_at >= now - NAMES_LAST)
    tally: dict[int, Line] = {}
    for row in tx.execute(select(VOTES).where(recent).order_by(VOTES.c.answered_at)):
        before = tally.get(row.user_id, Line("", 0, 0))
        tally[row.user_id] = Line(row.name, before.right + row.is_right, before.answered + 1)
    if not tally:
        return None
    lines = sorted(tally.values(), key=lambda line: (-line.right, line.answered))
    asked = select(func.count()).where(POLLS.c.chat_id == chat_id, POLLS.c.asked_at >= now - NAMES_LAST)
    return Board(lines[:LINES], len(lines), tx.execute(asked).scalar_one())


def posted(tx: Tx, chat_id: int, poll_id: str | None, slug: str, right: list[int], now: datetime) -> None:
    """A question went out (its votes are counted from now on), or a board (the names are forgotten)."""
    if poll_id is None:
        tx.execute(delete(VOTES).where(VOTES.c.chat_id == chat_id))
        return
    row = {"poll_id": poll_id, "chat_id": chat_id, "slug": slug, "right": right, "asked_at": now}
    tx.execute(tx.insert(POLLS).values(row).on_conflict_do_nothing())


def vote(tx: Tx, poll_id: str, user_id: int, name: str, chosen: list[int], now: datetime) -> bool:
    """Count somebody's vote, the first one only; whether the poll is a group's."""
    poll = tx.execute(select(POLLS).where(POLLS.c.poll_id == poll_id)).first()
    if poll is None or not chosen:
        return poll is not None
    row = {
        "poll_id": poll_id, "user_id": user_id, "chat_id": poll.chat_id, "name": clean(name)[:LONGEST_NAME],
        "is_right": sorted(chosen) == sorted(poll.right), "answered_at": now,
    }  # fmt: skip
    tx.execute(tx.insert(VOTES).values(row).on_conflict_do_nothing())
    return True


def move(tx: Tx, chat_id: int, new_id: int) -> None:
    """A group became a supergroup, under another id."""
    for table in (GROUPS, POLLS, VOTES):
        tx.execute(update(table).where(table.c.chat_id == chat_id).values(chat_id=new_id))
    waiting = select(OUTBOX.c.id, OUTBOX.c.payload).where(
        OUTBOX.c.kind == GROUP, OUTBOX.c.state.in_([State.QUEUED, State.SENDING])
    )
    moved = [
        {"b_id": row.id, "b_payload": row.payload | {"chat_id": new_id}}
        for row in tx.execute(waiting).all()
        if row.payload["chat_id"] == chat_id
    ]
    if moved:
        statement = update(OUTBOX).where(OUTBOX.c.id == bindparam("b_id"))
        tx.execute(statement.values(payload=bindparam("b_payload", type_=OUTBOX.c.payload.type)), moved)


def _next(minute: int, tz: str, now: datetime) -> datetime:
    return next_local(time(minute // 60, minute % 60), tz, now)
