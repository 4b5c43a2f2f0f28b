"""The plan of a person: from progress alone, this week stays put, what was not done moves on, targets, weeks off."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from mentor import preferences, roadmaps, users
from mentor.errors import MentorError, Stale
from mentor.plans import planning, settings, words
from mentor.plans.planning import Missing
from mentor.plans.weeks import PlanView
from mentor.store import Store
from mentor.users import Person

NOW = datetime(2026, 11, 30, 2, tzinfo=UTC)  # Monday, 10:00 in Shanghai
WEEK = timedelta(days=7)


@pytest.fixture
def user(sqlite_store: Store) -> Person:
    def make(tx) -> Person:
        users.touch(tx, 1, "zh", NOW, "Asia/Shanghai")
        return users.change(tx, users.find(tx, 1), NOW, track="llm")

    return sqlite_store.call(make)


def plan(store: Store, user: Person, now: datetime = NOW, hours: int | None = None) -> PlanView:
    found = store.call(planning.begin, user, hours, now) if hours else store.call(planning.look, fresh(store), now)
    assert isinstance(found, PlanView)
    return found


def fresh(store: Store) -> Person:
    found = store.read(users.find, 1)
    assert found is not None
    return found


def slugs(found: PlanView) -> list[str]:
    return [item.slug for item in found.this_week.items]


def test_it_asks_for_what_is_missing(sqlite_store: Store, user: Person) -> None:
    assert sqlite_store.call(planning.look, user, NOW) == Missing("hours")
    none = sqlite_store.call(lambda tx: users.change(tx, user, NOW, track=None))
    assert sqlite_store.call(planning.look, none, NOW) == Missing("track")


def test_this_week_stays_put_while_it_is_ticked(sqlite_store: Store, user: Person) -> None:
    before = plan(sqlite_store, user, hours=20)
    for n, item in enumerate(before.this_week.items):
        minutes = 0 if item.part.is_last else item.part.minutes
        at = NOW + timedelta(hours=n + 1)
        found = sqlite_store.call(
            planning.tick, fresh(sqlite_store), item.slug, before.this_week.monday, minutes, True, at
        )
        assert slugs(found) == slugs(before)
        assert [i.state == "done" for i in found.this_week.items] == [k <= n for k in range(len(slugs(before)))]
        assert [w.items for w in found.weeks[2:]] == [w.items for w in before.weeks[2:]], "nothing else moved"


def test_what_was_not_done_is_first_next_week(sqlite_store: Store, user: Person) -> None:
    before = plan(sqlite_store, user, hours=20)
    skipped, done = before.this_week.items[0], before.this_week.items[1]
    sqlite_store.call(planning.tick, fresh(sqlite_store), done.slug, before.this_week.monday, 0, True, NOW)
    after = plan(sqlite_store, user, NOW + WEEK)
    assert slugs(after)[0] == skipped.slug and done.slug not in slugs(after)
    assert after.minutes_left == before.minutes_left - done.part.minutes
    assert after.ends_on is not None and before.ends_on is not None and after.ends_on > before.ends_on


def test_a_part_that_was_done_is_not_asked_for_again(sqlite_store: Store, user: Person) -> None:
    before = plan(sqlite_store, user, hours=3)
    first = before.this_week.items[0]
    assert first.is_split and not first.part.is_last
    for _ in range(2):  # twice is once
        sqlite_store.call(
            planning.tick, fresh(sqlite_store), first.slug, before.this_week.monday, first.part.minutes, True, NOW
        )
    after = plan(sqlite_store, user, NOW + WEEK)
    assert after.this_week.items[0].part.before == first.part.minutes
    assert sqlite_store.read(roadmaps.node, user, first.slug).state == "doing"
    back = sqlite_store.call(
        planning.tick, fresh(sqlite_store), first.slug, before.this_week.monday, first.part.minutes, False, NOW + WEEK
    )
    assert back.this_week.items[0].part.before == 0


def test_shared_concepts_and_skipped_nodes_are_left_out(sqlite_store: Store, user: Person) -> None:
    before = plan(sqlite_store, user, hours=10)
    shared = next(
        view.node
        for week in before.weeks
        for item in week.items
        if (view := sqlite_store.read(roadmaps.node, user, item.slug)).also_in
    )
    other = sqlite_store.read(
        lambda tx: next(
            n.slug for n in roadmaps.catalogue(tx).nodes_of_concept[shared.concept] if n.slug != shared.slug
        )
    )
    sqlite_store.call(roadmaps.set_state, user, other, "done", NOW - WEEK)
    sqlite_store.call(roadmaps.set_state, user, slugs(before)[0], "skipped", NOW)
    everything = [item.slug for week in plan(sqlite_store, user, NOW + timedelta(hours=1)).weeks for item in week.items]
    assert shared.slug not in everything and slugs(before)[0] not in everything


def test_the_first_week_has_only_the_days_that_are_left(sqlite_store: Store, user: Person) -> None:
    friday = NOW + timedelta(days=4)
    found = plan(sqlite_store, user, friday, hours=14)
    assert found.this_week.capacity == 14 * 60 * 3 // 7 and found.weeks[1].capacity == 14 * 60
    assert plan(sqlite_store, user, friday + WEEK).this_week.capacity == 14 * 60


def test_weeks_off_and_vacations_hold_nothing(sqlite_store: Store, user: Person) -> None:
    before = plan(sqlite_store, user, hours=10)
    monday = before.this_week.monday + WEEK
    off = sqlite_store.call(planning.take_off, fresh(sqlite_store), monday, True, NOW)
    assert off.weeks[1].is_off and not off.weeks[1].items
    assert [item.slug for item in off.weeks[2].items] == [item.slug for item in before.weeks[1].items]
    assert off.ends_on - before.ends_on == WEEK
    on = sqlite_store.call(planning.take_off, fresh(sqlite_store), monday, False, NOW)
    assert on.weeks[1].items == before.weeks[1].items
    until = (before.this_week.monday + 2 * WEEK).isoformat()
    sqlite_store.call(preferences.put, fresh(sqlite_store), "pause", until, NOW)
    away = plan(sqlite_store, user)
    assert [week.is_off for week in away.weeks[:4]] == [True, True, False, False]
    far = before.this_week.monday + 10 * WEEK
    short = sqlite_store.call(planning.begin, fresh(sqlite_store), 80, NOW)
    assert far > short.weeks[-1].monday, "a week off behind the end of the plan can be taken back as well"
    assert far in sqlite_store.call(planning.take_off, fresh(sqlite_store), far, True, NOW).off
    assert far not in sqlite_store.call(planning.take_off, fresh(sqlite_store), far, False, NOW).off
    for wrong in (date(2026, 12, 8), date(2020, 1, 6), date(2099, 1, 5)):
        with pytest.raises(Stale):
            sqlite_store.call(planning.take_off, fresh(sqlite_store), wrong, True, NOW)


def test_a_target_says_what_it_takes(sqlite_store: Store, user: Person) -> None:
    found = plan(sqlite_store, user, hours=10)
    far = sqlite_store.call(planning.aim, fresh(sqlite_store), found.ends_on + timedelta(days=20), NOW)
    assert far.aim.spare_days == 20 and far.aim.reached == far.aim.total
    near = sqlite_store.call(planning.aim, fresh(sqlite_store), date(2027, 3, 1), NOW).aim
    assert near.spare_days < 0 < near.reached < near.total and near.hours_needed > 10
    enough = sqlite_store.call(planning.begin, fresh(sqlite_store), near.hours_needed, NOW)
    assert enough.aim.spare_days >= 0, "the hours that were named are enough"
    tomorrow = sqlite_store.call(planning.aim, fresh(sqlite_store), NOW.date() + timedelta(days=1), NOW).aim
    assert tomorrow.hours_needed is None
    for wrong in (NOW.date(), date(2026, 1, 1), date(2050, 1, 1)):
        with pytest.raises(MentorError):
            sqlite_store.call(planning.aim, fresh(sqlite_store), wrong, NOW)


def test_all_done(sqlite_store: Store, user: Person) -> None:
    found = plan(sqlite_store, user, hours=10)
    for week in found.weeks:
        for item in week.items:
            sqlite_store.call(roadmaps.set_state, user, item.slug, "done", NOW)
    done = plan(sqlite_store, user)
    assert done.ends_on is None and done.done == done.total and done.minutes_left == 0
    over = plan(sqlite_store, user, NOW + WEEK)
    assert over.ends_on is None and not over.this_week.items


def test_mondays_hour_follows_the_clock_of_the_person(sqlite_store: Store, user: Person) -> None:
    plan(sqlite_store, user, hours=10)

    def at() -> datetime:
        return sqlite_store.read(lambda tx: tx.execute(settings.TABLE.select()).one().next_week_at)

    assert at() == datetime(2026, 12, 7, 1, tzinfo=UTC)
    sqlite_store.call(preferences.put, fresh(sqlite_store), "tz", "America/New_York", NOW)
    assert at() == datetime(2026, 11, 30, 14, tzinfo=UTC), "there, this Monday's nine o'clock is still to come"
    sqlite_store.call(preferences.put, fresh(sqlite_store), "daily", "1200", NOW)
    assert at() == datetime(2026, 12, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "hours", "target"),
    [
        ("10", 10, None), ("10小时", 10, None), ("每周12个小时", 12, None), ("十", 10, None), ("ten hours", 10, None),
        ("8h", 8, None), ("１５", 15, None), ("7.5", 8, None), ("10 hours a week", 10, None), ("0", 0, None),
        ("-3", -3, None), ("200", 200, None), ("10 2027-03-01", 10, date(2027, 3, 1)),
        ("10小时，3月1日之前", 10, date(2027, 3, 1)), ("目标 2027-08-01", None, date(2027, 8, 1)),
        ("3月1日", None, date(2027, 3, 1)), ("by 2027-03-01", None, date(2027, 3, 1)),
    ],
)  # fmt: skip
def test_what_people_type(said: str, hours: int | None, target: date | None) -> None:
    assert words.read(said, "Asia/Shanghai", NOW) == words.Wish(hours, target)


@pytest.mark.parametrize("said", ["", "很多", "words", "10 blah", "🤖", "=1+1", "1e9", "啊" * 4000, "<b>"])
def test_what_is_no_hours(said: str) -> None:
    with pytest.raises(MentorError):
        words.read(said, "Asia/Shanghai", NOW)
