"""Lighter weekdays: smaller limits for reviews and new cards, a backlog laid around them, a rest day left empty."""

from datetime import UTC, datetime, timedelta

from mentor import users
from mentor.answers import aliases, given
from mentor.catalogue import catalogue
from mentor.clock import study_day
from mentor.own import cards as own
from mentor.own.cards import Draft
from mentor.reviews import daily, deck, queue
from mentor.reviews.memory import Memory, State
from mentor.store import Store, Tx

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)  # a Monday
DAY = timedelta(days=1)
SHARES = [100, 100, 0, 100, 100, 50, 50]


def test_limits_follow_the_weekday(store: Store) -> None:
    def check(tx: Tx) -> None:
        user = users.touch(tx, 7, "zh", NOW, "Asia/Shanghai")
        user = users.change(tx, user, NOW, day_shares=SHARES, reviews_per_day=20, new_per_day=4)
        days = [study_day(NOW + n * DAY, user.tz) for n in range(7)]
        assert [queue.limit(user, day) for day in days] == [20, 20, 0, 20, 20, 10, 10]
        assert [queue.new_limit(user, day) for day in days] == [4, 4, 0, 4, 4, 2, 2]
        assert daily.pick(tx, user, NOW + 2 * DAY).slugs == []
        assert len(daily.pick(tx, user, NOW + 5 * DAY).slugs) == 2

    store.call(check)


def test_a_backlog_goes_around_the_lighter_days(store: Store) -> None:
    def check(tx: Tx) -> None:
        user = users.touch(tx, 7, "zh", NOW, "Asia/Shanghai")
        user = users.change(tx, user, NOW, day_shares=SHARES, reviews_per_day=20, new_per_day=0)
        for slug in list(catalogue(tx).questions)[:90]:
            due = NOW - 3 * DAY
            deck.save(tx, user, Memory(slug, due, State.REVIEW, None, 5.0, 5.0, due - 5 * DAY, 3))
        assert queue.spread(tx, user, NOW) > 0
        coming = queue.forecast(tx, user, NOW)
        days = [study_day(NOW + n * DAY, user.tz) for n in range(1, 8)]
        assert all(count <= queue.limit(user, day) for count, day in zip(coming, days, strict=True))
        assert coming[1] == 0 and sum(coming) > 0  # Wednesday is free
        assert queue.due(tx, user, NOW).count <= 20

    store.call(check)


def test_imported_cards_come_a_few_a_day(store: Store) -> None:
    def check(tx: Tx) -> None:
        user = users.touch(tx, 7, "zh", NOW, "Asia/Shanghai")
        own.add(tx, user, [Draft(f"front {n}", "back") for n in range(100)], NOW)
        assert queue.due(tx, user, NOW).count == 0
        picked = daily.pick(tx, user, NOW).slugs
        assert len(picked) == user.new_per_day and 0 < sum(map(own.is_own, picked)) <= 3

    store.call(check)


def test_corrections_suggest_aliases(store: Store) -> None:
    def check(tx: Tx) -> None:
        user = users.touch(tx, 7, "zh", NOW, "Asia/Shanghai")
        slug = next(iter(catalogue(tx).questions))
        found = given.give(tx, user, slug, "完全另外的一种讲法，香蕉和苹果", NOW)
        missing = next(n for n in range(len(found.points)) if n not in found.said)
        given.correct(tx, user, found.id, missing, NOW)
        (suggested,) = aliases.suggestions(tx)
        assert (suggested.slug, suggested.missed, suggested.claimed) == (slug, 1, 0)
        assert suggested.point == found.card.key_points[missing].point and suggested.phrases

    store.call(check)
