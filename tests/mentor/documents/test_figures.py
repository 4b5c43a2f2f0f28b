"""The importer's figures stay where they are: `pytest -s` prints them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.mentor.documents import measure


@pytest.mark.parametrize("part", ["tuned", "held out"])
def test_units_and_kinds(part: str) -> None:
    found = measure.of_documents(measure.tuned() if part == "tuned" else measure.HELD_OUT)
    print(f"\n{part}: {found.row()}")
    assert found.recall >= 0.95 and found.precision >= 0.95, found.faults
    assert found.kinds >= 0.97, found.faults
    assert found.counts["adverts"] == found.counts["navigation"] == found.counts["personal"] == 0, found.faults
    assert found.counts["lost"] <= 1, found.faults


@pytest.mark.parametrize("part", ["tune", "heldout"])
def test_masking(part: str) -> None:
    found = measure.of_lines(part)
    print(f"\n{part}: {found.row()}")
    assert found.recall() >= 0.98 and found.recall("wechat", "qq") >= 0.92, found.faults
    assert found.precision >= 0.97, found.faults


@pytest.mark.skipif("MENTOR_ORIGINALS" not in os.environ, reason="MENTOR_ORIGINALS names no folder of the originals")
def test_the_originals() -> None:
    found = measure.of_originals(Path(os.environ["MENTOR_ORIGINALS"]))
    print(f"\n{found.row()}")
    assert found.recall >= 0.95 and found.precision >= 0.95 and found.kinds >= 0.97, found.faults
    assert found.counts["adverts"] == 0


def test_the_seeds_hold_nothing_that_looks_personal(seeds_dir: Path) -> None:
    """Thousands of lines about the field, written without a thought of masking: nothing there may be masked."""
    from mentor.corpus.documents.redact import spans

    lines = [line for file in seeds_dir.rglob("*.yaml") for line in file.read_text(encoding="utf-8").split("\n")]
    assert [line for line in lines if spans(line)] == []
