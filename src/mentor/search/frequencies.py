"""How often every unit says every word, held by the process: what makes a question fast once it is loaded.

The database stays the truth: this is read from it (about half a second a thousand units, off the loop) after the start and after the
index changed; until then, and beyond MOST units, candidates come from the database and are counted there (`fts`, `ranking`).
Each count is kept as what BM25F makes of it, from 0 to 1, so that a question only multiplies and adds. It takes about 8
bytes a unit and a word that it says: 4 MB a thousand units.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import select

from mentor.models import SearchUnit
from mentor.search import tokens
from mentor.search.ranking import K1, KINDS, Scored, Statistics, Weighted, field_weights
from mentor.store import Tx

UNITS = SearchUnit.__table__  # type: ignore[attr-defined]
CANDIDATES = 60  # units that are scored in full: more changed no figure on the labels
MOST = 150_000  # units; more take too much memory
DENSE = 4  # a word that one unit in so many says has a place for each unit
FEW = 5  # a word of so many units for each candidate is run through, a more frequent one is looked up
Said = tuple["array[int]", "array[float]"]


class Frequencies:
    """Words with the units that say them, by number, and how much each says it.

    Args:
        rows: (id, kind, title, path, body, sizes of the three) of each unit.
        statistics: what ranking knows of all of them together.
    """

    def __init__(self, rows: Iterable[Sequence[object]], statistics: Statistics) -> None:
        self._ids: list[int] = []
        self._said: dict[str, Said] = {}
        for number, row in enumerate(rows):
            unit_id, kind, *texts = row[:5]
            weights = field_weights(row[5:8], statistics.sizes)  # type: ignore[arg-type]
            self._ids.append(unit_id)  # type: ignore[arg-type]
            self._add(number, texts, weights, KINDS.get(kind, 1.0))  # type: ignore[arg-type,call-overload]
        self._everywhere = {
            word: _spread(said, len(self._ids)) for word, said in self._said.items()
            if len(said[0]) * DENSE > len(self._ids)
        }  # fmt: skip

    def _add(self, number: int, texts: Sequence[str], weights: Sequence[float], factor: float) -> None:
        found: dict[str, float] = {}
        for text, weight in zip(texts, weights, strict=True):
            for word, times in Counter(tokens.unmarked(text)).items():
                found[word] = found.get(word, 0.0) + weight * times
        said = self._said
        for word, tf in found.items():
            kept = said.get(word)
            if kept is None:
                kept = said[word] = (array("I"), array("f"))
            kept[0].append(number)
            kept[1].append(factor * tf / (K1 + tf))

    def best(self, terms: Sequence[Weighted], telling: Collection[str]) -> list[Scored]:
        """The best units, best first: some by the telling words alone, these scored by all."""
        sums: dict[int, float] = {}
        for term in terms:
            told = [(word, idf * term.weight) for word, idf in term.needles if word in telling]
            if told:
                self._sum(told, sums)
        top = sorted(sums, key=sums.__getitem__, reverse=True)[:CANDIDATES]
        return self._scored(sorted(top), terms)

    def _sum(self, told: Sequence[tuple[str, float]], sums: dict[int, float]) -> None:
        """Add to each unit the best that one of these words gives it."""
        if len(told) > 1:
            bests: dict[int, float] = {}
            for word, weight in told:
                for number, part in zip(*self._said[word], strict=True):
                    value = weight * part
                    if value > bests.get(number, 0.0):
                        bests[number] = value
            for number, value in bests.items():
                sums[number] = sums.get(number, 0.0) + value
            return
        word, weight = told[0]
        numbers, parts = self._said[word]
        if not sums:
            sums.update(zip(numbers, [weight * part for part in parts], strict=True))
            return
        for number, part in zip(numbers, parts, strict=True):
            sums[number] = sums.get(number, 0.0) + weight * part

    def _scored(self, numbers: Sequence[int], terms: Sequence[Weighted]) -> list[Scored]:
        scores, covered = dict.fromkeys(numbers, 0.0), dict.fromkeys(numbers, 0.0)
        for term in terms:
            weight, mass = term.weight, term.mass
            for number, value in self._bests(term, scores).items():
                scores[number] += value * weight
                covered[number] += mass
        mass = sum(term.mass for term in terms) or 1.0
        ids = self._ids
        found = [Scored(ids[n], score, covered[n] / mass) for n, score in scores.items()]
        found.sort(key=lambda r: (-r.score, r.id))
        return found

    def _bests(self, term: Weighted, numbers: Collection[int]) -> dict[int, float]:
        """What the best word of a term gives each unit of `numbers` (ascending) that says one."""
        found: dict[int, float] = {}
        for word, idf in term.needles:
            parts = self._parts(word, numbers)
            if not found:
                found = {number: idf * part for number, part in parts.items()}
                continue
            for number, part in parts.items():
                if idf * part > found.get(number, 0.0):
                    found[number] = idf * part
        return found

    def _parts(self, word: str, numbers: Collection[int]) -> dict[int, float]:
        """How much each unit of `numbers` says a word, without those that do not."""
        everywhere = self._everywhere.get(word)
        if everywhere is not None:
            return {number: part for number in numbers if (part := everywhere[number])}
        among, parts = self._said[word]
        if len(among) < FEW * len(numbers):
            return {number: part for number, part in zip(among, parts, strict=True) if number in numbers}
        found, at, size = {}, 0, len(among)
        for number in numbers:
            at = bisect_left(among, number, at)
            if at == size:
                break
            if among[at] == number:
                found[number] = parts[at]
        return found


def _spread(said: Said, size: int) -> array[float]:
    made = array("f", bytes(4 * size))
    for number, part in zip(*said, strict=True):
        made[number] = part
    return made


def read(tx: Tx, statistics: Statistics) -> Frequencies:
    """Of all units in the index."""
    c = UNITS.c
    columns = (c.id, c.kind, c.title, c.path, c.body, c.title_size, c.path_size, c.body_size)
    rows = tx.execute(select(*columns).order_by(c.id).execution_options(yield_per=500))
    return Frequencies(rows, statistics)
