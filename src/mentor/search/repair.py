"""Words that nobody writes, as the nearest ones that somebody does: slips in Latin words, homophones in Chinese ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from mentor.search import tokens
from mentor.search.stopwords import STOP

SHORTEST = 5  # a shorter Latin word is rather another word than a slip
LONGEST_SOUND = 6  # characters of a Chinese word that is looked for by its sound


class Repairs:
    """The words that the material knows, ready to be looked for by shape and by sound.

    Args:
        known: words of the index.
        terms: names of the trade.
    """

    def __init__(self, known: Collection[str], terms: Collection[str]) -> None:
        self._known, self._terms = known, terms
        self._latin: dict[str, list[str]] = defaultdict(list)
        self._sounds: dict[str, str] | None = None
        for word in known:
            if word.isascii() and word.isalnum() and len(word) >= SHORTEST:
                self._latin[word[0]].append(word)

    def latin(self, word: str) -> str | None:
        """The word meant by a slip (one letter, or two in a long word; the first letter is right), or None."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        if len(word) < SHORTEST or not word.isascii() or not any(c.isalpha() for c in word):
            return None
        allowed = 2 if len(word) > 7 else 1
        digits = [c for c in word if c.isdigit()]
        close = extract(word, self._latin[word[0]], scorer=OSA.distance, score_cutoff=allowed, limit=8)
        for found, _distance, _ in close:  # best first; another number is another thing
            if [c for c in found if c.isdigit()] == digits:
                return found
        return None

    def by_sound(self, words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """(start, end, word) of neighbouring words that sound like one known word but are written otherwise."""
        start = 0
        while start < len(words):
            best = self._sounding(words, start)
            if best is None:
                start += 1
            else:
                yield best
                start = best[1]

    def _sounding(self, words: Sequence[str], start: int) -> tuple[int, int, str] | None:
        best: tuple[int, int, str] | None = None
        text = ""
        for end in range(start, len(words)):
            word = words[end]
            text += word
            if not tokens.is_chinese(word) or word in STOP or len(text) > LONGEST_SOUND:
                break
            odd = any(len(w) == 1 or w not in self._known for w in words[start : end + 1])
            if len(text) > 1 and odd and text not in self._known and text not in self._terms:
                meant = self.sounds.get(sound(text))
                if meant is not None and any(a == b for a, b in zip(meant, text, strict=False)):
                    best = (start, end + 1, meant)
        return best

    def warm(self) -> None:
        """Make what is made at the first need."""
        from rapidfuzz import process  # noqa: F401

        assert self.sounds is not None

    @property
    def sounds(self) -> dict[str, str]:
        """Chinese words by their sound; made at the first odd word (about 0.1 s), or while the process warms up."""
        if self._sounds is None:
            likely = {*self._terms, *(w for w in self._known if len(w) > 2)}  # two characters sound like too much
            chinese = [w for w in likely if 1 < len(w) <= LONGEST_SOUND and tokens.CHINESE.fullmatch(w)]
            self._sounds = {sound(word): word for word in sorted(chinese)}
        return self._sounds


def sound(text: str) -> str:
    """Pinyin without tones, one syllable a character (its commonest reading)."""
    return " ".join(map(_syllable, text))


@lru_cache(maxsize=8192)
def _syllable(char: str) -> str:
    from pypinyin import Style, pinyin  # 40 ms

    return str(pinyin(char, style=Style.NORMAL)[0][0])
