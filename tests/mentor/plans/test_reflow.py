"""The properties of a plan, for any roadmap and any hours; a failing example prints its seed (`@reproduce_failure`)."""

from __future__ import annotations

from itertools import repeat

from hypothesis import given, settings
from hypothesis import strategies as st

from mentor.plans.reflow import SLIVER, Part, Work, in_order, pack


@st.composite
def roadmaps(draw: st.DrawFn) -> list[Work]:
    """Nodes with any hours, in any order, needing any of the others (a circle included), some concepts twice."""
    n = draw(st.integers(1, 24))
    names = [f"c{i}" for i in range(n)]
    works = []
    for i in draw(st.permutations(range(n))):
        needs = tuple(names[j] for j in draw(st.sets(st.integers(0, n - 1), max_size=3)) if j < i)
        works.append(Work(f"n{i}", names[i], draw(st.integers(1, 80)) * 30, needs))
    again = draw(st.lists(st.sampled_from(works), max_size=3))
    return [*works, *(Work(w.slug + "-again", w.concept, w.minutes, w.prerequisites) for w in again)]


weeks_of = st.one_of(
    st.integers(1, 80).map(lambda hours: repeat(hours * 60)),
    st.lists(st.integers(0, 80).map(lambda hours: hours * 60), max_size=12).map(lambda some: [*some, *[600] * 400]),
)


def laid(weeks: list[list[Part]]) -> dict[str, list[tuple[int, Part]]]:
    found: dict[str, list[tuple[int, Part]]] = {}
    for number, week in enumerate(weeks):
        for part in week:
            found.setdefault(part.slug, []).append((number, part))
    return found


@settings(max_examples=300, print_blob=True)
@given(roadmaps(), weeks_of)
def test_every_plan(works: list[Work], capacities) -> None:
    room = list(zip(capacities, range(2000), strict=False))
    ordered = in_order(works)
    weeks = pack(ordered, [minutes for minutes, _ in room])
    places = laid(weeks)

    # every concept once, with all of its minutes, its parts following one another
    assert sorted(work.concept for work in ordered) == sorted({work.concept for work in works})
    assert set(places) == {work.slug for work in ordered}
    for work in ordered:
        parts = [part for _, part in places[work.slug]]
        assert sum(part.minutes for part in parts) == work.minutes
        assert [part.before for part in parts] == [sum(p.minutes for p in parts[:n]) for n in range(len(parts))]
        assert all(part.before + part.minutes + part.after == work.minutes for part in parts)
        assert [part.is_last for part in parts] == [False] * (len(parts) - 1) + [True]

    # no week above its hours, and nothing split into crumbs
    for (minutes, _), week in zip(room, weeks, strict=False):
        assert sum(part.minutes for part in week) <= minutes
        assert all(part.minutes >= SLIVER or part.is_last for part in week)

    # nothing before what it needs
    flat = [part.slug for week in weeks for part in week]
    slug_of = {work.concept: work.slug for work in ordered}
    for work in ordered:
        for concept in work.prerequisites:
            if concept in slug_of:
                last = max(i for i, slug in enumerate(flat) if slug == slug_of[concept])
                assert last < flat.index(work.slug)


@settings(max_examples=200, print_blob=True)
@given(roadmaps(), st.integers(1, 40), st.data())
def test_what_a_week_left_undone_moves_on_and_nothing_is_lost(
    works: list[Work], hours: int, data: st.DataObject
) -> None:
    """A week goes by with any of its nodes done: the plan that follows holds exactly the others, in the same order."""
    ordered = in_order(works)
    first = pack(ordered, [hours * 60])[0]
    done = data.draw(st.sets(st.sampled_from([part.slug for part in first]))) if first else set()
    left = [work for work in ordered if work.slug not in done]
    after = pack(in_order(left), repeat(hours * 60))
    flat = list(dict.fromkeys(part.slug for week in after for part in week))
    assert flat == [work.slug for work in left]


def test_a_bigger_node_goes_on_in_the_next_week() -> None:
    weeks = pack([Work("a", "a", 12 * 60)], repeat(5 * 60))
    assert [[part.minutes // 60 for part in week] for week in weeks] == [[5], [5], [2]]


def test_no_crumbs_are_left_for_the_next_week() -> None:
    weeks = pack([Work("a", "a", 5 * 60 + 30)], repeat(5 * 60))
    assert [part.minutes for week in weeks for part in week] == [270, 60]


def test_a_circle_hangs_nobody() -> None:
    works = [Work("a", "a", 60, ("b",)), Work("b", "b", 60, ("a",)), Work("c", "c", 60, ())]
    assert {work.slug for work in in_order(works)} == {"a", "b", "c"}
