"""Next times through daylight saving, intervals and the ends of months."""

from __future__ import annotations

import zoneinfo
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from mentor.reminders import Schedule, next_fire, next_times
from mentor.reminders.sweep import ZONES, sweep
from tests.push.kills import IS_SOAK

SCHEDULES = st.one_of(
    st.builds(
        Schedule,
        kind=st.just("daily"),
        clock=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
        anchor=st.dates(date(2024, 1, 1), date(2028, 1, 1)),
        interval=st.integers(1, 9),
    ),
    st.builds(
        Schedule,
        kind=st.just("weekly"),
        clock=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
        anchor=st.dates(date(2024, 1, 1), date(2028, 1, 1)),
        interval=st.integers(1, 4),
        days=st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
    ),
    st.builds(
        Schedule,
        kind=st.just("monthly"),
        clock=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
        anchor=st.dates(date(2024, 1, 1), date(2028, 1, 1)),
        interval=st.integers(1, 3),
        month_days=st.sets(st.sampled_from([-1, 1, 15, 28]), min_size=1).map(lambda days: tuple(sorted(days))),
    ),
)
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2028, 12, 31)).map(lambda at: at.replace(tzinfo=UTC))


def test_twelve_zones_eight_clocks_three_years_one_push_a_local_day() -> None:
    figures = sweep()
    print(figures)
    assert (figures.zones, figures.clocks) == (12, 8)
    assert (figures.missed, figures.doubled) == (0, 0)
    assert figures.fires == figures.local_days == 12 * 8 * 1096
    assert figures.seconds < 10


def test_every_zone_there_is_over_one_year() -> None:
    zones = tuple(sorted(zoneinfo.available_timezones() - {"localtime", "Factory"}))[:: 1 if IS_SOAK else 5]
    figures = sweep(zones, (time(0), time(2, 30), time(23, 30)), date(2026, 1, 1), date(2026, 12, 31))
    assert (figures.missed, figures.doubled) == (0, 0)


def _local(schedule: Schedule, tz: str, after: str, count: int = 3) -> list[str]:
    moment = datetime.fromisoformat(after).replace(tzinfo=ZoneInfo(tz))
    return [at.astimezone(ZoneInfo(tz)).isoformat() for at in next_times(schedule, tz, moment, count)]


def test_a_gap_takes_the_first_valid_instant_and_an_overlap_fires_once() -> None:
    daily = Schedule("daily", clock=time(2, 30))
    spring = _local(daily, "America/New_York", "2026-03-07T12:00")
    assert spring[:2] == ["2026-03-08T03:00:00-04:00", "2026-03-09T02:30:00-04:00"]
    early = Schedule("daily", clock=time(1, 30))
    autumn = _local(early, "America/New_York", "2026-10-31T12:00")
    assert autumn[:2] == ["2026-11-01T01:30:00-04:00", "2026-11-02T01:30:00-05:00"]
    midnight = Schedule("daily", clock=time(0, 0))
    assert _local(midnight, "America/Santiago", "2026-09-05T12:00")[0] == "2026-09-06T01:00:00-03:00"


def test_the_day_after_the_gap_keeps_its_first_hour() -> None:
    half_past = Schedule("daily", clock=time(0, 30))
    assert _local(half_past, "Europe/London", "2026-03-29T12:00")[0] == "2026-03-30T00:30:00+01:00"


def test_a_gap_over_midnight_keeps_its_day() -> None:
    late = Schedule("daily", clock=time(23, 30))
    days = [at[:10] for at in _local(late, "America/Nuuk", "2026-03-26T12:00", 6)]
    assert days == [f"2026-03-{day}" for day in range(26, 32)]


def test_a_day_that_the_zone_skipped_has_no_push() -> None:
    noon = Schedule("daily", clock=time(12, 0))
    days = [at[:10] for at in _local(noon, "Pacific/Apia", "2011-12-28T13:00", 3)]
    assert days == ["2011-12-29", "2011-12-31", "2012-01-01"]


def test_every_other_day_keeps_its_days_from_any_moment() -> None:
    other = Schedule("daily", clock=time(20, 0), anchor=date(2026, 11, 23), interval=2)
    assert [at[:10] for at in _local(other, "Asia/Shanghai", "2027-03-01T00:00")] == [
        "2027-03-01",
        "2027-03-03",
        "2027-03-05",
    ]
    assert [at[:10] for at in _local(other, "Asia/Shanghai", "2020-01-01T00:00", 1)] == ["2026-11-23"]


def test_month_ends_and_ordinals() -> None:
    last = Schedule("monthly", clock=time(9), month_days=(-1,))
    assert [at[:10] for at in _local(last, "Asia/Shanghai", "2027-01-31T12:00")] == [
        "2027-02-28",
        "2027-03-31",
        "2027-04-30",
    ]
    thirty = Schedule("monthly", clock=time(9), month_days=(30,))
    assert _local(thirty, "Asia/Shanghai", "2027-01-31T12:00")[0][:10] == "2027-03-30"
    leap = Schedule("yearly", clock=time(9), month=2, month_days=(29,))
    assert _local(leap, "Asia/Shanghai", "2026-01-01T00:00", 2)[1][:10] == "2032-02-29"
    friday = Schedule("monthly", clock=time(9), days=(4,), nth=-1)
    assert _local(friday, "Asia/Shanghai", "2026-11-01T00:00")[0][:10] == "2026-11-27"


def test_once_is_over_when_it_was() -> None:
    once = Schedule("once", at=datetime(2026, 1, 1, tzinfo=UTC))
    assert next_fire(once, "UTC", datetime(2026, 1, 1, tzinfo=UTC)) is None
    assert once.rrule is None
    assert next_fire(Schedule("daily", clock=time(9)), "UTC", datetime(9999, 12, 31, 23, tzinfo=UTC)) is None


@given(SCHEDULES, MOMENTS, st.sampled_from(ZONES))
@settings(max_examples=300, deadline=None)
def test_next_is_strictly_later_and_survives_storage(schedule: Schedule, after: datetime, tz: str) -> None:
    found = next_fire(schedule, tz, after)
    assert found is not None
    assert found > after
    assert found.utcoffset() == timedelta(0)
    assert Schedule.from_dict(schedule.to_dict()) == schedule
    assert next_fire(schedule, tz, found - timedelta(seconds=1)) == found


@given(SCHEDULES, MOMENTS)
@settings(max_examples=150, deadline=None)
def test_the_rule_means_the_same_to_dateutil(schedule: Schedule, after: datetime) -> None:
    assert schedule.rrule and schedule.anchor
    start = datetime.combine(schedule.anchor, time(0), tzinfo=UTC)
    theirs = rrulestr(schedule.rrule + ";BYSECOND=0", dtstart=start).after(after)
    assert next_fire(schedule, "UTC", after) == theirs


@pytest.mark.parametrize(
    "data", [{"kind": "hourly"}, {"kind": "once"}, {"kind": "daily"}, {"kind": "daily", "at": "x"}]
)
def test_a_stored_schedule_is_checked(data: dict[str, str]) -> None:
    with pytest.raises((KeyError, ValueError)):
        Schedule.from_dict(data)
