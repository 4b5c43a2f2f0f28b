"""`mentor corpus eval`: the engine on somebody's own units and queries."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mentor.search import engine, files
from mentor.search.corpus import lexicon_of
from mentor.search.figures import Judged, figures
from mentor.search.units import Unit


class FileFault(Exception):
    """A file that cannot be read; the message names file and line."""


def evaluate_files(units: Path, queries: Path) -> tuple[list[dict[str, Any]], dict[str, float]]:
    """(one answer a query, the figures). Raises FileFault."""
    lexicon = lexicon_of(files.catalogue_of_seeds()).for_other_material()
    found = {
        str(u["id"]): Unit(str(u["id"]), "unit", _text(u.get("title")), _text(u.get("path")), _text(u.get("body")))
        for u in _lines(units, "id")
    }
    asked = list(_lines(queries, "query"))
    answers: list[dict[str, Any]] = []
    judged: list[Judged] = []
    began = time.process_time()
    with files.index_of(found.values(), lexicon) as tx:
        engine.knowledge(tx, lexicon).warm(tx)
        indexed = time.process_time()
        for line in asked:
            result = engine.search(tx, str(line["query"]), lexicon)
            ids, sure = [hit.slug for hit in result.hits], round(result.confidence, 4)
            answers.append({"query": line["query"], "ids": ids, "confidence": sure})
            judged.append(Judged(ids, sure, _expected(line.get("expected"))))
    cpu = {
        "CPU s to index": indexed - began,
        "CPU ms a query": (time.process_time() - indexed) / max(1, len(asked)) * 1000,
    }
    return answers, figures(judged) | cpu


def _expected(value: Any) -> list[str]:
    if value is None:
        return []
    return [str(x) for x in value] if isinstance(value, list) else [str(value)]


def _text(value: Any) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value or "")


def _lines(path: Path, key: str) -> Iterator[dict[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise FileFault(f"{path}: {error}") from None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except json.JSONDecodeError:
            raise FileFault(f"{path}:{number}: no JSON") from None
        if not isinstance(value, dict) or key not in value:
            raise FileFault(f"{path}:{number}: no {key!r}")
        yield value
