"""Reposts are found, neighbours are not taken for them: 200 of each, made with a seed from texts of the held-out sets."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from mentor.corpus.schema import Posting
from mentor.postings import Lexicon, read
from mentor.postings.alike import differences, is_same, twins
from mentor.postings.skills import seeded
from tests.mentor.postings.measure import labelled
from tests.mentor.postings.reposts import neighbour, published, readable, repost

MADE, SEED = 200, 20261130


@pytest.fixture(scope="module")
def lexicon(seeds_dir: Path) -> Lexicon:
    return seeded(str(seeds_dir))


def test_200_reposts_and_200_neighbours(lexicon: Lexicon) -> None:
    rng = random.Random(SEED)
    base = readable([row for split in ("heldout", "fresh_heldout") for row in labelled(split)], lexicon)
    assert len(base) >= 40
    readings = [found for _, found in base]
    board = {f"p{number}": published(found, f"p{number}") for number, found in enumerate(readings)}
    right = wrong = 0
    for _ in range(MADE):
        number = rng.randrange(len(base))
        found = {one.slug for one in twins(read(repost(base[number][0], rng), lexicon), board)}
        right += f"p{number}" in found
        wrong += len(found - {f"p{number}"})
    for _ in range(MADE):
        made = neighbour(rng.choice(readings), readings, rng)
        others = {slug: other for slug, other in board.items() if not is_same(other.title, made.title)}
        wrong += len(twins(made, others))
    recall, precision = right / MADE, right / (right + wrong)
    print(f"\nreposts: recall {recall:.3f}, precision {precision:.3f} ({len(base)} postings on the board)")
    assert recall >= 0.95
    assert precision >= 0.95


def test_the_pair_of_the_source_document_differs_in_the_degree(seeds_dir: Path) -> None:
    from mentor.corpus import load

    entries = load.read_entries(seeds_dir / "postings" / "source-document.yaml", "postings")
    board = {entry.slug: entry for entry in entries if isinstance(entry, Posting)}
    pairs = [
        (one, near) for one in board.values() for near in twins(one, {s: p for s, p in board.items() if s != one.slug})
    ]
    assert {frozenset((one.slug, near.slug)) for one, near in pairs} and len(pairs) == 2
    assert all("degree" in differences(one, board[near.slug]) for one, near in pairs)


def test_what_says_nothing_is_like_nothing() -> None:
    empty = Posting(slug="a", company="甲", title="乙", track="llm", source="x")
    assert twins(empty, {"b": empty.model_copy(update={"slug": "b", "company": "丙"})}) == []
    (same,) = twins(empty, {"b": empty})
    assert same.differs == []
