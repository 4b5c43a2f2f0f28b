"""The gap: has, learned, narrower, near, missing."""

from datetime import UTC, datetime

import pytest

from mentor.catalogue import Catalogue
from mentor.corpus.schema import Skill
from mentor.postings import match, profile
from mentor.postings.match import Gap, Wanted
from mentor.store import Store, Tx
from mentor.users import touch

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def skill(slug: str, *broader: str, concepts: tuple[str, ...] = (), category: str = "method") -> dict[str, object]:
    found = Skill(slug=slug, name=slug.upper(), category=category, broader=list(broader), concepts=list(concepts))
    return found.model_dump(mode="json")


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        skill("serving"), skill("vllm", "serving"), skill("sglang", "serving"), skill("cuda", concepts=("c-one",)),
        skill("loop-a", "loop-b"), skill("loop-b", "loop-a"), skill("teamwork", category="soft"),
    ]  # fmt: skip
    kinds: dict[str, dict[str, dict[str, object]]] = {
        k: {} for k in ("questions", "roadmaps", "reverse", "careers", "postings")
    }
    made = Catalogue(kinds | {"skills": {str(row["slug"]): row for row in rows}})
    for module in ("match", "profile", "skills"):
        monkeypatch.setattr(f"mentor.postings.{module}.catalogue", lambda tx: made)


def states(store: Store, own: list[str], must: list[str], done: tuple[str, ...] = ()) -> dict[str, str]:
    def work(tx: Tx) -> dict[str, str]:
        user = touch(tx, 7, "zh", NOW, "Asia/Shanghai")
        for slug in own:
            profile.put(tx, user, slug, "button")
        for concept in done:
            row = {"user_id": user.id, "concept": concept, "state": "done", "changed_at": NOW}
            tx.execute(tx.insert(match.PROGRESS).values(row))
        return {one.slug: one.state for one in match.gap(tx, user, must, []).wanted}

    return store.call(work)


@pytest.mark.usefixtures("small")
def test_how_each_skill_stands(store: Store) -> None:
    assert states(store, ["vllm"], ["vllm", "serving", "sglang", "cuda", "unheard-of"], ()) == {
        "vllm": "has", "serving": "narrower", "sglang": "missing", "cuda": "missing", "unheard-of": "missing",
    }  # fmt: skip


@pytest.mark.usefixtures("small")
def test_a_broader_skill_is_near_and_a_done_concept_is_learned(store: Store) -> None:
    assert states(store, ["serving"], ["vllm", "cuda"], ("c-one",)) == {"vllm": "near", "cuda": "learned"}


@pytest.mark.usefixtures("small")
def test_broader_may_go_in_a_circle_and_soft_skills_are_left_out(store: Store) -> None:
    assert states(store, ["loop-a"], ["loop-b", "teamwork"]) == {"loop-b": "narrower"}


def test_a_must_counts_twice_and_a_near_one_half() -> None:
    wanted = [Wanted("a", "A", "must", "has"), Wanted("b", "B", "must", "near"), Wanted("c", "C", "nice", "missing")]
    assert Gap(wanted).share == pytest.approx(3 / 5)
    assert Gap().share == 0.0
