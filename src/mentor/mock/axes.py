"""The five axes of a report and the evidence for each; pure.

Coverage: key points heard in the main questions. Depth: follow-ups taken up and layers held. Structure: length,
signposts, time. Breadth: topics in which something was shown. Asking: the candidate's own questions. A grilling has its
five layers as axes; a retry only coverage.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import mean
from typing import Any

from mentor.catalogue import Catalogue
from mentor.corpus.schema import TOPICS, Question
from mentor.mock import asking, judge
from mentor.mock.judge import Point
from mentor.mock.plan import Part, facet
from mentor.mock.rows import ANSWERED, Mock, Turn

LENGTHS = {"question": (40, 450), "follow_up": (12, 300), "layer": (15, 300)}  # characters and words that read well
SHOWN = 0.4  # share of key points from which a topic counts as shown
TAKEN_UP = {"heard": 1.0, "substance": 0.6, "answered": 0.2, "": 0.0}  # what the answer to a follow-up is worth
ASKED = {"near": 1.0, "other": 0.6, "other_round": 0.55, "flagged": 0.35, "none": 0.0}
OWN_WORD = {1: 20.0, 2: 60.0, 3: 100.0}
ENOUGH = 2  # points of a layer that hold it


@dataclass(frozen=True, slots=True)
class Item:
    """A turn that is behind us, its part of the plan, its card, and the points as they stand."""

    turn: Turn
    part: Part
    card: Question | None
    points: list[Point]

    @property
    def said(self) -> int:
        """Points heard."""
        return sum(point.said for point in self.points)

    @property
    def share(self) -> float:
        """Of its points, how many were heard."""
        return self.said / len(self.points) if self.points else 0.0

    @property
    def is_answered(self) -> bool:
        """Whether something was typed."""
        return self.turn.outcome == ANSWERED


@dataclass(frozen=True, slots=True)
class Fact:
    """A piece of evidence: a text key (below "mock.fact_") and its values; a tuple is a list of topics or names."""

    key: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis, from 0 to 100, and why."""

    name: str
    score: float
    facts: list[Fact]


def axes(known: Catalogue, found: Mock, items: Sequence[Item]) -> list[Axis]:
    """The axes that were tested."""
    if found.kind == "grill":
        return [axis for item in items if (axis := _layer(item)) is not None]
    main = [item for item in items if item.turn.kind == "question"]
    if found.kind == "retry":
        return [_coverage(main)] if main else []
    made = [
        _coverage(main) if main else None,
        _depth(items),
        _structure([item for item in items if item.turn.kind in LENGTHS and item.is_answered]),
        _breadth(known, main) if main else None,
        _asking(known, found, [item for item in items if item.turn.kind == "ask"]),
    ]
    return [axis for axis in made if axis is not None]


def _coverage(main: Sequence[Item]) -> Axis:
    facts = [Fact("coverage", {
        "said": sum(i.said for i in main), "total": sum(len(i.points) for i in main), "n": len(main),
    })]  # fmt: skip
    best, least = max(main, key=lambda i: i.share), min(main, key=lambda i: i.share)
    if best is not least and best.said and best.card and least.card:
        facts.append(Fact("best", {"question": best.card.question, "said": best.said, "total": len(best.points)}))
        facts.append(Fact("least", {"question": least.card.question, "said": least.said, "total": len(least.points)}))
    passed = sum(not i.is_answered for i in main)
    if passed:
        facts.append(Fact("passed", {"n": passed}))
    return Axis("coverage", 100 * mean(i.share for i in main), facts)


def _depth(items: Sequence[Item]) -> Axis | None:
    followed = [(_taken_up(i), i) for i in items if i.turn.kind == "follow_up"]
    layers = [i for i in items if i.turn.kind == "layer"]
    checked = [i for i in layers if i.points or not i.is_answered]
    values = [TAKEN_UP[how] for how, _ in followed] + [_held(i) for i in checked]
    if not values:
        return None
    facts = []
    if followed:
        taken = sum(how in ("heard", "substance") for how, _ in followed)
        facts.append(Fact("follow_ups", {"n": len(followed), "taken": taken}))
        facts += [Fact("taken", {"text": i.turn.text, "words": p.words}) for how, i in followed if how == "heard"
                  for p in i.points if p.said and p.words][:1]  # fmt: skip
        facts += [
            Fact("dropped", {"text": i.turn.text}) for how, i in followed if not TAKEN_UP[how] or how == "answered"
        ][:1]
    if checked:
        facts.append(Fact("layers", {"n": len(checked), "held": sum(_held(i) >= 0.5 for i in checked)}))
    if len(checked) < len(layers):
        facts.append(Fact("unchecked", {"n": len(layers) - len(checked)}))
    return Axis("depth", 100 * mean(values), facts)


