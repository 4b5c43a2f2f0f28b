"""What was heard in an answer: the key points of its card, the point that a follow-up digs into, a layer's points.

A miss is "not recognised", never wrong. What was heard in the answer to a card lives in the answers' table, with its
corrections; for follow-ups and layers it lives with the turn, as [slug, number, words].
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from mentor.answers import given
from mentor.answers.matching import check
from mentor.answers.terms import fold, terms
from mentor.catalogue import Catalogue, catalogue
from mentor.corpus.schema import Question
from mentor.errors import Stale
from mentor.mock.phrases import SIGNPOST, UNIT
from mentor.mock.plan import Part
from mentor.mock.rows import Mock, Turn
from mentor.store import Tx
from mentor.users import Person

SUBSTANCE = 4  # terms of the card's own answer from which a follow-up was taken up, though no point was recognised
BY_HAND = "*"  # stands for the words of a point that somebody says they made


@dataclass(frozen=True, slots=True)
class Point:
    """A key point beside an answer."""

    slug: str
    number: int
    text: str
    said: bool
    words: str = ""
    is_corrected: bool = False


def is_empty(text: str) -> bool:
    """Whether there is no word in a text (an emoji, a dot)."""
    return UNIT.search(text) is None


def length(text: str) -> int:
    """Chinese characters and words."""
    return len(UNIT.findall(text))


def signposts(text: str) -> int:
    """Words that show a reader the way through an answer."""
    return len(SIGNPOST.findall(text))


def targets(known: Catalogue, found: Mock, turn: Turn) -> list[tuple[str, int]]:
    """The key points that a turn asks for, as far as the corpus still has them."""
    planned = found.plan[turn.part]
    card = known.questions.get(planned.slug)
    if turn.kind == "follow_up":
        wanted: Iterable[tuple[str, int]] = [(planned.slug, turn.point or 0)]
    elif planned.points:
        wanted = planned.points
    else:
        wanted = [(card.slug, n) for n in range(len(card.key_points))] if card and turn.kind == "question" else []
    cards = known.questions
    return [(slug, n) for slug, n in wanted if slug in cards and n < len(cards[slug].key_points)]


def points(tx: Tx, user: Person, found: Mock, turn: Turn) -> list[Point]:
    """Each point that a turn asks for, and what else was heard, as it stands now, corrections included."""
    known = catalogue(tx)
    wanted = targets(known, found, turn)
    if turn.answer_id is not None:
        checked = given.kept(tx, user, turn.answer_id)
        marks = dict(enumerate(checked.points))
        return [
            Point(
                slug, n, known.questions[slug].key_points[n].point, marks[n].said, marks[n].words, marks[n].is_corrected
            )
            for slug, n in wanted
            if n in marks
        ]
    said = {(slug, n): words for slug, n, words in turn.heard}
    others = [
        (slug, n) for slug, n in said
        if (slug, n) not in wanted and slug in known.questions and n < len(known.questions[slug].key_points)
    ]  # fmt: skip
    return [
        Point(slug, n, known.questions[slug].key_points[n].point, words is not None, words.strip(BY_HAND) if words else "",
              words == BY_HAND)
        for slug, n in [*wanted, *others]
        for words in [said.get((slug, n))]
    ]  # fmt: skip


def heard_in_follow_up(card: Question, point: int, before: Sequence[int], text: str) -> list[list[Any]]:
    """The points of a card that are new in the answer to a follow-up."""
    marks = check(card, text)
    return [[card.slug, n, m.words] for n, m in enumerate(marks) if m.said and (n == point or n not in before)]


def heard_in_layer(known: Catalogue, plan: Sequence[Part], layer: Part, text: str) -> list[list[Any]]:
    """The points heard in the answer to a layer: its own, and those of the chain's other cards."""
    own = list(layer.points)
    cards = dict.fromkeys([*(slug for slug, _ in own), *(p.slug for p in plan if p.kind == "layer" and p.slug)])
    found: list[list[Any]] = []
    for slug in cards:
        card = known.questions.get(slug)
        if card is None:
            continue
        is_whole = any(p.slug == slug for p in plan)  # a card about the technology itself: any of its points counts
        for n, mark in enumerate(check(card, text)):
            if mark.said and (is_whole or (slug, n) in own):
                found.append([slug, n, mark.words])
    return found


def has_substance(card: Question, asked: str, text: str) -> bool:
    """Whether an answer speaks of the card's matter: terms of its full answer that the question did not give."""
    own = terms(fold(f"{card.brief} {card.answer}")) - terms(fold(asked))
    return len(own & terms(fold(text))) >= SUBSTANCE


def fix(tx: Tx, user: Person, found: Mock, turn: Turn, slug: str, number: int) -> list[list[Any]]:
    """What was heard, with one point turned round by hand. Raises Stale for a point that the turn has not."""
    mark = next((p for p in points(tx, user, found, turn) if (p.slug, p.number) == (slug, number)), None)
    if mark is None:
        raise Stale
    others = [entry for entry in turn.heard if (entry[0], entry[1]) != (slug, number)]
    return others if mark.said else [*others, [slug, number, BY_HAND]]
