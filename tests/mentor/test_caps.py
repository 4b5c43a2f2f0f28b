"""Reviews before an interview: nothing later than the eve, the buttons keep their word, and everything is given back."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from mentor import users
from mentor.catalogue import catalogue
from mentor.clock import study_day
from mentor.countdown import interviews
from mentor.countdown.words import When
from mentor.models import CardCap
from mentor.reviews import caps, deck, session
from mentor.reviews.memory import Memory, Rating, State
from mentor.store import Store, Tx
from mentor.users import Person

NOW = datetime(2026, 11, 30, 2, tzinfo=UTC)  # 10:00 in Shanghai
DAY = timedelta(days=1)
CAPS = CardCap.__table__


def person(tx: Tx) -> Person:
    users.touch(tx, 1, "zh", NOW, "Asia/Shanghai")
    found = users.find(tx, 1)
    assert found is not None
    return found


def met(slug: str, days: float, stability: float = 30.0) -> Memory:
    """A card that comes back in so many days."""
    return Memory(slug, NOW + days * DAY, State.REVIEW, None, stability, 5.0, NOW - 10 * DAY, 3)


def fill(tx: Tx, user: Person, dues: list[float]) -> None:
    for n, days in enumerate(dues):
        deck.save(tx, user, met(f"card-{n}", days, 10.0 + n))


def dates(tx: Tx) -> dict[str, datetime]:
    return dict(tx.execute(select(caps.CARDS.c.slug, caps.CARDS.c.due_at)).all())


def arrange(tx: Tx, user: Person, days: float, now: datetime = NOW) -> interviews.Dated:
    return interviews.create(tx, user, "字节", "tech", When(now + days * DAY, True), now)


def test_nothing_comes_after_the_eve_and_all_is_given_back(store: Store) -> None:
    def story(tx: Tx) -> None:
        user = person(tx)
        fill(tx, user, [0.5, 1, 4, 5, 6, 20, 90, 300])
        before = dates(tx)
        found = arrange(tx, user, 5.2)
        eve = study_day(found.at, user.tz) - DAY
        after = dates(tx)
        assert all(study_day(at, user.tz) <= eve for at in after.values())
        assert all(after[s] == before[s] for s in before if study_day(before[s], user.tz) <= eve), "the others stay"
        interviews.remove(tx, user, found.id, NOW)
        assert dates(tx) == before
        assert tx.execute(select(CAPS)).all() == []

    store.call(story)


def test_they_come_late_and_within_the_daily_limit(sqlite_store: Store) -> None:
    def story(tx: Tx) -> None:
        user = users.change(tx, person(tx), NOW, reviews_per_day=10)
        fill(tx, user, [40.0] * 24)
        found = arrange(tx, user, 30)
        eve = study_day(found.at, user.tz) - DAY
        count = Counter((eve - study_day(at, user.tz)).days for at in dates(tx).values())
        assert count == {0: 5, 1: 10, 2: 9}, "half a day's worth on the eve, none a month early"

    sqlite_store.call(story)


def test_a_vacation_before_an_interview_moves_only_what_may_move(sqlite_store: Store) -> None:
    def story(tx: Tx) -> None:
        user = person(tx)
        fill(tx, user, [3.0, 50.0])
        found = arrange(tx, user, 12.2)
        user = deck.pause(tx, user, NOW + 4 * DAY, NOW)
        eve = study_day(found.at, user.tz) - DAY
        assert all(study_day(at, user.tz) <= eve for at in dates(tx).values())
        interviews.remove(tx, user, found.id, NOW)
        assert dates(tx) == {"card-0": NOW + 7 * DAY, "card-1": NOW + 54 * DAY}

    sqlite_store.call(story)


def test_the_eve_is_the_end_even_for_more_than_the_days_hold(sqlite_store: Store) -> None:
    def story(tx: Tx) -> None:
        user = users.change(tx, person(tx), NOW, reviews_per_day=5)
        fill(tx, user, [40.0] * 60)
        found = arrange(tx, user, 4)
        eve = study_day(found.at, user.tz) - DAY
        assert all(study_day(at, user.tz) <= eve for at in dates(tx).values())

    sqlite_store.call(story)


@pytest.mark.parametrize("rating", list(Rating))
@pytest.mark.parametrize("days", [1.2, 2.2, 3.2, 6.2, 12.2])
def test_a_rating_keeps_before_the_eve_and_its_button_keeps_its_word(
    sqlite_store: Store, rating: Rating, days: float
) -> None:
    def story(tx: Tx) -> None:
        user = person(tx)
        slug = next(iter(catalogue(tx).questions))
        deck.save(tx, user, met(slug, 0))
        found = arrange(tx, user, days)
        promised = session.show(tx, user, slug, "s", NOW).intervals[rating - 1]
        rated = deck.rate(tx, user, slug, rating, 3, NOW)
        assert rated is not None and rated.interval == promised
        due = dates(tx)[slug]
        assert due == NOW + promised
        eve = study_day(found.at, user.tz) - DAY
        if eve > study_day(NOW, user.tz):
            assert study_day(due, user.tz) <= eve
        interviews.remove(tx, user, found.id, NOW)
        assert dates(tx)[slug] >= due, "and its own date comes back"

    sqlite_store.call(story)


def test_a_rating_without_an_interview_is_what_fsrs_says(store: Store) -> None:
    def story(tx: Tx) -> None:
        user = person(tx)
        slug = next(iter(catalogue(tx).questions))
        deck.save(tx, user, met(slug, 0))
        own = session.show(tx, user, slug, "s", NOW).intervals
        found = arrange(tx, user, 4.2)
        assert session.show(tx, user, slug, "s", NOW).intervals != own
        deck.rate(tx, user, slug, Rating.EASY, 3, NOW)
        interviews.remove(tx, user, found.id, NOW)
        assert dates(tx)[slug] == NOW + own[3], "the date that FSRS gave, after all"

    store.call(story)


def test_the_next_interview_takes_over(store: Store) -> None:
    def story(tx: Tx) -> None:
        user = person(tx)
        fill(tx, user, [50.0])
        arrange(tx, user, 3.2)
        later = interviews.create(tx, user, "美团", "hr", When(NOW + 20.2 * DAY, True), NOW)
        assert study_day(dates(tx)["card-0"], user.tz) <= study_day(NOW + 3.2 * DAY, user.tz) - DAY
        interviews.sweep(tx, NOW + 3.5 * DAY, 100)
        assert study_day(dates(tx)["card-0"], user.tz) == study_day(later.at, user.tz) - DAY
        interviews.sweep(tx, NOW + 21 * DAY, 100)
        assert dates(tx)["card-0"] == NOW + 50 * DAY
        assert [one.company for one in interviews.listed(tx, user, "past")] == ["美团", "字节"]

    store.call(story)


def test_a_card_that_was_rated_meanwhile_keeps_its_new_date(sqlite_store: Store) -> None:
    def story(tx: Tx) -> None:
        user = person(tx)
        slug = next(iter(catalogue(tx).questions))
        deck.save(tx, user, met(slug, 60))
        found = arrange(tx, user, 10.2)
        deck.rate(tx, user, slug, Rating.AGAIN, 3, NOW + 2 * DAY)
        due = dates(tx)[slug]
        interviews.remove(tx, user, found.id, NOW + 2 * DAY)
        assert dates(tx)[slug] == due

    sqlite_store.call(story)


@settings(max_examples=25, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    dues=st.lists(st.floats(0, 200), min_size=1, max_size=30),
    days=st.lists(st.floats(1.1, 60), min_size=1, max_size=3),
    limit=st.integers(5, 40),
)
def test_any_cards_and_any_interviews(sqlite_store: Store, dues: list[float], days: list[float], limit: int) -> None:
    """Drawn by the nearest of several, and all given back when they are gone."""

    def story(tx: Tx) -> None:
        for table in (caps.CARDS, caps.CAPS, caps.INTERVIEWS):
            tx.execute(table.delete())
        user = users.change(tx, person(tx), NOW, reviews_per_day=limit)
        fill(tx, user, dues)
        before = dates(tx)
        made = [
            interviews.create(tx, user, f"c{n}", "tech", When(NOW + d * DAY, True), NOW) for n, d in enumerate(days)
        ]
        today = study_day(NOW, user.tz)
        eves = [eve for one in made if (eve := study_day(one.at, user.tz) - DAY) > today]
        if eves:
            assert all(study_day(at, user.tz) <= min(eves) for at in dates(tx).values())
        for one in made:
            interviews.remove(tx, user, one.id, NOW)
        assert dates(tx) == before

    sqlite_store.call(story)