def _taken_up(item: Item) -> str:
    if not item.is_answered:
        return ""
    if item.said:
        return "heard"
    text = item.turn.answer or ""
    return "substance" if item.card and judge.has_substance(item.card, item.turn.text, text) else "answered"


def _held(item: Item) -> float:
    return min(1.0, item.said / min(ENOUGH, len(item.points))) if item.points else 0.0


def _structure(answered: Sequence[Item]) -> Axis | None:
    if not answered:
        return None
    n = len(answered)
    fit = 0
    short = []
    for item in answered:
        low, high = LENGTHS[item.turn.kind]
        size = judge.length(item.turn.answer or "")
        fit += low <= size <= high
        short += [item] if size < low else []
    signed = sum(judge.signposts(item.turn.answer or "") > 0 for item in answered)
    late = [item.turn.late_s for item in answered if item.turn.late_s]
    facts = [Fact("length", {"fit": fit, "n": n, "low": LENGTHS["question"][0], "high": LENGTHS["question"][1]})]
    if short:
        facts.append(Fact("short", {"n": len(short)}))
    facts.append(Fact("signposts", {"n": n, "signed": signed}))
    facts.append(Fact("late", {"n": len(late), "s": max(late)}) if late else Fact("in_time"))
    return Axis("structure", 50 * fit / n + 25 * signed / n + 25 * (n - len(late)) / n, facts)


def _breadth(known: Catalogue, main: Sequence[Item]) -> Axis:
    shares: dict[str, list[float]] = {}
    for item in main:
        assert item.card is not None
        shares.setdefault(facet(item.card), []).append(item.share)
    shown = [name for name, values in shares.items() if mean(values) >= SHOWN]
    rest = [name for name in shares if name not in shown]
    facts = [Fact("shown", {"topics": _names(known, shown), "n": len(shown), "total": len(shares)})]
    if rest:
        facts.append(Fact("rest", {"topics": _names(known, rest)}))
    return Axis("breadth", 100 * len(shown) / len(shares), facts)


def _names(known: Catalogue, facets: Sequence[str]) -> tuple[str, ...]:
    """Topics stay slugs, which have texts of their own; skills get their names."""
    return tuple(f if f in TOPICS else known.skills[f].name if f in known.skills else f for f in facets)


def _asking(known: Catalogue, found: Mock, asks: Sequence[Item]) -> Axis | None:
    if not asks:
        return None
    values, facts = [], []
    for item in asks:
        text = item.turn.answer or ""
        judged = asking.judge(known, text, found.round) if item.is_answered else asking.Judged("none")
        kind = "flagged" if judged.flagged else judged.kind
        kind = "other_round" if kind == "near" and not judged.fits else kind
        values.append(ASKED[kind])
        theme = judged.nearest.theme if judged.nearest else ""
        facts.append(Fact(f"ask_{kind}", {"text": text, "theme": theme}))
    return Axis("asking", 100 * mean(values), facts)


def _layer(item: Item) -> Axis | None:
    """A layer of a grilling as an axis of its own."""
    turn = item.turn
    if not item.is_answered:
        return Axis(item.part.layer, 0.0, [Fact("layer_passed")])
    if item.points and (item.said or turn.rating is None):
        words = next((p.words for p in item.points if p.said and p.words), "")
        facts = [Fact("layer", {"said": item.said, "total": len(item.points)})]
        facts += [Fact("layer_words", {"words": words})] if words else []
        return Axis(item.part.layer, 100 * _held(item), facts)
    if turn.rating is not None:
        return Axis(item.part.layer, OWN_WORD[turn.rating], [Fact(f"layer_own_{turn.rating}")])
    return None
