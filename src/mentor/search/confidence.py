"""How sure it is that the best hit answers: eight signs of it, and a logistic curve over them.

The weights are fitted by `scripts/fit_confidence.py` on all labels, answered and not weighing the same; `mentor bench
search-quality` prints what they are worth on labels that they were not fitted on (cross-validation). Each sign moves the
confidence in one direction only. Tried beside these, to no further effect: the margin before the second hit, whether the first
five agree, coverage of the whole unit or of a window of 30 words in it, unknown names and nouns, Latin words that the material
never says.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log, log1p, sqrt
from typing import NamedTuple

from mentor.search import tokens
from mentor.search.elsewhere import Elsewhere
from mentor.search.plan import Term
from mentor.search.ranking import Candidate, Ranked, Statistics, Weighted

USUAL = 15.0  # idf mass of a usual question; by the root alone a long one, with its words of talk, is not held unsure
STANDS_IN = 9.0  # how much of the field a word is that the material never says, while another name of it does
ASKING = ("reverse", "round")  # kinds that hold questions to put to others: few questions are answered by them
THRESHOLD = 0.5  # below it the material does not answer


class Signs(NamedTuple):
    """What tells whether the best hit answers.

    Attributes:
        share: the best score beside the root of what a perfect hit would get; a word that nobody says counts in full.
        field: how much more the material says the words of the question than all text does (tens of nats, mean of the words).
        headed: the share of the question's mass that stands in title or path of the hit.
        many: how many words of the question the hit says (1 + their number, nats).
        chance: how rare, in the material, the words are that the hit says (0 to 1): a single rare one is met by chance.
        asking: whether the hit is itself a question to put to an interviewer.
        elsewhere: how like it is to a question that the material is known not to answer.
        manner: how much more its words are those of questions that the material answers (mean of the words, nats).
    """

    share: float
    field: float
    headed: float
    many: float
    chance: float
    asking: float
    elsewhere: float
    manner: float


# written by scripts/fit_confidence.py
WEIGHTS = Signs(share=2.23, field=0.27, headed=3.71, many=0.20, chance=-1.15, asking=1.02, elsewhere=-3.72, manner=2.16)
OFFSET = -1.50
OTHER_WEIGHTS = Signs(
    share=2.93, field=2.36, headed=2.91, many=1.28, chance=-3.08, asking=-0.06, elsewhere=0.00, manner=0.00
)
OTHER_OFFSET = -3.70


def signs(
    found: Ranked,
    best: Candidate,
    terms: Sequence[tuple[Term, Weighted]],
    known: dict[str, int],
    statistics: Statistics,
    elsewhere: Elsewhere,
    manner: float,
) -> Signs:
    """The signs of a question: its best hit, with its fields, its terms in both shapes, and how it is put."""
    mass = sum(weighted.mass for _, weighted in terms) or 1.0
    words = [(term, weighted) for term, weighted in terms if not term.is_part] or list(terms)
    said = [term for term, weighted in words if _says((best.title, best.path, best.body), weighted)]
    headed = sum(weighted.mass for _, weighted in terms if _says((best.title, best.path), weighted))
    most = log(2 * statistics.units + 1)
    rare = [log(2 * statistics.units / (2 * known.get(term.word, 0) + 1)) / most for term in said]
    return Signs(
        share=min(1.0, found.score / sqrt(mass * USUAL)),
        field=sum(_field(term, known, statistics.units) for term, _ in words) / len(words) / 10,
        headed=headed / mass,
        many=log1p(len(said)),
        chance=sum(rare) / len(rare) if rare else 0.0,
        asking=float(best.kind in ASKING),
        elsewhere=elsewhere.likeness(words),
        manner=manner,
    )


def _says(fields: Sequence[str], weighted: Weighted) -> bool:
    marked = [tokens.marked(word) for word, _ in weighted.needles]
    return any(word in field for word in marked for field in fields)


def _field(term: Term, known: dict[str, int], units: int) -> float:
    """The logarithm of how much more often than in all text a word is said here; nothing for one that never is."""
    df = known.get(term.word, 0)
    if df:
        return log((df + 0.5) / units) + tokens.dictionary().rarity(term.word)
    return STANDS_IN if term.others else 0.0


def confidence(values: Signs | None, *, is_ours: bool = True) -> float:
    """The probability that the material answers, where as many questions are answered as not; 0 where nothing was found.

    Args:
        is_ours: the corpus; of somebody's own units nobody knows what they do not answer, so that the last two signs say
            nothing and the others count by themselves.
    """
    if values is None:
        return 0.0
    weights, offset = (WEIGHTS, OFFSET) if is_ours else (OTHER_WEIGHTS, OTHER_OFFSET)
    return 1 / (1 + exp(-offset - sum(weight * value for weight, value in zip(weights, values, strict=True))))
