"""The key-point matcher against answers that people would type."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from mentor.answers.matching import check
from mentor.catalogue import Catalogue
from mentor.corpus.schema import Question

LABELLED = yaml.safe_load((Path(__file__).parent / "labelled.yaml").read_text("utf-8"))


@dataclass
class Case:
    """One answer's word on one key point."""

    card: str
    kind: str
    text: str
    point: str
    label: str
    said: bool


@pytest.fixture(scope="session")
def cards(seeded: Catalogue) -> dict[str, Question]:
    return seeded.questions


def cases(cards: dict[str, Question], split: str) -> Iterator[Case]:
    """Every label of a split whose key point still stands as it was labelled."""
    for entry in LABELLED:
        if entry["split"] != split or entry["card"] not in cards:
            continue
        card = cards[entry["card"]]
        now = [point.point for point in card.key_points]
        for answer in entry["answers"]:
            found = check(card, answer["text"])
            for number, point in enumerate(entry["points"], 1):
                if point in now and number not in answer.get("maybe", []):
                    label = next((k for k in ("said", "denied") if number in answer.get(k, [])), "not")
                    yield Case(card.slug, answer["kind"], answer["text"], point, label, found[now.index(point)].said)


@pytest.mark.parametrize("split", ["tuned", "held-out"])
def test_precision_and_recall(cards: dict[str, Question], split: str) -> None:
    found = list(cases(cards, split))
    hits = sum(c.said and c.label == "said" for c in found)
    claimed, there = sum(c.said for c in found), sum(c.label == "said" for c in found)
    print(f"\n{split}: precision {hits / claimed:.3f}, recall {hits / there:.3f}, {len(found)} labels, {there} said")
    for case in found:
        if case.said != (case.label == "said"):
            print("  ", "missed" if not case.said else "claimed", case.card, "·", case.point, "·", case.text[:60])
    assert len(found) > 300
    # 0.97 and 0.73 or more when this was written; cards go on changing. The threshold is chosen on other writers' answers
    assert hits / claimed >= 0.92 and hits / there >= 0.66


@pytest.mark.parametrize("split", ["tuned", "held-out"])
def test_a_negated_point_is_never_recognised(cards: dict[str, Question], split: str) -> None:
    negated = [c for c in cases(cards, split) if c.kind == "negated" and c.label == "denied"]
    assert negated
    assert [f"{c.card}: {c.point}" for c in negated if c.said] == []


def test_answers_to_cards_left_out_of_the_fit() -> None:
    """Floors below what was measured (docs/benchmarks.md): the aim of recall, 0.8, is not reached."""
    from bot.bench.answers import answers

    figures = dict(answers())
    print(figures)
    for source, denied in (("heldout", 6), ("blind", 3)):
        assert float(figures[f"{source}, cross-validated, precision"]) >= 0.86
        assert float(figures[f"{source}, cross-validated, recall"]) >= 0.6
        assert int(figures[f"{source}, cross-validated, denied points recognised as said"].split()[0]) <= denied


def test_the_matcher_decides_by_the_fitted_weights(cards: dict[str, Question]) -> None:
    """The bench weighs the evidence itself: `check` must come to the same."""
    from bot.bench import answers
    from mentor.answers.matching import prepared, score

    item = next(a for a in answers.labelled(cards) if a.source == "blind" and a.said)
    rows = answers.rows_of({item.slug: cards[item.slug]}, [item])
    by_rows = [score(row.numbers) > 0 and not row.is_vetoed for row in rows]
    assert by_rows == [point.said for point in check(cards[item.slug], item.text)]
    assert any(by_rows) and len(prepared(cards[item.slug]).points) == len(by_rows)


DENIALS = (
    "{}是错的",
    "并不是{}",
    "不需要{}",
    "有人说{}，这个说法不对",
    "无需{}",
    "{}？不会的",
    "{} is a myth",
    "{}，其实不对",
)


@pytest.mark.parametrize("denial", DENIALS)
def test_a_point_denied_in_its_own_words_is_not_recognised(cards: dict[str, Question], denial: str) -> None:
    """Over the whole corpus: the first part of each point that denies nothing, denied."""
    from mentor.answers.terms import CLAUSE, fold, is_negative

    said = total = 0
    for card in list(cards.values())[::6]:
        for n, point in enumerate(card.key_points):
            first = CLAUSE.split(point.point)[0]
            if len(first) < 5 or is_negative(fold(first)):
                continue
            total += 1
            said += check(card, denial.format(first))[n].said
    print(f"\n{denial}: {said} of {total}")
    assert total > 300 and said <= 0.02 * total  # formulas cut at their brackets


def test_the_set_is_what_it_says() -> None:
    answers = [answer for entry in LABELLED for answer in entry["answers"]]
    assert len(LABELLED) >= 25 and len(answers) >= 150
    kinds = {answer["kind"] for answer in answers}
    assert kinds == {"good", "partial", "wrong", "negated", "mixed", "offtopic"}


@pytest.mark.parametrize("text", ["", "🤖🤖", "？", "\u202e", "<b>&</b>", "a" * 10_000, "。" * 10_000, "不" * 4000])
def test_odd_text_is_not_recognised(cards: dict[str, Question], text: str) -> None:
    for card in list(cards.values())[:20]:
        assert not any(point.said for point in check(card, text))


def test_the_model_answer_says_its_points(cards: dict[str, Question]) -> None:
    share = []
    for card in list(cards.values())[::4]:  # making one ready takes 30 ms
        said = check(card, card.answer)
        share.append(sum(point.said for point in said) / len(said))
    print(f"\nmodel answers: {sum(share) / len(share):.3f} of the key points recognised in {len(share)} cards")
    assert sum(share) / len(share) > 0.9


def test_another_cards_answer_says_little(cards: dict[str, Question]) -> None:
    every = list(cards.values())[::3]
    said = [check(card, every[(n + 37) % len(every)].brief) for n, card in enumerate(every)]
    share = sum(point.said for points in said for point in points) / sum(map(len, said))
    print(f"\nbriefs of other cards: {share:.4f} of the key points recognised")
    assert share < 0.06


def test_it_is_quick(cards: dict[str, Question]) -> None:
    import time

    long = "。".join(card.brief for card in list(cards.values())[:12])[:4000]
    card = next(iter(cards.values()))
    check(card, "warm")
    began = time.process_time()
    check(card, long)
    assert time.process_time() - began < 0.5
