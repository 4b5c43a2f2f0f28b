"""The held-out answers are well-formed and still fit the cards that they were labelled against."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from rapidfuzz import fuzz

from mentor.catalogue import Catalogue

FOLDER = Path(__file__).parent / "heldout"
AT_LEAST = {"good": 35, "partial": 45, "wrong": 22, "negated": 22, "mixed": 22, "off_topic": 12}


@cache
def items() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((FOLDER / "answers.yaml").read_text("utf-8"))
    return found


@cache
def recorded() -> dict[str, list[str]]:
    found: dict[str, list[str]] = yaml.safe_load((FOLDER / "points.yaml").read_text("utf-8"))
    return found


@pytest.fixture(scope="session")
def points(seeded: Catalogue) -> dict[str, list[str]]:
    return {slug: [p.point for p in card.key_points] for slug, card in seeded.questions.items()}


def test_enough_of_each_kind() -> None:
    counts = Counter(item["kind"] for item in items())
    assert counts.keys() == AT_LEAST.keys()
    assert {kind: n for kind, n in counts.items() if n < AT_LEAST[kind]} == {}
    assert counts.total() >= 150


def test_no_answer_twice_and_each_of_a_chat_s_length() -> None:
    assert [text for text, n in Counter(item["text"] for item in items()).items() if n > 1] == []
    assert [item["text"] for item in items() if not 20 <= len(item["text"]) <= 200] == []


def test_every_label_names_a_point_of_its_card(points: dict[str, list[str]]) -> None:
    for item in items():
        known = points.get(item["slug"])
        assert known, f"no card {item['slug']}"
        for label in ("said", "negated"):
            assert item[label] == sorted(set(item[label])), item["text"]
            assert all(0 <= position < len(known) for position in item[label]), item["text"]
        assert not set(item["said"]) & set(item["negated"]), item["text"]


def test_labels_agree_with_the_kind() -> None:
    for item in items():
        kind, said, negated = item["kind"], item["said"], item["negated"]
        if kind in ("good", "mixed"):
            assert said, item["text"]
        if kind == "negated":
            assert negated, item["text"]
        if kind == "off_topic":
            assert not said and not negated, item["text"]


def test_no_card_is_in_the_tuned_set_too() -> None:
    labelled = yaml.safe_load((FOLDER.parent / "labelled.yaml").read_text("utf-8"))
    assert {item["slug"] for item in items()}.isdisjoint(card["card"] for card in labelled)


@pytest.mark.parametrize("slug", sorted({item["slug"] for item in items()}))
def test_points_stand_where_they_stood_when_labelled(slug: str, points: dict[str, list[str]]) -> None:
    """Rewording is fine; a point that moved or was replaced makes its labels wrong: label the card again."""
    assert len(points[slug]) == len(recorded()[slug])
    for position, then in enumerate(recorded()[slug]):
        likeness = [fuzz.ratio(then, now) for now in points[slug]]
        assert likeness.index(max(likeness)) == position, then
