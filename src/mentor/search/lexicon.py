"""The words of the trade: terms that stay whole, names of several words, and which mean the same.

A name is known by its key: its atoms written together ("speculative decoding" is `speculativedecoding`, "KV 缓存" is
`kv缓存`), so spaces and hyphens make no difference.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from typing import NamedTuple

from mentor.search import tokens

LONGEST = 6  # atoms of a name
RELATED, SAME = 0.45, 0.8  # how much another name of a skill counts for the typed one, and another everyday word


class Span(NamedTuple):
    """A name that was met: atoms `start` to `end`."""

    start: int
    end: int
    key: str


class Lexicon:
    """Names and their groups.

    Args:
        groups: words that stand for one thing, as people write them: related ones among them.
        plain: groups of everyday words, each as good as the other.
        elsewhere: questions which the material does not answer (elsewhere.py).
    """

    def __init__(
        self, groups: Iterable[Sequence[str]], plain: Iterable[Sequence[str]] = (), elsewhere: Sequence[str] = ()
    ) -> None:
        groups, plain = list(groups), list(plain)
        self.elsewhere = elsewhere
        self.synonyms: dict[str, dict[str, float]] = defaultdict(dict)
        self._starts: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        named = self._take(groups, RELATED) + self._take(plain, SAME)
        for names in self._starts.values():
            names.sort(key=lambda name: -len(name[0]))
        flat = "\n".join(sorted(" ".join(sorted(group)) for group in named))
        self.version = hashlib.blake2b(f"{tokens.VERSION}\n{flat}".encode(), digest_size=8).hexdigest()

    def _take(self, groups: list[Sequence[str]], weight: float) -> list[list[str]]:
        named = [[tokens.normal(name) for name in group] for group in groups]
        tokens.teach(name for group in named for name in group)
        for group in named:
            keys = {key for name in group if (key := self._learn(name))}
            for key in keys:
                mine = self.synonyms[key]
                mine.update((other, max(weight, mine.get(other, 0.0))) for other in keys - {key})
        return named

    def without_synonyms(self) -> Lexicon:
        """The same names, none of which stands for another: what synonyms are measured against."""
        bare = copy(self)
        bare.synonyms, bare.version = {}, f"{self.version}-bare"
        return bare

    def for_other_material(self) -> Lexicon:
        """The same names for somebody's own units, of which nobody knows what they do not answer."""
        other = copy(self)
        other.elsewhere, other.version = (), f"{self.version}-other"
        return other

    def _learn(self, name: str) -> str:
        words = tuple(tokens.cut(name).words)
        key = "".join(words)
        if 1 < len(words) <= LONGEST:
            kept = self._starts.setdefault(words[0], [])
            if (words, key) not in kept:
                kept.append((words, key))
        return key if len(words) <= LONGEST else ""

    def spans(self, words: Sequence[str]) -> Iterator[Span]:
        """Names of several atoms in a text, the longest at each place."""
        starts = self._starts
        for start, word in enumerate(words):
            if word not in starts:
                continue
            for name, key in starts[word]:
                if tuple(words[start : start + len(name)]) == name:
                    yield Span(start, start + len(name), key)
                    break

    def words(self, text: str) -> list[str]:
        """All words of a text for the index: atoms, the shorter ones inside, joined ones, names of several atoms."""
        found = tokens.cut(tokens.normal(text))
        made: list[str] = []
        for word in found.words:
            made.append(word)
            if len(word) > 2:
                made += tokens.inner(word)
        made += found.joined
        for span in self.spans(found.words):
            if found.pieces[span.start] != found.pieces[span.end - 1] or tokens.is_chinese(span.key):
                made.append(span.key)
        return made
