"""Questions that the material does not answer, as people ask them: what a question of that kind looks like.

A question is held against these as against the material (`confidence.py`): one that is more like a question from elsewhere
than like the best hit is not answered. Never shown, and no part of the index.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, cached_property
from importlib.resources import files

from mentor.search.lexicon import Lexicon
from mentor.search.plan import Term
from mentor.search.ranking import Weighted


class Elsewhere:
    """The words of the questions that a lexicon brings, by number; cut when they are first needed."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    @cached_property
    def _said(self) -> dict[str, list[int]]:
        said: dict[str, list[int]] = defaultdict(list)
        for number, question in enumerate(self._lexicon.elsewhere):
            for word in set(self._lexicon.words(question)):
                said[word].append(number)
        return dict(said)

    def warm(self) -> None:
        """Cut them now: some tenths of a second."""
        self._said  # noqa: B018

    def likeness(self, terms: Sequence[tuple[Term, Weighted]]) -> float:
        """The share of a question's mass that is said by the question from elsewhere which says most of it (0 to 1)."""
        shares: dict[int, float] = defaultdict(float)
        for term, weighted in terms:
            names = {term.word, *(needle for needle, _ in weighted.needles)}
            for number in {number for name in names for number in self._said.get(name, ())}:
                shares[number] += weighted.mass
        return max(shares.values(), default=0.0) / (sum(weighted.mass for _, weighted in terms) or 1.0)


@cache
def questions() -> tuple[str, ...]:
    """The list, a line each."""
    return tuple(files("mentor.search").joinpath("elsewhere.txt").read_text("utf-8").splitlines())
