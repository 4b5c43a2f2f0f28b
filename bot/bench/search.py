"""Search beside its peers on the labelled queries, and its speed on many units made from the corpus."""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.bench import fitting
from mentor.search import engine, files, fts, index, ranking
from mentor.search.confidence import confidence
from mentor.search.corpus import lexicon_of
from mentor.search.engine import Knowledge
from mentor.search.figures import Judged, figures
from mentor.search.lexicon import Lexicon
from mentor.search.plan import Term
from mentor.search.units import Unit, units_of
from mentor.store import Tx

ROOT = Path(__file__).parents[2]
LABELS = ROOT / "tests/mentor/search/labelled"
PEERS = ("rank_bm25 + jieba", "plain BM25 (NFKC, lower case)", "bm25s + jieba", "tantivy + jieba")
FAST = ("bm25s + jieba", "tantivy + jieba")
SIZES = (10_000, 100_000)
SEED = 7
ROUNDS = 3
Labels = list[tuple[str, Sequence[str]]]
Answering = Callable[[str], tuple[list[str], float]]


def peers(task: dict[str, Any]) -> dict[str, Any]:
    """The peers' answers to a task (see search_peers.py); nothing where .venv-peers is missing."""
    python = ROOT / ".venv-peers/bin/python"
    if not python.exists():
        return {}
    script = Path(__file__).with_name("search_peers.py")
    done = subprocess.run(  # noqa: S603
        [python, script], input=json.dumps(task), capture_output=True, text=True, check=True
    )
    answers: dict[str, Any] = json.loads(done.stdout)
    return answers


def quality() -> list[tuple[str, str]]:
    """The table of `mentor bench search-quality`."""
    known = files.catalogue_of_seeds()
    units, lexicon = units_of(known), lexicon_of(known)
    rows: list[tuple[str, str]] = [("units of the shipped corpus", str(len(units)))]
    headings: Labels = [(u.title, [v.id for v in units if v.title == u.title]) for u in units if u.kind == "question"]
    sets = {name: files.labelled(LABELS / f"{name}.yaml") for name in ("tune", "heldout", "unread")} | {
        "headings": headings
    }
    with files.index_of(units, lexicon) as tx:
        for name, labels in sets.items():
            found = {**_ours(tx, lexicon, labels), **_theirs(units, labels, name)}
            rows += [(f"{name}: {engine_}", _line(values)) for engine_, values in found.items()]
            rows += _ratios(name, found)
    return [*rows, *_confidence()]


def _confidence() -> list[tuple[str, str]]:
    among = fitting.examples()
    return [
        (
            f"AUROC on labels not fitted on ({fitting.FOLDS} folds, seed {fitting.SEED}), {name} (bar 0.95)",
            f"{value:.3f}",
        )
        for name, value in fitting.unseen(among).items()
    ]


def _ours(tx: Tx, lexicon: Lexicon, labels: Labels) -> dict[str, dict[str, float]]:
    known = engine.knowledge(tx, lexicon)
    known.warm(tx)
    bare = Knowledge(known.words, known.statistics, lexicon.without_synonyms())

    def whole(query: str) -> tuple[list[str], float]:
        found, values = engine.ranked(tx, query, known, 10)
        return [r.candidate.slug for r in found], confidence(values)

    def alone(query: str) -> tuple[list[str], float]:
        rows = fts.candidates(tx, [term.word for term in _plain(bare, query)])[:10]
        return [row.slug for row in rows], float(len(rows))

    def unaided(query: str) -> tuple[list[str], float]:
        terms = ranking.weighted(_plain(bare, query), bare.words, bare.statistics)
        rows = fts.candidates(tx, [term.word for term in _plain(bare, query)])
        found = ranking.rank(rows, terms, bare.statistics)
        mass = sum(term.mass for term in terms) or 1.0
        return [r.candidate.slug for r in found[:10]], found[0].score / mass if found else 0.0

    return {
        "ours": _figures(whole, labels),
        "BM25F without synonyms": _figures(unaided, labels),
        "FTS5 alone": _figures(alone, labels) | {"AUROC": float("nan")},
    }


def _plain(known: Knowledge, query: str) -> list[Term]:
    """The words of a query, none of them repaired."""
    return [Term(term.word, term.weight) for term in known.plan(query) if term.word in known.words]


def _figures(answer: Answering, labels: Labels) -> dict[str, float]:
    return figures([Judged(*answer(query), expected) for query, expected in labels])


def _theirs(units: Sequence[Unit], labels: Labels, name: str) -> dict[str, dict[str, float]]:
    texts = [f"{u.title} {u.path} {u.body}" for u in units]
    engines = PEERS[1:2] if name == "headings" else PEERS
    answers = peers({"texts": texts, "queries": [query for query, _ in labels], "engines": engines})
    found = {}
    for engine_, answer in answers.items():
        judged = zip(answer["ids"], answer["scores"], labels, strict=True)
        found[engine_] = figures([Judged([units[n].id for n in ids], score, e) for ids, score, (_, e) in judged])
    return found


def _line(values: dict[str, float]) -> str:
    return " · ".join(f"{name} {value:.3f}" for name, value in values.items() if value == value)  # noqa: PLR0124  NaN


