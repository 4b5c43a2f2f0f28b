"""Why this tool: five layers on one technology, made of the corpus.

The generic question of each layer names the technology (bot/locales/mock.py). The corpus gives what stands behind it: a
card about the technology whose nature fits the layer (a comparison for "what else", a fault for "what goes wrong") as the
concrete question, and the key points that an answer is held against.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mentor.catalogue import Catalogue
from mentor.corpus.schema import KeyPoint, Question, Skill
from mentor.mock.phrases import LAYER_ASKED, LAYER_KINDS, LAYER_WORDS
from mentor.postings.skills import Lexicon, squeeze

LAYERS = ("what", "why", "else", "how", "wrong")
POINTS = 3  # of a layer, besides those of its own card
RICH = 3  # layers with key points from which a chain can be part of a mock interview
CARDS = 12
WHOLE = 4  # layers that a question must ask for at once to be about the whole chain
SURE = {"else": ("compare",), "wrong": ("debugging",)}  # kinds that are about the layer however they ask
OWN, MAIN, NAMED = 3.0, 2.5, 2.0  # a card's first skill; its first or second; the question names it
LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: the card whose question makes it concrete ("" for none), and the key points that count."""

    name: str
    slug: str = ""
    points: tuple[tuple[str, int], ...] = ()

    @property
    def slugs(self) -> set[str]:
        """The cards that it draws on."""
        return {slug for slug, _ in self.points} | ({self.slug} if self.slug else set())


@dataclass(frozen=True, slots=True)
class Chain:
    """Five layers on a technology.

    Attributes:
        subject: the skill's slug, or the name as typed where it is not known.
        via: the broader thing whose cards it draws on, where it has hardly any of its own.
    """

    subject: str
    name: str
    layers: tuple[Layer, ...]
    is_known: bool = True
    via: str = ""

    @property
    def checked(self) -> int:
        """Layers that can be held against key points."""
        return sum(bool(layer.points) for layer in self.layers)


@dataclass(frozen=True, slots=True)
class _Related:
    card: Question
    weight: float
    is_named: bool  # in the question itself


def unknown(name: str) -> Chain:
    """The five layers on something that the corpus does not know."""
    return Chain(name, name, tuple(Layer(layer) for layer in LAYERS), is_known=False)


@lru_cache(maxsize=2048)
def chain(known: Catalogue, slug: str) -> Chain:
    """The chain on a skill of the corpus; its layers may be without key points."""
    skill = known.skills[slug]
    related = _related(known, skill)
    via = ""
    if sum(one.weight >= NAMED for one in related) < 2:
        above = [up for s in skill.broader if (up := known.skills.get(s)) and up.category != "domain"]
        own = {one.card.slug for one in related}
        near = [o for up in above for o in _related(known, up) if o.card.slug not in own and o.weight >= OWN]
        if near:
            via = above[0].name
        related += [_Related(o.card, MAIN, False) for o in near]
    related = sorted(related, key=lambda o: (-o.weight, -o.card.frequency))[:CARDS]
    return Chain(slug, skill.name, tuple(_layers(related, _names(skill))), via=via)


def near_names(words: Lexicon, typed: str, n: int = 4) -> list[tuple[str, str]]:
    """(slug, name) of the known technologies whose names are nearest to what was typed."""
    squeezed = squeeze(typed)[:LONGEST_NAME]
    close = difflib.get_close_matches(squeezed, words.names, 2 * n, 0.55)
    held = (
        [name for name in words.names if len(name) > 2 and (name in squeezed or squeezed in name)] if squeezed else []
    )
    slugs = dict.fromkeys(words.names[name] for name in [*close, *sorted(held, key=len, reverse=True)])
    return [(slug, words.name(slug)) for slug in slugs][:n]


def _names(skill: Skill) -> frozenset[str]:
    return frozenset(s for name in (skill.name, *skill.aliases) if len(s := squeeze(name)) > 1)


