"""Saved searches: each posting to each person once, at once or at their hour."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from mentor import outbox, pushes
from mentor.errors import MentorError, Stale
from mentor.models import Delivery
from mentor.postings import follow, searches
from mentor.store import Store, Tx
from mentor.users import Person, touch
from tests.mentor.postings.boards import posted

NOW = datetime(2026, 3, 2, 2, tzinfo=UTC)  # 10:00 in Shanghai
DAY = timedelta(days=1)
OUT = Delivery.__table__  # type: ignore[attr-defined]


def person(tx: Tx, user_id: int = 7) -> Person:
    return touch(tx, user_id, "zh", NOW, "Asia/Shanghai")


def ticked(tx: Tx, at: datetime) -> list[tuple[int, list[str]]]:
    """What is queued for whom after the ticks of a moment."""
    while searches.tick(tx, at, 100) >= 100:
        pass
    query = select(OUT.c.user_id, OUT.c.payload).where(OUT.c.kind == "postings").order_by(OUT.c.id)
    return [(row.user_id, row.payload["postings"]) for row in tx.execute(query)]


def test_at_once_and_never_twice(store: Store) -> None:
    def work(tx: Tx) -> None:
        posted(tx, "before", NOW - DAY)
        searches.save(tx, person(tx), "+rag", "now", NOW)
        searches.save(tx, person(tx), "北京", "now", NOW)  # the second search finds the same ones
        searches.save(tx, person(tx, 8), "上海", "now", NOW)
        assert ticked(tx, NOW) == []
        posted(tx, "a", NOW + DAY / 24)
        posted(tx, "b", NOW + DAY / 24, must=("cuda",), city="上海")
        assert ticked(tx, NOW + DAY / 20) == [(7, ["a"]), (8, ["b"])]
        assert ticked(tx, NOW + DAY / 10) == [(7, ["a"]), (8, ["b"])]

    store.call(work)


def test_the_digest_comes_once_a_day_at_ones_hour(store: Store) -> None:
    def work(tx: Tx) -> None:
        (search,) = searches.save(tx, person(tx), "+rag", "daily", NOW)
        assert search.at == 9 * 60
        for slug in ("a", "b"):
            posted(tx, slug, NOW + DAY / 24)
        assert ticked(tx, NOW + DAY / 12) == []
        nine = datetime(2026, 3, 3, 1, tzinfo=UTC)
        assert ticked(tx, nine) == [(7, ["a", "b"])]
        assert ticked(tx, nine + DAY) == [(7, ["a", "b"])]  # nothing new: nothing said
        posted(tx, "c", nine + DAY)
        assert ticked(tx, nine + 2 * DAY)[1:] == [(7, ["c"])]

    store.call(work)


def test_what_waits_for_a_digest_is_told_when_it_shall_be_at_once(store: Store) -> None:
    def work(tx: Tx) -> None:
        searches.save(tx, person(tx), "+rag", "daily", NOW)
        posted(tx, "a", NOW + DAY / 24)
        assert ticked(tx, NOW + DAY / 24) == []
        searches.save(tx, person(tx), "+rag", "now", NOW + DAY / 12)
        assert ticked(tx, NOW + DAY) == [(7, ["a"])]

    store.call(work)


def test_what_somebody_knows_already_is_no_news(store: Store) -> None:
    def work(tx: Tx) -> None:
        searches.save(tx, person(tx), "+rag", "now", NOW)
        follow.mark(tx, person(tx), posted(tx, "a", NOW + DAY), "applied", NOW + DAY)
        assert ticked(tx, NOW + DAY) == []

    store.call(work)


def test_quiet_hours_put_it_off(store: Store) -> None:
    def work(tx: Tx) -> None:
        searches.save(tx, person(tx), "+rag", "now", NOW)
        night = datetime(2026, 3, 2, 17, tzinfo=UTC)  # 01:00
        posted(tx, "a", night)
        assert len(ticked(tx, night)) == 1
        assert outbox.claim(tx, 10, night) == []
        (item,) = outbox.claim(tx, 10, datetime(2026, 3, 2, 23, 30, tzinfo=UTC))  # 07:30
        news = searches.news(tx, item, NOW + DAY)
        assert news is not None and [e.posting.slug for e in news.entries] == ["a"]

    store.call(work)


def test_hidden_since_then_it_is_not_announced(store: Store) -> None:
    def work(tx: Tx) -> None:
        searches.save(tx, person(tx), "+rag", "now", NOW)
        posting = posted(tx, "a", NOW + DAY / 24)
        ticked(tx, NOW + DAY / 24)
        follow.mark(tx, person(tx), posting, "hidden", NOW + DAY / 24)
        (item,) = outbox.claim(tx, 10, NOW + DAY / 24)
        assert searches.news(tx, item, NOW + DAY) is None

    store.call(work)


def test_few_searches_changed_and_removed(store: Store) -> None:
    def work(tx: Tx) -> None:
        user = person(tx)
        for n in range(searches.MOST):
            searches.save(tx, user, f"词{n}", "now", NOW)
        with pytest.raises(MentorError):
            searches.save(tx, user, "more", "now", NOW)
        found = searches.save(tx, user, "词0", "daily", NOW)
        assert len(found) == searches.MOST and found[0].at is not None
        with pytest.raises(Stale):
            searches.save(tx, user, "x", "hourly", NOW)
        assert len(searches.remove(tx, user, found[0].id)) == searches.MOST - 1
        assert len(searches.remove(tx, user, found[0].id)) == searches.MOST - 1

    store.call(work)


def test_the_tick_of_all_pushes_asks_the_searches(store: Store) -> None:
    def work(tx: Tx) -> None:
        searches.save(tx, person(tx), "+rag", "now", NOW)
        posted(tx, "a", NOW + DAY / 24)
        posted(tx, "b", NOW + DAY / 24, must=("cuda",), nice=("rag",))
        while pushes.tick(tx, NOW + DAY / 20):
            pass
        assert ticked(tx, NOW + DAY / 20) == [(7, ["a"])]

    store.call(work)
