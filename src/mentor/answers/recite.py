"""A script said by heart: which of its sentences came, which were left out, and whether in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from mentor.answers.terms import fold, terms

SENTENCE = re.compile(r"(?<=[。！？!?；;\n])|(?<=\.)\s")
THERE = 0.55  # share of a sentence's terms, rare ones counting more, from which it was said


@dataclass(frozen=True, slots=True)
class Recital:
    """Held sentence by sentence."""

    sentences: list[tuple[str, bool]]  # as written, and whether it was said

    @property
    def left_out(self) -> list[str]:
        """The sentences that did not come."""
        return [text for text, is_said in self.sentences if not is_said]

    @property
    def percent(self) -> int:
        """How much of the script came, by the length of its sentences."""
        total = sum(len(text) for text, _ in self.sentences)
        return round(100 * sum(len(text) for text, is_said in self.sentences if is_said) / total) if total else 0


def compare(script: str, said: str) -> Recital:
    """What of `script` is in `said`: other words around it do no harm, the sentence's own must come."""
    given = [terms(fold(part)) for part in sentences(said)]
    windows = [*given, *(a | b for a, b in pairwise(given))]
    found = []
    own = [(text, terms(fold(text))) for text in sentences(script)]
    for text, held in own:
        weight = {term: 1 / sum(term in other for _, other in own) for term in held}
        total = sum(weight.values())
        best = max((sum(weight[t] for t in held & window) for window in windows), default=0.0)
        found.append((text, best >= THERE * total if total else text.strip() in said))
    return Recital(found)


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [part.strip() for part in SENTENCE.split(text) if part and part.strip()]
