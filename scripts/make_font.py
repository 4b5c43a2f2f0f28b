"""Makes the fonts of bot/pictures/fonts: a subset of Noto Sans CJK SC in two weights, and its licence.

Source: Debian's fonts-noto-cjk (`apt-get install fonts-noto-cjk`), OFL-1.1, no reserved font name.
Needs fonttools, which the project itself does not: `python -m venv scratch`, then
`scratch/bin/pip install fonttools` and `scratch/bin/python scripts/make_font.py`. The same inputs make the same bytes.

Layout tables and hints go: resvg does no hinting, and without kerning a text is exactly as wide as the sum of
its advances, which is how bot/pictures/font.py measures it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset

SOURCE = Path("/usr/share/fonts/opentype/noto")
COPYRIGHT = Path("/usr/share/doc/fonts-noto-cjk/copyright")
TARGET = Path(__file__).resolve().parent.parent / "bot" / "pictures" / "fonts"
FACE = 2  # of the collection's faces (JP, KR, SC, TC, HK) the simplified Chinese one
WEIGHTS = ("Regular", "Bold")
DROPPED = ("vhea", "vmtx", "VORG", "BASE", "GPOS", "GSUB", "GDEF", "DSIG")
RANGES = (
    (0x20, 0x7E),  # ASCII
    (0xA0, 0x24F),  # Latin-1, Latin Extended (names, pinyin)
    (0x1E00, 0x1EFF),  # Latin Extended Additional (Vietnamese)
    (0x370, 0x3FF),  # Greek
    (0x2010, 0x2044),  # dashes, quotes, bullets, ellipsis
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x214F),  # letter-like: degrees, trade mark
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2460, 0x24FF),  # enclosed numbers
    (0x25A0, 0x25FF),  # geometric shapes
    (0x2600, 0x27BF),  # what there is of marks: stars, tick
    (0x3000, 0x303F),  # CJK punctuation
    (0xFF00, 0xFFEF),  # full and half width
)
TWO_BYTE = (*range(0x40, 0x7F), *range(0xA1, 0xFF))


def _decoded(codec: str, rows: range) -> set[str]:
    """Every character of the rows of a double-byte codec."""
    found = set()
    for row in rows:
        for cell in TWO_BYTE:
            text = bytes([row, cell]).decode(codec, errors="ignore")
            if len(text) == 1 and ord(text) > 0x7F:
                found.add(text)
    return found


def characters() -> set[int]:
    """The code points to keep; those that the source lacks are skipped when it is cut."""
    extra = (TARGET / "extra.txt").read_text(encoding="utf-8").splitlines()
    text = _decoded("gb2312", range(0xA1, 0xF8)) | _decoded("big5", range(0xA1, 0xC7))
    text |= {char for line in extra if not line.startswith("#") for char in line}
    return {ord(char) for char in text} | {point for low, high in RANGES for point in range(low, high + 1)}


def make(weight: str, points: set[int]) -> Path:
    """Cuts one weight and returns the file written."""
    options = subset.Options(
        font_number=FACE,
        hinting=False,
        layout_features=[],
        drop_tables=[*subset.Options().drop_tables, *DROPPED],
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        name_languages=[0x409],
        notdef_outline=True,
        recalc_timestamp=False,
    )
    font = subset.load_font(SOURCE / f"NotoSansCJK-{weight}.ttc", options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=points)
    cutter.subset(font)
    target = TARGET / f"NotoSansCJKsc-{weight}-subset.otf"
    subset.save_font(font, target, options)
    return target


def licence() -> str:
    """The licence text as Debian ships it, without the marks of its format."""
    lines = COPYRIGHT.read_text(encoding="utf-8").splitlines()
    body = lines[lines.index("License: SIL-1.1", lines.index("Files: debian/*")) + 1 :]
    body = body[: body.index("License: GPL-3+")]
    text = "\n".join("" if line == " ." else line.removeprefix(" ") for line in body).strip()
    notice = (
        "Noto Sans CJK SC, version 2.004, cut to the characters that the bot's pictures need.\n"
        "Copyright 2014-2021 Adobe (http://www.adobe.com/). Noto is a trademark of Google LLC.\n"
        "This Font Software is licensed under the SIL Open Font License, Version 1.1.\n"
    )
    return f"{notice}\n{text}\n"


def main() -> None:
    """Writes both weights and the licence."""
    points = characters()
    for weight in WEIGHTS:
        target = make(weight, points)
        sys.stdout.write(f"{target.name}: {target.stat().st_size / 1e6:.2f} MB\n")
    (TARGET / "OFL.txt").write_text(licence(), encoding="utf-8")


if __name__ == "__main__":
    main()
