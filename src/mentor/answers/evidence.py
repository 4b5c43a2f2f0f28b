"""What speaks for it that an answer says a key point: a few numbers each, which matching.py weighs.

Words weigh by how few cards of the corpus hold them (inverse document frequency: Spärck Jones 1972), by how few points of
the card share them, and little where the question holds them. An answer is cut into clauses; one to three neighbouring
ones are held against the point, its aliases (said_as) and the sentences of the full answer that belong to it. How much the
other points of the card gain from the same answer counts too: what serves another point better is weak evidence.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mentor.answers.rarity import rarity
from mentor.answers.terms import REPLACED, Clause, clause, clauses, fold, is_turned, terms
from mentor.corpus.schema import Question

DENIED_OUTRIGHT, DENIED = 0.7, 0.5  # how much of an alias a denying clause must hold
IN_QUESTION = 0.4  # what a word still weighs that the question holds
SENTENCE = re.compile(r"[。！？\n]")
PIECE = re.compile(r"[。！？\n；;]")
# words of who waves a difficulty away; those who know it name conditions instead
SWEEPING = re.compile(
    r"就行|就够|就可以|就好|不用|没必要|不需要|直接|随便|反正|肯定|天然|任何|完全|越.{1,4}越|根本|绝对|都一样|没区别|没有区别|"
    r"没关系|没影响|不影响|无所谓|没用|没什么用|\bjust\b|\balways\b|\bnever\b|no need|doesn't matter|don't need"
)
FEATURES = (
    "alias", "rare alias", "point", "rare point", "words", "rare words", "held", "share of point", "rarest", "rare held",
    "longest alias", "sentence", "topic", "topic everywhere", "rank by alias", "share of best", "terms", "clauses",
    "question", "known", "sweeping", "position",
)  # fmt: skip
Terms = frozenset[str]


@dataclass(frozen=True, slots=True)
class Unit:
    """A clause of the point, or an alias."""

    clause: Clause
    weight: float
    rare: float
    is_alias: bool


@dataclass(frozen=True, slots=True)
class Point:
    """A key point made ready.

    Attributes:
        terms: all its words, those of the aliases too; `own` those of the point alone, `own_rare` what these weigh.
        sentences: (words, weight) of the sentences of the full answer that are about it.
        topic: how much each word of the card belongs to this point, weighed.
        denies: the units that deny something.
    """

    units: list[Unit]
    terms: Terms
    own: Terms
    own_rare: float
    aliases: list[str]
    sentences: list[tuple[Terms, float]]
    topic: dict[str, float]
    denies: list[Clause]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A card made ready: its points, and what its words weigh within the card and over the corpus."""

    points: list[Point]
    asked: Terms
    words: Terms
    weight: dict[str, float]
    rare: dict[str, float]
    in_sentence: dict[str, float]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The numbers of FEATURES for a point, and whether the answer denies it."""

    numbers: list[float]
    is_denied: bool


def prepare(card: Question) -> Prepared:
    """A card made ready to be held against answers."""
    asked = terms(fold(card.question))
    shapes = [
        [(c, False) for c in clauses(_kept_half(p.point))] + [(clause(_kept_half(alias)), True) for alias in p.said_as]
        for p in card.key_points
    ]
    each = [_all(c for c, _ in shape) for shape in shapes]
    shared = Counter(term for held in each for term in held)
    text = f"{card.brief}\n{card.answer}"
    sentences = [t for s in SENTENCE.split(text) if len(t := terms(fold(s))) >= 3]
    common = Counter(term for held in sentences for term in held)
    asks = {term: IN_QUESTION if term in asked else 1.0 for term in {*shared, *common}}
    weight = {t: 0.2 if len(t) == 1 and t.isascii() else asks[t] / n for t, n in shared.items()}
    rare = {t: asks[t] * rarity(t) / n for t, n in shared.items()}
    in_sentence = {t: asks[t] * math.log((len(sentences) + 1) / n) for t, n in common.items()}
    follow_ups = [terms(fold(p.follow_up or "")) for p in card.key_points]
    topics = _topics([t for s in PIECE.split(text) if len(t := terms(fold(s))) >= 2], each, follow_ups, rare)
    points = []
    for n, shape in enumerate(shapes):
        units = [
            Unit(c, own, max(0.05, total(rare, c.terms)), is_alias)
            for c, is_alias in shape
            if (own := total(weight, c.terms)) > 0
        ]
        near = _nearest(sentences, each[n], weight)
        own_terms = _all(c for c, is_alias in shape if not is_alias)
        points.append(
            Point(
                units, each[n], own_terms, max(0.1, total(rare, own_terms)),
                [fold(alias).strip() for alias in card.key_points[n].said_as],
                [(held, min(25.0, max(1.0, total(in_sentence, held)))) for held in near],
                {t: rarity(t) * (IN_QUESTION if t in asked else 1.0) * shares[n] for t, shares in topics.items()},
                [unit.clause for unit in units if unit.clause.is_negative],
            )
        )  # fmt: skip
    return Prepared(points, asked, asked.union(topics, common), weight, rare, in_sentence)


def evidence(card: Prepared, said: Sequence[Clause], folded: str) -> list[Evidence]:
    """The evidence for each point in an answer: its clauses, and its text as fold() leaves it."""
    everything = _all(said)
    asked = sum(map(rarity, card.asked & everything)) / max(0.1, sum(map(rarity, card.asked)))
    known = sum(map(rarity, card.words & everything)) / max(0.1, sum(map(rarity, everything)))
    sweeping = sum(len(SWEEPING.findall(c.text.lower())) for c in said)
    whole = [math.log(1 + len(everything)), float(min(15, len(said))), asked, known, float(min(4, sweeping))]
    found = [_of_point(card, point, said, everything, folded) for point in card.points]
    by_alias = sorted((numbers["rare alias"] for numbers, _ in found), reverse=True)
    best = max((numbers["everywhere"] for numbers, _ in found), default=0.0)
    result = []
    for position, (numbers, is_denied) in enumerate(found):
        numbers["rank by alias"] = float(by_alias.index(numbers["rare alias"]))
        numbers["share of best"] = numbers["everywhere"] / max(0.1, best)
        numbers["terms"], numbers["clauses"], numbers["question"], numbers["known"], numbers["sweeping"] = whole
        numbers["position"] = float(position)
        result.append(Evidence([numbers[name] for name in FEATURES], is_denied))
    return result


def _of_point(
    card: Prepared, point: Point, said: Sequence[Clause], everything: Terms, folded: str
) -> tuple[dict[str, float], bool]:
    numbers = dict.fromkeys(FEATURES, 0.0)
    matches = [_matched(unit.clause, said) for unit in point.units]
    touched = sorted({i for by_clause in matches for i in by_clause})
    best = 0.0
    for first in range(len(said)):
        for length in (1, 2, 3):
            if first + length > len(said) or not any(first <= i < first + length for i in touched):
                continue
            held = _held(numbers, card, point, matches, range(first, first + length))
            rare = total(card.rare, held)
            numbers["words"] = max(numbers["words"], total(card.weight, held))
            numbers["rare words"] = max(numbers["rare words"], rare)
            if rare / length**0.3 > best:
                best = rare / length**0.3
                numbers["held"] = float(len(held))
    by_rarity = sorted((card.rare[t] for t in point.terms & everything), reverse=True)
    numbers["everywhere"] = sum(by_rarity)
    numbers["share of point"] = total(card.rare, point.own & everything) / point.own_rare
    numbers["rarest"] = by_rarity[0] if by_rarity else 0.0
    numbers["rare held"] = float(sum(one > 0.5 for one in by_rarity))
    numbers["longest alias"] = float(min(12, max((len(a) for a in point.aliases if a in folded), default=0)))
    numbers["sentence"] = _sentence(card, point, said)
    numbers["topic"] = _best_run([total(point.topic, c.terms) for c in said])
    numbers["topic everywhere"] = total(point.topic, everything)
    return numbers, _is_denied(card, point, said, numbers["alias"])


def _matched(own: Clause, said: Sequence[Clause]) -> dict[int, Terms]:
    """By clause of the answer, which words of `own` it holds and agrees with."""
    return {i: matched for i, c in enumerate(said) if (matched := c.terms & own.terms) and agree(c, own)}


def _held(
    numbers: dict[str, float], card: Prepared, point: Point, matches: Sequence[Mapping[int, Terms]], window: range
) -> set[str]:
    """The words of the point that some neighbouring clauses hold; what they show of each unit goes into `numbers`."""
    held: set[str] = set()
    for unit, by_clause in zip(point.units, matches, strict=True):
        parts = [by_clause[i] for i in window if i in by_clause]
        if parts:
            matched = parts[0].union(*parts[1:])
            held |= matched
            _keep_shares(numbers, card, unit, matched, len(window))
    return held


def _keep_shares(numbers: dict[str, float], card: Prepared, unit: Unit, matched: Terms, length: int) -> None:
    share, rare = total(card.weight, matched) / unit.weight, total(card.rare, matched) / unit.rare
    if not unit.is_alias:
        numbers["point"] = max(numbers["point"], share * min(1.0, unit.weight / 1.5))
        numbers["rare point"] = max(numbers["rare point"], rare * min(1.0, unit.rare))
    elif length <= 2:
        numbers["alias"] = max(numbers["alias"], share * min(1.0, unit.weight))
        numbers["rare alias"] = max(numbers["rare alias"], rare * min(1.0, unit.rare / 0.5))


def _sentence(card: Prepared, point: Point, said: Sequence[Clause]) -> float:
    """The greatest share of a sentence about the point that up to three neighbouring clauses hold."""
    fit = [not c.is_negative or any(agree(c, own) for own in point.denies) for c in said]
    best = 0.0
    for known, full in point.sentences:
        both = [known & c.terms if ok else frozenset() for c, ok in zip(said, fit, strict=True)]
        for i in range(len(both)):
            if any(both[i : i + 3]):
                best = max(best, total(card.in_sentence, frozenset().union(*both[i : i + 3])) / full)
    return best


def _best_run(values: Sequence[float]) -> float:
    """The greatest sum of two neighbours."""
    return max((sum(values[i : i + 2]) for i in range(len(values))), default=0.0)


def _is_denied(card: Prepared, point: Point, said: Sequence[Clause], alias: float) -> bool:
    denied = 0.0
    for given in said:
        for unit in point.units:
            own = unit.clause
            both = given.terms & own.terms
            if both and not agree(given, own) and denies(given, own):
                share = total(card.weight, both) / unit.weight
                if share >= DENIED_OUTRIGHT and unit.weight >= 0.5:
                    return True
                denied = max(denied, share * min(1.0, unit.weight / 1.5))
    return denied >= DENIED and denied > alias


def agree(given: Clause, own: Clause) -> bool:
    """Both say it, or both deny the same thing."""
    if (given.is_negative != own.is_negative) != is_turned(given, own):
        return False
    return not (own.is_negative and own.head) or bool(own.head & given.terms)


def denies(given: Clause, own: Clause) -> bool:
    """One denies what the other says, and it is about that."""
    if given.is_negative == own.is_negative and not (given.ones or given.others):
        return False  # most clauses, at no cost
    if (given.is_negative != own.is_negative) == is_turned(given, own):
        return False
    if not given.is_negative:
        return not own.head or bool(own.head & given.terms)
    return own.is_negative or not given.head or bool(given.head & own.terms)


def total(weights: Mapping[str, float], held: Iterable[str]) -> float:
    """What the words weigh together."""
    return sum([weights.get(term, 0.0) for term in held])


def _kept_half(text: str) -> str:
    """A point without what it says it is not: "RoPE 取代绝对位置" is not shown by 绝对位置."""
    return REPLACED.split(text)[0] or text


def _topics(
    pieces: Sequence[Terms], points: Sequence[Terms], follow_ups: Sequence[Terms], rare: Mapping[str, float]
) -> dict[str, list[float]]:
    """How much each word belongs to each point: a piece of the answer is shared out among the points that it is like."""
    given: dict[str, list[float]] = {}

    def give(held: Terms, shares: Sequence[float]) -> None:
        for term in held:
            had = given.setdefault(term, [0.0] * len(points))
            for n, share in enumerate(shares):
                had[n] += share

    for piece in pieces:
        fit = [math.exp(2 * total(rare, piece & point) / len(piece) ** 0.25) - 1 for point in points]
        whole = sum(fit) + 1.0
        give(piece, [one / whole for one in fit])
    for position, (point, follow_up) in enumerate(zip(points, follow_ups, strict=True)):
        alone = [float(n == position) for n in range(len(points))]
        give(follow_up, [0.7 * one for one in alone])
        give(point, [2.0 * one for one in alone])
    return {term: [one / (sum(shares) + 0.5) for one in shares] for term, shares in given.items()}


def _nearest(sentences: Sequence[Terms], point: Terms, weight: Mapping[str, float]) -> list[Terms]:
    def fit(held: Terms) -> float:
        return total(weight, held & point)

    best = sorted(sentences, key=lambda held: -fit(held) / len(held) ** 0.25)[:2]
    return [held for held in best if fit(held) >= 1.5]


def _all(parts: Iterable[Clause]) -> Terms:
    return frozenset().union(*[part.terms for part in parts])
