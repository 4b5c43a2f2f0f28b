"""Words of a text: NFKC, lower case, Simplified, jieba with the field's own terms, stop words told apart.

jieba (0.7 s, 65 MB) is loaded at the first search and off the loop; its cache stays out of the shared temporary folder.
"""

from __future__ import annotations

import re
import unicodedata
import warnings
from collections.abc import Iterable
from functools import lru_cache
from threading import Lock
from typing import Any

LATIN = re.compile(r"[a-z0-9]+(?:[-_.+#/][a-z0-9]+)*[+#]*")
CHINESE = re.compile(r"[\u3400-\u9fff]+")
STOP = frozenset(
    [
        "的",
        "了",
        "和",
        "是",
        "在",
        "有",
        "我",
        "你",
        "他",
        "她",
        "它",
        "吗",
        "呢",
        "吧",
        "啊",
        "么",
        "怎么",
        "什么",
        "怎样",
        "如何",
        "为什么",
        "哪",
        "哪个",
        "哪些",
        "哪里",
        "多少",
        "几",
        "会",
        "能",
        "可以",
        "要",
        "想",
        "应该",
        "不",
        "没",
        "没有",
        "还",
        "也",
        "都",
        "就",
        "又",
        "很",
        "太",
        "更",
        "最",
        "这",
        "那",
        "一个",
        "一下",
        "一些",
        "被",
        "把",
        "给",
        "让",
        "对",
        "与",
        "及",
        "或",
        "等",
        "从",
        "到",
        "用",
        "做",
        "去",
        "来",
        "上",
        "下",
        "里",
        "中",
        "说",
        "问",
        "办",
        "好",
        "有没有",
        "是不是",
        "会不会",
        "能不能",
        "该",
        "请问",
        "请",
        "帮",
        "帮我",
        "现在",
        "一般",
        "到底",
        "真的",
        "时候",
        "区别",
        "不同",
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "is",
        "are",
        "be",
        "do",
        "does",
        "how",
        "what",
        "why",
        "when",
        "which",
        "who",
        "i",
        "you",
        "we",
        "it",
        "for",
        "and",
        "or",
        "with",
        "on",
        "at",
        "can",
        "should",
        "my",
    ]
)
_lock = Lock()
_tokenizer: Any = None
_terms: set[str] = set()


def normal(text: str) -> str:
    """NFKC and lower case."""
    return unicodedata.normalize("NFKC", text).casefold()


def simplified(text: str) -> str:
    """Traditional characters as Simplified ones (for queries: the corpus is Simplified)."""
    return str(_simplifier().convert(text)) if CHINESE.search(text) else text


@lru_cache(maxsize=1)
def _simplifier() -> Any:
    from opencc import OpenCC  # 30 ms, at the first question

    return OpenCC("t2s")


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


def words(text: str) -> list[str]:
    """All words of a text, in order: Latin ones whole and in their parts, Chinese ones with the shorter ones inside."""
    found: list[str] = []
    text = normal(text)
    for match in re.finditer(r"[\u3400-\u9fff]+|[a-z0-9]+(?:[-_.+#/][a-z0-9]+)*[+#]*", text):
        piece = match[0]
        if "\u3400" <= piece[0] <= "\u9fff":
            found += _jieba().lcut_for_search(piece)
        else:
            found.append(piece)
            parts = re.split(r"[-_./]", piece)
            if len(parts) > 1:
                found += [part for part in parts if len(part) > 1] + ["".join(parts)]
    return found


def content(text: str) -> list[str]:
    """The words of a query that say what it is about, each once."""
    return list(
        dict.fromkeys(
            word for word in words(simplified(text)) if word not in STOP and not (len(word) == 1 and word < "\u3400")
        )
    )
