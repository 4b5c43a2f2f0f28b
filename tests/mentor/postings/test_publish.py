"""An admin's posting is dated by the admin's own calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from mentor.errors import MentorError
from mentor.postings import publish
from mentor.postings.batch import Item, prepare
from mentor.store import Store, Tx
from mentor.users import Person, touch

MORNING = datetime(2026, 11, 30, 23, tzinfo=UTC)  # 07:00 of 1 December in Shanghai
TEXT = """公司：听雨智能
岗位：大模型推理工程师
地点：杭州

岗位职责：
- 优化推理引擎的首字延迟和吞吐

任职要求：
- 本科及以上，3年以上经验
- 熟悉 Python、PyTorch、CUDA
"""


def admin(tx: Tx) -> Person:
    return touch(tx, 1, "zh", MORNING, "Asia/Shanghai")


def test_days_are_counted_from_the_admins_today(store: Store) -> None:
    def work(tx: Tx) -> None:
        user = admin(tx)
        publish.write(tx, user, TEXT, MORNING)
        assert publish.correct(tx, user, "deadline", "7", MORNING).reading.deadline == date(2026, 12, 8)
        assert publish.correct(tx, user, "deadline", "2026-12-01", MORNING).reading.deadline == date(2026, 12, 1)
        with pytest.raises(MentorError, match="bad_value"):
            publish.correct(tx, user, "deadline", "2026-11-30", MORNING)
        _, posting = publish.publish(tx, user, MORNING)
        assert posting.posted_on == date(2026, 12, 1)

    store.call(work)


def test_a_file_of_them_is_of_that_day_too(sqlite_store: Store) -> None:
    def work(tx: Tx) -> None:
        (made,) = prepare(tx, admin(tx), [Item(1, TEXT)], MORNING)
        assert made.body is not None and made.body["posted_on"] == "2026-12-01"

    sqlite_store.call(work)
