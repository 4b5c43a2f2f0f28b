"""The day of a pasted posting is that of who pasted it."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import insert

from mentor import users
from mentor.models import User
from mentor.postings import own
from mentor.postings.parse import Reading
from mentor.store import Store, Tx


@pytest.mark.parametrize(("tz", "day"), [("Asia/Shanghai", date(2026, 12, 2)), ("America/New_York", date(2026, 12, 1))])
def test_a_pasted_posting_is_of_its_readers_day(store: Store, tz: str, day: date) -> None:
    now = datetime(2026, 12, 1, 17, tzinfo=UTC)  # past midnight in Shanghai
    person = users.Person(10, tz=tz, created_at=now, seen_at=now)

    def kept(tx: Tx) -> date | None:
        tx.execute(insert(User.__table__), [users._values(person)])  # type: ignore[attr-defined]
        found = own.find(tx, person, own.keep(tx, person, Reading(company="甲", title="算法工程师"), now))
        return found[0].posted_on if found else None

    assert store.call(kept) == day
