"""Campaigns by themselves: who is in a segment, when each gets it, what stops it, who comes later."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, text, update
from sqlalchemy.dialects import sqlite

from bot.locales import translator
from bot.views import sending
from mentor import campaigns, outbox, users
from mentor.campaigns import segments, stages, times
from mentor.errors import MentorError
from mentor.models import Application, Campaign, ConceptProgress, Delivery, Posting, User, UserSkill
from mentor.outbox import Outcome, State
from mentor.store import Store, Tx

ADMIN = users.Person(1)
NOON = datetime(2026, 12, 1, 4, tzinfo=UTC)  # 12:00 in Shanghai
PEOPLE, DELIVERIES = User.__table__, Delivery.__table__  # type: ignore[attr-defined]


def add(tx: Tx, user_id: int, **values: Any) -> users.Person:
    stage = values.pop("stage", None)
    skills = values.pop("skills", ())
    person = users.Person(user_id, **{"created_at": NOON, "seen_at": NOON, **values})
    tx.execute(insert(PEOPLE), [users._values(person) | {"stage": stage}])
    for skill in skills:
        row = {"user_id": user_id, "skill": skill, "level": 2, "source": "text"}
        tx.execute(insert(UserSkill.__table__), [row])  # type: ignore[attr-defined]
    return person


def crowd(tx: Tx) -> None:
    add(tx, 10, track="llm", city="上海", stage=1, skills=("python", "cuda"))
    add(tx, 11, track="llm", city="北京", stage=2, skills=("python",), lang="en")
    add(tx, 12, track="recsys", city=None, stage=2, seen_at=NOON - timedelta(days=40))
    add(tx, 13, track="llm", silenced=True)
    add(tx, 14, track="llm", muted=["campaign"])
    add(tx, 15, track="llm", paused_until=NOON + timedelta(days=1))
    add(tx, 16, track="llm")
    outbox.suppress(tx, 16, "blocked", NOON)


@pytest.mark.parametrize(
    ("segment", "people"),
    [
        ({}, 3),
        ({"tracks": ["llm"]}, 2),
        ({"cities": ["上海"]}, 1),
        ({"cities": ["上海", "-"]}, 2),
        ({"stages": [2]}, 2),
        ({"stages": [2], "tracks": ["recsys"]}, 1),
        ({"skills": ["python", "cuda"]}, 2),
        ({"skills": ["python", "cuda"], "least": 2}, 1),
        ({"skills": ["cuda"], "least": 5}, 1),
        ({"seen": "7"}, 2),
        ({"seen": "-30"}, 1),
        ({"langs": ["en", "zh_Hant"]}, 1),
        ({"tracks": ["data"]}, 0),
    ],
)
def test_a_segment_counts_whom_it_then_writes_to(store: Store, segment: dict[str, Any], people: int) -> None:
    store.call(crowd)
    assert store.read(campaigns.audience, segment, NOON) == people

    def run(tx: Tx) -> int:
        return campaigns.start(tx, ADMIN, campaigns.create(tx, ADMIN, {"text": "好"}, segment, NOON), NOON).total

    assert store.call(run) == people


def test_who_cannot_be_reached_does_not_count_by_skills_either(store: Store) -> None:
    """Counting by several skills alone goes its own way; it must come to what is then written to."""
    both, segment = ("python", "cuda"), {"skills": ["python", "cuda", "rag"], "least": 2}
    hour = timedelta(hours=1)
    unreached: list[dict[str, Any]] = [
        {"silenced": True},
        {"muted": ["daily", "campaign"]},
        {"paused_until": NOON + hour},
    ]
    reached: list[dict[str, Any]] = [{}, {"muted": ["daily"]}, {"paused_until": NOON - hour}]

    def run(tx: Tx) -> tuple[int, int]:
        for number, values in enumerate((*unreached, *reached)):
            add(tx, 10 + number, skills=both, **values)
        add(tx, 20, skills=both)
        outbox.suppress(tx, 20, "blocked", NOON)
        add(tx, 21, skills=("python", "sql"))
        counted = campaigns.audience(tx, segment, NOON)
        return counted, campaigns.start(
            tx, ADMIN, campaigns.create(tx, ADMIN, {"text": "好"}, segment, NOON), NOON
        ).total

    assert store.call(run) == (len(reached), len(reached))


def test_those_who_cannot_be_reached_are_found_by_their_own_index(store: Store) -> None:
    if not store.is_sqlite:
        pytest.skip("PostgreSQL knows how many rows there are, and reads few of them as it likes")
    statement = segments.skilled({"skills": ["python", "cuda"], "least": 2}, NOON)
    asked = str(statement.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))
    plan = store.read(lambda tx: [row[3] for row in tx.execute(text(f"EXPLAIN QUERY PLAN {asked}"))])
    assert any("ix_user_quiet" in step for step in plan), plan


def test_toggling_there_and_back_is_where_it_was(store: Store) -> None:
    store.call(crowd)

    def run(tx: Tx) -> list[dict[str, Any]]:
        campaign, version, seen = campaigns.create(tx, ADMIN, {"text": "好"}, {}, NOON), 0, []
        steps = [("tracks", "llm"), ("stages", "2"), ("seen", "7"), ("skills", "cuda"), ("least", "2"), ("least", "2"),
                 ("skills", "cuda"), ("seen", "7"), ("stages", "2"), ("tracks", "llm")]  # fmt: skip
        for name, value in steps:
            found = campaigns.toggle(tx, ADMIN, campaign, version, name, value, NOON)
            version = found.report.version
            seen.append(found.report.segment)
        return seen

    seen = store.call(run)
    assert seen[4] == {"tracks": ["llm"], "stages": [2], "seen": "7", "skills": ["cuda"], "least": 2}
    assert seen[-1] == {}


def test_two_admins_do_not_overwrite_each_other(store: Store) -> None:
    def run(tx: Tx) -> tuple[campaigns.Draft, campaigns.Draft]:
        campaign = campaigns.create(tx, ADMIN, {"text": "好"}, {}, NOON)
        first = campaigns.toggle(tx, ADMIN, campaign, 0, "tracks", "llm", NOON)
        return first, campaigns.toggle(tx, ADMIN, campaign, 0, "tracks", "data", NOON)

    first, second = store.call(run)
    assert not first.is_conflict and second.is_conflict
    assert second.report.segment == {"tracks": ["llm"]}


@pytest.mark.parametrize(
    ("wall", "hours", "wanted"),
    [
        (None, "", {"Asia/Shanghai": "04:00", "America/New_York": "04:00"}),
        ("2026-12-01T20:00", "", {"Asia/Shanghai": "12:00", "America/New_York": "01:00"}),
        (None, "540-1260", {"Asia/Shanghai": "04:00", "America/New_York": "14:00"}),  # 23:00 there: at 09:00
        (None, "quiet", {"Asia/Shanghai": "04:00", "America/New_York": "12:30"}),
    ],
)
def test_each_on_their_own_clock(store: Store, wall: str | None, hours: str, wanted: dict[str, str]) -> None:
    def run(tx: Tx) -> dict[str, str]:
        for number, tz in enumerate(wanted):
            add(tx, 100 + number, tz=tz)
        campaign = campaigns.create(tx, ADMIN, {"text": "好"}, {}, NOON)
        tx.execute(update(Campaign.__table__).values(hours=hours, wall_at=wall))  # type: ignore[attr-defined]
        campaigns.start(tx, ADMIN, campaign, NOON)
        query = select(PEOPLE.c.tz, DELIVERIES.c.due_at).join(DELIVERIES, DELIVERIES.c.user_id == PEOPLE.c.id)
        return {row.tz: f"{row.due_at:%H:%M}" for row in tx.execute(query)}

    assert store.call(run) == wanted


def test_the_zones_agree_with_the_rule(store: Store) -> None:
    """The CASE in the INSERT and the rule in Python are one."""
    rule = times.Rule("2026-12-01T09:30", "quiet")

    def run(tx: Tx) -> dict[int, datetime]:
        for number, (tz, quiet) in enumerate([("Asia/Kolkata", 600), ("Pacific/Apia", None), ("Europe/London", 630)]):
            add(tx, 200 + number, tz=tz, quiet_from=None if quiet is None else 0, quiet_to=quiet)
        query = select(PEOPLE.c.id, times.due_column(tx, rule, NOON)).where(PEOPLE.c.id >= 200)
        found = dict(tx.execute(query).all())
        for user_id, at in found.items():
            person = users.find(tx, user_id)
            assert person is not None
            assert at == rule.due(NOON, person.tz, person.quiet_from, person.quiet_to)
        return found

    assert len(set(store.call(run).values())) == 3


def test_who_is_missed_by_the_hours_waits_for_the_next(store: Store) -> None:
    def run(tx: Tx, now: datetime) -> datetime:
        campaigns.tick(tx, now)
        return tx.execute(select(DELIVERIES.c.due_at)).scalar_one()

    def begin(tx: Tx) -> None:
        add(tx, 10)
        campaign = campaigns.create(tx, ADMIN, {"text": "好"}, {}, NOON)
        tx.execute(update(Campaign.__table__).values(hours="540-1260"))  # type: ignore[attr-defined]
        campaigns.start(tx, ADMIN, campaign, NOON)

    store.call(begin)
    assert store.call(run, NOON + timedelta(hours=8)) == NOON
    assert store.call(run, NOON + timedelta(hours=9)) == NOON + timedelta(hours=21)  # 21:00 is past: 09:00


def test_a_scheduled_one_begins_with_the_segment_of_then(store: Store) -> None:
    def begin(tx: Tx) -> int:
        campaign = campaigns.create(tx, ADMIN, {"text": "好"}, {}, NOON)
        campaigns.schedule(tx, ADMIN, campaign, 0, NOON + timedelta(hours=2), NOON)
        assert campaigns.start(tx, ADMIN, campaign, NOON).state == "scheduled"
        return campaign

    def later(tx: Tx, hours: float) -> campaigns.Report:
        campaigns.tick(tx, NOON + timedelta(hours=hours))
        return campaigns.find(tx, campaign)

    campaign = store.call(begin)
    store.call(add, 10)
    assert store.call(later, 1.9).state == "scheduled"
    found = store.call(later, 2.1)
    assert (found.state, found.total) == ("running", 1)
    with pytest.raises(MentorError, match="campaign_running"):
        store.call(lambda tx: campaigns.move(tx, ADMIN, campaign, "unschedule", NOON))


def test_a_time_that_is_past_is_refused(store: Store) -> None:
    with pytest.raises(MentorError, match=r"campaign\.past"):
        store.call(
            lambda tx: campaigns.schedule(
                tx, ADMIN, campaigns.create(tx, ADMIN, {"text": "好"}, {}, NOON), 0, NOON - timedelta(hours=1), NOON
            )
        )


def test_the_rate_lets_so_many_go(store: Store) -> None:
    def begin(tx: Tx) -> None:
        for number in range(100):
            add(tx, 100 + number)
        campaign = campaigns.create(tx, ADMIN, {"text": "好"}, {}, NOON)
        campaigns.set_option(tx, ADMIN, campaign, 0, "rate", "60", NOON)
        campaigns.start(tx, ADMIN, campaign, NOON)

    def claimed(tx: Tx, seconds: int) -> int:
        campaigns.tick(tx, NOON + timedelta(seconds=seconds))
        return len(outbox.claim(tx, 1000, NOON + timedelta(seconds=seconds)))

    store.call(begin)
    assert [store.call(claimed, s) for s in (0, 5, 15, 15, 4000)] == [0, 5, 10, 0, 60]


def settle_some(tx: Tx, states: list[State], now: datetime) -> None:
    taken = outbox.claim(tx, len(states), now)
    outbox.record(tx, [Outcome(one.id, s, error="x") for one, s in zip(taken, states, strict=True)], now)


def begin_many(tx: Tx) -> int:
    for number in range(100):
        add(tx, 100 + number)
    campaign = campaigns.create(tx, ADMIN, {"text": "好"}, {}, NOON)
    campaigns.start(tx, ADMIN, campaign, NOON)
    return campaign


@pytest.mark.parametrize(
    ("states", "after"),
    [
        ([State.FAILED] * 4 + [State.SENT] * 6, "paused"),
        ([State.UNKNOWN] * 10, "paused"),
        ([State.FAILED] * 2 + [State.SENT] * 8, "running"),
        ([State.FAILED] * 5, "running"),  # too few to tell
        ([State.GONE] * 20, "running"),  # they blocked us: nothing is wrong with the message
    ],
)
def test_errors_pause_it(store: Store, states: list[State], after: str) -> None:
    campaign = store.call(begin_many)
    store.call(settle_some, states, NOON)
    [report] = store.call(campaigns.settle, [campaign], NOON)
    assert report.state == after
    assert (report.paused_why == "errors") == (after == "paused")
    if after == "paused":
        again = NOON + timedelta(minutes=1)
        assert store.call(campaigns.move, ADMIN, campaign, "resume", again).state == "running"
        assert [r.state for r in store.call(campaigns.settle, [campaign], again)] == ["running"]


def test_a_crash_of_ours_does_not_pause_it(store: Store) -> None:
    campaign = store.call(begin_many)
    store.call(outbox.claim, 50, NOON)
    store.call(outbox.recover, NOON)
    assert [r.state for r in store.call(campaigns.settle, [campaign], NOON)] == ["running"]


def test_who_comes_later_gets_it_once(store: Store) -> None:
    def begin(tx: Tx) -> int:
        add(tx, 10, track="llm")
        campaign = campaigns.create(tx, ADMIN, {"text": "好"}, {"tracks": ["llm"]}, NOON)
        campaigns.set_option(tx, ADMIN, campaign, 0, "join", "7", NOON)
        campaigns.start(tx, ADMIN, campaign, NOON)
        settle_some(tx, [State.SENT], NOON)
        return campaign

    def at(tx: Tx, **delta: float) -> tuple[str, int]:
        campaigns.tick(tx, NOON + timedelta(**delta))
        report = campaigns.find(tx, campaign)
        return report.state, report.total

    campaign = store.call(begin)
    assert store.call(at, minutes=2) == ("running", 1)
    store.call(add, 11, track="llm", seen_at=NOON + timedelta(minutes=3))
    store.call(add, 12, track="data", seen_at=NOON + timedelta(minutes=3))
    assert store.call(lambda tx: at(tx, minutes=5)) == ("running", 2)
    assert store.call(lambda tx: at(tx, minutes=8)) == ("running", 2)
    store.call(settle_some, [State.SENT], NOON + timedelta(minutes=9))
    assert store.call(lambda tx: at(tx, days=8)) == ("finished", 2)


@pytest.mark.parametrize("join", ["0", "7"])
def test_unknown_ones_again_reach_nobody_who_came_after_the_end(store: Store, join: str) -> None:
    def run(tx: Tx) -> campaigns.Report:
        add(tx, 10)
        campaign = campaigns.create(tx, ADMIN, {"text": "好"}, {}, NOON)
        campaigns.set_option(tx, ADMIN, campaign, 0, "join", join, NOON)
        campaigns.start(tx, ADMIN, campaign, NOON)
        settle_some(tx, [State.UNKNOWN], NOON)
        ended, again = NOON + timedelta(days=8), NOON + timedelta(days=9)
        campaigns.tick(tx, ended)
        assert campaigns.find(tx, campaign).state == "finished"
        add(tx, 11, seen_at=again)
        assert campaigns.resend_unknown(tx, ADMIN, campaign, again).is_running
        campaigns.tick(tx, again + timedelta(minutes=2))
        settle_some(tx, [State.SENT], again)
        campaigns.tick(tx, again + timedelta(minutes=4))
        return campaigns.find(tx, campaign)

    report = store.call(run)
    assert (report.state, report.counts) == ("finished", {State.SENT: 1})


def test_a_cancelled_one_is_not_begun_again_by_its_unknown_ones(store: Store) -> None:
    def run(tx: Tx) -> None:
        add(tx, 10)
        campaign = campaigns.create(tx, ADMIN, {"text": "好"}, {}, NOON)
        campaigns.start(tx, ADMIN, campaign, NOON)
        outbox.claim(tx, 1, NOON)
        campaigns.move(tx, ADMIN, campaign, "cancel", NOON)
        outbox.recover(tx, NOON)
        campaigns.resend_unknown(tx, ADMIN, campaign, NOON)

    with pytest.raises(MentorError, match="campaign_cancelled"):
        store.call(run)


def test_the_stage_is_counted_when_progress_moves(store: Store) -> None:
    from mentor import roadmaps
    from mentor.catalogue import catalogue

    def run(tx: Tx) -> list[int | None]:
        person, found = add(tx, 10, track="llm"), []
        stage = catalogue(tx).roadmaps["llm"].stages[0]

        def counted() -> None:
            stages.fill(tx)
            found.append(tx.execute(select(PEOPLE.c.stage).where(PEOPLE.c.id == 10)).scalar())

        counted()
        for node in stage.nodes:
            roadmaps.set_state(tx, person, node.slug, "done", NOON)
        counted()
        users.change(tx, person, NOON, track="data")
        counted()
        rows = [
            {"user_id": 10, "concept": node.concept, "state": "done", "changed_at": NOON}
            for stage in catalogue(tx).roadmaps["aigc"].stages
            for node in stage.nodes
        ]
        statement = tx.insert(ConceptProgress.__table__).on_conflict_do_nothing()  # type: ignore[attr-defined]
        tx.execute(statement, list({row["concept"]: row for row in rows}.values()))
        users.change(tx, person, NOON, track="aigc")
        counted()
        return [*found, len(catalogue(tx).roadmaps["aigc"].stages)]

    first, second, _, finished, last = store.call(run)
    assert (first, second) == (1, 2)
    assert finished == (last or 0) + 1


def posting_id(tx: Tx) -> tuple[int, str]:
    table = Posting.__table__  # type: ignore[attr-defined]
    row = tx.execute(select(table.c.id, table.c.slug).order_by(table.c.id).limit(1)).one()
    return row.id, row.slug


def test_the_report_counts_what_recipients_did(store: Store) -> None:
    def run(tx: Tx) -> tuple[campaigns.Report, list[dict[str, str]], int]:
        number, slug = posting_id(tx)
        for user_id in (10, 11, 12, 13):
            add(tx, user_id)
        applications = Application.__table__  # type: ignore[attr-defined]
        done = {"user_id": 13, "posting": slug, "state": "applied", "changed_at": NOON - timedelta(days=1)}
        tx.execute(insert(applications), [done])  # had applied before: needs no news of it
        campaign = campaigns.create(tx, ADMIN, {"posting": number}, {}, NOON)
        people = campaigns.start(tx, ADMIN, campaign, NOON).total
        taken = outbox.claim(tx, 3, NOON)
        states = [State.SENT, State.SENT, State.FAILED]
        errors = [None, None, "=HYPERLINK(1)"]
        outbox.record(tx, [Outcome(t.id, s, error=e) for t, s, e in zip(taken, states, errors, strict=True)], NOON)
        for user_id, state in ((10, "saved"), (11, "interview")):
            row = {"user_id": user_id, "posting": slug, "state": state, "changed_at": NOON + timedelta(hours=1)}
            tx.execute(insert(applications), [row])
        content = campaigns.table(tx, ADMIN, campaign).decode("utf-8-sig")
        return campaigns.find(tx, campaign), list(csv.DictReader(io.StringIO(content))), people

    report, rows, people = store.call(run)
    assert people == 3 and (report.saved, report.applied) == (1, 1)
    assert {row["user_id"]: row["state"] for row in rows} == {"10": "sent", "11": "sent", "12": "failed"}
    assert rows[2]["error"] == "'=HYPERLINK(1)"
    assert [row["posting"] for row in rows] == ["saved", "interview", ""]


def test_each_reads_their_own(store: Store) -> None:
    def run(tx: Tx) -> list[campaigns.Message | None]:
        number, _ = posting_id(tx)
        add(tx, 10, track="llm", skills=("python",))
        add(tx, 11, track="llm", lang="en")
        text = campaigns.create(tx, ADMIN, {"text": "你好", "en": "Hello"}, {}, NOON)
        posting = campaigns.create(tx, ADMIN, {"posting": number}, {}, NOON)
        made = [campaigns.preview(tx, ADMIN, c, u, NOON).message for c in (text, posting) for u in (10, 11)]
        tx.execute(update(Posting.__table__).values(retired_at=NOON))  # type: ignore[attr-defined]
        campaigns.start(tx, ADMIN, posting, NOON)
        gone = [campaigns.message(tx, one, NOON) for one in outbox.claim(tx, 2, NOON)]
        return [*made, *gone]

    zh, en, mine, theirs, *gone = store.call(run)
    assert zh and en and mine and theirs
    assert (zh.text, en.text) == ("你好", "Hello")
    assert mine.gap and theirs.gap and theirs.gap.knows_nothing and not mine.gap.knows_nothing
    assert gone == [None, None]


@pytest.mark.parametrize("how", ["finished", "cancelled"])
def test_who_got_it_is_forgotten_a_month_after_its_end(store: Store, how: str) -> None:
    def run(tx: Tx) -> None:
        number, slug = posting_id(tx)
        for user_id in (10, 11, 12):
            add(tx, user_id)
        campaign = campaigns.create(tx, ADMIN, {"posting": number}, {}, NOON)
        campaigns.start(tx, ADMIN, campaign, NOON)
        settle_some(tx, [State.SENT, State.UNKNOWN] + [State.GONE] * (how == "finished"), NOON)
        row = {"user_id": 10, "posting": slug, "state": "saved", "changed_at": NOON + timedelta(hours=1)}
        tx.execute(insert(Application.__table__), [row])  # type: ignore[attr-defined]
        if how == "cancelled":
            campaigns.move(tx, ADMIN, campaign, "cancel", NOON)
        campaigns.settle(tx, None, NOON)
        before = campaigns.find(tx, campaign)
        assert before.state == how and before.saved == 1 and before.total == 3
        rows = select(DELIVERIES.c.id).where(DELIVERIES.c.campaign_id == campaign)
        assert not campaigns.sweep(tx, NOON + timedelta(days=30))
        assert len(tx.execute(rows).all()) == 3

        after_month = NOON + timedelta(days=30, seconds=1)
        assert campaigns.sweep(tx, after_month) and not campaigns.sweep(tx, after_month)
        assert not tx.execute(rows).all()
        after = campaigns.find(tx, campaign)
        assert after.is_swept and not before.is_swept
        assert (after.counts, after.saved, after.applied) == (before.counts, before.saved, before.applied)
        labels = [button.label for row in sending.progress(after, translator("zh_Hans")).buttons for button in row]
        assert labels == [translator("zh_Hans").plain("campaign.button_refresh")]

    store.call(run)


def test_a_running_one_keeps_its_rows(store: Store) -> None:
    campaign = store.call(begin_many)
    assert not store.call(campaigns.sweep, NOON + timedelta(days=400))
    assert store.read(campaigns.find, campaign).total > 0
