"""Writes the two tables that tell the hirer among the names of a posting, from the labelled postings.

    PYTHONPATH=.:src python scripts/fit_hirer.py            # also how well it does on postings that it was not fitted on

src/mentor/postings/ordinary_table.py: the words that postings share, the names of their companies apart.
src/mentor/postings/hirer_weights.py: a conditional logit over the signs of hirer.py, averaged over the later rounds of AdaGrad.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from pathlib import Path
from textwrap import wrap
from typing import Any

from mentor.postings import heads
from mentor.postings.hirer import NOBODY, signs, words_of
from mentor.postings.lines import lines
from tests.mentor.postings.measure import labelled

FOLDER = Path(__file__).parents[1] / "src/mentor/postings"
# what the rules were tuned on tells less of their faults than what others wrote, or what was written against them
SETS = dict.fromkeys(
    (
        "tuned",
        "heldout",
        "fresh_tune",
        "fresh_tune2",
        "fresh_heldout",
        "short",
        "varied",
        "varied2",
        "varied3",
        "hirers",
    ),
    1.0,
)
SETS |= {"dev_a": 2.0, "styles": 2.0, "dev_c": 2.0}
WIDTH = 60  # of a line of the table: a Chinese character takes two columns
LEAST = 2  # postings that share an ordinary word
ROUNDS, RATE, RIDGE, FOLDS, SEED = 60, 0.3, 0.03, 6, 3
_SUFFIX = re.compile(r"(?:股份)?有限公司$|(?:智能|科技|集团|数据)$|[（(].*")


@dataclass(frozen=True)
class Example:
    """A posting whose company no label names: the signs of each name, which of them are right, what it weighs."""

    split: str
    signs: Mapping[str, set[str]]
    right: set[str]
    weight: float


def main() -> None:
    """Write both tables, and print what they come to."""
    entries = [(split, entry) for split in SETS for entry in labelled(split)]  # what is no posting names nobody
    own = [_own_words(entry) for _, entry in entries]
    shared = Counter(word for words in own for word in words)
    table = "\n".join(wrap(" ".join(sorted(word for word, n in shared.items() if n >= LEAST)), WIDTH))
    head = '"""Written by scripts/fit_hirer.py: {}"""\n\n'
    text = f'{head.format("the words that the labelled postings share.")}TABLE = """\\\n{table}\n"""\n'
    (FOLDER / "ordinary_table.py").write_text(text, "utf-8")
    found = [_example(split, entry, words, shared) for (split, entry), words in zip(entries, own, strict=True)]
    read = [entry.get("is_posting", True) for _, entry in entries]  # of what is no posting nothing is shown
    examples = [example for example, is_read in zip(found, read, strict=True) if example and example.right and is_read]
    said = f"{len(examples)} postings without a label; {sum(1 for e in found if e and not e.right)} whose company is no span"
    print(said)  # noqa: T201
    judge(examples)
    rows = "".join(
        f'    "{sign}": {weight:.2f},\n' for sign, weight in sorted(fit(examples).items()) if abs(weight) >= 0.02
    )
    text = f"{head.format('what each sign of hirer.py counts.')}WEIGHTS: dict[str, float] = {{\n{rows}}}\n"
    (FOLDER / "hirer_weights.py").write_text(text, "utf-8")


def judge(examples: Sequence[Example]) -> None:
    """Print the share of right answers on the postings of the heavier sets that were left out."""
    order = [e for e in examples if e.weight > 1]
    rest = [e for e in examples if e.weight <= 1]
    random.Random(SEED).shuffle(order)
    right: Counter[str] = Counter()
    for fold in range(FOLDS):
        weights = fit([*rest, *(e for n, e in enumerate(order) if n % FOLDS != fold)])
        right.update(e.split for e in order[fold::FOLDS] if best(weights, e) in e.right)
    for split, n in Counter(e.split for e in order).items():
        print(f"{split}: {right[split]} of {n} when left out")  # noqa: T201


def best(weights: Mapping[str, float], example: Example) -> str:
    """The name that the signs speak for."""
    return max(example.signs, key=lambda name: sum(weights.get(sign, 0.0) for sign in example.signs[name]))


class _Others:
    """The words that at least LEAST other postings share."""

    def __init__(self, shared: Mapping[str, int], own: set[str]) -> None:
        self.shared, self.own = shared, own

    def __contains__(self, word: object) -> bool:
        assert isinstance(word, str)
        return self.shared.get(word, 0) - (word in self.own) >= LEAST


def _own_words(entry: Mapping[str, Any]) -> set[str]:
    text = entry["text"]
    for name in filter(None, (entry.get("company"), *entry.get("company_maybe", []))):
        for form in (name, _SUFFIX.sub("", name)):
            text = text.replace(form, " ") if len(form) > 1 else text
    return set(words_of(text))


def _example(split: str, entry: Mapping[str, Any], own: set[str], shared: Mapping[str, int]) -> Example | None:
    asked = heads.names(lines(entry["text"]))
    if asked is None:
        return None
    found, title, said = asked
    every = signs(found, title, said, _Others(shared, own))
    return Example(split, every, _right(every, entry), SETS[split])


def _right(every: Mapping[str, object], entry: Mapping[str, Any]) -> set[str]:
    """The names that are the company's, as written or without suffix and place; what only holds it where nothing else does."""
    wanted = [(one or NOBODY).lower() for one in (entry.get("company"), *entry.get("company_maybe", []))]
    bare = {_bare(name) for name in wanted}
    exact = {name for name in every if name.lower() in wanted or (name and _bare(name.lower()) in bare)}
    return exact or {
        name for name in every if name and any(one and (one in name.lower() or name.lower() in one) for one in wanted)
    }


def _bare(name: str) -> str:
    return re.sub(r"[（(].*?[）)]|(?:股份)?有限公司$", "", name)


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weight of each sign."""
    ids: dict[str, int] = {}
    rows = [
        (
            e.weight,
            [[ids.setdefault(s, len(ids)) for s in sorted(e.signs[n])] for n in e.signs],
            [n in e.right for n in e.signs],
        )
        for e in examples
    ]
    weights, squares, totals = [0.0] * len(ids), [1e-6] * len(ids), [0.0] * len(ids)
    rng = random.Random(SEED)
    for number in range(ROUNDS):
        rng.shuffle(rows)
        for weight, names, right in rows:
            for sign, slope in _slopes(weights, names, right).items():
                step = weight * (slope + RIDGE * weights[sign])
                squares[sign] += step * step
                weights[sign] -= RATE * step / sqrt(squares[sign])
        if number >= ROUNDS // 2:
            totals = [total + value for total, value in zip(totals, weights, strict=True)]
    return {sign: totals[n] / (ROUNDS - ROUNDS // 2) for sign, n in ids.items()}


def _slopes(weights: Sequence[float], names: Sequence[Sequence[int]], right: Sequence[bool]) -> dict[int, float]:
    scores = [sum(weights[sign] for sign in name) for name in names]
    top = max(scores)
    shares = [exp(score - top) for score in scores]
    every, good = sum(shares), sum(share for share, is_right in zip(shares, right, strict=True) if is_right)
    slopes: dict[int, float] = {}
    for name, share, is_right in zip(names, shares, right, strict=True):
        slope = share / every - (share / good if is_right and good else 0.0)
        for sign in name if abs(slope) > 1e-4 else ():
            slopes[sign] = slopes.get(sign, 0.0) + slope
    return slopes


if __name__ == "__main__":
    main()
