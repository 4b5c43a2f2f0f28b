"""The days before an interview, and the hours at which something comes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, text

from mentor import users
from mentor.catalogue import catalogue
from mentor.corpus.schema import AskedAt
from mentor.countdown import days, interviews
from mentor.countdown.interviews import Dated, same_company, times
from mentor.countdown.words import When
from mentor.models import Delivery
from mentor.outbox import State
from mentor.reviews import deck
from mentor.reviews.memory import Rating
from mentor.store import Store, Tx
from mentor.users import Person

NOW = datetime(2026, 11, 30, 2, tzinfo=UTC)  # 10:00 in Shanghai
DAY = timedelta(days=1)


def person(tx: Tx, track: str | None = "rag_agent") -> Person:
    users.touch(tx, 1, "zh", NOW, "Asia/Shanghai")
    found = users.find(tx, 1)
    assert found is not None
    return users.change(tx, found, NOW, track=track)


def arrange(tx: Tx, user: Person, company: str = "字节", round_: str = "tech", ahead: float = 5.2) -> Dated:
    return interviews.create(tx, user, company, round_, When(NOW + ahead * DAY, True), NOW)


def test_every_day_up_to_the_eve(sqlite_store: Store) -> None:
    def story(tx: Tx) -> None:
        user = person(tx)
        found = days.countdown(tx, user, arrange(tx, user).id, NOW)
        assert [day.on.day for day in found.days] == [30, 1, 2, 3, 4] and found.days_left == 5
        assert [day.is_eve for day in found.days] == [False] * 4 + [True]
        assert [day.has_mock for day in found.days].count(True) == 1 and found.days[3].has_mock
        slugs = [pick.slug for day in found.days for pick in day.picks]
        assert len(slugs) == len(set(slugs)) == 5 * user.new_per_day
        assert days.countdown(tx, user, 1, NOW) == found, "the same each time"

    sqlite_store.call(story)


def test_today_stays_put_while_it_is_worked_on(sqlite_store: Store) -> None:
    def story(tx: Tx) -> None:
        user = person(tx)
        made = arrange(tx, user)
        before = days.countdown(tx, user, made.id, NOW).days[0].picks
        for n, pick in enumerate(before):
            deck.rate(tx, user, pick.slug, Rating.GOOD, 0, NOW + timedelta(minutes=n))
            after = days.countdown(tx, user, made.id, NOW + timedelta(minutes=n)).days[0].picks
            assert [p.slug for p in after] == [p.slug for p in before]
            assert [p.is_done for p in after] == [k <= n for k in range(len(before))]

    sqlite_store.call(story)


@pytest.mark.parametrize(("round_", "is_hr"), [("hr", True), ("tech", False)])
def test_the_round_decides_the_topics(sqlite_store: Store, round_: str, is_hr: bool) -> None:
    def story(tx: Tx) -> None:
        user = person(tx)
        found = days.countdown(tx, user, arrange(tx, user, round_=round_).id, NOW)
        topics = {catalogue(tx).questions[pick.slug].topic for day in found.days for pick in day.picks}
        assert ("hr" in topics) is is_hr

    sqlite_store.call(story)


def test_the_company_first_then_the_posting_then_what_is_weak(sqlite_store: Store) -> None:
    def story(tx: Tx) -> None:
        user, known = person(tx, "llm"), catalogue(tx)
        posting = next(p for p in known.postings.values() if p.must)
        found = arrange(tx, user, posting.company)
        assert found.posting == posting.slug and found.track == posting.track
        must = {one.skill for one in posting.must}
        asked = next(q for q in known.questions.values() if must & set(q.skills) and found.track in q.tracks)
        other = next(q for q in known.questions.values() if not {o.skill for o in (*posting.must, *posting.nice)} & set(q.skills)
                     and found.track in q.tracks and q.topic != "hr")  # fmt: skip
        there = other.model_copy(update={"asked_at": [AskedAt(company=posting.company, round="tech")]})
        elsewhere = other.model_copy(update={"asked_at": [AskedAt(company="别的公司")]})
        scores = [
            days.score_of(q, found, known, weak)
            for q, weak in ((there, {}), (asked, {}), (other, {other.topic: 0.9}), (other, {}))
        ]
        assert [why for _, why in scores] == ["company", "posting", "weak", "track"]
        assert scores[0][0] > scores[1][0] and scores[2][0] > scores[3][0]
        assert days.score_of(elsewhere, found, known, {})[1] == "track"
        picks = [pick for day in days.countdown(tx, user, found.id, NOW).days for pick in day.picks]
        assert picks[0].why == "posting"

    sqlite_store.call(story)


def test_long_before_the_week_plan_holds(sqlite_store: Store) -> None:
    def story(tx: Tx) -> None:
        user = person(tx)
        assert days.countdown(tx, user, arrange(tx, user, ahead=30).id, NOW).days == []
        eve = days.countdown(tx, user, arrange(tx, user, "a", ahead=0.2).id, NOW)
        assert eve.days_left == 0 and len(eve.days) == 1 and not eve.days[0].is_eve

    sqlite_store.call(story)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("字节", "字节跳动", True), ("ByteDance", "字节跳动", True), ("Tencent", "腾讯", True), ("美团", "阿里", False),
        ("JD", "京东", True), ("AI", "OpenAI", False), ("微", "微软", False), ("OpenAI", "openai", True),
    ],
)  # fmt: skip
def test_the_same_company(one: str, other: str, same: bool) -> None:
    assert same_company(one, other) is same and same_company(other, one) is same


@pytest.mark.parametrize(
    ("hour", "quiet", "eve", "morning", "debrief"),
    [
        (15, (1380, 450), "04 20:00", "05 08:00", "05 18:00"),
        (None, (1380, 450), "04 20:00", "05 08:00", "05 20:00"),
        (9, (1380, 450), "04 20:00", "05 07:30", "05 12:00"),
        (15, (1170, 450), "04 18:30", "05 08:00", "05 18:00"),  # quiet from 19:30
        (21, (1380, 450), "04 20:00", "05 08:00", "06 07:30"),
        (15, (None, None), "04 20:00", "05 08:00", "05 18:00"),
    ],
)
@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/New_York", "Europe/Berlin"])
def test_the_hours_around_it(hour: int | None, quiet: tuple, eve: str, morning: str, debrief: str, zone: str) -> None:
    user = Person(1, tz=zone, quiet_from=quiet[0], quiet_to=quiet[1])
    at = datetime(2026, 12, 5, 9 if hour is None else hour, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    found = times(user, When(at, hour is not None))
    said = {what: when.astimezone(ZoneInfo(zone)).strftime("%d %H:%M") for what, when in found.items()}
    assert said == {"eve": eve, "morning": morning, "debrief": debrief}


def test_a_number_given_again_keeps_no_push_back(sqlite_store: Store) -> None:
    """A file from before migration 0012 may hand a deleted interview's number out once more."""
    pushes = select(Delivery.dedup_key).where(Delivery.state == State.QUEUED)

    def story(tx: Tx) -> None:
        user = person(tx)
        first = arrange(tx, user)
        before = tx.execute(pushes).scalars().all()
        interviews.remove(tx, user, first.id, NOW)
        assert len(before) == 3 and not tx.execute(pushes).all()
        tx.execute(text("DELETE FROM sqlite_sequence WHERE name = 'interview'"))
        again = interviews.create(tx, user, "腾讯", "hr", When(NOW + 5 * DAY, True), NOW + timedelta(seconds=1))
        assert again.id == first.id
        assert len(tx.execute(pushes).all()) == 3

    sqlite_store.call(story)
