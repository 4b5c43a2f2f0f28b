"""The sheet of the model-selection kit: a template to fill, and a filled one read back, cell by cell.

One row a question: the question, its kind, whether it is a hard case, the points that a good answer makes, and one
column for each run of each model, headed by the model's name and the number of the run. Scores go from 0 to 10.
"""

from __future__ import annotations

import csv
import io
import math
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mentor.errors import MentorError

COLUMNS = ("question", "kind", "hard", "expected")
ROWS, RUNS = 60, 3  # of the template: the method asks for 50 to 100 questions and repeated runs
MOST_ROWS, MOST_MODELS, MOST_RUNS = 500, 6, 10
LOWEST, HIGHEST = 0.0, 10.0
LEAST = 5  # questions with scores of both models; below it there is nothing to compare
_RUN = re.compile(
    r"^(?P<model>.+?)[\s_·-]*(?:第\s*(?P<n>\d{1,2})\s*[次轮]|(?:run|r|#)\s*(?P<m>\d{1,2}))$", re.IGNORECASE
)
_YES = {"是", "难", "y", "yes", "1", "true", "x", "√", "✓", "hard"}
_NO = {"", "否", "不", "n", "no", "0", "false", "easy", "易"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Item:
    """A question with its scores: model -> one score a run that was made."""

    line: int  # in the file, from 1
    question: str
    kind: str
    is_hard: bool
    scores: Mapping[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A filled sheet. `models` in the order of their columns."""

    models: tuple[str, ...]
    items: tuple[Item, ...]


def template(names: Mapping[str, str], kinds: Sequence[str], models: Sequence[str], run: str, yes: str) -> bytes:
    """The empty sheet as CSV with a mark (so that Excel reads Chinese): every third question is a hard case.

    Args:
        names: heads of COLUMNS.
        kinds: kinds of question, dealt out in turn.
        models: names to be replaced by one's own.
        run: head of a run, with {model} and {n}.
        yes: how a hard case is marked.
    """
    runs = [run.format(model=model, n=n) for model in models for n in range(1, RUNS + 1)]
    rows = [[names[column] for column in COLUMNS] + runs]
    for number in range(ROWS):
        rows.append(["", kinds[number % len(kinds)], yes if number % 3 == 2 else "", ""] + [""] * len(runs))
    return written(rows)


def written(rows: Sequence[Sequence[object]]) -> bytes:
    """Rows as CSV; a cell that a spreadsheet would run as a formula is made text by an apostrophe."""
    out = io.StringIO()
    csv.writer(out).writerows([[_safe(cell) for cell in row] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def _safe(cell: object) -> object:
    return "'" + cell if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA) else cell


def looks_like_sheet(text: str) -> bool:
    """Whether the first line has at least one column of a run: so a file that nobody asked for is recognised."""
    rows = _rows(text[:2000])
    return bool(rows) and sum(_RUN.match(_folded(cell)) is not None for cell in rows[0][1]) >= 2


def read(text: str) -> Sheet:
    """A filled sheet. Raises MentorError with the line and what is wrong there."""
    rows = _rows(text)
    if not rows:
        raise MentorError("kit.empty")
    columns = _columns(rows[0][1])
    models = tuple(dict.fromkeys(columns.values()))
    items = [item for line, cells in rows[1:] if (item := _item(line, cells, columns)) is not None]
    if not items:
        raise MentorError("kit.no_scores")
    if len(items) > MOST_ROWS:
        raise MentorError("kit.too_many_rows", n=len(items), most=MOST_ROWS)
    both = sum(len(item.scores) == len(models) for item in items)
    if both < LEAST:
        raise MentorError("kit.too_few", n=both, least=LEAST)
    return Sheet(models, tuple(items))


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """(line, cells) of every row that is not empty; commas, semicolons and tabs are understood."""
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t，", key=first.count)
    reader = csv.reader(io.StringIO(text.replace("，", ",") if delimiter == "，" else text), delimiter=
                        "," if delimiter == "，" else delimiter)  # fmt: skip
    rows: list[tuple[int, list[str]]] = []
    before = 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((before + 1, [cell.strip() for cell in cells]))
            before = reader.line_num
    except csv.Error:
        raise MentorError("kit.broken", line=reader.line_num) from None
    return rows


def _columns(head: Sequence[str]) -> dict[int, str]:
    """Place -> model of the columns of runs, which follow the four of COLUMNS."""
    found: dict[int, str] = {}
    seen: set[tuple[str, int]] = set()
    for place, cell in enumerate(head[len(COLUMNS) :], len(COLUMNS)):
        if not cell:
            continue
        match = _RUN.match(_folded(cell))
        if match is None:
            raise MentorError("kit.bad_head", column=place + 1, text=cell[:40])
        model, number = match["model"].strip(), int(match["n"] or match["m"])
        if (model, number) in seen:
            raise MentorError("kit.twice", column=place + 1, text=cell[:40])
        seen.add((model, number))
        found[place] = model.removeprefix("'")[:40]
    models = set(found.values())
    if len(models) < 2:
        raise MentorError("kit.two_models", n=len(models))
    if len(models) > MOST_MODELS or len(found) > MOST_MODELS * MOST_RUNS:
        raise MentorError("kit.too_many_models", most=MOST_MODELS, runs=MOST_RUNS)
    return found


def _item(line: int, cells: list[str], columns: Mapping[int, str]) -> Item | None:
    """A row as an item; None where no score stands in it."""
    scores: dict[str, list[float]] = {}
    for place, model in columns.items():
        cell = cells[place] if place < len(cells) else ""
        if cell:
            scores.setdefault(model, []).append(_score(line, place, cell))
    if not scores:
        return None
    if not cells[0]:
        raise MentorError("kit.no_question", line=line)
    kind, hard, _ = (*cells[1:4], "", "", "")[:3]
    is_hard = _is_hard(line, hard)
    question = cells[0].removeprefix("'")
    return Item(line, question[:300], kind[:40], is_hard, {model: tuple(values) for model, values in scores.items()})


def _score(line: int, place: int, cell: str) -> float:
    try:
        value = float(_folded(cell))
    except ValueError:
        raise MentorError("kit.no_number", line=line, column=place + 1, text=cell[:20]) from None
    if not (math.isfinite(value) and LOWEST <= value <= HIGHEST):
        raise MentorError("kit.out_of_range", line=line, column=place + 1, text=cell[:20])
    return value


def _is_hard(line: int, cell: str) -> bool:
    said = _folded(cell).casefold()
    if said in _YES or said in _NO:
        return said in _YES
    raise MentorError("kit.bad_hard", line=line, text=cell[:20])


def _folded(cell: str) -> str:
    return unicodedata.normalize("NFKC", cell).strip()
