"""Rows of tables in pages: the lines of their cells become one, cells that span several rows are in each of them.

A row whose only cell is the page itself, as old pages have it, stays what it is: lines.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from mentor.corpus.documents.model import Line

Spans = dict[int, tuple[str, int]]  # column: what stands there, in how many rows more
LONGEST, WIDEST = 1200, 20  # letters of a row; columns that one cell may span


@dataclass(slots=True)
class Row:
    """A row that is being read: where its lines begin, and those of each cell."""

    start: int
    cells: list[tuple[int, int, int]] = field(default_factory=list)  # the first line, rows and columns spanned

    def begin(self, at: int, given: Mapping[str, str | None]) -> None:
        """A cell begins."""
        self.cells.append((at, _number(given.get("rowspan")), _number(given.get("colspan"))))

    def end(self, lines: list[Line], spans: Spans) -> None:
        """The row's lines, made one where it is a row of data."""
        inside = lines[self.start :]
        size = sum(len(line.text) for line in inside)
        if (
            len(self.cells) + len(spans) < 2
            or size > LONGEST
            or any(line.level or line.code or line.row for line in inside)
        ):
            return
        bounds = [*(at for at, _, _ in self.cells), len(lines)]
        texts = [
            "；".join(line.text for line in lines[start:end]).replace("；；", "；") for start, end in pairwise(bounds)
        ]
        row = self._spread(texts, spans)
        if not any(row):
            return
        first = inside[0] if inside else Line("")
        bold, edge = bool(inside) and all(line.bold for line in inside), any(line.edge for line in inside)
        del lines[self.start :]
        lines.append(Line(" | ".join(row), row=True, bold=bold, edge=edge, link=first.link and len(inside) == 1))

    def _spread(self, texts: list[str], spans: Spans) -> list[str]:
        """The texts by column, with those that reach in from above."""
        row: list[str] = []
        for text, (_, down, across) in zip(texts, self.cells, strict=True):
            _reach(row, spans)
            for _ in range(across):
                if down > 1:
                    spans[len(row)] = (text, down)
                row.append(text)
        _reach(row, spans)
        for column, (text, left) in list(spans.items()):
            if left > 1:
                spans[column] = (text, left - 1)
            else:
                del spans[column]
        return row


def _reach(row: list[str], spans: Spans) -> None:
    while len(row) in spans:
        row.append(spans[len(row)][0])


def _number(told: str | None) -> int:
    return min(WIDEST, max(1, int(told))) if told and told.isdecimal() and len(told) < 4 else 1
