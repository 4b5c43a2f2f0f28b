"""One engine for questions, nodes, notes, reverse questions and postings: candidates from the database, ranked here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from threading import Lock

from mentor.search import fts, index, ranking
from mentor.search.confidence import Signs, confidence, signs
from mentor.search.elsewhere import Elsewhere
from mentor.search.frequencies import MOST, Frequencies, read
from mentor.search.lexicon import Lexicon
from mentor.search.manner import manner
from mentor.search.plan import Term, plan
from mentor.search.ranking import Ranked, Statistics
from mentor.search.repair import Repairs
from mentor.store import Tx

ENOUGH = 600  # units that the sought words stand in


@dataclass(frozen=True, slots=True)
class Hit:
    """A unit that fits; scores compare within one query only."""

    kind: str
    slug: str
    title: str
    source: str
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """Hits, best first, and how sure we are that the first one answers (0 to 1)."""

    hits: list[Hit]
    confidence: float


class Knowledge:
    """What one state of the index says of its words; kept in memory while the state lasts."""

    def __init__(self, words: dict[str, int], statistics: Statistics, lexicon: Lexicon) -> None:
        self.words, self.statistics, self.lexicon = words, statistics, lexicon
        self.repairs = Repairs(words.keys(), lexicon.synonyms.keys())
        self.frequencies: Frequencies | None = None

    @cached_property
    def elsewhere(self) -> Elsewhere:
        """The questions which this material does not answer (about a third of a second)."""
        return Elsewhere(self.lexicon)

    def plan(self, query: str) -> list[Term]:
        """The terms of a question."""
        return plan(query, self.lexicon, self.words, self.repairs)

    @property
    def is_warm(self) -> bool:
        """Whether there is nothing left to load."""
        return self.frequencies is not None or self.statistics.units > MOST

    def warm(self, tx: Tx) -> None:
        """Load what makes questions fast: some tenths of a second; until then the database does their work."""
        self.repairs.warm()
        self.elsewhere.warm()
        if not self.is_warm:
            self.frequencies = read(tx, self.statistics)


_kept: dict[tuple[str, str], Knowledge] = {}
_lock = Lock()


def knowledge(tx: Tx, lexicon: Lexicon) -> Knowledge:
    """The words of the index as it stands; one small query while nothing changed."""
    state = index.marks(tx).get(index.STATE_KEY, "")
    found = _kept.get((state, lexicon.version))
    if found is None:
        made = Knowledge(index.vocabulary(tx), Statistics(*index.sizes(tx)), lexicon)
        with _lock:  # who else made one meanwhile may be warming it
            found = _kept.setdefault((state, lexicon.version), made)
            while len(_kept) > 2:  # the one before may still be in use
                _kept.pop(next(iter(_kept)))
    return found


def ranked(tx: Tx, query: str, known: Knowledge, limit: int) -> tuple[list[Ranked], Signs | None]:
    """The best units with their scores, and the signs of whether the first answers (None: nothing found)."""
    terms = known.plan(query)
    weighted = ranking.weighted(terms, known.words, known.statistics)
    telling = _telling(terms, known.words)
    if known.frequencies is None:
        found = ranking.rank(fts.candidates(tx, telling), weighted, known.statistics)[:limit]
    else:
        best = known.frequencies.best(weighted, telling)[:limit]
        rows = fts.shown(tx, [scored.id for scored in best])
        found = [Ranked(rows[s.id], s.score, s.covered) for s in best if s.id in rows]
    if not found:
        return [], None
    pairs = list(zip(terms, weighted, strict=True))
    first = fts.whole(tx, found[0].candidate)
    put = manner(known.lexicon.words(query)) if known.lexicon.elsewhere else 0.0
    return found, signs(found[0], first, pairs, known.words, known.statistics, known.elsewhere, put)


def _telling(terms: list[Term], known: dict[str, int]) -> list[str]:
    """The words that candidates are sought by, the rarest first: until they bring enough, or none is left.

    A frequent word costs the database most and moves nobody into the first hundred who shares no rarer one; it counts when
    the hundred are scored.
    """
    words = sorted({w for term in terms for w, _ in term.words if w in known}, key=lambda w: (known[w], w))
    brought = 0
    chosen: list[str] = []
    for word in words:
        if chosen and brought + known[word] > ENOUGH:
            break
        chosen.append(word)
        brought += known[word]
    return chosen


def search(tx: Tx, query: str, lexicon: Lexicon, limit: int = 10) -> Found:
    """The best hits for a question in everyday words."""
    found, values = ranked(tx, query, knowledge(tx, lexicon), limit)
    hits = [Hit(r.candidate.kind, r.candidate.slug, r.candidate.heading, r.candidate.source, r.score) for r in found]
    return Found(hits, confidence(values, is_ours=bool(lexicon.elsewhere)))
