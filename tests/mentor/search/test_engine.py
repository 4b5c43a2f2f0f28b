"""Search on labelled everyday questions: the right kind first, and an honest no."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from mentor.ask import THRESHOLD
from mentor.search import Engine, Unit, engine
from mentor.search import tokens as words
from mentor.store import Store

QUERIES = yaml.safe_load(Path(__file__).with_name("queries.yaml").read_text())


def test_the_right_kind_comes_first_and_nonsense_stays_low(sqlite_store: Store) -> None:
    found = sqlite_store.read(engine)
    answered, good, low, refused = 0, 0, 0, 0
    for query in QUERIES:
        hits, confidence = found.search(query["query"], 3)
        if query["expected"]:
            answered += 1
            good += any(hit.unit.kind in query["expected"] for hit in hits) and confidence >= THRESHOLD
        else:
            refused += 1
            low += confidence < THRESHOLD
    print(f"answered {good} of {answered}, refused {low} of {refused}")
    assert good >= 0.85 * answered
    assert low == refused


def units(*titles: str) -> list[Unit]:
    return [Unit(str(n), "question", title, "", "") for n, title in enumerate(titles)]


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("微调", "0"), ("SFT", "0"), ("fine tuning 怎么做", "0"), ("ＫＶ　ｃａｃｈｅ", "1"), ("推測解碼", "2"),
        ("spekulative decoding", "2"), ("DPO", "3"),
    ],
)  # fmt: skip
def test_synonyms_width_script_and_typos(query: str, best: str) -> None:
    groups = [("微调", "SFT", "fine-tuning", "finetuning"), ("推测解码", "投机解码")]
    found = Engine(units("微调要多少数据", "KV cache 是什么", "推测解码 speculative decoding", "DPO 的损失"), groups)
    hits, _ = found.search(query, 1)
    assert hits and hits[0].unit.id == best


def test_a_synonym_never_beats_the_word_itself() -> None:
    found = Engine(units("微调", "SFT"), [("微调", "SFT")])
    assert found.search("SFT")[0][0].unit.id == "1"
    assert found.search("微调")[0][0].unit.id == "0"


@pytest.mark.parametrize("query", ["", "的 了", "?!", "🤖", "x" * 5000, "啊" * 2000])
def test_anything_may_be_asked(query: str) -> None:
    hits, confidence = Engine(units("微调", "对齐")).search(query)
    assert 0 <= confidence <= 1 and isinstance(hits, list)


def test_nothing_in_an_empty_corpus() -> None:
    assert Engine([]).search("微调") == ([], 0.0)


def test_words() -> None:
    assert "kv" in words.words("KV-cache") and "kvcache" in words.words("KV-cache")
    assert words.content("怎么做微调的呢") == ["微调"]
