"""The market, narrowing and the prep pack: figures with what they rest on, silence where they are too few."""

from datetime import UTC, date, datetime

import pytest

from mentor.errors import Stale
from mentor.postings import market, narrowing, prep, profile
from mentor.store import Store, Tx
from mentor.users import Person, touch
from tests.mentor.postings.boards import posted

NOW = datetime(2026, 3, 2, 2, tzinfo=UTC)


def person(tx: Tx) -> Person:
    return touch(tx, 7, "zh", NOW, "Asia/Shanghai")


def some(tx: Tx, n: int) -> None:
    for i in range(n):
        day = datetime(2026, 2, 1 + i, tzinfo=UTC)
        must = ("rag", "vector-database", "python") if i % 2 else ("cuda", "cpp")
        posted(tx, f"m{i}", day, must, ("docker",), track="recsys", city="杭州" if i % 2 else "上海")


def test_too_few_say_nothing(store: Store) -> None:
    def work(tx: Tx) -> None:
        some(tx, market.LEAST - 1)
        found = market.market(tx, person(tx), "recsys", NOW)
        assert found.is_silent and found.postings == market.LEAST - 1
        assert not (found.asked or found.pairs or found.openers)

    store.call(work)


def test_what_is_asked_for_and_on_what_it_rests(store: Store) -> None:
    def work(tx: Tx) -> None:
        some(tx, 10)
        user = person(tx)
        profile.put(tx, user, "rag", "button")
        profile.put(tx, user, "python", "button")
        found = market.market(tx, user, "推荐", NOW)
        assert (found.track, found.postings, found.since, found.until) == (
            "recsys",
            10,
            date(2026, 2, 1),
            date(2026, 2, 10),
        )
        asked = {one.slug: (one.must, one.nice, one.has_it) for one in found.asked}
        assert asked["docker"] == (0, 10, False) and asked["rag"] == (5, 0, True)
        assert any({one.one, one.other} >= {"C++"} for one in found.pairs)
        assert found.cities == [("上海", 5), ("杭州", 5)] or found.cities == [("杭州", 5), ("上海", 5)]
        # 2 x 2 + 2 x 2 of 7 is 0.57 of what half of them ask for: one more skill opens just those
        assert found.fitting == 0
        assert {one.slug: one.more for one in found.openers} == {"vector-database": 5, "docker": 5}
        profile.put(tx, user, "docker", "button")
        assert market.market(tx, user, "推荐 杭州", NOW).is_silent
        assert market.market(tx, user, "推荐", NOW).fitting == 5

    store.call(work)


def test_narrowing_counts_what_is_left(store: Store) -> None:
    def work(tx: Tx) -> None:
        some(tx, 10)
        found = narrowing.choices(tx, person(tx), "city", "recsys", NOW)
        assert {(one.word, one.postings) for one in found.found} == {("杭州", 5), ("上海", 5)}
        must = narrowing.choices(tx, person(tx), "must", "recsys 杭州", NOW)
        assert {one.word for one in must.found} == {"+rag", "+vector-database", "+python"}
        with pytest.raises(Stale):
            narrowing.choices(tx, person(tx), "pay", "", NOW)

    store.call(work)


def test_a_prep_pack(store: Store) -> None:
    def work(tx: Tx) -> None:
        user = person(tx)
        profile.put(tx, user, "python", "button")
        posting = posted(tx, "p", NOW, ("rag", "vector-database", "python"), track="rag_agent", company="甲银行")
        found = prep.pack(tx, user, posting, NOW)
        assert [one.slug for one in found.first] == ["rag", "vector-database"]
        assert len(found.likely) == prep.LIKELY
        assert len({one.question.slug for one in found.likely}) == prep.LIKELY
        assert {one.skill for one in found.likely} > {found.first[0].name}
        assert found.kind == "client" and len(found.ask) == prep.ASK_THEM
        assert all(not q.tracks or "rag_agent" in q.tracks for q in found.ask)
        assert len({q.theme for q in found.ask}) == prep.ASK_THEM
        one = prep.skill(tx, user, "rag")
        assert one.state == "missing" and one.node is not None and one.questions
        with pytest.raises(Stale):
            prep.skill(tx, user, "nonsense")

    store.call(work)
