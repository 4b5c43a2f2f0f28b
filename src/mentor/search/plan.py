"""A question as words to look for: stop words dropped, slips repaired, each word with what else would do.

A synonym adds only what beats the typed word (dismax), at about half its weight: summing synonyms as further words hurts plain
questions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mentor.search import tokens
from mentor.search.lexicon import Lexicon
from mentor.search.repair import Repairs
from mentor.search.stopwords import STOP

UNKNOWN = 1.6  # a synonym of a word that the material never says stands for it nearly in full
REPAIRED = 0.9
INNER = 0.4
SINGLE = 0.7  # a single Chinese character: half a word, often
COMPOUND = 0.5
COMMON, RARE = 7.5, 12.0  # rarity (nats) of words of everyday talk that tell nothing, and of those that tell all
FILLER = 0.4  # what a word of everyday talk weighs at least
LONGEST = 40  # words of a question that are looked at


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the question.

    Attributes:
        weight: how much it counts beside the others.
        others: words that would do instead, each with its share of the weight.
        is_part: it stands inside a longer word of the question.
    """

    word: str
    weight: float = 1.0
    others: tuple[tuple[str, float], ...] = ()
    is_part: bool = False

    @property
    def words(self) -> tuple[tuple[str, float], ...]:
        """Every word that does, the typed one first."""
        return ((self.word, 1.0), *self.others)


@dataclass(slots=True)
class Draft:
    """What is gathered for each word before terms are made."""

    words: list[str]
    others: dict[int, dict[str, float]] = field(default_factory=dict)
    extra: dict[str, float] = field(default_factory=dict)

    def add(self, position: int, word: str, weight: float) -> None:
        kept = self.others.setdefault(position, {})
        kept[word] = max(kept.get(word, 0.0), weight)


def plan(query: str, lexicon: Lexicon, known: Mapping[str, int], repairs: Repairs) -> list[Term]:
    """The terms of a question, in order."""
    draft = Draft(tokens.cut(tokens.normal(query)).words[: LONGEST * 2])
    _synonyms(draft, lexicon)
    _neighbours(draft, known)
    _slips(draft, lexicon, known, repairs)
    return _terms(draft, known, lexicon)


def _synonyms(draft: Draft, lexicon: Lexicon) -> None:
    for position, word in enumerate(draft.words):
        for other, weight in lexicon.synonyms.get(word, {}).items():
            draft.add(position, other, weight)
    for span in lexicon.spans(draft.words):
        draft.extra[span.key] = COMPOUND
        for position in range(span.start, span.end):
            for other, weight in lexicon.synonyms.get(span.key, {}).items():
                draft.add(position, other, weight)


def _neighbours(draft: Draft, known: Mapping[str, int]) -> None:
    """Neighbouring Latin words as one where the material writes them so: `fine tuning`, `open sora`."""
    for position, (one, two) in enumerate(zip(draft.words, draft.words[1:], strict=False)):
        both = one + two
        if both.isascii() and both in known and len(both) > 3:
            draft.add(position, both, 1.0)
            draft.add(position + 1, both, 1.0)


def _slips(draft: Draft, lexicon: Lexicon, known: Mapping[str, int], repairs: Repairs) -> None:
    def is_known(word: str) -> bool:
        return word in known or word in lexicon.synonyms or word in STOP

    for position, word in enumerate(draft.words):
        if not is_known(word) and not draft.others.get(position):
            meant = repairs.latin(word)
            if meant is not None:
                _instead(draft, position, meant, lexicon)
    for start, end, meant in repairs.by_sound(draft.words):
        for position in range(start, end):
            _instead(draft, position, meant, lexicon)


def _instead(draft: Draft, position: int, meant: str, lexicon: Lexicon) -> None:
    draft.add(position, meant, REPAIRED)
    for other, weight in lexicon.synonyms.get(meant, {}).items():
        draft.add(position, other, weight * REPAIRED)


def _telling(word: str, lexicon: Lexicon) -> float:
    """How much a word tells of what is asked: one that is common in all talk, and no term of the trade, tells little."""
    if not tokens.is_chinese(word) or word in lexicon.synonyms:
        return 1.0
    share = (tokens.dictionary().rarity(word) - COMMON) / (RARE - COMMON)
    return min(1.0, max(FILLER, share))


def _terms(draft: Draft, known: Mapping[str, int], lexicon: Lexicon) -> list[Term]:
    made: dict[str, Term] = {}
    for position, word in enumerate(draft.words):
        others = {w: x for w, x in draft.others.get(position, {}).items() if w in known and w != word}
        if word not in known:
            others = {w: min(1.0, x * UNKNOWN) for w, x in others.items()}
        if not others and (word in STOP or (len(word) == 1 and not tokens.is_chinese(word))):
            continue
        weight = (SINGLE if len(word) == 1 else 1.0) * _telling(word, lexicon)
        made.setdefault(word, Term(word, weight, tuple(sorted(others.items(), key=lambda o: -o[1]))))
        for inside in tokens.inner(word):
            if inside in known and inside not in STOP:
                made.setdefault(inside, Term(inside, INNER, is_part=True))
    for word, weight in draft.extra.items():
        if word in known:
            made.setdefault(word, Term(word, weight))
    return list(made.values())[:LONGEST]
