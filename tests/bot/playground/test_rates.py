"""Sending limits."""

from __future__ import annotations

import pytest

from bot.playground import STUDENT, Playground
from bot.playground.rates import Rates

from .conftest import Api


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_thirty_in_any_second(clock: Clock) -> None:
    rates = Rates(30, clock)
    assert all(rates.admit(i, group=False, new=True) == (0, "") for i in range(30))
    assert rates.admit(99, group=False, new=True) == (1, "overall")
    clock.now = 0.99
    assert rates.admit(99, group=False, new=True)[0] == 1
    clock.now = 1.0
    assert rates.admit(99, group=False, new=True)[0] == 0


def test_even_spacing_passes(clock: Clock) -> None:
    rates = Rates(30, clock)
    for i in range(300):
        clock.now = i / 29
        assert rates.admit(i, group=False, new=True)[0] == 0


def test_a_burst_of_three_then_one_a_second(clock: Clock) -> None:
    rates = Rates(30, clock)
    assert [rates.admit(1, group=False, new=True)[1] for _ in range(4)] == ["", "", "", "chat"]
    for i in range(1, 20):
        clock.now = i / 0.95
        assert rates.admit(1, group=False, new=True)[0] == 0


def test_edits_have_no_bucket_but_count(clock: Clock) -> None:
    rates = Rates(30, clock)
    assert all(rates.admit(1, group=False, new=False)[0] == 0 for _ in range(30))
    assert rates.admit(2, group=False, new=True) == (1, "overall")


def test_twenty_a_minute_to_a_group(clock: Clock) -> None:
    rates = Rates(30, clock)
    for i in range(20):
        clock.now = i * 1.1
        assert rates.admit(-1, group=True, new=True)[0] == 0
    clock.now = 30.0
    assert rates.admit(-1, group=True, new=True) == (30, "group")
    clock.now = 60.0
    assert rates.admit(-1, group=True, new=True)[0] == 0


async def test_refusals_are_recorded(api: Api, play: Playground) -> None:
    play.strict_rates = True
    answers = [await api.raw("sendMessage", chat_id=STUDENT, text=str(i)) for i in range(4)]
    assert [a["ok"] for a in answers] == [True, True, True, False]
    assert answers[3]["error_code"] == 429
    assert answers[3]["parameters"] == {"retry_after": 1}
    assert [(r.chat_id, r.scope) for r in play.refusals] == [(STUDENT, "chat")]
    assert play.faults_seen == []
