"""The days before an interview: which questions on which day, the reviews, one rehearsal, the reverse questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import select

from mentor import reverse
from mentor.catalogue import Catalogue, catalogue
from mentor.clock import study_day
from mentor.corpus.schema import Question, Reverse
from mentor.countdown.interviews import Dated, one, same_company
from mentor.reviews import daily, queue, session
from mentor.reviews.deck import CARDS, COLUMNS
from mentor.reviews.memory import Memory, recall
from mentor.store import Tx
from mentor.users import Person

MOST_DAYS = 14  # planned one by one; before these the week plan holds
QUESTIONS = (3, 6)  # a day, at least and at most
ASKED = 6  # reverse questions to take along
SAME_TOPIC = 1.0  # how much less each further question of a topic is wanted
FITTING = {"hr": ("hr",), "lead": ("system-design", "hr"), "cross": ("system-design",)}


@dataclass(frozen=True, slots=True)
class Pick:
    """A question of a day, and why it is there: company, posting, weak, track."""

    slug: str
    question: str
    why: str
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """One of the days before."""

    on: date
    picks: list[Pick]
    reviews: int
    has_mock: bool = False
    is_eve: bool = False


@dataclass(frozen=True, slots=True)
class Countdown:
    """An interview and the days before it, today first."""

    interview: Dated
    days_left: int  # 0 on the day itself
    days: list[Day] = field(default_factory=list)
    posting: str = ""  # its title
    notes: int = 0
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A reverse question to take along."""

    question: Reverse
    is_favourite: bool


def countdown(tx: Tx, user: Person, interview_id: int, now: datetime) -> Countdown:
    """The days from today to the eve. Raises Stale."""
    found = one(tx, user, interview_id)
    today, day = study_day(now, user.tz), study_day(found.at, user.tz)
    left = (day - today).days
    posting = catalogue(tx).postings.get(found.posting or "")
    title = posting.title if posting else ""
    if found.at <= now or found.state == "past":
        return Countdown(found, left, posting=title, is_over=True)
    first = max(0, left - MOST_DAYS)
    return Countdown(found, left, [] if first else _days(tx, user, found, left, now), title)


def start_today(tx: Tx, user: Person, interview_id: int, now: datetime) -> session.Step:
    """Put the interview's questions of today in front of today's questions, and begin with them. Raises Stale."""
    found = countdown(tx, user, interview_id, now)
    if found.days:
        daily.put_first(tx, user, [pick.slug for pick in found.days[0].picks], now)
    return session.begin_daily(tx, user, now)


def take_along(tx: Tx, user: Person, interview_id: int) -> tuple[Dated, list[Asked]]:
    """An interview and what to ask in it. Raises Stale."""
    found = one(tx, user, interview_id)
    return found, to_ask(tx, user, found)


def to_ask(tx: Tx, user: Person, found: Dated) -> list[Asked]:
    """Reverse questions for the round and the track: one's favourites first, then the list's own order."""
    rounds = {"lead": ("lead", "cross"), "cross": ("cross", "lead")}.get(found.round, (found.round,))
    mine = [q for q in reverse.sheet(tx, user) if q.round in rounds]
    pages = (reverse.page(tx, user, found.round, found.track, number).questions for number in (0, 1))
    known = {q.slug for q in mine}
    rest = {q.slug: q for page in pages for q in page if q.slug not in known}
    return [*(Asked(q, True) for q in mine), *(Asked(q, False) for q in rest.values())][:ASKED]


def _days(tx: Tx, user: Person, found: Dated, left: int, now: datetime) -> list[Day]:
    count = max(1, left)  # on the day itself, what is left of it
    each = max(QUESTIONS[0], min(QUESTIONS[1], user.new_per_day))
    when = queue.today(tx, user, now)
    chosen = _chosen(tx, user, found, each * count, now)
    reviews = [queue.due(tx, user, now).count, *queue.forecast(tx, user, now, count)]
    days = []
    for ahead in range(count):
        picks = [
            Pick(q.slug, q.question, why, ahead == 0 and q.slug in when.reviewed)
            for q, why in chosen[ahead * each :][:each]
        ]
        is_eve = ahead == left - 1
        days.append(
            Day(when.day + timedelta(days=ahead), picks, reviews[ahead], ahead == max(0, left - 2) and left > 0, is_eve)
        )
    return days


def _chosen(tx: Tx, user: Person, found: Dated, n: int, now: datetime) -> list[tuple[Question, str]]:
    """`n` questions, the company's and the posting's first, then weak topics; topics varied."""
    known, when = catalogue(tx), queue.today(tx, user, now)
    query = select(*COLUMNS).where(CARDS.c.user_id == user.id)
    met = {row.slug: Memory(*row) for row in tx.execute(query)}
    weak = daily.weak_topics(tx, user, now, known)
    scores: dict[str, tuple[float, str]] = {}
    for slug, question in known.questions.items():
        card = met.get(slug)
        if card is not None and card.suspended:
            continue
        score, why = score_of(question, found, known, weak)
        if card is not None and not card.is_new and slug not in when.reviewed:
            score -= 8 * recall(card, now)  # what is known well needs no day of its own
        scores[slug] = (score, why)
    return [(known.questions[slug], scores[slug][1]) for slug in _varied(known, scores, n)]


def score_of(question: Question, found: Dated, known: Catalogue, weak: Mapping[str, float]) -> tuple[float, str]:
    """How much a question matters for an interview, and the strongest reason."""
    score = question.frequency - 0.3 * abs(question.difficulty - 3) + Random(f"{found.id}:{question.slug}").random()
    track = found.track
    score -= 12 if track is not None and track not in question.tracks else 0
    fitting = FITTING.get(found.round)
    score += (10 if question.topic in fitting else 0) if fitting else (-10 if question.topic == "hr" else 0)
    why = "track"
    badly = weak.get(question.topic, 0.3) - 0.3
    if badly > 0:
        score, why = score + 8 * badly, "weak"
    posting = known.postings.get(found.posting or "")
    if posting is not None:
        must, nice = ({one.skill for one in ones} & set(question.skills) for ones in (posting.must, posting.nice))
        if must or nice:
            score, why = score + 5 * min(2, len(must)) + 2 * min(2, len(nice)), "posting"
    asked = [place for place in question.asked_at if same_company(place.company, found.company)]
    if asked:
        same_round = any(place.round in (None, found.round) for place in asked)
        score, why = score + (40 if same_round else 20), "company"
    return score, why


def _varied(known: Catalogue, scores: Mapping[str, tuple[float, str]], n: int) -> list[str]:
    """The best, each further one of a topic wanted a little less, so that the days are mixed."""
    taken: Counter[str] = Counter()
    left: dict[str, Any] = {slug: score for slug, (score, _) in scores.items()}
    chosen: list[str] = []
    pools: dict[str, list[str]] = {}
    for slug in sorted(left, key=lambda slug: (-left[slug], slug)):
        pools.setdefault(known.questions[slug].topic, []).append(slug)
    while len(chosen) < n and pools:
        topic = max(pools, key=lambda name: left[pools[name][0]] - SAME_TOPIC * taken[name])
        chosen.append(pools[topic].pop(0))
        taken[topic] += 1
        if not pools[topic]:
            del pools[topic]
    return chosen
