"""The answers to fit on are well-formed, belong to no other set and still fit the cards that they were labelled against."""

from __future__ import annotations

from pathlib import Path

import yaml
from rapidfuzz import fuzz

from mentor.catalogue import Catalogue

FOLDER = Path(__file__).parent / "blind"
ITEMS = yaml.safe_load((FOLDER / "answers.yaml").read_text("utf-8"))


def test_labels_name_points_that_stand_where_they_stood(seeded: Catalogue) -> None:
    cards = seeded.questions
    recorded = yaml.safe_load((FOLDER / "points.yaml").read_text("utf-8"))
    for slug, then in recorded.items():
        now = [point.point for point in cards[slug].key_points]
        assert len(now) == len(then)
        for position, point in enumerate(then):
            likeness = [fuzz.ratio(point, one) for one in now]
            assert likeness.index(max(likeness)) == position, point
    for item in ITEMS:
        labels = item["said"] + item["negated"]
        assert len(labels) == len(set(labels)) and set(labels) <= set(range(len(recorded[item["slug"]]))), item["text"]


def test_no_card_is_in_another_set() -> None:
    labelled = {entry["card"] for entry in yaml.safe_load((FOLDER.parent / "labelled.yaml").read_text("utf-8"))}
    heldout = {item["slug"] for item in yaml.safe_load((FOLDER.parent / "heldout/answers.yaml").read_text("utf-8"))}
    assert {item["slug"] for item in ITEMS}.isdisjoint(labelled | heldout)
    assert len({item["text"] for item in ITEMS}) == len(ITEMS) >= 140
