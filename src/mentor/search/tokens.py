"""Words of a text: NFKC, lower case, Simplified, cut by jieba's dictionary with the field's own terms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from threading import Lock
from typing import Any, NamedTuple

from mentor.search.dictionary import Dictionary

VERSION = "1"  # a new one builds the index anew
PIECE = re.compile(r"[\u3400-\u9fff]+|[a-z0-9]+(?:[-_.+#/][a-z0-9]+)*[+#]*")
CHINESE = re.compile(r"[\u3400-\u9fff]+")
_JOINER = re.compile(r"[-_./]")
_MARKS = 31  # beyond it words share a mark
_MARK = re.compile("[\x01-\x1f]")
LONGEST = 64  # characters of a word: whatever is longer (a hash, a key) nobody types

_lock = Lock()
_dictionary: Dictionary | None = None
_terms: set[str] = set()


class Cut(NamedTuple):
    """A text in its smallest words.

    Attributes:
        words: in order; `kv-cache` is two.
        pieces: the number of the piece of text that each stands in.
        joined: Latin pieces of several words as one (`kvcache`).
    """

    words: list[str]
    pieces: list[int]
    joined: list[str]


def marked(word: str) -> str:
    """A word as fields of the index hold it: after a character that is its length.

    `count` of one in a field never meets the beginning of a longer word, and ends on a letter rather than on a space, which
    stands everywhere: twice as fast.
    """
    return chr(min(len(word), _MARKS)) + word


def unmarked(field: str) -> list[str]:
    """The words of a field."""
    return _MARK.split(field)[1:]


def normal(text: str) -> str:
    """NFKC, lower case, Simplified."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return str(_simplifier().convert(folded)) if CHINESE.search(folded) else folded


@lru_cache(maxsize=1)
def _simplifier() -> Any:
    from opencc import OpenCC  # 30 ms, at the first question

    return OpenCC("t2s")


def is_chinese(word: str) -> bool:
    """Whether a word is of Chinese characters (a compound may begin with them and go on in Latin)."""
    return "\u3400" <= word[0] <= "\u9fff"


def teach(terms: Iterable[str]) -> None:
    """Terms of the field that must stay whole (each once)."""
    known = dictionary()
    with _lock:
        for term in terms:
            if term not in _terms and CHINESE.fullmatch(term) and 1 < len(term) < 12:
                _terms.add(term)
                known.add(term)


def dictionary() -> Dictionary:
    """The one dictionary of the process, read at the first need."""
    global _dictionary
    if _dictionary is None:
        with _lock:
            if _dictionary is None:
                _dictionary = Dictionary()
    return _dictionary


def cut(text: str) -> Cut:
    """The smallest words of a text (already `normal`)."""
    words: list[str] = []
    pieces: list[int] = []
    joined: list[str] = []
    for number, match in enumerate(PIECE.finditer(text)):
        piece = match[0]
        if is_chinese(piece):
            found = dictionary().cut(piece)
        else:
            found = [word for word in _JOINER.split(piece) if word and len(word) <= LONGEST]
            if len(found) > 1:
                joined.append("".join(found)[:LONGEST])
        words += found
        pieces += [number] * len(found)
    return Cut(words, pieces, joined)


def inner(word: str) -> list[str]:
    """The shorter words inside a long Chinese one, as jieba's search mode finds them."""
    if len(word) < 3 or not is_chinese(word):
        return []
    known = dictionary()
    sizes = (2, 3) if len(word) > 3 else (2,)
    return [word[n : n + k] for k in sizes for n in range(len(word) - k + 1) if word[n : n + k] in known]
