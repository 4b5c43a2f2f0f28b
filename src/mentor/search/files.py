"""The engine without a database: on the seeds, or on somebody's own units and queries."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from math import log2
from pathlib import Path
from typing import Any

from mentor.catalogue import Catalogue
from mentor.corpus.check import check
from mentor.paths import shipped
from mentor.search.engine import Engine, Unit, units_of

KINDS = ("questions", "roadmaps", "reverse", "careers", "postings", "skills")


class FileFault(Exception):
    """A file that cannot be read; the message names file and line."""


def catalogue_of_seeds(folder: Path | None = None) -> Catalogue:
    """The corpus straight from the seed files."""
    _, found = check(folder or shipped("seeds"))
    return Catalogue({kind: {e.slug: e.model_dump(mode="json") for e in found.entries[kind]} for kind in KINDS})


def engine_of_seeds(folder: Path | None = None) -> Engine:
    """The engine over the seed files."""
    known = catalogue_of_seeds(folder)
    return Engine(units_of(known), [(skill.name, *skill.aliases) for skill in known.skills.values()])


def evaluate_files(units: Path, queries: Path) -> tuple[list[dict[str, Any]], dict[str, float]]:
    """(one answer a query, the figures); ids beyond the tenth are not looked at. Raises FileFault."""
    known = catalogue_of_seeds()
    found = [
        Unit(str(u["id"]), "unit", str(u.get("title") or ""), _path(u.get("path")), str(u.get("body") or ""))
        for u in _lines(units, "id")
    ]
    engine = Engine(found, [(skill.name, *skill.aliases) for skill in known.skills.values()])
    answers, expected = [], []
    began = time.process_time()
    asked = list(_lines(queries, "query"))
    for line in asked:
        hits, confidence = engine.search(str(line["query"]), 10)
        answers.append({"query": line["query"], "ids": [h.unit.id for h in hits], "confidence": round(confidence, 4)})
        expected.append([str(x) for x in line.get("expected") or []])
    cpu = time.process_time() - began
    figures = _figures(answers, expected)
    return answers, figures | {"CPU ms a query": cpu / max(1, len(asked)) * 1000}


def _path(value: Any) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value or "")


def _lines(path: Path, key: str) -> Iterator[dict[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FileFault(f"{path}: {error}") from None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except json.JSONDecodeError:
            raise FileFault(f"{path}:{number}: no JSON") from None
        if not isinstance(value, dict) or key not in value:
            raise FileFault(f"{path}:{number}: no {key!r}")
        yield value


def _figures(answers: Sequence[dict[str, Any]], expected: Sequence[list[str]]) -> dict[str, float]:
    answerable = [(a["ids"], set(e)) for a, e in zip(answers, expected, strict=True) if e]
    ranks = [next((n for n, i in enumerate(ids, 1) if i in right), 0) for ids, right in answerable]
    count = max(1, len(answerable))
    gains = [
        sum(1 / log2(n + 1) for n, i in enumerate(ids, 1) if i in right)
        / sum(1 / log2(n + 1) for n in range(1, min(10, len(right)) + 1))
        for ids, right in answerable
    ]
    yes = [a["confidence"] for a, e in zip(answers, expected, strict=True) if e]
    no = [a["confidence"] for a, e in zip(answers, expected, strict=True) if not e]
    pairs = [(y > n) + 0.5 * (y == n) for y in yes for n in no]
    return {
        "R@1": sum(r == 1 for r in ranks) / count,
        "R@10": sum(r > 0 for r in ranks) / count,
        "MRR": sum(1 / r for r in ranks if r) / count,
        "nDCG@10": sum(gains) / count,
        "AUROC": sum(pairs) / len(pairs) if pairs else 0.0,
    }
