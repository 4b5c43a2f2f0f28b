"""When the pushes of the clocks come: at the hour that somebody chose, also inside their quiet hours."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from mentor import digest, outbox, pushes, users
from mentor.catalogue import catalogue
from mentor.models import Delivery
from mentor.reviews import deck
from mentor.reviews.memory import Rating
from mentor.store import Store, Tx

SATURDAY = datetime(2026, 12, 5, 4, tzinfo=UTC)  # 12:00 in Shanghai
DELIVERIES = Delivery.__table__  # type: ignore[attr-defined]
QUIET_ENDS = 7 * 60 + 30


def person(tx: Tx, **values: Any) -> users.Person:
    users.touch(tx, 1, "zh", SATURDAY, "Asia/Shanghai")
    found = users.find(tx, 1)
    assert found is not None
    return users.change(tx, found, SATURDAY, **{"quiz_at": None, "daily_at": None, "review_at": None, **values})


def shanghai(day: int, minute: int) -> datetime:
    return datetime(2026, 12, day, tzinfo=UTC) + timedelta(minutes=minute, hours=-8)


@pytest.mark.parametrize(
    ("hours", "due", "late", "comes"),
    [
        ({"daily_at": 420}, shanghai(6, 420), 0, shanghai(6, 420)),
        ({"daily_at": 420}, shanghai(6, 420), 20, shanghai(6, QUIET_ENDS)),  # late: quiet is quiet
        ({"review_at": 23 * 60 + 30}, shanghai(5, 23 * 60 + 30), 0, shanghai(5, 23 * 60 + 30)),
        ({"quiz_at": 6 * 1440 + 60}, shanghai(6, 60), 0, shanghai(6, 60)),
        ({"daily_at": 540, "quiet_to": 600}, shanghai(6, 540), 0, shanghai(6, 600)),  # ours, chosen by nobody
    ],
)
def test_an_hour_of_ones_own_is_kept_in_quiet_hours(
    store: Store, hours: dict[str, int], due: datetime, late: int, comes: datetime
) -> None:
    def story(tx: Tx) -> None:
        person(tx, **hours)
        pushes.tick(tx, due + timedelta(minutes=late))
        found = tx.execute(select(DELIVERIES.c.due_at).where(DELIVERIES.c.kind != "digest")).scalars().all()
        assert found == [comes]

    store.call(story)


@pytest.mark.parametrize("late", [0, 20])
def test_the_week_of_a_late_sunday_evening_is_that_week(store: Store, late: int) -> None:
    def story(tx: Tx) -> None:
        user = person(tx, review_at=23 * 60)
        for slug in list(catalogue(tx).questions)[:3]:
            deck.rate(tx, user, slug, Rating.GOOD, 0, SATURDAY)
        for day in (5, 6):
            pushes.tick(tx, shanghai(day, 23 * 60) + timedelta(minutes=late))
        at = tx.execute(select(DELIVERIES.c.due_at).where(DELIVERIES.c.kind == "digest")).scalar_one()
        assert at == (shanghai(7, QUIET_ENDS) if late else shanghai(6, 23 * 60))
        deck.rate(tx, user, list(catalogue(tx).questions)[4], Rating.GOOD, 0, at)  # of the next week where it is late
        claimed = next(one for one in outbox.claim(tx, 9, at) if one.kind == "digest")
        found = digest.digest(tx, claimed, at)
        assert found is not None and found.reviews == (3 if late else 4)

    store.call(story)
