"""DOCX and PDF to lines. Both can be bombs: sizes are counted before anything is unpacked."""

from __future__ import annotations

import io
import itertools
import re
import zipfile
from collections import Counter
from typing import Any

from mentor.corpus.documents.model import Line, Text
from mentor.corpus.documents.plain import BULLET, marker

UNPACKED, RATIO, PAGES = 100 * 2**20, 200, 1500


class Bomb(ValueError):
    """Unpacks to more than anybody writes."""


class Locked(ValueError):
    """Wants a password."""


class NoText(ValueError):
    """Has pictures of pages, but no text."""


def word(raw: bytes) -> Text:
    """The lines of a DOCX: headings and lists by their styles, tables row by row, headers and footers as edges."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        sizes = [(item.file_size, item.compress_size) for item in archive.infolist()]
    total = sum(size for size, _ in sizes)
    if total > UNPACKED or len(sizes) > 5000 or any(s > 2**20 and s > RATIO * max(c, 1) for s, c in sizes):
        raise Bomb
    import docx
    from docx.text.paragraph import Paragraph

    document = docx.Document(io.BytesIO(raw))
    lines: list[Line] = []
    for section in document.sections:
        for part in (section.header, section.footer):
            lines += [Line(p.text.strip(), edge=True) for p in part.paragraphs if p.text.strip()]
    gap = number = 0
    for block in document.iter_inner_content():
        if not isinstance(block, Paragraph):
            lines += [Line(" | ".join(cells), row=True) for row in block.rows if (cells := _cells(row))]
            continue
        if not block.text.strip():
            gap += 1
            continue
        style = (block.style.name or "") if block.style else ""
        number = number + 1 if style.startswith("List Number") else 0
        for text in block.text.strip().split("\n"):
            lines.append(_paragraph(block, text.strip(), style, number, gap))
        gap = 0
    properties = document.core_properties
    return Text(lines, (properties.title or "").strip())


def _cells(row: Any) -> list[str]:
    """The texts of a row; merged cells are repeated by the library and count once."""
    texts: list[str] = []
    for cell in row.cells:
        text = " ".join(cell.text.split())
        if not texts or text != texts[-1]:
            texts.append(text)
    return texts if any(texts) else []


def _paragraph(block: Any, text: str, style: str, number: int, gap: int) -> Line:
    level = re.match(r"(?:Heading|标题)\s*([1-6])", style)
    listed = style.startswith(("List", "列表"))
    if listed and not marker(text):
        text = f"{number}. {text}" if number else f"- {text}"
    line = Line(text, int(level[1]) if level else int(style in ("Title", "标题")), int(listed), gap)
    runs = [run for run in block.runs if run.text.strip()]
    line.bold = bool(runs) and all(run.bold for run in runs)
    heavy = list(itertools.takewhile(lambda run: run.bold, runs))
    line.lead = "" if line.bold else "".join(run.text for run in heavy).strip()
    line.quote = "Quote" in style
    return line


def pdf(raw: bytes) -> Text:
    """The lines of a PDF: what is repeated at the edge of pages is marked, broken lines are joined again."""
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(raw))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Locked
    if len(reader.pages) > PAGES:
        raise Bomb
    try:
        pages = [[row.strip() for row in page.extract_text().split("\n") if row.strip()] for page in reader.pages]
    except pypdf.errors.LimitReachedError as error:  # its own count of what a stream unpacks to
        raise Bomb from error
    if not any(pages):
        raise NoText
    edges = _edges(pages)
    rows = [(row, _stem(row) in edges) for page in pages for row in page]
    title = str(reader.metadata.title or "") if reader.metadata else ""
    return Text(_joined(rows), "" if re.search(r"\.\w{2,4}$|^untitled$", title, re.I) else title.strip())


def _stem(row: str) -> str:
    return re.sub(r"\b\d{1,4}\b", "#", row)


def _edges(pages: list[list[str]]) -> set[str]:
    """Lines that stand among the first or last two of several pages, page numbers aside."""
    seen = Counter(stem for page in pages for stem in {_stem(row) for row in page[:2] + page[-2:]})
    return {stem for stem, count in seen.items() if count >= max(2, len(pages) * 0.3) or stem in ("- # -", "# / #")}


def _joined(rows: list[tuple[str, bool]]) -> list[Line]:
    """Lines that were broken at the margin, put together again."""
    widths = sorted(_width(row) for row, edge in rows if not edge)
    full = 0.82 * widths[int(len(widths) * 0.9)] if widths else 0
    lines: list[Line] = []
    last = ""
    for row, edge in rows:
        depth = 1 if BULLET.match(row) else 0
        body = next((line for line in reversed(lines) if not line.edge), None)
        if edge:
            lines.append(Line(row, edge=True))
            continue
        if body is not None and not marker(row) and _goes_on(last, row, full, first=len(lines) <= 1):
            body.text += (" " if body.text[-1:].isascii() and row[:1].isascii() else "") + row
        else:
            lines.append(Line(row, depth=depth))
        last = row
    return lines


def _goes_on(before: str, row: str, full: float, *, first: bool) -> bool:
    """Whether `row` is the rest of a line that reached the margin."""
    if first and len(row) <= 3:
        return True  # a title in large letters
    if before.endswith(("：", ":")) and row[:1].isdigit():
        return True
    return before.endswith(("，", "、", ",")) or (
        _width(before) >= full and not before.endswith(("。", "！", "!", "："))
    )


def _width(row: str) -> int:
    return sum(1 if char.isascii() else 2 for char in row)
