"""What somebody does about a posting, and the reminders that follow or are withdrawn."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from mentor import outbox
from mentor.ask import answering
from mentor.errors import Stale
from mentor.outbox import State
from mentor.postings import board, follow, own, read
from mentor.postings.skills import lexicon
from mentor.search import Hit
from mentor.store import Store, Tx
from mentor.users import Person, change, touch
from tests.mentor.postings.boards import expiring, posted

NOW = datetime(2026, 3, 2, 2, tzinfo=UTC)  # 10:00 in Shanghai
DAY = timedelta(days=1)
OUT = follow.OUTBOX


def person(tx: Tx) -> Person:
    return touch(tx, 7, "zh", NOW, "Asia/Shanghai")


def queued(tx: Tx) -> list[tuple[str, datetime]]:
    query = select(OUT.c.kind, OUT.c.due_at).where(OUT.c.state == State.QUEUED).order_by(OUT.c.due_at)
    return [(row.kind, row.due_at) for row in tx.execute(query)]


def rung(tx: Tx, at: datetime) -> list[follow.Due | None]:
    """What is said of all that is due."""
    return [follow.due(tx, item, at) for item in outbox.claim(tx, 10, at)]


def test_saved_reminds_three_days_and_one_day_before(store: Store) -> None:
    def work(tx: Tx) -> None:
        posting = posted(tx, "a", NOW, **expiring(date(2026, 3, 12)))
        entry = follow.mark(tx, person(tx), posting, "saved", NOW)
        assert entry.days_left == 10
        at = [datetime(2026, 3, day, 2, tzinfo=UTC) for day in (9, 11)]
        assert queued(tx) == [("deadline", when) for when in at]
        follow.mark(tx, person(tx), posting, "saved", NOW + DAY)  # again changes nothing
        assert len(queued(tx)) == 2
        (first,) = rung(tx, at[0])
        assert first is not None and (first.kind, first.days) == ("deadline", 3)
        follow.mark(tx, person(tx), posting, "applied", at[0])
        assert queued(tx) == [("followup", at[0] + 7 * DAY)]
        (news,) = rung(tx, at[0] + 7 * DAY)
        assert news is not None and (news.kind, news.days) == ("followup", 7)

    store.call(work)


@pytest.mark.parametrize("after", ["hidden", "interview", "offer", "closed", ""])
def test_what_no_longer_applies_is_withdrawn(store: Store, after: str) -> None:
    def work(tx: Tx) -> None:
        posting = posted(tx, "a", NOW, **expiring(date(2026, 3, 12)))
        other = posted(tx, "b", NOW, **expiring(date(2026, 3, 12)))
        for one in (posting, other):
            follow.mark(tx, person(tx), one, "saved", NOW)
        follow.mark(tx, person(tx), posting, after, NOW)
        assert len(queued(tx)) == 2  # the other's
        follow.mark(tx, person(tx), posting, "saved", NOW + DAY)  # and saved again it reminds again
        assert len(queued(tx)) == 4

    store.call(work)


def test_a_reminder_that_no_longer_applies_says_nothing(store: Store) -> None:
    def work(tx: Tx) -> None:
        posting = posted(tx, "a", NOW, **expiring(date(2026, 3, 12)))
        follow.mark(tx, person(tx), posting, "saved", NOW)
        late = datetime(2026, 3, 20, tzinfo=UTC)  # the bot was down: the deadline has passed
        assert rung(tx, late) == [None, None]

    store.call(work)


def test_a_deadline_that_is_near_or_past_reminds_of_what_is_left(store: Store) -> None:
    def work(tx: Tx) -> None:
        near = posted(tx, "a", NOW, **expiring(date(2026, 3, 4)))
        past = posted(tx, "b", NOW, **expiring(date(2026, 3, 1)))
        for one in (near, past):
            follow.mark(tx, person(tx), one, "saved", NOW)
        assert queued(tx) == [("deadline", datetime(2026, 3, 3, 2, tzinfo=UTC))]

    store.call(work)


def test_the_hour_is_ones_own_and_not_in_quiet_hours(store: Store) -> None:
    def work(tx: Tx) -> None:
        user = change(tx, person(tx), NOW, tz="America/New_York", quiet_from=9 * 60, quiet_to=11 * 60)
        follow.mark(tx, user, posted(tx, "a", NOW, **expiring(date(2026, 3, 12))), "saved", NOW)
        assert [when for _, when in queued(tx)] == [
            datetime(2026, 3, day, 15, tzinfo=UTC) for day in (9, 11)
        ]  # 11:00 EDT

    store.call(work)


def test_a_pasted_posting_is_ones_own_and_can_be_followed(store: Store) -> None:
    text = "公司：某某智能\n岗位：大模型算法工程师\n截止日期：2026-03-12\n任职要求：\n- 本科\n- 熟悉 PyTorch、RAG"

    def work(tx: Tx) -> None:
        mine = board.analyse(tx, person(tx), text, NOW)
        assert mine.id < 0
        assert board.analyse(tx, person(tx), text, NOW + DAY).id == mine.id  # the same again is the same
        follow.mark(tx, person(tx), mine.id, "saved", NOW)
        assert len(queued(tx)) == 2
        assert [e.id for e in board.listing(tx, person(tx), "mine", 0, NOW).entries] == [mine.id]
        with pytest.raises(Stale):
            board.one(tx, touch(tx, 8, "zh", NOW, "Asia/Shanghai"), mine.id, NOW)

    store.call(work)


def test_only_the_last_pasted_ones_are_kept_and_those_that_are_followed(store: Store) -> None:
    def work(tx: Tx) -> None:
        user, words = person(tx), lexicon(tx)
        text = "公司：甲{n}科技\n岗位：算法工程师\n任职要求：\n- 熟悉 PyTorch、RAG、CUDA、vLLM、LoRA"
        first = own.keep(tx, user, read(text.format(n=0), words), NOW)
        follow.mark(tx, user, first, "saved", NOW)
        for n in range(1, own.KEPT + 5):
            own.keep(tx, user, read(text.format(n=n), words), NOW)
        kept = own.all_of(tx, user)
        assert len(kept) == own.KEPT + 1 and first in kept

    store.call(work)


@pytest.mark.parametrize(("hour", "is_over"), [(20, False), (36, True)])  # of UTC: 15:00 and 07:00 in New York
def test_the_last_day_lasts_until_it_ends_in_the_last_zone(store: Store, hour: int, is_over: bool) -> None:
    """Somebody in New York can still apply at seven in the evening of the last day, which is tomorrow in UTC."""

    def work(tx: Tx) -> None:
        posting_id = posted(tx, "a", NOW, **expiring(date(2026, 3, 12)))
        user = change(tx, person(tx), NOW, tz="America/New_York")
        at = datetime(2026, 3, 12, tzinfo=UTC) + timedelta(hours=hour)
        evening = datetime(2026, 3, 13, 0, 30, tzinfo=UTC)
        assert not board.one(tx, user, posting_id, evening).is_over
        assert board.one(tx, user, posting_id, at).is_over is is_over
        hits = [Hit("posting", "a", "", "", 1.0)]
        assert answering._open(tx, hits, evening) == hits
        assert answering._open(tx, hits, at) == ([] if is_over else hits)

    store.call(work)
