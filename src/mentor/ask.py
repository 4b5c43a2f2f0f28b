"""Questions in everyday words: the passage that answers, with who said it and when, or an honest no."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from mentor.catalogue import catalogue
from mentor.corpus import schema
from mentor.corpus.accepted import without_title
from mentor.errors import MentorError, Stale
from mentor.models import Letter
from mentor.search import Hit, engine
from mentor.store import Tx
from mentor.users import Person

LETTERS = Letter.__table__  # type: ignore[attr-defined]
THRESHOLD = 0.38  # below it the material does not answer; set on tests/mentor/search/queries.yaml
LONGEST, QUOTED = 500, 900
OTHERS = 4


@dataclass(frozen=True, slots=True)
class Found:
    """Something that a button leads to."""

    kind: str
    slug: str
    title: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the material says. `is_sure` False means: not in the material, `others` are only the nearest."""

    question: str
    is_sure: bool
    others: list[Found]
    career: schema.Career | None = None
    card: schema.Question | None = None
    first: Found | None = None
    text: str = ""
    opponents: list[schema.Career] = field(default_factory=list)


def ask(tx: Tx, user: Person, question: str) -> Answer:
    """The best passage for a question; raises MentorError for an empty or endless one."""
    question = " ".join(question.split())
    if not question:
        raise MentorError("ask.empty")
    if len(question) > LONGEST:
        raise MentorError("error.text_too_long", limit=LONGEST)
    hits, confidence = engine(tx).search(question, OTHERS + 1)
    found = [Found(hit.unit.kind, hit.unit.id, hit.unit.title) for hit in hits if hit.unit.kind != "posting"]
    if confidence < THRESHOLD or not found:
        return Answer(question, False, found[:OTHERS])
    return _passage(tx, question, hits[0], found)


def _passage(tx: Tx, question: str, best: Hit, found: list[Found]) -> Answer:
    known, slug, others = catalogue(tx), best.unit.id, found[1 : OTHERS + 1]
    match best.unit.kind:
        case "career":
            note = known.careers[slug]
            against = [known.careers[s] for s in note.disagrees_with if s in known.careers]
            return Answer(question, True, others, career=note, first=found[0], opponents=against[:2])
        case "question":
            card = known.questions[slug]
            return Answer(question, True, others, card=card, first=found[0], text=card.brief)
        case "node":
            node = known.nodes[slug][2]
            return Answer(question, True, others, first=found[0], text=f"{node.why}\n\n{node.do}")
        case "reverse":
            asked = known.reverse[slug]
            return Answer(question, True, others, first=found[0], text=f"{asked.why}\n\n{asked.listen_for}")
        case "passage":
            said = known.passages[slug]
            body = without_title(said.title, said.body)
            text = body if len(body) <= QUOTED else f"{body[:QUOTED].rstrip()}…"
            where = " · ".join(part for part in (said.source, said.date) if part)
            return Answer(question, True, others, first=found[0], text=f"{text}\n\n— {where}")
    return Answer(question, False, found[:OTHERS])


def career(tx: Tx, user: Person, slug: str) -> Answer:
    """One career note with those who disagree; raises Stale."""
    known = catalogue(tx)
    note = known.careers.get(slug)
    if note is None:
        raise Stale
    against = [known.careers[s] for s in note.disagrees_with if s in known.careers]
    near, _ = engine(tx).search(f"{note.claim} {' '.join(note.tags)}", OTHERS + 1)
    others = [
        Found(h.unit.kind, h.unit.id, h.unit.title) for h in near if h.unit.id != slug and h.unit.kind == "career"
    ]
    return Answer(note.claim, True, others[:3], career=note, first=Found("career", slug, note.claim), opponents=against)


def remember(tx: Tx, user: Person, question: str, now: datetime) -> int:
    """Keep an unanswered question until its writer decides to send it; the id of the draft."""
    row = {"user_id": user.id, "kind": "ask", "text": question, "created_at": now, "state": "draft"}
    return int(tx.execute(tx.insert(LETTERS).values(row).returning(LETTERS.c.id)).scalar_one())


def drafted(tx: Tx, user: Person, letter_id: int) -> str:
    """The text of one's own draft, which is taken out; raises Stale where there is none."""
    mine = (LETTERS.c.id == letter_id) & (LETTERS.c.user_id == user.id) & (LETTERS.c.state == "draft")
    text = tx.execute(LETTERS.delete().where(mine).returning(LETTERS.c.text)).scalar()
    if text is None:
        raise Stale
    return str(text)
