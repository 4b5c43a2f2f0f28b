"""Faults of the direction seeds: links to notes, skills and concepts that do not exist, answers without an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mentor.corpus import schema
from mentor.corpus.directions import ANSWERS, DirectionAnswer, Transfer

COMPUTED = ("hours",)  # steps whose effect is reckoned from the roadmaps, not written down


def faults(entries: Mapping[str, list[Any]], nodes: Iterable[schema.Node]) -> Iterator[tuple[str, str]]:
    """(slug, what is wrong) for every fault; nothing at all where no directions are shipped."""
    found = entries.get("directions", [])
    if not found:
        return
    notes = {note.slug: note for note in entries.get("careers", [])}
    skills = {skill.slug for skill in entries.get("skills", [])}
    concepts = _concepts(entries.get("roadmaps", []))
    for entry in found:
        if isinstance(entry, DirectionAnswer):
            yield from _answer(entry, notes)
        else:
            yield from _transfer(entry, notes, skills, concepts)
    yield from _missing([entry for entry in found if isinstance(entry, DirectionAnswer)])
    yield from _names([entry for entry in found if isinstance(entry, Transfer)])


def _concepts(roadmaps: list[schema.Roadmap]) -> dict[str, set[str]]:
    return {r.track: {node.concept for stage in r.stages for node in stage.nodes} for r in roadmaps}


def _answer(answer: DirectionAnswer, notes: Mapping[str, schema.Career]) -> Iterator[tuple[str, str]]:
    for move in answer.moves:
        for slug in (move.note, move.against):
            if slug is not None and slug not in notes:
                yield answer.slug, f"career note {slug} does not exist"
        note = notes.get(move.note or "")
        if note is not None and move.quote is not None and move.quote not in note.claim + note.reasons:
            yield answer.slug, f"{move.note} does not say {move.quote!r}"
        if move.note is not None and move.note == move.against:
            yield answer.slug, f"{move.note} cannot contradict itself"
    if len({move.track for move in answer.moves}) < len(answer.moves):
        notes_of = [(move.track, move.note) for move in answer.moves]
        if len(set(notes_of)) < len(notes_of):
            yield answer.slug, "moves a track twice for the same reason"


def _transfer(
    transfer: Transfer, notes: Mapping[str, schema.Career], skills: set[str], concepts: Mapping[str, set[str]]
) -> Iterator[tuple[str, str]]:
    for slug in transfer.notes:
        if slug not in notes:
            yield transfer.slug, f"career note {slug} does not exist"
    for carry in transfer.carries:
        for skill in (carry.have, carry.becomes):
            if skill not in skills:
                yield transfer.slug, f"unknown skill {skill}"
    for concept in transfer.missing:
        if concept not in concepts.get(transfer.track, set()):
            yield transfer.slug, f"the track {transfer.track} does not teach {concept}"


def _missing(answers: list[DirectionAnswer]) -> Iterator[tuple[str, str]]:
    have = {(answer.step, answer.value) for answer in answers}
    for step, values in ANSWERS.items():
        if step in COMPUTED:
            continue
        for value in values:
            if (step, value) not in have:
                yield f"{step}-{value}", "this answer of the chooser has no entry"


def _names(transfers: list[Transfer]) -> Iterator[tuple[str, str]]:
    owner: dict[tuple[str, str], str] = {}
    for transfer in transfers:
        for name in transfer.names:
            key = (name.casefold(), transfer.track)
            if owner.setdefault(key, transfer.slug) != transfer.slug:
                yield transfer.slug, f"the name {name!r} leads to {transfer.track} by {owner[key]} too"
