"""The simulation in short: reproducible, both kinds of memory forget, and equal recall is between what was run."""

import pytest

from mentor.reviews import simulation
from mentor.reviews.simulation import Course, Head, Rate, Sm2, Traces


@pytest.mark.parametrize("kind", [Traces, Rate])
def test_same_seed_same_figures_and_memory_fades(kind: type[Head]) -> None:
    one = simulation.group(kind, 1, 4)
    assert one == simulation.group(kind, 1, 4)
    assert 0.3 < one.sm2.recall < 1 and -1 < one.saved < 1


def test_equal_recall_is_interpolated_and_never_guessed() -> None:
    courses = [Course(100, 0.8), Course(200, 0.9)]
    assert simulation.at_recall(courses, 0.85) == pytest.approx(150)
    with pytest.raises(ValueError, match="outside"):
        simulation.at_recall(courses, 0.95)


def test_sm2_is_as_published() -> None:
    from mentor.reviews.memory import Rating

    plan, day, found = Sm2(), 0.0, []
    for _ in range(4):
        after = plan.rate(Rating.GOOD, day)
        found.append(after - day)
        day = after
    assert found == [1, 6, 15, 38]
