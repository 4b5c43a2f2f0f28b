"""FSRS against SM-2 on learners whose memory is not FSRS's; a missed week through the real queue."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path
from random import Random

from mentor import users
from mentor.reviews import deck, session
from mentor.reviews.memory import Rating, State
from mentor.reviews.simulation import START
from mentor.store import Tx

GROUPS, LEARNERS = 5, 100  # of each of the two kinds of memory: 1,000 learners
LIMIT, PEOPLE = 20, 2


def memory() -> list[tuple[str, str]]:
    """The table of `mentor bench memory`: about three minutes of CPU."""
    from mentor.reviews.simulation import Rate, Traces, group

    rows = []
    for name, kind in (("power law", Traces), ("exponential", Rate)):
        found = [group(kind, seed, LEARNERS) for seed in range(GROUPS)]
        saved = sorted(one.saved for one in found)
        recall = sum(one.sm2.recall for one in found) / GROUPS
        rows.append((f"{name}: reviews saved at SM-2's recall", f"{sum(saved) / GROUPS:.1%}"))
        rows.append((f"{name}: range over {GROUPS} groups of {LEARNERS}", f"{saved[0]:.1%} to {saved[-1]:.1%}"))
        rows.append(
            (f"{name}: recall of both, reviews a learner", f"{recall:.3f}, {found[0].sm2.reviews / LEARNERS:.0f}")
        )
    most = missed_week()
    return [*rows, (f"most reviews on a day after a missed week (limit {LIMIT})", str(max(most)))]


def missed_week() -> list[int]:
    """Reviews a day through the real sittings, for people who come back after a week away."""
    from mentor import migrate
    from mentor.corpus import load
    from mentor.paths import shipped
    from mentor.store import Store

    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{Path(folder) / 'bench.db'}")
        migrate.upgrade(store)
        store.call(load.load, shipped("seeds"), START)
        days = [count for n in range(PEOPLE) for count in store.call(_weeks, 1000 + n)]
        store.close()
    return days


def _weeks(tx: Tx, user_id: int) -> list[int]:
    """Twenty days of learning, seven away, ten back: reviews on each of the ten."""
    counts = []
    user = users.change(
        tx, users.touch(tx, user_id, "zh", START, "Asia/Shanghai"), START, reviews_per_day=LIMIT, new_per_day=8
    )
    luck = Random(user_id)
    for day in (*range(20), *range(27, 37)):
        now, done = START + timedelta(days=day, hours=4), 0
        for begin in (session.begin_review, session.begin_daily):
            step = begin(tx, user, now)
            while isinstance(step, session.Asked):
                found = deck.find(tx, user, step.card.slug)
                done += found is not None and not found.is_new and found.state == State.REVIEW
                rating = Rating.GOOD if luck.random() < 0.85 else Rating.AGAIN
                step = session.rate(tx, user, step.card.slug, step.mode, rating, step.seen, now)
        counts += [done] if day >= 27 else []
    return counts
