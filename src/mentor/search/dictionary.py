"""jieba's dictionary and its algorithm, the likeliest way through the words that a text may hold, without its model for
unknown words (which cuts a question otherwise than the text that answers it).

Reading the dictionary takes about a quarter of a second and 60 MB, at the first search or indexing, off the loop. jieba itself is
not imported: its loader writes into the shared temporary folder, and its cutting takes four times as long.
"""

from __future__ import annotations

from collections import Counter
from importlib.util import find_spec
from math import exp, log
from pathlib import Path

BLOCK = 5000  # lines: one call over all of them would keep the event loop from the interpreter for a third of a second
PREFIX = -1e9  # the weight of what is only the beginning of a word


class Dictionary:
    """Words with the logarithm of their share of all text."""

    def __init__(self) -> None:
        spec = find_spec("jieba")
        assert spec is not None and spec.origin is not None
        # lines of word, frequency and part of speech
        lines = Path(spec.origin).with_name("dict.txt").read_text("utf-8").splitlines()
        blocks = [" ".join(lines[start : start + BLOCK]).split() for start in range(0, len(lines), BLOCK)]
        counts: Counter[str] = Counter()  # few differ: a logarithm each of them, not each word
        for block in blocks:
            counts.update(block[1::3])
        self._total = log(sum(int(frequency) * n for frequency, n in counts.items()))
        logs = {frequency: log(int(frequency)) - self._total for frequency in counts}
        weights: dict[str, float] = {}
        for block in blocks:
            weights.update(zip(block[0::3], map(logs.__getitem__, block[1::3]), strict=True))
        for block in blocks:  # the beginnings of words, which say that it is worth while to read on
            for word in block[0::3]:
                while len(word) > 1 and (word := word[:-1]) not in weights:
                    weights[word] = PREFIX
        self._weights = weights

    def __contains__(self, word: str) -> bool:
        return self._weights.get(word, PREFIX) > PREFIX

    def rarity(self, word: str) -> float:
        """How rare a word is in all text, in nats: 6 for one of the commonest, 17 for a rare one, 18 for an unknown one."""
        weight = self._weights.get(word, PREFIX)
        return self._total if weight <= PREFIX else -weight

    def add(self, word: str) -> None:
        """A word that must stay whole: a little likelier than its parts together."""
        parts = sum(max(self._weights.get(part, -self._total), -self._total) for part in self.cut(word))
        weight = log(exp(parts) + exp(-self._total))
        self._weights[word] = max(weight, self._weights.get(word, PREFIX))
        for end in range(len(word) - 1, 0, -1):
            self._weights.setdefault(word[:end], PREFIX)

    def cut(self, piece: str) -> list[str]:
        """A run of Chinese characters as its likeliest words."""
        weight_of, size, unknown = self._weights.get, len(piece), -self._total
        best, nexts = [0.0] * (size + 1), [0] * size
        for start in range(size - 1, -1, -1):
            top, at, end = unknown + best[start + 1], start + 1, start + 1
            weight = weight_of(piece[start])
            while weight is not None:
                score = weight + best[end]
                if score > top:
                    top, at = score, end
                end += 1
                if end > size:
                    break
                weight = weight_of(piece[start:end])
            best[start], nexts[start] = top, at
        found, start = [], 0
        while start < size:
            found.append(piece[start : nexts[start]])
            start = nexts[start]
        return found
