"""What candidates ask, against the labelled questions beside this file; the held-out part was not looked at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from mentor.catalogue import catalogue
from mentor.mock.asking import Judged, judge, suggestions
from mentor.store import Store

LABELLED: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("asked.yaml").read_text(encoding="utf-8"))


def judged(store: Store, part: str) -> Iterator[tuple[dict[str, Any], Judged]]:
    known = store.read(catalogue)
    return ((entry, judge(known, entry["text"], entry["round"])) for entry in LABELLED if entry["part"] == part)


def is_right(entry: dict[str, Any], found: Judged) -> bool:
    kind = {"asked": "near", "other": "other", "none": "none"}[entry["kind"]]
    theme = found.nearest.theme if found.nearest else None
    return found.kind == kind and (kind != "near" or theme in entry["near"])


@pytest.mark.parametrize("part", ["tuned", "held"])
def test_the_nearest_theme_is_found(sqlite_store: Store, part: str) -> None:
    results = list(judged(sqlite_store, part))
    misses = [(e["text"], f.kind, f.nearest and f.nearest.theme, round(f.similarity, 2)) for e, f in results
              if not is_right(e, f)]  # fmt: skip
    print(f"{part}: {len(results) - len(misses)}/{len(results)}", *misses, sep="\n  ")
    assert len(results) - len(misses) >= 0.8 * len(results), misses


@pytest.mark.parametrize("part", ["tuned", "held"])
def test_ways_not_to_ask_are_caught_and_nothing_else(sqlite_store: Store, part: str) -> None:
    results = list(judged(sqlite_store, part))
    caught = [e["text"] for e, f in results if f.flagged and e["flag"]]
    false = [e["text"] for e, f in results if f.flagged and not e["flag"]]
    missed = [e["text"] for e, f in results if e["flag"] and not f.flagged]
    print(f"{part}: caught {len(caught)}, missed {missed}, false {false}")
    assert len(caught) >= 0.8 * (len(caught) + len(missed)), missed
    assert not false


def test_nobody_is_left_without_a_suggestion(sqlite_store: Store) -> None:
    known = sqlite_store.read(catalogue)
    for round_ in ("hr", "tech", "lead"):
        for track in (None, "llm", "pm"):
            assert len(suggestions(known, round_, track)) == 2
