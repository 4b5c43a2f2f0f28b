"""Words of a text: NFKC, lower case, Simplified, jieba with the field's own terms.

jieba (0.7 s, 65 MB) is loaded at the first search or indexing, off the loop; its cache stays out of the shared temporary
folder.
"""

from __future__ import annotations

import re
import unicodedata
import warnings
from collections.abc import Iterable
from functools import lru_cache
from math import log
from threading import Lock
from typing import Any, NamedTuple

VERSION = "1"  # a new one builds the index anew
PIECE = re.compile(r"[\u3400-\u9fff]+|[a-z0-9]+(?:[-_.+#/][a-z0-9]+)*[+#]*")
CHINESE = re.compile(r"[\u3400-\u9fff]+")
_JOINER = re.compile(r"[-_./]")
LONGEST = 64  # characters of a word: whatever is longer (a hash, a key) nobody types

_lock = Lock()
_tokenizer: Any = None
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
    tokenizer = _jieba()
    with _lock:
        for term in terms:
            if term not in _terms and CHINESE.fullmatch(term) and 1 < len(term) < 12:
                _terms.add(term)
                tokenizer.add_word(term)


def _jieba() -> Any:
    global _tokenizer
    if _tokenizer is not None:
        return _tokenizer
    with _lock:
        if _tokenizer is None:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # jieba's regular expressions warn on newer Pythons
                import logging
                import tempfile

                import jieba

                jieba.setLogLevel(logging.WARNING)
                made = jieba.Tokenizer()
                made.tmp_dir = tempfile.mkdtemp(prefix="mentor-jieba-")
                made.initialize()
                _tokenizer = made
    return _tokenizer


def cut(text: str) -> Cut:
    """The smallest words of a text (already `normal`)."""
    words: list[str] = []
    pieces: list[int] = []
    joined: list[str] = []
    for number, match in enumerate(PIECE.finditer(text)):
        piece = match[0]
        if is_chinese(piece):
            found = _chinese(piece)
        else:
            found = [word for word in _JOINER.split(piece) if word and len(word) <= LONGEST]
            if len(found) > 1:
                joined.append("".join(found)[:LONGEST])
        words += found
        pieces += [number] * len(found)
    return Cut(words, pieces, joined)


def _chinese(piece: str) -> list[str]:
    """The likeliest words by jieba's dictionary: its own algorithm without the model for unknown words (which cuts a
    question otherwise than the text that answers it), three times as fast."""
    known = _jieba().FREQ
    total, size = _log_total(), len(piece)
    best, nexts = [0.0] * (size + 1), [0] * size
    for start in range(size - 1, -1, -1):
        top, end = best[start + 1] - total, start + 1
        nexts[start] = end
        frequency = known.get(piece[start])
        while frequency is not None:
            if frequency:
                score = log(frequency) - total + best[end]
                if score > top:
                    top, nexts[start] = score, end
            end += 1
            if end > size:
                break
            frequency = known.get(piece[start:end])
        best[start] = top
    found, start = [], 0
    while start < size:
        found.append(piece[start : nexts[start]])
        start = nexts[start]
    return found


def _log_total() -> float:
    return log(_jieba().total)


def inner(word: str) -> list[str]:
    """The shorter words inside a long Chinese one, as jieba's search mode finds them."""
    if len(word) < 3 or not is_chinese(word):
        return []
    known = _jieba().FREQ
    sizes = (2, 3) if len(word) > 3 else (2,)
    return [word[n : n + k] for k in sizes for n in range(len(word) - k + 1) if known.get(word[n : n + k])]
