"""Plans over seeds (the bench runs 1,000), what they are made of, and the chain on one technology."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from mentor import users
from mentor.answers import given
from mentor.catalogue import Catalogue, catalogue
from mentor.errors import NotFound
from mentor.mock import gather, opening
from mentor.mock.chain import LAYERS, chain, near_names, unknown
from mentor.mock.opening import Planned
from mentor.mock.plan import Wish, choose, facet, part, seconds
from mentor.mock.sweep import sweep
from mentor.mock.wanted import Wanted, wanted
from mentor.postings import lexicon, profile
from mentor.store import Store, Tx
from mentor.users import Person

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
SEED = 20261201


@pytest.fixture
def known(sqlite_store: Store) -> Catalogue:
    return sqlite_store.read(catalogue)


def test_plans_keep_their_promises(known: Catalogue) -> None:
    found = sweep(known, 60, SEED)
    print(f"seed {SEED}: {found}")
    assert (found.twice, found.over_time, found.neighbours, found.not_weak_first, found.weak_left_out) == (0,) * 5
    assert found.least_facets >= 0.5 and found.least_filled >= 0.75 and found.fewest >= 2


def test_the_same_wish_gives_the_same_plan_and_another_seed_another(known: Catalogue) -> None:
    one, again, other = (choose(known, Wish("tech", "llm", 30, seed=seed)) for seed in ("a", "a", "b"))
    assert one == again != other
    assert [part(p.as_dict()) for p in one] == one


@pytest.mark.parametrize("track", ["llm", "multimodal", "aigc", "inference", "rag_agent", "recsys", "pm", "data"])
def test_a_technical_round_asks_of_its_track_and_a_lead_round_of_everything(known: Catalogue, track: str) -> None:
    tech = [known.questions[p.slug] for p in choose(known, Wish("tech", track, 30)) if p.slug]
    assert all(track in card.tracks and card.kind not in ("behaviour", "code") for card in tech)
    lead = [known.questions[p.slug] for p in choose(known, Wish("lead", track, 45)) if p.slug]
    assert any(card.topic == "system-design" or card.kind == "design" for card in lead)
    assert any(card.kind in ("scenario", "debugging", "behaviour") and card.topic != "hr" for card in lead)
    assert any(card.topic == "hr" for card in lead)


def test_an_hr_round_varies_what_it_trains(known: Catalogue) -> None:
    cards = [known.questions[p.slug] for p in choose(known, Wish("hr", "llm", 45)) if p.slug]
    assert sum(card.topic == "hr" for card in cards) >= len(cards) / 2
    assert len({facet(card) for card in cards}) >= 5


def test_a_posting_and_recent_questions_count(known: Catalogue) -> None:
    plain = choose(known, Wish("tech", "inference", 30, seed="x"))
    skills = frozenset({"quantization", "speculative-decoding"})
    aimed = choose(known, Wish("tech", "inference", 30, skills=skills, seed="x"))
    assert sum(p.reason == "posting" for p in aimed) >= 2
    recent = frozenset(p.slug for p in plain)
    fresh = choose(known, Wish("tech", "inference", 30, recent=recent, seed="x"))
    assert not recent & {p.slug for p in fresh if p.slug}
    assert seconds(fresh) <= 30 * 60


def test_the_whole_chain_of_one_card_goes_to_the_layers_in_order(known: Catalogue) -> None:
    found = chain(known, "bge")
    assert [layer.name for layer in found.layers] == list(LAYERS)
    assert found.checked == 5 and found.is_known
    texts = [known.questions[s].key_points[n].point for s, n in found.layers[2].points]
    assert any("替代" in text for text in texts)


@pytest.mark.parametrize("slug", ["vllm", "lora", "dpo", "grpo", "clip"])
def test_a_well_known_tool_can_be_held_against_points(known: Catalogue, slug: str) -> None:
    found = chain(known, slug)
    assert found.checked >= 3
    anchored = [layer for layer in found.layers if layer.slug]
    assert anchored and all(known.questions[layer.slug].key_points for layer in anchored)
    compared = next(layer for layer in found.layers if layer.name == "else")
    assert compared.slug


def test_what_the_corpus_does_not_know_is_said_so(sqlite_store: Store) -> None:
    found = unknown("Frobnicator")
    assert not found.is_known and found.checked == 0 and len(found.layers) == 5
    near = near_names(sqlite_store.read(lexicon), "vLM")
    assert "vLLM" in [name for _, name in near]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Wanted()),
        ("HR", Wanted("hr")),
        ("技术面 多模态", Wanted("tech", "multimodal")),
        ("rag", Wanted("tech", "rag_agent")),
        ("主管面 推理 45分钟", Wanted("lead", "inference", 45)),
        ("tech 20", Wanted("tech", None, 15)),
        ("tech 999", Wanted("tech", None, 45)),
    ],
)
def test_what_is_typed_behind_the_command(text: str, expected: Wanted) -> None:
    assert wanted(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"), [("群面", "mock_round"), ("cross", "mock_round"), ("hr 区块链", "mock_track")]
)
def test_an_unknown_word_has_neighbours(text: str, kind: str) -> None:
    with pytest.raises(NotFound) as error:
        wanted(text)
    assert error.value.kind == kind and error.value.nearest


def a_person(tx: Tx) -> Person:
    return users.touch(tx, 42, "zh", NOW, "Asia/Shanghai")


def test_weak_topics_come_from_answers(store: Store) -> None:
    def answer_badly(tx: Tx) -> dict[str, float]:
        person = a_person(tx)
        known = catalogue(tx)
        for card in [c for c in known.questions.values() if c.topic == "vlm" and c.kind == "compare"][:4]:
            given.give(tx, person, card.slug, "我不太清楚", NOW)
        return gather.weak_topics(tx, person, NOW + timedelta(days=1), known)

    weak = store.call(answer_badly)
    assert weak["vlm"] > 0.6

    def offered(tx: Tx) -> Planned:
        found = opening.offer(tx, a_person(tx), "tech", "multimodal", 30, 0, 0, NOW + timedelta(days=1))
        assert isinstance(found, Planned)
        return found

    found = store.call(offered)
    first = found.mock.plan[0]
    assert found.cards[first.slug].topic == "vlm" and first.reason == "weak"


def test_the_chain_is_on_a_tool_of_ones_own(store: Store) -> None:
    def offered(tx: Tx) -> Planned:
        person = a_person(tx)
        profile.put(tx, person, "lora", "text")
        found = opening.offer(tx, person, "tech", "llm", 30, 0, 0, NOW)
        assert isinstance(found, Planned)
        return found

    found = store.call(offered)
    assert found.chain is not None and (found.chain.subject == "lora" or found.chain.name)
