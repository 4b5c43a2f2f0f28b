"""What people type to find postings: a track, a city, a skill (or one that must be asked for), a state, any words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mentor import names
from mentor.catalogue import Catalogue
from mentor.corpus import schema
from mentor.postings.lines import simplify
from mentor.postings.match import FITS
from mentor.postings.skills import Lexicon, squeeze
from mentor.postings.words import CITY_OF

MOST_TERMS = 8
LONGEST = 200  # characters of what was typed
STATE_NAMES = {
    "saved": ("收藏", "已收藏", "saved"), "applied": ("已投", "投了", "我投的", "applied"), "interview": ("面试中", "interview"),
    "offer": ("offer",), "closed": ("结束", "closed"), "hidden": ("隐藏", "hidden"),
    "mine": ("我的", "我的收藏", "mine", "my"), "fit": ("合适", "适合我", "fit", "fits"),
}  # fmt: skip
_STATES = {name: state for state, forms in STATE_NAMES.items() for name in forms}
_MUST = ("必须", "必备", "must:", "must=", "+")


@dataclass(frozen=True, slots=True)
class Term:
    """One word that was typed, with all that it may mean."""

    text: str
    track: str | None = None
    city: str | None = None
    skill: str | None = None
    state: str | None = None
    is_must: bool = False  # only where the skill must be there


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a posting is asked about."""

    posting: schema.Posting
    said: str  # squeezed
    state: str
    share: float


def terms(words: str, lex: Lexicon) -> list[Term]:
    """What was typed, word by word."""
    return [_term(word, lex) for word in simplify(words[:LONGEST]).split()[:MOST_TERMS]]


def _term(word: str, lex: Lexicon) -> Term:
    lowered = word.lower()
    prefix = next((p for p in _MUST if lowered.startswith(p) and len(word) > len(p)), "")
    if prefix and lex.resolve(word[len(prefix) :]):
        return Term(word, skill=lex.resolve(word[len(prefix) :]), is_must=True)
    return Term(squeeze(word), names.find_track(word), CITY_OF.get(lowered), lex.resolve(word), _STATES.get(lowered))


def is_about_own(words: str) -> bool:
    """Whether one's own postings were asked for and nothing else: "saved", "我的 已投"."""
    states = [_STATES.get(word.lower()) for word in simplify(words).split()]
    return bool(states) and all(state not in (None, "fit") for state in states)


def fit(candidate: Candidate, wanted: Sequence[Term], *, is_strict: bool) -> bool:
    """Whether a posting is all that is wanted; strictly, a track's name means the track and not the word."""
    return all(_fits(candidate, term, is_strict) for term in wanted)


def _fits(found: Candidate, term: Term, is_strict: bool) -> bool:
    posting = found.posting
    if term.is_must:
        return any(one.skill == term.skill for one in posting.must)
    if term.state == "mine":
        return found.state not in ("", "hidden")
    if term.state == "fit":
        return found.share >= FITS
    if term.state is not None and term.state == found.state:
        return True
    if term.track == posting.track:
        return True
    if term.track is not None and is_strict:
        return False
    if term.city is not None and term.city == posting.city:
        return True
    if term.skill is not None and any(one.skill == term.skill for one in (*posting.must, *posting.nice)):
        return True
    return term.text in found.said


@lru_cache(maxsize=2)
def said(known: Catalogue) -> dict[str, str]:
    """What each posting says, squeezed, by slug; made once a version of the corpus."""
    return {slug: squeeze(_text(posting)) for slug, posting in known.postings.items()}


def text_of(posting: schema.Posting) -> str:
    """The same for one."""
    return squeeze(_text(posting))


def _text(posting: schema.Posting) -> str:
    evidence = [one.evidence for one in (*posting.must, *posting.nice)]
    return "\n".join([posting.company, posting.title, posting.city or "", *posting.duties, *evidence])
