"""Makes the documents that no editor writes: other encodings, DOCX and PDF, from the UTF-8 texts in originals/.

Run `python -m tests.mentor.documents.make`; what comes out is committed, so the tests need neither Chromium nor fonts.
"""

from __future__ import annotations

import codecs
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import docx
import pypdf
from pypdf.generic import ArrayObject, NameObject, NumberObject

HERE = Path(__file__).parent
ORIGINALS, FILES = HERE / "originals", HERE / "files"
FONT = HERE.parents[2] / "bot" / "pictures" / "fonts" / "NotoSansCJKsc-Regular-subset.otf"
TEXTS = {  # made file -> its original, encoding, bytes in front
    "traditional-big5.txt": ("traditional.txt", "cp950", b""),
    "interview-gb18030.txt": ("interview-gb.txt", "gb18030", b""),
    "diary-utf16.txt": ("diary-utf16.txt", "utf-16-le", codecs.BOM_UTF16_LE),
}
HEADER, FOOTER = "实验室内部资料　请勿外传", "求职辅导加微信：lab_helper_06　第 1 页"


def encoded(name: str) -> bytes:
    """The bytes of a text-like document; CRLF, as such files have."""
    original, encoding, front = TEXTS[name]
    text = (ORIGINALS / original).read_text(encoding="utf-8")
    return front + text.replace("\n", "\r\n").encode(encoding)


def word(target: Path) -> None:
    """The DOCX: real heading, list and table styles, bold runs, a header and a footer."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = HEADER
    document.sections[0].footer.paragraphs[0].text = FOOTER
    rows: list[list[str]] = []
    for line in [*(ORIGINALS / "handbook.docx.md").read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split(" | ")])
            continue
        if rows:
            _table(document, rows)
            rows = []
        if mark := re.match(r"(#+) (.*)", line):
            document.add_heading(mark[2], level=len(mark[1]))
        elif mark := re.match(r"- (.*)", line):
            _runs(document.add_paragraph(style="List Bullet"), mark[1])
        elif mark := re.match(r"\d+\. (.*)", line):
            _runs(document.add_paragraph(style="List Number"), mark[1])
        elif line:
            _runs(document.add_paragraph(), line)
    document.save(str(target))


def _table(document: docx.document.Document, rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def _runs(paragraph: docx.text.paragraph.Paragraph, text: str) -> None:
    for at, part in enumerate(text.split("**")):
        paragraph.add_run(part).bold = at % 2 == 1


def pdf(target: Path) -> None:
    """The PDF, printed by Chromium with the font of the pictures: running lines and page breaks are its own."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        raise SystemExit("no Chromium on this machine (apt-get install chromium)")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "guide.html"
        text = (ORIGINALS / "guide.pdf.html").read_text(encoding="utf-8")
        page.write_text(text.replace("FONT", FONT.as_uri()), encoding="utf-8")
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        flags += [
            f"--user-data-dir={folder}/profile",
            "--allow-file-access-from-files",
            "--no-pdf-header-footer",
            "--disable-pdf-tagging",
        ]
        subprocess.run(
            [chromium, *flags, f"--print-to-pdf={folder}/out.pdf", page.as_uri()], check=True, capture_output=True
        )
        _lighter(Path(folder) / "out.pdf", target)


def _lighter(printed: Path, target: Path) -> None:
    """Chromium turns this font into Type 3 fonts whose tables name every unused code: those names are most of the file."""
    writer = pypdf.PdfWriter(clone_from=printed)
    fonts = {found.idnum: found.get_object() for page in writer.pages for found in _fonts(page)}
    for font in fonts.values():
        if font["/Subtype"] != "/Type3":
            continue
        encoding, named = font["/Encoding"], ArrayObject()
        used = [(code, glyph) for code, glyph in enumerate(encoding["/Differences"][1:]) if glyph != "/g0"]
        for code, glyph in used:
            named += [NumberObject(code), glyph]
        encoding[NameObject("/Differences")] = named
        font[NameObject("/FirstChar")] = NumberObject(used[0][0])
        font[NameObject("/Widths")] = ArrayObject(font["/Widths"][used[0][0] :])
    for page in writer.pages:
        page.compress_content_streams()
    writer.compress_identical_objects()
    writer.write(target)


def _fonts(page: pypdf.PageObject) -> list[Any]:
    return [fonts.raw_get(name) for fonts in [page["/Resources"]["/Font"]] for name in fonts]


def main() -> None:
    """Write all of them."""
    for name in TEXTS:
        (FILES / name).write_bytes(encoded(name))
    word(FILES / "handbook.docx")
    pdf(FILES / "guide.pdf")


if __name__ == "__main__":
    main()
