"""How much a word tells, by how few cards hold it: a table that scripts/fit_answers.py counts over the corpus."""

from __future__ import annotations

import math
from functools import lru_cache

from mentor.answers.rarity_table import CARDS, TABLE
from mentor.answers.terms import named

SELDOM = 2  # cards that hold a word which the table does not name


def rarity(term: str) -> float:
    """0 (in every card) to 1 (in none): ln of one over the share of cards, by its greatest value."""
    if len(term) == 1 and term.isascii():  # a lone letter or digit tells little
        return 0.25
    known = _known()
    return known.get(term) or known[""]


@lru_cache(maxsize=1)
def _known() -> dict[str, float]:
    found = {"": _value(SELDOM)}
    for line in TABLE.splitlines():
        count, *forms = line.split("|")
        found |= {named(form): _value(int(count)) for form in forms}
    return found


def _value(count: int) -> float:
    return math.log((CARDS + 1) / (count + 1)) / math.log(CARDS + 1)
