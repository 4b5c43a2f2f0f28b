"""What can be found: the corpus as units, with the wordings in which people ask for them. Private notes are never among them."""

from __future__ import annotations

from dataclasses import dataclass

from mentor.catalogue import Catalogue
from mentor.corpus import schema


@dataclass(frozen=True, slots=True)
class Unit:
    """Something that can be found; `date` is as it is shown ("2024-05", "2024" or nothing)."""

    id: str
    kind: str
    title: str
    path: str
    body: str
    source: str = ""
    date: str = ""

    @property
    def key(self) -> str:
        """Its name in the index."""
        return f"{self.kind}:{self.id}"


def units_of(known: Catalogue) -> list[Unit]:
    """Everything in the corpus, accepted imports included: whoever adds a kind to the catalogue adds it here."""
    topics = {slug: skill.name for slug, skill in known.skills.items()}
    units = [_question(q, topics) for q in known.questions.values()]
    for slug, (roadmap, stage, node) in known.nodes.items():
        if slug == node.slug:  # not under the old slug of a renamed one
            path = " ".join([roadmap.title, stage.title, *node.asked_as])
            units.append(Unit(slug, "node", node.title, path, f"{node.why} {node.do}"))
    units += [_career(note) for note in known.careers.values()]
    for asked in known.reverse.values():
        body = f"{asked.why} {asked.listen_for} {asked.red_flag}"
        path = f"反问 面试官 {asked.round} {asked.theme}"
        units.append(Unit(asked.slug, "reverse", asked.question, path, body, asked.source or ""))
    for guide in known.rounds.values():
        path = f"反问 面试 {guide.round} 考察"
        units.append(Unit(guide.slug, "round", guide.title, path, f"{' '.join(guide.assesses)} {guide.advice}"))
    for posting in known.postings.values():
        body = " ".join([*posting.duties, *(r.evidence for r in (*posting.must, *posting.nice))])
        title = f"{posting.company} {posting.title}"
        units.append(Unit(posting.slug, "posting", title, f"岗位 {posting.track}", body, posting.source))
    units += [_passage(passage) for passage in known.passages.values()]
    return units


def _passage(passage: schema.Passage) -> Unit:
    when = passage.day.isoformat() if passage.day else dated(passage.said_on)
    return Unit(passage.slug, "passage", passage.title, " ".join(passage.section), passage.text, passage.source, when)


def _question(card: schema.Question, topics: dict[str, str]) -> Unit:
    path = " ".join([card.topic, *(topics.get(skill, skill) for skill in card.skills), *card.asked_as])
    body = " ".join([card.brief, card.answer, *(p.point for p in card.key_points)])
    return Unit(card.slug, "question", card.question, path, body)


def _career(note: schema.Career) -> Unit:
    path = " ".join([*note.tags, *note.asked_as])
    return Unit(note.slug, "career", note.claim, path, note.reasons, note.said_by, dated(note.said_on))


def dated(said: schema.SaidOn) -> str:
    """ "2024-05", "2024", or nothing where nobody knows."""
    if said.year is None:
        return ""
    return f"{said.year}-{said.month:02d}" if said.month else str(said.year)
