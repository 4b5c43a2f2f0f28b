"""The labelled phrases, the JSON of `mentor when`, and texts that nobody foresaw."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentor.reminders import Ambiguous, Refused, Schedule, Understood, understand, when_json

sys.path.insert(0, str(Path(__file__).parent))
from labelled import Phrase, fault, phrases

NOW = datetime.fromisoformat("2026-11-23T10:00:00+08:00")
TZ = "Asia/Shanghai"
TUNED = phrases("when.yaml")
PIECES = sorted({piece for phrase in TUNED for piece in [phrase.say[:4], phrase.say[-4:], phrase.say]})


@pytest.mark.parametrize("phrase", TUNED, ids=lambda phrase: phrase.say)
def test_a_labelled_phrase_is_understood(phrase: Phrase) -> None:
    assert fault(phrase) == ""


def test_held_out_phrases_are_understood() -> None:
    held = phrases("when_heldout.yaml")
    wrong = {phrase.say: what for phrase in held if (what := fault(phrase))}
    print(f"held out: {len(held) - len(wrong)} of {len(held)}")
    assert len(wrong) <= 0.05 * len(held), wrong


def test_no_phrase_is_in_both_sets() -> None:
    assert not {phrase.say for phrase in TUNED} & {phrase.say for phrase in phrases("when_heldout.yaml")}


def test_json_of_a_repetition_a_question_and_a_refusal() -> None:
    assert when_json("工作日早上8点半", TZ, NOW) == (
        0,
        {
            "status": "ok",
            "rrule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=30",
            "next": ["2026-11-24T08:30:00+08:00", "2026-11-25T08:30:00+08:00", "2026-11-26T08:30:00+08:00"],
        },
    )
    code, asked = when_json("明天8点", TZ, NOW)
    assert (code, asked["status"]) == (1, "ask")
    assert [choice["next"] for choice in asked["choices"]] == [
        ["2026-11-24T08:00:00+08:00"],
        ["2026-11-24T20:00:00+08:00"],
    ]
    assert when_json("以后", TZ, NOW) == (1, {"status": "refuse", "reason": "vague"})
    assert when_json("明天早上7点", TZ, NOW)[1]["rrule"] is None
    assert when_json("9pm", "Nowhere/Else", NOW)[0] == 2
    assert json.dumps(asked)


def test_a_naive_now_is_wall_time_of_the_zone() -> None:
    code, answer = when_json("9pm", "America/New_York", datetime(2026, 7, 1, 12, 0))
    assert (code, answer["next"]) == (0, ["2026-07-01T21:00:00-04:00"])


@pytest.mark.parametrize(
    ("say", "want"),
    [
        ("明天上午10点面试,提前半小时提醒我", "2026-11-24T09:30:00+08:00"),
        ("remind me 30 minutes before my interview tomorrow at 3pm", "2026-11-24T14:30:00+08:00"),
        ("周五面试,提前一天晚上8点提醒我", "2026-11-26T20:00:00+08:00"),
        ("call a friend at 9pm", "2026-11-23T21:00:00+08:00"),
    ],
)
def test_a_lead_is_taken_off_and_words_are_not_weekdays(say: str, want: str) -> None:
    assert when_json(say, TZ, NOW) == (0, {"status": "ok", "rrule": None, "next": [want]})


def test_after_midnight_tonight_is_still_this_night() -> None:
    late = datetime(2026, 11, 24, 0, 10, tzinfo=ZoneInfo(TZ))
    assert when_json("今晚1点", TZ, late)[1]["next"] == ["2026-11-24T01:00:00+08:00"]
    assert when_json("今晚9点", TZ, late)[1]["next"] == ["2026-11-24T21:00:00+08:00"]


def test_the_usual_hour_is_offered_first() -> None:
    answer = understand("每天", tz=TZ, now=NOW, usual=datetime(2026, 1, 1, 22, 15).time())
    assert isinstance(answer, Ambiguous)
    assert answer.choices[0].spoken == ("daily", {"time": "22:15", "interval": 1})


def test_what_would_be_two_reminders_is_refused_rather_than_mixed() -> None:
    for say in ("每周一早上9点和每周五下午5点", "每天晚上9点学习，周末10点"):
        assert when_json(say, TZ, NOW) == (1, {"status": "refuse", "reason": "several"})


def _sound(text: str, now: datetime = NOW, tz: str = TZ) -> None:
    answer = understand(text, tz=tz, now=now)
    for found in answer.choices if isinstance(answer, Ambiguous) else [answer]:
        if isinstance(found, Refused):
            assert found.reason
            continue
        assert isinstance(found, Understood)
        assert found.next and found.next[0] > now
        assert list(found.next) == sorted(set(found.next))
        assert Schedule.from_dict(json.loads(json.dumps(found.schedule.to_dict()))) == found.schedule


@given(st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_no_text_raises(text: str) -> None:
    _sound(text)


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map("".join),
    st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1)),
    st.sampled_from(["Asia/Shanghai", "America/New_York", "America/Nuuk", "Antarctica/Troll", "Pacific/Apia"]),
)
@settings(max_examples=400, deadline=None)
def test_no_mixture_of_phrases_raises(text: str, now: datetime, tz: str) -> None:
    _sound(text, now.replace(tzinfo=UTC), tz)


@pytest.mark.parametrize(
    "unit", ["每天晚上9点", "一" * 9, "9:", "周一", "1/", "every ", "12月", " ", "在", "半个小时后"]
)
def test_long_texts_return_fast(unit: str) -> None:
    for length in (990, 10_000):
        text = (unit * length)[:length]
        started = time.perf_counter()
        understand(text, tz=TZ, now=NOW)
        understand("".join(random.Random(1).sample(text, len(text))), tz=TZ, now=NOW)
        assert time.perf_counter() - started < 1.5


def test_importing_costs_no_heavy_module() -> None:
    code = (
        "import sys, mentor.reminders; print([m for m in ('jieba', 'opencc', 'yaml', 'dateutil') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"
