"""The gap: has, learned, narrower, near, missing."""

from dataclasses import dataclass
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from mentor.catalogue import Catalogue
from mentor.corpus.schema import Skill
from mentor.postings import match, profile, standing
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
    for module in ("match", "profile", "skills", "standing"):
        monkeypatch.setattr(f"mentor.postings.{module}.catalogue", lambda tx: made)


def states(
    store: Store, own: list[str] | dict[str, int], must: list[str], done: tuple[str, ...] = ()
) -> dict[str, str]:
    def work(tx: Tx) -> dict[str, str]:
        user = touch(tx, 7, "zh", NOW, "Asia/Shanghai")
        for slug, level in (own if isinstance(own, dict) else dict.fromkeys(own, 2)).items():
            profile.put(tx, user, slug, "button", level)
        for concept in done:
            row = {"user_id": user.id, "concept": concept, "state": "done", "changed_at": NOW}
            tx.execute(tx.insert(standing.PROGRESS).values(row))
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


@pytest.mark.usefixtures("small")
def test_what_was_only_heard_of_is_half(store: Store) -> None:
    assert states(store, {"vllm": 1, "sglang": 3}, ["vllm", "sglang", "serving"]) == {
        "vllm": "heard", "sglang": "has", "serving": "narrower",
    }  # fmt: skip


@dataclass(frozen=True)
class Asked:
    skill: str
    evidence: str


@pytest.mark.usefixtures("small")
def test_one_of_several_is_enough(store: Store) -> None:
    either = [Asked("vllm", "熟悉 vLLM 或 SGLang 至少一种"), Asked("sglang", "熟悉 vLLM 或 SGLang 至少一种")]
    both = [Asked("vllm", "熟悉 vLLM 和 SGLang"), Asked("sglang", "熟悉 vLLM 和 SGLang")]

    def work(tx: Tx) -> None:
        user = touch(tx, 7, "zh", NOW, "Asia/Shanghai")
        lacking = match.gap(tx, user, either, [])
        assert [(w.state, w.instead) for w in lacking.wanted] == [("missing", ("SGLANG",))]
        profile.put(tx, user, "sglang", "button")
        assert [w.slug for w in match.gap(tx, user, either, []).met] == ["sglang"]
        assert match.gap(tx, user, either, []).share == 1.0
        assert match.gap(tx, user, both, []).share == 0.5

    store.call(work)


@pytest.mark.usefixtures("small")
def test_cards_that_are_remembered_are_evidence(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    made = standing.catalogue(None)  # type: ignore[arg-type]
    questions = {f"q{n}": SimpleNamespace(skills=["cuda"]) for n in range(4)}
    monkeypatch.setattr(made, "questions", questions, raising=False)

    def remember(tx: Tx, n: int) -> str:
        user = touch(tx, 7, "zh", NOW, "Asia/Shanghai")
        row = {"user_id": user.id, "slug": f"q{n}", "state": 2, "stability": 9.0, "due_at": NOW, "reviews": 3}
        tx.execute(tx.insert(standing.CARDS).values({**row, "lapses": 0, "suspended": False}))
        return match.gap(tx, user, ["cuda"], []).wanted[0].state

    assert [store.call(remember, n) for n in range(3)] == ["started", "started", "practised"]


def test_shares_of_many_are_the_shares_of_each(store: Store) -> None:
    def work(tx: Tx) -> None:
        user = touch(tx, 7, "zh", NOW, "Asia/Shanghai")
        for slug in ("pytorch", "python", "rag"):
            profile.put(tx, user, slug, "button")
        mine = standing.standing(tx, user)
        known = match.catalogue(tx)
        fast = match.shares(known, mine)
        assert fast and set(fast) == set(known.postings)
        for slug, posting in known.postings.items():
            assert fast[slug] == pytest.approx(match.gap_of(tx, user, mine, posting.must, posting.nice).share)

    store.call(work)