def _related(known: Catalogue, skill: Skill) -> list[_Related]:
    names, found = _names(skill), []
    for card in known.questions.values():
        if card.topic == "hr":
            continue
        place = card.skills.index(skill.slug) if skill.slug in card.skills else None
        title, body = _texts(card)
        is_named = any(name in title for name in names)
        weight = 0.0 if place is None else OWN - 0.4 * min(place, 3)
        weight += NAMED * is_named
        if place is None and not is_named:
            mentions = sum(body.count(name) for name in names)
            weight = 0.5 * min(2, mentions // 2)
        if weight:
            found.append(_Related(card, weight, is_named))
    return found


_kept: dict[str, tuple[Question, tuple[str, str]]] = {}


def _texts(card: Question) -> tuple[str, str]:
    """The squeezed question and the rest of a card, kept while the card is the same."""
    kept = _kept.get(card.slug)
    if kept is None or kept[0] is not card:
        points = " ".join(f"{p.point} {' '.join(p.said_as)}" for p in card.key_points)
        kept = _kept[card.slug] = (card, (squeeze(card.question), squeeze(f"{card.brief} {card.answer} {points}")))
    return kept[1]


def _layers(related: Sequence[_Related], names: frozenset[str]) -> list[Layer]:
    whole = next((one.card for one in related if one.is_named and _asks_all(one.card)), None)
    anchors = _anchors([one for one in related if one.card is not whole])
    taken = {card.slug for card in anchors.values()} | ({whole.slug} if whole else set())
    used: set[tuple[str, int]] = set()
    layers = []
    for place, name in enumerate(LAYERS):
        points = _of_whole(whole, place) if whole else []
        anchor = None if points else anchors.get(name)  # what speaks of the whole chain speaks best of its layers
        if anchor is not None:
            points = [(anchor.slug, n) for n in range(len(anchor.key_points))]
        elif not points:
            points = _points(related, name, names, used, taken)
        used |= set(points)
        layers.append(Layer(name, anchor.slug if anchor else "", tuple(points)))
    return layers


def _asks_all(card: Question) -> bool:
    """Whether a card asks for the whole chain in one question; its key points then follow the layers in order."""
    return sum(bool(pattern.search(card.question)) for pattern in LAYER_ASKED.values()) >= WHOLE


def _of_whole(card: Question, place: int) -> list[tuple[str, int]]:
    count = len(card.key_points)
    return [(card.slug, n) for n in range(count) if n * len(LAYERS) // count == place]


def _anchors(related: Sequence[_Related]) -> dict[str, Question]:
    """For each layer the card about the technology itself that fits it best; no card for two layers."""
    fits = [
        (one.weight + 0.4 * one.card.frequency - 0.3 * one.card.difficulty + 1.5 * of_kind, layer, one.card)
        for one in related
        for layer in LAYERS
        if one.is_named
        and (of_kind := one.card.kind in LAYER_KINDS[layer]) | (one.card.kind == "scenario")
        and (LAYER_ASKED[layer].search(one.card.question) or one.card.kind in SURE.get(layer, ""))
    ]
    chosen: dict[str, Question] = {}
    for _, layer, card in sorted(fits, key=lambda fit: (-fit[0], LAYERS.index(fit[1]))):
        if layer not in chosen and card not in chosen.values():
            chosen[layer] = card
    return chosen


def _points(
    related: Sequence[_Related], layer: str, names: frozenset[str], used: set[tuple[str, int]], taken: set[str]
) -> list[tuple[str, int]]:
    """The key points of related cards that speak of a layer, the best first, no more than two of a card."""
    scored = [
        (one.weight + fit, one.card.slug, n)
        for one in related
        for n, point in enumerate(one.card.key_points)
        if one.card.slug not in taken and (one.card.slug, n) not in used and LAYER_WORDS[layer].search(point.point)
        and ((fit := _fit(one.card, point, layer, names)) >= 1.5 or one.weight >= MAIN)
    ]  # fmt: skip
    chosen: list[tuple[str, int]] = []
    for _, slug, n in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if sum(slug == other for other, _ in chosen) < 2 and len(chosen) < POINTS:
            chosen.append((slug, n))
    return chosen


def _fit(card: Question, point: KeyPoint, layer: str, names: frozenset[str]) -> float:
    text = squeeze(f"{point.point} {' '.join(point.said_as)}")
    return 1.5 * any(name in text for name in names) + 0.8 * (card.kind in LAYER_KINDS[layer])
