"""The labelled queries are sound: slugs that exist, no query twice, enough of each sort."""

import unicodedata
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import TypedDict

import pytest
import yaml

FOLDER = Path(__file__).parent / "labelled"
SEEDS = Path(__file__).parents[3] / "seeds"
PARTS = ("questions", "reverse", "careers", "postings", "roadmaps")


class Label(TypedDict):
    """One query and the slugs that answer it, best first; an empty list says that nothing does."""

    query: str
    expected: list[str]


def labels(name: str) -> list[Label]:
    """All labels of one file."""
    found: list[Label] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return found


def seeded() -> set[str]:
    """Slugs of everything a search can return; a roadmap gives its nodes, not itself."""
    slugs: set[str] = set()
    for path in chain.from_iterable(sorted((SEEDS / part).glob("*.yaml")) for part in PARTS):
        held = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        rows = [node for stage in held["stages"] for node in stage["nodes"]] if isinstance(held, dict) else held
        slugs |= {str(row["slug"]) for row in rows}
    return slugs


def plain(query: str) -> str:
    """What is left of a query when case, width, spaces and punctuation are gone."""
    return "".join(c for c in unicodedata.normalize("NFKC", query).lower() if c.isalnum())


@pytest.fixture(scope="module")
def known() -> set[str]:
    return seeded()


ALL = ("tune", "heldout", "unanswerable", "train")


@pytest.mark.parametrize("name", ALL)
def test_every_expected_slug_exists_and_stands_once(name: str, known: set[str]) -> None:
    for label in labels(name):
        assert set(label) <= {"query", "expected", "why"}, label
        assert plain(label["query"]), label
        assert not set(label["expected"]) - known, label
        assert len(label["expected"]) == len(set(label["expected"])), label


def test_no_query_stands_twice_over_all_files() -> None:
    times = Counter(plain(label["query"]) for name in ALL for label in labels(name))
    assert [query for query, n in times.items() if n > 1] == []


def test_no_entry_is_the_best_answer_in_both_files() -> None:
    tune, heldout = ({label["expected"][0] for label in labels(n) if label["expected"]} for n in ("tune", "heldout"))
    assert tune & heldout == set()


@pytest.mark.parametrize(
    ("name", "answered", "unanswered"), [("tune", 80, 25), ("heldout", 150, 30), ("unanswerable", 0, 150)]
)
def test_there_are_enough_of_each_sort(name: str, answered: int, unanswered: int) -> None:
    sorts = Counter(bool(label["expected"]) for label in labels(name))
    assert sorts[True] >= answered
    assert sorts[False] >= unanswered
