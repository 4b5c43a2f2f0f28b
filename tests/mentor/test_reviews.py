"""Reviews: FSRS as the package has it, previews that keep their word, limits, a missed week, vacations, leeches."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import fsrs
import pytest
from sqlalchemy import select

from mentor import users
from mentor.catalogue import catalogue
from mentor.clock import study_day, study_day_start
from mentor.errors import Stale
from mentor.reviews import daily, deck, memory, queue, session
from mentor.reviews.memory import LEECH, STEPS, Memory, Rating, State
from mentor.store import Store, Tx
from mentor.users import Person

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def person(tx: Tx, **values: object) -> Person:
    """Somebody with these settings."""
    user = users.touch(tx, 7, "zh-hans", NOW, "Asia/Shanghai")
    return users.change(tx, user, NOW, **values) if values else user


def put(tx: Tx, user: Person, n: int, due_at: datetime, *, stability: float = 5.0, start: int = 0) -> list[str]:
    """`n` cards in review, due at a time."""
    slugs = list(catalogue(tx).questions)[start : start + n]
    for slug in slugs:
        deck.save(tx, user, Memory(slug, due_at, State.REVIEW, None, stability, 5.0, due_at - 5 * DAY, 3))
    return slugs


# the package ------------------------------------------------------------------------------------------------------
def package(history: list[tuple[int, float]], retention: float) -> fsrs.Card:
    """What the package itself makes of (rating, days since the last one)."""
    scheduler = fsrs.Scheduler(
        desired_retention=retention, learning_steps=STEPS, relearning_steps=STEPS, maximum_interval=365,
        enable_fuzzing=False,
    )  # fmt: skip
    card, at = fsrs.Card(card_id=1, due=NOW), NOW
    for rating, days in history:
        at += timedelta(days=days)
        card, _ = scheduler.review_card(card, fsrs.Rating(rating), at)
    return card


@pytest.mark.parametrize("seed", range(40))
def test_histories_equal_the_package(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "fuzzed", lambda days, _seed: days)
    drawn = Random(seed)
    retention = drawn.choice([0.8, 0.9, 0.95])
    history = [(drawn.randint(1, 4), drawn.choice([0.01, 0.5, 1, 3, 9, 40])) for _ in range(12)]
    card, at = Memory("x", NOW), NOW
    for rating, days in history:
        at += timedelta(days=days)
        card = memory.review(card, Rating(rating), "7", retention, at)
    golden = package(history, retention)
    assert (card.state, card.step, card.stability, card.difficulty, card.due_at, card.reviewed_at) == (
        golden.state, golden.step, golden.stability, golden.difficulty, golden.due, golden.last_review,
    )  # fmt: skip
    assert card.reviews == len(history)


@pytest.mark.parametrize(
    ("ratings", "intervals"),
    [
        ((3, 3, 3, 3, 1, 3, 3), [2.0, 11.0, 46.0, 163.0, 0.007, 5.0, 12.0]),
        ((2, 3, 4, 2, 1, 1, 3, 4), [0.01, 1.0, 7.0, 20.0, 0.007, 0.007, 1.0, 2.0]),
    ],
)
def test_golden_intervals(ratings: tuple[int, ...], intervals: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    """Written down once, in days without fuzz, so that a change of the package or of our settings is seen."""
    monkeypatch.setattr(memory, "fuzzed", lambda days, _seed: days)
    card, at, found = Memory("golden", NOW), NOW, []
    for rating in ratings:
        after = memory.review(card, Rating(rating), "7", 0.9, at)
        found.append(round((after.due_at - at) / DAY, 3))
        card, at = after, after.due_at
    assert found == intervals


def test_recall_is_the_packages() -> None:
    for days, stability in [(0, 1.0), (3, 2.3), (30, 12.0), (400, 90.0)]:
        card = Memory("x", NOW, State.REVIEW, None, stability, 5.0, NOW - days * DAY, 2)
        theirs = fsrs.Card(card_id=1, state=fsrs.State.Review, stability=stability, difficulty=5.0, due=NOW,
                           last_review=NOW - days * DAY)  # fmt: skip
        expected = fsrs.Scheduler(enable_fuzzing=False).get_card_retrievability(theirs, NOW)
        assert memory.recall(card, NOW) == pytest.approx(expected)
    assert memory.recall(Memory("new", NOW), NOW) == 0


@pytest.mark.parametrize("reviews", range(0, 30, 3))
def test_a_preview_is_the_result(reviews: int) -> None:
    card = Memory("some-card", NOW, State.REVIEW, None, 4.0 + reviews * 3, 5.0, NOW - 9 * DAY, reviews)
    shown = memory.previews(card, "7", 0.9, NOW)
    assert shown == memory.previews(card, "7", 0.9, NOW)
    assert shown == [memory.review(card, rating, "7", 0.9, NOW).due_at - NOW for rating in Rating]
    assert shown == sorted(shown)


def test_fuzz_spreads_people_and_stays_in_range() -> None:
    assert len({memory.fuzzed(30, f"{user}:card:3") for user in range(60)}) > 3
    for days in (1, 2, 3, 7, 20, 100, 365):
        found = [memory.fuzzed(days, str(n)) for n in range(200)]
        assert min(found) >= min(2, days) and max(found) <= 365
        assert all(abs(f - days) <= 2 + 0.15 * days for f in found)


def test_times_are_utc_whatever_comes_in() -> None:
    from zoneinfo import ZoneInfo

    card = memory.review(Memory("x", NOW), Rating.GOOD, "7", 0.9, NOW.astimezone(ZoneInfo("America/New_York")))
    assert card.due_at.tzinfo == UTC and card.due_at == NOW + 2 * DAY


# the study day ----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("tz", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Shanghai"])
@pytest.mark.parametrize("month", [3, 10])
def test_a_card_is_due_from_the_start_of_its_study_day(store: Store, tz: str, month: int) -> None:
    """Through both changes of the clock, a card due on a study day is due on exactly that day."""

    def check(tx: Tx) -> None:
        user = person(tx, tz=tz)
        for day in range(24, 32):
            due_at = datetime(2026, month, day, 3, 30, tzinfo=UTC)
            [slug] = put(tx, user, 1, due_at)
            begins = study_day_start(study_day(due_at, tz), tz)
            assert queue.due(tx, user, begins - timedelta(minutes=1)).count == 0
            assert [card.slug for card in queue.due(tx, user, begins).cards] == [slug]

    store.call(check)


def test_after_midnight_is_still_the_evening_before(store: Store) -> None:
    def check(tx: Tx) -> None:
        user = person(tx)
        late = datetime(2026, 3, 2, 17, 30, tzinfo=UTC)  # 01:30 in Shanghai
        slug = next(iter(catalogue(tx).questions))
        session.rate(tx, user, slug, "s", 3, 0, late)
        assert queue.today(tx, user, late).reviewed == {slug}
        assert queue.today(tx, user, late + timedelta(hours=3)).reviewed == frozenset()

    store.call(check)


# limits and a missed week -----------------------------------------------------------------------------------------
def test_a_missed_week_is_spread_and_no_day_is_above_the_limit(store: Store) -> None:
    def check(tx: Tx) -> None:
        user = person(tx, reviews_per_day=20, new_per_day=0)
        for day in range(1, 9):
            put(tx, user, 9, NOW - day * DAY, start=day * 9, stability=float(day))
        done: Counter[int] = Counter()
        for ahead in range(10):
            now = NOW + ahead * DAY
            step = session.begin_review(tx, user, now)
            while isinstance(step, session.Asked):
                done[ahead] += 1
                step = session.rate(tx, user, step.card.slug, "r", 4, step.seen, now)
        assert max(done.values()) <= 20
        assert sum(done[d] for d in range(8)) >= 72  # seen within the week, but for related cards, which wait a day
        assert (
            min(done[d] for d in range(5)) >= 3
        )  # evenly, not in one heap (related cards of the corpus wait for each other)

    store.call(check)


def test_the_most_endangered_come_first(store: Store) -> None:
    def check(tx: Tx) -> None:
        user = person(tx)
        put(tx, user, 3, NOW - DAY, stability=50.0)
        weak = put(tx, user, 2, NOW - DAY, stability=1.0, start=3)
        cards = queue.due(tx, user, NOW).cards
        assert {card.slug for card in cards[:2]} == set(weak)
        recalls = [memory.recall(card, NOW) for card in cards]
        assert recalls == sorted(recalls)

    store.call(check)


def test_the_daily_limit_holds(store: Store) -> None:
    def check(tx: Tx) -> None:
        user = person(tx, reviews_per_day=3)
        put(tx, user, 10, NOW - DAY)
        seen = []
        step = session.begin_review(tx, user, NOW)
        while isinstance(step, session.Asked):
            seen.append(step.card.slug)
            step = session.rate(tx, user, step.card.slug, "r", 3, step.seen, NOW)
        assert 0 < len(seen) <= 3
        assert isinstance(step, session.Finished) and step.due == 0
        assert queue.forecast(tx, user, NOW)[0] <= 3

    store.call(check)


def test_nothing_new_on_a_large_backlog(store: Store) -> None:
    def check(tx: Tx) -> None:
        user = person(tx, reviews_per_day=10, new_per_day=5)
        old = set(put(tx, user, 60, NOW - 3 * DAY))
        picked = daily.pick(tx, user, NOW)
        assert picked.is_heavy and picked.slugs and set(picked.slugs) <= old

    store.call(check)


def test_new_cards_keep_to_their_number_and_to_the_track(store: Store) -> None:
    def check(tx: Tx) -> None:
        user = person(tx, track="inference", new_per_day=4)
        known = catalogue(tx).questions
        picked = daily.pick(tx, user, NOW).slugs
        assert len(picked) == 4 and all("inference" in known[slug].tracks for slug in picked)
        assert daily.pick(tx, user, NOW + timedelta(hours=5)).slugs == picked
        assert len(daily.pick(tx, user, NOW, 7).slugs) == 7
        related = {near for slug in picked for near in known[slug].related}
        assert not related & set(picked)

    store.call(check)


def test_weak_topics_come_more_often(store: Store) -> None:
    def check(tx: Tx) -> None:
        user = person(tx)
        known = catalogue(tx)
        weak = [q.slug for q in known.questions.values() if q.topic == "inference"][:12]
        for slug in weak:
            deck.rate(tx, user, slug, Rating.AGAIN, 0, NOW - 2 * DAY)
        assert daily.weak_topics(tx, user, NOW)["inference"] > 0.7

    store.call(check)


def test_related_cards_wait_a_day_but_not_two(store: Store) -> None:
    def check(tx: Tx) -> None:
        user = person(tx)
        known = catalogue(tx).questions
        one = next(q for q in known.values() if any(s in known for s in q.related))
        other = next(s for s in one.related if s in known)
        for slug in (one.slug, other):
            deck.save(tx, user, Memory(slug, NOW, State.REVIEW, None, 5.0, 5.0, NOW - 5 * DAY, 3))
        assert queue.due(tx, user, NOW).count == 1
        assert queue.due(tx, user, NOW + DAY).count == 2  # both are overdue now: nothing is put off twice

    store.call(check)


# what one can do with a card --------------------------------------------------------------------------------------
def test_undo_restores_every_field(store: Store) -> None:
    def check(tx: Tx) -> None:
        user = person(tx)
        [slug] = put(tx, user, 1, NOW)
        before = deck.find(tx, user, slug)
        rated = deck.rate(tx, user, slug, Rating.EASY, 3, NOW)
        assert rated is not None and deck.find(tx, user, slug) != before
        assert deck.rate(tx, user, slug, Rating.EASY, 3, NOW) is None  # the second tap
        assert deck.undo(tx, user, rated.log_id) == slug
        assert deck.find(tx, user, slug) == before
        with pytest.raises(Stale):
            deck.undo(tx, user, rated.log_id)
        with pytest.raises(Stale):
            deck.undo(tx, replace(user, id=8), rated.log_id)

    store.call(check)


def test_only_the_last_rating_can_be_undone(store: Store) -> None:
    def check(tx: Tx) -> None:
        user = person(tx)
        [slug] = put(tx, user, 1, NOW)
        first = deck.rate(tx, user, slug, Rating.GOOD, 3, NOW)
        deck.rate(tx, user, slug, Rating.GOOD, 4, NOW)
        assert first is not None
        with pytest.raises(Stale):
            deck.undo(tx, user, first.log_id)

    store.call(check)


def test_a_leech_rests_and_is_listed(store: Store) -> None:
    def check(tx: Tx) -> None:
        user = person(tx)
        [slug] = put(tx, user, 1, NOW)
        now, told = NOW, []
        for _ in range(40):
            card = deck.find(tx, user, slug)
            assert card is not None
            rating = Rating.AGAIN if card.state == State.REVIEW else Rating.GOOD
            now = max(now, card.due_at, card.buried_until or now)
            rated = deck.rate(tx, user, slug, rating, card.reviews, now)
            assert rated is not None
            if rated.became_hard:
                told.append(deck.find(tx, user, slug))
        assert told and told[0] is not None and told[0].lapses == LEECH
        assert told[0].buried_until is not None and not told[0].suspended
        assert [card.slug for card, _ in session.hard_ones(tx, user)] == [slug]

    store.call(check)


def test_a_vacation_moves_the_dues_and_coming_back_early_moves_them_back(store: Store) -> None:
    def check(tx: Tx) -> None:
        user = person(tx)
        [slug] = put(tx, user, 1, NOW + 2 * DAY)
        [late] = put(tx, user, 1, NOW - 2 * DAY, start=1)
        user = deck.pause(tx, user, NOW + 7 * DAY, NOW)
        assert user.paused_until == NOW + 7 * DAY
        assert _due(tx, user, slug) == NOW + 9 * DAY and _due(tx, user, late) == NOW - 2 * DAY
        user = deck.pause(tx, user, None, NOW + 3 * DAY)
        assert user.paused_until is None
        assert _due(tx, user, slug) == NOW + 5 * DAY

    store.call(check)


def _due(tx: Tx, user: Person, slug: str) -> datetime:
    found = tx.execute(select(deck.CARDS.c.due_at).where(deck.CARDS.c.slug == slug)).scalar_one()
    assert isinstance(found, datetime)
    return found


def test_memory_survives_json() -> None:
    card = Memory("x", NOW, 2, None, 1.5, 5.5, NOW, 3, 1, True, NOW + DAY)
    import orjson

    assert Memory.from_dict(orjson.loads(orjson.dumps(card.as_dict()))) == card