def _ratios(name: str, found: dict[str, dict[str, float]]) -> list[tuple[str, str]]:
    mine = found["ours"]["MRR"]
    bars = {"plain BM25 (NFKC, lower case)": "1.15", "BM25F without synonyms": "1.05"}
    if name == "headings":
        bars = {"BM25F without synonyms": "1.00"}
    return [
        (f"{name}: MRR, ours / {other} (bar {bar})", f"{mine / found[other]['MRR']:.3f}")
        for other, bar in bars.items()
        if other in found
    ]


def speed() -> list[tuple[str, str]]:
    """The table of `mentor bench search-speed`: CPU a query, its cutting included, in alternated rounds."""
    known = files.catalogue_of_seeds()
    lexicon = lexicon_of(known)
    units = units_of(known)
    texts = index.tokenised([(unit, "") for unit in units], lexicon)
    queries = [query for name in ("tune", "heldout") for query, _ in files.labelled(LABELS / f"{name}.yaml")]
    rows = [
        ("how many units are made", "title and path of one unit of the corpus, half of the body of two others each, at "
                                    f"random with seed {SEED}; queries: all {len(queries)} labelled ones"),
    ]  # fmt: skip
    for size in SIZES:
        made = list(_recombined(texts, size))
        rows += _speed_at(size, made, lexicon, queries)
    return [*rows, *_cold()]


def _recombined(texts: Sequence[index.Prepared], size: int) -> Iterator[index.Prepared]:
    drawn = random.Random(SEED)
    for number in range(size):
        title, path, one, two = (drawn.choice(texts) for _ in range(4))
        body = one.body[: len(one.body) // 2] + two.body[len(two.body) // 2 :]
        unit = Unit(str(number), "unit", title.unit.title, path.unit.path, "")
        yield index.Prepared(unit, str(number), title.title, path.path, body)


def _speed_at(size: int, made: list[index.Prepared], lexicon: Lexicon, queries: list[str]) -> list[tuple[str, str]]:
    timed: dict[str, list[float]] = {}
    task = {"tokens": [[*p.title, *p.path, *p.body] for p in made], "queries": queries, "engines": FAST}
    with _filled(made, lexicon) as tx:
        engine.knowledge(tx, lexicon).warm(tx)
        for query in queries[:20]:
            engine.search(tx, query, lexicon)
        for _ in range(ROUNDS):
            timed.setdefault("ours", []).extend(_timed(lambda q: engine.search(tx, q, lexicon), queries))
            for name, answer in peers(task).items():
                timed.setdefault(name, []).extend(answer["ms"])
    rows = [
        (f"{size:,} units, {name}: CPU ms p50 / p99", f"{_p(ms, 50):.2f} / {_p(ms, 99):.2f}")
        for name, ms in timed.items()
    ]
    if FAST[0] in timed:
        bar = "3" if size == SIZES[0] else "5"
        ratio = _p(timed["ours"], 50) / _p(timed[FAST[0]], 50)
        rows.append((f"{size:,} units: p50, ours / bm25s (bar {bar})", f"{ratio:.2f}"))
    return rows


@contextmanager
def _filled(made: list[index.Prepared], lexicon: Lexicon) -> Iterator[Tx]:
    with files.index_of((), lexicon) as tx:
        for start in range(0, len(made), 2000):
            index.write(tx, made[start : start + 2000], ())
        yield tx


def _timed(search: Callable[[str], object], queries: Sequence[str]) -> list[float]:
    found = []
    for query in queries:
        began = time.process_time()
        search(query)
        found.append((time.process_time() - began) * 1000)
    return found


def _p(values: Sequence[float], percent: int) -> float:
    return statistics.quantiles(values, n=100)[percent - 1]


COLD = """
import time
from mentor.search import tokens, corpus, engine
from mentor.search.lexicon import Lexicon
from mentor.search.everyday import EVERYDAY
import opencc, pypinyin, rapidfuzz.process
began = time.process_time()
Lexicon((), EVERYDAY)
print(time.process_time() - began)
"""
JIEBA = """
import logging, tempfile, time, warnings
warnings.simplefilter("ignore")
import jieba
jieba.setLogLevel(logging.WARNING)
tokenizer = jieba.Tokenizer()
tokenizer.tmp_dir = tempfile.mkdtemp()
began = time.process_time()
tokenizer.initialize()
print(time.process_time() - began)
"""


def _cold() -> list[tuple[str, str]]:
    """What loads at the first question: our dictionary and words, beside jieba's own loading of the same dictionary."""
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(ROUNDS):
        for code, found in ((COLD, ours), (JIEBA, theirs)):
            run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
            found.append(float(run.stdout))
    one, two = statistics.median(ours), statistics.median(theirs)
    return [
        ("loading before a first answer, CPU s: ours · jieba alone", f"{one:.2f} · {two:.2f}"),
        ("ours / jieba's loading (bar 1.4, or warm before it is asked: it is warmed after the first getUpdates)",
         f"{one / two:.2f}"),
    ]  # fmt: skip


def search() -> list[tuple[str, str]]:
    """The table of `mentor bench search`: quality, then speed."""
    return [*quality(), *speed()]
