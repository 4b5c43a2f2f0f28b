"""How a list of postings can be narrowed: the tracks, cities or musts of what it shows, with how many each leaves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from mentor.catalogue import catalogue
from mentor.errors import Stale
from mentor.postings.board import fitting
from mentor.postings.skills import lexicon
from mentor.postings.standing import standing
from mentor.store import Tx
from mentor.users import Person

WHAT = ("track", "city", "must")
MOST = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """A word to add, what it is called ("" for a track: the view names it), and how many postings it leaves."""

    word: str
    name: str
    postings: int


@dataclass(frozen=True, slots=True)
class Choices:
    """What a list can be narrowed by."""

    what: str
    words: str
    found: list[Choice]


def choices(tx: Tx, user: Person, what: str, words: str, now: datetime) -> Choices:
    """The choices for "track", "city" or "must" among what `words` find. Raises Stale for anything else."""
    if what not in WHAT:
        raise Stale
    lex, known = lexicon(tx), catalogue(tx)
    counted: Counter[str] = Counter()
    for _, posting in fitting(tx, user, words, standing(tx, user), now):
        if what == "must":
            asked = {one.skill for one in posting.must}
            counted.update(s for s in asked if s in known.skills and known.skills[s].category != "soft")
        else:
            counted.update(filter(None, [posting.track if what == "track" else posting.city]))
    has = set(words.lower().split())
    found = []
    for value, n in counted.most_common(MOST * 2):
        name = lex.name(value) if what == "must" else "" if what == "track" else value
        word = f"+{value}" if what == "must" else value
        if word not in has:
            found.append(Choice(word, name, n))
    return Choices(what, words, found[:MOST])
