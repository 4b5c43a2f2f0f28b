"""How a mock interview begins: a plan to look at, a grilling on one technology, a retry of missed points."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from mentor import dialogues
from mentor.catalogue import catalogue
from mentor.corpus.schema import Posting, Question
from mentor.errors import Stale
from mentor.mock import flow, gather, judge, report, rows
from mentor.mock.chain import LONGEST_NAME, RICH, Chain, chain, near_names, unknown
from mentor.mock.flow import Pending, Step
from mentor.mock.plan import LAYER_S, Part, choose
from mentor.mock.rows import COACH, LEFT, PLANNED, REAL, RUNNING, Mock
from mentor.postings import lexicon, profile
from mentor.store import Tx
from mentor.users import Person

RETRY_S = 120
MOST_RETRIES = 8
LONGEST_LINE = 1000  # of a resume that is pasted
OFFERED = 8  # technologies as buttons


@dataclass(frozen=True, slots=True)
class Planned:
    """A session before it begins."""

    mock: Mock
    cards: dict[str, Question]
    posting: Posting | None = None
    chain: Chain | None = None


@dataclass(frozen=True, slots=True)
class Grilling:
    """A grilling that has begun: what it is built on, and the nearest known names where it is on nothing known."""

    step: Step
    chain: Chain
    near: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Technologies:
    """What could be asked about.

    Attributes:
        text: what was typed, where it has to be chosen from `named`; "" where nothing was.
        is_clear: it is one technology, known or (with nothing in `named`) not.
        own: the text where it may be a name of its own, though it holds known ones.
    """

    text: str
    named: list[tuple[str, str]]
    is_clear: bool
    own: str = ""


def offer(
    tx: Tx, user: Person, round_: str, track: str | None, minutes: int, level: int, again: int, now: datetime
) -> Planned | Pending:
    """A plan to look at before it begins (level 0: the fitting one); what is under way goes first."""
    under_way = flow.hold(tx, user, now)
    if under_way is not None:
        return under_way
    track = track or user.track
    made, wanted = gather.wish(tx, user, round_, track, minutes, level, again, now)
    on = gather.subject(tx, user, wanted, made) if round_ != "hr" else None
    parts = choose(catalogue(tx), made, on.layers if on else ())
    values = {
        "kind": "mock", "round": round_, "track": track, "level": made.level, "minutes": minutes,
        "subject": on.subject if on else "", "posting": wanted.slug if wanted else None,
    }  # fmt: skip
    return _plan(tx, rows.new(tx, user, values, parts, now), wanted, on)


def grill(tx: Tx, user: Person, subject: str, instead: int, now: datetime) -> Grilling | Pending:
    """The chain on one technology alone, begun at once; `subject` is a skill's slug or any name.

    `instead` names a grilling that nothing was answered in yet: it gives way.
    """
    under_way = flow.hold(tx, user, now)
    if under_way is not None:
        if under_way.mock.id != instead or under_way.answered or under_way.mock.kind != "grill":
            return under_way
        rows.change(tx, under_way.mock, state=LEFT, finished_at=now)
    known = catalogue(tx)
    if subject not in known.skills and (judge.is_empty(subject) or len(subject) > LONGEST_NAME):
        raise Stale
    on = chain(known, subject) if subject in known.skills else unknown(subject)
    near = [] if on.is_known else near_names(lexicon(tx), subject)
    parts = [Part("layer", LAYER_S, layer.slug, "", layer.name, layer.points) for layer in on.layers]
    values = {"kind": "grill", "track": user.track, "subject": subject, "minutes": 5}
    return Grilling(begin(tx, user, rows.new(tx, user, values, parts, now).id, COACH, now), on, near)


def technologies(tx: Tx, user: Person, text: str, now: datetime) -> Technologies | Pending:
    """What a text names; of an empty one, what this person could be asked about, and a name is waited for."""
    under_way = flow.hold(tx, user, now)
    if under_way is not None:
        return under_way
    known, words = catalogue(tx), lexicon(tx)
    exact = words.resolve(text) if text else None
    if exact is not None:
        return Technologies("", [(exact, words.name(exact))], is_clear=True)
    if text:
        slugs = list(dict.fromkeys(slug for _, _, slug in words.find(text[:LONGEST_LINE])))
        is_name = not judge.is_empty(text) and len(text) <= LONGEST_NAME
    else:
        own = [*profile.levels(tx, user), *profile.common(tx, user.track)]
        slugs = [s for s in dict.fromkeys(own) if s in known.skills and chain(known, s).checked >= RICH]
        is_name = False
    if not (is_name and not slugs):
        dialogues.start(tx, user, "grill", "name", {}, now)
    slugs.sort(key=lambda slug: slug not in known.skills or known.skills[slug].category not in gather.TOOLS)
    named = [(slug, words.name(slug)) for slug in slugs][:OFFERED]
    return Technologies(text, named, is_name and not slugs, text if is_name else "")


def retry(tx: Tx, user: Person, mock_id: int, now: datetime) -> Step | Pending:
    """Only the missed points of an earlier session, in coach mode."""
    under_way = flow.hold(tx, user, now)
    if under_way is not None:
        return under_way
    before = rows.mock(tx, user, mock_id)
    if before.finished_at is None:
        raise Stale
    missed = report.report(tx, user, before).missed[:MOST_RETRIES]
    parts = [Part("question", RETRY_S, m.slug, points=tuple((m.slug, n) for n in m.numbers)) for m in missed]
    if not parts:
        raise Stale
    values = {"kind": "retry", "round": before.round, "track": before.track, "retry_of": before.id,
              "minutes": len(parts) * RETRY_S // 60}  # fmt: skip
    return begin(tx, user, rows.new(tx, user, values, parts, now).id, COACH, now)


def begin(tx: Tx, user: Person, mock_id: int, mode: str, now: datetime) -> Step:
    """Start a planned session. A second tap finds it begun; raises Stale for a plan that was replaced."""
    found = rows.mock(tx, user, mock_id)
    if found.state == RUNNING:
        return replace(flow.step(tx, found), is_repeat=True)
    if found.state != PLANNED or mode not in (COACH, REAL):
        raise Stale
    rows.change(tx, found, state=RUNNING, mode=mode)
    return flow.ask(tx, user, replace(found, state=RUNNING, mode=mode), now)


def _plan(tx: Tx, found: Mock, wanted: Posting | None, on: Chain | None) -> Planned:
    known = catalogue(tx).questions
    return Planned(found, {p.slug: known[p.slug] for p in found.plan if p.slug}, wanted, on)
