"""Units that say nearly the same: by the share of letter triples of the shorter one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

ENOUGH, ALIKE, COMMONEST = 24, 0.62, 60


def grams(text: str) -> frozenset[str]:
    """Triples of letters, digits and Chinese characters."""
    plain = "".join(re.findall(r"[0-9a-z\u3400-\u9fff]", text.lower()))
    return frozenset(plain[i : i + 3] for i in range(len(plain) - 2))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """0 to 1: what two texts share (Jaccard)."""
    return len(one & other) / len(one | other) if one and other else 0.0


def alike(texts: Sequence[str]) -> list[tuple[int, ...]]:
    """For each text the positions of those that say nearly the same; linear in practice through rare triples."""
    bags = [grams(text) for text in texts]
    where: dict[str, list[int]] = defaultdict(list)
    for number, bag in enumerate(bags):
        for gram in bag:
            where[gram].append(number)
    found: list[set[int]] = [set() for _ in texts]
    for number, bag in enumerate(bags):
        if len(bag) < ENOUGH:
            continue
        shared = Counter(n for gram in bag if len(where[gram]) <= COMMONEST for n in where[gram] if n < number)
        for other, count in shared.items():
            if count >= 0.3 * len(bag) and likeness(bag, bags[other]) >= ALIKE:
                found[number].add(other)
                found[other].add(number)
    return [tuple(sorted(others)) for others in found]
