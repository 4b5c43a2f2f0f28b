"""Company, date and round as people type them, in any order."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from mentor.countdown.words import read
from mentor.errors import MentorError

NOW = datetime(2026, 11, 30, 3, tzinfo=UTC)  # Monday, 11:00 in Shanghai
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("said", "company", "round_", "when"),
    [
        ("字节 2026-12-05 技术面", "字节", "tech", "12-05"),
        ("技术面 字节 12月5日", "字节", "tech", "12-05"),
        ("2026-12-05 字节 技术面", "字节", "tech", "12-05"),
        ("字节跳动 下周三下午3点 技术面", "字节跳动", "tech", "12-09 15:00"),
        ("ByteDance 2026-12-05 14:30 tech", "ByteDance", "tech", "12-05 14:30"),
        ("字节，12月5日14点，主管面", "字节", "lead", "12-05 14:00"),
        ("字节技术面12月5日下午3点", "字节", "tech", "12-05 15:00"),
        ("我要去美团的技术面试 明天", "美团", "tech", "12-01"),
        ("今日头条 明天 10:00 二面", "今日头条", "tech", "12-01 10:00"),
        ("月之暗面 12月8日 终面", "月之暗面", "lead", "12-08"),
        ("第四范式 2026.12.08 15:00 技术", "第四范式", "tech", "12-08 15:00"),
        ("36氪 后天 hr", "36氪", "hr", "12-02"),
        ("百度 大后天 交叉面", "百度", "cross", "12-03"),
        ("在线教育公司 明天 hr", "在线教育公司", "hr", "12-01"),
        ("約克科技 明天下午兩點 HR面", "約克科技", "hr", "12-01 14:00"),
        ("OpenAI 5 December 10am technical interview", "OpenAI", "tech", "12-05 10:00"),
        ("interview with Apple Dec 5 2pm hr round", "Apple", "hr", "12-05 14:00"),
        ("Shopee 明晚8点 tech", "Shopee", "tech", "12-01 20:00"),
        ("蚂蚁集团 周五上午10点半 三面", "蚂蚁集团", "lead", "12-04 10:30"),
    ],
)
def test_everything_in_any_order(said: str, company: str, round_: str, when: str) -> None:
    found = read(said, "Asia/Shanghai", NOW)
    assert (found.company, found.round, found.problem) == (company, round_, "")
    assert found.when is not None
    said_back = found.when.at.astimezone(SHANGHAI).strftime("%m-%d %H:%M" if found.when.has_time else "%m-%d")
    assert said_back == when


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("字节 2026-11-01 技术面", "past"), ("字节 昨天 技术面", "past"), ("字节 2026-13-45 一面", "no_such_date"),
        ("字节 2月30日 一面", "no_such_date"), ("字节 每周三 10:00 技术面", "repeats"), ("字节 2030-01-01 hr", "too_far"),
    ],
)  # fmt: skip
def test_a_wrong_date_keeps_the_rest(said: str, problem: str) -> None:
    found = read(said, "Asia/Shanghai", NOW)
    assert (found.company, found.problem, found.when, found.options) == ("字节", problem, None, ())
    assert found.round is not None


def test_two_readings_are_asked() -> None:
    found = read("Alibaba next Wednesday 3pm", "Asia/Shanghai", NOW)
    assert found.company == "Alibaba" and found.when is None and len(found.options) == 2
    assert len(read("字节 12/5 3点 hr面", "Asia/Shanghai", NOW).options) == 2


@pytest.mark.parametrize(("said", "name"), [("36氪 后天 群面", "群面"), ("Google Dec 5 2pm panel round", "panel")])
def test_an_unknown_round_is_named(said: str, name: str) -> None:
    found = read(said, "Asia/Shanghai", NOW)
    assert (found.round, found.unknown_round) == (None, name) and found.when is not None


def test_a_known_company_may_hold_any_words() -> None:
    found = read("三月科技 12月5日 hr", "Asia/Shanghai", NOW, ["三月科技"])
    assert found.company == "三月科技" and found.when is not None and found.when.at.astimezone(SHANGHAI).day == 5


def test_today_without_an_hour_is_still_to_come() -> None:
    evening = datetime(2026, 11, 30, 14, tzinfo=UTC)
    found = read("字节 今天 技术面", "Asia/Shanghai", evening)
    assert found.when is None or (found.when.at > evening and not found.when.has_time)


@pytest.mark.parametrize("said", ["", "字节", "=1+1", "🤖", "<b>x</b>", "hr", "9" * 60, "\n\n"])
def test_anything_is_heard(said: str) -> None:
    assert read(said, "Asia/Shanghai", NOW).when is None


def test_an_endless_text_is_refused() -> None:
    with pytest.raises(MentorError):
        read("啊" * 4000, "Asia/Shanghai", NOW)
