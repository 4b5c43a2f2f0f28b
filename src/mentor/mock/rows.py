"""Mock interviews as rows: read, written, moved on. Everything that a session knows is in here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update

from mentor.errors import Stale
from mentor.mock.plan import Part, part
from mentor.models import Mock as MockRow
from mentor.models import MockTurn
from mentor.store import Tx
from mentor.users import Person

MOCKS, TURNS = MockRow.__table__, MockTurn.__table__  # type: ignore[attr-defined]
COACH, REAL = "coach", "real"
PLANNED, RUNNING, DONE, LEFT = "planned", "running", "done", "left"
ANSWERED, SKIPPED, UNKNOWN = "answered", "skipped", "unknown"  # outcomes of a question


@dataclass(frozen=True, slots=True)
class Mock:
    """A session as a value."""

    id: int
    kind: str
    round: str
    track: str | None
    level: int
    minutes: int
    mode: str
    subject: str
    posting: str | None
    retry_of: int | None
    plan: list[Part]
    state: str
    created_at: datetime
    finished_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A question of a session as a value; open while `outcome` is ""."""

    id: int
    mock_id: int
    position: int
    part: int
    kind: str
    point: int | None
    text: str
    seconds: int
    asked_at: datetime
    deadline_at: datetime | None
    left_s: int | None
    breaks: int
    outcome: str
    answer: str | None
    answer_id: int | None
    heard: list[list[Any]] = field(default_factory=list)
    rating: int | None = None
    answered_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.outcome == ""

    @property
    def is_paused(self) -> bool:
        """Whether its clock stands."""
        return self.left_s is not None

    @property
    def late_s(self) -> int:
        """Seconds by which the answer came too late; 0 for one in time."""
        if self.answered_at is None or self.deadline_at is None:
            return 0
        return max(0, round((self.answered_at - self.deadline_at).total_seconds()))


_MOCK = select(*(MOCKS.c[name] for name in Mock.__slots__))
_TURN = select(*(TURNS.c[name] for name in Turn.__slots__))


def new(tx: Tx, user: Person, values: dict[str, Any], parts: list[Part], now: datetime) -> Mock:
    """Write a planned session; an earlier plan that never began goes."""
    tx.execute(delete(MOCKS).where(MOCKS.c.user_id == user.id, MOCKS.c.state == PLANNED))
    row = {"user_id": user.id, "plan": [p.as_dict() for p in parts], "state": PLANNED, "created_at": now,
           "level": 2, "minutes": 0, "round": "", "mode": "", "subject": "", **values}  # fmt: skip
    found: int = tx.execute(tx.insert(MOCKS).values(row).returning(MOCKS.c.id)).scalar_one()
    return mock(tx, user, found)


def mock(tx: Tx, user: Person, mock_id: int) -> Mock:
    """One session; raises Stale for one that is gone or somebody else's."""
    row = tx.execute(_MOCK.where(MOCKS.c.id == mock_id, MOCKS.c.user_id == user.id)).first()
    if row is None:
        raise Stale
    return _mock(row)


def running(tx: Tx, user: Person) -> Mock | None:
    """The session that is under way, or None."""
    row = tx.execute(_MOCK.where(MOCKS.c.user_id == user.id, MOCKS.c.state == RUNNING)).first()
    return None if row is None else _mock(row)


def earlier(tx: Tx, user: Person, than: Mock, n: int = 3) -> list[Mock]:
    """Finished sessions of the same kind before one, the newest first."""
    same = (MOCKS.c.kind == than.kind) & (MOCKS.c.round == than.round) & (MOCKS.c.id < than.id)
    if than.kind == "grill":
        same = same & (MOCKS.c.subject == than.subject)
    query = _MOCK.where(MOCKS.c.user_id == user.id, MOCKS.c.state == DONE, same)
    return [_mock(row) for row in tx.execute(query.order_by(MOCKS.c.id.desc()).limit(n))]


def change(tx: Tx, found: Mock, **values: Any) -> None:
    """Set columns of a session."""
    tx.execute(update(MOCKS).where(MOCKS.c.id == found.id).values(values))


def turns(tx: Tx, found: Mock) -> list[Turn]:
    """Every question of a session, in order."""
    return [Turn(*row) for row in tx.execute(_TURN.where(TURNS.c.mock_id == found.id).order_by(TURNS.c.position))]


def turn(tx: Tx, user: Person, turn_id: int) -> Turn:
    """One question; raises Stale."""
    row = tx.execute(_TURN.where(TURNS.c.id == turn_id, TURNS.c.user_id == user.id)).first()
    if row is None:
        raise Stale
    return Turn(*row)


def add_turn(tx: Tx, user: Person, found: Mock, values: dict[str, Any]) -> None:
    """Ask a question; one that stands at this position already is kept."""
    row = {"user_id": user.id, "mock_id": found.id, "outcome": "", "heard": [], "breaks": 0, "text": "", **values}
    tx.execute(tx.insert(TURNS).values(row).on_conflict_do_nothing())


def change_turn(tx: Tx, turn_id: int, **values: Any) -> None:
    """Set columns of a question."""
    tx.execute(update(TURNS).where(TURNS.c.id == turn_id).values(values))


def _mock(row: Any) -> Mock:
    values = dict(row._mapping)
    return Mock(**{**values, "plan": [part(p) for p in values["plan"]]})
