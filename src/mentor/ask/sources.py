"""What a unit says, in parts that can be quoted, and where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mentor.catalogue import Catalogue
from mentor.corpus import schema
from mentor.search.quoting import pieces

UNDATED = schema.SaidOn()


@dataclass(frozen=True, slots=True)
class Found:
    """Something that a button leads to."""

    kind: str
    slug: str
    title: str
    row: int = 0  # of a posting, whose buttons carry it


@dataclass(frozen=True, slots=True)
class Told:
    """A unit as it is told.

    Attributes:
        parts: what can be quoted, the summary first.
        is_quoted: in its author's own words; else told in ours.
        said_by: who said it, or where it stands; "" where nobody is named.
        ways: where one can go on from here: the node that asks for a card, a track.
    """

    first: Found
    parts: list[str]
    is_quoted: bool = False
    said_by: str = ""
    said_on: schema.SaidOn = UNDATED
    day: str = ""
    sources: list[schema.Source] = field(default_factory=list)
    opponents: list[schema.Career] = field(default_factory=list)
    ways: list[Found] = field(default_factory=list)


def told(known: Catalogue, kind: str, slug: str) -> Told | None:
    """A unit of the corpus; None for one that is gone, or of which nothing can be quoted."""
    match kind:
        case "career" if slug in known.careers:
            return _career(known, known.careers[slug])
        case "question" if slug in known.questions:
            return _card(known, known.questions[slug])
        case "node" if slug in known.nodes:
            roadmap, stage, node = known.nodes[slug]
            parts = [node.why, *pieces(node.do)]
            where = f"{roadmap.title} · {stage.title}"
            return Told(Found(kind, slug, node.title), parts, said_by=where, ways=[_track(known, roadmap.track)])
        case "reverse" if slug in known.reverse:
            asked = known.reverse[slug]
            parts = [asked.why, asked.listen_for, asked.red_flag]
            return Told(Found(kind, slug, asked.question), parts, said_by=asked.source or "")
        case "passage" if slug in known.passages:
            passage = known.passages[slug]
            day = passage.day.isoformat() if passage.day else ""
            first = Found(kind, slug, passage.title)
            return Told(first, pieces(passage.text), True, passage.source, passage.said_on, day)
        case "posting" if slug in known.postings:
            return _posting(known.postings[slug])
    return _round(known, slug) if kind == "round" else None


def _round(known: Catalogue, slug: str) -> Told | None:
    guide = next((g for g in known.rounds.values() if g.slug == slug), None)
    if guide is None:
        return None
    parts = [_lines(guide.assesses), guide.advice]
    ways = [Found("reverse_page", guide.round, guide.title)]
    return Told(Found("round", guide.slug, guide.title), parts, said_by=guide.source or "", ways=ways)


def _posting(posting: schema.Posting) -> Told:
    asked = [_lines([r.evidence for r in found]) for found in (posting.must, posting.nice) if found]
    parts = [*asked, *([_lines(posting.duties)] if posting.duties else [])]
    day = posting.posted_on.isoformat() if posting.posted_on else ""
    title = f"{posting.company} · {posting.title}"
    return Told(Found("posting", posting.slug, title), parts or [posting.title], True, posting.source, day=day)


def _lines(lines: Sequence[str]) -> str:
    """Lines as a list; one that stands twice (a posting names two skills in it) once."""
    return "\n".join(f"· {line}" for line in dict.fromkeys(lines))


def _career(known: Catalogue, note: schema.Career) -> Told:
    against = {slug for slug in note.disagrees_with if slug in known.careers}
    against |= {other.slug for other in known.careers.values() if note.slug in other.disagrees_with}
    return Told(
        Found("career", note.slug, note.claim), pieces(note.reasons), said_by=note.said_by, said_on=note.said_on,
        opponents=sorted((known.careers[slug] for slug in against), key=_newest),
        ways=[_track(known, track) for track in note.tracks[:1] if track in known.roadmaps],
    )  # fmt: skip


def _newest(note: schema.Career) -> tuple[int, int, str]:
    return (-(note.said_on.year or 0), -(note.said_on.month or 0), note.slug)


def _card(known: Catalogue, card: schema.Question) -> Told:
    node = next((n for _, _, n in known.nodes.values() if card.slug in n.exit_questions), None)
    ways = [Found("node", node.slug, node.title)] if node is not None else []
    ways += [_track(known, track) for track in card.tracks[:1] if track in known.roadmaps]
    return Told(
        Found("question", card.slug, card.question), [card.brief, *pieces(card.answer)], sources=card.sources, ways=ways
    )


def _track(known: Catalogue, track: str) -> Found:
    return Found("track", track, known.roadmaps[track].title)
