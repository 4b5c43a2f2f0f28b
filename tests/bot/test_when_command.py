"""`mentor when`: exit codes, JSON, and sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.commands import app

NOW = "2026-11-23T10:00:00+08:00"


@pytest.fixture
def mentor(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Run a command line; (exit code, standard output, standard error)."""
    monkeypatch.chdir(tmp_path)

    def run(*args: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["mentor", "when", *args])
        code = app()
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_understood(mentor) -> None:
    code, out, err = mentor("工作日早上8点半", "--now", NOW, "--json")
    assert code == 0 and not err
    assert json.loads(out) == {
        "status": "ok",
        "rrule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=30",
        "next": ["2026-11-24T08:30:00+08:00", "2026-11-25T08:30:00+08:00", "2026-11-26T08:30:00+08:00"],
    }


def test_a_one_time_reminder_has_no_rule(mentor) -> None:
    code, out, _ = mentor("tomorrow 7am", "--tz", "America/New_York", "--now", "2026-03-07T10:00", "--json")
    assert (code, json.loads(out)) == (0, {"status": "ok", "rrule": None, "next": ["2026-03-08T07:00:00-04:00"]})


def test_two_readings_are_choices(mentor) -> None:
    code, out, _ = mentor("每天8点", "--now", NOW, "--json")
    found = json.loads(out)
    assert code == 1 and found["status"] == "ask" and len(found["choices"]) == 2


def test_none_is_a_refusal(mentor) -> None:
    code, out, _ = mentor("等会儿", "--now", NOW, "--json")
    assert (code, json.loads(out)) == (1, {"status": "refuse", "reason": "vague"})


@pytest.mark.parametrize(
    ("said", "code", "words"),
    [
        ("每天晚上9点 刷题", 0, "每天 21:00 提醒你：刷题"),
        ("tomorrow 7am", 0, "tomorrow (Tue 24 Nov) 07:00"),
        ("每天8点", 1, "早上还是晚上"),
        ("农历初一", 1, "农历"),
        ("", 1, "have not said"),
    ],
)
def test_sentences(mentor, said: str, code: int, words: str) -> None:
    found, out, err = mentor(said, "--now", NOW)
    assert found == code and words in (out if code == 0 else err) and "<" not in out + err


@pytest.mark.parametrize("args", [["7am", "--tz", "Mars/X"], ["7am", "--now", "gaga"], [], ["7am", "--nonsense"]])
def test_wrong_usage_is_one_line_and_exit_2(mentor, args: list[str]) -> None:
    code, out, err = mentor(*args)
    assert code == 2 and not out and len(err.strip().splitlines()) == 1
