"""Advice cut into its points: counted aloud, led by bold words, or an item of a list each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from mentor.corpus.documents import cues
from mentor.corpus.documents.lists import Piece, mark, width
from mentor.corpus.documents.model import Line
from mentor.corpus.documents.plain import bare, marker

_BRIEF = re.compile(r"(?P<said>[^，。！？；：“”]{3,14}[。！])(?=[^\s].{13,})")  # a short first sentence
WHOLE, TOLD = 18, 24  # letters of a piece of advice that stands alone; of items that only bullets part


def openings(lines: list[Line], *, is_plain: bool) -> list[Piece]:
    """Advice cut where it counts its points aloud; the first piece is what came before."""
    starts = [i for i, line in enumerate(lines) if cues.OPENING.match(line.text) and not line.code]
    starts += [
        i for i, line in enumerate(lines) if len(starts) >= 2 and i > starts[-1] and cues.CLOSING.match(line.text)
    ]
    told = starts and any(cues.ANNOUNCED.search(line.text) for line in lines[max(0, starts[0] - 2) : starts[0]])
    if len(starts) < 2 or not (told or len(starts) >= 3 or (is_plain and len(starts) >= 3)):
        return [Piece("", lines)]
    bounds = [*starts, len(lines)]
    pieces = [Piece("", lines[: starts[0]])]
    for start, end in pairwise(bounds):
        pieces.append(Piece(_opening(lines[start].text), lines[start:end]))
    return pieces


def leads(lines: list[Line]) -> list[Piece]:
    """Paragraphs or items that begin with a few bold words which say what each is about; the first piece is what came before."""
    if not any(line.lead for line in lines):
        lines = _sentences(lines)
    starts = [i for i, line in enumerate(lines) if _leads(line)]
    plain = [line for line in lines if not (line.code or line.row)]
    if len(starts) < 2 or len(starts) < 0.34 * len(plain) or len({lines[i].depth for i in starts}) > 1:
        return [Piece("", lines)]
    pieces = [Piece("", lines[: starts[0]])]
    for start, end in pairwise([*starts, len(lines)]):
        pieces.append(Piece(lines[start].lead.strip(" 。.：:"), lines[start:end]))
    return pieces


def _sentences(lines: list[Line]) -> list[Line]:
    """Paragraphs that each begin with a short sentence: it leads them as bold words would."""
    found = [None if line.code or line.row or marker(line.text) else _BRIEF.match(line.text) for line in lines]
    apart = sum(line.gap > 0 for line in lines[1:])
    if sum(m is not None for m in found) < max(3, 0.75 * len(lines)) or apart < 0.6 * (len(lines) - 1):
        return lines
    return [replace(line, lead=m["said"]) if m else line for line, m in zip(lines, found, strict=True)]


def _leads(line: Line) -> bool:
    """Whether a line begins with bold words that could be a heading, and then says something."""
    said, rest = line.lead.strip(), bare(line.text).removeprefix(line.lead).strip(" ：:")
    is_label = said.endswith(("：", ":")) or bare(line.text).removeprefix(line.lead).strip().startswith(("：", ":"))
    if line.code or line.row or line.quote or line.depth > 1 or not 3 <= len(said) <= 60 or cues.is_part(said):
        return False
    least = WHOLE if is_label or said[-1:] not in "。！？.!?" else WHOLE // 2
    return width(rest) >= least and (width(said) >= 4 or not is_label) and not cues.ANSWER_LINE.match(said)


def points(lines: list[Line], *, is_advice: bool = False) -> list[Piece]:
    """Advice in a list, an item a piece, where each says something whole; the first piece is what came before.

    Args:
        is_advice: under a heading that announces advice: two are enough, and bullets need not be whole sentences.
    """
    starts = [
        i for i, line in enumerate(lines)
        if not line.code and line.depth <= 1 and mark(line)
    ]  # fmt: skip
    styles = Counter(mark(lines[i]) for i in starts)
    style = next(iter(styles), "")
    if (
        len(starts) < (2 if is_advice else 3)
        or len(styles) > 1
        or len(starts) < 0.3 * (len(lines) - starts[0])
        or starts[0] > 3
    ):
        return [Piece("", lines)]
    bounds = list(pairwise([*starts, len(lines)]))
    whole = ["".join(bare(line.text) for line in lines[start:end]) for start, end in bounds]
    short = sum(width(text) < WHOLE for text in whole)
    asked = sum(cues.asks(bare(lines[i].text)) for i in starts)
    is_bullet = style[:1] not in tuple("1①一(")
    if is_bullet and sum(width(text) for text in whole) < TOLD * len(whole):
        return [Piece("", lines)]
    if is_bullet and not is_advice and sum(text.endswith(("。", "！", ".")) for text in whole) < 0.75 * len(whole):
        return [Piece("", lines)]
    if style[:1] == "(" or short > 0.34 * len(whole) or asked > 0.34 * len(starts):
        return [Piece("", lines)]
    pieces = [Piece("", lines[: starts[0]])]
    for start, end in bounds:
        pieces.append(Piece(_opening(bare(lines[start].text)), lines[start:end]))
    return pieces


def _opening(text: str) -> str:
    """The point's own words: its first sentence, of a long one the first clause."""
    sentence = re.split(r"[。！？!?]", text)[0]
    if len(sentence) <= 24:
        return sentence.strip()
    parts = re.split(r"([，,])", sentence)
    return "".join(parts[:3]).strip()
