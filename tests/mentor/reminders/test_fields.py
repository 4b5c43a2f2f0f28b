"""Single fields: an hour, a date, quiet hours."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentor.reminders import UnclearClock, parse_clock, parse_date, parse_quiet

NOW = datetime.fromisoformat("2026-11-23T10:00:00+08:00")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("晚上9点", time(21)),
        ("21:30", time(21, 30)),
        ("8pm", time(20)),
        ("早上七点半", time(7, 30)),
        ("２１点", time(21)),
        ("2130", time(21, 30)),
        ("每天晚上9點", time(21)),
        ("21", time(21)),
        ("noon", time(12)),
        ("零点", time(0)),
    ],
)
def test_an_hour(text: str, want: time) -> None:
    assert parse_clock(text) == want


def test_an_unclear_hour() -> None:
    assert parse_clock("8点") == UnclearClock("half_of_day", (time(8), time(20)))
    assert parse_clock("25点") == UnclearClock("no_such_time")
    assert parse_clock("随便") == UnclearClock("no_time")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("2026-12-05", date(2026, 12, 5)),
        ("12月5日", date(2026, 12, 5)),
        ("下周五", date(2026, 12, 4)),
        ("明天", date(2026, 11, 24)),
        ("今天", date(2026, 11, 23)),
        ("Dec 5", date(2026, 12, 5)),
        ("三天后", date(2026, 11, 26)),
    ],
)
def test_a_date(text: str, want: date) -> None:
    assert parse_date(text, "Asia/Shanghai", NOW) == want


def test_an_unclear_date() -> None:
    choices = (date(2026, 11, 27), date(2026, 12, 4))
    assert parse_date("next friday", "Asia/Shanghai", NOW) == UnclearClock("which_week", choices)
    assert parse_date("昨天", "Asia/Shanghai", NOW) == UnclearClock("past")
    assert parse_date("2026-11-01", "Asia/Shanghai", NOW) == UnclearClock("past")
    assert parse_date("2026-02-30", "Asia/Shanghai", NOW) == UnclearClock("no_such_date")
    assert parse_date("每天", "Asia/Shanghai", NOW) == UnclearClock("no_date")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("23:00-7:30", (time(23), time(7, 30))),
        ("晚上11点到早上7点", (time(23), time(7))),
        ("11pm to 7am", (time(23), time(7))),
        ("11点到7点", (time(23), time(7))),
        ("22-8", (time(22), time(8))),
        ("23:00～07:30", (time(23), time(7, 30))),
    ],
)
def test_quiet_hours(text: str, want: tuple[time, time]) -> None:
    assert parse_quiet(text) == want


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    parse_clock(text)
    parse_quiet(text)
    parse_date(text, "Asia/Shanghai", NOW)
