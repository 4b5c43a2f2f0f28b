"""The comparison against what is known: coverage of the interval, pooled spread, formula-safe cells."""

from __future__ import annotations

import random
from statistics import fmean

from hypothesis import given, settings
from hypothesis import strategies as st

from mentor.choose.compare import compare, interval
from mentor.choose.sheet import Item, Sheet, written


def test_the_interval_holds_the_truth_about_as_often_as_it_says() -> None:
    draw, held = random.Random(1), 0
    for _ in range(60):
        low, high = interval([draw.gauss(0.4, 1.5) for _ in range(60)])
        held += low <= 0.4 <= high
    print(f"the interval held the truth in {held} of 60")
    assert 51 <= held <= 60  # 95 % of 60 are 57


@settings(max_examples=25, deadline=None)
@given(st.lists(st.floats(-10, 10), min_size=2, max_size=60))
def test_the_interval_lies_around_the_mean(differences: list[float]) -> None:
    low, high = interval(differences)
    assert low <= fmean(differences) + 1e-9 and fmean(differences) - 1e-9 <= high
    assert (low, high) == interval(differences)


def test_means_spread_and_hard_cases() -> None:
    items = (
        Item(2, "a", "", True, {"x": (2.0, 4.0), "y": (6.0, 6.0)}),
        Item(3, "b", "", False, {"x": (8.0, 8.0), "y": (7.0, 9.0)}),
        Item(4, "only x", "", False, {"x": (10.0,)}),
    )
    found = compare(Sheet(("x", "y"), items))
    by_name = {score.model: score for score in found.scores}
    assert by_name["x"].mean == 7 and by_name["x"].hard == 3 and by_name["x"].easy == 9
    assert by_name["x"].spread == 1 and by_name["x"].unsteady == 0.5  # squares 2 + 0 over 2 degrees of freedom
    assert found.pairs[0].questions == 2 and [item.question for item, _ in found.apart] == ["a"]


def test_cells_that_a_spreadsheet_would_run_are_text() -> None:
    assert written([["=1+1", "+a", "-b", "@c", "\td", " =e", "f", -1]]) == (
        b"\xef\xbb\xbf'=1+1,'+a,'-b,'@c,'\td,' =e,f,-1\r\n"
    )
