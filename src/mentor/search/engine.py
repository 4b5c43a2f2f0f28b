"""BM25F over three fields, synonyms by dismax, typo repair for Latin words, and one confidence.

Okapi BM25F (Robertson and Zaragoza, 2009). A synonym adds only what beats the typed word, at half weight: summing
synonyms as further words hurts plain questions. Confidence is the best score's share of the query's whole idf mass, in
which a word that the material never says counts in full: so a question about something else stays low.
"""

from __future__ import annotations

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import log
from threading import Lock

from mentor.catalogue import Catalogue, catalogue
from mentor.search import tokens
from mentor.store import Tx

WEIGHTS = {"title": 5.0, "path": 2.0, "body": 1.0}
LENGTH = {"title": 0.3, "path": 0.2, "body": 0.75}  # how much a long field is discounted (b of BM25)
K1 = 1.2
SYNONYM = 0.5
UNKNOWN_IDF = 1.0  # share of the highest idf that a word unknown to the material weighs in the confidence


@dataclass(frozen=True, slots=True)
class Unit:
    """Something that can be found."""

    id: str
    kind: str
    title: str
    path: str
    body: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A unit that fits, best first; scores compare within one query only."""

    unit: Unit
    score: float


@dataclass(slots=True)
class Engine:
    """An index in memory; built once for a state of the corpus.

    Args:
        units: what can be found.
        groups: words that mean the same, as people write them.
    """

    units: list[Unit]
    groups: Iterable[Sequence[str]] = ()
    _postings: dict[str, list[tuple[int, float]]] = field(default_factory=dict)
    _idf: dict[str, float] = field(default_factory=dict)
    _synonyms: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        named = [[tokens.normal(name) for name in group] for group in self.groups]
        tokens.teach(name for group in named for name in group)
        self._synonyms = _synonyms(named)
        counts = [{f: Counter(tokens.words(getattr(unit, f))) for f in WEIGHTS} for unit in self.units]
        total = max(1, len(self.units))
        average = {f: sum(sum(c[f].values()) for c in counts) / total or 1.0 for f in WEIGHTS}
        weighted: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, fields in enumerate(counts):
            sums: dict[str, float] = defaultdict(float)
            for name, bag in fields.items():
                discount = 1 - LENGTH[name] + LENGTH[name] * sum(bag.values()) / average[name]
                for word, count in bag.items():
                    sums[word] += WEIGHTS[name] * count / discount
            for word, tf in sums.items():
                weighted[word].append((number, tf / (K1 + tf)))
        self._postings = dict(weighted)
        self._idf = {w: log(1 + (total - len(p) + 0.5) / (len(p) + 0.5)) for w, p in weighted.items()}

    def search(self, query: str, limit: int = 10) -> tuple[list[Hit], float]:
        """(hits, confidence from 0 to 1)."""
        asked = [self._repaired(word) for word in self._joined(tokens.content(query))]
        highest = log(1 + len(self.units) / 0.5)
        mass = sum(self._idf.get(word, highest * UNKNOWN_IDF) for word in asked)
        scores: dict[int, float] = defaultdict(float)
        for word in asked:
            best: dict[int, float] = {}
            for member, weight in ((word, 1.0), *((s, SYNONYM) for s in self._synonyms.get(word, ()))):
                idf = self._idf.get(member, 0.0) * weight
                for number, saturation in self._postings.get(member, ()):
                    best[number] = max(best.get(number, 0.0), idf * saturation)
            for number, score in best.items():
                scores[number] += score
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:limit]
        confidence = min(1.0, ranked[0][1] / mass) if ranked and mass else 0.0
        return [Hit(self.units[number], score) for number, score in ranked], confidence

    def _joined(self, words: list[str]) -> list[str]:
        """Neighbouring Latin words as one where the material writes them so: fine tuning, flash attention."""
        found: list[str] = []
        for word in words:
            if found and found[-1].isascii() and word.isascii() and self._knows(found[-1] + word):
                found[-1] += word
            else:
                found.append(word)
        return found

    def _knows(self, word: str) -> bool:
        return word in self._idf or word in self._synonyms

    def _repaired(self, word: str) -> str:
        """A Latin word that nobody writes, as the nearest one that somebody does."""
        if self._knows(word) or len(word) < 4 or not word.isascii():
            return word
        close = difflib.get_close_matches(word, [w for w in self._idf if w[0] == word[0] and w.isascii()], 1, 0.8)
        return close[0] if close else word


def _synonyms(groups: Iterable[Sequence[str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        single = {form for name in group for form in _as_words(name)}
        for word in single:
            found[word] |= single - {word}
    return dict(found)


def _as_words(name: str) -> set[str]:
    """The forms under which a name is a single word of a text (Latin joined, as `tokens.words` makes it)."""
    if tokens.LATIN.fullmatch(name):
        return {name, name.replace("-", "").replace("_", "")}
    if tokens.CHINESE.fullmatch(name):
        return {name}
    return set()


def units_of(known: Catalogue) -> list[Unit]:
    """Everything in the corpus as units; people's private notes are never among them."""
    units = [
        Unit(q.slug, "question", q.question, " ".join((q.topic, *q.skills)), f"{q.brief} {q.answer} "
             + " ".join(p.point for p in q.key_points))
        for q in known.questions.values()
    ]  # fmt: skip
    for slug, (roadmap, stage, node) in known.nodes.items():
        units.append(Unit(slug, "node", node.title, f"{roadmap.title} {stage.title}", f"{node.why} {node.do}"))
    for note in known.careers.values():
        units.append(Unit(note.slug, "career", note.claim, " ".join(note.tags), note.reasons, note.said_by))
    for asked in known.reverse.values():
        body = f"{asked.why} {asked.listen_for} {asked.red_flag}"
        units.append(Unit(asked.slug, "reverse", asked.question, f"反问 {asked.round} {asked.theme}", body))
    for posting in known.postings.values():
        body = " ".join([*posting.duties, *(r.evidence for r in (*posting.must, *posting.nice))])
        units.append(
            Unit(posting.slug, "posting", f"{posting.company} {posting.title}", posting.track, body, posting.source)
        )
    units += [Unit(p.id, "passage", p.title, p.path, p.body, p.source) for p in known.passages.values()]
    return units


_engines: dict[int, tuple[Catalogue, Engine]] = {}
_lock = Lock()


def engine(tx: Tx) -> Engine:
    """The engine of the corpus as it stands, built at the first question (about a second) and kept."""
    known = catalogue(tx)
    with _lock:
        found = _engines.get(id(known))
        if found is None or found[0] is not known:
            groups = [(s.name, *s.aliases) for s in known.skills.values()]
            while len(_engines) > 1:  # the one before may still be in use
                _engines.pop(next(iter(_engines)))
            found = _engines[id(known)] = (known, Engine(units_of(known), groups))
    return found[1]
