"""What is known about somebody when a mock interview is planned: weak topics, the posting, their technologies."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from random import Random

from sqlalchemy import func, select

from mentor.catalogue import Catalogue, catalogue
from mentor.corpus.schema import Posting
from mentor.mock.chain import RICH, Chain, chain
from mentor.mock.plan import Wish
from mentor.mock.rows import DONE, LEFT, MOCKS
from mentor.models import Answer, Application, Card
from mentor.postings import profile
from mentor.reviews import daily
from mentor.store import Tx
from mentor.users import Person

ANSWERS, APPLICATIONS, CARDS = Answer.__table__, Application.__table__, Card.__table__  # type: ignore[attr-defined]
LOOK_BACK = timedelta(days=60)
TOOLS, METHODS = ("tool", "framework", "model", "hardware"), ("method", "engineering", "data")
RECENT = 3  # sessions whose questions are not asked again soon
SENIOR, MIDDLE = 4, 2  # years that a posting asks for
LEARNED = 80  # cards met from which the middle level is taken
OPEN = ("interview", "applied", "saved")  # states of a posting that is being prepared for, the nearest first


def weak_topics(tx: Tx, user: Person, now: datetime, known: Catalogue) -> dict[str, float]:
    """Topic -> share of what went badly: reviews rated again or hard, key points not heard, the worse of both."""
    query = select(ANSWERS.c.slug, ANSWERS.c.recognised)
    rows = tx.execute(query.where(ANSWERS.c.user_id == user.id, ANSWERS.c.created_at > now - LOOK_BACK)).all()
    missed: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for slug, recognised in rows:
        card = known.questions.get(slug)
        if card is not None:
            total[card.topic] += 1
            missed[card.topic] += 1 - len(recognised) / len(card.key_points)  # type: ignore[assignment]
    answered = {topic: (missed[topic] + 0.9) / (total[topic] + 3) for topic in total}
    reviewed = daily.weak_topics(tx, user, now, known)
    return {t: max(answered.get(t, 0.0), reviewed.get(t, 0.0)) for t in {*answered, *reviewed}}


def posting(tx: Tx, user: Person, track: str | None, known: Catalogue) -> Posting | None:
    """The posting that somebody prepares for: nearest to an interview, of the track, last touched."""
    query = select(APPLICATIONS.c.posting, APPLICATIONS.c.state, APPLICATIONS.c.changed_at)
    rows = tx.execute(query.where(APPLICATIONS.c.user_id == user.id, APPLICATIONS.c.state.in_(OPEN))).all()
    found = [row for row in rows if (one := known.postings.get(row.posting)) and track in (None, one.track)]
    best = min(found, key=lambda row: (OPEN.index(row.state), -row.changed_at.timestamp()), default=None)
    return None if best is None else known.postings[best.posting]


def level(tx: Tx, user: Person, wanted: Posting | None) -> int:
    """1 entry, 2 middle, 3 senior: by the years that the posting asks for, else by how many cards they have met."""
    if wanted is not None and wanted.years_min is not None:
        return 3 if wanted.years_min >= SENIOR else 2 if wanted.years_min >= MIDDLE else 1
    met = tx.execute(select(func.count()).select_from(CARDS).where(CARDS.c.user_id == user.id)).scalar_one()
    return 2 if met >= LEARNED else 1


def wish(
    tx: Tx, user: Person, round_: str, track: str | None, minutes: int, at_level: int, again: int, now: datetime
) -> tuple[Wish, Posting | None]:
    """The wish for a plan, and the posting behind it; `again` asks for another one."""
    known = catalogue(tx)
    wanted = posting(tx, user, track, known)
    skills = frozenset(one.skill for one in (*wanted.must, *wanted.nice)) if wanted else frozenset()
    begun = tx.execute(select(func.count()).select_from(MOCKS).where(MOCKS.c.user_id == user.id)).scalar_one()
    return (
        Wish(
            round_, track, minutes, at_level or level(tx, user, wanted), weak_topics(tx, user, now, known), skills,
            _recent(tx, user), f"{user.id}:{round_}:{track}:{begun}:{again}",
        ),
        wanted,
    )  # fmt: skip


def subject(tx: Tx, user: Person, wanted: Posting | None, made: Wish) -> Chain | None:
    """The technology of the chain: one of their own that the posting asks for, their own, the posting's, the track's.

    Only one whose chain can be held against key points; not the one of the last session again, where there is another.
    """
    known, own = catalogue(tx), profile.levels(tx, user)
    tiers = [
        [slug for slug in own if slug in made.skills], list(own), list(made.skills), profile.common(tx, made.track),
    ]  # fmt: skip
    before = set(_subjects(tx, user))
    drawn = Random(made.seed)
    spare: Chain | None = None
    for categories in (TOOLS, METHODS):  # "why this tool" asks for a tool, where there is one to ask about
        for tier in tiers:
            names = sorted(s for s in tier if s in known.skills and known.skills[s].category in categories)
            drawn.shuffle(names)
            for found in (chain(known, slug) for slug in names):
                if found.checked < RICH or found.via:
                    continue
                if found.subject not in before:
                    return found
                spare = spare or found
    return spare


def _recent(tx: Tx, user: Person) -> frozenset[str]:
    query = select(MOCKS.c.plan).where(MOCKS.c.user_id == user.id, MOCKS.c.state.in_((DONE, LEFT)))
    plans = tx.execute(query.order_by(MOCKS.c.id.desc()).limit(RECENT)).scalars()
    return frozenset(p["slug"] for plan in plans for p in plan if p["kind"] == "question")


def _subjects(tx: Tx, user: Person) -> list[str]:
    query = select(MOCKS.c.subject).where(MOCKS.c.user_id == user.id, MOCKS.c.state.in_((DONE, LEFT)))
    return list(tx.execute(query.order_by(MOCKS.c.id.desc()).limit(RECENT)).scalars())
