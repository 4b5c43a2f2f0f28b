"""The vendored font as the layout sees it: which characters it has, and how wide each one is.

Reads only the `cmap` and `hmtx` tables, once a weight (about 10 ms); the drawing itself is resvg's.
"""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from importlib.resources import files
from pathlib import Path

FAMILY = "Noto Sans CJK SC"
MISSING = "\u3013"  # the geta mark, by convention "a character that this font lacks"
_FOLDER = Path(str(files(__package__) / "fonts"))
_FILES = {False: "NotoSansCJKsc-Regular-subset.otf", True: "NotoSansCJKsc-Bold-subset.otf"}
_SILENT = {
    "Cc",
    "Cf",
    "Cs",
    "Co",
    "Cn",
    "Mn",
    "Mc",
    "Me",
    "So",
    "Sk",
    "Lm",
}  # dropped where the font lacks them
_LOOKALIKES = {"\u2717": "×", "\u2718": "×", "\u2715": "×", "\u2714": "✓", "\u25b8": "▶", "\u2b50": "★"}


def font_files() -> list[str]:
    """The paths that resvg loads, the regular weight first."""
    return [str(_FOLDER / name) for name in _FILES.values()]


def _tables(data: bytes) -> dict[str, int]:
    """Where each table of an OpenType file begins."""
    (count,) = struct.unpack_from(">H", data, 4)
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * index) for index in range(count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in records}


def _glyphs(data: bytes, cmap: int) -> dict[int, int]:
    """Code point to glyph, from the format 4 subtable (everything in the subset is below U+10000)."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    offsets = [struct.unpack_from(">HHI", data, cmap + 4 + 8 * index)[2] for index in range(count)]
    start = next(cmap + at for at in offsets if struct.unpack_from(">H", data, cmap + at)[0] == 4)
    segments = struct.unpack_from(">H", data, start + 6)[0] // 2
    lists = []
    at = start + 14
    for kind in "HHhH":  # last code, first code, delta, range offset
        lists.append(struct.unpack_from(f">{segments}{kind}", data, at))
        at += 2 * segments + (2 if len(lists) == 1 else 0)
    found = {}
    ranges = at - 2 * segments
    for index, (last, first, delta, offset) in enumerate(zip(*lists, strict=True)):
        for point in range(first, last + 1):
            if offset:
                place = ranges + 2 * index + offset + 2 * (point - first)
                glyph = struct.unpack_from(">H", data, place)[0]
            else:
                glyph = (point + delta) & 0xFFFF
            if glyph:
                found[point] = glyph
    return found


@cache
def _advances(bold: bool) -> dict[str, int]:
    """Each character that the weight has, and its width in thousandths of the font size."""
    data = (_FOLDER / _FILES[bold]).read_bytes()
    tables = _tables(data)
    (metrics,) = struct.unpack_from(">H", data, tables["hhea"] + 34)
    widths = struct.unpack_from(f">{2 * metrics}H", data, tables["hmtx"])[::2]
    glyphs = _glyphs(data, tables["cmap"])
    return {chr(point): widths[min(glyph, metrics - 1)] for point, glyph in glyphs.items()}


def width(text: str, size: float, bold: bool = False) -> float:
    """How wide a cleaned text is drawn, in pixels; exact, as the subset has no kerning."""
    advances = _advances(bold)
    return sum(advances.get(char, 1000) for char in text) * size / 1000


def _drawable(char: str) -> str:
    """What to draw for a character: itself, a plain form of it, nothing, or the mark for what is missing."""
    has = _advances(False)
    if char.isspace():
        return " "
    if char in has and unicodedata.category(char) not in ("Cc", "Cf"):
        return char
    plain = _LOOKALIKES.get(char) or unicodedata.normalize("NFKC", char)
    if plain != char and all(part in has for part in plain):
        return plain
    return "" if unicodedata.category(char) in _SILENT else MISSING


def clean(text: str) -> str:
    """Any string made drawable: one line, fancy letters made plain, emoji and controls dropped, a run of
    letters of a script that the font lacks shown as one mark. Cleaning twice changes nothing."""
    out = ""
    for char in unicodedata.normalize("NFC", text):
        piece = _drawable(char)
        if piece in (" ", MISSING) and out.endswith(piece):
            continue
        out += piece
    return out.strip()
