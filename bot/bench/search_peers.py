"""Peers of the search, run by the interpreter of .venv-peers: reads a task (JSON) on standard input, prints one.

Task: {"texts": [text of a unit], "tokens": [[word]] instead of texts, "queries": [..], "engines": [..]}.
Answer: {engine: {"ids": [[number of a unit]], "scores": [best score], "ms": [CPU a query, cutting it included]}}.
"""

from __future__ import annotations

import json
import sys
import time
import unicodedata
import warnings
from collections.abc import Callable, Sequence
from typing import Any

warnings.simplefilter("ignore")
import jieba  # noqa: E402

jieba.setLogLevel(60)
TOP = 10
Cutter = Callable[[str], list[str]]
Search = Callable[[str], tuple[list[int], float]]
Documents = Sequence[list[str]]


def plain(text: str) -> str:
    """NFKC and lower case."""
    return unicodedata.normalize("NFKC", text).lower()


def cut(text: str) -> list[str]:
    """Words as tutorials cut them."""
    return [word for word in jieba.lcut(text) if word.strip()]


def folded(text: str) -> list[str]:
    """Words of the folded text, without punctuation."""
    return [word for word in jieba.lcut(plain(text)) if any(c.isalnum() for c in word)]


def rank_bm25(documents: Documents, cutter: Cutter) -> Search:
    """rank_bm25 over these documents."""
    import numpy
    from rank_bm25 import BM25Okapi

    index = BM25Okapi(documents)

    def search(query: str) -> tuple[list[int], float]:
        scores = index.get_scores(cutter(query))
        best = numpy.argsort(-scores, kind="stable")[:TOP]
        return [int(n) for n in best if scores[n] > 0], float(scores[best[0]])

    return search


def bm25s_(documents: Documents, cutter: Cutter) -> Search:
    """bm25s over these documents."""
    import bm25s

    index = bm25s.BM25()
    index.index(documents, show_progress=False)

    def search(query: str) -> tuple[list[int], float]:
        words = [word for word in cutter(query) if word in index.vocab_dict]
        if not words:
            return [], 0.0
        found, scores = index.retrieve([words], k=TOP, show_progress=False)
        return [int(n) for n, s in zip(found[0], scores[0], strict=True) if s > 0], float(scores[0][0])

    return search


def tantivy_(documents: Documents, cutter: Cutter) -> Search:
    """tantivy over these documents."""
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("number", stored=True)
    builder.add_text_field("text", tokenizer_name="whitespace")
    index = tantivy.Index(builder.build())
    writer = index.writer(64_000_000)
    for number, words in enumerate(documents):
        writer.add_document(tantivy.Document(number=number, text=" ".join(words)))
    writer.commit()
    index.reload()
    searcher, schema = index.searcher(), index.schema

    def search(query: str) -> tuple[list[int], float]:
        terms = [(tantivy.Occur.Should, tantivy.Query.term_query(schema, "text", word)) for word in cutter(query)]
        hits = searcher.search(tantivy.Query.boolean_query(terms), TOP).hits if terms else []
        return [searcher.doc(where)["number"][0] for _, where in hits], hits[0][0] if hits else 0.0

    return search


ENGINES = {
    "rank_bm25 + jieba": (rank_bm25, cut),
    "plain BM25 (NFKC, lower case)": (rank_bm25, folded),
    "bm25s + jieba": (bm25s_, folded),
    "tantivy + jieba": (tantivy_, folded),
}


def main() -> None:
    """Read the task, answer it."""
    task = json.load(sys.stdin)
    jieba.initialize()
    answers: dict[str, dict[str, list[Any]]] = {}
    for name in task["engines"]:
        make, cutter = ENGINES[name]
        documents = task.get("tokens") or [cutter(text) for text in task["texts"]]
        search = make(documents, cutter)
        for query in task["queries"][:20]:
            search(query)
        answer: dict[str, list[Any]] = {"ids": [], "scores": [], "ms": []}
        answers[name] = answer
        for query in task["queries"]:
            began = time.process_time()
            ids, score = search(query)
            answer["ms"].append((time.process_time() - began) * 1000)
            answer["ids"].append(ids)
            answer["scores"].append(score)
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
